"""Nouns that judge, with whoever they give the judgement to: "drew condemnation from Oslo", "Seoul's protest"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.people.cast import Cast
from helpers.reading.people.who import Place
from helpers.reading.sayings.charged import owners
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_NOUNS = (
    dict.fromkeys("condemnation condemnations denunciation rebuke protest protests outrage outcry".split(), "condemns")
    | dict.fromkeys(("warning", "warnings"), "warns")
    | dict.fromkeys("concern concerns alarm unease worry worries dismay consternation".split(), "voices-concern")
    | dict.fromkeys("praise thanks gratitude applause acclaim".split(), "welcomes")
)
_PLAIN = frozenset(("condemns", "warns"))  # whoever issues it; worry and thanks are told of by "drew" or an owner
_DRAWS = frozenset(
    "drew draws draw drawn drawing brought brings prompted prompts sparked sparks provoked provokes triggered triggers "
    "caused causes met meets earned earns won wins attracted attracts stirred stirs aroused arouses elicited set "
    "received receives".split()
)
_FROM = frozenset(("from", "by"))
_ISSUED = frozenset("issued voiced expressed made delivered lodged filed sent".split())
_NONE = frozenset(("no", "without", "little", "any"))
_BETWEEN = frozenset(("and", ",", "the", "as", "well", "by", "from", "both"))
_OVER = frozenset(("of", "over", "about", "at", "for"))
_DRAWN = 6  # words from "drew" to the noun
_REACH = 3  # words between "from" and who condemns


def judgements_of(
    tokens: Tokens,
    number: int,
    places: Sequence[Place],
    quoted: Sequence[bool],
    cast: Cast,
    mentions: Sequence[Mention],
    known: set[int],
) -> list[Saying]:
    """Return the judgements that the nouns of a sentence tell of; ``known`` are its verbs of saying."""
    sentence, lows = tokens.sentences[number], tokens.lows
    found = []
    for at in sentence:
        value = _NOUNS.get(lows[at])
        if value is None or quoted[at] or _NONE & set(lows[max(at - 3, sentence.start) : at]):
            continue
        if lows[at + 1] in ("shot", "shots"):
            continue  # "warning shots"
        if known & {at - 2, at - 1, at}:
            continue  # "voiced concern"
        drawn = bool(_DRAWS & set(lows[max(at - _DRAWN, sentence.start) : at]))
        speakers = owners(lows, at, places, cast, mentions) if value in _PLAIN or lows[at + 1] in _OVER else []
        speakers = speakers or (_givers(lows, at, places, sentence.stop, drawn) if value in _PLAIN or drawn else [])
        noun = Mention(at, at, Entry("stance", value, lows[at], False, "verb"))
        found += [Saying([speaker], noun, "stance", number, sentence) for speaker in speakers]
    return found


def _givers(lows: Sequence[str], at: int, places: Sequence[Place], stop: int, drawn: bool) -> list[Place]:
    """Return who condemns: "condemnation from Canada and Australia", "… was issued by the government".

    What is ``drawn`` ("met with alarm in Oslo") may be told with "in".
    """
    by = next((to for to in range(at + 1, stop) if lows[to] in _FROM or (drawn and lows[to] == "in")), stop)
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
