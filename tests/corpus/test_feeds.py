"""News feeds: asked for politely, read once, and whatever is wrong with one is a line while the rest goes on."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path

import pytest

from helpers.corpus import asking
from helpers.corpus.asking import LARGEST
from helpers.corpus.feeds import TRIES, last, poll
from helpers.corpus.items import CorpusError, Item
from helpers.corpus.reading import Candidate, lead_of
from helpers.corpus.scanning import Candidates
from helpers.reading.page.fetch import Ask, BusyError, fetch

STORIES = {
    1: [
        "North Korea shipped 900 containers of artillery shells to Russia by sea in May, South Korea's defence "
        "ministry said on Tuesday.",
        "“The trade breaks the resolutions that Moscow itself voted for,” said the spokesman, Jeon Ha-gyu. He gave no "
        "price, and named no vessel.",
    ],
    2: [
        "Washington accused Pyongyang on Friday of having delivered two dozen ballistic missiles to Russian forces.",
        "The White House showed pictures of a test range in Ukraine's east where it believes that they came down, and "
        "promised to bring the matter before the Security Council.",
    ],
    3: [
        "A Russian tanker carried 40,000 barrels of refined oil to North Korea last month, a think-tank in London "
        "reported.",
        "Its analysts followed the hull from Vostochny with satellites; what it took was far above the yearly cap, "
        "they wrote, and nobody had told the sanctions committee of it.",
    ],
    4: [
        "President Vladimir Putin gave Kim Jong Un a limousine built in Moscow, North Korean state media said.",
        "Kim's sister thanked the guests. Seoul's unification ministry called the present a violation, as luxury goods "
        "may not go there whoever pays.",
    ],
}
QUIET = "The council of Avonport voted to mend the roof of its library before the rains of autumn set in again."


def _page(paragraphs: list[str], title: str = "Shells by sea") -> str:
    body = "".join(f"<p>{part}</p>" for part in paragraphs)
    return f"<!DOCTYPE html><html lang=en><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}"


def _entry(link: str, title: str = "Shells went to Russia", summary: str = "Seoul counts them.", guid: str = "") -> str:
    guid = f'<guid isPermaLink="false">{guid}</guid>' if guid else ""
    link = f"<link>{escape(link)}</link>" if link else ""
    return (
        f"<item><title>{title}</title>{link}{guid}<description>{escape(summary)}</description>"
        "<pubDate>Tue, 04 Jun 2024 00:30:00 +0900</pubDate></item>"
    )


def _rss(*entries: str, title: str = "The Sample Post") -> bytes:
    head = f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{title}</title>'
    return (head + "".join(entries) + "</channel></rss>").encode()


class Site:
    """A server on loopback: path → body, or status and headers, or what makes them; and what it was asked."""

    def __init__(self) -> None:
        self.pages: dict = {}
        self.asked: list[tuple[float, str, dict]] = []
        self.ended: dict[str, list[float]] = defaultdict(list)
        site = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *args):
                pass

            def do_GET(self):
                site.asked.append((time.monotonic(), self.path, dict(self.headers)))
                page = site.pages.get(self.path, (404, {}, b"no"))
                page = page(dict(self.headers)) if callable(page) else page
                status, headers, body = page if isinstance(page, tuple) else (200, {}, page)
                body = body.encode() if isinstance(body, str) else body
                kind = "application/rss+xml" if body.startswith(b"<?xml") else "text/html; charset=utf-8"
                self.send_response(status)
                for name, value in ({"Content-Type": kind, "Content-Length": str(len(body))} | headers).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)
                site.ended[self.path].append(time.monotonic())

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *args: None  # readers hang up
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.other = f"http://localhost:{self.server.server_port}"  # another host by its name

    def paths(self) -> list[str]:
        return [path for _, path, _ in self.asked]

    def times(self, path: str) -> int:
        return self.paths().count(path)

    def stories(self, *numbers: int) -> list[str]:
        """Serve stories and return their entries."""
        for n in numbers:
            self.pages[f"/story{n}"] = _page(STORIES[n])
        return [_entry(f"{self.url}/story{n}", guid=f"g{n}") for n in numbers]


@pytest.fixture
def site():
    made = Site()
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def state(tmp_path) -> Path:
    return tmp_path / "feeds.json"


def _poll(site: Site, state: Path, *paths: str, **more) -> Candidates:
    found = poll([f"{site.url}{path}" for path in paths or ["/feed"]], state, **{"pause": 0.0, "timeout": 5.0} | more)
    assert all("\n" not in one.reason and one.reason for one in found.unread)
    return found


def _reasons(found: Candidates) -> dict[str, str]:
    return {one.key: one.reason for one in found.unread}


def _urls(found: Candidates) -> list[str]:
    return sorted(one.item.url.rpartition("/")[2] for one in found)


# --- what is read ---------------------------------------------------------------------------------------------------


def test_the_articles_of_a_feed_are_read_with_what_the_feed_says_of_them(site, state):
    site.pages["/feed"] = _rss(*site.stories(1))
    (one,) = _poll(site, state)
    assert one.item.url == one.item.key == f"{site.url}/story1"
    assert (one.item.title, one.item.publisher) == ("Shells went to Russia", "The Sample Post")
    assert one.item.published == "2024-06-04T00:30:00+09:00"
    assert one.item.html
    assert one.score > 3
    assert one.draft.transfers


def _lead(url: str) -> Candidate:
    return lead_of(Item("g@0", "", url=url, title="North Korea sent Russia shells", publisher="The Sample Post"))


def test_the_pages_of_leads_are_read_once_with_what_the_collection_says_of_them(site, state):
    site.stories(1)
    leads = [_lead(f"{site.url}/story1"), _lead(f"{site.url}/gone"), _lead("BBC Monitoring")]
    found = poll([], state, pause=0.0, leads=leads)
    (one,) = found
    assert (one.item.title, one.item.publisher) == ("North Korea sent Russia shells", "The Sample Post")
    assert one.draft.transfers
    assert sorted(_reasons(found)) == ["BBC Monitoring", f"{site.url}/gone"]
    assert len(poll([], state, pause=0.0, leads=leads)) == 0
    assert site.times("/story1") == 1


def test_what_was_read_already_is_no_page_to_fetch(site, state):
    site.pages["/feed"] = _rss(*site.stories(1))
    (one,) = _poll(site, state)
    assert not one.item.lead
    poll([], state, pause=0.0, leads=[one])
    assert site.times("/story1") == 1
    with pytest.raises(CorpusError, match="fetch_articles="):
        poll([], state, leads=[_lead(f"{site.url}/story1")], fetch_articles=False)


def test_an_atom_feed_is_read(site, state):
    site.stories(2)
    site.pages["/feed"] = (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Post &amp;amp; Co</title>'
        '<id>f</id><entry><title type="html">&lt;b&gt;Shells&lt;/b&gt; to Russia</title><id>tag:a</id>'
        '<link rel="alternate" href="/story2#top"/><updated>2024-06-04T05:06:07Z</updated>'
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>By <i>sea</i></p></div></content>'
        "</entry></feed>"
    )
    (one,) = _poll(site, state)
    assert (one.item.title, one.item.publisher) == ("Shells to Russia", "Post & Co")
    assert one.item.published == "2024-06-04T05:06:07+00:00"
    assert one.item.url == f"{site.url}/story2"


def test_an_entry_that_names_one_state_is_fetched_and_one_that_names_none_is_not(site, state):
    site.stories(1, 2, 3)
    site.pages["/quiet"] = _page([QUIET])
    site.pages["/feed"] = _rss(
        _entry(f"{site.url}/story1", "Shells by sea", "Moscow has no comment"),
        _entry(f"{site.url}/story2", "Shells by sea", "<b>Pyong</b>yang? No: <i>DPRK</i> has no comment"),
        _entry(f"{site.url}/story3", "Shells by sea", "Nobody has a comment"),
        _entry(f"{site.url}/quiet", "Rain in Russia", QUIET),
    )
    found = _poll(site, state)
    assert _urls(found) == ["story1", "story2"]
    assert sorted(site.paths()) == ["/feed", "/quiet", "/story1", "/story2"]
    assert (found.seen.records, found.seen.passed) == (4, 3)
    assert not found.unread


def test_without_articles_the_words_of_the_feed_are_read(site, state):
    full = "".join(f"<p>{escape(part, quote=False)}</p>" for part in STORIES[1])
    site.pages["/feed"] = _rss(_entry(f"{site.url}/a", summary=full), _entry(f"{site.url}/b"), _entry("", summary=full))
    found = _poll(site, state, fetch_articles=False)
    assert site.paths() == ["/feed"]
    assert len(found) + found.copies == 2
    assert found[0].item.text.count("\n\n") == 1
    assert not found[0].item.html
    assert "<p>" not in found[0].item.text


def test_copies_in_two_feeds_are_one_story(site, state):
    entries = site.stories(1, 2)
    site.pages["/copy"] = _page(STORIES[1], "By another name")
    site.pages["/feed"] = _rss(*entries)
    site.pages["/more"] = _rss(_entry(f"{site.url}/copy"), entries[1], title="The Other Post")
    found = _poll(site, state, "/feed", "/more")
    assert (len(found), found.copies) == (2, 1)
    assert site.times("/story2") == 1


# --- once -----------------------------------------------------------------------------------------------------------


def test_a_feed_is_asked_for_what_changed_since(site, state):
    marks = {"ETag": 'W/"v1"', "Last-Modified": "Tue, 04 Jun 2024 00:00:00 GMT"}

    def feed(headers):
        same = headers.get("If-None-Match") == 'W/"v1"' and headers.get("If-Modified-Since") == marks["Last-Modified"]
        return (304, {}, b"") if same else (200, marks, _rss(*site.stories(1)))

    site.pages["/feed"] = feed
    assert len(_poll(site, state)) == 1
    again = _poll(site, state)
    assert (len(again), again.unread, again.seen.records) == (0, (), 0)
    sent = [headers for _, path, headers in site.asked if path == "/feed"]
    assert "If-None-Match" not in sent[0]
    assert sent[1]["If-None-Match"] == 'W/"v1"'
    assert sent[1]["If-Modified-Since"] == marks["Last-Modified"]
    assert all(headers["User-Agent"].startswith("transfer-timeline/") for headers in sent)


def test_marks_go_to_the_address_that_gave_them(site, state):
    site.pages["/feed"] = (302, {"Location": "/real"}, b"")
    site.pages["/real"] = (200, {"ETag": '"1"', "Last-Modified": "naïve"}, _rss())
    _poll(site, state)
    _poll(site, state)
    assert [headers.get("If-None-Match") for _, _, headers in site.asked] == [None, None, None, '"1"']
    assert all("If-Modified-Since" not in headers for _, _, headers in site.asked)


def test_a_304_that_was_not_asked_for_is_told(site, state):
    site.pages["/feed"] = (304, {}, b"")
    assert "304" in _reasons(_poll(site, state))[f"{site.url}/feed"]


def test_nothing_is_read_twice_over_three_polls(site, state):
    site.pages["/feed"] = _rss(*site.stories(1, 2))
    assert _urls(_poll(site, state)) == ["story1", "story2"]
    site.pages["/feed"] = _rss(*site.stories(2, 3))
    assert _urls(_poll(site, state)) == ["story3"]
    assert _urls(last(state)) == ["story3"]
    site.pages["/feed"] = _rss(_entry(f"{site.url}/story1", guid="another"), *site.stories(1, 2, 3))
    assert _urls(_poll(site, state)) == []
    assert [site.times(f"/story{n}") for n in (1, 2, 3)] == [1, 1, 1]


def test_entries_without_guid_or_address_are_known_by_what_they_have(site, state):
    site.pages["/feed"] = _rss(
        _entry(f"{site.url}/a?{'x' * 500}", summary=QUIET), _entry("", "A", QUIET), _entry("", "B", QUIET)
    )
    assert _poll(site, state).seen.records == 3
    assert _poll(site, state).seen.records == 0
    assert "x" * 400 not in json.dumps(json.loads(state.read_text())["feeds"][f"{site.url}/feed"]["ids"])


# --- politely -------------------------------------------------------------------------------------------------------


def test_a_host_gets_one_request_at_a_time_with_a_pause_between(site, state):
    pause = 0.15
    site.pages["/moved"] = (301, {"Location": "/story1"}, b"")
    site.stories(1, 2, 3)
    site.pages["/feed"] = _rss(*(_entry(f"{site.url}/{name}") for name in ("moved", "story2", "story3")))
    _poll(site, state, pause=pause)
    _poll(site, state, pause=pause)
    assert site.paths() == ["/feed", "/moved", "/story1", "/story2", "/story3", "/feed"]
    begun = [at for at, _, _ in site.asked]
    assert min(after - before for before, after in pairwise(begun)) >= pause
    assert all(end[0] <= begun[n + 1] for n, end in enumerate(site.ended[path] for path in site.paths()[:5]))


def test_one_host_does_not_wait_for_another(site, state):
    site.pages["/feed"] = _rss(
        *site.stories(1, 2), *(one.replace(site.url, site.other).replace(">g", ">h") for one in site.stories(3, 4))
    )
    assert len(_poll(site, state, pause=0.3)) == 4
    # the other host is asked while the first, whose feed came last, is left alone
    assert [path for path in site.paths() if path != "/feed"] == ["/story3", "/story1", "/story4", "/story2"]


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_asks_to_wait_is_left_alone_until_then(site, state, status, monkeypatch):
    site.pages["/feed"] = _rss(*site.stories(1, 2, 3))
    site.pages["/story1"] = (status, {"Retry-After": "90"}, b"")
    found = _poll(site, state)
    assert site.paths() == ["/feed", "/story1"]
    reasons = _reasons(found)
    assert sorted(reasons) == [f"{site.url}/story{n}" for n in (1, 2, 3)]
    assert all("left alone until 20" in reason for reason in reasons.values())
    found = _poll(site, state)  # still waiting, the feed too
    assert site.paths() == ["/feed", "/story1"]
    assert sorted(_reasons(found))[0] == f"{site.url}/feed"
    site.stories(1)
    now = time.time()
    monkeypatch.setattr(asking.time, "time", lambda: now + 100)
    assert _urls(_poll(site, state)) == ["story1", "story2", "story3"]


def test_another_host_is_read_while_one_waits(site, state):
    site.pages["/feed"] = _rss(*(one.replace(site.url, site.other) for one in site.stories(1)))
    site.pages["/busy"] = (429, {"Retry-After": "3600"}, b"")
    found = poll([f"{site.url}/busy", f"{site.other}/feed"], state, pause=0.0)
    assert _urls(found) == ["story1"]
    assert list(_reasons(found)) == [f"{site.url}/busy"]


def test_what_retry_after_says_is_understood(site):
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    past = "Tue, 04 Jun 2024 00:00:00 GMT"
    told = {"12": 12, soon: 60, past: 0, "": None, "soon": None, "-5": None, "9" * 500: 999999999999}
    for header, seconds in told.items():
        site.pages["/a"] = (503, {"Retry-After": header}, b"")
        with pytest.raises(BusyError) as caught:
            fetch(f"{site.url}/a", 5.0, 1000, Ask())
        assert caught.value.wait == (None if seconds is None else pytest.approx(seconds, abs=3))


def test_nobody_is_left_alone_for_ever(site, state):
    site.pages["/feed"] = (429, {"Retry-After": "9" * 100}, b"")
    assert str((datetime.now(UTC) + timedelta(days=30)).year) in _reasons(_poll(site, state))[f"{site.url}/feed"]


# --- tried again ----------------------------------------------------------------------------------------------------


def test_a_page_that_cannot_be_fetched_is_tried_three_times(site, state):
    site.pages["/feed"] = _rss(_entry(f"{site.url}/gone"))
    reasons = [_reasons(_poll(site, state)).get(f"{site.url}/gone", "") for _ in range(TRIES + 2)]
    assert ["404" in reason for reason in reasons] == [True, True, True, False, False]
    assert "Tries left: 1." in reasons[1]
    assert "Given up after 3 tries." in reasons[2]
    assert site.times("/gone") == TRIES


def test_a_page_that_comes_back_is_read(site, state):
    site.pages["/feed"] = (200, {"ETag": '"1"'}, _rss(*site.stories(1)))
    site.pages["/story1"] = (500, {}, b"")
    assert len(_poll(site, state)) == 0
    site.pages["/feed"] = (304, {}, b"")
    site.stories(1)
    assert _urls(_poll(site, state)) == ["story1"]
    assert len(_poll(site, state)) == 0
    assert site.times("/story1") == 2


def test_a_page_without_a_story_is_told_once(site, state):
    site.pages["/wall"] = _page(["Subscribe to continue reading on North Korea and Russia."])
    site.pages["/image"] = (200, {"Content-Type": "image/png"}, b"\x89PNG\0")
    site.pages["/feed"] = _rss(_entry(f"{site.url}/wall"), _entry(f"{site.url}/image"))
    assert len(_reasons(_poll(site, state))) == 2
    assert list(_reasons(_poll(site, state))) == [f"{site.url}/image"]
    assert site.times("/wall") == 1


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/hostname", "ftp://a.example/b", "mailto:a@b.example"]
)
def test_an_entry_may_lead_to_web_pages_only(site, state, link):
    site.pages["/feed"] = _rss(_entry(link), *site.stories(1))
    found = _poll(site, state)
    assert _urls(found) == ["story1"]
    (reason,) = _reasons(found).values()
    assert "no http(s) address" in reason
    assert not _poll(site, state).unread


def test_a_page_may_send_to_web_pages_only(site, state):
    site.pages["/a"] = (302, {"Location": "file:///etc/hostname"}, b"")
    site.pages["/loop"] = (302, {"Location": "/loop"}, b"")
    site.pages["/feed"] = _rss(_entry(f"{site.url}/a"), _entry(f"{site.url}/loop"))
    reasons = _reasons(_poll(site, state))
    assert "http" in reasons[f"{site.url}/a"]
    assert "circle" in reasons[f"{site.url}/loop"]


# --- the state ------------------------------------------------------------------------------------------------------

CALL = "import sys; from helpers.corpus.feeds import poll; poll([sys.argv[1]], sys.argv[2], pause=0, timeout=30)"


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_poll_that_is_killed_is_finished_by_the_next(site, state):
    site.pages["/feed"] = (200, {"ETag": '"1"'}, _rss(*site.stories(1, 2, 3, 4)))
    held = threading.Event()
    site.pages["/story3"] = lambda headers: b"late" if held.wait(90) else b"later"
    child = subprocess.Popen([sys.executable, "-c", CALL, f"{site.url}/feed", str(state)])
    end = time.monotonic() + 60
    while "/story3" not in site.paths() and time.monotonic() < end:
        time.sleep(0.02)
    child.send_signal(signal.SIGKILL)
    child.wait()
    held.set()
    assert [path.name for path in state.parent.iterdir()] == [state.name]
    assert _urls(last(state)) == ["story1", "story2"]
    site.pages["/feed"] = (304, {}, b"")
    site.stories(3)
    found = _poll(site, state)
    assert _urls(found) == ["story1", "story2", "story3", "story4"]
    assert [site.times(f"/story{n}") for n in (1, 2, 3, 4)] == [1, 1, 2, 1]
    assert (found.seen.records, found.seen.passed) == (4, 4)
    assert len(_poll(site, state)) == 0


@pytest.mark.parametrize("step", range(1, 7))
def test_the_state_is_whole_whenever_a_write_fails(site, state, step, monkeypatch):
    site.pages["/feed"] = (200, {"ETag": '"1"'}, _rss(*site.stories(1, 2)))
    real, count = Path.replace, 0

    def replace(self, target):
        nonlocal count
        count += 1
        if count == step:
            raise OSError(28, "No space left on device")
        return real(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", replace)
        if step <= 5:  # begin, feed, two pages, end
            with pytest.raises(CorpusError, match="cannot be written"):
                _poll(site, state)
        else:
            assert len(_poll(site, state)) == 2
    assert [path for path in state.parent.iterdir() if path != state] == []
    if state.exists():
        assert json.loads(state.read_text())["holds"] == "feeds"
    assert _urls(_poll(site, state)) == ([] if step == 6 else ["story1", "story2"])


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"holds": "feeds"}', '{"holds": "runs"}', "\0", "[" * 9999])
def test_another_file_is_no_state_and_stays(site, state, text):
    state.write_text(text)
    with pytest.raises(CorpusError, match="no state of feeds"):
        _poll(site, state)
    assert state.read_text() == text
    with pytest.raises(CorpusError):
        poll([], state.parent)


# --- bad input ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["ftp://a.example/f", "file:///etc/passwd", "feed.xml", "", "http://", 7, None])
def test_an_address_that_is_no_http_is_refused(site, state, address):
    site.pages["/feed"] = _rss(*site.stories(1))
    with pytest.raises(CorpusError, match="no address of a feed"):
        poll([f"{site.url}/feed", address], state)
    assert not site.asked
    assert not state.exists()


@pytest.mark.parametrize("more", [{"timeout": 0}, {"pause": -1}, {"timeout": float("nan")}])
def test_times_are_checked(state, more):
    with pytest.raises(CorpusError, match="timeout="):
        poll(["http://a.example/f"], state, **more)


def test_each_feed_that_is_none_is_a_line_and_the_rest_goes_on(site, state):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        closed = f"http://127.0.0.1:{free.getsockname()[1]}/feed"
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    site.pages |= {
        "/empty": b"",
        "/html": _page([QUIET]),
        "/json": b'{"version": "https://jsonfeed.org/version/1.1"}',
        "/binary": b"\x89PNG\0\xff" * 50,
        "/text": QUIET,
        "/500": (500, {}, b""),
        "/slow": lambda headers: time.sleep(1.5) or b"",
        "/big": lambda headers: b"<?xml version='1.0'?>" + b" " * 20_000_000,
        "/broken": _rss(*site.stories(2))[:-30],
        "/large": _rss() + b"<a " * 500_000,
        "/laugh": f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "ha">{laughs}]><rss version="2.0"><channel><item>'
        "<title>&l9;</title></item></channel></rss>",
        "/feed": _rss(*site.stories(1)),
    }
    bad = {
        "/404": "does not exist",
        "/empty": "is empty",
        "/html": "a web page, no feed",
        "/json": "no feed",
        "/binary": "no feed",
        "/text": "no feed",
        "/500": "fault",
        "/slow": "within 1 seconds",
        "/big": f"larger than {LARGEST:,} bytes.",
        "/broken": "broken XML",
        "/large": "broken",
        "/laugh": "broken XML",
    }
    found = poll([closed, *(f"{site.url}{path}" for path in (*bad, "/feed"))], state, pause=0.0, timeout=1.0)
    reasons = _reasons(found)
    assert "refused" in reasons.pop(closed)
    assert sorted(reasons) == sorted(f"{site.url}{path}" for path in bad)
    assert [path for path, named in bad.items() if named not in reasons[f"{site.url}{path}"]] == []
    assert _urls(found) == ["story1", "story2"]  # what a broken feed names before it breaks off is read


def test_a_feed_that_broke_off_is_asked_for_in_full_the_next_time(site, state):
    whole = _rss(*site.stories(1, 2))
    site.pages["/feed"] = (200, {"ETag": '"1"'}, whole[: whole.index(b"<item>", 200)])
    assert _urls(_poll(site, state)) == ["story1"]
    site.pages["/feed"] = lambda headers: (304, {}, b"") if "If-None-Match" in headers else whole
    assert _urls(_poll(site, state)) == ["story2"]


def test_entities_of_a_feed_open_no_file(site, state, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("Russia and North Korea traded shells in secret.")
    site.pages["/feed"] = (
        f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "{secret.as_uri()}">]><rss version="2.0"><channel>'
        f"<item><title>A &x; B</title><link>{site.url}/story1</link></item></channel></rss>"
    )
    site.stories(1)
    assert len(_poll(site, state)) == 0
    assert site.paths() == ["/feed"]
    assert "secret" not in state.read_text()
