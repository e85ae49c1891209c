"""Which transfers the things that words name belong to: "the shells", "weapons", "the modules", "the men"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from helpers.reading.lexicon import Entry
from helpers.reading.moving.categories import ARMS, PEOPLE
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.merging import Key
from helpers.reading.sayings.saying import Saying

if TYPE_CHECKING:
    from helpers.reading.story import Story

_GENERIC_ARMS = frozenset(("other-arms", "ballistic-missiles"))
_MISSILES = frozenset(("ballistic-missiles", "rockets", "air-defence", "anti-tank-weapons"))
_THE_THING = frozenset("the these those such its their".split())
_FOLK = frozenset("men women group contingent crew newcomer recruit unit brigade fighter soldier worker".split())
_NOBODY = frozenset[str]()


def named_in(story: Story, number: int, by_key: Collection[Key]) -> list[Key]:
    """Return the transfers of the things that a sentence names, wherever the story tells them."""
    return of_things([m.entry for m in story.inside[number] if m.entry.kind == "item"], by_key)


def of_things(things: Sequence[Entry], by_key: Collection[Key]) -> list[Key]:
    """Return the transfers of some things; "weapons" and "missiles" mean the arms that a story tells of."""
    found = [key for key in by_key if any(key[1] == thing.value for thing in things)]
    if not found and any(thing.value in PEOPLE for thing in things):
        found = [key for key in by_key if key[1] == "training"]  # "thousands of troops are at camps in the east"
    if not found and any(thing.more == "generic" for thing in things):
        kinds = {thing.value for thing in things if thing.more == "generic"}
        arms = _MISSILES if kinds == {"ballistic-missiles"} else ARMS  # "missiles" are no shells
        found = [key for key in by_key if (key[1] in arms) == bool(kinds & _GENERIC_ARMS)][:1]
    return found


def pointed_at(lows: list[str], saying: Saying, by_key: Mapping[Key, Sequence[Frame]]) -> list[Key]:
    """Return the transfers whose thing a saying calls by its last word ("the modules were handed over", "the men")."""
    content = saying.content
    pointed = {
        lows[at].rstrip("s") for at in content if lows[at - 1] in _THE_THING or lows[at - 2] in _THE_THING - {"the"}
    }
    last = {
        key: {str(f.item.value).casefold().split()[-1].rstrip("s") for f in frames} for key, frames in by_key.items()
    }
    return [key for key, words in last.items() if pointed & (words | (_FOLK if key[1] in PEOPLE else _NOBODY))][:1]
