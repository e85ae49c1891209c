"""The tables that the lexicon is made of: ``data/lexicon.csv``, and the names in ``actors.csv`` and ``places.csv``.

A row of the lexicon has a language, a kind, a value and the phrases that stand for it. An analyst adds a phrase or a
row; ``make lexicon`` checks the file. Names and aliases of people and organisations come from ``data/actors.csv``, so
an actor that is accepted once is known from then on.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from helpers.package import DATA
from helpers.reading.cells import Span
from helpers.reading.lexicon import HYPHENS, Actor, Entry, Group, Lexicon
from helpers.reading.people.outlets import Names, by_first_word
from helpers.reading.people.spellings import folded
from helpers.reading.tokens import tokenize

_SMALL = frozenset(("Russia", "Russian"))  # some papers of Ukraine write them without a capital
_TABLES = ("lexicon.csv", "actors.csv", "places.csv")
# Names that are everyday words: as a bare match they would find what nobody named.
_TOO_PLAIN = frozenset(
    "car di nation prime mint collector reporter today star scoop time mirror sol focus kion babel jang "
    "the_national the_nation the_star the_gaze the_independent".split()
)


def lexicon(folder: Path = DATA) -> Lexicon:
    """Return the lexicon of a data folder, read once for each state of its files."""
    return _lexicon(folder, tuple([path.stat().st_mtime_ns for path in _files(folder)]))


@cache
def _files(folder: Path) -> tuple[Path, ...]:
    return tuple(folder / name for name in _TABLES)


@cache
def _lexicon(folder: Path, _stamp: tuple[int, ...]) -> Lexicon:
    rows, actors, places = (_read(path) for path in _files(folder))
    known = {row["actor_id"]: Actor(*(row[field] for field in Actor._fields)) for row in actors}
    return Lexicon(
        _by_first_word([*_lexicon_entries(rows), *_actor_entries(actors), *_place_entries(places)]),
        known,
        {
            row["value"]: dict(pair.split(":") for pair in row["more"].split())
            for row in rows
            if row["kind"] == "office"
        },
        {row["place_id"]: row["country"] for row in places},
        _people(known.values()),
        {actor.name: actor for actor in known.values()},
        _outlets(rows),
    )


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _lexicon_entries(rows: Iterable[dict[str, str]]) -> Iterator[tuple[str, Entry]]:
    for row in rows:
        for phrase in row["phrases"].split(";") if row["kind"] != "outlet" else ():  # looked for by publishers alone
            ends = phrase[:1], phrase.rsplit(" ", 1)[-1][:1]  # where its capitals are looked for
            cased = any(c.isupper() for c in ends) and row["kind"] not in ("item",) and phrase not in _SMALL
            yield (
                phrase,
                Entry(row["kind"], row["value"], phrase, cased, "" if row["kind"] == "office" else row["more"]),
            )


def _actor_entries(rows: Iterable[dict[str, str]]) -> Iterator[tuple[str, Entry]]:
    for row in rows:
        if row["kind"] == "unnamed":
            continue
        for phrase in [row["name"], *filter(None, row["aliases"].split(";"))]:
            plain = phrase.casefold().replace(" ", "_") in _TOO_PLAIN or "," in phrase or "(" in phrase
            if not plain and phrase[0].isupper() and not row["actor_id"].startswith(("government-of", "joint-")):
                yield phrase, Entry("name", row["actor_id"], phrase, True)


def _place_entries(rows: Iterable[dict[str, str]]) -> Iterator[tuple[str, Entry]]:
    for row in rows:
        if row["kind"] not in ("country", "sea"):
            for phrase in [row["name"], *filter(None, row["aliases"].split(";"))]:
                yield phrase, Entry("place", row["place_id"], phrase, True)


def _by_first_word(entries: Iterable[tuple[str, Entry]]) -> dict[str, Group]:
    table: dict[str, dict[tuple[str, ...], dict[Entry, None]]] = {}
    for phrase, entry in entries:
        head, *rest = _phrase_words(phrase) or [""]
        same = table.setdefault(head, {}).setdefault(tuple(rest), {})
        if not any(e.kind == entry.kind and e.value == entry.value and e.more == entry.more for e in same):
            same[entry] = None
    return {head: _group(phrases) for head, phrases in table.items()}


def _phrase_words(phrase: str) -> tuple[str, ...]:
    """Return a phrase as the tokenizer cuts it, without hyphens."""
    tokens = tokenize(phrase, [Span(0, len(phrase))])
    return tuple(low for low in tokens.lows if low and low not in HYPHENS)


def _group(phrases: dict[tuple[str, ...], dict[Entry, None]]) -> Group:
    longer: dict[str, list[tuple[tuple[str, ...], tuple[Entry, ...]]]] = {}
    for rest, entries in sorted(phrases.items(), key=lambda item: -len(item[0])):
        if rest:
            longer.setdefault(rest[0], []).append((rest[1:], tuple(entries)))
    return Group(tuple(phrases.get((), ())), {word: tuple(found) for word, found in longer.items()})


def _people(actors: Iterable[Actor]) -> dict[str, Actor]:
    """Return people by their names in lower case and in other spellings; those of Japan also surname first."""
    people = {actor.name.casefold().replace("-", " "): actor for actor in actors if actor.kind == "person"}
    surname_first = {
        " ".join(reversed(name.split())): actor for name, actor in people.items() if actor.country == "JPN"
    }
    spelt = Counter(folded(name) for name in people)
    alike = {key: actor for name, actor in people.items() if spelt[key := folded(name)] == 1 and key}
    return alike | surname_first | people


def _outlets(rows: Iterable[dict[str, str]]) -> Names:
    phrases = (
        (phrase, row["value"]) for row in rows if row["kind"] == "outlet" for phrase in row["phrases"].split(";")
    )
    return by_first_word(
        {tuple(tokenize(phrase, [Span(0, len(phrase))]).words): country for phrase, country in phrases}
    )


def main() -> None:
    """Check the lexicon as every table is checked, and print how many rows and phrases each kind has.

    Raises:
        SystemExit: with everything that is wrong, each with its row, its value and the nearest allowed value.
    """
    from helpers.dataset import load  # reading an article needs no checked tables
    from helpers.problems import DataError

    try:
        frame = load().lexicon
    except DataError as error:
        raise SystemExit(str(error)) from None
    counts = frame.assign(phrases=frame["phrases"].str.count(";") + 1).groupby(["language", "kind"], observed=True)
    print(counts.agg(rows=("entry_id", "size"), phrases=("phrases", "sum")).to_string())
