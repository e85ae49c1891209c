"""News feeds (RSS, Atom) as a collection that grows: each poll gives what is new since the last one.

Which articles are fetched: an entry whose title, summary or content names at least one of the two states, as the page
may name the other; an entry that names neither is dropped unread, for good. A page that is fetched is read if it names
both, as everywhere in a scan. Without ``fetch_articles``, and where an entry has no address, the words of the feed are
all there is, and they must name both.

An entry is known by its id (guid), or its address, or its words; a page by its address, whichever feed names it. What
is known is not read again, not even where its publisher changed it.

The state file is written whole after each feed and each page, with what was found so far: a poll that was stopped is
finished by the next one, and :func:`last` gives once more what the last poll gave. One poll at a time may use it.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import time
from calendar import timegm
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit
from xml.parsers import expat

from helpers.atomic import write_whole
from helpers.corpus.items import CorpusError, Item, Seen, Unread
from helpers.corpus.prefilter import prefilter
from helpers.corpus.reading import read_item
from helpers.corpus.runs import Done
from helpers.corpus.scanning import Candidates, gathered
from helpers.reading.fetch import Ask, BusyError, Page, fetch
from helpers.reading.source import ReadingError, decode

TRIES = 3  # times that a page is asked for, one poll each
LARGEST = 5_000_000  # bytes of a feed or a page
MENDED = 1_000_000  # bytes of a broken feed that is still looked through; that takes seconds for each million
LONGEST_WAIT = 30 * 86_400.0  # seconds for which a server is believed that it wants to be left alone
UNTOLD_WAIT = 60.0  # seconds for which it is left alone where it does not say for how long
KNOWN = 10_000  # ids kept of a feed beyond those that it holds
PAGES = 100_000  # addresses of pages kept
_HOPS = 8  # redirects followed
_LONG = 300  # characters of an id, a name or a reason

_SIDES = ("North Korea", "Russia")
_BLOCK = re.compile(r"</?(?:p|div|br|li|ul|ol|tr|h[1-6]|blockquote)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[!/A-Za-z][^<>]*>")
_PAGE = re.compile(rb"<!doctype html|<html|<body", re.IGNORECASE)


@dataclass
class _Feed:
    """What is known of a feed: the marks of the last version read, and the address that gave them."""

    ids: list[str] = field(default_factory=list)
    url: str | None = None
    etag: str | None = None
    modified: str | None = None


@dataclass
class _Entry:
    """An article to fetch, as its feed tells of it."""

    url: str
    title: str | None
    published: str | None
    publisher: str | None
    tries: int = 0


@dataclass
class _State:
    """All that is remembered from poll to poll."""

    feeds: dict[str, _Feed] = field(default_factory=dict)
    waiting: list[_Entry] = field(default_factory=list)
    pages: dict[str, None] = field(default_factory=dict)  # addresses read or waiting; a set that keeps its order
    asked: dict[str, float] = field(default_factory=dict)  # host → when it was asked last
    until: dict[str, float] = field(default_factory=dict)  # host → when it may be asked again
    finished: bool = True
    last: dict[str, Any] | None = None  # what the last poll found: a Done

    @classmethod
    def of(cls, path: Path) -> _State:
        """Return what a state file holds, nothing where there is none yet.

        Raises:
            CorpusError: if the file is something else.
        """
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
            if told.pop("holds") != "feeds" or {one.name for one in fields(cls)} != set(told):
                raise ValueError("other fields")
            told["feeds"] = {url: _Feed(**one) for url, one in told["feeds"].items()}
            told["waiting"] = [_Entry(**one) for one in told["waiting"]]
            told["pages"] = dict.fromkeys(told["pages"])
            for name in ("asked", "until"):
                told[name] = {host: float(at) for host, at in told[name].items()}
            return cls(**told)
        except FileNotFoundError:
            return cls()
        except OSError as error:
            raise CorpusError(f"{path} cannot be read ({error.strerror}). Choose another file for state=.") from None
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            raise CorpusError(f"{path} holds no state of feeds. Choose another file for state=.") from None

    def write(self, path: Path) -> None:
        """Write it, whole or not at all."""
        now = time.time()
        told = {"holds": "feeds"} | asdict(self)
        told["pages"] = list(self.pages)[-PAGES:]
        told["asked"] = {host: at for host, at in self.asked.items() if now - at < 3600}
        told["until"] = {host: at for host, at in self.until.items() if at > now}
        write_whole(path, json.dumps(told))


class _HeldError(ReadingError):
    """A host asked to be left alone; its page was not asked for, or did not come for that reason."""


def poll(
    feeds: Sequence[str],
    state: str | Path,
    *,
    timeout: float = 20.0,
    pause: float = 2.0,
    fetch_articles: bool = True,
) -> Candidates:
    """Read what is new in news feeds: candidates as :func:`helpers.corpus.scanning.scan` gives them.

    A host gets one request at a time and ``pause`` seconds between two of them; one that answers 429 or 503 and says
    until when (Retry-After) gets none before. A page that could not be fetched is asked for again at the next polls,
    three times in all. What went wrong stands in ``unread``, a line for each feed and page; the rest goes on.

    Args:
        feeds: http(s) addresses of RSS or Atom feeds.
        state: a JSON file that remembers what was read; it is made by the first poll.
        timeout: seconds that one request may take.
        pause: seconds between two requests to one host.
        fetch_articles: read the pages that entries name; if not, the words of the feed alone.

    Raises:
        CorpusError: if an address is no http(s) address, or ``state`` is something else or cannot be written.
    """
    addresses = _addresses(feeds)
    if not timeout > 0 or not pause >= 0:
        raise CorpusError("timeout= must be more than 0 seconds, and pause= 0 or more.")
    return _Poll(Path(state), timeout, pause, fetch_articles).run(addresses)


def last(state: str | Path) -> Candidates:
    """Return once more what the last poll gave, for a session that was lost before it could use it."""
    kept = _State.of(Path(state)).last
    return gathered([_done(kept)] if kept else [])


def _addresses(feeds: Sequence[str]) -> list[str]:
    told = [feeds] if isinstance(feeds, str) else list(feeds)
    for one in told:
        if not isinstance(one, str) or not _is_address(one.strip()):
            raise CorpusError(f"{_line(one)} is no address of a feed: those start with http:// or https://.")
    return list(dict.fromkeys(one.strip() for one in told))


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url


class _Poll:
    """One poll: the feeds, then the pages, whichever host may be asked first."""

    def __init__(self, path: Path, timeout: float, pause: float, fetch_articles: bool) -> None:
        self._path, self._timeout, self._pause, self._fetching = path, timeout, pause, fetch_articles
        self._state = _State.of(path)
        kept = self._state.last
        before = _done(kept) if kept and not self._state.finished else Done((), (), Seen())
        self._found = list(before.candidates)
        self._unread = {one.key: one for one in before.unread}
        self._seen = before.seen

    def run(self, addresses: Sequence[str]) -> Candidates:
        """Return what is new."""
        self._state.finished = False
        self._save()
        jobs: list[str | _Entry] = [*addresses, *(self._state.waiting if self._fetching else ())]
        while jobs:
            jobs.sort(key=self._ready)  # stable: those of one host in their order
            job = jobs.pop(0)
            jobs += self._read_feed(job) if isinstance(job, str) else self._read_page(job)
        self._state.finished = True
        self._save()
        return gathered([self._done()])

    def _done(self) -> Done:
        return Done(tuple(self._found), tuple(self._unread.values()), self._seen)

    def _save(self) -> None:
        self._state.last = json.loads(self._done().to_json())
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._state.write(self._path)
        except OSError as error:
            raise CorpusError(f"{self._path} cannot be written ({error.strerror or error}).") from None

    def _tell(self, key: str, reason: str) -> None:
        key = key if len(key) <= 2000 else key[:2000] + "…"
        self._unread[key] = Unread(key, _line(reason))

    # --- asking ---

    def _ready(self, job: str | _Entry) -> float:
        return self._state.asked.get(_host(job if isinstance(job, str) else job.url), 0.0)

    def _get(self, url: str, feed: _Feed | None = None) -> Page:
        """Return a page or a feed, politely.

        Raises:
            ReadingError: whatever goes wrong.
        """
        seen: list[str] = []
        while url not in seen:
            if len(seen) > _HOPS:
                raise ReadingError(f"{seen[0]} sends from page to page, more than {_HOPS} times.")
            if not _is_address(url):
                raise ReadingError(f"{seen[0] if seen else url} leads to no http(s) address.")
            seen.append(url)
            same = feed is not None and feed.url == url  # marks of one address say nothing to another
            ask = Ask(feed.etag, feed.modified, True) if feed and same else Ask(feed=feed is not None)
            page = self._asked(url, ask)
            if page.kind != "moved":
                return page
            url = page.url
        raise ReadingError(f"{seen[0]} sends round in a circle of redirects.")

    def _asked(self, url: str, ask: Ask) -> Page:
        host, state = _host(url), self._state
        until = min(state.until.get(host, 0.0), time.time() + LONGEST_WAIT)
        if until > time.time():
            raise _HeldError(f"{host} asks to be left alone until {_told(until)}; {url} was not asked for.")
        left = state.asked.get(host, 0.0) + self._pause - time.time()
        if left > 0:
            time.sleep(min(left, self._pause))  # a clock that was set back makes nobody wait for long
        try:
            return fetch(url, self._timeout, LARGEST, ask)
        except BusyError as error:
            wait = UNTOLD_WAIT if error.wait is None else min(error.wait, LONGEST_WAIT)
            state.until[host] = time.time() + wait
            raise ReadingError(f"{error} {host} is left alone until {_told(state.until[host])}.") from None
        finally:
            state.asked[host] = time.time()

    # --- feeds ---

    def _read_feed(self, address: str) -> list[_Entry]:
        """Return the articles to fetch that are new in a feed."""
        feed = self._state.feeds.get(address, _Feed())
        try:
            page = self._get(address, feed)
            if page.kind == "unchanged":
                return []
            self._seen.bytes += len(page.body)
            parsed, trouble = _parsed(page)
        except ReadingError as error:
            self._tell(address, str(error))
            return []
        if trouble:
            self._tell(address, trouble)
        known, new = set(feed.ids), []
        entries = {_id(entry): entry for entry in reversed(parsed.entries)}
        for mark, entry in reversed(entries.items()):
            if mark not in known and (job := self._sort(entry, parsed.feed, page.url, f"{address}#{mark}")):
                new.append(job)
        ids = [mark for mark in feed.ids if mark not in entries][-KNOWN:] + list(reversed(entries))
        # a feed that broke off may be whole the next time, under the same marks
        marks = (None, None) if trouble else (_mark(page.etag), _mark(page.modified))
        self._state.feeds[address] = _Feed(ids, page.url, *marks)
        self._state.waiting += new
        self._save()
        return new

    def _sort(self, entry: Any, feed: Any, base: str, key: str) -> _Entry | None:
        """Return an entry as an article to fetch; None if it is dropped, known, or read from the feed itself."""
        self._seen.records += 1
        title = _plain(_string(entry.get("title"))).replace("\n\n", " ") or None
        bodies = [_string(entry.get("summary")), *(_string(one.get("value")) for one in entry.get("content") or ())]
        body = max((_plain(one) for one in bodies), key=len)
        text = "\n\n".join([title or "", *bodies])
        published = _published(entry)
        publisher = _publisher(entry, feed)
        told = _string(entry.get("link")).strip()
        try:
            url = urljoin(base, told).partition("#")[0] if told else None
        except ValueError:
            url = told
        if not (_names_one(text) if self._fetching and url else prefilter().may_matter(_bytes(text))):
            return None
        if url and _known(url) in self._state.pages:
            return None
        self._seen.passed += 1
        if url and not _is_address(url):
            self._tell(key, f"names {_line(told)}, which is no http(s) address.")
            return None
        if url:
            self._state.pages[_known(url)] = None
        if url and self._fetching:
            return _Entry(url, title, published, publisher)
        self._take(Item(url or key, body, False, url, title, published, publisher))
        return None

    # --- pages ---

    def _read_page(self, entry: _Entry) -> list[_Entry]:
        """Read an article; one that cannot be fetched goes on waiting, or is given up."""
        try:
            page = self._get(entry.url)
        except _HeldError as error:
            self._tell(entry.url, f"{error} It waits for a later poll.")
        except ReadingError as error:
            entry.tries += 1
            left = TRIES - entry.tries
            self._tell(entry.url, f"{error} {f'Tries left: {left}.' if left else f'Given up after {TRIES} tries.'}")
            if not left:
                self._state.waiting.remove(entry)
        else:
            self._state.waiting.remove(entry)
            self._unread.pop(entry.url, None)
            self._seen.bytes += len(page.body)
            try:
                item = _item(page, entry)
            except ReadingError as error:
                self._tell(entry.url, str(error))
            else:
                if prefilter().may_matter(_bytes(f"{entry.title}\n\n{item.text}")):
                    self._take(item)
        self._save()
        return []

    def _take(self, item: Item) -> None:
        read = read_item(item)
        if isinstance(read, Unread):
            self._tell(read.key, read.reason)
        elif read is not None:
            self._found.append(read)


def _item(page: Page, entry: _Entry) -> Item:
    about = (page.url, entry.title, entry.published, entry.publisher)
    if page.kind == "pdf":
        from helpers.reading.pdf import read_pdf

        return Item(entry.url, read_pdf(page.body, page.url, page.url, LARGEST).text, False, *about)
    text = decode(page.body, page.charset, html=page.kind == "html")
    if "\0" in text:
        raise ReadingError(f"{page.url} is no web page but binary data.")
    return Item(entry.url, text, page.kind == "html", *about)


def _parsed(page: Page) -> tuple[Any, str | None]:
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


def _names_one(text: str) -> bool:
    """Return whether a text names one of the two states: whether it would matter if it named the other."""
    return any(prefilter().may_matter(_bytes(f"{text}\n\n{other}")) for other in _SIDES)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


def _plain(text: str) -> str:
    """Return the words of a feed's text, which may be HTML, its paragraphs apart."""
    text = unescape(_TAG.sub("", _BLOCK.sub("\n\n", text)))
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip())


