"""Who published a text: by the page's metadata, its masthead, dateline, tags and bylines, or by what the story says."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from helpers.reading.cells import Cell, Span, cell, null
from helpers.reading.page.datelines import Dateline, agency_parts
from helpers.reading.page.firsthand import outlet_of_story
from helpers.reading.page.publishers import (
    Named,
    Publisher,
    find_publisher,
    longest_name,
    publisher_of_address,
    publisher_of_mail,
)
from helpers.reading.page.runs import masthead
from helpers.reading.page.source import Raw

Around = tuple[tuple[Span, str], ...]

_AGENT = re.compile(r"[^\W\d_][\w.&/’'-]*(?: (?:of |the |for )?[A-Z0-9][\w.&’'-]*){0,4}")
# "Support The Daily Bulletin", "Skip to more DW sites", "© 2024 Bulletin Media": whose page this is
_OWNER = re.compile(
    r"\b(?:support|follow|about|go to|copyright|subscribe to|source:|standards: the thomson|join|watch|listen to|"
    r"skip to more|more from|read more (?:on|at|from)|(?:sign up|register) (?:for|to|with)|advertise (?:with|on|in)|"
    r"contact|welcome to|(?:download|get) the|visit|(?:first )?(?:published|appeared) (?:on|in|by|at)|provided by|"
    r"distributed by|courtesy of|republished (?:from|with permission (?:of|from))|©|\(c\))"
    r"(?:\s|\(c\)|©|\d{4}|by|the(?= )|-|–|,)*(?P<name>[^\W\d_][\w.&/’'-]*(?: [A-Z][\w.&’'-]*){0,3})",
    re.IGNORECASE,
)
# an owner that no table has
_RIGHTS = re.compile(
    r"(?:©|\(c\)|[Cc]opyright|COPYRIGHT)(?:\s|©|\([cC]\)|[Cc]opyright|\d{4}|by|[-–,])*"
    r"(?P<name>(?!All\b|ALL\b)[A-Z][\w&’'-]*(?: (?:of |the |and |& )?(?!All\b|ALL\b)[A-Z][\w&’'-]*){0,4})"
)
_COMPANY = re.compile(r"\W+(?:Inc|Ltd|LLC|Limited|Corp|Co|Corporation|PLC|GmbH)\.?$", re.IGNORECASE)
_FIRM = re.compile(r"[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){0,4},? (?:Inc|Ltd|LLC|Limited|Media|Group)\.?")
# an agency that the table does not have: two names, or capitals
_UNKNOWN_AGENCY = re.compile(
    r"(?!(?:South|North|United|New|Saudi) )(?:(?:The )?[A-Z][a-z]+ (?:[A-Z][a-z]+ )?[A-Z][A-Za-z]+|[A-Z]{2,6})"
)
_FROM = re.compile(
    r"(?:From|Issued by|Released by|Organisation|Organization|Published by):?\s+(?:[Tt]he )?(?P<name>[A-Z].*)"
)
_ARCHIVES = frozenset(("KCNA Watch",))
_KEPT = re.compile(r"Source: (?P<name>[^|]{2,40}?)(?= ?\||$)")
_SHARED = re.compile(r"Sources?\s?:\s+(?P<name>[A-Z][^,;/]{1,40}?)(?:,| and|, and) (?:the )?(?:news )?agencies\b")
_NAME = re.compile(r"[A-Z][A-Za-z]+(?: (?:of |the )?[A-Z][A-Za-z]+){1,3}")
_WEEKDAY = re.compile("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_MENU = 90  # characters of a menu
_LINK = re.compile(r"[^\s|·•>»][^|·•>»]*[^\s|·•>»]")
_FEW_LINKS = 2  # more of them make a menu
_SECTIONS = re.compile(
    r"(?:World|Breaking|Latest|Top|Local|Press|Special|Joint|Media|East|South|North|Middle|Central|Inside|Home|News)\b"
)
_MAIL = re.compile(r"@(?P<host>[\w-]+(?:\.[\w-]+)+)")
_DESK = re.compile(r"(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}), (?:in |reporting from )?[A-Z][\w .’'-]{2,24}")
_STAMPS = (
    (
        re.compile(
            r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2} \d{4} \d\d\.\d\d (?:BST|GMT|CES?T|AES?DT|E[SD]T)"
        ),
        "The Guardian",
    ),
    (re.compile(r"Posted : \d{4}-\d\d-\d\d \d\d:\d\d"), "The Korea Times"),
    (re.compile(r"Published : [A-Z][a-z]+ \d{1,2}, \d{4} - \d\d:\d\d"), "The Korea Herald"),
    (
        re.compile(r"Written: ?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?: ?Updated: ?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)?"),
        "KBS World",
    ),
)
_HEAD = 8  # lines in which a reporter's desk may stand
_FEW = 60  # lines at either end of a page that may name its publisher
_SHORT = 300  # characters; no line with a byline, a day or a tag is longer


def find_imprint(
    text: str, around: Around, paragraphs: tuple[Span, ...], dateline: Dateline | None, raw: Raw
) -> tuple[Cell, Publisher | None]:
    """Return who published the text: by site, masthead, agency of the dateline, then by bylines, stamps and tags."""
    if raw.site:
        site = find_publisher(raw.site, media_only=False) or Publisher(raw.site, None, True)
        return Cell(site.name, None, None, raw.site, "page-metadata"), site
    if there := publisher_of_address(raw.url):
        return Cell(there[1].name, None, None, there[0], "page-address"), there[1]
    if len(around) > 2 * _FEW:
        around = around[:_FEW] + around[-_FEW:]
    found = (
        _archived(text, around, dateline)
        or _by_masthead(text, around, dateline)
        or _above_the_day(text, around)
        or _above_the_menu(text, around)
        or _by_agency(text, dateline)
        or _in_kinds(text, around, ("heading", "byline", "navigation"), _sender)
        or _in_kinds(text, around, ("navigation", "tag"), _owner)
        or _in_kinds(text, around, ("date-line", "byline", "tag"), _agent)
        or _beside_the_day(text, around)
        or _in_kinds(text, around, ("source",), _with_agencies)
        or _in_kinds(text, around, ("tag",), _holder)
        or _in_kinds(text, around, ("navigation",), _alone)
        or _in_kinds(text, around, ("heading", "byline", "tag"), _mailed)
        or _in_kinds(text, around[:_HEAD], ("heading", "byline"), _placed)
        or _in_kinds(text, around, ("date-line",), _stamped)
    )
    return found or outlet_of_story(text, paragraphs) or (null("not-said"), None)


def find_agency(text: str, around: Around, dateline: Dateline | None, publisher: Publisher | None, raw: Raw) -> Cell:
    """Return the agency whose text a publisher carries: that of the dateline, of a tag at the end or of a byline.

    Null where nobody or the publisher itself is named. What a collection knows by other copies has no offsets.
    """
    if publisher is None:
        return null("not-said")
    named = _by_agency(text, dateline) or _in_kinds(
        text, around[:_FEW] + around[_FEW:][-_FEW:], ("tag", "byline"), _agent
    )
    if named:
        return named[0] if named[1].name != publisher.name else null("not-said")
    if raw.agency and (find_publisher(raw.agency) or Publisher(raw.agency, None, True)).name != publisher.name:
        return Cell(raw.agency, None, None, raw.agency, "other-copies")
    return null("not-said")


def _by_masthead(text: str, around: Around, dateline: Dateline | None) -> Named | None:
    unknown: Named | None = None
    by_agency = dateline is not None and dateline.agency is not None
    for (start, end), kind in around:
        # "… — KCNA" behind a headline names who says so, if the dateline names the agency
        cited = by_agency and text[max(start - 2, 0) : start] in ("— ", "– ")
        if kind == "masthead" and not cited and (found := masthead(text[start:end])):
            if by_agency and not found.medium and text[start - 2] == "-":
                continue  # "… - Norwegian Railways" behind a headline as well
            if find_publisher(found.name, media_only=False):
                return cell(text, start, end, found.name, "masthead"), found
            unknown = unknown or (cell(text, start, end, found.name, "masthead"), found)
    return unknown


def _archived(text: str, around: Around, dateline: Dateline | None) -> Named | None:
    """Return whose text an archive keeps, by the dateline or by the source that it names under the title."""
    if not any(kind == "masthead" and text[slice(*span)] in _ARCHIVES for span, kind in around):
        return None
    if named := _by_agency(text, dateline):
        return named
    for (start, end), kind in around:
        match = _KEPT.search(text, start, end) if kind == "date-line" else None
        if match and (found := find_publisher(match["name"])):
            return cell(text, *match.span("name"), found.name, "source-of-an-archive"), found
    return None


def _above_the_day(text: str, around: Around) -> Named | None:
    """Return the name that stands alone above the day of the visit, at the very head of a page."""
    if [kind for _, kind in around[:3]] != ["heading", "date-line", "headline"]:
        return None
    (start, end), (first, last) = around[0][0], around[1][0]
    if not (_NAME.fullmatch(text, start, end) and _WEEKDAY.match(text, first, last)):
        return None
    return cell(text, start, end, text[start:end], "above-the-day"), Publisher(text[start:end], None, True)


def _above_the_menu(text: str, around: Around) -> Named | None:
    """Return the name that stands right above the menu at the very head of a page, known or not."""
    if [kind for _, kind in around[:2]] != ["heading", "navigation"] or text[: around[0][0].start].strip():
        return None
    (start, end), (first, last) = around[0][0], around[1][0]
    row = len(_LINK.findall(text, first, last)) > _FEW_LINKS and text.count("\n", end, first) < 2
    if not row or not _NAME.fullmatch(text, start, end) or _SECTIONS.match(text[start:end]):
        return None
    return cell(text, start, end, text[start:end], "above-the-menu"), Publisher(text[start:end], None, True)


def _by_agency(text: str, dateline: Dateline | None) -> Named | None:
    if dateline is None or dateline.agency is None:
        return None
    start, end = dateline.agency
    agency = text[start:end]
    for part in agency_parts(agency):
        if found := find_publisher(part):
            first = start + agency.index(part.strip())
            return cell(text, first, first + len(part.strip()), found.name, "dateline-agency"), found
    if _UNKNOWN_AGENCY.fullmatch(agency):
        return cell(text, start, end, agency, "dateline-agency"), Publisher(agency, None, True)
    return None


def _in_kinds(
    text: str, around: Around, kinds: tuple[str, ...], ask: Callable[[str, int, int, str], Named | None]
) -> Named | None:
    """Return the first answer to a question asked of the short lines of these kinds."""
    for (start, end), kind in around:
        if kind in kinds and end - start < _SHORT and (named := ask(text, start, end, kind)):
            return named
    return None


def _owner(text: str, start: int, end: int, _kind: str) -> Named | None:
    match = _OWNER.search(text, start, end)
    if match and "." in match["name"] and (there := publisher_of_address(f"https://{match['name'].lower()}")):
        return cell(text, match.start("name"), match.end("name"), there[1].name, "owner"), there[1]
    return longest_name(text, match.start("name"), match.end("name"), "owner") if match else None


def _sender(text: str, start: int, end: int, _kind: str) -> Named | None:
    """Return the office that a release is from ("From: Ministry of Trade")."""
    match = _FROM.match(text, start, end)
    if match is None:
        return None
    body = match["name"].partition(" and The ")[0]  # "… Office and The Rt Hon Ann Bell"
    found = find_publisher(body, media_only=False)
    first = match.start("name")
    return (cell(text, first, first + len(body), found.name, "sender"), found) if found else None


def _with_agencies(text: str, start: int, end: int, _kind: str) -> Named | None:
    """Return the outlet that signs a story made of others' ("Source: Daily Bulletin and agencies")."""
    match = _SHARED.match(text, start, end)
    return longest_name(text, *match.span("name"), "source-line") if match else None


