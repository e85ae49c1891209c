"""Caps: what is reported of a capped good in each period of its cap, as a band from what is confirmed to what is told.

The low end is the most that a party to the transfers itself accounts for in the period, the high end the most that
anybody reports. Single events are added up within the period; a cumulative estimate that lies wholly in the period is
compared with that sum and never added to it, nor to another estimate. One that reaches beyond it says nothing on the
period alone and is named apart. A cap binds all suppliers together, and only Russia's deliveries are in
these tables: a band below the cap says nothing about the others.
"""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from helpers.dataset import Dataset
from helpers.problems import nearest
from helpers.statuses import status

_YEARLY = re.compile(r"calendar year(?: from (\d{4})-01-01)?")
_FROM_DAY = re.compile(r"12 months from (\d{1,2}) (\w+) each year")
_MONTHS = "January February March April May June July August September October November December".split()
READINGS = ["above the cap as confirmed", "above the cap as reported", "below the cap, as reported", "no figure"]


def capped(ds: Dataset) -> list[str]:
    """Return the categories that a paragraph with a figure caps."""
    rows = ds.provisions[ds.provisions["cap_quantity"].notna()]
    return sorted({category for cell in rows["categories"].dropna() for category in cell.split(";")})


def _periods(row: pd.Series, until: pd.Timestamp) -> list[tuple[str, pd.Timestamp, pd.Timestamp]]:
    """Return name, first and last day of each period of a cap, up to the one that holds ``until``."""
    text = str(row["cap_period"])
    ceases = row["effective_to_start"]
    last = until if pd.isna(ceases) else min(until, ceases)
    if match := _YEARLY.match(text):
        first = int(match[1] or row["effective_from_start"].year)
        years = range(first, last.year + 1)
        return [(str(year), pd.Timestamp(year, 1, 1), pd.Timestamp(year, 12, 31)) for year in years]
    if match := _FROM_DAY.match(text):
        day, month = int(match[1]), _MONTHS.index(match[2]) + 1
        begins = [pd.Timestamp(year, month, day) for year in range(row["effective_from_start"].year, last.year + 1)]
        spans = [(start, start + pd.DateOffset(years=1) - pd.Timedelta(days=1)) for start in begins if start <= last]
        return [(f"{start:%Y-%m-%d} to {end:%Y-%m-%d}", start, end) for start, end in spans]
    name = text.partition(",")[0]
    start, _, end = name.partition("/")
    return [(name, pd.Timestamp(start), pd.Timestamp(end or start))]


def _highest(low: pd.Series, high: pd.Series) -> tuple[float, bool]:
    """Return the highest figure told and whether it has no upper end."""
    if low.empty:
        return 0.0, False
    top = high.fillna(low)
    return float(top.max()), bool((high.isna() & (top == top.max())).any())


