"""People: whom a name or a role means, and what the phrase and the tables tell of them."""

from __future__ import annotations

from helpers.reading.cells import Cell, cell, null
from helpers.reading.lexicon import Actor, Mention
from helpers.reading.people.antecedents import Antecedents
from helpers.reading.people.houses import of_a_house
from helpers.reading.people.memory import Memory
from helpers.reading.people.names import Named
from helpers.reading.people.parts import BLOCS, DETERMINERS
from helpers.reading.people.private import of_a_private_body
from helpers.reading.people.spellings import folded
from helpers.reading.people.surnames import SUCH_NAMES, at_home, named_in_russian, register
from helpers.reading.people.who import Who, plain_name

# Who a state's leader is in all the years of these reports; the others change.
_HEADS_OF_STATE = {
    ("PRK", "leader"): "kim-jong-un",
    ("PRK", "sister"): "kim-yo-jong",
    ("RUS", "leader"): "vladimir-putin",
    ("RUS", "president"): "vladimir-putin",
    ("UKR", "president"): "volodymyr-zelenskyy",
}
# Titles that only one of the states has whose officials these stories name.
_TITLES_OF = {
    "chief cabinet secretary": "JPN",
    "unification minister": "KOR",
    "vice unification minister": "KOR",
    "secretary of state": "USA",
    "defense secretary": "USA",
    "secretary of defense": "USA",
    "treasury secretary": "USA",
    "congressman": "USA",
    "congresswoman": "USA",
    "sen.": "USA",
    "attorney general": "USA",
    "house speaker": "USA",
    "external affairs minister": "IND",
    "defence secretary": "GBR",
}
_SORTS = BLOCS | frozenset("diplomatic military intelligence security senior".split())
_STATELY = frozenset(("minister", "president", "spokesperson", "director", "lawmaker", "adviser", "official"))
_UNNAMED = frozenset(("official", "source", "expert", "lawmaker", "spokesperson", "adviser", "ambassador"))
_SITS = ("member of the national assembly", "member of parliament", "lawmaker")
_FORMERLY = frozenset(("former", "retired", "ex", "onetime"))
_ANOTHER = frozenset("second third fourth separate different further".split())  # "a third official"
_RANKS = frozenset(
    "senior top deputy army navy military british american russian ukrainian korean south north us u.s. "
    "japanese german french norwegian polish intelligence foreign".split()
)


