"""Which time of a sentence dates a verb of saying: how far each stands from it, and which belong to what is said."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from helpers.reading.calendar.tense import GONE
from helpers.reading.cells import Cell, is_day
from helpers.reading.lexicon import Mention
from helpers.reading.people.names import WEEKDAYS
from helpers.reading.people.parts import DETERMINERS
from helpers.reading.sayings.inherited import OCCASIONS
from helpers.reading.sayings.passed import before_zone
from helpers.reading.sayings.saying import Saying

if TYPE_CHECKING:
    from helpers.reading.story import Story

_YEAR = re.compile(r"\d{4}")
_NEWS = "2000"  # what is told of before is recalled, and was not said then ("In 1946, he recalled, …")
_ASIDE = 3  # words of ", late on"
_LONG = 24  # words from a verb of saying to the day that ends its sentence
_OF_A_DAY = frozenset((*WEEKDAYS, "on", "the", "th", "st", "nd", "rd", ",", ".", "”", '"'))
_PHONED = 16  # words of "told her South Korean counterpart Cho Tae-yul by phone on"
_QUOTES = frozenset(("quoted", "cited", "quotes", "cites"))
_PRESENT = frozenset("at during attending call talks conversation".split())
_ENCOUNTERS = OCCASIONS | frozenset("call talks conversation phone visit trip".split())
_OPENING, _LONG_OPENING = 12, 22  # words of "In a phone call with his Czech counterpart Jan Lipavsky on"
_HOLDS_A_DAY = OCCASIONS | frozenset("morning afternoon evening night hours eve end start beginning middle as".split())
_ANSWERS = frozenset(("denies", "dismisses"))
_WEEK = 8  # days: to the same weekday of the week before
_COMPARES = frozenset(("from", "than", "with"))
_PREPOSITIONS = frozenset("on in at by during with from to upon since through following before over".split())
_OPENERS = frozenset(
    "and but when earlier later late early speaking also then meanwhile separately again back just only".split()
)
_BEGINS = frozenset((",", "and", "but", ";", "—", "–", "-", ":", "”", '"', "that", "while", "when"))
_FINITE = frozenset("was were is are had has have would will could may might".split())
_MODALS = frozenset("will would could may might should".split())
_ASIDES = frozenset("citing quoting recalling referring referencing noting".split())
_TAKEN = frozenset("taken captured recorded shot filmed".split())
_NOUN_NEXT = frozenset(("a", "an", "the", "its", "his", "her"))
_RANGES = ("between ", "from ", "since ")
# What shows that a time behind a verb of saying stands in what is said ("said it would raise it this week").
_CLAUSE = frozenset(("that", ";", "”", '"', ":")) | _FINITE - {"is", "are"}
_FOLLOWS = frozenset(("after", "as", "when", "while"))
_SUBJECT = 3  # words of "Russia's top general"
WHO = frozenset(("who", "which"))
_AHEAD = frozenset("will would shall".split())
_AT_ONE = 5  # words of "at a briefing in Oslo on"
_FIGURES = frozenset("figure figures number numbers estimate estimates count tally total".split())
_PUBLISHED = frozenset("published released aired broadcast posted issued carried given held dated".split())


class Nearness:
    """Tells how far the times of a story stand from its sayings."""

    def __init__(self, story: Story) -> None:
        """Keep the story."""
        self.story, self.tokens, self.quoted = story, story.tokens, story.quoted

    def distance(self, saying: Saying, sentence: range, time: Cell) -> int | None:
        """Return how far a time stands from a verb of saying, or None where it belongs to what is said."""
        if time.value is not None and ("/.." in str(time.value) or str(time.value).startswith("../")):
            return None
        at = self.story.token_at(time.start or 0)
        if self.quoted[at] or self._of_a_thing(time) or str(time.value) < _NEWS:
            return None
        year = _YEAR.fullmatch(str(time.value)) is not None
        behind = self.story.token_at(max((time.end or 1) - 1, 0)) + 1
        if saying.verb.first < at <= saying.verb.last:
            return 0  # "declined on Thursday to confirm"
        if at > saying.verb.last:
            return self._behind(saying, sentence, time, at, behind, year)
        return self._before(saying, sentence, time, at, behind, year)

    def _behind(self, saying: Saying, sentence: range, time: Cell, at: int, behind: int, year: bool) -> int | None:
        """Return how far a time that ends before ``behind`` stands behind a verb of saying, at word ``at``."""
        lows, verb = self.tokens.lows, saying.verb
        after = verb.last
        if verb.last < saying.speakers[0].first < at:  # "…, said Jung Pak, the senior official for it, in late March"
            after = saying.speakers[0].last
            if "," in lows[after + 1 : after + 2] and lows[at - 2 : at - 1] == [","]:
                after = at - 2
        between = lows[after + 1 : at]
        if after == verb.last and between[:1] == [","] and len(between) > _ASIDE and not OCCASIONS & set(between):
            return None  # "photos which, it said, show the boxes at Rajin on September 7"
        if "," in between and verb.entry.more != "verb" and lows[at - 1] != "dated":
            return None  # "According to the Treasury's data, in early 2018 a ship …"
        # "said in an interview with … published on Feb. 9"
        issued = len(between) <= 24 and bool(_PUBLISHED & set(lows[at - 2 : at])) and bool(OCCASIONS & set(between))
        ends = len(between) <= _LONG and (self._ends(sentence, at, after) or self._reacts(saying, time, behind))
        # "told her counterpart by phone Tuesday that"
        before_that = lows[behind] == "that" and len(between) <= _PHONED
        if (len(between) > 9 and not issued and not ends and not before_that) or not _CLAUSE.isdisjoint(between):
            return None
        if not _AHEAD.isdisjoint(between) and OCCASIONS.isdisjoint(between[-_AT_ONE:]):
            return None  # "said he would raise it at the Council this week"
        if not _TAKEN.isdisjoint(between[-2:]):
            return None  # "published images taken yesterday"
        if not between and lows[behind - 1 : behind + 1].count("'s"):
            return None  # "dismissed Monday's report"
        if between and between[0] not in _PREPOSITIONS and lows[behind] in _FINITE:
            return None  # "said the train seen on Tuesday was carrying"
        inside = [m for m in self.story.inside[saying.at] if m.entry.kind == "move" and after < m.first < at]
        verbs = (m for m in inside if m.entry.more == "verb" and not self._a_noun(m, at))
        moves = any(not (issued and lows[m.first] in _PUBLISHED) for m in verbs)  # "said in a report released on …"
        lately = (time.words or "").casefold().endswith("this week")
        if inside and not (is_day(time) or lately) and self._answers(saying) and _ENCOUNTERS.isdisjoint(between):
            return None  # "condemned the shipments in May"
        told = any(self._verb_of_its_own(to) for to in range(after + 1, at))
        occasion = bool(OCCASIONS & set(between))
        told = told and not (ends and occasion)  # "when a reporter pressed him at the summit in Kazan on Thursday."
        # "in a speech last year"
        far = year and len(between) > 1 and not (occasion and between[0] in _PREPOSITIONS)
        return None if moves or (told and not issued) or far else len(between)

    def _before(self, saying: Saying, sentence: range, time: Cell, at: int, behind: int, year: bool) -> int | None:
        """Return how far a time stands before a verb of saying, or before who speaks behind it."""
        lows, verb = self.tokens.lows, saying.verb
        first = saying.speakers[0].first
        if first not in sentence:  # "the lawmakers said", who carry what a service told them
            first = verb.first
        if first < at and behind == verb.first and not year:
            return 0  # "would not on Thursday confirm"
        if at < first <= behind + _SUBJECT and lows[behind - 1] == "after":
            return 1  # "…, two days after Russia's top general admitted it": that day
        # "Seoul last year accused", "In 2023, the White House said", and not "In 2023 they met, Seoul said"
        opens = first < at and behind == verb.first
        opens = opens or (behind <= first <= behind + _SUBJECT and saying.content.stop > verb.first)
        if at < verb.first and (not year or opens):
            if first > at and self._opens_with(sentence, time, first, saying.at):
                return 10
            between = lows[at + 1 : before_zone(lows, verb.first)]
            if at > first and not WHO.isdisjoint(lows[first:at]) and lows[behind] == ",":
                return None  # "Ann Keane, who led the panel until 2019, said"
            if at > first and lows[behind] == "," and not _ASIDES.isdisjoint(lows[first:at]):
                return None  # "the minister, citing images taken last week, said"
            if "that" in lows[first:at]:
                return None  # "said the missile that hit Kharkiv on 2 January"
            if not _MODALS.isdisjoint(lows[first : at - 1]):
                return None  # "said it would raise the matter this week, calling it a breach"
            if (
                at > first
                and "and" in between
                and any(
                    m.entry.kind == "move" and m.entry.more == "verb" and first < m.first < at
                    for m in self.story.inside[saying.at]
                )
            ):
                return None  # "Moscow sent a car in August, and denied it on Tuesday"
            if len(between) <= 6 and at > first:
                return len(between)
        return None

    def _ends(self, sentence: range, at: int, verb: int) -> bool:
        """Whether a day ends a sentence behind the place or occasion of a saying ("at a briefing in Oslo, Friday")."""
        lows = self.tokens.lows
        stop = next((to for to in range(at, sentence.stop) if lows[to : to + 2] == [",", "according"]), sentence.stop)
        last = all(low in _OF_A_DAY or low.isdigit() for low in lows[at:stop])
        return last and bool(_PRESENT & set(lows[verb + 1 : at]))

    def _verb_of_its_own(self, at: int) -> bool:
        """Whether a word is a verb in the past that tells of something else, and not "guided" in "of guided bombs"."""
        low, before = self.tokens.lows[at], self.tokens.lows[at - 1]
        if low in GONE - _PUBLISHED:
            return True
        noun = before in _PREPOSITIONS | _NOUN_NEXT or before in ("of", "'s") or before.isdecimal()
        return low.endswith("ed") and low not in _PUBLISHED and not noun

    def _answers(self, saying: Saying) -> bool:
        """Whether a verb takes what it answers as its object ("condemned", "denied")."""
        return saying.verb.entry.kind == "stance" or saying.sense in _ANSWERS

    def _reacts(self, saying: Saying, time: Cell, behind: int) -> bool:
        """Whether a day of this week ends what somebody condemned or denied ("condemned the shipments on Monday")."""
        if not self._answers(saying):
            return False
        day = self.story.anchor.day
        lately = day is not None and is_day(time) and 0 <= (day - date.fromisoformat(str(time.value))).days < _WEEK
        return lately and self.tokens.lows[behind] in (".", ",", "and", "as", "after")

    def _a_noun(self, move: Mention, at: int) -> bool:
        """Whether a verb of moving is a noun, far from a day ("over the arms transfers during a call on Friday")."""
        if _ENCOUNTERS.isdisjoint(self.tokens.lows[move.last + 1 : at]):
            return False
        before = self.tokens.lows[move.first - 1]
        thing = any(m.entry.kind == "item" and m.last == move.first - 1 for m in self.story.mentions)
        return before in DETERMINERS or thing

    def _of_a_thing(self, time: Cell) -> bool:
        """Whether a time only tells which thing is meant: "Tuesday's veto", "in March alone"."""
        lows = self.tokens.lows
        after = self.story.token_at(max((time.end or 1) - 1, 0)) + 1
        if lows[after : after + 1] == ["alone"]:
            return True
        at = self.story.token_at(time.start or 0)
        given = lows[at - 1] in _PUBLISHED or lows[at - 1] in ("gave", "made")
        if given and not _FIGURES.isdisjoint(lows[max(at - 4, 0) : at - 1]):
            return True  # "raised an estimate given last week", "corrected a figure he gave in May"
        if lows[at - 1][-1:].isdigit() and not _COMPARES.isdisjoint(lows[max(at - 5, 0) : at - 1]):
            return True  # "put the number at 10,000, up from 3,000 last Wednesday"
        if lows[at - 1] == "of" and lows[at - 2].isalpha() and lows[at - 2] not in _HOLDS_A_DAY:
            return True  # "Russia's veto of March 28"
        if (time.words or "").casefold().startswith(_RANGES):
            return True
        owns = lows[after - 1 : after] == ["'s"] or lows[after : after + 1] == ["'s"]
        return owns and not OCCASIONS & set(lows[after : after + 5])

    def _opens_with(self, sentence: range, time: Cell, first: int, number: int) -> bool:
        """Whether a time stands before the speaker with no other verb between ("On Tuesday, asked …, Miller said")."""
        at = self.story.token_at(time.start or 0)
        met = not _ENCOUNTERS.isdisjoint(self.tokens.lows[sentence.start : at])
        if first - at > 16 or at - sentence.start > (_LONG_OPENING if met else _OPENING):
            return False
        lows, behind = self.tokens.lows, self.story.token_at(max((time.end or 1) - 1, 0)) + 1
        told = lows[behind] == "by" or lows[behind : behind + 2] == [",", "when"]  # "told in May, when Seoul said"
        if not told and not self._opens(sentence, at):
            return False  # "It began after he went there in June, the agency said"
        if self.tokens.lows[behind] in _FOLLOWS:
            return False  # "voiced concern Monday after Seoul said": Monday is not when Seoul said it
        # what stands after a transfer dates it: "supplied oil in March, Kirby said"
        if any(frame.first < at for frame in self.story.frames[number]):
            return False
        return not any(
            at < m.first < first
            and (m.entry.kind == "move" or (m.entry.kind == "say" and m.entry.value != "speaks"))
            and self.tokens.lows[m.first] not in _QUOTES
            and self.tokens.lows[m.first - 1] not in _NOUN_NEXT  # "in a post on Telegram"
            for m in self.story.inside[number]
        )

    def _opens(self, sentence: range, at: int) -> bool:
        """Whether a time stands in what opens a clause: a preposition, a participle, or the time itself."""
        lows = self.tokens.lows
        lead = at - (lows[at - 1] in _PREPOSITIONS | {"the"}) if at > sentence.start else at
        begin = sentence.start + (not lows[sentence.start].isalnum())  # a bullet
        first = lows[begin]
        opened = first in _PREPOSITIONS or first in _OPENERS or first.endswith(("ing", "ed"))
        return lead <= begin or opened or lows[lead - 1] in _BEGINS
