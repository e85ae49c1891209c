"""When something was said whose own sentence has no day: that of its speaker, body, occasion, question or document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell, is_day, null
from helpers.reading.people.who import Who
from helpers.reading.sayings.publication import LEAD, Publication
from helpers.reading.sayings.saying import Saying

if TYPE_CHECKING:
    from helpers.reading.story import Story

# What somebody says something at: "at Tuesday's briefing".
OCCASIONS = frozenset(
    "briefing briefings press conference statement remarks meeting hearing interview session speech address report "
    "article post letter".split()
)
_MEETS_AT = OCCASIONS | {"reporters", "journalists"}  # "met reporters in Oslo on Monday"
_ANOTHER_TIME = frozenset("later earlier previously subsequently repeatedly consistently long".split())
_AUXILIARIES = 5  # words of "have repeatedly refused to"
_NOW = frozenset(("today", "tonight", "this morning", "this afternoon", "this evening"))
_ISSUES = frozenset("published released issued unveiled launched".split())
_ISSUED = 3  # words from a body to the day on which it published something: "(MSMT) published today"
_PERFECT = frozenset(("has", "have"))
_ASKED = frozenset(("asked", "questioned"))
_BY_NAME = frozenset("president minister ambassador leader lawmaker".split())  # who is told by his office at once
_ITS = frozenset("its his her their a".split())
_ANSWERS = 3  # sentences from a question to its answer
_OCCASION = 9  # words from an occasion to its day


def _by(day: Cell, rule: str) -> Cell:
    """Return the day of a document by a rule; a day that the caller gave has no words and stays given."""
    return day._replace(rule=rule) if day.start is not None else day


class Inherited:
    """The days that a story tells beside its sayings; ``said_on`` are those of the sayings that have one."""

    def __init__(self, story: Story, said_on: dict[int, Cell]) -> None:
        """Gather the days of speakers, of occasions and of acts."""
        self.story, self.tokens, self.quoted, self.said_on = story, story.tokens, story.quoted, said_on
        self.publication = Publication(story)
        self.days, self.occasions, self.todays = self._days(), list(self._occasions()), self._todays()
        self.acts, self.council = list(self._acts()), self._council()

    def day(self, who: Who, saying: Saying) -> Cell:
        """Return the day of a saying, or null with the reason."""
        first = min(saying.speakers[-1].last, saying.verb.first)
        before_verb = set(self.tokens.lows[max(first, saying.verb.first - _AUXILIARIES) : saying.verb.first])
        if _ANOTHER_TIME & before_verb:
            return null("not-said", "said-at-another-time")
        # another month or week is another occasion: "in October, the White House also said"
        if days := self.days.get(id(who)):
            before = [day for at, day in days if at <= saying.at]
            return (before[-1] if before else days[0][1])._replace(rule="said-on-of-the-same-speaker")
        if is_day(self.story.document.published) and (
            id(who) in self.story.speaking.turning or self.publication.of_the_meeting(who)
        ):
            return self._of_the_document(who) or null("not-said", "said-on")
        found = self._of_a_question(who, saying) or self._of_its_voice(saying)
        if not _PERFECT & before_verb:  # "both have denied it": at no day that is told
            found = found or self._of_its_state(who) or self._of_an_occasion(who) or self._of_its_act(who)
            found = found or (self.council if who.role_kind == "ambassador" else None)
        found = found or self._just_before(who, saying) or self._of_its_mouth(saying)
        return found or self._of_the_document(who) or null("not-said", "said-on")

    def _of_its_voice(self, saying: Saying) -> Cell | None:
        """Return the day on which a spokesperson tells at the end of a sentence what somebody feels or does."""
        for other in self.story.sayings.by_sentence[saying.at]:
            lead = self.tokens.lows[other.speakers[0].first]
            if other.verb.first > saying.verb.first and lead in _ITS and other.who.role_kind == "spokesperson":
                return self.said_on.get(id(other))
        return None

    def _of_an_occasion(self, who: Who) -> Cell | None:
        """Return the day of a briefing at which the lead shows a speaker ("during the briefing on Monday")."""
        for number, time in self.occasions:
            if any(place.who.self is who for place in self.story.cast.places[number]):
                return time._replace(rule="said-on-of-the-occasion")
        return None

    def _occasions(self) -> Iterator[tuple[int, Cell]]:
        """Yield the days of what the first sentences tell as an occasion, with the number of the sentence."""
        lows = self.tokens.lows
        for number, sentence in enumerate(self.tokens.sentences[:LEAD]):
            for time in self.story.times_in(sentence):
                at = self.story.token_at(time.start or 0)
                before = lows[max(at - _OCCASION, sentence.start) : at]
                last = max((n for n, low in enumerate(before) if low in _MEETS_AT), default=len(before))
                if before[last : last + 2] in (["press", "secretary"], ["press", "service"], ["report", "that"]):
                    continue  # "said in a report that it came on May 5"
                if is_day(time) and not self.quoted[at] and last < len(before) and "said" not in before:
                    yield number, time

    def _days(self) -> dict[int, list[tuple[int, Cell]]]:
        """Return the days on which each speaker is told to have spoken, with the sentences that tell them."""
        days: dict[int, list[tuple[int, Cell]]] = {}
        for sayings in self.story.sayings.by_sentence:
            for saying in sayings:
                day = self.said_on.get(id(saying))
                if day is not None and is_day(day):
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
                if number >= 0 and not self._of_these_times(number, time):
                    todays.setdefault(number, time)
        return todays

    def _of_these_times(self, number: int, today: Cell) -> bool:
        """Whether "today" only means these times: "Last year every second one missed. Today we see …"."""
        sentences = self.tokens.sentences[max(number - 1, 0) : number + 1]
        before = (time for sentence in sentences for time in self.story.times_in(sentence) if time is not today)
        return any(self.quoted[self.story.token_at(time.start or 0)] and not is_day(time) for time in before)

    def _just_before(self, who: Who, saying: Saying) -> Cell | None:
        """Return the month or week in which the same speaker said what stands just before."""
        told = (one for n in (saying.at, saying.at - 1) if n >= 0 for one in self.story.sayings.by_sentence[n])
        lows, at = self.tokens.lows, saying.verb.first
        if not _PERFECT.isdisjoint(lows[max(at - 3, 0) : at]):  # "have denied it, but vowed last year to go on"
            told = (one for one in told if one.at != saying.at or one.verb.first <= at)
        days = (self.said_on.get(id(one)) for one in told if one.who is who)
        return next((day._replace(rule="said-on-of-the-same-speaker") for day in days if day is not None), None)

    def _of_a_question(self, who: Who, saying: Saying) -> Cell | None:
        """Return the day on which a speaker was asked what is answered here ("was asked about it on Thursday")."""
        for number in range(saying.at, max(saying.at - _ANSWERS, -1), -1):
            sentence = self.tokens.sentences[number]
            if not _ASKED & set(self.tokens.lows[sentence.start : sentence.stop]):
                continue
            if any(place.who.self is who for place in self.story.cast.places[number]):
                return self._day_in(sentence, "said-on-of-the-question")
        return None

    def _day_in(self, sentence: range, rule: str) -> Cell | None:
        """Return the first day that a sentence tells outside quotation marks."""
        times = (time for time in self.story.times_in(sentence) if is_day(time))
        said = (time for time in times if not self.quoted[self.story.token_at(time.start or 0)])
        return next((time._replace(rule=rule) for time in said), None)

    def _council(self) -> Cell | None:
        """Return the day on which the lead tells that somebody spoke in the Security Council."""
        lows = self.tokens.lows
        for sentence in self.tokens.sentences[:LEAD]:
            if "council" in lows[sentence.start : sentence.stop] and "told" in lows[sentence.start : sentence.stop]:
                return self._day_in(sentence, "said-on-of-the-council")
        return None

    def _acts(self) -> Iterator[tuple[Who, Cell]]:
        """Yield who is told first to have acted on a day ("The White House on Friday released photos")."""
        lows = self.tokens.lows
        for number, sentence in enumerate(self.tokens.sentences[:LEAD]):
            for time in self.story.times_in(sentence):
                at = self.story.token_at(time.start or 0)
                before = at - 2 if lows[at - 1] == "on" else at - 1
                if is_day(time) and not self.quoted[at] and lows[at - 1] != "taken":
                    for place in self.story.cast.places[number]:
                        issued = 0 < at - place.last <= _ISSUED + 1 and not _ISSUES.isdisjoint(
                            lows[place.last + 1 : at]
                        )
                        if place.last == before or issued:
                            yield place.who.self, time

    def _of_its_act(self, who: Who) -> Cell | None:
        """Return the day on which a speaker, or the body spoken for, is told to have acted."""
        for one, time in self.acts:
            if one is who or self._speaks_for(who, one):
                return time._replace(rule="said-on-of-an-act")
        return None

    def _speaks_for(self, who: Who, body: Who) -> bool:
        """Whether somebody speaks for a body: of it, or of an office within it, or its state is told as speaking."""
        if body.kind == "state":
            return body.country.value == who.country.value
        return body.actor_id is not None and body.actor_id in self.publication.bodies(who)

    def _of_the_document(self, who: Who) -> Cell | None:
        """Return the day of a statement or transcript, or that of a dateline whose lead shows the speaker undated."""
        document, speaking = self.story.document, self.story.speaking
        day = document.published
        if not is_day(day):
            return None
        if who in speaking.issuers.who and (issued := self.publication.issued()) is not None:
            return issued
        if who in speaking.issuers.who or id(who) in speaking.turning or self.publication.of_the_publisher(who):
            return _by(day, "said-on-of-the-document")
        if day.rule != "dateline-day" or who.affiliation == "media":
            return None
        lead = [saying for sayings in self.story.sayings.by_sentence[:LEAD] for saying in sayings]
        if any(is_day(self.said_on[id(saying)]) for saying in lead if id(saying) in self.said_on):
            return None
        if any(place.who.self is who for saying in lead for place in saying.speakers):
            return _by(day, "said-on-of-the-dateline")
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
                    or not is_day(day)
                    or body.kind not in ("state", "organisation", "unnamed")
                    or body.country.value is None
                ):
                    continue
                if body.kind == "unnamed":  # "a White House official said Friday", who is named further down
                    named = who.role_kind == body.role_kind or who.role_kind not in _BY_NAME
                    ours = body.affiliation == "state" and body.country.value == who.country.value
                    if other.at < LEAD and ours and named:
                        return day._replace(rule="said-on-of-the-same-body")
                    continue
                if self._speaks_for(who, body):
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
        for sayings in self.story.sayings.by_sentence[:LEAD]:
            for other in sayings:
                day, media = self.said_on.get(id(other)), other.who
                if day is not None and is_day(day) and media.affiliation == "media" and media.actor_id is None:
                    return day._replace(rule="said-on-of-the-same-body") if media.country == who.country else None
        return None
