"""Nouns that say something: "Seoul's claim that …", "a charge by the United States on Thursday that …"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.saying import Saying
from helpers.reading.tokens import Tokens
from helpers.reading.who import Place

_SENSES = {
    "alleges": "claim charge accusation allegation assertion rumor rumour contention",
    "assesses": "assessment estimate finding conclusion belief analysis",
    "says": "announcement revelation disclosure statement warning admission confirmation declaration",
}
_NOUNS = {
    form: Entry("say", sense, noun, False)
    for sense, nouns in _SENSES.items()
    for noun in nouns.split()
    for form in (noun, f"{noun}s")
}
_ADJECTIVES = 2  # words between "Seoul's" and "claims"
_AGENT = 3  # words between "claim" and whoever made it
_TIME = 3  # words of "on Thursday" between the claimant and "that"


def charges_of(tokens: Tokens, number: int, places: Sequence[Place], quoted: Sequence[bool]) -> list[Saying]:
    """Return what the nouns of a sentence say, each with whoever they give it to."""
    sentence, lows = tokens.sentences[number], tokens.lows
    found = []
    for at in sentence:
        entry = _NOUNS.get(lows[at])
        if entry is None or quoted[at]:
            continue
        place = _owner(lows, at, places) or _agent(lows, at, places, sentence.stop)
        if place is None:
            continue
        start = max(at, place.last) + 1
        that = next((to for to in range(start, min(start + _TIME, sentence.stop)) if lows[to] in ("that", "of")), None)
        if that is not None:
            verb = Mention(at, at, entry)
            found.append(Saying([place], verb, entry.value, number, range(that + 1, sentence.stop)))
    return found


def _owner(lows: Sequence[str], at: int, places: Sequence[Place]) -> Place | None:
    """Return whose claim it is: "Seoul's claims", "the White House' recent revelations", "U.S. claims"."""
    for place in places:
        between = lows[place.last + 1 : at]
        if (
            place.last < at
            and (not between or between[0] in ("'s", "'", "’", "’s"))
            and len(between) <= 1 + _ADJECTIVES
        ):
            return place
    return None


def _agent(lows: Sequence[str], at: int, places: Sequence[Place], stop: int) -> Place | None:
    """Return who made a claim: "a claim by the United States", "accusations from Seoul"."""
    for place in places:
        if at < place.first < min(at + 1 + _AGENT, stop) and lows[at + 1] in ("by", "from"):
            return place
    return None
