"""Speakers behind the verb: in "Pyongyang has sent shells, said Western officials" the clause is what they say."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.calendar.tense import GONE
from helpers.reading.lexicon import Mention
from helpers.reading.people.names import WEEKDAYS
from helpers.reading.people.who import Place
from helpers.reading.sayings.agents import AUXILIARIES, TOLD_LAST

_NO_SPEAKER = frozenset(
    "that it he she they we i you there this these those no nothing so little much yes what how why whether if in on "
    "at to".split()
)
_ENDS = frozenset(
    ". , ; – — who which whose whom on in at citing speaking quoting during after before when last this late early "
    'as while ( ” "'.split()
)
_ASIDE = frozenset((",", "(", "–", "—", "who", "which"))
_ARTICLES = ("a", "an", "the")  # "…, said a leaked report"
_SOMEBODY = frozenset("a an the one two three several another".split())
_LONGEST = 10
_DONE = GONE | frozenset(
    "sold lent fed taught shot drove ran drew put let cut hid sank fought caught chose grew hung laid lay rode sang "
    "spent stood struck swore threw wore dealt kept meant rang sped".split()
)
_PRESENT = frozenset(
    "sends supplies ships provides gives receives gets buys sells delivers transfers trains uses plans wants needs "
    "intends continues keeps helps hopes expects seems appears remains makes takes does owes pays seeks".split()
)
_UNFINISHED = frozenset(
    "unnamed armed united mechanized mechanised motorized combined allied retired detained captured informed"
    " briefed based involved trained named".split()
)


def _finite(low: str) -> bool:
    return low in AUXILIARIES or low in _DONE or low in _PRESENT or (low.endswith("ed") and low not in _UNFINISHED)


def _described(lows: Sequence[str], sentence: range, verb: Mention) -> bool:
    """Whether a subject and its aside stand before, and no clause ("A manager at Nordlys, the firm that sold it,")."""
    comma = next((at for at in range(sentence.start, verb.first - 1) if lows[at] == ","), sentence.start)
    if lows[sentence.start] not in _SOMEBODY or lows[comma - 1] in ("ago", "later", "earlier", "before", "after"):
        return False
    aside = lows[comma + 1] in (*_ARTICLES, "who", "whose", "which", "both", "speaking")
    return aside and not any(_finite(low) for low in lows[sentence.start : comma])


def behind_said(lows: Sequence[str], sentence: range, verb: Mention, left: Sequence[Place]) -> range | None:
    """Return the noun phrase behind "…, said" that speaks, where a whole clause stands before and none behind."""
    start = verb.last + 1
    if lows[verb.first] not in TOLD_LAST or lows[verb.first - 1] != "," or start >= sentence.stop:
        return None
    if lows[start] in _NO_SPEAKER or not lows[start][0].isalpha():
        return None
    if not left and _described(lows, sentence, verb):
        return None
    if left:
        told = lows[left[-1].last + 1 : verb.first - 1]
        if not told or told[0] in _ASIDE or not any(_finite(low) for low in told):
            return None  # "Moscow, in turn, said Kyiv …"
    stop = start
    while stop < sentence.stop and lows[stop] not in _ENDS and lows[stop] not in WEEKDAYS:
        if stop - start >= _LONGEST or (_finite(lows[stop]) and lows[stop - 1] not in _ARTICLES):
            return None
        stop += 1
    return range(start, stop) if stop > start else None
