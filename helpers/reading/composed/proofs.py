"""Plain words of parties that no list holds whole: proof that is asked for, friendship that a gift is a sign of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.composed.composing import stance
from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens

_SHOWS = frozenset(
    "bringing providing presenting showing producing giving naming offering supplying having submitting citing "
    "bring brings brought provide provides provided show shows showed shown present presents presented produce "
    "produced give gives gave given offer offered name named have had has submit submitted see seen".split()
)
_PROOF = frozenset("proof proofs evidence facts fact".split())
_PICTURES = frozenset("photo photograph picture image video".split())
_SINGLE = frozenset("single one any".split())
_BEFORE_PROOF = frozenset("a an any some the single one real hard no us first clear concrete of shred piece".split())
_ASKED = frozenset(
    "should must first no not never nobody none let ought 't without nor neither could can please yet still".split()
)
_SIGNS = frozenset("gesture sign act proof token mark symbol expression example testimony".split())
_FRIENDLY = frozenset(
    "friendship solidarity brotherhood goodwill comradeship respect affection love gratitude kindness loyalty".split()
)
_REACH = 5
BEGINS = _PROOF | _PICTURES | _SIGNS


def proofs(tokens: Tokens, sentence: range, places: Sequence[int]) -> Iterator[Mention]:
    """Yield the proof that a sentence asks for or misses, and the friendship that it sees in something."""
    lows = tokens.lows
    for at in places:
        if lows[at] in _PROOF or (lows[at] in _PICTURES and lows[at - 1] in _SINGLE):
            verb = at - 1
            while verb > sentence.start and lows[verb] in _BEFORE_PROOF:
                verb -= 1
            if lows[verb] in _SHOWS and _ASKED & set(lows[max(verb - _REACH, sentence.start) : at]):
                yield stance(tokens, verb, at, "dismisses")
        elif lows[at] in _SIGNS and lows[at + 1] == "of":
            friendly = next(
                (to for to in range(at + 2, min(at + _REACH, sentence.stop)) if lows[to] in _FRIENDLY), None
            )
            if friendly is not None:
                yield stance(tokens, at, friendly, "welcomes")
