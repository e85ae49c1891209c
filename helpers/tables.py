"""CSV in and out, JSON out: every cell read as text, every file written whole or not at all."""

from __future__ import annotations

import csv
import json
import os
import tempfile
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pandas as pd
import pyarrow as pa
from pyarrow import csv as arrow_csv

from helpers.atomic import STAGING, save_files, sync_folder
from helpers.package import Table
from helpers.problems import Problem, nearest

TEXT = pd.StringDtype(na_value=float("nan"))  # as cells are read


def _header(path: Path) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return next(csv.reader(file), [])


def _header_problems(table: Table, header: list[str]) -> list[Problem]:
    found = []
    for name in table.columns:
        if name not in header:
            found.append(Problem("error", table.path, 1, name, None, "This column is missing. Add it to the header."))
    for name in dict.fromkeys(header):
        if name not in table.columns:
            hint = nearest(name, table.columns)
            found.append(Problem("error", table.path, 1, name, None, f"This column is not in datapackage.json.{hint}"))
        elif header.count(name) > 1:
            found.append(Problem("error", table.path, 1, name, None, "This column stands twice. Keep one."))
    return found


def _undecodable(path: Path) -> list[Problem]:
    advice = "is not UTF-8. Save the file as CSV UTF-8."
    found = []
    for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError as error:
            value = line[max(error.start - 10, 0) : error.end + 10].decode("utf-8", "replace")
            found.append(Problem("error", path.name, number, None, value, advice))
    return found


def _no_rows(table: Table) -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series(dtype="str") for name in table.columns})


def read_csv(table: Table, folder: Path) -> tuple[pd.DataFrame, list[Problem]]:
    """Return the cells of a table as text (empty = null) and what is wrong with the file itself.

    Rows with too few or too many cells are all reported and left out of the frame.
    """
    path = folder / table.path
    if not path.exists():
        return _no_rows(table), [
            Problem("error", table.path, None, None, None, f"The file is missing in {folder}. Restore it.")
        ]
    try:
        header = _header(path)
    except (UnicodeDecodeError, csv.Error):
        return _no_rows(table), _undecodable(path)
    if problems := _header_problems(table, header):
        return _no_rows(table), problems

    def read(*, numbered: bool) -> tuple[pa.Table, list[arrow_csv.InvalidRow]]:
        broken: list[arrow_csv.InvalidRow] = []

        def keep(row: arrow_csv.InvalidRow) -> str:
            broken.append(row)
            return "skip"

        cells = arrow_csv.read_csv(
            path,
            read_options=arrow_csv.ReadOptions(use_threads=not numbered, block_size=1 << 22),
            parse_options=arrow_csv.ParseOptions(newlines_in_values=True, invalid_row_handler=keep),
            convert_options=arrow_csv.ConvertOptions(
                column_types={name: pa.large_string() for name in header},
                null_values=[""],
                strings_can_be_null=True,
                quoted_strings_can_be_null=True,
            ),
        )
        return cells, broken

    try:
        cells, broken = read(numbered=False)
        if broken:  # rows carry their number only when read by one thread
            cells, broken = read(numbered=True)
    except pa.ArrowInvalid as error:
        message = f"The file cannot be read as CSV: {error}."
        return _no_rows(table), _undecodable(path) or [Problem("error", table.path, None, None, None, message)]
    problems = [
        Problem(
            "error",
            table.path,
            row.number,
            None,
            row.text,
            f"The row has {row.actual_columns} cells, the header {row.expected_columns}. Quote cells that hold commas.",
        )
        for row in broken
    ]
    frame = cells.select(table.columns).to_pandas(types_mapper={pa.large_string(): TEXT}.get)
    return frame, problems


def _as_text(column: pd.Series) -> pd.Series:
    if not pd.api.types.is_float_dtype(column):
        return column
    whole = column.where(column % 1 == 0).astype("Int64").astype("str")
    return column.astype("str").where(column.isna() | (column % 1 != 0), whole).where(column.notna())


def csv_text(frame: pd.DataFrame) -> str:
    """Return a table as CSV with LF line ends and whole numbers without a point."""
    cells = frame.apply(_as_text)
    text = cells.to_csv(index=False, lineterminator="\n")
    # the writer quotes only its own line end, and a reader takes a bare \r for the end of a row
    return cells.to_csv(index=False, lineterminator="\n", quoting=csv.QUOTE_ALL) if "\r" in text else text


def write_csv(frame: pd.DataFrame, path: Path) -> None:
    """Write a table as UTF-8, as :func:`csv_text` gives it, and see it onto the disk."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(csv_text(frame))
        file.flush()
        os.fsync(file.fileno())


def write_json(content: object, path: Path) -> None:
    """Write JSON that only its owner may read; killed at any moment, the file is the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=STAGING, dir=path.parent)  # readable by its owner alone
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(content, file, indent=1)  # escaped: a text may hold half a surrogate pair
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def save_all(frames: Mapping[str, pd.DataFrame], folder: Path) -> None:
    """Write several tables so that a load sees all of the old ones or all of the new ones (:mod:`helpers.atomic`)."""
    save_files({name: partial(write_csv, frame) for name, frame in frames.items()}, folder)
