"""People whom one only teaches: "trained DPRK soldiers" tells of lessons, and of nobody who was sent."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.moving.things import PEOPLE

_NEAR = 6
_BREAKS = frozenset(", . ; and or to in at by with from that who which on before after has have is are".split())


def only_taught(lows: list[str], thing: Mention, things: Sequence[Mention], move: Mention | None) -> bool:
    """Whether people are the object of a word of teaching, and no word of moving behind it moves them."""
    if thing.entry.value not in PEOPLE:
        return False
    for lesson in things:
        if lesson.entry.value != "training" or not lesson.first < thing.first <= lesson.last + _NEAR:
            continue
        if _BREAKS.isdisjoint(lows[lesson.last + 1 : thing.first]):
            return move is None or move.first < thing.first
    return False
