"""Where a thing is from: the state whose adjective, place or markings it has ("North Korean artillery shells")."""

from __future__ import annotations

from dataclasses import replace

from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import ARMS, PEOPLE
from helpers.reading.moving.clauses import ENDS
from helpers.reading.moving.parties import BOTH, Party
from helpers.reading.moving.passives import BE

_BREAKS = frozenset(
    ", and of from to . that for in with by on about had has have was were is are will would could may".split()
)
_BUYING = frozenset(  # "North Korean firms bought trucks": the firms are
    "buy bought buying purchase purchased purchasing import imported importing acquire acquired acquiring order "
    "ordered ordering procure procured procuring obtain obtained obtaining receive received receiving".split()
)
_USING = frozenset("using firing fired launching launched deploying deployed".split())
_MADE = frozenset("made produced manufactured built".split())
_ORIGINS = _MADE | frozenset("origin make design type manufacture production -".split())
_ADVERBS = frozenset("now all also mostly mainly largely actually already reportedly probably likely".split())
_LISTED = 3
_MARKED = (["with"], ["bearing"], ["carrying"], ["that", "bear"], ["that", "carry"], ["in"])
_MARKS = frozenset(
    "markings marking lettering letters script writing inscriptions inscription labels characters".split()
)
_BEFORE_GOODS = frozenset("of the some more and with".split())
_FAR = 16
_INSERTED = 14  # words of a clause inserted behind a state
_RELATIVE = frozenset("which who whose having".split())


def origin_of(lows: list[str], thing: Mention, parties: list[Party], subject: Party | None) -> Party | None:
    """Return the state whose adjective stands before a thing ("North Korean artillery shells")."""
    found = None
    for party in parties:
        if party.last < thing.first and thing.first - party.last <= 6 and party.adjective:
            between = lows[party.last + 1 : thing.first]
            listed = between[-1:] == ["and"] and len(between) <= _LISTED  # "North Korean tiles and lathes"
            if not (_BREAKS | _BUYING | _USING) & set(between[:-1] if listed else between):
                found = party
        elif party.last + 1 == thing.first and _from_there(lows, party, thing):
            found = party  # "Kuzbass coal"
        elif party.country in BOTH and _holds(party, thing) and (found is None or party.adjective):
            found = party  # "North Korean soldiers", who may be somebody told of too
        elif found is None and thing.last < party.first <= thing.last + 8 and party.country in BOTH:
            between = lows[thing.last + 1 : party.first]
            if between in _MARKED and lows[party.last] in _MARKS:
                found = party  # "rockets with Korean markings"
            elif between in (["from"], ["from", "the"], ["of", "the"], ["of"]):
                found = party
            elif between[:1] == ["from"] and between[-1:] == ["in"] and "," not in between:
                found = party  # "cargo from an ammunition depot in North Korea"
        if found is None and thing.last < party.first <= thing.last + _FAR and _predicated(lows, party):
            found = party  # "half of the shells that it fires are North Korean"
        lead = lows[max(party.first - 2, 0) : party.first]
        made = lead[-1:] == ["in"] and lead[0] in _MADE and party.country in BOTH
        made = made and lows[party.first - 3] != "be"  # "tanks could be built in North Korea"
        if found is None and made and thing.last < party.first <= thing.last + _FAR:
            found = party  # "a missile that killed twelve people was made in North Korea"
    return found or _its(lows, thing, parties, subject)


def _its(lows: list[str], thing: Mention, parties: list[Party], subject: Party | None) -> Party | None:
    """Return whose "its troops" are: of the state told last before, here or in the sentence before."""
    at = thing.first - 1
    if lows[at] != "its" or thing.entry.value not in PEOPLE:
        return None
    told = next((p for p in reversed(parties) if p.last < at and not p.make and not _aside(lows, p, at)), subject)
    if told is None or told.country not in BOTH:
        return None
    return replace(told, first=at, last=at, adjective=True, speaker=False)


def _aside(lows: list[str], party: Party, at: int) -> bool:
    """Whether a state stands in a clause inserted before a word: "the North, which armed Moscow, sent its troops"."""
    comma = next((back for back in range(party.first - 1, max(party.first - _INSERTED, 0), -1) if lows[back] == ","), 0)
    return lows[comma + 1] in _RELATIVE and "," in lows[party.last + 1 : min(party.last + _INSERTED, at)]


def _from_there(lows: list[str], party: Party, thing: Mention) -> bool:
    """Whether a place right before plain goods says where they are from."""
    plain = thing.entry.value not in PEOPLE and thing.entry.value not in ARMS and party.country in BOTH
    return plain and lows[party.first - 1] in _BEFORE_GOODS


def _predicated(lows: list[str], party: Party) -> bool:
    """Whether an adjective says where the subject is from: "are North Korean", "were of North Korean origin"."""
    at = party.first - 1
    if lows[at] == "from" and lows[at - 1] in BE and party.country in BOTH:
        return True  # "three of them were from North Korea"
    while lows[at] in _ADVERBS:
        at -= 1
    before, after = lows[at], lows[party.last + 1]
    if not party.adjective or party.country not in BOTH:
        return False
    return (before == "of" and after in _ORIGINS) or (before in BE and after in _ORIGINS | ENDS)


def _holds(party: Party, thing: Mention) -> bool:
    """Whether a party is part of the words of a thing, or the thing part of the party's."""
    if party.first >= thing.first:
        return party.last <= thing.last
    return party.last >= thing.last and thing.entry.value in PEOPLE
