"""Findings on the tables themselves: how many coders, how far they agree, what was corrected, what was searched."""

from __future__ import annotations

import pandas as pd

from helpers.agreeing import agreement
from helpers.citations import cite
from helpers.covering import by_month, coverage, undated
from helpers.dataset import Dataset
from helpers.documents import coders
from helpers.prose import Told, count

CODED = ("claims", "reactions", "measures")


def coders_table(ds: Dataset) -> pd.DataFrame:
    """Return per table how many records one coder and how many two coders have read."""
    rows = {
        name: {"records": len(read), "one coder": int((read < 2).sum()), "two coders": int((read >= 2).sum())}
        for name, read in ((name, coders(ds.tables[name])) for name in CODED)
    }
    table = pd.DataFrame.from_dict(rows, orient="index").rename_axis("table").reset_index()
    table["share of two"] = (table["two coders"] / table["records"]).map("{:.0%}".format)
    return table


def coders_told(ds: Dataset) -> Told:
    """Say how much of the tables was coded twice, and how far the two coders agreed before anything was settled."""
    sums = coders_table(ds)[["records", "two coders"]].sum()
    text = (
        f"**{sums['two coders']:,} of {count(sums['records'], 'record')}** (claims, reactions, measures) were read by "
        "two coders. The others were read once: the document was not found again, the part that is stored does not "
        "reach the words, or the searches below have only now added it."
    )
    found = agreement(ds)
    whole = found[(found["table"] == "all") & (found["field"] == "all") & (found["round"] == "second")]
    if len(whole):
        row = whole.iloc[0]
        text += (
            f" In {count(int(row['records']), 'cell')} coded blind by both, they agreed in {row['percent']:.1f} %; of "
            f"the rest {row['kept']:,} were settled as the first coder had them, {row['taken']:,} as the second, and "
            f"{row['other']:,} in a third way."
        )
    return Told(text)


def disagreements(ds: Dataset, field: str, number: int = 10) -> pd.DataFrame:
    """Return the pairs of values that the two coders of the second coding most often took for each other."""
    rows = ds.codings
    rows = rows[(rows["round"].astype("str") == "second") & (rows["field"] == field)]
    rows = rows.assign(**{side: rows[side].fillna("(empty)") for side in ("first", "second", "settled")})
    rows = rows[rows["first"] != rows["second"]]
    pairs = rows.assign(first_kept=rows["settled"] == rows["first"]).groupby(["first", "second"])["first_kept"]
    table = pd.DataFrame({"cells": pairs.size(), "first kept": pairs.sum()}).reset_index()
    table = table.sort_values(["cells", "first", "second"], ascending=[False, True, True], kind="stable").head(number)
    return table.rename(columns={"first": "first coder", "second": "second coder"}).reset_index(drop=True)


def last_correcting(ds: Dataset) -> str:
    """Return the newest release with which a value changed; a release of the kit alone changes none."""
    return max(ds.corrections["release"].unique(), key=lambda release: [int(part) for part in release.split(".")])


def corrections_told(ds: Dataset, release: str) -> Told:
    """Say how many values changed with a release, and on how many documents' word."""
    rows = ds.corrections[ds.corrections["release"] == release]
    records, told = rows[["table", "record_id"]].drop_duplicates(), rows["source_id"].dropna()
    return Told(
        f"**{count(len(rows), 'value')} changed with release {release}**, in {count(len(records), 'record')}; "
        f"{len(told):,} of them on the word of {count(told.nunique(), 'document')}, the rest by a rule of the codebook."
    )


def corrections_table(ds: Dataset, release: str) -> pd.DataFrame:
    """Return how many values of each column changed with a release: table, field, changes, an example."""
    rows = ds.corrections[ds.corrections["release"] == release]
    sums = rows.groupby(["table", "field"], sort=False)
    table = sums.size().rename("changes").to_frame()
    first = sums[["was", "now", "reason"]].first()
    table["for example"] = (
        first["was"].fillna("(empty)") + " → " + first["now"].fillna("(empty)") + ": " + first["reason"]
    )
    return table.reset_index().sort_values("changes", ascending=False, kind="stable", ignore_index=True)


def coverage_told(ds: Dataset) -> Told:
    """Say which months were searched, how often, and which of them hold no claim at all."""
    rows, searches = coverage(ds), by_month(ds)
    months = rows.groupby(["month", "direction"])[["claims", "searched"]].agg({"claims": "sum", "searched": "any"})
    empty = months[months["searched"] & (months["claims"] == 0)].reset_index()
    missed = int((~months["searched"]).sum())
    named = ds.package.labels("direction")
    words = "; ".join(
        f"{named[str(way)]}: {', '.join(part['month'])}" for way, part in empty.groupby("direction", sort=False)
    )
    pages, added = int(ds.searches["pages"].sum()), int(ds.searches["added"].sum())
    left = undated(ds)
    return Told(
        f"**{count(len(searches), 'search', 'searches')} of a month and direction**, from {rows['month'].min()} to "
        f"{rows['month'].max()}, and {len(ds.searches) - len(searches)} for a subject over all these years saw "
        f"{count(pages, 'page')} on them and added {count(added, 'record')}; "
        f"{count(missed, 'month and direction was', 'months and directions were')} not searched. Searched, and without "
        f"any claim said then: {words or 'none'}. No month counts {count(left['claims'], 'claim')} and "
        f"{count(left['reactions'], 'reaction')} that are dated less exactly than to a month."
    )


def searches_table(ds: Dataset) -> pd.DataFrame:
    """Return every search: period, direction, what was asked, pages seen, records added, what was not coded."""
    rows = ds.searches.sort_values(["period_end", "period_start", "direction"], kind="stable")
    return pd.DataFrame(
        {
            "period": rows["period"],
            "direction": rows["direction"].astype("str"),
            "asked": rows["queries"].str.replace(";", " · "),
            "pages": rows["pages"],
            "added": rows["added"],
            "note": rows["note"].fillna(""),
        }
    ).reset_index(drop=True)


def correcting_sources(ds: Dataset, release: str, number: int = 15) -> pd.DataFrame:
    """Return the documents on whose word most values changed with a release, cited, with the number of changes."""
    rows = ds.corrections[ds.corrections["release"] == release]
    counts = rows["source_id"].value_counts()
    counts = counts.sort_index().sort_values(ascending=False, kind="stable").head(number)
    return pd.DataFrame({"changes": counts.to_numpy(), "citation": cite(ds, counts.index.to_series()).to_numpy()})
