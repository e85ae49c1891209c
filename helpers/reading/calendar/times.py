"""Expressions of time in a story, as EDTF with the precision of the words, and what each was counted from.

>>> resolve("last Tuesday", Anchor(date(2024, 2, 22))).value
'2024-02-20'
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from itertools import islice
from typing import NamedTuple
from zoneinfo import ZoneInfo

from helpers.dates import interval
from helpers.reading.calendar.checks import SAYS_THAT
from helpers.reading.calendar.clock import Clock, Parts, UnresolvedError, Value, one
from helpers.reading.calendar.events import event_dates, names_event_of
from helpers.reading.calendar.grammar import values
from helpers.reading.calendar.leading import UNTIL, after, edtf, led, month, point
from helpers.reading.calendar.phrases import Found, found_in
from helpers.reading.calendar.remembered import Remembered
from helpers.reading.calendar.rules import RULES
from helpers.reading.calendar.tense import ahead_of, in_future, on_the_calendar
from helpers.reading.calendar.words import CODE, TOKEN, VALUE, classes, words_of
from helpers.reading.cells import Cell, Span, null


class Anchor(NamedTuple):
    """What relative dates are counted from: a day, and where known the clock and the IANA zone of the page."""

    day: date | None
    clock: time | None = None
    zone: str | None = None
    label: str = "day of publication"
    rough: bool = False  # only its month or year is sure: no weekdays and no days are counted from it

    def in_zone(self, zone: str) -> Anchor:
        """Return the same moment in another zone; unchanged where the moment or its zone is not known.

        "Today" said in Washington in a story stamped 22 February 09:07 in Seoul is 21 February.

        Raises:
            zoneinfo.ZoneInfoNotFoundError: if one of the zones is no IANA zone.
        """
        if self.day is None or self.clock is None or self.zone is None:
            return self
        there = ZoneInfo(zone)
        try:
            moment = datetime.combine(self.day, self.clock, ZoneInfo(self.zone)).astimezone(there)
        except OverflowError:  # the first or last day of the calendar
            return self
        return Anchor(moment.date(), moment.time(), zone, f"{self.label} in {zone}")


# rules that a verb in the future, a leading word or the other end of a range can move
_MOVABLE = words_of("days day month_bare ordinal weekday season span quarter part_of")
_BOUND = words_of("days day month_bare ordinal weekday")
# what may be counted from a day of which only the month or the year is sure
_ROUGH = words_of("days day month month_bare season quarter span year_span year decade part_of")
_NEAR = words_of("uday uweek umonth weekend")
_APPOSED = ([","], [",", "on"], [",", "a"], ["(", "a"], ["("])  # between a day and its weekday
_EARLY = 20  # days into a month
_LONG_UNITS = words_of("umonth months uyear years udecade decades")
_WEEK = 8  # days
_CAME = frozenset(("came", "comes", "come", "coming"))


class _Reading(Remembered):
    """The reading of one story: what it counts from, and what it named last."""

    def __init__(self, anchor: Anchor) -> None:
        super().__init__(anchor.day)
        self.anchor = anchor
        self.against = f"{anchor.day}, {anchor.label}"

    def value(self, found: Found, words: list[str], kinds: str, ahead: bool | None) -> Value:
        """Return what an expression means. Raises ``ValueError`` (or ``OverflowError``) if no date follows."""
        rule, lead = found.phrase.rule, found.lead
        mode = "past"
        if rule in _MOVABLE and lead != "since":
            verb = in_future(words, found.start, found.end) if ahead is None else ahead
            if rule == "weekday" and verb is None and ahead is None:
                verb = on_the_calendar(words, found.start) or None
            # "said that the March 17 election": the verb says nothing of a date that belongs to a noun
            free = verb is None or (rule == "day" and kinds[found.phrase.start - 1 : found.phrase.start] == CODE["the"])
            near = lead in UNTIL if not verb else rule != "weekday" and ahead is None and ahead_of(words, found.start)
            near = near and not (rule == "weekday" and verb is False and not found.start)  # "By Monday it had left"
            due = near and rule == "weekday" and lead == "by" and verb is None  # "to be gone by Sunday"
            mode = "next" if due else "nearest" if near else "next" if verb else "open" if free else "past"
        parts = values(words, kinds, found.phrase)
        rough = self.anchor.rough and (rule not in _ROUGH or bool(parts.keys() & _NEAR))
        planned = rule == "story" and self.plan and (self.fresh or in_future(words, found.start, found.end))
        said = self.plan if planned else self.said | self.stretch
        clock = Clock(None if rough else self.anchor.day, "past" if self.anchor.rough else mode, said)
        named = self.year or (self.year_before if rule == "months_in" else None)
        if rule in ("quarter", "months_in") and named is not None and not parts.keys() & {"year", "turn", "uyear"}:
            year, told = named  # "fell last year to 42 million, most of it in the first quarter"
            return led(RULES[rule]({**parts, "year": [year.year]}, clock)._replace(counted=told), found, parts)
        if rule == "month_bare" and (that := self._that_year(words, found)) is not None:
            return led(RULES["month"]({**parts, "year": [that[0].year]}, clock)._replace(counted=that[1]), found, parts)
        if lead == "since" and rule == "month_bare" and self._early_in(parts):
            parts["turn"] = [-1]
        if lead == "between":
            parts["between"] = [1]
        dated = "here" not in self.said and "day" in self.said and self.since < 2
        event = found.event and not (dated and names_event_of(self.before, words, found.end))
        if event and (day := self._day_of_event(words, kinds, found)):
            if "day" not in day and not parts.keys() & _LONG_UNITS:
                raise UnresolvedError  # "seven weeks before the exercise in August"
            event, clock = False, clock._replace(said=day)  # "a week after talks on Oct. 2"
        if event:
            parts["event"] = [1]
        if event or (rule == "part_of_the" and "uday" in parts):
            clock = clock._replace(said={**said, **self._main_day(words, found)})
        if found.other is not None:
            return self._range(found, parts, values(words, kinds, found.other), clock)
        if found.shared is not None:
            later = RULES[found.shared.rule](values(words, kinds, found.shared), clock)
            clock = Clock(interval(later.last).end, "bound")
            value = RULES[rule](parts, clock)._replace(counted=None)
        else:
            value = RULES[rule](parts, clock)
            if rule == "story" and ahead is None and not planned and after(value, self.anchor.day):
                raise UnresolvedError  # "ten years later" than what was named last is not to come
        return led(value, found, parts)

    def _that_year(self, words: list[str], found: Found) -> tuple[date, str] | None:
        """Return the year named before for "that February", not for what is said: "he said that February was cold"."""
        at = found.phrase.start - 1
        if at < 0 or words[at].lower() != "that" or words[at - 1] in SAYS_THAT:
            return None
        return self.said.get("year")

    def _early_in(self, parts: Parts) -> bool:
        """Whether a bare month is the one that has only begun: "since September", on the 14th, is a year long."""
        day = self.anchor.day
        return day is not None and day.day <= _EARLY and month(parts) == day.month and not self.anchor.rough

    def _main_day(self, words: list[str], found: Found) -> dict[str, tuple[date, str]]:
        """Return the day on which a clause is that tells no other: the one named just before, or that of the story.

        "The charge came two days after the vote", "Earlier in the day, a spokesman …".
        """
        day = self.said.get("here") or (self.said.get("day") if self.since < 2 else None)
        if day is None and (not found.event or words[found.start - 1] in _CAME):
            day = self.first
        today = self.anchor.day
        if not found.event and day and today and not 0 <= (today - day[0]).days < _WEEK:
            day = today, "clock"  # "sent it on May 3, he said earlier in the day"
        return {"main": day} if day else {}

    def _day_of_event(self, words: list[str], kinds: str, found: Found) -> dict[str, tuple[date, str]]:
        """Return the day or month that the event tells after which, or before which, something came."""
        other = next((one for one in event_dates(words, kinds, found.end)), None)
        if other is None:
            return {}
        value = RULES[other.rule](values(words, kinds, other), Clock(self.anchor.day, "past", self.said))
        text = value.first.rstrip("~")
        if value.first != value.last or len(text) not in (7, 10) or not text[5:7] <= "12":
            return {}
        day = date.fromisoformat(text if len(text) == 10 else f"{text}-01")
        told = day, f'{value.first}, "{" ".join(words[other.start : other.end])}"'
        return {name: told for name, length in (("month", 7), ("day", 10)) if len(text) >= length}

    def _told_twice(self, found: Found, words: list[str], beside: list[str] | None) -> Value | None:
        """Return the day that a weekday right behind it only repeats ("two days later, on Monday")."""
        if found.phrase.rule != "weekday" or beside not in _APPOSED or "here" not in self.said:
            return None
        day, told = self.said["here"]
        same = VALUE.get(words[found.phrase.end - 1]) == day.weekday() and found.phrase.end - found.phrase.start == 1
        return one(day.isoformat(), "weekday-of-day", told) if same else None

    def _range(self, found: Found, parts: Parts, others: Parts, clock: Clock) -> Value:
        first_rule, last_rule = found.phrase.rule, found.other.rule  # type: ignore[union-attr]
        last_month = last_rule == "month_bare" == first_rule and clock.mode != "next"
        if last_month and self.anchor.day and clock.mode != "bound" and month(parts) == self.anchor.day.month:
            clock = clock._replace(mode="next")  # "in July and August", said in July
        first_floats = first_rule in _BOUND and not parts.keys() & {"year", "uyear", "turn"}
        last_floats = last_rule in _BOUND and not others.keys() & {"year", "uyear", "turn"}
        if last_floats and (not first_floats or clock.mode == "next"):
            first = RULES[first_rule](parts, clock)
            last = RULES[last_rule](others, Clock(interval(first.first).start, "next", clock.said))
        else:
            last = RULES[last_rule](others, clock)
            bound = Clock(interval(last.last).end, "bound", clock.said) if first_floats else clock
            first = RULES[first_rule](parts, bound)
        counted = first.counted or last.counted
        if (first_floats or last_floats) and not (first_floats and last_floats):
            counted = (last if first_floats else first).counted
        if first_rule == "decade":  # "the 1970s and 1980s"
            first, last = first._replace(first=f"{first.first[:3]}0"), last._replace(last=f"{last.last[:3]}9")
        if found.either:
            either = one(f"[{first.first},{last.last}]", "either", counted)
            interval(either.first)
            return either
        text = f"{first.first}/{last.last}"
        interval(text)
        return Value(first.first, last.last, "range", counted)

    def cell(
        self, text: str, start: int, end: int, found: Found, words: list[str], kinds: str, ahead: bool | None
    ) -> Cell | None:
        """Return the cell of an expression that stands at ``text[start:end]``; None where it is none after all."""
        quoted = text[start:end]
        beside, self.end = words[self.end : found.start] if self.end else None, found.end
        try:
            value = self._told_twice(found, words, beside) or self.value(found, words, kinds, ahead)
        except (ValueError, OverflowError) as error:
            if found.event or found.phrase.rule == "then":
                return None  # "a day after the summit", "since then": there is no date to count from
            reason, others = getattr(error, "reason", "not-resolvable"), getattr(error, "alternatives", ())
            rule = found.phrase.rule.replace("_", "-")
            return Cell(None, start, end, quoted, rule, alternatives=others, reason=reason)
        edge = CODE["edge"] in kinds[found.start : found.end]  # "since the beginning of the year": no month is named
        self.remember(value if edge and value.last == ".." else point(value), quoted)
        against = self.against if value.counted == "clock" else value.counted
        return Cell(edtf(value), start, end, quoted, value.rule, against, value.alternatives)


def find_times(text: str, spans: Sequence[Span], anchor: Anchor) -> list[Cell]:
    """Return every expression of time in these stretches of a story, in order.

    Args:
        text: the whole text; offsets count its characters.
        spans: the sentences of the story, in order.
        anchor: what "Wednesday" and "last month" are counted from.

    Returns:
        One cell an expression: EDTF with the precision of the words, or None with a reason; ``rule`` names its kind
        and ``against`` what it was counted from. Cells do not overlap.
    """
    reading, cells, done = _Reading(anchor), [], 0
    for start, end in spans:
        start = max(start, done)
        words = TOKEN.findall(text, start, end)
        kinds = classes(words)
        offsets: list[int] = []
        reading.next_sentence(words)
        for found in found_in(words, kinds):
            last = found.end - 1
            if len(offsets) <= last:
                few = None if offsets else last + 9  # most sentences have one time, and not at their end
                offsets = [word.start() for word in islice(TOKEN.finditer(text, start, end), few)]
            done = offsets[last] + len(words[last])
            cell = reading.cell(text, offsets[found.start], done, found, words, kinds, None)
            cells += [cell] if cell else []
    return cells


def resolve(words: str, anchor: Anchor, future: bool = False) -> Cell:
    """Return one expression alone, such as "last Tuesday"; ``future`` takes it for the next such time.

    Where the words hold several, the longest is meant; where they hold none, the cell has no words.
    """
    tokens = TOKEN.findall(words)
    kinds = classes(tokens)
    offsets = [token.span() for token in TOKEN.finditer(words)]
    found = max(found_in(tokens, kinds, alone=True), key=lambda one: one.end - one.start, default=None)
    if found is None:
        return null("not-resolvable", "no-time")
    start, end = offsets[found.start][0], offsets[found.end - 1][1]
    cell = _Reading(anchor).cell(words, start, end, found, tokens, kinds, future)
    return cell or null("not-resolvable", found.phrase.rule)
