"""Findings: sentences whose every figure is computed, and the small tables they rest on.

A sentence says what was reported, by whom and how surely; it never says that a claim is so.
"""

from __future__ import annotations

import pandas as pd

from helpers.dataset import Dataset
from helpers.dates import describe
from helpers.documents import coders
from helpers.frames import look_up, unfold
from helpers.prose import Told, count, escape
from helpers.provisions import BARRING, BEFORE, provisions_for
from helpers.record import in_order, only, relay_chain, speaker_names
from helpers.statuses import STATUSES, asserting_claims, status


def overview(ds: Dataset) -> Told:
    """Say how much there is, from when to when, and the newest document (the data cut-off)."""
    kinds = ds.transfers["kind"].value_counts()
    newest = ds.sources["published_end"].max()
    days = ds.transfers[["occurred_start", "occurred_end"]]
    return Told(
        f"**{count(kinds['event'], 'reported transfer')} and {count(kinds['cumulative'], 'cumulative estimate')}**, "
        f"from {days.min().min():%Y-%m} to {days.max().max():%Y-%m}, "
        f"told in {count(len(ds.claims), 'claim')} by {count(ds.claims['claimant'].nunique(), 'claimant')}; "
        f"{count(len(ds.reactions), 'official reaction')}; {count(len(ds.sources), 'document')} "
        f"of {count(ds.sources['publisher'].nunique(), 'publisher')}. "
        f"The newest document dates from {newest:%Y-%m-%d}: what was said later is not in here."
    )


def by_year(ds: Dataset, since: int) -> pd.DataFrame:
    """Return how many records begin in each year, per category group; the years before ``since`` in one row.

    A record with an unreported beginning counts in the year of its last day; undated ones are left out.
    """
    begins = ds.transfers["occurred_start"].fillna(ds.transfers["occurred_end"])
    years = begins.dt.year.dropna().astype("int64")
    rows = years.astype("str").where(years >= since, f"before {since}").rename("begins in")
    groups = ds.package.groups()
    lanes = ds.transfers["category"].astype("str").map(groups)[years.index].rename("category group")
    order = [group for group in dict.fromkeys(groups.values()) if group in set(lanes)]
    table = pd.crosstab(rows, lanes)[order]
    before = table.index.str.startswith("before")
    return pd.concat([table[before], table[~before]]).rename_axis(columns=None)


def by_year_told(ds: Dataset, since: int) -> Told:
    """Say which category group has the most records in each year."""
    table = by_year(ds, since)
    lines = []
    for year, row in table.iterrows():
        most = row[row == row.max()].index
        lines.append(f"{year}: {' and '.join(most).lower()} ({row.max()} of {row.sum()})")
    return Told(f"**The largest group of records that begin in each year**: {'; '.join(lines)}.")


def certainty(ds: Dataset) -> pd.DataFrame:
    """Return how many transfers of each category group have each status: one row per group, a column per status."""
    found = status(ds).merge(ds.transfers[["transfer_id", "category"]], on="transfer_id")
    groups = found["category"].astype("str").map(ds.package.groups()).rename("category group")
    order = [group for group in dict.fromkeys(ds.package.groups().values()) if group in set(groups)]
    table = pd.crosstab(groups, found["status"].astype("str")).reindex(index=order, columns=STATUSES, fill_value=0)
    return table.assign(all=table.sum(axis=1)).rename_axis(columns=None)


def certainty_told(ds: Dataset) -> Told:
    """Say how many are confirmed by a party, and how many rest on one side's word alone."""
    counts = status(ds)["status"].value_counts()
    total = int(counts.sum())
    confirmed, disputed, corroborated, alleged = (int(counts[value]) for value in STATUSES)
    return Told(
        f"**{confirmed} of {total} are confirmed**: an authority of the supplier or of the recipient asserts them "
        f"itself. {corroborated} are corroborated by claimants of different states or organisations, {disputed} are "
        f"asserted and denied by a party, and **{alleged} are alleged only**: one claimant, or several who trace "
        "back to one."
    )


