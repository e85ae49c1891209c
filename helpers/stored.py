"""Tables as they stand in the files, all text, and as a dataset holds them, typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import pandas as pd

from helpers.frames import positions
from helpers.package import Field, Package, Table
from helpers.problems import DataError, Problem
from helpers.tables import TEXT, read_csv
from helpers.validation import Tables


def _typed_column(tables: Tables, table: str, spec: Field) -> pd.Series:
    column = tables[table][spec.name]
    if spec.type == "number":
        return tables.figures(table, spec.name)
    if spec.type == "integer":
        return tables.figures(table, spec.name).astype("Int64")
    if spec.allowed and not spec.is_list:
        values = list(spec.allowed)
        codes = positions(column, pd.Series(values, dtype="str"))
        return pd.Series(pd.Categorical.from_codes(codes, categories=pd.Index(values)), index=column.index)
    return column


def typed(tables: Tables, table: Table) -> pd.DataFrame:
    """Return a table with the types of its columns, dates with their first and last day beside them."""
    columns: dict[str, pd.Series] = {}
    for spec in table.fields:
        columns[spec.name] = _typed_column(tables, table.name, spec)
        if spec.edtf:
            span = tables.span(table.name, spec.name)
            columns[f"{spec.name}_start"], columns[f"{spec.name}_end"] = span["start"], span["end"]
    return pd.DataFrame(columns, copy=False)


def as_text(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the columns of a table as they would stand in its file: text, missing where a cell is empty."""

    def text(column: pd.Series) -> pd.Series:
        if pd.api.types.is_numeric_dtype(column):
            return column.map(lambda v: f"{v:.15g}", na_action="ignore").astype("str")
        if column.dtype == TEXT:
            return column
        return column.astype("str").where(column.notna())

    # column by column: `apply` leaves the types of a table without rows as they are
    return pd.DataFrame({name: text(frame[name]) for name in frame}).reset_index(drop=True)


def texts(tables: Mapping[str, pd.DataFrame], package: Package) -> dict[str, pd.DataFrame]:
    """Return every table of a dataset as it would stand in its file."""
    return {name: as_text(tables[name][table.columns]) for name, table in package.tables.items()}


def with_rows(frame: pd.DataFrame, table: Table, rows: Iterable[Mapping[str, str]]) -> pd.DataFrame:
    """Return the columns of a table with rows put behind it: cells as they would stand in the file, "" is empty."""
    columns = table.columns
    new = pd.DataFrame([{column: row.get(column) or None for column in columns} for row in rows], columns=columns)
    return pd.concat([frame[columns].astype("object"), new.astype("object")], ignore_index=True)


def placed(
    error: DataError,
    tables: Mapping[str, pd.DataFrame],
    package: Package,
    place: Callable[[str, int, Problem], Problem | None],
) -> Iterator[Problem]:
    """Yield the problems of a check with where its rows come from in place of file and row.

    Args:
        error: what a check of the tables with rows put behind them raised.
        tables: the tables as they were before.
        package: their description.
        place: gets a table, the number of the row that was put behind it (from 0) and the problem, and returns the
            problem as its source is called there; None leaves it as it is.

    Raises:
        Nothing of its own.
    """
    names = {table.path: name for name, table in package.tables.items()}
    for one in error.problems.to_dict("records"):
        row = int(one["row"]) if pd.notna(one["row"]) else None
        column, value = (one[part] if isinstance(one[part], str) else None for part in ("column", "value"))
        problem = Problem(one["level"], one["file"], row, column, value, one["message"])
        name = names.get(problem.file)
        at = row - 2 - len(tables[name]) if name and row is not None else -1
        yield (place(name, at, problem) if name and at >= 0 else None) or problem


def stamps(folder: Path, package: Package) -> list[tuple[int, int]]:
    """Return when each file was written last and how large it is, (0, 0) where there is none."""
    stats = [path.stat() if path.exists() else None for path in (folder / t.path for t in package.tables.values())]
    return [(stat.st_mtime_ns, stat.st_size) if stat else (0, 0) for stat in stats]


def read_tables(folder: Path, package: Package) -> tuple[dict[str, pd.DataFrame], list[Problem]]:
    """Return the cells of all tables as text, and what is wrong with the files themselves."""
    read = {name: read_csv(table, folder) for name, table in package.tables.items()}
    return {name: frame for name, (frame, _) in read.items()}, [one for _, found in read.values() for one in found]
