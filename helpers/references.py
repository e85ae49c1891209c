"""Sources for a reference manager: BibLaTeX, which keeps EDTF dates as they are, and CSL-JSON (schema 1.0.2).

What a page did not say stays out of its entry; nothing is filled in.
"""

from __future__ import annotations

import json
import re

import pandas as pd

from helpers.dataset import Dataset
from helpers.dates import describe

_TEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"} | {
    sign: f"\\{sign}" for sign in "{}$&#_%"
}
_IN_ADDRESS = {"{": "%7B", "}": "%7D", "\\": "%5C"}  # BibLaTeX takes an address letter by letter but for these
_TEX_TABLE, _ADDRESS_TABLE = str.maketrans(_TEX), str.maketrans(_IN_ADDRESS)
_DAY = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?[?~%]?$")
# CSL has no type for an official page or a think tank's post; "webpage" is what its own documentation names for both.
_TYPES = {"news": "article-newspaper", "state-media": "article-newspaper", "un-document": "report"}


def _rows(ds: Dataset) -> list[dict[str, str]]:
    sources = ds.sources[["source_id", "title", "published", "url", "symbol", "language", "kind"]].astype("object")
    sources["publisher"] = ds.sources["publisher"].map(ds.actors.set_index("actor_id")["name"])
    filled: list[dict[str, str]] = [
        {str(key): str(value) for key, value in row.items() if pd.notna(value)} for row in sources.to_dict("records")
    ]
    return filled


def bibtex(ds: Dataset) -> str:
    """Return the sources of a dataset as BibLaTeX entries (``@online``), keyed by source_id, dates in EDTF."""
    entries = []
    for row in _rows(ds):
        text = {name: value.translate(_TEX_TABLE) for name, value in row.items()}
        fields = {
            "author": f"{{{text['publisher']}}}",  # in two braces: a body, no person
            "title": text.get("title", ""),
            "date": row.get("published", ""),
            "url": row.get("url", "").translate(_ADDRESS_TABLE),
            "number": text.get("symbol", ""),
        }
        lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
        entries.append(f"@online{{{row['source_id']},\n" + ",\n".join(lines) + "\n}\n")
    return "\n".join(entries)


def _issued(published: str) -> dict[str, object]:
    """Return a date of CSL: only the parts that were said; what has no such parts is given in words."""
    days = [_DAY.match(side) for side in published.split("/")]
    if not all(days):
        return {"literal": describe(published)}
    parts = [[int(part) for part in day.groups() if part] for day in days if day]
    doubted = any(sign in published for sign in "?~%")
    return {"date-parts": parts, **({"circa": True} if doubted else {})}


def csl_json(ds: Dataset) -> str:
    """Return the sources of a dataset as a CSL-JSON list, which Zotero, Pandoc and others read."""
    items = []
    for row in _rows(ds):
        item: dict[str, object] = {"id": row["source_id"], "type": _TYPES.get(row["kind"], "webpage")}
        item["author"] = [{"literal": row["publisher"]}]
        renamed = {"title": "title", "URL": "url", "number": "symbol", "language": "language"}
        item |= {name: row[column] for name, column in renamed.items() if column in row}
        if "published" in row:
            item["issued"] = _issued(row["published"])
        items.append(item)
    return json.dumps(items, ensure_ascii=False, indent=1)
