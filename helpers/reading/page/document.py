"""What of a text is the story and what stands around it; headline, publisher, dateline, published, updated.

Lines are judged one by one (``furniture``), then by their place: before the story a headline, a byline, a stamp;
between its sentences headings; behind its last sentence links. Days come from stamps, never from captions or prose.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import NamedTuple

from helpers.dates import EdtfError, interval
from helpers.reading.cells import Cell, Span, cell, null
from helpers.reading.page import furniture
from helpers.reading.page.datelines import Dateline, find_dateline, place_of_imprint
from helpers.reading.page.house import find_agency, find_imprint
from helpers.reading.page.imprint import imprint_stamps, printed_zone, published_day, updated_day
from helpers.reading.page.layout import first_story, headline, judge_body
from helpers.reading.page.lines import Line, read_lines
from helpers.reading.page.source import Raw, ReadingError
from helpers.reading.page.years import stamped_without_year
from helpers.reading.page.zones import check_zone, zone_of_country, zone_of_place

_SENTENCE = 7  # words
# "(2nd LD)", "(LEAD)", "[Breaking News]", "UPDATE 2-": how new a story is, not what it says
_AGENCY_TAG = re.compile(
    r"(?:Subject: *(?:(?:Fwd?|FW|Re|RE): *)*|"
    r"[(\[](?:\d(?:st|nd|rd|th) )?(?:LEAD|LD|URGENT|Breaking(?: News)?|BREAKING(?: NEWS)?|Exclusive|EXCLUSIVE|"
    r"News Focus|Yonhap (?:Feature|Interview|Exclusive)|News in Focus|Update|UPDATE)[)\]]|"
    r"(?:UPDATE|WRAPUP|REFILE|RPT|CORRECTED|EXCLUSIVE|BREAKING)(?: \d{1,2})? ?[-:–—]) *(?=\S.*\s\S)"
)


class Document(NamedTuple):
    """An article's frame and its story.

    ``paragraphs`` are the story's in order, without headline, dateline and furniture; ``furniture`` is all else with
    its kind (headline, dateline, date-line, byline, caption, masthead, navigation, tag, source, heading, repeat).
    ``published`` and ``updated`` are EDTF; ``zone`` is the IANA zone in which the story's weekdays are counted;
    ``clock`` is the time of day of publication, as printed; ``via`` the agency whose text the publisher carries. Two
    kinds of cells have a value and no offsets: what the caller gave (rule "given", no words) and what only the page's
    metadata or its collection say (rules "page-metadata", "page-address", "other-copies", words as they stand there).
    """

    text: str
    headline: Cell
    publisher: Cell
    via: Cell
    dateline: Cell
    published: Cell
    updated: Cell
    zone: str | None
    clock: time | None
    paragraphs: tuple[Span, ...]
    furniture: tuple[tuple[Span, str], ...]


def read_document(raw: Raw, published: str | date | None = None, timezone: str | None = None) -> Document:
    """Return the frame and the story of a text.

    ``published`` (a date, or an EDTF day or month) and ``timezone`` (an IANA name) win over what the text shows.

    Raises:
        ReadingError: if ``published`` is no EDTF date or ``timezone`` no IANA zone.
    """
    given = _given(published)
    own_zone = check_zone(timezone) if timezone is not None else None
    text = raw.text
    lines = read_lines(text)
    first, dateline = first_story(text, lines, raw.title)
    head = headline(text, lines, first, raw.title)
    judge_body(text, lines, head, first)
    paragraphs, around = _assembled(text, lines, dateline)
    if len(lines) == 1 and head is not None and head.words >= _SENTENCE:
        paragraphs, around, head = (Span(head.start, head.end),), (), None  # a line alone is all there is to read
    publisher, found = find_imprint(text, around, paragraphs, dateline, raw)
    place = null("not-said")
    if dateline and dateline.place:
        place = cell(text, *dateline.place, text[slice(*dateline.place)], "dateline")
    elif filed := place_of_imprint(text, lines[: first + 1]):
        place = cell(text, *filed, text[slice(*filed)], "stamp")
    at = own_zone or zone_of_place(place.value) or zone_of_country(found.country if found else None)
    stamps = imprint_stamps(text, lines, head, first)
    day, clock, stamp_zone = published_day(text, stamps, dateline, raw, at, found.country if found else None)
    if day.value is None and (bare := stamped_without_year(text, lines[: first + 1], given and str(given.value))):
        day, clock = bare
    day = _shown(text, given, day, dateline) if given else day
    return Document(
        text,
        _headline(text, head) if head else null("not-said"),
        publisher,
        find_agency(text, around, dateline, found, raw),
        place,
        day,
        updated_day(text, lines, stamps, raw, at, day),
        at or stamp_zone or printed_zone(stamps, lines[: first + 3]),
        clock,
        paragraphs,
        around,
    )


def _headline(text: str, head: Line) -> Cell:
    """Return a headline without the tags that agencies put before it."""
    tag = _AGENCY_TAG.match(head.text)
    start = head.start + (tag.end() if tag else 0)
    return cell(text, start, head.end, text[start : head.end], "headline")


def _given(published: str | date | None) -> Cell | None:
    if published is None:
        return None
    if isinstance(published, datetime):
        published = published.date()
    value = published.isoformat() if isinstance(published, date) else published
    try:
        covered = interval(value) if isinstance(value, str) else None
    except EdtfError as error:
        raise ReadingError(f"published: {error} Write a day as 2024-02-22 (EDTF).") from None
    if covered is None or covered.start is None or covered.end is None:
        raise ReadingError(f"published: {value!r} is no day. Write it as 2024-02-22 (EDTF), or pass a date.")
    return Cell(value, None, None, None, "given")


def _shown(text: str, given: Cell, found: Cell, dateline: Dateline | None) -> Cell:
    """Return the caller's day with the words that show it, where the page's stamp or the dateline does."""
    if found.value == given.value:
        return found
    if dateline and dateline.day_at and str(given.value)[4:] == f"-{dateline.month:02}-{dateline.number:02}":
        return cell(text, *dateline.day_at, str(given.value), "dateline-day", against="given")
    return given


def _assembled(
    text: str, lines: list[Line], dateline: Dateline | None
) -> tuple[tuple[Span, ...], tuple[tuple[Span, str], ...]]:
    paragraphs: list[Span] = []
    around: list[tuple[Span, str]] = []
    for line in lines:
        if line.kind:
            around.append((Span(line.start, line.end), line.kind))
            continue
        start, end = line.start, furniture.trim_tail(text, line.start, line.end)
        if dateline and start < dateline.end <= line.end:
            around.append((Span(start, dateline.end), "dateline"))
            start = dateline.end
        elif line.text[:3].isupper() and (other := find_dateline(text, line)) and other.sure and other.end < end:
            # a page of several stories: each has its own
            around.append((Span(start, other.end), "dateline"))
            start = other.end
        if start < end:
            paragraphs.append(Span(start, end))
        if end < line.end:
            around.append((Span(end, line.end), "tag"))
    return tuple(paragraphs), tuple(around)
