"""What a story has named so far: the days, months and years that "two days later" and "that month" count from."""

from __future__ import annotations

from datetime import date

from helpers.reading.calendar.clock import Value
from helpers.reading.calendar.leading import edtf


class Remembered:
    """What one story named last, sentence by sentence."""

    def __init__(self, today: date | None) -> None:
        """Begin with nothing; ``today`` is the day that the story counts from."""
        self.today = today
        self.said: dict[str, tuple[date, str]] = {}
        self.months: dict[str, tuple[date, str]] = {}  # those named with their year
        self.plan: dict[str, tuple[date, str]] = {}  # what this sentence or the one before named as to come
        self.fresh = False  # it is of this sentence
        self.first: tuple[date, str] | None = None  # the day that the story named first
        self.year: tuple[date, str] | None = None  # a year gone by that this sentence named
        self.year_before: tuple[date, str] | None = None  # the one that the sentence before named
        self.words: list[str] = []  # of the sentence at hand
        self.before: list[str] = []  # of the sentence before
        self.stretch: dict[str, tuple[date, str]] = {}  # the months that it named last
        self.since = 2  # sentences since it named a day
        self.end = 0  # where the expression before ends in this sentence

    def remember(self, value: Value, words: str) -> None:
        """Keep what the story named last: a later "two days earlier" or "that month" is counted from it."""
        text = value.first.rstrip("~")
        single = value.first == value.last and len(text) in (4, 7, 10) and "X" not in text and text[5:7] <= "12"
        day = date(int(text[:4]), int(text[5:7] or 1), int(text[8:] or 1)) if single else date.min
        said = day, f'{text}, "{words}"'
        if (
            value.rule != "story-relative"
            and min(map(len, (value.first, value.last))) >= 7
            and value.first[0] not in "{["
        ):
            both = edtf(value)
            self.stretch = {"stretch": (day, f'{both}, "{words}"')} if len(both) != 10 else self.stretch
        if value.last == ".." and len(text) in (7, 10) and self.today and day < self.today:
            now = self.today.isoformat()[: len(text)]
            self.stretch = {
                "stretch": (day, f'{text}/{now}, "{words}"')
            }  # "since January …; in the same period of 2024"
        lengths = (("last", 4), ("year", 4), ("month", 7), ("day", 10))
        named = {precision: said for precision, length in lengths if single and len(text) >= length}
        if self.today and day > self.today:
            self.plan, self.fresh = named, True  # the story goes on from what happened
            return
        here = {"here": said} if "day" in named else {}
        self.year = said if single and len(text) == 4 else self.year
        if here:
            self.first, self.since = self.first or said, 0
        # a stretch leaves open what "two days later" would be counted from, not which day "the same day" is
        same = self.said.get("day") or self.said.get("same")
        self.said = (named | here if single else {}) | ({"same": same} if same and not here else {})
        if self.today is None:
            if single and len(text) >= 7:
                self.months[f"month {day.month}"] = said
            self.said |= self.months

    def next_sentence(self, words: list[str]) -> None:
        """Forget the day of the sentence, and a plan that an earlier one named."""
        self.said.pop("here", None)
        self.before, self.words = self.words, words
        self.year_before, self.year = self.year, None
        self.since += 1
        self.end = 0
        self.plan, self.fresh = self.plan if self.fresh else {}, False
