"""The prefilter: drop what cannot matter at memory speed, before anything is parsed.

An article on the two states names both, or the DPRK and Ukraine or the front, where Russia alone uses its arms; the
reader drafts nothing where no word stands for either. The few words by which the DPRK is named as a state ("Korea",
"DPRK", "Pyongyang") are looked for in the raw bytes of many articles at once, and the names of its leader and its
agency, and what may hide such a word; what holds one is looked at again: does it name the DPRK (or its people, bodies,
places, makes of arms) and Russia, Ukraine or the front?

"The North" names nobody by itself, and a place, a person or a make of arms is not looked for: an article that says
"Rajin" or "Hwasong-11" and neither the state's name, its capital, its leader nor its agency is dropped.
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
from helpers.reading.page.unseen import without_unseen
from helpers.reading.wordlists import lexicon

SIDES = (("PRK",), ("RUS", "UKR"))
_FOR_IT = ("kim-jong-un", "korean-central-news-agency")  # who is named for the DPRK where it is not
_BARE = re.compile(r"\bNorth(?:'s)?$|^North's")
_WORD = re.compile(r"[A-Za-z]{2,}|(?:[A-Z]\.){2,}")
# what may part two words of a phrase, in plain text and in the JSON that holds it
_GAP = re.compile(r"(?:[\s\-‐‑–/.\"“]|\\[nrt])+")
_TAG = re.compile(r"""<[/!?A-Za-z](?:[^<>"']|"[^"<]*"|'[^'<]*')*>|<[/!?A-Za-z][^<>]*>""")
_WITHIN = re.compile(
    r"</?(?:a|abbr|b|big|em|font|i|mark|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_HEADED = re.compile("[A-Z]{3,}$|[a-z ]+$")
_MARK = re.compile(r'\\(["/])')
# What may hide a name from a look at bytes: what nobody sees, as such, in JSON and in a page; letters of "Korea" as
# numbers; a tag behind a large first letter; a small letter too many. Few records hold one: this look costs little.
_HIDING = (
    *"\u00ad \u200b \u200c \u200d \u2060 \ufeff \\u00ad \\u00AD \\u200 \\u2060 \\ufeff \\uFEFF".split(" "),
    *"&shy; &#173; &#xad; &#xAD; &#820 &#x200 &#8288 &zwj; &zwnj; &Zero 0026shy; 0026zw 0026#1 0026#x 0026#820".split(
        " "
    ),
    *"&#111; &#114; &#101; &#97; &#x6f; &#x6F; &#x72; &#x65; &#x61; ;orea >orea >OREA >yongyang >PRK".split(" "),
    *"003eorea 003Eorea 003eyongyang 003Eyongyang <wbr 003cwbr 003Cwbr".split(" "),
    "North korea",
)


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
    return _GAP.sub(" ", text.replace("’", "'")).casefold().encode("utf-8", "replace")


def _readings(raw: bytes) -> Iterator[bytes]:
    """Yield what a record says: tags parting words, tags within a word (a large first letter), and with its tags."""
    text = raw.decode("utf-8", "replace")
    if "\\" in text:
        text = _MARK.sub(r"\1", _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))
    text = without_unseen(unescape(text) if "&" in text else text)
    if "<" in text:
        yield _plain(_TAG.sub(" ", text))
        yield _plain(_TAG.sub(" ", _WITHIN.sub("", text)))
    yield _plain(text)


def _whole(text: bytes, first: int, end: int) -> bool:
    """Return whether a match is no part of a longer word; a plural, a genitive or a note's number is none."""
    before, after = text[first - 1 : first], text[end : end + 1]
    if after == b"s":
        after = text[end + 1 : end + 2]
    return not before.isalpha() and not after.isalpha()


class Prefilter:
    """What is looked for; built once per process, from the lexicon and the tables of actors and places."""

    def __init__(self) -> None:
        """Build the automata."""
        near = cover(phrases("PRK", named=True))
        self._near = _automaton(near)
        # as a headline may have them ("Dprk", "Hermit Kingdom"): beside the others they would cost half the speed
        headed = {form for word in near if _HEADED.match(word) for form in (word.title(), word.capitalize())}
        hiding = sorted({one.encode() for one in {*_HIDING, *headed}})
        self._hiding = BytesAhoCorasick(hiding, matchkind=MatchKind.LeftmostFirst)
        told = [{_plain(phrase).strip() for state in side for phrase in phrases(state)} for side in SIDES]
        told[1] |= {word.encode() for word in FRONT}
        self._both = tuple(BytesAhoCorasick(sorted(one)) for one in told)

    def places(self, buffer: bytes) -> list[int]:
        """Return the places of a buffer where the DPRK may be named."""
        found = [start for _, start, _ in self._near.find_matches_as_indexes(buffer)]
        hidden = [start for _, start, _ in self._hiding.find_matches_as_indexes(buffer)]
        return sorted(found + hidden) if hidden else found

    def may_matter(self, raw: bytes) -> bool:
        """Return whether a record names both sides; ``raw`` is its text, JSON or HTML in UTF-8."""
        missing = self._both
        for plain in _readings(raw):
            missing = tuple(
                one
                for one in missing
                if not any(
                    _whole(plain, first, end) for _, first, end in one.find_matches_as_indexes(plain, overlapping=True)
                )
            )
            if not missing:
                return True
        return False

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
