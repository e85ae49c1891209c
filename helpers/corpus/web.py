"""Pages: the .txt and .html files of a folder, and WARC, as CC-NEWS publishes it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from helpers.corpus import limits
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
        text = _decoded(body, html=html)
        if keep(raw := text.encode("utf-8", "replace"), [len(raw)]):
            seen.passed += 1
            yield Item(key, text, html=html)


def _decoded(body: bytes, charset: str | None = None, *, html: bool) -> str:
    try:
        return decode(body, charset, html=html)
    except UnicodeError:  # what a page declares may be no charset of texts
        return body.decode("utf-8", "replace")


def read_warc(part: Part, keep: Keep, seen: Seen, columns: dict[str, str]) -> Iterator[Item | Unread]:
    """Yield the pages of a WARC file that may matter, each with its address."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    path = Path(part.path)
    with path.open("rb") as file:
        for record in ArchiveIterator(file, record_types=WarcRecordType.response, auto_decode="all"):
            seen.records += 1
            key, url = f"{part.label}@{record.stream_pos}", record.headers.get("WARC-Target-URI")
            body = record.reader.read(limits.LONGEST + 1)
            seen.bytes += len(body)
            told: Any = record.http_headers or {}
            packed = told.get("Content-Encoding") or told.get("Transfer-Encoding")
            if len(body) > limits.LONGEST:
                yield Unread(key, f"is longer than {limits.LONGEST:,} bytes")
            elif url is None or (len(body) < record.content_length and not packed):
                yield Unread(key, "is cut short")
            elif keep(body, [len(body)]):
                seen.passed += 1
                yield Item(key, _decoded(body, record.http_charset, html=True), html=True, url=url)
