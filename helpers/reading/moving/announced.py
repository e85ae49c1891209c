"""How far a transfer has come by who tells it: what a party announces is agreed, what others foresee is only expected.

The supplier who says that it may come holds it out; a service that says the same only expects it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.cells import Cell
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.parties import BOTH

if TYPE_CHECKING:
    from helpers.reading.story import Story

_AGREED_ON = ("agree", "promis", "pledg", "vow", "commit", "decid", "decision", "deal", "contract", "accord", "sign")
_SURE = frozenset(("would", "will", "expected"))
_OPEN = frozenset(("stage-modal", "stage-sought"))
_GIVES = frozenset(("give", "deploy", "help", "offer"))


def stage_told(story: Story, frame: Frame) -> Cell:
    """Return the stage of a frame, by whether one of the two states tells it or somebody else."""
    told, word = frame.stage, (frame.stage.words or "").casefold()
    foreseen = told.rule == "stage-plan" and told.value == "agreed" and not word.startswith(_AGREED_ON)
    if not foreseen and (told.rule not in _OPEN or told.value != "sought"):
        return told
    sayings = story.said_in(frame.at)
    of_it = [saying for saying in sayings if frame.first in saying.content] or sayings
    countries = {
        saying.who.country.value for saying in of_it if saying.who.kind != "person" or saying.who.country.value
    }
    if not of_it and story.cast.home is not None:
        countries = {story.cast.home}  # in the paper's own voice
    if not countries:
        return told  # somebody of no told state
    if countries.isdisjoint(BOTH):
        return told._replace(value="sought", rule="stage-expected") if foreseen else told
    if foreseen:
        return told
    if word.split()[0] in _SURE:
        return told._replace(value="agreed", rule="stage-announced")  # "Shoigu said that sappers would be sent"
    gives = frame.move is not None and frame.move.entry.value in _GIVES
    if gives and frame.supplier.value in countries:
        return told._replace(value="offered", rule="stage-held-out")  # "we could supply weapons too, Putin said"
    return told
