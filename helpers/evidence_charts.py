"""Charts of the evidence: statuses over time, what changed, caps, running totals, lags, stances, votes beside deeds.

Each draws one table of the kit (its table twin, named in the docstring), says in its title what to see and in its
subtitle what it leaves out, and raises ValueError where there is nothing to draw. Hollow is conditional, as everywhere.
"""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from helpers.asof import Day, known_on, two_days
from helpers.caps import cap_use
from helpers.dataset import Dataset
from helpers.dates import describe
from helpers.filters import PARTIES
from helpers.frames import between, digits, look_up
from helpers.prose import count, plural
from helpers.quantities import SINGLE, flows
from helpers.reactions import consistency, lags_by_state, stance_matrix
from helpers.statuses import STATUSES, status, status_over_time
from helpers.theme import INK, MUTED, STANCES, SUPPLIERS, inline, looks_of, named_axis, nothing, styled, tooltip, utc

STATUS_COLOURS = {"confirmed": "#0072B2", "disputed": "#CC79A7", "corroborated": "#56B4E9", "alleged": "#BDBDBD"}
UNREPORTED = "not yet reported"
_STATES = 14  # rows of a chart by state; the rest is counted in the subtitle
# In bars shapes cannot tell two stances of a family apart, so the second of each is pale.
_WORDS = {
    "denies": "#CC79A7",
    "dismisses": "#E8C4D8",
    "defends": "#009E73",
    "welcomes": "#8FD3BF",
    "confirms": "#56B4E9",
    "no-comment": "#BDBDBD",
}
_MONTH = "utcFormat(datum.value, '%Y-%m')"


def _known(ds: Dataset) -> str:
    return known_on(ds.day) + " " if ds.day is not None else ""


def _months(days: pd.Series) -> alt.Axis:
    """Return an axis of some seven months: no month is named twice, and names keep apart."""
    months = (days.max() - days.min()) / pd.Timedelta(days=30.4)
    step = next((step for step in (1, 2, 3, 6, 12) if months / step <= 7), 12)
    return alt.Axis(title=None, labelExpr=_MONTH, tickCount=alt.TimeIntervalStep(interval="month", step=step))


def _status_colour(legend: alt.Legend | None = None) -> alt.Color:
    scale = alt.Scale(domain=list(STATUS_COLOURS), range=list(STATUS_COLOURS.values()))
    return alt.Color("status:N", scale=scale, legend=legend)


def status_chart(ds: Dataset, width: int = 760) -> alt.LayerChart | alt.FacetChart:
    """Draw how many transfers had each status at the end of each quarter, as known then (:func:`status_over_time`).

    Args:
        ds: the dataset: the whole, a part or one as of a day.
        width: of the picture in pixels.

    Raises:
        EmptyChartError: if there is nothing to draw: no claim is dated.
    """
    rows = status_over_time(ds)
    rows = rows[rows["number"].groupby(rows["day"]).transform("sum") > 0]
    if rows.empty:
        raise nothing("No claim is dated")
    last = rows[rows["day"] == rows["day"].max()].set_index("status")["number"]
    total = int(last.sum())
    rows = rows.assign(
        status=rows["status"].astype("str"), order=rows["status"].cat.codes, text=rows["day"].dt.strftime("%Y-%m-%d")
    )
    # the last step needs a width to be seen
    room = (rows["day"].max() - rows["day"].min()) / 40 + pd.Timedelta(days=7)
    edge = rows[rows["day"] == rows["day"].max()].assign(day=lambda last: last["day"] + room)
    base = alt.Chart(inline(pd.concat([rows, edge])))
    bars = base.mark_area(interpolate="step-after", opacity=0.95).encode(
        x=alt.X("day:T", scale=alt.Scale(type="utc"), axis=_months(rows["day"])),
        y=alt.Y("number:Q", stack=True, title="records"),
        color=_status_colour(alt.Legend(title=None, orient="bottom", direction="horizontal")),
        order=alt.Order("order:Q"),
        tooltip=tooltip(text="Known on", status="Status", number="Transfers"),
    )
    ends = rows[rows["day"] == rows["day"].max()].sort_values("order")
    middle = ends["number"].cumsum() - ends["number"] / 2
    labels = ends.assign(day=ends["day"] + room, at=middle, label=ends["status"] + " " + ends["number"].astype("str"))
    words = alt.Chart(inline(labels[ends["number"] > 0][["day", "at", "label"]])).mark_text(
        align="left", dx=6, fontSize=11, color=INK
    )
    words = words.encode(x="day:T", y="at:Q", text="label:N")
    sure, alleged = int(last["confirmed"]), int(last["alleged"])
    title = f"{sure} of {total} records are confirmed by a party; {alleged} are alleged only"
    lines = [f"{_known(ds)}Statuses at the end of each quarter, from the claims that were public then."]
    if undated := len(ds.transfers) - total:
        lines.append(f"Left out, as no day is known on which they were public: {count(undated, 'record')}.")
    now = status(ds).set_index("transfer_id")["status"]
    then = status(ds.as_of(rows["day"].max())).set_index("transfer_id")["status"]
    if moved := int((now.reindex(then.index).astype("str") != then.astype("str")).sum()):
        lines.append(
            f"With the claims of which no day is known, the status of {count(moved, 'more record')} would differ."
        )
    return alt.layer(bars, words, width=width - 180, height=300, **styled(title, lines, 4))


