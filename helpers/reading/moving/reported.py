"""Times beside a moving that are of what is told of it: of a figure, of another thing, of who speaks of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from helpers.reading.calendar.tense import GONE
from helpers.reading.cells import Cell
from helpers.reading.moving.categories import PEOPLE
from helpers.reading.moving.deliveries import DAY
from helpers.reading.moving.frames import Frame

if TYPE_CHECKING:
    from helpers.reading.story import Story

AUXILIARIES = frozenset("is are was were has have had may might could would will can should did does do".split())
TRAVEL = frozenset("travelled traveled sailed went came docked arrived called visited crossed departed left".split())
HAPPENING = frozenset(
    "taken taking place begun going continued continuing made completed under way ongoing planned scheduled slated "
    "expected due".split()
)
RELATIVE = frozenset("which who whose whom where when".split())
_WEEK = 7  # days
_NEAR = 4
_FIGURES = frozenset(
    "figure figures number numbers estimate estimates count tally total assessment claim claims".split()
)
_GIVEN = frozenset("gave given made offered provided cited used released put shared published reported said".split())
_SPEAKS_OF = frozenset("raise discuss address debate review examine consider present".split())
_TO_COME = frozenset("will would to may might could should must".split())
_SUBJECT = 7  # words of "raise the issue of North Korea's shipments"
_PRONOUNS = frozenset("it he she they we that and or but not been be being".split())
_STANDING = frozenset(("place", "force", "effect"))
_MADE = frozenset("made produced manufactured built assembled".split())
_HELD = frozenset("held made set begun won struck sent built cut fought".split())
_NO_OCCASION = frozenset(
    "end start beginning middle close as course evening morning night hours day days week month".split()
)
_NOUN_NEXT = frozenset("a an the its his her their of to in on at by with from for and or 's".split())
_PLANS = frozenset("planned scheduled slated expected".split())


def tells_which(story: Story, frame: Frame, lead: int, first: int) -> bool:
    """Whether a time only tells which thing is meant ("a summit planned for May", "the treaty of June 2024")."""
    lows, words = story.tokens.lows, story.tokens.words
    own = {at for one in (frame.move, frame.thing) if one is not None for at in range(one.first, one.last + 1)}
    if lows[first - 1] == "of":
        return words[first - 2].isalpha() and first - 2 not in own and lows[first - 2] not in _NO_OCCASION
    verb, noun = lows[lead - 1], lead - 2
    if verb in _STANDING and lows[noun] == "in":
        return True  # "in defiance of sanctions in place since 2006"
    if verb in _MADE and noun == frame.thing.last:
        return True  # "has sent shells made in 2019"
    if {lead - 1, noun} & own or not (verb.endswith("ed") or verb in _HELD) or verb in TRAVEL | HAPPENING - _PLANS:
        return False
    plain = words[noun].islower() and words[noun].isalpha() and not words[noun].endswith("ly")
    if not plain or lows[noun] in AUXILIARIES | RELATIVE | _PRONOUNS:
        return False
    return all(m.entry.kind != "move" or m.first != lead - 1 for m in story.inside[frame.at])


def told_by_verb(story: Story, frame: Frame, at: int) -> bool:
    """Whether a word is a verb in the past that is no moving, and no adjective ("guided")."""
    lows = story.tokens.lows
    low, before = lows[at], lows[at - 1]
    if (
        low in TRAVEL
        or low in HAPPENING
        or not (low in GONE - AUXILIARIES or (low.endswith("ed") and len(low) > _NEAR))
    ):
        return False
    if frame.thing.first - 2 <= at <= frame.thing.last + 1 or not (before.isalpha() or before[-1:].isdigit()):
        return False  # "shells packed in crates"
    adjective = low not in GONE and (before in _NOUN_NEXT or lows[at - 1].isdigit())
    if adjective or (low == "appeared" and frame.category.value not in PEOPLE):
        return not adjective
    return all(m.entry.kind != "move" or not m.first <= at <= m.last for m in story.inside[frame.at])


def other_verb(story: Story, frame: Frame, start: int, stop: int) -> bool:
    """Whether a verb that is no moving stands between two words."""
    return any(told_by_verb(story, frame, at) for at in range(start, stop))


def told_then(lows: list[str], lead: int) -> bool:
    """Whether a figure or a claim was given then, and nothing moved ("the estimate released on Monday")."""
    given = lows[lead - 1] in _GIVEN
    return given and not _FIGURES.isdisjoint(lows[max(lead - _NEAR - 1, 0) : lead - 1])


def of_these_days(story: Story, time: Cell) -> bool:
    """Whether a time is a day of the week before publication ("condemned the shipments to Oslo on Oct. 16")."""
    day = story.anchor.day
    if day is None or len(str(time.value)) != DAY or time.rule not in ("day", "month-day", "day-relative"):
        return False
    return 0 <= (day - date.fromisoformat(str(time.value))).days <= _WEEK


def is_spoken_of(story: Story, frame: Frame) -> bool:
    """Whether a noun of moving is what somebody will speak of ("would raise the shipments at the Council")."""
    lows = story.tokens.lows
    begin = min(frame.first, (frame.move or frame.thing).first)
    start = max(begin - _SUBJECT, story.tokens.sentences[frame.at].start)
    at = next((at for at in range(begin - 1, start, -1) if lows[at] in _SPEAKS_OF), None)
    return at is not None and lows[at - 1] in _TO_COME
