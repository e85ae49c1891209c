"""The grammar around a word of moving: who does it, whether it is passive, which preposition a party has."""

from __future__ import annotations

from helpers.reading.lexicon import Mention
from helpers.reading.moving.parties import BOTH, Party
from helpers.reading.tokens import Tokens

BE = frozenset("was were been being is are be got".split())
_PASS = frozenset(
    "has have had also not 't never already reportedly allegedly likely now would could may might will to "
    "been recently".split()
)
_CARRIERS = frozenset(
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
TAKERS = frozenset(  # "to the Russian army", "gave the Russian minister a vase"
    "army military navy forces force troops soldiers units side government minister president leader guest ally allies "
    "partner partners ministry delegation firm firms company companies plant plants factory factories buyer buyers "
    "customer customers institute shops shop stores market markets gunners officers counterpart people school schools "
    "hospital hospitals zoo farm farms airline defence defense war authorities state regime station stations".split()
)
_NO_WAY = frozenset(  # "in addition to the North's", "a visit to Moscow": nothing goes there
    "according prior due compared close visit trip ambassador envoy addition response reaction contrary thanks owing "
    "regard respect relation reference back return travel travels travelled traveled travelling traveling invited "
    "invitation headed related relating relates linked tied pertaining belonging".split()
)
_PREPOSITIONS = frozenset(
    "from to into by for with in of inside within toward towards alongside against on over at near through via under "
    "about around across among between upon despite like".split()
)
_WISH = 4
_HANDING = frozenset(("give", "offer", "receive", "seek"))
_FERRYING = frozenset("carrying hauling transporting loading unloading bringing moving ferrying".split())
_ABOUT = frozenset(("to", "of", "with", "about", "against"))


def preposition(tokens: Tokens, party: Party, sentence: range) -> str:
    """Return the preposition before a party, over articles and the like; none where nothing goes there."""
    lows = tokens.lows
    at = party.first - 1
    steps = 0
    while (
        at >= sentence.start
        and steps < 4
        and lows[at] in ("the", "its", "neighbouring", "neighboring", "ally", "both", "mainly", "his", "a")
    ):
        at -= 1
        steps += 1
    if at < sentence.start:
        return ""
    low = lows[at]
    if low in _PREPOSITIONS:
        if low == "to" and at > sentence.start and lows[at - 1] in _NO_WAY:
            return ""
        return low
    return ""


def is_passive(tokens: Tokens, sentence: range, move: Mention) -> bool:
    """Whether a verb form is passive: after a form of "be", or a participle that follows its noun."""
    low = tokens.lows[move.first]
    at = move.first - 1
    steps = 0
    while at >= sentence.start and steps < 4:
        before = tokens.lows[at]
        if before == "to":
            return False  # "is to send"
        if before in BE:
            return not low.endswith("ing")
        if before in _PASS or before.endswith("ly"):
            at -= 1
            steps += 1
            continue
        break
    if low.endswith("ed") or low in ("sent", "given", "sold", "taken", "brought"):
        after = tokens.lows[move.last + 1 : move.last + 2]
        return after in (["to"], ["by"], ["from"], ["in"], ["into"])
    return False


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
        plain = [low for low in between if low not in _PASS and low not in BE and not low.endswith("ly")]
        if not verb:
            if len(plain) <= 4 and "," not in plain and (party.adjective or plain[:1] == ["'s"] or not plain):
                return party, 2
            continue
        lead = preposition(tokens, party, sentence)
        if lows[party.first - 1] == "and" and "between" in lows[max(party.first - 5, sentence.start) : party.first]:
            continue  # "sails between Rajin and Dunai carrying munitions"
        if party.adjective and plain[:1] != ["'s"]:
            if any(low in _CARRIERS for low in plain[:3]):
                return party, 1  # "a Russian cargo ship loading containers"
            continue
        if not plain and (not lead or acts(tokens, party, move)):
            return party, 2
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


def acts(tokens: Tokens, party: Party, move: Mention) -> bool:
    """Whether a party does what the participle after it says: "lead to Moscow sending oil", no ship "to Moscow"."""
    lows, at = tokens.lows, party.first - 1
    told = party.last + 1 == move.first and move.entry.more == "verb" and move.entry.value in _HANDING
    return told and lows[move.first].endswith("ing") and lows[move.first] not in _FERRYING and lows[at] in _ABOUT
