"""Every chart of the kit, in one theme. A chart is data: build it, save it, look at its specification.

Whatever is conditional, or not reported as delivered, is hollow; :mod:`helpers.theme` holds colours, shapes and days.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from helpers.asof import known_on
from helpers.dataset import Dataset
from helpers.marks import labelled, laid_out, tails, turning_points
from helpers.record import CLOCKS, chronology
from helpers.theme import (
    CLOCK_LOOKS,
    DATE_LABEL,
    DAY_LABEL,
    MUTED,
    STANCES,
    SUPPLIERS,
    apart,
    inline,
    looks_of,
    named_axis,
    nothing,
    styled,
    tooltip,
    utc,
)

# How full a bar is: empty where nothing is reported as delivered, pale for an estimate, paler for "about".
_SHADE = "datum.drawn == 'not delivered' ? 0 : datum.drawn == 'cumulative' ? 0.25 : datum.about ? 0.5 : 0.9"
_SIDES: list[tuple[str, Any, int]] = [("!datum.flipped", "left", 4), ("datum.flipped", "right", -4)]
PICK = "transfer_pick"  # the selection of a click on a transfer, for whoever shows its record
_MARGIN = 150  # width that lane labels take
_DENSE = 60  # from so many records on, the view opens on the years that hold nine tenths of them
_HEIGHT = 1150  # height that the rows of a full timeline share


@dataclass(frozen=True)
class _Frame:
    """What the layers of one timeline share: its extent, its scales and its selections."""

    first: pd.Timestamp
    last: pd.Timestamp
    opens: pd.Timestamp
    inner: int
    rows: int
    lanes: pd.DataFrame
    height: int

    @property
    def pitch(self) -> int:
        """Height of a row in pixels."""
        return max(5, min(16, self.height // self.rows))

    @property
    def area(self) -> int:
        """Size of a point mark in square pixels."""
        return 44 if self.pitch > 7 else 28

    @property
    def brush(self) -> alt.Parameter:
        """The selection on the strip that the detail view follows."""
        return alt.selection_interval(name="period", encodings=["x"], value={"x": [utc(self.opens), utc(self.last)]})

    def x(self, field: str) -> alt.X:
        """Days, in the period of the brush; layers beyond the first inherit its axis."""
        return alt.X(f"{field}:T", scale=alt.Scale(type="utc", domain=self.brush), title=None)

    def x_axis(self) -> alt.Axis:
        """The axis of days: months, and days where the view is that close."""
        ticks = max(4, self.inner // 110)
        return alt.Axis(labelExpr=DATE_LABEL, title=None, orient="top", grid=True, tickCount=ticks, labelFlush=True)

    def y(self, field: str = "row") -> alt.Y:
        """Rows, labelled with their lanes."""
        middles = ((self.lanes["first"] + self.lanes["last"]) / 2).tolist()
        names = dict(zip(middles, self.lanes["lane"], strict=True))
        look = {"labelLimit": _MARGIN, "labelFontSize": 12, "labelFontWeight": "bold", "labelPadding": 8}
        axis = named_axis(names, grid=False, **look)
        scale = alt.Scale(domain=[-1, self.rows], reverse=True, nice=False, zero=False)
        return alt.Y(f"{field}:Q", stack=False, scale=scale, axis=axis)


# Layers share the scale and the axis of rows, so only the first layer of a view spells them out.
def _y(field: str = "row") -> alt.Y:
    return alt.Y(f"{field}:Q", stack=False, title=None)


def _frame(transfers: pd.DataFrame, reactions: pd.DataFrame, lanes: pd.DataFrame, width: int, height: int) -> _Frame:
    days = pd.concat(
        [transfers["x0"], transfers["open0"], transfers["x1"], transfers["open1"], reactions["x"]]
    ).dropna()
    edge = pd.Timedelta(days=20)
    first, last = days.min() - edge, days.max() + edge
    opens = first
    if len(transfers) >= _DENSE:
        tenth = transfers["x0"].sort_values().iloc[len(transfers) // 10]
        opens = max(first, pd.Timestamp(tenth.year, 1, 1))
    return _Frame(first, last, opens, width - _MARGIN - 20, int(lanes["last"].max()) + 1, lanes, height)


def _subtitle(ds: Dataset, transfers: pd.DataFrame, reactions: pd.DataFrame, opens: pd.Timestamp) -> list[str]:
    undated = len(ds.transfers) - len(transfers)
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


def timeline(ds: Dataset, width: int = 1200, height: int = _HEIGHT, brief: bool = False) -> alt.VConcatChart:
    """Draw reported transfers in lanes by category group, each with the official reactions to it.

    A bar is an interval, a square (Russia supplies) or a triangle (DPRK supplies) a day or the first day; reactions
    are dots on the line of their transfer, coloured and shaped by stance, hollow where conditional. The strip above
    shows everything and holds a brush that moves the detail view. The legends filter: a click keeps an entry, a second
    click releases it.

    Args:
        ds: what to draw, often ``ds.where(...)``.
        width: of the whole picture in pixels; legible from 700 on.
        height: that the rows share, in pixels; a row is never lower than 5.
        brief: leave out the lines that say how to read it, where they stand beside the chart anyway.

    Raises:
        ValueError: if ``width`` is below 500, or no record of ``ds`` has a date.
    """
    if width < 500:
        raise ValueError(f"width={width} leaves no room for a timeline. Give 500 or more; 700 and 1200 are tried out.")
    transfers, reactions, lanes = laid_out(ds)
    if transfers.empty and reactions.empty:
        raise nothing("No record has a date")
    frame = _frame(transfers, reactions, lanes, width, height)
    shown = inline(transfers.drop(columns=["lane", "open0", "open1"]))
    answered = inline(reactions.drop(columns=["transfer_id", "lane"]))
    context, turns = _context(ds, frame)
    pick_stance = alt.selection_point(name="stance_pick", fields=["stance"], bind="legend", toggle="true")
    pick_supplier = alt.selection_point(name="supplier_pick", fields=["supplier"], bind="legend", toggle="true")
    moved = alt.layer(_bands(frame), *turns, *_transfer_layers(transfers, shown, frame, pick_supplier))
    said = alt.layer(*_reaction_layers(answered, reactions, frame, pick_stance))
    detail = alt.layer(moved, said, resolve=apart(), width=frame.inner, height=frame.rows * frame.pitch)
    title = "Reported transfers between Russia and the DPRK, and official reactions"
    lines = _subtitle(ds, transfers, reactions, frame.opens)[: 2 if brief else None]
    if ds.day is not None:
        lines.insert(0, known_on(ds.day))
    style = styled(title, lines, max(2, frame.inner // 175))
    return alt.vconcat(_strip(shown, frame), *context, detail, spacing=4, resolve=apart(), **style)


def _bands(frame: _Frame) -> alt.Chart:
    odd = frame.lanes.assign(first=frame.lanes["first"] - 0.5, last=frame.lanes["last"] + 0.5).iloc[::2]
    odd["from"], odd["to"] = frame.first, frame.last
    bands = alt.Chart(inline(odd)).mark_rect(color="#f5f5f5", clip=True, aria=False)
    return bands.encode(x=frame.x("from").axis(frame.x_axis()), x2="to:T", y=frame.y("first"), y2="last:Q")


def _strip(shown: alt.InlineData, frame: _Frame) -> alt.Chart:
    scale = alt.Scale(type="utc", domain=[utc(frame.first), utc(frame.last)])
    years = alt.Axis(format="%Y", tickCount="year", title=None, grid=False)
    counts = alt.Axis(title="records", tickCount=2, titleFontSize=10, titleColor="#555555", grid=False)
    bars = alt.Chart(shown).mark_bar(color=MUTED, clip=True, aria=False)
    bars = bars.encode(
        x=alt.X("x0:T", timeUnit="utcyearmonth", scale=scale, axis=years), y=alt.Y("count():Q", axis=counts)
    )
    return bars.properties(width=frame.inner, height=46).add_params(frame.brush)


def _context(ds: Dataset, frame: _Frame) -> tuple[list[Any], list[Any]]:
    """Return a panel with the names of vetoes, treaties and new bodies, and the lines that lead from them down."""
    points = turning_points(ds)
    points = points[points["x"].between(frame.opens, frame.last)]
    if points.empty:
        return [], []
    points = labelled(points, frame.opens, frame.last, frame.inner)
    height = int(points["tier"].max()) + 1
    tier = alt.Y(
        "tier:Q", axis=None, scale=alt.Scale(domain=[-0.5, height - 0.5], reverse=True, nice=False, zero=False)
    )
    base = alt.Chart(inline(points)).encode(
        x=frame.x("x"), tooltip=tooltip(when="When", title="What", summary="Summary")
    )
    names = [
        base.transform_filter(test)
        .mark_text(align=align, dx=dx, fontSize=10.5, color="#444444", clip=True)
        .encode(y=tier, text="title:N")
        for test, align, dx in _SIDES
    ]
    ticks = base.mark_tick(thickness=1.5, height=11, color="#8a8a8a", orient="vertical", clip=True, aria=False).encode(
        y=tier
    )
    ticks = ticks.encode(x=frame.x("x").axis(None))
    panel = alt.layer(ticks, *names, width=frame.inner, height=height * 14)
    lines = base.mark_rule(color="#a5a5a5", strokeDash=[1, 3], clip=True, aria=False)
    return [panel], [lines]


def _tail_layers(transfers: pd.DataFrame, frame: _Frame, pick: alt.Parameter, colour: alt.Color) -> list[Any]:
    """Draw a dashed line with an arrow where a start or an end is open or not reported."""
    base = alt.Chart(inline(tails(transfers))).transform_filter(pick).encode(y=_y(), color=colour)
    line = base.mark_rule(strokeDash=[3, 2], clip=True, aria=False).encode(x=frame.x("x0"), x2="tip:T")
    head = base.mark_point(shape="triangle", filled=True, size=30, clip=True, aria=False)
    head = head.encode(x=frame.x("tip"), angle=alt.Angle("turn:Q", scale=None))
    clicked = alt.selection_point(name=PICK, fields=["transfer_id"], empty=False)
    return [line.add_params(pick, clicked), head]  # a legend answers to the first layer that has its colour


def _transfer_layers(transfers: pd.DataFrame, shown: alt.InlineData, frame: _Frame, pick: alt.Parameter) -> list[Any]:
    looks = looks_of("supplier:N", SUPPLIERS, "Supplier (click to keep)")
    outline = alt.Stroke(
        "supplier:N", scale=alt.Scale(domain=list(SUPPLIERS), range=[c for c, _ in SUPPLIERS.values()]), legend=None
    )
    undelivered = "datum.drawn == 'not delivered'"
    words = " + '. ' + ".join(f"datum.{name}" for name in ("title", "status", "stage", "when", "amount", "claimants"))
    base = (
        alt.Chart(shown)
        .transform_calculate(says=words, shade=_SHADE)
        .transform_filter(pick)
        .encode(
            x=frame.x("x0"),
            y=_y(),
            tooltip=tooltip(
                title="Reported",
                status="Status",
                stage="Stage",
                when="When",
                amount="Quantity",
                supplier="Supplier",
                claimants="Claimants",
                citation="First source",
                transfer_id="Id",
            ),
            description=alt.Description("says:N"),
        )
    )
    tie = alt.Chart(shown).transform_filter("isValid(datum.last)").transform_filter(pick)
    hollow: dict[str, Any] = {"fill": "white", "fillOpacity": 1, "strokeDash": [2, 1], "strokeWidth": 1.2}
    return [
        tie.mark_rule(color="#c8c8c8", clip=True, aria=False).encode(x=frame.x("x0"), x2="last:T", y=_y()),
        *_tail_layers(transfers, frame, pick, looks["color"]),
        base.transform_filter("!datum.day")
        .mark_bar(height=min(7.0, frame.pitch * 0.6), clip=True, strokeDash=[3, 2])
        .encode(
            x2="x1:T",
            color=looks["color"],
            fillOpacity=alt.FillOpacity("shade:Q", scale=None),
            stroke=outline,
            strokeWidth=alt.condition(undelivered, alt.value(1), alt.value(0)),
        ),
        base.transform_filter(f"!({undelivered})")
        .mark_point(filled=True, size=frame.area, clip=True)
        .encode(fillOpacity=alt.FillOpacity("shade:Q", scale=None), **looks),
        base.transform_filter(undelivered)
        .mark_point(filled=False, size=frame.area, clip=True, **hollow)
        .encode(**looks),
    ]


def _reaction_layers(
    data: alt.InlineData, reactions: pd.DataFrame, frame: _Frame, pick: alt.Parameter
) -> list[alt.Chart]:
    present = {stance: look for stance, look in STANCES.items() if stance in set(reactions["stance"])}
    words = (
        "datum.who + ' ' + datum.stance + ', ' + datum.when + ', condition: ' + datum.condition + '. ' + datum.about"
    )
    base = (
        alt.Chart(data)
        .transform_calculate(condition="datum.conditional ? 'if true: conditional' : 'none'")
        .transform_calculate(says=words)
        .transform_filter(pick)
        .encode(
            x=frame.x("x"),
            y=_y(),
            **looks_of("stance:N", present, "Reaction (click to keep, click again to release)"),
            tooltip=tooltip(
                who="Who",
                stance="Reaction",
                condition="Condition",
                when="When",
                venue="Venue",
                about="To",
                summary="Summary",
                citation="Source",
            ),
            description=alt.Description("says:N"),
        )
    )
    return [
        base.transform_filter("!datum.conditional")
        .mark_point(filled=True, size=frame.area, clip=True, opacity=0.9)
        .add_params(pick),
        base.transform_filter("datum.conditional").mark_point(
            filled=False, fill="white", fillOpacity=1, strokeWidth=1.7, size=frame.area, clip=True
        ),
    ]


def clock_chart(ds: Dataset, transfer_id: str, width: int = 900) -> alt.LayerChart | alt.FacetChart:
    """Draw one transfer on its three clocks: when it occurred, was claimed and was reacted to, one line per record.

    A bar or point is a dated record; hollow is conditional. Undated records are counted in the subtitle.

    Raises:
        KeyError: if no transfer has this id.
        ValueError: if none of its records has a date.
    """
    rows = chronology(ds, transfer_id)
    dated = rows.dropna(subset=["start", "end"]).reset_index(drop=True)
    if dated.empty:
        raise nothing(f"No record of {transfer_id!r} has a date")
    labels = ds.package.labels("reaction_stance") | ds.package.labels("claim_stance") | ds.package.labels("stage")
    who = dated["who"].where(dated["who"] != "", "The transfer, as reported")
    label = who + ": " + dated["stance"].map(labels).str.lower()
    drawn = dated.assign(
        label=label, order=dated.index, conditional=dated["modality"] == "if-true", clock=dated["clock"].astype("str")
    )
    data = inline(drawn[["label", "order", "clock", "day", "start", "end", "what", "through", "conditional"]])
    axis = named_axis(label.tolist(), labelLimit=360)
    y = alt.Y(
        "order:Q", axis=axis, scale=alt.Scale(domain=[-0.7, len(label) - 0.3], reverse=True, nice=False, zero=False)
    )
    x = alt.X(
        "start:T",
        scale=alt.Scale(type="utc", padding=12),
        axis=alt.Axis(labelExpr=DAY_LABEL, title=None, tickCount=6, orient="top"),
    )
    looks = looks_of("clock:N", {clock: CLOCK_LOOKS[clock] for clock in CLOCKS}, "Clock")
    base = alt.Chart(data).transform_calculate(says="datum.label + ', ' + datum.day + '. ' + datum.what")
    read: dict[str, Any] = {
        "tooltip": tooltip(label="Who", clock="Clock", day="When", what="What", through="Through"),
        "description": alt.Description("says:N"),
    }
    layers = [
        base.mark_bar(height=6, opacity=0.6).encode(x=x, x2="end:T", y=y, color=looks["color"]),
        base.transform_filter("!datum.conditional").mark_point(filled=True, size=80).encode(x=x, y=y, **looks, **read),
        base.transform_filter("datum.conditional")
        .mark_point(filled=False, fill="white", fillOpacity=1, strokeWidth=2, size=80)
        .encode(x=x, y=y, **looks, **read),
    ]
    lines = [f"Hollow: conditional (“if true”). Records with no day: {len(rows) - len(dated)}."]
    style = styled("Three clocks: when it occurred, was claimed, and was reacted to", lines, 3)
    return alt.layer(*layers, width=width - 380, height=len(label) * 20, **style)
