"""Findings on reactions: stance, lag, silence, and the conditional ones apart."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from helpers.dataset import Dataset
from helpers.frames import among
from helpers.prose import Told, count
from helpers.reactions import lags_by_state, silent, stance_matrix


def stance_told(ds: Dataset) -> Told:
    """Say who reacted most and with which stance, and how many states only ever declined to comment."""
    rows = stance_matrix(ds)
    if rows.empty:
        return Told("**No reaction of a state or body is coded.**")
    labels = ds.package.labels("reaction_stance")
    totals = rows.groupby("state")["number"].sum().sort_values(ascending=False)
    lines = []
    for state in totals.head(4).index:
        mine = rows[rows["state"] == state].groupby("stance", observed=True)["number"].sum()
        lines.append(f"{state} {totals[state]}, most often *{labels[str(mine.idxmax())].lower()}* ({mine.max()})")
    conditional = int(rows["number"][rows["conditional"]].sum())
    return Told(
        f"**{count(int(totals.sum()), 'stance')} of {count(len(totals), 'state or body', 'states and bodies')}**: "
        f"{'; '.join(lines)}. {conditional} of all stand under a condition and are counted apart."
    )


def stance_table(ds: Dataset) -> pd.DataFrame:
    """Return the number of reactions of each state or body and stance; conditional ones as "+ n if true"."""
    rows = stance_matrix(ds)
    labels = ds.package.labels("reaction_stance")
    states = rows.groupby("state")["number"].sum().sort_values(ascending=False).index
    stances = [stance for stance in labels if stance in set(rows["stance"].astype("str"))]

    def numbers(kept: pd.DataFrame) -> pd.DataFrame:
        table = kept.pivot_table(
            index="state", columns="stance", values="number", aggfunc="sum", observed=False, fill_value=0
        )
        return table.reindex(index=states, columns=stances, fill_value=0)

    plain, under = numbers(rows[~rows["conditional"]]), numbers(rows[rows["conditional"]])
    text = plain.astype("str") + under.map(lambda number: f" + {number} if true" if number else "")
    return text.rename(columns=labels).rename_axis(index="state or body", columns=None)


def lag_told(ds: Dataset) -> Told:
    """Say how soon the reactions came, and which states were quickest and slowest among those that reacted often."""
    rows = lags_by_state(ds)
    if rows.empty:
        return Told("**No reaction to a transfer is dated to a day.**")
    middle = rows.groupby("state")["days"].agg(["median", "size"])
    often = middle[middle["size"] >= 5].sort_values("median")
    same = int((rows["days"] <= 0).sum())
    ends = ""
    if len(often) > 1:
        ends = (
            f" Of those with five or more, {often.index[0]} was quickest (median {often['median'].iloc[0]:g} days), "
            f"{often.index[-1]} slowest ({often['median'].iloc[-1]:g})."
        )
    return Told(
        f"**Half of the {len(rows)} dated reactions came within {rows['days'].median():g} days** of the first public "
        f"report, {same} on its day or before.{ends} A day is the speaker’s own: the clock allows up to a day and "
        "more on either side."
    )


def lag_table(ds: Dataset) -> pd.DataFrame:
    """Return per state or body the number of dated reactions and their quickest, median and slowest lag in days."""
    rows = lags_by_state(ds)
    table = rows.groupby("state")["days"].agg(["size", "min", "median", "max"])
    table.columns = ["dated reactions", "quickest (days)", "median (days)", "slowest (days)"]
    return table.sort_values(["median (days)", "dated reactions"]).rename_axis("state or body").reset_index()


def silence_table(ds: Dataset, actors: Iterable[str], within: int, category: str | None = None) -> pd.DataFrame:
    """Return per actor how many transfers it had answered in time, spoken of in general, or not, the cut-off stated."""
    chosen = ds.where(category=category) if category is not None else ds
    rows = silent(chosen, actors, within)
    rows = rows[rows["over"].astype(bool)]
    quiet = rows["silent"].astype(bool)
    rows = rows.assign(
        answered=~quiet,
        general=quiet & rows["spoke_in_general"].astype(bool),
        nothing=quiet & ~rows["spoke_in_general"].astype(bool),
    )
    table = rows.groupby("who", sort=False)[["answered", "general", "nothing"]].sum()
    table.columns = [f"answered within {within} days", "only in general", "nothing coded"]
    return table.assign(transfers=rows.groupby("who").size()).rename_axis("who").reset_index()


def silence_told(ds: Dataset, actors: Iterable[str], within: int, transfer_id: str) -> Told:
    """Say who had not reacted to one transfer by the cut-off, and until which day the tables can tell."""
    rows = silent(ds, actors, within)
    rows = rows[among(rows["transfer_id"], [transfer_id])]
    if rows.empty:
        return Told(f"**No public report of {transfer_id} is dated, so no cut-off can be set.**")
    first = rows.iloc[0]
    quiet = rows[rows["silent"].astype(bool)]["who"].tolist()
    spoke = rows[~rows["silent"].astype(bool)]["who"].tolist()
    over = "" if bool(first["over"]) else " The tables do not reach that far, so silence is not known yet."
    return Told(
        f"**{first['title']}**: first reported on {first['first_report']:%Y-%m-%d}. By {first['cut_off']:%Y-%m-%d} "
        f"({within} days) these had reacted: {', '.join(spoke) or 'none of those asked for'}; of these no reaction is "
        f"coded: {', '.join(quiet) or 'none'}.{over}"
    )
