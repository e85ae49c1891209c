"""One page from the web: a deadline for the whole of it, a size limit while it streams, no cookies, one clear error."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import NamedTuple

import httpx

from helpers.package import kit_version
from helpers.reading.page.source import ReadingError

_AGENT = f"transfer-timeline/{kit_version()} (reads one news article at the request of its user)"
_POLLS = f"transfer-timeline/{kit_version()} (reads news feeds and their articles at the request of its user)"
_HOPS = 8  # redirects followed; news sites need one to three
_INSTEAD = "Open it in a browser, save the page as .html and pass that file."
_STATUSES = {
    401: f"asks for a login. {_INSTEAD}",
    402: f"asks for payment. {_INSTEAD}",
    403: f"refuses automatic readers. {_INSTEAD}",
    404: "does not exist. Check the address, or look for an archived copy.",
    410: "was taken down. Look for an archived copy.",
    429: f"refuses so many requests. Wait, or do this: {_INSTEAD}",
    451: "is blocked for legal reasons. Look for an archived copy.",
}
_KINDS = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text", "application/pdf": "pdf"}


class Page(NamedTuple):
    """What a server sent: the bytes, their kind (html, text or pdf), the charset it named, the final address.

    With an :class:`Ask` the kind may also be feed, unchanged (304) or moved, with the address it moved to.
    """

    body: bytes
    kind: str
    charset: str | None
    url: str
    etag: str | None = None
    modified: str | None = None


class Ask(NamedTuple):
    """How a poll asks: for what has changed since, for a feed of whatever type, and going nowhere it is sent by itself.

    ``etag`` and ``modified`` are those of the page it holds.
    """

    etag: str | None = None
    modified: str | None = None
    feed: bool = False

    @property
    def headers(self) -> dict[str, str]:
        """The headers of the request."""
        told = {"User-Agent": _POLLS, "If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in told.items() if value}


class BusyError(ReadingError):
    """A server answers 429 or 503; ``wait`` is for how many seconds it asks to be left alone, where it says so."""

    def __init__(self, message: str, wait: float | None) -> None:
        """Keep what the server asks."""
        super().__init__(message)
        self.wait = wait


def fetch(url: str, timeout: float, limit: int, ask: Ask | None = None) -> Page:
    """Return the page at an http(s) address.

    The deadline covers everything, name look-up and a server that sends byte by byte included: the work is done in a
    thread that is left behind when the time is up (its own reads time out soon after).

    Raises:
        ReadingError: whatever goes wrong, with the address and what to do.
    """
    outcome: SimpleQueue[Page | ReadingError] = SimpleQueue()
    Thread(target=_work, args=(url, timeout, monotonic() + timeout, limit, ask, outcome), daemon=True).start()
    try:
        found = outcome.get(timeout=timeout)
    except Empty:
        raise _slow(url, timeout) from None
    if isinstance(found, ReadingError):
        raise found from None
    return found


def _slow(url: str, timeout: float) -> ReadingError:
    return ReadingError(f"{url} did not answer in full within {timeout:g} seconds. Try later, or pass timeout=.")


def _work(
    url: str, timeout: float, deadline: float, limit: int, ask: Ask | None, outcome: SimpleQueue[Page | ReadingError]
) -> None:
    try:
        outcome.put(_follow(url, deadline, limit, ask))
    except ReadingError as error:
        outcome.put(error)
    except httpx.TimeoutException:
        outcome.put(_slow(url, timeout))
    except Exception as error:  # nothing of a library may come through, and a thread must always answer
        outcome.put(ReadingError(f"{url} could not be read: {_why(error)}"))


def _why(error: BaseException) -> str:
    chain: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and cause not in chain:
        chain.append(cause)
        cause = cause.__cause__ or cause.__context__
    if any(isinstance(part, socket.gaierror) for part in chain):
        return "no server has this name. Check the spelling and the connection to the network."
    if any(isinstance(part, ConnectionRefusedError) for part in chain):
        return "the server refused the connection. Check the address, or try later."
    if any(isinstance(part, ssl.SSLError) for part in chain):
        return f"its certificate is not valid or the encrypted connection failed. {_INSTEAD}"
    if isinstance(error, httpx.InvalidURL | httpx.UnsupportedProtocol):
        return "this is no valid http(s) address. Copy it from the browser."
    return f"the connection failed ({type(error).__name__}). Try later. {_INSTEAD}"


def _follow(url: str, deadline: float, limit: int, ask: Ask | None) -> Page:
    headers = ask.headers if ask else {"User-Agent": _AGENT}
    seen: list[str] = []
    while url not in seen:
        if len(seen) > _HOPS:
            raise ReadingError(f"{seen[0]} sends from page to page, more than {_HOPS} times. {_INSTEAD}")
        seen.append(url)
        left = max(deadline - monotonic(), 0.01)
        # a request of its own for each hop: nothing, cookies least of all, goes from one to the next
        with httpx.stream("GET", url, headers=headers, timeout=left) as response:
            if response.next_request is None:
                return _read(response, deadline, limit, ask)
            url = str(response.next_request.url)
            if ask:
                return Page(b"", "moved", None, url)
    raise ReadingError(f"{seen[0]} sends round in a circle of redirects (back to {url}). {_INSTEAD}")


def _read(response: httpx.Response, deadline: float, limit: int, ask: Ask | None) -> Page:
    url, status = str(response.url), response.status_code
    if status == 304 and ask and (ask.etag or ask.modified):
        return Page(b"", "unchanged", None, url)
    if status != 200:
        raise _refusal(response)
    declared = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    more = "" if ask else " Pass limit= if it really is one article."
    too_big = ReadingError(f"{url} is larger than {limit:,} bytes.{more}")
    if response.headers.get("content-length", "").isdecimal() and int(response.headers["content-length"]) > limit:
        raise too_big
    chunks, size = [], 0
    for chunk in _timed(response, deadline):
        size += len(chunk)
        if size > limit:
            raise too_big
        chunks.append(chunk)
    body = b"".join(chunks)
    kind = "feed" if ask and ask.feed else _KINDS.get(declared) or _sniffed(declared, body)
    if kind is None:
        raise ReadingError(f"{url} is {declared or 'no text'}; only text, HTML and PDF can be read.")
    marks = response.headers.get("etag"), response.headers.get("last-modified")
    return Page(body, kind, response.charset_encoding, url, *marks)


def _refusal(response: httpx.Response) -> ReadingError:
    url, status = str(response.url), response.status_code
    if status >= 500:
        message = f"{url} answers {status}: the server has a fault. Try later."
    else:
        what = _STATUSES.get(status, f"gives no page. Check the address. {_INSTEAD}")
        message = f"{url} answers {status} {response.reason_phrase}: it {what}"
    if status in (429, 503):
        return BusyError(message, _wait(response.headers.get("retry-after", "").strip()))
    return ReadingError(message)


def _wait(told: str) -> float | None:
    """Return the seconds of a Retry-After header: a number of them, or a day and time; None where it is neither."""
    if told.isascii() and told.isdecimal():
        return float(told[:12])
    try:
        until = parsedate_to_datetime(told)
    except (ValueError, OverflowError):
        return None
    return max(0.0, (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


def _timed(response: httpx.Response, deadline: float) -> Iterator[bytes]:
    for chunk in response.iter_bytes():
        if monotonic() > deadline:
            raise httpx.ReadTimeout("deadline")
        yield chunk


def _sniffed(declared: str, body: bytes) -> str | None:
    # servers that name no type, or "some bytes", are taken at what they send
    if declared not in ("", "application/octet-stream", "binary/octet-stream"):
        return None
    head = body[:1024].lstrip().lower()
    if head.startswith(b"%pdf-"):
        return "pdf"
    if b"<html" in head or head.startswith(b"<!doctype"):
        return "html"
    return None if b"\0" in head else "text"
