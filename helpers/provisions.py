"""The law: which UN Security Council paragraphs govern a transfer, in force on its date, and how Russia voted.

Paragraphs are as ``data/provisions.csv`` codes them, with two marks that stay beside every citation: ``checked`` (how
the substance was seen) and ``paragraph_checked`` (how the number was seen; ``memory`` means not in a text).
"""

from __future__ import annotations

import pandas as pd

from helpers.dataset import Dataset
from helpers.frames import unfold

IN_FORCE = ["in force", "in part of the time", "not in force", "undated"]
BEFORE = "none in force yet"
_KEPT = [
    "provision_id",
    "resolution",
    "paragraph",
    "title",
    "summary",
    "binding",
    "exemptions",
    "checked",
    "paragraph_checked",
]


def _in_force(rows: pd.DataFrame) -> pd.Series:
    """Compare the days of the transfer with those of the paragraph; open ends of a transfer are open."""
    start, end = rows["occurred_start"], rows["occurred_end"]
    begins, ceases = rows["effective_from_start"], rows["effective_to_start"]
    first, last = start.fillna(end), end.fillna(pd.Timestamp.max.floor("s"))
    touches = (last >= begins) & (ceases.isna() | (first < ceases))
    covers = (first >= begins) & (ceases.isna() | (end.fillna(first) < ceases))
    found = (
        pd.Series("not in force", index=rows.index)
        .mask(touches, "in part of the time")
        .mask(touches & covers, "in force")
    )
    return found.mask(start.isna() & end.isna(), "undated").astype(pd.CategoricalDtype(IN_FORCE))


def provisions_for(ds: Dataset) -> pd.DataFrame:
    """Return the paragraphs that govern each transfer on its date, most specific first.

    One row per transfer and paragraph: transfer_id, law (barred, partly-barred, capped, contested,
    not-barred-as-such, or ``BEFORE``), reason, rank, the paragraph's id, title, summary, binding and exemptions,
    in_force (see ``IN_FORCE``), its resolution with adopted and russia_vote, checked and paragraph_checked. A transfer
    that no paragraph bars has one row with no paragraph; paragraphs not in force on its date are left out.

    Source of the assignment: ``data/provision-map.csv``.
    """
    transfers = ds.transfers[["transfer_id", "category", "supplier", "occurred_start", "occurred_end"]]
    transfers = transfers.assign(
        category=transfers["category"].astype("str"),
        direction=transfers["supplier"].astype("str").map({"RUS": "to-dprk", "PRK": "from-dprk"}),
    )
    chart = ds.provision_map
    chart = chart.assign(category=chart["category"].astype("str"), direction=chart["direction"].astype("str"))
    chart = chart.rename(columns={"status": "law"}).drop(columns="also")
    listed = unfold(chart["provisions"]).rename("provision_id")
    chart = chart.drop(columns="provisions").join(listed)
    chart["rank"] = chart.groupby(level=0).cumcount() + 1
    rows = transfers.merge(chart, on=["category", "direction"], how="left")
    law = ds.provisions[[*_KEPT, "effective_from_start", "effective_to_start"]]
    votes = ds.resolutions[["symbol", "adopted", "russia_vote"]].rename(columns={"symbol": "resolution"})
    rows = rows.merge(law.merge(votes, on="resolution", how="left"), on="provision_id", how="left")
    rows["in_force"] = _in_force(rows)
    governed = rows["provision_id"].isna() | (rows["in_force"] != "not in force")
    before = rows[~rows["transfer_id"].isin(rows["transfer_id"][governed])].drop_duplicates("transfer_id")
    before = before.assign(law=BEFORE, reason="The paragraphs on this category came into force later.", rank=1)
    before[[*_KEPT, "adopted", "russia_vote"]] = None
    rows = pd.concat([rows[governed], before]).sort_index(kind="stable")
    columns = ["transfer_id", "law", "reason", "rank", *_KEPT, "adopted", "russia_vote", "in_force"]
    return rows[columns].reset_index(drop=True)
