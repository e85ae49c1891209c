"""When something was said: the time expression of a sentence that dates its verb of saying, not what is said."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from helpers.reading.calendar.times import resolve
from helpers.reading.cells import Cell, null
from helpers.reading.people.names import WEEKDAYS
from helpers.reading.people.who import Who
from helpers.reading.sayings.saying import Saying

if TYPE_CHECKING:
    from helpers.reading.story import Story

# The zone of a state's speakers, for "today" and "yesterday" in their mouths.
_ZONES = {
    "USA": "America/New_York",
    "KOR": "Asia/Seoul",
    "PRK": "Asia/Pyongyang",
    "RUS": "Europe/Moscow",
    "JPN": "Asia/Tokyo",
}
_ZONES |= {
    "UKR": "Europe/Kyiv",
    "GBR": "Europe/London",
    "CHN": "Asia/Shanghai",
    "EU": "Europe/Brussels",
    "NATO": "Europe/Brussels",
}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR = re.compile(r"\d{4}")
# What somebody says something at: "at Tuesday's briefing".
_OCCASIONS = frozenset(
    "briefing briefings press conference statement remarks meeting hearing interview session speech address report "
    "article post letter".split()
)
_OF_TODAY = frozenset(("today", "yesterday", "tomorrow", "tonight"))


_ANOTHER_TIME = frozenset("later earlier previously subsequently repeatedly consistently long".split())
_LONG = 24  # words from a verb of saying to the day that ends its sentence
_OF_A_DAY = frozenset((*WEEKDAYS, "on", "the", "th", "st", "nd", "rd", ",", ".", "”", '"'))
_PRESENT = frozenset(("at", "during", "attending"))
_AUXILIARIES = 5  # words of "have repeatedly refused to"
_WHO = frozenset(("who", "which"))
_NOW = frozenset(("today", "tonight", "this morning", "this afternoon", "this evening"))
_LEAD = 3  # sentences that tell the occasion of a story
_OCCASION = 9  # words from an occasion to its day
_PUBLISHED = frozenset("published released aired broadcast posted issued carried given held dated".split())


def _is_day(time: Cell) -> bool:
    return _DAY.fullmatch(str(time.value)) is not None


class Dating:
    """The dates of the sayings of a story; ``used`` holds the offsets of the time expressions that date one."""

    def __init__(self, story: Story) -> None:
        """Give each saying the time expression that dates it: the nearest one outside what is said."""
        self.story, self.tokens, self.quoted = story, story.tokens, story.quoted
        self.said_on: dict[int, Cell] = {}
        self.used: set[int] = set()
        for number, sentence in enumerate(self.tokens.sentences):
            if times := story.times_in(sentence):
                for saying in story.sayings.by_sentence[number]:
                    self._date(saying, sentence, times)
        self.days, self.occasions, self.todays = self._days(), list(self._occasions()), self._todays()

    def _date(self, saying: Saying, sentence: range, times: list[Cell]) -> None:
        distances = [
            (distance, time)
            for one in (saying, *saying.also)
            for time in times
            if (distance := self._distance(one, sentence, time)) is not None
        ]
        if distances:
            time = min(distances, key=lambda pair: pair[0])[1]
            self.said_on[id(saying)] = self._there(time, saying.who)
            self.used.add(time.start or 0)

    def _there(self, time: Cell, who: Who) -> Cell:
        """Return "today" as the day it was where the speaker is."""
        anchor, zone = self.story.anchor, _ZONES.get(str(who.country.value))
        if zone is None or anchor.clock is None or (time.words or "").casefold() not in _OF_TODAY:
            return time
        again = resolve(time.words or "", anchor.in_zone(zone))
        return time._replace(value=again.value, against=f"{again.against}, in {zone}")

    def said(self, who: Who, saying: Saying) -> Cell:
        """Return when something was said: dated in its own sentence, or in another sentence of the same speaker."""
        if (own := self.said_on.get(id(saying))) is not None:
            return own
        first = min(saying.speakers[-1].last, saying.verb.first)
        if _ANOTHER_TIME & set(self.tokens.lows[max(first, saying.verb.first - _AUXILIARIES) : saying.verb.first]):
            return null("not-said", "said-at-another-time")
        # another month or week is another occasion: "in October, the White House also said"
        if days := self.days.get(id(who)):
            before = [day for at, day in days if at <= saying.at]
            return (before[-1] if before else days[0][1])._replace(rule="said-on-of-the-same-speaker")
        found = self._of_its_state(who) or self._of_an_occasion(who) or self._of_its_mouth(saying)
        found = found or self._of_its_carrier(saying)
        return found or self._of_the_document(who) or null("not-said", "said-on")

    def _of_an_occasion(self, who: Who) -> Cell | None:
        """Return the day of a briefing at which the lead shows a speaker ("during the briefing on Monday")."""
        for number, time in self.occasions:
            if any(place.who.self is who for place in self.story.cast.places[number]):
                return time._replace(rule="said-on-of-the-occasion")
        return None

    def _occasions(self) -> Iterator[tuple[int, Cell]]:
        """Yield the days of what the first sentences tell as an occasion, with the number of the sentence."""
        lows = self.tokens.lows
        for number, sentence in enumerate(self.tokens.sentences[:_LEAD]):
            for time in self.story.times_in(sentence):
                at = self.story.token_at(time.start or 0)
                before = lows[max(at - _OCCASION, sentence.start) : at]
                if _is_day(time) and not self.quoted[at] and _OCCASIONS & set(before) and "said" not in before:
                    yield number, time

    def _days(self) -> dict[int, list[tuple[int, Cell]]]:
        """Return the days on which each speaker is told to have spoken, with the sentences that tell them."""
        days: dict[int, list[tuple[int, Cell]]] = {}
        for sayings in self.story.sayings.by_sentence:
            for saying in sayings:
                day = self.said_on.get(id(saying))
                if day is not None and _is_day(day):
                    for place in saying.speakers:
                        days.setdefault(id(place.who.self), []).append((saying.at, day))
        return days

    def _of_its_mouth(self, saying: Saying) -> Cell | None:
        """Return the day that a speaker calls "today" in what is quoted, here or where the same one is quoted."""
        speaking = self.story.speaking.by_sentence
        theirs = (time for number, time in self.todays.items() if (one := speaking[number]) and one.who is saying.who)
        time = self.todays.get(saying.at) or next(theirs, None)
        return time._replace(rule="said-on-today") if time is not None and time.value is not None else None

    def _todays(self) -> dict[int, Cell]:
        """Return the first "today" that is quoted in each sentence that has one, by the number of the sentence."""
        todays: dict[int, Cell] = {}
        for time in self.story.times if self.quoted else ():  # a text may be nothing but its headline
            if (time.words or "").casefold() in _NOW and self.quoted[self.story.token_at(time.start or 0)]:
                number = bisect_right(self.story.sentence_starts, time.start or 0) - 1
                if number >= 0:
                    todays.setdefault(number, time)
        return todays

    def _of_its_carrier(self, saying: Saying) -> Cell | None:
        """Return the day on which the medium that carries a saying is told to have reported."""
        days = (self.days.get(id(medium.self)) for medium in saying.via if medium.affiliation == "media")
        return next((told[0][1]._replace(rule="said-on-of-the-carrier") for told in days if told), None)

    def _of_the_document(self, who: Who) -> Cell | None:
        """Return the day of a statement or transcript, or that of a dateline whose lead shows the speaker undated."""
        document, speaking = self.story.document, self.story.speaking
        day = document.published
        if not _is_day(day):
            return None
        if who in speaking.issuers.who or id(who) in speaking.turning:
            return day._replace(rule="said-on-of-the-document")
        if day.rule != "dateline-day":
            return None
        lead = [saying for sayings in self.story.sayings.by_sentence[:_LEAD] for saying in sayings]
        if any(_is_day(self.said_on[id(saying)]) for saying in lead if id(saying) in self.said_on):
            return None
        if any(place.who.self is who for saying in lead for place in saying.speakers):
            return day._replace(rule="said-on-of-the-dateline")
        return None

    def _of_its_state(self, who: Who) -> Cell | None:
        """Return the day on which a speaker's body or state is told to have spoken ("the Kremlin said on Tuesday")."""
        if who.affiliation == "media":
            return self._of_its_media(who)
        if who.affiliation == "state" and who.kind == "organisation":
            return self._of_its_official(who)
        if who.affiliation != "state" or who.kind not in ("person", "unnamed"):
            return None
        for sayings in self.story.sayings.by_sentence:
            for other in sayings:
                body, day = other.who, self.said_on.get(id(other))
                if (
                    day is None
                    or not _is_day(day)
                    or body.kind not in ("state", "organisation", "unnamed")
                    or body.country.value is None
                ):
                    continue
                if body.kind == "unnamed":  # "a White House official said Friday", who is named further down
                    if other.at < _LEAD and body.affiliation == "state" and body.country.value == who.country.value:
                        return day._replace(rule="said-on-of-the-same-body")
                    continue
                same = body.actor_id is not None and body.actor_id == who.organisation.value
                if same or (body.kind == "state" and body.country.value == who.country.value):
                    return day._replace(rule="said-on-of-the-same-body")
        return None

    def _of_its_official(self, body: Who) -> Cell | None:
        """Return the day on which the official of a body is told to have spoken ("according to the ministry")."""
        if body.actor_id is None:
            return None
        officials = (w for w in self.story.cast.known.values() if w.organisation.value == body.actor_id)
        days = (self.days.get(id(one)) for one in officials if one.kind == "person")
        return next((told[0][1]._replace(rule="said-on-of-its-official") for told in days if told), None)

    def _of_its_media(self, who: Who) -> Cell | None:
        """Return the day on which "state media" of a medium's country are told to have reported."""
        for sayings in self.story.sayings.by_sentence[:_LEAD]:
            for other in sayings:
                day, media = self.said_on.get(id(other)), other.who
                if day is not None and _is_day(day) and media.affiliation == "media" and media.actor_id is None:
                    return day._replace(rule="said-on-of-the-same-body") if media.country == who.country else None
        return None

    def _distance(self, saying: Saying, sentence: range, time: Cell) -> int | None:
        """Return how far a time stands from a verb of saying, or None where it belongs to what is said."""
        if time.value is not None and ("/.." in str(time.value) or str(time.value).startswith("../")):
            return None
        at = self.story.token_at(time.start or 0)
        if self.quoted[at] or self._of_a_thing(time):
            return None
        year = _YEAR.fullmatch(str(time.value)) is not None
        lows, verb = self.tokens.lows, saying.verb
        first = saying.speakers[0].first
        if at > verb.last:
            after = verb.last
            if (
                verb.last < saying.speakers[0].first < at
            ):  # "…, said Jung Pak, the senior official for it, in late March"
                after = saying.speakers[0].last
                if "," in lows[after + 1 : after + 2] and lows[at - 2 : at - 1] == [","]:
                    after = at - 2
            between = lows[after + 1 : at]
            if "," in between and verb.entry.more != "verb" and lows[at - 1] != "dated":
                return None  # "According to the Treasury's data, in early 2018 a ship …"
            # "said in an interview with … published on Feb. 9"
            issued = (
                len(between) <= 24 and bool(_PUBLISHED & set(lows[at - 2 : at])) and bool(_OCCASIONS & set(between))
            )
            ends = len(between) <= _LONG and self._ends(sentence, at, after)
            if (len(between) > 9 and not issued and not ends) or any(
                low in ("that", ";", "”", '"', ":", "has", "had", "have", "was", "were") for low in between
            ):
                return None
            moves = any(
                m.entry.kind == "move" and m.entry.more == "verb" and verb.last < m.first < at
                for m in self.story.inside[saying.at]
            )
            return None if moves or (year and len(between) > 1) else len(between)
        if at < verb.first and not year:
            if first > at and self._opens_with(sentence, at, first, saying.at):
                return 10
            between = lows[at + 1 : verb.first]
            behind = self.story.token_at(max((time.end or 1) - 1, 0)) + 1
            if at > first and not _WHO.isdisjoint(lows[first:at]) and lows[behind] == ",":
                return None  # "Ann Keane, who led the panel until 2019, said"
            if len(between) <= 6 and at > first:
                return len(between)
        return None

    def _ends(self, sentence: range, at: int, verb: int) -> bool:
        """Whether a day ends a sentence behind the place or occasion of a saying ("at a briefing in Oslo, Friday")."""
        lows = self.tokens.lows
        stop = next((to for to in range(at, sentence.stop) if lows[to : to + 2] == [",", "according"]), sentence.stop)
        last = all(low in _OF_A_DAY or low.isdigit() for low in lows[at:stop])
        return last and bool(_PRESENT & set(lows[verb + 1 : at]))

    def _of_a_thing(self, time: Cell) -> bool:
        """Whether a time only tells which thing is meant: "Tuesday's veto", "in March alone"."""
        lows = self.tokens.lows
        after = self.story.token_at(max((time.end or 1) - 1, 0)) + 1
        if lows[after : after + 1] == ["alone"]:
            return True
        owns = lows[after - 1 : after] == ["'s"] or lows[after : after + 1] == ["'s"]
        return owns and not _OCCASIONS & set(lows[after : after + 5])

    def _opens_with(self, sentence: range, at: int, first: int, number: int) -> bool:
        """Whether a time stands before the speaker with no other verb between ("On Tuesday, asked …, Miller said")."""
        if first - at > 16 or at - sentence.start > 12:
            return False
        # what stands after a transfer dates it: "supplied oil in March, Kirby said"
        if any(frame.first < at for frame in self.story.frames[number]):
            return False
        return not any(
            at < m.first < first and (m.entry.kind == "move" or (m.entry.kind == "say" and m.entry.value != "speaks"))
            for m in self.story.inside[number]
        )
