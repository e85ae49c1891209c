"""What several reports say of a dataset: how much, how surely, under which law, who denied, what contradicts what.

Each function takes the queries of a report and returns sentences; where there is nothing to say, it says that.
"""

from __future__ import annotations

import pandas as pd

from helpers.frames import unfold
from helpers.prose import Datum, Mark, Told, joined, listed, named, say, words
from helpers.provisions import provisions_for
from helpers.queries import Queries
from helpers.statuses import STATUSES, status
from helpers.wording import claims_told, ended, marks, provisions_told, reactions_told, transfers_told

BARRING = ["barred", "partly-barred", "capped"]
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
            documents=q("ds.sources", "document"),
        )
    ]
    newest = q.ds.claims["said_end"]
    if newest.notna().any():
        parts.append(
            say(
                "The newest claim among them dates from {day}; what was said later is not in here.",
                day=q(
                    "ds.claims['said_end'].max()",
                    behind="ds.claims[ds.claims['said_end'] == ds.claims['said_end'].max()]",
                ),
            )
        )
    return joined(parts)


def certainty(q: Queries) -> Told:
    """Say how many transfers have each status."""
    found = status(q.ds)["status"].value_counts()
    if not found.sum():
        return nothing("reported transfer")
    none = say("none is " + _OF_STATUS["confirmed"])
    lines = [
        say("{number} " + _OF_STATUS[one], number=q(f"status(ds).query(\"status == '{one}'\")", "is", "are"))
        for one in STATUSES
        if found[one]
    ]
    lines = lines if found["confirmed"] else [none, *lines]
    return say("Of {all}, {lines}.", all=q("status(ds)", "record"), lines=named(lines))


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
        "Of {all}, {under} under a condition: what they say holds *only if the report is true*.",
        under=q("ds.reactions.query(\"modality == 'if-true'\")", "stands", "stand"),
        all=q("ds.reactions", "reaction"),
    )
    return joined([told, listed(reactions_told(q.ds, under))], "\n\n")


def denials(q: Queries) -> Told:
    """Print who denied or disputed what, claims first."""
    claims = q.ds.claims[q.ds.claims["stance"].isin(["denies", "disputes"])]
    reactions = q.ds.reactions[q.ds.reactions["stance"].isin(["denies"])]
    if claims.empty and reactions.empty:
        return nothing("denial")
    told = say(
        "{claims} deny or dispute one of these transfers, and {reactions} deny one or all of them.",
        claims=q("ds.claims[ds.claims['stance'].isin(['denies', 'disputes'])]", "claim"),
        reactions=q("ds.reactions[ds.reactions['stance'] == 'denies']", "reaction"),
    )
    lines = [*claims_told(q.ds, _by_day(claims), about=True), *reactions_told(q.ds, _by_day(reactions))]
    return joined([told, listed(lines)], "\n\n")


