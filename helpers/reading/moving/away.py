"""Away from home: people of the North in Russia or its war, its arms beside Russia, by no word of moving."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from helpers.reading.lexicon import Lexicon, Mention
from helpers.reading.moving.lessons import TRAINING_GROUNDS
from helpers.reading.moving.parties import Party
from helpers.reading.moving.prepositions import preposition
from helpers.reading.moving.war import FRONT_LINES, of_ukraine
from helpers.reading.tokens import Tokens

_WAR = FRONT_LINES | frozenset(
    "combat battle battles fighting fought fight killed dead died wounded captured casualties losses prisoner "
    "prisoners pows surrendered assault assaults invasion offensive bodies fallen".split()
)
_SITES = frozenset(
    "site sites construction building factory factories plant plants shipyard shipyards farm farms firm firms company "
    "companies employer employers sector visa visas permit permits jobs wages dormitory dormitories mine mines "
    "restaurant restaurants clinic clinics railway railways market markets cities regions quota quotas".split()
)
_HONOURS = frozenset(
    "heroism heroic heroes bravery courage fallen medals liberation liberating liberate liberated hospital funeral "
    "mourning memorial monument sacrifice feat".split()
)
_THERE = ("there", "abroad", "here")
_THE_COUNTRY = (["in", "the", "country"], ["in", "the", "region"], ["on", "its", "territory"], ["on", "its", "soil"])
_INSIDE = frozenset("in inside near at across on within".split())
_WITH = _INSIDE | {"with", "among", "alongside", "by"}
_THE = frozenset(("the", "this", "its", "'s", "putin"))
_WORKERS, _ENGINEERS = "workers", "military-engineers"
_CLEARING = frozenset(
    "cleared clearing clear demined demining mines restore restoring rebuild rebuilding rebuilt".split()
)
_KEEPS = frozenset("has have had keeps kept maintains maintained employs".split())
_NEAR = 6
_BESIDE = 3
_OWN = 9  # words from "the North has" to its workers


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
    if of_ukraine(lexicon, mentions) or (russian and not TRAINING_GROUNDS.isdisjoint(words)):
        return True
    if (russian or at_war) and not _HONOURS.isdisjoint(words):
        return True
    the_war = any(low == "war" and words[at - 1] in _THE for at, low in enumerate(words))  # none to prepare for
    if russian and not FRONT_LINES.isdisjoint(words):
        return True
    if thing.entry.value == _ENGINEERS and russian and not _CLEARING.isdisjoint(words):
        return True
    return at_war and (the_war or not _WAR.isdisjoint(words))


def held_there(lows: list[str], thing: Mention, parties: list[Party], north: Party | None, sent: bool) -> Party | None:
    """Return the North where it "has 15,000 workers in Russia", or where a number of them is told of behind others.

    ``north`` is the North told of before, ``sent`` whether its people were told of in Russia.
    """
    if thing.entry.more:
        return None
    for party in parties:
        keeps = not _KEEPS.isdisjoint(lows[party.last + 1 : party.last + _BESIDE])
        if keeps and party.country == "PRK" and not party.adjective and 0 < thing.first - party.last <= _OWN:
            return party
    if not sent or north is None or thing.entry.value != _WORKERS or not lows[thing.first - 1][-3:].isdigit():
        return None
    theirs = all(party.country == "RUS" or party.speaker for party in parties)
    there = any(p.first > thing.last and not p.speaker and lows[p.first - 1] == "in" for p in parties)
    return replace(north, adjective=True) if theirs and there else None


def arms_away(tokens: Tokens, sentence: range, thing: Mention, parties: list[Party], origin: Party) -> Party | None:
    """Return Russia where arms of the North stand right beside its name or a place of the war; None elsewhere."""
    last = max(thing.last, origin.last)
    for party in parties:
        if party.country == "RUS" and last < party.first <= last + _BESIDE and not party.speaker:
            return party if preposition(tokens, party, sentence) in _WITH else None
    return None
