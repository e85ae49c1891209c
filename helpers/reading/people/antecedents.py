"""Who "the minister" or "the official" is: the person of the text that a title, or a name told later, belongs to."""

from __future__ import annotations

import re

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Actor, Mention
from helpers.reading.people.memory import Memory
from helpers.reading.people.who import Who

_LEADERS = frozenset(("vladimir-putin", "kim-jong-un", "joe-biden"))
_REMARKS = frozenset(
    "remark remarks comment comments criticism statement announcement assessment claim accusation disclosure "
    "revelation assertion estimate".split()
)
_REPLIES = frozenset("answer response reply reaction rebuttal rejoinder riposte".split())
_TITLED = frozenset("president minister ambassador director lawmaker expert adviser leader".split())
_MARKS = frozenset(("”", '"', "’"))
_BEHIND = 7  # words of "of the People Power Party"
_NO_ENVOYS = frozenset(("research", "media", "company"))
_ENVOYS = frozenset(("ambassador", "minister", "lawmaker", "secretary-general", "spokesperson"))
_TOP_SPOKESMAN = "chief cabinet secretary"  # "the top government spokesman" of Japan
_NEAR = 6  # parties told since "a diplomat said"
_COMMANDS = re.compile(r"\b(?:general|admiral|commander|gen|adm)\b", re.IGNORECASE)
_SAME_OFFICE = re.compile(
    r"(?P<defense>defense (?:chief|secretary)|(?:minister|secretary) (?:of|for) (?:national )?defense)"
    r"|(?:top|chief) (?:diplomat|envoy)|foreign secretary|(?:minister|secretary) (?:of|for) (?:state|foreign affairs)"
)
_SENIOR = frozenset(("minister", "president", "leader"))
_SPOKESMEN = ("spokesman", "spokeswoman", "spokesperson", "press secretary")
_MADE_BY = frozenset("official lawmaker adviser diplomat minister ambassador spokesperson director".split())


def _is_one(who: Who) -> bool:
    """Whether an unnamed speaker is one: "an official", not "officials"."""
    return not (who.role.words or "").casefold().endswith("s")


def _field(title: str) -> str:
    """Return a title in one spelling: a "defence chief" is the defense minister, a "top diplomat" the foreign one."""
    return _SAME_OFFICE.sub(
        lambda match: "defense minister" if match["defense"] else "foreign minister",
        title.casefold().replace("defence", "defense"),
    )


