"""Findings on the law: the votes, the readings, the petroleum cap, and the votes beside later words and deeds."""

from __future__ import annotations

import pandas as pd

from helpers.caps import cap_use
from helpers.dataset import Dataset
from helpers.dates import describe
from helpers.frames import digits, look_up, spans
from helpers.prose import Told, count
from helpers.provisions import provisions_for
from helpers.reactions import PARTY_STANCES, consistency
from helpers.statuses import status


def resolutions_told(ds: Dataset) -> Told:
    """Say how Russia voted on the resolutions, and how many of their paragraphs were seen in a text."""
    labels = ds.package.labels("russia_vote")
    votes = ds.resolutions["russia_vote"].astype("str").map(labels).value_counts()
    words = ", ".join(f"{str(vote).lower()} {number}" for vote, number in votes.items())
    marks = ds.provisions["paragraph_checked"].astype("str").value_counts()
    return Told(
        f"**{count(len(ds.resolutions), 'resolution')}, {count(len(ds.provisions), 'paragraph')}.** Russia’s votes: "
        f"{words}. The number of {marks.get('text', 0)} paragraphs was seen in a text, of {marks.get('secondary', 0)} "
        f"in a second-hand account; {marks.get('memory', 0)} were coded from memory and want a look before quoting."
    )


def resolutions_table(ds: Dataset) -> pd.DataFrame:
    """Return the resolutions in order: symbol, adopted, votes, Russia's vote, what led to it, subject, where seen."""
    rows = ds.resolutions.sort_values("adopted", kind="stable")
    votes = rows[["votes_for", "votes_against", "votes_abstain"]].astype("str").agg("–".join, axis=1)
    return pd.DataFrame(
        {
            "resolution": rows["symbol"],
            "adopted": rows["adopted"].map(describe),
            "for–against–abstaining": votes,
            "Russia": rows["russia_vote"].astype("str").map(ds.package.labels("russia_vote")),
            "after": rows["trigger"].fillna("not told"),
            "subject": rows["subject"],
            "seen at": rows["urls"].str.split(";").str[0].fillna("not found"),
        }
    ).reset_index(drop=True)


def contested_table(ds: Dataset) -> pd.DataFrame:
    """Return the categories on which lawyers disagree: category, direction, why, paragraphs cited, transfers."""
    rows = ds.provision_map[ds.provision_map["status"] == "contested"]
    ways = {"to-dprk": "Russia to DPRK", "from-dprk": "DPRK to Russia"}
    sides = {"to-dprk": "RUS", "from-dprk": "PRK"}
    pairs = ds.transfers["category"].astype("str") + " " + ds.transfers["supplier"].astype("str")
    wanted = rows["category"].astype("str") + " " + rows["direction"].astype("str").map(sides)
    return pd.DataFrame(
        {
            "category": rows["category"].astype("str").map(ds.package.labels("category")),
            "direction": rows["direction"].astype("str").map(ways),
            "why it is contested": rows["reason"],
            "paragraphs cited": rows["provisions"].fillna("none").str.replace(";", "; "),
            "reported transfers": look_up(pairs.value_counts(), wanted).fillna(0).astype("int64"),
        }
    ).reset_index(drop=True)


def contested_told(ds: Dataset) -> Told:
    """Say how many transfers fall under a contested reading, and how many under none."""
    first = provisions_for(ds).drop_duplicates("transfer_id")["law"].value_counts()
    return Told(
        f"**For {first.get('contested', 0)} of {len(ds.transfers)} reported transfers the reading of the law is "
        f"contested**, and {first.get('not-barred-as-such', 0)} are in categories that no paragraph bars as such. "
        "Neither is told as a breach here."
    )


