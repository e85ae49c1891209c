"""Reading what the prefilter lets through: one item becomes a candidate, or nothing, or a record that was not read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any

from helpers.corpus.items import Item, Unread
from helpers.reading import Draft, ReadingError, Record, read_raw
from helpers.reading.pages import read_page
from helpers.reading.source import Raw

# What a draft holds → points of its score. Who says it, how many and where to look counts; a bare mention does not.
POINTS = {
    "reports a transfer": 3,
    "names who claims it": 2,
    "gives a figure": 2,
    "tells an official reaction": 3,
    "cites a resolution or rule": 2,
    "says when it happened": 1,
    "quotes a speaker": 1,
}


@dataclass(frozen=True)
class Candidate:
    """An article worth an analyst's time: where it stands, why, and its draft (read again when asked for)."""

    item: Item
    score: int
    because: tuple[str, ...]
    credit: str | None = None  # who the page says wrote it
    origin: str | None = None
    carriers: tuple[str, ...] = field(default=())

    @cached_property
    def draft(self) -> Draft:
        """The draft of the article."""
        return read_raw(raw_of(self.item), _day(self.item.published))

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON, without the draft."""
        return asdict(self)

    @classmethod
    def from_dict(cls, told: dict[str, Any]) -> Candidate:
        """Return the candidate that :meth:`to_dict` wrote."""
        values = told | {"because": tuple(told["because"]), "carriers": tuple(told["carriers"])}
        return cls(**(values | {"item": Item(**told["item"])}))


def raw_of(item: Item) -> Raw:
    """Return the text of an item as the reader takes it; a headline that stands apart goes before the story.

    Raises:
        ReadingError: if a page holds no story.
    """
    if item.html:
        raw = read_page(item.text, item.url, item.key)
        return raw._replace(title=item.title or raw.title, site=item.publisher or raw.site)
    text = item.text.replace("\r\n", "\n").replace("\r", "\n")
    if item.title and not text.lstrip().startswith(item.title):
        text = f"{item.title}\n\n{text}"
    return Raw(text, item.title, item.publisher, None, None, item.url, "text")


def reasons(draft: Draft) -> tuple[str, ...]:
    """Return what makes a draft worth reading, in the order of :data:`POINTS`."""
    claims, reactions, transfers = draft.claims, draft.reactions, draft.transfers
    holds = {
        "reports a transfer": bool(transfers),
        "names who claims it": _told(claims, "claimant"),
        "gives a figure": _told((*transfers, *claims), "quantity_low", "quantity_high"),
        "tells an official reaction": bool(reactions),
        "cites a resolution or rule": _told(reactions, "provisions"),
        "says when it happened": _told(transfers, "occurred"),
        "quotes a speaker": _told(draft.quotations, "speaker"),
    }
    return tuple(name for name in POINTS if holds[name])


def _told(records: Iterable[Record], *columns: str) -> bool:
    """Return whether a record has a value in one of the columns."""
    return any(record.value(column) not in (None, (), []) for record in records for column in columns)


def read_item(item: Item) -> Candidate | Unread | None:
    """Return the candidate that an item is, None if it tells of no transfer, or why it could not be read."""
    try:
        draft = read_raw(raw_of(item), _day(item.published))
    except ReadingError as error:
        return Unread(item.key, str(error))
    except Exception as error:  # one article must not stop a million
        return Unread(item.key, f"{type(error).__name__}: {error}")
    if not draft.relevant.value:
        return None
    because = reasons(draft)
    credit = draft.document.value("publisher")
    named = str(credit) if credit else None
    return Candidate(item, sum(POINTS[name] for name in because), because, named)


def _day(text: str | None) -> str | None:
    return text[:10] if text and len(text) >= 10 and text[4] == text[7] == "-" else None
