"""Prepositions of the parties: "to Moscow" gets, "from Moscow" gives, "at Rajin" does what the move says."""

from __future__ import annotations

from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import PEOPLE
from helpers.reading.moving.parties import Party
from helpers.reading.moving.passives import BE, passive_before_by
from helpers.reading.tokens import Tokens

GIVING = frozenset(("give", "offer", "deploy", "help"))
TO = 3  # how surely "to Moscow" tells the recipient
BETTERS = frozenset("strengthen bolster improve protect reinforce boost enhance upgrade modernise modernize".split())
_NO_WAY = frozenset(  # "in addition to the North's", "a visit to Moscow": nothing goes there
    "according prior due compared close visit trip ambassador envoy addition response reaction contrary thanks owing "
    "regard respect relation reference back return travel travels travelled traveled travelling traveling invited "
    "native indigenous unique common similar akin familiar loyal hostile important vital equal opposed adjacent "
    "invitation headed related relating relates linked tied pertaining belonging".split()
)
_PREPOSITIONS = frozenset(
    "from to into by for with in of inside within toward towards alongside against on over at near through via under "
    "about around across among between upon despite like".split()
)
_TAKERS = frozenset(  # "to the Russian army", "gave the Russian minister a vase"
    "army military navy forces force troops soldiers units side government minister president leader guest ally allies "
    "partner partners ministry delegation firm firms company companies plant plants factory factories buyer buyers "
    "customer customers institute shops shop stores market markets gunners officers counterpart people school schools "
    "hospital hospitals zoo farm farms airline defence defense war authorities state regime station stations".split()
)
_PORTS = frozenset(  # who takes what is sent "to a Russian port", "to the North Korean army"
    "port ports city town border coast territory soil side ship ships vessel vessels tanker tankers freighter bank "
    "banks firm firms company companies army military forces troops units soldiers crews navy front fronts airline "
    "buyer buyers customers government regime authorities market people leader depot depots base bases waters zoo "
    "partners".split()
)
_BORNE = frozenset(  # "taken by Russian navy ships": what bears it neither gives nor gets
    "ship ships vessel vessels freighter freighters boat boats plane planes aircraft jet jets train trains truck "
    "trucks rail railway".split()
)
_LEAVES = ("leav", "left", "depart")
_LOADS = (*_LEAVES, "load", "took on", "taken on", "pick", "collect")
_REACHES = ("reach", "enter")
_BUYS = ("purchas", "buy", "bought", "acqui", "procur", "order", "secur", "obtain")
_LOADING = ("shipment", "cargo", "loading")
_LANDS = ("unload", "offload", "discharg", "transship", "handed over")
_SELLS = tuple("sell|sold|on sale|go on sale|went on sale|on offer|on the market|marketed|found|find".split("|"))
_COMES = (
    "arriv",
    "end up",
    "ended up",
    "ending up",
    "turn up",
    "turned up",
    "wind up",
    "wound up",
    "show up",
    "showed",
)
_SITES = frozenset(  # "to the Russian port of Dunai"
    "port ports city town harbour harbor region province territory station capital airport airfield border side "
    "settlement village base district shipyard zone".split()
)
_SITE = 4
_SHOTS = frozenset(
    "footage video videos clip clips image images imagery photo photos picture pictures photographs report reports "
    "news".split()
)
_GOODS = frozenset(  # "carrying North Korean military equipment": for whom is not said
    "equipment hardware supplies goods gear cargo materiel material vehicles technology weapons munitions".split()
)
_PERSONS = frozenset("russian man woman person individual businessman citizen national officer official".split())
_OBJECT = 2
_ALLY = frozenset("its their the his ally allies neighbour neighbor partner friend old close longtime new".split())
_TO_WHICH = ([",", "to", "which"], [",", "from", "which"], [",", "to", "whom"], [",", "from", "whom"])


def preposition(tokens: Tokens, party: Party, sentence: range) -> str:
    """Return the preposition before a party, over articles and the like; none where nothing goes there."""
    lows = tokens.lows
    if lows[party.last + 1 : party.last + 4] in _TO_WHICH:
        return lows[party.last + 2]
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
        if low == "of" and lows[at - 1] == "out":
            return "from"  # "carried containers out of North Korea"
        if low == "of" and lows[at - 1] in _SITES:
            near = (lows[back] for back in range(at - 2, max(at - 2 - _SITE, sentence.start - 1), -1))
            return next((word for word in near if word in _PREPOSITIONS and word != "of"), low)
        if low == "to" and at > sentence.start and lows[at - 1] in _NO_WAY:
            return ""
        if low == "from" and lows[at - 1] in _SHOTS | _PERSONS:
            return ""  # "footage from Kursk showed the guns, a gift from Kim", "deals with a man from Wagner"
        return low
    return ""


