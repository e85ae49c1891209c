"""Charts of amounts: what was reported against a cap, and running totals in one unit.

Each draws one table of the kit (its table twin, named in the docstring), says in its title what to see and in its
subtitle what it leaves out, and raises ValueError where there is nothing to draw.
"""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from helpers.asof import known_first
from helpers.caps import cap_use
from helpers.dataset import Dataset
from helpers.dates import describe
from helpers.filters import PARTIES
from helpers.frames import between, digits, look_up
from helpers.prose import count
from helpers.quantities import SINGLE, flows
from helpers.theme import INK, MUTED, SUPPLIERS, inline, looks_of, months, nothing, styled, tooltip, utc


def cap_chart(ds: Dataset, good: str = "refined-petroleum", width: int = 760) -> alt.LayerChart | alt.FacetChart:
    """Draw reported deliveries of a capped good against the cap, a band per period (:func:`helpers.caps.cap_use`).

    Args:
        ds: the dataset: the whole, a part or one as of a day.
        good: the category that is capped.
        width: of the picture in pixels.

    Raises:
        ValueError: if no paragraph caps the good, with those that are capped.
        EmptyChartError: if there is nothing to draw: no delivery has a figure in the unit of the cap.
    """
    rows = cap_use(ds, good)
    if rows["high"].notna().sum() == 0:
        raise nothing(f"No delivery of {good!r} has a figure in the unit of its cap")
    shown = rows[rows["high"].notna().cummax()].reset_index(drop=True)
    unit, label = str(shown["unit"].iloc[0]), ds.package.labels("category").get(good, good)
    over = shown[shown["reading"].astype("str").str.startswith("above")]
    shown = shown.assign(
        reading=shown["reading"].astype("str"),
        low_text=digits(shown["low"], ",.0f"),
        high_text=(pd.Series("at least ", index=shown.index).where(shown["open"], "") + digits(shown["high"], ",.0f")),
        cap_text=digits(shown["cap"], ",.0f"),
    ).drop(columns=["first", "last"])
    data = inline(shown)
    x = alt.X("period:N", sort=None, axis=alt.Axis(title=None, labelAngle=0))
    y = alt.Y("low:Q", title=unit, axis=alt.Axis(format=",.0f"))
    read = tooltip(
        period="Period",
        low_text="Confirmed by a party",
        high_text="Highest reported",
        cap_text="Cap",
        reading="Reading",
        provision_id="Paragraph",
    )
    base = alt.Chart(data)
    # a dot marks a figure even where both ends are one
    band = base.transform_filter("isValid(datum.high)").mark_bar(size=26, color="#56B4E9", opacity=0.75)
    band = band.encode(x=x, y=y, y2="high:Q", tooltip=read)
    sure = base.transform_filter("isValid(datum.low)").mark_tick(color="#0072B2", thickness=3, size=26)
    tops = base.transform_filter("isValid(datum.high)").mark_text(dy=-12, fontSize=11, color=INK)
    arrow = base.transform_filter("datum.open").mark_point(shape="triangle-up", filled=True, size=110, color="#0072B2")
    cap = base.mark_tick(color="#D55E00", thickness=3, size=54)
    none = base.transform_filter("!isValid(datum.high)").mark_text(fontSize=10, color=MUTED, baseline="bottom", dy=-3)
    zero = alt.Y(value=300)
    layers = [
        band,
        sure.encode(x=x, y="low:Q", tooltip=read),
        cap.encode(x=x, y="cap:Q", tooltip=read),
        arrow.encode(x=x, y="high:Q"),
        tops.encode(x=x, y="high:Q", text="high_text:N"),
        none.encode(x=x, y=zero, text=alt.value("no figure")),
    ]
    highest = shown.sort_values("high").dropna(subset="high").iloc[-1]
    title = (
        f"{label}: the most reported is {highest['high_text']} {unit} for {highest['period']}, "
        f"the cap is {highest['cap_text']}"
    )
    lines = [
        f"{known_first(ds.day)}Orange: the cap, which binds all "
        "suppliers together. Bar: from what a party confirms (dark edge) "
        "to the most that anybody reports;",
        "triangle: “at least”. Single deliveries are added up, cumulative estimates are never added to anything. "
        f"Reported above the cap: {', '.join(over['period']) or 'no period'}.",
    ]
    return alt.layer(*layers, width=width - 110, height=300, **styled(title, lines, 3))


def spread(positions: pd.Series, gap: float, floor: float) -> pd.Series:
    """Move label positions (pixels, larger is lower) apart by ``gap``, none below ``floor`` while there is room."""
    placed = positions.sort_values()
    moved: list[float] = []
    for value in placed:
        moved.append(max(value, moved[-1] + gap) if moved else value)
    limit = floor
    for number in range(len(moved) - 1, -1, -1):
        moved[number] = min(moved[number], limit)
        limit = moved[number] - gap
    return pd.Series(moved, index=placed.index, dtype="float64").reindex(positions.index)


