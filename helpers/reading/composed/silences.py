"""Refusals told by a negated wish, task or knowledge: "did not want to comment", "had not heard of"."""

from __future__ import annotations

from collections.abc import Iterator

from helpers.reading.composed.words import past_adverbs
from helpers.reading.lexicon import Entry, Mention
from helpers.reading.tokens import Tokens

_NO = frozenset(("not", "'t", "never", "no", "nor", "neither"))
_WILLING = frozenset(
    "want wants wanted wish wishes wished going prepared ready willing able inclined intend intends intended plan "
    "position entitled like choose care".split()
)
_TALKS = frozenset(
    "comment speak talk discuss say confirm verify judge speculate answer add share elaborate disclose respond "
    "explain".split()
)
_KNOWS = frozenset("know knew heard hear aware".split())
_WHAT = frozenset("of whether if about anything".split())
_YET = frozenset(("yet", "now", "currently", "possibly"))
_COULD = frozenset(("could", "can", "would", "will"))
_NEAR = 4  # words from "not" to "want"


def silences(tokens: Tokens, sentence: range) -> Iterator[Mention]:
    """Yield the refusals of a sentence."""
    lows = tokens.lows
    for at in sentence:
        if lows[at] not in _NO:
            continue
        last = _unwilling(lows, at, sentence.stop) or _unknown(lows, at) or _unsaid(lows, at)
        if last is not None and last < sentence.stop:
            yield Mention(at, last, Entry("say", "no-comment", " ".join(lows[at : last + 1]), False))


def _unwilling(lows: list[str], no: int, stop: int) -> int | None:
    """Return the end of "not want to comment", "in no position to judge"."""
    wish = next((at for at in range(no + 1, min(no + _NEAR, stop)) if lows[at] in _WILLING), None)
    to = wish is not None and next((at for at in range(wish + 1, min(wish + _NEAR, stop)) if lows[at] == "to"), None)
    if not to or wish is None or set(lows[wish + 1 : to]) & {",", ".", "that"}:
        return None
    verb = past_adverbs(lows, to + 1)
    return verb if lows[verb] in _TALKS else None


def _unknown(lows: list[str], no: int) -> int | None:
    """Return the end of "did not know whether", "had not heard of"."""
    verb = past_adverbs(lows, no + 1)
    return verb + 1 if lows[verb] in _KNOWS and lows[verb + 1] in _WHAT else None


def _unsaid(lows: list[str], no: int) -> int | None:
    """Return the end of "could not yet say", "cannot now confirm"."""
    verb = no + 1
    while lows[verb] in _YET:
        verb += 1
    return verb if verb > no + 1 and lows[no - 1] in _COULD and lows[verb] in _TALKS else None
