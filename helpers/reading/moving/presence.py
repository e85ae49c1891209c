"""People and arms of the North told of away from home by no word of moving: at the front, on a site, in their hands."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Lexicon, Mention
from helpers.reading.moving.parties import Party
from helpers.reading.moving.subjects import preposition
from helpers.reading.tokens import Tokens

_WAR = frozenset(
    "front frontline fronts frontlines battlefield combat battle battles fighting fought fight killed dead died "
    "wounded captured casualties losses prisoner prisoners pows surrendered assault assaults trenches invasion "
    "offensive bodies fallen".split()
)
_SITES = frozenset(
    "site sites construction building factory factories plant plants shipyard shipyards farm farms firm firms company "
    "companies employer employers sector visa visas permit permits jobs wages dormitory dormitories mine mines "
    "restaurant restaurants clinic clinics railway railways market markets cities regions quota quotas".split()
)
_FRONT = frozenset("front frontline fronts frontlines battlefield trenches".split())
_HONOURS = frozenset(
    "heroism heroic heroes bravery courage fallen medals liberation liberating liberate liberated hospital funeral "
    "mourning memorial monument sacrifice feat".split()
)
_GROUNDS = frozenset("ground grounds range ranges camp camps garrison garrisons barracks".split())
_THERE = ("there", "abroad", "here")
_THE_COUNTRY = (["in", "the", "country"], ["in", "the", "region"], ["on", "its", "territory"], ["on", "its", "soil"])
_INSIDE = frozenset("in inside near at across on within".split())
_WITH = _INSIDE | {"with", "among", "alongside", "by"}
_AT_WAR = _INSIDE | {"against", "for", "over", "of", "to", "into", "toward", "towards"}
_THE = frozenset(("the", "this", "its", "'s", "putin"))
_WORKERS, _ENGINEERS = "workers", "military-engineers"
_CLEARING = frozenset(
    "cleared clearing clear demined demining mines restore restoring rebuild rebuilding rebuilt".split()
)
_LEARNING = ("train", "taught", "teach", "instruct", "drill", "learn")
_TAUGHT = 4
_NEAR = 6
_BESIDE = 3


def of_ukraine(lexicon: Lexicon, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the words of a sentence for Ukraine, places there and who speaks or fights for it."""
    kinds = ("country", "nationality", "capital", "ground")
    return [
        m
        for m in mentions
        if (m.entry.kind in kinds and m.entry.value == "UKR")
        or (m.entry.kind == "place" and lexicon.places.get(m.entry.value) == "UKR")
        or (m.entry.kind == "name" and lexicon.actors[m.entry.value].country == "UKR")
    ]


def people_away(
    tokens: Tokens,
    lexicon: Lexicon,
    sentence: range,
    thing: Mention,
    parties: list[Party],
    mentions: Sequence[Mention],
    at_war: bool,
) -> bool:
    """Whether people of the North are told of in Russia or in its war, wherever in the sentence that is said."""
    lows = tokens.lows
    russian = [p for p in parties if p.country == "RUS"]
    after = lows[thing.last + 1 : min(thing.last + 1 + _NEAR, sentence.stop)]
    there = not set(_THERE).isdisjoint(after) or any(
        after[at : at + _BESIDE] in _THE_COUNTRY for at in range(len(after))
    )
    if russian and there:
        return True  # "how many labourers are in the country"
    if any(p.first < thing.first and not p.speaker and preposition(tokens, p, sentence) in _INSIDE for p in russian):
        return True  # "in Russia's Kursk region, North Korean soldiers …"
    words = lows[sentence.start : sentence.stop]
    if thing.entry.value == _WORKERS:
        return bool(russian) and not _SITES.isdisjoint(words)
    if of_ukraine(lexicon, mentions) or (russian and not _GROUNDS.isdisjoint(words)):
        return True
    if (russian or at_war) and not _HONOURS.isdisjoint(words):
        return True
    the_war = any(low == "war" and words[at - 1] in _THE for at, low in enumerate(words))  # none to prepare for
    if russian and not _FRONT.isdisjoint(words):
        return True
    if thing.entry.value == _ENGINEERS and russian and not _CLEARING.isdisjoint(words):
        return True
    return at_war and (the_war or not _WAR.isdisjoint(words))


def at_the_front(lows: list[str], sentence: range) -> bool:
    """Whether a sentence speaks of the front."""
    return any(lows[at] in _FRONT for at in sentence)


def learners(lows: list[str], thing: Mention, sentence: range) -> bool:
    """Whether people are only taught: "the training of North Korean troops", "soldiers who learn to fly drones"."""
    lead = lows[max(thing.first - _TAUGHT, sentence.start) : thing.first]
    after = lows[thing.last + 1 : min(thing.last + 1 + _TAUGHT, sentence.stop)]
    return any(low.startswith(_LEARNING) for low in lead) or any(
        low.startswith(_LEARNING) and (after[at + 1 : at + 2] or [""])[0] not in _GROUNDS
        for at, low in enumerate(after)
    )


def arms_away(tokens: Tokens, sentence: range, thing: Mention, parties: list[Party], origin: Party) -> Party | None:
    """Return Russia where arms of the North stand right beside its name or a place of the war; None elsewhere."""
    last = max(thing.last, origin.last)
    for party in parties:
        if party.country == "RUS" and last < party.first <= last + _BESIDE and not party.speaker:
            return party if preposition(tokens, party, sentence) in _WITH else None
    return None


def at_the_war(tokens: Tokens, lexicon: Lexicon, thing: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a place of the war stands right behind a thing: "North Korean launchers in the Sumy region"."""
    places = (m for m in of_ukraine(lexicon, mentions) if thing.last < m.first <= thing.last + _NEAR)
    return any(not _AT_WAR.isdisjoint(tokens.lows[max(m.first - 2, thing.last + 1) : m.first]) for m in places)
