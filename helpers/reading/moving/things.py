"""Things in a sentence: which of them are what moves, and which only tell of something else."""

from __future__ import annotations

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.tokens import Tokens

ARMS = frozenset(
    "artillery-ammunition rockets ballistic-missiles artillery-systems mortars anti-tank-weapons air-defence "
    "aircraft uav armoured-vehicles small-arms electronic-warfare".split()
)
PEOPLE = frozenset(("troops", "military-engineers", "workers"))
GOODS = frozenset(
    "vehicles food consumer-goods medical machinery refined-petroleum crude-oil metals luxury-goods animals coal other "
    "mixed-cargo".split()
)
KNOW_HOW = frozenset(
    (
        "military-technology",
        "space-technology",
        "nuclear-technology",
        "naval-technology",
        "missile-components",
        "uav",
        "training",
    )
)
# A thing before one of these is none ("satellite imagery", "a drone plant"); after one of those it is not what moves.
_NO_THING_AFTER = frozenset(
    "launch launches launching imagery images image photo photos photographs pictures footage test tests testing "
    "factory plant plants factories program programs programme programmes data operator operators exercise "
    "exercises trade-fair fair show exhibition ministry industry development attack attacks strike strikes threat "
    "threats alarm capabilities capability expert experts tracking ship ships vessel vessels plane planes train "
    "trains hold holds manufacturer site sites facility facilities center centre war manufacturing manufacture "
    "making imaging inspectors specialists shipper shippers trader traders services service company institute "
    "institutes academy bureau laboratory base bases scientists states nations countries offices transport "
    "transportation depot depots dump dumps storage warehouse warehouses shortage shortages crisis insecurity "
    "ground grounds teams companies firms "
    "security price prices production supplier suppliers producer producers maker makers stockpile stockpiles "
    "stocks spill spills slick silo silos elevator elevators countermeasures warfare tactics research".split()
)
_FUELLED = frozenset("its the his their russia war tensions".split())
_HANDLING = frozenset("fly flying pilot piloting operate operating steer steering handle handling drive".split())
_FAR = 5
_ENDING = frozenset(", and of to for from with in on by that which".split())
_HITTING = frozenset(
    "attack attacking destroy destroying hitting striking bomb bombing downing intercept intercepting evade evades "
    "evading penetrate penetrating overwhelm overwhelming circumvent bypass bypassing".split()
)
_FREEZING = frozenset(("freeze", "freezes", "freezing", "froze"))
_FREEZES = 4  # words
_PLANS = frozenset(
    "design designs blueprint blueprints drawing drawings plans specifications data documentation information "
    "knowledge secrets expertise".split()
)
_LINKS = frozenset("performance accuracy use range flight behaviour behavior effectiveness".split())
_HAVE_PARTS = frozenset("aircraft air-defence armoured-vehicles artillery-systems naval-technology vehicles".split())
_SPARES = frozenset("parts spares engines engine components electronics avionics radars barrels".split())
_FEW = 7
_NAMED = 3
_CALLED = frozenset("called dubbed named nicknamed designated labelled labeled".split())
_ARTICLES = frozenset(("the", "a", "an"))
_LOADS = frozenset("containers container trainloads shiploads truckloads wagons railcars".split())
_MEASURES = frozenset(
    "tonne tonnes ton tons kilo kilos kilograms litre litres liters gallons barrels bottles cans bags sacks boxes "
    "crates cases pair pairs head dozen dozens herd flock truckload truckloads wagonload wagonloads trainload "
    "shipload cargo cargoes consignment consignments batch batches shipment shipments load loads container "
    "containers pallets".split()
)
_RUSSIA = frozenset(("russia", "russian", "moscow"))
_TELLING = frozenset("food metals animals consumer-goods medical luxury-goods".split())  # boats may be fishing there
_WHOSE_MADE = frozenset(("korean", "russian", "siberian"))
_TAKEN_AWAY = ("froze", "freez")
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
_MOVING = frozenset(
    "landed arrived flew flies carrying carried carries left took docked sailed visited returned called brought "
    "came".split()
)
_LIFTING = ("clear", "defus", "remov", "lift", "disarm", "neutrali")
_CARING = frozenset("aid relief rescue health medical social media charity party church embassy emergency".split())
_PARTS = frozenset("part parts component components material materials".split())
_EARN = frozenset("earn earns earned earning raise raises raised raising".split())
_SPARES = _PARTS | {"spares", "engine", "engines"}
_WHOSE = frozenset("north korean russian dprk the all any foreign overseas such".split())
_LIMITS = frozenset("ban bans embargo embargoes limit limits cap caps restriction restrictions sanctions curbs".split())
_PROGRAMMES = frozenset("program programs programme programmes".split())
_NO_THING_BEFORE = frozenset("for from on against aboard using like".split())
_MAKING = frozenset(
    "make making makes build builds building produce produces producing assemble assembles assembling manufacture "
    "manufactures manufacturing test testing develops "
    "develop developing improve improves improved improving enhance enhances enhanced enhancing "
    "refine refined refining perfect perfecting modernise modernize upgrade upgrading featuring showcasing".split()
)
_ASSEMBLED = frozenset("assembled made built produced manufactured developed designed".split())
_BE = frozenset(("is", "are", "was", "were", "being"))
_IN_USE = frozenset("are is was were been be begun began started now already also of for by".split())
_ON_BOARD = ("tak", "took", "rely", "reli", "pass", "stock")
_MADE = frozenset(
    "production manufacture manufacturing development construction assembly operation maintenance".split()
)
_THE_MAKING = frozenset(("test", "tests", "testing", "part")) | _MADE
_SCIENCES = frozenset(("space-technology", "nuclear-technology", "naval-technology"))
_OF_DESTRUCTION = frozenset("nuclear atomic chemical biological".split())
_ASKS = frozenset(
    "exchange return ask asked asking asks request requests looking search shopping pay paid pays paying payment need "
    "demand demands call calls arrange".split()
)


