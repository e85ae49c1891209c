"""Batches: what was sent and what is still to follow of the same kind of thing are two transfers, not one.

"North Korea has sent 3,000 soldiers and plans to send more" tells of two; so do 11,000 in one autumn and 3,000 in
January. What no word, figure or time sets apart stays one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.dates import interval
from helpers.reading.cells import Cell
from helpers.reading.moving.amounts import quantity
from helpers.reading.moving.announced import stage_told
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.occasions import time_of

if TYPE_CHECKING:
    from helpers.reading.story import Story

Figures = tuple[object, object]
_NONE: Figures = (None, None)
_MORE = frozenset("more additional further another extra fresh".split())
_NEXT = frozenset("new next second third fourth fifth".split())
_GROUPS = frozenset("group batch contingent wave shipment consignment lot dispatch deployment train convoy".split())
_NO_ADJECTIVES = frozenset("that a an the in on at to from with by for as is was than and , ; has have had".split())
_COMING = frozenset(("sought", "agreed", "offered"))
_NOUNS = frozenset(("stage-noun", "stage-exchange", "stage-decision"))
_LEAD = 6


def batches_of(story: Story, frames: list[Frame]) -> list[list[Frame]]:
    """Return the frames of a transfer in batches, in the order of the text; mostly one."""
    if not _apart(story, frames):
        return [frames]
    counts = {frame.at: _figures(story, frame) for frame in frames}
    came = {counts[frame.at] for frame in frames if _came(story, frame)} - {_NONE}
    first = next((frame for frame in frames if _came(story, frame) and counts[frame.at] != _NONE), None)
    groups: dict[str, list[Frame]] = {}
    for frame in frames:
        groups.setdefault(_batch(story, frame, counts[frame.at], came, first), []).append(frame)
    told = groups.get("")
    if told is None or len(groups) == 1 or not any(_came(story, frame) for frame in told):
        return [frames]
    return sorted(groups.values(), key=lambda group: group[0].at)


def _apart(story: Story, frames: list[Frame]) -> bool:
    """Whether anything may set frames apart: one is to come, one tells of more, or two sentences are dated."""
    if len(frames) == 1:
        return False
    if any(frame.stage.value in _COMING for frame in frames):
        return any(frame.stage.value not in _COMING for frame in frames)
    lows, sentences = story.tokens.lows, story.tokens.sentences
    if any(_further(lows, frame, sentences[frame.at].start) for frame in frames):
        return True
    return sum(bool(story.times_in(sentences[at])) for at in {frame.at for frame in frames}) > 1


def _figures(story: Story, frame: Frame) -> Figures:
    low, high, _ = quantity(story, [frame])
    return low.value, high.value


def _batch(story: Story, frame: Frame, count: Figures, came: set[Figures], first: Frame | None) -> str:
    """Return which batch a frame tells of: what came, what more came, at another time, or what is to come."""
    coming = stage_told(story, frame).value in _COMING and frame.stage.rule not in _NOUNS
    if _further(story.tokens.lows, frame, story.tokens.sentences[frame.at].start):
        return "to come" if coming else "more"
    if count == _NONE or (count in came and coming):
        return ""
    if coming:
        return "to come" if came else ""  # 10,000 went, and 50,000 could follow
    if first is None or frame is first or not _came(story, frame) or count == _figures(story, first):
        return ""
    return "at another time" if _disjoint(time_of(story, first), time_of(story, frame)) else ""


def _disjoint(one: Cell | None, other: Cell | None) -> bool:
    """Whether two times have no day in common."""
    if one is None or other is None:
        return False
    a, b = interval(str(one.value)), interval(str(other.value))
    return bool((a.end and b.start and a.end < b.start) or (b.end and a.start and b.end < a.start))


def _came(story: Story, frame: Frame) -> bool:
    return frame.stage.rule not in _NOUNS and stage_told(story, frame).value not in _COMING


def _further(lows: list[str], frame: Frame, start: int) -> bool:
    """Whether a thing is told of as more of the same: "a further 3,000 soldiers", "a new group of sappers"."""
    for at in range(frame.thing.first - 1, max(frame.thing.first - _LEAD, start) - 1, -1):
        if lows[at] in _MORE:
            return "than" not in (lows[at + 1], lows[frame.thing.last + 1])
        if lows[at] in _NEXT:
            return lows[at + 1] in _GROUPS
        if lows[at] in _NO_ADJECTIVES:
            return False
    return False