def _by_day(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.sort_values(["said_start", "said_end"], kind="stable", na_position="last")


def law(q: Queries) -> Told:
    """Say for how many transfers a barring paragraph was in force, how Russia voted, and what is contested."""
    rows = provisions_for(q.ds)
    if rows.empty:
        return nothing("reported transfer")
    barring = "provisions_for(ds).query(\"law in ['barred', 'partly-barred', 'capped'] and provision_id.notna()\")"
    contested = "provisions_for(ds).query(\"law == 'contested'\").drop_duplicates('transfer_id')"
    free = "provisions_for(ds).query(\"law == 'not-barred-as-such'\").drop_duplicates('transfer_id')"
    told = [
        say(
            "On the reported dates paragraphs that bar, partly bar or cap the category were in force for {governed} of "
            "{all}. They stand in {resolutions}, and Russia voted for {favour} of these.",
            governed=q(f"{barring}.drop_duplicates('transfer_id')"),
            all=q("ds.transfers", "record"),
            resolutions=q(f"{barring}['resolution'].nunique()", "resolution"),
            favour=q(f"{barring}.query(\"russia_vote == 'in-favour'\")['resolution'].nunique()"),
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
    rows = provisions_for(q.ds)
    rows = rows[rows["provision_id"].notna() & rows["law"].isin(BARRING)]
    if rows.empty:
        return nothing("transfer under a paragraph that bars or caps it")
    often = (
        rows.groupby("provision_id", sort=False)["transfer_id"].nunique().sort_values(ascending=False, kind="stable")
    )
    law = q.ds.provisions.set_index("provision_id", drop=False).loc[often.index[:most]]
    lines = []
    for one, told in zip(law.index, provisions_told(q.ds, law), strict=True):
        query = f"provisions_for(ds).query(\"provision_id == '{one}'\").drop_duplicates('transfer_id')"
        lines.append(say("{told} {number} under it.", told=told, number=q(query, "record falls", "records fall")))
    return listed(lines)


def most_told(q: Queries, number: int, query: str) -> Told:
    """Print the transfers that a query gives first, each with its status and who asserts it."""
    found = q.value(query)
    if not len(found):
        return nothing("such record")
    return listed(transfers_told(q.ds, found["transfer_id"].head(number)))


def contradictions(q: Queries, number: int = 12) -> Told:
    """Say how many pairs of claims cannot both be true, and print the newest of them side by side."""
    rows = q.value("conflicts(ds)")
    if rows.empty:
        return nothing("pair of claims that contradict each other")
    told = say(
        "{pairs} of claims cannot both be true, about {transfers}. Both sides are kept; neither is corrected.",
        pairs=q("conflicts(ds)", "pair"),
        transfers=q("conflicts(ds)['transfer_id'].nunique()", "transfer", behind="conflicts(ds)"),
    )
    cited = marks(q.ds)
    lines = [_pair(row, cited) for _, row in rows.tail(number).iterrows()]
    return joined([told, listed(lines)], "\n\n")


def _pair(row: pd.Series, cited: dict[str, Mark]) -> Told:
    one = str(row["transfer_id"])
    sides = [
        say(
            "{who} ({day}) claimed: {says}{mark}",
            who=words(str(row[f"who_{side}"]), str(row[f"claim_{side}"]), "who"),
            day=Datum(str(row[f"said_{side}"]), str(row[f"claim_{side}"]), "said"),
            mark=cited[str(row[f"source_{side}"])],
            says=Datum(ended(str(row[f"says_{side}"])), str(row[f"claim_{side}"]), "summary", ("claimed",)),
        )
        for side in ("a", "b")
    ]
    why = Datum(ended(str(row["why"])), one, "why")
    return say("{one} Against it {other} *{why}*", one=sides[0], other=sides[1], why=why)


def answered(q: Queries) -> Told:
    """Say how soon officials reacted, on the day or within how many days."""
    found = q.value("lags(ds)")
    if found.empty:
        return nothing("reaction that is dated to a day and tied to a transfer")
    return say(
        "{dated} are dated to a day and tied to a transfer. The median lag from its first public report is {median} "
        "days in the speakers’ own calendars; {same} came on its day or before.",
        dated=q("lags(ds)", "reaction"),
        median=q("float(lags(ds)['days'].median())"),
        same=q("lags(ds).query('days <= 0')"),
    )


def states_of(q: Queries, stance: str) -> Told:
    """Return the names of the states and bodies that took a stance, the most frequent first."""
    rows = q.value("stance_matrix(ds)")
    mine = rows[(rows["stance"] == stance) & ~rows["conditional"].astype(bool)].sort_values("number", ascending=False)
    return named([words(str(name), stance, "state") for name in mine["state"]])


def categories_of(q: Queries) -> Told:
    """Return the names of the categories of a dataset's transfers."""
    labels = q.ds.package.labels("category")
    kinds = [str(kind) for kind in q.ds.transfers["category"].dropna().unique()]
    return named([labels[kind].lower() for kind in sorted(kinds)])


def reacted_to(q: Queries) -> pd.Series:
    """Return the number of reactions tied to each transfer, the most first."""
    return unfold(q.ds.reactions["transfer_ids"]).value_counts()
