"""Datelines: "SEOUL, Feb. 22 (Yonhap) --", "MOSCOW, February 20. /TASS/.", "WASHINGTON (AP) —"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from helpers.reading.cells import Span
from helpers.reading.page.lines import Line
from helpers.reading.page.publishers import find_publisher
from helpers.reading.page.stamps import MONTH, find_stamps, month_number
from helpers.reading.page.zones import is_place


class Dateline(NamedTuple):
    """Where a story was filed, by which agency, on which day.

    ``place`` is None where only the agency stands there ("AFP - "). ``sure`` is false where neither a dash nor a known
    agency stands behind the place; the story starts at ``end``.
    """

    place: Span | None
    agency: Span | None
    month: int | None
    number: int | None
    year: int | None
    day_at: Span | None
    sure: bool
    end: int


_PLACE = (
    rf"(?P<place>[A-Z][^\W\d_]*(?:\.(?= (?!{MONTH}\b)[A-Z]))?(?:[ '’-](?!{MONTH}\b)[^\W\d_]+(?:\.(?=[ ,]))?){{0,3}}"
    r"(?:/[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+){0,2}(?=/)){0,3}"  # "LONDON/SEOUL/NEW YORK"
    rf"(?:[,/] ?(?!{MONTH}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"(?:D\.C\.|[A-Z][^\W\d_]+\.?(?: [A-Z][^\W\d_]+){0,2}))?)"
    r"(?:\s\[[^\]\n]{2,20}\]|\s/[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?/(?=,)|\s\([A-Z][^\W\d_]+\)(?=\s\())?"
)
_HEAD = re.compile(
    rf"[\[(]?{_PLACE}"
    r"(?:, (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
    rf"(?:[.,]?\s(?P<day>(?P<m1>{MONTH})\.?\s?(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?|(?P<d2>\d{{1,2}})\s(?P<m2>{MONTH})\.?)(?:,?\s(?P<year>20\d\d|19\d\d))?)?"
    r"(?:[.,]?\s?(?:\((?P<agency>[^()\n]{2,80})\)|/(?P<slash>[A-Za-z][\w. -]{1,40})/))?\.?"
    r"(?P<dash>\s{0,2}(?:--|—|–|―|-(?=\s))\s?|:\s)?\s*"
)
_SIGNED = re.compile(r"(?P<agency>[A-Z][\w-]+(?: [A-Z][\w-]+)?)\.\s+")  # "MOSCOW, 5 June – RIA Novosti. Russia …"
# "(Seoul=Yonhap)", "Kyiv • UNN"
_JOINED = re.compile(
    r"[(\[]?(?P<place>[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?)\s?[=•·]\s?(?P<agency>[A-Z][\w.-]+(?: [A-Z]\w+)?)[)\]]?\s*"
)
_ALONE = re.compile(
    r"(?:\((?P<agency>[A-Z][\w ]{1,20})\)|(?P<named>[A-Z]{2,10})\s{0,2}(?:--|—|–|-))(?:\s+(?=[A-Z“\"])|\s*$)"
)  # "AFP - ", "(AP) "
# "Aug. 15 (UPI) -- "
_DAYED = re.compile(
    rf"(?P<day>(?P<month>{MONTH})\.? (?P<number>\d{{1,2}}))(?:, (?P<year>20\d\d))? \((?P<agency>[A-Z][\w ]{{1,20}})\) ?"
    r"(?:--|—|–|-)\s*"
)
# "(WIRE- The Daily Bulletin) Trade has …": who relays a story, and whose it is
_RELAYED = re.compile(r"\((?P<via>[A-Z]\w+)\s?[-–—]\s?(?P<agency>(?:[^()\n]|\([^()\n]{1,40}\)){2,60})\)\s*(?=[A-Z“\"])")
_UNKNOWN = re.compile(r"[A-Z][\w.]+(?: [A-Z][\w.]+){1,3}")
# "Reuters, PARIS and LONDON" on a line of its own
_DESK = re.compile(
    r"(?P<agency>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}), "
    r"(?P<place>[A-Z]{3,}(?: [A-Z]+){0,2}(?:(?:, | and )[A-Z]{3,}(?: [A-Z]+){0,2}){0,3})"
)
_SMALL = re.compile(r"(?P<place>[a-z]+(?: [a-z]+)?(?:, [a-z]+(?: [a-z]+)?)?) ?[—–-]{1,2}")  # "seoul, south korea —"
_FILED = re.compile(r"(?:[A-Z][\w.’'-]+ ){2,3}in (?P<place>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2})(?: and agencies)?")
_MARK = re.compile(r"[(/=•:]|--|—|–|―| - ")  # without one of these near its head, only a place alone is a dateline


def agency_parts(agency: str) -> tuple[str, ...]:
    """Return the names that may stand in "BSS/AFP", "TASS correspondent Igor Ivanov" and the like."""
    return (agency, *re.split(r"[/,]| - |-", agency), agency.partition(" ")[0])


def find_dateline(text: str, line: Line) -> Dateline | None:
    """Return the dateline that a line begins with, or None.

    A place in capitals or of the table of zones is one if a dash, a known agency or a day stands behind it.
    """
    opening = line.text[:90]
    if opening[0].islower() and (small := _SMALL.fullmatch(line.text)) and is_place(small["place"].title()):
        spot = Span(line.start, line.start + small.end("place"))
        return Dateline(spot, None, None, None, None, None, True, line.end)
    if not (opening[0].isupper() or opening[0] in "(["):
        return None
    if not (_MARK.search(opening) or is_place(opening)):
        return _desk(text, line) if len(line.text) < 80 and ", " in opening else None
    if (
        ("=" in opening or "•" in opening or "·" in opening)
        and (match := _JOINED.match(text, line.start, line.end))
        and is_place(match["place"])
        and find_publisher(match["agency"])
    ):
        spans = Span(*match.span("place")), Span(*match.span("agency"))
        return Dateline(*spans, None, None, None, None, True, match.end())
    if (
        (opening[0] == "(" or opening[:2].isupper())
        and (alone := _ALONE.match(text, line.start, line.end))
        and find_publisher(alone["agency"] or alone["named"])
    ):
        alone_at = Span(*alone.span("agency" if alone["agency"] else "named"))
        return Dateline(None, alone_at, None, None, None, None, True, alone.end())
    if (dayed := _DAYED.match(text, line.start, line.end)) and find_publisher(dayed["agency"]):
        number, year = int(dayed["number"]), int(dayed["year"]) if dayed["year"] else None
        agency_at, day_at = Span(*dayed.span("agency")), Span(dayed.start("day"), dayed.end("year" if year else "day"))
        return Dateline(None, agency_at, month_number(dayed["month"]), number, year, day_at, True, dayed.end())
    relay = _RELAYED.match(text, line.start, line.end) if opening[0] == "(" else None
    if relay is None:
        return _headed(text, line, line.start)
    at = next((Span(*relay.span(name)) for name in ("agency", "via") if find_publisher(relay[name])), None)
    if at and at.start == relay.start("via") and _UNKNOWN.fullmatch(relay["agency"]):
        at = Span(*relay.span("agency"))
    found = _headed(text, line, relay.end())
    if found is not None:
        return found if found.agency else found._replace(agency=at)
    return Dateline(None, at, None, None, None, None, True, relay.end()) if at else None


_PIECE = re.compile(r"[^\s,|·•–—/](?:(?! {2})[^,|·•–—/\n])*")


def place_of_imprint(text: str, lines: Sequence[Line]) -> Span | None:
    """Return the place in a stamp or a byline above the story ("16 April 2024, 15:05, Oslo", "By the desk, Oslo")."""
    for line in lines:
        filed = _FILED.fullmatch(line.text) if line.kind in ("heading", "byline") else None
        if filed and is_place(filed["place"]):  # "Ann Keane in Oslo and agencies"
            return Span(line.start + filed.start("place"), line.start + filed.end("place"))
        if line.kind in ("date-line", "byline") or (line.kind == "headline" and line.stamps(text)):
            pieces = list(_PIECE.finditer(text, line.start, line.end))[1 if line.kind == "byline" else 0 :]
            for piece in pieces:
                name = piece[0].rstrip()
                if not (name[0].isupper() and is_place(name)):
                    continue
                # in a headline, "…, Oslo, February 27, 2020"
                if line.kind != "headline" or any(0 < s.first - piece.end() < 3 for s in line.stamps(text)):
                    return Span(piece.start(), piece.start() + len(name))
    return None


def _headed(text: str, line: Line, begin: int) -> Dateline | None:
    """Return the dateline that has a place first."""
    match = _HEAD.match(text, begin, line.end)
    if match is None:
        return None
    place, end = match["place"], match.end()
    agency = "agency" if match["agency"] else "slash" if match["slash"] else None
    at = Span(*match.span(agency)) if agency else None
    dash = bool(match["dash"]) and ":" not in match["dash"]
    if dash and at is None and (signed := _SIGNED.match(text, end, line.end)) and find_publisher(signed["agency"]):
        at, end = Span(*signed.span("agency")), signed.end()
    place_at = Span(*match.span("place"))
    before, _, house = place.rpartition(" ")
    if dash and at is None and before and len(house) > 2 and house.isupper() and find_publisher(house):
        # "Seoul, South Korea CNN —"
        place, at = before, Span(place_at.end - len(house), place_at.end)
        place_at = Span(place_at.start, place_at.start + len(place))
    named = at is not None and any(find_publisher(part) for part in agency_parts(text[at.start : at.end]))
    known = is_place(place)
    capitals = len(place) > 3 and place.partition(",")[0].isupper()
    if not (
        (named and (known or capitals or match["day"] or dash))
        or (dash and (known or (capitals and (match["day"] or at or find_publisher(place, media_only=False) is None))))
        or (known and (match["day"] or place.isupper()) and match["dash"])
        or (known and match.end() == line.end)
        or (known and (match["year"] or (match["day"] and place.isupper())) and "." in text[match.end("day") : end])
        or (known and match["dash"] and len(line.text) > 120)  # "Ottawa: The minister …"
    ):
        return None
    if at is not None and not match["day"] and "," in text[at.start : at.end]:
        # "MOSCOW (UrduPoint News / Sputnik - 23rd December, 2022)"
        for stamp in find_stamps(text, at.start, at.end):
            if stamp.edtf and len(stamp.edtf) == 10:
                year, number, day = (int(part) for part in stamp.edtf.split("-"))
                return Dateline(place_at, at, number, day, year, Span(stamp.start, stamp.end), True, end)
    month = match["m1"] or match["m2"]
    return Dateline(
        place_at,
        at,
        month_number(month) if month else None,
        int(match["d1"] or match["d2"]) if month else None,
        int(match["year"]) if match["year"] else None,
        Span(match.start("day"), match.end("year") if match["year"] else match.end("day")) if month else None,
        dash or named,
        end,
    )


def _desk(text: str, line: Line) -> Dateline | None:
    match = _DESK.fullmatch(text, line.start, line.end)
    if match is None or not find_publisher(match["agency"]):
        return None
    spans = Span(*match.span("place")), Span(*match.span("agency"))
    return Dateline(*spans, None, None, None, None, True, line.end)
