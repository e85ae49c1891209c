"""The timeline. A chart is data: build it, save it, look at its specification.

Whatever is conditional, or not reported as delivered, is hollow; :mod:`helpers.theme` holds colours, shapes and days.
What a chart shows is a :class:`helpers.drawing.Drawing`; this module holds the forms that drawings are put into.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import altair as alt

from helpers.dataset import Dataset
from helpers.drawing import PERIOD, Drawing
from helpers.marks import marks_of
from helpers.theme import (
    DATE_LABEL,
    MUTED,
    STANCES,
    SUPPLIERS,
    apart,
    axis_of_values,
    looks_of,
    styled,
    tooltip,
)
from helpers.timeline_drawing import MARGIN, inner_width, timeline_drawing

# How full a bar is: empty where nothing is reported as delivered, pale for an estimate, paler for "about".
_SHADE = "datum.drawn == 'not delivered' ? 0 : datum.drawn == 'cumulative' ? 0.25 : datum.about ? 0.5 : 0.9"
_SIDES: list[tuple[str, Any, int]] = [("!datum.flipped", "left", 4), ("datum.flipped", "right", -4)]
_CHOSEN = "#b34700"  # of the ring around the transfer whose record is open
HEIGHT = 1150  # height that the rows of a full timeline share


@dataclass(frozen=True)
class Form:
    """What the layers of one timeline share: its drawing, its width, its scales and the brush."""

    drawing: Drawing
    inner: int

    @property
    def brush(self) -> alt.Parameter:
        """The selection on the strip that the detail view follows."""
        period = self.drawing.period or []
        return alt.selection_interval(name=PERIOD, encodings=["x"], value={"x": period})

    def chart(self, table: str) -> alt.Chart:
        """A chart of one of the tables."""
        return alt.Chart(self.drawing.data(table))

    def x(self, field: str) -> alt.X:
        """Days, in the period of the brush; layers beyond the first inherit its axis."""
        return alt.X(f"{field}:T", scale=alt.Scale(type="utc", domain=self.brush), title=None)

    def x_axis(self) -> alt.Axis:
        """The axis of days: months, and days where the view is that close."""
        ticks = max(4, self.inner // 110)
        return alt.Axis(labelExpr=DATE_LABEL, title=None, orient="top", grid=True, tickCount=ticks, labelFlush=True)

    def y(self, field: str = "row") -> alt.Y:
        """Rows, labelled with their lanes."""
        letters = alt.ExprRef("letters")
        look = {"labelLimit": MARGIN, "labelFontSize": letters, "labelFontWeight": "bold", "labelPadding": 8}
        scale = alt.Scale(domain=[-1, alt.ExprRef("rows")], reverse=True, nice=False, zero=False)
        return alt.Y(f"{field}:Q", stack=False, scale=scale, axis=axis_of_values(grid=False, **look))


# Layers share the scale and the axis of rows, so only the first layer of a view spells them out.
def _y(field: str = "row") -> alt.Y:
    return alt.Y(f"{field}:Q", stack=False, title=None)


def timeline(
    ds: Dataset, width: int = 1200, height: int = HEIGHT, brief: bool = False, chosen: str = ""
) -> alt.VConcatChart:
    """Draw reported transfers in lanes by category group, each with the official reactions to it.

    A bar is an interval, a square (Russia supplies) or a triangle (DPRK supplies) a day or the first day; reactions
    are dots on the line of their transfer, coloured and shaped by stance, hollow where conditional. The strip above
    shows everything and holds a brush that moves the detail view. The legends filter: a click keeps an entry, a second
    click releases it.

    Args:
        ds: what to draw, often ``ds.where(...)``.
        width: of the whole picture in pixels; legible from 700 on.
        height: that the rows share, in pixels; a row is never lower than 5, or 3 where it is brief.
        brief: for one screen: leave out the lines that say how to read it and the names of turning points, whose
            dotted lines stay; records of a full lane overlap.
        chosen: id of a transfer to ring.

    Raises:
        ValueError: if ``width`` is below 500, or no record of ``ds`` has a date.
    """
    if width < 500:
        raise ValueError(f"width={width} leaves no room for a timeline. Give 500 or more; 700 and 1200 are tried out.")
    return timeline_form(timeline_drawing(ds, marks_of(ds), width, height, brief, chosen), width)


def timeline_form(drawing: Drawing, width: int) -> alt.VConcatChart:
    """Return the timeline of a drawing; :func:`helpers.drawing.redrawn` puts another one into its specification."""
    form = Form(drawing, inner_width(width))
    pick_stance = alt.selection_point(name="stance_pick", fields=["stance"], bind="legend", toggle="true")
    pick_supplier = alt.selection_point(name="supplier_pick", fields=["supplier"], bind="legend", toggle="true")
    panel, turns = _context(form)
    moved = alt.layer(_bands(form), turns, *_transfer_layers(form, pick_supplier))
    said = alt.layer(*_reaction_layers(form, pick_stance))
    height = drawing.heights[-1] or HEIGHT
    detail = alt.layer(moved, said, resolve=apart(), width=form.inner, height=height)
    style = styled(drawing.title, drawing.lines, max(2, form.inner // 175))
    # given to the constructor: each later change would copy the whole chart
    return alt.VConcatChart(
        vconcat=[strip(form), panel, detail],
        spacing=4,
        resolve=apart(),
        params=drawing.parameters(),
        datasets=drawing.datasets(),
        **style,
    )


def _bands(form: Form) -> alt.Chart:
    bands = form.chart("lanes").mark_rect(color="#f5f5f5", clip=True, aria=False)
    return bands.encode(x=form.x("from").axis(form.x_axis()), x2="to:T", y=form.y("first"), y2="last:Q")


def strip(form: Form) -> Any:
    """Return the strip of a timeline: records by month, the brush, and where the chosen transfer lies."""
    scale = alt.Scale(type="utc", domain=[alt.ExprRef("first"), alt.ExprRef("last")])
    years = alt.Axis(format="%Y", tickCount="year", title=None, grid=False)
    counts = alt.Axis(title="records", tickCount=2, titleFontSize=10, titleColor="#555555", grid=False)
    bars = form.chart("strip").mark_bar(color=MUTED, clip=True, aria=False)
    bars = bars.encode(
        x=alt.X("month:T", timeUnit="utcyearmonth", scale=scale, axis=years), y=alt.Y("number:Q", axis=counts)
    )
    here = form.chart("transfers").transform_filter("datum.transfer_id === chosen")
    here = here.mark_rule(color=_CHOSEN, strokeWidth=2, clip=True, aria=False)
    here = here.encode(x=alt.X("x0:T", scale=scale))
    return alt.layer(bars.add_params(form.brush), here, width=form.inner, height=46)


def _context(form: Form) -> tuple[Any, Any]:
    """Return a panel with the names of vetoes, treaties and new bodies, and the lines that lead from them down."""
    last = alt.ExprRef("tiers - 0.5")
    tier = alt.Y("tier:Q", axis=None, scale=alt.Scale(domain=[-0.5, last], reverse=True, nice=False, zero=False))
    base = form.chart("points").encode(x=form.x("x"), tooltip=tooltip(when="When", title="What", summary="Summary"))
    named = base.transform_filter("datum.tier < tiers")
    names = [
        named.transform_filter(test)
        .mark_text(align=align, dx=dx, fontSize=10.5, color="#444444", clip=True)
        .encode(y=tier, text="title:N")
        for test, align, dx in _SIDES
    ]
    ticks = named.mark_tick(thickness=1.5, height=11, color="#8a8a8a", orient="vertical", clip=True, aria=False).encode(
        y=tier
    )
    ticks = ticks.encode(x=form.x("x").axis(None))
    panel = alt.layer(ticks, *names, width=form.inner, height=form.drawing.heights[1] or 1)
    return panel, base.mark_rule(color="#a5a5a5", strokeDash=[1, 3], clip=True, aria=False)


def _tail_layers(form: Form, pick: alt.Parameter, colour: alt.Color) -> list[Any]:
    """Draw a dashed line with an arrow where a start or an end is open or not reported."""
    base = form.chart("tails").transform_filter(pick).encode(y=_y(), color=colour)
    line = base.mark_rule(strokeDash=[3, 2], clip=True, aria=False).encode(x=form.x("x0"), x2="tip:T")
    head = base.mark_point(shape="triangle", filled=True, size=30, clip=True, aria=False)
    head = head.encode(x=form.x("tip"), angle=alt.Angle("turn:Q", scale=None))
    return [line.add_params(pick), head]  # a legend answers to the first layer that has its colour


def _transfer_layers(form: Form, pick: alt.Parameter) -> list[Any]:
    looks = looks_of("supplier:N", SUPPLIERS, "Supplier (click to keep)")
    outline = alt.Stroke(
        "supplier:N", scale=alt.Scale(domain=list(SUPPLIERS), range=[c for c, _ in SUPPLIERS.values()]), legend=None
    )
    undelivered = "datum.drawn == 'not delivered'"
    area, thick = alt.ExprRef("area"), alt.ExprRef("thick")
    words = " + '. ' + ".join(f"datum.{name}" for name in ("title", "status", "stage", "when", "amount", "claimants"))
    base = (
        form.chart("transfers")
        .transform_calculate(says=words, shade=_SHADE)
        .transform_filter(pick)
        .encode(
            x=form.x("x0"),
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
    tie = form.chart("transfers").transform_filter("isValid(datum.last)").transform_filter(pick)
    ring = form.chart("transfers").transform_filter("datum.transfer_id === chosen")
    hollow: dict[str, Any] = {"fill": "white", "fillOpacity": 1, "strokeDash": [2, 1], "strokeWidth": 1.2}
    return [
        tie.mark_rule(color="#c8c8c8", clip=True, aria=False).encode(x=form.x("x0"), x2="last:T", y=_y()),
        ring.mark_point(shape="circle", size=320, filled=False, stroke=_CHOSEN, strokeWidth=2.5, clip=True).encode(
            x=form.x("x0"), y=_y(), description=alt.Description(value="the transfer whose record is open")
        ),
        *_tail_layers(form, pick, looks["color"]),
        base.transform_filter("!datum.day")
        .mark_bar(height=thick, clip=True, strokeDash=[3, 2])
        .encode(
            x2="x1:T",
            color=looks["color"],
            fillOpacity=alt.FillOpacity("shade:Q", scale=None),
            stroke=outline,
            strokeWidth=alt.condition(undelivered, alt.value(1), alt.value(0)),
        ),
        base.transform_filter(f"!({undelivered})")
        .mark_point(filled=True, size=area, clip=True)
        .encode(fillOpacity=alt.FillOpacity("shade:Q", scale=None), **looks),
        base.transform_filter(undelivered).mark_point(filled=False, size=area, clip=True, **hollow).encode(**looks),
    ]


def _reaction_layers(form: Form, pick: alt.Parameter) -> list[alt.Chart]:
    said = set(form.drawing.tables["reactions"]["stance"])
    present = {stance: look for stance, look in STANCES.items() if stance in said}
    words = (
        "datum.who + ' ' + datum.stance + ', ' + datum.when + ', condition: ' + datum.condition + '. ' + datum.about"
    )
    base = (
        form.chart("reactions")
        .transform_calculate(condition="datum.conditional ? 'if true: conditional' : 'none'")
        .transform_calculate(says=words)
        .transform_filter(pick)
        .encode(
            x=form.x("x"),
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
    area = alt.ExprRef("area")
    return [
        base.transform_filter("!datum.conditional")
        .mark_point(filled=True, size=area, clip=True, opacity=0.9)
        .add_params(pick),
        base.transform_filter("datum.conditional").mark_point(
            filled=False, fill="white", fillOpacity=1, strokeWidth=1.7, size=area, clip=True
        ),
    ]
