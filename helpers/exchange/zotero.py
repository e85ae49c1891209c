"""CSL-JSON, as Zotero writes it: its items become sources, and publishers that nobody knows become actors.

Only what an item says is taken over: a date with year and month stays a month, "circa" stays about.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from helpers.dataset import Dataset
from helpers.drafted import ids_by_name, slug
from helpers.exchange.errors import ExchangeError
from helpers.problems import DataError, Problem
from helpers.stored import placed, with_rows

LARGEST = 20_000_000  # bytes
# CSL's type → kind of a document; what is not here is news
_KINDS = {"legislation": "official", "report": "official", "bill": "official", "treaty": "official"}
_OUTLET = {"kind": "organisation", "affiliation": "media", "reliability": "F", "reliability_reason": "Not judged yet."}
_WAYS = ("container-title", "publisher", "archive", "authority")


def import_csl(path: str | Path, ds: Dataset) -> Dataset:
    """Return ``ds`` with the items of a CSL-JSON file as sources; ``ds`` stays as it is.

    The id of an item becomes the id of its source; an item whose id or address the sources have already is passed
    over. The publisher is the item's container, publisher or corporate author: known by name or alias, else it becomes
    an actor with reliability F. Language defaults to English, ``origin`` to original: look them over.

    Args:
        path: the file; in Zotero "Export library" or "Export items", format "CSL JSON".
        ds: the dataset to add to.

    Raises:
        ExchangeError: with every item that cannot be a source (no publisher, a date in words), and why.
    """
    items = _items(Path(path))
    known, urls = set(ds.sources["source_id"]), set(ds.sources["url"].dropna())
    names = ids_by_name(ds.actors)
    sources: list[dict[str, str]] = []
    actors: list[dict[str, str]] = []
    places: list[str] = []
    problems: list[Problem] = []
    for number, item in enumerate(items, 1):
        where = f"item {number} ({item.get('id', 'no id')})"
        try:
            row, publisher = _source(item)
        except ValueError as error:
            problems.append(Problem("error", where, None, None, None, str(error)))
            continue
        if row["source_id"] in known or row["url"] in urls:
            continue
        if publisher.casefold() not in names:
            actor = slug(publisher) or "publisher"
            names[publisher.casefold()] = actor
            actors.append({"actor_id": actor, "name": publisher, **_OUTLET})
        sources.append(row | {"publisher": names[publisher.casefold()]})
        known.add(row["source_id"])
        places.append(where)
    if problems:
        raise ExchangeError(problems)
    if not sources:
        return ds
    try:
        added = {"sources": sources, "actors": actors}
        return ds.with_tables(**{n: with_rows(ds.tables[n], ds.package.tables[n], rows) for n, rows in added.items()})
    except DataError as error:

        def of_item(table: str, at: int, problem: Problem) -> Problem | None:
            return problem._replace(file=places[at], row=None) if table == "sources" else None

        raise ExchangeError(placed(error, ds.tables, ds.package, of_item)) from None


def _items(path: Path) -> list[dict[str, Any]]:
    def fault(message: str) -> ExchangeError:
        return ExchangeError([Problem("error", path.name, None, None, None, message)])

    if not path.is_file():
        raise fault("is not there. Check the name and the folder.")
    if path.stat().st_size > LARGEST:
        raise fault(f"is larger than {LARGEST:,} bytes. Export fewer items at a time.")
    try:
        told = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise fault(f"is no JSON ({error}). In Zotero choose “Export” and the format “CSL JSON”.") from None
    if not isinstance(told, list) or not all(isinstance(item, dict) for item in told):
        raise fault("is no list of items. In Zotero choose “Export” and the format “CSL JSON”.")
    return told


def _source(item: dict[str, Any]) -> tuple[dict[str, str], str]:
    """Return an item as a row of sources, and its publisher.

    Raises:
        ValueError: for what it lacks, or a date that cannot be read.
    """
    publisher = next((str(item[way]).strip() for way in _WAYS if str(item.get(way) or "").strip()), "")
    for author in () if publisher else item.get("author") or ():
        if isinstance(author, dict) and author.get("literal"):
            publisher = str(author["literal"])
            break
    if not publisher:
        raise ValueError("has no publication, publisher or corporate author. Fill one in in Zotero.")
    url, title = str(item.get("URL") or "").strip(), str(item.get("title") or "").strip()
    published = _edtf(item.get("issued"))
    key = slug(str(item.get("id") or "").rsplit("/", 1)[-1]) or slug(f"{publisher} {published} {title}")
    return {
        "source_id": key,
        "title": title,
        "url": url,
        "symbol": str(item.get("number") or "").strip(),
        "archived_url": str(item.get("archive_location") or "").strip(),
        "published": published,
        "language": str(item.get("language") or "en")[:2].lower(),
        "kind": _KINDS.get(str(item.get("type")), "news"),
        "origin": "original",
    }, publisher


def _edtf(issued: object) -> str:
    """Return a date of CSL as EDTF, "" where there is none.

    Raises:
        ValueError: for a date in words, or with parts that are no numbers.
    """
    if not issued:
        return ""
    if not isinstance(issued, dict):
        raise ValueError(f"has a date that cannot be read: {issued!r}.")
    if not issued.get("date-parts"):
        raise ValueError(
            f"has a date in words, {issued.get('literal') or issued.get('raw')!r}. Write it as 2024-02-21."
        )
    about = "~" if issued.get("circa") else ""
    try:
        days = [
            "-".join(f"{int(part):0{4 if at == 0 else 2}d}" for at, part in enumerate(day))
            for day in issued["date-parts"]
        ]
    except (ValueError, TypeError):
        raise ValueError(f"has a date that cannot be read: {issued['date-parts']!r}.") from None
    return "/".join(day + about for day in days if day)
