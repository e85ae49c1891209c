"""Things that by their kind only tell of something else: fuel for a war, money that is earned, drones one flies."""

from __future__ import annotations

from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import ARMS, GOODS, OIL, PEOPLE

_FUELLED = frozenset("its the his their russia war tensions".split())
_KINDLING = frozenset("help helps helping helped to that which will would could can may further".split())
_FIRES = frozenset("war invasion aggression conflict offensive assault campaign tensions".split())
_NEARBY = 8  # words of "fuel Russian President Vladimir Putin's war"
_HANDLING = frozenset("fly flying pilot piloting operate operating steer steering handle handling drive".split())
_ENDING = frozenset(", and of to for from with in on by that which".split())
_HITTING = frozenset(
    "attack attacking destroy destroying hitting striking bomb bombing downing intercept intercepting evade evades "
    "evading penetrate penetrating overwhelm overwhelming circumvent bypass bypassing".split()
)
_LIFTING = ("clear", "defus", "remov", "lift", "disarm", "neutrali")
_CARING = frozenset("aid relief rescue health medical social media charity party church embassy emergency".split())
_FREEZING = frozenset(("freeze", "freezes", "freezing", "froze"))
_ENGINES = frozenset("engine engines generator generators locomotive locomotives".split())
_TANKERS = frozenset("car cars wagon wagons truck trucks farm farms".split())
_INTO = frozenset(("in", "by", "aboard", "on"))
_PACKED_IN = frozenset("railcars wagons carriages cars trucks lorries vans trailers".split())
_ON_ITS_WAY = frozenset(
    "traveling travelling running moving carrying carried loaded laden transporting transported hauling hauled "
    "collecting collected".split()
)
_CRAFT = frozenset(("aircraft", "naval-technology"))
_CARRYING = (
    "passenger",
    "airliner",
    "warship",
    "naval vessel",
    "frigate",
    "destroyer",
    "patrol",
    "civilian",
    "light air",
)
_CARGO = frozenset(("transport", "cargo", "freight"))
_BORNE = frozenset("using used via by aboard on onto".split())
_ABOARD = frozenset(("aboard", "by", "via", "onto", "convoy", "convoys"))
_USED = frozenset("used use uses using".split())
_LINERS = ("Il-", "An-", "AN-", "Tu-1", "Tu-2", "helicopter")
_FAR = 8
_MOVING = frozenset(
    "landed arrived flew flies carrying carried carries left took docked sailed visited returned called brought "
    "came".split()
)
_RAISING = frozenset("raise raises raised raising".split())
_PLAIN_GOODS = GOODS - {"vehicles"}
_TANKS = frozenset(("tank", "tanks"))
_STORING = frozenset(
    "fuel storage insulated oxygen propellant water gas oil septic pressure cryogenic kerosene".split()
)
_NO_LIST = _ENDING - {",", "and"}
_LISTED = 10
_FREEZES = 4
_MAKING = frozenset(("production", "manufacturing", "manufacture"))
_STARTING = frozenset(
    "launch launches launched launching start starts started starting begin begins began begun expand expands expanded "
    "expanding boosts ramps".split()
)
_BARRELS = frozenset(("barrel", "barrels", "breech", "breeches"))
_CLAUSES = frozenset(", . ; which that who while but".split())
_BORES = frozenset("mm millimeter millimetre caliber calibre".split())
_GUNS = frozenset("gun guns howitzer howitzers cannon cannons self mortar mortars".split())
_PRICED = frozenset("rose fell gained climbed dropped slid jumped traded settled rises falls futures".split())
_HAVING = frozenset("has have had boasts boasting with".split())
_ARMIES = frozenset(
    "a an the army military force forces of some about nearly over more than million thousand hundred around standing "
    "active active-duty huge large roughly up to at least estimated its".split()
)
_ABROAD = frozenset("in at near there on inside fighting deployed stationed who to abroad ready".split())
_REACH = 5  # words before a thing


