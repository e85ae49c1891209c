"""Figures in words and digits: "8,000 to 10,000", "more than 1 million rounds", "at least one", as low and high."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from helpers.reading.cells import Cell, cell, null
from helpers.reading.lexicon import Entry, Mention
from helpers.reading.moving.digits import CALIBRE, SIGNS, number
from helpers.reading.moving.numerals import NUMERALS, SCALES
from helpers.reading.tokens import Tokens

_BREAKS = frozenset(
    ", ; and to in from after before when while since as that which who countries states sides nations leaders "
    "governments allies neighbours neighbors officials ministers times".split()
)
_OWNER = 3  # words of "Kim Jong Un"
_VAGUE = frozenset("dozens hundreds thousands millions scores several many tens numerous".split())


_BOUNDED = frozenset("only just more less fewer over".split())
_BEHIND = {
    ("or", "more"): "low",
    ("-", "plus"): "low",
    ("+",): "low",
    ("-", "odd"): "about",
    ("or", "fewer"): "high",
    ("or", "less"): "high",
    ("or", "so"): "about",
}
_ON = frozenset("even possibly perhaps maybe nearly almost about some around as many much up to".split())
_GROWN = frozenset(
    "rose grew risen grown up increased jumped climbed doubled tripled fell dropped down cut went".split()
)
_WRONGLY = frozenset("erroneously incorrectly mistakenly wrongly misreported misstated mistyped".split())
_TURNS = frozenset(("but", "not", ";", "."))
_GREW = 4  # words of "rose this year from"
_BRIDGE = 6  # words of "to as many as"
_FEW = 13  # a larger whole is hardly told as "one in …"
_SENT = frozenset("sent supplied delivered dispatched deployed shipped provided gave".split())
_CROWDS = frozenset("people men women personnel infantry cattle sheep staff aircraft of".split())
_CALIBRES = frozenset("60 82 107 120 122 130 152 155 170 200 240 300 600".split())
_WHOLE = frozenset("of out the its some about estimated more than over up to at least nearly around roughly".split())
_SENT_BY = 9  # words of "soldiers that North Korea had sent"
_SOON_BUT = 7  # words from "not 11,000" to "but 10,000"


class Figure(NamedTuple):
    """A figure in the text: the tokens it stands on, its lower and upper bound (None where that side is open)."""

    first: int
    last: int
    low: float | None
    high: float | None
    vague: bool = False


def figures(tokens: Tokens, sentence: range, mentions: Sequence[Mention]) -> list[Figure]:
    """Return the figures of a sentence that count something, with the bounds that the words around them set."""
    moves = {m.last for m in mentions if m.entry.kind == "move"}  # "handed over 50 lorries" are no more than 50
    bounds = {m.last: m for m in mentions if m.entry.kind == "bound" and m.last not in moves}
    found: list[Figure] = []
    at, stop, lows = sentence.start, sentence.stop, tokens.lows
    while at < stop:
        low = lows[at]
        if low in _VAGUE or (low == "few" and (lows[at + 1] in SCALES or lows[at + 1] == "dozen")):
            first = at
            if found and found[-1].last == at - 2 and lows[at - 1] == "of":
                found.pop()
            while at + 1 < stop and (lows[at + 1] in SCALES or lows[at + 1] == "dozen"):
                at += 1  # "several dozen"
            found.append(Figure(first, at, None, None, vague=True))
            at += 1
            continue
        value_at = number(tokens, at, stop) if low[0].isdigit() or low in NUMERALS else None
        if value_at is None or (lows[at - 1] == "/" and at > sentence.start + 1 and lows[at - 2][-1:].isdigit()):
            at += 1  # "KN-23/24"
            continue
        value, last = value_at
        first, lowest, highest = at, value, value
        if found and lows[found[-1].last + 1 : at] == ["in"] and (found[-1].high or _FEW) < value < _FEW:
            found.pop()  # "one in three shells"
            at = last + 1
            continue
        if found and found[-1].high is not None and _share(lows, found[-1].last, at):
            part = found.pop()  # "two of the five missiles", "three out of ten"
            if _SENT.isdisjoint(lows[last + 1 : min(last + _SENT_BY, stop)]):  # but "two of the five that it sent"
                found.append(part._replace(last=last))
                at = last + 1
                continue
        if found and _of_its_whole(lows, found[-1].last, at, last):
            found[-1] = found[-1]._replace(last=last)  # "1,080 tons of the 13,500 tons that were sold"
            at = last + 1
            continue
        # "8,000 to 10,000", "10,000-12,000", "between 5,000 and 6,000"
        second = _other_end(tokens, first, last, value, stop)
        if second is not None:
            if value * SCALES.get(lows[second[1]], 1) < second[0]:
                value *= SCALES.get(lows[second[1]], 1)
            if lows[first - 1] == "from" and not _GROWN.isdisjoint(lows[max(first - _GREW, sentence.start) : first]):
                lowest, highest, last = second[0], second[0], second[1]  # "rose from 2,000 to 3,000"
            elif value < second[0]:
                lowest, highest, last = value, second[0], second[1]
        after = lows[last + 1 : min(last + 4, stop)]
        if CALIBRE & set(after[:1]) or (after[:1] == ["-"] and CALIBRE & set(after[1:2])):
            at = last + 2
            continue
        bound = bounds.get(first - 1) or bounds.get(first - 2)
        if bound is not None and bound.entry.value == "about":
            bound = bounds.get(bound.first - 1, bound)  # "up to almost 5,000"
        behind = next((words for words in _BEHIND if (*lows[last + 1 : last + 1 + len(words)],) == words), ())
        last += len(behind)
        sense = _BEHIND[behind] if behind else bound.entry.value if bound is not None else ""
        figure = _bounded(bound.first if bound is not None else first, last, lowest, highest, sense)
        if found and lows[found[-1].last + 1 : figure.first] in (["but"], [",", "but"]):
            figure = _both_bounds(found, figure)  # "more than 800 but fewer than 1,200"
        if not _disowned(lows, sentence, figure):
            found.append(figure)
        at = last + 1
    return found


def _share(lows: Sequence[str], last: int, at: int) -> bool:
    """Whether a figure is the whole that the figure before is a part of."""
    between = lows[last + 1 : at]
    return between[:1] in (["of"], ["out"]) and "of" in between[:2] and _WHOLE.issuperset(between)


def _of_its_whole(lows: Sequence[str], last: int, at: int, end: int) -> bool:
    """Whether a figure counts the whole in the unit of the part before it."""
    return lows[last + 2 : at] == ["of", "the"] and lows[last + 1] == lows[end + 1] and lows[last + 1].isalpha()


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


def _both_bounds(found: list[Figure], figure: Figure) -> Figure:
    """Return a figure with the bound that the one before sets on its other side; that one is no figure of its own."""
    low, high = found[-1].low, found[-1].high
    if (low is None) == (high is None) or (figure.low, figure.high) not in ((figure.low, None), (None, figure.high)):
        return figure
    if (low is None) == (figure.low is None):
        return figure
    first = found.pop().first
    return Figure(first, figure.last, figure.low if low is None else low, figure.high if high is None else high)


def _other_end(tokens: Tokens, first: int, last: int, value: float, stop: int) -> tuple[float, int] | None:
    """Return the second number of a range: "8,000 to 10,000", "10,000-12,000", "between 5,000 and 6,000"."""
    lows, at = tokens.lows, last + 2
    if at >= stop or lows[last + 1] not in ("to", "-", "–", "and", "or"):
        return None
    if lows[last + 1] == "and" and lows[first - 1] != "between":
        return None
    while lows[at] in _ON and at < min(stop - 1, last + _BRIDGE):
        at += 1  # "8,000 or even 10,000", "8,000 to as many as 10,000"
    second = number(tokens, at, stop) if lows[at][:1].isdigit() or lows[at] in NUMERALS else None
    return second if second is not None and (second[0] > value or lows[last + 1] == "and") else None


def _bounded(first: int, last: int, low: float, high: float, sense: str) -> Figure:
    if low == high and sense == "low":
        return Figure(first, last, low, None)
    if low == high and sense == "high":
        return Figure(first, last, None, high)
    return Figure(first, last, low, high)


def is_year(tokens: Tokens, figure: Figure) -> bool:
    """Whether a figure is written as years are ("in 2024 that troops")."""
    low = tokens.lows[figure.last]
    return len(low) == 4 and low.isdigit() and low[:2] in ("19", "20")


def counted(tokens: Tokens, figure: Figure, units: Sequence[Mention], reach: int = 5) -> Mention | None:
    """Return the unit that a figure counts: the next one after it."""
    reach += _OWNER if tokens.lows[figure.last + 1] == "of" else 0  # "10,000 of Kim Jong Un's soldiers"
    reach += 2 * tokens.lows[figure.last + 1 : figure.last + 4 + reach].count("-")  # "100 KN-23 missiles"
    for unit in units:
        if figure.last < unit.first <= figure.last + (1 if is_year(tokens, figure) else reach):
            between = tokens.lows[figure.last + 1 : unit.first]
            if _BREAKS.isdisjoint(_without_pairs(between, figure)):
                return unit
    return None


def _without_pairs(between: list[str], figure: Figure) -> list[str]:
    """Return what stands before a unit without an "and" between its adjectives: "100 KN-23 and KN-24 missiles"."""
    if "and" not in between or figure.low == 1 or figure.vague:
        return between
    at = between.index("and")
    after = between[at + 1] if at + 1 < len(between) else ""
    plural = at == 0 or between[at - 1].endswith("s") or between[at - 1] in _CROWDS
    counts = not after or after in NUMERALS or (after[:1].isdigit() and after not in _CALIBRES)
    return between if plural or counts else [*between[:at], *between[at + 1 :]]


def money(tokens: Tokens, figure: Figure) -> Mention | None:
    """Return the sign that makes a figure a sum of money ("$540 million"), as its unit."""
    for at in range(max(figure.first - 1, 0), figure.last):
        if (code := SIGNS.get(tokens.lows[at])) is not None:
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
