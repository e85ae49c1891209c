"""What a person reads of a web page: headline, byline and date line, paragraphs; and what its metadata say."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from datetime import date
from itertools import islice, takewhile
from typing import Any
from urllib.parse import urljoin

from helpers.reading.page.source import Raw, ReadingError

_INSTEAD = "Open it in a browser, copy the article and pass it as text."
_PARAGRAPH = 60  # characters; shorter ones are labels
_SHORT = 120  # words; a story with fewer beside the words of a wall is a teaser
_WALL = re.compile(
    r"subscri\w{1,8} to (?:continue|read|keep|unlock)|to (?:continue|keep) reading"
    r"|(?:sign|log) ?in to (?:continue|read|view)"
    r"|already a (?:subscriber|member)\?"
    r"|(?:article|content|story) is (?:only )?(?:reserved )?for (?:\w{1,15} )?subscribers"
    r"|exclusive to subscribers|register to (?:continue|read)|start your free trial"
    r"|enable javascript|javascript is (?:disabled|required|not enabled)"
    r"|(?:verify|confirm) (?:that )?you are (?:a )?human|checking your browser|are you a robot",
    re.IGNORECASE,
)
_BRIEF = 60  # words; with as many a story stands on the page, and what asks for consent only lies over it
_CONSENT = re.compile(
    r"before you continue to|accept (?:all )?(?:the )?cookies to (?:continue|read|view)|we value your privacy",
    re.IGNORECASE,
)
_SENT_ON = re.compile(r"\s*[\d.]+\s*[;,]\s*url\s*=\s*[\"']?([^\"'\s]+)", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")
_STAMP = re.compile(r"\b(?:19|20)\d\d\b|\b[Bb]y\s+[A-Z]|\d{1,2}:\d\d")  # a byline or a date line holds one of these
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?")
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "pubdate",
    "dc.date.issued",
    "dcterms.created",
    "date",
    "dc.date",
)
_MODIFIED = ("article:modified_time", "datemodified", "og:updated_time", "lastmod", "dcterms.modified", "last-modified")
_BYLINES = (
    "//time|//*[contains(@class,'byline') or contains(@class,'dateline') or contains(@class,'author') or "
    "contains(@class,'date') or contains(@class,'time') or contains(@class,'publish') or contains(@itemprop,'date')]"
)


def _plain(text: str | None) -> str:
    return _BLANKS.sub(" ", text or "").strip()


def _content(node: Any) -> str:
    return _plain(" ".join(node.itertext()))


def read_page(html: str, url: str | None, name: str) -> Raw:
    """Return the story of an HTML page.

    trafilatura finds the paragraphs; headline, byline and date line, which it drops at times, are put in front of them.

    Raises:
        ReadingError: if no story comes out, or only the beginning of one before a wall.
    """
    import trafilatura  # a text needs no web libraries

    for noisy in ("trafilatura", "htmldate"):
        logging.getLogger(noisy).setLevel(logging.CRITICAL)
    try:
        tree = trafilatura.load_html(html)
        body = None if tree is None else trafilatura.extract(html, include_comments=False, fast=True)
    except Exception:  # whatever broken markup makes the libraries do, it is one thing to the reader
        tree = body = None
    if tree is None:
        raise ReadingError(f"{name} holds no HTML that can be read. {_INSTEAD}")
    meta = _metadata(tree)
    paragraphs = _parted([line for line in map(_plain, (body or "").splitlines()) if line], tree)
    _refuse_signposts(tree, paragraphs, url, name)
    _refuse_walls(tree, meta, paragraphs, name)
    headline = _headline(tree, meta)
    front = [headline] if headline else []
    front += [
        line
        for line in _front_lines(tree, paragraphs[0])
        if line != headline and not any(line in p for p in paragraphs[:8])
    ]
    known = {headline, *front}
    story = [line for line in paragraphs if line not in known]
    address = url or _first(meta, "canonical", "og:url")
    published, modified = _days(meta, html)
    return Raw("\n\n".join(front + story), headline or None, _site(meta), published, modified, address, "html")


def _parted(lines: list[str], tree: Any) -> list[str]:
    """Return the paragraphs; where trafilatura ran several into one line, as in a table, those of the page itself."""
    own = [text for node in tree.iter("p") if (text := _content(node))]
    long = [text for text in own if len(text) >= _PARAGRAPH][:20]
    for line in lines:
        held = [text for text in long if text in line]
        if len(line) > 2 * _PARAGRAPH and len(held) > 1:
            first = line[: min(map(line.index, held))].strip("| ")  # the lead often stands bare before the first <p>
            bare = len(first) >= _PARAGRAPH and not any(text in first for text in own)
            return list(dict.fromkeys([first, *own] if bare else own))
    return lines


def _metadata(tree: Any) -> dict[str, str]:
    meta: dict[str, str] = {}
    for node in tree.iter("meta", "link", "time", "title"):
        key = node.get("property") or node.get("name") or node.get("itemprop") or node.get("rel")
        value = node.get("content") or node.get("datetime") or node.get("href")
        if node.tag == "title":
            key, value = "title", _content(node)
        elif node.tag == "time":
            key = key or "time"
        if key and value:
            meta.setdefault(key.lower(), _plain(value))
    for node in tree.iter("script"):
        if "ld+json" in (node.get("type") or ""):
            for key, value in _linked(node.text or ""):
                meta.setdefault(key, value)
    return meta


def _linked(text: str) -> Iterator[tuple[str, str]]:
    """Yield what a JSON-LD block says of its article."""
    try:
        waiting = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    for _ in range(200):  # blocks are small; a bound costs nothing
        if not waiting:
            return
        item = waiting.pop()
        if isinstance(item, list):
            waiting += item
        elif isinstance(item, dict):
            waiting += [item[key] for key in ("@graph", "mainEntity") if key in item]
            if "datePublished" in item or "articleBody" in item or "Article" in str(item.get("@type")):
                yield from _said(item)


def _said(item: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key in ("headline", "datePublished", "dateModified", "isAccessibleForFree"):
        if isinstance(item.get(key), str | bool):
            yield f"ld:{key}".lower(), _plain(str(item[key]))
    publisher = item.get("publisher")
    if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
        yield "ld:publisher", _plain(publisher["name"])


def _first(meta: dict[str, str], *keys: str) -> str | None:
    return next((meta[key] for key in keys if meta.get(key)), None)


def _site(meta: dict[str, str]) -> str | None:
    return _first(meta, "og:site_name", "ld:publisher", "application-name", "publisher", "dc.publisher")


def _headline(tree: Any, meta: dict[str, str]) -> str:
    """Return the page's headline: its h1 where that is the title, else the title it gives to other sites."""
    title = _first(meta, "og:title", "ld:headline", "twitter:title", "title") or ""
    heads = [text for node in tree.iter("h1") if (text := _content(node))]
    if not title:
        return heads[0] if heads else ""
    if any(_content(node) == title for node in tree.iter("h2", "h3")):
        return title
    said = set(title.lower().split())
    for head in heads:
        if head in title or title in head or len(said & set(head.lower().split())) * 2 > len(said):
            return head
    # the name of the site, which stands behind the title, is no part of it
    cut, _, site = title.rpartition(" | ") if " | " in title else title.rpartition(" - ")
    return cut if cut and len(site) < 40 and len(cut.split()) > 3 else title


