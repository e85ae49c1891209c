"""Predicates of one subject: "Kim tested a missile and sent shells to Moscow" are two, each with things of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from helpers.reading.calendar.tense import GONE
from helpers.reading.lexicon import Mention
from helpers.reading.moving.parties import Party
from helpers.reading.moving.passives import BE

_JOINS = frozenset(("and", "but", "then"))
_BETWEEN = frozenset(
    "has have had is are was were will would could may might also then later since now soon subsequently afterwards "
    "eventually meanwhile even still already never not once twice in turn return exchange reportedly".split()
)
_DID = (GONE - {"has", "had", "have", "was", "were", "did"}) | frozenset(
    "sold rebuilt fought fed hit shot taught shown oversaw set put laid hid blew rode stole dug lent shut quit beat "
    "cut cast split read rang shook sang swept swore tore wore upset overran overcame forbade lit hung bred dealt bent "
    "felt thought meant burnt sat slept swam froze".split()
)
# adjectives where a thing follows at once: "shells and captured tanks"
_MADE = frozenset(
    "captured used guided unguided updated modified improved advanced refined armed unarmed unmanned manned armoured "
    "armored mixed assorted related packed packaged frozen dried smoked canned processed powdered tinned bottled "
    "labelled labeled licensed sanctioned banned damaged wounded repaired refurbished restored recovered retired "
    "demobilised demobilized skilled unskilled trained untrained experienced specialised specialized propelled towed "
    "tracked wheeled assisted undeclared smuggled stolen seized abandoned outdated limited increased reduced continued "
    "added needed required promised requested counterfeit finished unfinished imported embargoed prohibited salted "
    "polished painted enriched crushed milled fortified so-called automated motorised motorized mechanised mechanized "
    "loaded unspecified dated detailed wanted left shown lost".split()
)
_NO_VERB = frozenset("the a an its their his her of with by for from in to more other such all some".split())
_STOPS = frozenset('; : . ? ! “ ” " that which who whom whose while when because after before as if'.split())
_AT_ONCE = frozenset(("before", "after", "while"))
_REACH = 5
_LONGEST = 40
_SHORT = 4


class Cut(NamedTuple):
    """Where a predicate begins behind another of the same subject."""

    first: int  # the verb of the one before
    at: int  # the word that joins them
    verb: int
    stop: int  # where it ends


def cuts_of(lows: list[str], sentence: range, things: Sequence[Mention], moves: Sequence[Mention]) -> list[Cut]:
    """Return where predicates of one subject are joined in a sentence, in order.

    "…, then sent shells", "… and has since got oil", "… before sending shells"; behind a comma only with a thing or a
    word of moving before it and another such place after it: "tested a missile, sent shells and got oil".
    """
    if (_JOINS | _AT_ONCE).isdisjoint(lows[sentence.start : sentence.stop]):
        return []
    within = {at for thing in things if thing.first < thing.last for at in range(thing.first, thing.last + 1)}
    within |= {thing.first for thing in things if not lows[thing.first].endswith("ed")}  # "trained pilots"
    starts = {thing.first for thing in things}
    verbs = {move.first for move in moves if move.entry.more == "verb"}

    def acts(at: int) -> bool:
        low = lows[at]
        if at in within or lows[at - 1] in _NO_VERB:
            return at in verbs and lows[at - 1] == "to"
        if low.endswith("ing"):
            return _goes_on(lows, at)
        if at in verbs:
            return True
        plain = low in _DID or (low.endswith("ed") and len(low) > _SHORT)
        return plain and (at in starts or at + 1 not in starts or low not in _MADE)

    found: list[Cut] = []
    commas: list[Cut] = []
    for at in range(sentence.start + 1, sentence.stop - 1):
        low = lows[at]
        if low in _AT_ONCE:
            verb = at + 1 if lows[at + 1].endswith("ing") or lows[at + 2] == "-" else at
        elif low == "," or (low in _JOINS and (low != "then" or lows[at - 1] == ",")):
            reach = range(at + 1, min(at + _REACH, sentence.stop))
            verb = next((to for to in reach if not _only_leads(lows[to])), at)
            done = verb + 2 if lows[verb + 1 : verb + 2] == ["-"] else verb  # "test-fired"
            verb = verb if acts(done) else at
        else:
            continue
        first = _verb_before(lows, sentence, at, acts) if verb != at else None
        if first is None or all(not lows[to].isalnum() for to in range(first + 1, at)):
            continue
        far = min(verb + _LONGEST, sentence.stop)
        stop = next((to for to in range(verb + 1, far) if lows[to] in _STOPS), far)
        cut = Cut(first, at, verb, stop)
        if low == ",":
            commas += [cut] if first in verbs or any(first < thing < at for thing in starts) else []
            continue
        for one in (*(comma for comma in commas if comma.verb == first), cut):
            if found:
                found[-1] = found[-1]._replace(stop=min(found[-1].stop, one.at))
            found.append(one._replace(stop=at) if one is not cut else one)
    return found


def _goes_on(lows: list[str], at: int) -> bool:
    """Whether a participle is a verb of its own: "is shipping shells"."""
    at -= 1
    while _only_leads(lows[at]) and lows[at] not in BE:
        at -= 1
    return lows[at] in BE


def _only_leads(low: str) -> bool:
    return low in _BETWEEN or (low.endswith("ly") and len(low) > 3)


def _verb_before(lows: list[str], sentence: range, at: int, acts: Callable[[int], bool]) -> int | None:
    for to in range(at - 1, max(at - _LONGEST, sentence.start), -1):
        if lows[to] in _STOPS:
            return None
        if acts(to):
            return to
    return None


def of_another(cuts: Sequence[Cut], thing: Mention, move: Mention, things: Sequence[Mention]) -> bool:
    """Whether a thing is the object of another predicate than the one whose verb a word of moving is."""
    for cut in cuts:
        if cut.first < thing.first and thing.last < cut.at and cut.verb <= move.first < cut.stop:
            return any(move.last < other.first < cut.stop for other in things)  # else "loaded shells and sent them"
        if move.first < cut.at and cut.verb < thing.first < cut.stop:
            return True
    return False


def own_parties(cuts: Sequence[Cut], word: Mention, parties: list[Party]) -> list[Party]:
    """Return the states of the predicate that a word of moving or a thing stands in, the subject's among them."""
    for cut in cuts:
        if cut.verb <= word.first < cut.stop:
            parties = [p for p in parties if not cut.first < p.first < cut.at]
        elif word.first < cut.at:
            parties = [p for p in parties if not cut.at < p.first < cut.stop]
    return parties