def things_of(tokens: Tokens, things: list[Mention]) -> list[Mention]:
    """Return the things that may be what moves, without those that lie within a longer one or only describe one."""
    kept: list[Mention] = []
    things = [_with_its_parts(tokens.lows, thing) for thing in things]
    for thing in things:
        if not _no_thing(tokens, thing, things) and not any(_within(thing, other) for other in things):
            if _of_a_pair(tokens.lows, thing, things):
                continue
            kept.append(_sure(tokens.lows, _planned(tokens.lows, thing)))
    return kept


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


def _planned(lows: list[str], thing: Mention) -> Mention:
    """Return knowledge in the place of a thing whose design is what moves: "the drawings of its new drone"."""
    if thing.entry.value not in ARMS and thing.entry.value not in _SCIENCES:
        return thing
    for at in range(thing.first - 1, max(thing.first - _FEW, 1), -1):
        if lows[at] in ("for", "of", "on") and lows[at - 1] in _PLANS:
            value = thing.entry.value if thing.entry.value in _SCIENCES else "military-technology"
            return Mention(at - 1, thing.last, Entry("item", value, lows[at - 1], False))
        if lows[at] == "of" and lows[at - 1] in _LINKS:
            continue
        if lows[at] in (",", "and", "of", "for", "on"):
            break
    return thing


def _with_its_parts(lows: list[str], thing: Mention) -> Mention:
    """Return a thing with the words for its parts where they are what moves: "engines for its MiG-29 fighters"."""
    if thing.entry.value not in _HAVE_PARTS:
        return thing
    for at in range(thing.first - 1, max(thing.first - _FEW, 1), -1):
        if lows[at] == "for":
            return thing._replace(first=at - 1) if lows[at - 1] in _SPARES else thing
        if lows[at] in (",", "and", "of", "on", "to", "that", "."):
            break
    return thing


def _within(thing: Mention, other: Mention) -> bool:
    length, longer = thing.last - thing.first, other.last - other.first
    return longer > length and other.first <= thing.first and thing.last <= other.last


def _of_a_pair(lows: list[str], thing: Mention, things: list[Mention]) -> bool:
    """Whether "ammunition" only fills up a general word beside it ("military equipment and ammunition")."""
    if lows[thing.last] == "launchers" and lows[thing.first - 1] in ("and", "their") and thing.first == thing.last:
        return any(o.last in (thing.first - 2, thing.first - 3) and o.entry.value == _MISSILES for o in things)
    if lows[thing.first] not in _FILLING or thing.first != thing.last or lows[thing.first - 1] not in ("and", "or"):
        return False
    return any(o.last == thing.first - 2 and o.entry.value == "other-arms" for o in things)


_MISSILES = "ballistic-missiles"
_FILLING = frozenset(("ammunition", "ammo", "ammunitions"))
_ON_ITS_WAY = frozenset(
    "traveling travelling running moving carrying carried loaded laden transporting transported hauling hauled "
    "collecting collected".split()
)
_TAUGHT = ("trained", "retrained", "taught")
_TANKERS = frozenset("car cars wagon wagons truck trucks farm farms".split())
_INTO = frozenset(("in", "by", "aboard", "on"))
_ARE_MADE = frozenset("assembled produced manufactured built tested stored developed".split())
_ENGINES = frozenset("engine engines generator generators locomotive locomotives".split())


