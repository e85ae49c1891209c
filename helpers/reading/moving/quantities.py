"""Figures in words and digits: "8,000 to 10,000", "more than 1 million rounds", "at least one", as low and high."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from helpers.reading.cells import Cell, cell, null
from helpers.reading.lexicon import Entry, Mention
from helpers.reading.moving.numerals import NUMERALS, SCALES, numeral
from helpers.reading.tokens import Tokens

_BREAKS = frozenset(
    ", ; and to in from after before when while since as that which who countries states sides nations leaders "
    "governments allies neighbours neighbors officials ministers times".split()
)
_OWNER = 3  # words of "Kim Jong Un"
_VAGUE = frozenset("dozens hundreds thousands millions scores several many tens numerous".split())
_CALIBRE = frozenset(
    "mm millimeter millimeters millimetre caliber calibre km kilometers kilometres year years day days "
    "percent per % month months hours feet meters".split()
)


_SIGNS = {"$": "USD", "€": "EUR", "₩": "KRW", "₽": "RUB"}
_ORDINAL = (["st"], ["nd"], ["rd"], ["th"])
_BOUNDED = frozenset("only just more less fewer over".split())
_WRONGLY = frozenset("erroneously incorrectly mistakenly wrongly misreported misstated mistyped".split())
_TURNS = frozenset(("but", "not", ";", "."))
_SOON_BUT = 7  # words from "not 11,000" to "but 10,000"


class Figure(NamedTuple):
    """A figure in the text: the tokens it stands on, its lower and upper bound (None where that side is open)."""

    first: int
    last: int
    low: float | None
    high: float | None
    vague: bool = False


def _of_a_name(tokens: Tokens, at: int) -> bool:
    """Whether digits hang on a word, with a hyphen or without, as in "Hwasong-11", "S-400" and "Pantsir-S1"."""
    if at and tokens.starts[at] == tokens.ends[at - 1] and tokens.words[at - 1].isalpha():
        return True
    return (
        at >= 2
        and tokens.lows[at - 1] == "-"
        and tokens.starts[at] == tokens.ends[at - 1]
        and tokens.starts[at - 1] == tokens.ends[at - 2]
        and tokens.words[at - 2][0].isupper()
    )


def _thousands(tokens: Tokens, at: int) -> bool:
    """Whether three digits stand one space after digits, as thousands do in much of Europe."""
    low, gap = tokens.lows[at], tokens.text[tokens.ends[at - 1] : tokens.starts[at]]
    if tokens.lows[at + 1] in _CALIBRE and tokens.starts[at + 1 : at + 2] == [tokens.ends[at]]:
        return False  # "200 170mm guns"
    return len(low) == 3 and low.isdigit() and gap == " "


def _number(tokens: Tokens, at: int, stop: int) -> tuple[float, int] | None:
    """Read a number that begins at a token: its value and its last token."""
    low, last = tokens.lows[at], at
    if low[0].isdigit():
        if _of_a_name(tokens, at) or tokens.lows[at + 1 : at + 2] in _ORDINAL:
            return None
        plain = low.replace(",", "")
        while last + 1 < stop and len(low) <= 3 and low.isdigit() and _thousands(tokens, last + 1):
            last += 1  # "165 000 barrels"
            plain += tokens.lows[last]
        if plain.count(".") > 1:
            return None
        try:
            value = float(plain)
        except ValueError:
            return None
    else:
        return _with_digits(tokens.lows, numeral(tokens.lows, at, stop), stop)
    while last + 1 < stop and (scale := SCALES.get(tokens.lows[last + 1])):
        value *= scale
        last += 1
    if last + 2 < stop and tokens.lows[last + 1] == "-" and (scale := SCALES.get(tokens.lows[last + 2])):
        return _with_digits(tokens.lows, (value * scale, last + 2), stop)  # "15-thousand"
    return value, last


def _with_digits(lows: Sequence[str], number: tuple[float, int] | None, stop: int) -> tuple[float, int] | None:
    """Return a number with the digits behind its last word, as one broadcaster writes ("four-thousand-100")."""
    if number is None or number[1] + 2 >= stop or lows[number[1] + 1] != "-":
        return number
    rest = lows[number[1] + 2]
    if not rest.isdigit() or int(rest) >= SCALES.get(lows[number[1]], 0):
        return number
    return number[0] + int(rest), number[1] + 2


def figures(tokens: Tokens, sentence: range, mentions: Sequence[Mention]) -> list[Figure]:
    """Return the figures of a sentence that count something, with the bounds that the words around them set."""
    moves = {m.last for m in mentions if m.entry.kind == "move"}  # "handed over 50 lorries" are no more than 50
    bounds = {m.last: m for m in mentions if m.entry.kind == "bound" and m.last not in moves}
    found: list[Figure] = []
    at, stop, lows = sentence.start, sentence.stop, tokens.lows
    while at < stop:
        low = lows[at]
        if low in _VAGUE:
            first = at
            if found and found[-1].last == at - 2 and lows[at - 1] == "of":
                found.pop()
            while at + 1 < stop and (lows[at + 1] in SCALES or lows[at + 1] == "dozen"):
                at += 1  # "several dozen"
            found.append(Figure(first, at, None, None, vague=True))
            at += 1
            continue
        number = _number(tokens, at, stop) if low[0].isdigit() or low in NUMERALS else None
        if number is None or (lows[at - 1] == "/" and at > sentence.start + 1 and lows[at - 2][-1:].isdigit()):
            at += 1  # "KN-23/24"
            continue
        value, last = number
        first, lowest, highest = at, value, value
        if found and found[-1].high is not None and _share(lows, found[-1].last, at):
            part = found.pop()  # "two of the five missiles", "three out of ten"
            found.append(part._replace(last=last))
            at = last + 1
            continue
        # "8,000 to 10,000", "10,000-12,000", "between 5,000 and 6,000"
        if last + 2 < stop and lows[last + 1] in ("to", "-", "–", "and", "or"):
            second = _number(tokens, last + 2, stop)
            joined = lows[last + 1] not in ("and",) or (first > sentence.start and lows[first - 1] == "between")
            if second is not None and joined and (second[0] > value or lows[last + 1] == "and"):
                if value < 1000 <= second[0] and lows[second[1]] in SCALES:
                    value *= SCALES[lows[second[1]]]
                if value < second[0]:
                    lowest, highest, last = value, second[0], second[1]
        after = lows[last + 1 : min(last + 4, stop)]
        if _CALIBRE & set(after[:1]) or (after[:1] == ["-"] and _CALIBRE & set(after[1:2])):
            at = last + 2
            continue
        bound = bounds.get(first - 1) or bounds.get(first - 2)
        if bound is not None and bound.entry.value == "about":
            bound = bounds.get(bound.first - 1, bound)  # "up to almost 5,000"
        figure = _bounded(first, last, lowest, highest, bound)
        if not _disowned(lows, sentence, figure):
            found.append(figure)
        at = last + 1
    return found


def _share(lows: Sequence[str], last: int, at: int) -> bool:
    """Whether a figure is the whole that the figure before is a part of."""
    between = [*lows[last + 1 : at]]
    return between in (["of"], ["of", "the"], ["out", "of"], ["out", "of", "the"])


def _disowned(lows: Sequence[str], sentence: range, figure: Figure) -> bool:
    """Whether a figure is told only to be put right ("arrived, not 30,000", "erroneously reported that 30,000")."""
    lead = lows[figure.first - 1] if figure.first > sentence.start else ""
    before = lows[max(figure.first - 2, sentence.start) : figure.first]
    if lead == "not" and lows[figure.first] not in _BOUNDED:
        behind = lows[figure.last + 1 : min(figure.last + _SOON_BUT, sentence.stop)]
        return lows[figure.first - 2] in (",", "(", "—", "–") or "but" in behind
    if before in (["instead", "of"], ["rather", "than"]):
        return True
    wrong = next((at for at in range(figure.first - 1, sentence.start - 1, -1) if lows[at] in _WRONGLY), None)
    return wrong is not None and _TURNS.isdisjoint(lows[wrong : figure.first])


def _bounded(first: int, last: int, low: float, high: float, bound: Mention | None) -> Figure:
    if bound is None or low != high:
        return Figure(bound.first if bound else first, last, low, high)
    sense = bound.entry.value
    if sense == "low":
        return Figure(bound.first, last, low, None)
    if sense == "high":
        return Figure(bound.first, last, None, high)
    return Figure(bound.first, last, low, high)


def is_year(tokens: Tokens, figure: Figure) -> bool:
    """Whether a figure is written as years are ("in 2024 that troops")."""
    low = tokens.lows[figure.last]
    return len(low) == 4 and low.isdigit() and low[:2] in ("19", "20")


def counted(tokens: Tokens, figure: Figure, units: Sequence[Mention], reach: int = 5) -> Mention | None:
    """Return the unit that a figure counts: the next one after it."""
    reach += _OWNER if tokens.lows[figure.last + 1] == "of" else 0  # "10,000 of Kim Jong Un's soldiers"
    for unit in units:
        if figure.last < unit.first <= figure.last + (1 if is_year(tokens, figure) else reach):
            between = tokens.lows[figure.last + 1 : unit.first]
            if _BREAKS.isdisjoint(between):
                return unit
    return None


def money(tokens: Tokens, figure: Figure) -> Mention | None:
    """Return the sign that makes a figure a sum of money ("$540 million"), as its unit."""
    for at in range(max(figure.first - 1, 0), figure.last):
        if (code := _SIGNS.get(tokens.lows[at])) is not None:
            return Mention(at, at, Entry("unit", code, tokens.words[at], False))
    return None


def cells_of(tokens: Tokens, figure: Figure, unit: Mention | None) -> tuple[Cell, Cell, Cell]:
    """Return quantity_low, quantity_high and unit of a figure as cells."""
    span = tokens.span(figure.first, figure.last)

    def one(value: float | None) -> Cell:
        if value is None:
            return null("not-resolvable" if figure.vague else "not-said", "figure")
        whole = int(value) if value == int(value) else value
        return cell(tokens.text, span.start, span.end, whole, "figure")

    if unit is None:
        return one(figure.low), one(figure.high), null("unknown-unit", "figure")
    where = tokens.span(unit.first, unit.last)
    return one(figure.low), one(figure.high), cell(tokens.text, where.start, where.end, unit.entry.value, "unit")
