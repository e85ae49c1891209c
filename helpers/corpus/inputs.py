"""What a collection may be: JSON Lines, CSV, Parquet, WARC, or a folder of pages; read piece by piece.

Records are looked at as raw bytes first: ``keep`` (the prefilter) says which of a buffer are worth parsing. A record
that cannot be read becomes an :class:`Unread` with its place and the reason, and the rest goes on.
"""

from __future__ import annotations

import gzip
import io
import json
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv
import pyarrow.parquet as pq

from helpers.corpus.items import Item, Part, Seen, Unread
from helpers.problems import nearest
from helpers.reading.source import ReadingError, decode

Keep = Callable[[bytes, Sequence[int]], list[int]]
SIZE = 32_000_000  # bytes of a part
BLOCK = 8_000_000  # bytes that are looked at in one go
FILES = 500  # of a folder in one part
LONGEST = 20_000_000  # bytes of one record; a longer one is none
_CHUNK = 1 << 16  # bytes of a packed file that are unpacked in one go
_FIRST = 100  # lines of JSON in which a column that is named must stand
KINDS = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".parquet": "parquet", ".warc": "warc"}
PACKED = (".gz", ".zst")
PAGES = {".txt": False, ".html": True, ".htm": True}  # whether a file of a folder is HTML
# The usual names of columns, the likeliest first.
USUAL = {
    "text": ("text", "body", "content", "maintext", "article", "plain_text", "story"),
    "html": ("html", "raw_html", "page"),
    "url": ("url", "link", "source_url", "address", "DocumentIdentifier"),
    "title": ("title", "headline"),
    "published": ("published", "date", "date_publish", "publish_date", "published_at", "datetime", "timestamp"),
    "publisher": ("publisher", "source", "source_domain", "domain", "site", "outlet"),
}


class CorpusError(ReadingError):
    """Why a collection cannot be scanned, in one message: what is wrong and what to do."""


def parts(source: str | Path) -> list[Part]:
    """Return the pieces of a collection, in its order: a file, or a folder with files of any kind, sorted by name.

    Plain JSON Lines are cut into pieces of some 32 MB, Parquet by row groups, folders of pages by 500 files; a packed
    file, a CSV or a WARC is one piece.

    Raises:
        CorpusError: if it is not there, or holds nothing that can be read.
    """
    root = Path(source)
    if not root.exists():
        raise CorpusError(f"{root} is not there (looked in {Path.cwd()}). Check the name and the folder.")
    files = [root] if root.is_file() else sorted(path for path in root.rglob("*") if path.is_file())
    found = [part for path in files if (kind := _kind(path)) for part in _cut(path, kind)]
    pages = [path for path in files if path.suffix.lower() in PAGES]
    if root.is_dir():
        for at in range(0, len(pages), FILES):
            some = pages[at : at + FILES]
            names = tuple(str(path.relative_to(root)) for path in some)
            found.append(Part(str(root), "folder", size=sum(path.stat().st_size for path in some), files=names))
    if not found:
        kinds = ", ".join([*KINDS, *(f".jsonl{end}" for end in PACKED), ".csv.gz", ".warc.gz"])
        raise CorpusError(f"{root} holds nothing to scan. Known are {kinds} and folders of .txt and .html files.")
    return found


def _kind(path: Path) -> str | None:
    name = path.name.lower()
    for end in PACKED:
        name = name.removesuffix(end)
    kind = KINDS.get(Path(name).suffix)
    return None if kind == "parquet" and name != path.name.lower() else kind


def _cut(path: Path, kind: str) -> Iterator[Part]:
    size = path.stat().st_size
    if kind == "parquet":
        try:
            groups = pq.ParquetFile(path).metadata
        except (pa.ArrowException, OSError):  # told where it is read
            yield Part(str(path), kind, 0, -1, size)
            return
        for number in range(groups.num_row_groups):
            yield Part(str(path), kind, number, number + 1, groups.row_group(number).total_byte_size)
    elif kind == "jsonl" and path.suffix.lower() not in PACKED:
        for start in range(0, size, SIZE):
            yield Part(str(path), kind, start, min(start + SIZE, size), min(SIZE, size - start))
    else:
        yield Part(str(path), kind, 0, -1, size)


