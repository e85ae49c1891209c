"""What relative dates are counted from: the day of publication, or where no page shows it, the story's own."""

from __future__ import annotations

import re
from datetime import date

from helpers.dates import interval
from helpers.reading.calendar.times import Anchor, resolve
from helpers.reading.cells import Cell
from helpers.reading.page.document import Document
from helpers.reading.page.stamps import find_stamps

_INVADED = 2022  # the first year of shells for the war
_LEAD = 600  # characters of a story in which it tells its own day


def anchor_of(document: Document) -> Anchor:
    """Return what relative dates of a document are counted from: its day of publication, at its hour if shown."""
    told = document.published.value or document.updated.value
    if told is None:
        return Anchor(None, document.clock, document.zone)
    span = interval(str(told)[:10])
    day = span.start if span.start == span.end else None
    return Anchor(day, document.clock, document.zone)


def told_anchor(document: Document, times: list[Cell]) -> Anchor | None:
    """Return the day that a story with no day of publication tells in its lead; ``times`` are those read without one.

    The lead gives it in full ("said on May 6, 2024"), or without its year: then it is the first such day from the
    newest date on that the story or its pictures name in full.
    """
    if _month_of(document) is not None:
        return None  # what is said on a day of that month need not have been printed on it
    end = _end_of_lead(document)
    lead = [time for time in times if (time.start or 0) < end and time.rule in ("day", "month-day")]
    full = next((str(time.value) for time in lead if time.value is not None and time.against is None), None)
    if full is not None:
        return Anchor(date.fromisoformat(full), None, document.zone, "day told in the story")
    bare = next((time for time in lead if time.value is None), None)
    newest = max(_named(document, times), default=None) if bare else None
    if bare is None or newest is None:
        return None
    found = resolve(bare.words or "", Anchor(newest), future=True).value
    return Anchor(date.fromisoformat(str(found)), None, document.zone, "day told in the story") if found else None


def newest_anchor(document: Document, times: list[Cell]) -> Anchor | None:
    """Return the end of the month of publication, or of the newest month or year that a story names as not to come.

    A month without a year is then that of the last twelve: "in September" where the newest date is November 2022. A
    year alone says less: where the story speaks of this or last year as well, it is not known to be the current one.
    """
    if (month := _month_of(document)) is not None:
        return Anchor(month, None, document.zone, "month of publication", rough=True)
    given = [
        (covered.end, len(value) == 4)
        for time in times
        if time.value is not None and time.against is None and time.rule not in _OPEN and not _recalled(document, time)
        for value in [str(time.value).rpartition("/")[2].rstrip("~")]
        if value[:4].isdecimal() and len(value) in (4, 7, 10) and (covered := interval(value)).end is not None
    ]
    newest, bare = max(given, default=(None, False))
    pictures = [day for day in _pictured(document) if newest is None or day > newest]
    if pictures:
        newest, bare = max(pictures), False
    if bare and newest is not None and newest.year < _INVADED and "Ukraine" in document.text:
        return None  # "In 2014, gunfire was exchanged", in a story of shells for Ukraine: years ago
    if newest is None or (bare and any(time.value is None and time.rule == "span" for time in times)):
        return None
    return Anchor(newest, None, document.zone, "newest date of the story", rough=True)


_RECALLS = 90  # characters from "imposed" to its year
_HISTORY = re.compile(
    r"\b(?:imposed|adopted|passed|banned|barred|capped|vetoed|invaded|founded|created|introduced|enacted)\b"
    r"(?:(?!(?<![A-Z])[.!?]\s).)*\b(?:in|since) (?:early |late )?\d{4}\Z"
)
_OPEN = frozenset(("by", "until", "before"))


def _recalled(document: Document, time: Cell) -> bool:
    """Whether a year alone tells when a rule was made or a war began ("a cap imposed by the Council in 2017")."""
    start = time.start or 0
    before = document.text[max(start - _RECALLS, 0) : start]
    return len(str(time.value)) == len("2017") and _HISTORY.search(before + (time.words or "")) is not None


def _month_of(document: Document) -> date | None:
    """Return the last day of the month that a page is of ("December 2024"); None where it tells its day, or nothing."""
    told = str(document.published.value or document.updated.value or "")
    return interval(told).end if len(told) == len("2024-12") else None


def _end_of_lead(document: Document) -> int:
    left, end = _LEAD, 0
    for start, stop in document.paragraphs:
        end = min(stop, start + left)
        left -= stop - start
        if left <= 0:
            break
    return end


def _named(document: Document, times: list[Cell]) -> list[date]:
    """Return the first days of all dates of a month or less that the story and its captions give with their year."""
    given = [time for time in times if time.value is not None and time.against is None and time.rule not in _OPEN]
    given = [time for time in given if not _recalled(document, time)]
    values = [value for time in given for value in [str(time.value).rstrip("~")] if value[:4].isdecimal()]
    spans = [interval(value) for value in values if len(value) == 4 or len(value) >= 7]
    return [span.start for span in spans if span.start is not None] + _pictured(document)


def _pictured(document: Document) -> list[date]:
    """Return the days that the captions of a page give with their year, those of file pictures apart."""
    found: list[date] = []
    for (start, end), kind in document.furniture:
        if kind == "caption" and "file" not in document.text[start:end].lower():
            stamps = [interval(stamp.edtf) for stamp in find_stamps(document.text, start, end) if stamp.edtf]
            found += [stamp.start for stamp in stamps if stamp.start is not None]
    return found
