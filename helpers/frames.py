"""What every module does with columns: look values up by key, take list cells apart, compare text with a set.

Text columns are Arrow arrays, and these go through Arrow's own kernels: on 300,000 rows some fifty times faster than
the same through pandas.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc


def arrow(column: pd.Series | pd.Index) -> Any:
    """Return a text column as an Arrow array, without a copy where it is one already."""
    return pa.array(column, type=pa.large_string(), from_pandas=True)


def where_true(cells: pd.Series, flags: Any) -> pd.Series:
    """Return the cells whose flag (Arrow booleans, null counts as false) is true."""
    flags = pc.fill_null(flags, False)
    if not pc.any(flags).as_py():
        return cells.iloc[:0]
    return cells[flags.to_numpy(zero_copy_only=False)]


def not_in(cells: pd.Series, allowed: Iterable[str] | pd.Series) -> pd.Series:
    """Return the cells that hold none of the allowed texts."""
    values = arrow(allowed) if isinstance(allowed, pd.Series) else pa.array(list(allowed), type=pa.large_string())
    if isinstance(values, pa.ChunkedArray):
        values = values.combine_chunks()
    return where_true(cells, pc.invert(pc.is_in(arrow(cells), value_set=values)))


def among(cells: pd.Series, values: pd.Series | pd.Index | Iterable[str]) -> pd.Series:
    """Return for each cell whether it is one of the values: ``isin`` for text, some thirty times as fast."""
    texts = values if isinstance(values, pd.Series | pd.Index) else pd.Series(list(values), dtype="str")
    wanted = arrow(texts)
    if isinstance(wanted, pa.ChunkedArray):
        wanted = wanted.combine_chunks()
    found = pc.fill_null(pc.is_in(arrow(cells), value_set=wanted, skip_nulls=True), False)
    return pd.Series(found.to_numpy(zero_copy_only=False), index=cells.index)


def gathered(keys: pd.Series, items: pd.Series, between: str = ";") -> pd.Series:
    """Return the items of each key, joined in their order, by default with semicolons, indexed by key."""
    codes, names = pd.factorize(keys)
    order = np.argsort(codes, kind="stable")
    order = order[codes[order] >= 0]
    bounds = np.searchsorted(codes[order], np.arange(len(names) + 1))
    texts = arrow(items.iloc[order])
    if isinstance(texts, pa.ChunkedArray):
        texts = texts.combine_chunks()
    lists = pa.LargeListArray.from_arrays(pa.array(bounds, type=pa.int64()), texts)
    return pd.Series(
        pd.array(pc.binary_join(lists, pa.scalar(between, pa.large_string())).to_pandas(), dtype="str"),
        index=pd.Index(names),
        name=items.name,
    )


def positions(keys: pd.Series, among: pd.Series | pd.Index) -> Any:
    """Return for each key where it stands in ``among`` (the first place), -1 where it does not."""
    values = arrow(among)
    if isinstance(values, pa.ChunkedArray):
        values = values.combine_chunks()
    found = pc.index_in(arrow(keys), value_set=values, skip_nulls=True)
    return pc.fill_null(found, -1).to_numpy(zero_copy_only=False)


def look_up_all(by_key: pd.DataFrame, keys: pd.Series) -> pd.DataFrame:
    """Return the row of each key, null where there is none: :func:`look_up` for several columns, keys found once."""
    at = positions(keys, by_key.index)
    columns = {name: by_key[name].array.take(at, allow_fill=True) for name in by_key}
    return pd.DataFrame(columns, index=keys.index)


def look_up(by_key: pd.Series, keys: pd.Series) -> pd.Series:
    """Return the value of each key, null where there is none; unlike ``map``, with its type even where all is empty."""
    values = by_key.array.take(positions(keys, by_key.index), allow_fill=True)
    return pd.Series(values, index=keys.index, name=keys.name)


def unfold(column: pd.Series) -> pd.Series:
    """Return the items of a list column (cells separated by semicolons), one row each, with the index of their cell.

    Args:
        column: a column of text, as the tables have it.

    Raises:
        TypeError: if the column holds no text.
    """
    cells = column.dropna()
    if cells.empty:
        return cells.astype("str")
    texts = arrow(cells)
    if isinstance(texts, pa.ChunkedArray):
        texts = texts.combine_chunks()
    if not pc.any(pc.match_substring(texts, ";")).as_py():
        return cells.astype("str")  # no cell holds more than one item
    lists = pc.split_pattern(texts, pattern=";")
    where = pc.list_parent_indices(lists).to_numpy(zero_copy_only=False)
    items = pd.array(pc.list_flatten(lists).to_pandas(), dtype="str")
    return pd.Series(items, index=cells.index[where], name=column.name)


def digits(column: pd.Series, form: str = ",.15g") -> pd.Series:
    """Return numbers as text ("10,000"; ``form`` is Python's), null where there is none."""
    return column.map(lambda value: format(value, form), na_action="ignore").astype("str")


def spans(low: pd.Series, high: pd.Series) -> pd.Series:
    """Return "10,000 to 12,000", "at least 70", "up to 80" or "1", null where both ends are open (NaN)."""
    lo, hi = digits(low), digits(high)
    text = ("at least " + lo).mask(low.isna() & high.notna(), "up to " + hi)
    return text.mask(low.notna() & high.notna(), lo + " to " + hi).mask(low.notna() & (low == high), lo)


def between(low: pd.Series, high: pd.Series) -> pd.Series:
    """Return "10,000 to no upper end" of two ends, open where NaN."""
    return digits(low).fillna("no lower end") + " to " + digits(high).fillna("no upper end")


def numbers(column: pd.Series) -> pd.Series:
    """Return a text column as float64; what is no number becomes NaN, as does an empty cell."""
    try:
        values = pc.cast(arrow(column), pa.float64()).to_numpy(zero_copy_only=False)
    except pa.ArrowInvalid:
        return pd.to_numeric(column, errors="coerce").astype("float64")
    return pd.Series(values, index=column.index, name=column.name)
