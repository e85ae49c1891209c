"""CSV and Parquet, batch by batch."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv
import pyarrow.parquet as pq

from helpers.corpus import limits
from helpers.corpus.columns import item_of, named, unfit
from helpers.corpus.cutting import FAULTS, Rows, Window
from helpers.corpus.items import Item, Keep, Part, Seen, Unread
from helpers.corpus.packed import check_utf8, opened

_SUBSTITUTE = "\x1a"  # stands for a character in error (ECMA-48, 8.3.148)
codecs.register_error("one-substitute-a-byte", lambda error: (_SUBSTITUTE * (error.end - error.start), error.end))  # type: ignore[attr-defined]


_ROWS = 4096  # of Parquet that are looked at in one go, at most
_QUOTED = re.compile(rb'"[^"]*"')


class _Utf8:
    """A file whose bytes that are no UTF-8 are each read as the substitute character, so that no length changes.

    pyarrow's handler of bad rows fails on such bytes, and all behind them would stay unread.
    """

    closed = False

    def __init__(self, file: Any) -> None:
        self._file, self._begun = file, b""  # a character that the last part had not whole
        self.mended = False

    def read(self, size: int) -> bytes:
        """Return the next bytes, at most ``size``; none at the end."""
        more = self._file.read(size - len(self._begun))
        part = self._begun + more
        try:
            used = codecs.utf_8_decode(part, "strict", not more)[1]
        except UnicodeDecodeError:
            self.mended = True
            text, used = codecs.utf_8_decode(part, "one-substitute-a-byte", not more)
            self._begun = part[used:]
            return text.encode()
        self._begun = part[used:]
        return part[:used]


def _tables(
    batches: Iterator[pa.RecordBatch],
    name: str,
    first: int,
    keep: Keep,
    seen: Seen,
    columns: dict[str, str],
    skipped: Sequence[int] = (),
    file: _Utf8 | None = None,
) -> Iterator[Item | Unread]:
    """Yield the records of a table; ``skipped`` are the rows, from 1 and in their order, that are not in it.

    ``file`` is where they come from, if it may have bytes that are no UTF-8.
    """
    for batch in batches:
        fields = batch.schema.names
        meant = named(fields, columns)
        shown = [_texts(batch.column(meant[role])) for role in ("title", "text", "html") if role in meant]
        blank, end = (pa.scalar(text, pa.large_binary()) for text in (b"", b"\n"))
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
                record = {name: _told(cell) for name, cell in batch.slice(number, 1).to_pylist()[0].items()}
            except UnicodeDecodeError as error:
                yield Unread(f"{name}:{row}", f"is no UTF-8 ({error})")
                continue
            if file and file.mended and any(_SUBSTITUTE in str(cell) for cell in record.values()):
                yield Unread(f"{name}:{row}", "is no UTF-8 (a byte that is none, or the character that stands for one)")
                continue
            yield item_of(record, f"{name}:{row}", columns)
        first += batch.num_rows


def _texts(column: pa.Array) -> pa.Array:
    """Return a column as the bytes of its texts; a list of paragraphs is one."""
    if pa.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    if pa.types.is_list(column.type) or pa.types.is_large_list(column.type):
        if column.flatten().null_count:  # one of them would take the others along
            rows = ([one for one in row if one is not None] if row else row for row in column.to_pylist())
            column = pa.array(rows, column.type)
        column = pc.binary_join(column, "\n\n")
    if not (pa.types.is_binary(column.type) or pa.types.is_large_binary(column.type)):
        column = column.cast(pa.large_string())
    return column.cast(pa.large_binary())


def _told(cell: object) -> object:
    """Return a cell with its texts as text: a file may say of them that they are bytes."""
    if isinstance(cell, list):
        return [_told(one) for one in cell]
    return cell.decode() if isinstance(cell, bytes) else cell


def mark_of(head: bytes, kind: str) -> str:
    """Return what parts the cells of a table: of the usual marks the one that its first line holds most often."""
    if kind == "tsv":
        return "\t"
    names = _QUOTED.sub(b"", head)
    return max(",;\t|", key=lambda mark: names.count(mark.encode()))  # the first of equals


def read_csv(part: Part, keep: Keep, seen: Seen, columns: dict[str, str]) -> Iterator[Item | Unread]:
    """Yield the rows of a CSV file that may matter, and those with a cell too many or too few."""
    path, name = Path(part.path), part.label
    try:
        mark, fields = _head(path, part.kind)
    except (*FAULTS, pa.ArrowException):
        if part.start:
            return  # told by who reads the beginning
        raise
    window = Window(part.start, part.stop, Rows(mark))
    bad: list[Unread] = []
    skipped: list[int] = []

    def skip(row: pacsv.InvalidRow) -> str:
        number = None if row.number is None else row.number + window.before - 1
        key = name if number is None else f"{name}:{number}"
        bad.append(Unread(key, f"has {row.actual_columns} cells, not {row.expected_columns}"))
        if number is not None:
            skipped.append(number)
        return "skip"

    if why := unfit(fields, columns):
        if not part.start:  # once a file
            yield Unread(name, why)
        return
    with opened(path, window) as file:
        if not file.peek(1):
            return
        readable = _Utf8(file)  # all cells as text: a type guessed from the first rows need not hold
        rows = iter(_rows(readable, mark, fields, not window.first, skip))
        first = max(window.before - 1, 0)  # without the names
        for found in _tables(rows, name, first, keep, seen, columns, skipped, readable):
            yield from bad
            bad.clear()
            yield found
        yield from bad


def _head(path: Path, kind: str) -> tuple[str, list[str]]:
    """Return what parts the cells of a file, and the names of its columns."""
    head = b""
    with suppress(*FAULTS), opened(path) as file:  # told after what can be read
        head = file.readline(limits.BLOCK)
    check_utf8(head)
    mark = mark_of(head, kind)
    fields = list[str]()
    with suppress(*FAULTS), opened(path) as file:
        fields = _names(file, mark)
    if not fields:
        with opened(path) as file:  # again, to tell why
            fields = _names(file, mark)
    return mark, fields


def _names(file: Any, mark: str) -> list[str]:
    names: list[str] = _rows(_Utf8(file), mark, (), True, lambda row: "skip").schema.names
    return names


def _rows(
    file: _Utf8, mark: str, fields: Sequence[str], headed: bool, skip: Callable[[pacsv.InvalidRow], str]
) -> pacsv.CSVStreamingReader:
    return pacsv.open_csv(
        pa.PythonFile(file, mode="r"),
        read_options=pacsv.ReadOptions(
            block_size=limits.BLOCK, use_threads=False, column_names=None if headed else fields
        ),
        parse_options=pacsv.ParseOptions(delimiter=mark, newlines_in_values=True, invalid_row_handler=skip),
        convert_options=pacsv.ConvertOptions(
            strings_can_be_null=True, check_utf8=False, column_types=dict.fromkeys(fields, pa.string())
        ),
    )


def read_parquet(part: Part, keep: Keep, seen: Seen, columns: dict[str, str]) -> Iterator[Item | Unread]:
    """Yield the rows of some row groups that may matter."""
    path = Path(part.path)
    file = pq.ParquetFile(path)
    groups = [file.metadata.row_group(number) for number in range(part.stop)]
    rows = sum(group.num_rows for group in groups[part.start :])
    size = sum(group.total_byte_size for group in groups[part.start :])
    fields = file.schema_arrow.names
    meant = named(fields, columns)
    if why := unfit(fields, columns):
        if not part.start:  # once a file
            yield Unread(part.label, why)
        return
    batches = file.iter_batches(
        batch_size=max(1, min(_ROWS, limits.BLOCK * rows // max(1, size))),  # a page may be as large as a book
        row_groups=list(range(part.start, part.stop)),
        columns=[*dict.fromkeys([*meant.values(), *(field for field in columns if field in fields)])],
    )
    yield from _tables(batches, part.label, sum(group.num_rows for group in groups[: part.start]), keep, seen, columns)
