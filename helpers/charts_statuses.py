"""Charts of statuses: how many there were of each over time, and how they moved between two days.

Each draws one table of the kit (its table twin, named in the docstring), says in its title what to see and in its
subtitle what it leaves out, and raises ValueError where there is nothing to draw.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from helpers.asof import Day, known_first, two_days
from helpers.dataset import Dataset
from helpers.prose import count
from helpers.statuses import STATUSES, status, status_over_time
from helpers.theme import INK, inline, months, nothing, status_colour, styled, tooltip

UNREPORTED = "not yet reported"


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
        x=alt.X("day:T", scale=alt.Scale(type="utc"), axis=months(rows["day"])),
        y=alt.Y("number:Q", stack=True, title="records"),
        color=status_colour(alt.Legend(title=None, orient="bottom", direction="horizontal")),
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
    lines = [f"{known_first(ds.day)}Statuses at the end of each quarter, from the claims that were public then."]
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
