"""A picture of what a scan found over time."""

from __future__ import annotations

import altair as alt
import pandas as pd

from helpers.corpus.scanning import Candidates
from helpers.prose import count
from helpers.theme import DATE_LABEL, MUTED, inline, nothing, styled, tooltip


def found_chart(found: Candidates, width: int = 760) -> alt.LayerChart | alt.FacetChart:
    """Draw the stories of a scan by their day and score, a circle as large as the number of papers that carry each.

    Raises:
        EmptyChartError: if no story has a day.
    """
    table = found.table
    days = pd.to_datetime(table["published"].str[:10], format="%Y-%m-%d", errors="coerce")
    rows = table.assign(day=days, papers=[one.papers for one in found]).dropna(subset="day")
    if rows.empty:
        raise nothing("No story that was found has a day")
    columns = ["day", "score", "papers", "title", "origin", "because", "published"]
    base = alt.Chart(inline(rows[columns].fillna("")))
    read = tooltip(title="Story", published="Published", origin="Origin", papers="Papers", score="Score", because="Why")
    circles = base.mark_circle(color="#0072B2", opacity=0.7).encode(
        x=alt.X("day:T", scale=alt.Scale(type="utc"), axis=alt.Axis(title=None, labelExpr=DATE_LABEL, tickCount=8)),
        y=alt.Y("score:Q", title="score", scale=alt.Scale(domain=[0, float(rows["score"].max()) + 1])),
        size=alt.Size(
            "papers:Q",
            scale=alt.Scale(domain=[1, max(2, int(rows["papers"].max()))], range=[60, 400]),
            legend=alt.Legend(
                title="papers", orient="bottom", values=sorted({1, int(rows["papers"].max())}), format="d"
            ),
        ),
        tooltip=read,
    )
    rule = base.mark_rule(color=MUTED, opacity=0.35).encode(x="day:T", y="score:Q", y2=alt.datum(0))
    undated = len(table) - len(rows)
    title = f"{count(len(rows), 'story', 'stories')} found, {found.copies} copies of them put together"
    lines = [
        f"Each circle is a story; {found.seen.records:,} articles were seen, {found.seen.passed:,} of them read. "
        f"Without a day, and left out: {undated}.",
    ]
    return alt.layer(rule, circles, width=width - 110, height=260, **styled(title, lines, 4))