def conditional_reactions(ds: Dataset) -> pd.DataFrame:
    """Return the reactions made under a condition: day, who, stance, hedge, to (title, or the categories spoken of)."""
    rows = ds.reactions[ds.reactions["modality"] == "if-true"].sort_values("said_start", kind="stable")
    titles = ds.transfers.set_index("transfer_id")["title"]
    linked = unfold(rows["transfer_ids"]).map(titles).groupby(level=0).agg("; ".join).reindex(rows.index)
    general = "in general: " + rows["categories"].str.replace(";", ", ")
    return pd.DataFrame(
        {
            "day": rows["said"].map(describe),
            "who": speaker_names(ds, rows["actors"]),
            "stance": rows["stance"].astype("str").map(ds.package.labels("reaction_stance")),
            "condition": rows["hedge"].fillna("if true"),
            "to": linked.fillna(general),
        }
    ).reset_index(drop=True)


def conditional_told(ds: Dataset) -> Told:
    """Say how many reactions are conditional, and how many of those call a violation."""
    rows = ds.reactions
    conditional = rows[rows["modality"] == "if-true"]
    calls = int((rows["stance"] == "calls-violation").sum())
    under = int((conditional["stance"] == "calls-violation").sum())
    return Told(
        f"**{count(len(conditional), 'reaction')} of {len(rows):,} stand under a condition.** Of the {calls} that call "
        f"something a violation, {under} do so only if the report is true. Quoting those without their “if” would "
        "turn a conditional into a finding."
    )


def law(ds: Dataset) -> pd.DataFrame:
    """Return how many transfers fall under each reading of the law, per direction."""
    first = provisions_for(ds).drop_duplicates("transfer_id")
    supplier = ds.transfers.set_index("transfer_id")["supplier"].astype("str")
    direction = look_up(supplier, first["transfer_id"]).map({"RUS": "Russia to DPRK", "PRK": "DPRK to Russia"})
    order = [*ds.package.values("map_status"), BEFORE]
    table = pd.crosstab(first["law"].to_numpy(), direction.to_numpy()).reindex(order, fill_value=0)
    labels = ds.package.labels("map_status")
    table.index = pd.Index([labels.get(value, value.capitalize()) for value in order])
    return table.rename_axis(index="the category is", columns=None)


def law_told(ds: Dataset) -> Told:
    """Say for how many transfers a paragraph that bars or caps was in force, and how Russia voted on it."""
    rows = provisions_for(ds)
    bars = rows[rows["law"].isin(BARRING) & rows["provision_id"].notna()]
    votes = bars.drop_duplicates("resolution")["russia_vote"].astype("str").value_counts()
    labels = ds.package.labels("russia_vote")
    voted = ", ".join(f"{labels[str(vote)].lower()} {number}" for vote, number in votes.items())
    memory = int((bars.drop_duplicates("provision_id")["paragraph_checked"] == "memory").sum())
    paragraphs = bars["provision_id"].nunique()
    governed = f"{bars['transfer_id'].nunique()} of {len(ds.transfers)} records"
    return Told(
        f"For **{governed}** paragraphs that bar, partly bar or cap the category were in force on the reported date. "
        f"They stand in {count(int(votes.sum()), 'resolution')}; Russia’s votes on these: {voted}. A category that is "
        f"barred is no verdict on a transfer that is only alleged. Of the {paragraphs} paragraphs cited, the numbers "
        f"of {memory} were coded from memory and want a look at the text."
    )


def claims_table(ds: Dataset, transfer_id: str) -> pd.DataFrame:
    """Return the claims on one transfer in the order they were said.

    Columns: day, who, stance (and whether it was retracted or superseded), modality, hedge (its words), through, what,
    grade (Admiralty code: letter of the publisher, digit of the claim), coders (how many read its document).
    """
    return claim_rows(ds, in_order(only(ds, transfer_id).claims))


def claim_rows(ds: Dataset, claims: pd.DataFrame) -> pd.DataFrame:
    """Return :func:`claims_table` of some claims, in their order."""
    stance = claims["stance"].astype("str").map(ds.package.labels("claim_stance"))
    stance = stance.mask(claims["superseded_by"].notna(), stance + " (superseded)")
    publisher = look_up(ds.sources.set_index("source_id")["publisher"], claims["source_id"])
    letter = look_up(ds.actors.set_index("actor_id")["reliability"].astype("str"), publisher).fillna("F")
    return pd.DataFrame(
        {
            "day": claims["said"].map(describe),
            "who": speaker_names(ds, claims["claimant"]),
            "stance": stance.mask(claims["retracted"].notna(), stance + " (retracted)"),
            "modality": claims["modality"].astype("str").map(ds.package.labels("modality")),
            "hedge": claims["hedge"].fillna("none"),
            "through": relay_chain(ds, claims),
            "what": claims["summary"],
            "grade": letter + claims["credibility"].astype("str").fillna("6"),
            "coders": coders(claims),
        }
    ).reset_index(drop=True)


