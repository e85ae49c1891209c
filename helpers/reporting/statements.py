"""What several reports say of a dataset: how much, how surely, under which law, who denied, what contradicts what.

Each function takes the queries of a report and returns sentences; where there is nothing to say, it says that.
"""

from __future__ import annotations

import pandas as pd

from helpers.frames import among
from helpers.prose import Datum, Told, joined, listed, named, say
from helpers.provisions import BARRING
from helpers.queries import Queries
from helpers.reporting.law import notes_told, provisions_told
from helpers.statuses import STATUSES
from helpers.wording import by_day, claims_told, ended, reactions_told, transfers_told

_OF_STATUS = {
    "confirmed": "confirmed by a party to them",
    "disputed": "asserted and denied by a party to them",
    "corroborated": "corroborated by claimants of more than one origin",
    "alleged": "alleged only",
}


def nothing(what: str) -> Told:
    """Say that the tables hold nothing of a kind within the parameters."""
    return say("*Within the parameters of this report the tables hold no {what}.*", what=what)


def overview(q: Queries) -> Told:
    """Say how much there is, told and answered by how many."""
    if q.ds.transfers.empty:
        return nothing("reported transfer")
    parts = [
        say(
            "The tables hold {events} and {estimates} for this report, told in {claims} by {claimants} and answered "
            "in {reactions}, from {documents}.",
            events=q("ds.transfers[ds.transfers['kind'] == 'event']", "reported transfer"),
            estimates=q("ds.transfers[ds.transfers['kind'] == 'cumulative']", "cumulative estimate"),
            claims=q("ds.claims", "claim"),
            claimants=q("ds.claims['claimant'].nunique()", "claimant", behind="ds.claims"),
            reactions=q("ds.reactions", "reaction"),
            documents=q(
                "bibliography(ds)",
                "document",
                behind="ds.transfers",
            ),
        )
    ]
    if q.ds.claims["said_end"].notna().any():
        newest = "ds.claims.dropna(subset='said_end').sort_values('said_end', kind='stable').tail(1)"
        day = q(f"describe({newest}['said'].iloc[0])", behind=newest)
        parts.append(say("The newest claim among them is of {day}; what was said later is not in here.", day=day))
    return joined(parts)


def certainty(q: Queries) -> Told:
    """Say how many transfers have each status."""
    found = q.value("status(ds)")["status"].value_counts()
    if not found.sum():
        return nothing("reported transfer")
    none = say("none is " + _OF_STATUS["confirmed"])
    lines = [
        say("{number} " + _OF_STATUS[one], number=q(f"status(ds).query(\"status == '{one}'\")", "is", "are"))
        for one in STATUSES
        if found[one]
    ]
    lines = lines if found["confirmed"] else [none, *lines]
    told = say("Of {all}, {lines}.", all=q("status(ds)", "record"), lines=named(lines))
    open_ = "ds.transfers[ds.transfers['stage'].isin(['agreed', 'offered', 'sought'])]"
    if not len(q.value(open_)):
        return told
    plans = q(open_, "of these records is", "of these records are")
    return joined(
        [told, say("{plans} of something sought, offered or agreed, with no delivery reported.", plans=plans)]
    )


def conditional(q: Queries) -> Told:
    """Say how many reactions stand under a condition, and print each with its condition."""
    rows = q.ds.reactions
    under = rows[rows["modality"] == "if-true"].sort_values("said_start", kind="stable")
    if under.empty:
        return (
            say("None of {all} stands under a condition.", all=q("ds.reactions", "coded reaction"))
            if len(rows)
            else nothing("reaction")
        )
    told = say(
        "Of {all}, {under} *under a condition*; it holds only together with the words of that condition.",
        under=q("ds.reactions.query(\"modality == 'if-true'\")", "stands", "stand"),
        all=q("ds.reactions", "reaction"),
    )
    return joined([told, listed(reactions_told(q.ds, under, about=True))], "\n\n")


