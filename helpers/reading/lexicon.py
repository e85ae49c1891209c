"""The lexicon: phrases that stand for something, and every one of them found in a text in one pass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from helpers.reading.people.outlets import Names
from helpers.reading.tokens import Tokens

STATE_NAMES = ("country", "nationality")  # kinds of phrases that name a state by its own name
STATE_KINDS = (*STATE_NAMES, "capital")  # kinds of phrases that name a state outright
_HALVES = ("the North", "the South")  # not in "the North Korean leader"


class Entry(NamedTuple):
    """One phrase of the lexicon: its kind, its value, whether its capitals matter, and "verb" or "generic"."""

    kind: str
    value: str
    phrase: str
    cased: bool
    more: str = ""


class Mention(NamedTuple):
    """An entry found in a text, from token ``first`` to token ``last`` (both included)."""

    first: int
    last: int
    entry: Entry


class Actor(NamedTuple):
    """What the reader needs of a row of actors."""

    actor_id: str
    name: str
    kind: str
    affiliation: str
    role: str
    organisation: str
    country: str


HYPHENS = frozenset("-‐‑–/")
_PASSED = HYPHENS | frozenset('“"')  # inside a phrase of a text: "expressed “serious concern”"
# What may stand between a verb and its "to": a day, an adverb.
_BEFORE_TO = frozenset(
    "on monday tuesday wednesday thursday friday saturday sunday again also repeatedly publicly immediately directly "
    "flatly firmly today yesterday still both all once specifically explicitly".split()
)
_ASIDE = 3  # words of "again on Thursday"


class Group(NamedTuple):
    """The phrases that begin with one word: that word alone, and longer ones by their second word, longest first."""

    alone: tuple[Entry, ...]
    longer: dict[str, tuple[tuple[tuple[str, ...], tuple[Entry, ...]], ...]]


@dataclass(frozen=True)
class Lexicon:
    """All phrases by their first word, longest first, and the actors they lead to."""

    by_word: dict[str, Group]
    actors: dict[str, Actor]
    offices: dict[str, dict[str, str]]
    places: dict[str, str]
    people: dict[str, Actor]
    by_name: dict[str, Actor]
    outlets: Names

    def find(self, tokens: Tokens) -> list[Mention]:
        """Return every longest mention in a text, in order; a place holds several where a phrase has several kinds."""
        found: list[Mention] = []
        lows, words, by_word = tokens.lows, tokens.words, self.by_word
        last = len(words)
        for at in [at for at, low in enumerate(lows) if low in by_word]:
            group, word = by_word[lows[at]], words[at]
            if word == "Uk":  # part of a Korean name
                continue
            capital = not word[0].islower()
            taken: dict[str, int] = {}
            if group.longer:
                following = at + 1
                while following < last and lows[following] in _PASSED:
                    following += 1
                if "to" in group.longer and following < last and lows[following] in _BEFORE_TO:
                    following = _to_behind(lows, following, last)
                for rest, entries in group.longer.get(lows[following], ()) if following < last else ():
                    end = _reach(lows, following, rest, last)
                    if end >= 0:
                        inner = (capital and lows[at] != "the") or any(
                            inside[0].isupper() for inside in words[at + 1 : end + 1]
                        )
                        _take(found, taken, at, end, entries, inner, lows)
            if group.alone:
                _take(found, taken, at, at, group.alone, capital, lows, not word.isupper())
        return _longest(found)


def _take(
    found: list[Mention],
    taken: dict[str, int],
    at: int,
    end: int,
    entries: tuple[Entry, ...],
    capital: bool,
    lows: list[str],
    mixed: bool = False,
) -> None:
    for entry in entries:
        if (entry.cased and not capital) or taken.get(entry.kind, -1) > end:
            continue
        if len(entry.phrase) == 2 and mixed and entry.phrase.isupper():
            continue  # "Yang Uk", "Us" at the head of a sentence
        if entry.phrase in _HALVES and lows[end + 1 : end + 2] and lows[end + 1].startswith("korea"):
            continue
        taken[entry.kind] = end
        found.append(Mention(at, end, entry))


def _to_behind(lows: list[str], at: int, last: int) -> int:
    """Return the "to" behind a day or an adverb ("declined on Thursday to say"), else the token itself."""
    end = at
    while end < min(at + _ASIDE, last) and lows[end] in _BEFORE_TO:
        end += 1
    return end if end < last and lows[end] == "to" else at


def _reach(lows: list[str], second: int, rest: tuple[str, ...], last: int) -> int:
    """Return the last token of a phrase whose second word stands at ``second``, or -1; hyphens are passed over."""
    where = second
    for word in rest:
        where += 1
        while where < last and lows[where] in _PASSED:
            where += 1
        if where >= last or lows[where] != word:
            return -1
    return where


# Within a mention of the first kind one of the others says nothing of its own.
_SWALLOWED = {
    "name": "ground country nationality capital office role body say unit item stance venue",
    "country": "say unit office",
    "provision": "name country say body",
    "stance": "bound",
    "item": "stance",  # "gold bars"
    "venue": "country name",
    "hedge": "hedge",
}
_SWALLOWERS = {
    inner: tuple(outer for outer, kinds in _SWALLOWED.items() if inner in kinds.split())
    for inner in " ".join(_SWALLOWED.values()).split()
}


def _longest(found: list[Mention]) -> list[Mention]:
    """Drop a mention that lies within a longer one of its own kind, or of a kind that swallows it."""
    kept: list[Mention] = []
    reach: dict[str, int] = {}
    furthest = -1
    for mention in found:
        kind, last = mention.entry.kind, mention.last
        if last > furthest:  # within nothing
            furthest = reach[kind] = last
            kept.append(mention)
            continue
        if last <= reach.get(kind, -1) and not _same_place(kept, mention):
            continue
        for outer in _SWALLOWERS.get(kind, ()):
            if last <= reach.get(outer, -1):
                break
        else:
            reach[kind] = max(reach.get(kind, -1), last)
            kept.append(mention)
    return kept


def _same_place(kept: list[Mention], mention: Mention) -> bool:
    return any(
        m.first == mention.first and m.last == mention.last and m.entry.kind == mention.entry.kind for m in kept[-4:]
    )
