"""Names of people: those that a table knows, and runs of capitalised words beside a role or a verb of saying."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from helpers.reading.lexicon import Actor, Lexicon, Mention
from helpers.reading.people.delegates import name_in_capitals
from helpers.reading.people.parts import DETERMINERS, FILLERS, Part
from helpers.reading.people.surnames import named_in_russian
from helpers.reading.tokens import MAY, Tokens

SAYS = frozenset("said told says added wrote noted stressed confirmed denied argued explained warned tells".split())
_QUOTES = frozenset("”\"’'»")
_AFTER_NAME = SAYS | {","}
_SAYS_ALONE = SAYS - {"told", "tells"} | {"surnamed", "surname"}  # who stands behind them only hears it
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
TAILS = frozenset(
    "era made based led backed style armed run owned held controlled occupied linked flagged born wide speaking "
    "operated ordered sponsored aligned type class built supplied designated funded financed".split()
)
SAYS_NOW = frozenset(
    "notes says believes suggests suggested argues thinks wrote writes claims claimed warns accused called urged "
    "vowed condemned criticised criticized praised thanked responded replied spoke asked hailed dismissed rejected "
    "declared insisted described pledged announced".split()
)
_TELLS = (SAYS | SAYS_NOW) | frozenset(
    "revealed reported acknowledged disclosed stated reiterated testified estimated commented maintained admitted "
    "claimed conceded clarified assured".split()
)
_NOT_NAMES = {*WEEKDAYS, MAY} | frozenset(
    "treaty agreement pact convention partnership act proliferation north south era the a an this that these "
    "those it he she they we i you our my your in on at by for from with and but or if when while as after "
    "before since until however meanwhile also some many most its his her their there here what who which "
    "not no yes january february march april may june july august september october november december "
    "president minister spokesperson spokesman photo asked speaking according later earlier last both such "
    "under over during question comrade dear mr ms mrs dr gen lt col maj adm capt cmdr sgt brig sen rep army "
    "party war foreign defense defence terrorism financial intelligence nonproliferation policy affairs "
    "public control political economic asian pacific asia european global strategic acting secretary "
    "treasury state human rights security council general united nations international far east eastern "
    "western region oblast krai province prefecture peninsula airport resolution charter protocol commentary "
    "declaration summit forum year euro deputy vice principal assistant senior former indo trans anti pro "
    "sino russo port city district republic island islands river sea strait square house company "
    "communications operations relations planning programs corporation bank railways railway holding trading "
    "national federal royal aerospace technology administration "
    "institute centre center university foundation association shipping logistics".split()
)
_HONORIFICS = frozenset("mr mrs ms miss dr prof madam comrade marshal".split())
_JUNIOR = frozenset(("jr", "sr"))
_PARTICLES = frozenset("von van der den de la le del di da dos bin al el ter zu".split())
_ADVERBS = ("ously", "ically", "ually", "ially", "onally", "inally", "ently", "antly", "ately", "arly", "ingly", "edly")
_ASIDE = 40  # words of ", a nurse from the north who asked to be called by her first name,"
_PEOPLE = frozenset(
    "nurse doctor teacher driver welder student trader farmer soldier sniper gunner medic sailor widow mother father "
    "worker engineer translator lawyer tourist defector guide journalist volunteer pilot".split()
)
_LOCATES = frozenset(("in", "into", "near", "around", "across"))
_THINGS = ("item", "carrier", "venue")


class Named(NamedTuple):
    """The tokens of a person's name, and the actor it belongs to if a table knows one."""

    first: int
    last: int
    actor: Actor | None


