"""Status: how surely a reported transfer is known, derived from its claims and never typed in.

| status | rule |
|---|---|
| confirmed | a named authority of the supplier or of the recipient state itself asserts it |
| disputed | somebody asserts it and a party to it denies it, in a claim or in a reaction tied to it |
| corroborated | two or more claimants that do not belong to the same state or organisation assert or assess it |
| alleged | one claimant, or several that trace back to one |

The first rule that holds decides. The letters and digits are the Admiralty code (NATO AJP-2.1): F and 6 mean that no
judgement can be made, and are never averaged with others.
"""

from __future__ import annotations

import pandas as pd

from helpers.asof import ASSERTING, public_from
from helpers.dataset import Dataset, worked_out_once
from helpers.frames import among, gathered, look_up, look_up_all, unfold

STATUSES = ["confirmed", "disputed", "corroborated", "alleged"]


def asserting_claims(ds: Dataset) -> pd.DataFrame:
    """Return the claims that assert their transfer, with ``country``, ``affiliation``, ``actor_kind`` and ``origin``.

    A conditional claim ("if true") asserts nothing; a plan asserts a transfer that is agreed, offered or sought, not
    one delivered; a retracted or superseded claim no longer asserts. ``origin`` is what independence is counted by:
    the state for those who speak for a state, else the organisation a claimant belongs to, else the claimant.
    """
    claims = with_speaker(ds)
    stage = look_up(ds.transfers.set_index("transfer_id")["stage"], claims["transfer_id"])
    planned = (claims["modality"] == "planned") & stage.isin(["delivered", "under-way"])
    return claims[claims["stance"].isin(ASSERTING) & (claims["modality"] != "if-true") & ~planned & stands(claims)]


def stands(claims: pd.DataFrame) -> pd.Series:
    """Return which claims were neither retracted nor superseded."""
    return claims["retracted"].isna() & claims["superseded_by"].isna()


@worked_out_once
def with_speaker(ds: Dataset) -> pd.DataFrame:
    """Return the claims with the claimant's ``name``, ``country``, ``affiliation``, ``actor_kind`` and ``origin``."""
    actors, claims = ds.actors.set_index("actor_id"), ds.claims
    body = actors["organisation"].fillna(pd.Series(actors.index, index=actors.index))
    for _ in range(3):  # a desk within an agency within a ministry
        body = look_up(actors["organisation"], body).fillna(body)
    stately = (actors["affiliation"] == "state") & actors["country"].notna()
    speakers = actors[["name", "country", "affiliation"]].assign(
        actor_kind=actors["kind"], origin=actors["country"].where(stately, body)
    )
    return pd.concat([claims, look_up_all(speakers, claims["claimant"])], axis=1)


def _by_party(frame: pd.DataFrame, transfers: pd.DataFrame) -> pd.Series:
    sides = transfers.set_index("transfer_id")[["supplier", "recipient"]].astype("str")
    own = look_up_all(sides, frame["transfer_id"])
    party = (frame["country"] == own["supplier"]) | (frame["country"] == own["recipient"])
    return (frame["affiliation"] == "state") & party


def _denied(ds: Dataset) -> pd.Index:
    """Return the ids of the transfers that a party to them denies."""
    transfers, claims, actors = ds.transfers, with_speaker(ds), ds.actors.set_index("actor_id")
    by_claim = claims["transfer_id"][(claims["stance"] == "denies") & stands(claims) & _by_party(claims, transfers)]
    denials = ds.reactions[(ds.reactions["stance"] == "denies") & (ds.reactions["modality"] != "if-true")]
    linked = (
        unfold(denials["transfer_ids"]).rename("transfer_id").to_frame().join(unfold(denials["actors"]).rename("actor"))
    )
    linked = linked.assign(
        country=look_up(actors["country"], linked["actor"]),
        affiliation=look_up(actors["affiliation"], linked["actor"]),
    )
    return pd.Index(by_claim).union(pd.Index(linked["transfer_id"][_by_party(linked, transfers)]))


