"""What the words beside a party tell of it: "Ann Keane of Norway", "Putin's spokesman", "the governor, Ann Keane,"."""

from __future__ import annotations

from collections.abc import Mapping

from helpers.reading.lexicon import Mention
from helpers.reading.people.memory import Memory
from helpers.reading.people.nounphrases import Phrase
from helpers.reading.people.parts import Part
from helpers.reading.people.who import Place, Who, with_article

_TAIL = 9  # words of "in Seoul", "of the chancellery" between an office and the name of who holds it
_OF_OFFICE = frozenset(("in", "at", "to", "of", "for", "'s", "on"))
_AT_A_HOUSE = frozenset("at of in within".split())
_DIVISIONS = frozenset("office department bureau division directorate section unit team desk".split())
_NO_TAIL = frozenset(", who which that and or said told says is was has had were are while when after before".split())
_AT = ([",", "at"], [",", "from"], [",", "in"])
_NAME_ENDS = frozenset((",", ".", ";", ")", "”", '"', "—", "–", "("))
_JOINS = frozenset(("and", "or"))
_IN_A_TITLE = frozenset("of the and for on in at 's".split())
_OF_A_BODY = frozenset(("of", "'s", "for", "at"))
_LEADS = frozenset("according to when while but after as".split())


def told_beside(memory: Memory, states: Mapping[int, Mention], found: list[Place], phrase: Phrase, who: Who) -> None:
    """Give a party, or the one before it, the state and the office that the words between them tell."""
    if who.kind == "state":
        _of_state(memory, found, phrase, who)
    elif who.kind == "unnamed":
        _spokesman_of(memory, found, phrase, who)
    elif who.kind == "person":
        _named_after(memory, found, phrase, who)
        _states_own(memory, states, phrase, who)


def apposed(memory: Memory, found: list[Place], phrase: Phrase, who: Who) -> bool:
    """Whether a body only tells what the one before it is ("The Harbour Institute, a London think tank, said")."""
    lows = memory.tokens.lows
    if lows[phrase.first] not in ("a", "an") or who.name.rule != "body-by-its-kind" or not found:
        return False
    body = found[-1].who.self
    alone = lows[found[-1].last + 1 : phrase.first] == [","] and lows[phrase.last + 1 : phrase.last + 2] == [","]
    if not alone or body.kind != "organisation" or body is who:
        return False
    who.same_as = body
    if body.country.value is None:
        body.country = who.country
    memory.forget(who)
    body.called = str(who.name.value).casefold()
    return True


def names_holder(memory: Memory, found: list[Place], first: int, last: int, who: Who) -> bool:
    """Whether a name behind a comma is that of who holds the office before it ("the governor of Primorye, Ann Keane,").

    The office is then no party of its own.
    """
    lows = memory.tokens.lows
    if not found or lows[found[-1].last + 1 : first] != [","] or lows[last + 1] not in _NAME_ENDS:
        return False
    office = found[-1].who
    noun = (office.role.words or "").casefold()
    if office.kind != "unnamed" and office.self is not who:
        return False
    if noun.endswith("s") or office.affiliation != "state" or office.country.value not in (None, who.country.value):
        return False
    if office is not who:
        office.same_as = who
        memory.forget(office)
    return True


def works_for(memory: Memory, found: list[Place], body: Place) -> None:
    """Give a person who is told by a body alone what that body is ("Ann Keane of the Harbour Institute")."""
    between = memory.tokens.lows[found[-1].last + 1 : body.first] if found else []
    if between in (["of"], [",", "of"], ["at"], ["from"], ["with"]) and body.who.kind == "organisation":
        who = found[-1].who.self
        if who.kind == "person" and not who.affiliation:
            who.affiliation = body.who.affiliation
    if between in _AT and body.who.affiliation == "state" and found[-1].who.kind == "unnamed":
        _official_at(found[-1].who, body.who)
    inside = between in (["in"], ["within"], ["inside"], ["at"]) and body.who.affiliation == "state"
    if inside and found[-1].who.role_kind == "source" and found[-1].who.country.value is None:
        found[-1].who.country = body.who.country  # "several sources in the Japanese government"
        found[-1].who.office = "within"


def of_a_division(memory: Memory, found: list[Place], body: Place) -> bool:
    """Whether a body is the house of an office ("a director of the foreign affairs office at the ministry").

    The official's place then goes on to the end of the body.
    """
    if not found or found[-1].who.kind != "unnamed" or (found[-1].who.role.words or "").endswith("s"):
        return False
    lows, who = memory.tokens.lows, found[-1].who
    between = lows[found[-1].last + 1 : body.first]
    between = between[:-1] if between[-1:] == ["the"] else between
    at_it = lows[body.first] in _DIVISIONS or (between[-1:] and between[-1] in _AT_A_HOUSE)
    told = at_it and 0 < len(between) <= _TAIL and all(low.isalpha() for low in between)
    if not told or _DIVISIONS.isdisjoint([*between, lows[body.first]]) or not _NO_TAIL.isdisjoint(between):
        return False
    first = found[-1].first + (lows[found[-1].first] in ("the", "a", "an"))
    if who.name.rule == "unnamed-speaker":
        who.name = memory.cell(first, body.last, memory.plain(first, body.last), "unnamed-speaker")
    who.fill(body.who, "organisation", "country")
    who.affiliation = who.affiliation or body.who.affiliation
    found[-1] = Place(found[-1].first, body.last, who)
    return True


