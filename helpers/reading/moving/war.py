"""What in a text speaks of the war: words for Ukraine, for places there and for the front."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.lexicon import STATE_KINDS, Lexicon, Mention
from helpers.reading.tokens import Tokens

# words that tell of the war where neither Russia nor Ukraine is named
FRONT = frozenset(("front", "europe", "frontline", "battlefield"))
FRONT_LINES = FRONT - {"europe"} | {"fronts", "frontlines", "trenches"}
_KINDS = (*STATE_KINDS, "ground")
_AT_WAR = frozenset("in inside near at across on within against for over of to into toward towards".split())
_NEAR = 6


def ukraine_named(lexicon: Lexicon, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the words for Ukraine and for places there."""
    for mention in mentions:
        kind, value = mention.entry.kind, mention.entry.value
        if (kind in _KINDS and value == "UKR") or (kind == "place" and lexicon.places.get(value) == "UKR"):
            yield mention


def of_ukraine(lexicon: Lexicon, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the words of a sentence for Ukraine, places there and who speaks or fights for it."""
    theirs = (m for m in mentions if m.entry.kind == "name" and lexicon.actors[m.entry.value].country == "UKR")
    return [*ukraine_named(lexicon, mentions), *theirs]


def at_the_front(lows: list[str], sentence: range) -> bool:
    """Whether a sentence speaks of the front."""
    return any(lows[at] in FRONT_LINES for at in sentence)


def at_the_war(tokens: Tokens, lexicon: Lexicon, thing: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a place of the war stands right behind a thing: "North Korean launchers in the Sumy region"."""
    places = (m for m in of_ukraine(lexicon, mentions) if thing.last < m.first <= thing.last + _NEAR)
    lows = tokens.lows
    return any(
        not _AT_WAR.isdisjoint(lows[max(m.first - 2, thing.last + 1) : m.first])
        and "and" not in lows[thing.last + 1 : m.first]  # not "the North's missiles and the war in Ukraine"
        for m in places
    )