def transitions(ds: Dataset, earlier: Day, later: Day) -> pd.DataFrame:
    """Return how many transfers moved from each status on one day to each on another: before, after, number."""
    first, last = two_days(earlier, later)
    then = status(ds.as_of(first)).set_index("transfer_id")["status"].astype("str")
    now = status(ds.as_of(last)).set_index("transfer_id")["status"].astype("str")
    before = then.reindex(now.index).fillna(UNREPORTED)
    table = pd.DataFrame({"before": before, "after": now}).groupby(["before", "after"]).size()
    return table.rename("number").reset_index()


def changes_chart(ds: Dataset, earlier: Day, later: Day, width: int = 560) -> alt.LayerChart | alt.FacetChart:
    """Draw how statuses moved between two days: rows the status then, columns the status now (:func:`transitions`).

    What else was learned is in :func:`helpers.changing.changes`.

    Args:
        ds: the dataset: the whole, a part or one as of a day.
        earlier: a day, as text or date.
        later: a later day.
        width: of the picture in pixels.

    Raises:
        ValueError: if one of the two is no single day, or ``later`` is not the later one.
        EmptyChartError: if there is nothing to draw: no claim was public on the later day.
    """
    rows = transitions(ds, earlier, later)
    if rows.empty:
        raise nothing("Nothing was public on the later day")
    first, last = two_days(earlier, later)
    order = [UNREPORTED, *STATUSES]
    stayed = rows["before"] == rows["after"]
    new = int(rows["number"][rows["before"] == UNREPORTED].sum())
    moved = int(rows["number"][~stayed & (rows["before"] != UNREPORTED)].sum())
    kind = pd.Series("moved", index=rows.index).mask(rows["before"] == UNREPORTED, "new").mask(stayed, "as before")
    data = inline(rows.assign(kind=kind))
    y = alt.Y("before:N", sort=order, scale=alt.Scale(domain=order), title=f"status on {first:%Y-%m-%d}")
    x = alt.X(
        "after:N",
        sort=STATUSES,
        scale=alt.Scale(domain=STATUSES),
        axis=alt.Axis(orient="top", labelAngle=0, title=f"status on {last:%Y-%m-%d}"),
    )
    colours = {"as before": "#E6E6E6", "new": "#56B4E9", "moved": "#E69F00"}
    cells = alt.Chart(data).mark_rect(stroke="white", strokeWidth=3)
    cells = cells.encode(
        x=x,
        y=y,
        color=alt.Color(
            "kind:N",
            scale=alt.Scale(domain=list(colours), range=list(colours.values())),
            legend=alt.Legend(title=None, orient="bottom", direction="horizontal"),
        ),
        tooltip=tooltip(before="Then", after="Now", number="Transfers"),
    )
    words = alt.Chart(data).mark_text(fontSize=14, fontWeight="bold", color=INK).encode(x=x, y=y, text="number:Q")
    title = f"{new} transfers were newly reported and {moved} changed their status between the two days"
    lines = ["Each cell counts transfers. Other changes (claims, hedges, ranges, reactions) are in changes()."]
    return alt.layer(cells, words, width=width - 150, height=230, **styled(title, lines, 3))


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
        f"{_known(ds)}Orange: the cap, which binds all suppliers together. Bar: from what a party confirms (dark edge) "
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
    x = alt.X("day:T", scale=scale, axis=_months(rows["day"]))
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
        f"{_known(ds)}Each line is one claimant’s own total; totals are never added. Dashed: single events added up as "
        "if none overlapped. Bar: up to the upper end.",
        f"A thin line leads from the last figure to its name. Totals that fall: {', '.join(fallen) or 'none'}.",
    ]
    return alt.layer(*layers, width=width - 330, height=height, **styled(title, lines, 4))


