"""Two small things that every module does with tables: look values up by key, and take list cells apart."""

from __future__ import annotations

import pandas as pd


def unfold(column: pd.Series) -> pd.Series:
    """Return the items of a list column (cells separated by semicolons), one row each, with the index of their cell."""
    cells = column.dropna()
    if cells.empty:
        return cells.astype("str")
    return cells.astype("str").str.split(";").explode().astype("str")


def look_up(by_key: pd.Series, keys: pd.Series) -> pd.Series:
    """Return the value of each key, null where there is none; unlike ``map``, with its type even where all is empty."""
    return by_key[by_key.index.notna()].reindex(keys).set_axis(keys.index)
