"""The law: which UN Security Council paragraphs govern a transfer, in force on its date, and how Russia voted.

Paragraphs are as ``data/provisions.csv`` codes them, with two marks that stay beside every citation: ``checked`` (how
the substance was seen) and ``paragraph_checked`` (how the number was seen; ``memory`` means not in a text).
"""

from __future__ import annotations

import pandas as pd

from helpers.dataset import Dataset
from helpers.frames import unfold

IN_FORCE = ["in force", "in part of the time", "not in force", "undated"]
BARRING = ["barred", "partly-barred", "capped"]  # readings under which a paragraph bars or limits
BEFORE = "none in force yet"
_DIRECTIONS = {"RUS": "to-dprk", "PRK": "from-dprk"}
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

_COLUMNS = ["law", "reason", "rank", *_KEPT, "adopted", "russia_vote"]


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

    Args:
        ds: the dataset: the whole, a part or one as of a day.

    Raises:
        Nothing of its own.
    """
    rules = _rules(ds)
    transfers = ds.transfers
    keys = pd.DataFrame(
        {
            "at": range(len(transfers)),
            "category": transfers["category"].astype("str").to_numpy(),
            "direction": transfers["supplier"].astype("str").map(_DIRECTIONS).to_numpy(),
        }
    )
    # the wide text columns are taken once, when the rows that stay are known
    pairs = keys.merge(rules[["category", "direction"]].reset_index(names="rule"), on=["category", "direction"])
    days = transfers[["occurred_start", "occurred_end"]].iloc[pairs["at"]].reset_index(drop=True)
    law = rules[["effective_from_start", "effective_to_start"]].iloc[pairs["rule"]].reset_index(drop=True)
    pairs["in_force"] = _in_force(pd.concat([days, law], axis=1))
    free = rules["provision_id"].isna().iloc[pairs["rule"]].to_numpy()
    kept = pairs[free | (pairs["in_force"] != "not in force").to_numpy()]
    early = pairs[~pairs["at"].isin(kept["at"])].drop_duplicates("at").assign(rule=-1)
    rows = pd.concat([kept, early]).sort_values(["at", "rule"], kind="stable", ignore_index=True)
    told = rules[_COLUMNS].reindex(rows["rule"]).reset_index(drop=True)
    before = rows["rule"] == -1
    told = told.assign(
        law=told["law"].mask(before, BEFORE),
        reason=told["reason"].mask(before, "The paragraphs on this category came into force later."),
        rank=told["rank"].mask(before, 1).astype("int64"),
        in_force=rows["in_force"],
    )
    told.insert(0, "transfer_id", transfers["transfer_id"].iloc[rows["at"]].to_numpy())
    return told


def _rules(ds: Dataset) -> pd.DataFrame:
    """Return one row per category, direction and paragraph, most specific first, with the paragraph and its votes."""
    chart = ds.provision_map
    chart = chart.assign(category=chart["category"].astype("str"), direction=chart["direction"].astype("str"))
    chart = chart.assign(law=chart["status"].astype("str"))
    listed = unfold(chart["provisions"]).rename("provision_id")
    chart = chart.drop(columns=["provisions", "also", "status"]).join(listed)
    chart["rank"] = chart.groupby(level=0).cumcount() + 1
    law = ds.provisions[[*_KEPT, "effective_from_start", "effective_to_start"]]
    votes = ds.resolutions[["symbol", "adopted", "russia_vote"]].rename(columns={"symbol": "resolution"})
    rules = chart.merge(law.merge(votes, on="resolution", how="left"), on="provision_id", how="left")
    return rules.assign(
        **{name: rules[name].astype("str").where(rules[name].notna()) for name in _COLUMNS if name != "rank"}
    )
