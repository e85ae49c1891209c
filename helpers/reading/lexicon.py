"""The reader's words: ``data/lexicon.csv`` and the names in the tables of actors, found in a text in one pass.

A row of the lexicon has a language, a kind, a value and the phrases that stand for it. An analyst adds a phrase or a
row; ``make lexicon`` checks the file. Names and aliases of people and organisations come from ``data/actors.csv``, so
an actor that is accepted once is known from then on.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from helpers.package import DATA
from helpers.reading.cells import Span
from helpers.reading.people.outlets import Names, by_first_word
from helpers.reading.tokens import Tokens, tokenize

STATE_NAMES = ("country", "nationality")  # kinds of phrases that name a state by its own name
STATE_KINDS = (*STATE_NAMES, "capital")  # kinds of phrases that name a state outright
_HALVES = ("the North", "the South")  # not in "the North Korean leader"


class Entry(NamedTuple):
    """One phrase of the lexicon: its kind, its value, whether its capitals matter, and "verb" or "generic"."""

    kind: str
    value: str
    phrase: str
    cased: bool
    more: str = ""


class Mention(NamedTuple):
    """An entry found in a text, from token ``first`` to token ``last`` (both included)."""

    first: int
    last: int
    entry: Entry


class Actor(NamedTuple):
    """What the reader needs of a row of actors."""

    actor_id: str
    name: str
    kind: str
    affiliation: str
    role: str
    organisation: str
    country: str


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _phrase_words(phrase: str) -> tuple[str, ...]:
    """Return a phrase as the tokenizer cuts it, without hyphens."""
    tokens = tokenize(phrase, [Span(0, len(phrase))])
    return tuple(low for low in tokens.lows if low and low not in _SKIPPED)


_SKIPPED = frozenset("-‐‑–/")
_PASSED = _SKIPPED | frozenset('“"')  # inside a phrase of a text: "expressed “serious concern”"
# What may stand between a verb and its "to": a day, an adverb.
_BEFORE_TO = frozenset(
    "on monday tuesday wednesday thursday friday saturday sunday again also repeatedly publicly immediately directly "
    "flatly firmly today yesterday still both all once specifically explicitly".split()
)
_ASIDE = 3  # words of "again on Thursday"
# Names that are everyday words: as a bare match they would find what nobody named.
_TOO_PLAIN = frozenset(
    "car di nation prime mint collector reporter today star scoop time mirror sol focus kion babel jang "
    "the_national the_nation the_star the_gaze the_independent".split()
)


class Group(NamedTuple):
    """The phrases that begin with one word: that word alone, and longer ones by their second word, longest first."""

    alone: tuple[Entry, ...]
    longer: dict[str, tuple[tuple[tuple[str, ...], tuple[Entry, ...]], ...]]


@dataclass(frozen=True)
class Lexicon:
    """All phrases by their first word, longest first, and the actors they lead to."""

    by_word: dict[str, Group]
    actors: dict[str, Actor]
    offices: dict[str, dict[str, str]]
    places: dict[str, str]
    people: dict[str, Actor]
    by_name: dict[str, Actor]
    outlets: Names

    def find(self, tokens: Tokens) -> list[Mention]:
        """Return every longest mention in a text, in order; a place holds several where a phrase has several kinds."""
        found: list[Mention] = []
        lows, words, by_word = tokens.lows, tokens.words, self.by_word
        last = len(words)
        for at in [at for at, low in enumerate(lows) if low in by_word]:
            group, word = by_word[lows[at]], words[at]
            if word == "Uk":  # part of a Korean name
                continue
            capital = not word[0].islower()
            taken: dict[str, int] = {}
            if group.longer:
                following = at + 1
                while following < last and lows[following] in _PASSED:
                    following += 1
                if "to" in group.longer and following < last and lows[following] in _BEFORE_TO:
                    following = _to_behind(lows, following, last)
                for rest, entries in group.longer.get(lows[following], ()) if following < last else ():
                    end = _reach(lows, following, rest, last)
                    if end >= 0:
                        inner = capital or any(inside[0].isupper() for inside in words[at + 1 : end + 1])
                        _take(found, taken, at, end, entries, inner, lows)
            if group.alone:
                _take(found, taken, at, at, group.alone, capital, lows, not word.isupper())
        return _longest(found)


def _take(
    found: list[Mention],
    taken: dict[str, int],
    at: int,
    end: int,
    entries: tuple[Entry, ...],
    capital: bool,
    lows: list[str],
    mixed: bool = False,
) -> None:
    for entry in entries:
        if (entry.cased and not capital) or taken.get(entry.kind, -1) > end:
            continue
        if len(entry.phrase) == 2 and mixed and entry.phrase.isupper():
            continue  # "Yang Uk", "Us" at the head of a sentence
        if entry.phrase in _HALVES and lows[end + 1 : end + 2] and lows[end + 1].startswith("korea"):
            continue
        taken[entry.kind] = end
        found.append(Mention(at, end, entry))


def _to_behind(lows: list[str], at: int, last: int) -> int:
    """Return the "to" behind a day or an adverb ("declined on Thursday to say"), else the token itself."""
    end = at
    while end < min(at + _ASIDE, last) and lows[end] in _BEFORE_TO:
        end += 1
    return end if end < last and lows[end] == "to" else at


def _reach(lows: list[str], second: int, rest: tuple[str, ...], last: int) -> int:
    """Return the last token of a phrase whose second word stands at ``second``, or -1; hyphens are passed over."""
    where = second
    for word in rest:
        where += 1
        while where < last and lows[where] in _PASSED:
            where += 1
        if where >= last or lows[where] != word:
            return -1
    return where


_SWALLOWED = {
    "name": (
        "ground",
        "country",
        "nationality",
        "capital",
        "office",
        "role",
        "body",
        "say",
        "unit",
        "item",
        "stance",
        "venue",
    ),
    "country": ("say", "unit", "office"),
    "provision": ("name", "country", "say", "body"),
    "stance": ("bound",),
    "item": ("stance",),  # "gold bars"
    "venue": ("country", "name"),
    "hedge": ("hedge",),
}
_SWALLOWERS = {
    kind: tuple(outer for outer, kinds in _SWALLOWED.items() if kind in kinds)
    for inner in _SWALLOWED.values()
    for kind in inner
}


def _longest(found: list[Mention]) -> list[Mention]:
    """Drop a mention that lies within a longer one of its own kind, or of a kind that swallows it."""
    kept: list[Mention] = []
    reach: dict[str, int] = {}
    furthest = -1
    for mention in found:
        kind, last = mention.entry.kind, mention.last
        if last > furthest:  # within nothing
            furthest = reach[kind] = last
            kept.append(mention)
            continue
        if last <= reach.get(kind, -1) and not _same_place(kept, mention):
            continue
        for outer in _SWALLOWERS.get(kind, ()):
            if last <= reach.get(outer, -1):
                break
        else:
            reach[kind] = max(reach.get(kind, -1), last)
            kept.append(mention)
    return kept


def _same_place(kept: list[Mention], mention: Mention) -> bool:
    return any(
        m.first == mention.first and m.last == mention.last and m.entry.kind == mention.entry.kind for m in kept[-4:]
    )


def _actor_entries(rows: Iterable[dict[str, str]]) -> Iterator[tuple[str, Entry]]:
    for row in rows:
        if row["kind"] == "unnamed":
            continue
        for phrase in [row["name"], *filter(None, row["aliases"].split(";"))]:
            plain = phrase.casefold().replace(" ", "_") in _TOO_PLAIN or "," in phrase or "(" in phrase
            if not plain and phrase[0].isupper() and not row["actor_id"].startswith(("government-of", "joint-")):
                yield phrase, Entry("name", row["actor_id"], phrase, True)


def _lexicon_entries(rows: Iterable[dict[str, str]]) -> Iterator[tuple[str, Entry]]:
    for row in rows:
        for phrase in row["phrases"].split(";") if row["kind"] != "outlet" else ():  # looked for by publishers alone
            ends = phrase[:1], phrase.rsplit(" ", 1)[-1][:1]  # where its capitals are looked for
            cased = any(c.isupper() for c in ends) and row["kind"] not in ("item",)
            yield (
                phrase,
                Entry(row["kind"], row["value"], phrase, cased, "" if row["kind"] == "office" else row["more"]),
            )


def _place_entries(rows: Iterable[dict[str, str]]) -> Iterator[tuple[str, Entry]]:
    for row in rows:
        if row["kind"] not in ("country", "sea"):
            for phrase in [row["name"], *filter(None, row["aliases"].split(";"))]:
                yield phrase, Entry("place", row["place_id"], phrase, True)


def _group(phrases: dict[tuple[str, ...], dict[Entry, None]]) -> Group:
    longer: dict[str, list[tuple[tuple[str, ...], tuple[Entry, ...]]]] = {}
    for rest, entries in sorted(phrases.items(), key=lambda item: -len(item[0])):
        if rest:
            longer.setdefault(rest[0], []).append((rest[1:], tuple(entries)))
    return Group(tuple(phrases.get((), ())), {word: tuple(found) for word, found in longer.items()})


@cache
def _lexicon(folder: Path, _stamp: tuple[int, ...]) -> Lexicon:
    actors, rows = _read(folder / "actors.csv"), _read(folder / "lexicon.csv")
    offices = {
        row["value"]: dict(pair.split(":") for pair in row["more"].split()) for row in rows if row["kind"] == "office"
    }
    known = {
        r["actor_id"]: Actor(
            *(r[f] for f in ("actor_id", "name", "kind", "affiliation", "role", "organisation", "country"))
        )
        for r in actors
    }
    table: dict[str, dict[tuple[str, ...], dict[Entry, None]]] = {}
    places = _read(folder / "places.csv")
    for phrase, entry in [*_lexicon_entries(rows), *_actor_entries(actors), *_place_entries(places)]:
        head, *rest = _phrase_words(phrase) or [""]
        same = table.setdefault(head, {}).setdefault(tuple(rest), {})
        if not any(e.kind == entry.kind and e.value == entry.value and e.more == entry.more for e in same):
            same[entry] = None
    by_word = {head: _group(phrases) for head, phrases in table.items()}
    people = {a.name.casefold().replace("-", " "): a for a in known.values() if a.kind == "person"}
    surname_first = {" ".join(reversed(name.split())): a for name, a in people.items() if a.country == "JPN"}
    people = surname_first | people
    return Lexicon(
        by_word,
        known,
        offices,
        {row["place_id"]: row["country"] for row in places},
        people,
        {a.name: a for a in known.values()},
        by_first_word(
            {
                tuple(tokenize(phrase, [Span(0, len(phrase))]).words): row["value"]
                for row in rows
                if row["kind"] == "outlet"
                for phrase in row["phrases"].split(";")
            }
        ),
    )


def lexicon(folder: Path = DATA) -> Lexicon:
    """Return the lexicon of a data folder, read once for each state of its files."""
    return _lexicon(folder, tuple([path.stat().st_mtime_ns for path in _files(folder)]))


@cache
def _files(folder: Path) -> tuple[Path, ...]:
    return tuple(folder / name for name in ("lexicon.csv", "actors.csv", "places.csv"))


def main() -> None:
    """Check the lexicon as every table is checked, and print how many rows and phrases each kind has.

    Raises:
        DataError: with everything that is wrong, each with its row, its value and the nearest allowed value.
    """
    from helpers.dataset import load  # reading an article needs no checked tables

    frame = load().lexicon
    counts = frame.assign(phrases=frame["phrases"].str.count(";") + 1).groupby(["language", "kind"], observed=True)
    print(counts.agg(rows=("entry_id", "size"), phrases=("phrases", "sum")).to_string())
