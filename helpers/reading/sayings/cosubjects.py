"""Parties that share a verb as its subjects: "Moscow and Pyongyang have denied", "Rome, Oslo and others said"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from helpers.reading.lexicon import Mention
from helpers.reading.people.who import Place
from helpers.reading.sayings.dependents import PREPOSITIONS, wrote
from helpers.reading.sayings.passed import PASSED, STATES, before_passed
from helpers.reading.sayings.strangers import counted_before, crowd
from helpers.reading.tokens import Tokens

_POINTING = frozenset(("the", "that", "this", "these", "those"))
_LEADERS = frozenset("leaders ministers presidents men officials envoys diplomats chiefs spokesmen".split())
_REST = frozenset("others allies partners states countries nations governments members".split())
_RELATES = frozenset(("that", "which", "who", "to"))
_AMONG = 8  # words of "among the more than forty other states"
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


def with_counted(
    tokens: Tokens, sentence: range, verb: Mention, places: list[Place], speakers: list[Place], how: tuple[bool, ...]
) -> list[Place]:
    """Return the speakers of a verb, or the counted states that are its subject, and who is named among those.

    ``how``: whether the verb judges, whether it only says, whether it stands before its speaker.
    """
    lows, (judges, says, inverted) = tokens.lows, how
    if judges and (one := _one_of_many(lows, verb.first, places, sentence)):
        return one  # "Oslo was among dozens of countries that condemned"
    many = crowd(tokens, sentence, verb.first) if judges or says else None
    if many is not None and (named := _beside_a_crowd(lows, many, places, sentence)):
        return named
    if many is not None and (judges or many.first == sentence.start):
        return [many]  # "dozens of countries condemned"
    if speakers and not inverted and (many := counted_before(tokens, sentence, speakers[0].first)):
        return [many, *speakers]  # "ten countries and the European Union condemned"
    last = speakers[-1] if len(speakers) > 1 else None
    if last is not None and "other" in lows[last.first - 1 : last.first + 1] and last.who.kind == "organisation":
        return speakers[:-1]  # "Oslo and other NATO members": not the alliance
    return speakers


def _beside_a_crowd(lows: Sequence[str], many: Place, places: Sequence[Place], sentence: range) -> list[Place]:
    """Return the parties that are named beside counted states ("Oslo and almost 40 other countries condemned").

    The others stay unnamed; where nothing tells them as others, the counted states speak too.
    """
    and_ = many.first - 1
    if lows[and_] != "and" or and_ <= sentence.start:
        return []
    end = and_ - 1 - (lows[and_ - 1] == ",")
    index = next((at for at, place in enumerate(places) if place.last == end), None)
    if index is None:
        return []
    named = [*joined_before(lows, places[index], places[:index], sentence), places[index]]
    return named if "other" in lows[many.first : many.last] else [*named, many]


def _one_of_many(lows: Sequence[str], verb: int, places: Sequence[Place], sentence: range) -> list[Place]:
    """Return who is told as one of those that do something ("Oslo was among 47 countries that condemned")."""
    at = verb - 1
    while at > sentence.start and lows[at] not in _RELATES and (lows[at] in PASSED or lows[at].endswith("ly")):
        at -= 1
    if lows[at] not in _RELATES:
        return []
    at -= 1
    if lows[at] not in STATES | _LEADERS:
        return []
    among = next(
        (to for to in range(at - 1, max(at - _AMONG, sentence.start), -1) if lows[to] in ("among", "of")), None
    )
    if among is None or (lows[among] == "of" and lows[among - 1] not in ("one", "part")):
        return []
    lead = among - 1 - (lows[among] == "of")
    end = before_passed(lows, sentence.start, lead)
    if end == lead:
        return []  # no "is", no "was"
    index = next((to for to, place in enumerate(places) if place.last == end), None)
    return [] if index is None else [*joined_before(lows, places[index], places[:index], sentence), places[index]]


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
