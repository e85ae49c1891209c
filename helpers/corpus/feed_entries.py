"""What a feed says: its entries with their words, ids, days and publishers. All of it is data from outside."""

from __future__ import annotations

import hashlib
import io
import re
from calendar import timegm
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any
from xml.parsers import expat

from helpers.corpus.prefilter import prefilter
from helpers.reading.page.fetch import Page
from helpers.reading.page.source import ReadingError

MENDED = 1_000_000  # bytes of a broken feed that is still looked through; that takes seconds for each million
_LONG = 300  # characters of an id, a name or a reason

_SIDES = ("North Korea", "Russia")
_BLOCK = re.compile(r"</?(?:p|div|br|li|ul|ol|tr|h[1-6]|blockquote)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[!/A-Za-z][^<>]*>")
_PAGE = re.compile(rb"<!doctype html|<html|<body", re.IGNORECASE)


def parsed(page: Page) -> tuple[Any, str | None]:
    """Return what feedparser finds in a feed, and what is wrong with it.

    Raises:
        ReadingError: if it is no feed, or too broken.
    """
    import feedparser

    url, body = page.url, page.body
    if not body.strip():
        raise ReadingError(f"{url} is empty.")
    if len(body) > MENDED and (fault := _fault(body)):
        raise ReadingError(f"{url} is no feed that can be read, or a broken one ({fault}).")
    about = {
        "content-location": url,
        "content-type": f"application/xml; charset={page.charset}" if page.charset else "application/xml",
    }
    try:
        found = feedparser.parse(
            io.BytesIO(body), response_headers=about, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:  # a library's own error on broken bytes is no reason to stop
        raise ReadingError(f"{url} is no feed that can be read ({type(error).__name__}).") from None
    if not found.version:
        what = "a web page, no feed. Look on it for the address of its feed" if _PAGE.search(body[:2000]) else "no feed"
        raise ReadingError(f"{url} is {what} (RSS or Atom).")
    fault = found.get("bozo_exception") if found.bozo else None
    if fault is None or isinstance(fault, feedparser.CharacterEncodingOverride | feedparser.NonXMLContentType):
        return found, None
    why = getattr(fault, "getMessage", lambda: type(fault).__name__)()
    return found, f"{url} is broken XML ({why}); entries that could be made out: {len(found.entries)}."


def _fault(body: bytes) -> str | None:
    try:
        expat.ParserCreate(namespace_separator=" ").Parse(body, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        return str(error)
    return None


def names_one(text: str) -> bool:
    """Return whether a text names one of the two states: whether it would matter if it named the other."""
    return any(prefilter().may_matter(encoded(f"{text}\n\n{other}")) for other in _SIDES)


def encoded(text: str) -> bytes:
    """Return text as the prefilter takes it."""
    return text.encode("utf-8", "replace")


def string(value: object) -> str:
    """Return a value of a feed if it is text, else nothing."""
    return value if isinstance(value, str) else ""


def plain(text: str) -> str:
    """Return the words of a feed's text, which may be HTML, its paragraphs apart."""
    text = unescape(_TAG.sub("", _BLOCK.sub("\n\n", text)))
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip())


def one_line(text: object) -> str:
    """Return one line, cut where it is long."""
    line = " ".join(str(text).split())
    return line if len(line) <= _LONG else f"{line[:_LONG]}…"


def known(mark: str) -> str:
    """Return what an id or an address is known by: itself, or a digest where it is long."""
    return mark if len(mark) <= _LONG else hashlib.sha256(encoded(mark)).hexdigest()


def entry_id(entry: Any) -> str:
    """Return what an entry is known by: its id, its address, or its words."""
    told = string(entry.get("id")) or string(entry.get("link"))
    words = f"{string(entry.get('title'))}\n{string(entry.get('summary'))}"
    return known(told.strip()) or hashlib.sha256(encoded(words)).hexdigest()


def mark(told: str | None) -> str | None:
    """Return a header as it may be sent back."""
    return told if told and len(told) <= 1000 and told.isascii() and told.isprintable() else None


def published(entry: Any) -> str | None:
    """Return when an entry was published, in the time of its publisher (the day is his), or else in UTC."""
    told = string(entry.get("published")) or string(entry.get("updated"))
    read = entry.get("published_parsed") or entry.get("updated_parsed")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", told):
        return told
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            stamp = parse(told)
        except (ValueError, TypeError, OverflowError, IndexError):
            continue
        return stamp.replace(tzinfo=stamp.tzinfo or UTC).isoformat()
    try:
        return datetime.fromtimestamp(timegm(read), UTC).isoformat() if read else None
    except (ValueError, TypeError, OverflowError, OSError):
        return None


def publisher(entry: Any, feed: Any) -> str | None:
    """Return who is said to have published an entry."""
    source = entry.get("source")
    names = (
        source.get("title") if isinstance(source, dict) else source,
        entry.get("publisher"),
        feed.get("publisher"),
        feed.get("title"),
    )
    return next((name for one in names if (name := one_line(plain(string(one))))), None)
