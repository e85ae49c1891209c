"""Envoys who are called in: a protest where one is told, else concern over what they are called in for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.composed.composing import stance
from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens

_SUMMONS = frozenset(("summoned", "summons", "summoning", "convoked"))
_ENVOYS = frozenset("ambassador ambassadors envoy envoys affaires diplomat diplomats attaché attache chargé".split())
_PROTESTS = frozenset("protest protests protested protesting condemn condemned condemning denounce".split())
_WHY = frozenset("over about regarding concerning following because after to".split())
_BE = frozenset(("was", "were", "been", "be"))
_REACH, _FAR = 14, 30  # words from the verb to the envoy, and to the protest
_HANDS = frozenset(
    "handed hands handing delivered delivers sent sends presented presents lodged issued gave filed".split()
)
_NOTES = (["note", "of", "protest"], ["protest", "note"], ["note", "verbale"], ["letter", "of", "protest"])
BEGINS = _SUMMONS | {"called"} | _HANDS


def summonses(tokens: Tokens, sentence: range, places: Sequence[int]) -> Iterator[Mention]:
    """Yield the verbs by which a sentence calls in an envoy over something."""
    lows = tokens.lows
    for at in places:
        if lows[at] in _HANDS:
            near = range(at + 1, min(at + _REACH, sentence.stop))
            note = next((to for to in near for words in _NOTES if lows[to : to + len(words)] == words), None)
            if note is not None and lows[at - 1] not in _BE:
                yield stance(tokens, at, at, "condemns", verb=True)  # "handed the ambassador a note of protest over it"
            continue
        called = lows[at] == "called" and lows[at + 1] == "in"
        if lows[at] not in _SUMMONS and not called:
            continue
        last = at + called
        if lows[at - 1] in _BE and not called:
            before = set(lows[max(at - _FAR, sentence.start) : at])
            why = lows[at + 1 : min(at + 1 + _REACH, sentence.stop)]
            if not _ENVOYS.isdisjoint(before) and not _WHY.isdisjoint(why):
                value = "voices-concern" if _PROTESTS.isdisjoint(why) else "condemns"
                yield stance(tokens, at, at, value)  # "said the ambassador had been summoned over it"
            continue
        envoy = next((to for to in range(last + 1, min(last + _REACH, sentence.stop)) if lows[to] in _ENVOYS), None)
        if envoy is None:
            continue
        behind = lows[envoy + 1 : min(envoy + 1 + _FAR, sentence.stop)]
        if not _WHY.isdisjoint(behind):
            value = "voices-concern" if _PROTESTS.isdisjoint(behind) else "condemns"
            yield stance(tokens, at, last, value, verb=True)
