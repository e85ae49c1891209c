"""Who a noun phrase means: a person, somebody told before by a title, a body, an office or a state."""

from __future__ import annotations

from collections.abc import Mapping

from helpers.reading.cells import Cell, null
from helpers.reading.lexicon import STATE_KINDS, Mention
from helpers.reading.people.aides import is_aide
from helpers.reading.people.institutions import Institutions
from helpers.reading.people.memory import Memory
from helpers.reading.people.nounphrases import Phrase
from helpers.reading.people.offices import of_its_state
from helpers.reading.people.parts import Part
from helpers.reading.people.persons import People
from helpers.reading.people.qualifiers import is_adjective
from helpers.reading.people.regions import Regions
from helpers.reading.people.who import Who, with_article

_RANKS = frozenset("general colonel admiral captain brigadier".split())
_MISSION = ("mission-un",)
_ENVOYS = {"role": ("ambassador", "mission-un"), "body": ("group", "mission-un")}


def _without_paper(phrase: Phrase) -> Phrase:
    """Return "the ministry of X" for "a statement by the ministry of X": the ministry speaks."""
    parts = phrase.parts
    of_paper = len(parts) > 1 and parts[0][0] == "body" and parts[0][1].entry.value == "document"
    return phrase._replace(first=parts[1][1].first) if of_paper else phrase


