"""Who is named in a text: people, offices and bodies, first in full, later by surname, title or pronoun.

A *party* of speech is put together from its parts as news texts order them ("South Korea's defence ministry
spokesperson Jeon Ha-kyu"; "Matthew Miller, the State Department spokesperson"), and later short forms are led back to
it ("Miller", "the spokesperson", "he", "the ministry").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from helpers.reading.cells import Cell, Span, null
from helpers.reading.lexicon import Actor, Lexicon, Mention
from helpers.reading.tokens import Tokens

_FILLERS = frozenset(
    "the a an 's ' ’ of for at in to senior top former then acting deputy new state run official ruling high ranking "
    "main own current principal first vice chief another one unidentified unnamed powerful local special other "
    "its his her their terrorism financial nonproliferation policy affairs public arms control political non "
    "proliferation economic international security asian pacific east asia european global strategic "
    "several two three some government presidential regional federal military defense defence intelligence foreign".split()
)
_DETERMINERS = frozenset("its his her their the a an another one two three several some other".split())
_NONE: dict[str, Mention] = {}
_SAYS = frozenset("said told says added wrote noted stressed confirmed denied argued explained warned tells".split())
_KNOWN_BY_NAME = frozenset(
    ("state-department", "treasury", "unification-ministry", "joint-chiefs", "national-security-office", "national-security-council")
)
_LEADERS = frozenset(("vladimir-putin", "kim-jong-un", "joe-biden"))
_KCNA = "korean-central-news-agency"
_STATELY = frozenset(("minister", "president", "spokesperson", "director", "lawmaker", "adviser", "official"))
_UNNAMED = frozenset(("official", "source", "expert", "lawmaker", "spokesperson", "adviser", "ambassador"))
# Surnames that stand first in Korean and Chinese names; the later parts of a Korean name are two short words.
_SURNAME_FIRST = frozenset(
    "kim lee park choi choe cho jo jeon jeong jung chung lim im rim shin sin yoon yun han hwang kang ko koh kwon kwak "
    "jang chang moon mun nam no noh oh pak paek paik ri ryu seo shim sim son song suh wi woo yang yoo yu hong hyon heo "
    "pyon ra ro ryang thae tae jong mun om kye myong ju sol tong u wang zhang lin mao guo geng xi".split()
)
_NOT_NAMES = frozenset(
    "the a an this that these those it he she they we i you in on at by for from with and but or if when while as after "
    "before since until however meanwhile also some many most its his her their there here what who which not no yes "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december president minister spokesperson spokesman photo asked speaking according later earlier last "
    "both such under over during question comrade dear mr ms mrs dr gen lt col maj army party war foreign defense defence "
    "terrorism financial intelligence nonproliferation policy affairs public control political proliferation economic "
    "asian pacific asia european global strategic acting under secretary treasury state "
    "human rights security council general united nations international far east eastern western".split()
)


@dataclass(slots=True, eq=False)
class Who:
    """Somebody who can speak or act: a person, a body, or a speaker the text does not name."""

    kind: str  # person, organisation, unnamed, state, leader
    name: Cell
    actor_id: str | None = None
    role: Cell = field(default_factory=lambda: null("not-said"))
    role_kind: str = ""
    organisation: Cell = field(default_factory=lambda: null("not-said"))
    office: str = ""
    country: Cell = field(default_factory=lambda: null("not-said"))
    affiliation: str = ""
    same_as: Who | None = None

    @property
    def self(self) -> Who:
        """The fullest form of this party in the text."""
        who = self
        while who.same_as is not None:
            who = who.same_as
        return who


@dataclass(slots=True)
class Place:
    """Where a party stands in the text: token range, and whether it is named there or only referred to."""

    first: int
    last: int
    who: Who


class Cast:
    """Everybody in a text, found sentence by sentence, so that a short form leads to who was named before it."""

    def __init__(self, tokens: Tokens, mentions: Sequence[Mention], lexicon: Lexicon, home: str | None) -> None:
        """Find the parties of all sentences. ``home`` is the country whose ministries need no adjective."""
        self.tokens, self.lexicon, self.home = tokens, lexicon, home
        self.known: dict[str, Who] = {}  # by actor id or by lower-case name
        self.surnames: dict[str, Who] = {}
        self.recent: list[Who] = []  # speakers and people, latest last
        self.by_first: dict[int, list[Mention]] = {}
        self.things: set[int] = set()
        self.soon = bytearray(len(tokens.words))  # whether a part of a party stands within the next words
        for mention in mentions:
            if mention.entry.kind in ("name", "office", "role", "body", "country", "nationality", "capital"):
                self.by_first.setdefault(mention.first, []).append(mention)
                self.soon[max(mention.first - 9, 0) : mention.first + 1] = b"\1" * (mention.first + 1 - max(mention.first - 9, 0))
            elif mention.entry.kind in ("item", "carrier"):
                self.things.update(range(mention.first, mention.last + 1))
        self.kcna = [mention.first for mention in mentions if mention.entry.value == _KCNA]
        self.best = {at: {m.entry.kind: m for m in reversed(found)} for at, found in self.by_first.items()}
        self.places: list[list[Place]] = [self._sentence(sentence) for sentence in tokens.sentences]

    # -- one sentence -------------------------------------------------------------------------------------------

    def _sentence(self, sentence: range) -> list[Place]:
        found: list[Place] = []
        at, stop = sentence.start, sentence.stop
        self.near = "PRK" if any(first in sentence for first in self.kcna) else None
        while at < stop:
            place = self._party(at, stop, sentence.start) if self._may_begin(at) else None
            if place is None:
                at += 1
                continue
            found.append(place)
            at = place.last + 1
        return found

    def _may_begin(self, at: int) -> bool:
        word = self.tokens.words[at]
        return at in self.by_first or word[0].isupper() or (self.soon[at] == 1 and word in _DETERMINERS)

    def _best(self, at: int) -> dict[str, Mention]:
        """Return the mention of each kind that begins at a token."""
        return self.best.get(at, _NONE)

    def _party(self, at: int, stop: int, begins: int) -> Place | None:
        """Read one party that begins at a token: parts before the name, the name, and an apposition after it."""
        parts: list[tuple[str, Mention]] = []
        person: tuple[int, int, Actor | None] | None = None
        where, last = at, -1
        lows, words = self.tokens.lows, self.tokens.words
        while where < stop:
            here = self._best(where)
            if "name" in here and (actor := self.lexicon.actors.get(here["name"].entry.value)):
                mention = here["name"]
                if actor.kind == "person":
                    person = mention.first, mention.last, actor
                    last = mention.last
                    break
                if any(kind in ("name", "office") for kind, _ in parts) and not self._joined(parts[-1][1].last, where):
                    break
                parts.append(("name", mention))
            elif "office" in here and not ("role" in here and here["role"].last > here["office"].last):
                parts.append(("office", here["office"]))
            elif "role" in here:
                parts.append(("role", here["role"]))
            elif "body" in here:
                if any(kind in ("name", "office") for kind, _ in parts) and here["body"].entry.value != "document":
                    break
                parts.append(("body", here["body"]))
            elif "country" in here or "nationality" in here or "capital" in here:
                kind = "nationality" if "nationality" in here else "country" if "country" in here else "capital"
                if any(k in ("name", "office", "role") for k, _ in parts) and not self._joined(last, where):
                    break
                parts.append((kind, here[kind]))
            else:
                name = self._unknown_name(where, stop, begins, bool(parts))
                if name is not None and parts and lows[where - 1] in ("for", "of", "to", "at", "in", "on"):
                    break
                if name is not None and (not parts or parts[-1][0] in ("role", "office", "name", "nationality")):
                    person = (*name, None)
                    last = name[1]
                    break
                if lows[where] in _FILLERS and where - at < 14 and (parts or where > at or lows[where] in _DETERMINERS):
                    where += 1
                    continue
                if self._leads_to_body(where, stop, at, parts):
                    where += 1
                    continue
                if words[where] in "-–'\"’" and parts:
                    where += 1
                    continue
                break
            last = parts[-1][1].last
            where = last + 1
        if last < 0:
            return None
        first = at
        named = None
        if person is None and any(kind == "role" for kind, _ in parts) and (named := self._named_after(last, stop)):
            person, last = named, named[1]
        elif person is None and parts[-1][0] == "body" and (called := self._named_after(last, stop)) and called[2] is None:
            return Place(first, called[1], self._called(called, parts[-1][1]))
        after = self._apposition(last, stop) if person and named is None else None
        who = self._make(parts, person, after, first, last)
        if who is None:
            return None
        return Place(first, after[1] if after else last, who)

    def _called(self, name: tuple[int, int, Actor | None], sort: Mention) -> Who:
        """Read "the group, Deepwater Watch,": a body named after its kind."""
        words = self._plain(name[0], name[1])
        who = self.known.get(words.casefold())
        if who is None:
            who = Who("organisation", self._cell(name[0], name[1], words, "body-by-its-name"))
            who.affiliation = {"outlet": "media", "ministry": "state", "agency": "state"}.get(sort.entry.value, "research")
            self.known[words.casefold()] = who
        self._seen(who)
        return who

    def _leads_to_body(self, where: int, stop: int, at: int, parts: list[tuple[str, Mention]]) -> bool:
        """Whether an unknown word stands just before a word such as "ministry" ("the state veterinary service")."""
        if not (parts or where > at) or not self.tokens.words[where].isalpha() or self.tokens.lows[where] in _SAYS:
            return self.tokens.lows[where] == "by" and bool(parts) and parts[-1][1].entry.value == "document"
        return any(
            "body" in self._best(next_) and self._best(next_)["body"].entry.value != "document"
            for next_ in range(where + 1, min(where + 3, stop))
        )

    def _named_after(self, last: int, stop: int) -> tuple[int, int, Actor | None] | None:
        """Read the name in "its spokesperson, Jeon Ha-kyu," after a role."""
        lows = self.tokens.lows
        if last + 2 >= stop or lows[last + 1] != ",":
            return None
        at = last + 2
        while at < stop and at - last < 7 and (lows[at] in ("army", "general", "the") or "role" in self._best(at)):
            at = self._best(at)["role"].last + 1 if "role" in self._best(at) else at + 1
        if at >= stop:
            return None
        here = self._best(at).get("name")
        if here is not None:
            actor = self.lexicon.actors.get(here.entry.value)
            found = (here.first, here.last, actor) if actor is not None and actor.kind == "person" else None
        else:
            name = self._unknown_name(at, stop, at, True)
            found = (*name, None) if name is not None and name[1] > name[0] else None
        if found is None:
            return None
        after = lows[found[1] + 1 : found[1] + 2]
        return found if not after or after[0] in (",", ".", "(", ";", "”", '"') or after[0] in _SAYS else None

    def _joined(self, last: int, where: int) -> bool:
        """Whether only "of", "for", "at", "'s" and the like stand between two parts of one party."""
        between = self.tokens.lows[last + 1 : where]
        return len(between) < 4 and all(low in ("of", "for", "at", "the", "'s", "to", "in", "'") for low in between) and bool(
            {"of", "for", "at", "'s", "to"} & set(between)
        )

    def _unknown_name(self, at: int, stop: int, begins: int, after_role: bool) -> tuple[int, int] | None:
        """Return the tokens of a capitalised name that no table knows, or of a surname named in full before."""
        words, lows = self.tokens.words, self.tokens.lows
        if not words[at][0].isupper() or not words[at].isalpha() or lows[at] in _NOT_NAMES or at in self.by_first or at in self.things:
            return None
        last = at
        where = at + 1
        while where < stop and last - at < 5:
            low = lows[where]
            if low == "-" and where + 1 < stop and words[where + 1].isalpha():
                last = where + 1
                where += 2
                continue
            if low == "." and len(words[where - 1]) == 1:
                where += 1
                continue
            if words[where][0].isupper() and words[where].isalpha() and low not in _NOT_NAMES and where not in self.by_first:
                last = where
                where += 1
                continue
            break
        if words[at].isupper() and len(words[at]) > 1:
            return None
        if last > at and (after_role or at > begins or self._speaks_after(last, stop) or self._apposed(last, stop)):
            return at, last
        if last == at and (lows[at] in self.surnames or (at > begins and lows[at - 1] in _SAYS and words[at - 1][0].islower())):
            return at, at
        return None

    def _speaks_after(self, last: int, stop: int) -> bool:
        return last + 1 < stop and self.tokens.lows[last + 1] in _SAYS

    def _apposed(self, last: int, stop: int) -> bool:
        return last + 1 < stop and self.tokens.words[last + 1] == ","

    def _apposition(self, last: int, stop: int) -> tuple[list[tuple[str, Mention]], int] | None:
        """Read ", the State Department spokesperson," after a name; returns its parts and its last token."""
        lows = self.tokens.lows
        if last + 2 >= stop or lows[last + 1] not in (",", "("):
            return None
        parts: list[tuple[str, Mention]] = []
        where = last + 2
        end = -1
        while where < stop and where - last < 22 and lows[where] not in (",", ")", "–", "—", ";", "."):
            here = self._best(where)
            if not here:
                if lows[where] in ("who", "which", "said", "told", "says", "where", "and", "when") and not parts:
                    return None
                if lows[where] in ("who", "which", "said", "told"):
                    return None
                where += 1
                continue
            kind = next((k for k in ("name", "office", "role", "nationality", "country", "capital") if k in here), None)
            if kind is None:
                where += 1
                continue
            if kind == "name" and (actor := self.lexicon.actors.get(here["name"].entry.value)) and actor.kind == "person":
                if not any(k == "role" for k, _ in parts) and lows[here["name"].last + 1 : here["name"].last + 2] != ["'s"]:
                    return None
                where = here["name"].last + 1
                continue
            parts.append((kind, here[kind]))
            where = end = here[kind].last + 1
        if not any(kind == "role" for kind, _ in parts) or where >= stop or lows[where] not in (",", ")", "–", "—", "."):
            return None
        return parts, where - 1

    # -- from parts to a party ----------------------------------------------------------------------------------

    def _cell(self, first: int, last: int, value: str, rule: str) -> Cell:
        return self.tokens.cell(first, last, value, rule)

    def _make(
        self,
        parts: list[tuple[str, Mention]],
        person: tuple[int, int, Actor | None] | None,
        after: tuple[list[tuple[str, Mention]], int] | None,
        first: int,
        last: int,
    ) -> Who | None:
        told = [*parts, *(after[0] if after else [])]
        role = next((m for kind, m in reversed(told) if kind == "role"), None)
        country, body, office = self._body(told)
        if person is not None:
            return self._person(person, role, body, office, country)
        if role is not None:
            return self._unnamed(first, last, role, body, office, country)
        if body is not None:
            return self._organisation(body, office, country, first, last)
        sorts = [m for kind, m in told if kind == "body"]
        if len(sorts) > 1 and sorts[0].entry.value == "document":
            first = sorts[1].first - 1
        sort = next((m for m in reversed(sorts) if m.entry.value != "document"), sorts[-1] if sorts else None)
        if sort is not None:
            return self._plain_body(sort, country, first, last)
        for kind, mention in told:
            if kind in ("country", "capital"):
                return self._state(mention)
        return None

    def _body(self, parts: list[tuple[str, Mention]]) -> tuple[Cell, Cell | None, str]:
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
        if body is not None and envoy and state is not None and self.lexicon.actors[body.entry.value].country == "UN":
            body = None  # a state's envoy to the United Nations speaks for the state
        if body is not None:
            actor = self.lexicon.actors[body.entry.value]
            return country, self._cell(body.first, body.last, actor.actor_id, "organisation-name"), ""
        if office is not None:
            of = self.lexicon.offices[office.entry.value]
            code = country.value or (self._only(of) if office.entry.value in _KNOWN_BY_NAME else None) or next((c for c in (self.near, self.home) if c in of), None)
            if code and country.value is None:
                country = self._cell(office.first, office.last, code, "office-of-the-dateline-country")
            name = of.get(code or "")
            value = name or None
            found = self._cell(office.first, office.last, value, "office-of-country") if value else None
            return country, found, office.entry.value
        return country, None, ""

    @staticmethod
    def _only(of: dict[str, str]) -> str | None:
        return next(iter(of)) if len(of) == 1 else None

    def _person(
        self,
        person: tuple[int, int, Actor | None],
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
            who = Who("person", self._cell(first, last, actor.name if actor else words, "full-name"), actor and actor.actor_id)
            if actor:
                who.affiliation = actor.affiliation
                who.role_kind = self._role_kind(actor.role)
            self.known[key] = who
            self._register(who, words, actor)
            self._take_over(who, role, body)
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
        if who.organisation.value is None and actor and actor.organisation:
            who.organisation = self._cell(first, last, actor.organisation, "organisation-of-the-actor")
        if not who.affiliation:
            who.affiliation = self._affiliation(who, role)
        if who.country.value is None and role is not None and self.home and role.entry.value in _STATELY and who.affiliation == "state":
            who.country = self._cell(role.first, role.last, self.home, "country-of-the-dateline")
        self._seen(who)
        return who

    def _words(self, mention: Mention) -> str:
        span = self.tokens.span(mention.first, mention.last)
        return self.tokens.text[span.start : span.end]

    def _role_kind(self, role: str) -> str:
        low = role.casefold()
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
        surname_first = head in _SURNAME_FIRST and len(parts) <= 3 and (not actor or actor.country in ("KOR", "PRK", "CHN"))
        self.surnames[head if surname_first else parts[-1].casefold()] = who
        if surname_first and parts[-1].casefold() not in self.surnames and len(parts) == 2:
            self.surnames.setdefault(parts[-1].casefold(), who)

    def _take_over(self, who: Who, role: Mention | None, body: Cell | None) -> None:
        """A speaker first told as "a State Department spokesperson" and then named is one and the same."""
        kind = role.entry.value if role is not None else who.role_kind
        organisation = body.value if body is not None else None
        actor = self.lexicon.actors.get(who.actor_id or "")
        if organisation is None and actor is not None:
            organisation = actor.organisation
        for earlier in reversed(self.recent):
            if earlier.kind != "unnamed" or earlier.same_as is not None or not kind or earlier.role_kind != kind:
                continue
            if earlier.role.words and earlier.role.words.casefold().endswith("s"):
                continue
            same_body = organisation is not None and earlier.organisation.value == organisation
            unsaid = organisation is None or earlier.organisation.value is None
            if same_body or (unsaid and kind == "spokesperson"):
                earlier.same_as = who
                for part in ("role", "organisation", "country"):
                    if getattr(who, part).value is None:
                        setattr(who, part, getattr(earlier, part))
                return

    def _unnamed(
        self, first: int, last: int, role: Mention, body: Cell | None, office: str, country: Cell
    ) -> Who | None:
        definite = self.tokens.lows[first] in ("the", "its", "their") or first == role.first
        kind = role.entry.value
        if definite and not self._words(role).casefold().endswith("s") and (earlier := self._meant(kind, body, country)):
            return earlier
        if first == role.first and body is None and country.value is None and kind not in _UNNAMED:
            return None
        lead = first + 1 if self.tokens.lows[first] in _DETERMINERS else first
        who = Who("unnamed", self._cell(lead, max(last, lead), self._plain(lead, max(last, lead)), "unnamed-speaker"))
        who.role, who.role_kind = self._cell(role.first, role.last, self._words(role), "role"), kind
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
        for who in reversed(self.recent[-14:]):
            if who.kind not in ("person", "unnamed") or who.same_as is not None:
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
            loose = kind in ("official", "ambassador", "director", "lawmaker", "expert", "source", "leader", "president")
            if who.role_kind == kind or (loose and who.kind == "person") or (kind == who.role_kind):
                return who
        return None

    def _same_state(self, body: Cell, who: Who) -> bool:
        actor = self.lexicon.actors.get(body.value)
        return actor is not None and bool(actor.country) and actor.country == who.country.value

    def _plain(self, first: int, last: int) -> str:
        span = self.tokens.span(first, last)
        return " ".join(self.tokens.text[span.start : span.end].split())

    def _organisation(self, body: Cell, office: str, country: Cell, first: int, last: int) -> Who:
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

    def _plain_body(self, sort: Mention, country: Cell, first: int, last: int) -> Who | None:
        """Read "the ministry" as the one named before, and "the environment ministry of Russia" as a new one."""
        low, kind = self.tokens.lows[sort.last], sort.entry.value
        if kind != "document" and self.tokens.lows[first] not in _DETERMINERS and sort.first > first + 1:
            first = sort.first - 1  # "a press release of the ministry": the ministry speaks
        if kind == "outlet" and self.tokens.lows[first] in ("its", "their"):
            return next((who for who in reversed(self.recent) if who.kind == "organisation"), None)
        bare = sort.first - first <= 1 and last == sort.last
        if bare or kind == "document":
            bodies = [who for who in self.recent if who.kind == "organisation"]
            for who in reversed(bodies):
                if low in who.name.value.casefold() or (who.office and low in who.office) or low in _words_for(who):
                    return who
            if not bodies or kind not in ("document", "agency", "group", "outlet"):
                return None
            return bodies[-1] if self.tokens.lows[first] in ("the", "its") else None
        lead = first + 1 if self.tokens.lows[first] in _DETERMINERS else first
        key = self._plain(lead, last).casefold()
        who = self.known.get(key)
        if who is None and country.value is None:
            ending = " ".join(self.tokens.lows[max(lead, sort.last - 1) : sort.last + 1])
            who = next((w for w in self.recent if w.kind == "organisation" and w.name.value.casefold().endswith(ending)), None)
        if who is None:
            who = Who("organisation", self._cell(lead, last, self._plain(lead, last), "body-by-its-kind"))
            who.country = country
            if country.value is None and self.home and kind == "ministry":
                who.country = self._cell(sort.first, sort.last, self.home, "country-of-the-dateline")
            official = kind in ("ministry", "agency") or (country.value is not None and kind == "group")
            who.affiliation = "media" if kind == "outlet" else "state" if official else "research"
            self.known[key] = who
        self._seen(who)
        return who

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

    def _seen(self, who: Who) -> None:
        if who in self.recent[-1:]:
            return
        self.recent.append(who)


def _words_for(who: Who) -> tuple[str, ...]:
    """Return the nouns by which a body may be called later in a text."""
    if who.affiliation == "media":
        return ("agency", "newspaper", "daily", "broadcaster", "outlet", "paper", "report")
    name = who.name.value.casefold()
    if "intelligence" in name and ("service" in name or "agency" in name or "directorate" in name or "of ukraine" in name):
        return ("agency", "service")
    if "sanctions monitoring" in name:
        return ("team", "group", "report")
    return ("statement",) if who.affiliation == "state" else ("group", "report")


def plain_name(name: str) -> str:
    """Return a name in lower case, without hyphens and middle initials."""
    parts = name.casefold().replace("-", " ").replace(".", " ").split()
    return " ".join(part for part in parts if len(part) > 1)


def span_of(tokens: Tokens, place: Place) -> Span:
    """Return the offsets of a party's place."""
    return tokens.span(place.first, place.last)