class Antecedents:
    """Joins the titles of a text with its names."""

    def __init__(self, memory: Memory) -> None:
        """Keep what was told so far."""
        self.memory = memory

    def take_over(self, who: Who, role: Mention | None, body: Cell | None, country: Cell) -> None:
        """A speaker first told as "a State Department spokesperson" and then named is one and the same."""
        kind = role.entry.value if role is not None else who.role_kind
        organisation = body.value if body is not None else None
        actor = self.memory.lexicon.actors.get(who.actor_id or "")
        if organisation is None and actor is not None:
            organisation = actor.organisation
        for earlier in reversed(self.memory.recent):
            if earlier.kind != "unnamed" or earlier.same_as is not None:
                continue
            spoken_for = (
                earlier.role_kind == "spokesperson" and who.affiliation == "state" and earlier is self.memory.recent[-1]
            )
            spoken_for = spoken_for and kind in ("", "spokesperson")  # a minister was no spokesman
            spoken_for = spoken_for and actor is not None and earlier.country.value in (None, actor.country)
            heads = earlier.role_kind == "director" and earlier in self.memory.recent[-3:] and organisation is not None
            heads = heads and earlier.organisation.value == organisation
            home = actor is None or actor.country == earlier.country.value
            made = earlier is self._last_unnamed() and self._made_it(earlier, country)
            made = made or self._told_before(earlier, actor.country if actor is not None else country.value, kind)
            made = made or (body is None and home and self._goes_on(earlier, who, role))
            if not spoken_for and not made and not heads and (not kind or earlier.role_kind != kind):
                continue
            if earlier.role.words and earlier.role.words.casefold().endswith("s"):
                continue
            of = actor or (self.memory.lexicon.actors.get(organisation or "") if country.value is None else None)
            his = of.country if of is not None else country.value
            if his is not None and earlier.country.value not in (None, his):
                continue  # "a spokesman in Berlin …. The Russian ministry's spokeswoman Vera Berg said"
            same_body = organisation is not None and earlier.organisation.value == organisation
            unsaid = organisation is None or earlier.organisation.value is None
            titled = role is not None and _field(self.memory.words(role)) in self._titles(earlier)
            titled = titled or (actor is not None and self._held_by(actor, earlier.role.words or "", earlier.country))
            states = {earlier.country.value, actor.country if actor is not None else country.value}
            only = kind in ("adviser", "ambassador") and len(states) == 1 and None not in states
            only = only and (kind == "adviser" or self._accredited(earlier, organisation))
            if (
                same_body
                or spoken_for
                or titled
                or only
                or self._is_the(earlier, role, country)
                or (unsaid and kind == "spokesperson")
                or made
            ):
                earlier.same_as = who
                who.role_kind, who.affiliation = (
                    who.role_kind or earlier.role_kind,
                    who.affiliation or earlier.affiliation,
                )
                who.fill(earlier, "role", "organisation", "country")
                return

    @staticmethod
    def _accredited(earlier: Who, organisation: str | None) -> bool:
        """Whether an ambassador told first can be one who is named: the one at the United Nations is no other."""
        words = (earlier.name.words or "").replace("United Nations", "UN").split()
        return ("UN" in words) == (organisation or "").endswith("-un")

    def _is_the(self, earlier: Who, role: Mention | None, country: Cell) -> bool:
        """Whether "the ambassador, Ann Keane" is the one ambassador of whom a text told without a name."""
        if role is None or country.value is not None or self.memory.tokens.lows[role.first - 1] != "the":
            return False
        titles = [who for who in self.memory.recent if who.kind == "unnamed" and who.role_kind == role.entry.value]
        return all(who is earlier for who in titles) and earlier.role_kind in _MADE_BY

    def titled(self, role: str, country: Cell) -> Who | None:
        """Return the person of a state who has a title that only one has ("South Korea's defence chief")."""
        for who in reversed(self.memory.recent):
            if who.kind == "person" and who.country.value == country.value is not None:
                actor = self.memory.lexicon.actors.get(who.actor_id or "")
                if _field(role) in self._titles(who) or (actor is not None and self._held_by(actor, role, country)):
                    return who
        return None

    @staticmethod
    def _held_by(actor: Actor, title: str, country: Cell) -> bool:
        """Whether the tables give a person a title of two or more words ("defence chief", "foreign minister")."""
        words, held = set(_field(title).split()), set(_field(actor.role).replace(";", " ").split())
        deputy = {"deputy", "vice"}
        return len(words) > 1 and actor.country == country.value and words <= held and not (deputy & held) - words

    def _told_before(self, earlier: Who, state: str | None, kind: str) -> bool:
        """Whether a text speaks of "the Russian diplomat" first and only then gives the name."""
        start = earlier.name.start or 0
        first = self.memory.tokens.text[max(start - 4, 0) : start].casefold() == "the "
        alike = earlier.country.value == state or (earlier.country.value is None and earlier.role_kind == kind)
        known = first and state is not None and alike
        known = known and not (kind and earlier.role_kind == "spokesperson" and kind != "spokesperson")
        last = next((who for who in reversed(self.memory.recent[-8:]) if who.kind == "unnamed"), None)
        return known and earlier.role_kind in _MADE_BY and earlier is last

    def _goes_on(self, earlier: Who, who: Who, role: Mention | None) -> bool:
        """Whether a name alone, or with the same title, opens what follows "a diplomat said": it is his."""
        memory, start = self.memory, who.name.start or 0
        lows, sentence = memory.tokens.lows, memory.sentence
        first = next((at for at in sentence if memory.tokens.starts[at] >= start), sentence.start)
        lead = first if role is None else role.first
        opens = lead == sentence.start or lows[lead - 1] in _MARKS
        last = next(
            (one for one in reversed(memory.recent) if one is not who and one.kind in ("person", "unnamed")), None
        )
        behind = lows[first + len(str(who.name.words).replace("-", " - ").split()) :][:_BEHIND]
        presented = behind[:1] in ([","], ["from"], ["("], ["at"]) or (
            behind[:1] == ["of"] and role is None and not (earlier.role_kind == "lawmaker" and "party" in behind)
        )
        return (
            opens
            and not presented
            and last is earlier
            and earlier in memory.recent[-_NEAR:]
            and earlier.role_kind in _MADE_BY
            and earlier.affiliation == "state"
            and (role is None or role.entry.value == earlier.role_kind)
        )

    @staticmethod
    def _titles(who: Who) -> set[str]:
        """Return a title of two or more words ("unification minister"), which only one person of a story has."""
        words = who.role.words or ""
        return (
            {_field(words)} if " " in words and not words.casefold().startswith(("deputy", "vice", "senior")) else set()
        )

    def _last_unnamed(self) -> Who | None:
        return next((who for who in reversed(self.memory.recent[-3:]) if who.kind == "unnamed"), None)

    def _made_it(self, earlier: Who, country: Cell) -> bool:
        """Whether this sentence names who made the remarks that the sentence before gave to "an official"."""
        lows = self.memory.tokens.lows[self.memory.sentence.start : self.memory.sentence.stop]
        told = any(
            low in _REMARKS and at and lows[at - 1] in ("the", "his", "her", "these") for at, low in enumerate(lows)
        )
        told = told and _REPLIES.isdisjoint(lows)  # "The statement was an answer to remarks made by Ann Keane"
        same_state = earlier.country.value is None or country.value in (None, earlier.country.value)
        return (
            told and bool({"made", "came", "was", "were"} & set(lows)) and same_state and earlier.role_kind in _MADE_BY
        )

    def meant(self, kind: str, body: Cell | None, country: Cell) -> Who | None:
        """Return whom "the minister", "the diplomat" or "the White House official" means: the last who fits."""
        nearest = next((who for who in reversed(self.memory.recent[-4:]) if who.kind == "person"), None)
        alike = [who for who in self.memory.recent[-14:] if who.role_kind == kind and who.same_as is None]
        exact = bool(alike)
        unnamed = kind == "official" and any(who.kind == "unnamed" and _is_one(who) for who in alike)
        for who in reversed(self.memory.recent[-14:]):
            if who.kind not in ("person", "unnamed") or who.same_as is not None:
                continue
            if kind == "expert" and who is nearest and self._only_named(kind) is who:
                return who
            other = who.role_kind in _SENIOR if kind == "official" else who.role_kind != kind
            other = other or (kind == "official" and _COMMANDS.search(who.role.words or "") is not None)
            other = other or (unnamed and who.kind == "person" and who.role_kind != kind)  # "Peskov denied it"
            if exact and (not who.role_kind or other):
                continue  # "the official" is who was called one, not a minister nor whom the text only names
            if who.kind == "unnamed" and not _is_one(who):
                if who.role_kind == kind == "official" and country.value in (None, who.country.value) and body is None:
                    return who  # "two officials said … The official added …": one of them
                continue
            if who.actor_id in _LEADERS and kind not in ("president", "leader"):
                continue
            if kind in ("president", "leader") and who.role_kind not in ("president", "leader"):
                continue
            if (who.role_kind == "expert") != (kind == "expert") or (who.role_kind == "source") != (kind == "source"):
                continue
            if (kind == "journalist") != (who.role_kind == "journalist"):
                continue
            if kind == "secretary-general" and who.role_kind not in ("", "secretary", kind):
                continue  # "the NATO chief" is no minister who was told of since
            if country.value is not None and who.country.value not in (None, country.value):
                continue
            if body is not None and body.value != who.organisation.value and not self._same_state(body, who):
                continue
            if who.affiliation in _NO_ENVOYS and kind in _ENVOYS and who.role_kind != kind:
                continue  # "the representative of Norway" is no researcher of Oslo
            if country.value is not None is who.country.value and who.role_kind not in ("", kind):
                continue  # "the representative of Japan" is not the director of an institute who spoke before
            told = (who.role.words or "").casefold()
            if kind == "spokesperson" and (_TOP_SPOKESMAN in told or told.endswith(_SPOKESMEN)):
                return who
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

    def several(self, kind: str, noun: str, country: Cell) -> Who | None:
        """Return the group that "the officials" or "one of the diplomats" goes on from: the last one of that noun."""
        for who in reversed(self.memory.recent[-14:]):
            told = (who.role.words or "").casefold().split()
            if who.kind == "unnamed" and who.role_kind == kind and told and told[-1] == noun.split()[-1]:
                return who if country.value in (None, who.country.value) else None
        return None

    def _only_named(self, kind: str) -> Who | None:
        """Return whom "the French president" or "the expert" means where the text gave a name and no title."""
        if kind not in _TITLED:
            return None
        people = (who for who in reversed(self.memory.recent[-6:]) if who.kind == "person" and " " in who.name.value)
        plain = (who for who in people if not who.role_kind and not who.affiliation)
        return next((who for who in plain if who.country.value is None), None)

    def _same_state(self, body: Cell, who: Who) -> bool:
        actor = self.memory.lexicon.actors.get(body.value)
        return actor is not None and bool(actor.country) and actor.country == who.country.value
