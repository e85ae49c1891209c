"""One reported transfer in full: what happened on which of the three clocks, and where its sources disagree."""

from __future__ import annotations

import pandas as pd

from helpers.dataset import Dataset
from helpers.dates import describe
from helpers.documents import documents
from helpers.frames import look_up, positions, unfold

CLOCKS = ["occurred", "claimed", "reacted"]
_RIVAL_DAYS = 3  # two datings of one saying lie this close; further apart they are two sayings


def speaker_names(ds: Dataset, column: pd.Series) -> pd.Series:
    """Return the names behind a column of actor ids (lists become "a, b"), same index."""
    ids = unfold(column)
    at = positions(ids, ds.actors["actor_id"])
    names = pd.Series(ds.actors["name"].array.take(at, allow_fill=True), index=ids.index)
    if len(ids) > column.notna().sum():
        names = names.groupby(level=0).agg(", ".join)
    return names.reindex(column.index)


def relay_chain(ds: Dataset, claims: pd.DataFrame) -> pd.Series:
    """Return "Kremlin → RIA Novosti → Yonhap News Agency" for each claim: claimant, relays, publisher."""
    publisher = look_up(ds.sources.set_index("source_id")["publisher"], claims["source_id"])
    first, last = speaker_names(ds, claims["claimant"]), speaker_names(ds, publisher)
    relays = speaker_names(ds, claims["via"]).str.replace(", ", " → ", regex=False)
    chain = first + (" → " + relays).fillna("")
    return chain.where(first == last, chain + " → " + last)


def _require(ds: Dataset, transfer_id: str) -> pd.DataFrame:
    row = ds.transfers[ds.transfers["transfer_id"] == transfer_id]
    if row.empty:
        raise KeyError(f"No transfer has the id {transfer_id!r}. See ds.transfers['transfer_id'].")
    return row


def only(ds: Dataset, transfer_id: str) -> Dataset:
    """Return the dataset of one transfer with its claims, reactions and sources; general reactions are left out.

    Raises:
        KeyError: if no transfer has this id.
    """
    transfers = _require(ds, transfer_id)
    claims = ds.claims[ds.claims["transfer_id"] == transfer_id]
    linked = unfold(ds.reactions["transfer_ids"])
    reactions = ds.reactions.loc[linked.index[linked == transfer_id]]
    cited = pd.concat([documents(claims), documents(reactions)])
    sources = ds.sources[ds.sources["source_id"].isin(cited)]
    return ds.part(transfers=transfers, claims=claims, reactions=reactions, sources=sources)


def in_order(rows: pd.DataFrame) -> pd.DataFrame:
    """Return claims or reactions in the order they were said, the undated last."""
    return rows.sort_values("said_start", kind="stable", na_position="last")


def chronology(ds: Dataset, transfer_id: str) -> pd.DataFrame:
    """Return everything about one transfer in the order of its days, each on its own clock.

    Columns: day (EDTF in words), clock (occurred, claimed, reacted), who, stance, modality, what, through (relay
    chain), source_id, start and end (datetime64[s]). What is undated comes last.
    """
    return chronology_of(only(ds, transfer_id))


def chronology_of(ds: Dataset) -> pd.DataFrame:
    """Return :func:`chronology` of the one transfer of a dataset that :func:`only` gave."""
    transfer, claims, reactions = ds.transfers, ds.claims, ds.reactions
    happened = pd.DataFrame(
        {
            "clock": "occurred",
            "edtf": transfer["occurred"],
            "who": "",
            "stance": transfer["stage"].astype("str"),
            "what": transfer["title"],
            "start": transfer["occurred_start"],
            "end": transfer["occurred_end"],
        }
    )

    def told(frame: pd.DataFrame, clock: str, who: str) -> pd.DataFrame:
        return pd.DataFrame(
            {
                "clock": clock,
                "edtf": frame["said"],
                "who": speaker_names(ds, frame[who]),
                "stance": frame["stance"].astype("str"),
                "modality": frame["modality"].astype("str"),
                "what": frame["summary"],
                "source_id": frame["source_id"],
                "start": frame["said_start"],
                "end": frame["said_end"],
            }
        )

    claimed = told(claims, "claimed", "claimant").assign(through=relay_chain(ds, claims))
    rows = pd.concat([happened, claimed, told(reactions, "reacted", "actors")], ignore_index=True)
    rows["clock"] = rows["clock"].astype(pd.CategoricalDtype(CLOCKS))
    rows = rows.sort_values(["start", "end", "clock"], kind="stable", na_position="last", ignore_index=True)
    rows.insert(0, "day", rows["edtf"].map(describe))
    columns = ["day", "clock", "who", "stance", "modality", "what", "through", "source_id", "start", "end"]
    text = ["who", "modality", "through", "source_id"]
    return rows.assign(**rows[text].fillna(""))[columns]


def rival_datings(ds: Dataset) -> pd.DataFrame:
    """Return pairs of claims that date one saying differently: a source that misdates, or one that dates otherwise.

    Two claims of one claimant on one transfer, with one stance and one quantity, through different sources, whose days
    do not overlap and lie at most three days apart; "about" some day contradicts nothing. Columns: transfer_id,
    claimant (name), and for each side claim_id, said, source_id (suffixes _a and _b, the earlier first).
    """
    columns = ["transfer_id", "claimant", "stance", "quantity_low", "quantity_high"]
    claims = ds.claims.assign(stance=ds.claims["stance"].astype("str"))
    claims = claims[~claims["said"].str.contains("[~?%]", regex=True).fillna(True).astype(bool)]
    claims = claims[[*columns, "claim_id", "said", "said_start", "said_end", "source_id"]].dropna(subset="said_start")
    keys = claims[columns].fillna(-1)
    pairs = claims.assign(**keys).merge(claims.assign(**keys), on=columns, suffixes=("_a", "_b"))
    apart = pairs["said_start_b"] - pairs["said_end_a"]
    rival = (apart > pd.Timedelta(0)) & (apart <= pd.Timedelta(days=_RIVAL_DAYS))
    pairs = pairs[rival & (pairs["source_id_a"] != pairs["source_id_b"])]
    pairs = pairs.assign(claimant=speaker_names(ds, pairs["claimant"]))
    shown = ["transfer_id", "claimant", "claim_id_a", "said_a", "source_id_a", "claim_id_b", "said_b", "source_id_b"]
    return pairs[shown].reset_index(drop=True)
