"""Pages: the .txt and .html files of a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from helpers.corpus.items import Item, Keep, Part, Seen, Unread
from helpers.reading.page.source import decode

PAGES = {".txt": False, ".html": True, ".htm": True}  # whether a file of a folder is HTML


def read_folder(part: Part, keep: Keep, seen: Seen, columns: dict[str, str]) -> Iterator[Item | Unread]:
    """Yield the pages of a part of a folder that may matter."""
    for key in part.files:
        path = Path(part.path, key)
        seen.records += 1
        try:
            body = path.read_bytes()
        except OSError as error:
            yield Unread(key, f"cannot be opened ({error.strerror})")
            continue
        seen.bytes += len(body)
        html = PAGES[path.suffix.lower()]
        text = decoded(body, html=html)
        if keep(raw := text.encode("utf-8", "replace"), [len(raw)]):
            seen.passed += 1
            yield Item(key, text, html=html)


def read_closed(part: Part, keep: Keep, seen: Seen, columns: dict[str, str]) -> Iterator[Item | Unread]:
    """Yield why a folder could not be looked into."""
    try:
        next(Path(part.path).iterdir(), None)
    except OSError as error:
        yield Unread(part.label, f"cannot be opened ({error.strerror})")


def decoded(body: bytes, charset: str | None = None, *, html: bool) -> str:
    """Return a page as text, whatever it declares."""
    try:
        return decode(body, charset, html=html)
    except UnicodeError:  # what a page declares may be no charset of texts
        return body.decode("utf-8", "replace")
