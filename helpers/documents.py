"""The documents behind a statement: the one it rests on, and others that carry the same statement."""

from __future__ import annotations

import pandas as pd

from helpers.frames import look_up, unfold


def documents(rows: pd.DataFrame) -> pd.Series:
    """Return the source ids of claims or reactions, one a line, the document each rests on first, with their index."""
    return pd.concat([rows["source_id"], unfold(rows["also_in"]).rename("source_id")]).sort_index(kind="stable")


def coders(rows: pd.DataFrame) -> pd.Series:
    """Return how many coders have read the document of each claim, reaction or measure; one where none is noted."""
    return rows["coders"].fillna(1).astype("int64")


def published(rows: pd.DataFrame, sources: pd.DataFrame) -> pd.Series:
    """Return the earliest day on which a document of each claim or reaction was published, NaT where none is known."""
    days = sources.set_index("source_id")["published_end"]
    first, more = look_up(days, rows["source_id"]), look_up(days, unfold(rows["also_in"]))
    if more.empty:
        return first
    return pd.concat([first, more.groupby(level=0).min()], axis=1).min(axis=1)
