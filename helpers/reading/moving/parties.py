"""Mentions of the two states in a sentence, and of whoever stands for one, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from helpers.reading.lexicon import Lexicon, Mention
from helpers.reading.people.who import Place
from helpers.reading.tokens import Tokens

BOTH = frozenset(("RUS", "PRK"))
_NAMING = frozenset(("nationality", "country", "ground", "place"))
_DOING = (["has"], ["had"])
_OWNING = ("'s", "-")
OTHER = {"RUS": "PRK", "PRK": "RUS"}


@dataclass(slots=True)
class Party:
    """A mention of a state (or somebody who stands for it) in a sentence."""

    first: int
    last: int
    country: str
    adjective: bool
    speaker: bool


def parties_of(
    tokens: Tokens,
    lexicon: Lexicon,
    places: Sequence[Place],
    mentions: Sequence[Mention],
    speakers: set[int],
    own: Sequence[tuple[int, str]] = (),
) -> list[Party]:
    """Return all mentions of states in a sentence, in order.

    ``speakers`` holds the first tokens of those who speak; ``own`` the tokens of "we" with the speaker's state.
    """
    found = []
    taken: set[int] = set()
    lows = tokens.lows
    for place in places:
        who = place.who.self
        if who.country.value and who.affiliation != "media":
            found.append(Party(place.first, place.last, who.country.value, False, place.first in speakers))
        taken.update(range(place.first, place.last + 1))
    for mention in mentions:
        kind = mention.entry.kind
        if kind not in _NAMING or mention.first in taken:
            continue
        code: str | None = mention.entry.value
        if kind == "place":
            code = lexicon.places.get(mention.entry.value)
            if code not in BOTH:
                continue
        elif kind == "nationality" and lows[mention.last + 1 : mention.last + 3] == ["-", "flagged"]:
            continue  # a ship's flag sends and receives nothing
        found.append(Party(mention.first, mention.last, str(code), kind == "nationality", False))
    found += [Party(at, at, code, False, False) for at, code in own if at not in taken]
    found.sort(key=lambda party: party.first)
    last = len(lows) - 1
    for party in found:  # "North Korean has sent": a slip for the state
        if party.adjective and lows[party.last + 1 : party.last + 2] in _DOING:
            party.adjective = False
    for party in found:  # "Russia's": the state as an adjective of what follows
        if not party.adjective and party.last < last and lows[party.last + 1] in _OWNING:
            party.adjective = True
    return found
