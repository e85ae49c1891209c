"""Noun phrases of parties: the parts of "South Korea's defence ministry spokesperson Jeon Ha-kyu", as news order them.

A phrase is read from left to right: states, offices, bodies and roles, then a name, then what follows it between
commas. Names that no table knows are runs of capitalised words beside a role or a verb of saying.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from helpers.reading.lexicon import Actor, Entry, Lexicon, Mention
from helpers.reading.people.delegates import name_in_capitals, state_after
from helpers.reading.people.regions import of_its_region
from helpers.reading.tokens import Tokens

_FILLERS = frozenset(
    "the a an 's ' ’ of for at in to senior top former then acting deputy new state run official ruling high "
    "ranking main own current principal first vice chief another one unidentified unnamed powerful local "
    "special other its his her their terrorism financial nonproliferation policy affairs public arms control "
    "political non proliferation economic international security asian pacific east asia european global "
    "strategic several two three some government presidential regional federal military defense defence "
    "intelligence foreign artillery infantry drone navy naval army frontline staff border marine reserve brigade "
    "assault reconnaissance junior ground".split()
)
DETERMINERS = frozenset("its his her their the a an another one two three several some other".split())
SAYS = frozenset("said told says added wrote noted stressed confirmed denied argued explained warned tells".split())
_QUOTES = frozenset("”\"’'»")
_AFTER_NAME = SAYS | {","}
_SAYS_ALONE = SAYS - {"told", "tells"} | {"surnamed", "surname"}  # who stands behind them only hears it
_SEVERAL = frozenset("officials sources experts lawmakers diplomats analysts officers authorities legislators".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
TAILS = frozenset(
    "era made based led backed style armed run owned held controlled occupied linked flagged born wide speaking "
    "operated ordered sponsored aligned type class built supplied designated".split()
)
_SAYS_NOW = frozenset(
    "notes says believes suggests suggested argues thinks wrote writes claims claimed warns accused called urged "
    "vowed condemned criticised criticized praised thanked responded replied spoke asked hailed dismissed rejected "
    "declared insisted described pledged announced".split()
)
_NOT_NAMES = frozenset(
    "treaty agreement pact convention partnership act proliferation north south era "
    "the a an this that these those it he she they we i you in on at by for from with and but or if when "
    "while as after before since until however meanwhile also some many most its his her their there here "
    "what who which not no yes monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december president minister spokesperson "
    "spokesman photo asked speaking according later earlier last both such under over during question comrade "
    "dear mr ms mrs dr gen lt col maj army party war foreign defense defence terrorism financial intelligence "
    "nonproliferation policy affairs public control political proliferation economic asian pacific asia "
    "european global strategic acting under secretary treasury state human rights security council general "
    "united nations international far east eastern western region oblast krai province prefecture peninsula airport "
    "convention treaty agreement pact act resolution charter protocol commentary declaration summit forum year euro "
    "deputy vice principal assistant senior former "
    "indo trans anti pro sino russo port city district republic island islands river sea strait square".split()
)
_PARTICLES = frozenset("von van der den de la le del di da dos bin al el ter zu".split())
_NAME = 4  # words of a body's name
_ADVERBS = ("ously", "ically", "ually", "ially", "onally", "inally", "ently", "antly", "ately", "arly", "ingly", "edly")
# Of several kinds that begin at one word, the first decides; a role that reaches further than an office wins.
_ORDER = ("name", "office", "role", "body", "nationality", "country", "capital")
_STATES = frozenset(("nationality", "country", "capital"))
_LINKS = frozenset(("of", "for", "at", "'s", "to"))
_LINKED = _LINKS | {"the", "in", "'"}

Part = tuple[str, Mention]


class Named(NamedTuple):
    """The tokens of a person's name, and the actor it belongs to if a table knows one."""

    first: int
    last: int
    actor: Actor | None


class Phrase(NamedTuple):
    """A noun phrase: its tokens, its parts in order, the name in it, and the parts of an apposition after the name."""

    first: int
    last: int
    parts: list[Part]
    person: Named | None
    after: list[Part]
    body_named: Named | None = None  # "the group, Deepwater Watch,"


