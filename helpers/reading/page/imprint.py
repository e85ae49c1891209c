"""When a text was published: from its stamps and its dateline, then from the page's metadata."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from helpers.reading.cells import Cell, cell, null
from helpers.reading.page.datelines import Dateline
from helpers.reading.page.lines import Line
from helpers.reading.page.source import Raw
from helpers.reading.page.stamps import CLOCK_ALONE, LABEL_ALONE, MONTH, Stamp, day, month_number
from helpers.reading.page.years import year_of_dateline
from helpers.reading.page.zones import zone, zone_of_abbreviation


def imprint_stamps(text: str, lines: list[Line], head: Line | None, first: int) -> list[Stamp]:
    """Return the stamps around the head of the story, and those at its end that say what they are."""
    stamps: list[Stamp] = []
    waiting: str | None = None  # "Published" on a line of its own speaks of the next line
    top = lines.index(head) if head else 0
    above = False
    for i, line in enumerate(lines):
        if line.kind not in ("date-line", "headline", "byline", "masthead"):
            continue
        if match := LABEL_ALONE.fullmatch(line.text):
            waiting = "seen" if match["seen"] else "updated" if match["up"] else "published"
            continue
        for stamp in line.stamps(text):
            if stamp.label == "weak":
                bare = not stamps and line.start == lines[0].start and text[stamp.first] == "d"
                stamp = stamp._replace(label="weak" if bare else "published")
            elif stamp.label is None and waiting:
                stamp = stamp._replace(label=waiting)
            elif line.kind == "headline":
                stamp = stamp._replace(label="headline")
            elif stamp.label is None and i < top:
                # far above the headline stands the day of the visit, not of the story
                far = i + 1 < top and not (above and i + 4 > top)
                above = True
                if far and stamp.clock is None:
                    continue
                stamp = stamp._replace(label="above")
            waiting = None
            if i <= first + 2 or stamp.label in ("published", "updated"):
                stamps.append(stamp)
    return stamps


def published_day(
    text: str, stamps: list[Stamp], dateline: Dateline | None, raw: Raw, at: str | None, country: str | None
) -> tuple[Cell, time | None, str | None]:
    """Return the day of publication, its time of day, and the zone of that; ``country`` is the publisher's."""
    ranks = {"published": 0, None: 1, "above": 2, "headline": 3, "weak": 4}
    usable = [s for s in stamps if s.label in ranks and (s.readings or len(s.edtf or "") >= 7)]
    usable.sort(
        key=lambda s: (
            ranks[s.label] + 2 * (len(s.edtf or "") == 7),
            s.clock is None and s.label is None,
            -s.start if s.label == "above" else 0,  # of several above the headline, the nearest
        )
    )
    best = usable[0] if usable else None
    if best and ranks[best.label] < 3:
        told = _by_dateline(text, best, dateline) or _by_country(text, best, country)
        return told or _stamped(text, best), best.clock, best.zone
    if dateline and dateline.day_at and (found := _dateline_day(text, dateline, stamps, raw)):
        return cell(text, *dateline.day_at, found, "dateline-day"), None, None
    if raw.published:
        value, clock = _in_zone(raw.published, at)
        return Cell(value, None, None, raw.published, "page-metadata"), clock, None
    if best:
        return _stamped(text, best), best.clock, best.zone
    return null("not-said"), None, None


def _by_dateline(text: str, stamp: Stamp, dateline: Dateline | None) -> Cell | None:
    """Return a stamp whose day and month the dateline tells apart ("08/11/2022" above "Pyongyang, November 8")."""
    if stamp.edtf is not None or dateline is None or dateline.month is None or dateline.number is None:
        return None
    wanted = f"-{dateline.month:02}-{dateline.number:02}"
    told = next((reading for reading in stamp.readings if str(reading).endswith(wanted)), None)
    return cell(text, stamp.start, stamp.end, told, "stamp-by-dateline") if told else None


def _by_country(text: str, stamp: Stamp, country: str | None) -> Cell | None:
    """Return a stamp's day in the order of the publisher's country: only Americans put the month first."""
    if stamp.edtf is not None or len(stamp.readings) < 2 or country in (None, "USA", "PHL"):
        return None
    return cell(text, stamp.start, stamp.end, stamp.readings[0], "stamp-by-country")._replace(
        alternatives=stamp.readings[1:]
    )


