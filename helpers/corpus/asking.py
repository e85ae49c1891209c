"""Asking servers politely: one request to a host at a time, a pause between two, and none while it asks for peace."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from urllib.parse import urlsplit

from helpers.corpus.feed_state import Feed, State
from helpers.reading.page.fetch import Ask, BusyError, Page, fetch
from helpers.reading.page.source import ReadingError

LARGEST = 5_000_000  # bytes of a feed or a page
LONGEST_WAIT = 30 * 86_400.0  # seconds for which a server is believed that it wants to be left alone
UNTOLD_WAIT = 60.0  # seconds for which it is left alone where it does not say for how long
_HOPS = 8  # redirects followed


class HeldError(ReadingError):
    """A host asked to be left alone; its page was not asked for, or did not come for that reason."""


def is_address(url: str) -> bool:
    """Return whether a text is an http(s) address."""
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


def _told(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


class Asker:
    """Asks hosts for pages; ``state`` remembers when each was asked, and until when it wants peace."""

    def __init__(self, state: State, timeout: float, pause: float) -> None:
        """Ask with a deadline for each request and a pause between two to one host, in seconds."""
        self._state, self._timeout, self._pause = state, timeout, pause

    def ready(self, url: str) -> float:
        """Return when the host of an address was asked last."""
        return self._state.asked.get(_host(url), 0.0)

    def get(self, url: str, feed: Feed | None = None) -> Page:
        """Return a page or a feed, politely.

        Raises:
            ReadingError: whatever goes wrong.
        """
        seen: list[str] = []
        while url not in seen:
            if len(seen) > _HOPS:
                raise ReadingError(f"{seen[0]} sends from page to page, more than {_HOPS} times.")
            if not is_address(url):
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
            raise HeldError(f"{host} asks to be left alone until {_told(until)}; {url} was not asked for.")
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
