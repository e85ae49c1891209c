"""Two people at one set of tables: what the other changed since it was loaded, and both changes put together.

Rows are told apart by the primary key of their table, or by all of their cells where it has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pandas as pd

from helpers.package import Package, Table
from helpers.problems import DataError, Problem

Rows = dict[tuple[str, ...], tuple[str, ...]]


class ChangedError(DataError):
    """The tables changed since this dataset was loaded. ``problems`` lists every change; nothing was saved."""

    where = "under this dataset: somebody saved the tables since it was loaded, and nothing of yours was written"

    def __str__(self) -> str:
        """Return what changed, and what to do."""
        return f"{super().__str__()}\n.merged() gives a dataset with your changes put on top of these; save that."


class ConflictError(DataError):
    """Rows that both changed, each in another way. ``problems`` lists them; nothing was put together."""

    where = "that both changed"


class Change(NamedTuple):
    """One row before and after; None where it was not there."""

    key: tuple[str, ...]
    before: tuple[str, ...] | None
    after: tuple[str, ...] | None


def _rows(table: Table, text: pd.DataFrame) -> Rows:
    """Return the rows of a table of text by their key, in their order."""
    cells = text[table.columns].astype("object").where(text[table.columns].notna(), "")
    at = [table.columns.index(name) for name in table.primary_key or table.columns]
    return {tuple(row[i] for i in at): row for row in cells.itertuples(index=False, name=None)}


def _changes(before: Rows, after: Rows) -> dict[tuple[str, ...], Change]:
    keys = dict.fromkeys([*before, *after])
    found = (Change(key, before.get(key), after.get(key)) for key in keys)
    return {change.key: change for change in found if change.before != change.after}


def _told(table: Table, change: Change, number: int | None) -> Iterator[Problem]:
    name = "/".join(change.key)[:120]
    if change.before is None:
        yield Problem("error", table.path, number, None, name, "was added.")
    elif change.after is None:
        yield Problem("error", table.path, None, None, name, "was taken out.")
    else:
        for column, was, now in zip(table.columns, change.before, change.after, strict=True):
            if was != now:
                yield Problem("error", table.path, number, column, now, f"is what stands there now; it was {was!r}.")


def changed_since(
    before: Mapping[str, pd.DataFrame], now: Mapping[str, pd.DataFrame], package: Package
) -> list[Problem]:
    """Return every difference between two states of the tables (text), with the row where it stands now."""
    found: list[Problem] = []
    for name, table in package.tables.items():
        if before[name].equals(now[name]):
            continue
        old, new = _rows(table, before[name]), _rows(table, now[name])
        numbers = {key: number for number, key in enumerate(new, 2)}
        for change in _changes(old, new).values():
            found += _told(table, change, numbers.get(change.key))
    return found


def merge(
    before: Mapping[str, pd.DataFrame],
    mine: Mapping[str, pd.DataFrame],
    theirs: Mapping[str, pd.DataFrame],
    package: Package,
) -> dict[str, pd.DataFrame]:
    """Return the tables (text) in which mine differs from before, with its changes put on top of theirs.

    Raises:
        ConflictError: with every row that both changed, each in another way.
    """
    merged: dict[str, pd.DataFrame] = {}
    problems: list[Problem] = []
    for name, table in package.tables.items():
        if mine[name].equals(before[name]):
            continue
        old, own, other = (_rows(table, tables[name]) for tables in (before, mine, theirs))
        changes, others = _changes(old, own), _changes(old, other)
        for key, change in changes.items():
            if key in others and others[key].after != change.after:
                message = f"was changed by both: yours is {change.after}, theirs is {others[key].after}. Choose one."
                problems.append(Problem("error", table.path, None, None, "/".join(key)[:120], message))
        if changes:
            rows = {**other, **{key: change.after for key, change in changes.items()}}
            kept = [row for row in rows.values() if row is not None]
            merged[name] = pd.DataFrame(kept, columns=table.columns, dtype="object").replace("", None)
    if problems:
        raise ConflictError(problems)
    return merged
