"""The side of a transfer that is not said: filled in from the other, and refused where it may be somebody else's."""

from __future__ import annotations

from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import ARMS, KNOW_HOW, PEOPLE
from helpers.reading.moving.clauses import ENDS
from helpers.reading.moving.parties import BOTH, OTHER, Party
from helpers.reading.moving.prepositions import TO
from helpers.reading.moving.recall import Recall
from helpers.reading.moving.usual import KNOWN, USUAL, usual_supplier
from helpers.reading.tokens import Tokens

Side = tuple[Party, int]  # a party, and how clearly it is said
_LIST = ([","], ["and"], ["or"], [",", "and"], [",", "or"], ["and", "to"], ["or", "to"])
_GOES_ON = frozenset((",", "and", "or"))  # but "having got oil from Russia, North Korea did"
_EITHER_WAY = frozenset("luxury-goods animals food machinery medical vehicles".split())  # presents and plain goods
_PRESENTS = frozenset(("luxury-goods", "animals"))
_PRESENTING = ("present", "gift")
_FAR = 16
_OBJECT = 5
_USED = frozenset("use uses used using".split())  # "is using North Korean soldiers"


def completed(
    recall: Recall, move: Mention, thing: Mention, parties: list[Party], given: dict[str, Side], back: bool
) -> tuple[Party, Party, int] | None:
    """Return supplier, recipient and how clearly both are said, from those given; None if not between the two states.

    ``back`` is true of what stands after "in exchange for": it will go the other way than the sides say.
    """
    sense, category, lows = move.entry.value, thing.entry.value, recall.tokens.lows
    supplier, recipient = given.get("supplier"), given.get("recipient")
    back_home = (supplier and supplier[0].country == "RUS") or (recipient and recipient[0].country == "PRK")
    if category in PEOPLE and back_home and not (category == "military-engineers" and supplier and recipient):
        return None
    if sense == "help":
        handed = supplier and recipient and recipient[1] == TO  # "supported shells to Russia"
        if category not in KNOW_HOW and not handed and not _with_it(lows, move, thing):
            return None
        if category in KNOW_HOW and supplier and supplier[0].country == "PRK":
            return None  # "workers would support the making of drones" there
    if supplier and recipient and supplier[0].country == recipient[0].country:
        if supplier[1] == recipient[1]:
            return None
        if supplier[1] > recipient[1]:
            recipient = None
        else:
            supplier = None
    if supplier and supplier[0].country not in BOTH:
        return None
    if recipient and recipient[0].country not in BOTH:
        if not (recipient[0].country == "UKR" and category in PEOPLE and supplier and supplier[0].country == "PRK"):
            return None
        recipient = None
    employed = category in PEOPLE and move.entry.phrase in _USED and 0 < thing.first - move.last <= _OBJECT
    if sense == "use" and ((category not in ARMS and not employed) or not supplier or supplier[0].country != "PRK"):
        return None
    if sense == "seek" and move.entry.phrase.startswith("need") and not (supplier and _beside(supplier[0], thing)):
        return None  # what it needs it has not asked the other for
    if not supplier and move.entry.phrase.startswith("stockpil"):
        return None  # where its stocks come from is not said
    if supplier and not recipient:
        recipient = _taker(recall, move, thing, parties, supplier)
    elif recipient and not supplier:
        supplier = _giver(recall, move, thing, parties, recipient)
    if not supplier or not recipient or supplier[0].country == recipient[0].country:
        return None
    weight = supplier[1] + recipient[1]
    usual = usual_supplier(thing)
    either = category in _EITHER_WAY and supplier[1] >= 2
    either = either or (category in _PRESENTS and sense == "receive" and recipient[1] >= 2)  # "Putin received artworks"
    both_told = given.keys() == {"supplier", "recipient"}
    if usual and not either and (usual != supplier[0].country) != back and weight < 4 - both_told:
        return None
    return supplier[0], recipient[0], weight