def _agent(text: str, start: int, end: int, kind: str) -> Named | None:
    for match in _AGENT.finditer(text, start, end):
        if named := longest_name(text, *match.span(), kind, kind == "tag"):
            return named
    return None


def _holder(text: str, start: int, end: int, _kind: str) -> Named | None:
    """Return the owner of the rights, known or not ("© 2024 Prairie Public")."""
    match = _RIGHTS.search(text, start, end)
    if match is None:
        return None
    name = _COMPANY.sub("", match["name"])
    return cell(text, match.start("name"), match.start("name") + len(name), name, "rights"), Publisher(name, None, True)


def _alone(text: str, start: int, end: int, _kind: str) -> Named | None:
    for match in _LINK.finditer(text, start, end) if end - start < _MENU else ():
        if found := find_publisher(match[0]):
            return cell(text, *match.span(), found.name, "name-alone"), found
    return None


def _mailed(text: str, start: int, end: int, _kind: str) -> Named | None:
    """Return whose reporter gives an address ("(reporter@heraldcorp.com)")."""
    match = _MAIL.search(text, start, end)
    found = publisher_of_mail(match["host"]) if match else None
    return (cell(text, *match.span("host"), found.name, "reporters-address"), found) if match and found else None


def _placed(text: str, start: int, end: int, _kind: str) -> Named | None:
    """Return the outlet that stands with a reporter's place under the name ("BBC News, Seoul")."""
    match = _DESK.fullmatch(text, start, end)
    found = find_publisher(match["name"]) if match else None
    return (cell(text, *match.span("name"), found.name, "desk"), found) if match and found else None


def _stamped(text: str, start: int, end: int, _kind: str) -> Named | None:
    """Return the outlet whose stamps alone look so ("Thu 31 Aug 2023 05.10 BST")."""
    for pattern, name in _STAMPS:
        if (match := pattern.search(text, start, end)) and (found := find_publisher(name)):
            return cell(text, *match.span(), found.name, "form-of-the-stamp"), found
    return None


def _beside_the_day(text: str, around: Around) -> Named | None:
    """Return the outlet in a line right above or below the day of the story ("Agencies and Daily Bulletin")."""
    for one, other in pairwise(around):
        kinds = {one[1], other[1]}
        if kinds != {"heading", "date-line"} or text[one[0].end : other[0].start].strip():
            continue
        start, end = (one if one[1] == "heading" else other)[0]
        if end - start >= 60 or text[start] == "(":
            continue
        if _FIRM.fullmatch(text, start, end):
            return cell(text, start, end, text[start:end], "beside-the-day"), Publisher(text[start:end], None, True)
        if named := _agent(text, start, end, "tag"):
            return named
    return None
