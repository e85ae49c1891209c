"""Consequences that are held out, and what somebody says he will not bear: "would face … costs", "will not tolerate".

However grave the consequences, and whoever is to bear them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.composed.composing import before_adverbs, past_adverbs, stance
from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens

_COSTS = frozenset(
    "consequences repercussions reprisals retaliation countermeasures response reply answer costs cost penalties "
    "punishment price isolation sanctions reckoning".split()
)
# Verbs by which somebody gets what follows, or by which a deed brings it.
_FACES = frozenset(
    "face bear suffer have bring be carry draw see meet feel pay incur expect get provoke trigger invite entail cost "
    "deepen increase worsen intensify".split()
)
_OF_WHAT = frozenset(("with", "of", "the", "a", "an", "their", "its", "his", "her", "our", "for", "from", "to"))
_HOW = frozenset(
    "serious grave stern severe firm tough strong robust swift decisive heavy high steep dear dire painful far - "
    "reaching real more further additional new fresh harsh sharp united joint collective coordinated proportionate "
    "proportional appropriate resolute forceful crushing significant immediate international economic diplomatic "
    "political greater growing clear increased deeper such any and , “ \" 's russia moscow pyongyang".split()
)
_WILL = frozenset("will would shall must could may might".split())
_SURELY = frozenset("will would shall".split())
_UNBEARABLE = frozenset("tolerate ignore overlook condone accept allow permit forget stomach stand sit look be".split())
_STILL = frozenset(
    "by idly idle back aside away on the still silent silently".split()
)  # of "stand", "sit", "look", "be"
_CAUGHT = frozenset("responsible accountable".split())
_HOLDS = frozenset(("hold", "holds", "holding", "held"))
_NOT = frozenset(("not", "never"))
_REACH = 7  # words from a verb to the cost
_WHOM = 7  # words of "Moscow and Pyongyang"
_TALK = frozenset("question questions comment letter letters appeal request requests email emails".split())
BEGINS = _COSTS | _NOT | _HOLDS


def costs(tokens: Tokens, sentence: range, places: Sequence[int]) -> Iterator[Mention]:
    """Yield the consequences that a sentence holds out and what it says will not be borne."""
    lows = tokens.lows
    for at in places:
        low = lows[at]
        if low in _COSTS:
            if (verb := _brought(lows, at, sentence.start)) is not None:
                yield stance(tokens, verb, at, "warns")
        elif low in _HOLDS:
            last = _caught(lows, at, sentence.stop)
            if last is not None and lows[before_adverbs(lows, at - 1)] in _SURELY:
                yield stance(tokens, at, last, "warns")
        elif lows[at - 1] in _SURELY and (last := _unborne(lows, at)) is not None:
            yield stance(tokens, at, last, "warns")


def _brought(lows: Sequence[str], cost: int, start: int) -> int | None:
    """Return the verb of "will face grave", "would be met with a firm" before a cost."""
    at = cost - 1
    while at > max(start, cost - _REACH) and (lows[at] in _HOW or lows[at] in _OF_WHAT or lows[at].endswith("ly")):
        at -= 1
    if lows[at] == "met" and lows[at - 1] == "be":
        at -= 1
    if lows[at] not in _FACES or not _TALK.isdisjoint(lows[cost + 1 : cost + 4]):
        return None
    if lows[at] == "be" and lows[at - 2] not in ("there", "that", "it") and lows[at + 1] != "met":
        return None  # "the response would be a price": only "there will be a response" holds one out
    modal = before_adverbs(lows, at - 1)
    return at if lows[modal] in _WILL else None


def _unborne(lows: Sequence[str], no: int) -> int | None:
    """Return the end of "will not tolerate", "would never stand idly by"."""
    verb = past_adverbs(lows, no + 1)
    if lows[verb] not in _UNBEARABLE:
        return None
    if lows[verb] in ("stand", "sit", "look", "be"):
        after = verb + 1
        while lows[after] in _STILL:
            after += 1
        if lows[verb] == "look" and lows[verb + 1 : verb + 4] == ["the", "other", "way"]:
            return verb + 3
        return after - 1 if after > verb + 1 and lows[after - 1] != "the" else None
    return verb


def _caught(lows: Sequence[str], at: int, stop: int) -> int | None:
    """Return the end of "hold both responsible", "hold Moscow to account"."""
    for to in range(at + 1, min(at + 1 + _WHOM, stop)):
        if lows[to] in _CAUGHT:
            return to
        if lows[to] == "account" and lows[to - 1] == "to":
            return to
        if lows[to] in (",", "."):
            return None
    return None
