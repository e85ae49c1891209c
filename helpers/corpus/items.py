"""What a collection is made of: articles as they stand in it, pieces read at a time, and what cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from helpers.reading.page.source import ReadingError

# gets a buffer and the offsets at which its records end; returns the numbers of those worth parsing
Keep = Callable[[bytes, Sequence[int]], list[int]]


class CorpusError(ReadingError):
    """Why a collection cannot be scanned, in one message: what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Item:
    """One article of a collection, as it stands there: text or HTML, with what the collection says of it.

    A lead has an address and no text: the collection tells where a page is and what it is about.
    """

    key: str  # where it stands: "news.jsonl@1024" (byte), "news.csv:17" (row, from 1), "pages/a.html"
    text: str
    html: bool = False
    url: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    seen: str | None = None  # day on which the collection came upon a lead; no day of publication
    themes: tuple[str, ...] = ()  # what the collection says that a lead is about

    @property
    def lead(self) -> bool:
        """Whether there is an address and no text to read."""
        return not self.text and self.url is not None


@dataclass(frozen=True, slots=True)
class Unread:
    """A record that could not be read: where it stands and why."""

    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a collection that is read in one go: bytes of a file, row groups, or some files of a folder."""

    path: str
    kind: str  # one of inputs.KINDS
    start: int = 0
    stop: int = -1  # bytes or row groups; -1 is the end
    size: int = 0  # bytes, for progress
    files: tuple[str, ...] = ()  # of a folder, as named from it
    name: str = ""  # of the file, as named from the folder that was given

    @property
    def label(self) -> str:
        """The name by which keys call the file."""
        return self.name or Path(self.path).name


@dataclass
class Seen:
    """How much of a part was seen, and how much the prefilter let through."""

    records: int = 0
    passed: int = 0
    bytes: int = 0
