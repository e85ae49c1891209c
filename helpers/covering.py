"""Coverage: for each month what was said and coded, and whether it was searched, so that a gap is not taken for calm.

What a table of events does not hold was either not reported, not searched or not found. ``ds.searches`` keeps
which months were searched in which direction; this module lays it beside what the tables hold.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from helpers.dataset import Dataset
from helpers.frames import unfold
from helpers.prose import count
from helpers.theme import INK, MUTED, inline, nothing, styled, tooltip

DIRECTIONS = ("RUS>PRK", "PRK>RUS")
COLUMNS = ["month", "direction", "group", "claims", "reactions", "searched"]
_KEYS = ["month", "direction", "group"]


def _month(table: pd.DataFrame, column: str = "said") -> pd.Series:
    """Return the month ("2024-02") in which a date lies; null where it is not known to a month."""
    first, last = (table[f"{column}_{side}"].dt.strftime("%Y-%m") for side in ("start", "end"))
    return first.where(first == last).astype("str").rename("month")


def _both(directions: pd.Series) -> pd.Series:
    """Return directions with "both" taken apart."""
    return unfold(directions.astype("str").mask(directions.astype("str") == "both", ";".join(DIRECTIONS)))


def _claims(ds: Dataset) -> pd.DataFrame:
    kind = _kinds(ds)
    return ds.claims[["transfer_id"]].assign(month=_month(ds.claims)).join(kind, on="transfer_id")[_KEYS]


def _kinds(ds: Dataset) -> pd.DataFrame:
    """Return direction and category group of each transfer, by its id."""
    rows = ds.transfers.set_index("transfer_id")
    direction = rows["supplier"].astype("str") + ">" + rows["recipient"].astype("str")
    return pd.DataFrame({"direction": direction, "group": rows["category"].astype("str").map(ds.package.groups())})


def _reactions(ds: Dataset) -> pd.DataFrame:
    """Return a row per reaction, direction and category group that it speaks of."""
    rows = ds.reactions.assign(month=_month(ds.reactions))
    answered = rows[["month"]].join(unfold(rows["transfer_ids"]).rename("transfer_id"), how="inner")
    linked = answered.join(_kinds(ds), on="transfer_id")[_KEYS]
    spoken = rows[["month"]].join(_both(rows["direction"].dropna()).rename("direction"), how="inner")
    groups = unfold(rows["categories"]).map(ds.package.groups()).rename("group")
    general = spoken.join(groups, how="inner")[_KEYS]
    both = pd.concat([linked, general]).rename_axis("reaction").reset_index()
    return both.drop_duplicates()[_KEYS]


def by_month(ds: Dataset) -> pd.DataFrame:
    """Return the searches of one month each, with the column month; those for a subject over years are left out."""
    rows = ds.searches.assign(month=_month(ds.searches, "period"))
    return rows[rows["month"].notna()]


def _searched(ds: Dataset) -> pd.DataFrame:
    """Return month, direction and category group of each search of a month; no category named is every category."""
    groups = ds.package.groups()
    searches = by_month(ds)
    ways = _both(searches["direction"]).rename("direction")
    rows = searches[["month", "categories"]].join(ways).reset_index(drop=True)
    named = unfold(rows["categories"].fillna(";".join(groups))).map(groups).rename("group")
    return rows[["month", "direction"]].join(named)[_KEYS].drop_duplicates()


def coverage(ds: Dataset) -> pd.DataFrame:
    """Return what was said and coded in each month, direction and category group, and whether it was searched.

    Columns: month ("2024-02"), direction ("RUS>PRK" or "PRK>RUS"), group (a category group), claims and reactions
    (numbers of those said in that month; a reaction to several kinds of transfers counts for each), searched (bool).
    From the first month searched to the last, every combination has a row. What is not dated to one month is in none.

    Args:
        ds: the dataset; its ``searches`` say what was looked for.

    Raises:
        Nothing of its own.
    """
    searched = _searched(ds)
    if searched.empty:
        return pd.DataFrame({name: pd.Series(dtype="str") for name in COLUMNS})
    months = pd.period_range(searched["month"].min(), searched["month"].max(), freq="M").strftime("%Y-%m")
    grid = pd.MultiIndex.from_product(
        [months, DIRECTIONS, list(dict.fromkeys(ds.package.groups().values()))], names=_KEYS
    )
    counts = {
        name: frame.dropna().groupby(_KEYS).size().reindex(grid, fill_value=0)
        for name, frame in (("claims", _claims(ds)), ("reactions", _reactions(ds)))
    }
    seen = pd.Series(grid.isin(pd.MultiIndex.from_frame(searched)), index=grid, name="searched")
    return pd.DataFrame({**counts, "searched": seen}).reset_index()[COLUMNS]


def undated(ds: Dataset) -> dict[str, int]:
    """Return how many claims and reactions are not dated to one month, so that no month counts them."""
    return {name: int(_month(ds.tables[name]).isna().sum()) for name in ("claims", "reactions")}


def coverage_chart(ds: Dataset, width: int = 980) -> alt.VConcatChart:
    """Draw claims said per month, direction and category group over what was searched (:func:`coverage`).

    A filled cell holds claims, a white one was searched and holds none, one with a dot was not searched.

    Args:
        ds: the dataset: the whole, a part or one as of a day.
        width: of the picture in pixels.

    Raises:
        EmptyChartError: if no month is known to be searched.
    """
    rows = coverage(ds)
    if rows.empty:
        raise nothing("No month is known to have been searched")
    groups = [group for group in dict.fromkeys(ds.package.groups().values()) if group != "Other"]
    rows = rows[rows["group"].isin(groups)]
    most = int(rows["claims"].max())
    rows = rows.assign(
        way=rows["direction"].map(ds.package.labels("direction")),
        state=rows["searched"].map({True: "searched", False: "not searched"}),
    )
    months = rows["month"].unique().tolist()
    named = [month for month in months if month.endswith(("-01", "-07"))]
    panels = []
    for way, part in rows.groupby("way", sort=False):
        base = alt.Chart(inline(part.drop(columns=["direction", "way"]))).encode(
            x=alt.X(
                "month:O",
                sort=months,
                axis=alt.Axis(title=None, values=named, labelAngle=0, ticks=True, domain=False, labelOverlap=False),
            ),
            y=alt.Y("group:N", sort=groups, axis=alt.Axis(title=None, ticks=False, domain=False, labelLimit=200)),
            tooltip=tooltip(month="Month", group="Group", claims="Claims", reactions="Reactions", state="Searches"),
        )
        # a thousand cells read aloud tell nothing: the title and the table do
        cells = base.mark_rect(stroke="#d9d9d9", strokeWidth=0.6, aria=False).encode(
            color=alt.Color(
                "claims:Q",
                scale=alt.Scale(type="symlog", domain=[0, most], range=["#ffffff", "#08519c"], interpolate="rgb"),
                legend=alt.Legend(
                    title="claims said in the month", orient="bottom", direction="horizontal", gradientLength=200,
                    tickMinStep=1, format="d", labelOverlap="greedy", labelSeparation=6,
                ),
            )
        )  # fmt: skip
        dots = base.transform_filter("!datum.searched").mark_point(
            filled=True, size=9, color=MUTED, opacity=0.9, shape="circle", aria=False
        )
        panels.append(
            alt.layer(cells, dots).properties(
                width=width - 190,
                height=len(groups) * 17,
                title=alt.TitleParams(str(way), anchor="start", fontSize=12, color=INK),
            )
        )
    asked = int(rows["searched"].sum())
    empty = int((rows["searched"] & (rows["claims"] == 0)).sum())
    left = undated(ds)
    title = f"{months[0]} to {months[-1]}: {empty:,} of {asked:,} searched cells hold no claim"
    lines = [
        "A cell is a month, a direction and a category group. White: searched, and no claim found. Dot: not searched.",
        f"Not dated to a month, and so in no cell: {count(left['claims'], 'claim')} and "
        f"{count(left['reactions'], 'reaction')}.",
    ]
    return alt.vconcat(*panels, spacing=14, **styled(title, lines, 4))
