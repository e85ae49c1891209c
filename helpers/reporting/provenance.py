"""Provenance: which data a document rests on, as of when, and what is not in it."""

from __future__ import annotations

import hashlib

import pandas as pd

from helpers.asof import public_from
from helpers.dataset import Dataset
from helpers.documents import coders
from helpers.prose import count

_NOT_EVIDENCE = (
    "lexicon",
    "readings",
    "corrections",
    "codings",
    "searches",
    "left_out",
)  # what no figure of a report can rest on


def data_version(ds: Dataset) -> str:
    """Return twelve hexadecimal digits that change with any cell of the evidence: SHA-256 over the tables as CSV."""
    digest = hashlib.sha256()
    for name, table in ds.package.tables.items():
        if name not in _NOT_EVIDENCE:
            text = ds.tables[name][table.columns].to_csv(index=False, lineterminator="\n")
            digest.update(f"{name}\n{text}\n".encode())
    return digest.hexdigest()[:12]


def cut_off(ds: Dataset) -> pd.Timestamp:
    """Return the day of the newest document that is dated to a day: what was said later is not in the tables.

    Raises:
        ValueError: if no document is.
    """
    exact = ds.sources["published_end"].where(ds.sources["published_end"] == ds.sources["published_start"])
    newest: pd.Timestamp = exact.max()
    if pd.isna(newest):
        raise ValueError("No document in the tables is dated to a day, so a report has no day up to which it reaches.")
    return newest


def coders_told(used: Dataset) -> str:
    """Return in words how many of the claims and reactions used were read by two coders."""
    read = pd.concat([coders(used.claims), coders(used.reactions)])
    return f"{int((read > 1).sum()):,} of {len(read):,} claims and reactions used were read by two coders."


def left_out(everything: Dataset, used: Dataset) -> list[str]:
    """Return in words what a report on a part of the tables does not show."""
    kinds = {"transfers": "record", "claims": "claim", "reactions": "reaction"}
    rows = []
    for name, one in kinds.items():
        whole, mine = len(everything.tables[name]), len(used.tables[name])
        rows.append(f"{count(whole - mine, one)} of {whole:,} are left out by the parameters.")
    undated = int(used.transfers["occurred"].isna().sum())
    rows.append(f"{count(undated, 'record')} of those used have no date of their own.")
    for name in ("claims", "reactions"):
        lost = int(public_from(everything.tables, name).isna().sum())
        rows.append(
            f"{count(lost, kinds[name])} in the tables have neither a day nor a dated document: public on no day."
        )
    return rows
