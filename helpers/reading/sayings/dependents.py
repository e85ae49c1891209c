"""Parties that depend on another word than a verb, and so are not its subject: on a preposition, a name, a deed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.people.names import WEEKDAYS
from helpers.reading.people.who import Place
from helpers.reading.sayings.callings import KIND
from helpers.reading.sayings.passed import PASSED, without_passed

PREPOSITIONS = frozenset(
    "of to in inside within outside across at with by from against between for on over into about near toward towards "
    "via through".split()
)
STOPPERS = frozenset(("that", ";", "”", "“", '"', "which", "whether", "because", ":"))
_CLAUSE = 8  # words of "that monitors the sanctions"
_AUTHOR = 7  # words of "by the London-based" between a work and its author
WORKS = frozenset(
    "report analysis study investigation review paper research assessment survey brief examination document "
    "article imagery images data figures statistics records photos photographs pictures footage video statement "
    "communique communiqué declaration letter post tweet message commentary editorial release memo bulletin".split()
)
_GIVEN = frozenset(
    "provided released shared published taken obtained analysed analyzed compiled collected issued prepared produced "
    "written circulated submitted commissioned presented signed endorsed".split()
)
_DAYS = frozenset("on this last week month year today yesterday earlier jointly recently".split())
_MEETS = frozenset("met meets told tells saw sees sent gave gives took led sought seeks thanks calls hosts".split())
_NO_DEED = frozenset("united allied combined retired named armed".split())
_SEATED = frozenset(("to", "at", "on"))
_BETWEEN_STATES = frozenset(
    "relations ties talks cooperation trade border affairs links exchanges summit deal deals alliance treaty pact war "
    "relationship issues matters dealings contacts negotiations".split()
)
_OWNER = 4  # words of the longest state
_SUMMONS = frozenset(("summoned", "summons", "convoked"))
OF = frozenset(("of", "from", "at", "with"))
_BELONGS = frozenset("in within inside to for".split())


_RUN = frozenset("run owned controlled funded backed based".split())


def behind_preposition(lows: Sequence[str], place: Place) -> bool:
    """Whether a preposition stands right before a party, or before its article."""
    at = _past_run(lows, place.first - 1)
    return at >= 0 and any(low in PREPOSITIONS for low in lows[max(at - 2, 0) : at + 1])


def _past_run(lows: Sequence[str], at: int) -> int:
    """Return the word before "state-run" or "official", or the one given."""
    if at > 2 and lows[at] in _RUN and lows[at - 1] == "-":
        return at - 3
    return at - 1 if at > 0 and lows[at] == "official" else at


def governed(
    lows: Sequence[str], parts: Mapping[int, tuple[str, Mention]], place: Place, sentence: range, by: Collection[str]
) -> bool:
    """Whether a preposition stands before a party ("Ann Keane of Norway's Harbour Institute notes")."""
    at = _past_run(lows, place.first - 1)
    if lows[at] == "'s":  # the state whose body it is
        at = next((b - 1 for b in range(at - _OWNER, at) if b in parts and parts[b][1].last == at - 1), at)
        at = next((b - 1 for b in range(at - _OWNER, at + 1) if b in parts and parts[b][1].last == at), at)
    at -= at > sentence.start and lows[at] == "the"
    return at >= sentence.start and lows[at] in by


def only_tells_which(place: Place, noun: str) -> bool:
    """Whether a state only tells which ties or whose firm are meant ("Russia-Norway relations", "a Moscow bank")."""
    return place.who.kind == "state" and (noun in _BETWEEN_STATES or KIND.get(noun) == "company")


def seat_of(lows: Sequence[str], place: Place, places: Sequence[Place]) -> int:
    """Return the last word of where somebody sits ("Oslo's envoy to the Council's sanctions committee")."""
    end = place.last
    if place.who.kind == "unnamed" and not _SEATED.isdisjoint(lows[place.first : place.last]):
        for other in places:
            if other.first == end + 1 + (lows[end + 1] == "'s"):
                end = other.last
    return end


def within(lows: Sequence[str], body: Place, place: Place) -> bool:
    """Whether a body only tells where a party belongs ("a source in Norway's security service told")."""
    beside = body.first - (lows[body.first - 1] == "the")
    return beside == place.last + 2 and lows[place.last + 1] in _BELONGS


def wrote(lows: Sequence[str], place: Place, sentence: range) -> bool:
    """Whether a party is told as the author of what speaks ("a new study by the Seoul-based institute says")."""
    for at in range(place.first - 1, max(place.first - _AUTHOR, sentence.start), -1):
        if lows[at] in ("by", "from"):
            while lows[at - 1] in WEEKDAYS or lows[at - 1] in _DAYS:
                at -= 1  # "a report released on Thursday by the centre"
            work = at - 2 - (lows[at - 2] == ",")  # "The report, published by the team, says"
            return lows[at - 1] in WORKS or (lows[at - 1] in _GIVEN and lows[work] in WORKS)
        if lows[at] in PREPOSITIONS:
            return False
    return False


def in_apposition(lows: Sequence[str], place: Place, before: Place) -> bool:
    """Whether a party between commas stands right after another one, which it only describes."""
    lead = place.first - 2 if lows[place.first - 1] in ("the", "a", "an") else place.first - 1
    if lows[lead - 1 : lead + 1] == [",", "and"] and lows[place.last + 1] == "," and place.who.kind == "unnamed":
        return before.who.kind == "person"  # "Victor Ann, a chair at the institute, and a former official, said"
    if lows[lead] != "," or before.last != lead - 1:
        return False
    if before.who.kind == "organisation" and place.who.name.rule == "body-by-its-kind":
        # "Rosoil, the Russian refiner, said"; "Harbour Eye, a British research group, said"
        return place.who.kind == "organisation" or not {"a", "an"}.isdisjoint(lows[place.first - 1 : place.first + 1])
    if before.who.kind == "unnamed" and place.who.kind == "unnamed":  # "A Norwegian envoy, chairman this month, said"
        return not (place.who.role.words or "").endswith("s")
    return before.who.kind == "person" and place.who.kind in ("unnamed", "organisation")


def joined_places(lows: Sequence[str], one: Place, other: Place) -> bool:
    """Whether two states are where somebody is or comes from ("officials from Kyiv and Seoul")."""
    states = one.who.kind == other.who.kind == "state" and lows[one.last + 1 : other.first] in (["and"], ["or"])
    return states and lows[one.first - 1] in ("in", "from")


def is_object(lows: Sequence[str], place: Place, between: list[str], sentence: range) -> bool:
    """Whether a party before "and said" is whom the verb before is done to, and its subject goes on."""
    plain = without_passed(between)
    if plain[-1:] != ["and"] or "," in plain:
        return False
    at = place.first - 1
    at -= at > sentence.start and lows[at] in ("the", "his", "her", "its", "their")
    lead = lows[at]
    return len(plain) == 1 or lead in _MEETS or (lead.endswith("ed") and lead not in _NO_DEED)


def summons_before(lows: list[str], sentence: range, verb: Mention) -> int | None:
    """Return where "summoned" stands before "and warned": who is summoned does not warn."""
    if without_passed(lows[max(sentence.start, verb.first - 5) : verb.first])[-1:] != ["and"]:
        return None
    return next((at for at in range(verb.first - 1, sentence.start, -1) if _summons_at(lows, at)), None)


def is_summoned(lows: Sequence[str], place: Place) -> bool:
    """Whether a party stands right behind "summoned" ("summoned Norway's envoy over it"): it says nothing."""
    return any(_summons_at(lows, at) for at in range(max(place.first - _OWNER, 0), place.first))


def _summons_at(lows: Sequence[str], at: int) -> bool:
    return lows[at] in _SUMMONS or (lows[at] == "called" and lows[at + 1] == "in")


def described(place: Place, between: list[str]) -> bool:
    """Whether a clause only tells what a body does ("a group of states that monitors sanctions said")."""
    if between[:1] != ["that"] or place.who.kind == "state" or not 2 < len(between) <= _CLAUSE:
        return False
    does = between[1].endswith(("s", "ed")) or between[1] in PASSED
    return does and STOPPERS.isdisjoint(between[1:]) and "," not in between