@worked_out_once
def status(ds: Dataset) -> pd.DataFrame:
    """Return the status of each transfer and what it rests on.

    Columns: transfer_id, status (ordered categorical), independent (number of independent claimants who assert it),
    decided_by (ids of the deciding claims, separated by semicolons), first_reported and first_confirmed
    (datetime64[s], NaT where undated or not confirmed), reliability (letter of the best source of an asserting claim;
    F where there is no judgement) and credibility (digit of the best asserting claim; 6 likewise).

    Args:
        ds: the dataset: the whole, a part or one as of a day.

    Raises:
        Nothing of its own.
    """
    transfers = ds.transfers
    claims = asserting_claims(ds)
    # a plan is asserted flat where it is the plan that is reported; asserting_claims() dropped all others
    named = (claims["actor_kind"] != "unnamed") & claims["modality"].isin(["asserted", "planned"])
    confirming = claims[_by_party(claims, transfers) & named]
    by_transfer = claims.groupby("transfer_id", observed=True)
    ids = transfers["transfer_id"]
    independent = look_up(by_transfer["origin"].nunique(), ids).fillna(0).astype("int64")
    confirmed = among(ids, confirming["transfer_id"])
    denied = among(ids, _denied(ds)) & (independent > 0)
    found = pd.Series("alleged", index=ids.index).mask(independent >= 2, "corroborated").mask(denied, "disputed")
    found = found.mask(confirmed, "confirmed")
    deciding = gathered(claims["transfer_id"], claims["claim_id"])
    confirming_ids = gathered(confirming["transfer_id"], confirming["claim_id"])
    publisher = look_up(ds.sources.set_index("source_id")["publisher"], claims["source_id"])
    reliability, credibility = ds.package.values("reliability"), ds.package.values("credibility")
    letters = look_up(ds.actors.set_index("actor_id")["reliability"], publisher)
    letter = pd.Series(pd.Categorical(letters, categories=reliability).codes, index=claims.index).replace(-1, 99)
    digit = pd.Series(pd.Categorical(claims["credibility"], categories=credibility).codes, index=claims.index)
    grades = pd.DataFrame({"letter": letter, "digit": digit.replace(-1, 99)}).groupby(claims["transfer_id"]).min()
    names = {"letter": dict(enumerate(reliability)), "digit": dict(enumerate(credibility))}
    best = pd.DataFrame({side: grades[side].map(names[side]).astype("str") for side in names}, index=grades.index)
    return pd.DataFrame(
        {
            "transfer_id": ids,
            "status": found.astype(pd.CategoricalDtype(STATUSES, ordered=True)),
            "independent": independent,
            "decided_by": look_up(confirming_ids, ids).fillna(look_up(deciding, ids)),
            "first_reported": look_up(by_transfer["said_start"].min(), ids),
            "first_confirmed": look_up(confirming.groupby("transfer_id")["said_start"].min(), ids),
            "reliability": look_up(best["letter"], ids).fillna("F"),
            "credibility": look_up(best["digit"], ids).fillna("6"),
        }
    )


def status_over_time(ds: Dataset, every: str = "QE") -> pd.DataFrame:
    """Return how many transfers had each status at the end of each quarter (or other pandas period) as known then.

    Columns: day (datetime64[s]), status (ordered categorical), number. From the first public claim to the as-of day,
    or to the newest document. Empty where nothing is dated.

    Args:
        ds: the dataset: the whole, a part or one as of a day.
        every: the period, as pandas names it ("QE", "ME", "YE").

    Raises:
        ValueError: if pandas knows no such period.
    """
    first = public_from(ds.tables, "claims").min()
    last = ds.day if ds.day is not None else ds.sources["published_end"].max()
    if pd.isna(first) or pd.isna(last):
        return pd.DataFrame({"day": pd.Series(dtype="datetime64[s]"), "status": [], "number": []})
    days = pd.date_range(first, last, freq=every).union([last])
    known = [ds.as_of(day) for day in days]
    statuses = status(_side_by_side(known))
    number = statuses["transfer_id"].str.partition(" ")[0].astype("int64")
    counts = pd.crosstab(number, statuses["status"]).reindex(index=range(len(days)), columns=STATUSES, fill_value=0)
    return pd.DataFrame(
        {
            "day": days.repeat(len(STATUSES)).astype("datetime64[s]"),
            "status": pd.Categorical(STATUSES * len(days), categories=STATUSES, ordered=True),
            "number": counts.to_numpy().ravel(),
        }
    )


def _side_by_side(known: list[Dataset]) -> Dataset:
    """Return several datasets as one, the ids of each behind its number: one pass for all is far faster."""
    parts: dict[str, list[pd.DataFrame]] = {"transfers": [], "claims": [], "reactions": []}
    for number, one in enumerate(known):
        mark = f"{number} "
        claims, answered = one.claims, one.reactions["transfer_ids"]
        parts["transfers"].append(one.transfers.assign(transfer_id=mark + one.transfers["transfer_id"]))
        parts["claims"].append(claims.assign(transfer_id=mark + claims["transfer_id"]))
        parts["reactions"].append(one.reactions.assign(transfer_ids=mark + answered.str.replace(";", f";{mark}")))
    return known[-1].part(**{name: pd.concat(frames, ignore_index=True) for name, frames in parts.items()})
