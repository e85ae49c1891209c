"""What the timeline draws, as tables: one row per transfer and one per reaction tied to it, with texts and rows.

Kept apart from :mod:`helpers.charts`, so that what is drawn can be tested without a chart library.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd

from helpers.citations import cite
from helpers.dataset import Dataset
from helpers.dates import describe
from helpers.filters import PARTIES
from helpers.frames import among, look_up, spans, unfold
from helpers.record import speaker_names
from helpers.statuses import status

GENERAL = "General remarks"
_OPEN = pd.Timedelta(days=60)  # length of the dashed line that stands for an open or unreported end
_GAP = pd.Timedelta(days=18)  # room between two records that share a row
_LIST = 4  # names shown before "and n more"
LANE_ROWS = 40  # rows of a lane before records start to overlap


def quantity(frame: pd.DataFrame) -> pd.Series:
    """Return "10,000 to 12,000 soldiers", "at least 70 animals", "up to 80 workers" or "no figure" for each row."""
    low, high = frame["quantity_low"], frame["quantity_high"]
    unit = (" " + frame["unit"].astype("str")).fillna("")
    return (spans(low, high) + unit).mask(low.isna() & high.isna(), "no figure")


def _short_list(names: pd.Series) -> str:
    seen = list(dict.fromkeys(names))
    more = f" and {len(seen) - _LIST} more" if len(seen) > _LIST else ""
    return ", ".join(seen[:_LIST]) + more


def _claim_texts(ds: Dataset) -> pd.DataFrame:
    """Return per transfer id the claimants and the citation of the first source."""
    claims = ds.claims
    who = speaker_names(ds, claims["claimant"]) + " " + claims["stance"].astype("str")
    first = claims.drop_duplicates("transfer_id").set_index("transfer_id")["source_id"]
    return pd.DataFrame(
        {"claimants": who.groupby(claims["transfer_id"]).agg(_short_list), "citation": first.map(cite(ds))},
    )


def transfer_marks(ds: Dataset) -> pd.DataFrame:
    """Return one row per transfer that has a date, with what its marks and tooltip need.

    Columns: transfer_id, title, lane, supplier, drawn (delivered, not delivered or cumulative), x0 and x1 (datetime64,
    what is reported), open0 and open1 (tip of the dashed line where an end is open or not reported, else NaT), day
    (bool: one day), about (bool), when, stage, status, amount, claimants, citation.
    """
    transfers = ds.transfers
    start, end = transfers["occurred_start"], transfers["occurred_end"]
    frame = pd.DataFrame(
        {
            "transfer_id": transfers["transfer_id"],
            "title": transfers["title"],
            "lane": transfers["category"].astype("str").map(ds.package.groups()),
            "supplier": transfers["supplier"].astype("str").map(PARTIES),
            "drawn": "delivered",
            "x0": start.fillna(end),
            "x1": end.fillna(start),
            "open0": (end - _OPEN).where(start.isna()),
            "open1": (start + _OPEN).where(end.isna()),
            "about": transfers["occurred"].str.contains("[~%?]", regex=True).fillna(False).astype(bool),
            "when": transfers["occurred"].map(describe),
            "stage": transfers["stage"].astype("str").map(ds.package.labels("stage")),
            "status": transfers["transfer_id"].map(status(ds).set_index("transfer_id")["status"].astype("str")),
            "amount": quantity(transfers),
        }
    )
    frame.loc[~transfers["stage"].isin(["delivered", "under-way"]), "drawn"] = "not delivered"
    frame.loc[transfers["kind"] == "cumulative", "drawn"] = "cumulative"
    # an open interval shows the last part that is known as a point, and says the rest with its dashed line
    frame["x1"] = frame["x1"].mask(frame["open1"].notna(), frame["x0"])
    frame["x0"] = frame["x0"].mask(frame["open0"].notna(), frame["x1"])
    frame["day"] = frame["x0"] == frame["x1"]
    return frame.join(_claim_texts(ds), on="transfer_id").dropna(subset="x0").reset_index(drop=True)


def reaction_marks(ds: Dataset) -> pd.DataFrame:
    """Return one row per reaction and transfer it answers (general remarks once), where the reaction has a date.

    Columns: reaction_id, transfer_id (null for general remarks), lane (of general remarks), stance, conditional (bool),
    x (datetime64), who, when, venue, about (title or categories spoken of), summary, citation.
    """
    reactions = ds.reactions
    linked = unfold(reactions["transfer_ids"]).rename("transfer_id")
    frame = reactions[reactions["said_end"].notna()].drop(columns="transfer_ids").join(linked)
    drawn = frame["transfer_id"].isna() | frame["transfer_id"].isin(ds.transfers["transfer_id"])
    frame = frame[drawn].reset_index(drop=True)
    titles = ds.transfers.set_index("transfer_id")["title"]
    general = frame["categories"].str.replace(";", ", ").fillna("")
    return pd.DataFrame(
        {
            "reaction_id": frame["reaction_id"],
            "transfer_id": frame["transfer_id"],
            "lane": GENERAL,
            "stance": frame["stance"].astype("str").map(ds.package.labels("reaction_stance")),
            "conditional": frame["modality"] == "if-true",
            "x": frame["said_start"].fillna(frame["said_end"]),
            "who": speaker_names(ds, frame["actors"]).fillna(""),
            "when": frame["said"].map(describe),
            "venue": frame["venue"].astype("str"),
            "about": look_up(titles, frame["transfer_id"]).fillna("in general: " + general),
            "summary": frame["summary"],
            "citation": frame["source_id"].map(cite(ds)),
        }
    )


def pack(items: pd.DataFrame, lanes: list[str], most: int = LANE_ROWS) -> tuple[pd.Series, pd.DataFrame]:
    """Give each item (lane, from, to) a row so that items of a lane do not overlap, lanes one below the other.

    Returns the row of each item, and the lanes with their first and last row. A lane holds ``most`` rows at most; then
    records overlap.
    """
    codes = pd.Index(lanes).get_indexer(pd.Index(items["lane"]))
    begins, ends = (items[name].to_numpy("datetime64[s]").astype("int64") for name in ("from", "to"))
    order = np.lexsort((ends, begins, codes))
    gap = int(_GAP.total_seconds())
    rows = np.zeros(len(items), dtype="int64")
    bounds: list[tuple[str, int, int]] = []
    top, lane = 0, -1
    last: list[int] = []  # where each row of the lane ends
    # a loop over numbers: where a record goes depends on all before it
    for position, code, begin, end in zip(
        order.tolist(), codes[order].tolist(), begins[order].tolist(), ends[order].tolist(), strict=True
    ):
        if code != lane:
            top, lane, last = top + len(last), code, []
            bounds.append((lanes[code], top, top))
        free = next((row for row, until in enumerate(last) if until + gap < begin), len(last))
        if free == most:
            free = min(range(most), key=last.__getitem__)
        if free == len(last):
            last.append(end)
        last[free] = max(last[free], end)
        rows[position] = top + free
        bounds[-1] = (lanes[code], top, top + len(last) - 1)
    return pd.Series(rows, index=items.index), pd.DataFrame(bounds, columns=["lane", "first", "last"])


class Marks(NamedTuple):
    """What the timeline draws of a dataset: :func:`transfer_marks`, :func:`reaction_marks`, :func:`turning_points`."""

    transfers: pd.DataFrame
    reactions: pd.DataFrame
    turns: pd.DataFrame


def marks_of(ds: Dataset) -> Marks:
    """Return the marks of a dataset."""
    return Marks(transfer_marks(ds), reaction_marks(ds), turning_points(ds))


def lane_order(ds: Dataset) -> list[str]:
    """Return the lanes from top to bottom: the category groups of the codebook, then general remarks."""
    return [*dict.fromkeys(ds.package.groups().values()), GENERAL]


def laid_out(marks: Marks, order: list[str], most: int = LANE_ROWS) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Return marks of transfers and reactions with their ``row``, and the lanes with ``first`` and ``last`` row.

    A reaction stands on the row of its transfer, which carries ``last``, the day of its last reaction. Reactions to an
    undated transfer, which has no mark, stand with the general remarks.
    """
    transfers, reactions, _ = marks
    # a reaction to a transfer with no date has no mark to be tied to
    tied = among(reactions["transfer_id"], transfers["transfer_id"])
    reactions = reactions.assign(transfer_id=reactions["transfer_id"].where(tied)).reset_index(drop=True)
    transfers = transfers.reset_index(drop=True)
    by_transfer = reactions.groupby("transfer_id")["x"].agg(["min", "max"]).reindex(transfers["transfer_id"])
    by_transfer = by_transfer.set_axis(transfers.index)
    transfers["last"] = by_transfer["max"]
    spans = pd.DataFrame(
        {
            "lane": transfers["lane"],
            "from": pd.concat([transfers[["x0", "open0"]], by_transfer["min"]], axis=1).min(axis=1),
            "to": pd.concat([transfers[["x1", "open1"]], by_transfer["max"]], axis=1).max(axis=1),
        }
    )
    general = reactions[reactions["transfer_id"].isna()]
    remarks = pd.DataFrame({"lane": GENERAL, "from": general["x"], "to": general["x"]})
    items = pd.concat([spans, remarks], keys=["transfer", "reaction"])
    rows, lanes = pack(items, order, most)
    transfers["row"] = rows.loc["transfer"] if len(transfers) else pd.Series(dtype="int64")
    on_row = transfers.set_index("transfer_id")["row"]
    reactions["row"] = reactions["transfer_id"].map(on_row)
    if len(general):
        reactions.loc[general.index, "row"] = rows.loc["reaction"]
    return transfers, reactions, lanes


