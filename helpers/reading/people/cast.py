"""Everybody in a text: who each phrase means, first in full, later by surname, title or pronoun.

"Matthew Miller, the State Department spokesperson" makes a person; "Miller", "the spokesperson" and "the diplomat"
lead back to him; "the ministry" leads to the one named before.
"""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.cells import Cell, null
from helpers.reading.lexicon import STATE_KINDS, Lexicon, Mention
from helpers.reading.people.aides import is_aide
from helpers.reading.people.bodies import Bodies, field_after, short_after
from helpers.reading.people.coupled import coupled
from helpers.reading.people.institutions import Institutions
from helpers.reading.people.memory import KCNA, Memory
from helpers.reading.people.names import TAILS
from helpers.reading.people.nounphrases import Grammar, Phrase
from helpers.reading.people.parts import Part
from helpers.reading.people.persons import People
from helpers.reading.people.who import Place, Who
from helpers.reading.tokens import Tokens

# What makes of "US intelligence" somebody or something else.
_INTELLIGENCE_OF = frozenset(
    "agency agencies service services official officials chief chiefs officer officers community analyst analysts "
    "source sources director head minister committee bureau directorate sharing operation operations satellite "
    "support aid cooperation -".split()
)
_KNOWN_BY_NAME = frozenset(
    (
        "state-department",
        "treasury",
        "unification-ministry",
        "joint-chiefs",
        "national-security-office",
        "national-security-council",
    )
)


_TAIL = 9  # words of "in Seoul", "of the chancellery" between an office and the name of who holds it
_OF_OFFICE = frozenset(("in", "at", "to", "of", "for", "'s", "on"))
_NO_TAIL = frozenset(", who which that and or said told says is was has had were are while when after before".split())
_JOINS = frozenset(("and", "or"))
_GUESSED = ("country-of-the-dateline", "office-of-the-dateline-country")
_OFFICES = frozenset("office administration government regime".split())
_MISSION = ("mission-un",)
_ENVOYS = {"role": ("ambassador", "mission-un"), "body": ("group", "mission-un")}
_OF_A_MILITARY = frozenset(
    "deployment deployments cooperation collaboration ties assistance support aid equipment hardware technology "
    "technologies exercise exercises drills parade parades involvement action alliance partnership goods supplies "
    "trade ally allies relations relationship links contacts bloc pact treaty base bases power operation operations "
    "campaign build expansion spending budget personnel vehicles aircraft planes satellite satellites reconnaissance "
    "dispatch contingent capabilities capability use purposes presence alignment industry doctrine might collusion "
    "coordination exchange exchanges agreement agreements deal deals dealings pacts alliances transactions transfer "
    "transfers shipments deliveries items gear products parts help intervention threat threats tensions tension "
    "conflict strength superiority potential programme program programmes programs modernization modernisation "
    "expertise intent adventurism commission committee academy blogger bloggers blog".split()
)


def _qualifies(tokens: Tokens, mention: Mention) -> bool:
    """Whether a word only tells of what kind something is ("North Korea's military deployment", "a network of")."""
    after = tokens.lows[mention.last + 1 : mention.last + 2]
    if mention.entry.value == "source" and tokens.lows[mention.first - 2 : mention.first] == ["open", "-"]:
        return True  # "an open-source group"
    if mention.entry.kind == "body":
        return mention.entry.phrase in ("network", "channel") and after == ["of"]
    return mention.entry.kind == "office" and mention.entry.value == "military" and bool(_OF_A_MILITARY & set(after))


