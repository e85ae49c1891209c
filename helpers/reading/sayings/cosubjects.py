"""Parties that share a verb as its subjects: "Moscow and Pyongyang have denied", "Rome, Oslo and others said"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from helpers.reading.people.who import Place
from helpers.reading.sayings.dependents import PREPOSITIONS, wrote
from helpers.reading.sayings.passed import PASSED
from helpers.reading.tokens import Tokens

_POINTING = frozenset(("the", "that", "this", "these", "those"))
_LEADERS = frozenset("leaders ministers presidents men officials envoys diplomats chiefs spokesmen".split())
_REST = frozenset("others allies partners states countries nations governments members".split())
_COUNTS = {"both": 2, "two": 2, "three": 3}
_LATELY = 3  # sentences before "the two leaders"
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
            others = lows[place.last + 1 : place.last + 6]
            comma = others[:1] == [","]
            more = others[comma : comma + 1] == ["and"] and not _REST.isdisjoint(others[comma + 1 : comma + 4])
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


def told_together(tokens: Tokens, told: Sequence[Sequence[Place]], sentence: range, leaders: int) -> list[Place]:
    """Return those whom a sentence before told together, where "the two leaders" means just so many people."""
    lows = tokens.lows
    count = _COUNTS.get(lows[leaders - 1]) if lows[leaders] in _LEADERS else None
    if count is None:
        return []
    number = bisect_left(tokens.sentences, sentence.start, key=lambda one: one.start)
    for places in reversed(told[max(number - _LATELY, 0) : number]):
        people = {id(p.who.self): p.who.self for p in places if p.who.self.kind == "person"}
        if len(people) > 1:
            return [Place(leaders - 1, leaders, who) for who in people.values()] if len(people) == count else []
    return []


def governments(lows: Sequence[str], verb: int, places: Sequence[Place]) -> list[Place]:
    """Return the two states of "the governments in Moscow and Pyongyang have denied"."""
    for one, other in pairwise(places):
        beside = lows[one.last + 1 : other.first] in (["and"], ["and", "the"]) and one.first > 1
        if (
            beside
            and lows[one.first - 2] == "governments"
            and lows[one.first - 1] in ("of", "in")
            and other.last < verb
        ):
            told = lows[other.last + 1 : verb]
            return [one, other] if all(low in PASSED or low.endswith("ly") for low in told) else []
    return []
