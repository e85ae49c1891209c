"""Transfers told without a word of moving: people of one state on the other's ground, or its arms in their hands."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Lexicon, Mention
from helpers.reading.moving.away import arms_away, people_away
from helpers.reading.moving.categories import ANY_ARMS, ARMS, GOODS, PEOPLE
from helpers.reading.moving.lessons import taught
from helpers.reading.moving.parties import OTHER, Party
from helpers.reading.moving.prepositions import preposition
from helpers.reading.moving.usual import KNOWN
from helpers.reading.moving.war import at_the_war, of_ukraine
from helpers.reading.tokens import Tokens

_DEBRIS = frozenset("debris fragments fragment wreckage remains crater wreck rubble shrapnel".split())
_STRUCK = frozenset(
    "struck hit fell fired landed killed exploded crashed attack attacks strike strikes used launched destroyed downed "
    "intercepted captured seized retrieved documented recovered examined identified sighted spotted seen appeared "
    "found dropped lay lies rained slammed pounded targeted bombarded shelled burned turned belong belonged hitting "
    "striking killing destroying downing shot pounding shelling bombarding "
    "targeting hammering firing photographed filmed dug collected came".split()
)
_SEEN = frozenset(
    "stands stand standing parked installed mounted fielded deployed stationed "
    "seen filmed photographed spotted sighted pictured videoed shown appeared surfaced display displayed exhibited "
    "paraded unveiled showcased revealed exhibition parade".split()
)
_SPENT = frozenset(("artillery-ammunition", "rockets", "mortars"))
_ROUNDS = frozenset(("munitions", "ammunition"))
_INSIDE = frozenset("in inside near at across on".split())
_GOODS = GOODS - {"crude-oil", "coal", "other", "mixed-cargo"}
_SOLD = frozenset(
    "sold sale shop shops store stores shelves market markets supermarket supermarkets streets roads available popular "
    "unloaded customers buyers stalls traders delivered tested trial trials running use zoo farm hospital".split()
)
_COMPASS = frozenset("eastern western southern northern central southwestern southeastern far the".split())
_BESIDE = frozenset(
    "in to inside for with across the within into alongside between by beside on at near around along against".split()
)
_FOR_IT = 3
_REBUILT = ("liberat", "rebuil", "restor", "reconstruct", "clear", "demin", "repair")
_FOR_ENDS = frozenset("for , . ; and to from of in that which while with by".split())


def standing(
    tokens: Tokens,
    lexicon: Lexicon,
    sentence: range,
    thing: Mention,
    parties: list[Party],
    origin: Party | None,
    mentions: Sequence[Mention],
    russia: Party | None,
    north: Party | None,
    at_war: bool,
) -> tuple[Party, Party] | None:
    """Read "North Korean troops in Russia": people of one state on the other's ground were sent there.

    Returns supplier and recipient. ``russia`` and ``north`` are their last mentions before; ``at_war`` is whether the
    text names Ukraine.
    """
    arms = thing.entry.value in ANY_ARMS
    goods = thing.entry.value in _GOODS
    if (
        (arms or goods)
        and origin is not None
        and (holder := _abroad(tokens, sentence, thing, parties, origin)) is not None
    ):
        return origin, holder
    if thing.entry.value == "military-engineers" and origin is not None and origin.country == "RUS":
        theirs = (p for p in parties if p.country == "PRK" and not p.speaker and p.first > thing.last)
        there = next((p for p in theirs if preposition(tokens, p, sentence) in _INSIDE), None)
        return (origin, there) if there is not None else None
    if (
        origin is not None
        and origin.make
        and (there := _on_their_ground(tokens, sentence, parties, origin)) is not None
    ):
        return origin, there
    maker = origin or next((p for p in reversed(parties) if p.last < thing.first and not p.speaker), north)
    if arms and maker is not None and (user := _made_for(tokens.lows, thing, parties, maker)) is not None:
        return maker, user
    if origin is None or origin.country != "PRK":
        return None
    if arms and (
        _fired_at_ukraine(tokens, lexicon, sentence, mentions, parties) or at_the_war(tokens, lexicon, thing, mentions)
    ):
        user = next((p for p in parties if p.country == "RUS"), None) or russia
        return (origin, user) if user is not None else None
    if thing.entry.value not in PEOPLE:
        holder = arms_away(tokens, sentence, thing, parties, origin) if arms else None
        return (origin, holder) if holder is not None else _in_their_hands(tokens.lows, thing, parties, origin)
    if taught(tokens.lows, thing, sentence):
        return None
    for party in parties:
        if party.first > thing.last and party.country == "RUS" and not party.speaker:
            at = party.first - 1
            while tokens.lows[at] in _COMPASS:
                at -= 1  # "in far eastern Russia"
            lead = tokens.lows[at]
            earning = lead == "from" and thing.entry.value == "workers"  # "IT workers who earn money from Vladivostok"
            if (
                lead in _BESIDE or earning or lead.startswith(_REBUILT)
            ):  # "on Russia's side", "on Russian building sites"
                return origin, party
    away = russia is not None and people_away(tokens, lexicon, sentence, thing, parties, mentions, at_war)
    return (origin, russia) if away and russia is not None else None


def _abroad(tokens: Tokens, sentence: range, thing: Mention, parties: list[Party], origin: Party) -> Party | None:
    """Return the state on whose ground the other's arms were seen, or that is told of beside "guns from the North"."""
    lows, other = tokens.lows, OTHER.get(origin.country)
    named = [p for p in parties if p.country == other]
    theirs = [p for p in named if not p.speaker]
    if lows[thing.last + 1] == "from" and thing.last < origin.first and thing.entry.value not in _GOODS:
        return next(iter(theirs or named), None)  # Moscow rejects talk of "missiles from Pyongyang"
    if (_SEEN | _STRUCK | (_SOLD if thing.entry.value in _GOODS else _SEEN)).isdisjoint(
        lows[sentence.start : sentence.stop]
    ):
        return None
    inside = _INSIDE if thing.entry.value in ARMS else _INSIDE | {"of"}
    return next((p for p in theirs if p.first > thing.last and preposition(tokens, p, sentence) in inside), None)