def _of_another(lows: list[str], thing: Mention, things: list[Mention]) -> bool:
    """Whether a word before a thing makes something else of it: a think tank, nuclear arms, science and technology."""
    lead = lows[max(thing.first - 2, 0) : thing.first]
    if lead[-1:] == ["-"] and thing.entry.more == "weak":
        return True  # "think-tank"
    if lows[thing.last + 1 : thing.last + 3] == ["of", "mass"]:
        return True
    if lows[thing.last].startswith("technolog"):
        if any(other.last == thing.first - 1 and other.entry.value in _SCIENCES for other in things):
            return True  # "satellite technologies" are of space
        if lead[-1:] == ["information"]:
            return True
        return lead[:1] in (["science"], ["scientific"]) and lead[1:] in (["and"], ["&"])
    return (thing.entry.value in ("other-arms", "finance") and lead[-1:] and lead[-1] in _OF_DESTRUCTION) or lead[
        -1:
    ] == ["think"]


def _made_of(lows: list[str], first: int) -> bool:
    """Whether arms are what goods are made into: "materials used in weapons production", "parts for weapons"."""
    return lows[first - 1] in ("for", "in") and not _PARTS.isdisjoint(lows[max(first - 3, 0) : first - 1])


def _for_russia(lows: list[str], thing: Mention) -> bool:
    """Whether what is made is made for Russia: "has been producing mortar bombs for Russia"."""
    after = lows[thing.last + 1 : thing.last + 4]
    return after[:1] == ["for"] and not _RUSSIA.isdisjoint(after)


def _handled(lows: list[str], thing: Mention) -> bool:
    """Whether somebody only flies or steers a thing: "soldiers trained to fly drones", "learn to fly Su-35 jets"."""
    for at in range(thing.first - 1, max(thing.first - _FAR, 0), -1):
        if lows[at] in _HANDLING:
            return True
        if lows[at] in _ENDING:
            return False
    return False


def _limited(lows: list[str], at: int) -> bool:
    """Whether a rule stands before a thing: "the ban on North Korean workers"."""
    while at > 1 and lows[at] in _WHOSE:
        at -= 1
    return at > 0 and lows[at] == "on" and lows[at - 1] in _LIMITS


def _named_so(lows: list[str], thing: Mention, things: list[Mention]) -> bool:
    """Whether a word only says how a thing told before it is called: "the mortars, known as Type 63"."""
    at = thing.first - 1
    while lows[at] in _ARTICLES:
        at -= 1
    called = at - 1 if lows[at - 1 : at + 1] == ["known", "as"] else at if lows[at] in _CALLED else None
    if called is None:
        return False
    return any(0 < called - other.last <= _NAMED and not other.entry.more for other in things)


