"""Parties that share a noun: "U.S. and South Korean officials" are two, and so are "officials in Oslo and Seoul"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from helpers.reading.cells import null
from helpers.reading.lexicon import STATE_NAMES, Mention
from helpers.reading.people.memory import Memory
from helpers.reading.people.nounphrases import Phrase
from helpers.reading.people.parts import BLOCS, Part
from helpers.reading.people.who import Place, Who

# Countries whose names stand before a noun as they are ("U.S. officials", "EU diplomats").
_AS_ADJECTIVE = frozenset(("USA", "GBR", "EU", "NATO", "UN", "ARE"))
_LISTED = frozenset(("and", ",", "or"))
_OF_A_STATE = frozenset("official officials lawmaker lawmakers authorities minister ministers".split())
_SEATED = frozenset(("official", "lawmaker", "minister", "expert", "source"))
_RULE = "seated-in-a-capital"


def coupled(memory: Memory, parts: Mapping[int, Part], phrase: Phrase, who: Who, found: list[Place]) -> list[Place]:
    """Return the parties of the states told just before a plural noun, and take those states out of ``found``."""
    lows, first = memory.tokens.lows, phrase.first
    own = phrase.parts[0][1] if phrase.parts and phrase.parts[0][0] in STATE_NAMES else None
    plural = phrase.parts[-1][1] if phrase.parts else None
    bloc = own is None and lows[first - 1] in BLOCS
    begins = first - bloc
    if (
        plural is None
        or plural is own
        or not (bloc or (own is not None and own.first == first))
        or phrase.person is not None
        or who.kind not in ("unnamed", "organisation")
        or not lows[plural.last].endswith("s")
        or lows[begins - 1] not in ("and", "or")
    ):
        return []
    states = _before(memory, parts, begins)
    for state in states:
        if found and found[-1].first <= state.last and state.first <= found[-1].last:
            found.pop()
    rest = memory.plain(own.last + 1 if own is not None else first, phrase.last)
    made = []
    for state in reversed(states):
        name = memory.cell(state.first, state.last, f"{memory.words(state)} {rest}", "shares-a-noun")
        country = memory.cell(state.first, state.last, state.entry.value, "country-word")
        one = replace(
            who, name=name, country=country, actor_id=None, organisation=who.organisation._replace(value=None)
        )
        memory.seen(one)
        made.append(Place(state.first, state.last, one))
    bloc_before = begins - 2 >= memory.sentence.start and lows[begins - 2] in BLOCS and lows[begins - 1] == "and"
    if not states and bloc_before:
        name = memory.cell(begins - 2, begins - 2, f"{memory.tokens.words[begins - 2]} {rest}", "shares-a-noun")
        none = who.organisation._replace(value=None)
        one = replace(who, name=name, country=null("not-said"), actor_id=None, organisation=none)
        memory.seen(one)
        made.append(Place(begins - 2, begins - 2, one))
    return made


def seated(memory: Memory, phrase: Phrase, state: Who, found: list[Place]) -> Place | None:
    """Return the officials who sit in the capital that a phrase names, in place of those told before it.

    "Officials in Oslo and Seoul" are Norwegian ones and others of South Korea; "analysts in Seoul" are of no state.
    """
    if not found:
        return None
    before, lows = found[-1], memory.tokens.lows
    who, between = before.who, lows[before.last + 1 : phrase.first]
    again = who.name.rule == _RULE and between in (["and"], ["and", "in"], [","], [",", "and"])
    if who.kind != "unnamed" or (not again and (who.country.value is not None or between != ["in"])):
        return None
    told_before = (who.name.start or 0) < memory.tokens.starts[before.first]
    if told_before or who.role_kind not in _SEATED or phrase.parts[-1][0] != "capital":
        return None
    theirs = (who.role.words or "").casefold().split()[-1:]  # a diplomat in Oslo is no Norwegian
    capital = memory.words(phrase.parts[-1][1])
    if not again:
        name = memory.cell(before.first, phrase.last, f"{who.name.value} in {capital}", _RULE)
        who.name, who.country = name, state.country if _OF_A_STATE & set(theirs) else who.country
        return Place(before.first, phrase.last, who)
    if who.country.value is None:  # one group, of several towns
        who.name = who.name._replace(value=f"{who.name.value} and {capital}")
        return Place(before.first, phrase.last, who)
    noun = str(who.name.value).rpartition(" in ")[0]
    other = replace(who, name=memory.cell(phrase.first, phrase.last, f"{noun} in {capital}", _RULE))
    other.country = state.country
    memory.seen(other)
    return Place(phrase.first, phrase.last, other)


def _before(memory: Memory, parts: Mapping[int, Part], first: int) -> list[Mention]:
    """Return the adjectives of states that are listed before a place, nearest first."""
    lows, start = memory.tokens.lows, memory.sentence.start
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
