"""Precision, recall and F1 of the reader, per field, over folders of articles with gold records: ``make score``.

Each article is a YAML file (``tests/articles``; its format is told in ``tests/articles/README.md``). A field's value
counts as found where it names the same thing: dates by overlapping words and equal EDTF, quotations by their words and
speaker, transfers by direction and category, claims by claimant and stance, reactions by official and stance.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from helpers.dates import interval
from helpers.reading import Draft, read_article
from helpers.reading.cells import Span
from helpers.reading.people.cast import Cast
from helpers.reading.sayings.quotations import FEWEST
from helpers.reading.tokens import tokenize
from helpers.reading.wordlists import lexicon

ARTICLES = Path(__file__).parent.parent / "articles"
FOLDERS = ("building", "aside", "sealed")
DAY = "2024-10-18"  # a Friday, for texts without a day that are not measured on their dates
SAMPLES = sorted(path for half in FOLDERS for path in (ARTICLES / half).glob("*.yaml"))
_BEFORE = re.compile(r"^(?:(?:on|in|at|the)\s+)+", re.IGNORECASE)
_PLAIN = re.compile(r"[^\w]+")
_COMMON = frozenset(
    "the of and for a an south north korea korean russia russian us u s president minister ministry foreign "
    "defense defence official officials spokesperson spokesman government department agency senior unnamed "
    "state national".split()
)


_ROLES = frozenset(
    "official source spokesperson diplomat expert lawmaker analyst government researcher officer director blogger "
    "speaker signatory representative envoy journalist soldier guide resident prisoner aide adviser minister "
    "commander".split()
)


_OFFICES = {"spokesman": "spokesperson", "reporter": "journalist", "delegate": "representative"}


@cache
def ids_in(name: str) -> frozenset[str]:
    """Return the actors that a name leads to, offices by their state ("spy agency of South Korea")."""
    tokens = tokenize(name, [Span(0, len(name))])
    words = lexicon()
    mentions = words.find(tokens)
    found = {m.entry.value for m in mentions if m.entry.kind == "name"}
    cast = Cast(tokens, mentions, words, None)
    for place in cast.places[0] if cast.places else ():
        who = place.who.self
        found |= {who.actor_id or "", str(who.organisation.value or "") if who.kind == "organisation" else ""}
        if who.kind == "state":
            found.add(f"state:{who.country.value}")
        elif who.kind == "organisation" and who.office and who.country.value:
            found.add(f"{who.office}:{who.country.value}")
            if who.office == "government":
                found.add(f"state:{who.country.value}")
    for state, actor in words.offices["government"].items():
        if actor in found:
            found.add(f"state:{state}")
    return frozenset(found - {""})


@cache
def bodies_in(name: str) -> frozenset[str]:
    """Return the bodies that the people in a name speak for."""
    tokens = tokenize(name, [Span(0, len(name))])
    words = lexicon()
    places = Cast(tokens, words.find(tokens), words, None).places
    people = [place.who.self for place in (places[0] if places else ()) if place.who.self.kind != "organisation"]
    return frozenset(str(who.organisation.value) for who in people if who.organisation.value)


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names mean one party: the same words, a shared rare word, the same known actor, a person's body.

    A person and the body spoken for are one claimant, as in the second coding (``data/README.md``).
    """
    if not one or not other:
        return one == other
    if bodies_in(one) & ids_in(other) or bodies_in(other) & ids_in(one):
        return True
    a, b = (set(_PLAIN.split(name.casefold())) - {""} for name in (one, other))
    if "unnamed" in a | b or (a | b) & {"sources", "source", "officials", "official"}:
        roles = [{_OFFICES.get(word.rstrip("s"), word.rstrip("s")) for word in words} & _ROLES for words in (a, b)]
        states = [{i for i in ids_in(name) if i.startswith("state:")} for name in (one, other)]
        plain = not roles[0] | roles[1] and bool((a & b) - _COMMON - {"unnamed"})  # "unnamed trader"
        return (plain or bool(roles[0] & roles[1])) and (not states[0] or not states[1] or bool(states[0] & states[1]))
    if a == b or (a - _COMMON) & (b - _COMMON):
        return True
    return bool(ids_in(one) & ids_in(other))


