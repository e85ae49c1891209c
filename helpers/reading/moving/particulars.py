"""The particulars of a transfer: from where and to where it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.cells import Cell, null
from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import PEOPLE
from helpers.reading.moving.frames import Frame

if TYPE_CHECKING:
    from helpers.reading.story import Story

_BEFORE_A_PLACE = frozenset(
    "the a its 's of and western eastern southern northern southwestern northeastern southeastern northwestern central "
    "far port ports city town region border russia russian north korea korean neighbouring neighboring".split()
)
_PORTS = frozenset("port ports pier piers dock docks harbour harbor terminal station crossing".split())
FROM = frozenset(("from",))
TO = frozenset(("to", "in", "at", "into", "inside"))
_WAY = frozenset(("from", "to", "into"))
_INSIDE = frozenset(("in", "at", "inside", "near"))
_NEAR = 15
_STEPS = 7


def words_of(story: Story, mention: Mention, rule: str) -> Cell:
    """Return a mention with its own words as the value."""
    tokens = story.tokens
    words = tokens.text[tokens.starts[mention.first] : tokens.ends[mention.last]]
    return tokens.cell(mention.first, mention.last, words, rule)


def place(story: Story, frames: list[Frame], prepositions: frozenset[str]) -> Cell:
    """Return the first place after one of these prepositions; for people the receiving state itself is one.

    A place in the state that supplies is one that things leave, whatever they do there.
    """
    lows = story.tokens.lows
    states = []
    for frame in frames:
        capitals = {m.first for m in story.inside[frame.at] if m.entry.kind == "capital"}
        for mention in story.inside[frame.at]:
            kind = mention.entry.kind
            if kind not in ("place", "country") or abs(mention.first - frame.last) >= _NEAR:
                continue
            lead = _preposition(lows, mention.first, story.tokens.sentences[frame.at].start)
            if kind == "place" and lead in _INSIDE:
                home = story.lexicon.places.get(mention.entry.value) == frame.supplier.value
                lead = "from" if home else lead
            if lead not in prepositions or lows[mention.last + 1 : mention.last + 2] == ["'s"]:
                continue  # "Moscow's war" is no place
            if kind == "place" and (lead not in _WAY or mention.first not in capitals):  # "to Moscow" is to the state
                return words_of(story, mention, "place")
            people = frame.category.value in PEOPLE and mention.entry.value == frame.recipient.value
            if kind == "country" and people and "to" in prepositions:
                states.append(words_of(story, mention, "state"))
    if states or frames[0].category.value in PEOPLE:
        return states[0] if states else null("not-said")
    return _port(story, frames, (frames[0].supplier if "from" in prepositions else frames[0].recipient).value)


def _port(story: Story, frames: list[Frame], state: str) -> Cell:
    """Return the port or border station of a state that is told of around a transfer ("ships at the port of Rajin")."""
    lows, count = story.tokens.lows, len(story.tokens.sentences)
    for number in dict.fromkeys(near for frame in frames for near in range(frame.at - 2, frame.at + 3)):
        for mention in story.inside[number] if 0 <= number < count else ():
            if mention.entry.kind == "place" and story.lexicon.places.get(mention.entry.value) == state:
                beside = {*lows[max(mention.first - 3, 0) : mention.first], *lows[mention.last + 1 : mention.last + 4]}
                if not _PORTS.isdisjoint(beside):
                    return words_of(story, mention, "port")
    return null("not-said")


def _preposition(lows: list[str], first: int, start: int) -> str:
    """Return the preposition before a place, over what tells of it ("to the North Korean city of", "in Russia's")."""
    at = first - 1
    while at > max(start, first - _STEPS) and lows[at] in _BEFORE_A_PLACE:
        at -= 1
    return lows[at] if at >= start else ""
