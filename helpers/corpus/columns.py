"""What the columns of a collection mean: told, or guessed by their usual names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from helpers.corpus.items import CorpusError, Item, Unread
from helpers.problems import nearest

# The usual names of columns, the likeliest first.
USUAL = {
    "text": ("text", "body", "content", "maintext", "article", "plain_text", "story"),
    "html": ("html", "raw_html", "page"),
    "url": ("url", "link", "source_url", "address", "DocumentIdentifier"),
    "title": ("title", "headline"),
    "published": ("published", "date", "date_publish", "publish_date", "published_at", "datetime", "timestamp"),
    "publisher": ("publisher", "source", "source_domain", "domain", "site", "outlet"),
}

_SECONDS = re.compile(r"1\d{9}|1\d{12}")
_DIGITS = re.compile(r"(?:19|20)\d{6}(?:T\d{6}Z?|\d{6})?")  # 20240220, 20240220T101500Z, 20240220101500
_STROKES = re.compile(r"(?:19|20)\d\d/\d\d/\d\d\b")
_MAILED = re.compile(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} (?:19|20)\d\d\b")  # Tue, 20 Feb 2024 10:15:00 GMT


def named(fields: Sequence[str], columns: Mapping[str, str]) -> dict[str, str]:
    """Return what each field of a record is: "text" → "body", however it writes its capitals (" Body")."""
    meant = {role: field for field, role in columns.items() if field in fields}  # it may stand in another file only
    free = {_plain(name): name for name in reversed(fields) if name not in columns}
    for role, usual in USUAL.items():
        if role not in meant and (found := next((free[name] for name in map(_plain, usual) if name in free), None)):
            meant[role] = found
    return meant


def _plain(name: str) -> str:
    return name.strip().lower()


def item_of(record: Mapping[str, Any], key: str, columns: Mapping[str, str]) -> Item | Unread:
    """Return the article that a record is, or why it is none."""
    meant = named(list(record), columns)
    for role in ("text", "html"):
        told = record.get(meant.get(role, ""))
        if isinstance(told, Mapping) or (
            isinstance(told, list) and not all(isinstance(one, str | None) for one in told)
        ):
            return Unread(
                key, f"has no text: its {meant[role]!r} is made of parts, and has to be text or a list of texts"
            )
    told = {role: _text(record.get(field)) for role, field in meant.items()}
    body = told.get("text") or told.get("html")
    if not body:
        fields = ", ".join(map(str, list(record)[:12]))
        return Unread(
            key, f"has no text: none of its fields ({fields}) is called {', '.join(USUAL['text'][:4])} or html"
        )
    return Item(
        key,
        body,
        html=not told.get("text"),
        url=told.get("url"),
        title=told.get("title"),
        published=_time(told.get("published")),
        publisher=told.get("publisher"),
    )


def _text(value: object) -> str | None:
    if isinstance(value, list):  # paragraphs, or several names
        value = "\n\n".join(str(one) for one in value if one is not None)
    text = "" if value is None else str(value).strip()
    return text.encode("utf-8", "replace").decode("utf-8") or None  # half a surrogate pair cannot be written down


def _time(text: str | None) -> str | None:
    """Return a time as ISO text where it is written as feeds and machines write it; any other as it stands."""
    if text is None:
        return None
    try:
        if _SECONDS.fullmatch(text):  # since 1970, or thousandths of them
            return datetime.fromtimestamp(int(text) / (1000 if len(text) == 13 else 1), UTC).isoformat()
        if len(text) == 14 and _DIGITS.fullmatch(text):
            text = f"{text[:8]}T{text[8:]}"
        if _DIGITS.fullmatch(text) or _STROKES.match(text):
            return datetime.fromisoformat(text.replace("/", "-")).isoformat()
        if _MAILED.match(text):
            return parsedate_to_datetime(text if ":" in text else f"{text} 00:00").isoformat()
    except (ValueError, OverflowError):
        pass
    return text


def unfit(fields: Sequence[str], columns: Mapping[str, str]) -> str | None:
    """Return why a table with these columns cannot be read, to be said after its name; None if it can be."""
    meant = named(fields, columns)
    if {"text", "html"}.isdisjoint(meant):
        first = fields[0] if fields else "name of the column"
        has = ", ".join(fields[:20])
        return f"has no column for the text; it has {has}. Say which it is: columns={{{first!r}: 'text'}}."
    twice = next((field for field in meant.values() if fields.count(field) > 1), None)
    return twice and f"has {fields.count(twice)} columns called {twice!r}: give all but one of them another name."


def check_roles(columns: Mapping[str, str]) -> None:
    """Refuse columns that are to mean what no column means.

    Raises:
        CorpusError: with the nearest meaning, or a word on the order of the two.
    """
    for field, role in columns.items():
        if role not in USUAL:
            turned = " Write it {column: meaning}." if field in USUAL else nearest(role, list(USUAL))
            raise CorpusError(f"columns= says that {field!r} is {role!r}, and a column is none such.{turned}")


def check_columns(columns: Mapping[str, str], fields: Sequence[str], name: str) -> None:
    """Refuse columns that a collection does not have; ``name`` is what lacks them, with its verb: "a.csv has".

    Raises:
        CorpusError: with the nearest column that it has.
    """
    for field in columns:
        if field not in fields:
            raise CorpusError(f"columns= names {field!r}, and {name} no such column.{nearest(field, fields)}")