def reactions_table(ds: Dataset, transfer_id: str) -> pd.DataFrame:
    """Return the reactions to one transfer: day, who, stance, condition, rules cited, summary."""
    return reaction_rows(ds, in_order(only(ds, transfer_id).reactions))


def reaction_rows(ds: Dataset, rows: pd.DataFrame) -> pd.DataFrame:
    """Return :func:`reactions_table` of some reactions, in their order."""
    conditional = rows["modality"] == "if-true"
    return pd.DataFrame(
        {
            "day": rows["said"].map(describe),
            "who": speaker_names(ds, rows["actors"]),
            "stance": rows["stance"].astype("str").map(ds.package.labels("reaction_stance")),
            "condition": rows["hedge"].fillna("if true").where(conditional, "none"),
            "rules cited": rows["provisions"].fillna("none").str.replace(";", "; "),
            "summary": rows["summary"],
        }
    ).reset_index(drop=True)


def law_table(ds: Dataset, transfer_id: str) -> pd.DataFrame:
    """Return the paragraphs on one transfer: paragraph, what it says, binding, Russia's vote, how each was checked."""
    return law_rows(ds, provisions_for(only(ds, transfer_id)))


def law_rows(ds: Dataset, rows: pd.DataFrame) -> pd.DataFrame:
    """Return :func:`law_table` of rows of :func:`helpers.provisions_for`."""
    checked = ds.package.labels("checked")
    return pd.DataFrame(
        {
            "paragraph": rows["resolution"] + ", " + rows["paragraph"],
            "what it says": rows["summary"],
            "binding": rows["binding"].astype("str").map(ds.package.labels("binding")),
            "adopted": rows["adopted"],
            "Russia voted": rows["russia_vote"].astype("str").map(ds.package.labels("russia_vote")),
            "substance": rows["checked"].astype("str").map(checked),
            "number": rows["paragraph_checked"].astype("str").map(checked),
        }
    )


def _days_apart(first: pd.Timestamp, last: pd.Timestamp) -> str:
    return "on the same day" if first == last else f"{count((last - first).days, 'day')} later"


def record_told(ds: Dataset, transfer_id: str) -> Told:
    """Say of one transfer who reported it first, which party confirmed it, and when the first reactions came.

    Days are compared only where both are known to the day; each is a day in its speaker's zone.
    """
    one = only(ds, transfer_id)
    title = escape(one.transfers["title"].tolist()[0])
    claims = asserting_claims(one)
    dated = claims[claims["said_start"] == claims["said_end"]].sort_values("said_start", kind="stable")
    found = status(one).iloc[0]
    lines = [f"**{title}** is *{found['status']}*: {count(found['independent'], 'independent claimant')} assert it."]
    if len(dated):
        first = dated.iloc[0]
        lines.append(f"{escape(first['name'])} said so on {first['said']}, the first in these documents.")
        deciding = dated[dated["claim_id"].isin(str(found["decided_by"]).split(";"))]
        others = deciding[deciding["origin"] != first["origin"]]
        if found["status"] == "confirmed" and len(others):
            other = others.iloc[[0]]
            chain = escape(relay_chain(ds, other).iloc[0])
            apart = _days_apart(first["said_start"], other["said_start"].iloc[0])
            lines.append(f"The other side confirmed it {apart}, as relayed: {chain}.")
    reactions = one.reactions[one.reactions["said_start"] == one.reactions["said_end"]]
    conditional = reactions[reactions["modality"] == "if-true"].sort_values("said_start", kind="stable")
    if len(conditional):
        who = escape(speaker_names(ds, conditional["actors"]).iloc[0])
        day = conditional["said"].iloc[0]
        lines.append(
            f"{count(len(conditional), 'reaction')} of {len(one.reactions)} came under a condition, the first by "
            f"{who} on {day}: a violation *if the report is true*, not a finding that there was one."
        )
    return Told(" ".join(lines))