def read_part(part: Part, keep: Keep, seen: Seen, columns: Mapping[str, str] | None = None) -> Iterator[Item | Unread]:
    """Yield the records of a part that ``keep`` lets through, in their order, and those that cannot be read.

    Args:
        part: one of :func:`parts`.
        keep: gets a buffer and the offsets at which its records end; returns the numbers of those to parse.
        seen: is counted up: records, those let through, bytes (of what was unpacked).
        columns: column of the collection → "text", "html", "url", "title", "published" or "publisher"; the usual names
            need no word.
    """
    reader = {"jsonl": _json_lines, "csv": _csv, "parquet": _parquet, "warc": _warc, "folder": _folder}[part.kind]
    try:
        yield from reader(part, keep, seen, dict(columns or {}))
    except (OSError, EOFError, zlib.error, pa.ArrowException) as error:
        yield Unread(Path(part.path).name, f"stops being readable ({error})")
    except Exception as error:  # a library's own error on broken bytes is no reason to stop
        if isinstance(error, CorpusError | MemoryError):
            raise
        yield Unread(Path(part.path).name, f"stops being readable ({type(error).__name__}: {error})")


def _from_gzip(path: Path) -> Iterator[bytes]:
    with gzip.open(path, "rb") as file:
        while chunk := file.read1(_CHUNK):
            yield chunk


def _from_zstd(path: Path) -> Iterator[bytes]:
    import zstandard

    with path.open("rb") as file:
        frame = None
        while chunk := file.read(_CHUNK):
            while chunk:
                frame = frame or zstandard.ZstdDecompressor().decompressobj()
                try:
                    yield frame.decompress(chunk)
                except zstandard.ZstdError as error:
                    raise OSError(str(error)) from None
                chunk = frame.unused_data if frame.eof else b""
                frame = None if frame.eof else frame
        if frame is not None:
            raise EOFError("Compressed file ended before its end was reached")


