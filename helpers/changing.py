"""What was learned between two days: claims, reactions and measures that came, hedges dropped, ranges, statuses."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.asof import Day, public_from, two_days
from helpers.dataset import Dataset
from helpers.frames import among, between, look_up, unfold
from helpers.record import speaker_names
from helpers.statuses import asserting_claims, status

TOLD = {
    "new transfer": "newly reported transfers",
    "status moved": "statuses that moved",
    "range narrowed": "ranges that narrowed",
    "range widened": "ranges that widened",
    "hedge dropped": "hedges dropped",
    "claim retracted": "claims retracted",
    "claim superseded": "claims superseded",
    "new claim": "new claims",
    "new reaction": "new reactions",
    "new measure": "new measures",
}  # what can change between two days, and what many of it are called
KINDS = list(TOLD)
COLUMNS = ["kind", "day", "transfer_id", "record_id", "who", "before", "after", "summary"]
# From the most to the least hedged; who is not named hedges nothing.
_FIRMNESS = {"planned": 0, "apparent": 1, "assessed": 2, "anonymous": 3, "asserted": 3}


def _rows(kind: str, frame: pd.DataFrame, **columns: pd.Series | str) -> pd.DataFrame:
    return pd.DataFrame({"kind": kind, **columns}, index=frame.index).reindex(columns=COLUMNS)


def _came(ds: Dataset, early: Dataset, late: Dataset) -> list[pd.DataFrame]:
    """Return the records that were not public on the earlier day."""
    claims = late.claims[~among(late.claims["claim_id"], early.claims["claim_id"])]
    reactions = late.reactions[~among(late.reactions["reaction_id"], early.reactions["reaction_id"])]
    measures = late.measures[~among(late.measures["measure_id"], early.measures["measure_id"])]
    days = {name: public_from(ds.tables, name).set_axis(ds.tables[name].iloc[:, 0]) for name in ("claims", "reactions")}
    first = unfold(reactions["transfer_ids"]).groupby(level=0).first().reindex(reactions.index)
    transfers = late.transfers[~among(late.transfers["transfer_id"], early.transfers["transfer_id"])]
    known = claims.assign(day=look_up(days["claims"], claims["claim_id"])).groupby("transfer_id")["day"].min()
    told = reactions.assign(day=look_up(days["reactions"], reactions["reaction_id"]), first=first)
    known = pd.concat([known, told.groupby("first")["day"].min()]).groupby(level=0).min()

    def said(name: str, frame: pd.DataFrame, who: str, about: pd.Series) -> pd.DataFrame:
        return _rows(
            f"new {name}",
            frame,
            day=look_up(days[f"{name}s"], frame[f"{name}_id"]),
            transfer_id=about,
            record_id=frame[f"{name}_id"],
            who=speaker_names(ds, frame[who]),
            after=frame["stance"].astype("str") + ", " + frame["modality"].astype("str"),
            summary=frame["summary"],
        )

    return [
        _rows(
            "new transfer",
            transfers,
            day=look_up(known, transfers["transfer_id"]),
            transfer_id=transfers["transfer_id"],
            record_id=transfers["transfer_id"],
            after=transfers["stage"].astype("str"),
            summary=transfers["title"],
        ),
        said("claim", claims, "claimant", claims["transfer_id"]),
        said("reaction", reactions, "actors", first),
        _rows(
            "new measure",
            measures,
            day=measures["date_end"],
            record_id=measures["measure_id"],
            who=speaker_names(ds, measures["issuers"]),
            after=measures["kind"].astype("str"),
            summary=measures["title"],
        ),
    ]


def _unsaid(ds: Dataset, early: Dataset, late: Dataset) -> list[pd.DataFrame]:
    """Return the claims that were retracted or superseded after the earlier day."""
    then, now = early.claims.set_index("claim_id"), late.claims
    found = []
    for kind, column in (("claim retracted", "retracted"), ("claim superseded", "superseded_by")):
        rows = now[now[column].notna() & look_up(then[column], now["claim_id"]).isna()]
        found.append(
            _rows(
                kind,
                rows,
                day=rows["retracted_start"],  # NaT where superseded
                transfer_id=rows["transfer_id"],
                record_id=rows["claim_id"],
                who=speaker_names(ds, rows["claimant"]),
                before=rows["stance"].astype("str"),
                after=rows[column].astype("str"),
                summary=rows["summary"],
            )
        )
    return found


def _hedges(early: Dataset, late: Dataset) -> pd.DataFrame:
    """Return claimants who say of a transfer without a hedge what they had said with one."""

    def firmest(ds: Dataset) -> pd.DataFrame:
        claims = asserting_claims(ds)
        firmness = claims["modality"].astype("str").map(_FIRMNESS).astype("float64")  # also where there is no claim
        claims = claims.assign(firmness=firmness).dropna(subset="firmness")
        claims = claims.sort_values("firmness", kind="stable")
        return claims.drop_duplicates(["transfer_id", "claimant"], keep="last")

    both = firmest(early).merge(firmest(late), on=["transfer_id", "claimant"], suffixes=("_then", "_now"))
    rows = both[both["firmness_now"] > both["firmness_then"]]
    return _rows(
        "hedge dropped",
        rows,
        day=rows["said_end_now"],
        transfer_id=rows["transfer_id"],
        record_id=rows["claim_id_now"],
        who=rows["name_now"],
        before=rows["modality_then"].astype("str"),
        after=rows["modality_now"].astype("str"),
        summary=rows["summary_now"],
    )


def _figure(frame: pd.DataFrame, side: str) -> pd.Series:
    return between(frame[f"quantity_low_{side}"], frame[f"quantity_high_{side}"]) + " " + frame["unit"]


def figures(claims: pd.DataFrame) -> pd.DataFrame:
    """Return per transfer and unit the span of the last figure of each claimant: quantity_low, quantity_high.

    An end that one of them leaves open stays open (NaN). Index: transfer_id, unit.
    """
    told = claims[claims["unit"].notna() & (claims["quantity_low"].notna() | claims["quantity_high"].notna())]
    told = told.sort_values("said_end", kind="stable", na_position="first")
    last = told.drop_duplicates(["transfer_id", "unit", "claimant"], keep="last")
    ends = last.assign(low=last["quantity_low"].fillna(-np.inf), high=last["quantity_high"].fillna(np.inf)).groupby(
        ["transfer_id", "unit"]
    )
    return pd.DataFrame(
        {
            "quantity_low": ends["low"].min().replace(-np.inf, np.nan),
            "quantity_high": ends["high"].max().replace(np.inf, np.nan),
        }
    )


def _ranges(early: Dataset, late: Dataset) -> list[pd.DataFrame]:
    """Compare the spans of the last figure of each claimant, unit by unit; an open end is wider than any figure."""
    then, now = figures(asserting_claims(early)), figures(asserting_claims(late))
    both = then.reset_index().merge(now.reset_index(), on=["transfer_id", "unit"], suffixes=("_then", "_now"))
    low = both["quantity_low_now"].fillna(float("-inf")), both["quantity_low_then"].fillna(float("-inf"))
    high = both["quantity_high_now"].fillna(float("inf")), both["quantity_high_then"].fillna(float("inf"))
    changed = (low[0] != low[1]) | (high[0] != high[1])
    narrower = changed & (low[0] >= low[1]) & (high[0] <= high[1])
    found = []
    for kind, kept in (("range narrowed", narrower), ("range widened", changed & ~narrower)):
        rows = both[kept]
        found.append(
            _rows(
                kind,
                rows,
                transfer_id=rows["transfer_id"],
                record_id=rows["transfer_id"],
                before=_figure(rows, "then"),
                after=_figure(rows, "now"),
            )
        )
    return found


def _moved(early: Dataset, late: Dataset) -> pd.DataFrame:
    then, now = status(early).set_index("transfer_id")["status"].astype("str"), status(late)
    rows = now.assign(before=look_up(then, now["transfer_id"]), after=now["status"].astype("str"))
    rows = rows[rows["before"].notna() & (rows["before"] != rows["after"])]
    return _rows(
        "status moved",
        rows,
        day=rows["first_confirmed"].where(rows["after"] == "confirmed"),
        transfer_id=rows["transfer_id"],
        record_id=rows["transfer_id"],
        before=rows["before"],
        after=rows["after"],
    )


def changes(ds: Dataset, earlier: Day, later: Day) -> pd.DataFrame:
    """Return what was learned after one day and up to another, oldest first.

    Columns: kind (one of ``KINDS``), day (datetime64[s], NaT where no one day made the change), transfer_id (the first
    one a reaction answers; null for general remarks and measures), record_id, who, before, after, summary (the title
    for a transfer or a measure). A range is the span of the last figure of each claimant in one unit; "widened" is any
    change that is not a narrowing.

    Args:
        ds: the dataset: the whole, a part or one as of a day.
        earlier: a day, as text or date.
        later: a later day.

    Raises:
        ValueError: if one of the two is no single day, or ``later`` is not the later one.
    """
    first, last = two_days(earlier, later)
    early, late = ds.as_of(first), ds.as_of(last)
    found = [
        *_came(ds, early, late),
        *_unsaid(ds, early, late),
        _hedges(early, late),
        *_ranges(early, late),
        _moved(early, late),
    ]
    rows = pd.concat([part.astype("object") for part in found], ignore_index=True)
    rows["day"] = pd.to_datetime(rows["day"]).astype("datetime64[s]")
    titles = ds.transfers.set_index("transfer_id")["title"]
    rows["summary"] = rows["summary"].astype("str").where(rows["summary"].notna(), look_up(titles, rows["transfer_id"]))
    text = [column for column in COLUMNS if column not in ("kind", "day")]
    rows = rows.astype(dict.fromkeys(text, "str")).assign(kind=rows["kind"].astype(pd.CategoricalDtype(KINDS)))
    return rows.sort_values(["day", "kind"], kind="stable", ignore_index=True)
