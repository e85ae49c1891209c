"""Sanctions and other acts: whether they are told in passing, held out, or taken against third states alone."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import STATE_KINDS, Mention
from helpers.reading.moving.parties import BOTH
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_CLAUSE = 6  # words from "said" to "had listed"
_HELD_OUT = frozenset("would will ready prepared prepares preparing".split())
_SANCTIONS = frozenset("sanctions measures penalties".split())
_TELLS = frozenset("said says announced announces added adding confirmed".split())
_BY_THEN = frozenset("already also previously repeatedly long imposed".split())
_COUNTS = frozenset("two three four five six seven eight nine ten eleven twelve dozen several".split())
_HIT = frozenset(
    "officials people persons individuals entities firms companies banks ships vessels tankers organisations "
    "organizations citizens nationals generals officers bodies businessmen diplomats".split()
)
_NEAR = 4  # words from "three" to "officials"
_TODAY = frozenset("today tonight now".split())
_SAME_DAY = 14  # words from "we have sanctioned" to "today"


def threatened(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether sanctions are held out for what was told ("said it would impose new sanctions"), and for nothing else."""
    lead = tokens.lows[max(saying.verb.first - _CLAUSE + 1, 0) : saying.verb.first]
    if _HELD_OUT.isdisjoint(lead) or not _SANCTIONS & set(tokens.lows[saying.verb.first : saying.content.stop]):
        return False
    here = [m for m in mentions if m.first in saying.content]
    states = {m.entry.value for m in here if m.entry.kind in STATE_KINDS}
    return states <= {*BOTH, saying.who.country.value} and not any(
        m.entry.kind == "matter" and m.entry.value == "other" for m in here
    )


def targets(lows: Sequence[str], saying: Saying) -> bool:
    """Whether whom an act hits is counted: "sanctions on three North Korean officials"."""
    hit = (at for at in saying.content if lows[at] in _HIT)
    return any(
        low.isdigit() or low in _COUNTS for at in hit for low in lows[max(at - _NEAR, saying.content.start) : at]
    )


def on_others(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether firms of third states alone are listed ("blacklisted a Chinese bank", "11 firms in India and Turkey")."""
    told = [m for m in mentions if m.first in saying.content and m.entry.kind in STATE_KINDS]
    if any(m.entry.value in ("PRK", saying.who.country.value) for m in told):
        return False
    theirs = (m for m in told if m.entry.value not in (*BOTH, "UKR", "UN", "EU"))
    return any(m.entry.kind == "nationality" or tokens.lows[m.first - 1] in ("in", "from", "on") for m in theirs)


def already(tokens: Tokens, saying: Saying) -> bool:
    """Whether an act lies before what is told ("ships that Seoul had listed"); "said it had listed" announces it."""
    lead = tokens.lows[max(saying.verb.first - _CLAUSE, 0) : saying.verb.first]
    return "had" in lead[-2:] and not _TELLS & set(lead) and not {"it", "they", "we"} & set(lead[-3:])


def looks_back(lows: Sequence[str], first: int) -> bool:
    """Whether somebody looks back at what his side has done ("we have sanctioned those who took part")."""
    at = first - 1
    while lows[at] in _BY_THEN:
        at -= 1
    have = lows[at] == "have"
    return have and lows[at - 1] == "we" and not _TODAY & set(lows[first : first + _SAME_DAY])
