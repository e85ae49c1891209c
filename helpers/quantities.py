"""Quantities: running totals with their ends, units never mixed, estimates never added to deliveries or each other.

Two kinds of line are drawn apart. *Single events*: the figures of reported events, added up in the order of their
days; the low end counts an event from its last possible day with its lowest figure, the high end from its first
possible day with its highest. *Estimates*: what one claimant says has gone in all, on the day it was said.
Nothing is converted. Where the same document gives the same thing in another unit, that figure stands in ``also``.
"""

from __future__ import annotations

import pandas as pd

from helpers.dataset import Dataset
from helpers.filters import direction_of
from helpers.frames import among, digits, look_up
from helpers.problems import nearest
from helpers.statuses import asserting_claims, status

SINGLE = "Single events, added up as if none overlapped"
COLUMNS = [
    "line",
    "direction",
    "category",
    "day",
    "low",
    "high",
    "counts_from",
    "falls",
    "also",
    "transfer_id",
    "claim_id",
    "title",
    "status",
]


def units(ds: Dataset) -> pd.Series:
    """Return how many figures of transfers and claims each unit has, most first."""
    told = pd.concat([frame["unit"][frame["quantity_low"].notna()] for frame in (ds.transfers, ds.claims)])
    return told.value_counts().rename("figures")


def known_unit(ds: Dataset, unit: str) -> str:
    """Return the unit.

    Raises:
        ValueError: if no figure of the dataset is counted in it, with the nearest one.
    """
    known = units(ds).index.tolist()
    if unit not in known:
        few = "" if known else " No figure of this dataset has a unit."
        raise ValueError(f"{unit!r} is no unit of any figure here.{nearest(unit, known)}{few}")
    return unit


def flows(ds: Dataset, unit: str) -> pd.DataFrame:
    """Return running totals in one unit: single deliveries added up, and each claimant's estimates.

    One row per step of a line: line (``SINGLE`` or the claimant's name), direction ("RUS>PRK"), category, day
    (datetime64[s]), low and high (NaN: that end is open), counts_from (EDTF, of estimates), falls (bool: the total of
    this claimant is below an earlier one of the same direction and category that counts from the same day or later),
    also (the same document's figures for it in other units), transfer_id, claim_id, title, status. Of single
    deliveries only what is reported as delivered or under way and has a day and a figure is counted.

    Events may overlap each other and the estimates; a line is no finding of how much went.

    Args:
        ds: the dataset: the whole, a part or one as of a day.
        unit: what is counted, as it stands in the tables ("containers").

    Raises:
        ValueError: if no figure is counted in ``unit``, with the nearest one.
    """
    known_unit(ds, unit)
    found = pd.concat([_single(ds, unit), _estimates(ds, unit)], ignore_index=True)
    statuses = status(ds).set_index("transfer_id")["status"].astype("str")
    titles = ds.transfers.set_index("transfer_id")["title"]
    found = found.assign(title=look_up(titles, found["transfer_id"]), status=look_up(statuses, found["transfer_id"]))
    return found[COLUMNS].sort_values(["line", "direction", "category", "day"], kind="stable", ignore_index=True)


def _single(ds: Dataset, unit: str) -> pd.DataFrame:
    transfers = ds.transfers
    counted = (transfers["kind"] == "event") & (transfers["unit"] == unit)
    counted &= transfers["stage"].isin(["delivered", "under-way"]) & transfers["occurred_end"].notna()
    events = transfers[counted & (transfers["quantity_low"].notna() | transfers["quantity_high"].notna())]
    events = events.assign(
        direction=direction_of(events), category=events["category"].astype("str"), begins=events["occurred_start"]
    )
    group = ["direction", "category"]
    # the low end rises when an event must be over, the high end when it may have begun
    lows = events.assign(day=events["occurred_end"], step=events["quantity_low"].fillna(0.0), end="low")
    highs = events.assign(
        day=events["begins"].fillna(events["occurred_end"]),
        step=events["quantity_high"].fillna(events["quantity_low"]),
        end="high",
    )
    # of one day the high end comes first, so that it never lies below the low one
    steps = pd.concat([lows, highs]).sort_values(["day", "end"], kind="stable")
    by_line = [steps[name] for name in group]
    low = steps["step"].where(steps["end"] == "low", 0.0).groupby(by_line).cumsum()
    high = steps["step"].where(steps["end"] == "high", 0.0).groupby(by_line).cumsum()
    opens = (steps["quantity_high"].isna() & (steps["end"] == "high")).groupby(by_line).cummax()
    return pd.DataFrame(
        {
            "line": SINGLE,
            "direction": steps["direction"],
            "category": steps["category"],
            "day": steps["day"],
            "low": low,
            "high": high.where(~opens.astype(bool)),
            "falls": False,
            "transfer_id": steps["transfer_id"],
        }
    ).reindex(columns=COLUMNS)


def _estimates(ds: Dataset, unit: str) -> pd.DataFrame:
    records = ds.transfers[ds.transfers["kind"] == "cumulative"].set_index("transfer_id")
    claims = asserting_claims(ds)
    claims = claims[among(claims["transfer_id"], records.index)]
    told = claims[claims["quantity_low"].notna() | claims["quantity_high"].notna()]
    mine = told[(told["unit"] == unit) & told["said_start"].notna()].reset_index(drop=True)
    of = records.loc[mine["transfer_id"]].reset_index()
    rows = pd.DataFrame(
        {
            "line": mine["name"],
            "direction": direction_of(of),
            "category": of["category"].astype("str"),
            "day": mine["said_start"],
            "low": mine["quantity_low"],
            "high": mine["quantity_high"],
            "counts_from": of["counts_from"],
            "from": of["counts_from_start"],
            "also": _also(told, mine, unit),
            "transfer_id": mine["transfer_id"],
            "claim_id": mine["claim_id"],
        }
    )
    rows = rows.drop_duplicates(["line", "direction", "category", "day", "low", "high", "transfer_id"])
    rows = rows.sort_values("day", kind="stable")
    return rows.assign(falls=_falls(rows)).reindex(columns=COLUMNS)


def _also(told: pd.DataFrame, mine: pd.DataFrame, unit: str) -> pd.Series:
    """Return the figures in other units that the same document gives for the same record."""
    other = told[told["unit"].notna() & (told["unit"] != unit)]
    low, high = other["quantity_low"], other["quantity_high"]
    figure = digits(low.fillna(high)) + " " + other["unit"]
    keys = other["transfer_id"].astype("str") + " " + other["source_id"].astype("str")
    listed = figure.groupby(keys).agg(lambda values: "; ".join(dict.fromkeys(values)))
    return look_up(listed, mine["transfer_id"].astype("str") + " " + mine["source_id"].astype("str"))


def _falls(rows: pd.DataFrame) -> pd.Series:
    """Whether a claimant's total lies below an earlier one of the same kind that counts from the same day or later."""
    keys = ["line", "direction", "category"]
    numbered = rows.reset_index(names="at")[[*keys, "at", "day", "low", "high", "from"]]
    pairs = numbered.merge(numbered, on=keys, suffixes=("", "_before"))
    pairs = pairs[(pairs["day_before"] < pairs["day"])]
    comparable = pairs["from"].isna() | pairs["from_before"].isna() | (pairs["from"] <= pairs["from_before"])
    top = pairs["high"].fillna(pairs["low"])
    below = pairs[comparable & (top < pairs["low_before"].fillna(pairs["high_before"]))]
    return rows.index.to_series().isin(below["at"])
