"""Lessons: "trained DPRK soldiers" tells of people who are taught, and of nobody who was sent."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import PEOPLE

_LEARNING = ("train", "taught", "teach", "instruct", "drill", "learn")
TRAINING_GROUNDS = frozenset("ground grounds range ranges camp camps garrison garrisons barracks".split())
_NEAR = 6
_BESIDE = 4
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


def taught(lows: list[str], thing: Mention, sentence: range) -> bool:
    """Whether people are only taught: "the training of North Korean troops", "soldiers who learn to fly drones"."""
    lead = lows[max(thing.first - _BESIDE, sentence.start) : thing.first]
    after = lows[thing.last + 1 : min(thing.last + 1 + _BESIDE, sentence.stop)]
    return any(low.startswith(_LEARNING) for low in lead) or any(
        low.startswith(_LEARNING) and (after[at + 1 : at + 2] or [""])[0] not in TRAINING_GROUNDS
        for at, low in enumerate(after)
    )