class Meanings:
    """Tells who is meant in one text."""

    def __init__(
        self,
        memory: Memory,
        people: People,
        institutions: Institutions,
        regions: Regions,
        parts: Mapping[int, Part],
        guessed: bool,
    ) -> None:
        """Keep who makes and finds the parties; the home of the text may be ``guessed``."""
        self.memory, self.tokens, self.lexicon = memory, memory.tokens, memory.lexicon
        self.people, self.institutions, self.regions = people, institutions, regions
        self.parts, self.guessed = parts, guessed

    def of(self, phrase: Phrase) -> Who | None:
        """Return who is meant, of the state of a region that stands before ("the Primorye government")."""
        region = self.regions.before(phrase.first)
        if region is None or phrase.person is not None:
            return self._meaning(phrase)
        if (own := self._regional(phrase, region)) is not None:
            return own
        near, self.memory.near = self.memory.near, self.regions.state_of(region)
        who = self._meaning(phrase)
        self.memory.near = near
        return who

    def _regional(self, phrase: Phrase, region: Mention) -> Who | None:
        """Return the government of a region under its own words: it is not that of the state."""
        (kind, part), *more = phrase.parts
        if more or phrase.after or (kind, part.entry.value) != ("office", "government"):
            return None
        if self.parts.get(region.first, ("",))[0] == "capital":
            return None
        where = self.memory.cell(region.first, region.last, self.regions.state_of(region), "country-of-the-region")
        return self.institutions.office_of_somebody(region.first, phrase.last, where, "state")

    def _meaning(self, phrase: Phrase) -> Who | None:
        if phrase.body_named is not None:
            return self.institutions.called(phrase.body_named, phrase.parts[-1][1])
        told = [*phrase.parts, *phrase.after]
        roles = [
            m
            for kind, m in reversed(phrase.parts)
            if kind == "role" and not is_adjective(self.tokens, self.parts, self.lexicon.actors, m)
        ]
        if roles and phrase.person is None and is_aide(self.tokens.lows, roles[-1]):
            roles = roles[-1:]  # "an aide to the president"
        titles = [*roles, *(m for kind, m in phrase.after if kind == "role")]
        role = next((m for m in titles if not self._is_rank(m)), next(iter(titles), None))
        country, body, office = self._body(told)
        if roles and phrase.person is None and self._is_an_office(phrase, roles[0]) and body is None:
            first = phrase.first + (self.tokens.lows[phrase.first] in ("the", "a"))
            return self.institutions.office_of_somebody(first, phrase.last, country, "state")
        if role is not None and body is None and not office and country.value is None:
            country, body = self._owner(told, phrase.first, country)  # "a spokesman for the agency, Ann Keane"
        if phrase.person is not None:
            who = self.people.person(phrase.person, role, body, office, country)
            its = self._its_body(phrase.first) if role is not None else None
            if its is not None and its.affiliation == "research":
                who.affiliation = its.affiliation
            if not who.affiliation and phrase.after and phrase.after[0][0] == "country":
                who.affiliation = "state"  # "ANN KEANE (Norway)" speaks for her state
            return who
        if role is not None:
            speaker = self.people.unnamed(phrase.first, phrase.last, role, body, office, country)
            if speaker is not None and body is None and (asked := self._body_before(phrase, role)) is not None:
                self._speaks_for(speaker, asked)
            return speaker
        return self._body_meant(phrase, told, country, body, office)

    def _is_rank(self, role: Mention) -> bool:
        """Whether a title tells a rank alone ("Lt. Gen.", "Colonel"), beside which an office says more."""
        low = self.tokens.lows[role.last]
        return role.entry.value == "director" and (low == "." or low in _RANKS)

    def _body_meant(
        self, phrase: Phrase, told: list[Part], country: Cell, body: Cell | None, office: str
    ) -> Who | None:
        """Return the body, office or state that a phrase without a name and a role means."""
        first, last = phrase.first, phrase.last
        if office == "embassy" and country.rule != "country-word" and (before := self._embassy()) is not None:
            return before
        if office and self.guessed and country.rule != "country-word":
            named = next(
                (who for who in reversed(self.memory.recent) if who.kind == "organisation" and who.office == office),
                None,
            )
            if named is not None:
                self.memory.seen(named)
                return named  # "the foreign office" is the one that the story has named
        if body is not None:
            return self.institutions.organisation(body, office, country)
        if office and country.value is not None:
            return self.institutions.office(office, country, _without_paper(phrase))
        sorts = [m for kind, m in told if kind == "body"]
        if len(sorts) > 1 and sorts[0].entry.value == "document":
            first = sorts[1].first - 1  # "a press release of the ministry": the ministry speaks
        sort = next((m for m in reversed(sorts) if m.entry.value != "document"), sorts[-1] if sorts else None)
        if sort is not None:
            documents = sort is not sorts[-1] and sorts[-1].entry.value == "document"
            return self.institutions.plain_body(sort, country, first, sort.last if documents else last)
        state = next((m for kind, m in told if kind in ("country", "capital")), None)
        if state is None and office.endswith("-ministry"):  # "BERLIN - The Foreign Ministry": nothing tells whose
            return self.institutions.office_of_somebody(first, last, country, "state")
        return self.institutions.state(state) if state is not None else None

    def _embassy(self) -> Who | None:
        """Return the embassy that the text has named last."""
        named = (who for who in reversed(self.memory.recent) if who.kind == "organisation")
        found = next((who for who in named if "embassy" in str(who.name.value).casefold()), None)
        if found is not None:
            self.memory.seen(found)
        return found

    def _body_before(self, phrase: Phrase, role: Mention) -> Who | None:
        """Return the one body of the sentence before "A spokesman said": it was asked or told of there."""
        sentence, lows = self.memory.sentence, self.tokens.lows
        alone = phrase.first == sentence.start and phrase.last == role.last == sentence.start + 1
        if role.entry.value != "spokesperson" or not alone or lows[sentence.start] not in ("a", "its"):
            return None
        if not self.memory.places or lows[role.last + 1] in ("for", "of", "at", "from"):
            return None
        bodies = [p.who.self for p in self.memory.places[-1] if p.who.self.kind == "organisation"]
        bodies = [who for who in bodies if who.affiliation != "media"]
        return bodies[0] if len({id(who) for who in bodies}) == 1 else None

    @staticmethod
    def _speaks_for(who: Who, body: Who) -> None:
        """Make an unnamed spokesman one of a body."""
        if who.kind == "unnamed" and who.organisation.value is None and who.name.rule == "unnamed-speaker":
            who.name = who.name._replace(value=f"{who.name.value} for {with_article(body)}")
            who.organisation, who.country, who.affiliation = body.organisation, body.country, body.affiliation

    def _is_an_office(self, phrase: Phrase, role: Mention) -> bool:
        """Whether a phrase ends with the office of a role, which nobody holds by name ("the prosecutor's office")."""
        return phrase.last == role.last + 2 and self.tokens.lows[role.last + 1 : role.last + 3] == ["'s", "office"]

    def _owner(self, parts: list[Part], first: int, country: Cell) -> tuple[Cell, Cell | None]:
        """Return state and body of "the ministry's spokesperson": those of the ministry named before."""
        sort = next((m for kind, m in parts if kind == "body" and m.entry.value in ("ministry", "agency")), None)
        if sort is not None and self.tokens.lows[sort.first - 1] in ("the", "its"):
            first = sort.first - 1  # "a spokesman for the agency": the agency alone
        owner = self.institutions.plain_body(sort, country, first, sort.last) if sort is not None else None
        if sort is None and (its := self._its_body(first)) is not None:
            body = self.memory.cell(first, first, its.actor_id, "organisation-named-before") if its.actor_id else None
            return its.country, body
        if sort is None or owner is None:
            return country, None
        if owner.actor_id is None:
            return owner.country, None
        return owner.country, self.memory.cell(sort.first, sort.last, owner.actor_id, "organisation-named-before")

    def _its_body(self, first: int) -> Who | None:
        """Return the body of "its spokesman": the one that the sentence, or else the text, has named before."""
        if "its" not in self.tokens.lows[max(first - 1, 0) : first + 1]:
            return None
        bodies = [who for place in self.memory.here if (who := place.who.self).kind in ("organisation", "state")]
        bodies = bodies or [who for who in reversed(self.memory.recent) if who.kind == "organisation"][:1]
        return next((who for who in bodies if who.kind == "organisation" and who.affiliation != "media"), None)

    def _body(self, parts: list[Part]) -> tuple[Cell, Cell | None, str]:
        """Return the country, the organisation and the office that the parts name."""
        state: Mention | None = None
        body: Mention | None = None
        office: Mention | None = None
        for kind, mention in parts:
            if kind == "name":
                body = mention
            elif kind == "office":
                office = mention
            elif kind in STATE_KINDS and state is None and not self._sent_to(mention, parts):
                state = mention
        country = (
            self.memory.cell(state.first, state.last, state.entry.value, "country-word") if state else null("not-said")
        )
        united = body is not None and state is not None and self.lexicon.actors[body.entry.value].country == "UN"
        if united and any(m.entry.value in _ENVOYS.get(kind, _MISSION) for kind, m in parts):
            body = None  # a state's envoy or mission to the United Nations speaks for the state
        if body is not None:
            actor = self.lexicon.actors[body.entry.value]
            return country, self.memory.cell(body.first, body.last, actor.actor_id, "organisation-name"), ""
        if office is not None:
            return *of_its_state(self.memory, office, country, parts), office.entry.value
        return country, None, ""

    def _sent_to(self, state: Mention, parts: list[Part]) -> bool:
        """Whether a state is where an envoy is sent to ("the ambassador to North Korea")."""
        lead = self.tokens.lows[max(state.first - 2, 0) : state.first]
        return lead[-1:] == ["to"] and any(
            kind == "role" and m.entry.value == "ambassador" and m.last < state.first for kind, m in parts
        )
