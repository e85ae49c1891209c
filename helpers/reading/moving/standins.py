"""What stands for a state or a delivery told before: "It has also sent drones", "the aid included food"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import PEOPLE
from helpers.reading.moving.doers import CHAINED
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.lists import LOTS, among, kin, like
from helpers.reading.moving.numerals import SCALES
from helpers.reading.moving.parties import BOTH, Party
from helpers.reading.moving.passives import AUXILIARIES, BE, is_passive
from helpers.reading.moving.usual import KNOWN
from helpers.reading.tokens import Tokens

_NOUNS = frozenset("country regime nation state".split())
_DOING = frozenset("give receive seek offer".split())
_PAID = frozenset("paid rewarded repaid compensated".split())
_BETWEEN = 8  # words from "it" to its verb
_INCLUDING = frozenset(
    "include includes included comprise comprises comprised contain contains contained consist consists consisted "
    "feature featured".split()
)
_LINKS = BE | frozenset("have has had also later then reportedly".split())
_BROUGHT = frozenset("delivered sent shipped supplied handed transferred dispatched provided donated given".split())
_FOLLOWED = frozenset(("followed", "follow"))
_ALSO = frozenset("also addition another further more".split())
_HELP = frozenset("aid support assistance help package".split())
_PARTING = frozenset("that which who while but because if to from by for with in".split())
_LOT = 8  # words from "the shipments" to "included"
_SOON = 2  # sentences


def it(
    tokens: Tokens, sentence: range, moves: Sequence[Mention], parties: list[Party], before: list[Party]
) -> Party | None:
    """Return the pronoun that gives or gets in a sentence, as the state it stands for: "It has also sent drones".

    ``before`` holds the parties of the last sentence that names any; nobody else may be meant.
    """
    if any(party.country in BOTH and not party.adjective for party in parties):
        return None
    if any(party.country not in KNOWN for party in (*parties, *before)):
        return None
    lows, words = tokens.lows, tokens.words
    verbs = [m for m in moves if m.entry.more == "verb" and m.entry.value in _DOING]
    if any(party.country == "UKR" for party in parties):  # "It needs air defence, Kyiv said"
        verbs = [m for m in verbs if m.entry.value in ("give", "offer")]
    starts = [m.first for m in verbs if not is_passive(tokens, sentence, m)]
    for first in (*starts, *(at for at in sentence if lows[at] in _PAID)):
        at = first - 1
        while at > sentence.start and at > first - _BETWEEN and _light(lows[at]):
            at -= 1
        if not (lows[at] == "it" or (lows[at] in _NOUNS and lows[at - 1] == "the")) or at < sentence.start:
            continue
        speakers = [party for party in parties if party.last < at]
        if any(words[party.last][:1].isupper() for party in speakers):
            continue  # "Seoul said it had sent helmets": its own
        meant = next((p for p in before if p.country in BOTH and not p.speaker and not p.make), None)
        return replace(meant, first=at, last=at, adjective=False, tokens=tokens) if meant is not None else None
    return None


def held(tokens: Tokens, at: int, sentence: range, way: Frame | None, thing: Mention) -> Frame | None:
    """Return a frame for what a delivery told before is said to hold: "the shipments included rockets"."""
    return (
        among(tokens, at, sentence, way, thing)
        or _included(tokens, at, sentence, way, thing)
        or _too(tokens, at, sentence, way, thing)
    )


def _too(tokens: Tokens, at: int, sentence: range, way: Frame | None, thing: Mention) -> Frame | None:
    """Return a frame for what came like that which the sentence before tells of: "150 missiles were also delivered"."""
    lows = tokens.lows
    if way is None or way.at != at - 1 or not kin(way.thing, thing):
        return None
    counted = lows[thing.first - 1][:1].isdigit() or lows[thing.first - 1] in SCALES
    if thing.entry.more == "weak" and not counted:
        return None
    verb = thing.last + 1
    while lows[verb] in _LINKS and verb < sentence.stop - 1:
        verb += 1
    said = lows[verb] in _BROUGHT and verb > thing.last + 1 and not _ALSO.isdisjoint(lows[sentence.start : verb])
    if not (said or lows[verb] in _FOLLOWED) or tokens.lows[verb + 1] == "by":
        return None
    return replace(like(tokens, way, thing), at=at, generic="")


def _included(tokens: Tokens, at: int, sentence: range, way: Frame | None, thing: Mention) -> Frame | None:
    if way is None or thing.entry.more == "weak" or way.at < at - _SOON:
        return None
    lows = tokens.lows
    verb = next((place for place in range(thing.first - 1, sentence.start, -1) if lows[place] in _INCLUDING), None)
    if verb is not None:
        lead, between = lows[max(verb - _LOT, sentence.start) : verb], lows[verb + 1 : thing.first]
    elif lows[sentence.start] == "among" and {"were", "are"} & set(lows[sentence.start : thing.first]):
        lead, between = lows[sentence.start + 1 : thing.first], []
    else:
        return None
    lead = [low for low in lead if low != "to"]  # "is said to include"
    whole = not LOTS.isdisjoint(lead) or lead == ["they"]
    help_ = not _HELP.isdisjoint(lead)
    if not (whole or help_) or not _PARTING.isdisjoint((*lead, *between)):
        return None
    if not kin(way.thing, thing) and (not help_ or thing.entry.value in PEOPLE):
        return None
    return replace(like(tokens, way, thing), at=at, generic=thing.entry.more)


def _light(low: str) -> bool:
    return low in AUXILIARIES or low in BE or low in CHAINED or low.endswith("ly") or low == "to"
