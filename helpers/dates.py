"""EDTF dates (ISO 8601-2): what "in August" or "by 23 October" means in days, without inventing a day.

Level 1 is covered whole, level 2 as far as news dates need it: seasons, quarters and halves (codes 21-41),
unspecified digits anywhere (``1985-XX-03`` has no day range and is refused), qualifiers on a part (``2024-~02``) and
"one of" sets (``[2024-12-16,2024-12-17]``). The calendar holds years 1 to 9999; longer years are refused by name.

    >>> interval("2023-08/2023-10").end
    datetime.date(2023, 10, 31)
    >>> describe("../2024-10-23")
    'by 2024-10-23, start not reported'
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import pandas as pd

# Codes of the Library of Congress EDTF specification, section "Level 2: Sub-year groupings": first month, months.
# A season without a hemisphere is read as a northern one, as both states lie there.
_GROUPS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3), 25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (12, 3)}
_GROUPS |= {29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3)}
_GROUPS |= {33 + i: (1 + 3 * i, 3) for i in range(4)} | {37 + i: (1 + 4 * i, 4) for i in range(3)}
_GROUPS |= {40 + i: (1 + 6 * i, 6) for i in range(2)}

_SINGLE = re.compile(
    r"([?~%]?)(\d{4}|\d{3}X|\d{2}XX)([?~%]?)"  # year, X for an unspecified digit
    r"(?:-([?~%]?)(\d\d|XX)([?~%]?)(?:-([?~%]?)(\d\d|XX)([?~%]?))?)?",
    re.ASCII,
)
_INSTANT = re.compile(r"(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?", re.ASCII)
_LONG_YEAR = re.compile(r"Y-?\d{5,}|Y-?\d+E\d+(S\d+)?|-\d{4}.*|\d{4,}S\d+", re.ASCII)
_ADVICE = (
    "Write EDTF: 2024-02-18, 2024-02, 2024, 2024-02~ (about), 2023-08/2023-10, ../2024-10-23 (by), 2025-07/.. (since)."
)


class EdtfError(ValueError):
    """A text that is no EDTF date, with what is wrong and what to write instead."""


class Interval(NamedTuple):
    """The days an EDTF text covers, first and last included.

    ``start`` and ``end`` are ``None`` where that side is open (``..``) or unknown (nothing before or after the slash).
    ``precision`` is that of the coarser end: day, month, season, year, decade or century.
    """

    start: date | None
    end: date | None
    precision: str
    approximate: bool = False
    uncertain: bool = False


_RANK = ("day", "month", "season", "year", "decade", "century")


def _years(text: str) -> tuple[int, int, str]:
    low, high = int(text.replace("X", "0")), int(text.replace("X", "9"))
    return max(low, 1), high, {0: "year", 1: "decade", 2: "century"}[text.count("X")]


def _single(text: str) -> Interval:
    if len(text) == 10 and text[5] != "W":  # most dates are plain days; "2024-W08-3" is a week, and no EDTF
        try:
            that = date.fromisoformat(text)
        except ValueError:
            pass
        else:
            return Interval(that, that, "day")
    match = _SINGLE.fullmatch(text)
    if match is None:
        if instant := _INSTANT.fullmatch(text):
            return _single(instant.group(1))
        if _LONG_YEAR.fullmatch(text):
            raise EdtfError(f"{text!r} lies outside the years 0001 to 9999 that the calendar holds.")
        raise EdtfError(f"{text!r} is not an EDTF date. {_ADVICE}")
    marks = match.group(1, 3, 4, 6, 7, 9)
    approximate = any(m in "~%" for m in marks if m)
    uncertain = any(m in "?%" for m in marks if m)
    year, month, day = match.group(2, 5, 8)
    if year == "0000":
        raise EdtfError(f"{text!r} lies outside the years 0001 to 9999 that the calendar holds.")
    if month is None or (month == "XX" and day in (None, "XX")):
        first, last, precision = _years(year)
        return Interval(date(first, 1, 1), date(last, 12, 31), precision, approximate, uncertain)
    if "X" in year or month == "XX":
        raise EdtfError(f"{text!r} leaves out a coarser part than it gives, so no range of days follows. {_ADVICE}")
    y, m = int(year), int(month)
    if m in _GROUPS:
        if day is not None:
            raise EdtfError(f"{text!r} has a day in a season. {_ADVICE}")
        begin, months = _GROUPS[m]
        y_end, m_end = divmod(begin - 1 + months - 1, 12)
        if y + y_end > 9999:
            raise EdtfError(f"{text!r} lies outside the years 0001 to 9999 that the calendar holds.")
        m_end += 1
        end = date(y + y_end, m_end, monthrange(y + y_end, m_end)[1])
        return Interval(date(y, begin, 1), end, "season", approximate, uncertain)
    if not 1 <= m <= 12:
        raise EdtfError(f"{text!r} has month {month}; months run from 01 to 12, seasons from 21 to 41.")
    if day is None or day == "XX":
        return Interval(date(y, m, 1), date(y, m, monthrange(y, m)[1]), "month", approximate, uncertain)
    try:
        that = date(y, m, int(day))
    except ValueError:
        raise EdtfError(f"{text!r} is a day that does not exist: {year}-{month} has {monthrange(y, m)[1]}.") from None
    return Interval(that, that, "day", approximate, uncertain)


def _joined(first: Interval | None, last: Interval | None) -> Interval:
    if first is not None and last is not None:  # both ends known: the usual case, spelled out for speed
        coarser = first if _RANK.index(first.precision) >= _RANK.index(last.precision) else last
        approximate, uncertain = first.approximate or last.approximate, first.uncertain or last.uncertain
        return Interval(first.start, last.end, coarser.precision, approximate, uncertain)
    ends = [part for part in (first, last) if part is not None]
    return Interval(
        first.start if first else None,
        last.end if last else None,
        max((part.precision for part in ends), key=_RANK.index),
        any(part.approximate for part in ends),
        any(part.uncertain for part in ends),
    )


def _range(text: str, left: str, right: str) -> Interval:
    open_left, open_right = left in ("", ".."), right in ("", "..")
    if open_left and open_right:
        raise EdtfError(f"{text!r} is open on both sides: it names no date. Leave the cell empty instead.")
    first, last = None if open_left else _single(left), None if open_right else _single(right)
    if first and last and first.start > last.end:  # type: ignore[operator]
        raise EdtfError(f"{text!r} ends before it begins. Swap the two dates.")
    return _joined(first, last)


def interval(text: str) -> Interval:
    """Return the days that an EDTF text covers.

    Args:
        text: an EDTF text ("2024-02", "2023-09/..", "2024~").

    Raises:
        EdtfError: if ``text`` is no EDTF date, names a day that does not exist, or ends before it begins.

    Source: ISO 8601-2:2019 and the Library of Congress EDTF specification.
    """
    if "/" in text:
        left, _, right = text.partition("/")
        return _range(text, left, right)
    if text[:1] in ("[", "{") and text[-1:] == {"[": "]", "{": "}"}[text[0]]:
        parts = [part.strip() for part in text[1:-1].split(",")]
        spans = [_range(text, *part.split("..", 1)) if ".." in part else _single(part) for part in parts]
        first = min(spans, key=lambda s: s.start or date.min)
        last = max(spans, key=lambda s: s.end or date.max)
        return _joined(first, last)._replace(uncertain=text[0] == "[" or any(s.uncertain for s in spans))
    return _single(text)


@lru_cache(maxsize=1 << 17)
def _bounds(text: str) -> tuple[date | None, date | None, str | None]:
    try:
        found = interval(text)
    except EdtfError as error:
        return None, None, str(error)
    return found.start, found.end, None


def intervals(texts: pd.Series) -> pd.DataFrame:
    """Return ``start`` and ``end`` (datetime64[s], NaT where open, unknown or empty) and ``error`` (text or null).

    One row per row of ``texts``, same index. Each distinct text is read once.
    """
    codes, uniques = pd.factorize(texts)
    rows = [_bounds(text) for text in uniques]
    rows.append((None, None, None))
    starts, ends, errors = zip(*rows, strict=True)
    # code -1 (empty) takes the last row, which is all null
    columns = {
        "start": np.array(starts, dtype="datetime64[D]").astype("datetime64[s]")[codes],
        "end": np.array(ends, dtype="datetime64[D]").astype("datetime64[s]")[codes],
        "error": pd.array(errors, dtype="str").take(codes) if any(errors) else None,
    }
    return pd.DataFrame(columns, index=texts.index)


_SEASONS = ("spring", "summer", "autumn", "winter")


def _grouped(year: str, code: int) -> str:
    if code <= 32:
        return f"{_SEASONS[(code - 21) % 4]} {year}"
    name, first = next((n, f) for n, f in (("half", 40), ("third", 37), ("quarter", 33)) if code >= f)
    return f"{name} {code - first + 1} of {year}"


def _plain(text: str) -> str:
    if text[:1] in "[{":
        return " or ".join(part.strip().replace("..", " to ") for part in text[1:-1].split(","))
    if group := re.fullmatch(r"(\d{4})-(2[1-9]|3\d|4[01])", text):
        return _grouped(group[1], int(group[2]))
    about = "about " if set(text) & {"~", "%"} else ""
    maybe = " (uncertain)" if set(text) & {"?", "%"} else ""
    return about + re.sub("[?~%]", "", text) + maybe


def describe(text: str | None) -> str:
    """Return an EDTF text in plain, unambiguous words: ISO dates, with "about", "by", "since" and "to".

    Args:
        text: an EDTF text; None and empty are "undated".

    Raises:
        Nothing: what is no EDTF text is given back as it stands.
    """
    if text is None or pd.isna(text) or text == "":
        return "undated"
    if "/" not in text:
        return _plain(text)
    left, _, right = text.partition("/")
    if left in ("", ".."):
        return f"by {_plain(right)}, start not reported"
    if right in ("", ".."):
        return f"since {_plain(left)}, end {'open' if right else 'not reported'}"
    return f"{_plain(left)} to {_plain(right)}"