def _official_at(who: Who, body: Who) -> None:
    """Give an official of nothing told the body behind the comma ("a second official, at the ministry, said")."""
    if who.role_kind == "official" and who.organisation.value is None and who.country.value is None:
        who.organisation, who.country = body.organisation, body.country
        who.name = who.name._replace(value=f"{who.name.value} of {with_article(body)}")


def _of_state(memory: Memory, found: list[Place], phrase: Phrase, state: Who) -> None:
    """Give an official the state that stands behind the name ("Deputy Envoy Ann Keane of Norway")."""
    if not found or memory.tokens.lows[found[-1].last + 1 : phrase.first] != ["of"]:
        return
    who = found[-1].who.self
    guessed = who.country.value is None or who.country.rule == "country-of-the-dateline"
    if who.kind == "person" and who.role_kind and guessed:
        who.country, who.affiliation = state.country, who.affiliation or "state"


def title_before(memory: Memory, parts: Mapping[int, Part], found: list[Place], first: int, who: Who) -> int:
    """Return where the title right before a name begins, with the body in it, and take it over from ``found``.

    "Director of the Foreign Ministry's Department of Arms Control Oleg Petrov", "Rector of the Far Eastern University
    Ilya Sokolov": a title, its body and the name are one party.
    """
    lows, words = memory.tokens.lows, memory.tokens.words
    at = first
    while at > memory.sentence.start and (
        lows[at - 1] in _IN_A_TITLE or words[at - 1][0].isupper() or parts.get(at - 1, ("",))[0] == "role"
    ):
        at -= 1
    while at < first and (lows[at] in _IN_A_TITLE or lows[at] in _LEADS):
        at += 1
    within = [place for place in found if place.first >= at]
    cut = [place for place in found if place.first < at <= place.last]
    office = next((p.who for p in within if p.who.kind == "unnamed" or p.who.self is who), None)
    roles = any(parts.get(where, ("",))[0] == "role" for where in range(at, first))
    no_title = _OF_A_BODY.isdisjoint(lows[at:first]) or lows[first - 1] == "and" or cut
    others = any(place.who.kind == "person" and place.who.self is not who for place in within)
    if no_title or others or not (roles or (within and within[-1].last == first - 1)):
        return first
    if office is not None and (office.role.words or "").endswith("s"):
        return first
    if within:
        del found[-len(within) :]
    for place in within:
        who.affiliation = who.affiliation or place.who.affiliation
    if office is not None and office is not who:
        office.same_as = who
        memory.forget(office)
        who.fill(office, "role", "organisation", "country")
        who.role_kind = who.role_kind or office.role_kind
    return at


def _spokesman_of(memory: Memory, found: list[Place], phrase: Phrase, who: Who) -> None:
    """Give "Putin's spokesman" the state of whom he speaks for."""
    if not found or who.country.value is not None or who.role_kind != "spokesperson":
        return
    owner = found[-1].who.self
    if found[-1].last == phrase.first - 2 and memory.tokens.lows[phrase.first - 1] == "'s":
        who.country, who.affiliation = owner.country, owner.affiliation or who.affiliation


def _states_own(memory: Memory, states: Mapping[int, Mention], phrase: Phrase, who: Who) -> None:
    """Take whom a text calls a state's own, and nothing else, for its official ("Norway's Ann Keane")."""
    state = states.get(phrase.first - 2) if memory.tokens.lows[phrase.first - 1] == "'s" else None
    if state is not None and not who.affiliation and who.country.value is None:
        who.country = memory.cell(state.first, state.last, state.entry.value, "country-word")
        who.affiliation = "state"


def _named_after(memory: Memory, found: list[Place], phrase: Phrase, who: Who) -> None:
    """Give a person the office told before the name ("the governor of the Primorye region, Ann Keane,")."""
    lows, comma = memory.tokens.lows, phrase.first - 1
    if who.affiliation or not found or lows[comma] != ",":
        return
    if lows[phrase.last + 1] in _JOINS:
        return  # "the chairman, Ann Keane and others"
    office = next((p for p in reversed(found) if p.who.kind not in ("state", "organisation")), None)
    before = office.who if office is not None else None
    if office is None or before is None or before.kind != "unnamed" or comma - office.last > _TAIL:
        return
    between = lows[office.last + 1 : comma]  # "in Seoul", "of the chancellery"
    plain = len(between) == 1 and not between[0].endswith("ed")  # "the head of the German chancellery, …"
    if (between and not plain and between[0] not in _OF_OFFICE) or _NO_TAIL & set(between):
        return
    if before.affiliation == "state" and not (before.role.words or "").endswith("s"):
        who.role, who.role_kind = before.role, before.role_kind
        who.country, who.affiliation = before.country, before.affiliation
