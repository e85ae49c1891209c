"""Who is told in passing to say the same: "…, and so had Tokyo", "as did Kyiv", "that tallies with what Oslo found"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.people.who import Place

_SO = frozenset(("so", "as", "nor", "neither"))
_TOO = (["too"], ["likewise"], ["the", "same"], ["as", "well"], ["so", "too"])
_DID = frozenset("had has have did does do".split())
_ENDS = frozenset(". , ; in on last this earlier before and".split())
_TALLIES = frozenset(
    "tally tallies tallied tallying match matches matched matching accord accords accorded chime chimes chimed square "
    "squares squared fit fits agree agrees agreed consistent line keeping echo echoes echoed corroborates corroborated "
    "confirms bears supports".split()
)
_ALONE = frozenset("match matches matched matching echo echoes echoed corroborates corroborated".split())
_WITH = frozenset(("with", "to"))
_WORDS = frozenset(
    "what findings finding estimate estimates figures figure assessment assessments claims claim reports report "
    "statements statement account accounts data analysis information intelligence conclusions".split()
)
_NEAR, _FAR = 3, 7  # words from "tallies" to "with", and from there to whoever said it
_IT = frozenset("that this the these those it they such his her their".split())
AGREES = "agrees"
_AGREEING = Entry("say", "says", AGREES, False)


def agreements(lows: Sequence[str], sentence: range, places: Sequence[Place]) -> list[tuple[list[Place], Mention]]:
    """Return who says the same as was said, with the words that tell it."""
    found = []
    for place in places:
        at = place.first - 1 - (lows[place.first - 1] == "the")
        if lows[at] in _DID and lows[at - 1] in _SO and lows[place.last + 1] in _ENDS:
            found.append((with_joined(lows, place, places), Mention(at, at, _AGREEING)))
        at = place.last + 1
        too = lows[at] in _DID and any(lows[at + 1 : at + 1 + len(words)] == words for words in _TOO)
        if too and (place.first == sentence.start or lows[place.first - 1] in ("and", ";", "the")):
            found.append(([place], Mention(at, at, _AGREEING)))  # "Pyongyang did the same"
    for at in sentence:
        if lows[at] in _TALLIES and (told := _told(lows, at, sentence, places)) is not None:
            found.append((with_joined(lows, told, places), Mention(at, at, _AGREEING)))
    return found


def _told(lows: Sequence[str], at: int, sentence: range, places: Sequence[Place]) -> Place | None:
    """Return whose findings something agrees with, where its subject only takes up what was told."""
    if lows[sentence.start] not in _IT or at - sentence.start > _FAR:
        return None
    after = next((to for to in range(at + 1, min(at + _NEAR, sentence.stop)) if lows[to] in _WITH), None)
    start = after if after is not None else at if lows[at] in _ALONE else None
    if start is None:
        return None
    place = next((one for one in places if start < one.first <= start + _FAR), None)
    return place if place is not None and _WORDS & set(lows[start : place.last + _FAR]) else None


def with_joined(lows: Sequence[str], place: Place, places: Sequence[Place]) -> list[Place]:
    """Return a party with those joined to it by "and", and those listed before these."""
    found, listed = [place], 1
    for other in places:
        between = list(lows[found[-1].last + 1 : other.first]) if other.first > found[-1].last else ["."]
        if between[-1:] == ["the"]:
            between.pop()
        if between in (["and"], [",", "and"]):
            found.append(other)
            listed = len(found)
        elif between == [","]:
            found.append(other)
    return found[:listed]
