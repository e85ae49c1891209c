"""Figures for prose, each out of the query that stands behind it: the text that is shown is the text that is run."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import wraps
from importlib import import_module
from typing import Any

import pandas as pd

from helpers.dataset import Dataset
from helpers.dates import describe
from helpers.frames import unfold
from helpers.prose import Figure, plural

_PERIOD = re.compile(r"[a-z, ]{0,20}\d{4}\b.{0,60}$")  # "2024", "about 2025-11", "2017-10-01 to 2017-12-31"
_KEYS = ("record_id", "claim_id", "reaction_id", "transfer_id", "source_id")  # of what a row is, the first it has
_LISTS = ("transfer_ids", "reaction_ids")


class QueryError(ValueError):
    """A query that fails, with the query and what went wrong."""


def _once(function: Callable[..., Any]) -> Callable[..., Any]:
    """Call a pure function once for the same arguments, where these can be told apart; each caller gets a copy."""
    known: dict[Any, Any] = {}

    @wraps(function)
    def call(*given: Any, **named: Any) -> Any:
        key = (given, tuple(named.items()))
        try:
            seen = key in known
        except TypeError:  # a list has no hash
            return function(*given, **named)
        if not seen:
            known[key] = function(*given, **named)
        found = known[key]
        return found.copy() if isinstance(found, pd.DataFrame | pd.Series) else found

    return call


class Queries:
    """Figures about one dataset.

    A query is Python over ``ds``, the public names of ``helpers`` (``status``, ``lags`` …), ``pd`` and ``given``:
    what a reader can run again after ``from helpers import *``.
    """

    def __init__(self, ds: Dataset, **given: Any) -> None:
        """Take the dataset and further names that queries use."""
        self.ds, self.given = ds, given
        self._names = _Names({"ds": ds, "pd": pd, "__builtins__": _BUILTINS, **given})

    def value(self, query: str) -> Any:
        """Return what a query gives.

        Raises:
            QueryError: if it fails.
        """
        try:
            # the text is the kit's own, written in helpers/reporting; an id in it is written as a literal (repr)
            return eval(query, self._names)
        except Exception as error:
            raise QueryError(f"The query {query!r} fails: {type(error).__name__}: {error}") from error

    def __call__(self, query: str, one: str = "", many: str | None = None, behind: str | None = None) -> Figure:
        """Return the figure of a query: how many rows, a number, or a day.

        Args:
            query: gives a table or column (its rows are counted), a number, a day or a text.
            one: what is counted, in the singular ("claim"); empty where the sentence says it.
            many: the plural, where it is not the singular and an "s".
            behind: a query that gives the records behind the figure, where the figure is no count of records.
        """
        found = self.value(query)
        records = records_of(found if behind is None else self.value(behind))
        counted = isinstance(found, pd.DataFrame | pd.Series | pd.Index | list | tuple)
        value = len(found) if counted else found
        noun = f" {plural(value, one, many)}" if one else ""
        return Figure(shown(value) + noun, f"len({query})" if counted else query, records)


class _Names(dict[str, Any]):
    """The names of a query; those of ``helpers`` are imported when they are used."""

    def __missing__(self, name: str) -> Any:
        kit = import_module("helpers")
        if name not in kit.__all__:
            raise KeyError(name)
        self[name] = _once(getattr(kit, name))
        return self[name]


_BUILTINS = {"len": len, "max": max, "min": min, "sum": sum, "set": set, "sorted": sorted, "int": int, "float": float}


def shown(value: Any) -> str:
    """Return a value as a sentence shows it: 16,500; 20 February 2024.

    Raises:
        QueryError: for no value at all.
    """
    if isinstance(value, pd.Timestamp):
        return describe(f"{value:%Y-%m-%d}")
    if isinstance(value, str):
        if not _PERIOD.match(value):
            raise QueryError(
                f"A query gives the text {value[:60]!r}, which is no day or period; take it from a record."
            )
        return value
    if pd.isna(value):
        raise QueryError("A query gives no value (nothing is dated or counted there): ask whether there is one first.")
    return f"{value:,.15g}"


def records_of(found: Any) -> tuple[str, ...]:
    """Return the ids of the records that a table or column holds, each once."""
    if isinstance(found, pd.DataFrame):
        for name in _KEYS:
            if name in found:
                return _unique(found[name])
        for name in _LISTS:
            if name in found:
                return _unique(unfold(found[name]))
        return ()
    if isinstance(found, pd.Series) and found.name in _LISTS:
        return _unique(unfold(found))
    if isinstance(found, pd.Series) and found.name in _KEYS:
        return _unique(found)
    return ()


def _unique(ids: Iterable[Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(one) for one in ids if pd.notna(one)))
