"""Who is usually said to supply what: it decides only where nothing else does."""

from __future__ import annotations

from helpers.reading.lexicon import Mention
from helpers.reading.moving.parties import BOTH

# What is usually said to go which way: decides only where the grammar leaves both directions open.
USUAL = {
    **dict.fromkeys(
        "artillery-ammunition rockets ballistic-missiles artillery-systems mortars anti-tank-weapons troops "
        "military-engineers workers other-arms".split(),
        "PRK",
    ),
    **dict.fromkeys(
        "refined-petroleum crude-oil luxury-goods air-defence aircraft space-technology nuclear-technology food "
        "naval-technology military-technology animals finance vehicles electronic-warfare machinery medical".split(),
        "RUS",
    ),
}
_SUPPORT = ("military assistance", "military support", "humanitarian")
KNOWN = BOTH | frozenset(
    "KOR USA UKR UN JPN EU NATO GBR G7 MSMT DEU FRA ITA POL DNK NLD NOR SWE FIN EST LVA LTU CZE CAN AUS NZL ESP BEL "
    "CHE AUT ROU".split()
)  # who speaks, and where it is used


def usual_supplier(thing: Mention) -> str | None:
    """Return the state that is usually said to supply a thing; military and humanitarian help is what Russia gives."""
    return "RUS" if thing.entry.phrase.startswith(_SUPPORT) else USUAL.get(thing.entry.value)
