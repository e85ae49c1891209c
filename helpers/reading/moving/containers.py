"""What is in containers that leave the North, where their sentence does not say: arms, if the story speaks of such."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.moving.categories import ANY_ARMS
from helpers.reading.moving.frames import Frame

if TYPE_CHECKING:
    from helpers.reading.story import Story

_BOXES = ("container", "cargo", "shipping container")
_SHELLS = "artillery-ammunition"
_WAY = "PRK>RUS"


def content_of(story: Story, frames: list[Frame]) -> str | None:
    """Return the category of what containers from the North hold, by the sentences around and then the whole story.

    "Containers … that could hold three million 152 mm shells" hold shells; "ships said to carry arms" hold arms.
    """
    boxes = [frame for frame in frames if frame.thing.entry.phrase.startswith(_BOXES)]
    if not boxes or frames[0].key[0] != _WAY:
        return None
    last = len(story.inside)
    near = {number for frame in boxes for number in range(max(frame.at - 1, 0), min(frame.at + 2, last))}
    if any(m.entry.kind == "item" and m.entry.value == _SHELLS for number in near for m in story.inside[number]):
        return _SHELLS
    return "other-arms" if any(m.entry.kind == "item" and m.entry.value in ANY_ARMS for m in story.mentions) else None
