"""Excel: one sheet a table, and a sheet with the codebook; also an empty one to fill in.

No cell can start a formula: every text is stored as text. Columns of text are formatted as text, so that a spreadsheet
does not turn "2024-02" into a day.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from helpers.dataset import Dataset
from helpers.package import Field, Package, Table

LOST = "No keys between the sheets; a text of more than 32,767 characters is refused."
CODEBOOK = "codebook"
FILLED = ("sources", "actors", "places", "transfers", "claims", "reactions", "measures")  # what a person fills in
LONGEST = 32_767  # characters of a cell in Excel
_ROWS = 5_000  # of the template that offer the values of a vocabulary
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]|_x[0-9A-Fa-f]{4}_")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_BOLD, _WRAPPED = Font(bold=True), Alignment(wrap_text=True, vertical="top")
_DEMANDED = PatternFill("solid", fgColor="FFF2CC")


def escaped(text: str) -> str:
    """Return a text with control characters as the standard writes them, "_x0007_" (ECMA-376, ST_Xstring)."""
    return _CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_" if len(found[0]) == 1 else f"_x005F{found[0]}", text)


def unescaped(text: str) -> str:
    """Return what :func:`escaped` escaped."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def workbook(ds: Dataset) -> bytes:
    """Return the tables of a dataset as an Excel workbook.

    Raises:
        ValueError: for a text that no cell can hold, with its table, row and column.
    """
    frames = {name: ds.tables[name][table.columns].astype("object") for name, table in ds.package.tables.items()}
    for name, frame in frames.items():
        _check_lengths(name, frame)
    book = Workbook(write_only=True)
    _write_codebook(book, ds.package)
    for name, frame in frames.items():
        table = ds.package.tables[name]
        sheet = _sheet(book, table)
        for row in frame.itertuples(index=False):
            sheet.append([_cell(sheet, value, field) for value, field in zip(row, table.fields, strict=True)])
    return _bytes(book)


def _check_lengths(name: str, frame: pd.DataFrame) -> None:
    for column in frame:
        long = frame[column].map(lambda value: len(escaped(value)) if isinstance(value, str) else 0)
        if long.max() > LONGEST:
            where = f"{name}, row {int(long.to_numpy().argmax()) + 2}, column {column}"
            raise ValueError(f"{where}: a text of {long.max():,} characters; a cell of Excel holds {LONGEST:,}.")


def template(ds: Dataset) -> bytes:
    """Return an Excel workbook to fill in: the sheets that a person adds rows to, empty, and the codebook.

    Columns that must be filled are coloured; a column with a vocabulary offers its values.
    :func:`helpers.exchange.import_workbook` reads it.
    """
    book = Workbook(write_only=True)
    places = _write_codebook(book, ds.package)
    for name in FILLED:
        table = ds.package.tables[name]
        sheet = _sheet(book, table)
        for at, field in enumerate(table.fields, 1):
            if field.vocabulary and not field.is_list:
                first, last = places[field.vocabulary]
                offered = DataValidation("list", formula1=f"{CODEBOOK}!$B${first}:$B${last}", allow_blank=True)
                offered.add(f"{get_column_letter(at)}2:{get_column_letter(at)}{_ROWS}")
                sheet.data_validations.append(offered)
    return _bytes(book)


def _bytes(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _sheet(book: Workbook, table: Table) -> Any:
    sheet = book.create_sheet(table.name)
    sheet.freeze_panes = "B2"
    for at, field in enumerate(table.fields, 1):
        column = sheet.column_dimensions[get_column_letter(at)]
        column.width = 40 if field.name in ("summary", "title") else 18
        column.number_format = "General" if _is_number(field) else "@"  # of cells that somebody fills in, too
    sheet.append([_heading(sheet, field) for field in table.fields])
    return sheet


def _heading(sheet: Any, field: Field) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value=field.name)
    cell.font = _BOLD
    if field.constraints.get("required"):
        cell.fill = _DEMANDED
    return cell


def _is_number(field: Field) -> bool:
    return field.type in ("number", "integer")


def _cell(sheet: Any, value: Any, field: Field) -> WriteOnlyCell | None:
    if pd.isna(value):
        return None
    if _is_number(field):
        return WriteOnlyCell(sheet, value=float(value) if value % 1 else int(value))
    return _text(sheet, escaped(str(value)))


def _text(sheet: Any, text: str, font: Font | None = None) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"  # a text, whatever it begins with: "=1+1" is no formula
    cell.number_format = "@"
    if font:
        cell.font = font
    return cell


def _codebook_rows(package: Package) -> Iterator[tuple[str, ...]]:
    for vocabulary, terms in package.vocabularies.items():
        for term in terms:
            yield vocabulary, term.value, term.label, term.definition, term.inside, term.outside
    for table in package.tables.values():
        for field in table.fields:
            demanded = "must be filled" if field.constraints.get("required") else ""
            yield f"{table.name}.{field.name}", field.type, field.title, field.description, demanded, ""


def _write_codebook(book: Workbook, package: Package) -> dict[str, tuple[int, int]]:
    """Write the codebook; return for each vocabulary its first and last row."""
    sheet = book.create_sheet(CODEBOOK)
    sheet.freeze_panes = "A2"
    for letter, width in zip("ABCDEF", (28, 26, 26, 80, 50, 50), strict=True):
        sheet.column_dimensions[letter].width = width
    heads: Iterable[str] = ("what", "value or type", "label", "means", "a case of it", "not a case of it")
    sheet.append([_text(sheet, head, _BOLD) for head in heads])
    places: dict[str, tuple[int, int]] = {}
    for number, row in enumerate(_codebook_rows(package), 2):
        cells = [_text(sheet, escaped(text)) for text in row]
        for cell in cells:
            cell.alignment = _WRAPPED
        sheet.append(cells)
        if row[0] in package.vocabularies:
            places[row[0]] = places.get(row[0], (number, number))[0], number
    return places
