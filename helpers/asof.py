"""As of a day: what was public then, and what was learned between two days.

A record is public from the last day it can have been said on, or from the publication of its document, whichever is
earlier; both are days of the speaker's own calendar. A month counts from its last day, so that nothing is shown
earlier than it was surely known. What has neither day was never public on any day asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

import pandas as pd

from helpers.dates import EdtfError, describe, interval
from helpers.documents import documents, published
from helpers.frames import among, look_up, unfold

Day = str | date | datetime | pd.Timestamp
Tables = Mapping[str, pd.DataFrame]
ASSERTING = ["reports", "alleges", "assesses", "confirms"]  # the stances that say it is so
_DATED = {"measures": "date_end", "oversight": "date_end", "sources": "published_end"}


def to_day(day: Day) -> pd.Timestamp:
    """Return a day as a timestamp.

    Raises:
        ValueError: if the text is no day; a month or a year is answered with its last day as the one to ask for.
    """
    if not isinstance(day, str):
        return pd.Timestamp(day).normalize().tz_localize(None)
    try:
        span = interval(day)
    except EdtfError as error:
        raise ValueError(f"{error} An as-of day is one day, such as '2024-02-21'.") from None
    if span.start is None or span.end is None or span.start != span.end:
        last = f" Ask for one day, such as {str(span.end)!r}, its last." if span.end else " Ask for one day."
        raise ValueError(f"{day!r} ({describe(day)}) is no single day.{last}")
    return pd.Timestamp(span.end)


def two_days(earlier: Day, later: Day) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Return two days as timestamps.

    Raises:
        ValueError: if one of the two is no single day, or ``later`` is not the later one.
    """
    first, last = to_day(earlier), to_day(later)
    if first >= last:
        raise ValueError(f"earlier={earlier!r} is not before later={later!r}. Swap the two, or choose other days.")
    return first, last


def known_on(day: pd.Timestamp | None) -> str:
    """Return "As it was public on 2024-02-21.", or nothing for tables that are not as of a day."""
    return "" if day is None else f"As it was public on {day:%Y-%m-%d}."


def known_first(day: pd.Timestamp | None) -> str:
    """Return the same to stand before another sentence; nothing for the tables as they are."""
    return f"{known_on(day)} " if day is not None else ""


def public_from(tables: Tables, name: str) -> pd.Series:
    """Return for each claim or reaction the day from which it was public, NaT where neither day is known."""
    frame = tables[name]
    first = published(frame, tables["sources"])
    return pd.concat([frame["said_end"], first], axis=1).min(axis=1).rename("public_from")


def as_of(tables: Tables, day: pd.Timestamp) -> dict[str, pd.DataFrame]:
    """Return the tables with what was public on a day; :meth:`helpers.Dataset.as_of` documents them."""
    claims = tables["claims"][public_from(tables, "claims") <= day]
    reactions = tables["reactions"][public_from(tables, "reactions") <= day]
    claims = claims.assign(
        retracted=claims["retracted"].where(claims["retracted_start"] <= day),
        retracted_start=claims["retracted_start"].where(claims["retracted_start"] <= day),
        retracted_end=claims["retracted_end"].where(claims["retracted_start"] <= day),
        superseded_by=claims["superseded_by"].where(among(claims["superseded_by"], claims["claim_id"])),
    )
    answered = unfold(reactions["transfer_ids"])
    transfers = tables["transfers"]
    known = among(transfers["transfer_id"], claims["transfer_id"]) | among(transfers["transfer_id"], answered)
    kept = {name: tables[name][tables[name][column] <= day] for name, column in _DATED.items()}
    # what a claim or reaction made public is cited, even where the page that carries it came out later
    cited = among(tables["sources"]["source_id"], pd.concat([documents(claims), documents(reactions)]))
    kept["sources"] = tables["sources"][cited | (tables["sources"]["published_end"] <= day)]
    figures = _figures_then(transfers[known], tables["claims"], claims)
    return {"transfers": figures, "claims": claims, "reactions": reactions, **kept}


def _figures_then(transfers: pd.DataFrame, every: pd.DataFrame, public: pd.DataFrame) -> pd.DataFrame:
    """Return transfers with the span of their public claims as their figure, where some claims were not yet public."""
    late = every.loc[~every.index.isin(public.index), "transfer_id"]
    changed = among(transfers["transfer_id"], late) & transfers["unit"].notna()
    if not changed.any():
        return transfers
    units = look_up(transfers.set_index("transfer_id")["unit"], public["transfer_id"])
    told = public[(public["unit"] == units) & public["stance"].isin(ASSERTING)]
    spans = told.groupby("transfer_id").agg(low=("quantity_low", "min"), high=("quantity_high", "max"))
    ids = transfers["transfer_id"]
    low, high = look_up(spans["low"], ids), look_up(spans["high"], ids)
    return transfers.assign(
        quantity_low=transfers["quantity_low"].where(~changed, low),
        quantity_high=transfers["quantity_high"].where(~changed, high),
    )
