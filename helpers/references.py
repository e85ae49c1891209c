"""Sources for a reference manager: BibLaTeX, which keeps EDTF dates as they are, and CSL-JSON (schema 1.0.2).

What a page did not say stays out of its entry; nothing is filled in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

import pandas as pd

from helpers.dataset import Dataset
from helpers.dates import describe

_TEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_TEX |= {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}  # "\{" would still count as a brace of the entry
_TEX |= {sign: f"\\{sign}" for sign in "$&#_%"}
_IN_ADDRESS = {"{": "%7B", "}": "%7D", "\\": "%5C"}  # BibLaTeX takes an address letter by letter but for these
_TEX_TABLE, _ADDRESS_TABLE = str.maketrans(_TEX), str.maketrans(_IN_ADDRESS)
_DAY = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?[?~%]?$")
# CSL has no type for an official page or a think tank's post; "webpage" is what its own documentation names for both.
_TYPES = {
    "news": "article-newspaper",
    "state-media": "article-newspaper",
    "un-document": "report",
    "resolution": "legislation",
}


_UN_PAGE = re.compile(r"https?://([a-z]+\.)*un\.org/")
_ISSUER = "United Nations, Security Council"


def law_id(symbol: str) -> str:
    """Return the key of a resolution in a list of references: "un-s-res-2397-2017" for "S/RES/2397 (2017)"."""
    return "un-" + "-".join(re.findall(r"[a-z0-9]+", symbol.lower()))


def _rows(ds: Dataset) -> list[dict[str, str]]:
    columns = ["source_id", "title", "published", "url", "archived_url", "symbol", "language", "kind"]
    sources = ds.sources[columns].astype("object")
    publisher = ds.sources["publisher"]
    sources["publisher"] = publisher.map(ds.actors.set_index("actor_id")["name"])
    letters = publisher.map(ds.actors.set_index("actor_id")["reliability"].astype("object")).fillna("F")
    sources["grade"] = "Admiralty grade " + letters.astype("str")
    filled: list[dict[str, str]] = [
        {str(key): str(value) for key, value in row.items() if pd.notna(value)} for row in sources.to_dict("records")
    ]
    return filled


def _laws(ds: Dataset, symbols: Iterable[str]) -> list[dict[str, str]]:
    held, wanted = ds.resolutions.set_index("symbol"), list(dict.fromkeys(symbols))
    if missing := [symbol for symbol in wanted if symbol not in held.index]:
        raise KeyError(f"No resolution has the symbol {', '.join(map(repr, missing))}. See ds.resolutions['symbol'].")
    rows = held.loc[wanted]
    pages = rows["urls"].astype("str").where(rows["urls"].notna()).str.split(";").str[0]
    return [
        {
            "source_id": law_id(symbol),
            "title": f"Resolution {symbol.removeprefix('S/RES/')}",
            "published": str(adopted),
            "symbol": symbol,
            "language": "en",
            "kind": "resolution",
            "publisher": _ISSUER,
            # an address elsewhere is where this project read of it, not the resolution
            **({"url": page} if isinstance(page, str) and _UN_PAGE.match(page) else {}),
        }
        for symbol, adopted, page in zip(rows.index.astype("str"), rows["adopted"], pages, strict=True)
    ]


def bibtex(ds: Dataset, resolutions: Iterable[str] = ()) -> str:
    """Return the sources of a dataset as BibLaTeX entries (``@online``), keyed by source_id, dates in EDTF.

    ``resolutions`` are the symbols of Security Council resolutions to add, keyed by :func:`law_id`.

    Args:
        ds: the dataset: the whole, a part or one as of a day.
        resolutions: symbols of Security Council resolutions to add, keyed by :func:`law_id`.

    Raises:
        KeyError: for a symbol that is no resolution of the dataset.
    """
    entries = []
    for row in [*_rows(ds), *_laws(ds, resolutions)]:
        text = {name: value.translate(_TEX_TABLE) for name, value in row.items()}
        fields = {
            "author": f"{{{text['publisher']}}}",  # in two braces: a body, no person
            "title": text.get("title", ""),
            "date": row.get("published", ""),
            "url": row.get("url", "").translate(_ADDRESS_TABLE),
            "number": text.get("symbol", ""),
            "note": text.get("grade", ""),
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


def csl_json(ds: Dataset, resolutions: Iterable[str] = ()) -> str:
    """Return the sources of a dataset as a CSL-JSON list, which Zotero, Pandoc and others read.

    ``archive_location`` holds the archive copy, ``note`` the Admiralty letter of the publisher; ``resolutions`` are
    the symbols of Security Council resolutions to add.

    Args:
        ds: the dataset: the whole, a part or one as of a day.
        resolutions: symbols of Security Council resolutions to add.

    Raises:
        KeyError: for a symbol that is no resolution of the dataset.
    """
    items = []
    for row in [*_rows(ds), *_laws(ds, resolutions)]:
        item: dict[str, object] = {"id": row["source_id"], "type": _TYPES.get(row["kind"], "webpage")}
        item["author"] = [{"literal": row["publisher"]}]
        renamed = {"title": "title", "URL": "url", "number": "symbol", "language": "language"}
        renamed |= {"archive_location": "archived_url", "note": "grade"}
        item |= {name: row[column] for name, column in renamed.items() if column in row}
        if "published" in row:
            item["issued"] = _issued(row["published"])
        items.append(item)
    return json.dumps(items, ensure_ascii=False, indent=1)