_OWNED = 2  # words of "'s large-scale supply"


def side_of(lows: list[str], lead: str, party: Party, move: Mention, thing: Mention) -> tuple[str, int]:
    """Return the side that a preposition gives a party, and how surely."""
    sense, after = move.entry.value, party.first > move.last
    owner = lows[party.last + 1 : party.last + 2] == ["'s"]
    taker = not _TAKERS.isdisjoint(lows[party.last + 1 : party.last + 3]) and lows[party.last + 2] not in _GOODS
    verb = move.entry.more == "verb"
    owned = owner and lead and not verb and 0 <= move.first - party.last - 2 <= _OWNED
    if owned and "," not in lows[move.last : thing.first]:
        if sense in GIVING:
            return "supplier", 5  # "points to North Korea's supply of arms to Russia"
        if sense in ("receive", "seek"):
            return "recipient", 5
    if not lead and sense in ("give", "offer", "help") and verb and (taker or not party.adjective):
        between = lows[move.last + 1 : party.first]  # "supplied North Korea with oil", "sent its ally Russia shells"
        beside = party.first > move.last and (len(between) <= 1 or _ALLY.issuperset(between))
        return ("recipient", 4) if beside else ("", 0)
    if not lead and sense == "deploy" and move.entry.phrase.startswith(_REACHES):
        return ("recipient", 4) if 0 < party.first - move.last <= _OBJECT else ("", 0)  # "has reached the North"
    if not lead and move.entry.phrase.startswith(_LEAVES) and 0 < party.first - move.last <= _OBJECT:
        return "supplier", 4  # "left Rajin for Vladivostok"
    if owner and after and sense in GIVING and lows[party.first - 1] in BETTERS and lows[party.first - 2] == "to":
        return "recipient", 2  # "sent radars to improve North Korea's air defence"
    if lead == "from":
        return "supplier", 3
    if after and lead in ("at", "in", "of") and move.entry.phrase.startswith(_LOADS):
        return "supplier", 4  # "tankers from North Korea loaded oil at Vostochny"
    if after and lead in ("to", "before") and move.entry.phrase.endswith(("list", "lists")):
        return "supplier", 3  # "a shopping list that it put to Moscow"
    if lead == "to" and after and sense == "seek" and move.entry.phrase.startswith("turn"):
        return "supplier", 4  # "turned to North Korea as its shells ran low"
    owner = owner or lows[party.last + 1] in _PORTS  # "to the Russian port of Dunai"
    if lead in ("to", "into", "toward", "towards") and (owner or taker or not party.adjective):
        got = not after and sense in ("receive", "seek")  # "sent shells to Russia and is receiving help for it"
        return ("", 0) if got else ("recipient", TO)
    buys = move.entry.phrase.startswith(_BUYS)  # but "received oil at Chongjin"
    if lead in ("in", "at") and after and buys and (owner or not party.adjective):
        return "supplier", 1  # "the purchase of bearings in Moscow"
    if lead == "by" and after and not (party.adjective and _BORNE & set(lows[party.last + 1 : party.last + 4])):
        between = lows[move.last + 1 : party.first]
        if BE & set(between) or (set(between) - {move.entry.phrase} and passive_before_by(between)):
            return "", 0  # "the use of missiles was raised by the United States", "the shells used by Russia"
        given = sense in GIVING or lows[move.first] in BE  # "was presented with a car by Moscow"
        return ("supplier" if given else "recipient"), 3
    if lead == "for" and after and (owner or taker or not party.adjective):
        return "recipient", 2
    # "shared with Moscow", but "arms transfers with Pyongyang" run either way
    if lead == "with" and after and verb and not party.adjective and sense in ("give", "offer"):
        return "recipient", 2
    if after and lead in ("in", "at", "on") and move.entry.phrase.startswith(_SELLS):
        return "recipient", 2  # "is on sale in Pyongyang"
    if after and lead == "at" and move.entry.phrase.startswith(_LOADING):
        return "supplier", 2  # "new shipments of munitions at Rajin"
    if after and lead in ("in", "at") and move.entry.phrase.startswith(_LANDS):
        return "recipient", 3  # "was unloaded at the Russian port of Kholmsk"
    if after and lead in ("in", "at") and move.entry.phrase.startswith(_COMES) and (owner or not party.adjective):
        return "recipient", 2  # "drones arrived in North Korea"
    inside = lead in ("in", "inside", "within", "alongside") and thing.entry.value in PEOPLE
    if inside and sense in ("deploy", "give") and party.first > min(move.last, thing.last):
        return "recipient", 2
    return "", 0