def _said(ds: Dataset, rows: pd.DataFrame) -> pd.Series:
    """Return when a figure was said, with the precision of its words; the day of a single event as it stands."""
    said = look_up(ds.claims.set_index("claim_id")["said"], rows["claim_id"]).map(describe, na_action="ignore")
    return said.fillna(rows["day"].dt.strftime("%Y-%m-%d"))


def flow_chart(ds: Dataset, unit: str, width: int = 900) -> alt.LayerChart | alt.FacetChart:
    """Draw running totals in one unit (:func:`helpers.quantities.flows`): a line per claimant, an envelope of events.

    A point is a lower end ("at least") or an exact figure, a bar reaches to the upper end where there is one. A
    claimant whose total falls has a cross.

    Args:
        ds: the dataset: the whole, a part or one as of a day.
        unit: what is counted, as it stands in the tables ("containers").
        width: of the picture in pixels.

    Raises:
        ValueError: if no figure is counted in ``unit``, with the nearest one.
        EmptyChartError: if there is nothing to draw: no figure in that unit is dated.
    """
    rows = flows(ds, unit)
    if rows.empty:
        raise nothing(f"No dated figure is counted in {unit!r}")
    rows = rows.assign(
        single=rows["line"] == SINGLE,
        shown=rows["low"].fillna(rows["high"]),
        way=rows["direction"].str[:3].map(PARTIES),
        text=_said(ds, rows),
        figure=between(rows["low"], rows["high"]),
        also=rows["also"].fillna("none"),
        group=rows["line"] + rows["direction"] + rows["category"],
    )
    # of several figures of one day the highest stands
    rows = rows.sort_values(["day", "shown"], kind="stable")
    rows = rows[rows["single"] | ~rows.duplicated(["group", "day"], keep="last")]
    height = 380
    top = float(rows[["low", "high"]].max().max())
    ends = rows.sort_values(["day", "shown"]).drop_duplicates(["line", "direction"], keep="last")
    short = ends["line"].str.replace(" of the Republic of Korea", ", ROK").replace(SINGLE, "Single events, added up")
    pixels = height * (1 - ends["shown"] / (top * 1.06))
    placed = spread(pixels, 12.5, height)
    ends = ends.assign(at=(1 - placed / height) * top * 1.06, label=short)
    data = inline(rows.drop(columns=["claim_id"]))
    right = rows["day"].max()
    scale = alt.Scale(type="utc", domain=[utc(rows["day"].min()), utc(right)])
    x = alt.X("day:T", scale=scale, axis=months(rows["day"]))
    y = alt.Y("shown:Q", title=unit, scale=alt.Scale(domain=[0, top * 1.06], nice=False), axis=alt.Axis(format=",.0f"))
    looks = looks_of("way:N", SUPPLIERS, "Supplier")
    read = tooltip(
        line="Who", text="Said on", figure="Figure", counts_from="Counts from", also="Same document", title="Record",
        status="Status",
    )  # fmt: skip
    base = alt.Chart(data)
    estimates, events = base.transform_filter("!datum.single"), base.transform_filter("datum.single")
    layers: list[Any] = [
        events.mark_area(interpolate="step-after", opacity=0.18, color=MUTED).encode(
            x=x, y=alt.Y("low:Q"), y2="high:Q", detail="group:N"
        ),
        events.mark_line(interpolate="step-after", strokeDash=[4, 2], color=MUTED).encode(x=x, y=y, detail="group:N"),
        estimates.mark_line(strokeWidth=1.3, opacity=0.65).encode(x=x, y=y, detail="group:N", color=looks["color"]),
        estimates.transform_filter("isValid(datum.high)")
        .mark_rule(strokeWidth=3, opacity=0.5)
        .encode(x=x, y="low:Q", y2="high:Q", color=looks["color"]),
        estimates.transform_filter("!datum.falls")
        .mark_point(filled=True, size=52)
        .encode(x=x, y=y, tooltip=read, **looks),
        estimates.transform_filter("datum.falls")
        .mark_point(shape="cross", size=90, color="#D55E00", filled=True)
        .encode(x=x, y=y, tooltip=read),
    ]
    names = alt.Chart(inline(ends.assign(edge=right)[["day", "edge", "at", "label", "shown"]]))
    lead = names.mark_rule(color="#d0d0d0", strokeWidth=0.8).encode(x=x, x2="edge:T", y=y, y2="at:Q")
    words = names.mark_text(align="left", dx=6, fontSize=10.5, color=INK)
    layers = [lead, *layers, words.encode(x=alt.X("edge:T"), y=alt.Y("at:Q"), text="label:N")]
    most = rows[~rows["single"]]
    fallen = sorted(set(rows["line"][rows["falls"]]))
    highest = f", the highest figure {most[['low', 'high']].max().max():,.15g}" if len(most) else ""
    title = f"Running totals in {unit}: {count(most['line'].nunique(), 'claimant')}{highest}"
    lines = [
        f"{known_first(ds.day)}Each line is one claimant’s own total; "
        "totals are never added. Dashed: single events added up as "
        "if none overlapped. Bar: up to the upper end.",
        f"A thin line leads from the last figure to its name. Totals that fall: {', '.join(fallen) or 'none'}.",
    ]
    return alt.layer(*layers, width=width - 330, height=height, **styled(title, lines, 4))
