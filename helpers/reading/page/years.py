"""The year of a dateline that gives none: told by the same day elsewhere on the page, or by its first weekday."""

from __future__ import annotations

import re
from datetime import date

from helpers.reading.page.stamps import day, find_stamps

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