@dataclass
class Count:
    """Found, wrong and missed values of one field."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the found values that are right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold values that were found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def match(self, found: Iterable[Any], gold: Iterable[Any], same: Callable[[Any, Any], bool], where: str) -> None:
        """Pair as many gold values as can be, each with one found value that is the same."""
        values, wanted = list(found), list(gold)
        alike = [[at for at, value in enumerate(values) if same(value, one)] for one in wanted]
        taken: dict[int, int] = {}  # of each found value the gold value it is paired with

        def paired(one: int, seen: set[int]) -> bool:
            for at in alike[one]:
                if at not in seen:
                    seen.add(at)
                    if at not in taken or paired(taken[at], seen):
                        taken[at] = one
                        return True
            return False

        missed = [one for number, one in enumerate(wanted) if not paired(number, set())]
        left = [value for at, value in enumerate(values) if at not in taken]
        self.right += len(taken)
        self.missed += len(missed)
        self.wrong += len(left)
        self.notes += [f"{where}: missed {one}" for one in missed] + [f"{where}: wrong {value}" for value in left]


def _plain(text: str) -> str:
    return " ".join(_PLAIN.split(text.casefold())).strip()


def _same_quote(found: tuple[str, str], gold: tuple[str, str]) -> bool:
    a, b = _plain(found[0]), _plain(gold[0])
    shorter, longer = sorted((a, b), key=len)
    return bool(shorter) and shorter in longer and len(shorter) >= 0.6 * len(longer) and same_name(found[1], gold[1])


def _dates(pairs: Iterable[tuple[str, str | None]]) -> list[tuple[str, str | None]]:
    """Return the dates of a text, each once however often it is told: "on Monday" is "Monday"."""
    once = {(_BEFORE.sub("", words).casefold(), value): (words, value) for words, value in pairs}
    return sorted(once.values(), key=str)


def _same_date(found: tuple[str, str | None], gold: tuple[str, str | None]) -> bool:
    a, b = _plain(found[0]), _plain(gold[0])
    return (a in b or b in a) and (found[1] == gold[1] or None is not days_of(found[1]) == days_of(gold[1]))


def days_of(edtf: str | None) -> tuple[object, ...] | None:
    """Return the days of a date, which has two forms as a half of a year or a season ("2025-40", "2025-01/2025-06")."""
    if edtf is None:
        return None
    start, end, _, *about = interval(edtf)
    return (start, end, *about)


def read_gold(path: Path) -> tuple[Draft, dict[str, Any]]:
    """Return the draft of an article and its gold records."""
    article = yaml.safe_load(path.read_text(encoding="utf-8"))
    published = article["published"]
    draft = read_article(article["text"], str(published) if published else None, article["timezone"])
    return draft, article["gold"]


def same_stance(found: tuple[str, str], gold: tuple[str, str]) -> bool:
    return found[1] == gold[1] and same_name(found[0], gold[0])


def add_records(
    counts: dict[str, Count],
    draft: Draft,
    transfers: list[tuple[str, str, str]],
    claims: list[tuple[str, str]],
    reactions: list[tuple[str, str]],
    where: str,
) -> None:
    """Count the records of one text: (supplier, recipient, category), (claimant, stance), (actor, stance)."""
    counts["transfers"].match(
        sorted({(t.value("supplier"), t.value("recipient"), t.value("category")) for t in draft.transfers}),
        sorted(set(transfers)),
        lambda a, b: a == b,
        where,
    )
    claimed = {(c.value("claimant"), c.value("stance")) for c in draft.claims}
    counts["claims"].match(sorted(claimed), sorted(set(claims)), same_stance, where)
    counts["claimants"].match(sorted({w for w, _ in claimed}), sorted({w for w, _ in claims}), same_name, where)
    reacted = [(r.value("actor"), r.value("stance")) for r in draft.reactions]
    counts["reactions"].match(reacted, reactions, same_stance, where)
    counts["reacting"].match(sorted({w for w, _ in reacted}), sorted({w for w, _ in reactions}), same_name, where)


def add(counts: dict[str, Count], draft: Draft, gold: dict[str, Any], where: str) -> None:
    """Count one article into all fields."""
    counts["relevance"].match([bool(draft.relevant.value)], [gold["relevant"]], lambda a, b: a == b, where)
    counts["dates"].match(
        _dates((c.words or "", c.value) for c in draft.dates),
        _dates((str(d["words"]), None if d["edtf"] is None else str(d["edtf"])) for d in gold["dates"]),
        _same_date,
        where,
    )
    counts["quotations"].match(
        [(q.value("words"), q.value("speaker")) for q in draft.quotations],
        [(q["words"], q["speaker"]) for q in gold["quotes"] if len(q["words"].split()) >= FEWEST],
        _same_quote,
        where,
    )
    add_records(
        counts,
        draft,
        [(t["supplier"], t["recipient"], t["category"]) for t in gold["transfers"]],
        [(c["claimant"], c["stance"]) for c in gold["claims"]],
        [(r["actor"], r["stance"]) for r in gold["reactions"]],
        where,
    )
    document = gold.get("document") or {}
    for name in ("headline", "publisher", "dateline", "published"):
        wanted = document.get(name)
        counts[name].match(
            [draft.document.value(name)] if draft.document.value(name) and draft.document[name].rule != "given" else [],
            [str(wanted)] if wanted else [],
            (lambda a, b: str(a)[:10] == str(b)[:10])
            if name == "published"
            else lambda a, b: _plain(a) == _plain(b) or same_name(a, b),
            where,
        )


FIELDS = ("relevance", "dates", "quotations", "transfers", "claims", "claimants", "reactions", "reacting")
FIELDS += ("headline", "publisher", "dateline", "published")


def score(folder: Path) -> dict[str, Count]:
    """Return the counts of all articles in a folder."""
    counts = {name: Count() for name in FIELDS}
    for path in sorted(folder.glob("*.yaml")):
        draft, gold = read_gold(path)
        add(counts, draft, gold, path.stem)
    return counts


def table(counts: dict[str, Count], wanted: Iterable[str] = ()) -> str:
    """Return precision, recall and F1 of every field as text, and what was missed or wrong in some of them."""
    lines = [f"  {'field':<12} {'precision':>9} {'recall':>7} {'F1':>6}  right wrong missed"]
    for name, count in counts.items():
        lines.append(
            f"  {name:<12} {count.precision:9.1%} {count.recall:7.1%} {count.f1:6.1%} "
            f"{count.right:6d} {count.wrong:5d} {count.missed:6d}"
        )
        lines += [f"       {note}" for note in (count.notes if name in wanted else ())]
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    """Print a table for each folder; with ``-v FIELD`` also what was missed or wrong in that field."""
    wanted = arguments[arguments.index("-v") + 1].split(",") if "-v" in arguments else []
    folders = [Path(a) for a in arguments if Path(a).is_dir()] or [ARTICLES / name for name in FOLDERS]
    for folder in folders:
        print(f"{folder}: {len(list(folder.glob('*.yaml')))} articles")
        print(table(score(folder), wanted))


if __name__ == "__main__":
    main(sys.argv[1:])
