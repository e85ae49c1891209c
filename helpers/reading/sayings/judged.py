"""Nouns that judge, with whoever they give the judgement to: "drew condemnation from Oslo", "Seoul's protest"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.people.cast import Cast
from helpers.reading.people.who import Place
from helpers.reading.sayings.charged import owners
from helpers.reading.sayings.passed import without_passed
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_WORRIES = (
    "concern concerns alarm unease worry worries dismay consternation criticism criticisms anger fury "
    "indignation shock backlash"
)
_NOUNS = (
    dict.fromkeys("condemnation condemnations denunciation rebuke protest protests outrage outcry".split(), "condemns")
    | dict.fromkeys(("warning", "warnings"), "warns")
    | dict.fromkeys(_WORRIES.split(), "voices-concern")
    | dict.fromkeys("praise thanks gratitude applause acclaim".split(), "welcomes")
)
_PLAIN = frozenset(("condemns", "warns"))  # whoever issues it; worry and thanks are told of by "drew" or an owner
_DRAWS = frozenset(
    "drew draw draws drawn drawing brought brings prompted prompts sparked sparks provoked provokes triggered triggers "
    "caused causes met meets earned earns won wins attracted attracts stirred stirs aroused arouses elicited set "
    "received receives prompting sparking provoking triggering causing earning attracting stirring arousing "
    "eliciting".split()
)
_REACTS = frozenset("reacted reacts responded responds met greeted answered replied".split())
_ADDS = frozenset("added adds lent lends".split())  # "added its voice to the criticism"
_LEADS = frozenset("led leads joined joins".split())
_ADJECTIVES = 4  # words from "with" to the noun, from "led" to the noun
_NOT_YET = frozenset("to could may might will would".split())
_FROM = frozenset(("from", "by"))
_ISSUED = frozenset("issued voiced expressed made delivered lodged filed sent came comes followed arrived".split())
_NONE = frozenset(("no", "without", "little", "any"))
_BETWEEN = frozenset(("and", ",", "the", "as", "well", "by", "from", "both"))
_OVER = frozenset(("of", "over", "about", "at", "for"))
_DRAWN = 6  # words from "drew" to the noun
_REACH = 3  # words between "from" and who condemns


def by_a_noun(saying: Saying) -> bool:
    """Whether a noun of a sentence tells the judgement, and no verb of who judges."""
    return saying.verb.entry.phrase in _NOUNS and saying.verb.first in saying.content


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
        draws = next((to for to in range(at - 1, max(at - _DRAWN, sentence.start) - 1, -1) if lows[to] in _DRAWS), None)
        drawn = draws is not None
        if draws is not None and lows[draws - 1] in _NOT_YET:
            continue  # "is expected to draw condemnation"
        speakers = owners(lows, at, places, cast, mentions) if value in _PLAIN or lows[at + 1] in _OVER else []
        speakers = speakers or _reacting(lows, sentence, at, places)
        speakers = speakers or (_givers(lows, at, places, sentence.stop, drawn) if value in _PLAIN or drawn else [])
        noun = Mention(at, at, Entry("stance", value, lows[at], False, "verb"))
        found += [Saying([speaker], noun, "stance", number, sentence) for speaker in speakers]
    return found


def _reacting(lows: Sequence[str], sentence: range, at: int, places: Sequence[Place]) -> list[Place]:
    """Return who feels or leads it: "Seoul reacted with alarm", "Tokyo joined the condemnation"."""
    for verb in range(at - 2, max(at - 3 - _ADJECTIVES, sentence.start), -1):
        reacts = lows[verb] in _REACTS and "with" in lows[verb + 1 : at]
        reacts = reacts or (lows[verb] in _ADDS and lows[verb + 2 : verb + 4] == ["voice", "to"])
        if reacts or (lows[verb] in _LEADS and lows[verb + 1] in ("the", "in", "a")):
            subject = len(without_passed(list(lows[sentence.start : verb]))) + sentence.start
            return [place for place in places if place.last == subject - 1]
    return []


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
