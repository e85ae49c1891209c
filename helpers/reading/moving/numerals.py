"""Numbers in words: "twenty-five thousand", "one hundred and fifty", "half a million", "two and a half thousand"."""

from __future__ import annotations

from collections.abc import Sequence

_SMALL = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split(),
        start=1,
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "mln": 1_000_000}
_HALVES = {**SCALES, "dozen": 12}
NUMERALS = frozenset((*_SMALL, *_TENS, "dozen", "pair", "half", "a", "quarter"))


def numeral(lows: Sequence[str], at: int, stop: int) -> tuple[float, int] | None:
    """Return the number in words that begins at a token and its last token; None where none begins there."""
    if (part := _part(lows, at, stop)) is not None:
        return part
    if lows[at] == "pair":
        return (2.0, at) if lows[at + 1 : at + 2] == ["of"] else None
    total, current, scale, where, last = 0.0, None, 0, at, -1
    if lows[at] == "a" and _word(lows, at + 1, stop) in SCALES:
        current, where = 1.0, at + 1
    while where < stop:
        low = lows[where]
        if low in _SMALL or low in _TENS:
            if not _joins(low, lows[where - 1] if where > at else "", current):
                break
            current = (current or 0.0) + (_SMALL.get(low) or _TENS[low])
        elif low == "hundred" and current is not None:
            current *= 100
        elif low == "dozen":
            current = (1.0 if current is None else current) * 12
        elif low in SCALES and current is not None and (not scale or SCALES[low] < scale):
            total, scale, current = total + current * SCALES[low], SCALES[low], None
        elif low == "-" and [*lows[where + 1 : where + 6 : 2]] == ["and", "a", "half"] and current is not None:
            last, where, current = where + 5, where + 6, current + 0.5  # "two-and-a-half"
            where += _word(lows, where, stop) == "-"
            continue
        elif low == "and" and [*lows[where + 1 : where + 3]] == ["a", "half"]:
            unit = scale if current is None else 1
            total, current = (total + scale / 2, None) if current is None else (total, current + 0.5)
            last, where = where + 2, where + 3
            if unit == 1 and _word(lows, where, stop) not in SCALES:
                break
            continue
        elif last < 0 or low not in ("-", "and") or not _goes_on(lows, where, stop, current, scale):
            break
        else:
            where += 1
            continue
        last, where = where, where + 1
    return (total + (current or 0.0), last) if last >= 0 else None


def _word(lows: Sequence[str], at: int, stop: int) -> str:
    return lows[at] if at < stop else ""


def _part(lows: Sequence[str], at: int, stop: int) -> tuple[float, int] | None:
    """Read "half a million", "half-a-dozen", "a half million" and "a quarter of a million"."""
    where = at + (lows[at] == "a")
    share = {"half": 0.5, "quarter": 0.25}.get(_word(lows, where, stop))
    if share is None or (share == 0.25 and _word(lows, where + 1, stop) != "of"):
        return None
    where += 1
    while where < at + 5 and _word(lows, where, stop) in ("a", "-", "of"):
        where += 1
    scale = _HALVES.get(_word(lows, where, stop))
    return (share * scale, where) if scale is not None else None


def _joins(low: str, before: str, current: float | None) -> bool:
    """Whether a word of a number goes on with the words before it: "twenty-five", "a hundred fifty"."""
    if current is None:
        return True
    if current >= 100 and current % 100 == 0:
        return True
    return low in _SMALL and _SMALL[low] < 10 and before in ("-", *_TENS) and current % 100 >= 20 and current % 10 == 0


def _goes_on(lows: Sequence[str], at: int, stop: int, current: float | None, scale: int) -> bool:
    """Whether a hyphen or an "and" stands within a number: "twenty-five", "one hundred and fifty"."""
    low = _word(lows, at + 1, stop)
    if lows[at] == "-":
        return low in _SMALL or low in SCALES or low == "dozen" or [*lows[at + 1 : at + 4]] == ["and", "-", "a"]
    if low not in _SMALL and low not in _TENS:
        return False
    if current is not None:  # "a hundred and one thousand", but not "two hundred and three hundred"
        units = at + 1 if _word(lows, at + 2, stop) != "-" else at + 3
        return current % 100 == 0 and current >= 100 and _word(lows, units + 1, stop) != "hundred"
    following = numeral(lows, at + 1, stop)
    return following is not None and following[0] < scale
