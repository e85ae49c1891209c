"""Whether somebody speaks of what a paragraph of background told: a launch, a theft, a vote, and no transfer."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from helpers.reading.lexicon import STATE_KINDS, Mention
from helpers.reading.moving.categories import KNOW_HOW
from helpers.reading.moving.merging import Key
from helpers.reading.moving.parties import BOTH
from helpers.reading.positions.matters import is_other, is_transfer
from helpers.reading.sayings.saying import Saying

if TYPE_CHECKING:
    from helpers.reading.story import Story

# Words of another matter that as often tell only where or when somebody spoke.
SETTINGS = frozenset(
    "meeting meetings visit visits trip delegation delegations dignitaries guests visitors invitation reception "
    "anniversary anniversaries war invasion offensive attack attacks civilians ceasefire explanation inaction "
    "exercise exercises drill drills bombing bombardment airstrike airstrikes incursion provocation "
    "provocations".split()
) | {
    "the launch",
    "the launches",
    "this launch",
    "full-scale invasion",
    "war of aggression",
    "new year",
    "attack on",
    "attacks on",
    "liberation day",
    "victory day",
}
_HELPED = KNOW_HOW | {"ballistic-missiles"}
_WEAPONS = frozenset(
    "launch launches launched launching missile missiles satellite space nuclear weapons test tests test-firing "
    "test-fired test-fires fired fires icbm".split()
)
_BACK = 2  # sentences behind what a saying without a matter of its own takes up


def of_background(story: Story, number: int, saying: Saying, last: int, told: Collection[Key]) -> bool:
    """Whether a saying names no transfer, and the last matter that the text told before it is another one.

    ``last`` is the last sentence that spoke of transfers, ``told`` are those of the story: a launch is no other matter
    where it is helped with.
    """
    if story.frames[number] or _anchored([m for m in story.inside[number] if m.first in saying.content]):
        return False
    helped = any(category in _HELPED for _, category in told)
    lows, first = story.tokens.lows, saying.speakers[0].first
    here = (
        "which" in lows[max(first - 2, 0) : first] or lows[saying.verb.last + 1] == "of"
    )  # "…," he said of the launch
    for before in range(number - (not here), max(number - _BACK, last) - 1, -1):
        if before < 0 or story.frames[before]:
            return False
        mentions = story.inside[before]
        others = (m.entry.phrase for m in mentions if is_other(m) and m.entry.phrase not in SETTINGS)
        if any(not helped or _WEAPONS.isdisjoint(phrase.split()) for phrase in others):
            return not _anchored(mentions)
        if _anchored(mentions):
            return False
    return False


def _anchored(mentions: list[Mention]) -> bool:
    """Whether words name a thing that is sent, a rule on it or both states."""
    if {m.entry.value for m in mentions if m.entry.kind in STATE_KINDS} >= BOTH:
        return True
    return any(m.entry.kind == "provision" or (m.entry.kind != "move" and is_transfer(m, mentions)) for m in mentions)
