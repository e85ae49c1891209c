"""When a transfer took place: of the times that its words give it, the one that tells it; else other sentences tell it.

Whether a time belongs to the moving, and not to a saying, a summit or a war, stands in ``timing``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell, null
from helpers.reading.moving.categories import GOODS
from helpers.reading.moving.deliveries import DAY, in_a_picture, of_voyages, took_place
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.timing import belongs, in_since_clause, lead_of

if TYPE_CHECKING:
    from helpers.reading.story import Story

_JOINING = frozenset("and again in on then early late".split())
_BE = frozenset("is was were been being be".split())
_BEGUN = frozenset("began begun started".split())
_PAYMENT = frozenset("payment exchange return compensation repayment".split())
_PRICE = 8  # words of "in payment for weapons and the troops"
_NEAR = 4
_FAR = 3  # sentences behind which other goods are another lot


def occurred(story: Story, frames: list[Frame]) -> Cell:
    """Return when it took place, by the first frame to which a time belongs, or by a sentence on the delivery."""
    for number, frame in enumerate(frames):
        if not _another_lot(frames[0], frame) and (time := time_of(story, frame)) is not None:
            return _narrowed(story, time, frames[number + 1 :])
    return of_voyages(story, frames) or took_place(story, frames) or in_a_picture(story, frames) or null("not-said")


def _another_lot(first: Frame, frame: Frame) -> bool:
    """Whether goods told of much later are others than those told of first: "In April it sent eagles"."""
    generic = "generic" in (first.generic, frame.generic)
    if first.category.value not in GOODS or frame.at - first.at < _FAR or generic:
        return False
    heads = [str(one.item.value).casefold().split()[-1].rstrip("s") for one in (first, frame)]
    return heads[0] != heads[1]


def time_of(story: Story, frame: Frame) -> Cell | None:
    """Return the time of a frame that stands nearest to its word of moving."""
    times, lows = story.times_in(story.tokens.sentences[frame.at]), story.tokens.lows
    begin = frame.move.last if frame.move is not None else frame.first
    if frame.supplier.rule.endswith("-in-exchange") and "for" in lows[begin : frame.thing.first]:
        return None  # "sent shells since May in exchange for oil": the time is that of the shells
    if (paid := _paid_for(lows, frame)) is not None:  # "sent oil since March in payment for troops": that of the oil
        times = [time for time in times if story.token_at(time.start or 0) > paid]
    near = [time for time in times if belongs(story, frame, time)]
    near = [_with_next(story, time, times) for time in near]
    beside = [time for time in near if 0 < story.token_at(time.start or 0) - frame.thing.last <= _NEAR]
    if beside and frame.move is not None and frame.move.last < frame.thing.first:
        return _bounded(story, frame, beside[0])  # "petrol by January and 50,000 tons of wheat by spring"
    if near:
        time = min(near, key=lambda time: _gap(story, frame, time))
        return _bounded(story, frame, time)
    if times and frame.by_noun:
        for move in story.inside[frame.at]:  # "reported the gift, and said that it was handed over last weekend"
            if move.entry.kind == "move" and move.entry.value == "give" and lows[move.first - 1] in _BE:
                other = replace(frame, move=move, first=move.first, last=move.last)
                for time in times:
                    if story.token_at(time.start or 0) > move.last and belongs(story, other, time):
                        return time
    return None


def _with_next(story: Story, time: Cell, times: list[Cell]) -> Cell:
    """Return both of two times that "and" joins: "on Monday and Tuesday", "in 2022 and again in 2023"."""
    lows, number = story.tokens.lows, times.index(time)
    for first, last in ((number, number + 1), (number - 1, number)):
        if first < 0 or last == len(times):
            continue
        one, two = times[first], times[last]
        between = lows[story.token_at((one.end or 1) - 1) + 1 : story.token_at(two.start or 0)]
        if "and" not in between or not _JOINING.issuperset(between):
            continue
        ends = str(one.value), str(two.value)
        if "/" in "".join(ends) or "{" in "".join(ends) or len(ends[0]) != len(ends[1]) or ends[0] >= ends[1]:
            continue
        if two.start in story.dating.used:
            continue
        beside = len(ends[0].rstrip("~")) < DAY or date.fromisoformat(ends[0]) + timedelta(1) == date.fromisoformat(
            ends[1]
        )
        return one._replace(value="/".join(ends) if beside else f"{{{ends[0]},{ends[1]}}}", rule="range")
    return time


def _paid_for(lows: list[str], frame: Frame) -> int | None:
    """Return the word by which a thing behind it was only paid for ("in payment for weapons and troops")."""
    leads = range(frame.thing.first - 1, max(frame.thing.first - _PRICE, 0), -1)
    return next((at for at in leads if lows[at] in _PAYMENT and lows[at - 1] == "in" and lows[at + 1] == "for"), None)


def _bounded(story: Story, frame: Frame, time: Cell) -> Cell:
    """Return a time as a bound: "before trade broke off in May" is by then, "since a tanker came in May" from then."""
    lows, first = story.tokens.lows, story.token_at(time.start or 0)
    after = story.token_at((time.end or 1) - 1) + 1
    if lows[first] == "until" and first < frame.first and lows[after : after + 2] == [",", "when"]:
        return time._replace(value=str(time.value).removeprefix("../"), rule=f"{time.rule}-when")
    if "/" in str(time.value):
        return time
    if "before" in lows[frame.last + 1 : first]:
        return time._replace(value=f"../{time.value}", rule=f"{time.rule}-before")
    if in_since_clause(story, frame, first) or "since" in lows[frame.last + 1 : first]:
        return time._replace(value=f"{time.value}/..", rule=f"{time.rule}-since")
    if frame.by_noun and lows[lead_of(story, frame, first) - 1] in _BEGUN:
        return time._replace(value=f"{time.value}/..", rule=f"{time.rule}-begun")  # "shipments began in August"
    return time


def _narrowed(story: Story, time: Cell, frames: list[Frame]) -> Cell:
    """Return the day that a later frame gives within a span of days ("earlier this week … on Monday night")."""
    first, _, last = str(time.value).partition("/")
    if len(first) == len(last) == DAY:
        for frame in frames:
            again = time_of(story, frame)
            if again is not None and len(str(again.value)) == DAY and first <= str(again.value) <= last:
                return again
    return time


def _gap(story: Story, frame: Frame, time: Cell) -> int:
    at, move = story.token_at(time.start or 0), frame.move or frame.thing
    return min(abs(at - move.first), abs(at - move.last))
