"""The prefilter: drop what cannot matter at memory speed, before anything is parsed.

An article on the two states names both, or the DPRK and Ukraine or the front, where Russia alone uses its arms; the
reader drafts nothing where no word stands for either. The few words by which the DPRK is named as a state ("Korea",
"DPRK", "Pyongyang") are looked for in the raw bytes of many articles at once, and the names of its leader and its
agency; what holds one is looked at again: does it name the DPRK (or its people, bodies, places, makes of arms) and
Russia, Ukraine or the front?

"The North" names nobody by itself: an article that says "Korea" nowhere is dropped.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import unescape

from ahocorasick_rs import BytesAhoCorasick, MatchKind

from helpers.reading.lexicon import STATE_KINDS, Entry, Lexicon
from helpers.reading.moving.war import FRONT
from helpers.reading.wordlists import lexicon

SIDES = (("PRK",), ("RUS", "UKR"))
_FOR_IT = ("kim-jong-un", "korean-central-news-agency")  # who is named for the DPRK where it is not
_BARE = re.compile(r"\bNorth(?:'s)?$|^North's")
_WORD = re.compile(r"[A-Za-z]{2,}|(?:[A-Z]\.){2,}")
# what may part two words of a phrase: in plain text, in the JSON that holds it, in a page
_INLINE = "a|abbr|b|big|br|div|em|font|i|li|mark|p|q|s|small|span|strong|sub|sup|td|th|tr|u|wbr"
_GAP = re.compile(rf"(?:[\s\-‐‑–/.]|\\[nrt]|</?(?:{_INLINE})(?:\s[^>]{{0,1000}})?/?>)+", re.IGNORECASE)
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


def _side(entry: Entry, words: Lexicon) -> str | None:
    if entry.kind in (*STATE_KINDS, "ground", "make"):
        return entry.value
    if entry.kind == "place":
        return words.places.get(entry.value)
    return words.actors[entry.value].country if entry.kind == "name" else None


def _entries(words: Lexicon) -> Iterator[Entry]:
    for group in words.by_word.values():
        yield from group.alone
        for rest in group.longer.values():
            for _, entries in rest:
                yield from entries


@cache
def phrases(side: str, named: bool = False) -> tuple[str, ...]:
    """Return every English phrase of the lexicon that stands for a state ("PRK", "RUS").

    With its people, bodies, places and makes; with ``named`` only those that name the state, its leader or its agency.
    """
    words = lexicon()
    found = {
        entry.phrase
        for entry in _entries(words)
        if _side(entry, words) == side
        and entry.phrase.isascii()
        and (entry.kind in STATE_KINDS or entry.value in _FOR_IT or not named)
    }
    return tuple(sorted(phrase for phrase in found if not (named and _BARE.search(phrase))))


def cover(of: Iterable[str]) -> list[str]:
    """Return few words of which at least one stands in every phrase, those of the most phrases first."""
    left = {phrase: [word for word in _WORD.findall(phrase) if not word.islower()] or [phrase] for phrase in of}
    chosen: list[str] = []
    while left:
        held = Counter({word: sum(word in phrase for phrase in left) for words in left.values() for word in words})
        best = max(held, key=lambda word: (held[word], len(word), word))
        chosen.append(best)
        left = {phrase: words for phrase, words in left.items() if not any(best in word for word in words)}
    return chosen


def _automaton(words: Iterable[str]) -> BytesAhoCorasick:
    """Return what finds words as they are written and in capitals."""
    forms = {form for word in words for form in (word, word.upper())}
    least = sorted(form for form in forms if not any(other != form and other in form for other in forms))
    # this kind of match lets the library search with vector instructions: some forty times as fast
    return BytesAhoCorasick([form.encode() for form in least], matchkind=MatchKind.LeftmostFirst)


def _plain(text: str) -> bytes:
    """Return a text in small letters, with one space wherever words are parted."""
    return _GAP.sub(" ", text).casefold().encode("utf-8", "replace")


def _whole(text: bytes, first: int, end: int) -> bool:
    """Return whether a match is no part of a longer word; a plural or a genitive is none."""
    before, after = text[first - 1 : first], text[end : end + 1]
    if after == b"s":
        after = text[end + 1 : end + 2]
    return not before.isalnum() and not after.isalnum()


class Prefilter:
    """What is looked for; built once per process, from the lexicon and the tables of actors and places."""

    def __init__(self) -> None:
        """Build the automata."""
        self._near = _automaton(cover(phrases("PRK", named=True)))
        told = [{_plain(phrase).strip() for state in side for phrase in phrases(state)} for side in SIDES]
        told[1] |= {word.encode() for word in FRONT}
        self._both = tuple(BytesAhoCorasick(sorted(one)) for one in told)

    def places(self, buffer: bytes) -> list[int]:
        """Return the places of a buffer where the DPRK may be named."""
        return [start for _, start, _ in self._near.find_matches_as_indexes(buffer)]

    def may_matter(self, raw: bytes) -> bool:
        """Return whether a record names both sides; ``raw`` is its text, JSON or HTML in UTF-8."""
        text = raw.decode("utf-8", "replace")
        if "\\u" in text:
            text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
        plain = _plain(unescape(text) if "&" in text else text)
        return all(
            any(_whole(plain, first, end) for _, first, end in one.find_matches_as_indexes(plain, overlapping=True))
            for one in self._both
        )

    def kept(self, buffer: bytes, ends: Sequence[int]) -> list[int]:
        """Return the numbers of the records of a buffer that may matter; ``ends`` are the offsets at which they end."""
        last, kept = -1, []
        for place in self.places(buffer):
            number = bisect_right(ends, place)
            if number <= last or number >= len(ends):
                continue
            last = number
            if self.may_matter(buffer[ends[number - 1] if number else 0 : ends[number]]):
                kept.append(number)
        return kept


@cache
def prefilter() -> Prefilter:
    """Return the prefilter of this process."""
    return Prefilter()
