"""The same articles in every form that a collection may have."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Callable, Iterable, Sequence
from html import escape
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import zstandard
from fastwarc.warc import WarcRecord, WarcRecordType

from helpers.corpus.inputs import parts, read_part
from helpers.corpus.items import Item, Seen, Unread

Article = dict[str, str]


def lines(articles: Iterable[Article]) -> bytes:
    return b"".join(json.dumps(one).encode() + b"\n" for one in articles)


def page(article: Article) -> str:
    body = "".join(f"<p>{escape(one)}</p>\n" for one in article["text"].split("\n\n"))
    title = escape(article["title"])
    return f"<!doctype html><html><head><title>{title}</title></head><body><article>{body}</article></body></html>"


def response(url: str, body: bytes, *headers: str) -> bytes:
    """Return one record of a WARC file."""
    record = WarcRecord()
    record.init_headers(record_type=WarcRecordType.response)
    record.headers["WARC-Target-URI"] = url
    record.headers["Content-Type"] = "application/http; msgtype=response"
    head = ["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8", f"Content-Length: {len(body)}", *headers]
    record.set_bytes_content("\r\n".join(head).encode() + b"\r\n\r\n" + body)
    out = io.BytesIO()
    record.write(out)
    return out.getvalue()


def resource(url: str, body: bytes, kind: str) -> bytes:
    """Return one record of a WARC file that has a page and not what its server said."""
    record = WarcRecord()
    record.init_headers(record_type=WarcRecordType.resource)
    record.headers["WARC-Target-URI"] = url
    record.headers["Content-Type"] = kind
    record.set_bytes_content(body)
    out = io.BytesIO()
    record.write(out)
    return out.getvalue()


def warc(articles: Iterable[Article], pack: Callable[[bytes], bytes] = bytes) -> bytes:
    return b"".join(pack(response(one["url"], page(one).encode())) for one in articles)


def as_csv(articles: Sequence[Article]) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(articles[0]), lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writeheader()
    writer.writerows(articles)
    return out.getvalue().encode()


def write(articles: Sequence[Article], form: str, folder: Path) -> Path:
    """Write a collection in one of :data:`FORMS`; returns what to scan."""
    path = folder / f"news{form}"
    if form == ".parquet":
        pq.write_table(pa.Table.from_pylist(list(articles)), path, row_group_size=max(1, len(articles) // 3))
    elif form in ("/txt", "/html"):
        path = folder / form[1:]
        (path / "deeper").mkdir(parents=True)
        for number, one in enumerate(articles):
            where = path / ("deeper" if number % 2 else "") / f"{number:05d}.{form[1:]}"
            where.write_text(page(one) if form == "/html" else one["text"], encoding="utf-8")
    else:
        path.write_bytes(PACKED[form](articles))
    return path


PACKED: dict[str, Callable[[Sequence[Article]], bytes]] = {
    ".jsonl": lines,
    ".jsonl.gz": lambda some: gzip.compress(lines(some)),
    ".ndjson.zst": lambda some: zstandard.compress(lines(some)),
    ".csv": as_csv,
    ".csv.gz": lambda some: gzip.compress(as_csv(some)),
    ".csv.zst": lambda some: zstandard.compress(as_csv(some)),
    ".warc": warc,
    ".warc.gz": lambda some: warc(some, gzip.compress),
    ".warc.zst": lambda some: warc(some, zstandard.compress),
}
TEXTS = (".jsonl", ".jsonl.gz", ".ndjson.zst", ".csv", ".csv.gz", ".csv.zst", ".parquet")
PAGES = (".warc", ".warc.gz", ".warc.zst", "/html")
FORMS = (*TEXTS, *PAGES, "/txt")


def everything(buffer: bytes, ends: Sequence[int]) -> list[int]:
    """Keep every record, where the prefilter would drop most."""
    return list(range(len(ends)))


def read_all(source: Path, columns: dict[str, str] | None = None) -> list[Item | Unread]:
    """Return all records of a collection."""
    seen = Seen()
    return [one for part in parts(source) for one in read_part(part, everything, seen, columns)]
