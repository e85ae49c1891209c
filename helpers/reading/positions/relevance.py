"""Whether a story is one about such transfers: one is told, or officials react to a thing that came from the North."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell, null
from helpers.reading.composed.partners import GROWS
from helpers.reading.lexicon import STATE_KINDS, Mention
from helpers.reading.moving.categories import ANY_ARMS
from helpers.reading.moving.lookalikes import is_lookalike
from helpers.reading.moving.merging import Merged
from helpers.reading.moving.parties import BOTH
from helpers.reading.moving.usual import KNOWN
from helpers.reading.moving.war import ukraine_named
from helpers.reading.positions.degrees import UNRULED
from helpers.reading.positions.matters import is_transfer
from helpers.reading.positions.statements import Reaction

if TYPE_CHECKING:
    from helpers.reading.story import Story

_WAR = frozenset(("RUS", "UKR"))
_BARRED_BY = frozenset("1718 1874 2094 2270 2321 2371 2375 2397".split())  # resolutions on the North
_NEAR = 3  # words from "North Korean" to the thing
_TRIES = ("test", "launch", "parad", "unveil", "display", "freez")
_GOING = frozenset("in to for by into against".split())
_GOODS = frozenset("food medical consumer-goods animals finance vehicles metals mixed-cargo luxury-goods".split())
_TIES = ("cooperation", "co-operation", "ties", "partnership", "collaboration")
_PROMISED = frozenset("help assistance aid support".split())  # by a treaty
_TRYING = 6  # words, as in "tested a long - range missile"
_EUROPE = frozenset(("europe", "europe's", "front", "frontline", "frontlines", "battlefield", "trenches"))


def relevant(story: Story, found: Merged, reactions: Sequence[Reaction]) -> Cell:
    """Return the words that make the story one about such transfers: a frame, or a reaction to them in general."""
    frame = next((frame for frames in found.by_key.values() for frame in frames), None)
    if frame is not None:
        return story.tokens.cell(frame.first, frame.last, True, "a-transfer-is-reported")
    if _both_sides(story):
        for one in reactions:  # other words condemn much else
            if _on_the_norths(story, one):
                return one.stance._replace(value=True, rule="a-reaction-is-told")
    return null("not-said", "no-transfer")


def _both_sides(story: Story) -> bool:
    """Whether a story is set between the North and Russia, or the North and Russia's war."""
    states = _states(story, story.mentions)
    lows = story.tokens.lows
    norths = "PRK" in states or ("RUS" in states and any(low in _BARRED_BY for low in lows))
    return norths and (bool(_WAR & states) or not _EUROPE.isdisjoint(lows) or ("the", "war") in pairwise(lows))


def _states(story: Story, mentions: Sequence[Mention]) -> set[str | None]:
    """Return the states that words name, by their people and places too."""
    words = story.lexicon
    named: set[str | None] = {m.entry.value for m in mentions if m.entry.kind in STATE_KINDS}
    named |= {words.places.get(m.entry.value) for m in mentions if m.entry.kind == "place"}
    return named | {words.actors[m.entry.value].country for m in mentions if m.entry.kind == "name"}


def _on_the_norths(story: Story, one: Reaction) -> bool:
    """Whether a reaction speaks of a breach and a thing, or stands beside a sentence on the North and a thing."""
    if one.stance.rule == UNRULED or one.stance.value == "warns":
        return False  # a call for anything, a threat against whatever others do
    at, inside = one.saying.at, story.inside
    told, lows = inside[max(at - 1, 0) : at + 1], story.tokens.lows
    of_them = any(m.entry.value in BOTH for here in told for m in here)
    if one.breach and of_them and any(_names_a_thing(lows, here) for here in told):
        return True
    around = inside[max(at - 1, 0) : at + 2]
    denied = one.stance.value in ("denies", "dismisses") and one.who.country.value in BOTH
    if denied and any(_told_of_arms(story, here) for here in around):
        return True  # a party denies what is told of arms, whoever speaks of them
    defends = one.stance.value == "defends"  # any ties: only a thing counts
    ties = defends and (one.stance.words or "").casefold() in GROWS
    beside = inside[at : at + 1] if ties or one.stance.value == "welcomes" else around
    speak = {one.who.country.value, *(place.who.self.country.value for place in one.saying.speakers)}
    said = [[m for m in here if not _speaks(one, m)] for here in beside]
    return any(_of_the_norths(story, here, speak, not defends) for here in said)


