"""Transfers told of both states at once ("arms transfers between Moscow and Pyongyang"): the usual way decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from helpers.reading.lexicon import Mention
from helpers.reading.moving.parties import BOTH, OTHER, Party
from helpers.reading.moving.usual import USUAL

_QUOTES = ("”", '"')
_HAPPENING = frozenset(("made", "conducted", "reported", "told"))
_BOTH_OF = frozenset(("two", "them", "both", "neighbours", "neighbors", "allies"))
_SPAN = 9


def between_two(
    lows: list[str],
    thing: Mention,
    moves: list[Mention],
    mentions: Sequence[Mention],
    parties: list[Party],
    anywhere: Mapping[str, Party],
) -> tuple[Mention, Party, Party] | None:
    """Return the word of moving beside a thing, supplier and recipient, where the two states are named together."""
    usual = USUAL.get(thing.entry.value)
    last = _last_of_two(lows, thing, mentions)
    beside = [
        m
        for m in moves
        if m.entry.value != "use"
        and (0 < m.first - last <= 2 or 0 < thing.first - m.last <= 2 or m.first <= thing.first <= m.last)
    ]
    own = (m for m in beside if m.first <= thing.first <= m.last)  # of "cooperation and arms transfers" the latter
    move = next(own, beside[0] if beside else None)
    if usual is None or move is None:
        return None
    last = max(last, move.last)
    after = [low for low in lows[last + 1 : last + 4] if low not in _QUOTES]
    if after[:1] and (after[0] in _HAPPENING or after[0].endswith("ing")):
        after = after[1:]
    if after[:1] == ["with"]:  # "we have had no arms dealings with Russia"
        two = _own_and_mate(parties, move, last)
    elif after[:1] == ["between"]:
        two = {party.country: party for party in parties if last < party.first <= last + _SPAN}
        if BOTH.isdisjoint(two) and not _BOTH_OF.isdisjoint(after[1:4]):
            two = {code: anywhere[code] for code in BOTH & anywhere.keys()}  # "between the two countries"
    else:
        two = _together(lows, parties, min(thing.first, move.first))
    return (move, two[usual], two[OTHER[usual]]) if set(two) >= BOTH else None


def _last_of_two(lows: list[str], thing: Mention, mentions: Sequence[Mention]) -> int:
    """Return the last token of "arms and ballistic missiles", where what follows moves both; else of the thing."""
    if lows[thing.last + 1 : thing.last + 2] != ["and"]:
        return thing.last
    return max((m.last for m in mentions if m.entry.kind == "item" and m.first == thing.last + 2), default=thing.last)


def _own_and_mate(parties: list[Party], move: Mention, last: int) -> dict[str, Party]:
    mate = next((p for p in parties if last < p.first <= last + 4 and p.country in BOTH), None)
    own = next((p for p in parties if p.last < move.first and mate and p.country == OTHER[mate.country]), None)
    return {party.country: party for party in (mate, own) if party is not None}


def _together(lows: list[str], parties: list[Party], stop: int) -> dict[str, Party]:
    """Return two states that act together before a thing: "Moscow and Pyongyang have denied arms transfers".

    What runs "between" them is told of them only where the thing is a part of it ("ties between them, including …").
    """
    for one, other in pairwise(party for party in parties if party.last < stop):
        if one.country != OTHER.get(other.country):
            continue
        if lows[other.first - 1] == "with" and not other.adjective and "including" in lows[other.last : stop]:
            return {one.country: one, other.country: other}  # "the North's ties with Russia, including …"
        if lows[one.last + 1 : other.first] not in (["and"], ["nor"], ["or"]) or one.adjective or other.adjective:
            continue
        after = lows[other.last + 1 : stop]
        apart = after[:2] == [",", "and"]  # "ties between the two, and about the transfer of weapons"
        if "between" not in lows[max(one.first - 2, 0) : one.first] or "including" in after or apart:
            return {one.country: one, other.country: other}
    return {}
