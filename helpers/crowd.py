"""A timeline of more marks than can be read or sent: how many begin in each month, quarter or year of a lane.

Nothing is chosen among the marks: all are counted. Who brushes or filters down to ``MOST`` sees them one by one.
"""

from __future__ import annotations

from typing import Any

import altair as alt
import numpy as np
import pandas as pd

from helpers.charts import Form, strip
from helpers.dataset import Dataset
from helpers.drawing import Drawing
from helpers.frames import look_up
from helpers.marks import GENERAL, Marks, lane_order
from helpers.prose import count
from helpers.theme import MUTED, SUPPLIERS, apart, axis_values, looks_of, styled, tooltip, utc
from helpers.timeline_drawing import TITLE, extent, inner_width, known_lines, months_of, strip_of

MOST = 2_000  # marks drawn one by one
_SAID = "Reactions"
_WHAT = [*SUPPLIERS, _SAID]  # the rows of a lane
_BINS = {"month": 1, "quarter": 3, "year": 12}  # and how many months long each is
_MONTHS = 1 << 20  # more than any year has months since 1970, before or after
_LOOKS = {**SUPPLIERS, _SAID: (MUTED, "circle")}


def within(marks: Marks, period: list[int] | None) -> Marks:
    """Return the marks that a period (milliseconds since 1970; None: all time) shows some of."""
    if period is None:
        return marks
    first, last = (pd.Timestamp(int(end), unit="ms") for end in period)
    mine, answers = marks.transfers, marks.reactions
    ends = mine[["x0", "open0"]].min(axis=1), mine[["x1", "open1"]].max(axis=1)
    return Marks(mine[(ends[0] <= last) & (ends[1] >= first)], answers[answers["x"].between(first, last)], marks.turns)


def cells(marks: Marks) -> tuple[pd.DataFrame, str]:
    """Return how many marks begin in each part of the time, and the part: month, quarter or year.

    The part is the shortest that gives at most ``MOST`` rows, else a year.

    Columns: lane, what ("Russia", "DPRK", "Reactions"), from (datetime64[s], its first day), when, number. A reaction
    stands in the lane of its transfer.
    """
    mine, answers = marks.transfers, marks.reactions
    order = pd.Index([*dict.fromkeys(mine["lane"].unique()), GENERAL]).unique()
    lanes = look_up(mine.set_index("transfer_id")["lane"], answers["transfer_id"]).fillna(GENERAL)
    lane = np.concatenate([order.get_indexer(pd.Index(column)) for column in (mine["lane"], lanes)])
    what = np.concatenate(
        [pd.Index(_WHAT).get_indexer(pd.Index(mine["supplier"])), np.full(len(answers), _WHAT.index(_SAID))]
    )
    month = np.concatenate([months_of(mine["x0"]), months_of(answers["x"])])
    for name, long in _BINS.items():
        part = name
        keys = np.stack([lane, what, month // long], axis=1)
        # one number for each, as numbers are sorted faster than rows
        packed = (keys[:, 0] * len(_WHAT) + keys[:, 1]) * _MONTHS + keys[:, 2] + _MONTHS // 2
        found, number = np.unique(packed, return_counts=True)
        if len(found) <= MOST:
            break
    begins = pd.Series(found % _MONTHS - _MONTHS // 2)
    first = (begins * _BINS[part]).to_numpy().astype("datetime64[M]").astype("datetime64[s]")
    rows = found // _MONTHS
    return pd.DataFrame(
        {
            "lane": order[rows // len(_WHAT)],
            "what": pd.Index(_WHAT)[rows % len(_WHAT)],
            "number": number,
            "when": pd.Series(first).dt.to_period(part[0].upper()).astype("str"),
            "from": first,
        }
    ), part


def crowd_drawing(
    ds: Dataset, marks: Marks, width: int, height: int, chosen: str = "", period: list[int] | None = None
) -> Drawing:
    """Return what the chart of a crowd shows, opened on a period."""
    first, last, _ = extent(marks.transfers, marks.reactions)
    shown, part = cells(within(marks, period))
    present = set(shown["lane"])
    lanes = [lane for lane in lane_order(ds) if lane in present]
    row = shown["lane"].map({lane: len(_WHAT) * at for at, lane in enumerate(lanes)})
    shown = shown.assign(row=row + shown["what"].map({what: at for at, what in enumerate(_WHAT)}))
    total = len(marks.transfers) + len(marks.reactions)
    lines = [
        f"{count(len(marks.transfers), 'transfer')} and {count(len(marks.reactions), 'reaction')}: {total:,} marks "
        f"cannot be read one by one, so each mark counts those that begin in one {part}; larger is more.",
        f"Filter, or brush a part of the strip that holds at most {MOST:,}, to see each on its own.",
    ]
    middles = {len(_WHAT) * at + (len(_WHAT) - 1) / 2: lane for at, lane in enumerate(lanes)}
    rows = len(_WHAT) * len(lanes)
    mine = marks.transfers[marks.transfers["transfer_id"] == chosen]
    values = {
        "rows": rows,
        "first": utc(first),
        "last": utc(last),
        "letters": 12,
        "chosen": chosen,
        **axis_values(middles),
    }
    return Drawing(
        TITLE,
        known_lines(ds, lines),
        {"cells": shown, "strip": strip_of(marks.transfers), "transfers": mine[["transfer_id", "x0"]]},
        values,
        (None, max(120, min(height, rows * 14))),
        period or [utc(first), utc(last)],
    )


def crowd_form(drawing: Drawing, width: int) -> alt.VConcatChart:
    """Return the chart of a crowd; :func:`helpers.drawing.redrawn` puts another drawing into its specification."""
    form = Form(drawing, inner_width(width))
    words = "datum.lane + ', ' + datum.what + ', ' + datum.when + ': ' + datum.number"
    size: Any = alt.Size("number:Q", scale=alt.Scale(type="sqrt", range=[12, 260]), legend=None)
    marks = form.chart("cells").transform_calculate(says=words).mark_point(filled=True, opacity=0.8, clip=True)
    marks = marks.encode(
        x=form.x("from").axis(form.x_axis()),
        y=form.y(),
        size=size,
        **looks_of("what:N", _LOOKS, "Supplier, or reactions"),
        tooltip=tooltip(lane="Lane", what="What", when="Begin in", number="Marks"),
        description=alt.Description("says:N"),
    )
    detail = marks.properties(width=form.inner, height=drawing.heights[-1] or 1)
    return alt.VConcatChart(
        vconcat=[strip(form), detail],
        spacing=4,
        resolve=apart(),
        params=drawing.parameters(),
        datasets=drawing.datasets(),
        **styled(drawing.title, drawing.lines, max(2, form.inner // 175)),
    )
