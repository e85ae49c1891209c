"""Reading what the prefilter lets through: one item becomes a candidate, or nothing, or a record that was not read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from helpers.corpus.items import Item, Unread
from helpers.corpus.leads import signs
from helpers.reading import Draft, ReadingError, Record, read_raw
from helpers.reading.page.pages import read_page
from helpers.reading.page.source import Raw
from helpers.reading.page.unseen import plain

# What a draft holds → points of its score: who says it, how much, who answered; a bare mention counts for nothing.
POINTS = {
    "a transfer": 3,
    "a claimant": 2,
    "a figure": 2,
    "a reaction": 3,
    "a rule": 2,
    "a day": 1,
    "a quotation": 1,
}


@dataclass(frozen=True)
class Candidate:
    """An article worth an analyst's time: where it stands, why, and its draft (read again when asked for)."""

    item: Item
    score: int
    because: tuple[str, ...]
    credit: str | None = None  # who the page says wrote it
    story: str | None = None  # what was read of a page: copies are told by it
    origin: str | None = None
    carriers: tuple[str, ...] = field(default=())
    papers: int = 1  # that printed it: the carriers, and the origin if it is a paper itself
    day: str | None = None  # of publication, as it shows itself
    paper: str | None = None  # that published it, by its page or its address

    @property
    def published(self) -> str | None:
        """When it was published, as its collection tells; where that tells no day, as it shows itself."""
        told = self.item.published
        return told if _day(told) else self.day or told

    @property
    def publisher(self) -> str | None:
        """Who published it, as its collection tells, or its page, or its address."""
        return self.item.publisher or self.paper

    @cached_property
    def draft(self) -> Draft:
        """The draft of the article.

        Raises:
            ReadingError: of a lead, whose page has to be fetched first.
        """
        if self.item.lead:
            raise ReadingError(f"{self.item.url} was not read: the collection has its address only. Fetch it first.")
        return read_raw(raw_of(self.item)._replace(agency=self.origin), _day(self.item.published))

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON, without the draft."""
        return asdict(self)

    @classmethod
    def from_dict(cls, told: dict[str, Any]) -> Candidate:
        """Return the candidate that :meth:`to_dict` wrote."""
        values = told | {"because": tuple(told["because"]), "carriers": tuple(told["carriers"])}
        item = told["item"] | {"themes": tuple(told["item"]["themes"])}
        return cls(**(values | {"item": Item(**item)}))


def raw_of(item: Item) -> Raw:
    """Return the text of an item as the reader takes it; a headline that stands apart goes before the story.

    Raises:
        ReadingError: if a page holds no story.
    """
    if item.html:
        raw = read_page(item.text, item.url, item.key)
        return raw._replace(title=item.title or raw.title, site=item.publisher or raw.site)
    text = item.text.replace("\r\n", "\n").replace("\r", "\n")
    if item.title and not plain(text).lstrip().startswith(plain(item.title)):
        text = f"{item.title}\n\n{text}"
    return Raw(text, item.title, item.publisher, None, None, item.url, "text")


def reasons(draft: Draft) -> tuple[str, ...]:
    """Return what makes a draft worth reading, in the order of :data:`POINTS`."""
    claims, reactions, transfers = draft.claims, draft.reactions, draft.transfers
    holds = {
        "a transfer": bool(transfers),
        "a claimant": _told(claims, "claimant"),
        "a figure": _told((*transfers, *claims), "quantity_low", "quantity_high"),
        "a reaction": bool(reactions),
        "a rule": _told(reactions, "provisions"),
        "a day": _told(transfers, "occurred"),
        "a quotation": _told(draft.quotations, "speaker"),
    }
    return tuple(name for name in POINTS if holds[name])


def _told(records: Iterable[Record], *columns: str) -> bool:
    """Return whether a record has a value in one of the columns."""
    return any(record.value(column) not in (None, (), []) for record in records for column in columns)


def lead_of(item: Item) -> Candidate | None:
    """Return the candidate that a lead is, or None where nothing but the names of the two states speaks for it."""
    because, score = signs(item)
    return Candidate(item, score, because, story=item.title or item.url) if score else None


def read_item(item: Item) -> Candidate | Unread | None:
    """Return the candidate that an item is, None if it tells of no transfer, or why it could not be read."""
    if item.lead:
        return lead_of(item)
    try:
        raw = raw_of(item)
        draft = read_raw(raw, _day(item.published))
        credit = _credit(raw, draft)
    except ReadingError as error:
        return Unread(item.key, str(error))
    except Exception as error:  # one article must not stop a million
        return Unread(item.key, f"{type(error).__name__}: {error}")
    if not draft.relevant.value:
        return None
    because = reasons(draft)
    return Candidate(
        item,
        sum(POINTS[name] for name in because),
        because,
        credit,
        raw.text if item.html else None,
        day=draft.document.value("published"),
        paper=_paper(item, draft),
    )


def _paper(item: Item, draft: Draft) -> str | None:
    """Return who published an article by what its page or its address says, else the host that has it."""
    told = draft.document["publisher"]
    if told.value and told.rule in ("page-metadata", "page-address"):  # what the text names is a credit
        return str(told.value)
    try:
        host = urlsplit(item.url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _credit(raw: Raw, draft: Draft) -> str | None:
    """Return whom the text itself names as its source, whatever the collection says: an agency's tag, an imprint."""
    told = draft.document["via"] or ((draft.document["publisher"],) if not raw.site else ())
    return str(told[0].value) if told and told[0].value else None


def _day(text: str | None) -> str | None:
    """Return the day of an ISO time; a collection that tells of a day that is none tells of no day."""
    try:
        return date.fromisoformat(text[:10]).isoformat() if text and text[4:5] == text[7:8] == "-" else None
    except ValueError:
        return None
