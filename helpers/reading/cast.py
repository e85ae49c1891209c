"""Everybody in a text: who each phrase means, first in full, later by surname, title or pronoun.

"Matthew Miller, the State Department spokesperson" makes a person; "Miller", "the spokesperson" and "the diplomat"
lead back to him; "the ministry" leads to the one named before.
"""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.bodies import Bodies, short_after
from helpers.reading.cells import Cell, cell, null
from helpers.reading.lexicon import Actor, Lexicon, Mention
from helpers.reading.names import DETERMINERS, Grammar, Named, Part, Phrase
from helpers.reading.tokens import Tokens
from helpers.reading.who import Place, Who, called_later, plain_name

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
# Who a state's leader is in all the years of these reports; the others change.
_HEADS_OF_STATE = {
    ("PRK", "leader"): "kim-jong-un",
    ("RUS", "leader"): "vladimir-putin",
    ("RUS", "president"): "vladimir-putin",
    ("UKR", "president"): "volodymyr-zelenskyy",
}
_LEADERS = frozenset(("vladimir-putin", "kim-jong-un", "joe-biden"))
_KCNA = "korean-central-news-agency"
_STATELY = frozenset(("minister", "president", "spokesperson", "director", "lawmaker", "adviser", "official"))
_UNNAMED = frozenset(("official", "source", "expert", "lawmaker", "spokesperson", "adviser", "ambassador"))
_REMARKS = frozenset(
    "remark remarks comment comments criticism statement announcement assessment claim accusation disclosure "
    "revelation assertion estimate".split()
)
_OF_ALLIES = frozenset("western european allied".split())  # "Western officials" are of no one state
_TITLED = frozenset("president minister ambassador director lawmaker expert adviser leader".split())
_MADE_BY = frozenset("official lawmaker adviser diplomat minister ambassador spokesperson director".split())
# Surnames that stand first in Korean and Chinese names; the later parts of a Korean name are two short words.
_SURNAME_FIRST = frozenset(
    "kim lee park choi choe cho jo jeon jeong jung chung lim im rim shin sin yoon yun han hwang kang ko koh "
    "kwon kwak jang chang moon mun nam no noh oh pak paek paik ri ryu seo shim sim son song suh wi woo yang "
    "yoo yu hong hyon heo pyon ra ro ryang thae tae jong mun om kye myong ju sol tong u wang zhang lin mao "
    "guo geng xi".split()
)


def _field(title: str) -> str:
    """Return a title in one spelling: a "defence chief" is the defense minister."""
    return title.casefold().replace("defence", "defense").replace("defense chief", "defense minister")


_OF_A_MILITARY = frozenset(
    "deployment deployments cooperation collaboration ties assistance support aid equipment hardware technology "
    "technologies exercise exercises drills parade parades involvement action alliance partnership goods supplies "
    "trade ally allies relations relationship links contacts bloc pact treaty base bases power operation operations "
    "campaign build expansion spending budget personnel vehicles aircraft planes satellite satellites reconnaissance "
    "dispatch contingent capabilities capability use purposes presence alignment industry doctrine might".split()
)


