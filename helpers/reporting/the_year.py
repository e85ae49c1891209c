"""A year in review: what was reported of it, how surely then and since, and how officials answered."""

from __future__ import annotations

import re

import pandas as pd

from helpers.changing import TOLD
from helpers.findings import certainty
from helpers.frames import look_up
from helpers.prose import Datum, Told, joined, listed, named, say, words
from helpers.queries import Queries
from helpers.reporting.parameters import ParameterError
from helpers.reporting.statements import ONCE, categories_of, nothing
from helpers.wording import transfers_told

_MOVES = "changes(ds, year + '-12-31', day)"
YEARS = range(1948, 2100)  # from the founding of the DPRK


def period(year: int | str) -> str:
    """Return a year as a period of a report.

    Raises:
        ParameterError: if it is no year.
    """
    text = str(year)
    if not (re.fullmatch(r"[0-9]{4}", text) and int(text) in YEARS):
        raise ParameterError(
            f"year: {year!r} is no year. Give one from {YEARS.start} to {YEARS.stop - 1}, such as 2024."
        )
    return text


def summary(q: Queries) -> Told:
    """Say what kinds of things were reported of the year, and in which direction."""
    if q.ds.transfers.empty:
        return nothing("transfer reported of this year")
    return say(
        "Reported for {year}: {sent} from the DPRK to Russia and {got} from Russia to the DPRK, in these categories: "
        "{categories}. A record that may lie in the year is counted, also where its dates reach beyond it.",
        year=q("year"),
        sent=q("ds.transfers[ds.transfers['supplier'] == 'PRK']", "record"),
        got=q("ds.transfers[ds.transfers['supplier'] == 'RUS']", "record"),
        categories=categories_of(q),
    )


def table(q: Queries) -> pd.DataFrame:
    """Return how many records of each group have each status."""
    return certainty(q.ds) if len(q.ds.transfers) else pd.DataFrame()


def since(q: Queries) -> Told:
    """Say what became known of the year only after its end."""
    end, day = pd.Timestamp(f"{q.given['year']}-12-31"), pd.Timestamp(q.value("day"))
    if q.ds.transfers.empty:
        return nothing("transfer reported of this year")
    if day <= end:
        return say(
            "On the day of this report the year was not over, so nothing can be told of what was learned after it."
        )
    kinds = q.value(_MOVES)["kind"].value_counts()
    lines = [
        say(told[0].upper() + told[1:] + ": {number}.", number=q(_MOVES + f".query(\"kind == '{kind}'\")"))
        for kind, told in TOLD.items()
        if kinds.get(kind, 0)
        and kind != "new measure"  # measures belong to no transfer, and stay when these are filtered
    ]
    lines += _moved(q)
    if not lines:
        return say("Nothing of it changed after the end of the year.")
    return joined([say("After the end of the year, up to the day of this report:"), listed(lines)], "\n\n")


def _moved(q: Queries) -> list[Told]:
    """Return each status that moved after the year: from what to what, and of which record."""
    rows = q.value(_MOVES)
    rows = rows[rows["kind"] == "status moved"]
    titles = look_up(q.ds.transfers.set_index("transfer_id")["title"], rows["transfer_id"])
    return [
        say(
            f"Moved from {row['before']} to **{row['after']}**: {{what}}",
            what=Datum(str(title), str(row["transfer_id"]), "title", (str(row["after"]),)),
        )
        for (_, row), title in zip(rows.iterrows(), titles, strict=True)
    ]


def most_answered(q: Queries, number: int = 5) -> Told:
    """Print the records that officials reacted to most, with how many reactions each has."""
    found = q.value(f"{ONCE}['transfer_id'].value_counts()")
    if not len(found):
        return nothing("dated reaction that is tied to a transfer")
    ids = [str(one) for one in found.index[:number]]
    lines = [
        say(
            "{told} {number}.",
            told=told,
            number=q(f"{ONCE}.loc[lambda rows: rows['transfer_id'] == {one!r}]", "dated reaction"),
        )
        for one, told in zip(ids, transfers_told(q.ds, ids), strict=True)
    ]
    return listed(lines)


def answers(q: Queries) -> Told:
    """Say how many states and bodies reacted, and which of them condemned or called a violation."""
    if q.ds.reactions.empty:
        return nothing("reaction")
    rows = q.value("stance_matrix(ds)")
    totals = rows.groupby("state")["number"].sum().sort_values(ascending=False, kind="stable")
    told = say(
        "{reactions} of {states} are coded; most often {most} reacted.",
        reactions=q("ds.reactions", "reaction"),
        states=q("stance_matrix(ds)['state'].nunique()", "state or body", "states and bodies", behind="ds.reactions"),
        most=named([words(str(name), "", "state") for name in totals.index[:3]]),
    )
    under = say(
        "{plain} call something a violation without a condition, {under} under one.",
        plain=q("ds.reactions.query(\"stance == 'calls-violation' and modality != 'if-true'\")"),
        under=q("ds.reactions.query(\"stance == 'calls-violation' and modality == 'if-true'\")"),
    )
    return joined([told, under])
