"""WARC files, as CC-NEWS publishes them: pages with their addresses; after a broken record the next whole one."""

from __future__ import annotations

import codecs
import io
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from helpers.corpus import limits
from helpers.corpus.items import Item, Keep, Part, Seen, Unread
from helpers.corpus.packed import packed_whole
from helpers.corpus.web import decoded

_PAGE = re.compile(r"\s*(?:text/html|application/xhtml\+xml|text/plain)\b", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_GZIP, _ZSTD, _PLAIN = b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd", b"WARC/1."
_BEGIN = re.compile(b"|".join((re.escape(_GZIP), re.escape(_ZSTD), rb"(?<=\n)" + re.escape(_PLAIN))))
_HEAD = 1 << 16  # bytes in which the head of a record ends
_PEEK = 4_096  # packed bytes in which the first words of a record must come to light


class _Record(NamedTuple):
    at: int  # byte of the file
    told: Any  # fastwarc's record
    body: bytes


def read_warc(part: Part, keep: Keep, seen: Seen, columns: dict[str, str]) -> Iterator[Item | Unread]:
    """Yield the pages of a WARC file that may matter, each with its address; only those that their server had (200)."""
    for one in _records(packed_whole(Path(part.path)), part):
        if isinstance(one, Unread):
            yield one
            continue
        seen.records += 1
        key, record, body = f"{part.label}@{one.at}", one.told, one.body
        url = (record.headers.get("WARC-Target-URI") or "").strip("<>") or None  # in brackets as WARC 1.0 shows it
        if _cut_short(one):
            seen.bytes += len(body)
            yield Unread(key, "is cut short")
            continue
        told: Any = record.http_headers or {}  # a resource has none
        kind = str((told or record.headers).get("Content-Type", ""))
        charset = record.http_charset if told else (found[1] if (found := _CHARSET.search(kind)) else None)
        if not _is_page(record, kind):
            seen.bytes += len(body)
            continue
        packing = {name: how for name in ("Content-Encoding", "Transfer-Encoding") if (how := told.get(name))}
        try:
            body = _unpacked(body, packing) if packing else body
        except OSError as error:  # what one server sent costs no other page
            yield Unread(key, f"cannot be unpacked ({error})")
            continue
        seen.bytes += len(body)
        html = not kind.strip().lower().startswith("text/plain")
        wide = body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        raw = decoded(body, html=html).encode("utf-8", "replace") if wide else body
        if len(body) > limits.LONGEST:
            yield Unread(key, f"is longer than {limits.LONGEST:,} bytes")
        elif keep(raw, [len(raw)]):
            seen.passed += 1
            yield Item(key, decoded(body, charset, html=html), html=html, url=url)


def _is_page(record: Any, kind: str) -> bool:
    """Return whether a record is what a server had (200), or a page that was put into the archive without one."""
    if str(record.headers.get("WARC-Type", "")).lower() in ("resource", "conversion"):
        return bool(_PAGE.match(kind))
    return not record.http_headers or record.http_headers.status_code in (200, None)


def _cut_short(one: _Record) -> bool:
    url = one.told.headers.get("WARC-Target-URI")
    return len(one.body) <= limits.LONGEST and (url is None or len(one.body) < one.told.content_length)


def _records(path: Path, part: Part) -> Iterator[_Record | Unread]:
    """Yield the records of a piece that may be pages; where one is broken, why, and then those behind it.

    They are those that begin in it. A break belongs to the piece of the last record before it.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion  # WET: texts of pages
    name, start = part.label, _next(path, part.start) if part.start else 0
    fault: Exception | None = None
    mine = not part.start  # whether a break is this piece's to tell
    broken = 0  # where the record stands that is broken, or the last one before what is none
    while start is not None:
        at, cut, whole = start, False, -1
        with path.open("rb") as file:
            file.seek(start)
            try:
                for record in ArchiveIterator(file, record_types=kinds, auto_decode="none"):
                    one = _Record(record.stream_pos, record, record.reader.read(limits.LONGEST + 1))
                    if fault and mine:
                        yield Unread(
                            f"{name}@{broken}", f"is broken, or what follows it ({fault}); read on at byte {one.at}"
                        )
                    fault, mine = None, True
                    if 0 <= part.stop <= one.at:
                        return
                    at, cut, whole = one.at, _cut_short(one), one.at
                    yield one
                if not cut:
                    if mine and (end := _begun(path, at)) not in (None, whole):
                        yield Unread(f"{name}@{end}", "is cut short")
                    break
            except OSError as error:
                fault, broken = fault or error, at
        start = _next(path, at + 1)
    if fault and mine:
        raise fault


def _next(path: Path, start: int) -> int | None:
    """Return where the next record of a file begins, packed or not."""
    with path.open("rb") as file:
        before = max(0, start - 1)  # the end of a line is seen before what begins a record
        file.seek(before)
        held = b""
        while chunk := file.read(limits.BLOCK):
            held += chunk
            for found in _BEGIN.finditer(held):
                at = before + found.start()
                if at >= start and _begins(path, at, found[0]):
                    return at
            before += max(0, len(held) - len(_PLAIN))
            held = held[-len(_PLAIN) :]
    return None


def _begins(path: Path, at: int, mark: bytes) -> bool:
    """Return whether a record begins where a mark of one stands."""
    import zstandard

    if mark == _PLAIN:
        return True
    with path.open("rb") as file:
        file.seek(at)
        head = file.read(_PEEK)
    try:
        unpacked = zlib.decompressobj(31) if mark == _GZIP else zstandard.ZstdDecompressor().decompressobj()
        return unpacked.decompress(head).startswith(_PLAIN)
    except (zlib.error, zstandard.ZstdError):
        return False


def _begun(path: Path, start: int) -> int | None:
    """Return where the last record of a file begins, if it ends within its head: the library passes over it."""
    with path.open("rb") as file:
        packed = file.read(len(_GZIP)) == _GZIP
        if not packed:
            last = start
            while (at := _next(path, last + 1)) is not None:
                last = at
            file.seek(last)
            head = file.read(_HEAD)
            return last if head.startswith(_PLAIN) and b"\n\r\n" not in head else None
        file.seek(start)
        start = start if file.read(len(_GZIP)) == _GZIP else 0  # all records may be packed as one
        file.seek(start)
        member, held = zlib.decompressobj(31), b""
        with suppress(zlib.error):  # told by the library
            while held := held or file.read(limits.CHUNK):
                member.decompress(held)
                held = member.unused_data
                if member.eof:
                    start, member = file.tell() - len(held), zlib.decompressobj(31)
            return start if start < path.stat().st_size else None
    return None


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
