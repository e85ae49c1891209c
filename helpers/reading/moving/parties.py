"""Mentions of the two states in a sentence, and of whoever stands for one, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Lexicon, Mention
from helpers.reading.people.who import Place
from helpers.reading.tokens import Tokens

BOTH = frozenset(("RUS", "PRK"))
_NAMING = frozenset(("nationality", "country", "ground", "place"))
_DOING = (["has"], ["had"])
_OUR = frozenset(("our", "my"))
_OWNING = ("'s", "-")
_NAMED = ("country", "ground", "place")
_OWNED = ("item", "carrier")
_OF_RUSSIA = frozenset(("putin", "lavrov", "shoigu"))
_HIS, _HIS_KIN = frozenset(("Jong", "Jongun")), frozenset(("Yo", "Il", "Ju"))
_NEIGHBOURS = frozenset(("neighbour", "neighbor", "ally", "patron"))
_COUNTRIES = (["to", "the", "country"], ["into", "the", "country"], ["from", "the", "country"])
_POSING = frozenset(
    "disguised masked passed off relabelled relabeled labelled labeled declared marked documented described presented "
    "certified misdeclared listed posing".split()
)
_FAR = 25  # words
_BESIDE_IT = 3  # words
_STOPS = frozenset('. ? ! : " “ ”'.split())
_TOLD = frozenset("reported reports declared notified announced confirmed said admitted complained explained".split())
BY_WAR = "-by-the-war"
OTHER = {"RUS": "PRK", "PRK": "RUS"}


@dataclass(slots=True)
class Party:
    """A mention of a state (or somebody who stands for it) in a sentence."""

    first: int
    last: int
    country: str
    adjective: bool
    speaker: bool
    tokens: Tokens  # of the story, or of its headline
    make: bool = False  # told by a make of the state alone: "a KN-23"
    implied: bool = False  # not named: who fights Ukraine

    def cell(self, rule: str) -> Cell:
        """Return the state with the words that name it."""
        return self.tokens.cell(self.first, self.last, self.country, f"{rule}{BY_WAR}" if self.implied else rule)


def parties_of(
    tokens: Tokens,
    lexicon: Lexicon,
    places: Sequence[Place],
    mentions: Sequence[Mention],
    speakers: set[int],
    own: Sequence[tuple[int, str]] = (),
    kim: bool = False,
) -> list[Party]:
    """Return all mentions of states in a sentence, in order.

    ``speakers`` holds the first tokens of those who speak; ``own`` the tokens of "we" with the speaker's state; ``kim``
    is true of a text in which Kim is the North's leader and nobody else.
    """
    found = []
    taken: set[int] = set()
    lows = tokens.lows
    things = [mention for mention in mentions if mention.entry.kind == "item"]
    for place in places:
        who = place.who.self
        cut = next((m for m in things if place.first < m.first <= place.last < m.last), None)
        if who.country.value and cut is not None:  # "North Korean military engineers"
            found.append(Party(place.first, cut.first - 1, who.country.value, True, False, tokens))
        elif who.country.value and who.affiliation != "media":
            found.append(Party(place.first, place.last, who.country.value, False, place.first in speakers, tokens))
        if who.country.value or who.affiliation == "media":  # else a stranger's name may hide a town's
            taken.update(range(place.first, place.last + 1))
    for mention in mentions:
        kind = mention.entry.kind
        if kind not in _NAMING or mention.first in taken:
            continue
        code: str | None = mention.entry.value
        if kind in ("place", "ground"):
            code = lexicon.places.get(mention.entry.value, mention.entry.value)
            if code not in BOTH:
                continue
        elif kind == "nationality" and lows[mention.last + 1 : mention.last + 3] == ["-", "flagged"]:
            continue  # a ship's flag sends and receives nothing
        elif kind == "nationality" and lows[mention.first - 1] == "as" and lows[mention.first - 2] in _POSING:
            continue  # "disguised as Russian"
        found.append(Party(mention.first, mention.last, str(code), kind == "nationality", False, tokens))
    found += [Party(at, at, code, lows[at] in _OUR, False, tokens) for at, code in own if at not in taken]
    found += _leaders(tokens, mentions, found, kim)
    found.sort(key=lambda party: party.first)
    found += _neighbours(tokens, found)
    found += _the_country(tokens, mentions)
    found.sort(key=lambda party: party.first)
    found += _makes(tokens, mentions, found)
    found = [party for party in found if party.country in BOTH or not _addressed(lows, party.first)]
    found.sort(key=lambda party: party.first)
    last = len(lows) - 1
    for party in found:  # "North Korean has sent": a slip for the state
        if party.adjective and lows[party.last + 1 : party.last + 2] in _DOING:
            party.adjective = False
    attributive = _attributive(lows, mentions)
    for party in found:
        party.adjective = party.adjective or party.last in attributive
    for party in found:  # "Russia's": the state as an adjective of what follows
        if not party.adjective and party.last < last and lows[party.last + 1] in _OWNING:
            party.adjective = True
    return found


def _addressed(lows: list[str], first: int) -> bool:
    """Whether a body is only whom something is told ("Russia reported to the United Nations that it had sold oil")."""
    to = first - 1 - (lows[first - 1] in ("the", "a"))
    return to > 0 and lows[to] == "to" and lows[to - 1] in _TOLD


def only_kim(tokens: Tokens) -> bool:
    """Whether every Kim of a text is of the family that leads the North."""
    words, names, at = tokens.words, set(), -1
    for _ in range(words.count("Kim")):
        at = words.index("Kim", at + 1)
        after = words[at + 1] if at + 1 < len(words) else ""
        if after[:1].isupper():
            names.add(after)
    return bool(names & _HIS) and names <= _HIS | _HIS_KIN


def _leaders(tokens: Tokens, mentions: Sequence[Mention], named: list[Party], kim: bool) -> list[Party]:
    """Return leaders told by their surname alone ("Putin gave Kim a car"); Kim only beside Russia."""
    if not mentions:
        return []
    last = max((p.last for p in named), default=0)
    start = min(mentions[0].first, last)
    while start > 0 and mentions[0].first - start < _BESIDE_IT and tokens.lows[start - 1] not in _STOPS:
        start -= 1  # "Kim asked Putin": nothing else is known before him
    known = stop = max(mentions[-1].last, last) + 1
    while stop - known < _BESIDE_IT and tokens.lows[stop] and tokens.lows[stop] not in _STOPS:
        stop += 1  # "gave a car as a gift to Kim"
    within = range(start, stop)
    taken = {at for party in named for at in range(party.first, party.last + 1)}
    lows = tokens.lows[within.start : within.stop]
    found = [
        Party(at, at, "RUS", False, False, tokens)
        for at in (within if not _OF_RUSSIA.isdisjoint(lows) else ())
        if at not in taken and tokens.lows[at] in _OF_RUSSIA and tokens.words[at][0].isupper()
    ]
    if "kim" in lows and (found or kim or any(party.country == "RUS" for party in named)):
        found += [
            Party(at, at, "PRK", False, False, tokens)
            for at in within
            if at not in taken
            and tokens.words[at] == "Kim"
            and not "".join(tokens.words[at + 1 : at + 2])[:1].isupper()
        ]
    return found


def _neighbours(tokens: Tokens, named: list[Party]) -> list[Party]:
    """Return "its neighbour" as the other state, behind one of the two: "Pyongyang denied arms sales to its ally"."""
    own = [party for party in named if party.country in BOTH]
    if not own or len({party.country for party in own}) > 1:
        return []
    lows, taken = tokens.lows, {party.first for party in own}  # "its neighbour Russia", "its ally, Russia"
    start = own[0].last + 1
    return [
        Party(at, at, OTHER[own[0].country], False, False, tokens)
        for at in range(start, min(start + _FAR, len(tokens.words)))
        if lows[at] in _NEIGHBOURS and "its" in lows[at - 2 : at] and taken.isdisjoint((at + 1, at + 2))
    ]


def _the_country(tokens: Tokens, mentions: Sequence[Mention]) -> list[Party]:
    """Return "to the country" as the state named last before it: "flour has been donated to the country"."""
    own = [m for m in mentions if m.entry.kind == "country" and m.entry.value in BOTH]
    if not own:
        return []
    lows, last = tokens.lows, own[-1].last
    reach = range(last + 3, min(last + _FAR, len(tokens.words)))
    at = next((at for at in reach if lows[at - 2 : at + 1] in _COUNTRIES), None)
    if at is None or "." in lows[last:at]:
        return []
    return [Party(at, at, own[-1].entry.value, False, False, tokens)]


def _makes(tokens: Tokens, mentions: Sequence[Mention], named: list[Party]) -> list[Party]:
    """Return the states that a make tells ("a KN-23", "Kamaz lorries"), unless another is named right before it."""
    found = []
    verbs = [m.first for m in mentions if m.entry.kind == "move" and m.entry.more == "verb"]
    for mention in mentions:
        if mention.entry.kind == "make":
            verb = max((at for at in verbs if at < mention.first), default=-1)  # "Russia fired KN-23s"
            beside = (p for p in named if max(mention.first - _BESIDE_IT, verb) <= p.last)
            beside = (p for p in beside if p.last < mention.first or p.first == mention.first)
            if all(party.country not in BOTH for party in beside):
                code = mention.entry.value
                found.append(Party(mention.first, mention.last, code, True, False, tokens, make=True))
    return found


_TO_SOMEBODY = frozenset(("give", "offer", "help"))
_BEARING = ("carr", "transport", "haul", "ferr", "bring", "brought", "mov", "load", "unload")


def _attributive(lows: list[str], mentions: Sequence[Mention]) -> set[int]:
    """Return where a state's name is an adjective: "DPRK coal", "a DPRK ship", but not "gave the DPRK coal"."""
    verbs = {m for m in mentions if m.entry.kind == "move" and m.entry.more == "verb"}
    acts = {m.first for m in verbs}  # "Russia supplies"
    gives = {m.last for m in verbs if m.entry.value in _TO_SOMEBODY and not m.entry.phrase.startswith(_BEARING)}
    goods = {m.first for m in mentions if m.entry.kind in _OWNED and m.entry.value != "training"}
    owned = {at for at in goods - acts if lows[at] != "by"}  # "to North Korea by sea"
    return {
        m.last
        for m in mentions
        if m.entry.kind in _NAMED
        and m.last + 1 in owned
        and (
            (lows[m.first] == "dprk" and lows[m.first - 1] != "the")
            or m.first - 1 - (lows[m.first - 1] == "the") not in gives
        )
    }
