"""Charts of reactions: how long they took, who takes which stance, and Russia's votes beside its deeds and words.

Each draws one table of the kit (its table twin, named in the docstring), says in its title what to see and in its
subtitle what it leaves out, and raises ValueError where there is nothing to draw.
Hollow is conditional, as everywhere.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from helpers.asof import known_first
from helpers.dataset import Dataset
from helpers.prose import count, plural
from helpers.reactions import consistency, lags_by_state, stance_matrix
from helpers.statuses import STATUSES
from helpers.theme import INK, STANCES, inline, looks_of, named_axis, nothing, status_colour, styled, tooltip

_STATES = 14  # rows of a chart by state; the rest is counted in the subtitle
_DAYS = (1, 3, 7, 14, 30, 90, 365, 1000)  # days that the scale of lags names
_TICKS = 5  # figures under narrow bars, more would touch
# In bars shapes cannot tell two stances of a family apart, so the second of each is pale.
_WORDS = {
    "denies": "#CC79A7",
    "dismisses": "#E8C4D8",
    "defends": "#009E73",
    "welcomes": "#8FD3BF",
    "confirms": "#56B4E9",
    "no-comment": "#BDBDBD",
}


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
        axis=alt.Axis(
            values=[*(-day for day in reversed(_DAYS) if day <= -least), 0, *_DAYS],
            title=f"days after the first public report{', negative: before it' if (kept['days'] < 0).any() else ''}",
        ),
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
        f"{known_first(ds.day)}One mark a reaction and transfer; black: the state’s median. Hollow: conditional. "
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
        f"{known_first(ds.day)}Numbers of reactions, general remarks "
        "included. Hollow, to the right: conditional (“if true”). "
        f"States and bodies with fewer, left out: {len(totals) - len(states)}."
    ]
    return alt.layer(*layers, width=width - 200, height=len(states) * 30, **styled(title, lines, 4))


def vote_chart(ds: Dataset, width: int = 940) -> alt.HConcatChart:
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
        axis=alt.Axis(title=None, labelLimit=370, labelOverlap=False),
    )
    height = len(order) * 24
    votes = alt.Chart(inline(rows[["row", "vote", "adopted"]].astype("str"))).mark_text(align="left", fontSize=11, x=2)
    votes = votes.transform_calculate(text="datum.vote + ', ' + datum.adopted").encode(y=y, text="text:N")
    votes = votes.properties(width=120, height=height, title=alt.TitleParams("Russia’s vote, day", fontSize=12))
    bars = (
        alt.Chart(inline(deeds))
        .mark_bar()
        .encode(
            x=alt.X("number:Q", title="reported transfers on its days", axis=alt.Axis(tickCount=_TICKS, tickMinStep=1)),
            y=y.axis(None),
            color=status_colour(alt.Legend(title="Deeds reported, by status", orient="bottom", columns=2)),
            order="order:Q",
            tooltip=tooltip(row="Paragraph", status="Status", number="Transfers"),
        )
    )
    bars = bars.properties(
        width=(width - 570) // 2, height=height, title=alt.TitleParams("Deeds, as reported", fontSize=12)
    )
    present = {reported[word]: colour for word, colour in _WORDS.items() if reported[word] in set(words["stance"])}
    spoken = (
        alt.Chart(inline(words))
        .mark_bar()
        .encode(
            x=alt.X(
                "number:Q",
                title="reactions of Russian officials",
                axis=alt.Axis(tickCount=_TICKS, tickMinStep=1),
            ),
            y=y.axis(None),
            color=alt.Color(
                "stance:N",
                scale=alt.Scale(domain=list(present), range=list(present.values())),
                legend=alt.Legend(title="Words of Russian officials", orient="bottom", columns=2),
            ),
            order="order:Q",
            tooltip=tooltip(row="Paragraph", stance="Words", number="Reactions"),
        )
    )
    spoken = spoken.properties(width=(width - 570) // 2, height=height, title=alt.TitleParams("Words", fontSize=12))
    favour = int((rows["vote"] == labels.get("in-favour")).sum())
    title = f"Russia voted in favour of {favour} of the {len(rows)} paragraphs that most reported transfers fall under"
    lines = [
        f"{known_first(ds.day)}A transfer under several paragraphs "
        "counts for each. Reported is not proven: see the statuses.",
    ]
    style = styled(title, lines, 4)
    return alt.hconcat(
        votes, bars, spoken, resolve=alt.Resolve(scale=alt.ScaleResolveMap(color="independent")), **style
    )
