"""GDELT's knowledge graph (GKG) and mentions, as it publishes them: addresses of pages, and no texts.

What a row becomes is a lead: an :class:`Item` with an address and without a text, which nobody has read yet. Of the
knowledge graph it has the headline, the day that the page gives itself, and the themes that GDELT counted; of the
mentions, which say only that a page tells of an event, the address. The day on which GDELT saw a page is no day of
publication and is kept apart.

Columns are those of GDELT's codebooks: Global Knowledge Graph 2.1 (27 columns) and Event Database 2.0 (mentions, 16).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import cache
from html import unescape

from helpers.corpus.items import Item, Keep, Part, Seen, Unread
from helpers.corpus.leads import words_of
from helpers.corpus.lines import kept_lines
from helpers.corpus.prefilter import cover, phrases, prefilter

# name of a file, without what it is packed with → kind
NAMES = {".gkg.csv": "gkg", ".mentions.csv": "mentions"}
THEMES = ("TAX_WEAPONS", "MIL_", "MILITARY_COOPERATION", "SANCTIONS", "WMD", "SMUGGLING", "BLACK_MARKET")

_GKG, _MENTIONS, _WEB = 27, 16, "1"
_SEEN, _COLLECTION, _SITE, _URL, _THEMES, _EXTRAS = 1, 2, 3, 4, 7, 26
_NAMED = (9, 11, 13, 23)  # locations, persons, organisations, all names
_MENTIONED, _TYPE, _MENTION_SITE, _MENTION_URL = 2, 3, 4, 5
_TITLE = re.compile(r"<PAGE_TITLE>(.*?)</PAGE_TITLE>", re.DOTALL)
_PUBLISHED = re.compile(r"<PAGE_PRECISEPUBTIMESTAMP>(\d{14})</PAGE_PRECISEPUBTIMESTAMP>")
_SPACED = bytes.maketrans(b"-_+/.", b"     ")


def read_gkg(part: Part, keep: Keep, seen: Seen, columns: dict[str, str]) -> Iterator[Item | Unread]:
    """Yield a lead for each page whose headline, places, people and bodies name both states."""
    return _leads(part, keep, seen, _GKG, _page)


def read_mentions(part: Part, keep: Keep, seen: Seen, columns: dict[str, str]) -> Iterator[Item | Unread]:
    """Yield a lead for each page whose address names both states, once, however many events it mentions."""
    told: set[str] = set()
    for one in _leads(part, _addressed, seen, _MENTIONS, _mention):
        if isinstance(one, Unread) or one.url not in told:
            yield one
        if isinstance(one, Item) and one.url:
            told.add(one.url)


@cache
def _near() -> re.Pattern[bytes]:
    """Return what finds the DPRK in an address, where capitals are rare."""
    return re.compile("|".join(map(re.escape, cover(phrases("PRK", named=True)))).lower().encode())


def _addressed(buffer: bytes, ends: Sequence[int]) -> list[int]:
    """Return the numbers of the lines that name both states, an address with its words parted."""
    plain, kept = buffer.lower().replace(b"%20", b"   ").translate(_SPACED), list[int]()
    for found in _near().finditer(plain):
        number = bisect_right(ends, found.start())
        if number < len(ends) and number not in kept[-1:]:
            first = ends[number - 1] if number else 0
            if prefilter().may_matter(plain[first : ends[number]]):
                kept.append(number)
    return kept


def _leads(
    part: Part, keep: Keep, seen: Seen, many: int, lead: Callable[[str, list[str]], Item | None]
) -> Iterator[Item | Unread]:
    for one in kept_lines(part, keep, seen):
        if isinstance(one, Unread):
            yield one
            continue
        key, line = one
        cells = line.decode("utf-8", "replace").rstrip("\r\n").split("\t")
        if len(cells) != many:
            yield Unread(key, f"has {len(cells)} columns, not {many} as {part.kind} of GDELT has")
        elif found := lead(key, cells):
            yield found


def _names_both(text: str) -> bool:
    return prefilter().may_matter(text.encode("utf-8", "replace"))


def _page(key: str, cells: list[str]) -> Item | None:
    if cells[_COLLECTION] != _WEB:  # broadcasts and print have a citation in place of an address
        return None
    extras = cells[_EXTRAS]
    found = _TITLE.search(extras)
    title = " ".join(unescape(found[1]).split()) if found else ""
    if not _names_both("\n".join([title, *(cells[column] for column in _NAMED)])):
        return None
    themes = tuple(theme for theme in dict.fromkeys(cells[_THEMES].split(";")) if theme.startswith(THEMES))
    stamp = _PUBLISHED.search(extras)
    saw, told = _day(cells[_SEEN]), _day(stamp[1]) if stamp else None
    published = told if told and saw and told <= saw else None  # nothing is seen before it is published
    return Item(key, "", False, cells[_URL], title or None, published, cells[_SITE] or None, saw, themes)


def _mention(key: str, cells: list[str]) -> Item | None:
    url = cells[_MENTION_URL]
    if cells[_TYPE] != _WEB or not _names_both(words_of(url)):
        return None
    return Item(key, "", False, url, None, None, cells[_MENTION_SITE] or None, _day(cells[_MENTIONED]))


def _day(stamp: str) -> str | None:
    """Return the day of "20240221041500"."""
    try:
        return datetime.strptime(stamp, "%Y%m%d%H%M%S").date().isoformat()
    except ValueError:
        return None
