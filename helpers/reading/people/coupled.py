"""Parties that share a noun: "U.S. and South Korean officials" are two, the officials of one state and of another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from helpers.reading.lexicon import STATE_NAMES, Mention
from helpers.reading.people.memory import Memory
from helpers.reading.people.nounphrases import Phrase
from helpers.reading.people.parts import Part
from helpers.reading.people.who import Place, Who

# Countries whose names stand before a noun as they are ("U.S. officials", "EU diplomats").
_AS_ADJECTIVE = frozenset(("USA", "GBR", "EU", "NATO", "UN", "ARE"))
_LISTED = frozenset(("and", ",", "or"))


def coupled(memory: Memory, parts: Mapping[int, Part], phrase: Phrase, who: Who, found: list[Place]) -> list[Place]:
    """Return the parties of the states told just before a plural noun, and take those states out of ``found``."""
    lows, first = memory.tokens.lows, phrase.first
    own = phrase.parts[0][1] if phrase.parts and phrase.parts[0][0] in STATE_NAMES else None
    plural = phrase.parts[-1][1] if phrase.parts else None
    if (
        own is None
        or plural is None
        or plural is own
        or own.first != first
        or phrase.person is not None
        or who.kind not in ("unnamed", "organisation")
        or not lows[plural.last].endswith("s")
        or lows[first - 1] not in ("and", "or")
    ):
        return []
    states = _before(lows, parts, first, memory.sentence.start)
    for state in states:
        if found and found[-1].first <= state.last and state.first <= found[-1].last:
            found.pop()
    rest = memory.plain(own.last + 1, phrase.last)
    made = []
    for state in reversed(states):
        name = memory.cell(state.first, state.last, f"{memory.words(state)} {rest}", "shares-a-noun")
        country = memory.cell(state.first, state.last, state.entry.value, "country-word")
        one = replace(
            who, name=name, country=country, actor_id=None, organisation=who.organisation._replace(value=None)
        )
        memory.seen(one)
        made.append(Place(state.first, state.last, one))
    return made


def _before(lows: Sequence[str], parts: Mapping[int, Part], first: int, start: int) -> list[Mention]:
    """Return the adjectives of states that are listed before a place, nearest first."""
    states: list[Mention] = []
    at = first
    while at - 2 >= start and lows[at - 1] in _LISTED:
        ends = (parts[begin] for begin in range(max(at - 4, start), at - 1) if begin in parts)
        state = next((m for kind, m in ends if m.last == at - 2 and kind in STATE_NAMES), None)
        if state is None or not _adjectival(state, parts):
            break
        states.append(state)
        at = state.first
    return states


def _adjectival(state: Mention, parts: Mapping[int, Part]) -> bool:
    return parts[state.first][0] == "nationality" or state.entry.value in _AS_ADJECTIVE