def cap_use(ds: Dataset, good: str) -> pd.DataFrame:
    """Return what is reported of a capped good in each period of its cap, newest cap last.

    One row per period: period (a calendar year, or the days of the cap's own year), provision_id, cap, unit, low (the
    most that a party confirms: single events added up, or its own estimate), high (the most that anybody reports),
    open (bool: "at least", the high end has no upper end), single_low and single_high (single events added up; the
    low end holds those wholly within the period, the high end those that may lie in it), single_open (bool: one of them
    is "at least"), estimate_high (highest cumulative estimate that lies in it), reading (one of ``READINGS``),
    single_ids, estimate_ids, spanning_ids (estimates that reach beyond the period), not_counted (ids in the period with
    no figure in the cap's unit).

    Args:
        ds: the dataset: the whole, a part or one as of a day.
        good: the category that is capped.

    Raises:
        ValueError: if no paragraph caps the good, with those that are capped.
    """
    goods = capped(ds)
    if good not in goods:
        raise ValueError(f"{good!r} is under no cap with a figure.{nearest(good, goods)}")
    rules = ds.provisions[ds.provisions["cap_quantity"].notna()]
    rules = rules[rules["categories"].str.split(";").map(lambda items: good in items)].sort_values(
        "effective_from_start"
    )
    mine = (
        ds.transfers["category"].eq(good)
        & ds.transfers["recipient"].eq("PRK")
        & ds.transfers["stage"].isin(["delivered", "under-way"])
    )
    transfers = ds.transfers[mine | (ds.transfers["category"].eq(good) & ds.transfers["supplier"].eq("PRK"))]
    transfers = transfers.merge(status(ds)[["transfer_id", "status"]], on="transfer_id")
    newest = pd.concat([transfers["occurred_end"], transfers["occurred_start"]]).max()
    until = newest if ds.day is None or pd.isna(newest) else min(newest, ds.day)
    found = (
        []
        if pd.isna(until)
        else [
            _use(transfers, rule, name, first, last)
            for _, rule in rules.iterrows()
            for name, first, last in _periods(rule, until)
        ]
    )
    columns = [
        "period", "provision_id", "cap", "unit", "low", "high", "open", "single_low", "single_high", "single_open",
        "estimate_high", "reading", "single_ids", "estimate_ids", "spanning_ids", "not_counted", "first", "last",
    ]  # fmt: skip
    frame = pd.DataFrame(found, columns=columns)
    frame["reading"] = frame["reading"].astype(pd.CategoricalDtype(READINGS, ordered=True))
    return frame


def _use(
    transfers: pd.DataFrame, rule: pd.Series, name: str, first: pd.Timestamp, last: pd.Timestamp
) -> dict[str, object]:
    start, end = transfers["occurred_start"], transfers["occurred_end"]
    touches = (start.fillna(end) <= last) & (end.fillna(start) >= first)
    within = (start >= first) & (end <= last)
    unit = transfers["unit"] == rule["cap_unit"]
    figure = unit & (transfers["quantity_low"].notna() | transfers["quantity_high"].notna())
    events, estimates = transfers["kind"] == "event", transfers["kind"] == "cumulative"
    confirmed = transfers["status"] == "confirmed"
    low, high = transfers["quantity_low"].fillna(0.0), transfers["quantity_high"].fillna(transfers["quantity_low"])

    def add(flags: pd.Series, column: pd.Series) -> float:
        return float(column[flags & figure].sum())

    single_low, single_high = add(events & within, low), add(events & touches, high)
    told = transfers[estimates & within & figure]
    estimate, open_estimate = _highest(told["quantity_low"], told["quantity_high"])
    party = low[estimates & within & figure & confirmed]
    sure = max(add(events & within & confirmed, low), float(party.max()) if len(party) else 0.0)
    most = max(single_high, estimate)
    counted = transfers[figure & ((events & touches) | (estimates & within))]
    cap = float(rule["cap_quantity"])
    if counted.empty:
        reading = "no figure"
    elif sure > cap:
        reading = "above the cap as confirmed"
    else:
        reading = "above the cap as reported" if most > cap else "below the cap, as reported"
    open_single = bool((transfers["quantity_high"].isna() & events & touches & figure).any())
    ids = transfers["transfer_id"]
    return {
        "period": name,
        "provision_id": rule["provision_id"],
        "cap": cap,
        "unit": rule["cap_unit"],
        "low": sure if len(counted) else np.nan,
        "high": most if len(counted) else np.nan,
        "open": open_estimate if estimate >= single_high else open_single,
        "single_low": single_low,
        "single_high": single_high,
        "single_open": open_single,
        "estimate_high": estimate if len(told) else np.nan,
        "reading": reading,
        "single_ids": ";".join(ids[events & touches & figure]),
        "estimate_ids": ";".join(told["transfer_id"]),
        "spanning_ids": ";".join(ids[estimates & touches & ~within & figure]),
        "not_counted": ";".join(ids[touches & ~figure]),
        "first": first,
        "last": last,
    }
