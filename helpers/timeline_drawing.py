"""What the timeline shows: rows and lanes, the period it opens on, the lines under its title, all as a drawing."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd

from helpers.asof import known_on
from helpers.dataset import Dataset
from helpers.drawing import Drawing
from helpers.marks import LANE_ROWS, Marks, labelled, laid_out, lane_order, tails
from helpers.theme import axis_values, nothing, utc

TITLE = "Reported transfers between Russia and the DPRK, and official reactions"
MARGIN = 150  # width that lane labels take
_DENSE = 60  # from so many records on, the view opens on the years that hold nine tenths of them
_BRIEF_ROWS = 12  # rows of a lane where everything shares one screen
_LOWEST = {False: 5, True: 3}  # pixels of a row, and where it is brief
_EDGE = pd.Timedelta(days=20)


class Within(NamedTuple):
    """Marks of which only those of a period (two ends, in milliseconds since 1970) are drawn one by one."""

    marks: Marks
    period: list[int]


def inner_width(width: int) -> int:
    """Return the width of the plots of a timeline that is ``width`` pixels wide in all."""
    return width - MARGIN - 20


def extent(transfers: pd.DataFrame, reactions: pd.DataFrame) -> tuple[pd.Timestamp, pd.Timestamp, pd.Timestamp]:
    """Return the first and the last day of the strip, and the day on which the view opens."""
    ends = [*(transfers[name] for name in ("x0", "open0", "x1", "open1")), reactions["x"]]
    bounds = pd.Series([bound for days in ends for bound in (days.min(), days.max())])
    first, last = bounds.min() - _EDGE, bounds.max() + _EDGE
    opens = first
    if len(transfers) >= _DENSE:
        tenth = transfers["x0"].sort_values().iloc[len(transfers) // 10]
        opens = max(first, pd.Timestamp(tenth.year, 1, 1))
    return first, last, opens


def _lines(ds: Dataset, transfers: pd.DataFrame, reactions: pd.DataFrame, opens: pd.Timestamp) -> list[str]:
    undated = int(ds.transfers[["occurred_start", "occurred_end"]].isna().all(axis=1).sum())
    silent = int(ds.reactions["said_end"].isna().sum())
    earlier = int((transfers["x1"] < opens).sum())
    general = int(reactions["transfer_id"].isna().sum())
    lines = [
        f"{len(transfers)} reported transfers and estimates, {reactions['reaction_id'].nunique()} reactions, "
        f"{general} of them general remarks (last lane).",
        f"Not drawn, as no document dates them: {undated} transfers, {silent} reactions.",
        "Filled: reported as delivered or under way. Hollow, dashed edge: agreed, offered or sought. "
        "Pale bar: cumulative estimate.",
        "Dashed line with an arrow: start or end open or not reported. Hollow reaction: conditional (“if true”).",
    ]
    if earlier:
        lines.insert(
            2, f"{earlier} transfers before {opens:%Y} lie left of the view: move the brush on the strip to reach them."
        )
    return lines


def known_lines(ds: Dataset, lines: list[str]) -> list[str]:
    """Return lines under a title, first of them the day that the dataset is as of, where it is."""
    known = known_on(ds.day)
    return [known, *lines] if known else lines


def months_of(days: pd.Series) -> np.ndarray:
    """Return the months of days as numbers, counted from January 1970."""
    return days.to_numpy("datetime64[M]").astype("int64")


def strip_of(transfers: pd.DataFrame) -> pd.DataFrame:
    """Return how many transfers begin in each month: month (datetime64[s]), number."""
    months, number = np.unique(months_of(transfers["x0"]), return_counts=True)
    return pd.DataFrame({"month": months.astype("datetime64[M]").astype("datetime64[s]"), "number": number})


def timeline_drawing(
    ds: Dataset,
    marks: Marks,
    width: int,
    height: int,
    brief: bool = False,
    chosen: str = "",
    within: Within | None = None,
) -> Drawing:
    """Return what the timeline shows of a dataset, given its marks; :func:`helpers.timeline` documents the arguments.

    Where the marks are only those of a period, ``within`` has all of them, for the strip, and the period.

    Raises:
        ValueError: if no record has a date.
    """
    if marks.transfers.empty and marks.reactions.empty:
        raise nothing("No record has a date")
    transfers, reactions, lanes = laid_out(marks, lane_order(ds), _BRIEF_ROWS if brief else LANE_ROWS)
    whole = within.marks if within else Marks(transfers, reactions, marks.turns)
    first, last, opens = extent(whole.transfers, whole.reactions)
    period = within.period if within else [utc(opens), utc(last)]
    points = marks.turns
    points = labelled(points[points["x"].between(opens, last)], opens, last, inner_width(width))
    rows = int(lanes["last"].max()) + 1
    pitch = max(_LOWEST[brief], min(16, height // rows))
    bands = lanes.assign(first=lanes["first"] - 0.5, last=lanes["last"] + 0.5).iloc[::2]
    lines = _lines(ds, transfers, reactions, opens)[: 2 if brief else None]
    middles = ((lanes["first"] + lanes["last"]) / 2).tolist()
    values = {
        "rows": rows,
        "first": utc(first),
        "last": utc(last),
        "area": 44 if pitch > 7 else 28 if pitch > 4 else 20,  # of a point in square pixels
        "thick": min(7.0, pitch * 0.6),  # of a bar in pixels
        "letters": 12 if pitch > 4 else 10,  # of the names of lanes
        "chosen": chosen,
        **axis_values(dict(zip(middles, lanes["lane"].tolist(), strict=True))),
    }
    tables = {
        "transfers": transfers.drop(columns=["lane", "open0", "open1"]),
        "reactions": reactions.drop(columns="lane"),
        "tails": tails(transfers),
        "lanes": bands.assign(**{"from": first, "to": last}),
        "points": points,
        "strip": strip_of(whole.transfers),
    }
    tiers = int(points["tier"].max()) + 1 if len(points) and not brief else 0
    return Drawing(
        TITLE,
        known_lines(ds, lines),
        tables,
        values | {"tiers": tiers},
        (None, max(1, tiers * 14), rows * pitch),
        period,
    )
