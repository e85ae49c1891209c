"""What is in containers that leave the North, where their sentence does not say: arms, if the story speaks of such."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from helpers.reading.moving.categories import ANY_ARMS
from helpers.reading.moving.frames import Frame

if TYPE_CHECKING:
    from helpers.reading.story import Story

_BOXES = ("container", "cargo", "shipping container")
_SHELLS = "artillery-ammunition"
_ARMS = "other-arms"
_WAY = "PRK>RUS"


def content_of(story: Story, frames: list[Frame], told: Collection[tuple[str, str]]) -> str | None:
    """Return the category of what containers from the North hold, by the sentences around and then the whole story.

    "Containers … that could hold three million 152 mm shells" hold shells; "ships said to carry arms" hold arms. What
    was ``told`` to go the same way comes before arms in general.
    """
    boxes = [frame for frame in frames if in_boxes(frame)]
    if not boxes or frames[0].key[0] != _WAY:
        return None
    last = len(story.inside)
    near = {number for frame in boxes for number in range(max(frame.at - 1, 0), min(frame.at + 2, last))}
    if any(m.entry.kind == "item" and m.entry.value == _SHELLS for number in near for m in story.inside[number]):
        return _SHELLS
    if (known := next((kind for kind in (_ARMS, _SHELLS) if (_WAY, kind) in told), None)) is not None:
        return known
    return _ARMS if any(m.entry.kind == "item" and m.entry.value in ANY_ARMS for m in story.mentions) else None


def in_boxes(frame: Frame) -> bool:
    """Whether containers or a cargo are told of, and not what is in them."""
    return frame.thing.entry.phrase.startswith(_BOXES)
