"""Words of things that are none that move: gold at the games, the yacht on board of which they met, own weapons."""

from __future__ import annotations

from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import ANY_ARMS

_MEDALS = frozenset("gold golds silver silvers bronze".split())
_GAMES = frozenset(
    "games game medal medals tournament championship championships cup match wrestler wrestlers athlete athletes team "
    "boxer boxers skaters gymnasts swimmers olympic olympics finals class".split()
)
_NEAR = 15  # words
_AID = frozenset("aid assistance help support".split())
_COMES = frozenset("come comes came coming".split())
_FEW = 5  # words of "in the same black limousine"
_NEAR_AID = 6  # words from "come" to "aid"
# Things that a word before them makes a figure of speech.
_FIGURES = {
    "jewels": ("crown",),
    "jewel": ("crown",),
    "fodder": ("cannon",),
    "horse": ("trojan", "stalking", "dark", "work"),
    "gun": ("smoking",),
    "bullet": ("silver", "magic"),
    "gift": ("propaganda", "diplomatic", "political", "strategic", "geopolitical"),
    "gifts": ("propaganda", "diplomatic", "political", "strategic", "geopolitical"),
}
_SAYINGS = frozenset(("crown jewels", "cannon fodder", "trojan horse", "propaganda gift", "diplomatic gift"))
_SITES = frozenset("centre center station site sites facility base pad complex port range ground cosmodrome".split())
_LAUNCHES = frozenset(("launch", "launches", "launching"))
_RIDES = frozenset("drove drive drives driven driving rode ride rides ridden riding".split())
_COMING = frozenset("arrived arrive arrives came carried transported moved brought taken shipped travelled".split())
_QUALITIES = frozenset("dedication courage discipline valour valor heroism bravery skill skills morale".split())
_TAKEN_UP = frozenset("resumption suspension restart reopening".split())
_WITHIN = (["implanted", "with"], ["tagged", "with"], ["chipped", "with"])
_RIDE = 8  # words from "drove" to "in a limousine"
_HANDED = frozenset("gave given gifted presented donated handed gift sent supplied".split())
# A satellite that sees is none that goes ("the satellite recorded a train").
_SATELLITES = frozenset(("satellite", "satellites"))
_SEES = frozenset(
    "recorded captured spotted photographed showed shows detected observed filmed saw tracked imaged picked".split()
)
_ROUNDS = frozenset("rounds shells ammunition munitions".split())
_GUNS = frozenset(("artillery", "rocket", "mortar", "tank", "drone", "missile"))
_GUNNERS = frozenset("brigades brigade regiments regiment batteries crews gunners duels barrage barrages fire".split())
_SHOWS = ("present", "presents")
_WHO_SHOWS = frozenset("they we it you that which who at are were is was be been to would could may will can".split())
_FUNDING = frozenset("funds fund funding finances finance financing".split())


def is_lookalike(lows: list[str], thing: Mention) -> bool:
    """Whether a word of a thing means none that goes from one state to the other."""
    if _of_an_idiom(lows, thing):
        return True
    if _of_a_quality(lows, thing) or lows[thing.first - 2 : thing.first] in _WITHIN or _of_traffic(lows, thing):
        return True
    if lows[thing.last] == "artillery" and _of_rounds(lows, thing.first):
        return True  # "rounds of heavy artillery": the rounds go
    if lows[thing.last] in _SATELLITES and lows[thing.last + 1] in _SEES:
        return True
    if lows[thing.last] in _GUNS and lows[thing.last + 1] in _GUNNERS:
        return True  # "ammunition for Russian artillery brigades"
    if lows[thing.first] in _SHOWS and lows[thing.first - 1] in _WHO_SHOWS:
        return True  # "the dangers that they present"
    if lows[thing.last] in _LAUNCHES and lows[thing.last + 1] in _SITES:
        return True  # "toured the Russian space launch centre"
    return (
        _aboard(lows, thing.first)
        or _ridden_in(lows, thing)
        or _won(lows, thing)
        or _paid_for(lows, thing)
        or _rescued(lows, thing.first)
    )