class PersonNames:
    """Finds the names of one text."""

    def __init__(
        self,
        tokens: Tokens,
        mentions: Sequence[Mention],
        parts: Mapping[int, Part],
        lexicon: Lexicon,
        surnames: Container[str],
    ) -> None:
        """Keep what no name can be made of; ``surnames`` grows while the text is read."""
        self.tokens, self.parts, self.actors, self.surnames = tokens, parts, lexicon.actors, surnames
        things = (range(m.first, m.last + 1) for m in mentions if m.entry.kind in _THINGS)
        self.things = {at for thing in things for at in thing}
        self.grounds = {m.first for m in mentions if m.entry.kind in ("ground", "place")}

    def may_be_name(self, at: int) -> bool:
        """Whether a word can be part of a name that no table knows."""
        word = self.tokens.words[at]
        low = self.tokens.lows[at]
        if not word[0].isupper() or not word.isalpha() or low.endswith(_ADVERBS):
            return False
        if low in _NOT_NAMES and not (low == "no" and self._is_no(at)):
            return False
        return at not in self.parts and at not in self.things

    def known(self, at: int) -> Named | None:
        """Return the person whom a table knows by the name that begins at a token."""
        kind, mention = self.parts[at]
        actor = self.actors.get(mention.entry.value) if kind == "name" else None
        return Named(mention.first, mention.last, actor) if actor is not None and actor.kind == "person" else None

    def with_initial(self, name: tuple[int, int]) -> Named | None:
        """Return whom a table knows by the surname behind a first name and an initial ("Dmitri S. Peskov")."""
        first, last = name
        if last == first or len(self.tokens.words[last]) > 1 or self.tokens.lows[last + 1] != ".":
            return None
        known = self.known(last + 2) if last + 2 in self.parts else None
        return known._replace(first=first) if known is not None else None

    def unknown(self, at: int, stop: int, begins: int, after_role: bool) -> tuple[int, int] | None:
        """Return the tokens of a capitalised name that no table knows, or of a surname named in full before."""
        words, lows = self.tokens.words, self.tokens.lows
        if not self.may_be_name(at) and not (after_role and self._is_gen(at)):
            return None
        if words[at].isupper() and len(words[at]) > 1:
            if after_role and at + 1 < stop and words[at + 1].istitle() and self.may_be_name(at + 1):
                return (at, at + 1)  # "Foreign Minister IWAYA Takeshi"
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
            elif lows[where] in ("'", "’") and words[where - 1] in ("O", "D") and words[where + 1][0].isupper():
                last = where + 1  # "James O'Brien"
                where += 2
            elif self.may_be_name(where) or self._given(where, stop):
                last = where
                where += 1
            elif lows[where] in _PARTICLES and (end := self._after_particles(where, stop)):
                last = end
                where = end + 1
            else:
                break
        if last - at > 1 and named_in_russian(" ".join(words[last - 1 : last + 1]), given=True):
            at = last - 1  # "Minister of Natural Resources and Environment Sergei Yastrebov"
        if last > at and lows[last] in _JUNIOR and lows[last + 1] == "." and where < stop - 1:
            last += 1  # "Joseph Bermudez Jr., an analyst"
        if last > at:
            after = lows[last + 1] if last + 1 < stop else ""
            if after == "party" and words[last + 1][0].isupper():
                return None  # "People Power Party Rep. Lee"
            if not after_role and at > begins and self._has_article(at, begins):
                return None  # "a New Year message", "the ruling People Power Party": no person
            if not after_role and at > begins and lows[at - 1] in _LOCATES and last == at + 1:
                return None  # "its veto in New York"
            head = after in SAYS or after in SAYS_NOW or after in (",", "—", "–", "/") or self._of_body(last, stop)
            head = head or (after == "on" and lows[last + 2 : last + 3] != [] and lows[last + 2] in WEEKDAYS)
            return (at, last) if after_role or at > begins or head else None
        longer = at + 1 < stop and words[at + 1][0].isupper() and lows[at + 1] not in WEEKDAYS
        said = (
            not longer
            and at > begins
            and lows[at - 1] in _SAYS_ALONE
            and words[at - 1][0].islower()
            and at not in self.grounds
        )
        beside = at and words[at - 1] in _QUOTES and at + 2 < stop and lows[at + 1] in _AFTER_NAME  # "…,” Ri told Yu
        titled = (
            after_role and at + 1 < stop and lows[at + 1] in _TELLS and lows[at - 1].isalpha()
        )  # "presidential aide Petrov revealed"
        return (
            (at, at)
            if said
            or beside
            or titled
            or self._of_office(at, begins)
            or lows[at] in self.surnames
            or self.honoured(at) < at
            else None
        )

    def honoured(self, at: int) -> int:
        """Return where "Mr" or "Dr." before a name stands, or the name itself where none does."""
        words, lows = self.tokens.words, self.tokens.lows
        before = at - 1 - (at > 1 and words[at - 1] == ".")
        return before if before >= 0 and lows[before] in _HONORIFICS and words[before][0].isupper() else at

    def _is_no(self, at: int) -> bool:
        """Whether "No" is a surname: two words of a name follow it ("No Kwang Chol")."""
        words = self.tokens.words
        return at + 2 < len(words) and all(words[i].istitle() and self.may_be_name(i) for i in (at + 1, at + 2))

    def _is_gen(self, at: int) -> bool:
        """Whether "Gen" is a given name: one word follows it and an office, no rank, stands before."""
        words = self.tokens.words
        named = words[at] == "Gen" and at + 2 < len(words) and self.may_be_name(at + 1) and not words[at + 2].istitle()
        return named and self.tokens.lows[at - 1] in ("minister", "chief")

    def _of_office(self, at: int, begins: int) -> bool:
        """Whether an office right behind a single name is his ("Berg, the governor of the region, said")."""
        lows = self.tokens.lows
        if at != begins or lows[at + 1] != "," or lows[at + 2] not in ("the", "a", "an", "its"):
            return False
        part = self.parts.get(at + 3)
        if part is not None and part[0] == "role" and lows[at + 2] != "an":
            return True
        told = next(
            (to for to in range(at + 4, at + _ASIDE) if lows[to : to + 1] == [","] and lows[to + 1] in SAYS), None
        )
        if told is None:
            return False  # "Afterwards, an officer said": no name
        aside = range(at + 3, told)
        person = "who" in lows[at + 3 : told] or any(self.parts.get(where, ("",))[0] == "role" for where in aside)
        return person or not _PEOPLE.isdisjoint(lows[at + 3 : at + 7])

    def _given(self, at: int, stop: int) -> bool:
        """Whether a short word begins a given name in two parts ("Chun In-bum")."""
        words = self.tokens.words
        return at + 2 < stop and words[at].istitle() and words[at + 1] == "-" and words[at + 2].islower()

    def _has_article(self, at: int, begins: int) -> bool:
        """Whether an article stands before a word, with at most an adjective between."""
        lows = self.tokens.lows
        where = at - 1
        if lows[where] in FILLERS and lows[where] not in DETERMINERS and where > begins:
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
            if self.may_be_name(where):
                return where
            if self.tokens.lows[where] not in _PARTICLES:
                break
        return 0
