"""TimelineJS 3: slides for transfers and for what was said of them, dated as the reports date them.

The format (Knight Lab, "JSON format") has no uncertain dates: a slide stands where its date begins, and
``display_date`` tells it in words. A headline never tells more than the record: it names the status of a transfer,
and the condition of a conditional reaction.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from html import escape
from typing import Any

import pandas as pd

from helpers.citations import cite
from helpers.dataset import Dataset
from helpers.dates import describe
from helpers.marks import quantity
from helpers.record import CLOCKS, relay_chain, speaker_names
from helpers.statuses import status

LOST = (
    "No uncertain or open dates (they stand as words in display_date), no undated records, no law, no links between "
    "records but their groups."
)
_SINGLE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d\d))?[?~%]?$")
_WEB = re.compile(r"https?://", re.IGNORECASE)

Slide = dict[str, object]


def timelinejs(ds: Dataset, clocks: Collection[str] = ("occurred", "reacted")) -> str:
    """Return the records as a TimelineJS 3 timeline (JSON text).

    Args:
        ds: the dataset, or a part of it.
        clocks: what becomes slides: transfers ("occurred"), claims ("claimed"), reactions ("reacted"). Its authors
            advise few slides: filter first.

    Every slide has a ``unique_id`` (the id of the record), a ``group`` and a ``display_date``; texts are escaped.

    Raises:
        ValueError: for another clock.
    """
    for clock in clocks:
        if clock not in CLOCKS:
            raise ValueError(f"{clock!r} is no clock. Allowed: {', '.join(CLOCKS)}.")
    slides = [
        slide
        for clock, made in (("occurred", _transfers), ("claimed", _claims), ("reacted", _reactions))
        if clock in clocks
        for slide in made(ds)
    ]
    title = {"text": {"headline": escape(ds.package.title), "text": _said_of(ds)}}
    return json.dumps({"title": title, "events": slides}, ensure_ascii=False, indent=1)


def _said_of(ds: Dataset) -> str:
    day = f" As of {ds.day:%Y-%m-%d}." if ds.day is not None else ""
    return f"What was reported, by whom and how surely. A record is no finding that it happened.{day}"


def _dated(edtf: Any, start: Any, end: Any) -> Slide | None:
    """Return the dates of a slide, None where the record has none."""
    if not isinstance(edtf, str) or (pd.isna(start) and pd.isna(end)):
        return None
    left, _, right = edtf.partition("/")
    first = _parts(left, start) or _parts(right, end)
    dates: Slide = {"start_date": first, "display_date": describe(edtf)}
    if not pd.isna(start) and not pd.isna(end) and start != end:
        dates["end_date"] = {"year": end.year, "month": end.month, "day": end.day}  # where the drawing ends
    return dates


def _parts(side: str, bound: Any) -> dict[str, int] | None:
    """Return year, month and day of one side of a date, as far as they were said."""
    if found := _SINGLE.match(side):
        return {name: int(part) for name, part in zip(("year", "month", "day"), found.groups(), strict=True) if part}
    if pd.isna(bound):
        return None
    return {"year": bound.year, "month": bound.month}  # a season, a decade, one of several days: no day was said


def _slide(row: pd.Series, key: str, group: str, headline: str, lines: list[str]) -> Slide | None:
    edtf, start, end = (row[name] for name in ("edtf", "start", "end"))
    dates = _dated(edtf, start, end)
    if dates is None:
        return None
    text = "".join(f"<p>{line}</p>" for line in lines if line)
    return {**dates, "text": {"headline": escape(headline), "text": text}, "group": group, "unique_id": key}


def _cited(row: pd.Series) -> str:
    url = row["url"]
    if isinstance(url, str) and _WEB.match(url):
        return f'<a href="{escape(url, quote=True)}">{escape(str(row["citation"]))}</a>'
    return escape(str(row["citation"]))


def _with_sources(ds: Dataset, frame: pd.DataFrame) -> pd.DataFrame:
    sources = ds.sources.set_index("source_id")
    return frame.assign(
        citation=frame["source_id"].map(cite(ds)).fillna(""),
        url=frame["source_id"].map(sources["url"]),
    )


def _transfers(ds: Dataset) -> Iterator[Slide]:
    frame = ds.transfers
    first = ds.claims.drop_duplicates("transfer_id").set_index("transfer_id")["source_id"]
    known = status(ds).set_index("transfer_id")["status"].astype("str")
    frame = _with_sources(ds, frame.assign(source_id=frame["transfer_id"].map(first)))
    frame = frame.assign(
        edtf=frame["occurred"],
        start=frame["occurred_start"],
        end=frame["occurred_end"],
        status=frame["transfer_id"].map(known).fillna("not claimed by then"),
        told=frame["stage"].astype("str").map(ds.package.labels("stage")).str.lower(),
        group=frame["category"].astype("str").map(ds.package.groups()),
        amount=quantity(frame),
    )
    for _, row in frame.iterrows():
        stage = "" if row["told"] == "delivered" else f", {row['told']}"
        running = "; a running total, not to be added" if row["kind"] == "cumulative" else ""
        lines = [escape(str(row["summary"])), escape(f"Reported: {row['amount']}{running}."), _cited(row)]
        made = _slide(row, row["transfer_id"], row["group"], f"{row['title']} ({row['status']}{stage})", lines)
        if made:
            yield made


def _told(ds: Dataset, frame: pd.DataFrame, who: str, vocabulary: str) -> pd.DataFrame:
    frame = _with_sources(ds, frame)
    modality = frame["modality"].astype("str")
    manner = modality.map(ds.package.labels("modality")).str.lower().where(modality != "asserted", "")
    return frame.assign(
        edtf=frame["said"],
        start=frame["said_start"],
        end=frame["said_end"],
        who=speaker_names(ds, frame[who]),
        does=frame["stance"].astype("str").map(ds.package.labels(vocabulary)).str.lower(),
        manner=manner,
    )


def _headline(row: pd.Series, about: str) -> str:
    manner = f" ({row['manner']})" if row["manner"] else ""
    return f"{row['who']}: {row['does']}{manner}{about}"


def _claims(ds: Dataset) -> Iterator[Slide]:
    frame = _told(ds, ds.claims, "claimant", "claim_stance").assign(through=relay_chain(ds, ds.claims))
    titles = ds.transfers.set_index("transfer_id")["title"]
    for _, row in frame.iterrows():
        about = f": {titles.get(row['transfer_id'], row['transfer_id'])}"
        lines = [escape(str(row["summary"])), escape(f"Through: {row['through']}"), _cited(row)]
        if made := _slide(row, row["claim_id"], "Claims", _headline(row, about), lines):
            yield made


def _reactions(ds: Dataset) -> Iterator[Slide]:
    for _, row in _told(ds, ds.reactions, "actors", "reaction_stance").iterrows():
        quote = f"“{row['quote']}”" if isinstance(row["quote"], str) else ""
        lines = [escape(str(row["summary"])), escape(quote), _cited(row)]
        if made := _slide(row, row["reaction_id"], "Reactions", _headline(row, ""), lines):
            yield made