def _of_rounds(lows: list[str], first: int) -> bool:
    """Whether guns only tell of which kind the rounds before them are."""
    return lows[first - 1] == "of" and lows[first - 2] in _ROUNDS


def _of_an_idiom(lows: list[str], thing: Mention) -> bool:
    """Whether a thing is only a figure of speech ("its crown jewels", "cannon fodder", "horse-trading")."""
    before, behind = lows[thing.first - 1], lows[thing.last + 1]
    if behind == "-":
        behind = lows[thing.last + 2]
    within = " ".join(lows[thing.first : thing.last + 1])
    if before in _FIGURES.get(lows[thing.last], ()) or within in _SAYINGS:
        return True
    return behind.startswith("trad") and lows[thing.last] == "horse"


def ends_an_adjective(lows: list[str], mention: Mention) -> bool:
    """Whether a word of moving only ends an adjective ("red-handed"), or is a verb ("decided to scrap an accord")."""
    if lows[mention.first] == "scrap" and lows[mention.first - 1] in ("to", "would", "will"):
        return True
    return lows[mention.first].startswith("handed") and lows[mention.first - 1] == "-"


def _rescued(lows: list[str], first: int) -> bool:
    """Whether one only stands by another: "a pact by which they come to each other's aid"."""
    if lows[first] not in _AID:
        return False
    return any(lows[at] in _COMES and lows[at + 1] == "to" for at in range(max(first - _NEAR_AID, 0), first))


def _aboard(lows: list[str], first: int) -> bool:
    """Whether people are on a thing: "received him on board a yacht"."""
    back = range(max(first - 3, 1), first)
    return any(lows[at] == "aboard" or (lows[at] == "board" and lows[at - 1] == "on") for at in back)


def _of_a_quality(lows: list[str], thing: Mention) -> bool:
    """Whether training is how good soldiers are: "praised their courage, excellent training and dedication"."""
    if lows[thing.last] != "training":
        return False
    behind = lows[thing.last + 1] == "and" and lows[thing.last + 2] in _QUALITIES
    before = lows[thing.first - 1] == "and" and lows[thing.first - 2] in _QUALITIES
    return behind or before or lows[thing.first - 1] in ("excellent", "superb", "outstanding", "impeccable")


def _of_traffic(lows: list[str], thing: Mention) -> bool:
    """Whether freight is the traffic that was taken up again: "the resumption of rail freight between the two"."""
    return lows[thing.last] == "freight" and lows[thing.first - 1] == "of" and lows[thing.first - 2] in _TAKEN_UP


def _ridden_in(lows: list[str], thing: Mention) -> bool:
    """Whether people or goods go in a vehicle: "drove there in a limousine", "arrived in three equipped trucks"."""
    at = thing.first - 1
    while at > thing.first - _FEW and lows[at].isalnum() and lows[at] != "in":
        at -= 1
    goes = _RIDES | _COMING if thing.entry.value == "vehicles" else _RIDES
    if lows[at] != "in" or goes.isdisjoint(lows[max(at - _RIDE, 0) : at]):
        return False
    return _HANDED.isdisjoint(lows[thing.last + 1 : thing.last + 1 + _RIDE])


def _won(lows: list[str], thing: Mention) -> bool:
    """Whether gold is a medal: "took two golds at the games"."""
    if thing.entry.value != "metals" or lows[thing.first] not in _MEDALS:
        return False
    return not _GAMES.isdisjoint(lows[max(thing.first - _NEAR, 0) : thing.last + _NEAR])


def _paid_for(lows: list[str], thing: Mention) -> bool:
    """Whether money goes into the arms that one makes: "a haul that pays for its weapons"."""
    if lows[thing.first - 1] != "its" or thing.entry.value not in ANY_ARMS:
        return False
    paid = lows[thing.first - 2] == "for" and lows[thing.first - 3] in ("pay", "pays")
    return (paid or lows[thing.first - 2] in _FUNDING) and lows[thing.last + 1] not in ("with", "in")
