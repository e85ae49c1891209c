"""Figures that sum up the thing told before them: "diesel totalling 9,000 barrels", "the number of shells reached"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.lexicon import Mention
from helpers.reading.moving.bare import PASSING, own_unit, stands_alone
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.quantities import Figure, is_year
from helpers.reading.moving.uncounted import CLAUSES, LOSSES

if TYPE_CHECKING:
    from helpers.reading.story import Story

_SUMS = frozenset("totaling totalling totalled totaled amounting of to a total about some around nearly".split())
_COME_TO = (["amounted", "to"], ["came", "to"], ["stood", "at"], ["rose", "to"], ["fell", "to"])
_TOTALS = frozenset("totalled totaled totalling totaling reached".split())
_SUMMING = 5  # words of "amounting to a total of"
_BOXES = frozenset("containers crates boxes pallets railcars wagons".split())
_PUT_AT = frozenset(
    "at to was is were reached reaches reach hit totalled totaled around about some nearly from".split()
)
_RELATIVE = frozenset(("that", "which", "who"))
_HOLDING = frozenset(("containers", "shipments", "railcars"))
_ENDS = frozenset((",", ".", ";", ")", "–", "—", "in", "to", "since", "by", "from", "and", "so", "this", "last", "on"))
_SOON = 4
_FAR = 12


def numbering(story: Story, frame: Frame, figure: Figure, units: list[Mention]) -> Mention | None:
    """Return what is numbered: "troops, numbering about 12,000", "put the number of containers shipped at 30,000"."""
    lows = story.tokens.lows
    if "numbering" in lows[figure.first - 2 : figure.first] and frame.thing.last < figure.first:
        return next((unit for unit in units if within(frame, unit)), None)
    if lows[figure.first - 1] not in _PUT_AT and lows[figure.first] not in PASSING:
        return None
    start = story.tokens.sentences[frame.at].start
    at = next((at for at in range(figure.first - 2, start - 1, -1) if lows[at : at + 2] == ["number", "of"]), None)
    if at is None or not LOSSES.isdisjoint(lows[at : figure.first]):
        return None
    unit = next((unit for unit in units if at + 1 < unit.first <= at + _SOON + 1), None)
    if unit is None and at + 1 < frame.thing.first <= at + _SOON + 1:
        unit = own_unit(story, frame)
    theirs = (
        unit is not None and (within(frame, unit) or unit.entry.value in _HOLDING) and not _far_off(lows, unit, figure)
    )
    return unit if theirs else None


def _far_off(lows: list[str], unit: Mention, figure: Figure) -> bool:
    """Whether another clause than one on the unit stands between what is numbered and its number."""
    first = unit.last + 1 + (lows[unit.last + 1] in _RELATIVE)  # "the number of shells that Pyongyang sent reached"
    return not CLAUSES.isdisjoint(lows[first : figure.first])


def summed(lows: list[str], frame: Frame, figure: Figure) -> bool:
    """Whether a figure sums up the thing right before it: "diesel totalling 9,000 barrels", "diesel of 40 tonnes"."""
    between = lows[frame.thing.last + 1 : figure.first]
    if between == ["in"]:
        return lows[figure.last + 1] in _BOXES  # "shells in 12,000 containers"
    if between[-3:] == ["a", "total", "of"]:
        between = between[:-3] or between  # "amounted to a total of"
    if 0 < len(between) <= _FAR and "," not in between and (between[-2:] in _COME_TO or between[-1] in _TOTALS):
        return True  # "Pork exports to the North in May amounted to 1,200 tons"
    return 0 < len(between) <= _SUMMING and _SUMS.issuperset(between)


def within(frame: Frame, unit: Mention) -> bool:
    """Whether a unit is a word of the thing itself: "artillery shells"."""
    return frame.thing.first <= unit.first <= frame.thing.last


def alone(story: Story, frame: Frame, figure: Figure) -> bool:
    """Whether a figure without a noun counts the thing before it: "shells totalling 4,200", "shells, 4,200 in all"."""
    if figure.first <= frame.thing.last or is_year(story.tokens, figure):
        return False
    lows = story.tokens.lows
    ends = lows[figure.last + 1] in _ENDS and LOSSES.isdisjoint(lows[frame.thing.last : figure.first])
    return (ends and summed(lows, frame, figure)) or stands_alone(story, frame, figure)
