"""What points back to a transfer told just before: "this", "they were used", "the shipments", "accused Oslo of it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.positions.heads import object_of
from helpers.reading.positions.speakers import is_party
from helpers.reading.sayings.saying import Saying

if TYPE_CHECKING:
    from helpers.reading.story import Story

_POINTS = frozenset(("this", "that", "it", "these", "they"))
_PASSIVE = 5  # words within which "they were used" is told
_AFTER_IT = frozenset("a in on at last earlier before when . , ;".split())
_THE = frozenset(("the", "these", "those", "such"))
_CALLS = frozenset("must should ought stop halt end cease refrain".split())
_DELIVERIES = frozenset(
    "shipment shipments delivery deliveries deployment deployments transfer transfers supplies".split()
)


def taken_up(story: Story, number: int, saying: Saying) -> bool:
    """Whether a saying speaks of "this", "the shipments" or "the deployment", told just before."""
    lows = story.tokens.lows
    after = lows[saying.verb.last + 1 : saying.verb.last + 3]
    if after[:1] in (["this"], ["so"]) or (after[:1] == ["the"] and after[-1] in ("news", "story")):
        return True
    if saying.content.start < saying.verb.first < saying.content.stop and lows[saying.content.start] in _POINTS:
        return bool({"was", "were", "been"} & set(lows[max(saying.verb.first - 3, 0) : saying.verb.first]))
    if saying.sense == "alleges" and _of_it(lows, saying):
        return True  # "had accused Moscow of it"
    start = saying.content.start + (lows[saying.content.start : saying.content.start + 1] in ([","], ["that"]))
    if lows[start : start + 1] in (["they"], ["it"], ["these"], ["this"]) and any(
        m.entry.kind == "move" and m.entry.more == "verb" and 1 <= m.first - start <= _PASSIVE
        for m in story.inside[number]
    ):
        came = lows[start] == "they" and is_party(saying.who)  # "they arrived in May", of whom a party has taken in
        return came or bool({"were", "was", "been", "be"} & set(lows[start : start + _PASSIVE]))
    words = [m for m in story.inside[number] if m.first in saying.content]
    if not _CALLS.isdisjoint(lows[saying.content.start : saying.content.stop]):
        return False  # "the shipments must stop"
    return any(
        m.entry.kind == "move"
        and m.entry.more != "verb"
        and lows[m.first] in _DELIVERIES
        and (lows[m.first - 1] in _THE or lows[m.first - 2 : m.first] in (["such", "a"], ["the", "same"]))
        and object_of(lows, m.first + 1, saying.content.stop, words)[0]
        for m in words
    )


def _of_it(lows: list[str], saying: Saying) -> bool:
    """Whether somebody is charged with what was told before: "of it", "of doing so", "of this on Friday"."""
    near = range(saying.verb.last + 1, min(saying.verb.last + _PASSIVE, saying.content.stop - 1))
    of = next((at for at in near if lows[at] == "of"), None)
    if of is None:
        return False
    it = lows[of + 1] == "it" or lows[of + 1 : of + 3] == ["doing", "so"]
    return it or (lows[of + 1] in _POINTS and lows[of + 2] in _AFTER_IT)
