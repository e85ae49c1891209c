"""Which states stand in the clause of a verb: "While Kim ships arms to Moscow, Moscow ships grain" are two clauses."""

from __future__ import annotations

from helpers.reading.calendar.tense import GONE
from helpers.reading.lexicon import Mention
from helpers.reading.moving.parties import BOTH, Party

ENDS = frozenset(", . ; and or but by according while".split())
_OPENING = frozenset((",", ";", ":", "while", "but", "whereas"))
_HELPERS = frozenset(
    "has have had is are was were will would could may might can should also now then not never still already "
    "reportedly allegedly likely".split()
)
_LATER = frozenset("later then subsequently afterwards eventually".split())
_THEN = frozenset(("then", "now", "later"))
_ELSEWHERE = frozenset(("while", "whereas"))
_ASIDE = 8  # words of ", in desperate need of shells"
_LONGEST = 25  # words of an inserted clause
_NEXT = frozenset(("and", "but"))
_SUBJECTS = frozenset("it he they korea pyongyang north moscow russia kremlin kim putin side".split())
_FINITE = GONE | frozenset("has have had is are was were will would could may might can".split())
GETTING = frozenset(
    "received receives receive receiving got gets getting obtained obtains bought buys imported imports took takes "
    "accepted secured acquired".split()
)
SENDING = frozenset("sending supplying providing shipping deploying dispatching giving selling delivering".split())
_SUBJECT = 4  # words of ", and North Korea would"
_RELATIVE = frozenset("which who whose where".split())
_PHRASE = frozenset("after before while when by since having upon".split())
_LEADING = _PHRASE | {"in", "despite", "on"}  # to a phrase, not a clause
_MEASURING = frozenset("many much few little well far".split())


def clause_start(lows: list[str], move: Mention, parties: list[Party]) -> int | None:
    """Return where the clause of a verb begins, if its subject stands right before it and opens one."""
    if move.entry.more != "verb":
        return None
    at = move.first - 1
    while at > 0 and lows[at] in _HELPERS:
        at -= 1
    subject = next((party for party in parties if party.last == at and not party.adjective), None)
    if subject is None:
        return None
    before = subject.first - 1 - (lows[subject.first - 1] == "the")
    if before < 1:
        return None
    if move.entry.value == "help" and lows[before] == ",":
        return None  # "by selling it shells, Pyongyang helps Moscow"
    before -= lows[before] in _THEN
    opens = lows[before] in _OPENING or (lows[before] == "and" and lows[before - 1] == ",")
    opens = opens or (lows[before] == "and" and all(party.last != before - 1 for party in parties))
    return subject.first if opens else None


def in_clause(lows: list[str], move: Mention, parties: list[Party]) -> list[Party]:
    """Return the states of a verb's own clause, without those of an inserted one ("Russia, which got …, sends oil")."""
    start = clause_start(lows, move, parties)
    if start is not None:
        return [party for party in parties if party.first >= start]
    inserted = _inserted(lows, move)
    return [p for p in parties if not inserted < p.first < move.first] if inserted is not None else parties


def own_clause(lows: list[str], move: Mention, parties: list[Party]) -> bool:
    """Whether a verb has a clause of its own, behind another one or behind an inserted one."""
    return clause_start(lows, move, parties) is not None or _inserted(lows, move) is not None


def _comma_before(lows: list[str], move: Mention) -> int | None:
    """Return the comma that stands right before a verb and its helpers."""
    at = move.first - 1
    while at > 0 and lows[at] in _HELPERS:
        at -= 1
    return at if move.entry.more == "verb" and lows[at] == "," else None


def _inserted(lows: list[str], move: Mention) -> int | None:
    """Return where the clause begins that stands between a verb and its subject: ", which has received shells,"."""
    comma = _comma_before(lows, move)
    if comma is None:
        return None
    reach = range(comma - 1, max(comma - _LONGEST, 0), -1)
    words = _RELATIVE | _LEADING
    return next((at for at in reach if lows[at] in words and "," in _before(lows, at)), None)


