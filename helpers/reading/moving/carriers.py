"""What carried a transfer: a ship by its name, a train, an aircraft where something goes by it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell, null
from helpers.reading.lexicon import Mention
from helpers.reading.moving.clauses import opens_a_clause
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.particulars import words_of

if TYPE_CHECKING:
    from helpers.reading.story import Story

_LIQUID = frozenset(("refined-petroleum", "crude-oil"))
_TANKERS = ("tanker", "oiler")
_ABOARD = frozenset("by aboard on via board onto using in".split())
_DOERS = frozenset("korea pyongyang north dprk russia moscow it regime country now regularly still kremlin".split())
_FLYING = frozenset(("aircraft", "planes", "jet", "jets"))
_CARRIES = frozenset(
    "carried carrying carry carries transported transporting took taking brought bringing delivered delivering sailed "
    "left arrived docked moored unloaded loaded flew departed hauled hauling ferried".split()
)
_KNOWN = frozenset(("country", "nationality", "capital", "place", "ground", "name", "say", "move", "item"))
_BEFORE_A_NAME = frozenset((",", "“", '"', "called", "named", "mv", "m", "/", "v"))
_BEHIND_A_NAME = frozenset((",", ".", "”", '"', "(", ";", "was", "had", "has", "which", "in", "to", "from", "at", "on"))
_ADJECTIVES = 3
_NAMED = 3
_CLAUSES = frozenset("as while when after before although though whose".split())
_BESIDE = 7  # words of ", Orion Star, left"
_AGAIN = frozenset("they them it these those cargo goods weapons arms load shipment delivery".split())


def carrier(story: Story, frames: list[Frame]) -> Cell:
    """Return what carried it, a ship by its name where one is told; oil comes by a tanker told of right beside, too."""
    found = [mention for frame in frames for mention in _carriers(story, frame, frame.at)]
    beside = [
        mention
        for frame in frames
        for number in (frame.at - 1, frame.at + 1)
        if 0 <= number < len(story.tokens.sentences)
        for mention in _carriers(story, frame, number)
    ]
    if not found and frames[0].category.value in _LIQUID:
        found = [mention for mention in beside if story.tokens.lows[mention.last].startswith(_TANKERS)]
    found = found or [m for frame in frames for m in _carriers(story, frame, frame.at + 1) if _takes(story, frame, m)]
    by_ship = found and found[0].entry.value == "ship"
    ships = [*found, *beside] if by_ship else []
    known = (m for m in (*ships, *(_by_its_name(story, ship) for ship in ships)) if _named(m))
    chosen = next(known, found[0] if found else None)
    return words_of(story, chosen, "carrier") if chosen is not None else null("not-said")


def _named(mention: Mention) -> bool:
    """Whether a ship is told by its name."""
    return mention.entry.value == "ship" and mention.entry.phrase[0].isupper() and "flagged" not in mention.entry.phrase


def _by_its_name(story: Story, mention: Mention) -> Mention:
    """Return a ship by the name behind the word for it: "the vessel Maria", "the freighter “Sibir”"."""
    words, lows, at = story.tokens.words, story.tokens.lows, mention.last + 1
    if _named(mention) or lows[mention.last].endswith("s"):
        return mention
    while lows[at] in _BEFORE_A_NAME or (lows[at] == "the" and lows[at - 1] == ","):
        at += 1
    known = {m.first for m in story.mentions if m.first in range(at, at + _NAMED) and m.entry.kind in _KNOWN}
    last = at - 1
    while last + 1 < min(at + _NAMED, len(words)) and words[last + 1][:1].isupper() and last + 1 not in known:
        last += 1
    if last < at or lows[last + 1] not in _BEHIND_A_NAME | _CARRIES:
        return mention
    if lows[mention.last + 1] == "," and lows[last + 1] != ",":
        return mention
    return Mention(at, last, mention.entry._replace(phrase=words[at]))


def _takes(story: Story, frame: Frame, mention: Mention) -> bool:
    """Whether a carrier of the sentence behind carried what was told: "they came by a Russian freighter"."""
    if frame.at + 1 >= len(story.frames) or any(other.key != frame.key for other in story.frames[frame.at + 1]):
        return False
    lows = story.tokens.lows
    lead = lows[max(mention.first - _ADJECTIVES, 0) : mention.first]
    start = story.tokens.sentences[frame.at + 1].start
    theirs = not _ABOARD.isdisjoint(lead) and not _AGAIN.isdisjoint(lows[start : mention.first])
    return theirs or not _CARRIES.isdisjoint(lows[mention.last + 1 : mention.last + _BESIDE])


def _is_the_verb(story: Story, mention: Mention, number: int) -> bool:
    """Whether "ships" or "trains" is the verb by which a state moves or teaches a thing."""
    if story.tokens.lows[mention.first] == "trains" and story.tokens.lows[mention.first - 1] in _DOERS:
        return True
    return story.tokens.lows[mention.first] == "ships" and any(
        m.first == mention.first and m.entry.kind == "move" and story.tokens.lows[m.first - 1] in _DOERS
        for m in story.inside[number]
    )


def _carriers(story: Story, frame: Frame, number: int) -> Iterator[Mention]:
    """Yield what may carry a thing in a sentence; aircraft only where it goes by them, as they are goods themselves."""
    lows = story.tokens.lows
    for mention in story.inside[number] if number < len(story.inside) else ():
        if mention.entry.kind != "carrier" or frame.thing.first <= mention.first <= frame.thing.last:
            continue
        before = lows[mention.first - 1] if mention.first else ""
        if before in ("-", "to") or _is_the_verb(story, mention, number):
            continue  # "to train", "North Korea ships two trains of shells"
        if lows[mention.first] in _FLYING and _ABOARD.isdisjoint(lows[mention.first - _ADJECTIVES : mention.first]):
            continue
        if lows[mention.last].startswith(_TANKERS) and frame.category.value not in _LIQUID:
            continue  # no troops and no shells go by tanker
        if number != frame.at or not _apart(story, frame, mention):
            yield mention


def _apart(story: Story, frame: Frame, mention: Mention) -> bool:
    """Whether a carrier belongs to who speaks or to another clause: "…, as its warships held a drill"."""
    first, stop = sorted((frame.last, mention.first))
    if opens_a_clause(story.tokens.lows, first + 1, stop, _CLAUSES):
        return True
    for saying in story.sayings.by_sentence[frame.at]:
        for place in saying.speakers:
            if place.first <= mention.first <= saying.verb.first and place.first > frame.last:
                return True
    return False
