"""A spreadsheet that somebody filled in: its rows are added to a dataset, or every wrong cell is told at once."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from helpers.dataset import Dataset
from helpers.exchange.errors import ExchangeError
from helpers.exchange.workbook import CODEBOOK, FILLED, unescaped
from helpers.package import Table
from helpers.problems import DataError, Problem, nearest
from helpers.stored import as_text, placed, with_rows

LARGEST, UNPACKED = 50_000_000, 1_000_000_000  # bytes, as it is stored and in memory
_MONTH_FORMAT = re.compile(r"^[^d]*m[^d]*$", re.IGNORECASE)  # "mmm-yy": what Excel makes of "2024-02"

Rows = list[tuple[int, dict[str, str]]]  # number of the row in the sheet, and its cells by column


def import_workbook(path: str | Path, ds: Dataset) -> Dataset:
    """Return ``ds`` with the rows of a workbook added, checked as a load checks them; ``ds`` stays as it is.

    A sheet is read by the name of its table; blank rows and the codebook are passed over. A row whose id the tables
    have already, with the same values, is passed over too; with other values it is refused, as a correction of the
    tables is made in the tables. A cell that a spreadsheet turned into a date is read with the precision that it
    shows: "Feb-24" is a month.

    Args:
        path: the workbook (.xlsx), as :func:`helpers.export` writes it ("template", "excel") and a person filled it in.
        ds: the dataset to add to.

    Raises:
        ExchangeError: with every problem at once, each with its sheet, cell, value and remedy.
    """
    sheets, problems = _read(Path(path), ds)
    added: dict[str, Rows] = {}
    for name, rows in sheets.items():
        added[name] = []
        table = ds.package.tables[name]
        known = _known(ds, table)
        for number, row in rows:
            same = known.get(_key(table, row))
            if same is None:
                added[name].append((number, row))
                continue
            for column, value in row.items():
                if value != same[column]:
                    message = (
                        f"differs from the tables, which have {same[column]!r}. Correct the tables, or use a new id."
                    )
                    problems.append(_problem(table, number, column, value, message))
    if problems:
        raise ExchangeError(problems)
    frames = {
        name: with_rows(ds.tables[name], ds.package.tables[name], [row for _, row in rows])
        for name, rows in added.items()
        if rows
    }
    try:
        return ds.with_tables(**frames)
    except DataError as error:

        def cell(name: str, at: int, problem: Problem) -> Problem:
            table, column = ds.package.tables[name], problem.column
            named = _column(table, column) if column in table.columns else None
            return problem._replace(file=f"sheet {name}", row=added[name][at][0], column=named)

        raise ExchangeError(placed(error, ds.tables, ds.package, cell)) from None


def _key(table: Table, row: Mapping[str, str]) -> tuple[str, ...]:
    """Return what tells a row from others: its key, or all of it where the table has none."""
    return tuple(row.get(column, "") for column in table.primary_key or table.columns)


def _known(ds: Dataset, table: Table) -> dict[tuple[str, ...], dict[str, str]]:
    rows = as_text(ds.tables[table.name][table.columns]).fillna("").astype("str")
    texts = [{str(column): str(value) for column, value in row.items()} for row in rows.to_dict("records")]
    return {_key(table, row): row for row in texts}


def _problem(table: Table, number: int, column: str, value: str | None, message: str) -> Problem:
    return Problem("error", f"sheet {table.name}", number, _column(table, column), value, message)


def _column(table: Table, name: str) -> str:
    at = table.columns.index(name) + 1
    return f"{name} ({get_column_letter(at)})"


def _read(path: Path, ds: Dataset) -> tuple[dict[str, Rows], list[Problem]]:
    """Return the rows of each sheet that holds a table, and what is wrong with cells and headings."""

    def fault(message: str) -> ExchangeError:
        return ExchangeError([Problem("error", path.name, None, None, None, message)])

    if not path.is_file():
        raise fault("is not there. Check the name and the folder.")
    if path.stat().st_size > LARGEST:
        raise fault(f"is larger than {LARGEST:,} bytes. Fill in several smaller ones.")
    try:
        content = io.BytesIO(path.read_bytes())
        with zipfile.ZipFile(content) as packed:
            if sum(one.file_size for one in packed.infolist()) > UNPACKED:
                raise fault(f"unpacks to more than {UNPACKED:,} bytes. No workbook of the kit is so large.")
        book = load_workbook(content, data_only=True)
    except ExchangeError:
        raise
    except Exception as error:  # openpyxl and lxml raise errors of every kind on a spoiled part
        raise fault(f"is no Excel workbook (.xlsx): {error}. Save it as .xlsx and try again.") from None
    sheets: dict[str, Rows] = {}
    problems: list[Problem] = []
    for sheet in book.worksheets:
        if sheet.title == CODEBOOK:
            continue
        if sheet.title not in ds.package.tables:
            hint = nearest(sheet.title, list(FILLED))
            problems.append(Problem("error", f"sheet {sheet.title}", None, None, None, f"is no table.{hint}"))
            continue
        rows, found = _rows(sheet, ds.package.tables[sheet.title])
        sheets[sheet.title] = rows
        problems += found
    if not any(sheets.values()) and not problems:
        problems.append(Problem("error", path.name, None, None, None, "has no row in it. Fill in a row and save it."))
    return sheets, problems


def _rows(sheet: Any, table: Table) -> tuple[Rows, list[Problem]]:
    lines = sheet.iter_rows()
    heads = ["" if cell.value is None else str(cell.value).strip() for cell in next(lines, ())]
    problems = [
        Problem(
            "error",
            f"sheet {table.name}",
            1,
            None,
            head,
            f"is no column of {table.name}.{nearest(head, table.columns)}",
        )
        for head in heads
        if head and head not in table.columns
    ]
    problems += [
        Problem("error", f"sheet {table.name}", 1, name, None, "stands twice in the heading. Keep one.")
        for name in table.columns
        if heads.count(name) > 1
    ]
    if problems:
        return [], problems
    rows: Rows = []
    for number, line in enumerate(lines, 2):
        row: dict[str, str] = {}
        for head, cell in zip(heads, line, strict=False):
            if not head:
                continue
            try:
                row[head] = _text(cell)
            except ValueError as error:
                problems.append(_problem(table, number, head, str(cell.value), str(error)))
        if any(row.values()):
            rows.append((number, row))
    return rows, problems


def _text(cell: Any) -> str:
    """Return a cell as it would stand in the file.

    Raises:
        ValueError: for a cell that is no text, number or date.
    """
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        if cell.data_type == "e":
            raise ValueError("is an error of the spreadsheet. Clear the cell.")
        return f"{value:.15g}"
    if isinstance(value, datetime | date):
        shown = str(cell.number_format)
        if _MONTH_FORMAT.match(re.sub(r'"[^"]*"|\[[^\]]*\]', "", shown)):
            return f"{value:%Y-%m}"
        if isinstance(value, datetime) and (value.hour or value.minute or value.second):
            raise ValueError("is a time of day. Write the day as text: 2024-02-21.")
        return f"{value:%Y-%m-%d}"
    if cell.data_type == "e":
        raise ValueError("is an error of the spreadsheet. Clear the cell.")
    return unescaped(str(value)).strip()