def _front_lines(tree: Any, story: str) -> list[str]:
    """Return up to three short lines that hold the day or the author, as the page shows them before its story."""
    lines: list[str] = []
    nodes = (_content(node) for node in tree.xpath(_BYLINES)[:40])
    bare = (_plain(text) for text in islice(tree.itertext("body", "div", "td", "span", "p", "br", "font", "b"), 2000))
    for text in (*nodes, *takewhile(lambda text: text != story, bare)):
        if 6 <= len(text) <= 160 and _STAMP.search(text) and not any(text in line or line in text for line in lines):
            lines.append(text)
    return lines[:3]


def _days(meta: dict[str, str], html: str) -> tuple[str | None, str | None]:
    """Return published and modified. htmldate gives days without times, so the page's own fields go before it."""
    from htmldate import find_date

    published = _day(meta, "ld:datepublished", *_PUBLISHED, "time")
    modified = _day(meta, "ld:datemodified", *_MODIFIED)
    if published is None:
        try:
            published = find_date(html, original_date=True, extensive_search=False)
        except Exception:  # as above
            published = None
    return published, modified


def _day(meta: dict[str, str], *keys: str) -> str | None:
    for key in keys:
        if (match := _DAY.match(meta.get(key, ""))) and _exists(match.group()[:10]):
            return match.group().replace(" ", "T", 1)
    return None


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _refuse_signposts(tree: Any, paragraphs: list[str], url: str | None, name: str) -> None:
    if sum(len(line.split()) for line in paragraphs) >= _BRIEF:
        return
    for node in tree.iter("meta"):
        sent = _SENT_ON.match(node.get("content") or "")
        if sent and (node.get("http-equiv") or "").lower() == "refresh":
            raise ReadingError(
                f"{name} holds no story; it sends on to another address. Pass that: {urljoin(url or '', sent[1])} ."
            )


def _refuse_walls(tree: Any, meta: dict[str, str], paragraphs: list[str], name: str) -> None:
    words = sum(len(line.split()) for line in paragraphs)
    if words >= _SHORT:
        return
    for node in tree.iter("script", "style"):
        node.text = ""
    shown = _content(tree)
    told = sum(len(line.split()) for line in paragraphs if not _CONSENT.search(line))
    asks = _WALL.search(shown) or (told < _BRIEF and _CONSENT.search(shown))
    if meta.get("ld:isaccessibleforfree", "").lower() == "false" or asks:
        raise ReadingError(
            f"{name} shows only a wall: a subscription, sign-in, consent or script stands before the story. {_INSTEAD}"
        )
    if words < 5:
        raise ReadingError(f"No story was found in {name}. {_INSTEAD}")
