"""Stamps: the days and times of day that a page prints around its story ("Written: 2024-02-22 12:01:45").

Only the forms of stamps are read here; what prose says of time is another matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time
from typing import NamedTuple

from helpers.reading.page.zones import zone_of_abbreviation

_SHORT = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
_DATE = re.compile(
    rf"(?:(?<![A-Za-z])(?P<m1>{MONTH})\.?\s{{0,2}}(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{0,2}}(?P<y1>(?:19|20)\d\d)(?!\d)"
    rf"|(?<!\d)(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?[\s-](?:of\s)?(?P<m2>{MONTH})\.?,?[\s-](?P<y2>(?:19|20)\d\d)\b"
    r"|\b(?P<y3>(?:19|20)\d\d)\s?(?P<s3>[-./])\s?(?P<m3>\d{1,2})\s?(?P=s3)\s?(?P<d3>\d{1,2})(?!\d)"
    r"|\b(?P<d4>\d{1,2})(?P<s4>[-./])(?P<m4>\d{1,2})(?P=s4)(?P<y4>(?:19|20)\d\d)\b"
    rf"|(?<![A-Za-z])(?P<m5>{MONTH})\.?,?\s(?P<y5>(?:19|20)\d\d)\b"
    r"|Juche\s?\d{2,3}\s?\((?P<y6>(?:19|20)\d\d)\))",
    re.IGNORECASE,
)
_ZONE = (
    r"(?:\s?\(?(?P<zone>(?:GMT|UTC)(?:[+-]\d{1,2}(?::?\d\d)?)?|"
    r"E[SD]T|ET|KST|JST|MSK|BST|CES?T|EES?T|P[SD]T|PT|HKT|SGT)\b\)?)?"
)
_CLOCK = (
    r"(?P<h>2[0-3]|[01]?\d)(?:(?P<sep>[:.])(?P<min>[0-5]\d)(?::(?P<sec>[0-5]\d))?)?\s?(?P<half>[ap]\.?\s?m\b\.?)?"
    + _ZONE
)
# the time of day stands behind the day, or in front of it
_AFTER = re.compile(r"(?:\s*(?:[-–—,|·•/@(]|T|at\b|um\b)?\s*)" + _CLOCK, re.IGNORECASE)
_BEFORE = re.compile(
    _CLOCK + r"\s*(?:[-–—,|·•]|on\b)?\s*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s*)?$",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"(?<![A-Za-z])(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*$", re.IGNORECASE)
_PUBLISHED = (
    "published|posted|written|created|issued|registered|input|released|release|first published|uploaded|filed|publish|"
    "entered|added"
)
_UPDATED = "updated|modified|edited|revised|update|changed|amended|upd|corrected"
# the day on which somebody looked at the page or stored it
_SEEN = (
    r"(?:view(?:ed)?|access(?:ed)?|retriev(?:ed|al)|print(?:ed)?|crawl(?:ed)?|downloaded|fetched|captured|archived|today.s)"
    r"(?=\s(?:date|time|on|at)\b)"
)
_LABEL = re.compile(
    rf"(?<![A-Za-z])(?:(?P<seen>{_SEEN})|(?P<up>(?:last\s)?(?:{_UPDATED}))|(?P<pub>{_PUBLISHED})|(?P<weak>date))"
    r"(?:\s(?:date|time|on|at))?\W{0,6}"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\W{0,3})?$",
    re.IGNORECASE,
)
_LABELS = {"seen": "seen", "up": "updated", "pub": "published", "weak": "weak"}
LABEL_ALONE = re.compile(
    rf"(?:(?P<seen>{_SEEN})|(?:last\s)?(?P<up>{_UPDATED})|{_PUBLISHED}|date)(?:\s(?:date|time|on|at))?\s?:?",
    re.IGNORECASE,
)
# "Friday, January 17, 8:05" on a line of its own; the year may stand behind it in brackets
BARE = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?"
    rf"(?P<day>(?P<m1>{MONTH})\.?\s(?P<d1>\d{{1,2}})|(?P<d2>\d{{1,2}})\s(?P<m2>{MONTH})),?\s+"
    r"(?:at\s)?(?P<clock>(?P<h>\d{1,2})[:.](?P<min>[0-5]\d))(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?"
    r"(?:\s\((?P<year>20\d\d)\))?",
    re.IGNORECASE,
)
CLOCK_ALONE = re.compile(
    rf"(?:(?:last\s)?(?:{_UPDATED}|{_PUBLISHED})\s?(?:at|on)?:?\s?)?"
    rf"(?:{_CLOCK}|\d{{1,2}} (?:minute|hour|day)s? ago)\W*",
    re.IGNORECASE,
)


_AGAIN = re.compile(rf"[\s,;|·•]+(?=(?:last\s)?(?:{_UPDATED})\b)", re.IGNORECASE)
_LABELLED = re.compile(rf"(?:last\s)?(?:{_UPDATED}|{_PUBLISHED})(?:\s(?:at|on))?\s?:?\s", re.IGNORECASE)


def bare(shown: str) -> re.Match[str] | None:
    """Return the first day and time of a line that holds nothing else ("18 DEC, 14:05 Updated at: 18 DEC, 17:31")."""
    first, *again = _AGAIN.split(shown)
    match = BARE.fullmatch(first) or BARE.fullmatch(_LABELLED.sub("", first, count=1))
    return match if match and all(BARE.fullmatch(_LABELLED.sub("", part, count=1)) for part in again) else None


class Stamp(NamedTuple):
    """A day of a stamp, from ``start`` to ``end`` in the text, and what stands around it.

    ``edtf`` is a day, a month or a year, or None where day and month cannot be told apart (see ``readings``).
    ``label`` is published, updated, seen ("View Date"), weak ("date", perhaps the guess of whoever
    stored the page) or None. ``first`` and ``last`` take label and time of day in.
    """

    start: int
    end: int
    edtf: str | None
    label: str | None
    clock: time | None
    zone: str | None
    first: int
    last: int
    readings: tuple[str, ...] = ()


def day(year: int, month: int, number: int) -> str | None:
    """Return the EDTF day, or None if there is none such."""
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return None


def month_number(name: str) -> int:
    """Return 2 for "Feb", "February" and "FEB."."""
    return _SHORT.index(name[:3].lower()) + 1


def _edtf(match: re.Match[str]) -> tuple[str | None, tuple[str, ...]]:
    got = match.groupdict()
    if got["y1"]:
        return day(int(got["y1"]), month_number(got["m1"]), int(got["d1"])), ()
    if got["y2"]:
        return day(int(got["y2"]), month_number(got["m2"]), int(got["d2"])), ()
    if got["y3"]:
        return day(int(got["y3"]), int(got["m3"]), int(got["d3"])), ()
    if got["y5"]:
        return f"{got['y5']}-{month_number(got['m5']):02}", ()
    if got["y6"]:
        return got["y6"], ()
    year, one, two = int(got["y4"]), int(got["d4"]), int(got["m4"])
    if got["s4"] == ".":  # with points, the day is first everywhere
        return day(year, two, one), ()
    readings = tuple(dict.fromkeys(found for found in (day(year, two, one), day(year, one, two)) if found))
    return (readings[0], ()) if len(readings) == 1 else (None, readings)


def _time(match: re.Match[str] | None) -> time | None:
    """Return the time of day of a match, or None if its figures are no time ("5" alone, "10.22" without am or zone)."""
    if match is None or not (match["half"] or (match["min"] and (match["sep"] == ":" or match["zone"]))):
        return None
    hour = int(match["h"])
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    return time(hour, int(match["min"] or 0), int(match["sec"] or 0))


def _clocked(text: str, first: int, last: int, begin: int, stop: int) -> tuple[time | None, str | None, int, int]:
    after = _AFTER.match(text, last, min(stop, last + 40))
    if (clock := _time(after)) and after:
        return clock, zone_of_abbreviation((after["zone"] or "").upper()), first, after.end()
    window = max(begin, first - 40)
    for colon in re.finditer(r"\d{1,2}(?=[:.]\d\d|\s?[ap]\.?m)", text[window:first]):
        before = _BEFORE.match(text, window + colon.start(), first)
        if (clock := _time(before)) and before:
            return clock, zone_of_abbreviation((before["zone"] or "").upper()), before.start(), last
    return None, None, first, last


def find_stamps(text: str, begin: int, stop: int) -> Iterator[Stamp]:
    """Yield the stamps between two offsets, in order. Days that do not exist are left out."""
    floor = begin
    for match in _DATE.finditer(text, begin, stop):
        edtf, readings = _edtf(match)
        if edtf is None and not readings:
            continue
        start, end = match.span()
        clock, zone, first, last = _clocked(text, start, end, floor, stop)
        if weekday := _WEEKDAY.search(text, max(floor, first - 12), first):
            first = weekday.start()
        label = _LABEL.search(text, max(floor, first - 40), first)
        name = None
        if label:
            name = next(name for group, name in _LABELS.items() if label[group])
            first = label.start()
        yield Stamp(start, end, edtf, name, clock, zone, first, last, readings)
        floor = last
