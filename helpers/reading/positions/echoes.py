"""Who says again what another one said: "the minister said the same", "came to the same conclusion"."""

from __future__ import annotations

from helpers.reading.sayings.saying import Saying
from helpers.reading.sayings.views import told_as_view
from helpers.reading.tokens import Tokens

_SAME = (["the", "same"], ["as", "much"], ["likewise"])
_THING = frozenset(("thing", "things", "too", "also", "again"))
_GOES_ON = frozenset("in on at to last earlier this before a when about during , . ; and but ”".split()) | {'"'}
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