def _beside(party: Party, thing: Mention) -> bool:
    """Whether a state is told right behind a thing: "needs shells from the North"."""
    return 0 < party.first - thing.last <= _OBJECT


def _taker(recall: Recall, move: Mention, thing: Mention, parties: list[Party], supplier: Side) -> Side | None:
    """Return who gets what the supplier gives, where that is not said."""
    if _listed_with(recall.tokens.lows, supplier[0], parties):
        return None
    other = recall.elsewhere(OTHER[supplier[0].country], parties)
    if other is None or other[1]:
        return other
    if move.entry.value == "use":
        return None  # a state that fires its own arms
    if _to_a_stranger(recall.tokens, thing, parties) or any(party.country not in KNOWN for party in parties):
        return None  # "fuel for a power station on Mindanao", "China buys Russian oil"
    if other[0].country not in recall.seen and recall.of_a_third(other[0]):
        return None  # "India buys its jets in Russia. The two spoke of late deliveries"
    here = recall.tokens.lows[move.last + 1 : move.last + 3] == ["the", "country"]
    if here and any(party.country not in BOTH for party in parties):
        return None  # "Seoul's customs found that the coal had entered the country"
    crossed = move.entry.phrase.startswith("cross")
    if crossed and any(party.country == "KOR" and not party.speaker for party in parties):
        return None  # "Seoul's guards fired as North Korean troops crossed the border"
    if thing.entry.value in _PRESENTS and move.entry.phrase.startswith(_PRESENTING) and supplier[1]:
        return other  # "In return, Kim presented a pair of dogs"
    return other if supplier[1] + (USUAL.get(thing.entry.value) == supplier[0].country) >= 2 else None


def _giver(recall: Recall, move: Mention, thing: Mention, parties: list[Party], recipient: Side) -> Side | None:
    """Return who gives what the recipient gets, where that is not said."""
    if _listed_with(recall.tokens.lows, recipient[0], parties):
        return None
    other = recall.elsewhere(OTHER[recipient[0].country], parties)
    if other is None or other[1]:
        return other
    if any(party.country not in KNOWN for party in parties):
        return None  # "Iranian firms over the supply of drones to Russia"
    if recall.of_a_third(other[0]):
        return None  # "Mongolia buys Russian oil. It has sent horses to North Korea"
    sense = move.entry.value
    if sense == "seek" and thing.entry.value == "workers":
        return None  # "the country would need more workers"
    return None if sense == "receive" and recipient[1] < 2 else other  # "means to use the money to buy oil": of whom?


def _with_it(lows: list[str], move: Mention, thing: Mention) -> bool:
    """Whether somebody is helped with a thing: "support its war with shells", "support for it through missiles"."""
    return any(lows[at] in ("with", "through") for at in range(move.last + 2, thing.first))


def _to_a_stranger(tokens: Tokens, thing: Mention, parties: list[Party]) -> bool:
    """Whether a name that is no party's says where a thing goes: "flour for the people of Gaza"."""
    lows, words = tokens.lows, tokens.words
    if lows[thing.last + 1] not in ("to", "for"):
        return False
    known = {at for party in parties for at in range(party.first, party.last + 1)}
    for at in range(thing.last + 2, min(thing.last + _FAR, len(words))):
        if lows[at] in ENDS or at in known:
            return False
        if words[at][:1].isupper():
            return True
    return False


def _listed_with(lows: list[str], one: Party, parties: list[Party]) -> bool:
    """Whether the other of the two states stands in one list with a side: "to Russia, North Korea or Iran"."""
    others = [party for party in parties if party.country == OTHER.get(one.country)]
    return any(
        first.last < second.first
        and lows[first.last + 1 : second.first] in _LIST
        and (second.speaker or lows[first.last + 1 : second.first] != [","] or lows[second.last + 1] in _GOES_ON)
        for other in others
        for first, second in ((one, other), (other, one))
    )
