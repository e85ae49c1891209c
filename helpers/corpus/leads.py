"""Leads: pages of which a collection has the address, and which nobody has read yet."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from helpers.corpus.items import Item
from helpers.corpus.prefilter import prefilter
from helpers.reading.cells import Span
from helpers.reading.tokens import tokenize
from helpers.reading.wordlists import lexicon

# What speaks for a lead → points. They are few: no lead stands before an article with a transfer and a claimant in it.
POINTS = {
    "only an address": 0,
    "both states in its headline or address": 1,
    "goods in its headline or address": 2,
    "themes of arms or sanctions": 1,
}
_PARTED = re.compile(r"[^A-Za-z']+")


def words_of(url: str) -> str:
    """Return the words of an address: "north korea ships shells html" of ``/2024/north-korea-ships-shells.html``."""
    try:
        return _PARTED.sub(" ", unquote(urlsplit(url).path)).strip()
    except ValueError:
        return ""


def signs(item: Item) -> tuple[tuple[str, ...], int]:
    """Return what speaks for a lead, in the order of :data:`POINTS`, and its score."""
    words = item.title or words_of(item.url or "")
    holds = {
        "only an address": True,
        "both states in its headline or address": prefilter().may_matter(words.encode("utf-8", "replace")),
        "goods in its headline or address": _goods(words),
        "themes of arms or sanctions": bool(item.themes),
    }
    because = tuple(name for name in POINTS if holds[name])
    return because, sum(POINTS[name] for name in because)


def _goods(words: str) -> bool:
    """Return whether words name what can be sent, more clearly than "aid" or "support" do."""
    found = lexicon().find(tokenize(words, [Span(0, len(words))]))
    return any(mention.entry.kind == "item" and mention.entry.more != "weak" for mention in found)
