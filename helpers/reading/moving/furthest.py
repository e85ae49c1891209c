"""How far a transfer has come, by all that tells of it: what nobody has seen, or what lies ahead, is not delivered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.dates import interval
from helpers.reading.cells import Cell
from helpers.reading.moving.announced import stage_told
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.occasions import time_of

if TYPE_CHECKING:
    from helpers.reading.story import Story

_JUST_BEFORE = 3  # words of "any of the"
_LEAD = 14  # words from "no sign that" to the moving
_GIVING_WAY = frozenset(("stage-noun", "stage-exchange", "stage-decision"))
_STAGES = ("delivered", "under-way", "agreed", "offered", "sought")
_COME = ("delivered", "under-way")
_NO = frozenset("no not cannot never without neither nor yet".split())
_SIGNS = frozenset(
    "sign signs evidence proof indication indications confirm confirmed confirming verify verified seen see know "
    "sure certain clear".split()
)
_STOPS = frozenset("stopped stop ceased cease ended end halted slowed declined returned withdrawn".split())


def stage(story: Story, frames: list[Frame]) -> Cell:
    """Return the furthest stage that any of the frames tells; a noun ("the supply of") gives way to a verb.

    What did not come ("no sign that any workers have arrived") counts only where nothing else tells of it.
    """
    frames = [frame for frame in frames if not _unsure(story, frame)] or frames
    frames = [frame for frame in frames if frame.stage.rule not in _GIVING_WAY] or frames
    return min((_told(story, frame) for frame in frames), key=lambda stage: _STAGES.index(stage.value))


def _told(story: Story, frame: Frame) -> Cell:
    """Return the stage of one frame; what its time puts after the story is only expected."""
    told, today = stage_told(story, frame), story.anchor.day
    if told.value not in _COME or today is None or (time := time_of(story, frame)) is None:
        return told
    start = interval(str(time.value))[0]
    return told._replace(value="sought", rule="stage-to-come") if start is not None and start > today else told


def _unsure(story: Story, frame: Frame) -> bool:
    """Whether a sentence only asks or has not seen whether it came: "no sign that any have arrived", "whether", "?"."""
    lows, sentence = story.tokens.lows, story.tokens.sentences[frame.at]
    if "any" in lows[frame.thing.first - _JUST_BEFORE : frame.thing.first] or lows[sentence.stop - 1] == "?":
        return True
    lead = lows[max(frame.first - _LEAD, sentence.start) : frame.first]
    if "," in lead:
        lead = lead[len(lead) - lead[::-1].index(",") :]
    if "whether" in lead:
        return True
    sign = next((at for at, low in enumerate(lead) if low in _SIGNS and not _NO.isdisjoint(lead[:at])), None)
    return sign is not None and _STOPS.isdisjoint(lows[frame.first - len(lead) + sign : frame.last + 1])
