"""Noun phrases of parties: the parts of "South Korea's defence ministry spokesperson Jeon Ha-kyu", as news order them.

A phrase is read from left to right: states, offices, bodies and roles, then a name, then what follows it between
commas.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from helpers.reading.lexicon import STATE_KINDS, Lexicon, Mention
from helpers.reading.people.aides import aide_of
from helpers.reading.people.appositions import (
    apposition,
    body_in_capitals,
    body_of_name,
    body_of_role,
    complement,
    name_after,
    name_after_field,
    name_beside,
    of_its_region,
    states_of_role,
)
from helpers.reading.people.delegates import state_after
from helpers.reading.people.names import SAYS, Named, PersonNames
from helpers.reading.people.parts import DETERMINERS, FILLERS, Part, parts_of
from helpers.reading.tokens import Tokens

_LINKS = frozenset(("of", "for", "at", "'s", "to"))
_LINKED = _LINKS | {"the", "in", "'"}
_CLAUSES = frozenset("what that who which how whether why when where while because and".split())
_SOON = 9  # words between an article and the part that it belongs to
_NO_NAME_AFTER = frozenset(("for", "of", "to", "at", "in", "on"))


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
        self.tokens, self.parts = tokens, parts_of(mentions)
        self.names = PersonNames(tokens, mentions, self.parts, lexicon, surnames)
        self.begins = self._beginnings()

    def _beginnings(self) -> bytearray:
        """Return where a phrase can begin: at a known part, a name, or an article before a part."""
        words, lows, parts, names = self.tokens.words, self.tokens.lows, self.parts, self.names
        soon, begins = bytearray(len(words)), bytearray(len(words))
        for at in parts:
            before = at - _SOON if at > _SOON else 0
            soon[before : at + 1] = b"\1" * (at + 1 - before)
        for at in [at for at, word in enumerate(words) if word[0].isupper() or (soon[at] and word in DETERMINERS)]:
            begins[at] = lows[at] in DETERMINERS or names.may_be_name(at)
        for at, (_, mention) in parts.items():
            for inside in range(at + 1, mention.last + 1):
                begins[inside] = 0  # "Korean" of "North Korean" begins no name
        for at in parts:
            begins[at] = 1
        return begins

    def phrase(self, at: int, stop: int, begins: int) -> Phrase | None:
        """Read the phrase that begins at a token of a sentence (which begins at ``begins``), or None."""
        parts: list[Part] = []
        person: Named | None = None
        names, where, last = self.names, at, -1
        while where < stop:
            if parts and parts[-1][0] in ("role", "office") and (named := name_after_field(names, where, stop)):
                person, last = named, named.last
                break
            if parts and self._abbreviation(where, stop):
                where += 3  # "the National Security Council (NSC) spokesman"
                continue
            part = self.parts.get(where)
            if part is None:
                name = names.unknown(where, stop, begins, bool(parts))
                if name is not None:
                    if self._may_name(parts, where):
                        person = names.with_initial(name) or Named(*name, None)
                        last = person.last
                    break
                if not self._passes(where, at, stop, parts):
                    break
                where += 1
                continue
            kind, mention = part
            if kind == "name" and (known := names.known(where)) is not None:
                person, last = known, known.last
                break
            if not self._continues(kind, mention, parts, last, where):
                break
            parts.append(part)
            last = mention.last
            if kind in ("office", "name") and (chief := self._chief_of(mention)) is not None:
                parts.append(chief)
                last = chief[1].last
            where = last + 1
            if kind == "role" and (joint := states_of_role(names, last, stop)) is not None:
                return Phrase(at, joint, [part], None, [])
        if person is not None and (aide := aide_of(self.tokens, parts, person)) is not None:
            return Phrase(at, last, aide, None, [])
        return None if last < 0 else self._completed(at, stop, parts, person, last)

    def _chief_of(self, body: Mention) -> Part | None:
        """Return the role that begins within a body and ends behind it ("Ukraine's military intelligence chief")."""
        within = (self.parts.get(at) for at in range(body.first + 1, body.last + 1))
        return next((p for p in within if p is not None and p[0] == "role" and p[1].last > body.last), None)

    def _abbreviation(self, at: int, stop: int) -> bool:
        words = self.tokens.words
        return at + 2 < stop and words[at] == "(" and words[at + 2] == ")" and words[at + 1].isupper()

    def _completed(self, at: int, stop: int, parts: list[Part], person: Named | None, last: int) -> Phrase:
        """Add what stands after a comma: the name after a role or a body, or the role after a name."""
        names = self.names
        if person is None and any(kind == "role" for kind, _ in parts):
            if (named := name_after(names, of_its_region(self.tokens, last, stop), stop)) is not None:
                return Phrase(at, named.last, parts, named, [])
            if (more := body_of_role(names, last, stop)) is not None:
                return Phrase(at, more[1], [*parts, *more[0]], None, [])
            if parts[0][1].entry.value == "spokesperson":
                return Phrase(at, body_in_capitals(names, parts, last, stop), parts, None, [])
            if parts[-1][1].entry.value == "source" and parts[-1][1].last == last:
                return Phrase(at, complement(names, last, stop), parts, None, [])
        elif person is None and parts[-1][0] == "body":
            called = name_beside(names, parts[-1][1], stop)
            role = self.parts.get(last + 2, ("", None))[0] in (
                "role",
                "office",
            )  # "asked about the report, President …"
            if called is None and not role and parts[-1][1].entry.value != "document":
                called = name_after(names, last, stop)
            if called is not None and called.actor is None:
                return Phrase(at, called.last, parts, None, [], called)
        elif person is not None and (of := state_after(self.tokens, self.parts, last, stop)) is not None:
            return Phrase(at, of[1], parts, person, [of[0]])
        elif (
            person is not None
            and (after := body_of_name(names, last, stop) or apposition(names, last, stop)) is not None
        ):
            return Phrase(at, after[1], parts, person, after[0])
        return Phrase(at, last, parts, person, [])

    def _may_name(self, parts: list[Part], where: int) -> bool:
        if not parts:
            return True
        if parts[-1][0] in STATE_KINDS:  # "the Russian ambassador to North Korea Ivan Petrov"
            lead = self.tokens.lows[max(parts[-1][1].first - 2, 0) : parts[-1][1].first]
            sent = bool({"to", "in", "of"} & {*lead[-1:], *(lead[:1] if lead[-1:] == ["the"] else ())}) and parts[-2:-1]
            return parts[-1][0] == "nationality" or (bool(sent) and parts[-2][0] == "role")
        return parts[-1][0] in ("role", "office", "name") and self.tokens.lows[where - 1] not in _NO_NAME_AFTER

    def _passes(self, where: int, at: int, stop: int, parts: list[Part]) -> bool:
        """Whether a word that is no part may stand inside a phrase."""
        low = self.tokens.lows[where]
        if low in FILLERS and where - at < 14 and (parts or where > at or low in DETERMINERS):
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
            if kinds[-1:] == ["country"] and self.tokens.lows[last + 1] == "and":
                return False  # "South Korea and Western countries" are two
            if parts and mention.entry.value == "document" and "in" in self.tokens.lows[last + 1 : where]:
                return False  # "condemned the shipments to Russia in a statement"
            whole = kinds[-1:] == ["office"] and where == last + 1 and self.tokens.words[where][0].isupper()
            return not ({"name", "office"} & set(kinds)) or mention.entry.value == "document" or mission or whole
        if kind in STATE_KINDS:
            if kinds and kinds[-1] in STATE_KINDS:
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
        if not (parts or where > at) or not low.isalpha() or low in SAYS or low in _CLAUSES:
            return False
        if low == "by":
            return bool(parts) and parts[-1][1].entry.value == "document"
        if low.endswith("ed") and self.tokens.lows[where + 1] in DETERMINERS:
            return False  # "the minister informed the Council"
        for following in range(where + 1, min(where + 3, stop)):
            part = self.parts.get(following)
            if part is not None and part[0] == "body" and part[1].entry.value != "document":
                return True
        return False
