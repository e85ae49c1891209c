"""Noun phrases that stand for a transfer told before: "the vehicle", "the dispatch", "both batches", "some of them".

A phrase stands for one where its last word is a wider word for the thing, a word for the moving, for what carries it or
how much there is, and it is pointed at or counted. A pronoun, a bare number or a word that fits much else ("the men")
stands for one only as the subject of a word of moving or being somewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import ANY_ARMS, GOODS, PEOPLE
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.merging import Key
from helpers.reading.moving.parties import BOTH
from helpers.reading.positions.heads import (
    HEADS,
    counted,
    is_head,
    object_of,
    pointed,
    some_of_them,
    within_another,
    without_noun,
)
from helpers.reading.positions.naming import of_things
from helpers.reading.positions.predicates import moves_a_thing, moves_on
from helpers.reading.sayings.saying import Saying

if TYPE_CHECKING:
    from helpers.reading.story import Story

_WIDE = {"people": PEOPLE | {"training"}, "arms": ANY_ARMS, "goods": GOODS, "coming": PEOPLE}
_KIN = {
    "vehicles": frozenset(("vehicles", "luxury-goods", "armoured-vehicles")),
    "refined-petroleum": frozenset(("refined-petroleum", "crude-oil")),
}
_CARRY = frozenset(("vehicles", "aircraft", "naval-technology"))  # things that carry others as well
_ACTS = frozenset(("coming", "sending", "moving"))
_ANY = frozenset(("carrier", "measure", "part", "moving"))
_NTH = frozenset(
    "first second third fourth fifth sixth further next another more fresh new additional last latest both two three "
    "earlier previous".split()
)
_VERBS = frozenset("is are was were has have had will would may might could can did does do 's".split())
_FAR = 6  # words from "said" to "that"
_BEHIND_IT = frozenset(". , to from by in into on at across over aboard via through home back there last ”".split())
_OWNED = 3  # words from "American" to "bombers"
_NEAR = 3  # words from "second" to the noun


def referred(
    story: Story, number: int, saying: Saying, by_key: Mapping[Key, Sequence[Frame]], order: Sequence[Key]
) -> list[Key]:
    """Return the transfer of ``order`` that a phrase of a saying stands for."""
    content, lows = saying.content, story.tokens.lows
    words = [m for m in story.inside[number] if m.first in content]
    start = opening(lows, content)
    named: list[Key] = []
    for m in words:
        if m.entry.kind not in HEADS or not is_head(lows, m, content.stop, words):
            continue
        keys = _may_be(m, order)
        if not keys or not _stands(lows, m, start, content.stop, words) or _theirs(lows, m, start, words):
            continue
        fits, things = object_of(lows, m.last + 1, content.stop, words)
        of_these = [key for thing in things for key in _may_be(thing, order, strict=True)]
        if not fits or (things and not of_these):
            continue  # "the number of voters"
        keys = [key for key in keys if key in of_these] or of_these or keys
        if m.entry.value not in _ANY and m.entry.kind != "carrier":
            return keys[:1]
        named = named or keys[:1]
    if named or _moved_it(lows, content.stop, words) or some_of_them(lows, start, content.stop):
        return named or list(order[:1])
    at = without_noun(lows, start, content.stop)
    if at is None or not moves_on(lows, at, content.stop, words, pointed=False):
        return []
    return _agreeing(lows[start], by_key, order)


def opening(lows: Sequence[str], content: range) -> int:
    """Return the first word of what is said: behind "that", a quotation mark and a day."""
    at = content.start
    to = next((to for to in range(at, min(at + _FAR, content.stop)) if lows[to] in _VERBS or lows[to] == "that"), at)
    at = to + 1 if lows[to] == "that" and lows[to + 1] not in _VERBS else at  # "said on the same day that"
    while at < content.stop and (lows[at] in ("“", '"', ",", "that", "on") or lows[at].endswith("day")):
        at += 1
    return at


def _may_be(m: Mention, order: Sequence[Key], strict: bool = False) -> list[Key]:
    """Return the transfers that a word may stand for, the one told last first."""
    value = m.entry.value
    if m.entry.kind == "carrier" or value in _ANY:
        return list(order)
    if value == "sending" or (value == "mixed-cargo" and m.entry.more == "generic"):  # "containers"
        return [key for key in order if key[1] not in PEOPLE] or list(order)
    kinds = _WIDE.get(value) or _KIN.get(value) or frozenset((value,))
    found = [key for key in order if key[1] in kinds]
    if not found and not strict and (value == "coming" or value in _CARRY):
        return list(order)
    return found or (of_things([m.entry], order) if m.entry.kind == "item" else [])


def _stands(lows: Sequence[str], m: Mention, start: int, stop: int, words: Sequence[Mention]) -> bool:
    """Whether a word stands for what was told: pointed at or counted, and if it fits much else, moved."""
    value = m.entry.value
    points, counts = pointed(lows, m.first, start), counted(lows, m.first, start)
    again = not _NTH.isdisjoint(lows[max(m.first - _NEAR, start) : m.first])
    if value in _ACTS:
        return points or again or counts or (lows[m.last].endswith("s") and m.first == start)
    if value == "part":
        return again
    if value == "measure":
        return points
    if not points and not counts:
        return again and (value == "carrier" or m.entry.kind == "carrier")  # "a second ship"
    if value == "carrier" or (m.entry.kind == "again" and m.entry.more == "") or (m.entry.kind == "carrier" and points):
        return True
    return moves_on(lows, m.last + 1, stop, words, points)


def _theirs(lows: Sequence[str], m: Mention, start: int, words: Sequence[Mention]) -> bool:
    """Whether a thing is a third one's, or stands with another noun: "American bombers", "the driver of the car"."""
    if within_another(lows, m.first, start, words):
        return True
    owner = next((w for w in words if w.entry.kind == "nationality" and 0 < m.first - w.last <= _OWNED), None)
    return owner is not None and owner.entry.value not in (("PRK",) if _is_people(m) else BOTH)


def _moved_it(lows: Sequence[str], stop: int, words: Sequence[Mention]) -> bool:
    """Whether a pronoun is what is moved: "two planes had carried them", "took it to Moscow"."""
    return any(
        lows[m.last + 1] in ("them", "it")
        and (m.last + 2 >= stop or lows[m.last + 2] in _BEHIND_IT)
        and moves_a_thing(m)
        for m in words
    )


def _is_people(m: Mention) -> bool:
    return m.entry.value == "people" or m.entry.value in PEOPLE


def _agreeing(low: str, by_key: Mapping[Key, Sequence[Frame]], order: Sequence[Key]) -> list[Key]:
    """Return the transfer told last that a pronoun agrees with in number."""
    if low not in ("it", "they"):
        return list(order[:1])
    return [key for key in order if any(_several(frame) == (low == "they") for frame in by_key[key])][:1]


def _several(frame: Frame) -> bool:
    return frame.category.value in PEOPLE or str(frame.item.value).endswith("s")