def _parts(tokens: Tokens, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that name somebody; "media" does only where a state stands before it."""
    states = {m.last for m in mentions if m.entry.kind in ("nationality", "country")}
    bare = (m.entry.kind == "body" and m.entry.phrase == "media" and m.first - 1 not in states for m in mentions)
    return [m for m, nobody in zip(mentions, bare, strict=True) if not nobody and not _qualifies(tokens, m)]


def _without_paper(phrase: Phrase) -> Phrase:
    """Return "the ministry of X" for "a statement by the ministry of X": the ministry speaks."""
    parts = phrase.parts
    of_paper = len(parts) > 1 and parts[0][0] == "body" and parts[0][1].entry.value == "document"
    return phrase._replace(first=parts[1][1].first) if of_paper else phrase


class Cast:
    """The parties of a text, found sentence by sentence, so that a short form leads to who was named before it."""

    def __init__(
        self,
        tokens: Tokens,
        mentions: Sequence[Mention],
        lexicon: Lexicon,
        home: str | None,
        guessed: bool = False,
        quoted: Sequence[bool] = (),
    ) -> None:
        """Find the parties of all sentences.

        ``home`` is the state whose ministries need no adjective; it is ``guessed`` where no dateline tells it.
        """
        self.guessed, self.quoted = guessed, quoted
        self.tokens, self.lexicon, self.home = tokens, lexicon, home
        memory = self.memory = Memory(tokens, lexicon, home)
        self.known, self.surnames = memory.known, memory.surnames
        self.people, self.institutions = People(memory), Institutions(memory)
        self.grammar = Grammar(tokens, _parts(tokens, mentions), lexicon, self.surnames)
        self.bodies = Bodies(tokens, self.grammar.parts, lexicon.outlets)
        lows = tokens.lows
        self.services = {
            m.first: m
            for m in mentions
            if m.entry.kind in ("nationality", "country")
            and lows[m.last + 1 : m.last + 2] == ["intelligence"]
            and not _INTELLIGENCE_OF & set(lows[m.last + 2 : m.last + 3])
        }
        self.states = {m.last: m for m in mentions if m.entry.kind == "country"}
        self.grounds = {m.first: m for m in mentions if m.entry.kind in ("place", "ground")}
        self.regions = {m.last: m for m in self.grounds.values()}
        self.short: dict[str, Who] = {}  # by the short form that the text gives in brackets
        kcna = [mention.first for mention in mentions if mention.entry.value == KCNA]
        memory.agency = bool(kcna)
        self.places: list[list[Place]] = []
        for sentence in tokens.sentences:
            memory.near = "PRK" if any(first in sentence for first in kcna) else None
            memory.sentence = sentence
            self.places.append(self._sentence(sentence))

    def _sentence(self, sentence: range) -> list[Place]:
        memory = self.memory
        found = memory.here = list[Place]()
        at, stop, grammar = sentence.start, sentence.stop, self.grammar
        near, words, lows, quoted = self.bodies.near, self.tokens.words, self.tokens.lows, self.quoted
        begins, short_forms, services = grammar.begins, self.short, self.services
        while at < stop:
            if (at in services or at + 1 in services) and (service := self._intelligence(at)) is not None:
                found.append(service)
                at = service.last + 1
                continue
            named = near[at] or words[at] in short_forms
            if not (named or begins[at] or lows[at] in _OFFICES):
                at += 1
                continue
            memory.told = not (quoted and quoted[at])
            if named and (place := self._proper_body(at, stop)) is not None:
                self._works_for(found, place)
                found.append(place)
                at = place.last + 1
                continue
            phrase = grammar.phrase(at, stop, sentence.start) if begins[at] else None
            if phrase is not None and phrase.parts and phrase.parts[-1][1].entry.value == "ministry":
                phrase = phrase._replace(last=field_after(self.tokens, phrase.last))
            who = self._meaning_in(phrase) if phrase is not None else None
            if lows[at] in _OFFICES and (office := self._office_of(at, found)) is not None:
                found[-1] = office
                at += 1
                continue
            if phrase is None or who is None:
                at += 1
                continue
            if who.kind == "state" and lows[phrase.last + 1] == "-" and lows[phrase.last + 2] in TAILS:
                at = phrase.last + 3  # "the London-based institute" is not London
                continue
            found += coupled(memory, grammar.parts, phrase, who, found)
            self._of_state(found, phrase, who)
            self._named_after(found, phrase, who)
            self._states_own(phrase, who)
            self._owned(found, phrase, who)
            place = Place(phrase.first, self._with_ground(phrase, who), who)
            if who.kind == "organisation":
                self._works_for(found, place)
            found.append(place)
            if who.kind == "organisation" and (short := short_after(self.tokens, phrase.last)) is not None:
                short_forms.setdefault(short, who)
            at = found[-1].last + 1
        return found

    def _office_of(self, at: int, found: list[Place]) -> Place | None:
        """Read "Petrov's office", which is not Petrov, and "the Petrov administration", which is his state."""
        low = self.tokens.lows[at]
        if not found or not at - 2 <= found[-1].last < at:
            return None
        owner, owned = found[-1].who.self, self.tokens.lows[at - 1] == "'s"
        if (found[-1].last == at - 2) != owned or owner.kind not in ("person", "unnamed"):
            return None
        if low != "office":
            state = self.institutions.government(owner.country.value, owner.country) if owner.kind == "person" else None
            if state is None or owner.affiliation != "state":
                return None
            self.memory.seen(state)
            return Place(found[-1].first, at, state)
        if not owned:
            return None
        who = self._office(found[-1].first, at, owner.country, owner.affiliation)
        self.memory.seen(who)
        return Place(found[-1].first, at, who)

    def _office(self, first: int, last: int, country: Cell, affiliation: str) -> Who:
        """Return the office of somebody under the name that the text gives it ("the prosecutor's office")."""
        name = self.memory.plain(first, last)
        who = self.known.get(name.casefold())
        if who is None:
            who = Who("organisation", self.memory.cell(first, last, name, "office-of-a-person"))
            who.country, who.affiliation = country, affiliation
            self.known[name.casefold()] = who
        return who

    def _intelligence(self, at: int) -> Place | None:
        """Read "Ukrainian intelligence", not its officers or agencies, as the services of that state."""
        lows = self.tokens.lows
        state = self.services.get(at + (lows[at] == "the"))
        if state is None:
            return None
        first = state.first
        country = self.memory.cell(state.first, state.last, state.entry.value, "country-word")
        named = Phrase(first, state.last + 1, [], None, [])
        return Place(at, state.last + 1, self.institutions.office("spy-agency", country, named))

    def _works_for(self, found: list[Place], body: Place) -> None:
        """Give a person who is told by a body alone what that body is ("Ann Keane of the Harbour Institute")."""
        between = self.tokens.lows[found[-1].last + 1 : body.first] if found else []
        if between in (["of"], [",", "of"], ["at"], ["from"], ["with"]) and body.who.kind == "organisation":
            who = found[-1].who.self
            if who.kind == "person" and not who.affiliation:
                who.affiliation = body.who.affiliation
        inside = between in (["in"], ["within"], ["inside"], ["at"]) and body.who.affiliation == "state"
        if inside and found[-1].who.role_kind == "source" and found[-1].who.country.value is None:
            found[-1].who.country = body.who.country  # "several sources in the Japanese government"
            found[-1].who.office = "within"

    def _of_state(self, found: list[Place], phrase: Phrase, state: Who) -> None:
        """Give an official the state that stands behind the name ("Deputy Envoy Ann Keane of Norway")."""
        if not found or state.kind != "state" or self.tokens.lows[found[-1].last + 1 : phrase.first] != ["of"]:
            return
        who = found[-1].who.self
        guessed = who.country.value is None or who.country.rule == "country-of-the-dateline"
        if who.kind == "person" and who.role_kind and guessed:
            who.country, who.affiliation = state.country, who.affiliation or "state"

    def _owned(self, found: list[Place], phrase: Phrase, who: Who) -> None:
        """Give "Putin's spokesman" the state of whom he speaks for."""
        if not found or who.kind != "unnamed" or who.country.value is not None or who.role_kind != "spokesperson":
            return
        owner = found[-1].who.self
        if found[-1].last == phrase.first - 2 and self.tokens.lows[phrase.first - 1] == "'s":
            who.country, who.affiliation = owner.country, owner.affiliation or who.affiliation

    def _states_own(self, phrase: Phrase, who: Who) -> None:
        """Take whom a text calls a state's own, and nothing else, for its official ("Norway's Ann Keane")."""
        state = self.states.get(phrase.first - 2) if self.tokens.lows[phrase.first - 1] == "'s" else None
        if state is not None and who.kind == "person" and not who.affiliation and who.country.value is None:
            who.country = self.memory.cell(state.first, state.last, state.entry.value, "country-word")
            who.affiliation = "state"

    def _with_ground(self, phrase: Phrase, who: Who) -> int:
        """Return where "the governor of Primorye" ends, and give the official the state of the region."""
        lows, at = self.tokens.lows, phrase.last + 1
        seated = who.kind == "unnamed" and not (who.role.words or "").endswith("s")  # "an official in Vladivostok"
        at += lows[at : at + 1] in (["of"], ["'s"], ["for"]) or (seated and lows[at] == "in")
        at += lows[at : at + 1] == ["the"]
        region = self.grounds.get(at) if at > phrase.last + 1 else None
        owned = lows[phrase.first - 1] == "'s"
        before = self.regions.get(phrase.first - 1 - owned)  # "Primorye governor Oleg Berg", "Primorye's governor"
        unsaid = who.country.value is None or who.country.rule in _GUESSED
        if before is not None and region is None and who.role_kind and unsaid:
            code = self.lexicon.places.get(before.entry.value, before.entry.value)
            who.country = self.memory.cell(before.first, before.last, code, "country-of-the-region")
        if region is None or not who.role_kind or who.kind not in ("person", "unnamed"):
            return phrase.last
        if unsaid:
            code = self.lexicon.places.get(region.entry.value, region.entry.value)
            who.country = self.memory.cell(region.first, region.last, code, "country-of-the-region")
        if lows[phrase.last + 1] == "in":
            return phrase.last
        if who.kind == "unnamed":
            first = phrase.first + (lows[phrase.first] in ("the", "a", "an"))
            who.name = self.memory.cell(first, region.last, self.memory.plain(first, region.last), "unnamed-speaker")
        return region.last

    def _named_after(self, found: list[Place], phrase: Phrase, who: Who) -> None:
        """Give a person the office told before the name ("the governor of the Primorye region, Ann Keane,")."""
        lows, comma = self.tokens.lows, phrase.first - 1
        if who.kind != "person" or who.affiliation or not found or lows[comma] != ",":
            return
        if lows[phrase.last + 1].isalpha() and lows[phrase.last + 1] in _JOINS:
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

    def _proper_body(self, at: int, stop: int) -> Place | None:
        """Return the body that a table does not know and that is named here, or called by its short form."""
        if at not in self.grammar.parts and (who := self.short.get(self.tokens.words[at])) is not None:
            self.memory.seen(who)
            return Place(at, at, who)
        begins = at + (self.tokens.lows[at] in ("the", "a") and at + 1 < stop)
        body = self.bodies.at(begins, stop)
        if body is None:
            return None
        words = self.memory.plain(body.first, body.last)
        who = self.known.get(words.casefold())
        if who is None:
            name = self.memory.cell(body.first, body.last, words, "body-by-its-name")
            who = self.known[words.casefold()] = Who("organisation", name, affiliation=body.affiliation)
            part = self.grammar.parts.get(begins)
            if body.country is not None:
                who.country = name._replace(value=body.country, rule="country-of-the-outlet")
            elif part is not None and part[0] in ("nationality", "country", "capital"):
                who.country = self.memory.cell(part[1].first, part[1].last, part[1].entry.value, "country-word")
        if body.short is not None:
            self.short.setdefault(body.short, who)
        self.memory.seen(who)
        return Place(at, body.last, who)

    # -- what a phrase means --------------------------------------------------------------------------------------

    def _meaning_in(self, phrase: Phrase) -> Who | None:
        """Return who is meant, of the state of a region that stands before ("the Primorye government")."""
        region = self.regions.get(phrase.first - 1)
        if region is None or phrase.person is not None:
            return self._meaning(phrase)
        near, self.memory.near = self.memory.near, self.lexicon.places.get(region.entry.value, region.entry.value)
        who = self._meaning(phrase)
        self.memory.near = near
        return who

    def _meaning(self, phrase: Phrase) -> Who | None:
        if phrase.body_named is not None:
            return self.institutions.called(phrase.body_named, phrase.parts[-1][1])
        told = [*phrase.parts, *phrase.after]
        roles = [m for kind, m in reversed(phrase.parts) if kind == "role" and not self._adjective(m)]
        if roles and phrase.person is None and is_aide(self.tokens.lows, roles[-1]):
            roles = roles[-1:]  # "an aide to the president"
        role = next((m for m in [*roles, *(m for kind, m in phrase.after if kind == "role")]), None)
        country, body, office = self._body(told)
        if roles and phrase.person is None and self._is_an_office(phrase, roles[0]) and body is None:
            first = phrase.first + (self.tokens.lows[phrase.first] in ("the", "a"))
            return self._office(first, phrase.last, country, "state")
        if phrase.person is not None:
            if role is not None and body is None and not office and country.value is None:
                country, body = self._owner(told, phrase.first, country)  # "a spokesman for the agency, Ann Keane"
            who = self.people.person(phrase.person, role, body, office, country)
            its = self._its_body(phrase.first) if role is not None else None
            if its is not None and its.affiliation == "research":
                who.affiliation = its.affiliation
            if not who.affiliation and phrase.after and phrase.after[0][0] == "country":
                who.affiliation = "state"  # "ANN KEANE (Norway)" speaks for her state
            return who
        first, last = phrase.first, phrase.last
        if role is not None:
            if body is None and not office and country.value is None:
                country, body = self._owner(told, first, country)
            return self.people.unnamed(first, last, role, body, office, country)
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
        return self.institutions.state(state) if state is not None else None

    def _is_an_office(self, phrase: Phrase, role: Mention) -> bool:
        """Whether a phrase ends with the office of a role, which nobody holds by name ("the prosecutor's office")."""
        return phrase.last == role.last + 2 and self.tokens.lows[role.last + 1 : role.last + 3] == ["'s", "office"]

    def _adjective(self, role: Mention) -> bool:
        """Whether "official" only tells of what kind a body is ("the official Korean Central News Agency")."""
        after = self.grammar.parts.get(role.last + 1)
        return (
            self.tokens.lows[role.first : role.last + 1] == ["official"]
            and after is not None
            and after[0] in ("name", "office", "body")
            and not (after[0] == "name" and self.lexicon.actors[after[1].entry.value].kind == "person")
        )

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
            of = self.lexicon.offices[office.entry.value]
            code = country.value or self._its_state(office, of)
            if code is None and not self._some(office):
                code = self._usual_state(office, of) or self._beside(office) or self._of_the_subject(office)
            if code and country.value is None:
                country = self.memory.cell(office.first, office.last, code, "office-of-the-dateline-country")
            name = of.get(code or "") if self._sits(office, of.get(code or "")) else None
            bodies = (m for kind, m in parts if kind == "body" and m.entry.value != "document")
            longer = any(m.first == office.last + 1 for m in bodies)
            value = name if name and not longer else None  # the Defense Intelligence Command is not the agency
            found = self.memory.cell(office.first, office.last, value, "office-of-country") if value else None
            return country, found, office.entry.value
        return country, None, ""

    def _sent_to(self, state: Mention, parts: list[Part]) -> bool:
        """Whether a state is where an envoy is sent to ("the ambassador to North Korea")."""
        lead = self.tokens.lows[max(state.first - 2, 0) : state.first]
        return lead[-1:] == ["to"] and any(
            kind == "role" and m.entry.value == "ambassador" and m.last < state.first for kind, m in parts
        )

    def _some(self, office: Mention) -> bool:
        """Whether "authorities" are some and not the state's: "veterinary authorities", "local authorities"."""
        lows = self.tokens.lows
        before = lows[office.first - 1] if office.first > self.memory.sentence.start else "the"
        return lows[office.last] == "authorities" and before.isalpha() and before not in ("the", "its", "their", "and")

    def _sits(self, office: Mention, actor_id: str | None) -> bool:
        """Whether an embassy is the one that a table knows: "in Washington" is not the one in Seoul."""
        lows, at = self.tokens.lows, office.last + 1
        if office.entry.value != "embassy" or actor_id is None or lows[at : at + 1] not in (["in"], ["to"], ["at"]):
            return True
        city = self.tokens.words[at + 2 if lows[at + 1 : at + 2] == ["the"] else at + 1]
        return city in self.lexicon.actors[actor_id].name or not city[0].isupper()

    def _its_state(self, office: Mention, of: dict[str, str]) -> str | None:
        """Return the state that "its defence ministry" belongs to: the one that the sentence begins with."""
        lows = self.tokens.lows
        if not {"its", "their"} & set(lows[max(office.first - 3, self.memory.sentence.start) : office.first]):
            its = self.memory.here and lows[office.first - 1 : office.last + 1] == ["the", "government"]
            teller = self.memory.here[-1].who.self if its else None
            code = teller.country.value if teller is not None and teller.affiliation == "state" else None
            return code if code in of else None  # "an official of Japan's ministry said the government views"
        states = [place.who.self.country.value for place in self.memory.here]
        return next((code for code in states if code in of), None)

    def _beside(self, office: Mention) -> str | None:
        """Return the state of the party that an office is joined to ("the Kremlin and the Defence Ministry")."""
        here = self.memory.here
        joined = self.tokens.lows[here[-1].last + 1 : office.first] if here else []
        return (
            here[-1].who.self.country.value
            if joined in (["and"], ["and", "the"], ["or", "the"], ["nor", "the"])
            else None
        )

    def _of_the_subject(self, office: Mention) -> str | None:
        """Return the state that the sentence before is about ("Japan froze …. The foreign ministry said …")."""
        sentence, lows = self.memory.sentence, self.tokens.lows
        if office.first != sentence.start + 1 or lows[sentence.start] != "the" or not self.places:
            return None
        before = self.tokens.sentences[len(self.places) - 1]
        first = next(iter(self.places[-1]), None)
        if first is None or first.first > before.start + (lows[before.start] == "the"):
            return None
        who = first.who.self
        return str(who.country.value) if who.affiliation == "state" and who.country.value not in (None, "UN") else None

    def _usual_state(self, mention: Mention, of: dict[str, str]) -> str | None:
        """Return the state of an office named without one: the only one that has it, or that of the page."""
        office = mention.entry.value
        if office in _KNOWN_BY_NAME and len(of) == 1:
            return next(iter(of))
        last = next((w for w in reversed(self.memory.recent) if w.kind == "organisation" and w.office == office), None)
        if last is not None and last.country.value is not None and last.actor_id is None:
            return str(last.country.value)  # "the Foreign Office", after Germany's
        if self.tokens.words[mention.first : mention.last + 1] == ["Foreign", "Office"]:
            return "GBR"
        return next((code for code in (self.memory.near, self.home) if code in of), None)
