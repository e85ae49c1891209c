"""Rules as officials cite them, and the paragraphs of ``data/provisions.csv`` that the words lead to.

"luxury automobiles" leads to the paragraphs on luxury goods in the direction of the transfer
(``data/provision-map.csv``), "Resolution 1874" to that resolution, "paragraph 8 (a) of Resolution 1718" to the
paragraphs under that number; "Security Council resolutions" leads to none.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from helpers.package import DATA
from helpers.reading.cells import Cell
from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens

if TYPE_CHECKING:
    from helpers.reading.moving.merging import Key

_CATEGORIES = {"arms": "other-arms", "oil-cap": "refined-petroleum"}  # where a rule is not called by its category
_SIDES = {"RUS>PRK": "to-dprk", "PRK>RUS": "from-dprk"}
_HEADS = frozenset("resolution resolutions unscr unscrs".split())
_BEFORE_NUMBERS = frozenset(("and", "or", ",", ")", "(", "no", "nos", ".", "&"))
_PARAGRAPHS = frozenset("paragraph paragraphs para paras".split())
_BANS = frozenset("ban bans prohibition prohibitions embargo embargoes".split())
_BANNED = frozenset(("item", "matter", "move", "provision"))
_LEADS = frozenset("all any the export exports import imports north korean korea 's russian of and or dprk".split())
_COUNCIL = frozenset("the un u.n. united nations security".split())
_PASSED = frozenset("adopted imposed passed put place in set".split())
_REACH, _DIGITS = 6, 4  # words from "ban on" to what is banned; a resolution's number has four digits


class _Rule(NamedTuple):
    """Where a rule is cited, and the ids that it leads to."""

    first: int
    last: int
    ids: tuple[str, ...]


@cache
def _resolutions() -> dict[str, str]:
    """Return number → symbol of the resolutions in the tables ("1718" → "S/RES/1718 (2006)")."""
    with (DATA / "resolutions.csv").open(encoding="utf-8", newline="") as file:
        symbols = [row["symbol"] for row in csv.DictReader(file)]
    return {symbol.split("/")[-1].split(" ")[0]: symbol for symbol in symbols}


@cache
def _paragraphs() -> tuple[str, ...]:
    with (DATA / "provisions.csv").open(encoding="utf-8", newline="") as file:
        return tuple(row["provision_id"] for row in csv.DictReader(file))


@cache
def _map() -> dict[tuple[str, str], tuple[str, ...]]:
    with (DATA / "provision-map.csv").open(encoding="utf-8", newline="") as file:
        return {
            (row["category"], row["direction"]): tuple(filter(None, row["provisions"].split(";")))
            for row in csv.DictReader(file)
        }


def cited(tokens: Tokens, sentence: range, mentions: Sequence[Mention], keys: Sequence[Key]) -> list[tuple[Cell, Cell]]:
    """Return the rules that a sentence names, each in the words of the text and as ids of provisions or resolutions.

    The second cell's value is the most specific id, its ``alternatives`` are the others; it repeats the words where no
    id follows from them, with the rule ``no-paragraph-named``.
    """
    sides = {_SIDES[direction] for direction, _ in keys} or set(_SIDES.values())
    numbered = list(_numbered(tokens, sentence, mentions))
    found = [
        _Rule(
            _of_the_un(tokens.lows, m.first), _of_the_council(tokens.lows, m.last), _of_category(m.entry.value, sides)
        )
        for m in mentions
        if m.entry.kind == "provision" and not (numbered and _heads_numbers(tokens.lows, m, numbered))
    ]
    found += numbered
    councils = ((at, _of_the_council(tokens.lows, at)) for at in sentence if tokens.lows[at] == "sanctions")
    found += [_Rule(at, last, ()) for at, last in councils if last > at]
    if not _BANS.isdisjoint(tokens.lows[sentence.start : sentence.stop]):
        found += _bans(tokens.lows, sentence, mentions, sides)
    return [(words := _said(tokens, rule), _leads(words, rule.ids)) for rule in _joined(found)]


def _of_category(value: str, sides: set[str]) -> tuple[str, ...]:
    category = _CATEGORIES.get(value, value)
    return tuple(i for side in sorted(sides) for i in _map().get((category, side), ()))


def _joined(found: list[_Rule]) -> Iterator[_Rule]:
    """Yield the rules in order, those whose words overlap or meet as one ("the U.N. sanctions resolutions")."""
    last: _Rule | None = None
    for rule in sorted(found):
        if last is not None and rule.first <= last.last + 1:
            ids = tuple(dict.fromkeys((*last.ids, *rule.ids)))
            last = _Rule(last.first, max(last.last, rule.last), ids)
            continue
        if last is not None:
            yield last
        last = rule
    if last is not None:
        yield last


def _of_the_un(lows: list[str], first: int) -> int:
    """Return where "UN Security Council sanctions" begins."""
    return first - 1 if lows[first] == "security" and lows[first - 1] in ("un", "u.n.") else first


def _of_the_council(lows: list[str], last: int) -> int:
    """Return the end of "resolutions of the U.N. Security Council", "sanctions imposed by the Council"."""
    if lows[last] not in _HEADS and not lows[last].startswith(("sanction", "embargo")):
        return last
    at = last + 1
    while lows[at] in _PASSED:
        at += 1
    if lows[at] not in ("of", "by"):
        return last
    at += 1
    while lows[at] in _COUNCIL:
        at += 1
    return at if lows[at] == "council" else last


def _numbered(tokens: Tokens, sentence: range, mentions: Sequence[Mention]) -> Iterator[_Rule]:
    """Yield the resolutions that a sentence names by their numbers, each with its paragraph where that is told."""
    lows = tokens.lows
    heads = {at: _head(lows, at, sentence.start) for at in sentence if _is_number(lows, at)}
    for at, head in heads.items():
        symbol = _resolutions().get(lows[at])
        if head is None:
            if symbol is None or (first := _paragraph_before(lows, at, sentence.start)) is None:
                continue  # "2,270 shells", "in 2016"
        elif list(heads.values()).count(head) > 1:
            first = at
        else:
            first = next((m.first for m in mentions if m.entry.kind == "provision" and m.last == head), head)
        start = _paragraph_before(lows, first, sentence.start) if head is not None else first
        year = lows[at + 1] == "(" and lows[at + 2].isdigit() and lows[at + 3] == ")"
        ids: tuple[str, ...] = (symbol,) if symbol is not None else ()
        if symbol is not None and start is not None:
            ids = tuple(_under(symbol, lows[start : at - 1])) or ids
        yield _Rule(first if start is None else start, at + 3 * year, ids)


def _is_number(lows: list[str], at: int) -> bool:
    return lows[at].isdigit() and len(lows[at]) == _DIGITS


def _head(lows: list[str], at: int, start: int) -> int | None:
    """Return "Resolutions" of a number in "Resolutions 1718 (2006), 1874 and 2270"."""
    for before in range(at - 1, max(start, at - 16) - 1, -1):
        if lows[before] in _HEADS:
            bracketed = lows[at - 1] == "(" and before < at - 2  # "(2006)" behind a number
            return None if bracketed else before
        if lows[before] not in _BEFORE_NUMBERS and not _is_number(lows, before):
            return None
    return None


def _heads_numbers(lows: list[str], mention: Mention, numbered: list[_Rule]) -> bool:
    """Whether "resolutions" only stands before numbers, each of which is a rule of its own."""
    if lows[mention.last] not in _HEADS:
        return False
    return any(mention.last < rule.first and _head(lows, rule.first, 0) == mention.last for rule in numbered)


def _paragraph_before(lows: list[str], first: int, start: int) -> int | None:
    """Return where "operative paragraph 8 (a) of" begins before a resolution."""
    at = first - 1
    if lows[at] in ("the", "un", "u.n."):
        at -= 1
    if lows[at] != "of":
        return None
    at -= 1
    while at > start and (
        lows[at] in ("(", ")", "and", ",", "to") or lows[at].isdigit() or len(lows[at]) <= len("iii")
    ):
        at -= 1
    if lows[at] not in _PARAGRAPHS:
        return None
    return at - 1 if lows[at - 1] == "operative" else at


def _under(symbol: str, words: list[str]) -> Iterator[str]:
    """Yield the ids of the paragraphs that "8 (a) and 9" leads to in a resolution."""
    named = "".join(f" OP{low}" if low.isdigit() else low for low in words if low.isdigit() or len(low) == 1)
    for one in named.replace(",", " ").split():
        told = f"{symbol.replace(' ', '')}/{one}"
        yield from (i for i in _paragraphs() if i == told or (i.startswith(told) and not i[len(told)].isdigit()))


def _bans(lows: list[str], sentence: range, mentions: Sequence[Mention], sides: set[str]) -> Iterator[_Rule]:
    """Yield "the U.N. ban on arms exports": a ban that is in force, with what it bans; "a ban on" is one to come."""
    for at in sentence:
        if lows[at] not in _BANS or lows[at + 1] not in ("on", "of", "against"):
            continue
        first = at
        while lows[first - 1] in ("un", "u.n.", "council", "security", "nations", "united", "arms", "export"):
            first -= 1
        if first == at and (lows[at - 1] in ("a", "an", "new") or lows[at - 1].endswith("ing")):
            continue
        ends: dict[int, int] = {}
        for m in mentions:
            if m.entry.kind in _BANNED and m.entry.value != "other":
                ends[m.first] = max(m.last, ends.get(m.first, m.last))
        last, to = at, at + 2
        while to < min(at + 2 + _REACH, sentence.stop) and (to in ends or lows[to] in _LEADS):
            last = ends.get(to, last)
            to = ends.get(to, to) + 1
        if last > at:
            told = (m.entry.value for m in mentions if m.entry.kind == "item" and at < m.first <= last)
            yield _Rule(first, last, tuple(i for value in told for i in _of_category(value, sides)))


def _said(tokens: Tokens, rule: _Rule) -> Cell:
    words = tokens.text[tokens.starts[rule.first] : tokens.ends[rule.last]]
    return tokens.cell(rule.first, rule.last, words, "provision")


def _leads(words: Cell, ids: tuple[str, ...]) -> Cell:
    if not ids:
        return words._replace(rule="no-paragraph-named")
    return words._replace(value=ids[0], rule="paragraph-by-its-words", alternatives=ids[1:])
