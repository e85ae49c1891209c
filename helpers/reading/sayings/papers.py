"""Whose paper speaks: "…,” read a statement from the Kremlin", "a post of the ministry said"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.people.who import Place
from helpers.reading.sayings.referents import ISSUED
from helpers.reading.tokens import Tokens

PAPERS = ISSUED | frozenset(
    "message letter article commentary tweet declaration editorial op ed text thread verdict answer response "
    "reply quote".split()
)
_BY = frozenset(("by", "from", "of"))
_READS = frozenset(": read reads said says ran runs stated states went noted added goes".split())
_BETWEEN = frozenset("issued released published signed posted made sent attributed the to a an on -".split())
_NEAR = 6  # words from an article to the noun of a paper, and from there to its maker
_ENDS = frozenset(("”", '"', "’", "'"))


def maker_of_paper(
    tokens: Tokens, sentence: range, verb: Mention, places: Sequence[Place], quoted: Sequence[bool]
) -> Place | None:
    """Return who made the paper that is the subject of a verb, on either side of it."""
    lows = tokens.lows
    if lows[verb.first] not in _READS:
        return None
    if quoted[verb.first - 1] and lows[verb.last + 1] in ("a", "an", "the"):
        return _maker(lows, range(verb.last + 2, min(verb.last + 2 + _NEAR, sentence.stop)), places)
    begin = next((at for at in range(verb.first - 1, sentence.start, -1) if lows[at - 1] in _ENDS), sentence.start)
    begin += lows[begin] == ","
    if lows[begin] not in ("a", "an", "the") and lows[begin] not in PAPERS:
        return None
    place = _maker(lows, range(begin, min(begin + 1 + _NEAR, verb.first)), places)
    return place if place is not None and place.last in (verb.first - 1, verb.first - 2) else None


def _maker(lows: Sequence[str], near: range, places: Sequence[Place]) -> Place | None:
    """Return the party behind "statement by" in a stretch of words."""
    paper = next((at for at in near if lows[at] in PAPERS and lows[at + 1] in _BY | _BETWEEN), None)
    if paper is None:
        return None
    place = next((place for place in places if place.first > paper), None)
    if place is None or place.first - paper > _NEAR:
        return None
    between = set(lows[paper + 1 : place.first])
    return place if between & _BY and between <= _BY | _BETWEEN else None