class _Unpacked(io.RawIOBase):
    """What a packed file holds; one that is broken ends where it breaks, and ``fault`` says why."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks, self._held = chunks, memoryview(b"")
        self.fault: Exception | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._held:
            try:
                chunk = next(self._chunks, None)
            except (OSError, EOFError, zlib.error) as error:
                self.fault, chunk = error, None
            if chunk is None:
                return 0
            self._held = memoryview(chunk)
        size = min(len(buffer), len(self._held))
        buffer[:size], self._held = self._held[:size], self._held[size:]
        return size


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    """Open a file, unpacked; why it ends before its time is raised when all that could be unpacked was read."""
    unpack = {".gz": _from_gzip, ".zst": _from_zstd}.get(path.suffix.lower())
    raw = _Unpacked(unpack(path)) if unpack else None
    with io.BufferedReader(raw, 1 << 20) if raw else path.open("rb") as file:
        yield file
        if raw and raw.fault:
            raise raw.fault


def _end_line(file: Any) -> int:
    """Read to the end of a line and return how many bytes that were."""
    size = 0
    while some := file.readline(BLOCK):
        size += len(some)
        if some.endswith(b"\n"):
            break
    return size


def _blocks(part: Part) -> Iterator[tuple[int, bytes]]:
    """Yield whole lines, some 8 MB at a time, with the place of the first; a part begins after a line's end.

    Of a line longer than a record may be only the beginning is there.
    """
    whole = part.stop < 0
    with _opened(Path(part.path)) as file:
        at = part.start
        if at:
            file.seek(at - 1)
            at += _end_line(file) - 1  # the line that the part before ends with
        while whole or at < part.stop:
            block = file.read(BLOCK if whole else min(BLOCK, part.stop - at))
            if not block:
                return
            if not block.endswith(b"\n"):
                block += file.readline(LONGEST + 1)
            if getattr(file.raw, "fault", None):
                block = block[: block.rfind(b"\n") + 1]
            yield at, block
            at += len(block)
            if not block.endswith(b"\n"):
                at += _end_line(file)


def _json_lines(part: Part, keep: Keep, seen: Seen, columns: dict[str, str]) -> Iterator[Item | Unread]:
    name = Path(part.path).name
    for at, block in _blocks(part):
        ends = (np.flatnonzero(np.frombuffer(block, dtype=np.uint8) == 10) + 1).tolist()
        if not block.endswith(b"\n"):
            ends.append(len(block))
        if columns and not at:
            _check_lines(columns, block, ends, name)
        seen.records += len(ends)
        seen.bytes += len(block)
        long = set(np.flatnonzero(np.diff(ends, prepend=0) > LONGEST).tolist())
        for number in sorted(long.union(keep(block, ends))):
            first = ends[number - 1] if number else 0
            key = f"{name}@{at + first}"
            if number in long:
                yield Unread(key, f"is longer than {LONGEST:,} bytes")
                continue
            seen.passed += 1
            yield _from_json(block[first : ends[number]], key, columns)


def _check_lines(columns: Mapping[str, str], block: bytes, ends: Sequence[int], name: str) -> None:
    """Refuse columns that stand in none of the first lines of a file."""
    fields: dict[str, None] = {}
    for line in block[: ends[:_FIRST][-1]].splitlines() if ends else []:
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(record, dict):
            fields.update(dict.fromkeys(record))
    if fields:
        _check_columns(columns, list(fields), name)


def _from_json(line: bytes, key: str, columns: dict[str, str]) -> Item | Unread:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Unread(key, f"is no JSON ({error})")
    if not isinstance(record, dict):
        return Unread(key, f"is a JSON {type(record).__name__}, no object with named fields")
    return _item(record, key, columns)


def _named(fields: Sequence[str], columns: Mapping[str, str]) -> dict[str, str]:
    """Return what each field of a record is: "text" → "body"."""
    meant = {role: field for field, role in columns.items()}
    for role, usual in USUAL.items():
        if role not in meant and (
            found := next((name for name in usual if name in fields and name not in columns), None)
        ):
            meant[role] = found
    return meant


def _item(record: Mapping[str, Any], key: str, columns: Mapping[str, str]) -> Item | Unread:
    meant = _named(list(record), columns)
    told = {role: _text(record.get(field)) for role, field in meant.items()}
    body = told.get("text") or told.get("html")
    if not body:
        fields = ", ".join(map(str, list(record)[:12]))
        return Unread(
            key, f"has no text: none of its fields ({fields}) is called {', '.join(USUAL['text'][:4])} or html"
        )
    return Item(
        key,
        body,
        html=not told.get("text"),
        url=told.get("url"),
        title=told.get("title"),
        published=told.get("published"),
        publisher=told.get("publisher"),
    )


def _text(value: object) -> str | None:
    text = "" if value is None else str(value).strip()
    return text.encode("utf-8", "replace").decode("utf-8") or None  # half a surrogate pair cannot be written down


def _check_columns(columns: Mapping[str, str], fields: Sequence[str], name: str) -> None:
    for field in columns:
        if field not in fields:
            raise CorpusError(f"columns= names {field!r}, and {name} has no such column.{nearest(field, fields)}")


def _tables(
    batches: Iterator[pa.RecordBatch],
    name: str,
    first: int,
    keep: Keep,
    seen: Seen,
    columns: dict[str, str],
    skipped: Sequence[int] = (),
) -> Iterator[Item | Unread]:
    """Yield the records of a table; ``skipped`` are the rows, from 1 and in their order, that are not in it."""
    for batch in batches:
        fields = batch.schema.names
        _check_columns(columns, fields, name)
        meant = _named(fields, columns)
        if not {"text", "html"} & meant.keys():
            raise CorpusError(
                f"{name} has no column for the text; it has {', '.join(fields[:20])}. "
                f"Say which it is: columns={{{fields[0]!r}: 'text'}}."
            )
        shown = [
            batch.column(meant[role]).cast(pa.large_string()) for role in ("title", "text", "html") if role in meant
        ]
        blank, end = (pa.scalar(text, pa.large_string()) for text in ("", "\n"))
        texts = pc.binary_join_element_wise(*shown, blank, end, null_handling="replace")  # parted, and ended, by a line
        offsets = np.frombuffer(texts.buffers()[1], dtype=np.int64)[texts.offset : texts.offset + len(texts) + 1]
        data = texts.buffers()[2]
        buffer = data[offsets[0] : offsets[-1]].to_pybytes() if data is not None else b""
        ends = (offsets[1:] - offsets[0]).tolist()
        seen.records += len(texts)
        seen.bytes += len(buffer)
        for number in keep(buffer, ends):
            seen.passed += 1
            row = first + number + 1
            for one in skipped:
                row += one <= row
            try:
                yield _item(batch.slice(number, 1).to_pylist()[0], f"{name}:{row}", columns)
            except UnicodeDecodeError as error:
                yield Unread(f"{name}:{row}", f"is no UTF-8 ({error})")
        first += batch.num_rows


def _csv(part: Part, keep: Keep, seen: Seen, columns: dict[str, str]) -> Iterator[Item | Unread]:
    path = Path(part.path)
    bad: list[Unread] = []
    skipped: list[int] = []

    def skip(row: pacsv.InvalidRow) -> str:
        key = path.name if row.number is None else f"{path.name}:{row.number - 1}"
        bad.append(Unread(key, f"has {row.actual_columns} cells, not {row.expected_columns}"))
        if row.number is not None:
            skipped.append(row.number - 1)
        return "skip"

    def table(file: Any, fields: Sequence[str] = ()) -> pacsv.CSVStreamingReader:
        return pacsv.open_csv(
            pa.PythonFile(file),
            read_options=pacsv.ReadOptions(block_size=BLOCK, use_threads=False),
            parse_options=pacsv.ParseOptions(newlines_in_values=True, invalid_row_handler=skip),
            convert_options=pacsv.ConvertOptions(
                strings_can_be_null=True, check_utf8=False, column_types=dict.fromkeys(fields, pa.string())
            ),
        )

    with _opened(path) as file:
        fields = table(file).schema.names
    bad.clear()
    skipped.clear()
    with _opened(path) as file:  # again, with all cells as text: a type guessed from the first rows need not hold
        for found in _tables(iter(table(file, fields)), path.name, 0, keep, seen, columns, skipped):
            yield from bad
            bad.clear()
            yield found
        yield from bad


def _parquet(part: Part, keep: Keep, seen: Seen, columns: dict[str, str]) -> Iterator[Item | Unread]:
    path = Path(part.path)
    file = pq.ParquetFile(path)
    first = sum(file.metadata.row_group(number).num_rows for number in range(part.start))
    batches = file.iter_batches(batch_size=4096, row_groups=list(range(part.start, part.stop)))
    yield from _tables(batches, path.name, first, keep, seen, columns)


def _folder(part: Part, keep: Keep, seen: Seen, columns: dict[str, str]) -> Iterator[Item | Unread]:
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


def _warc(part: Part, keep: Keep, seen: Seen, columns: dict[str, str]) -> Iterator[Item | Unread]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    path = Path(part.path)
    with path.open("rb") as file:
        for record in ArchiveIterator(file, record_types=WarcRecordType.response, auto_decode="all"):
            seen.records += 1
            key, url = f"{path.name}@{record.stream_pos}", record.headers.get("WARC-Target-URI")
            body = record.reader.read(LONGEST + 1)
            seen.bytes += len(body)
            told: Any = record.http_headers or {}
            packed = told.get("Content-Encoding") or told.get("Transfer-Encoding")
            if len(body) > LONGEST:
                yield Unread(key, f"is longer than {LONGEST:,} bytes")
            elif url is None or (len(body) < record.content_length and not packed):
                yield Unread(key, "is cut short")
            elif keep(body, [len(body)]):
                seen.passed += 1
                yield Item(key, _decoded(body, record.http_charset, html=True), html=True, url=url)