def _by_state(frame: pd.DataFrame, column: str) -> list[str]:
    return frame[column].value_counts().head(_STATES).index.tolist()


def lag_chart(ds: Dataset, width: int = 760) -> alt.LayerChart | alt.FacetChart:
    """Draw the days from first public report to each reaction, a row per state, a tick at its median (:func:`lags`).

    Args:
        ds: the dataset: the whole, a part or one as of a day.
        width: of the picture in pixels.

    Raises:
        EmptyChartError: if there is nothing to draw: no reaction to a transfer is dated to a day.
    """
    rows = lags_by_state(ds)
    if rows.empty:
        raise nothing("No reaction to a transfer is dated to a day")
    states = _by_state(rows, "state")
    kept = rows[rows["state"].isin(states)]
    labels = ds.package.labels("reaction_stance")
    middle = kept.groupby("state")["days"].agg(["median", "size"]).sort_values(["median", "size"])
    order = middle.index.tolist()
    kept = kept.assign(stance=kept["stance"].astype("str").map(labels), row=kept["state"].map(order.index))
    # points of one day stand beside each other
    rank = kept.groupby(["row", "days"]).cumcount()
    kept = kept.assign(at=kept["row"] + (rank % 7 - 3) * 0.1)
    present = {stance: look for stance, look in STANCES.items() if stance in set(kept["stance"])}
    looks = looks_of("stance:N", present, "Reaction")
    least, most = min(-0.5, float(kept["days"].min()) - 0.5), max(10.0, float(kept["days"].max()) * 1.15)
    x = alt.X(
        "days:Q",
        scale=alt.Scale(type="symlog", constant=3, domain=[least, most], nice=False),
        axis=alt.Axis(values=[0, 1, 3, 7, 14, 30, 90, 365, 1000], title="days after the first public report"),
    )
    y = alt.Y(
        "at:Q",
        axis=named_axis(order),
        scale=alt.Scale(domain=[-0.6, len(order) - 0.4], reverse=True, nice=False, zero=False),
    )
    read = tooltip(
        who="Who", state="State", stance="Reaction", said="Said", days="Days", title="To", hours_min="Hours, at least",
        hours_max="Hours, at most",
    )  # fmt: skip
    columns = ["who", "state", "stance", "conditional", "said", "days", "title", "at", "hours_min", "hours_max"]
    base = alt.Chart(inline(kept[columns])).encode(x=x, y=y, tooltip=read, **looks)
    ticks = middle.reset_index().assign(at=range(len(middle)))
    medians = alt.Chart(inline(ticks[["median", "at"]])).mark_tick(thickness=3, size=20, color=INK)
    layers = [
        base.transform_filter("!datum.conditional").mark_point(filled=True, size=42, opacity=0.8),
        base.transform_filter("datum.conditional").mark_point(
            filled=False, fill="white", fillOpacity=1, strokeWidth=1.6, size=46
        ),
        medians.encode(x=alt.X("median:Q"), y=y),
    ]
    quick = middle[middle["size"] >= 5]
    first = quick.index[quick["median"] == quick["median"].iloc[0]] if len(quick) else quick.index
    who = (
        f"{' and '.join(first)} the quickest (median {quick['median'].iloc[0]:g} days)"
        if len(quick)
        else "few reacted often"
    )
    title = f"How long reactions took: {who} of those with five or more"
    left = rows["state"].nunique() - len(states)
    lines = [
        f"{_known(ds)}One mark a reaction and transfer; black: the state’s median. Hollow: conditional. "
        f"{count(left, 'state')} with fewer reactions {plural(left, 'is', 'are')} left out.",
        "Counted in calendar days of the speakers; what nobody coded as a reaction is not seen. Scale: logarithmic.",
    ]
    return alt.layer(*layers, width=width - 170, height=len(order) * 26, **styled(title, lines, 4))