def by_category(lows: list[str], thing: Mention) -> bool:
    """Whether a thing of its category only tells of something else with the words beside it."""
    category, before, after = thing.entry.value, lows[thing.first - 1], lows[thing.last + 1]
    lead = lows[max(thing.first - 2, 0) : thing.first]
    if _used(lows, thing) and lows[thing.first] not in ("north", "dprk") and after != "from":
        return True
    if lows[thing.last] in _TANKS and _holds_liquid(lows):
        return True
    if before in _HITTING or before == "empty":
        return True  # "to attack grain silos", "empty containers"
    burning = _FIRES & set(lows[thing.last + 2 : thing.last + _NEARBY]) and before in _KINDLING
    if lows[thing.first] == "fuel" and (
        after in _FUELLED or burning or "fire" in lows[thing.last + 2 : thing.last + 5]
    ):
        return True  # "to help fuel its war", "adds fuel to the fire"
    if lows[thing.last] == "mines" and any(
        low.startswith(_LIFTING) for low in lows[max(thing.first - 3, 0) : thing.first]
    ):
        return True  # "have cleared 18,000 mines"
    if after in _TANKERS and (lows[thing.first] == "tank" or category in _PLAIN_GOODS):
        return True  # "a train of tank cars"
    if after in _ENGINES and category == "refined-petroleum":
        return True  # "a kerosene engine"
    if category in _CRAFT | {"vehicles"} and not _ABOARD.isdisjoint(lead):
        return True  # "aboard a helicopter", "by ferry", "in a convoy of trucks"
    if category in _CRAFT | {"vehicles"} and not _USED.isdisjoint(lead) and after == "to":
        return True  # "used a ferry to send shells"
    if category == "vehicles":
        if (after == "of" and lows[thing.last] in _PACKED_IN) or after in _ABOARD:
            return True  # "twenty railcars of shells", "a truck convoy"
        ahead = lows[thing.last + 1 : thing.last + 2 + 4 * (after in ("that", "which"))]
        return not _INTO.isdisjoint(lead) or not _ON_ITS_WAY.isdisjoint(ahead)  # "railcars traveling between the two"
    if category == "aircraft" and _of_transport(lows, thing):
        return True
    if category in _CRAFT and thing.entry.phrase.startswith(_CARRYING) and after in _MOVING:
        return True  # "a passenger plane landed with tourists"
    if category == "military-technology" and lows[thing.last] in _MAKING:
        return before in _STARTING  # "launches drone production": its own
    if category in ARMS:
        if lows[thing.last] in _BORES and after in _GUNS:
            return True  # "152-millimetre guns"
        return _handled(lows, thing) or _harmed(lows, thing)
    if category == "troops" and _of_its_own(lows, thing):
        return True
    if category in OIL and after in _PRICED:
        return True  # "oil rose 2 percent"
    if category == "finance":
        return _only_money(lows, thing.first)
    return (category == "workers" and before in _CARING) or (category in PEOPLE and before == "soviet")


def _of_transport(lows: list[str], thing: Mention) -> bool:
    """Whether an aircraft is one of transport that only carries: "an Il-62M carrying guests", "using cargo planes"."""
    own = lows[thing.first] in _CARGO or lows[thing.first - 1] in _CARGO
    if not own and not thing.entry.phrase.startswith(_LINERS):
        return False
    lead, behind = lows[max(thing.first - _FAR, 0) : thing.first], lows[thing.last + 1 : thing.last + 4]
    return not _BORNE.isdisjoint(lead) or not _MOVING.isdisjoint(behind)


def _of_its_own(lows: list[str], thing: Mention) -> bool:
    """Whether soldiers are those that a state has at home: "which has an army of 1.2 million troops"."""
    at = thing.first - 1
    while at > thing.first - _LISTED and (lows[at] in _ARMIES or lows[at][:1].isdigit()):
        at -= 1
    if lows[at] not in _HAVING or at == thing.first - 1 or lows[thing.last + 1] in _ABROAD:
        return lows[at] in _HAVING and "russia" in lows[at - 3 : at] and "korean" not in lows[at : thing.first]
    return lows[at] != "with" or (lows[at - 1] == "," and lows[thing.last + 1] == ",")


def _harmed(lows: list[str], thing: Mention) -> bool:
    """Whether guns are only worn out by what they fire: "shells that burst the barrels of cannons and mortars"."""
    lead = lows[max(thing.first - _LISTED, 0) : thing.first]
    back = next((at for at in range(len(lead) - 1, -1, -1) if lead[at] in _BARRELS), None)
    return back is not None and lead[back + 1 : back + 2] == ["of"] and _CLAUSES.isdisjoint(lead[back:])


def _used(lows: list[str], thing: Mention) -> bool:
    """Whether a thing is only used: "taught the use of artillery, rifles and drones"."""
    at = thing.first - 1
    while at > thing.first - _LISTED and lows[at] not in _NO_LIST:
        at -= 1
    return lows[at - 1 : at + 1] == ["use", "of"]


def _holds_liquid(lows: list[str]) -> bool:
    """Whether the tanks of a text hold fuel or the like: none that fights is told of."""
    kinds = [lows[at - 1] for at, low in enumerate(lows) if low in _TANKS and at]
    return bool(kinds) and not _STORING.isdisjoint(kinds)


def _only_money(lows: list[str], first: int) -> bool:
    """Whether money is frozen or earned, and paid to nobody: "froze the assets of a hacker", "earns money for"."""
    if not _FREEZING.isdisjoint(lows[max(first - _FREEZES, 0) : first]):
        return True
    if not _RAISING.isdisjoint(lows[max(first - 2, 0) : first]):
        return True
    return any(low.startswith("earn") for low in lows[max(first - 3, 0) : first])


def _handled(lows: list[str], thing: Mention) -> bool:
    """Whether somebody only flies or steers a thing: "soldiers trained to fly drones", "learn to fly Su-35 jets"."""
    for at in range(thing.first - 1, max(thing.first - _REACH, 0), -1):
        if lows[at] in _HANDLING:
            return True
        if lows[at] in _ENDING:
            return False
    return False