def _no_thing(tokens: Tokens, thing: Mention, things: list[Mention]) -> bool:
    """Whether a word of a thing only tells of what, for what or about what something else is."""
    lows = tokens.lows
    after = lows[thing.last + 1 : thing.last + 2]
    if after and after[0] in _BE and lows[thing.last + 2] in _ARE_MADE:
        return True  # "where drones are assembled"
    if lows[thing.last + 1 : thing.last + 3] in (["'", "party"], ["’", "party"]):
        return True  # the Workers' Party
    if _made_of(lows, thing.first) and thing.entry.value == "other-arms":
        return False
    learners = thing.entry.value == "training" and lows[thing.last] == "korean"  # "training North Korean operators"
    if (
        after
        and after[0] in _NO_THING_AFTER
        and not learners
        and not (thing.entry.value in KNOW_HOW and after[0].startswith("program"))
    ):
        return True
    if after in (["and"], ["or"]) and lows[thing.last + 3 : thing.last + 4] and lows[thing.last + 3] in _PROGRAMMES:
        return True  # "its missile and nuclear programmes"
    if thing.entry.value == "refined-petroleum" and after and after[0] in _ENGINES:
        return True  # "a kerosene engine"
    if thing.entry.value == "vehicles" and not _INTO.isdisjoint(lows[max(thing.first - 2, 0) : thing.first]):
        return True  # "sent in closed carriages"
    ahead = lows[thing.last + 1 : thing.last + 2 + 4 * (after in (["that"], ["which"]))]
    if lows[thing.last + 1] in _BE and lows[thing.last + 2] in _ASSEMBLED and lows[thing.last + 3] in (",", "."):
        return True  # "a plant where drones are assembled"
    if thing.entry.value == "vehicles" and not _ON_ITS_WAY.isdisjoint(ahead):
        return True  # "railcars traveling between the two": they carry what is moved
    named = lows[thing.first] in ("north", "dprk") or after == ["from"]
    if lows[max(thing.first - 2, 0) : thing.first] == ["use", "of"] and not named:
        return True
    if after == ["-"] and tokens.starts[thing.last + 1] == tokens.ends[thing.last]:
        return True  # "missile-related technology"
    if (
        lows[thing.first] == "fuel"
        and after
        and (after[0] in _FUELLED or "fire" in lows[thing.last + 2 : thing.last + 5])
    ):
        return True  # "to help fuel its war", "adds fuel to the fire"
    if (lows[thing.first] == "tank" or thing.entry.value in GOODS - {"vehicles"}) and after and after[0] in _TANKERS:
        return True  # "a train of tank cars"
    if thing.entry.value in ARMS and _handled(lows, thing):
        return True  # "soldiers trained to fly drones"
    if thing.entry.value == "finance" and not _FREEZING.isdisjoint(lows[max(thing.first - _FREEZES, 0) : thing.first]):
        return True  # "froze the assets of a hacker"
    if lows[thing.last] == "mines" and any(
        low.startswith(_LIFTING) for low in lows[max(thing.first - 3, 0) : thing.first]
    ):
        return True  # "have cleared 18,000 mines"
    if lows[thing.first - 1] in _HITTING:
        return True  # "to attack grain silos"
    if thing.entry.value == "finance" and not _EARN.isdisjoint(lows[max(thing.first - 2, 0) : thing.first]):
        return True  # "which earns money for its programmes": by what somebody sold or did
    if after and after[0] in _SPARES and lows[thing.last + 2] == "for":
        return any(thing.last < other.first <= thing.last + _FEW for other in things)
    if thing.entry.value in PEOPLE and lows[thing.first - 1] == "soviet":
        return True
    if _limited(lows, thing.first - 1) or _named_so(lows, thing, things):
        return True
    if _of_another(lows, thing, things):
        return True
    if thing.entry.value != "training" and any(
        thing.first < other.first <= thing.last + 1
        and thing.last < other.last
        and other.entry.value != "mixed-cargo"
        and (other.entry.more != "weak" or other.entry.value == thing.entry.value)
        and lows[other.first] not in _TAUGHT
        and not (thing.entry.value in _SCIENCES and other.entry.more == "generic")
        for other in things
    ):
        return True  # "rocket launcher ammunition", "ballistic missile technology": the last word says what it is
    if thing.entry.value in _CRAFT and thing.entry.phrase.startswith(_CARRYING) and after and after[0] in _MOVING:
        return True  # "a passenger plane landed with tourists"
    if thing.entry.value == "workers" and lows[thing.first - 1] in _CARING:
        return True  # "aid workers"
    if lows[thing.first - 1] == "empty":
        return True  # "empty containers"
    if thing.entry.value == "finance" and any(
        low.startswith(_TAKEN_AWAY) and low != "frozen" for low in lows[max(thing.first - 2, 0) : thing.first]
    ):
        return True  # "froze the assets of a trader"
    if thing.entry.value == "finance" and any(
        low.startswith("earn") for low in lows[max(thing.first - 3, 0) : thing.first]
    ):
        return True  # what workers earn is no payment
    at = thing.first - 1
    if (lead := lows[max(thing.first - 5, 1) : thing.first]) and "worth" in lead:
        return lows[thing.first - len(lead) + lead.index("worth") - 1] not in _LOADS  # but "ten containers worth of"
    for _ in range(5):
        if at < 0:
            return False
        if lows[at] == "on" and lows[at - 1].startswith(_ON_BOARD):
            return False  # "took on weapons", "relies on shells"
        if lows[at] == "using" and lows[at - 1] in _IN_USE:
            return False  # "have begun using mortars"
        if lows[at] == "for" and lows[at - 1] == "and":
            return False  # "would ask for jets and for submarine know-how"
        if lows[at] in _NO_THING_BEFORE and thing.entry.value != "training":
            if lows[at] == "for" and (lows[at - 1] in _SPARES or not _ASKS.isdisjoint(lows[max(at - 3, 0) : at])):
                return False  # "radar parts for its fighters"
            return any(other.last < at for other in things) or lows[at] in ("against", "aboard")
        if lows[at] == "make" and lows[at - 2] == "of":
            return False  # "chips of Western make in the missile"
        if (lows[at] in _MAKING and not _for_russia(lows, thing)) or (
            lows[at] == "made" and "more" in lows[thing.last + 1 : thing.last + 3]
        ):
            return True  # "workers who make drones"
        if lows[at] == "to" and lows[at - 1] in ("related", "relating", "relates"):
            return True
        if lows[at] in ("as", "in") and thing.entry.value == "mixed-cargo" and any(other.last < at for other in things):
            return True  # "wheat in humanitarian aid"
        if lows[at] == "of" and lows[at - 1] in _THE_MAKING:
            return lows[at - 1] not in _MADE or thing.entry.value in ARMS
        if lows[at] in (",", "of", "and", "with", "to", ".", "that"):
            return False
        at -= 1
    return False
