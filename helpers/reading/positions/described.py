"""What is only described: who says of the shells that they are old does not say that they were sent."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.composed.composing import past_adverbs
from helpers.reading.lexicon import Mention
from helpers.reading.people.names import WEEKDAYS
from helpers.reading.positions.reports import REPORTS
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_TOLD_OF = frozenset("the these those such this it they its".split())
_IS = frozenset("is are was were be been 's".split())
_ENDS = frozenset((",", ".", ";", ":", "that", "which", "who", "where", "when"))
_PLACES = frozenset("in at on from near inside outside there here among under over part being through to by".split())
_KINDS = frozenset(("item", "unit", "country", "capital", "place", "name", "move"))
_DONE = frozenset("made shown found told sent sold bought brought taken seen known put held built kept lost".split())
# Who says how much of it there was says that it was there ("the cargoes were probably modest").
_AMOUNTS = frozenset(
    "modest small smaller limited large larger big bigger substantial significant considerable negligible massive huge "
    "tiny sizeable sizable enormous vast minor marginal abundant ample few scant higher lower greater".split()
)
_SUBJECT = 8  # words of "the short-range missiles that"
_PREDICATE = 3  # words of a predicate that names what a thing is ("was a KN-23")


def only_described(tokens: Tokens, saying: Saying, words: Sequence[Mention]) -> bool:
    """Whether a thing told of before only gets a judgement ("the guns were worth more than the men")."""
    lows, content = tokens.lows, saying.content
    at = content.start
    while at < content.stop and (lows[at] in ("that", "“", '"', ",", "on") or lows[at] in WEEKDAYS):
        at += 1
    if at >= content.stop or lows[at] not in _TOLD_OF:
        return False
    verb = next((to for to in range(at + 1, min(at + _SUBJECT, content.stop)) if lows[to] in _IS | _ENDS), content.stop)
    if verb >= content.stop or lows[verb] in _ENDS or not REPORTS.isdisjoint(lows[at:verb]):
        return False
    if any(m.entry.kind == "move" and m.entry.more == "verb" and at < m.first < verb for m in words):
        return False
    if any(m.entry.kind == "again" and m.entry.value == "measure" and at < m.first < verb for m in words):
        return False  # "the amount was far above the limit"
    said = past_adverbs(lows, verb + 1)
    said = past_adverbs(lows, said + (lows[said] == "not"))
    if said >= content.stop or lows[said] in _PLACES | _DONE or lows[said].endswith(("ed", "en", "ing")):
        return False
    if lows[said] in _AMOUNTS or lows[said][0].isdigit() or tokens.words[said][0].isupper():
        return False
    return not any(m.entry.kind in _KINDS and said <= m.first < said + _PREDICATE for m in words)
