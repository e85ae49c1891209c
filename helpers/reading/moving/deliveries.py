"""When a transfer took place, by another sentence: its voyages, "the delivery took place in May", its pictures."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell
from helpers.reading.moving.categories import KNOW_HOW, PEOPLE
from helpers.reading.moving.frames import Frame

if TYPE_CHECKING:
    from helpers.reading.story import Story

OPENERS = frozenset(
    "which who whom whose where when while whereas although though because since after until following amid if but so "
    "as despite ahead under : ;".split()
)
TOLD = frozenset(
    "said reported announced published released confirmed denied told stated claimed revealed posted aired dated "
    "issued signed met visited sanctioned designated".split()
)
DAY = len("2024-02-18")
_HAPPENED = (
    {(a, "made") for a in ("was", "were", "been")} | {(a, "taken") for a in ("had", "have")} | {("took", "place")}
)
_DELIVERY = frozenset("delivery deliveries shipment shipments transfer transfers handover".split())
_IT_HAPPENED = (["it", "happened"], ["this", "happened"], ["that", "happened"])
_CARGO = _DELIVERY | frozenset("cargo consignment batch load train convoy contingent".split())
_CAME = frozenset("arrived landed left departed came went reached".split())
_TRIPS = frozenset("trips voyage voyages sailings".split())
_VOYAGES = _TRIPS | frozenset("shipment shipments delivery deliveries".split())
_PICTURES = frozenset("image images imagery photo photos photograph photographs picture pictures snapshot".split())
_TAKEN = frozenset("taken captured shot dated acquired collected snapped".split())
_TELLING = ("announc", "report", "discuss", "comment", "confirm", "condemn", "speak")
_REACH = 16
_NEAR = 3  # sentences


def of_voyages(story: Story, frames: list[Frame]) -> Cell | None:
    """Return the time of the voyages that carry the things ("made four trips between … in May"), where so told."""
    lows = story.tokens.lows
    if frames[0].category.value in KNOW_HOW | PEOPLE:
        return None
    own = {frame.at for frame in frames}
    for number in dict.fromkeys(near for at in sorted(own) for near in range(at - 2, at + 3)):
        if not 0 <= number < len(story.tokens.sentences):
            continue
        if any(other.key != frames[0].key and other.generic == "" for other in story.frames[number]):
            continue
        sentence = story.tokens.sentences[number]
        for time in story.times_in(sentence):
            first = story.token_at(time.start or 0)
            at = next(
                (
                    at
                    for at in range(first - 1, sentence.start - 1, -1)
                    if lows[at] in (_TRIPS if number in own else _VOYAGES)
                ),
                None,
            )
            if at is None or time.value is None or time.start in story.dating.used:
                continue
            between = lows[at + 1 : first]
            told = any(low.startswith(_TELLING) for low in between)  # "no new deliveries to announce today"
            if not OPENERS.isdisjoint(between) or "," in between or told or not TOLD.isdisjoint(between):
                continue
            return time._replace(rule=f"{time.rule}-of-the-voyages")
    return None


def took_place(story: Story, frames: list[Frame]) -> Cell | None:
    """Return the time in a later sentence such as "The delivery took place in August"."""
    last = max(frame.at for frame in frames)
    for number in range(last + 1, min(last + 4, len(story.tokens.sentences))):
        if any(frame.category.value != "mixed-cargo" for frame in story.frames[number]):
            break  # another transfer; "cargo" is the one told before
        sentence = story.tokens.sentences[number]
        lows = story.tokens.lows[sentence.start : sentence.stop]
        told = any(pair in _HAPPENED for pair in pairwise(lows)) and not _DELIVERY.isdisjoint(lows[:4])
        came = not _CARGO.isdisjoint(lows[:4]) and not _CAME.isdisjoint(lows[2:6])
        told = told or came or lows[:2] in _IT_HAPPENED
        times = [time for time in story.times_in(sentence) if time.start not in story.dating.used] if told else []
        if times:
            return times[0]._replace(rule=f"{times[0].rule}-of-the-delivery")
    return None


def in_a_picture(story: Story, frames: list[Frame]) -> Cell | None:
    """Return the day of the pictures in which it is seen ("imagery captured on Thursday"), told near what they show."""
    lows = story.tokens.lows
    found: dict[str, Cell] = {}
    for time in story.times:
        if time.start is None or time.value is None:
            continue
        first = story.token_at(time.start)
        lead = lows[max(first - _REACH, 0) : first]
        if "." in lead:
            lead = lead[len(lead) - lead[::-1].index(".") :]
        if not _PICTURES.isdisjoint(lead) and not _TAKEN.isdisjoint(lead):
            found.setdefault(str(time.value), time._replace(rule=f"{time.rule}-of-the-pictures"))
    if len(found) != 1:
        return None
    (seen,) = found.values()
    at = bisect_right(story.sentence_starts, seen.start or 0) - 1
    near = _NEAR if len(str(seen.value)) == DAY else 0 if ".." not in str(seen.value) else -1
    return seen if any(abs(frame.at - at) <= near for frame in frames) else None