class People:
    """Makes and finds the people of one text."""

    def __init__(self, memory: Memory) -> None:
        """Keep what was told so far."""
        self.memory = memory
        self.meant = Antecedents(memory)

    def person(
        self,
        person: Named,
        role: Mention | None,
        body: Cell | None,
        office: str,
        country: Cell,
    ) -> Who:
        """Return the person of a name, with what the phrase adds to what is known of them."""
        first, last, actor = person
        words = self.memory.plain(first, last)
        words = words.title() if words.isupper() else words
        actor = actor or self._known_as(words, country)
        key = actor.actor_id if actor else plain_name(words)
        if actor and actor.country and country.value not in (None, actor.country):
            # the head of a Department of US Affairs is no American
            country = self.memory.cell(first, last, actor.country, "country-of-the-actor")
        who = self.memory.known.get(key)
        if who is None and actor is None and (last == first or " " not in words):
            who = self.memory.surnames.get(words.casefold())
        if who is None:
            who = Who(
                "person",
                self.memory.cell(first, last, actor.name if actor else words, "full-name"),
                actor and actor.actor_id,
            )
            if actor:
                who.affiliation = actor.affiliation
                who.role_kind = self._role_kind(actor.role)
            self.memory.known[key] = who
            titled = role is not None and first == role.first  # "the Russian leader", whose name is not told
            titled = titled or words.partition(" ")[0].endswith(".")  # "Rep. Lee Seong-kweun"
            register(self.memory.surnames, who, actor.name if actor is not None and titled else words, actor)
            self.meant.take_over(who, role, body, country)
        if role is not None and who.role.value is None:
            who.role = self.memory.cell(role.first, role.last, self.memory.words(role), "role")
            who.role_kind = role.entry.value if role.entry.value == "adviser" else who.role_kind or role.entry.value
        if body is not None and who.organisation.value is None:
            who.organisation = body
        if office:
            who.office = who.office or office
        if country.value is not None and who.country.value is None:
            who.country = country
        if who.country.value is None and actor and actor.country:
            who.country = self.memory.cell(first, last, actor.country, "country-of-the-actor")
        of = self.memory.lexicon.actors.get(body.value) if body is not None else None
        if who.country.value is None and actor is None and body is not None and of is not None and of.country:
            who.country = body._replace(value=of.country, rule="country-of-the-actor")
        if who.organisation.value is None and actor and actor.organisation:
            who.organisation = self.memory.cell(first, last, actor.organisation, "organisation-of-the-actor")
        if not who.affiliation:
            who.affiliation = self._affiliation(who, role)
        title = self.memory.words(role).casefold() if role is not None else ""
        titled_in = _TITLES_OF.get(title) or _TITLES_OF.get(title.rpartition(" ")[2])
        if who.country.value is None and titled_in is not None and role is not None:
            who.country = self.memory.cell(role.first, role.last, titled_in, "country-of-the-title")
        house = of_a_house(self.memory.tokens.lows, role) if role is not None and who.country.value is None else None
        if house is not None and role is not None:
            who.country = self.memory.cell(role.first, role.last, house, "country-of-the-house")
        if who.country.value is None and role is not None and who.affiliation == "state":
            who.country = self._by_name_and_place(person, str(who.name.value), role)
        self.memory.seen(who)
        return who

    def _by_name_and_place(self, person: Named, words: str, role: Mention) -> Cell:
        """Return the state of an official of whom no state is told: by the name, the dateline, or who quotes him."""
        near, home = self.memory.near, self.memory.home
        if named_in_russian(words) or (near == "RUS" and named_in_russian(words, given=True)):
            at = home if home in SUCH_NAMES else "RUS"
            return self.memory.cell(person.first, person.last, at, "country-of-the-name")
        stately = role.entry.value in _STATELY
        if stately and home and at_home(words, home):
            return self.memory.cell(role.first, role.last, home, "country-of-the-dateline")
        if stately and near and at_home(words, near):
            return self.memory.cell(role.first, role.last, near, "country-of-the-medium")
        return null("not-said")

    def _known_as(self, words: str, country: Cell) -> Actor | None:
        """Return the actor of a name, also in another usual spelling, unless the text tells of another state."""
        people = self.memory.lexicon.people
        alike = people.get(plain_name(words)) or people.get(folded(words))
        if alike is None or plain_name(words) in people or country.value in (None, alike.country):
            return alike
        if alike.country == "RUS" and named_in_russian(words):
            return alike  # "the vice minister met Ambassador Georgiy Zinoviev": not of the minister's state
        return None

    def _role_kind(self, role: str) -> str:
        low = role.casefold()
        if low == "secretary-general":
            return low
        if low.startswith(_SITS):
            return "lawmaker"
        if low.startswith("secretary of "):
            return "minister"  # as in "the secretary of state", which the lexicon has
        for kind in ("spokesperson", "spokesman", "president", "minister", "ambassador", "secretary"):
            if kind in low:
                return "spokesperson" if kind == "spokesman" else kind
        return ""

    def _affiliation(self, who: Who, role: Mention | None) -> str:
        body = self.memory.lexicon.actors.get(who.organisation.value or "")
        if body is not None:
            return body.affiliation
        if role is not None and (role.entry.value == "expert" or self._former(role)):
            return "research"
        if role is not None and (private := of_a_private_body(self.memory.tokens.lows, role)):
            return private
        if role is not None and role.entry.value in ("source", "sister"):
            return "private" if role.entry.value == "source" else "state"
        return "state" if role is not None or who.office else ""

    def _former(self, role: Mention) -> bool:
        """Whether somebody no longer holds an office ("a former envoy", "retired general"): he speaks for himself."""
        lows = self.memory.tokens.lows
        at = role.first - 1
        while at >= self.memory.sentence.start and (lows[at] in _RANKS):
            at -= 1
        return lows[at] in _FORMERLY or (lows[at] == "-" and lows[at - 1] == "ex")

    def unnamed(
        self, first: int, last: int, role: Mention, body: Cell | None, office: str, country: Cell
    ) -> Who | None:
        """Return whom a phrase without a name means: somebody told before, or an unnamed speaker."""
        if self.memory.tokens.lows[first] in ("his", "her") and self.memory.tokens.lows[role.first] == "head":
            return None  # "shook his head"
        if his := role.entry.value == "sister" and self._of_the_leader(first):
            country = self.memory.here[-1].who.self.country  # "Kim Jong Un's powerful sister"
        head = _HEADS_OF_STATE.get((str(country.value), role.entry.value)) if body is None and not office else None
        if (
            head is not None
            and not self._of_a_body(role)
            and (his or head not in self.memory.known)
            and not (
                not his and self.memory.here and self.memory.here[-1].last == first - 2
            )  # "Kim Yo Jong, sister of the North's leader"
            and not (self.memory.words(role).endswith("s") or "former" in self.memory.tokens.lows[first : role.first])
        ):
            return self.person(
                Named(role.first, role.last, self.memory.lexicon.actors[head]), role, body, office, country
            )
        if role.entry.value == "ambassador" and country.value is None and self.memory.tokens.lows[first] == "its":
            states = (place.who.self.country for place in self.memory.here if place.who.kind == "state")
            country = next(states, country)  # "Russia sent oil, its ambassador to Pyongyang said"
        definite = self.memory.tokens.lows[first] in ("the", "its", "their") or first == role.first
        definite = definite and self.memory.tokens.lows[first - 1] not in _ANOTHER and not self._new(first)
        kind = role.entry.value
        if (
            definite
            and not self.memory.words(role).casefold().endswith("s")
            and (earlier := self.meant.meant(kind, body, country))
            and (not self._former(role) or earlier.affiliation == "research")  # "the ex-official" is no spokesman
        ):
            if earlier.country.value is None:
                earlier.country = country  # "an official" is told of first, then "the Russian official"
            return earlier
        noun, between = self.memory.words(role).casefold(), self.memory.tokens.lows[first : role.first]
        again = between in (["the"], ["these"], ["those"]) or between[-2:] == ["of", "the"]
        plain = noun.endswith("s") and body is None and not office and last == role.last
        if again and plain and (group := self.meant.several(kind, noun, country)) is not None:
            return group
        if "'s" in self.memory.tokens.lows[first : role.first] and (
            holder := self.meant.titled(self.memory.words(role), country)
        ):
            return holder
        if first == role.first and body is None and country.value is None and kind not in _UNNAMED:
            return None
        lead = first
        while lead < role.first and self.memory.tokens.lows[lead] in (*DETERMINERS, "of", "one"):
            lead += 1  # "one of the envoys"
        while lead > self.memory.sentence.start and self.memory.tokens.lows[lead - 1] in _SORTS and lead <= first:
            lead -= 1  # "Western diplomatic sources"
        lead -= 2 * (self.memory.tokens.lows[lead - 2 : lead] == ["ex", "-"])
        who = Who(
            "unnamed",
            self.memory.cell(lead, max(last, lead), self.memory.plain(lead, max(last, lead)), "unnamed-speaker"),
        )
        who.role, who.role_kind = self.memory.cell(role.first, role.last, self.memory.words(role), "role"), kind
        if self.memory.words(role).casefold().endswith("s") and last > role.last + 2:
            who.kind = "organisation"  # "the foreign ministers of Japan and South Korea" are named by their offices
        if body is not None:
            who.organisation = body
        who.office, who.country = office, country
        actor = self.memory.lexicon.actors.get(body.value) if body is not None else None
        who.affiliation = self._affiliation(who, role)
        if who.country.value is None and (house := of_a_house(self.memory.tokens.lows, role)) is not None:
            who.country = self.memory.cell(role.first, role.last, house, "country-of-the-house")
        stately = kind in _STATELY and kind != "official" and who.affiliation == "state"
        if who.country.value is None and actor is None and self.memory.home and stately:
            who.country = self.memory.cell(role.first, role.last, self.memory.home, "country-of-the-dateline")
        if who.country.value is None and actor is not None and actor.country and body is not None:
            who.country = body._replace(value=actor.country, rule="country-of-the-actor")
        self.memory.seen(who)
        return who

    def _of_a_body(self, role: Mention) -> bool:
        """Whether a president is that of some body of his state ("President of the Russian Union of Travel")."""
        lows, words, at = self.memory.tokens.lows, self.memory.tokens.words, role.last + 1
        if lows[at] != "of":
            return False
        at += 1 + (lows[at + 1] == "the")
        return lows[at] in ("russian", "ukrainian") and words[at + 1][0].isupper() and lows[at + 1] != "federation"

    def _new(self, first: int) -> bool:
        """Whether an article before a word that no table knows makes somebody new ("A battalion commander")."""
        lows, at = self.memory.tokens.lows, first - 1
        here = self.memory.here
        if here and lows[at - 2] == "," and here[-1].last >= at - 4 and here[-1].who.kind == "person":
            return False  # "Ann Keane Jr., an imagery analyst"
        return lows[at].isalpha() and at - 1 >= self.memory.sentence.start and lows[at - 1] in ("a", "an")

    def _of_the_leader(self, first: int) -> bool:
        """Whether the leader of the North stands just before a sister of his."""
        here = self.memory.here
        near = bool(here) and "'s" in self.memory.tokens.lows[here[-1].last + 1 : first] and first - here[-1].last < 5
        return near and here[-1].who.self.actor_id == _HEADS_OF_STATE["PRK", "leader"]

    def named(self, words: str, start: int) -> Who | None:
        """Return the person whom a caption of a broadcast names, at an offset of the text, whether known or not."""
        who = self.known(words, start)
        for cut in range(words.count(" "), 1, -1):  # "White House NSC spokesperson John Kirby" below a picture
            tail = " ".join(words.split()[-cut:])
            who = who or self.known(tail, start + len(words) - len(tail))
        if who is None and " " in words and all(word[0].isupper() for word in words.split()):
            name = cell(self.memory.tokens.text, start, start + len(words), words, "full-name")
            who = self.memory.known[plain_name(words)] = Who("person", name)
        return who

    def known(self, words: str, start: int) -> Who | None:
        """Return the person of a name, where a table or the text knows one."""
        key = plain_name(words)
        actor = self.memory.lexicon.people.get(key)
        who = self.memory.known.get(actor.actor_id if actor else key)
        if who is None and actor is not None:
            who = Who(
                "person",
                cell(self.memory.tokens.text, start, start + len(words), actor.name, "full-name"),
                actor.actor_id,
            )
            who.affiliation, who.role_kind = actor.affiliation, self._role_kind(actor.role)
            who.country = who.name._replace(value=actor.country, rule="country-of-the-actor")
            who.organisation = who.name._replace(value=actor.organisation, rule="organisation-of-the-actor")
            self.memory.known[actor.actor_id] = who
        return who
