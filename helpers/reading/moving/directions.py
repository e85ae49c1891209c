"""Who supplies whom: the two sides of a word of moving and a thing, whichever way the sentence runs.

Prepositions weigh most ("from", "to"), then the subject beside the verb, then an adjective of the thing ("a North
Korean missile that Russia fired"); what the grammar leaves open is filled in from the other state, and decided by what
usually goes which way only where nothing else speaks.
"""

from __future__ import annotations

from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import ANY_ARMS, KNOW_HOW, PEOPLE
from helpers.reading.moving.clauses import in_clause, parted
from helpers.reading.moving.completing import Side, completed
from helpers.reading.moving.doers import acts, beside_another, first_doer, from_afar, subject_of, word_before
from helpers.reading.moving.parties import BOTH, OTHER, Party
from helpers.reading.moving.passives import is_passive
from helpers.reading.moving.prepositions import GIVING, preposition, side_of
from helpers.reading.moving.recall import Recall
from helpers.reading.moving.stages import exchanged

_SELLING = ("sell", "sold", "market")
_PLENTY = frozenset(("refined-petroleum", "crude-oil", "coal", "food", "metals"))  # what goes all over the world
_OTHERS = frozenset("allies west westerners nato europe europeans".split())
_STRANGERS = frozenset(("her", "me"))  # as objects: neither leader is told so
_FILLED = "filled with"  # "containers to Russia that are said to be filled with arms"
_BESIDE_IT = 3  # words of "to the Russians"
_NEAR = 22  # words from a word of moving to a party


def sides(
    recall: Recall,
    sentence: range,
    move: Mention,
    thing: Mention,
    parties: list[Party],
    origin: Party | None,
    own: list[Party],
) -> tuple[Party, Party, int] | None:
    """Return supplier, recipient and how clearly both are said (1 to 6); None where it is not between the two.

    ``own`` holds the states that stand in the predicate of the word of moving.
    """
    if thing.entry.value == "training":
        return None
    tokens, lows = recall.tokens, recall.tokens.lows
    sense, verb = move.entry.value, move.entry.more == "verb"
    passive = verb and is_passive(tokens, sentence, move)
    if verb and not passive and lows[word_before(lows, move)] in _OTHERS:
        return None  # "everything that the West has delivered"
    if lows[move.last + 1] in _STRANGERS:
        return None  # "gave her coffee"
    parties = [party for party in parties if not party.make]
    own = [party for party in own if not party.make]
    parties = own if sense == "use" else parties  # "fired shells into the sea and sent arms to the North"
    given, subject = _by_grammar(recall, sentence, move, thing, own, origin, passive)
    back = exchanged(lows, sentence, thing, move)
    if origin is not None and origin.country in BOTH:
        if thing.entry.value in PEOPLE:
            given["supplier"] = origin, 2  # "Russia is bringing in North Korean workers"
        held = given.get("supplier")
        taken = thing.entry.value in ANY_ARMS and origin.country == "PRK"
        sold = held is not None and move.entry.phrase.startswith(_SELLING)  # "Russian shops sell North Korean beer"
        if (taken or sold) and held and held[0].country == OTHER[origin.country] and "recipient" not in given:
            given = {"recipient": held}  # "North Korean rifles taken from Russian marines"
        if sense == "help" and origin.country == "PRK" and thing.entry.value in KNOW_HOW:
            _put(given, "recipient", origin, 2)  # "help with the North's spy satellites"
            return completed(recall, move, thing, parties, given, back)
        told_from = origin.first > thing.last and not back  # "machine tools from North Korea"
        third = subject is not None and subject.country not in BOTH | {"UKR"} and not subject.speaker
        if third and sense == "offer" and not passive and "recipient" not in given:
            return None  # "Washington offers money for word of North Korean workers"
        ferried = given.get("supplier", (origin, 0))[1] == 1  # "a Russian ship carrying North Korean munitions"
        clear = 3 if told_from else 2 if ferried or sense in ("use", "receive", "deploy") else 1
        _put(given, "supplier", origin, clear)
    told = given.get("supplier")
    at_home = verb and not {party.country for party in parties} >= BOTH
    if told is None and at_home and move.entry.phrase.startswith(_SELLING[:2]):
        return None  # "rice was selling for 8,000 won at markets in Hyesan"
    if told is not None and told[0] is origin and "recipient" not in given and thing.entry.value in _PLENTY:
        named = {party.country for party in parties if not party.speaker}
        if not named >= BOTH and named - BOTH - {"UKR"}:
            return None  # "old tankers that carry Russian oil": for whom is not said
    if told is None and not passive and from_afar(tokens, sentence, move, parties):
        return None
    return completed(recall, move, thing, parties, given, back)


def _by_grammar(
    recall: Recall,
    sentence: range,
    move: Mention,
    thing: Mention,
    parties: list[Party],
    origin: Party | None,
    passive: bool,
) -> tuple[dict[str, Side], Party | None]:
    """Return the sides that prepositions and the subject give, and the subject."""
    tokens, sense, verb = recall.tokens, move.entry.value, move.entry.more == "verb"
    given: dict[str, Side] = {}
    beside = verb and beside_another(tokens.lows, sentence, move)
    near = in_clause(tokens.lows, move, parties)
    for party in near:
        if beside and party.last < move.first:
            continue  # "providing weapons to Russia while receiving oil": "to Russia" belongs to the first
        if (party is origin and sense != "use") or abs(party.first - move.last) >= _NEAR:
            continue
        if (party.speaker and party.country not in BOTH) or parted(tokens.lows, move, party):
            continue
        lead = "" if acts(tokens, party, move) else preposition(tokens, party, sentence)
        side, weight = side_of(tokens.lows, lead, party, move, thing)
        if side:
            if lead == "to" and not verb and 0 < party.first - move.last <= _BESIDE_IT:
                given.pop(side, None)  # "support to the North and military aid to Russia"
            _put(given, side, party, weight)
    subject, weight = subject_of(tokens, sentence, move, near, origin, verb)
    if beside and (first := first_doer(tokens, sentence, move, parties)) is not None and first is not origin:
        subject = first
    if subject is not None and sense in GIVING:
        is_object = passive and sense != "deploy" and thing.first > move.last  # "Kim was given a car"
        if is_object and subject.country in BOTH and "supplier" not in given:
            _put(given, "recipient", subject, weight)
        elif not passive:
            _put(given, "supplier", subject, weight)
    elif subject is not None and sense in ("receive", "seek", "use") and not (passive and move.entry.phrase == _FILLED):
        _put(given, "recipient", subject, weight)
    return given, subject


def _put(given: dict[str, Side], side: str, party: Party, weight: int) -> None:
    """Put a party on a side, unless another stands there more clearly."""
    if side not in given or given[side][1] < weight:
        given[side] = party, weight