def stance_chart(ds: Dataset, width: int = 860) -> alt.LayerChart | alt.FacetChart:
    """Draw who takes which stance, a circle per state and stance, hollow where conditional (:func:`stance_matrix`).

    Args:
        ds: the dataset: the whole, a part or one as of a day.
        width: of the picture in pixels.

    Raises:
        EmptyChartError: if there is nothing to draw: no state or body reacted.
    """
    rows = stance_matrix(ds)
    if rows.empty:
        raise nothing("There is no reaction of a state or body")
    totals = rows.groupby("state")["number"].sum().sort_values(ascending=False)
    states = totals.head(_STATES).index.tolist()
    labels = ds.package.labels("reaction_stance")
    kept = rows[rows["state"].isin(states)]
    kept = kept.assign(stance=kept["stance"].astype("str").map(labels))
    stances = [stance for stance in STANCES if stance in set(kept["stance"])]
    kept = kept.assign(
        column=kept["stance"].map(stances.index) + kept["conditional"].map({True: 0.5, False: 0.0}),
        row=kept["state"].map(states.index),
        condition=kept["conditional"].map({True: "if true", False: "none"}),
        when=kept["first"].dt.strftime("%Y-%m-%d").fillna("undated")
        + " to "
        + kept["last"].dt.strftime("%Y-%m-%d").fillna("undated"),
    )
    x = alt.X(
        "column:Q",
        scale=alt.Scale(domain=[-0.5, len(stances) - 0.2], nice=False, zero=False),
        axis=named_axis(
            stances, orient="top", labelAngle=-35, labelAlign="left", grid=True, domain=True, labelLimit=160
        ),
    )
    y = alt.Y(
        "row:Q",
        scale=alt.Scale(domain=[-0.6, len(states) - 0.4], reverse=True, nice=False, zero=False),
        axis=named_axis(states, labelLimit=180),
    )
    present = {stance: STANCES[stance] for stance in stances}
    colour = alt.Color(
        "stance:N", scale=alt.Scale(domain=stances, range=[look[0] for look in present.values()]), legend=None
    )
    size = alt.Size("number:Q", scale=alt.Scale(type="sqrt", range=[60, 900]), legend=None)
    read = tooltip(state="Who", stance="Stance", condition="Condition", number="Reactions", when="Between")
    columns = ["state", "stance", "conditional", "condition", "number", "when", "column", "row"]
    base = alt.Chart(inline(kept[columns])).encode(x=x, y=y, tooltip=read)
    layers = [
        base.transform_filter("!datum.conditional").mark_circle(opacity=0.85).encode(color=colour, size=size),
        base.transform_filter("datum.conditional")
        .mark_point(shape="circle", filled=False, strokeWidth=2, fill="white")
        .encode(color=colour, size=size),
        base.mark_text(fontSize=10, color=INK).encode(text="number:Q"),
    ]
    first = totals.index[0]
    conditional = int(rows["number"][rows["conditional"]].sum())
    title = (
        f"Who takes which stance: {first} reacted most ({int(totals.iloc[0])}); {conditional} stand under a condition"
    )
    lines = [
        f"{_known(ds)}Numbers of reactions, general remarks included. Hollow, to the right: conditional (“if true”). "
        f"States and bodies with fewer, left out: {len(totals) - len(states)}."
    ]
    return alt.layer(*layers, width=width - 200, height=len(states) * 30, **styled(title, lines, 4))


