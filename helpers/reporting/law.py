"""Sentences on the law: what a paragraph says, since when, how Russia voted, and what a lawyer should look at."""

from __future__ import annotations

import pandas as pd

from helpers.dataset import Dataset
from helpers.dates import describe
from helpers.prose import Datum, Mark, Told, say
from helpers.references import law_id
from helpers.wording import ended


def provisions_told(ds: Dataset, provisions: pd.DataFrame) -> list[Told]:
    """Return a sentence on each paragraph: what it says, since when, how Russia voted, how its number was checked."""
    adopted = ds.resolutions.set_index("symbol")
    vote, seen = ds.package.labels("russia_vote"), ds.package.labels("checked")
    found = []
    for _, row in provisions.iterrows():
        one, symbol = str(row["provision_id"]), str(row["resolution"])
        law = adopted.loc[symbol]
        told = say(
            "**{paragraph}**: {summary} In force from {day}{until}; Russia voted {vote}; number checked: {seen}.{mark}",
            until=_until(row, one),
            paragraph=Datum(f"{symbol}, {row['paragraph']}", one, "paragraph"),
            summary=Datum(ended(str(row["summary"])), one, "summary"),
            day=Datum(describe(row["effective_from"]), one, "effective_from"),
            vote=vote.get(str(law["russia_vote"]), "in a way that is not recorded").lower(),
            seen=seen.get(str(row["paragraph_checked"]), "not recorded").lower(),
            mark=resolution_mark(symbol, str(law["adopted"])),
        )
        found.append(told)
    return found


def notes_told(notes: pd.DataFrame) -> list[Told]:
    """Return notes on the law, each with its topic."""
    return [
        say(
            "**{topic}**" + ("" if str(row["topic"]).endswith("?") else ":") + " {text}",
            topic=Datum(str(row["topic"]), str(row["note_id"]), "topic"),
            text=Datum(ended(str(row["text"])), str(row["note_id"]), "text"),
        )
        for _, row in notes.iterrows()
    ]


def _until(row: pd.Series, one: str) -> Told:
    """Say until when a paragraph held, and which one took over."""
    if pd.isna(row["effective_to"]):
        return Told(pieces=[])
    until = say(" until {day}", day=Datum(describe(row["effective_to"]), one, "effective_to"))
    if pd.isna(row["superseded_by"]):
        return until
    return say(
        "{until}, when {other} took over", until=until, other=Datum(str(row["superseded_by"]), one, "superseded_by")
    )


def resolution_mark(symbol: str, adopted: str) -> Mark:
    """Return the mark of a resolution."""
    return Mark(law_id(symbol), f"UN Security Council, resolution {symbol.removeprefix('S/RES/')}, {adopted}. {symbol}")
