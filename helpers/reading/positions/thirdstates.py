"""What is judged or praised of other states than the two: their own deals, thanks to them, one's own army."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import STATE_KINDS, STATE_NAMES, Mention
from helpers.reading.moving.parties import BOTH
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_SOLDIERS = frozenset("troops servicemen soldiers fighters army forces military units paratroopers marines".split())
_STOPS = frozenset("was is were are has have had been to stop not cease halt end from against 's now also".split())
_NOUN = 5  # words of "build-up of nuclear"
_BESIDE = 2  # words from "Iran's" to "drones"


def to_a_third(saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether it is a third state that is thanked or praised."""
    behind = (m for m in mentions if m.entry.kind in STATE_KINDS and 0 < m.first - saying.verb.last <= _BESIDE)
    thanked = next(behind, None)
    return thanked is not None and thanked.entry.value not in (*BOTH, "UN", saying.who.country.value)


def to_its_own(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether Moscow thanks its own soldiers alone ("thanked the Russian servicemen who took the town")."""
    told = [m for m in mentions if m.entry.kind in STATE_KINDS and m.first in saying.content and m.entry.value in BOTH]
    if saying.who.country.value != "RUS" or not told or any(m.entry.value != "RUS" for m in told):
        return False
    return told[0].first - saying.verb.last <= 2 * _BESIDE and tokens.lows[told[0].last + 1] in _SOLDIERS


def of_third_states(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether what is judged is told of other states alone ("condemned an Israeli strike on a school")."""
    first = saying.speakers[0].first
    if saying.verb.last < first and first in saying.content:
        return False  # "the move was condemned by Japan and Norway"
    told = [m for m in mentions if m.first in saying.content]
    states = {m.entry.value for m in told if m.entry.kind in STATE_NAMES} - {saying.who.country.value}
    about = any(m.entry.kind in ("item", "provision") or m.entry.value == "transfer" for m in told)
    about = about or "sanctions" in tokens.lows[saying.content.start : saying.content.stop]
    if "PRK" not in states and _dealt_by_others(tokens, told, saying.who.country.value):
        return True
    return bool(states - {*BOTH, "UKR", "UN"}) and states.isdisjoint(BOTH) and not about


def third_states_deal(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether what is said is told of a deal of third states alone ("said Iran's drones broke the embargo")."""
    told = [m for m in mentions if m.first in saying.content]
    states = {m.entry.value for m in told if m.entry.kind in STATE_NAMES}
    return "PRK" not in states and _dealt_by_others(tokens, told, saying.who.country.value)


def _dealt_by_others(tokens: Tokens, told: Sequence[Mention], own: str | None) -> bool:
    """Whether what is dealt in comes from a third state or goes to one ("Iran's drones", "arms sales to Taiwan")."""
    things = [m for m in told if m.entry.kind == "item" or m.entry.value == "transfer"]
    for state in told:
        if state.entry.kind not in STATE_KINDS or state.entry.value in (*BOTH, "UKR", "UN", own):
            continue
        if any(0 < thing.first - state.last <= _BESIDE for thing in things):
            return True
        owned = tokens.lows[state.last + 1] == "'s"
        if owned and any(
            _held(tokens.lows[state.last + 2 : thing.first]) for thing in things if thing.first > state.last
        ):
            return True  # "China's build-up of warheads"
        if tokens.lows[state.first - 1] == "to" and any(thing.last == state.first - 2 for thing in things):
            return True
        moves = (m for m in told if m.entry.kind == "move" and m.entry.more == "verb" and m.first > state.last)
        move = next((m for m in moves if m.entry.value != "use"), None)
        if move is not None and _STOPS.issuperset(tokens.lows[state.last + 1 : move.first]):
            return True  # "Beijing was supplying chips", "called on Iran to stop sending drones"
    return False


def _held(between: Sequence[str]) -> bool:
    """Whether only a noun and "of" stand between an owner and a thing."""
    return 1 < len(between) <= _NOUN and "of" in between and all(low.isalpha() or low == "-" for low in between)
