"""Things in a sentence: which of them are what moves, and which only tell of something else."""

from __future__ import annotations

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.moving.categories import ARMS, PEOPLE, SCIENCES
from helpers.reading.moving.describing import SPARES, only_tells
from helpers.reading.moving.knowledge import as_knowledge
from helpers.reading.moving.prepositions import BETTERS
from helpers.reading.tokens import Tokens

_PLANS = frozenset(
    "design designs blueprint blueprints drawing drawings plans specifications data documentation information "
    "knowledge secrets expertise".split()
)
_LINKS = frozenset("performance accuracy use range flight behaviour behavior effectiveness".split())
_HAVE_PARTS = frozenset("aircraft air-defence armoured-vehicles artillery-systems naval-technology vehicles".split())
_FEW = 7
_PAIR = 2
_LAUNCHERS = frozenset(("launcher", "launchers"))
_SHOT = frozenset(("ballistic-missiles", "air-defence"))
_MEASURES = frozenset(
    "tonne tonnes ton tons kilo kilos kilograms litre litres liters gallons barrels bottles cans bags sacks boxes "
    "crates cases pair pairs head dozen dozens herd flock truckload truckloads wagonload wagonloads trainload "
    "shipload cargo cargoes consignment consignments batch batches shipment shipments load loads container "
    "containers pallets".split()
)
_TELLING = frozenset("food metals animals consumer-goods medical luxury-goods".split())  # boats may be fishing there
_WHOSE_MADE = frozenset(("korean", "russian", "siberian"))
_BORES = frozenset("mm millimeter millimetre caliber calibre".split())
_ASKS = frozenset(("which", "whichever", "whatever"))
_HOLDERS = frozenset(("'s", "its", "their", "the", "our", "his"))
_AS_ONE = ["as", "a"]
_FILLING = frozenset(("ammunition", "ammo", "ammunitions"))


def things_of(tokens: Tokens, things: list[Mention]) -> list[Mention]:
    """Return the things that may be what moves, without those that lie within a longer one or only describe one."""
    kept: list[Mention] = []
    things = [_launcher(tokens.lows, _with_its_parts(tokens.lows, thing), things) for thing in things]
    things = as_knowledge(tokens.lows, things)
    for thing in things:
        if not only_tells(tokens, thing, things) and not any(_within(thing, other) for other in things):
            if tokens.lows[thing.first - 1] in _ASKS:
                continue  # "has no say in which presents Russian leaders give"
            if tokens.lows[thing.first - 2 : thing.first] == _AS_ONE and len(things) > 1:
                continue  # "gave him a car as a gift"
            if (
                _served(tokens.lows, thing, things)
                or _of_a_pair(tokens.lows, thing, things)
                or _of_animals(tokens.lows, thing, things)
            ):
                continue
            kept.append(_of_a_calibre(tokens.lows, _sure(tokens.lows, _planned(tokens.lows, thing))))
    return kept


def _served(lows: list[str], thing: Mention, things: list[Mention]) -> bool:
    """Whether a thing only gets better by what goes: "provided missiles to strengthen Pyongyang's air defences"."""
    verb = next((at for at in range(thing.first - 1, max(thing.first - _FEW, 0), -1) if lows[at] in BETTERS), 0)
    if not verb or lows[verb - 1] != "to" or _HOLDERS.isdisjoint(lows[verb + 1 : thing.first]):
        return False
    return any(0 < verb - o.last <= _FEW and o.entry.value not in PEOPLE and o.entry.more != "help" for o in things)


def _sure(lows: list[str], thing: Mention) -> Mention:
    """Return a word of many meanings as a sure thing where it is measured or named by state: "500 tonnes of sugar"."""
    if thing.entry.more != "weak" or thing.entry.value in PEOPLE:
        return thing
    if thing.entry.value == "finance" and "frozen" in lows[max(thing.first - _FEW // 2, 0) : thing.first]:
        return thing._replace(entry=thing.entry._replace(more=""))
    measured = lows[thing.first - 1] == "of" and lows[thing.first - 2] in _MEASURES
    if measured or (thing.entry.value in _TELLING and lows[thing.first - 1] in _WHOSE_MADE):
        return thing._replace(entry=thing.entry._replace(more=""))
    return thing


def _of_a_calibre(lows: list[str], thing: Mention) -> Mention:
    """Return ammunition of a calibre as that of guns: "122 mm and 152 mm ammunition"."""
    if lows[thing.last] not in _FILLING or lows[thing.first - 1 - (lows[thing.first - 1] == "artillery")] not in _BORES:
        return thing
    return thing._replace(entry=thing.entry._replace(value="artillery-ammunition"))


def _planned(lows: list[str], thing: Mention) -> Mention:
    """Return knowledge in the place of a thing whose design is what moves: "the drawings of its new drone"."""
    if thing.entry.value not in ARMS and thing.entry.value not in SCIENCES:
        return thing
    for at in range(thing.first - 1, max(thing.first - _FEW, 1), -1):
        if lows[at] in ("for", "of", "on") and lows[at - 1] in _PLANS:
            value = thing.entry.value if thing.entry.value in SCIENCES else "military-technology"
            return Mention(at - 1, thing.last, Entry("item", value, lows[at - 1], False))
        if lows[at] == "of" and lows[at - 1] in _LINKS:
            continue
        if lows[at] in (",", "and", "of", "for", "on"):
            break
    return thing


def _launcher(lows: list[str], thing: Mention, things: list[Mention]) -> Mention:
    """Return launchers for missiles as what they launch: "launchers for ballistic missiles"."""
    if lows[thing.last] not in _LAUNCHERS or lows[thing.last + 1] != "for":
        return thing
    shot = next((o for o in things if 0 < o.first - thing.last <= _PAIR + 1 and o.entry.value in _SHOT), None)
    return thing._replace(entry=shot.entry) if shot is not None else thing


def _with_its_parts(lows: list[str], thing: Mention) -> Mention:
    """Return a thing with the words for its parts where they are what moves: "engines for its MiG-29 fighters"."""
    if thing.entry.value not in _HAVE_PARTS:
        return thing
    for at in range(thing.first - 1, max(thing.first - _FEW, 1), -1):
        if lows[at] == "for":
            return thing._replace(first=at - 1) if lows[at - 1] in SPARES else thing
        if lows[at] in (",", "and", "of", "on", "to", "that", "."):
            break
    return thing


def _of_animals(lows: list[str], thing: Mention, things: list[Mention]) -> bool:
    """Whether cranes stand among birds: "eagles, cranes and parrots"."""
    beside = (o for o in things if o is not thing and o.entry.value == "animals")
    return lows[thing.last] == "cranes" and any(
        abs(o.first - thing.last) <= _PAIR or abs(thing.first - o.last) <= _PAIR for o in beside
    )


def _within(thing: Mention, other: Mention) -> bool:
    length, longer = thing.last - thing.first, other.last - other.first
    return longer > length and other.first <= thing.first and thing.last <= other.last


def _of_a_pair(lows: list[str], thing: Mention, things: list[Mention]) -> bool:
    """Whether "ammunition" only fills up a general word beside it ("military equipment and ammunition")."""
    if lows[thing.last] == "launchers" and lows[thing.first - 1] in ("and", "their") and thing.first == thing.last:
        return any(
            o.last in (thing.first - 2, thing.first - 3) and o.entry.value == "ballistic-missiles" for o in things
        )
    if lows[thing.first] not in _FILLING or thing.first != thing.last or lows[thing.first - 1] not in ("and", "or"):
        return False
    return any(o.last == thing.first - 2 and o.entry.value == "other-arms" for o in things)
