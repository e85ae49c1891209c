"""Rules as officials cite them, and the paragraphs of ``data/provisions.csv`` that the words lead to.

"luxury automobiles" leads to the paragraphs on luxury goods in the direction of the transfer
(``data/provision-map.csv``), "Resolution 1874" to that resolution; "Security Council resolutions" leads to none.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from helpers.package import DATA
from helpers.reading.cells import Cell
from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens

if TYPE_CHECKING:
    from helpers.reading.moving.merging import Key

_CATEGORIES = {"arms": "other-arms", "oil-cap": "refined-petroleum"}  # where a rule is not called by its category
_SIDES = {"RUS>PRK": "to-dprk", "PRK>RUS": "from-dprk"}
_BEFORE_NUMBERS = frozenset(("resolution", "resolutions", "unscr", "unscrs", "and", ",", ")", "("))


@cache
def _resolutions() -> dict[str, str]:
    """Return number → symbol of the resolutions in the tables ("1718" → "S/RES/1718 (2006)")."""
    with (DATA / "resolutions.csv").open(encoding="utf-8", newline="") as file:
        symbols = [row["symbol"] for row in csv.DictReader(file)]
    return {symbol.split("/")[-1].split(" ")[0]: symbol for symbol in symbols}


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
    found = []
    sides = {_SIDES[direction] for direction, _ in keys} or set(_SIDES.values())
    for mention in mentions:
        if mention.entry.kind == "provision":
            words = _said(tokens, mention.first, mention.last)
            category = _CATEGORIES.get(mention.entry.value, mention.entry.value)
            ids = tuple(i for side in sorted(sides) for i in _map().get((category, side), ()))
            found.append((words, _leads(words, ids)))
    lows = tokens.lows
    for at in sentence:
        symbol = _resolutions().get(lows[at]) if lows[at][0].isdigit() and len(lows[at]) == 4 else None
        if symbol is not None and _after_resolution(lows, at, sentence.start):
            words = _said(tokens, at, at)
            found.append((words, _leads(words, (symbol,))))
    return found


def _after_resolution(lows: list[str], at: int, start: int) -> bool:
    """Whether a number stands in "Resolutions 1718, 1874 and 2270"."""
    for before in range(at - 1, max(start, at - 12) - 1, -1):
        if lows[before] in ("resolution", "resolutions", "unscr", "unscrs"):
            return True
        if lows[before] not in _BEFORE_NUMBERS and not lows[before][0].isdigit():
            return False
    return False


def _said(tokens: Tokens, first: int, last: int) -> Cell:
    words = tokens.text[tokens.starts[first] : tokens.ends[last]]
    return tokens.cell(first, last, words, "provision")


def _leads(words: Cell, ids: tuple[str, ...]) -> Cell:
    if not ids:
        return words._replace(rule="no-paragraph-named")
    return words._replace(value=ids[0], rule="paragraph-by-its-words", alternatives=ids[1:])
