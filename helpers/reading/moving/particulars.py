"""The particulars of a transfer: from where and to where it went.

A place is one of the transfer where its preposition hangs on the thing, on a word of moving or on a depot, a port or
the like; the place of a meeting, of a speaker or of the fighting is none. A place of the state that supplies is where
things leave, whatever they do there; one of any other state is where they go.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell, null
from helpers.reading.lexicon import Mention
from helpers.reading.moving.attached import FROM, INSIDE, PORTS, TO, goes_there, hangs_on
from helpers.reading.moving.categories import PEOPLE
from helpers.reading.moving.frames import Frame

if TYPE_CHECKING:
    from helpers.reading.story import Story

_BEFORE_A_PLACE = frozenset(
    "the a an its their 's of and western eastern southern northern southwestern northeastern southeastern "
    "northwestern central far nearby port ports city town village region district border coastal russia russian north "
    "korea korean neighbouring neighboring dprk country east south west southeast northeast northwest southwest "
    "occupied".split()
)
_LEFT_FOR = frozenset("left leave leaves leaving bound headed heading departed sailed destined set made".split())
_DIVISIONS = frozenset("region oblast krai province district territory peninsula".split())
_SIDES = ("from", "to")
_NEAR = 15
_AHEAD = 100
_PAIR = 5  # words of "between Rajin and"
_STEPS = 9


def words_of(story: Story, mention: Mention, rule: str) -> Cell:
    """Return a mention with its own words as the value."""
    tokens = story.tokens
    words = tokens.text[tokens.starts[mention.first] : tokens.ends[mention.last]]
    return tokens.cell(mention.first, mention.last, words, rule)


def places(story: Story, frames: list[Frame]) -> tuple[Cell, Cell]:
    """Return where it left and where it went; people go to the receiving state itself where no place is told."""
    found: dict[str, Cell] = {}
    for frame in frames:
        for side, mention in sorted(_told(story, frame, frame.at), key=lambda told: _crosses(story, frame, told[1])):
            found.setdefault(side, words_of(story, mention, "place"))
    for frame in frames if len(found) < len(_SIDES) else ():
        for side, mention in _told(story, frame, frame.at + 1) if _goes_on(story, frame) else ():
            found.setdefault(side, words_of(story, mention, "place-told-next"))
    people = frames[0].category.value in PEOPLE
    if "to" not in found and people and (state := _state(story, frames)) is not None:
        found["to"] = words_of(story, state, "state")
    if "from" not in found and not people and (port := _port(story, frames)) is not None:
        found["from"] = words_of(story, port, "port")
    return found.get("from", null("not-said")), found.get("to", null("not-said"))


def _goes_on(story: Story, frame: Frame) -> bool:
    """Whether the sentence behind a frame tells of nothing that moves otherwise."""
    following = frame.at + 1
    return following < len(story.frames) and all(_alike(frame, other) for other in story.frames[following])


def _alike(frame: Frame, other: Frame) -> bool:
    """Whether two frames tell of one transfer: the second of the same kind of thing or of its containers."""
    return other.key == frame.key or (other.key[0] == frame.key[0] and other.generic == "generic")


def _told(story: Story, frame: Frame, number: int) -> Iterator[tuple[str, Mention]]:
    """Yield the places in a sentence on the transfer of a frame, each with the side that it is on."""
    lows, start = story.tokens.lows, story.tokens.sentences[number].start
    capitals = {m.first for m in story.inside[number] if m.entry.kind == "capital"}
    for mention in story.inside[number]:
        if not _is_place(mention) or lows[mention.last + 1] == "'s":
            continue  # "Kursk's woods" are no place
        if number == frame.at and min(abs(mention.first - frame.last), abs(frame.first - mention.last)) >= _NEAR:
            continue
        if number == frame.at and _of_another(story, frame, mention):
            continue
        at = _lead(lows, mention.first, start)
        if lows[at] in ("to", "from", "into") and mention.first in capitals:
            continue  # "to Moscow" is to the state
        home = _state_of(story, mention) == frame.supplier.value
        side = _side(lows, at, home)
        if side and (hangs_on(story, frame, at, mention) if number == frame.at else goes_there(story, number, at)):
            yield side, _whole(lows, mention)


def _crosses(story: Story, frame: Frame, mention: Mention) -> bool:
    """Whether a place stands behind another thing and not behind this: "workers to Tambov and shells to Kursk"."""
    things = [other.thing.first for other in story.frames[frame.at] if other.key != frame.key]
    if mention.first < frame.thing.first:
        return any(thing < mention.first for thing in things)
    return any(frame.thing.first < thing < mention.first for thing in things)


def _of_another(story: Story, frame: Frame, mention: Mention) -> bool:
    """Whether a place belongs to what else a sentence moves: "shells in return for oil shipped from Vostochny"."""
    near = _nearness(frame, mention)
    return any(
        other.key != frame.key
        and (other.move is not frame.move or other.supplier.value != frame.supplier.value)
        and _nearness(other, mention) < near
        for other in story.frames[frame.at]
    )


def _nearness(frame: Frame, mention: Mention) -> int:
    """Return how far a place stands behind the last word of a frame, or farther off where it stands before it."""
    words = (frame.thing, *((frame.move,) if frame.move is not None else ()))
    before = [mention.first - word.last for word in words if word.last < mention.first]
    return min(before) if before else _AHEAD + frame.first - mention.last


def _is_place(mention: Mention) -> bool:
    return mention.entry.kind in ("place", "ground") and mention.entry.more != "weak"


def _state_of(story: Story, mention: Mention) -> str | None:
    return story.lexicon.places.get(mention.entry.value, mention.entry.value)


def _whole(lows: list[str], mention: Mention) -> Mention:
    """Return a place with "region" or the like behind it."""
    return mention._replace(last=mention.last + (lows[mention.last + 1] in _DIVISIONS))


def _lead(lows: list[str], first: int, start: int) -> int:
    """Return where the preposition before a place stands, over what tells of it ("to the North Korean city of")."""
    at = first - 1
    if lows[at] == "and" and "between" in lows[max(at - _PAIR, start) : at]:
        return lows.index("between", max(at - _PAIR, start))
    while at > max(start, first - _STEPS) and lows[at] in _BEFORE_A_PLACE:
        at -= 1
    return at if at >= start else -1


def _side(lows: list[str], at: int, home: bool) -> str:
    """Return whether things left a place or went there, by its preposition and whether it is of the supplier."""
    lead = lows[at]
    if lead in FROM or (home and (lead in INSIDE or lead in TO or lead == "between")):
        return "from"
    if lead in INSIDE or lead in TO or lead == "between" or (lead == "for" and lows[at - 1] in _LEFT_FOR):
        return "to"
    return ""


def _state(story: Story, frames: list[Frame]) -> Mention | None:
    """Return the receiving state where people are told to be or to go there."""
    lows = story.tokens.lows
    for frame in frames:
        start = story.tokens.sentences[frame.at].start
        for mention in story.inside[frame.at]:
            if mention.entry.kind != "country" or mention.entry.value != frame.recipient.value:
                continue
            near = abs(mention.first - frame.last) < _NEAR and lows[mention.last + 1] != "'s"
            lead = _lead(lows, mention.first, start)
            if near and lead >= 0 and lows[lead] in ("to", "in", "at", "into", "inside"):
                return mention
    return None


def _port(story: Story, frames: list[Frame]) -> Mention | None:
    """Return the supplier's port or border station told of beside a transfer ("ships at the port of Rajin")."""
    lows, count, state = story.tokens.lows, len(story.tokens.sentences), frames[0].supplier.value
    for number in dict.fromkeys(near for frame in frames for near in range(frame.at - 1, frame.at + 2)):
        for mention in story.inside[number] if 0 <= number < count else ():
            if _is_place(mention) and _state_of(story, mention) == state:
                beside = {*lows[max(mention.first - 3, 0) : mention.first], *lows[mention.last + 1 : mention.last + 4]}
                if not PORTS.isdisjoint(beside):
                    return mention
    return None
