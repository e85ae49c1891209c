"""Where the words of a subject end: before examples, or before a clause that tells more of it."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.sayings.dependents import PREPOSITIONS
from helpers.reading.sayings.passed import PASSED, before_passed
from helpers.reading.tokens import Tokens

_ASIDE_VERBS = frozenset(
    "who which whose where asked answering responding replying speaking commenting referring reading addressing "
    "visiting attending appearing testifying briefing summing quoting opening closing chairing pressed questioned "
    "interviewed reached contacted flanked introducing presenting announcing welcoming".split()
)
_NO_ASIDES = frozenset("including according following during concerning regarding excluding".split())
_RANKS = frozenset("leading ruling acting sitting serving outgoing incoming prevailing surviving".split())
_OBJECTS = frozenset("the a an his her its their as in at on".split())
_RELATIVES = frozenset(("which", "whom", "whose"))
_LISTED = frozenset((",", "and", "the", ".", "of"))

DASHES = frozenset(("–", "—", "-"))
_INSERTED = 40  # words between two dashes


def before_examples(tokens: Tokens, sentence: range, verb: Mention) -> int:
    """Return where a list of examples before a verb begins ("ministers, including those of Japan, said")."""
    words, lows = tokens.words, tokens.lows
    at = verb.first - 1
    while at > sentence.start and (lows[at] in PASSED or lows[at] == ","):
        at -= 1
    stop = at
    while at > sentence.start and (words[at][0].isupper() or lows[at] in _LISTED):
        at -= 1
    return at if at < stop and lows[at] in ("including", "like") else verb.first


def before_insertion(tokens: Tokens, sentence: range, verb: Mention) -> int:
    """Return where what stands between dashes right before a verb begins ("The team – of Oslo and Rome – said")."""
    lows, close = tokens.lows, verb.first - 1
    if close <= sentence.start or lows[close] not in DASHES or tokens.starts[close] == tokens.ends[close - 1]:
        return verb.first
    for at in range(close - 1, max(sentence.start, close - _INSERTED), -1):
        if lows[at] in DASHES and tokens.starts[at] > tokens.ends[at - 1]:
            return at
    return verb.first


def before_relative(lows: Sequence[str], sentence: range, verb: Mention) -> int:
    """Return where the subject ends: before a relative clause that closes at the verb, else at the verb."""
    close = before_passed(lows, sentence.start, verb.first - 1)
    if close <= sentence.start or lows[close] != ",":
        return verb.first
    for at in range(close - 1, max(sentence.start, verb.first - 30), -1):
        doing = lows[at].endswith("ing") and lows[at] not in _NO_ASIDES
        doing = doing and (lows[at] not in _RANKS or lows[at + 1] in _OBJECTS)  # not "…, leading experts have said"
        if (doing or lows[at] in _ASIDE_VERBS) and lows[at - 1] == ",":
            return at - 1
        if lows[at] in _RELATIVES and lows[at - 1] in PREPOSITIONS and lows[at - 2] == ",":
            return at - 2  # "The team, in which eleven states take part, reported"
    return verb.first
