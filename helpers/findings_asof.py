"""Findings of what was known when: sentences and tables as of a day, and of what the time after it brought."""

from __future__ import annotations

import pandas as pd

from helpers.asof import Day, public_from, to_day, two_days
from helpers.changing import TOLD, changes
from helpers.citations import bibliography
from helpers.conflicting import conflicts
from helpers.dataset import Dataset
from helpers.dates import describe
from helpers.frames import among, look_up
from helpers.prose import Told, count, escape
from helpers.record import speaker_names
from helpers.statuses import STATUSES, asserting_claims, status


def known_told(ds: Dataset, day: Day) -> Told:
    """Say what was public on a day: how many transfers, by how many claimants, how surely, and the newest of them."""
    then = ds.as_of(day)
    if then.transfers.empty:
        return Told(f"**On {to_day(day):%Y-%m-%d} nothing that these tables hold was public.**")
    found = status(then)
    counts = found["status"].value_counts()
    newest = found.sort_values("first_reported", na_position="first").iloc[-1]
    title = look_up(then.transfers.set_index("transfer_id")["title"], pd.Series([newest["transfer_id"]])).iloc[0]
    words = ", ".join(f"{counts.get(value, 0)} {value}" for value in STATUSES)
    return Told(
        f"**On {to_day(day):%Y-%m-%d} {count(len(then.transfers), 'reported transfer')} were public**, told in "
        f"{count(len(then.claims), 'claim')} by {count(then.claims['claimant'].nunique(), 'claimant')} and answered in "
        f"{count(len(then.reactions), 'reaction')}: {words}. The newest of them, *{escape(title)}*, was first asserted "
        f"on {newest['first_reported']:%Y-%m-%d}."
    )


def newest_known(ds: Dataset, day: Day, number: int = 10) -> pd.DataFrame:
    """Return the transfers last reported by a day: first reported, title, status, claimants, grade, by whom."""
    then = ds.as_of(day)
    rows = status(then).dropna(subset="first_reported").sort_values("first_reported", ascending=False, kind="stable")
    rows = rows.head(number)
    claims = asserting_claims(then)
    claims = claims[among(claims["transfer_id"], rows["transfer_id"])]
    names = speaker_names(then, claims["claimant"]).groupby(claims["transfer_id"]).agg(_few)
    return pd.DataFrame(
        {
            "first reported": rows["first_reported"].dt.strftime("%Y-%m-%d"),
            "what": look_up(then.transfers.set_index("transfer_id")["title"], rows["transfer_id"]),
            "status then": rows["status"].astype("str"),
            "independent claimants": rows["independent"],
            "grade": rows["reliability"] + rows["credibility"],
            "asserted by": look_up(names, rows["transfer_id"]),
        }
    ).reset_index(drop=True)


def _few(names: pd.Series) -> str:
    seen = list(dict.fromkeys(names))
    return ", ".join(seen[:3]) + (f" and {len(seen) - 3} more" if len(seen) > 3 else "")


def changed_told(ds: Dataset, earlier: Day, later: Day) -> Told:
    """Say how many records, hedges, ranges and statuses changed between two days."""
    counts = changes(ds, earlier, later)["kind"].value_counts()
    first, last = two_days(earlier, later)
    told = [f"{words}: {counts.get(kind, 0)}" for kind, words in TOLD.items()]
    days = (last - first).days
    return Told(f"**In the {count(days, 'day')} from {first:%Y-%m-%d} to {last:%Y-%m-%d}:** {'; '.join(told)}.")


def changed_table(ds: Dataset, earlier: Day, later: Day) -> pd.DataFrame:
    """Return what changed but for new claims: day, what, who, before, after, about."""
    rows = changes(ds, earlier, later)
    rows = rows[rows["kind"] != "new claim"]
    return pd.DataFrame(
        {
            "day": rows["day"].dt.strftime("%Y-%m-%d").fillna("in this time"),
            "change": rows["kind"].astype("str"),
            "who": rows["who"].fillna("none"),
            "before": rows["before"].fillna("none"),
            "after": rows["after"].fillna("none"),
            "about": rows["summary"],
        }
    ).reset_index(drop=True)


def conflicts_told(ds: Dataset) -> Told:
    """Say how many pairs of claims do not fit together, by kind."""
    rows = conflicts(ds)
    if rows.empty:
        return Told("**No two claims contradict each other.**")
    counts = rows["kind"].value_counts()
    words = ", ".join(f"{kind}: {number}" for kind, number in counts.items() if number)
    known = f" as of {ds.day:%Y-%m-%d}" if ds.day is not None else ""
    return Told(
        f"**{count(len(rows), 'pair')} of claims do not fit together{known}** ({words}), about "
        f"{count(rows['transfer_id'].nunique(), 'transfer')}. Both sides are kept; neither is corrected."
    )


def conflicts_table(ds: Dataset, kind: str) -> pd.DataFrame:
    """Return the conflicts of one kind: about, one side with its day, the other side with its day, why, sources."""
    rows = conflicts(ds)
    rows = rows[rows["kind"] == kind]
    titles = ds.sources.set_index("source_id")["publisher"].map(ds.actors.set_index("actor_id")["name"])
    return pd.DataFrame(
        {
            "about": rows["title"],
            "one side": rows["who_a"] + ", " + rows["said_a"].map(describe),
            "other side": rows["who_b"] + ", " + rows["said_b"].map(describe),
            "why": rows["why"],
            "read at": look_up(titles, rows["source_a"]) + "; " + look_up(titles, rows["source_b"]),
        }
    ).reset_index(drop=True)


def undated_told(ds: Dataset) -> Told:
    """Say how many claims and reactions have no day, and so are public on no day asked for."""
    claims = int(public_from(ds.tables, "claims").isna().sum())
    reactions = int(public_from(ds.tables, "reactions").isna().sum())
    return Told(
        f"{count(claims, 'claim')} of {len(ds.claims):,} and {count(reactions, 'reaction')} of {len(ds.reactions):,} "
        "have neither a day on which they were said nor a dated document: they are shown on no day."
    )


def bibliography_between(ds: Dataset, earlier: Day, later: Day) -> pd.DataFrame:
    """Return the sources of the claims and reactions that became public after one day and up to another."""
    first, last = two_days(earlier, later)
    then = ds.as_of(last)
    claims = then.claims[public_from(then.tables, "claims") > first]
    reactions = then.reactions[public_from(then.tables, "reactions") > first]
    return bibliography(then.part(claims=claims, reactions=reactions))