def _before(lows: list[str], at: int) -> list[str]:
    """Return the word before a relative, and the one before that where it is a preposition: ", to which"."""
    return lows[at - 2 : at] if lows[at] in _RELATIVE and lows[at - 1] in ("to", "from") else lows[at - 1 : at]


def shares_subject(lows: list[str], move: Mention) -> bool:
    """Whether a participle has the subject of the clause beside it: "after sending", "by giving", "having got"."""
    at = move.first - 1
    if lows[at] == "having":
        return True
    return lows[move.first].endswith("ing") and lows[at] in _PHRASE


def phrase_over(lows: list[str], thing: Mention, move: Mention, parties: list[Party], moves: list[Mention]) -> bool:
    """Whether the phrase of a participle ends before a thing: "after receiving shells, Russia delivered oil"."""
    if move.last >= thing.first or not shares_subject(lows, move):
        return False
    for at in range(move.last + 1, thing.first):
        if lows[at] != ",":
            continue
        after = at + 1 + (lows[at + 1] == "the")
        if any(party.first == after and not party.adjective for party in parties):
            return True
        while lows[after] in _HELPERS:
            after += 1
        if any(other.first == after and other.entry.more == "verb" for other in moves):
            return True
    return False


def in_inserted(lows: list[str], thing: Mention, move: Mention, parties: list[Party]) -> bool:
    """Whether a thing stands in what is inserted before a verb: "Moscow, which tested a missile, has sent oil".

    So it does between commas behind the subject: "Moscow, short of shells, has bought missiles".
    """
    start = _inserted(lows, move)
    if start is not None:
        return start <= thing.first < move.first
    comma = _comma_before(lows, move)
    if comma is None or thing.last > comma:
        return False
    opens = next((at for at in range(thing.first - 1, max(thing.first - _ASIDE, 0), -1) if lows[at] == ","), 0)
    return any(party.last == opens - 1 and not party.adjective for party in parties)


def parted(lows: list[str], move: Mention, party: Party) -> bool:
    """Whether "and that" or "in return for" stands between a verb and a party, or "and later" before a third state.

    "Carried shells to Russian ports, and that Moscow supplied oil", "receives oil in return for sending troops to
    Russia", "was unloaded at Kholmsk and later shipped to South Korea".
    """
    first, last = sorted((move.first, party.first))
    abroad = party.country not in BOTH and party.first > move.last
    for at in range(first + 1, last):
        low, before = lows[at], lows[at - 1]
        if low in _ELSEWHERE and party.first > move.last:
            return True  # "fuel comes in by land, while munitions from North Korea leave by sea"
        if party.first > move.last and before == "," and low in _NEXT and clause_begins(lows, at + 1, last):
            return True  # "Russia would supply grain, and the North would send builders to Russia"
        if before == "and" and (low == "that" or (abroad and low in _LATER)):
            return True
        if before == "in" and low in ("return", "exchange") and lows[at + 1] == "for":
            return True
        if low in SENDING and before == "for" and lows[move.first] in GETTING:
            return True  # "received missiles for sending troops to Russia"
    return False


def clause_begins(lows: list[str], start: int, stop: int) -> bool:
    """Whether a clause with a subject and a verb of its own begins here."""
    for at in range(start, min(start + _SUBJECT, stop)):
        if lows[at] == ",":
            return False
        if lows[at] in _FINITE or (lows[at - 1] in _SUBJECTS and lows[at].endswith(("ed", "s"))):
            return lows[at - 1] in _SUBJECTS or at == start or lows[start] == "no"  # "but no request has come from it"
    return False


def opens_a_clause(lows: list[str], first: int, stop: int, words: frozenset[str]) -> bool:
    """Whether one of these words opens a clause between two tokens; "as many as" and "as well as" open none."""
    return any(
        lows[at] in words and not (lows[at] == "as" and {lows[at + 1], lows[at - 1]} & _MEASURING)
        for at in range(first, stop)
    )
