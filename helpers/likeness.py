"""Existing rows that a drafted row may be: likely twins, each with the reason in words. The person decides.

Names are compared by rapidfuzz, dates by whether their intervals meet; one of which only an upper bound is told ("by
June 2025") is taken to lie near that bound, or every older record would be its twin. A relay told twice is no new
event, so a transfer is looked for by direction and kind first, then by its days, then by its words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd
from rapidfuzz import fuzz, process

from helpers.dataset import Dataset
from helpers.dates import describe, interval
from helpers.drafted import Row, rows
from helpers.frames import unfold
from helpers.reading.draft import Draft

SHOWN = 5  # twins that a person looks through
SURE = 100  # the same row beyond doubt: same address, or same saying from the same page
_LIKELY = 50
_ALIKE = 86  # names below this differ in more than spelling
_OTHER_KIND = 15  # points off where one is an event and the other a running total
_NEAR = 45  # days that a report usually lies behind the thing it reports


@dataclass(frozen=True)
class Twin:
    """An existing row that a drafted one may be: ``score`` from 0 to 100, ``reason`` in words for a person."""

    key: str
    table: str
    row_id: str
    name: str
    score: int
    reason: str


def address(url: str) -> str:
    """Return what tells one page from another: no scheme, ``www.``, ``/amp``, anchor, or query parts that track."""
    bare = re.sub(r"^(?:https?://|www\.|m\.|amp\.)+", "", "".join(url.split()).casefold()).split("#")[0]
    path, _, query = bare.partition("?")
    kept = [part for part in query.split("&") if part and not re.match(r"(?:utm_|fbclid|gclid|ref=|amp)", part)]
    return re.sub(r"(?:/+(?:amp)?)+$", "", path) + ("?" + "&".join(kept) if kept else "")


def _best(found: list[Twin]) -> tuple[Twin, ...]:
    return tuple(sorted(found, key=lambda twin: (-twin.score, twin.row_id))[:SHOWN])


def _days_apart(start: pd.Series, end: pd.Series, first: date | None, last: date | None) -> pd.Series:
    """Return for each interval the days between it and first..last: 0 where they meet, NaN where one is undated."""
    if first is None and last is None:
        return pd.Series(float("nan"), index=start.index)
    low, high = pd.Timestamp(first or date.min), pd.Timestamp(last or date.max.replace(year=2100))
    after, before = (start - high).dt.days, (low - end).dt.days
    gap = pd.concat([after, before], axis=1).max(axis=1).clip(lower=0)
    return gap.where(start.notna() | end.notna())


def _sources(row: Row, ds: Dataset) -> tuple[Twin, ...]:
    frame = ds.sources
    mine, title = address(row.values["url"]), row.values["title"]
    found: dict[str, Twin] = {}
    if title:
        alike = process.extract(
            title, frame["title"].dropna(), scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE, limit=SHOWN
        )
        for name, score, at in alike:
            same = frame.at[at, "publisher"] == row.values["publisher"]
            reason = f"title {score:.0f} % alike" + (", same publisher" if same else ", another publisher: a copy?")
            row_id = str(frame.at[at, "source_id"])
            found[row_id] = Twin(row.key, row.table, row_id, name, round(score * (0.99 if same else 0.8)), reason)
    if mine:
        same_page = frame[frame["url"].dropna().map(address).reindex(frame.index) == mine]
        for row_id, name in zip(same_page["source_id"], same_page["title"].fillna(""), strict=True):
            found[row_id] = Twin(row.key, row.table, row_id, name, SURE, "same address")
    return _best(list(found.values()))


def _actors(row: Row, ds: Dataset) -> tuple[Twin, ...]:
    named = ds.actors.set_index("actor_id")
    names = pd.concat([named["name"], unfold(named["aliases"])]).dropna()
    found: dict[str, Twin] = {}
    alike = process.extract(
        row.values["name"], names.tolist(), scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE, limit=20
    )
    for name, score, at in alike:
        row_id = str(names.index[at])
        country = str(named.at[row_id, "country"])
        if row.values["country"] and country not in (row.values["country"], "nan"):
            continue
        if row_id not in found:
            reason = f"name {score:.0f} % like {name!r}" + (
                ", same country" if country == row.values["country"] else ""
            )
            found[row_id] = Twin(row.key, row.table, row_id, str(named.at[row_id, "name"]), round(score * 0.99), reason)
    return _best(list(found.values()))


def _reported(ds: Dataset) -> pd.DataFrame:
    """Return the first and last day on which each transfer was spoken of: index transfer_id, columns first, last."""
    claims = ds.claims.groupby("transfer_id").agg(first=("said_start", "min"), last=("said_end", "max"))
    return claims.reindex(ds.transfers["transfer_id"])


def _transfers(row: Row, ds: Dataset, day: str) -> tuple[Twin, ...]:
    frame, groups = ds.transfers, ds.package.groups()
    values = row.values
    mine = frame[(frame["supplier"] == values["supplier"]) & (frame["recipient"] == values["recipient"])]
    kind = mine["category"] == values["category"]
    mine = mine[kind | (mine["category"].map(groups) == groups.get(values["category"]))]
    if mine.empty:
        return ()
    same_kind = mine["category"] == values["category"]
    happened = _days_apart(*_spans(mine["occurred"]), *_span(values["occurred"]))
    told = _reported(ds).reindex(mine["transfer_id"]).set_axis(mine.index)
    spoken = _days_apart(told["first"], told["last"], *_span(day))
    item = pd.Series(
        process.cdist([values["item"]], mine["item"].fillna("") + " " + mine["title"], scorer=fuzz.token_set_ratio)[0],
        index=mine.index,
    )
    near = happened.fillna(spoken)
    points = 35 * same_kind + 15 + 30 * (1 - near.fillna(2 * _NEAR) / _NEAR).clip(lower=0) + 20 * item / 100
    points -= _OTHER_KIND * (
        mine["kind"] != values["kind"]
    )  # a running total is seldom the delivery that a story tells
    seen = mine.assign(points=points, happened=happened, spoken=spoken, item_like=item, same_kind=same_kind)
    found = []
    for one in seen[points >= _LIKELY].nlargest(SHOWN, "points").to_dict("records"):
        kind_told = "same direction and kind" if one["same_kind"] else "same direction, a kin of its kind"
        days = _dates_told(one["happened"], one["spoken"], one["occurred"])
        reason = f"{kind_told}; {days}; item {one['item_like']:.0f} % alike"
        score = round(one["points"] * (SURE - 1) / SURE)
        found.append(Twin(row.key, row.table, str(one["transfer_id"]), str(one["title"]), score, reason))
    return _best(found)


def _dates_told(happened: float, spoken: float, occurred: object) -> str:
    if pd.notna(happened):
        day = describe(str(occurred))
        return f"dates meet ({day})" if happened == 0 else f"dated {happened:.0f} days apart ({day})"
    if pd.notna(spoken):
        return "spoken of on these days" if spoken == 0 else f"spoken of {spoken:.0f} days apart"
    return "not dated"


def _span(text: str) -> tuple[date | None, date | None]:
    if not text:
        return None, None
    found = interval(text)
    if found.start is None and found.end is not None:  # "by June 2025" is said of something new, not of all the past
        bound = interval(text.rpartition("/")[2]).start or found.end
        return date.fromordinal(max(1, bound.toordinal() - _NEAR)), found.end
    return found.start, found.end


def _spans(texts: pd.Series) -> tuple[pd.Series, pd.Series]:
    """Return the first and the last day of each date, by :func:`_span`."""
    spans = [_span(text) for text in texts.fillna("")]
    first, last = (pd.Series([span[at] for span in spans], texts.index, dtype="datetime64[s]") for at in (0, 1))
    return first, last


def _sayings(row: Row, ds: Dataset, about: Sequence[str], sources: Sequence[str]) -> tuple[Twin, ...]:
    """Return what the same party already said, with the same stance, of a likely twin of the transfer."""
    claim = row.table == "claims"
    frame = ds.claims if claim else ds.reactions
    who = "claimant" if claim else "actors"
    parties = set(row.values[who].split(";"))
    by = unfold(frame[who])
    mine = frame.loc[by.index[by.isin(parties)].unique()]
    mine = mine[mine["stance"] == row.values["stance"]]
    linked = unfold(mine["transfer_id" if claim else "transfer_ids"])
    mine = mine.loc[linked.index[linked.isin(about)].unique()]
    if mine.empty or not about:
        return ()
    apart = _days_apart(*_spans(mine["said"]), *_span(row.values["said"]))
    found = []
    for at in mine.index:
        same_page = mine.at[at, "source_id"] in sources
        gap = apart[at]
        if not same_page and pd.notna(gap) and gap > 1:
            continue
        dates = "undated" if pd.isna(gap) else ("same day" if gap == 0 else "a day apart")
        score = SURE if same_page and not (gap > 0) else 60 if pd.isna(gap) else 90 - 10 * int(gap)
        reason = f"same party and stance on the same transfer, {dates}" + (
            ", same page" if same_page else ", another page"
        )
        found.append(
            Twin(row.key, row.table, str(mine.at[at, mine.columns[0]]), str(mine.at[at, "summary"]), score, reason)
        )
    return _best(found)


def twins_of(drafted: Sequence[Row], ds: Dataset) -> dict[str, tuple[Twin, ...]]:
    """Return for each row's key the existing rows that it may be, best first; rows without any are left out."""
    found: dict[str, tuple[Twin, ...]] = {}
    by_id: Mapping[str, str] = {row.row_id: row.key for row in drafted}
    day = next((row.values["published"] for row in drafted if row.table == "sources"), "")
    for row in drafted:  # sources and transfers come before what is said of them
        if row.table == "sources":
            found[row.key] = _sources(row, ds)
        elif row.table == "actors":
            found[row.key] = _actors(row, ds)
        elif row.table == "transfers":
            found[row.key] = _transfers(row, ds, day)
        else:
            column = "transfer_id" if row.table == "claims" else "transfer_ids"
            keys = [by_id[item] for item in row.values[column].split(";") if item in by_id]
            about = [twin.row_id for key in keys for twin in found.get(key, ())]
            pages = [twin.row_id for twin in found.get("source", ()) if twin.score == SURE]
            found[row.key] = _sayings(row, ds, about, pages)
    return {key: some for key, some in found.items() if some}


def twins(draft: Draft, ds: Dataset) -> dict[str, tuple[Twin, ...]]:
    """Return for each drafted row ("source", "a1", "t1", "c1", …) the rows of ``ds`` that it may be, best first.

    At most five each; a key without likely twins is missing. Nothing is linked by this: see :func:`helpers.accept`.

    Args:
        draft: what :func:`helpers.read_article` returned.
        ds: the dataset to look in.

    Raises:
        Nothing of its own.
    """
    return twins_of(rows(draft, ds), ds)
