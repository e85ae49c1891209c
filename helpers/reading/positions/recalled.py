"""What a transfer that was told is called once more, with no word for a transfer: "the arrangement", "both regimes"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import STATE_KINDS, Mention
from helpers.reading.moving.parties import BOTH
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_CALLED = frozenset(
    "alignment arrangement arrangements bargain quid inflow inflows influx trafficking traffic activity activities "
    "circumvention rapprochement closeness bond bonds entente role trend pattern phenomenon marriage relationship "
    "complicity collusion entanglement axis nexus conspiracy smuggling plan plans dealings scheme network barter "
    "embrace friendship courtship convergence interaction contacts busting".split()
)
_SIDES = frozenset(
    "countries regimes capitals leaders sides nations states governments dictators autocrats autocracies pariahs "
    "rulers neighbours neighbors partners allies".split()
)
_TWO = frozenset(("two", "both"))
_WHO = _TWO | frozenset(("they", "the", "these"))
_THE = frozenset("the this these such their its his that both two 's ’s".split())
_NEAR = 3  # words from "the" to the noun
_KNOWN = BOTH | {"UKR", "UN", None}
_POINTED = 5  # words of "as we 've been publicly"
_WE = frozenset("we i he she they it washington seoul".split())
_HAS = frozenset("have has had 's been".split())


def recalled(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether what is judged takes up a transfer under a name of its own, and no third state or other matter."""
    lows, content = tokens.lows, saying.content
    found = any(_takes_up(lows, at, content.start) for at in content if lows[at] in _CALLED or lows[at] in _SIDES)
    if not found and not any(lows[at] == "what" and lows[at + 1] in _WHO for at in content):
        return False
    return of_nothing_else(saying, mentions)


def of_nothing_else(saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether what is said names no other matter, and no third state but that of who says it."""
    here = [m for m in mentions if m.first in saying.content]
    if any(m.entry.kind == "matter" and m.entry.value == "other" for m in here):
        return False
    return {m.entry.value for m in here if m.entry.kind in STATE_KINDS} <= _KNOWN | {saying.who.country.value}


def _takes_up(lows: Sequence[str], at: int, start: int) -> bool:
    """Whether a noun is told as known: "the growing alignment", "the two regimes"; many countries are not."""
    lead = set(lows[max(at - _NEAR, start) : at])
    return not lead.isdisjoint(_THE if lows[at] in _CALLED else _TWO)


def warned_of_before(lows: Sequence[str], first: int) -> bool:
    """Whether a warning is only pointed back to ("as we've been warning"), or is of nuclear arms and not of goods."""
    lead = lows[max(first - _POINTED, 0) : first]
    if "as" in lead and lows[first].startswith("warn"):
        since = lead[len(lead) - lead[::-1].index("as") :]
        return bool(_WE & set(since)) and bool(_HAS & set(since))
    return lows[first].startswith("threat") and "nuclear" in lows[first + 1 : first + 1 + _POINTED]


def of_third_state(lows: Sequence[str], stance: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether "of" and a third state stand behind a noun of blame, and nothing else."""
    behind = (m for m in mentions if m.entry.kind in STATE_KINDS and m.first in (stance.last + 2, stance.last + 3))
    blamed = next(behind, None)
    blame = lows[stance.last] == "criticism" and lows[stance.last + 1] == "of"
    return blame and blamed is not None and blamed.entry.value not in BOTH
