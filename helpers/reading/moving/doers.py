"""Who does what a word of moving says: the party beside it, or the one that did what the verb before it says."""

from __future__ import annotations

from helpers.reading.lexicon import Mention
from helpers.reading.moving.clauses import GETTING, SENDING, shares_subject
from helpers.reading.moving.foretold import PLANNED
from helpers.reading.moving.parties import BOTH, Party
from helpers.reading.moving.passives import AUXILIARIES, BE
from helpers.reading.moving.prepositions import preposition
from helpers.reading.tokens import Tokens

AT_WORK = frozenset(
    "ship ships vessel vessels tanker tankers freighter freighters train trains plane planes firm firms company "
    "companies entity entities trader traders bank banks factory factories plant plants farm farms supplier suppliers "
    "exporter exporters importer importers buyer buyers seller sellers dealer dealers producer producers maker makers "
    "officer officers instructor instructors specialist specialists expert experts engineer engineers technician "
    "technicians scientist scientists adviser advisers advisor advisors trainers troops soldiers forces army military "
    "navy units crews gunners pilots minister ministers leader president official officials diplomat diplomats agent "
    "agents governor delegation ministry government authorities businessman businessmen businesses enterprise "
    "enterprises shipyard shipyards refinery refineries airline airlines railways hospital hospitals surgeons doctors "
    "region regions province oligarch middlemen broker brokers wagon wagons lorries trucks".split()
)
_WISH = 4
CHAINED = frozenset(  # "is believed to have provided", "has agreed to send": the subject is of both verbs
    "believed thought said reported alleged suspected accused known understood found seen assumed presumed rumoured "
    "rumored estimated claimed appears appeared seems seemed of begun began started starts starting continues "
    "continued continue keeps kept stopped ceased resumed denied denies denying admitted admits acknowledged confirmed "
    "plans planned planning preparing prepares prepared intends intended wants wanted hopes hoped agreed agrees "
    "agreeing offered offers offering promised promises pledged pledges vowed ready willing able set due expected "
    "likely about considering considers decided refused managed tried trying still even secretly in part return "
    "exchange turn then having so far".split()
)
_CHAIN = 5
_RELATIVE = 4  # words from a state to the verb of its clause
_WHICH = 4  # surer than the preposition before it
_HANDING = frozenset(("give", "offer", "receive", "seek"))
_FERRYING = frozenset("carrying hauling transporting loading unloading bringing moving ferrying".split())
_AUXILIARY = frozenset("is was are were has have had been being now then also in turn".split())
_GOT_NEAR = 9
_VISITING = frozenset("visited visiting toured travelled traveled flew went arrived".split())
_ABOUT = frozenset(("to", "of", "with", "about", "against"))


def subject_of(
    tokens: Tokens, sentence: range, move: Mention, parties: list[Party], origin: Party | None, verb: bool
) -> tuple[Party | None, int]:
    """Return the party that does the moving, and how clearly: 2 beside the verb, 1 further off."""
    lows = tokens.lows
    candidates = [p for p in parties if p.last < move.first and p is not origin]
    far: Party | None = None
    told = any(party.country in BOTH for party in candidates)
    for party in reversed(candidates):
        between = lows[party.last + 1 : move.first]
        plain = [low for low in between if low not in AUXILIARIES and low not in BE and not low.endswith("ly")]
        if not verb:
            if len(plain) <= 4 and "," not in plain and (party.adjective or plain[:1] == ["'s"] or not plain):
                return party, 2
            continue
        if verb and plain[:2] == [",", "which"] and len(plain) <= _RELATIVE and party.country in BOTH:
            return party, _WHICH  # "sent shells to Russia, which has provided oil"
        if (who := _visited(lows, party, sentence)) is not None:
            guests = [p for p in candidates if p.last < who]
            if guests:
                return guests[-1], 2  # "Russian officials who visited Pyongyang offered flour"
            continue
        lead = preposition(tokens, party, sentence)
        if lows[party.first - 1] == "and" and "between" in lows[max(party.first - 5, sentence.start) : party.first]:
            continue  # "sails between Rajin and Dunai carrying munitions"
        if party.adjective and plain[:1] != ["'s"]:
            if any(low in AT_WORK for low in plain[:3]):
                return party, 1  # "a Russian cargo ship loading containers"
            continue
        if not plain and (not lead or acts(tokens, party, move)):
            return party, 2
        if not lead and 0 < len(plain) <= _CHAIN and plain[0] != "of" and CHAINED.issuperset(plain):
            others = {p.country for p in parties if not p.speaker} & BOTH
            return party, 1 + (others <= {party.country})  # who gets it, where that is said, decides
        if lead and not (plain[:1] == ["'s"] and lows[move.first - 1] == "to" and len(plain) <= _WISH):
            continue  # but "complied with Pyongyang's wish to obtain oil"
        if party.country not in BOTH and lows[move.first - 1] == "for" and lows[move.first].endswith("ing"):
            continue  # "Britain listed a firm for supplying oil"
        if party.speaker:
            if not told or party.country in BOTH:  # "Kyiv said Russian crews were using its shells": Kyiv only says so
                far = far or party
            continue
        if plain[:1] == ["'s"] and len(plain) > 5:
            continue
        return party, 1
    return far, 1