def _speaks(one: Reaction, mention: Mention) -> bool:
    """Whether people are who speaks, not what is spoken of: "the North's officers saluted"."""
    places = one.saying.speakers if mention.entry.kind == "item" else ()
    return any(place.first <= mention.first <= place.last for place in places)


def _names_a_thing(lows: list[str], mentions: Sequence[Mention]) -> bool:
    """Whether a sentence names a thing that may be sent, or what passes between the two states."""
    things = [m for m in mentions if m.entry.kind in ("item", "matter") and not _its_own(lows, m)]
    return any(m.entry.value == "transfer" if m.entry.kind == "matter" else m.entry.more != "weak" for m in things)


def _told_of_arms(story: Story, mentions: Sequence[Mention]) -> bool:
    """Whether a sentence names arms, people or know-how, and no third state that deals in them."""
    lows = story.tokens.lows
    things = (m for m in mentions if m.entry.kind == "item" and m.entry.value not in _GOODS)
    things = (m for m in things if not _its_own(lows, m) and not _for_another(story, m, mentions))
    return any(is_transfer(m, mentions) for m in things) and _states(story, mentions) <= KNOWN | {None}


def _of_the_norths(story: Story, mentions: Sequence[Mention], speak: set[str | None], dealings: bool) -> bool:
    """Whether a sentence names the North beside arms, people, goods or a dealing, none of them another state's.

    What is tested is no transfer; a third state that also deals with one of the two, and does not ``speak``, may be
    meant. Mere ``dealings`` count where they are not only defended.
    """
    states = _states(story, mentions)
    if "PRK" not in states or not states <= KNOWN | speak | {None}:
        return False
    both, of_another = "RUS" in states, not speak & BOTH  # what a party says of arms names the other
    dealings = dealings and (both or of_another) and any(m.entry.value == "PRK" for m in mentions)
    treaty = any(m.entry.kind == "provision" and m.entry.value == "treaty" for m in mentions)
    for thing in mentions:
        entry = thing.entry
        at_large = entry.phrase == "trade" or entry.phrase.endswith(_TIES) or (treaty and entry.phrase in _PROMISED)
        if entry.kind == "matter" and entry.value == "transfer" and dealings and not at_large:
            return True
        if entry.kind != "item" or not is_transfer(thing, mentions) or _its_own(story.tokens.lows, thing):
            continue
        if _for_another(story, thing, mentions):
            continue
        if _arsenal(story.tokens.lows, thing, mentions):
            continue
        made_in = _made_in(thing, mentions)
        if made_in <= BOTH and (both or (of_another and entry.more != "weak") or "PRK" in made_in):
            return True
    return False


def _its_own(lows: list[str], thing: Mention) -> bool:
    """Whether a thing is tried, shown, developed or frozen where it is ("tested a long-range missile")."""
    if is_lookalike(lows, thing):
        return True
    lead = lows[max(thing.first - _TRYING, 0) : thing.first]
    if thing.entry.value in ANY_ARMS and any(low.startswith("develop") for low in lead):
        return not any(low.startswith("help") for low in lead)
    return any(low.startswith(_TRIES) or low == "froze" for low in lead)


def _arsenal(lows: list[str], thing: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether arms are those that the North has: "concern about North Korea's missiles", not "its use of" them."""
    owner = next((m for m in mentions if m.last == thing.first - 2 and m.entry.value == "PRK"), None)
    if owner is None or lows[thing.first - 1] not in ("'s", "’s") or thing.entry.value not in ANY_ARMS:
        return False
    used = "of" in lows[max(owner.first - 3, 0) : owner.first]
    return not used and _GOING.isdisjoint(lows[thing.last + 1 : thing.last + 4])


def _for_another(story: Story, thing: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a thing goes to those who are attacked: "its ban on arms for Ukraine", "handed ten tanks to Kyiv"."""
    lows = story.tokens.lows
    near = (m for m in ukraine_named(story.lexicon, mentions) if thing.last < m.first <= thing.last + _NEAR)
    return any(lows[m.first - 1] in ("for", "to") for m in near)


def _made_in(thing: Mention, mentions: Sequence[Mention]) -> set[str]:
    """Return whose a thing is said to be ("North Korean tank crews", "Iranian drones")."""
    return {m.entry.value for m in mentions if m.entry.kind in STATE_KINDS and 0 < thing.first - m.last <= _NEAR}
