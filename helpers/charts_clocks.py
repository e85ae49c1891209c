"""The three clocks of one transfer: when it occurred, was claimed and was reacted to."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from helpers.dataset import Dataset
from helpers.drawing import Drawing
from helpers.reactions import first_reports
from helpers.record import CLOCKS, chronology_of, only
from helpers.theme import (
    CLOCK_LOOKS,
    DAY_LABEL,
    INK,
    axis_of_values,
    axis_values,
    looks_of,
    nothing,
    styled,
    tooltip,
)


def clock_drawing(ds: Dataset, reports: pd.DataFrame) -> Drawing:
    """Return what the three clocks of the one transfer of a dataset show; :func:`clock_chart` documents the errors.

    ``reports`` are :func:`helpers.reactions.first_reports`, from which lags are counted.
    """
    rows = chronology_of(ds)
    dated = rows.dropna(subset=["start", "end"]).reset_index(drop=True)
    if dated.empty:
        raise nothing(f"No record of {ds.transfers['transfer_id'].iloc[0]!r} has a date")
    labels = ds.package.labels("reaction_stance") | ds.package.labels("claim_stance") | ds.package.labels("stage")
    who = dated["who"].where(dated["who"] != "", "The transfer, as reported")
    label = who + ": " + dated["stance"].map(labels).str.lower()
    first = reports["day"][reports.index == ds.transfers["transfer_id"].iloc[0]]
    lag = (dated["start"] - first.iloc[0]).dt.days if len(first) else pd.Series(pd.NA, index=dated.index)
    told = dated["clock"].eq("reacted") & dated["day"].str.fullmatch(r"\d{4}-\d\d-\d\d") & lag.notna()
    drawn = dated.assign(
        label=label,
        order=dated.index,
        conditional=dated["modality"] == "if-true",
        clock=dated["clock"].astype("str"),
        lag=lag.where(told).map(lambda days: f"{days:+.0f} d", na_action="ignore").astype("str").fillna(""),
    )
    columns = ["label", "order", "clock", "day", "start", "end", "what", "through", "conditional", "lag"]
    since = f"+n d: days after the first public report, {first.iloc[0]:%Y-%m-%d}." if told.any() else ""
    return Drawing(
        "Three clocks: when it occurred, was claimed, and was reacted to",
        [f"Hollow: conditional (“if true”). Records with no day: {len(rows) - len(dated)}. {since}".strip()],
        {"records": drawn[columns]},
        {"rows": len(label), **axis_values(dict(enumerate(label)))},
        (len(label) * 20,),
    )


def clock_chart(ds: Dataset, transfer_id: str, width: int = 900) -> alt.LayerChart:
    """Draw one transfer on its three clocks: when it occurred, was claimed and was reacted to, one line per record.

    A bar or point is a dated record; hollow is conditional. Undated records are counted in the subtitle.

    Args:
        ds: the dataset: the whole, a part or one as of a day.
        transfer_id: the id of the transfer.
        width: of the picture in pixels.

    Raises:
        KeyError: if no transfer has this id.
        ValueError: if none of its records has a date.
    """
    one = only(ds, transfer_id)
    return clock_form(clock_drawing(one, first_reports(one)), width)


def clock_form(drawing: Drawing, width: int) -> alt.LayerChart:
    """Return the three clocks of a drawing; :func:`helpers.drawing.redrawn` puts another one into them."""
    span: list[Any] = [-0.7, alt.ExprRef("rows - 0.3")]
    scale = alt.Scale(domain=span, reverse=True, nice=False, zero=False)
    y = alt.Y("order:Q", axis=axis_of_values(labelLimit=360), scale=scale)
    x = alt.X(
        "start:T",
        scale=alt.Scale(type="utc", padding=30),
        axis=alt.Axis(labelExpr=DAY_LABEL, title=None, tickCount=6, orient="top"),
    )
    looks = looks_of("clock:N", {clock: CLOCK_LOOKS[clock] for clock in CLOCKS}, "Clock")
    base = alt.Chart(drawing.data("records")).transform_calculate(
        says="datum.label + ', ' + datum.day + '. ' + datum.what"
    )
    read: dict[str, Any] = {
        "tooltip": tooltip(
            label="Who", clock="Clock", day="When", lag="After the first report", what="What", through="Through"
        ),
        "description": alt.Description("says:N"),
    }
    layers = [
        base.mark_bar(height=6, opacity=0.6).encode(x=x, x2="end:T", y=y, color=looks["color"]),
        base.transform_filter("!datum.conditional").mark_point(filled=True, size=80).encode(x=x, y=y, **looks, **read),
        base.transform_filter("datum.conditional")
        .mark_point(filled=False, fill="white", fillOpacity=1, strokeWidth=2, size=80)
        .encode(x=x, y=y, **looks, **read),
        base.mark_text(align="left", dx=9, fontSize=10.5, color=INK, aria=False).encode(x=x, y=y, text="lag:N"),
    ]
    return alt.LayerChart(
        layer=layers,
        width=width - 380,
        height=drawing.heights[0] or 20,
        params=drawing.parameters(),
        datasets=drawing.datasets(),
        **styled(drawing.title, drawing.lines, 3),
    )
