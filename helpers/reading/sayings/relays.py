"""Carriers: who only passes on what another says, sorted out among the sayings of one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.people.who import Place, Who, same_state

if TYPE_CHECKING:
    from helpers.reading.sayings.saying import Saying


_BRIEFED = frozenset(("briefed", "briefing", "informed", "told"))
_BESIDE = 2  # words from a claimant to "claims"
_BEFORE = 8  # words from "briefed" to the service
_TOLD = frozenset(("told", "telling", "tells"))
_PASSED_BY = frozenset(("by", "with", "to", "in"))
_PASSING = frozenset(
    "carried published released issued quoted cited reported broadcast aired interview interviewed comments remarks "
    "statement column article essay answers".split()
)
_AT_HOME = ("RUS", "PRK")  # whose agencies mostly ask officials of their own
_ABROAD = ("source", "ambassador", "secretary-general", "expert")
_TAKEN_OVER = ("assesses", "detects", "says", "denies", "dismisses", "no-comment")
_SPEAKING = frozenset("speaking talking interviewed writing".split())
_OPENED = 4  # words from "In an interview with NHK," to who speaks
_TO = 5  # words between "interview" and the medium
_SPOKE = frozenset("said told stressed argued replied responded added stated".split())
_FORCES = ("military", "government")
_FEELS = ("concerned", "alarmed", "worried")
_SEEN = frozenset("seen obtained reviewed viewed shared provided saw".split())


def is_service(who: Who) -> bool:
    """Whether a party is an intelligence service: whoever cites it only carries its word."""
    name = who.name.value.casefold() if who.name.value else ""
    return who.kind == "organisation" and "intelligence" in name and "committee" not in name


def _serves(who: Who) -> bool:
    """Whether a body is an intelligence service, or "Seoul's services"."""
    return is_service(who) or str(who.name.value).casefold().endswith(("services", "spy agency"))


def _of_a_service(who: Who) -> bool:
    """Whether unnamed officials speak, of an intelligence service where their body is told ("NIS officials")."""
    body = str(who.organisation.value or "intelligence")
    return who.kind == "unnamed" and who.role_kind == "official" and "intelligence" in body


def relay(found: list[Saying], lows: list[str], places: list[Place]) -> None:
    """Take out of the sayings of a sentence what only carries another; a medium becomes ``via`` of what it carries."""
    if len(found) == 1:
        _briefed(found, places, lows)
    if len(found) > 1:
        _bodies_tell(found)
        _people_speak_for_states(found, lows)
        _lawmakers_pass_on(found)
        _briefed(found, places, lows)
        _officials_rely_on(found, lows)
        _others_are_told_of(found, lows)
        _media_carry(found)


def _of_body(who: Who, body: Who) -> bool:
    """Whether a person speaks for a body (or for its state, where the person's own body is not said)."""
    if who.kind not in ("person", "unnamed") or who.country.value != body.country.value:
        return False
    if who.role_kind == "lawmaker":
        return False  # who sits in parliament speaks for no ministry
    return who.organisation.value is None or who.organisation.value == body.actor_id


def _bodies_tell(found: list[Saying]) -> None:
    """The ministry tells what its minister said: the minister speaks."""
    bodies = [s for s in found if s.who.kind == "organisation" and s.who.affiliation == "state" and s.sense == "says"]
    bodies = [s for s in bodies if s.verb.entry.phrase != "citing"]  # whoever cites it only carries its word
    for body in bodies:
        told = next(
            (o for o in found if o is not body and o.verb.first in body.content and _of_body(o.who, body.who)), None
        )
        if told is not None:
            told.also.append(body)
            found.remove(body)


def _people_speak_for_states(found: list[Saying], lows: list[str]) -> None:
    """Read "Kirby said the United States has determined …": he speaks for it, as strongly."""
    people = [s for s in found if _is_official(s.who) and s.sense in ("says", "according", "confirms")]
    people = [s for s in people if not is_medium(s.who)]  # "Pyongyang denied it, state media said": they carry it
    for person in people:
        first = person.speakers[0].first
        its = "its" in lows[max(first - 1, 0) : first + 1]  # "the ministry estimates …, its spokesman said"
        for state in [s for s in found if s is not person and s.verb.first in person.content]:
            if not (_is_his(state.who, person.who) or (its and state.who.kind == "organisation")):
                continue
            if state.who.country.value != person.who.country.value:
                continue
            if state.sense == "stance" and state.who.kind == "organisation" and not state.who.office:
                continue  # "the EU condemned it, its foreign policy chief said": the body takes the stance
            negated = bool({"not", "never"} & set(lows[max(state.verb.first - 3, 0) : state.verb.first]))
            if negated and state.sense in ("denies", "dismisses"):
                found.remove(state)  # "Russia did not rule out cooperation, he said"
                continue
            if state.sense == "stance" and person.sense in ("says", "according"):
                person.sense, person.verb = "stance", state.verb
            if state.sense in _TAKEN_OVER and person.sense != "confirms":
                person.sense = state.sense
            person.also.append(state)
            found.remove(state)


def _is_his(body: Who, who: Who) -> bool:
    """Whether somebody speaks for a state, his own body, or forces ("the minister said the military believes")."""
    if body.kind == "organisation" and who.kind == "person" and who.organisation.value == body.actor_id is not None:
        return True
    if body.kind == "organisation" and who.country.value == body.country.value == "UN":
        return True  # "an assistant to its head told the Council that the United Nations could not verify it"
    forces = body.kind == "organisation" and body.office in _FORCES and body.affiliation == "state"
    return body.kind == "state" or (forces and who.kind == "person")


def _is_official(who: Who) -> bool:
    return who.kind in ("person", "unnamed") or (who.kind == "organisation" and who.affiliation == "state")


def _pass_on(found: list[Saying], carrier: Saying, told: list[Saying]) -> None:
    """Make the speaker of one saying the carrier of others; where there are some, it is no saying of its own."""
    for other in told:
        if carrier.who not in other.via:
            other.via.append(carrier.who)
            other.also.append(carrier)
    if told:
        found.remove(carrier)


def _lawmakers_pass_on(found: list[Saying]) -> None:
    """Lawmakers who were briefed by an intelligence service carry its word ("the NIS estimates …, lawmakers said")."""
    services = [s for s in found if is_service(s.who) or _of_a_service(s.who)]
    for carrier in [s for s in found if s.who.role_kind == "lawmaker" and s.sense in ("says", "according")]:
        # "the NIS estimates …, lawmakers said" and "citing the spy agency, the lawmakers said …"
        cited = [s for s in services if s.verb.entry.phrase == "citing" and carrier.verb.first in s.content]
        _pass_on(found, carrier, [s for s in services if s.verb.first in carrier.content or s in cited])


def _briefed(found: list[Saying], places: list[Place], lows: list[str]) -> None:
    """Lawmakers who tell what a service briefed them on carry its word ("lawmakers briefed by the spy agency said")."""
    services = (
        place
        for place in places
        if is_service(place.who.self)
        and "by" in lows[max(place.first - 4, 0) : place.first]
        and _told_them(lows, place)
    )
    service = next(services, None)
    if service is None:
        return
    for saying in [s for s in found if s.who.role_kind == "lawmaker" and s.sense in ("says", "according", "reports")]:
        saying.via.insert(0, saying.who)
        saying.speakers = [service]


def _told_them(lows: list[str], place: Place) -> bool:
    return bool(_BRIEFED & set(lows[max(place.first - _BEFORE, 0) : place.first]))


def _officials_rely_on(found: list[Saying], lows: list[str]) -> None:
    """An official who cites the intelligence of his state gives its judgement as his own."""
    for cited in [s for s in found if s.verb.entry.phrase in ("citing", "cited")]:
        after = lows[cited.speakers[-1].last + 1 : cited.speakers[-1].last + 2]
        if not (is_service(cited.who) or after == ["intelligence"]):
            continue
        for official in [s for s in found if s is not cited and s.sense in ("says", "according")]:
            same = official.who.country.value == cited.who.country.value
            if same and official.who.affiliation == "state" and official.who.role_kind != "lawmaker":
                official.sense = "assesses"
                official.also.append(cited)
                if cited in found:
                    found.remove(cited)


def _others_are_told_of(found: list[Saying], lows: list[str]) -> None:
    """What somebody is said to have said or pledged is the word of whoever says so; a medium only carries it."""
    for saying in found:
        if _as_told(saying, lows):
            begins = min(min(s.speakers[0].first, s.content.start) for s in found)
            saying.sense, saying.content = "alleges", range(begins, saying.speakers[0].first)
    for outer in [s for s in found if s.sense in ("says", "reports", "according", "alleges")]:
        if is_medium(outer.who) or _as_told(outer, lows):
            continue
        inner = [s for s in found if s is not outer and s.who is not outer.who and not _as_told(s, lows)]
        if outer.who.kind == "organisation" and outer.content.stop <= outer.verb.first:
            spoken = [s for s in inner if s.who.kind == "person" and (lows[s.verb.first] in _SPOKE or _thanks(s))]
            if spoken:  # "the ambassador said he would relay it, the ministry said"
                for told in spoken:
                    told.via.append(outer.who)
                    told.also.append(outer)
                found.remove(outer)
                continue
        for told in [s for s in inner if s.sense == "says" or s.verb.entry.phrase.endswith(_FEELS)]:
            trails = outer.content.stop <= outer.verb.first  # "Kim pledged to send more, Shoigu said"
            cited = outer.sense == "according" and told.verb.first < outer.verb.first
            trails |= cited and told.who.kind == "unnamed"  # "The men said …, according to the service"
            if told.verb.first in outer.content and (trails or outer.verb.first not in told.content):
                found.remove(told)
                counts = outer.sense == "says" and told.who.kind == "organisation" and _serves(told.who)
                if counts and told.who.country.value is not None and _is_official(outer.who):
                    outer.sense = "assesses" if same_state(told.who, outer.who) else outer.sense


def _thanks(saying: Saying) -> bool:
    """Whether somebody thanks, which a body only tells ("the minister thanked Russia, the embassy said")."""
    return saying.sense == "stance" and saying.verb.entry.value == "welcomes"


def _as_told(saying: Saying, lows: list[str]) -> bool:
    """Whether somebody claims what another tells of ("denied that it sent shells, as Seoul claims")."""
    first = saying.speakers[0].first
    lead = first - 1 - (lows[first - 1] == "the")
    claims = saying.sense == "alleges" or lows[saying.verb.first].startswith("claim")
    return claims and lows[lead] == "as" and saying.verb.first - saying.speakers[-1].last <= _BESIDE


def _media_carry(found: list[Saying]) -> None:
    """A medium that passes on another's words is a carrier of them."""
    carriers = [s for s in found if is_medium(s.who) and s.sense in ("according", "reports", "says", "assesses")]
    for carrier in carriers:
        _pass_on(found, carrier, [s for s in found if s.who is not carrier.who and _carries(carrier, s)])


def shown_to(found: list[Saying], places: list[Place], lows: list[str]) -> None:
    """A medium that has seen the document it cites carries it ("a document seen by CNN", "that CNN has seen")."""
    seers = [s for s in found if s.who.affiliation == "media" and lows[s.verb.first] in _SEEN]
    readers = [s.who for s in seers]
    readers += [
        place.who.self
        for place in places
        if place.who.affiliation == "media"
        and lows[place.first - 1] in ("by", "with")
        and lows[place.first - 2] in _SEEN
    ]
    others = [s for s in found if s.who not in readers]
    if others and readers:
        found[:] = others
        others[-1].via += [who for who in readers if who not in others[-1].via]


def told_to(found: list[Saying], places: list[Place], lows: list[str]) -> None:
    """A medium that somebody speaks to, or that publishes it, carries it ("told NHK", "carried by KCNA")."""
    for place in places:
        if not is_medium(place.who.self):
            continue
        before = lows[max(place.first - _TO, 0) : place.first]
        told = bool(_TOLD & set(before)) or (bool(_PASSED_BY & set(before)) and bool(_PASSING & set(before)))
        others = [s for s in found if s.who is not place.who.self and not s.via]
        near = [s for s in others if s.verb.first < place.first]
        behind = [s for s in others if 0 < s.speakers[0].first - place.last <= _OPENED]
        at = place.first - 1 - (lows[place.first - 1] == "the")
        if not near and behind and lows[place.last + 1] == ",":  # "In an interview with NHK, she said"
            near, told = behind[:1], told or (lows[at] in _PASSED_BY and lows[at - 1] in _SPEAKING)
        elif near and lows[at] == "to" and near[-1].verb.last == at - 1:
            told = True  # "confirmed to TASS that"
        own = [s for s in found if s.who is place.who.self]
        passive = [s for s in own if s.verb.last + 1 < place.first and lows[s.verb.last + 1] == "by"]
        if not (told and near) or own != passive:
            continue
        found[:] = [s for s in found if s not in passive]  # "as quoted by KBS"
        for saying in [s for s in near if s.who is near[-1].who]:
            saying.via.append(place.who.self)
        _of_its_state(near[-1].who, place.who.self)


def _of_its_state(who: Who, medium: Who) -> None:
    """Give an official of no told state the one whose agency he speaks to ("a deputy minister told Interfax")."""
    official = who.affiliation == "state" and who.kind in ("person", "unnamed") and who.role_kind not in _ABROAD
    if official and who.country.value is None and medium.country.value in _AT_HOME:
        who.country = who.name._replace(value=medium.country.value, rule="country-of-the-medium")


def is_medium(who: Who) -> bool:
    """Whether a party is a medium, which carries what others say."""
    if who.affiliation == "research" and "daily" in str(who.name.value).casefold().split():
        return True  # a paper that a table counts as research
    return who.affiliation == "media" or who.actor_id == "korean-central-news-agency" or who.office == "press"


def _carries(carrier: Saying, other: Saying) -> bool:
    if carrier.sense == "according":
        return True
    if is_medium(other.who) and carrier.verb.first in other.content:
        return False  # "Reuters: South Korean media say": the inner one speaks
    return other.verb.first in carrier.content or carrier.verb.first in other.content
