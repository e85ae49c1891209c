"""Which frames of a story are one transfer: the same kind of thing in the same direction, general words absorbed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from helpers.reading.moving.categories import ARMS, PEOPLE, SCIENCES
from helpers.reading.moving.containers import content_of, in_boxes
from helpers.reading.moving.frames import Frame

if TYPE_CHECKING:
    from helpers.reading.story import Story

Key = tuple[str, str]  # direction and category
_GENERIC_GOODS = "mixed-cargo"
_RULE = "containers-of-arms"
_PRESENTS = "luxury-goods"
_UNCLEAR = 2  # neither party beside the verb
_SAID = 4  # one party beside the verb, the other said: then a word of many meanings ("meat") counts too
_ADJECTIVES = 1  # words between "any" and the noun
_DENYING = ("den", "reject", "refut", "dismiss", "disput", "without")
_MISSILES = frozenset(("rockets", "air-defence", "anti-tank-weapons"))
_OF_THE_NORTH = frozenset(("korean", "dprk", "koreans"))
_MEASURES = frozenset(
    "tons tonnes ton tonne kilograms kilos kilogrammes litres liters bottles bags sacks crates boxes cartons barrels "
    "cargo cargoes shipment shipments load loads consignment consignments batch batches delivery deliveries".split()
)
_PAYING = ("pay", "paid", "repa")
_NAMING = frozenset(
    "including includes included like namely especially particularly particular mainly mostly primarily chiefly "
    "notably as".split()
)
_POINTING = frozenset("the these those such this that their its".split())
_ROUNDS = frozenset(("munitions", "ammunition"))
_SHELLS = "artillery-ammunition"
_SOURCES = frozenset(("source of", "supplier of", "suppliers of"))
_EXEMPLARY = (["most", "of", "all"], ["above", "all"], ["in", "particular"], ["among", "them"], ["included"])
_NEAR = 5


class Merged(NamedTuple):
    """The frames of each transfer, for each sentence the transfers it speaks of, and where boxes tell of one again."""

    by_key: dict[Key, list[Frame]]
    at: dict[int, list[Key]]
    boxes: dict[Key, list[Frame]]


def merged(story: Story) -> Merged:
    """Return the frames of each transfer, and for each sentence the transfers it speaks of."""
    by_key: dict[Key, list[Frame]] = {}
    for frames in story.frames:
        for frame in frames:
            by_key.setdefault(frame.key, []).append(frame)
    strong = {key for key, frames in by_key.items() if any(_clear(story, frame, frames) for frame in frames)}
    strong_things = {m.entry.value for m in story.mentions if m.entry.kind == "item" and m.entry.more == ""}
    for key in list(by_key):
        if key not in strong and key[1] not in strong_things:
            del by_key[key]
    for key in [key for key, frames in by_key.items() if key[1] == _GENERIC_GOODS and all(f.negated for f in frames)]:
        del by_key[key]  # "neither cargo was bound for Russia"
    asserted = {key for key, frames in by_key.items() if not all(_of_any(story, frame) for frame in frames)}
    for key in [key for key in by_key if asserted and key not in asserted]:
        del by_key[key]
    leads: dict[Key, Key] = {}
    boxes: dict[Key, list[Frame]] = {}
    for key, frames in by_key.items():
        content = content_of(story, frames, by_key) if key[1] == _GENERIC_GOODS else None
        if content is not None and (key[0], content) in by_key:
            leads[key] = (key[0], content)
            boxes.setdefault(leads[key], []).extend(frame for frame in frames if in_boxes(frame))
            continue
        other = _absorbing(key, by_key) if all(frame.generic == "generic" for frame in frames) else None
        if other is not None and not any(_stands(story, frame, by_key) for frame in frames):
            leads[key] = other
    for key in leads:
        del by_key[key]
    for key in [key for key in by_key if key[1] == _GENERIC_GOODS]:
        if (content := content_of(story, by_key[key], by_key)) is not None:
            other = (key[0], content)
            leads[key] = other
            told = [replace(f, category=f.category._replace(value=content, rule=_RULE)) for f in by_key.pop(key)]
            by_key.setdefault(other, []).extend(told)
    at: dict[int, list[Key]] = {}
    for number, frames in enumerate(story.frames):
        keys = [leads.get(frame.key, frame.key) for frame in frames]
        at[number] = [key for key in dict.fromkeys(keys) if key in by_key]
    return Merged(by_key, at, boxes)


def _of_any(story: Story, frame: Frame) -> bool:
    """Whether a rule or a warning speaks of a thing that may yet move ("any transfer of arms would break it")."""
    lows = story.tokens.lows
    if frame.negated or "any" not in lows[frame.first - 1 - _ADJECTIVES : frame.first + 1 + _ADJECTIVES]:
        return False
    sentence = story.tokens.sentences[frame.at]
    return not any(lows[at].startswith(_DENYING) or lows[at] == "not" for at in range(sentence.start, frame.first))


def _clear(story: Story, frame: Frame, beside: list[Frame]) -> bool:
    """Whether a word of many meanings surely is a thing here: what is sent or helped with, not a car that leaves."""
    if frame.generic != "weak":
        return True
    if frame.category.value in PEOPLE and story.tokens.lows[frame.thing.first - 1] in _OF_THE_NORTH:
        return True  # "North Korean officers"
    from_it = story.tokens.lows[frame.thing.last + 1] == "from" and frame.supplier.value == "PRK"
    if frame.category.value in PEOPLE and from_it and frame.move is None:
        return True  # "builders from North Korea"
    if any(f is not frame and f.at == frame.at and f.thing.first != frame.thing.first for f in beside):
        return True  # "a lion and two bears"
    if _measured(story.tokens.lows, frame.thing.first):
        return True
    sense, phrase = (frame.move.entry.value, frame.move.entry.phrase) if frame.move is not None else ("", "")
    if frame.category.value == "animals" and phrase.startswith(("present", "gift")):
        return True  # "presented him with two dogs"
    return sense == "help" or phrase.startswith(_PAYING) or (frame.weight >= _SAID and sense != "deploy")


def _measured(lows: list[str], first: int) -> bool:
    """Whether a thing is weighed or counted by what holds it: "500 tonnes of sugar", "a cargo of apples"."""
    return lows[first - 1] == "of" and lows[first - 2] in _MEASURES


def _stands(story: Story, frame: Frame, by_key: dict[Key, list[Frame]]) -> bool:
    """Whether a general word tells of a transfer of its own, beside the kinds that the story names.

    "The weapons" points back and "weapons, including shells" is told at once; "containers of munitions" and "missiles"
    in a list are counted beside the others.
    """
    if frame.negated:
        return False  # "its promise not to sell arms"
    direction, category = frame.key
    lows = story.tokens.lows
    if frame.move is not None and (lows[frame.move.last].startswith("arm") or frame.move.entry.phrase in _SOURCES):
        return False  # "was arming Wagner", "the biggest source of arms": summed up, what they are is said elsewhere
    near = [
        other
        for key, others in by_key.items()
        if key[0] == direction and key[1] != category
        for other in others
        if other.at == frame.at and other.generic != "generic"
    ]
    ends = (lows[other.thing.last + 1 : other.thing.last + 4] for other in near if frame.thing.last < other.thing.first)
    if any(end[: len(words)] == words for end in ends for words in _EXEMPLARY):
        return False  # "ammunition, artillery shells most of all"
    if any(_NAMING & set(lows[frame.thing.last + 1 : other.thing.first]) for other in near):
        return (frame.item.words or "").startswith("containers of")
    beside = any(other.move is not None and other.move is frame.move for other in near)
    if category != "other-arms":
        kin = any(key[0] == direction and key[1] in _MISSILES for key in by_key)
        return category in ARMS and not kin and (beside or frame.weight >= _UNCLEAR)
    if not beside and lows[frame.thing.last] in _ROUNDS and any(key == (direction, _SHELLS) for key in by_key):
        return False  # the munitions are the shells
    if frame.move is not None and "if" in lows[max(frame.move.first - _NEAR, 0) : frame.move.first]:
        return False  # "will pay a price if it supplies weapons"
    if "any" in lows[max(frame.thing.first - _NEAR, 0) : frame.thing.first]:
        return False  # "would answer any transfer of advanced weapons"
    named = frame.move is not None and frame.thing.last <= frame.move.last and frame.move.first <= frame.thing.last + 1
    return beside or (
        frame.weight > _UNCLEAR and (named or lows[frame.thing.first - 1] not in _POINTING)
    )  # "the arms transfers"


def _absorbing(key: Key, by_key: dict[Key, list[Frame]]) -> Key | None:
    """Return the kind of thing that a general word ("weapons", "cargo") stands for in this story."""
    direction, category = key
    special = [
        other
        for other in by_key
        if other[0] == direction and other != key and any(frame.generic != "generic" for frame in by_key[other])
    ]
    if category == _PRESENTS:
        return special[0] if special else None
    if category == _GENERIC_GOODS:
        arms = (direction, "other-arms")
        return special[0] if special else arms if arms in by_key else None
    if category == "military-technology":
        return next((other for other in special if other[1] in SCIENCES), None)
    if category in SCIENCES:
        return None  # "technology for satellites" is no air defence
    return next((other for other in special if other[1] in ARMS), None)
