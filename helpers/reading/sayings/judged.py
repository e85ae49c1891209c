"""Nouns that judge, with whoever they give the judgement to: "drew condemnation from Oslo", "Seoul's protest"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.people.cast import Cast
from helpers.reading.people.who import Place
from helpers.reading.sayings.charged import owners
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_NOUNS = dict.fromkeys(
    "condemnation condemnations denunciation rebuke protest protests outrage outcry".split(), "condemns"
) | dict.fromkeys(("warning", "warnings"), "warns")
_FROM = frozenset(("from", "by"))
_ISSUED = frozenset("issued voiced expressed made delivered lodged filed sent".split())
_NONE = frozenset(("no", "without", "little", "any"))
_BETWEEN = frozenset(("and", ",", "the", "as", "well", "by", "from", "both"))
_REACH = 3  # words between "from" and who condemns


def judgements_of(
    tokens: Tokens,
    number: int,
    places: Sequence[Place],
    quoted: Sequence[bool],
    cast: Cast,
    mentions: Sequence[Mention],
) -> list[Saying]:
    """Return the judgements that the nouns of a sentence tell of."""
    sentence, lows = tokens.sentences[number], tokens.lows
    found = []
    for at in sentence:
        value = _NOUNS.get(lows[at])
        if value is None or quoted[at] or _NONE & set(lows[max(at - 3, sentence.start) : at]):
            continue
        speakers = owners(lows, at, places, cast, mentions) or _givers(lows, at, places, sentence.stop)
        noun = Mention(at, at, Entry("stance", value, lows[at], False, "verb"))
        found += [Saying([speaker], noun, "stance", number, sentence) for speaker in speakers]
    return found


def _givers(lows: Sequence[str], at: int, places: Sequence[Place], stop: int) -> list[Place]:
    """Return who condemns: "condemnation from Canada and Australia", "… was issued by the government"."""
    by = next((to for to in range(at + 1, stop) if lows[to] in _FROM), stop)
    if by > at + 1 and lows[by - 1] not in _ISSUED:
        return []
    found: list[Place] = []
    end = by
    for place in places:
        between = lows[end + 1 : place.first]
        if place.first > by and len(between) <= _REACH and (set(between) <= _BETWEEN or not found):
            found.append(place)
            end = place.last
    return found
