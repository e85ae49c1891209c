"""Figures that count nothing of what is moved: losses, limits, shares, sizes, and what one ship or one box holds."""

from __future__ import annotations

from itertools import pairwise

from helpers.reading.lexicon import Mention
from helpers.reading.moving.numerals import NUMERALS
from helpers.reading.moving.quantities import Figure

LOSSES = frozenset(
    "killed wounded dead died fallen injured casualties deaths lost captured capture "
    "capturing captives prisoners bodies detained killing losses loss toll fatalities".split()
)
_PARTED = frozenset((",", ";", "after", "since", "and", "but", "while", "before", "as", "though"))
_COME = frozenset("to at reached reaches exceed exceeded".split())
_VERBAL = frozenset("has have had that some about nearly almost more many is are was were lost suffered".split())
CLAUSES = frozenset("that which who where when while after before since but : ;".split())
_MAY = frozenset(("may", "might", "could", "would", "can"))
_SOON = 4
_FAR = 12
_GROW = frozenset("grow rise increase swell climb expand".split())
_HOLD = frozenset("hold contain carry fit".split())
_LIMITS = frozenset("limit limits limited limiting cap caps capped capping ceiling ceilings quota quotas".split())
_ALLOWED = frozenset(("may", "can", "must", "shall"))
_LOADS = frozenset(
    "shipment shipments cargo load loads consignment delivery deliveries batch aid gift donation".split()
)
_APIECE = frozenset(("each", "apiece"))
_TIMES = frozenset("year month week quarter annum".split())
_CLOSED = frozenset((",", ";", "that"))
_ENOUGH = frozenset("equivalent equal equalling equaling enough sufficient capacity room".split())


def counts_none(lows: list[str], sentence: range, figure: Figure, unit: Mention) -> bool:
    """Whether a figure with a unit tells no load: a share, a size, a limit, or how much each carrier holds."""
    return (
        _property(lows, figure)
        or _of_a_limit(lows, sentence, figure)
        or _held(lows, sentence, figure)
        or _to_come(lows, sentence, figure)
        or _of_each(lows, sentence, figure, unit)
    )


def _of_each(lows: list[str], sentence: range, figure: Figure, unit: Mention) -> bool:
    """Whether a figure tells of one among several: "each carrying about 20 wagons", "300 containers per voyage"."""
    lead = lows[max(figure.first - _SOON, sentence.start) : figure.first]
    if (
        "each" in lead
        and lead[lead.index("each") + 1 : lead.index("each") + 2] != ["of"]
        and _CLOSED.isdisjoint(lead[lead.index("each") :])
    ):
        return True
    behind = lows[unit.last + 1 : unit.last + 3]
    if behind[0] in _APIECE or (behind[0] == "per" and behind[1] not in _TIMES):
        return True
    return behind in (["a", "day"], ["per", "day"], ["every", "day"]) or behind[0] == "daily"


def lost(lows: list[str], sentence: range, figure: Figure, unit: Mention) -> bool:
    """Whether a figure counts the dead: a word of losing stands right before it, or behind it in its own clause."""
    reach = _FAR if lows[figure.first - 1] in _COME else _SOON  # "losses in Russia rose to 4,000 soldiers"
    for at in range(unit.first - 1, max(figure.first - reach, sentence.start) - 1, -1):
        if lows[at] in LOSSES:
            return True
        if lows[at] == "of" and at < figure.first and (lows[at - 1] in NUMERALS or lows[at - 1].isdigit()):
            break  # "captured two of the 11,000 soldiers who were sent"
        if lows[at] in _PARTED and at < figure.first:
            break  # "600 deaths after sending 15,000 soldiers"
    for at in range(unit.last + 1, sentence.stop):
        if lows[at] in (",", ";") or (lows[at] in _PARTED and lows[at - 1] not in LOSSES and _turns(lows, at)):
            return False
        if lows[at] in LOSSES:
            return lows[at - 2] not in _MAY  # "12,000 soldiers there may be killed"
    return False


def _turns(lows: list[str], at: int) -> bool:
    """Whether a clause of its own begins at a word: "… to Russia and has lost 600 of them"."""
    return lows[at] not in ("and", "or") or lows[at + 1] in _VERBAL or lows[at + 1][:1].isdigit()


def _of_a_limit(lows: list[str], sentence: range, figure: Figure) -> bool:
    """Whether a figure is a limit: "capped at 500,000 barrels a year", "may import no more than 500,000 barrels"."""
    if lows[figure.first] in ("no", "not") and not _ALLOWED.isdisjoint(lows[figure.first - _SOON : figure.first]):
        return True
    for at in range(figure.first - 1, max(figure.first - _FAR, sentence.start) - 1, -1):
        if lows[at] in _LIMITS:
            return True
        own = lows[at] == "by" and at < figure.first - 1  # "caps imports by the North at 500,000", but "by 500,000"
        if lows[at] in CLAUSES or (lows[at] in (",", "and", "with", "by") and not own):
            return False
    return False


def _held(lows: list[str], sentence: range, figure: Figure) -> bool:
    """Whether a figure tells what boxes could hold: "6,700 containers, enough for three million shells"."""
    lead = lows[max(figure.first - _SOON, sentence.start) : figure.first]
    return not _ENOUGH.isdisjoint(lead) or any(low in _MAY and after in _HOLD for low, after in pairwise(lead))


def _to_come(lows: list[str], sentence: range, figure: Figure) -> bool:
    """Whether a number only may come to be: "the number of those there could grow to 100,000"."""
    lead = lows[max(figure.first - _SOON - 1, sentence.start) : figure.first]
    return lead[-1:] == ["to"] and lead[-2] in _GROW and not _MAY.isdisjoint(lead[:-2]) if len(lead) > 2 else False


def _property(lows: list[str], figure: Figure) -> bool:
    """Whether a figure is a share, or tells how big a thing is ("a 5,000-ton destroyer") and no load of it."""
    behind = lows[figure.last + 1 : figure.last + 3]
    if lows[figure.first - 1] in ("every", "each") or behind in (["of", "every"], ["in", "every"], ["out", "of"]):
        return True  # "seven of every ten shells"
    return lows[figure.last + 1] == "-" and lows[figure.last + 3] not in _LOADS
