"""Speakers that no table knows ("residents of the town", "one of the drivers"), each kept as one through a text."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.calendar.words import MONTHS
from helpers.reading.lexicon import Mention
from helpers.reading.people.cast import Cast
from helpers.reading.people.names import WEEKDAYS
from helpers.reading.people.who import Place, Who
from helpers.reading.sayings.agents import BEFORE_TITLE, SAID_LAST, acts, joined, owned
from helpers.reading.sayings.callings import FOLK
from helpers.reading.sayings.findings import FOUND, PUT_OUT, found_behind, put_out
from helpers.reading.sayings.pointers import Pointers
from helpers.reading.sayings.saying import Saying
from helpers.reading.sayings.seats import of_its_ground
from helpers.reading.sayings.strangers import stranger
from helpers.reading.sayings.unlisted import described, refers_back, unlisted, unlisted_behind, unlisted_phrase
from helpers.reading.sayings.verbs import LABEL
from helpers.reading.tokens import Tokens

_STUDIES = frozenset(
    "investigation examination analysis review study inquiry probe survey count tally report research calculation "
    "reconstruction assessment".split()
)


_OWNED = 2  # tokens from an owner to what is his
_TO = ("according to", "as per")
_NOUNS = frozenset("report claim estimate document comment list count post log record detail signal".split())


class Newcomers:
    """Finds who speaks under a noun alone, in the sentence that is being read."""

    def __init__(self, tokens: Tokens, cast: Cast, quoted: Sequence[bool], closing: Sequence[int]) -> None:
        """Keep the words, the parties, which words stand in marks and which marks ``closing`` a spoken sentence are."""
        self.tokens, self.cast, self.quoted, self.closing = tokens, cast, quoted, closing
        self.here: Sequence[Mention] = []  # the mentions of the sentence
        self.number = 0
        self.pointers = Pointers(tokens, cast)

    def subject(self, sentence: range, verb: Mention, places: list[Place]) -> Place | None:
        """Return the subject that only a noun of its kind tells ("the owner of a sawmill said")."""
        if verb.entry.kind != "say" or self.tokens.lows[verb.first].endswith("ing") or self.quoted[verb.first - 1]:
            return None
        taken = {at for place in places for at in range(place.first, place.last + 1)}
        place = unlisted(self.tokens, sentence, verb, self.here, taken)
        if place is None:
            place = described(self.tokens.lows, sentence, verb, places)
        if place is None or self.quoted[place.first] or place in places:
            return place if place in places else None
        if verb.entry.value == "no-comment" and not place.who.affiliation:
            return None  # "RNP could not verify this": mostly the paper itself
        if (maker := self._maker(place, places)) is not None:
            return maker
        if (meant := self.pointers.meant(self.number, place)) is not None:
            place.who = meant
            return place
        who = self._told_before(place) or self._one(place)
        if not who.affiliation:  # taken for a person so far
            who.kind, who.affiliation = place.who.kind, place.who.affiliation
        place.who = who
        return place

    def according(self, number: int, sentence: range, verb: Mention, places: list[Place]) -> Saying | None:
        """Read "according to residents of the town", whom no table knows."""
        place = self.behind(sentence, verb, places) if verb.entry.phrase in _TO else None
        if place is None:
            return None
        of_its_ground(self.tokens, place, sentence, self.here, self.cast.lexicon.places)
        begins = verb.first == sentence.start
        return Saying([place], verb, "according", number, range(place.last + 1, sentence.stop) if begins else sentence)

    def further(self, told: Place, stop: int) -> bool:
        """Whether a party is only the head of a longer name that goes on behind it ("Norway's broadcaster NRK")."""
        words, lows, at = self.tokens.words, self.tokens.lows, told.last + 1
        if at >= stop or told.who.kind not in ("state", "organisation"):
            return False
        if lows[at] == "'s":
            return at + 1 < stop and lows[at + 1] not in _STUDIES
        return words[at][0].isupper() and words[at].isalnum() and lows[at] not in WEEKDAYS and lows[at] not in MONTHS

    def whole(self, said: Saying, sentence: range, verb: Mention, places: list[Place]) -> Saying:
        """Return what is told "according to Norway's coast guard", where so far only Norway was found."""
        told = said.speakers[0]
        if not self.further(told, sentence.stop):
            return said
        longer = self.according(said.at, sentence, verb, places)
        behind = next((place for place in places if 0 < place.first - told.last <= _OWNED), None)
        if longer is None and behind is not None and behind.who.kind == "organisation":
            said.speakers[0] = behind
        return longer or said

    def behind(self, sentence: range, verb: Mention, places: list[Place]) -> Place | None:
        """Return whom no table knows and who stands behind a verb ("citing three traders")."""
        if self.quoted[verb.first]:
            return None
        taken = {at for place in places for at in range(place.first, place.last + 1)}
        place = unlisted_behind(self.tokens, sentence, verb, self.here, taken)
        if place is None or refers_back(place):
            return None
        place.who = self._one(place)
        return place

    def last(self, sentence: range, phrase: range, places: list[Place]) -> list[Place]:
        """Return who speaks last in a sentence ("…, said Western officials"), known or told by a noun of a kind."""
        within = [place for place in places if place.first in phrase]
        lead = self.tokens.lows[phrase.start : within[0].first] if within else []
        short = bool(within) and self.further(within[0], phrase.stop)
        if within and not short and all(low in BEFORE_TITLE for low in lead):
            one = owned(self.tokens.lows, within[0], places) or within[0]  # "said Petrov's deputy, Ann Keane"
            return [one, *joined(self.tokens.lows, one, places)]
        taken = {at for place in within for at in range(place.first, place.last + 1)}
        made = Mention(phrase.start - 1, phrase.start - 1, LABEL)
        place = unlisted_phrase(self.tokens, sentence, phrase, made, self.here, taken)
        if place is None or (refers_back(place) and self.tokens.lows[phrase.start] not in ("a", "an", "one")):
            return within[-1:] if place is None else []
        place.who = self._one(place)
        return [place]

    def stranger(self, sentence: range, verb: Mention) -> Place | None:
        """Return who is told by a noun alone, in a sentence with a quotation ("…," said one of the drivers)."""
        marks = [at for at in self.closing if sentence.start - 1 <= at < sentence.stop]
        lows = self.tokens.lows
        if lows[verb.first - 1] == "," and lows[verb.first] in SAID_LAST and lows[verb.last + 1] in ("a", "an", "one"):
            marks = [*marks, verb.first - 1]  # "…, said a trader who asked not to be named"
        if verb.entry.kind != "say" or not (marks or any(self.quoted[verb.last + 1 : sentence.stop])):
            return None
        place = stranger(self.tokens, sentence, verb.first, verb.last, marks)
        if (
            place is not None
            and lows[verb.first] in _NOUNS
            and place.first < verb.first
            and lows[place.last][-1] != "s"
        ):
            return None  # "the original report, which was sent to the council, said"
        if place is not None and place.first > verb.last and acts(lows, place.last + 1, sentence):
            return None  # "…, said one of the ships had been"
        if place is not None and (meant := self.pointers.meant(self.number, place)) is not None:
            place.who = meant
            return place
        named = place is not None and any(at in self.cast.grammar.parts for at in range(place.first, place.last + 1))
        return None if named else place

    def finding(self, number: int, sentence: range, places: list[Place], found: list[Saying]) -> list[Saying]:
        """Return what a speaker whom only a noun tells has found ("…, the trade site Agro Watch found")."""
        lows = self.tokens.lows
        for mention in self.here:
            at = mention.first
            if lows[at] not in FOUND or self.quoted[at] or any(saying.verb.first == at for saying in found):
                continue
            told = found_behind(lows, sentence, at)
            if told is not None and (place := self.subject(sentence, told[0], places)) is not None:
                return [Saying([place], told[0], "detects", number, told[1])]
        if found or PUT_OUT.isdisjoint(self.tokens.lows[sentence.start : sentence.stop]):
            return []
        for at in sentence:
            shown = put_out(lows, sentence, at)
            if shown is not None and (place := self.subject(sentence, shown[0], places)) is not None:
                return [Saying([place], shown[0], "detects", number, shown[1])]
        return []

    def _maker(self, place: Place, places: list[Place]) -> Place | None:
        """Return the medium or institute whose study speaks ("a BBC investigation of trade records has found")."""
        lows = self.tokens.lows
        for one in places:
            head = one.first <= place.first <= one.last < place.last
            if head and one.who.affiliation in ("media", "research") and lows[one.last + 1] in _STUDIES:
                return Place(one.first, place.last, one.who)
        return None

    def _one(self, place: Place) -> Who:
        """Return whom a text calls by this name: one and the same wherever it does."""
        return self.cast.known.setdefault(str(place.who.name.value).casefold(), place.who)

    def _told_before(self, place: Place) -> Who | None:
        """Return who was told of at length, where now it is only "the press service" or "the businessman"."""
        short = str(place.who.name.value).casefold()
        if self.tokens.lows[place.first - 1] != "the":
            return None
        if short in FOLK:
            told = (who for who in reversed(self.cast.known.values()) if who.kind == "unnamed" and who is not place.who)
            return next((who for who in told if short in str(who.name.value).casefold().split(" of ")[0].split()), None)
        if " " not in short:
            return None
        named = (who for who in self.cast.known.values() if who.kind == "organisation" and who is not place.who)
        return next((w for w in named if _shortened(str(w.name.value).casefold(), short)), None)


def _shortened(full: str, short: str) -> bool:
    """Whether some words are the beginning or the end of a longer name ("press service of the watchdog")."""
    return len(full) > len(short) and (full.startswith(short + " ") or full.endswith(" " + short))