def denials(q: Queries) -> Told:
    """Print who denied or disputed what; an official's denial that is coded as claim and as reaction stands once."""
    claims, reactions = q.value(_DENYING), q.value(_DENYING_TOO)
    spoken = pd.MultiIndex.from_frame(claims[["claimant", "said"]])
    apart = reactions[~pd.MultiIndex.from_frame(reactions[["actors", "said"]]).isin(spoken)]
    if claims.empty and reactions.empty:
        return nothing("denial")
    told = say(
        "{claims} one of these records or part of it, and {reactions} one or all of them.",
        claims=q(_DENYING, "claim denies or disputes", "claims deny or dispute"),
        reactions=q(_DENYING_TOO, "reaction denies", "reactions deny"),
    )
    if len(apart) < len(reactions):
        told = joined([told, say("What is coded as both is printed once.")])
    return joined([told, by_day(q.ds, claims, apart, about=True)], "\n\n")


_DENYING = "ds.claims[ds.claims['stance'].isin(['denies', 'disputes'])]"
_DENYING_TOO = "ds.reactions[ds.reactions['stance'] == 'denies']"


_BARRED = f'provisions_for(ds).query("law in {BARRING} and provision_id.notna()")'


def law(q: Queries) -> Told:
    """Say for how many transfers a barring paragraph was in force, how Russia voted, and what is contested."""
    rows = q.value("provisions_for(ds)")
    if rows.empty:
        return nothing("reported transfer")
    contested = "provisions_for(ds).query(\"law == 'contested'\").drop_duplicates('transfer_id')"
    free = "provisions_for(ds).query(\"law == 'not-barred-as-such'\").drop_duplicates('transfer_id')"
    told = [
        say(
            "On the reported dates paragraphs that bar, partly bar or cap the category were in force for {governed} of "
            "{all}. They stand in {resolutions}, and Russia voted for {favour} of these.",
            governed=q(f"{_BARRED}.drop_duplicates('transfer_id')"),
            all=q("ds.transfers", "record"),
            resolutions=q(
                f"{_BARRED}['resolution'].nunique()", "resolution", behind=f"{_BARRED}.drop_duplicates('transfer_id')"
            ),
            favour=q(
                f"{_BARRED}.query(\"russia_vote == 'in-favour'\")['resolution'].nunique()",
                behind=f"{_BARRED}.query(\"russia_vote == 'in-favour'\").drop_duplicates('transfer_id')",
            ),
        )
    ]
    if (rows["law"] == "contested").any():
        told.append(say("For {number} the reading is contested.", number=q(contested, "record")))
    if (rows["law"] == "not-barred-as-such").any():
        told.append(say("No paragraph bars the category of {number} as such.", number=q(free, "record")))
    told.append(say("A category that is barred is no verdict on a transfer that is only alleged."))
    return joined(told)


def paragraphs(q: Queries, most: int = 8) -> Told:
    """Print the paragraphs that most of the transfers fall under: what they say, since when, how Russia voted."""
    rows = q.value(_BARRED)
    if rows.empty:
        return nothing("transfer under a paragraph that bars or caps it")
    often = (
        rows.groupby("provision_id", sort=False)["transfer_id"].nunique().sort_values(ascending=False, kind="stable")
    )
    law = q.ds.provisions.set_index("provision_id", drop=False).loc[often.index[:most]]
    head = say("By category; whether a paragraph reaches a given item is for its words to say.")
    lines = []
    for one, told in zip(law.index, provisions_told(q.ds, law), strict=True):
        query = f"{_BARRED}.loc[lambda rows: rows['provision_id'] == {one!r}].drop_duplicates('transfer_id')"
        number = q(query, "record is", "records are")
        lines.append(say("{told} {number} of a category that it touches.", told=told, number=number))
    return joined([head, listed(lines)], "\n\n")


