"""Plain words of parties that no list holds whole: proof that is asked for, friendship that a gift is a sign of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.composed.composing import stance
from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens

_GIVING = frozenset(
    "bringing providing presenting showing producing giving naming offering supplying having submitting citing".split()
)
_SHOWS = _GIVING | frozenset(
    "bring brings brought provide provides provided show shows showed shown present presents presented produce "
    "produced give gives gave given offer offered back name named have had has submit submitted see seen".split()
)
_PROOF = frozenset("proof proofs evidence facts fact".split())
_PICTURES = frozenset("photo photograph picture image video".split())
_SINGLE = frozenset("single one any".split())
_BEFORE_PROOF = frozenset("a an any some the single one real hard no us first clear concrete of shred piece".split())
_ASKED = frozenset(
    "should must first no not never nobody none let ought without nor neither could can please yet still fail fails "
    "failed refused".split()
)
_SIGNS = frozenset("gesture sign act proof token mark symbol expression example testimony".split())
_FRIENDLY = frozenset(
    "friendship solidarity brotherhood goodwill comradeship respect affection love gratitude kindness loyalty".split()
)
_CHARGES = frozenset(
    "charge charges accusation accusations claim claims allegation allegations statement statements assertion "
    "assertions words report reports story stories repeat repeats repeating".split()
)
_BACKED = frozenset("backed supported borne confirmed substantiated corroborated proven".split())
_REACH = 5
BEGINS = _PROOF | _PICTURES | _SIGNS


def _repeated(lows: Sequence[str], verb: int, start: int) -> bool:
    """Whether what comes without proof is a charge that others make ("repeat such claims without offering proof")."""
    return lows[verb - 1] == "without" and not _CHARGES.isdisjoint(lows[max(verb - 1 - _REACH, start) : verb - 1])


def _unbacked(lows: Sequence[str], proof: int, start: int) -> int | None:
    """Return where "not backed up by a single fact", "failed to back up their words with facts" begins."""
    at = proof - 1
    while at > start and lows[at] in _BEFORE_PROOF:
        at -= 1
    if lows[at] not in ("by", "with"):
        return None
    backs = next((to for to in range(at - 1, max(at - 2 * _REACH, start), -1) if lows[to] in _BACKED | {"back"}), None)
    if backs is None or _ASKED.isdisjoint(lows[max(backs - _REACH, start) : backs]):
        return None
    return backs


def proofs(tokens: Tokens, sentence: range, places: Sequence[int]) -> Iterator[Mention]:
    """Yield the proof that a sentence asks for or misses, and the friendship that it sees in something."""
    lows = tokens.lows
    for at in places:
        if lows[at] in _PROOF or (lows[at] in _PICTURES and lows[at - 1] in _SINGLE):
            verb = at - 1
            while verb > sentence.start and lows[verb] in _BEFORE_PROOF:
                verb -= 1
            if (backs := _unbacked(lows, at, sentence.start)) is not None:
                yield stance(tokens, backs, at, "dismisses")
                continue
            if lows[verb] in _GIVING and not _repeated(lows, verb, sentence.start):
                continue  # "said without offering evidence that": the page's words
            if lows[verb] in _SHOWS and _ASKED & set(lows[max(verb - _REACH, sentence.start) : at]):
                yield stance(tokens, verb, at, "dismisses")
        elif lows[at] in _SIGNS and lows[at + 1] == "of":
            friendly = next(
                (to for to in range(at + 2, min(at + _REACH, sentence.stop)) if lows[to] in _FRIENDLY), None
            )
            if friendly is not None:
                yield stance(tokens, at, friendly, "welcomes")
