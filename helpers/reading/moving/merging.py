"""Which frames of a story are one transfer: the same kind of thing in the same direction, general words absorbed."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from helpers.reading.moving.frames import Frame
from helpers.reading.moving.headlines import Headline, headline_of, placed
from helpers.reading.moving.parties import BOTH, Party, parties_of
from helpers.reading.moving.things import ARMS
from helpers.reading.moving.transfers import Reader
from helpers.reading.moving.usual import KNOWN

if TYPE_CHECKING:
    from helpers.reading.story import Story

Key = tuple[str, str]  # direction and category
_GENERIC_GOODS = "mixed-cargo"
_PRESENTS = "luxury-goods"
_UNCLEAR = 2  # neither party beside the verb
_SAID = 4  # one party beside the verb, the other said: then a word of many meanings ("meat") counts too
_MISSILES = frozenset(("rockets", "air-defence", "anti-tank-weapons"))
_NAMING = frozenset(
    "including includes included like namely especially particularly particular mainly mostly primarily chiefly "
    "notably as".split()
)
_POINTING = frozenset("the these those such this that their its".split())
_REACTORS = ("space-technology", "nuclear-technology", "naval-technology")


class Merged(NamedTuple):
    """The frames of each transfer, and for each sentence the transfers it speaks of."""

    by_key: dict[Key, list[Frame]]
    at: dict[int, list[Key]]


def frames_of(story: Story) -> list[list[Frame]]:
    """Return the frames of each sentence; loose ones only where the story is about such transfers anyway."""
    parties = []
    for number in range(len(story.tokens.sentences)):
        speaking = {place.first for saying in story.sayings.by_sentence[number] for place in saying.speakers}
        places, mentions = story.cast.places[number], story.inside[number]
        parties.append(parties_of(story.tokens, story.lexicon, places, mentions, speaking, _own(story, number)))
    anywhere: dict[str, Party] = {}
    for party in chain.from_iterable(parties):
        anywhere.setdefault(party.country, party)
    head = headline_of(story) if parties else None
    for party in chain.from_iterable(head.parties) if head is not None else ():
        anywhere.setdefault(party.country, party)
    reader = Reader(story.tokens, story.lexicon, anywhere)
    sentences = list(enumerate(story.tokens.sentences))
    found = [reader.frames(number, s, story.inside[number], parties[number]) for number, s in sentences]
    if head is not None:
        _add_headline(story, head, anywhere, found)
    clear = {frame.category.value for frames in found for frame in frames if frame.generic == ""}
    if clear or _between_them(list(chain.from_iterable(parties)), any(chain.from_iterable(found))):
        for number, sentence in sentences:
            for frame in reader.loose(number, sentence, story.inside[number], parties[number]):
                if frame.category.value not in clear:
                    found[number].append(frame)
    return found


def _add_headline(story: Story, head: Headline, anywhere: dict[str, Party], found: list[list[Frame]]) -> None:
    """Add what only the headline tells to the frames of the sentence where its thing is spoken of."""
    reader = Reader(head.tokens, story.lexicon, anywhere)
    keys = {frame.key for frame in chain.from_iterable(found)}
    for number, sentence in enumerate(head.tokens.sentences):
        for frame in reader.frames(number, sentence, head.inside[number], head.parties[number]):
            if frame.key not in keys:
                told = placed(story, frame)
                found[told.at].append(told)


def _between_them(parties: list[Party], told: bool) -> bool:
    """Whether a story is about the two states: both are named, and none that also trades with them more often."""
    often = Counter(party.country for party in parties)
    two = min(often[code] for code in sorted(BOTH))
    return two > 0 and (told or all(count < two for code, count in often.items() if code not in KNOWN))


def _own(story: Story, number: int) -> list[tuple[int, str]]:
    """Return where a sentence says "we", with the state of who speaks, if it is one of the two."""
    saying, sentence = story.speaking.by_sentence[number], story.tokens.sentences[number]
    code = saying.who.country.value if saying is not None and saying.who.affiliation == "state" else None
    lows = story.tokens.lows
    return [(at, code) for at in sentence if lows[at] in ("we", "our")] if code in BOTH else []


def merged(story: Story) -> Merged:
    """Return the frames of each transfer, and for each sentence the transfers it speaks of."""
    by_key: dict[Key, list[Frame]] = {}
    for frames in story.frames:
        for frame in frames:
            by_key.setdefault(frame.key, []).append(frame)
    strong = {key for key, frames in by_key.items() if any(map(_clear, frames))}
    strong_things = {m.entry.value for m in story.mentions if m.entry.kind == "item" and m.entry.more == ""}
    for key in list(by_key):
        if key not in strong and key[1] not in strong_things:
            del by_key[key]
    leads: dict[Key, Key] = {}
    for key, frames in by_key.items():
        other = _absorbing(key, by_key) if all(frame.generic == "generic" for frame in frames) else None
        if other is not None and not any(_stands(story, frame, by_key) for frame in frames):
            leads[key] = other
    for key in leads:
        del by_key[key]
    at: dict[int, list[Key]] = {}
    for number, frames in enumerate(story.frames):
        keys = [leads.get(frame.key, frame.key) for frame in frames]
        at[number] = [key for key in dict.fromkeys(keys) if key in by_key]
    return Merged(by_key, at)


def _clear(frame: Frame) -> bool:
    """Whether a word of many meanings surely is a thing here: what is sent or helped with, not a car that leaves."""
    sense = frame.move.entry.value if frame.move is not None else ""
    return frame.generic != "weak" or sense == "help" or (frame.weight >= _SAID and sense != "deploy")


def _stands(story: Story, frame: Frame, by_key: dict[Key, list[Frame]]) -> bool:
    """Whether a general word tells of a transfer of its own, beside the kinds that the story names.

    "The weapons" points back and "weapons, including shells" is told at once; "containers of munitions" and "missiles"
    in a list are counted beside the others.
    """
    if frame.negated:
        return False  # "its promise not to sell arms"
    direction, category = frame.key
    lows = story.tokens.lows
    near = [
        other
        for key, others in by_key.items()
        if key[0] == direction and key[1] != category
        for other in others
        if other.at == frame.at and other.generic != "generic"
    ]
    if any(_NAMING & set(lows[frame.thing.last + 1 : other.thing.first]) for other in near):
        return (frame.item.words or "").startswith("containers of")
    beside = any(other.move is not None and other.move is frame.move for other in near)
    if category != "other-arms":
        kin = any(key[0] == direction and key[1] in _MISSILES for key in by_key)
        return category in ARMS and not kin and beside
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
        return next((other for other in special if other[1] in _REACTORS), None)
    return next((other for other in special if other[1] in ARMS), None)