def _qualifies(tokens: Tokens, mention: Mention) -> bool:
    """Whether "military" only tells of what kind something is ("North Korea's military deployment")."""
    after = tokens.lows[mention.last + 1 : mention.last + 2]
    return mention.entry.kind == "office" and mention.entry.value == "military" and bool(_OF_A_MILITARY & set(after))


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
        self.guessed, self.quoted, self.told = guessed, quoted, True
        self.tokens, self.lexicon, self.home = tokens, lexicon, home
        self.near: str | None = None  # the state whose media carry the sentence at hand
        self.known: dict[str, Who] = {}  # by actor id or by lower-case name
        self.surnames: dict[str, Who] = {}
        self.recent: list[Who] = []  # everybody named so far, latest last
        self.grammar = Grammar(tokens, [m for m in mentions if not _qualifies(tokens, m)], lexicon, self.surnames)
        self.bodies = Bodies(tokens, self.grammar.parts)
        self.short: dict[str, Who] = {}  # by the short form that the text gives in brackets
        kcna = [mention.first for mention in mentions if mention.entry.value == _KCNA]
        self.places: list[list[Place]] = []
        for sentence in tokens.sentences:
            self.near = "PRK" if any(first in sentence for first in kcna) else None
            self.sentence = sentence
            self.places.append(self._sentence(sentence))

    def _sentence(self, sentence: range) -> list[Place]:
        found = self.here = list[Place]()
        at, stop, grammar = sentence.start, sentence.stop, self.grammar
        near, words = self.bodies.near, self.tokens.words
        while at < stop:
            self.told = not (self.quoted and self.quoted[at])
            named = near[at] or words[at] in self.short
            if named and (place := self._proper_body(at, stop)) is not None:
                found.append(place)
                at = place.last + 1
                continue
            phrase = grammar.phrase(at, stop, sentence.start) if grammar.may_begin(at) else None
            who = self._meaning(phrase) if phrase is not None else None
            if (office := self._office_of(at, found)) is not None:
                found[-1] = office
                at += 1
                continue
            if phrase is None or who is None:
                at += 1
                continue
            found.append(Place(phrase.first, phrase.last, who))
            if who.kind == "organisation" and (short := short_after(self.tokens, phrase.last)) is not None:
                self.short.setdefault(short, who)
            at = phrase.last + 1
        return found

    def _office_of(self, at: int, found: list[Place]) -> Place | None:
        """Read "Petrov's office", which is not Petrov."""
        if self.tokens.lows[at] != "office" or not found or found[-1].last != at - 2:
            return None
        owner = found[-1].who.self
        if self.tokens.lows[at - 1] != "'s" or owner.kind not in ("person", "unnamed"):
            return None
        name = self._plain(found[-1].first, at)
        who = self.known.get(name.casefold())
        if who is None:
            who = Who("organisation", self._cell(found[-1].first, at, name, "office-of-a-person"))
            who.country, who.affiliation = owner.country, owner.affiliation
            self.known[name.casefold()] = who
        self._seen(who)
        return Place(found[-1].first, at, who)

    def _proper_body(self, at: int, stop: int) -> Place | None:
        """Return the body that a table does not know and that is named here, or called by its short form."""
        if at not in self.grammar.parts and (who := self.short.get(self.tokens.words[at])) is not None:
            self._seen(who)
            return Place(at, at, who)
        begins = at + (self.tokens.lows[at] in ("the", "a") and at + 1 < stop)
        body = self.bodies.at(begins, stop)
        if body is None:
            return None
        words = self._plain(body.first, body.last)
        who = self.known.get(words.casefold())
        if who is None:
            name = self._cell(body.first, body.last, words, "body-by-its-name")
            who = self.known[words.casefold()] = Who("organisation", name, affiliation=body.affiliation)
            part = self.grammar.parts.get(begins)
            if part is not None and part[0] in ("nationality", "country", "capital"):
                who.country = self._cell(part[1].first, part[1].last, part[1].entry.value, "country-word")
        if body.short is not None:
            self.short.setdefault(body.short, who)
        self._seen(who)
        return Place(at, body.last, who)

    # -- what a phrase means --------------------------------------------------------------------------------------

    def _meaning(self, phrase: Phrase) -> Who | None:
        if phrase.body_named is not None:
            return self._called(phrase.body_named, phrase.parts[-1][1])
        told = [*phrase.parts, *phrase.after]
        roles = [m for kind, m in reversed(phrase.parts) if kind == "role" and not self._adjective(m)]
        role = next((m for m in [*roles, *(m for kind, m in phrase.after if kind == "role")]), None)
        country, body, office = self._body(told)
        if phrase.person is not None:
            return self._person(phrase.person, role, body, office, country)
        first, last = phrase.first, phrase.last
        if role is not None:
            if body is None and not office and country.value is None:
                country, body = self._owner(told, first, country)
            return self._unnamed(first, last, role, body, office, country)
        if office and self.guessed and country.rule != "country-word":
            named = next(
                (who for who in reversed(self.recent) if who.kind == "organisation" and who.office == office), None
            )
            if named is not None:
                self._seen(named)
                return named  # "the foreign office" is the one that the story has named
        if body is not None:
            return self._organisation(body, office, country)
        if office and country.rule == "country-word":
            return self._office(office, country, phrase)
        sorts = [m for kind, m in told if kind == "body"]
        if len(sorts) > 1 and sorts[0].entry.value == "document":
            first = sorts[1].first - 1  # "a press release of the ministry": the ministry speaks
        sort = next((m for m in reversed(sorts) if m.entry.value != "document"), sorts[-1] if sorts else None)
        if sort is not None:
            documents = sort is not sorts[-1] and sorts[-1].entry.value == "document"
            return self._plain_body(sort, country, first, sort.last if documents else last)
        state = next((m for kind, m in told if kind in ("country", "capital")), None)
        return self._state(state) if state is not None else None

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
        sort = next((mention for kind, mention in parts if kind == "body" and mention.entry.value == "ministry"), None)
        owner = self._plain_body(sort, country, first, sort.last) if sort is not None else None
        if sort is None or owner is None or owner.actor_id is None:
            return country, None
        return owner.country, self._cell(sort.first, sort.last, owner.actor_id, "organisation-named-before")

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
            elif kind in ("country", "nationality", "capital") and state is None:
                state = mention
        country = self._cell(state.first, state.last, state.entry.value, "country-word") if state else null("not-said")
        envoy = any(kind == "role" and m.entry.value == "ambassador" for kind, m in parts)
        envoy = envoy or any(
            m.entry.value == "mission-un" or (kind == "body" and m.entry.value == "group") for kind, m in parts
        )
        if body is not None and envoy and state is not None and self.lexicon.actors[body.entry.value].country == "UN":
            body = None  # a state's envoy or mission to the United Nations speaks for the state
        if body is not None:
            actor = self.lexicon.actors[body.entry.value]
            return country, self._cell(body.first, body.last, actor.actor_id, "organisation-name"), ""
        if office is not None:
            of = self.lexicon.offices[office.entry.value]
            code = country.value or self._its_state(office, of)
            if code is None and not self._some(office):
                code = self._usual_state(office.entry.value, of)
            if code and country.value is None:
                country = self._cell(office.first, office.last, code, "office-of-the-dateline-country")
            name = of.get(code or "") if self._sits(office, of.get(code or "")) else None
            bodies = (m for kind, m in parts if kind == "body" and m.entry.value != "document")
            longer = any(m.first == office.last + 1 for m in bodies)
            value = name if name and not longer else None  # the Defense Intelligence Command is not the agency
            found = self._cell(office.first, office.last, value, "office-of-country") if value else None
            return country, found, office.entry.value
        return country, None, ""

    def _some(self, office: Mention) -> bool:
        """Whether "authorities" are some and not the state's: "veterinary authorities", "local authorities"."""
        lows = self.tokens.lows
        before = lows[office.first - 1] if office.first > self.sentence.start else "the"
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
        if not {"its", "their"} & set(lows[max(office.first - 3, self.sentence.start) : office.first]):
            return None
        states = [place.who.country.value for place in self.here if place.who.kind == "state"]
        return next((code for code in states if code in of), None)

    def _usual_state(self, office: str, of: dict[str, str]) -> str | None:
        """Return the state of an office named without one: the only one that has it, or that of the page."""
        if office in _KNOWN_BY_NAME and len(of) == 1:
            return next(iter(of))
        last = next((w for w in reversed(self.recent) if w.kind == "organisation" and w.office == office), None)
        if last is not None and last.country.value is not None and last.actor_id is None:
            return str(last.country.value)  # "the Foreign Office", after Germany's
        return next((code for code in (self.near, self.home) if code in of), None)

    # -- people ---------------------------------------------------------------------------------------------------

    def _person(
        self,
        person: Named,
        role: Mention | None,
        body: Cell | None,
        office: str,
        country: Cell,
    ) -> Who:
        first, last, actor = person
        span = self.tokens.span(first, last)
        words = self.tokens.text[span.start : span.end]
        actor = actor or self.lexicon.people.get(plain_name(words))
        key = actor.actor_id if actor else plain_name(words)
        who = self.known.get(key)
        if who is None and actor is None and last == first:
            who = self.surnames.get(words.casefold())
        if who is None:
            who = Who(
                "person", self._cell(first, last, actor.name if actor else words, "full-name"), actor and actor.actor_id
            )
            if actor:
                who.affiliation = actor.affiliation
                who.role_kind = self._role_kind(actor.role)
            self.known[key] = who
            titled = role is not None and first == role.first  # "the Russian leader", whose name is not told
            self._register(who, actor.name if actor is not None and titled else words, actor)
            self._take_over(who, role, body, country)
        if role is not None and who.role.value is None:
            who.role = self._cell(role.first, role.last, self._words(role), "role")
            who.role_kind = who.role_kind or role.entry.value
        if body is not None and who.organisation.value is None:
            who.organisation = body
        if office:
            who.office = who.office or office
        if country.value is not None and who.country.value is None:
            who.country = country
        if who.country.value is None and actor and actor.country:
            who.country = self._cell(first, last, actor.country, "country-of-the-actor")
        of = self.lexicon.actors.get(body.value) if body is not None else None
        if who.country.value is None and actor is None and body is not None and of is not None and of.country:
            who.country = body._replace(value=of.country, rule="country-of-the-actor")
        if who.organisation.value is None and actor and actor.organisation:
            who.organisation = self._cell(first, last, actor.organisation, "organisation-of-the-actor")
        if not who.affiliation:
            who.affiliation = self._affiliation(who, role)
        if (
            who.country.value is None
            and role is not None
            and self.home
            and role.entry.value in _STATELY
            and who.affiliation == "state"
        ):
            who.country = self._cell(role.first, role.last, self.home, "country-of-the-dateline")
        self._seen(who)
        return who

    def _words(self, mention: Mention) -> str:
        span = self.tokens.span(mention.first, mention.last)
        return self.tokens.text[span.start : span.end]

    def _role_kind(self, role: str) -> str:
        low = role.casefold()
        if low == "secretary-general":
            return low
        for kind in ("spokesperson", "spokesman", "president", "minister", "ambassador", "secretary"):
            if kind in low:
                return "spokesperson" if kind == "spokesman" else kind
        return ""

    def _affiliation(self, who: Who, role: Mention | None) -> str:
        body = self.lexicon.actors.get(who.organisation.value or "")
        if body is not None:
            return body.affiliation
        if role is not None and role.entry.value == "expert":
            return "research"
        if role is not None and role.entry.value in ("source", "sister"):
            return "private" if role.entry.value == "source" else "state"
        return "state" if role is not None or who.office else ""

    def _register(self, who: Who, words: str, actor: Actor | None) -> None:
        parts = words.replace("-", " ").replace(".", " ").split()
        if len(parts) < 2:
            self.surnames.setdefault(parts[0].casefold(), who) if parts else None
            return
        head = parts[0].casefold()
        surname_first = (
            head in _SURNAME_FIRST and len(parts) <= 3 and (not actor or actor.country in ("KOR", "PRK", "CHN"))
        )
        self.surnames[head if surname_first else parts[-1].casefold()] = who
        if surname_first and parts[-1].casefold() not in self.surnames and len(parts) == 2:
            self.surnames.setdefault(parts[-1].casefold(), who)

    def _take_over(self, who: Who, role: Mention | None, body: Cell | None, country: Cell) -> None:
        """A speaker first told as "a State Department spokesperson" and then named is one and the same."""
        kind = role.entry.value if role is not None else who.role_kind
        organisation = body.value if body is not None else None
        actor = self.lexicon.actors.get(who.actor_id or "")
        if organisation is None and actor is not None:
            organisation = actor.organisation
        for earlier in reversed(self.recent):
            if earlier.kind != "unnamed" or earlier.same_as is not None:
                continue
            spoken_for = (
                earlier.role_kind == "spokesperson" and who.affiliation == "state" and earlier is self.recent[-1]
            )
            spoken_for = spoken_for and actor is not None and earlier.country.value in (None, actor.country)
            heads = earlier.role_kind == "director" and earlier in self.recent[-3:] and organisation is not None
            heads = heads and earlier.organisation.value == organisation
            made = earlier is self._last_unnamed() and self._made_it(earlier, country)
            made = made or self._told_before(earlier, actor.country if actor is not None else country.value)
            if not spoken_for and not made and not heads and (not kind or earlier.role_kind != kind):
                continue
            if earlier.role.words and earlier.role.words.casefold().endswith("s"):
                continue
            if actor is not None and earlier.country.value not in (None, actor.country):
                continue
            same_body = organisation is not None and earlier.organisation.value == organisation
            unsaid = organisation is None or earlier.organisation.value is None
            titled = role is not None and _field(self._words(role)) in self._titles(earlier)
            states = {earlier.country.value, actor.country if actor is not None else country.value}
            only = kind == "adviser" and len(states) == 1 and None not in states
            if same_body or spoken_for or titled or only or (unsaid and kind == "spokesperson") or made:
                earlier.same_as = who
                for part in ("role", "organisation", "country"):
                    if getattr(who, part).value is None:
                        setattr(who, part, getattr(earlier, part))
                return

    def _told_before(self, earlier: Who, state: str | None) -> bool:
        """Whether a text speaks of "the Russian diplomat" first and only then gives the name."""
        start = earlier.name.start or 0
        first = self.tokens.text[max(start - 4, 0) : start].casefold() == "the "
        known = first and state is not None and earlier.country.value == state
        last = next((who for who in reversed(self.recent[-8:]) if who.kind == "unnamed"), None)
        return known and earlier.role_kind in _MADE_BY and earlier is last

    @staticmethod
    def _titles(who: Who) -> set[str]:
        """Return a title of two or more words ("unification minister"), which only one person of a story has."""
        words = who.role.words or ""
        return (
            {_field(words)} if " " in words and not words.casefold().startswith(("deputy", "vice", "senior")) else set()
        )

    def _last_unnamed(self) -> Who | None:
        return next((who for who in reversed(self.recent[-3:]) if who.kind == "unnamed"), None)

    def _made_it(self, earlier: Who, country: Cell) -> bool:
        """Whether this sentence names who made the remarks that the sentence before gave to "an official"."""
        lows = self.tokens.lows[self.sentence.start : self.sentence.stop]
        told = any(
            low in _REMARKS and at and lows[at - 1] in ("the", "his", "her", "these") for at, low in enumerate(lows)
        )
        same_state = earlier.country.value is None or country.value in (None, earlier.country.value)
        return (
            told and bool({"made", "came", "was", "were"} & set(lows)) and same_state and earlier.role_kind in _MADE_BY
        )

    def _unnamed(
        self, first: int, last: int, role: Mention, body: Cell | None, office: str, country: Cell
    ) -> Who | None:
        if self.tokens.lows[first] in ("his", "her") and self.tokens.lows[role.first] == "head":
            return None  # "shook his head"
        head = _HEADS_OF_STATE.get((str(country.value), role.entry.value)) if body is None and not office else None
        if (
            head is not None
            and head not in self.known
            and not (self.here and self.here[-1].last == first - 2)  # "Kim Yo Jong, sister of the North's leader"
            and not (self._words(role).endswith("s") or "former" in self.tokens.lows[first : role.first])
        ):
            return self._person(Named(role.first, role.last, self.lexicon.actors[head]), role, body, office, country)
        definite = self.tokens.lows[first] in ("the", "its", "their") or first == role.first
        kind = role.entry.value
        if (
            definite
            and not self._words(role).casefold().endswith("s")
            and (earlier := self._meant(kind, body, country))
        ):
            return earlier
        if first == role.first and body is None and country.value is None and kind not in _UNNAMED:
            return None
        lead = first + 1 if self.tokens.lows[first] in (*DETERMINERS, "of") else first
        if lead == first and lead > self.sentence.start and self.tokens.lows[lead - 1] in _OF_ALLIES:
            lead -= 1
        who = Who("unnamed", self._cell(lead, max(last, lead), self._plain(lead, max(last, lead)), "unnamed-speaker"))
        who.role, who.role_kind = self._cell(role.first, role.last, self._words(role), "role"), kind
        if self._words(role).casefold().endswith("s") and last > role.last + 2:
            who.kind = "organisation"  # "the foreign ministers of Japan and South Korea" are named by their offices
        if body is not None:
            who.organisation = body
        who.office, who.country = office, country
        actor = self.lexicon.actors.get(body.value) if body is not None else None
        if who.country.value is None and actor is None and self.home and kind in _STATELY and kind != "official":
            who.country = self._cell(role.first, role.last, self.home, "country-of-the-dateline")
        if who.country.value is None and actor is not None and actor.country and body is not None:
            who.country = body._replace(value=actor.country, rule="country-of-the-actor")
        who.affiliation = self._affiliation(who, role)
        self._seen(who)
        return who

    def _meant(self, kind: str, body: Cell | None, country: Cell) -> Who | None:
        """Return whom "the minister", "the diplomat" or "the White House official" means: the last who fits."""
        nearest = next((who for who in reversed(self.recent[-4:]) if who.kind == "person"), None)
        exact = any(who.role_kind == kind and who.same_as is None for who in self.recent[-14:])
        for who in reversed(self.recent[-14:]):
            if who.kind not in ("person", "unnamed") or who.same_as is not None:
                continue
            if kind == "expert" and who is nearest and self._only_named(kind) is who:
                return who
            if exact and not who.role_kind:
                continue  # "the official" is who was called one, not whom the text only names
            if who.kind == "unnamed" and (who.role.words or "").casefold().endswith("s"):
                continue
            if who.actor_id in _LEADERS and kind not in ("president", "leader"):
                continue
            if kind in ("president", "leader") and who.role_kind not in ("president", "leader"):
                continue
            if (who.role_kind == "expert") != (kind == "expert") or (who.role_kind == "source") != (kind == "source"):
                continue
            if (kind == "journalist") != (who.role_kind == "journalist"):
                continue
            if country.value is not None and who.country.value not in (None, country.value):
                continue
            if body is not None and body.value != who.organisation.value and not self._same_state(body, who):
                continue
            loose = kind in (
                "official",
                "ambassador",
                "director",
                "lawmaker",
                "expert",
                "source",
                "leader",
                "president",
                "secretary-general",
            )
            superior = kind == "official" and who.kind == "unnamed" and who.role_kind in _MADE_BY
            if who.role_kind == kind or superior or (loose and who.kind == "person") or (kind == who.role_kind):
                return who
        return self._only_named(kind)

    def _only_named(self, kind: str) -> Who | None:
        """Return whom "the French president" or "the expert" means where the text gave a name and no title."""
        if kind not in _TITLED:
            return None
        people = (who for who in reversed(self.recent[-6:]) if who.kind == "person" and " " in who.name.value)
        plain = (who for who in people if not who.role_kind and not who.affiliation)
        return next((who for who in plain if who.country.value is None), None)

    def _same_state(self, body: Cell, who: Who) -> bool:
        actor = self.lexicon.actors.get(body.value)
        return actor is not None and bool(actor.country) and actor.country == who.country.value

    def _plain(self, first: int, last: int) -> str:
        span = self.tokens.span(first, last)
        return " ".join(self.tokens.text[span.start : span.end].split())

    # -- bodies and states ----------------------------------------------------------------------------------------

    def _organisation(self, body: Cell, office: str, country: Cell) -> Who:
        who = self.known.get(body.value)
        if who is None:
            actor = self.lexicon.actors[body.value]
            who = Who("organisation", body._replace(value=actor.name), actor.actor_id, affiliation=actor.affiliation)
            who.office, who.organisation = office, body
            who.country = country
            if actor.country and country.value is None:
                who.country = body._replace(value=actor.country, rule="country-of-the-actor")
            self.known[body.value] = who
        self._seen(who)
        return who

    def _office(self, office: str, country: Cell, phrase: Phrase) -> Who:
        """Return an office of a state that no table knows, under its own words ("South Korea's military")."""
        lead = phrase.first + 1 if self.tokens.lows[phrase.first] in DETERMINERS else phrase.first
        key = f"{country.value}:{office}"
        who = self.known.get(key)
        if who is None:
            name = self._cell(lead, phrase.last, self._plain(lead, phrase.last), "office-of-a-state")
            who = self.known[key] = Who("organisation", name, office=office, country=country, affiliation="state")
        self._seen(who)
        return who

    def _plain_body(self, sort: Mention, country: Cell, first: int, last: int) -> Who | None:
        """Read "the ministry" as the one named before, and "the environment ministry of Russia" as a new one."""
        low, kind = self.tokens.lows[sort.last], sort.entry.value
        if kind == "outlet" and self.tokens.lows[first] in ("its", "their"):
            return next((who for who in reversed(self.recent) if who.kind == "organisation"), None)
        if kind == "document" and country.rule == "country-word" and country.value not in ("PRK", "RUS"):
            return self._document(country, first, last)
        bare = sort.first - first <= 1 and last == sort.last
        if bare or kind == "document":
            bodies = [who for who in self.recent if who.kind == "organisation" and who.role.value is None]
            for who in reversed(bodies):
                if low == "statement" and (who.country.value == "UN" or who.role_kind == "leader"):
                    continue  # what a story cites of the Council is its resolutions
                if low in who.name.value.casefold() or (who.office and low in who.office) or low in called_later(who):
                    return who
            if not bodies or kind not in ("document", "agency", "group", "outlet"):
                return None
            return bodies[-1] if self.tokens.lows[first] in ("the", "its") else None
        lead = first + 1 if self.tokens.lows[first] in DETERMINERS else first
        key = self._plain(lead, last).casefold()
        named = self.known.get(key) or (
            self._ending_in(lead, sort) if country.value is None else self._of_state(lead, sort, country)
        )
        if named is not None:
            who = named
        else:
            who = Who("organisation", self._cell(lead, last, self._plain(lead, last), "body-by-its-kind"))
            who.country = country
            if country.value is None and self.home and kind == "ministry":
                who.country = self._cell(sort.first, sort.last, self.home, "country-of-the-dateline")
            official = kind in ("ministry", "agency") or (country.value is not None and kind == "group")
            who.affiliation = "media" if kind == "outlet" else "state" if official else "research"
            self.known[key] = who
        self._seen(who)
        return who

    def _document(self, country: Cell, first: int, last: int) -> Who:
        """Return the unnamed author of "a Ukrainian intelligence document" under the words of the document."""
        lead = first + 1 if self.tokens.lows[first] in DETERMINERS else first
        key = self._plain(lead, last).casefold()
        who = self.known.get(key)
        if who is None:
            name = self._cell(lead, last, self._plain(lead, last), "document-of-a-state")
            who = self.known[key] = Who("organisation", name, country=country, affiliation="state")
            if "intelligence" in self.tokens.lows[lead:last]:
                who.office = "military-intelligence"
        self._seen(who)
        return who

    def _ending_in(self, lead: int, sort: Mention) -> Who | None:
        """Return the body named before whose name ends in the same two words ("the veterinary service")."""
        ending = " ".join(self.tokens.lows[max(lead, sort.last - 1) : sort.last + 1])
        bodies = (who for who in self.recent if who.kind == "organisation")
        return next((who for who in bodies if who.name.value.casefold().endswith(ending)), None)

    def _of_state(self, lead: int, sort: Mention, country: Cell) -> Who | None:
        """Return the ministry of a state named before, where it is now only "the British ministry"."""
        if sort.entry.value != "ministry" or sort.first - lead > 1 or sort.first == lead:
            return None
        low = self.tokens.lows[sort.last]
        return next(
            (
                who
                for who in reversed(self.recent)
                if who.kind == "organisation"
                and who.country.value == country.value
                and (low in who.name.value.casefold() or low in who.office)
            ),
            None,
        )

    def _state(self, mention: Mention) -> Who:
        code = mention.entry.value
        key = f"state:{code}"
        who = self.known.get(key)
        if who is None:
            name = self._cell(mention.first, mention.last, self._words(mention), "state-as-speaker")
            actor = self.lexicon.offices["government"].get(code)
            who = Who("state", name, actor, affiliation="state")
            who.country = self._cell(mention.first, mention.last, code, "country-word")
            self.known[key] = who
        return who

    def _called(self, name: Named, sort: Mention) -> Who:
        """Read "the group, Deepwater Watch,": a body named after its kind."""
        words = self._plain(name.first, name.last)
        who = self.known.get(words.casefold())
        if who is None:
            who = Who("organisation", self._cell(name.first, name.last, words, "body-by-its-name"))
            who.affiliation = {"outlet": "media", "ministry": "state", "agency": "state"}.get(
                sort.entry.value, "research"
            )
            self.known[words.casefold()] = who
        self._seen(who)
        return who

    def named(self, words: str, start: int) -> Who | None:
        """Return the person whom a caption of a broadcast names, at an offset of the text."""
        key = plain_name(words)
        actor = self.lexicon.people.get(key)
        who = self.known.get(actor.actor_id if actor else key)
        if who is None and actor is not None:
            who = Who(
                "person", cell(self.tokens.text, start, start + len(words), actor.name, "full-name"), actor.actor_id
            )
            who.affiliation, who.role_kind = actor.affiliation, self._role_kind(actor.role)
            who.country = who.name._replace(value=actor.country, rule="country-of-the-actor")
            who.organisation = who.name._replace(value=actor.organisation, rule="organisation-of-the-actor")
            self.known[actor.actor_id] = who
        return who

    # -- small things ---------------------------------------------------------------------------------------------

    def _cell(self, first: int, last: int, value: str, rule: str) -> Cell:
        return self.tokens.cell(first, last, value, rule)

    def _seen(self, who: Who) -> None:
        if who in self.recent[-1:] or not self.told:
            return  # whom a quotation speaks of is not who "the minister" means after it
        self.recent.append(who)
