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

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from helpers.corpus import feed_entries
from helpers.corpus.asking import LARGEST, Asker, HeldError, is_address
from helpers.corpus.feed_state import Entry, Feed, State
from helpers.corpus.items import CorpusError, Item, Seen, Unread
from helpers.corpus.prefilter import prefilter
from helpers.corpus.reading import Candidate, read_item
from helpers.corpus.runs import Done
from helpers.corpus.scanning import Candidates, gathered
from helpers.reading.page.fetch import Page
from helpers.reading.page.source import ReadingError, decode

TRIES = 3  # times that a page is asked for, one poll each
KNOWN = 10_000  # ids kept of a feed beyond those that it holds


def poll(
    feeds: Sequence[str],
    state: str | Path,
    *,
    timeout: float = 20.0,
    pause: float = 2.0,
    fetch_articles: bool = True,
    leads: Iterable[Candidate] = (),
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
        leads: candidates of a scan of which only the address is known: their pages are read as those of entries are,
            the best first (``poll([], state, leads=found[:20])``).

    Raises:
        CorpusError: if an address is no http(s) address, or ``state`` is something else or cannot be written.
    """
    addresses, pages = _addresses(feeds), [one.item for one in leads if one.item.lead]
    if pages and not fetch_articles:
        raise CorpusError("leads= are pages to fetch; leave fetch_articles= as it is.")
    if not timeout > 0 or not pause >= 0:
        raise CorpusError("timeout= must be more than 0 seconds, and pause= 0 or more.")
    return _Poll(Path(state), timeout, pause, fetch_articles).run(addresses, pages)


def last(state: str | Path) -> Candidates:
    """Return once more what the last poll gave, for a session that was lost before it could use it."""
    kept = State.of(Path(state)).last
    return gathered([_done(kept)] if kept else [])


def _addresses(feeds: Sequence[str]) -> list[str]:
    told = [feeds] if isinstance(feeds, str) else list(feeds)
    for one in told:
        if not isinstance(one, str) or not is_address(one.strip()):
            raise CorpusError(
                f"{feed_entries.one_line(one)} is no address of a feed: those start with http:// or https://."
            )
    return list(dict.fromkeys(one.strip() for one in told))


class _Poll:
    """One poll: the feeds, then the pages, whichever host may be asked first."""

    def __init__(self, path: Path, timeout: float, pause: float, fetch_articles: bool) -> None:
        self._path, self._fetching = path, fetch_articles
        self._state = State.of(path)
        self._asker = Asker(self._state, timeout, pause)
        kept = self._state.last
        before = _done(kept) if kept and not self._state.finished else Done((), (), Seen())
        self._found = list(before.candidates)
        self._unread = {one.key: one for one in before.unread}
        self._seen = before.seen

    def run(self, addresses: Sequence[str], leads: Sequence[Item] = ()) -> Candidates:
        """Return what is new."""
        self._state.finished = False
        self._state.waiting += [entry for one in leads if (entry := self._wanted(one))]
        self._save()
        jobs: list[str | Entry] = [*addresses, *(self._state.waiting if self._fetching else ())]
        while jobs:
            jobs.sort(key=self._ready)  # stable: those of one host in their order
            job = jobs.pop(0)
            jobs += self._read_feed(job) if isinstance(job, str) else self._read_page(job)
        self._state.finished = True
        self._save()
        return gathered([self._done()])

    def _wanted(self, lead: Item) -> Entry | None:
        """Return a lead as an article to fetch, None where its page was read or waits already."""
        url = lead.url or ""
        if feed_entries.known(url) in self._state.pages:
            return None
        if not is_address(url):
            self._tell(url, "is no http(s) address.")
            return None
        self._seen.records += 1
        self._seen.passed += 1
        self._state.pages[feed_entries.known(url)] = None
        return Entry(url, lead.title, lead.published, lead.publisher)

    def _done(self) -> Done:
        return Done(tuple(self._found), tuple(self._unread.values()), self._seen)

    def _save(self) -> None:
        self._state.last = self._done().to_dict()
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._state.write(self._path)
        except OSError as error:
            raise CorpusError(f"{self._path} cannot be written ({error.strerror or error}).") from None

    def _tell(self, key: str, reason: str) -> None:
        key = key if len(key) <= 2000 else key[:2000] + "…"
        self._unread[key] = Unread(key, feed_entries.one_line(reason))

    def _ready(self, job: str | Entry) -> float:
        return self._asker.ready(job if isinstance(job, str) else job.url)

    # --- feeds ---

    def _read_feed(self, address: str) -> list[Entry]:
        """Return the articles to fetch that are new in a feed."""
        feed = self._state.feeds.get(address, Feed())
        try:
            page = self._asker.get(address, feed)
            if page.kind == "unchanged":
                return []
            self._seen.bytes += len(page.body)
            parsed, trouble = feed_entries.parsed(page)
        except ReadingError as error:
            self._tell(address, str(error))
            return []
        if trouble:
            self._tell(address, trouble)
        known, new = set(feed.ids), []
        entries = {feed_entries.entry_id(entry): entry for entry in reversed(parsed.entries)}
        for mark, entry in reversed(entries.items()):
            if mark not in known and (job := self._sort(entry, parsed.feed, page.url, f"{address}#{mark}")):
                new.append(job)
        ids = [mark for mark in feed.ids if mark not in entries][-KNOWN:] + list(reversed(entries))
        # a feed that broke off may be whole the next time, under the same marks
        marks = (None, None) if trouble else (feed_entries.mark(page.etag), feed_entries.mark(page.modified))
        self._state.feeds[address] = Feed(ids, page.url, *marks)
        self._state.waiting += new
        self._save()
        return new

    def _sort(self, entry: Any, feed: Any, base: str, key: str) -> Entry | None:
        """Return an entry as an article to fetch; None if it is dropped, known, or read from the feed itself."""
        self._seen.records += 1
        title = feed_entries.plain(feed_entries.string(entry.get("title"))).replace("\n\n", " ") or None
        bodies = [
            feed_entries.string(entry.get("summary")),
            *(feed_entries.string(one.get("value")) for one in entry.get("content") or ()),
        ]
        body = max((feed_entries.plain(one) for one in bodies), key=len)
        text = "\n\n".join([title or "", *bodies])
        published = feed_entries.published(entry)
        publisher = feed_entries.publisher(entry, feed)
        told = feed_entries.string(entry.get("link")).strip()
        try:
            url = urljoin(base, told).partition("#")[0] if told else None
        except ValueError:
            url = told
        if not (
            feed_entries.names_one(text)
            if self._fetching and url
            else prefilter().may_matter(feed_entries.encoded(text))
        ):
            return None
        if url and feed_entries.known(url) in self._state.pages:
            return None
        self._seen.passed += 1
        if url and not is_address(url):
            self._tell(key, f"names {feed_entries.one_line(told)}, which is no http(s) address.")
            return None
        if url:
            self._state.pages[feed_entries.known(url)] = None
        if url and self._fetching:
            return Entry(url, title, published, publisher)
        self._take(Item(url or key, body, False, url, title, published, publisher))
        return None

    # --- pages ---

    def _read_page(self, entry: Entry) -> list[Entry]:
        """Read an article; one that cannot be fetched goes on waiting, or is given up."""
        try:
            page = self._asker.get(entry.url)
        except HeldError as error:
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
                if prefilter().may_matter(feed_entries.encoded(f"{entry.title}\n\n{item.text}")):
                    self._take(item)
        self._save()
        return []

    def _take(self, item: Item) -> None:
        read = read_item(item)
        if isinstance(read, Unread):
            self._tell(read.key, read.reason)
        elif read is not None:
            self._found.append(read)


def _item(page: Page, entry: Entry) -> Item:
    about = (page.url, entry.title, entry.published, entry.publisher)
    if page.kind == "pdf":
        from helpers.reading.page.pdf import read_pdf

        return Item(entry.url, read_pdf(page.body, page.url, page.url, LARGEST).text, False, *about)
    text = decode(page.body, page.charset, html=page.kind == "html")
    if "\0" in text:
        raise ReadingError(f"{page.url} is no web page but binary data.")
    return Item(entry.url, text, page.kind == "html", *about)


def _done(told: dict[str, Any]) -> Done:
    try:
        return Done.from_dict(told)
    except (ValueError, TypeError, KeyError, AttributeError):
        raise CorpusError(
            "The state holds findings of another version of the kit. Choose another file for state=."
        ) from None