def _line(text: object) -> str:
    """Return one line, cut where it is long."""
    line = " ".join(str(text).split())
    return line if len(line) <= _LONG else f"{line[:_LONG]}…"


def _known(mark: str) -> str:
    """Return what an id or an address is known by: itself, or a digest where it is long."""
    return mark if len(mark) <= _LONG else hashlib.sha256(_bytes(mark)).hexdigest()


def _id(entry: Any) -> str:
    told = _string(entry.get("id")) or _string(entry.get("link"))
    words = f"{_string(entry.get('title'))}\n{_string(entry.get('summary'))}"
    return _known(told.strip()) or hashlib.sha256(_bytes(words)).hexdigest()


def _mark(told: str | None) -> str | None:
    """Return a header as it may be sent back."""
    return told if told and len(told) <= 1000 and told.isascii() and told.isprintable() else None


def _published(entry: Any) -> str | None:
    """Return when an entry was published, in the time of its publisher (the day is his), or else in UTC."""
    told = _string(entry.get("published")) or _string(entry.get("updated"))
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


def _publisher(entry: Any, feed: Any) -> str | None:
    source = entry.get("source")
    names = (
        source.get("title") if isinstance(source, dict) else source,
        entry.get("publisher"),
        feed.get("publisher"),
        feed.get("title"),
    )
    return next((name for one in names if (name := _line(_plain(_string(one))))), None)


def _told(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def _done(told: dict[str, Any]) -> Done:
    try:
        return Done.from_json(json.dumps(told))
    except (ValueError, TypeError, KeyError, AttributeError):
        raise CorpusError(
            "The state holds findings of another version of the kit. Choose another file for state=."
        ) from None
