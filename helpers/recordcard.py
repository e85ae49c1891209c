"""The card of one transfer: what is reported, how surely, by whom, who reacted, under which law, where to read it.

Everything from the tables is escaped; links are only those of sources with an http or https address.
"""

from __future__ import annotations

from html import escape

import pandas as pd

from helpers.asof import known_on
from helpers.dataset import Dataset
from helpers.dates import describe
from helpers.documents import documents
from helpers.filters import PARTIES
from helpers.findings import claim_rows, law_rows, reaction_rows
from helpers.frames import positions
from helpers.known import Known
from helpers.marks import quantity
from helpers.record import in_order
from helpers.references import bibtex, csl_json


def _table(title: str, frame: pd.DataFrame, empty: str) -> str:
    """Return a titled table; one that is wider than its pane can be scrolled with the keys."""
    heading = f"<h3>{escape(title)}</h3>"
    if frame.empty:
        return f"{heading}<p>{escape(empty)}</p>"
    table = frame.to_html(index=False, escape=True, border=0, classes="tt-records", na_rep="")
    return f'{heading}<div class="tt-scroll" role="group" tabindex="0" aria-label="{escape(title)}">{table}</div>'


def _sources(ds: Dataset, cited: pd.Series) -> str:
    urls = ds.sources["url"].fillna("").tolist()
    lines = []
    for line, url in zip(cited, urls, strict=True):
        target = f'href="{escape(url, quote=True)}" target="_blank" rel="noopener noreferrer"'
        link = f" <a {target}>open</a>" if url.startswith(("https://", "http://")) else ""
        lines.append(f"<li>{escape(str(line))}{link}</li>")
    if not lines:
        return "<p>No source is in this view.</p>"
    kinds = {"footnotes": "\n".join(cited.astype("str")), "BibLaTeX": bibtex(ds), "CSL-JSON": csl_json(ds)}
    copied = "".join(
        f"<details><summary>Copy as {name}</summary><pre class='tt-copy' tabindex='0'>{escape(text)}</pre></details>"
        for name, text in kinds.items()
    )
    return f"<ol>{''.join(lines)}</ol>{copied}"


def _numbered(table: pd.DataFrame, rows: pd.DataFrame, ds: Dataset) -> pd.DataFrame:
    """Return a table with the numbers of each row's documents in the list of sources below it."""
    every = documents(rows.reset_index(drop=True))
    marks = pd.Series([f"[{at + 1}]" for at in positions(every, ds.sources["source_id"])], index=every.index)
    return table.assign(source=marks.groupby(level=0).agg(" ".join).reindex(table.index))


def _of(rows: pd.DataFrame, transfer_id: str) -> pd.DataFrame:
    return rows[rows["transfer_id"] == transfer_id]


def card(known: Known, transfer_id: str) -> str:
    """Return the card of a transfer as HTML: summary, status and why, claims, reactions, law, conflicts, sources.

    Raises:
        KeyError: if no transfer of the dataset has this id.
    """
    ds = known.ds
    one = known.one(transfer_id)
    row = one.transfers.iloc[0]
    found = _of(known.status, transfer_id).iloc[0]
    labels = ds.package.labels("stage")
    deciding = one.claims[one.claims["claim_id"].isin(str(found["decided_by"]).split(";"))]
    names = ds.actors.set_index("actor_id")["name"]
    by = ", ".join(dict.fromkeys(deciding["claimant"].map(names))) or "nobody in this view"
    paragraphs = _of(known.law, transfer_id)
    law = paragraphs.iloc[0]
    readings = ds.package.labels("map_status")
    facts = {
        "Status": f"{found['status']}, by the claims of {by}; {found['independent']} independent; "
        f"grade {found['reliability']}{found['credibility']}",
        "When": describe(row["occurred"]),
        "From, to": f"{PARTIES[str(row['supplier'])]} to {PARTIES[str(row['recipient'])]}, "
        f"{labels[str(row['stage'])].lower()}",
        "Quantity": quantity(one.transfers).iloc[0],
        "Law": f"{readings.get(str(law['law']), str(law['law']))}: {law['reason']}",
    }
    listed = "".join(f"<dt>{escape(name)}</dt><dd>{escape(str(text))}</dd>" for name, text in facts.items())
    clash = _of(known.conflicts, transfer_id)
    sides = pd.DataFrame(
        {
            "conflict": clash["kind"].astype("str"),
            "one side": clash["who_a"] + ": " + clash["says_a"],
            "other side": (clash["who_b"] + ": " + clash["says_b"]).fillna("the days it is dated to"),
            "why": clash["why"],
        }
    )
    claims, reactions = in_order(one.claims), in_order(one.reactions)
    laws = law_rows(one, paragraphs) if pd.notna(law["provision_id"]) else pd.DataFrame()
    parts = [
        f"<h2>{escape(row['title'])}</h2>",
        f"<p>{escape(row['summary'])} {escape(known_on(ds.day))}</p>",
        f"<dl>{listed}</dl>",
        _table("Claims", _numbered(claim_rows(ds, claims), claims, one), "No claim is in this view."),
        _table(
            "Reactions", _numbered(reaction_rows(ds, reactions), reactions, one), "No reaction to it is in this view."
        ),
        _table(
            "Paragraphs in force on its date",
            laws,
            "No paragraph bars this category as such, or none was in force.",
        ),
        _table("Conflicts", sides, "No two claims on it contradict each other."),
        "<h3>Sources</h3>",
        _sources(one, known.cited[one.sources["source_id"]]),
    ]
    return f'<div class="tt-record">{"".join(parts)}</div>'