class Grammar:
    """Reads the phrases of one text."""

    def __init__(self, tokens: Tokens, mentions: Sequence[Mention], lexicon: Lexicon, surnames: Container[str]) -> None:
        """Keep the parts by the token they begin at; ``surnames`` grows while the text is read."""
        self.tokens, self.lexicon, self.surnames = tokens, lexicon, surnames
        self.parts: dict[int, Part] = {}
        self.things: set[int] = set()
        self.soon = bytearray(len(tokens.words))  # whether a part stands within the next words
        rank = {kind: number for number, kind in enumerate(_ORDER)}
        for mention in mentions:
            kind, first = mention.entry.kind, mention.first
            if kind in rank:
                before = self.parts.get(first)
                if before is None or self._stronger(kind, mention, before, rank):
                    self.parts[first] = kind, mention
                self.soon[max(first - 9, 0) : first + 1] = b"\1" * min(first + 1, 10)
            elif kind in ("item", "carrier", "venue"):
                self.things.update(range(first, mention.last + 1))
        self.begins = self._beginnings()

    def _beginnings(self) -> bytearray:
        """Return where a phrase can begin: at a known part, a name, or an article before a part."""
        words, lows, soon = self.tokens.words, self.tokens.lows, self.soon
        begins = bytearray(len(words))
        for at in [at for at, word in enumerate(words) if word[0].isupper() or (soon[at] and word in DETERMINERS)]:
            begins[at] = lows[at] in DETERMINERS or self._may_be_name(at)
        for at in self.parts:
            begins[at] = 1
        return begins

    @staticmethod
    def _stronger(kind: str, mention: Mention, before: Part, rank: dict[str, int]) -> bool:
        mixed = kind != before[0] and {kind, before[0]} <= {"office", "role", "name"}
        states = kind in _STATES and before[0] in _STATES  # "the Russian Federation" is more than "Russian"
        if (mixed or states) and mention.last != before[1].last:
            return mention.last > before[1].last
        return rank[kind] < rank[before[0]] or (kind == before[0] and mention.last > before[1].last)

    def phrase(self, at: int, stop: int, begins: int) -> Phrase | None:
        """Read the phrase that begins at a token of a sentence (which begins at ``begins``), or None."""
        parts: list[Part] = []
        person: Named | None = None
        where, last = at, -1
        while where < stop:
            if parts and parts[-1][0] in ("role", "office") and (named := self._after_field(where, stop)):
                person, last = named, named.last
                break
            if parts and self._abbreviation(where, stop):
                where += 3  # "the National Security Council (NSC) spokesman"
                continue
            part = self.parts.get(where)
            if part is None:
                name = self.unknown_name(where, stop, begins, bool(parts))
                if name is not None:
                    if self._may_name(parts, where):
                        person = self._with_initial(name) or Named(*name, None)
                        last = person.last
                    break
                if not self._passes(where, at, stop, parts):
                    break
                where += 1
                continue
            kind, mention = part
            if kind == "name" and (actor := self.lexicon.actors[mention.entry.value]).kind == "person":
                person, last = Named(mention.first, mention.last, actor), mention.last
                break
            if not self._continues(kind, mention, parts, last, where):
                break
            parts.append(part)
            last = mention.last
            if kind in ("office", "name") and (chief := self._chief_of(mention)) is not None:
                parts.append(chief)
                last = chief[1].last
            where = last + 1
            if kind == "role" and (joint := self._of_states(last, stop)) is not None:
                return Phrase(at, joint, [part], None, [])
        if person is not None and (aide := self._aide(parts, person)) is not None:
            return Phrase(at, last, aide, None, [])
        return None if last < 0 else self._completed(at, stop, parts, person, last)

    def _with_initial(self, name: tuple[int, int]) -> Named | None:
        """Return whom a table knows by the surname behind a first name and an initial ("Dmitri S. Peskov")."""
        first, last = name
        if last == first or len(self.tokens.words[last]) > 1 or self.tokens.lows[last + 1] != ".":
            return None
        known = self._known_person(last + 2) if last + 2 in self.parts else None
        return known._replace(first=first) if known is not None else None

    def _chief_of(self, body: Mention) -> Part | None:
        """Return the role that begins within a body and ends behind it ("Ukraine's military intelligence chief")."""
        within = (self.parts.get(at) for at in range(body.first + 1, body.last + 1))
        return next((p for p in within if p is not None and p[0] == "role" and p[1].last > body.last), None)

    def _aide(self, parts: list[Part], person: Named) -> list[Part] | None:
        """Return the parts of "a spokesman for Putin" or "an aide to President Zelensky", who is not the person told.

        The state of a person whom a table knows is that of the aide as well.
        """
        if not parts or (parts[0][0] != "role" and (len(parts) < 2 or parts[1][0] != "role")):
            return None
        lead = next(n for n, (kind, _) in enumerate(parts) if kind == "role")
        role, lows = parts[lead][1], self.tokens.lows
        if not is_aide(lows, role):
            return None
        chief = [part for part in parts[lead + 1 :] if part[0] not in _STATES]
        if chief and (len(chief) > 1 or chief[0][0] != "role" or chief[0][1].last != person.first - 1):
            return None  # "the adviser to the head of the office, Ann Keane", "spokesperson for the ministry Ann Keane"
        if chief and lows[chief[0][1].first - 1] == "the" and self.tokens.words[chief[0][1].first][0].islower():
            return None  # "adviser to the president Ann Keane" is she herself
        if not chief and role.last + 2 != person.first:
            return None
        told = parts[: lead + 1] + [part for part in parts[lead + 1 :] if part[0] in _STATES]
        if person.actor is not None and person.actor.country and not any(kind in _STATES for kind, _ in told):
            state = Entry("nationality", person.actor.country, person.actor.name, False)
            told.append(("nationality", Mention(person.first, person.last, state)))
        return told

    def _after_field(self, at: int, stop: int) -> Named | None:
        """Read the name in "under secretary for terrorism and financial intelligence Brian Nelson" after the role."""
        words, lows = self.tokens.words, self.tokens.lows
        if lows[at] != "for":
            return None
        for where in range(at + 2, min(at + 9, stop)):
            if lows[where] in SAYS or not (words[where][0].isupper() or lows[where] in ("and", ",", "-")):
                return None
            if where in self.parts:
                return self._known_person(where)
            if (name := self.unknown_name(where, stop, at, True)) is not None and name[1] > name[0]:
                return Named(*name, None)
        return None

    def _abbreviation(self, at: int, stop: int) -> bool:
        words = self.tokens.words
        return at + 2 < stop and words[at] == "(" and words[at + 2] == ")" and words[at + 1].isupper()

    def _completed(self, at: int, stop: int, parts: list[Part], person: Named | None, last: int) -> Phrase:
        """Add what stands after a comma: the name after a role or a body, or the role after a name."""
        if person is None and any(kind == "role" for kind, _ in parts):
            if (named := self._name_after(of_its_region(self.tokens, last, stop), stop)) is not None:
                return Phrase(at, named.last, parts, named, [])
            if (chain := self._chain(last, stop)) is not None:
                return Phrase(at, chain[1], [*parts, *chain[0]], None, [])
        elif person is None and parts[-1][0] == "body":
            called = self._name_beside(parts[-1][1], stop) or self._name_after(last, stop)
            if called is not None and called.actor is None:
                return Phrase(at, called.last, parts, None, [], called)
        elif person is not None and (of := state_after(self.tokens, self.parts, last, stop)) is not None:
            return Phrase(at, of[1], parts, person, [of[0]])
        elif person is not None and (after := self._belongs(last, stop) or self._apposition(last, stop)) is not None:
            return Phrase(at, after[1], parts, person, after[0])
        return Phrase(at, last, parts, person, [])

    def _may_name(self, parts: list[Part], where: int) -> bool:
        if not parts:
            return True
        if parts[-1][0] in _STATES:  # "the Russian ambassador to North Korea Ivan Petrov"
            lead = self.tokens.lows[max(parts[-1][1].first - 2, 0) : parts[-1][1].first]
            sent = bool({"to", "in", "of"} & {*lead[-1:], *(lead[:1] if lead[-1:] == ["the"] else ())}) and parts[-2:-1]
            return parts[-1][0] == "nationality" or (bool(sent) and parts[-2][0] == "role")
        return parts[-1][0] in ("role", "office", "name") and self.tokens.lows[where - 1] not in _NO_NAME_AFTER

    def _passes(self, where: int, at: int, stop: int, parts: list[Part]) -> bool:
        """Whether a word that is no part may stand inside a phrase."""
        low = self.tokens.lows[where]
        if low in _FILLERS and where - at < 14 and (parts or where > at or low in DETERMINERS):
            return True
        if self._leads_to_body(where, stop, at, parts):
            return True
        return bool(parts) and low in "-–'\"’"

    def _continues(self, kind: str, mention: Mention, parts: list[Part], last: int, where: int) -> bool:
        """Whether a part goes on with the phrase; a second body or state needs an "of" or a "'s" between."""
        kinds = [k for k, _ in parts]
        if kind == "name":
            return not ({"name", "office"} & set(kinds)) or self._linked(last, where)
        if kind == "body":
            mission = (
                mention.entry.value == "group" and "country" in kinds and where == last + 1
            )  # "Russia's UN mission"
            whole = kinds[-1:] == ["office"] and where == last + 1 and self.tokens.words[where][0].isupper()
            return not ({"name", "office"} & set(kinds)) or mention.entry.value == "document" or mission or whole
        if kind in _STATES:
            if kinds and kinds[-1] in _STATES:
                return False  # "from North Korea to Russia" names two
            seated = kinds[-1:] == ["office"] or (kinds[-1:] == ["role"] and "office" in kinds)
            capital = kind == "capital" and seated and self.tokens.lows[last + 1 : where] == ["in"]
            return not ({"name", "office", "role"} & set(kinds)) or self._linked(last, where) or capital
        return True

    def _linked(self, last: int, where: int) -> bool:
        """Whether only "of", "for", "at", "'s" and the like stand between two parts."""
        between = self.tokens.lows[last + 1 : where]
        return len(between) < 4 and all(low in _LINKED for low in between) and bool(_LINKS & set(between))

    def _leads_to_body(self, where: int, stop: int, at: int, parts: list[Part]) -> bool:
        """Whether an unknown word stands just before a word such as "ministry" ("the state veterinary service")."""
        low = self.tokens.lows[where]
        if not (parts or where > at) or not low.isalpha() or low in SAYS:
            return False
        if low == "by":
            return bool(parts) and parts[-1][1].entry.value == "document"
        for following in range(where + 1, min(where + 3, stop)):
            part = self.parts.get(following)
            if part is not None and part[0] == "body" and part[1].entry.value != "document":
                return True
        return False

    def _name_after(self, last: int, stop: int) -> Named | None:
        """Read the name in "its spokesperson, Jeon Ha-kyu," after a role."""
        lows = self.tokens.lows
        if last + 2 >= stop or lows[last + 1] != ",":
            return None
        at = last + 2
        while at < stop and at - last < 7:
            part = self.parts.get(at)
            if part is not None and part[0] == "role":
                at = part[1].last + 1
            elif lows[at] in ("army", "general", "the"):
                at += 1
            else:
                break
        if at >= stop:
            return None
        found = self._known_person(at) if at in self.parts else None
        if found is None and (name := self.unknown_name(at, stop, at, True)) is not None and name[1] > name[0]:
            found = self._with_initial(name) or Named(*name, None)
        if found is None:
            return None
        after = lows[found.last + 1] or "."
        return found if after in (",", ".", "(", ";", "”", '"') or after in SAYS else None

    def _name_beside(self, sort: Mention, stop: int) -> Named | None:
        """Read the name right behind a lower-case noun of its kind ("the newspaper Nordlys")."""
        words, lows = self.tokens.words, self.tokens.lows
        first = at = sort.last + 1
        if sort.entry.value not in ("group", "outlet") or words[sort.last][0].isupper():
            return None
        while at < min(stop, first + _NAME) and words[at][0].isupper() and words[at].isalnum() and at not in self.parts:
            at += 1
        named = first < at < stop and (
            lows[at] in SAYS or lows[at] in _SAYS_NOW or lows[at] in (",", "reported", "has", "found", "estimates")
        )
        return Named(first, at - 1, None) if named else None

    def _known_person(self, at: int) -> Named | None:
        kind, mention = self.parts[at]
        actor = self.lexicon.actors.get(mention.entry.value) if kind == "name" else None
        return Named(mention.first, mention.last, actor) if actor is not None and actor.kind == "person" else None

    def unknown_name(self, at: int, stop: int, begins: int, after_role: bool) -> tuple[int, int] | None:
        """Return the tokens of a capitalised name that no table knows, or of a surname named in full before."""
        words, lows = self.tokens.words, self.tokens.lows
        if not self._may_be_name(at):
            return None
        if words[at].isupper() and len(words[at]) > 1:
            end = name_in_capitals(self.tokens, self.parts, at, stop)
            return None if end is None else (at, end)
        last, where = at, at + 1
        while where < stop and last - at < 5:
            if lows[where] == "-" and where + 1 < stop and lows[where + 1] in TAILS:
                return None  # "Soviet-era", "London-based"
            if lows[where] == "-" and where + 1 < stop and words[where + 1].isalpha():
                last = where + 1
                where += 2
            elif lows[where] == "." and len(words[where - 1]) == 1:
                where += 1
            elif self._may_be_name(where) or self._given(where, stop):
                last = where
                where += 1
            elif lows[where] in _PARTICLES and (end := self._after_particles(where, stop)):
                last = end
                where = end + 1
            else:
                break
        if last > at:
            after = lows[last + 1] if last + 1 < stop else ""
            if not after_role and at > begins and self._has_article(at, begins):
                return None  # "a New Year message", "the ruling People Power Party": no person
            head = after in SAYS or after in _SAYS_NOW or after in (",", "—", "–", "/") or self._of_body(last, stop)
            head = head or (after == "on" and lows[last + 2 : last + 3] != [] and lows[last + 2] in WEEKDAYS)
            return (at, last) if after_role or at > begins or head else None
        said = at > begins and lows[at - 1] in _SAYS_ALONE and words[at - 1][0].islower()
        beside = at and words[at - 1] in _QUOTES and at + 2 < stop and lows[at + 1] in _AFTER_NAME  # "…,” Ri told Yu
        titled = after_role and words[at - 1][0].isupper() and at + 1 < stop and lows[at + 1] in SAYS
        return (
            (at, at) if said or beside or titled or self._of_office(at, begins) or lows[at] in self.surnames else None
        )

    def _of_office(self, at: int, begins: int) -> bool:
        """Whether an office right behind a single name is his ("Berg, the governor of the region, said")."""
        if at != begins or self.tokens.lows[at + 1] != "," or self.tokens.lows[at + 2] not in ("the", "a", "its"):
            return False
        part = self.parts.get(at + 3)
        return part is not None and part[0] == "role"

    def _given(self, at: int, stop: int) -> bool:
        """Whether a short word begins a given name in two parts ("Chun In-bum")."""
        words = self.tokens.words
        return at + 2 < stop and words[at].istitle() and words[at + 1] == "-" and words[at + 2].islower()

    def _has_article(self, at: int, begins: int) -> bool:
        """Whether an article stands before a word, with at most an adjective between."""
        lows = self.tokens.lows
        where = at - 1
        if lows[where] in _FILLERS and lows[where] not in DETERMINERS and where > begins:
            where -= 1
        return lows[where] in ("a", "an", "the")

    def _of_body(self, last: int, stop: int) -> bool:
        """Whether "of the Asan Institute" stands behind a name."""
        lows = self.tokens.lows
        where = last + 3 if lows[last + 2 : last + 3] == ["the"] else last + 2
        return where < stop and lows[last + 1] in ("of", "from", "at", "with") and self.tokens.words[where][0].isupper()

    def _after_particles(self, at: int, stop: int) -> int:
        """Return the token of the family name in "von der Leyen", or 0."""
        for where in range(at + 1, min(at + 3, stop)):
            if self._may_be_name(where):
                return where
            if self.tokens.lows[where] not in _PARTICLES:
                break
        return 0

    def _may_be_name(self, at: int) -> bool:
        word = self.tokens.words[at]
        low = self.tokens.lows[at]
        if not word[0].isupper() or not word.isalpha() or low in _NOT_NAMES or low.endswith(_ADVERBS):
            return False
        return at not in self.parts and at not in self.things

    def _of_states(self, last: int, stop: int) -> int | None:
        """Return the end of "of the United States, Japan and South Korea" after a plural role ("the ministers")."""
        lows = self.tokens.lows
        if not lows[last].endswith("s") or lows[last + 1 : last + 2] != ["of"]:
            return None
        states, where, end = 0, last + 2, last
        while where < stop:
            part = self.parts.get(where)
            if part is not None and part[0] in _STATES:
                states, end, where = states + 1, part[1].last, part[1].last + 1
            elif part is None and lows[where] in (",", "and", "the", "of"):
                where += 1
            else:
                break
        return end if states > 1 else None

    def _chain(self, last: int, stop: int) -> tuple[list[Part], int] | None:
        """Read "of the general bureau of equipment of the North's Ministry of National Defense" after a role."""
        lows = self.tokens.lows
        if last + 1 >= stop or lows[last + 1] not in ("of", "at", "in", "for"):
            return None
        parts: list[Part] = []
        where = last + 1
        while where < min(stop, last + 16):
            part = self.parts.get(where)
            if part is not None and part[0] in ("office", "name") and self._known_person(where) is None:
                return [*parts, part], part[1].last
            if part is not None and part[0] in _STATES and lows[part[1].last + 1 : part[1].last + 2] == ["'s"]:
                parts.append(part)
                where = part[1].last + 1
            elif (
                (part is not None and part[0] != "body")
                or lows[where] in SAYS
                or not (lows[where].isalpha() or lows[where] == "'s")
            ):
                return None
            else:
                where += 1
        return None

    def _belongs(self, last: int, stop: int) -> tuple[list[Part], int] | None:
        """Read "of the State Department" after a name."""
        lows = self.tokens.lows
        if last + 2 >= stop or lows[last + 1] not in ("of", "at", "from", "with"):
            return None
        where = last + 3 if lows[last + 2] == "the" else last + 2
        part = self.parts.get(where)
        if part is None or part[0] not in ("name", "office") or self._known_person(where) is not None:
            return None
        return [part], part[1].last

    def _apposition(self, last: int, stop: int) -> tuple[list[Part], int] | None:
        """Read ", the State Department spokesperson," after a name; returns its parts and its last token."""
        lows = self.tokens.lows
        if last + 2 >= stop or lows[last + 1] not in (",", "("):
            return None
        parts: list[Part] = []
        where = last + 2
        if lows[last + 2] == "who" and lows[last + 3 : last + 4] and lows[last + 3] in _LEADS:
            parts.append(("role", Mention(last + 3, last + 3, _LEADING)))
            where = last + 4
        while where < stop and where - last < 22 and lows[where] not in _APPOSITION_ENDS:
            part = self.parts.get(where)
            if part is None:
                if lows[where] in _CLAUSE or (not parts and lows[where] in ("where", "and", "when", "says")):
                    return None
                where += 1
                continue
            if part[0] == "name" and self._known_person(where) is not None:
                owned = lows[part[1].last + 1 : part[1].last + 2] == ["'s"]  # "Kim's younger sister"
                if not owned and not any(kind == "role" for kind, _ in parts):
                    return None
                if parts and parts[-1][1].last == where - 1 and not self._owned(parts):
                    return None  # "…, US Secretary of State Antony Blinken": the next of a list
            elif part[0] != "body":
                parts.append(part)
            where = part[1].last + 1
        role = next((mention for kind, mention in reversed(parts) if kind == "role"), None)
        if role is not None and lows[role.last] in _SEVERAL and "of" not in lows[last + 1 : role.first]:
            return None  # "Kim, Russian officials say, will get": they are not he
        if role is None or where >= stop or lows[where] not in _APPOSITION_ENDS - {";"}:
            return None
        return parts, where - 1

    def _owned(self, parts: list[Part]) -> bool:
        """Whether the last run of parts hangs on a role before it ("the adviser of Russian President …")."""
        first = parts[-1][1].first
        for _, mention in reversed(parts[:-1]):
            if mention.last != first - 1:
                break
            first = mention.first
        lead = self.tokens.lows[first - 1]
        return (self.tokens.lows[first - 2] if lead == "the" else lead) in _LINKED_TO


def is_aide(lows: Sequence[str], role: Mention) -> bool:
    """Whether a role is told by whom it serves ("an aide to …", "a spokesman for …", "the sister of …")."""
    return role.entry.value in _AIDES and lows[role.last + 1 : role.last + 2] in _AIDE_OF


_AIDES = frozenset(("adviser", "spokesperson", "sister"))
_AIDE_OF = (["for"], ["of"], ["to"])
_LINKED_TO = frozenset(("for", "of", "to", "under", "'s", "the", "with"))
_NO_NAME_AFTER = frozenset(("for", "of", "to", "at", "in", "on"))
_APPOSITION_ENDS = frozenset((",", ")", "–", "—", ";", "."))
_CLAUSE = frozenset(("who", "which", "said", "told"))
_LEADS = frozenset("chairs heads leads directs commands runs oversees chaired headed led commanded".split())
_LEADING = Entry("role", "director", "who heads", False)
