"""Categories of things in groups: arms, people, goods, and know-how with its sciences."""

from __future__ import annotations

ARMS = frozenset(
    "artillery-ammunition rockets ballistic-missiles artillery-systems mortars anti-tank-weapons air-defence "
    "aircraft uav armoured-vehicles small-arms electronic-warfare".split()
)
ANY_ARMS = ARMS | {"other-arms"}
PEOPLE = frozenset(("troops", "military-engineers", "workers"))
GOODS = frozenset(
    "vehicles food consumer-goods medical machinery refined-petroleum crude-oil metals luxury-goods animals coal other "
    "mixed-cargo".split()
)
SCIENCES = frozenset(("space-technology", "nuclear-technology", "naval-technology"))
KNOW_HOW = SCIENCES | {"military-technology", "missile-components", "uav", "training"}

_WEAPONS = frozenset(("other-arms", "small-arms"))
_ROUNDS = frozenset(("artillery-ammunition", "rockets", "mortars", "artillery-systems")) | _WEAPONS
OIL = frozenset(("refined-petroleum", "crude-oil"))
_CREWS = PEOPLE | {"training", "military-technology", "space-technology"}
_WEIGHED = frozenset(
    "troops military-engineers workers training aircraft uav ballistic-missiles artillery-systems".split()
)
# What a unit can count: a figure of another thing in the same sentence is none of this one ("oil for weapons").
_COUNTED = {
    "barrels": OIL,
    "doses": frozenset(("medical",)),
    "shells": _ROUNDS,
    "rounds": _ROUNDS | {"air-defence", "anti-tank-weapons"},
    "soldiers": _CREWS,
    "workers": _CREWS,
    "sappers": _CREWS,
    "battalions": _CREWS | {"air-defence"},
    "rifles": _WEAPONS,
    "drones": frozenset(("uav", "military-technology", "other-arms")),
    "animals": frozenset(("animals", "luxury-goods", "food", "other")),
    "horses": frozenset(("animals", "luxury-goods", "other")),
}


def sort_of(category: str) -> str:
    """Return the sort of thing that a category is of: arms, people, energy, know-how or goods."""
    if category in ANY_ARMS | {"protective-equipment"}:
        return "arms"
    if category in PEOPLE | {"training"}:
        return "people"
    if category in OIL | {"coal"}:
        return "energy"
    return "know-how" if category in KNOW_HOW else "goods"


def counts(unit: str, category: str) -> bool:
    """Whether a unit can count things of a category: barrels count no soldiers, tons no aircraft."""
    if unit in ("tons", "tonnes"):
        return category not in _WEIGHED
    if unit == "ships" and category in OIL:
        return False  # "five tankers with petrol": of how much is not said
    return category in _COUNTED.get(unit, (category,))