def _visited(lows: list[str], party: Party, sentence: range) -> int | None:
    """Return the "who" of guests whom a party received ("officials who had lately visited Pyongyang")."""
    at = party.first - 1 - (lows[party.first - 1] == "the")
    if lows[at] in ("to", "in"):
        at -= 1
    if lows[at] not in _VISITING:
        return None
    return next((to for to in range(at - 1, max(at - _RELATIVE - 1, sentence.start), -1) if lows[to] == "who"), None)


def acts(tokens: Tokens, party: Party, move: Mention) -> bool:
    """Whether a party does what the participle after it says: "lead to Moscow sending oil", no ship "to Moscow"."""
    lows, at = tokens.lows, party.first - 1
    told = party.last + 1 == move.first and move.entry.more == "verb" and move.entry.value in _HANDING
    return told and lows[move.first].endswith("ing") and lows[move.first] not in _FERRYING and lows[at] in _ABOUT


def beside_another(lows: list[str], sentence: range, move: Mention) -> bool:
    """Whether a verb has the subject of the verb before it ("while receiving oil", "and is giving it oil")."""
    at = move.first - 1
    if at >= sentence.start and (shares_subject(lows, move) or _in_turn_for(lows, sentence, move)):
        return True
    if lows[move.first].endswith("ing") and at >= sentence.start and lows[at] == "and":
        return True
    if lows[at] == "to" and lows[at - 1] in PLANNED:
        at -= 2  # "has sent shells and is preparing to send more"
    while at > sentence.start and lows[at] in _AUXILIARY:
        at -= 1
    gets = move.entry.value in ("receive", "seek") and move.entry.more == "verb"  # "gives it shells and gets oil"
    return lows[at] == "and" and (at < move.first - 1 or gets)


def _in_turn_for(lows: list[str], sentence: range, move: Mention) -> bool:
    """Whether who gets something gets it for what a participle says: "received oil for sending it shells"."""
    at = move.first - 1
    if lows[at] != "for" or lows[move.first] not in SENDING:
        return False
    return not GETTING.isdisjoint(lows[max(at - _GOT_NEAR, sentence.start) : at])


def first_doer(tokens: Tokens, sentence: range, move: Mention, parties: list[Party]) -> Party | None:
    """Return who does what a verb behind "and" says: the first state told, not whom the first verb serves."""
    before = [p for p in parties if p.last < move.first and not p.speaker and not p.adjective]
    return next((p for p in before if p.country in BOTH and not preposition(tokens, p, sentence)), None)


def from_afar(tokens: Tokens, sentence: range, move: Mention, parties: list[Party]) -> bool:
    """Whether who gives is from a place that is no party's: "a dealer from Osaka had shipped pianos"."""
    if move.entry.more != "verb":
        return False
    at = word_before(tokens.lows, move)
    if at <= sentence.start or not tokens.words[at][:1].isupper() or tokens.lows[at - 1] != "from":
        return False
    return all(not party.first <= at <= party.last or party.country not in BOTH for party in parties)


def word_before(lows: list[str], move: Mention) -> int:
    """Return the word before a verb and its auxiliaries."""
    at = move.first - 1
    while lows[at] in _AUXILIARY:
        at -= 1
    return at