def _in_their_hands(lows: list[str], thing: Mention, parties: list[Party], origin: Party) -> tuple[Party, Party] | None:
    """Read "Russia could not fight without North Korean shells": ammunition of the one told of beside the other."""
    spent = thing.entry.value in _SPENT or lows[thing.last] in _ROUNDS
    near = spent and origin.adjective and origin.last + 1 == thing.first
    if not near or lows[origin.first - 1] in ("fired", "firing") or any(p.country not in KNOWN for p in parties):
        return None
    user = next((p for p in parties if p.country == "RUS" and (p.adjective or not p.speaker)), None)
    return (origin, user) if user is not None else None


def _on_their_ground(tokens: Tokens, sentence: range, parties: list[Party], origin: Party) -> Party | None:
    """Return the other state where a make stands on its ground: "a Pantsir guards the airport of Pyongyang"."""
    theirs = (p for p in parties if p.country == OTHER.get(origin.country) and not p.speaker)
    return next((p for p in theirs if preposition(tokens, p, sentence) in _INSIDE | {"of", "around"}), None)


def _made_for(lows: list[str], thing: Mention, parties: list[Party], maker: Party) -> Party | None:
    """Return Russia where arms are made for it: "makes shells for Russia"."""
    after = range(thing.last + 1, min(thing.last + _FOR_IT + 2, len(lows)))
    at = next((at for at in after if lows[at] in _FOR_ENDS), thing.last)
    if lows[at] != "for" or maker.country != "PRK":  # "makes shells for Russia", "two million shells a year for it"
        return None
    return next((p for p in parties if p.country == "RUS" and 0 < p.first - at <= _FOR_IT), None)


def _fired_at_ukraine(
    tokens: Tokens, lexicon: Lexicon, sentence: range, mentions: Sequence[Mention], parties: list[Party]
) -> bool:
    """Whether a sentence speaks of arms that came down in Ukraine: its debris, or a place there."""
    lows = tokens.lows
    if any(lows[at] in _DEBRIS for at in sentence):
        return True
    theirs = bool(of_ukraine(lexicon, mentions)) or any(party.country == "UKR" for party in parties)
    return theirs and any(lows[at] in _STRUCK for at in sentence)
