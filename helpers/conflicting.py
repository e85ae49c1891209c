"""Conflicts: claims that do not fit together, side by side with their sources.

| kind | the two sides |
|---|---|
| denied | one asserts the transfer, a party or another claimant denies it |
| disputed in part | one asserts it, another questions part of it |
| quantity | two figures in one unit whose ranges do not meet |
| before it happened | a claim that something was delivered, said before the days it is dated to |
| dated apart | one saying that two sources date to different days |

A figure "at least n" has no upper end, "up to n" no lower one; two such meet wherever they can. Cumulative estimates
are compared only within their own record: those of other days and claimants are records of their own.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.dataset import Dataset
from helpers.frames import look_up, spans, unfold
from helpers.record import rival_datings, speaker_names
from helpers.statuses import asserting_claims, stands

KINDS = ["denied", "disputed in part", "quantity", "before it happened", "dated apart"]
_SIDE = ["claim", "who", "says", "said", "source"]
COLUMNS = ["kind", "transfer_id", "title", *(f"{name}_a" for name in _SIDE), *(f"{name}_b" for name in _SIDE), "why"]


def _side(ds: Dataset, rows: pd.DataFrame, side: str) -> pd.DataFrame:
    """Return one side of each conflict from claims or reactions, with the columns of that side."""
    key = "claim_id" if "claim_id" in rows else "reaction_id"
    who = "claimant" if "claimant" in rows else "actors"
    return pd.DataFrame(
        {
            f"claim_{side}": rows[key],
            f"who_{side}": speaker_names(ds, rows[who]),
            f"says_{side}": rows["summary"],
            f"said_{side}": rows["said"],
            f"source_{side}": rows["source_id"],
        }
    )


def _denials(ds: Dataset) -> pd.DataFrame:
    """Return the claims and reactions that deny or dispute a transfer, one row per transfer, with ``stands`` None."""
    claims = ds.claims[ds.claims["stance"].isin(["denies", "disputes"])]
    claims = claims[stands(claims)]
    reactions = ds.reactions[(ds.reactions["stance"] == "denies") & (ds.reactions["modality"] != "if-true")]
    linked = unfold(reactions["transfer_ids"]).rename("transfer_id")
    reactions = reactions.drop(columns="transfer_ids").join(linked, how="inner")
    parts = []
    for frame in (claims, reactions.reset_index(drop=True)):
        part = _side(ds, frame, "b").assign(
            transfer_id=frame["transfer_id"],
            kind=frame["stance"].astype("str").map({"denies": "denied", "disputes": "disputed in part"}),
            at=frame["said_start"].fillna(frame["said_end"]),
        )
        parts.append(part)
    # an official's denial is coded as a claim and as a reaction: once is enough
    return pd.concat(parts, ignore_index=True).drop_duplicates(["transfer_id", "who_b", "said_b", "kind"])


def _denied(ds: Dataset) -> pd.DataFrame:
    """Pair each denial with the assertion it answers: the last one said before it, or else the first after it."""
    denials = _denials(ds)
    claims = asserting_claims(ds).sort_values("said_start", kind="stable", na_position="last")
    asserted = _side(ds, claims, "a").assign(
        transfer_id=claims["transfer_id"], start=claims["said_start"].fillna(claims["said_end"])
    )
    pairs = denials.merge(asserted, on="transfer_id")
    pairs = pairs[pairs["who_a"] != pairs["who_b"]]
    before = (pairs["start"] <= pairs["at"]).fillna(False)
    distance = (pairs["at"] - pairs["start"]).abs().dt.days.fillna(10**6)
    pairs = pairs.assign(late=~before, distance=distance).sort_values(["late", "distance"], kind="stable")
    pairs = pairs.drop_duplicates(["transfer_id", "claim_b"])
    words = {"denied": "one asserts what the other denies", "disputed in part": "one asserts, the other questions part"}
    return pairs.assign(why=pairs["kind"].map(words))


def _quantities(ds: Dataset) -> pd.DataFrame:
    """Pair claims on one transfer whose figures in one unit do not meet; of equal pairs the first is kept.

    A claimant who gives another figure on another day has revised it, and contradicts nobody; two figures of one
    claimant in one document speak of different parts.
    """
    claims = asserting_claims(ds)
    told = claims[claims["unit"].notna() & (claims["quantity_low"].notna() | claims["quantity_high"].notna())]
    told = told.assign(
        low=told["quantity_low"].fillna(-np.inf),
        high=told["quantity_high"].fillna(np.inf),
        order=np.arange(len(told)),
    )
    # an exact figure is coded as low = high; "at least" leaves the upper end open
    keys, columns = ["transfer_id", "unit"], ["low", "high", "order", "claimant", "said", "source_id"]
    pairs = told[[*keys, *columns]].merge(told[[*keys, *columns]], on=keys)
    revised = (pairs["claimant_x"] == pairs["claimant_y"]) & (pairs["said_x"] != pairs["said_y"])
    revised |= (pairs["claimant_x"] == pairs["claimant_y"]) & (pairs["source_id_x"] == pairs["source_id_y"])
    pairs = pairs[(pairs["order_x"] < pairs["order_y"]) & ~revised]
    apart = (pairs["high_x"] < pairs["low_y"]) | (pairs["high_y"] < pairs["low_x"])
    pairs = pairs[apart].reset_index(drop=True)
    first = _side(ds, told.iloc[pairs["order_x"]].reset_index(drop=True), "a")
    second = _side(ds, told.iloc[pairs["order_y"]].reset_index(drop=True), "b")
    why = _figure(pairs, "x") + " against " + _figure(pairs, "y") + " " + pairs["unit"]
    found = pd.concat([pairs[["transfer_id"]], first, second], axis=1).assign(kind="quantity", why=why)
    return found.drop_duplicates(["transfer_id", "who_a", "who_b", "why"])


def _figure(pairs: pd.DataFrame, side: str) -> pd.Series:
    return spans(pairs[f"low_{side}"].replace(-np.inf, np.nan), pairs[f"high_{side}"].replace(np.inf, np.nan))


def _too_early(ds: Dataset) -> pd.DataFrame:
    """Return claims that something was delivered, said wholly before the days the transfer is dated to."""
    transfers = ds.transfers.set_index("transfer_id")
    claims = asserting_claims(ds)
    done = look_up(transfers["stage"].astype("str"), claims["transfer_id"]).isin(["delivered"])
    begins = look_up(transfers["occurred_start"], claims["transfer_id"])
    early = claims[done & (claims["modality"] != "planned") & (claims["said_end"] < begins)]
    occurred = look_up(transfers["occurred"], early["transfer_id"])
    found = _side(ds, early, "a").assign(transfer_id=early["transfer_id"], kind="before it happened")
    return found.assign(said_b=occurred, why="said " + early["said"] + ", dated to " + occurred)


def _dated_apart(ds: Dataset) -> pd.DataFrame:
    rivals = rival_datings(ds)
    claims = ds.claims.set_index("claim_id", drop=False)
    first = _side(ds, claims.loc[rivals["claim_id_a"]].reset_index(drop=True), "a")
    second = _side(ds, claims.loc[rivals["claim_id_b"]].reset_index(drop=True), "b")
    why = "the same words, dated " + rivals["said_a"] + " and " + rivals["said_b"]
    return pd.concat([rivals[["transfer_id"]], first, second], axis=1).assign(kind="dated apart", why=why)


def conflicts(ds: Dataset) -> pd.DataFrame:
    """Return the claims that do not fit together, two a row.

    Columns: kind (see ``KINDS``), transfer_id, title, and for each side (suffixes _a and _b) claim (id of the claim or
    reaction), who, says (its summary), said (EDTF), source (id), then why. A claim dated before its transfer has no
    second side; ``said_b`` then holds the days the transfer is dated to. A denial is paired with the last assertion
    said before it, or else the first after it.

    Args:
        ds: the dataset: the whole, a part or one as of a day.

    Raises:
        Nothing of its own.
    """
    parts = [_denied(ds), _quantities(ds), _too_early(ds), _dated_apart(ds)]
    rows = pd.concat([part.reindex(columns=COLUMNS).astype("object") for part in parts], ignore_index=True)
    rows = rows.assign(title=look_up(ds.transfers.set_index("transfer_id")["title"], rows["transfer_id"].astype("str")))
    rows = rows.astype({column: "str" for column in COLUMNS if column != "kind"})
    rows["kind"] = rows["kind"].astype(pd.CategoricalDtype(KINDS))
    return rows.sort_values(["kind", "transfer_id"], kind="stable", ignore_index=True)
