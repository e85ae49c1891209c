"""The year of a dateline or a stamp that gives none: told by the same day elsewhere on the page, or by a weekday."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time

from helpers.reading.cells import Cell, cell
from helpers.reading.page.lines import Line
from helpers.reading.page.stamps import bare, day, find_stamps, month_number

_YEAR = re.compile(r"(?<![\w,])20[0-4]\d(?!\w)")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile("|".join(_WEEKDAYS))
_LEAD = 700  # characters behind a dateline in which its story names its day


def year_of_dateline(text: str, month: int, number: int, end: int) -> int | None:
    """Return the year of "SEOUL, March 27 (Agency) —", which ends at ``end``.

    A caption, a stamp or the story may give that day in full. Where none does, agencies name the weekday of the
    dateline in their first sentences: of the newest year that the text names and the one after it, that in which
    the day is such a weekday.
    """
    wanted = f"-{month:02}-{number:02}"
    years = list(_YEAR.finditer(text))
    for match in years:  # no stamp is longer
        for stamp in find_stamps(text, max(match.start() - 22, 0), min(match.end() + 8, len(text))):
            if stamp.edtf and stamp.edtf.endswith(wanted) and len(stamp.edtf) == 10:
                return int(stamp.edtf[:4])
    newest = max((int(found[0]) for found in years), default=None)
    weekday = _WEEKDAY.search(text, end, end + _LEAD)
    if newest is None or weekday is None:
        return None
    for year in (newest, newest + 1):
        found = day(year, month, number)
        if found and date.fromisoformat(found).weekday() == _WEEKDAYS.index(weekday[0]):
            return year
    return None


def stamped_without_year(text: str, lines: Sequence[Line], given: str | None) -> tuple[Cell, time] | None:
    """Return the day and the time of day of a stamp such as "Friday, January 17, 8:05" above the story.

    Its year is that of the ``given`` day, or told as that of a dateline is.
    """
    for line in lines:
        match = bare(line.text) if line.kind == "date-line" else None
        if match is None or not line.text.startswith(match[0]) or int(match["h"]) > 23:
            continue
        month, number = month_number(match["m1"] or match["m2"]), int(match["d1"] or match["d2"])
        start, end = (line.start + offset for offset in match.span("day"))
        year = int(match["year"] or (given or "0")[:4]) or year_of_dateline(text, month, number, line.start)
        if year and (found := day(year, month, number)):
            return cell(text, start, end, found, "stamp-without-year"), time(int(match["h"]), int(match["min"]))
    return None
