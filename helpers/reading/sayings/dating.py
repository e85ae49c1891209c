"""When something was said: the time expression of a sentence that dates its verb of saying, not what is said."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from helpers.reading.calendar.times import Anchor, resolve
from helpers.reading.cells import Cell, is_day
from helpers.reading.people.who import Who
from helpers.reading.sayings.inherited import Inherited
from helpers.reading.sayings.nearness import WHO, Nearness
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
_OF_TODAY = frozenset(("today", "yesterday", "tomorrow", "tonight"))
_THAT_DAY = frozenset(("the same day", "same day", "that day", "that same day"))
_THAT_DAY |= {f"the same {part}" for part in ("morning", "afternoon", "evening", "night")}


class Dating:
    """The dates of the sayings of a story; ``used`` holds the offsets of the time expressions that date one."""

    def __init__(self, story: Story) -> None:
        """Give each saying the time expression that dates it: the nearest one outside what is said."""
        self.story, self.tokens, self._nearness = story, story.tokens, Nearness(story)
        self.said_on: dict[int, Cell] = {}
        self.used: set[int] = set()
        for number, sentence in enumerate(self.tokens.sentences):
            if times := story.times_in(sentence):
                for saying in story.sayings.by_sentence[number]:
                    self._date(saying, sentence, times)
        self._within_sentences()
        self.inherited = Inherited(story, self.said_on)

    def _date(self, saying: Saying, sentence: range, times: list[Cell]) -> None:
        distances = [
            (distance, time)
            for one in (saying, *saying.also)
            for time in times
            if (distance := self._nearness.distance(one, sentence, time)) is not None
        ]
        if distances:
            time = _before_event(min(distances, key=lambda pair: pair[0])[1], saying.verb.first, self.story)
            self.said_on[id(saying)] = self._there(time, saying.who)
            self.used.add(time.start or 0)

    def _within_sentences(self) -> None:
        """Date what a speaker says by what the same one said before it: in its own sentence, or "the same day"."""
        last: Cell | None = None
        for sayings in self.story.sayings.by_sentence:
            here: dict[int, Cell] = {}
            for saying in sayings:
                own, who = self.said_on.get(id(saying)), id(saying.who)
                if own is not None and (own.words or "").casefold() in _THAT_DAY and last is not None and is_day(last):
                    self._shown(own, last)
                    own = self.said_on[id(saying)] = last._replace(rule="said-on-the-same-day")
                elif own is None and last is not None and (then := self._then(saying)):
                    own = self.said_on[id(saying)] = last._replace(rule=then)
                elif (
                    who in here
                    and self.tokens.lows[saying.verb.first - 1] not in WHO
                    and (own is None or (is_day(here[who]) and not is_day(own)))
                ):
                    own = self.said_on[id(saying)] = here[who]
                if own is not None:
                    here[who] = own
            last = next(iter(here.values()), last)  # of the main clause: the first that is told

    def _shown(self, own: Cell, last: Cell) -> None:
        """Give "the same day" of a saying, where it stands in the text, the day of the saying before it."""
        if is_day(last):
            told = own._replace(value=last.value, against=f'{last.value}, "{last.words}"', reason=None)
            self.story.times = [told if time.start == own.start else time for time in self.story.times]

    def _then(self, saying: Saying) -> str | None:
        """Return the rule by which "said at the time" and "said then" mean the day last told of a saying."""
        after = self.tokens.lows[saying.verb.last + 1 : saying.verb.last + 4]
        return "said-on-at-the-time" if after[:1] == ["then"] or after == ["at", "the", "time"] else None

    def _there(self, time: Cell, who: Who) -> Cell:
        """Return "today" as the day it was where the speaker is."""
        anchor, zone = self.story.anchor, _ZONES.get(str(who.country.value))
        if zone is None or anchor.clock is None or (time.words or "").casefold() not in _OF_TODAY:
            return time
        again = resolve(time.words or "", anchor.in_zone(zone))
        return time._replace(value=again.value, against=f"{again.against}, in {zone}")

    def said(self, who: Who, saying: Saying) -> Cell:
        """Return when something was said: dated in its own sentence, or by what is told elsewhere."""
        own = self.said_on.get(id(saying))
        if own is None or (not is_day(own) and self.inherited.publication.of_the_meeting(who)):
            return self.inherited.day(who, saying)
        return own


def _before_event(time: Cell, verb: int, story: Story) -> Cell:
    """Return the day of what is told after "two days after": of the saying there, that many days before the cell's."""
    words = time.words or ""
    if time.rule != "beside-event" or not words.endswith("after") or story.token_at(time.start or 0) > verb:
        return time
    back = resolve(words.removesuffix("after") + "before", Anchor(date.fromisoformat(str(time.value))))
    return time._replace(value=back.value, against=time.against, reason=back.reason)
