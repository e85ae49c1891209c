"""Pages: the .txt and .html files of a folder, and WARC, as CC-NEWS publishes it."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from helpers.corpus import limits
from helpers.corpus.items import Item, Keep, Part, Seen, Unread
from helpers.corpus.packed import packed_whole
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


def read_closed(part: Part, keep: Keep, seen: Seen, columns: dict[str, str]) -> Iterator[Item | Unread]:
    """Yield why a folder could not be looked into."""
    try:
        next(Path(part.path).iterdir(), None)
    except OSError as error:
        yield Unread(part.label, f"cannot be opened ({error.strerror})")


def _decoded(body: bytes, charset: str | None = None, *, html: bool) -> str:
    try:
        return decode(body, charset, html=html)
    except UnicodeError:  # what a page declares may be no charset of texts
        return body.decode("utf-8", "replace")


def read_warc(part: Part, keep: Keep, seen: Seen, columns: dict[str, str]) -> Iterator[Item | Unread]:
    """Yield the pages of a WARC file that may matter, each with its address."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    with packed_whole(Path(part.path)).open("rb") as file:
        for record in ArchiveIterator(file, record_types=WarcRecordType.response, auto_decode="none"):
            seen.records += 1
            key, url = f"{part.label}@{record.stream_pos}", record.headers.get("WARC-Target-URI")
            body = record.reader.read(limits.LONGEST + 1)
            if len(body) <= limits.LONGEST and (url is None or len(body) < record.content_length):
                seen.bytes += len(body)
                yield Unread(key, "is cut short")
                continue
            told: Any = record.http_headers or {}
            packing = {name: how for name in ("Content-Encoding", "Transfer-Encoding") if (how := told.get(name))}
            try:
                body = _unpacked(body, packing) if packing else body
            except OSError as error:  # what one server sent costs no other page
                yield Unread(key, f"cannot be unpacked ({error})")
                continue
            seen.bytes += len(body)
            html = not str(told.get("Content-Type", "")).lower().startswith("text/plain")
            wide = body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
            raw = _decoded(body, html=html).encode("utf-8", "replace") if wide else body
            if len(body) > limits.LONGEST:
                yield Unread(key, f"is longer than {limits.LONGEST:,} bytes")
            elif keep(raw, [len(raw)]):
                seen.passed += 1
                yield Item(key, _decoded(body, record.http_charset, html=html), html=html, url=url)


def _unpacked(body: bytes, packing: dict[str, str]) -> bytes:
    """Return a body as its server packed it; the library unpacks what stands in a record of its own.

    Raises:
        OSError: if it is not packed as its server says.
    """
    from fastwarc.warc import ArchiveIterator

    head = "".join(f"{name}: {how}\r\n" for name, how in packing.items()).encode("latin-1", "replace")
    sent = b"HTTP/1.1 200 OK\r\n" + head + b"\r\n" + body
    about = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\n"
    alone = about + b"Content-Length: %d\r\n\r\n" % len(sent) + sent
    return next(iter(ArchiveIterator(io.BytesIO(alone), auto_decode="all"))).reader.read(limits.LONGEST + 1)