def tails(transfers: pd.DataFrame) -> pd.DataFrame:
    """Return the open and unreported ends of transfers: supplier, row, x0, the dashed line's tip, its arrow's turn."""
    sides = [("open0", 270), ("open1", 90)]  # degrees by which an upright arrow is turned
    columns = ["supplier", "row", "x0"]
    parts = [
        transfers[[*columns, side]].dropna(subset=side).rename(columns={side: "tip"}).assign(turn=turn)
        for side, turn in sides
    ]
    return pd.concat(parts, ignore_index=True)


_TURNS = ["veto", "panel-expiry", "msmt-launch"]
_CHARACTER = 5.6  # mean width in pixels of a character at 10 px


def turning_points(ds: Dataset) -> pd.DataFrame:
    """Return vetoes, the end of the Panel, the start of the MSMT and treaties: x, when, title, summary."""
    bodies = ds.oversight[ds.oversight["kind"].isin(_TURNS)]
    treaties = ds.measures[ds.measures["kind"] == "treaty"]
    frame = pd.concat([t[["date", "date_start", "title", "summary"]] for t in (bodies, treaties)], ignore_index=True)
    frame = frame.rename(columns={"date_start": "x"}).sort_values("x", ignore_index=True)
    return frame.assign(when=frame["date"].map(describe)).drop(columns="date")


def labelled(points: pd.DataFrame, opens: pd.Timestamp, last: pd.Timestamp, width: int) -> pd.DataFrame:
    """Return turning points with ``tier``, the first row where the label touches none before, and ``flipped``.

    A label stands right of its day, or left of it (``flipped``) where the view would cut it off.
    """
    at = (points["x"] - opens).dt.days * width / max((last - opens).days, 1)
    long = points["title"].str.len() * _CHARACTER + 12
    flipped = at + long > width
    begin, end = at.where(~flipped, at - long), at.where(flipped, at + long)
    ends: list[float] = []
    found = []
    for left, right in zip(begin, end, strict=True):
        tier = next((i for i, taken in enumerate(ends) if taken < left), len(ends))
        ends[tier : tier + 1] = [right]
        found.append(tier)
    return points.assign(tier=found, flipped=flipped)
