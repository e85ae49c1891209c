"""The heads of files: what columns they have, looked at before a scan begins, lest it stop late for a fault in one."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

import pyarrow.parquet as pq

from helpers.corpus import limits
from helpers.corpus.columns import check_columns, unfit
from helpers.corpus.items import CorpusError, Part
from helpers.corpus.packed import check_utf8, opened
from helpers.corpus.tabular import mark_of

TABLES = ("csv", "tsv", "parquet")  # kinds of which each file has its columns


def check_heads(parts: Sequence[Part], columns: Mapping[str, str]) -> None:
    """Refuse columns that no file has, and a collection of nothing but tables whose columns tell no text.

    Of several files those that lack a text are told when they are read, and a column may stand in some only.

    Raises:
        CorpusError: with the nearest column, or what to do.
    """
    first = {part.path: part for part in parts if part.kind in TABLES or (columns and part.kind == "jsonl")}
    heads = {path: fields for path, part in first.items() if (fields := _fields(part))}
    if columns and heads:
        one = f"{first[next(iter(heads))].label} has"
        name = one if len(heads) == 1 else f"the {len(heads):,} files looked at have"
        check_columns(columns, [*dict.fromkeys(field for fields in heads.values() for field in fields)], name)
    told = {path: unfit(fields, columns) for path, fields in heads.items() if first[path].kind in TABLES}
    if told and all(told.get(part.path) for part in parts):
        path = next(iter(told))
        also = f" None of the {len(told):,} files can be read." if len(told) > 1 else ""
        raise CorpusError(f"{first[path].label} {told[path]}{also}")


def _fields(part: Part) -> list[str]:
    """Return the columns of a file; none where they cannot be read, which is told when the file is."""
    path = Path(part.path)
    try:
        if part.kind == "parquet":
            return list(pq.read_schema(path).names)
        with opened(path) as file:
            lines = iter(lambda: file.readline(limits.BLOCK), b"")
            return _of_json(lines) if part.kind == "jsonl" else _of_csv(lines, part.kind)
    except Exception:  # of any library: told where the file is read
        return []


def _of_csv(lines: Iterator[bytes], kind: str) -> list[str]:
    head = next(lines, b"")
    check_utf8(head)
    rest = (line.decode("utf-8", "replace") for line in lines)  # a name in quotes may have several lines
    return next(csv.reader(_first(head.decode("utf-8-sig", "replace"), rest), delimiter=mark_of(head, kind)), [])


def _first(head: str, rest: Iterator[str]) -> Iterator[str]:
    yield head
    yield from rest


def _of_json(lines: Iterator[bytes]) -> list[str]:
    fields: dict[str, None] = {}
    for line in islice(lines, limits.FIRST):
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(record, dict):
            fields.update(dict.fromkeys(record))
    return list(fields)
