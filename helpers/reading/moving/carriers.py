"""What carried a transfer: a ship by its name, a train, an aircraft where something goes by it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell, null
from helpers.reading.lexicon import Mention
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.particulars import words_of

if TYPE_CHECKING:
    from helpers.reading.story import Story

_LIQUID = frozenset(("refined-petroleum", "crude-oil"))
_TANKERS = ("tanker", "oiler")
_ABOARD = frozenset("by aboard on via board".split())
_DOERS = frozenset("korea pyongyang north dprk russia moscow it regime country now regularly still kremlin".split())
_FLYING = frozenset(("aircraft", "planes"))


def carrier(story: Story, frames: list[Frame]) -> Cell:
    """Return what carried it, a ship by its name where one is told; oil comes by a tanker told of right beside, too."""
    found = [mention for frame in frames for mention in _carriers(story, frame, frame.at)]
    beside = [
        mention
        for frame in frames
        for number in (frame.at - 1, frame.at + 1)
        if 0 <= number < len(story.tokens.sentences)
        for mention in _carriers(story, frame, number)
    ]
    if not found and frames[0].category.value in _LIQUID:
        found = [mention for mention in beside if story.tokens.lows[mention.last].startswith(_TANKERS)]
    by_ship = found and found[0].entry.value == "ship"
    chosen = next((m for m in (*found, *beside) if by_ship and _named(m)), found[0] if found else None)
    return words_of(story, chosen, "carrier") if chosen is not None else null("not-said")


def _named(mention: Mention) -> bool:
    """Whether a ship is told by its name."""
    return mention.entry.value == "ship" and mention.entry.phrase[0].isupper() and "flagged" not in mention.entry.phrase


def _is_the_verb(story: Story, mention: Mention, number: int) -> bool:
    """Whether "ships" is the verb by which a state moves a thing."""
    return story.tokens.lows[mention.first] == "ships" and any(
        m.first == mention.first and m.entry.kind == "move" and story.tokens.lows[m.first - 1] in _DOERS
        for m in story.inside[number]
    )


def _carriers(story: Story, frame: Frame, number: int) -> Iterator[Mention]:
    """Yield what may carry a thing in a sentence; aircraft only where it goes by them, as they are goods themselves."""
    lows = story.tokens.lows
    for mention in story.inside[number]:
        if mention.entry.kind != "carrier" or frame.thing.first <= mention.first <= frame.thing.last:
            continue
        before = lows[mention.first - 1] if mention.first else ""
        if before in ("-", "to") or _is_the_verb(story, mention, number):
            continue  # "to train", "North Korea ships two trains of shells"
        if lows[mention.first] in _FLYING and before not in _ABOARD:
            continue
        if lows[mention.last].startswith(_TANKERS) and frame.category.value not in _LIQUID:
            continue  # no troops and no shells go by tanker
        yield mention
