"""What somebody calls something: "called the vote a farce" judges no transfer, "called the supply a disgrace" does."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_CALLS = frozenset("called calls calling described describes branded labelled labeled termed dubbed".split())
_NAMED = frozenset("the this that these those".split())
_MATTERS = frozenset(
    "report reports claim claims allegation allegations accusation accusations charge charges story stories news "
    "deal deals pact treaty accord agreement trade cooperation partnership alliance ties relationship axis move moves "
    "decision step steps act action actions development developments situation matter issue case sale sales plan plans "
    "arrangement support aid assistance help exchange swap gift involvement presence escalation war troops soldiers "
    "use launch attack attacks strike strikes conduct behaviour behavior practice violation breach idea talk "
    "rapprochement collusion bond evidence finding findings statement two pair countries".split()
)
_NAME = 5  # words of "the latest arms deal"


def calls_another_thing(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether what is called something is named, and no transfer nor a report of one ("called the vote a farce")."""
    lows, start = tokens.lows, saying.content.start
    if lows[saying.verb.first] not in _CALLS or start <= saying.verb.last or lows[start] not in _NAMED:
        return False
    stop = next((at for at in range(start + 1, start + _NAME) if lows[at] in ("a", "an", "as")), start)
    told = any(start < m.last < stop and m.entry.kind not in ("stance", "measure", "venue") for m in mentions)
    return stop > start + 1 and not told and _MATTERS.isdisjoint(lows[start:stop])
