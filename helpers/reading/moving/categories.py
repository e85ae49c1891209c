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