def cap_told(ds: Dataset, good: str) -> Told:
    """Say in which periods the most reported lies above the cap, and in which even the confirmed figure does."""
    rows = cap_use(ds, good)
    told = rows[rows["high"].notna()]
    label = ds.package.labels("category").get(good, good).lower()
    if told.empty:
        return Told(f"**No delivery of {label} has a figure in the unit of its cap.**")
    unit = told["unit"].iloc[0]
    above = told[told["reading"] == "above the cap as reported"]
    sure = told[told["reading"] == "above the cap as confirmed"]
    highest = told.sort_values("high").iloc[-1]
    at_least = "at least " if highest["open"] else ""
    return Told(
        f"**{label.capitalize()}: the most that anybody reports is {at_least}{highest['high']:,.0f} {unit} for "
        f"{highest['period']}**, under a cap of {highest['cap']:,.0f} ({highest['provision_id']}). Reported above the "
        f"cap: {', '.join(above['period']) or 'no period'}; above it by what a party itself confirms: "
        f"{', '.join(sure['period']) or 'no period'}. For {count(len(rows) - len(told), 'period')} no figure in {unit} "
        "is reported at all, which says nothing on what went."
    )


def cap_table(ds: Dataset, good: str) -> pd.DataFrame:
    """Return the band of each period: confirmed, single events, estimates, cap, reading, records; "none" for none."""
    rows = cap_use(ds, good)

    def figures(column: pd.Series) -> pd.Series:
        return digits(column.where(column > 0), ",.0f").fillna("none")

    low, high = rows["single_low"].where(rows["single_high"] > 0), rows["single_high"].where(rows["single_high"] > 0)
    high = high.where(~rows["single_open"].astype(bool))
    listed = rows["single_ids"].str.cat(rows["estimate_ids"], sep=";").str.strip(";").str.replace(";", "; ")
    left = rows["not_counted"].str.count(";") + (rows["not_counted"] != "").astype("int64")
    return pd.DataFrame(
        {
            "period": rows["period"].str.replace("/", " to "),
            "confirmed by a party": figures(rows["low"]),
            "single events, added up": spans(low, high).fillna("none"),
            "highest estimate": figures(rows["estimate_high"]),
            "cap": figures(rows["cap"]),
            "reading": rows["reading"].astype("str"),
            "records": listed,
            "estimates that reach beyond": rows["spanning_ids"].str.replace(";", "; ").replace("", "none"),
            "records without such a figure": left,
        }
    ).reset_index(drop=True)


def vote_told(ds: Dataset) -> Told:
    """Say how many reported transfers fall under paragraphs Russia voted for, and what its officials said of them."""
    rows = consistency(ds)
    favour = rows[rows["vote"].astype("str") == "in-favour"]
    deeds = {name for cell in favour["transfer_ids"] for name in cell.split(";")}
    found = status(ds)
    confirmed = int((found["status"] == "confirmed")[found["transfer_id"].isin(list(deeds))].sum())
    words = {name for cell in favour["reaction_ids"].dropna() for name in cell.split(";")}
    stances = ds.reactions[ds.reactions["reaction_id"].isin(list(words))]["stance"].astype("str")
    labels = ds.package.labels("reaction_stance")
    told = ", ".join(f"{labels[str(stance)].lower()} {number}" for stance, number in stances.value_counts().items())
    return Told(
        f"**{count(len(deeds), 'reported transfer')} fall under paragraphs that Russia voted for**; {confirmed} of "
        f"them are confirmed by a party, the others are claims. Words of Russian officials on these transfers: "
        f"{told or 'none coded'}."
    )


def vote_table(ds: Dataset, number: int = 12) -> pd.DataFrame:
    """Return Russia's vote beside deeds and words for the paragraphs that most reported transfers fall under."""
    rows = consistency(ds).head(number)
    table = rows[["resolution", "paragraph", "adopted", "vote", "transfers", "confirmed", "alleged", *PARTY_STANCES]]
    table = table.rename(columns={"vote": "Russia voted", "transfers": "reported transfers"})
    labels = ds.package.labels("russia_vote")
    return table.assign(**{"Russia voted": table["Russia voted"].astype("str").map(labels)})
