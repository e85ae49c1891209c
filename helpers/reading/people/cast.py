"""Everybody in a text: who each phrase means, first in full, later by surname, title or pronoun.

"Matthew Miller, the State Department spokesperson" makes a person; "Miller", "the spokesperson" and "the diplomat"
lead back to him; "the ministry" leads to the one named before.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from helpers.reading.lexicon import STATE_KINDS, Lexicon, Mention
from helpers.reading.people.bodies import Bodies, field_after, short_after
from helpers.reading.people.coupled import coupled, seated
from helpers.reading.people.institutions import Institutions
from helpers.reading.people.meanings import Meanings
from helpers.reading.people.memory import KCNA, Memory
from helpers.reading.people.names import TAILS
from helpers.reading.people.neighbours import apposed, names_holder, of_a_division, title_before, told_beside, works_for
from helpers.reading.people.nounphrases import Grammar, Phrase
from helpers.reading.people.persons import People
from helpers.reading.people.qualifiers import services, who_are_named
from helpers.reading.people.regions import Regions
from helpers.reading.people.who import Place, Who
from helpers.reading.tokens import Tokens

_HEARING = frozenset("reporters journalists conference briefing said".split())
_ORDINALS = ("st", "nd", "rd", "th")
_UNITED = frozenset("un u.n. nations".split())
_MEMBERS = frozenset(("members", "member"))
_OFFICES = frozenset("office administration government regime".split())


def _of_russian_media(lexicon: Lexicon, mention: Mention) -> bool:
    """Whether a name is that of a Russian agency or paper: the officials whom it quotes are mostly Russia's."""
    actor = lexicon.actors.get(mention.entry.value)
    return actor is not None and actor.affiliation == "media" and actor.country == "RUS"


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
        self.quoted = quoted
        self.tokens, self.lexicon, self.home = tokens, lexicon, home
        memory = self.memory = Memory(tokens, lexicon, home)
        self.known, self.surnames = memory.known, memory.surnames
        self.people, self.institutions = People(memory), Institutions(memory)
        self.grammar = Grammar(tokens, who_are_named(tokens, mentions), lexicon, self.surnames)
        self.regions = Regions(memory, mentions)
        self.meanings = Meanings(memory, self.people, self.institutions, self.regions, self.grammar.parts, guessed)
        self.bodies = Bodies(tokens, self.grammar.parts, lexicon.outlets)
        self.services = services(tokens, mentions)
        self.states = {m.last: m for m in mentions if m.entry.kind == "country"}
        self.short: dict[str, Who] = {}  # by the short form that the text gives in brackets
        kcna = [mention.first for mention in mentions if mention.entry.value == KCNA]
        memory.agency = bool(kcna)
        russian = [m.first for m in mentions if m.entry.kind == "name" and _of_russian_media(lexicon, m)]
        self.places = memory.places
        seats = self._seats([m for m in mentions if m.entry.kind == "capital"])
        for number, sentence in enumerate(tokens.sentences):
            memory.near = "RUS" if any(first in sentence for first in russian) else None
            memory.near = "PRK" if any(first in sentence for first in kcna) else memory.near
            memory.sentence, memory.home = sentence, seats.get(number) or home
            self.places.append(self._sentence(sentence))

    def _seats(self, capitals: Sequence[Mention]) -> dict[int, str]:
        """Return by sentence the state whose capital one speaks in ("In Prague, he said", "told reporters in Oslo")."""
        lows, starts = self.tokens.lows, [sentence.start for sentence in self.tokens.sentences]
        seats: dict[int, str] = {}
        for capital in capitals:
            if not capital.first or lows[capital.first - 1] != "in":
                continue
            number = bisect_right(starts, capital.first) - 1
            opens = capital.first == starts[number] + 1 and lows[capital.last + 1] == ","
            if opens or lows[capital.first - 2] in _HEARING:
                seats.setdefault(number, capital.entry.value)
        return seats

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
            if named and found and found[-1].last == at - 2 and found[-1].who.self is short_forms.get(words[at]):
                at += 1  # "of the Harbour Party (HP) said"
                found[-1] = Place(found[-1].first, at, found[-1].who)
                continue
            if named and (place := self._proper_body(at, stop)) is not None:
                works_for(memory, found, place)
                found.append(place)
                at = place.last + 1
                continue
            phrase = grammar.phrase(at, stop, sentence.start) if begins[at] else None
            if phrase is not None and phrase.parts and phrase.parts[-1][1].entry.value == "ministry":
                phrase = phrase._replace(last=field_after(self.tokens, phrase.last))
            who = self.meanings.of(phrase) if phrase is not None else None
            if lows[at] in _OFFICES and (office := self._office_of(at, found)) is not None:
                found[-1] = office
                at += 1
                continue
            if phrase is None or who is None:
                at += 1
                continue
            if who.country.value == "UN" and lows[phrase.last] in _UNITED and lows[phrase.last + 1] in _MEMBERS:
                at = phrase.last + 2  # "other U.N. members" are not the United Nations
                continue
            if who.kind != "person" and lows[phrase.last + 1] == "-" and lows[phrase.last + 2] in TAILS:
                at = phrase.last + 3  # "the London-based institute" is not London
                continue
            if apposed(memory, found, phrase, who):
                at = phrase.last + 1
                continue
            found += coupled(memory, grammar.parts, phrase, who, found)
            told_beside(memory, self.states, found, phrase, who)
            seat = seated(memory, phrase, who, found[-1:]) if who.kind == "state" else None
            if seat is not None and seat.first < phrase.first:
                found.pop()
            begin = self.regions.begins(phrase, who)
            if who.kind == "state" and (lead := phrase.parts[0][1].first) > begin and lows[lead - 1] == "in":
                begin = lead  # "some in Seoul" are not Seoul
            if phrase.person is not None and phrase.person.first == begin:
                begin = grammar.names.honoured(begin)
            if who.kind == "person" and names_holder(memory, found, begin, phrase.last, who):
                begin = found.pop().first  # "the governor of Primorye, Ann Keane,": one party
            if phrase.person is not None:
                name = begin if phrase.parts else max(begin, phrase.person.first)
                title = title_before(memory, grammar.parts, found, name, who)
                begin = title if title < name else begin
            place = seat or Place(begin, self.regions.reach(phrase, who), who)
            if who.kind == "organisation" and of_a_division(memory, found, place):
                at = place.last + 1
                continue
            if who.kind == "organisation":
                works_for(memory, found, place)
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
        who = self.institutions.office_of_somebody(found[-1].first, at, owner.country, owner.affiliation)
        self.memory.seen(who)
        return Place(found[-1].first, at, who)

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

    def _proper_body(self, at: int, stop: int) -> Place | None:
        """Return the body that a table does not know and that is named here, or called by its short form."""
        if at not in self.grammar.parts and (who := self.short.get(self.tokens.words[at])) is not None:
            self.memory.seen(who)
            return Place(at, at, who)
        begins = at + (self.tokens.lows[at] in ("the", "a") and at + 1 < stop)
        body = self.bodies.at(begins, stop)
        if body is None:
            return None
        if self.tokens.lows[begins - 1] in _ORDINALS and self.tokens.words[begins - 2].isdigit():
            begins, at = begins - 2, at - 2  # "the 47th Mechanized Brigade"
        words = self.memory.plain(begins, body.last)
        who = self.known.get(words.casefold())
        if who is None:
            name = self.memory.cell(begins, body.last, words, "body-by-its-name")
            who = self.known[words.casefold()] = Who("organisation", name, affiliation=body.affiliation)
            part = self.grammar.parts.get(body.first)
            if body.country is not None:
                who.country = name._replace(value=body.country, rule="country-of-the-outlet")
            elif part is not None and part[0] in STATE_KINDS:
                who.country = self.memory.cell(part[1].first, part[1].last, part[1].entry.value, "country-word")
            elif (owner := self.states.get(at - 2)) is not None and self.tokens.lows[at - 1] == "'s":
                who.country = self.memory.cell(owner.first, owner.last, owner.entry.value, "country-word")
            elif (of := self.states.get(body.last)) is not None and self.tokens.lows[of.first - 1] == "of":
                who.country = self.memory.cell(of.first, of.last, of.entry.value, "country-word")
        if body.short is not None:
            self.short.setdefault(body.short, who)
        self.memory.seen(who)
        return Place(at, body.last, who)
