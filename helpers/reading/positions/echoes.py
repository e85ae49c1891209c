"""Who says again what another one said: "the minister said the same", "came to the same conclusion"."""

from __future__ import annotations

from helpers.reading.sayings.saying import Saying
from helpers.reading.sayings.views import told_as_view
from helpers.reading.tokens import Tokens

_SAME = (["the", "same"], ["as", "much"], ["likewise"])
_THING = frozenset(("thing", "things", "too", "also", "again"))
_GOES_ON = frozenset("in on at to last earlier this before a when about during , . ; and but ”".split()) | {'"'}
_LIKE = frozenset(("same", "similar"))
_FOUND = frozenset("conclusion conclusions finding findings assessment assessments view intelligence picture".split())
_REPORTED = frozenset("report reports claim claims account accounts accusation accusations allegations".split())
_RIGHT = frozenset("true credible accurate correct right reliable well-founded".split())
_DOUBTS = frozenset("if whether could might would should until".split())
NO = frozenset("not no never hardly cannot neither nor".split())
_FAR = 5  # words from the verb to "the same" ("told a parliamentary committee much the same")


def said_the_same(tokens: Tokens, saying: Saying) -> bool:
    """Whether all that somebody says is what was said before ("had told parliament the same thing on Friday")."""
    lows, start = tokens.lows, saying.content.start
    if start <= saying.verb.first or saying.sense not in ("says", "reports", "assesses", "speaks"):
        return False
    if start < saying.content.stop and told_as_view(lows, start, saying.content.stop):
        return True
    for at in range(start, min(start + _FAR, saying.content.stop)):
        if lows[at] in _GOES_ON - {"a"}:
            return False
        words = next((words for words in _SAME if lows[at : at + len(words)] == words), None)
        if words is not None:
            at += len(words)
            at += lows[at] in _THING
            return at >= saying.content.stop or lows[at] in _GOES_ON
    return False


def affirms(tokens: Tokens, saying: Saying) -> bool:
    """Whether all that somebody says of a report is that it is right, or that his own side found the same."""
    if saying.sense != "says" or saying.content.start <= saying.verb.first:
        return False
    lows = tokens.lows[saying.content.start : saying.content.stop]
    if _DOUBTS & set(lows):
        return False
    same = any(low in _LIKE and _FOUND & set(lows[at + 1 : at + 3]) for at, low in enumerate(lows))
    denied = bool(NO & set(lows)) and not any(lows[at : at + 2] == ["no", "doubt"] for at in range(len(lows)))
    return not denied and (same or bool(_REPORTED & set(lows) and _RIGHT & set(lows)))
