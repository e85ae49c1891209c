"""Parties that share a verb as its subjects: "Moscow and Pyongyang have denied", "Rome, Oslo and others said"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.people.who import Place
from helpers.reading.sayings.dependents import PREPOSITIONS, wrote

_POINTING = frozenset(("the", "that", "this", "these", "those"))
_COUNTERPARTS = frozenset(("counterpart", "counterparts", "colleague"))


def joined_before(lows: Sequence[str], place: Place, earlier: Sequence[Place], sentence: range) -> list[Place]:
    """Return the parties joined to a subject by "and" or a comma ("Moscow and Pyongyang have denied")."""
    found: list[Place] = []
    at = place
    for other in reversed(earlier):
        between = _without_counterpart(lows[other.last + 1 : at.first])
        if other.who.kind == "state" and between == ["'s"]:
            at = other  # "Ulf Kristersson and Denmark's Mette Frederiksen"
            continue
        if between in (["and"], ["nor"], ["or"], [","], [",", "and"], ["and", "the"], [",", "the"]):
            lead = lows[other.first - 1] if other.first > sentence.start else ""
            others = lows[place.last + 1 : place.last + 4]
            more = others[:2] == ["and", "others"] or others == [",", "and", "others"]
            if between[0] == "," and "and" not in between and not found and not more:
                break
            if lead in _POINTING:  # "declined to comment on that report, and the ministry said"
                lead = lows[other.first - 2]
            if lead in PREPOSITIONS and not wrote(lows, other, sentence):
                break
            if between[:2] == [",", "and"] and not found and lead.isalpha() and _ends_a_clause(lows, earlier, other):
                break  # "has alarmed the allies, and the White House said": another clause
            found.insert(0, other)
            at = other
        else:
            break
    return found


def _ends_a_clause(lows: Sequence[str], earlier: Sequence[Place], place: Place) -> bool:
    """Whether a party that no comma joins to one before it is what the clause before "and" ends with."""
    index = next(at for at, other in enumerate(earlier) if other is place)
    listed = index and lows[earlier[index - 1].last + 1 : place.first] in ([","], [",", "the"])
    return not listed and lows[place.first - 1] not in ("that", "and", "but", "as", "the")


def _without_counterpart(between: Sequence[str]) -> Sequence[str]:
    """Return what stands between two parties without "his Estonian counterpart" before the second one."""
    if not between or between[-1] not in _COUNTERPARTS:
        return between
    return between[:2] if between[:2] == [",", "and"] else between[:1]
