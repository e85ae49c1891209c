"""Which words of moving of a sentence may move a thing, the nearest first."""

from __future__ import annotations

from helpers.reading.lexicon import Mention
from helpers.reading.moving.belonging import distance
from helpers.reading.moving.categories import ARMS
from helpers.reading.moving.clauses import own_clause, phrase_over
from helpers.reading.moving.doers import beside_another, word_before
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.lists import list_head
from helpers.reading.moving.parties import BOTH, Party

_OBJECT = 2
_BESIDE = 3
_ARMS = "other-arms"


def _gets(move: Mention, thing: Mention) -> bool:
    """Whether a thing is the object right behind a verb of receiving: no noun in the thing itself tells its way."""
    return move.entry.more == "verb" and move.entry.value == "receive" and 0 < thing.first - move.last <= _OBJECT


def _by_others(lows: list[str], thing: Mention, move: Mention, parties: list[Party]) -> bool:
    """Whether a verb before a thing tells what a third state gives or gets, and to or from neither of the two."""
    if move.entry.more != "verb" or move.entry.value not in ("give", "receive") or move.last >= thing.first:
        return False
    doer = next((p for p in parties if p.last == word_before(lows, move)), None)
    if doer is None or doer.country in BOTH or doer.adjective or doer.speaker:
        return False
    between = {p.country for p in parties if move.last < p.first < thing.first}
    return BOTH.isdisjoint(between) and lows[thing.last + 1] not in ("to", "from")


def beside_their_kinds(found: list[Frame]) -> list[Frame]:
    """Return frames without a verb that is its own thing ("arming"), where the sentence says with what."""
    own = [f for f in found if f.move is not None and f.move.first == f.thing.first and f.category.value == _ARMS]
    said = [f.move for f in found if f.category.value in ARMS]
    return [f for f in found if f not in own or f.move not in said] if own else found


def ways(
    lows: list[str],
    sentence: range,
    thing: Mention,
    things: list[Mention],
    moves: list[Mention],
    parties: list[Party],
) -> list[tuple[int, Mention]]:
    """Return the words of moving that may move a thing, the nearest first, with how far off they are."""
    lead = list_head(lows, thing, things, moves)
    found = sorted((distance(m, lead if m.last < lead.first else thing), m) for m in moves)
    found = [way for way in found if way[1].entry.phrase != "in return"] or found  # the verb tells who
    if any(gap <= _BESIDE + 1 and _by_others(lows, thing, move, parties) for gap, move in found[:1]):
        return []  # "as Washington gave Ukraine 40 tanks"
    found = [way for way in found if way[1].entry.more != "verb" or way[1].first != thing.first] or found  # "trucks"
    found = [way for way in found if not phrase_over(lows, thing, way[1], parties, moves)] or found
    nearest = found[0] if found else None
    if (
        nearest
        and nearest[0] <= _BESIDE
        and nearest[1].last < thing.first
        and beside_another(lows, sentence, nearest[1])
    ):
        found = found[:1]  # "providing weapons to Russia while receiving oil": the oil is received
    before = [m for m in reversed(moves) if m.entry.more == "verb" and m.last < thing.first] if len(found) > 1 else []
    later = next((m for m in before if beside_another(lows, sentence, m)), None)  # "got shells and has sent flour"
    later = later or next((m for m in before if own_clause(lows, m, parties)), None)  # "…, Moscow ships grain"
    if later is not None:
        found = [way for way in found if way[1].first >= later.first]
    return [way for way in found if _gets(way[1], thing)] or found  # "is receiving technological support"