def vote_chart(ds: Dataset, width: int = 980) -> alt.HConcatChart:
    """Draw Russia's vote beside reported deeds and its later words, a row a paragraph (:func:`consistency`).

    Args:
        ds: the dataset: the whole, a part or one as of a day.
        width: of the picture in pixels.

    Raises:
        EmptyChartError: if there is nothing to draw: no paragraph governs a dated transfer.
    """
    rows = consistency(ds).head(_STATES)
    if rows.empty:
        raise nothing("No paragraph governs a dated transfer")
    labels = ds.package.labels("russia_vote")
    reported = ds.package.labels("reaction_stance")
    name = rows["resolution"].str.replace("S/RES/", "") + " " + rows["paragraph"] + ": " + rows["title"]
    rows = rows.assign(row=name, vote=rows["vote"].astype("str").map(labels))
    order = rows["row"].tolist()
    deeds = rows.melt(["row", "vote", "adopted"], STATUSES, "status", "number")
    deeds = deeds[deeds["number"] > 0].assign(order=lambda frame: frame["status"].map(STATUSES.index))
    words = rows.melt(["row", "vote", "adopted"], list(_WORDS), "stance", "number")
    words = words[words["number"] > 0]
    words = words.assign(order=words["stance"].map(list(_WORDS).index), stance=words["stance"].map(reported))
    y = alt.Y(
        "row:N",
        sort=order,
        scale=alt.Scale(domain=order),
        axis=alt.Axis(title=None, labelLimit=330, labelOverlap=False),
    )
    height = len(order) * 24
    votes = alt.Chart(inline(rows[["row", "vote", "adopted"]].astype("str"))).mark_text(align="left", fontSize=11, x=2)
    votes = votes.transform_calculate(text="datum.vote + ', ' + datum.adopted").encode(y=y, text="text:N")
    votes = votes.properties(width=150, height=height, title=alt.TitleParams("Russia’s vote, day", fontSize=12))
    bars = (
        alt.Chart(inline(deeds))
        .mark_bar()
        .encode(
            x=alt.X("number:Q", title="reported transfers on its days"),
            y=y.axis(None),
            color=_status_colour(alt.Legend(title="Deeds reported, by status", orient="bottom", columns=4)),
            order="order:Q",
            tooltip=tooltip(row="Paragraph", status="Status", number="Transfers"),
        )
    )
    bars = bars.properties(
        width=(width - 520) // 2, height=height, title=alt.TitleParams("Deeds, as reported", fontSize=12)
    )
    present = {reported[word]: colour for word, colour in _WORDS.items() if reported[word] in set(words["stance"])}
    spoken = (
        alt.Chart(inline(words))
        .mark_bar()
        .encode(
            x=alt.X("number:Q", title="reactions of Russian officials to them", axis=alt.Axis(tickMinStep=1)),
            y=y.axis(None),
            color=alt.Color(
                "stance:N",
                scale=alt.Scale(domain=list(present), range=list(present.values())),
                legend=alt.Legend(title="Words of Russian officials", orient="bottom", columns=3),
            ),
            order="order:Q",
            tooltip=tooltip(row="Paragraph", stance="Words", number="Reactions"),
        )
    )
    spoken = spoken.properties(width=(width - 520) // 2, height=height, title=alt.TitleParams("Words", fontSize=12))
    favour = int((rows["vote"] == labels.get("in-favour")).sum())
    title = f"Russia voted in favour of {favour} of the {len(rows)} paragraphs that most reported transfers fall under"
    lines = [
        f"{_known(ds)}A transfer under several paragraphs counts for each. Reported is not proven: see the statuses.",
    ]
    style = styled(title, lines, 4)
    return alt.hconcat(
        votes, bars, spoken, resolve=alt.Resolve(scale=alt.ScaleResolveMap(color="independent")), **style
    )
