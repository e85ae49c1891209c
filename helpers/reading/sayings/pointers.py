"""Speakers told by whom the text has named: "his ministry" is the minister's, "one of them" one of those officials."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from helpers.reading.people.cast import Cast
from helpers.reading.people.who import Place, Who
from helpers.reading.tokens import Tokens

_BARE = frozenset(("man", "woman", "person"))  # nouns that only take up who was told of
_ONE = frozenset(("one", "one of them"))
_TWO = 2  # words of "the first source"
_HIS = frozenset(("his", "her"))
_SOME = frozenset("one two three first second third last some several both another most many others".split())
_THEM = (["of", "them"], ["of", "these"], ["of", "those"], ["of", "the", "people"], ["of", "the", "persons"])
_FOLK = frozenset(("people", "persons", "individuals", "sources"))
_THREE = frozenset("two three four five six".split())
# Whose staff speaks under its own noun, told by a word of the body's name.
_STAFF = {"diplomats": "embassy", "prosecutors": "prosecutor", "researchers": "institute"}
_STAFF_BACK = 5
_BACK = 2  # sentences in which those were told whom a speaker points to
_OFFICES = frozenset("ministry department office agency service administration".split())


class Pointers:
    """Leads a speaker who is only told by another one back to that one."""

    def __init__(self, tokens: Tokens, cast: Cast) -> None:
        """Keep the words and the parties."""
        self.tokens, self.cast = tokens, cast
        self.stranger: Who | None = None  # who spoke last under a noun that no table has
        self.someone: Who | None = None  # who spoke last without a name
        self.group: Who | None = None  # the unnamed who spoke last together
        self.source: Who | None = None  # the first who was called a source
        self.again: Who | None = None  # the same, where "the first source" spoke last

    def meant(self, number: int, place: Place) -> Who | None:
        """Return who is meant by the words of a speaker in a sentence, where they point to somebody told before."""
        lows = self.tokens.lows[place.first : place.last + 1]
        lows = lows[lows[0] == "the" :] or lows
        of_them = lows[1:3] in _THEM or lows[1:4] in _THEM or (lows[1:3] == ["of", "the"] and lows[3] in _THREE)
        if lows == ["one"] and self.group is not None:
            return self.group
        if lows == ["one"] or (lows[0] in _SOME and of_them):
            return next((who for who in self._before(number, place) if _several(who)), None)
        if lows[0] in _HIS and lows[1:] == ["delegation"]:
            return next((who for who in self._before(number, place) if who.kind == "person"), None)
        if lows[0] in _HIS and _OFFICES & set(lows[1:]):
            chief = next((who for who in self._before(number, place) if who.kind == "person"), None)
            return self._office(chief, place) if chief is not None else None
        return None

    def lead_back(self, number: int, place: Place) -> None:
        """Lead "the source", "the man" and "one" back to whom the text told of; keep who is told by a noun alone."""
        meant = self._known_by_a_noun(number, place)
        who = place.who.self
        if meant is not None and meant.self is not who:
            who.same_as = who = meant.self
        if who.kind != "unnamed":
            return
        if str(who.name.value).split(" of ")[0].casefold().endswith("s"):
            self.group = who
            return
        self.someone, self.again = who, self.again if who is self.again else None
        if who.name.rule == "unlisted-speaker" or one_of_a_kind(who):
            self.stranger = who
        if who.role_kind == "source" or self.tokens.lows[place.last] == "source":
            self.source = self.source or who

    def _known_by_a_noun(self, number: int, place: Place) -> Who | None:
        """Return who speaks under a noun that is first told here: as "the source", or as "the diplomats" of an embassy.

        A later source is who spoke last under a noun that no table has ("a trader in the port"), "the man" is who spoke
        last without a name, and "one" is one of those who spoke last together.
        """
        lows, starts, who = self.tokens.lows, self.tokens.starts, place.who.self
        noun, lead = lows[place.last], lows[place.last - 1]
        if str(who.name.value).casefold() in _ONE:
            return self.group
        if noun == "source" and lows[place.last - 2 : place.last] == ["the", "first"] and self.source is not None:
            place.who = self.again = self.source
            return None
        if noun == "source" and lead == "the" and self.again is not None and who.role_kind == "source":
            place.who = self.again  # "the first source said …; the source said"
            return None
        if who.kind != "unnamed" or place.last - place.first > _TWO or (who.name.start or 0) < starts[place.first]:
            return None
        if lead == "the" and who.country.value is None and (noun == "source" or noun in _BARE):
            return self.stranger if noun == "source" else self.someone
        if noun not in _STAFF or lead not in ("the", "its"):
            return None
        before = self._before(number, place, _STAFF_BACK)
        return next((body for body in before if _STAFF[noun] in str(body.name.value).casefold()), None)

    def _before(self, number: int, place: Place, back: int = _BACK) -> Iterator[Who]:
        """Yield the parties told before a place, nearest first."""
        for earlier in range(number, max(number - back, 0) - 1, -1):
            for other in reversed(self.cast.places[earlier]):
                if other.last < place.first:
                    yield other.who.self

    def _office(self, chief: Who, place: Place) -> Who:
        """Return the body of a person: the one that a table knows, or one named after his title or himself."""
        lows, words = self.tokens.lows, (chief.role.words or "").split()
        known = chief.organisation.value if lows[place.last] in ("ministry", "department") else None
        if known in self.cast.lexicon.actors:
            return self.cast.institutions.organisation(chief.organisation, "", chief.country)
        noun = self.tokens.words[place.last]
        name = f"{chief.name.value}'s {self.cast.memory.plain(place.first + 1, place.last)}"
        if noun.casefold() == "ministry" and words and words[-1].casefold() == "minister":
            state = chief.country.words if chief.country.rule == "country-word" else ""
            name = " ".join(filter(None, [state, *words[:-1], "Ministry"]))  # "Norwegian Defence Ministry"
        cell = place.who.name._replace(value=name, rule="office-of-a-person")
        who = replace(place.who, name=cell, country=chief.country, affiliation=chief.affiliation or "state")
        return self.cast.known.setdefault(name.casefold(), who)


def one_of_a_kind(who: Who) -> bool:
    """Whether an unnamed speaker is one person, told by more than the bare word for a source."""
    last = str(who.name.value).casefold().split()[-1:]
    return bool(who.role.words) and last != ["source"] and not (who.role.words or "").casefold().endswith("s")


def _several(who: Who) -> bool:
    """Whether a party is a group of unnamed speakers."""
    told = (who.role.words or "").casefold().split()
    return who.kind == "unnamed" and bool(told) and (told[-1].endswith("s") or told[0] in _FOLK)