def most_told(q: Queries, number: int, query: str) -> Told:
    """Print the transfers that a query gives first, each with its status and who asserts it."""
    found = q.value(query)
    if not len(found):
        return nothing("such record")
    return listed(transfers_told(q.ds, found["transfer_id"].head(number)))


def contradictions(q: Queries, each: int = 4) -> Told:
    """Say how many pairs of claims do not fit together, and print the newest of each kind side by side."""
    rows = q.value("conflicts(ds)")
    if rows.empty:
        return nothing("pair of claims that do not fit together")
    told = say(
        "{pairs} of claims, about {transfers}, do not fit together; of some both may be true of different parts. Both "
        "sides are kept; neither is corrected.",
        pairs=q("conflicts(ds)", "pair"),
        transfers=q("conflicts(ds)['transfer_id'].nunique()", "record", behind="conflicts(ds)"),
    )
    newest = rows.assign(day=rows[["said_a", "said_b"]].fillna("").max(axis=1)).sort_values("day", kind="stable")
    kept = newest.groupby("kind", observed=True, sort=False).tail(each)
    if len(kept) < len(rows):
        told = joined([told, say("The newest of each kind:")])
    ids = pd.concat([kept["claim_a"], kept["claim_b"]])
    claims, reactions = q.ds.claims, q.ds.reactions
    claims = claims[among(claims["claim_id"], ids)]
    reactions = reactions[among(reactions["reaction_id"], ids)]
    sides = dict(zip(claims["claim_id"], claims_told(q.ds, claims), strict=True))
    sides |= dict(zip(reactions["reaction_id"], reactions_told(q.ds, reactions), strict=True))
    return joined([told, listed(_pair(row, sides) for _, row in kept.iterrows())], "\n\n")


def _pair(row: pd.Series, sides: dict[str, Told]) -> Told:
    one, other = sides[str(row["claim_a"])], sides.get(str(row["claim_b"]))
    why = Datum(ended(str(row["why"])), str(row["transfer_id"]), "why")
    if other is None:  # a claim made before what it is about; it contradicts the dates of the record
        return say("{one} In short: {why}", one=one, why=why)
    return say("{one} Against it {other} In short: {why}", one=one, other=other, why=why)


ONCE = "lags(ds).drop_duplicates(['reaction_id', 'transfer_id'])"  # several officials of one statement count once


def answered(q: Queries) -> Told:
    """Say how soon officials reacted, on the day or within how many days."""
    found = q.value("lags(ds)")
    if found.empty:
        return nothing("reaction that is dated to a day and tied to a transfer")
    return say(
        "{dated} dated to a day and tied to a transfer. The median lag from its first public report is {median}, in "
        "the speakers’ own calendars; {same} on its day or before.",
        dated=q(ONCE, "reaction is", "reactions are"),
        median=q(f"float({ONCE}['days'].median())", "day", behind=ONCE),
        same=q(f"{ONCE}.query('days <= 0')", "comes", "come"),
    )


def categories_of(q: Queries) -> Told:
    """Return the names of the categories of a dataset's transfers."""
    labels = q.ds.package.labels("category")
    kinds = [str(kind) for kind in q.ds.transfers["category"].dropna().unique()]
    return named([labels[kind].lower() for kind in sorted(kinds)])


def cautions(q: Queries, *notes: str) -> Told:
    """Print what a lawyer should look at first, of the notes on the law; nothing where there is no record."""
    if q.ds.transfers.empty:
        return Told(pieces=[])
    return listed(notes_told(q.ds.law_notes.set_index("note_id", drop=False).loc[list(notes)]))


def by_stage(q: Queries) -> pd.DataFrame:
    """Return how many records of each group have each stage: delivered, under way, agreed, offered, sought."""
    groups = q.ds.transfers["category"].astype("str").map(q.ds.package.groups()).rename("category group")
    stages = q.ds.package.labels("stage")
    table = pd.crosstab(groups, q.ds.transfers["stage"].astype("str").map(stages))
    return table.reindex(columns=[one for one in stages.values() if one in table]).rename_axis(columns=None)