def _stamped(text: str, stamp: Stamp) -> Cell:
    rule = {"weak": "stored-page-date", "headline": "headline-date"}.get(stamp.label or "", "stamp")
    if stamp.edtf is None:  # day and month cannot be told apart
        return null("ambiguous", rule)._replace(alternatives=stamp.readings)
    return cell(text, stamp.start, stamp.end, stamp.edtf, rule)


_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_JUCHE = re.compile(r"Juche\s?(?P<juche>\d{2,3})\b(?:\s?\((?P<year>(?:19|20)\d\d)\))?")


def _dateline_day(text: str, dateline: Dateline, stamps: list[Stamp], raw: Raw) -> str | None:
    """Return a dateline's day; its year may stand in a stamp, in the metadata, behind "Juche 113" or elsewhere."""
    if dateline.month is None or dateline.number is None:
        return None
    if dateline.year:
        return day(dateline.year, dateline.month, dateline.number)
    known = [s.edtf for s in stamps if s.edtf] + ([raw.published[:10]] if raw.published else [])
    if not known and "Juche" in text and (match := _JUCHE.search(text)):
        known = [match["year"] or str(int(match["juche"]) + 1911)]  # the first year of Juche is 1912
    if known:
        return _nearest(dateline.month, dateline.number, known[0])
    year = year_of_dateline(text, dateline.month, dateline.number, dateline.end)
    return day(year, dateline.month, dateline.number) if year else None


def _nearest(month: int, number: int, known: str) -> str | None:
    """Return the day of that month and number that lies nearest to a known day, or in a known year."""
    if not known[:4].isdecimal():
        return None
    year = int(known[:4])
    there = day(year, int(known[5:7]), int(known[8:10])) if _DAY.match(known) else None
    if there is None:
        return day(year, month, number)
    near = [found for y in (year - 1, year, year + 1) if (found := day(y, month, number))]
    return min(near, key=lambda found: abs(date.fromisoformat(found) - date.fromisoformat(there)), default=None)


def _in_zone(value: str, at: str | None) -> tuple[str, time | None]:
    """Return the day and time of day of a metadata value in a zone ("2024-02-22T00:07:45Z" is 09:07 in Seoul)."""
    if len(value) <= 10:
        return value, None
    try:
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is not None and at is not None:
            moment = moment.astimezone(zone(at))
    except (ValueError, OverflowError):
        return value[:10], None
    return moment.date().isoformat(), moment.time()


_UPDATE = re.compile(rf"UPDATED?,? (?P<day>(?P<month>{MONTH})\.? (?P<number>\d{{1,2}}))\b(?!, \d)")


def updated_day(text: str, lines: list[Line], stamps: list[Stamp], raw: Raw, at: str | None, published: Cell) -> Cell:
    """Return the day of the last change, as stamped, as told in the text ("UPDATE, Oct. 21:"), or by the metadata."""
    for stamp in stamps:
        if stamp.label == "updated":
            return _stamped(text, stamp)
    if "UPDATE" in text and isinstance(published.value, str):
        for line in lines:
            match = _UPDATE.match(text, line.start, line.end)
            if match and (value := _nearest(month_number(match["month"]), int(match["number"]), published.value)):
                return cell(text, *match.span("day"), value, "update-line", against=published.value)
    if raw.modified and raw.modified != raw.published:
        return Cell(_in_zone(raw.modified, at)[0], None, None, raw.modified, "page-metadata")
    return null("not-said")


def printed_zone(stamps: list[Stamp], lines: list[Line]) -> str | None:
    """Return the zone of a stamp, or of a time of day that stands on a line of its own ("1:24 p.m. EST")."""
    for stamp in stamps:
        if stamp.zone:
            return stamp.zone
    for line in lines:
        if line.kind == "date-line" and (match := CLOCK_ALONE.fullmatch(line.text)) and match["zone"]:
            return zone_of_abbreviation(match["zone"].upper())
    return None
