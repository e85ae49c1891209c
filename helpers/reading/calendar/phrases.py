"""Expressions of time where they stand: what leads them, and where two make a range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from helpers.reading.calendar.checks import READS, Spot
from helpers.reading.calendar.grammar import STARTS, Phrase, phrase_at
from helpers.reading.calendar.tense import GONE, in_future
from helpers.reading.calendar.words import CODE, LEADS, VALUE, words_of

_THE, _OWN, _IN, _AND, _ABOUT = (CODE[name] for name in ("the", "own", "in", "and", "about"))
_AS_OF, _OR_SO, _OR_ABOUT, _MORE_THAN, _COMMA_AND = (
    CODE[a] + CODE[b] for a, b in (("as", "of"), ("or", "so"), ("or", "about"), ("more", "than"), ("comma", "and"))
)
_MONTHS = CODE["month"] + CODE["weak"]
_LISTING = "".join(CODE[name] for name in ("and", "or", "comma", "to", "dash", "until"))
_PARTS = re.compile("[" + CODE["part"] + CODE["mid"] + CODE["edge"] + "]")
_OR, _OTHER = CODE["or"], CODE["other"]
_JOINTS = "".join(CODE[name] for name in ("to", "dash", "until", "and", "or"))
# after these "the day before" stands by itself, not before something
_CLOSES = "".join(
    CODE[name] for name in ("comma", "dot", "mark", "tick", "open", "close", "in", "and", "dash", "that", "own")
)
# "the" belongs to these ("the 22nd", "the second half of 2023"), and to some that begin with an edge ("the end of")
_WITH_THE = words_of(
    "day_of_month ordinal quarter part_of part_of_the decade new_year event season story vague century run"
)
_WITH_THE_EDGE = words_of("month month_bare year year_span span")
# two of a family make a range without "from": "Aug. 7 - Oct. 1", "August to October"
_FAMILY = {"month_bare": "month", "year_bare": "year"} | {name: name for name in ("day", "month", "year", "weekday")}


# "no later than May" is by May, "no earlier than May" from May on
_NO_LATER = {
    ("no", "later"): "by",
    ("not", "later"): "by",
    ("no", "earlier"): "starting",
    ("not", "earlier"): "starting",
}
_NO_LATER |= {("no", "sooner"): "starting", ("not", "before"): "starting", ("not", "until"): "starting"}
_ENDS_AT = words_of("day month month_bare weekday")  # "through September", not "through 2023"
# "after the summer of", "before the autumn when": no noun that the season only names, as in "the autumn elections"
_AFTER = words_of("of in and or when that which with the a at by for to until from as but")
_THEN_IN = words_of("in on")
_OWNERS = words_of("a an the its his her their last")
_DUE = 5  # words of "'s UN-set deadline"
_LISTED = 6  # months or days that share a year
_JOINED = words_of("- 's ’s")
_NUMERIC = CODE["day"] + CODE["ordinal"]
# after "April 2 and 3": a verb or what opens a phrase, and nothing that is counted
_GOES_ON = GONE | words_of(
    "show shows showed shown reveal reveals suggest suggests depict depicts indicate indicates are is will would could "
    "can may with for when where while who which near after before under into against off via across between"
)
_STARTING = words_of("starting beginning commencing effective")


class Found(NamedTuple):
    """An expression in its place: words ``start`` to ``end``, the word that leads it, and whether it is about then.

    ``other`` ends the range that ``phrase`` begins, or is the other of two (``either``); ``shared`` gives it a year
    ("May and August 2023"). ``event`` says that it names the time of what follows ("a day after Kyiv gave the number").
    """

    start: int
    end: int
    phrase: Phrase
    lead: str = ""
    about: bool = False
    other: Phrase | None = None
    shared: Phrase | None = None
    event: bool = False
    either: bool = False


class _Lead(NamedTuple):
    """Where the expression begins without and with its leading word, that word, and whether it is about that time."""

    begin: int
    led_from: int
    word: str
    about: bool


def _lead(words: list[str], kinds: str, phrase: Phrase, floor: int) -> _Lead:
    """Read leftwards, no farther than ``floor``: since … about … the … phrase."""
    rule, place, end = phrase
    the = place > floor and kinds[place - 1] == _THE
    at = place - the
    with_the = rule in _WITH_THE or kinds[end - 1] == CODE["weekend"]
    begin = at if with_the or (rule in _WITH_THE_EDGE and kinds[place] == CODE["edge"]) else place
    two = kinds[max(at - 2, floor) : at]
    if at - 2 > floor and words[at - 1] == "least" and words[at - 2] == "at":
        at, two = at - 2, kinds[max(at - 4, floor) : at - 2]  # "since at least August"
    if at - 2 >= floor and words[at - 1] == "to" and words[at - 2].lower() == "prior":
        return _Lead(begin, at - 2, "before", False)
    if at - 3 >= floor and words[at - 1] == "than" and (bound := _NO_LATER.get(_pair(words, at - 3))):
        return _Lead(begin, at - 3, bound, False)
    about = 0
    if two == _OR_ABOUT and kinds[at - 3 : at - 2] == _IN and at - 3 >= floor:
        about = 3  # "on or about Sept. 12"
    elif two[-1:] == _ABOUT and (rule == "ago" or words[at - 1].lower() != "about"):
        about = 1  # "about" is "of" before all but "two weeks ago"
    elif (two == _MORE_THAN and rule == "ago") or (two == _ABOUT + _IN and words[at - 2].lower() == "sometime"):
        about = 2
    elif two[-1:] == _IN and (
        (rule in ("vague", "run") and the) or (with_the and words[at - 1].lower() in ("over", "at"))
    ):
        begin = at - 1  # "in the coming days", "over the weekend"
    if about:
        begin = at = at - about
        two = kinds[max(at - 2, floor) : at]
    if two == _AS_OF:
        return _Lead(begin, at - 2, "as-of", bool(about))
    # "starting in 2025", "beginning on Monday"
    since = at - (two[-1:] in (_IN, CODE["from"]))
    if since > floor and words[since - 1].lower() in _STARTING and (since < 2 or kinds[since - 2] != _THE):
        return _Lead(begin, since - 1, "starting", bool(about))
    event = _since_event(words, kinds, at, floor)
    if event is not None:
        return _Lead(event, event, "since", bool(about))
    word = LEADS.get(two[-1:], "")
    if at - 1 >= floor and words[at - 1] == "through" and rule in _ENDS_AT and kinds[end : end + 1] != _OWN:
        return _Lead(begin, at - 1, "until", bool(about))
    if at - 2 >= floor and words[at - 2 : at] == ["up", "to"]:
        return _Lead(begin, at - 2, "until", bool(about))
    if word == "by" and kinds[end : end + 1] == _OWN and "deadline" not in words[end + 1 : end + _DUE]:
        word = ""  # "issued by this year's president"
    if word == "flank":
        # "after Wednesday's talks", "before the May summit": the date belongs to the noun
        named = (
            rule == "season" and the and words[end : end + 1] and words[end][0].islower() and words[end] not in _AFTER
        )
        word = "" if kinds[end : end + 1] == _OWN or (the and begin == place) or named else words[at - 1].lower()
    return _Lead(begin, at - 1 if word else begin, word, bool(about))


def _pair(words: list[str], at: int) -> tuple[str, str]:
    return words[at].lower(), words[at + 1].lower()


def _since_event(words: list[str], kinds: str, at: int, floor: int) -> int | None:
    """Return where "since" stands before what happened then ("since an incursion in August"), or None.

    Only before a noun with its article or owner: "since the two met in August" has a verb.
    """
    if at - 4 < floor or words[at - 1] not in _THEN_IN:
        return None
    for place in range(at - 3, max(at - 9, floor) - 1, -1):
        if words[place].lower() == "since":
            named = words[place + 1 : at - 1]
            owned = named[0] in _OWNERS or any(word in ("'s", "’s") for word in named)
            plain = all(word.isalpha() or word in _JOINED for word in named)
            return place if owned and plain and not any(map(_verbal, named[1:])) else None
    return None


def _verbal(word: str) -> bool:
    return word in GONE or (word.endswith("ed") and word.islower())


def _counts(words: list[str], kinds: str, end: int) -> bool:
    """Whether the last figure of "Oct. 8 and 13" counts what follows it ("and 13 guns"), and is no day of a verb."""
    if kinds[end : end + 1] != CODE["other"] or kinds[end - 1] not in _NUMERIC:
        return False
    low = words[end].lower()
    return low not in _GOES_ON and not _verbal(low) and not low.endswith(("ly", "ing"))


def _second(words: list[str], kinds: str, phrase: Phrase, lead: str) -> Phrase | None:
    """Return the phrase that ends a range which this one begins."""
    at = phrase.end + (kinds[phrase.end : phrase.end + 1] == CODE["dot"] and kinds[phrase.end - 1] in _MONTHS)
    joint, at = kinds[at : at + 1], at + 1
    if not joint or joint not in _JOINTS:
        return None
    for skipped in (_IN, _THE):
        at += kinds[at : at + 1] == skipped
    other = phrase_at(kinds, at) if at < len(kinds) and STARTS.match(kinds, at) else None
    if other is None or other.rule in ("ago", "story", "vague", "event", "then"):
        return None
    family = _FAMILY.get(phrase.rule)
    alike = family is not None and family == _FAMILY.get(other.rule)
    if phrase.rule == other.rule == "decade" and joint == _AND:
        return other if words[phrase.end - 1] < words[other.end - 1] else None
    if joint == _OR:
        return other if alike and not lead else None
    if joint == _AND and lead != "between":
        two = _PARTS.search(kinds, phrase.start, other.end) is not None  # "late November and early December"
        if family == "year" and kinds[phrase.start - 1 : phrase.start] in (CODE["comma"], _OTHER):
            return None  # "2022, 2023 and 2024", "both 2022 and 2023"
        return other if alike and not two and _follows(words, kinds, phrase, other) else None
    return other if alike or lead in ("from", "between") else None


def _follows(words: list[str], kinds: str, first: Phrase, second: Phrase) -> bool:
    """Tell whether two months or years are neighbours: "July and August" is one stretch, "May and August" are two."""
    places = (*range(first.start, first.end), *range(second.start, second.end))
    if first.rule == second.rule == "year_bare":
        return int(words[first.start]) + 1 == int(words[second.start])
    months = [VALUE[words[place]] for place in places if kinds[place] in _MONTHS]
    return len(months) == 2 and months[0] % 12 + 1 == months[1]


def _goes_on(words: list[str], kinds: str, end: int) -> bool:
    """Tell whether "from August" goes on with "onward" or "on"."""
    after = words[end] if end < len(words) else ""
    closes = kinds[end + 1 : end + 2] in ("", CODE["comma"], CODE["dot"], _AND)
    return after in ("onward", "onwards") or (after == "on" and closes)


def _opens_future(words: list[str], kinds: str, place: int, end: int) -> bool:
    """Tell whether "from" stands first in its clause, or last in one that looks ahead."""
    last = kinds[end : end + 1] in ("", CODE["comma"], CODE["dot"], _AND)
    return _opens_clause(words, kinds, place) or (last and in_future(words, place, end) is True)


def _opens_clause(words: list[str], kinds: str, place: int) -> bool:
    """Tell whether a word stands first in its clause."""
    return not place or kinds[place - 1] in (CODE["comma"], _AND, CODE["that"]) or words[place - 1] == "but"


def _giving_year(kinds: str, phrase: Phrase) -> Phrase | None:
    """Return the phrase after "and", or last in a list, that has the year which this one lacks."""
    if phrase.rule not in ("day", "month_bare") or CODE["year"] in kinds[phrase.start : phrase.end]:
        return None
    other: Phrase | None = phrase
    for _ in range(_LISTED):
        at = other.end + (kinds[other.end : other.end + 2] == _COMMA_AND) if other else len(kinds)
        if kinds[at : at + 1] not in (_AND, CODE["or"], CODE["comma"]) or at + 1 >= len(kinds):
            return None
        other = phrase_at(kinds, at + 1)
        if other is None or _FAMILY.get(other.rule) != _FAMILY[phrase.rule]:
            return None
        if CODE["year"] in kinds[other.start : other.end]:
            return other
    return None


def found_in(words: list[str], kinds: str, alone: bool = False) -> Iterator[Found]:
    """Yield the expressions of a sentence in order; ``alone`` takes the words for an expression without context."""
    done, family = 0, ""
    for start in STARTS.finditer(kinds):
        place = start.start()
        phrase = phrase_at(kinds, place) if place >= done else None
        if phrase is None:
            continue
        if phrase.rule == "days" and _counts(words, kinds, phrase.end):
            phrase = phrase_at(kinds[: kinds.rfind(_AND, place, phrase.end)], place) or phrase
        rule, _, end = phrase
        if rule in READS and not alone:
            # "2022, 2023 and 2024": what follows a year or a month in a list is one as well
            joined = 0 < done == place - 1 and kinds[done] in _LISTING
            joined = joined or (0 < done == place - 2 and kinds[done:place] == _COMMA_AND)
            listed = joined and family == _FAMILY.get(rule) != "day"
            before, after = kinds[place - 1] if place else "", kinds[end : end + 1]
            if not READS[rule](Spot(words, kinds, place, end, before, after, listed)):
                continue
        begin, led_from, lead, about = _lead(words, kinds, phrase, done)
        other = _second(words, kinds, phrase, lead)
        end = other.end if other else end
        if not other and lead == "from" and _goes_on(words, kinds, end):
            lead, end = "since", end + 1
        elif (
            lead == "from" and not other and rule not in ("near", "days") and _opens_future(words, kinds, led_from, end)
        ):
            lead = "starting"  # "…, but from May there will be none", "who will leave from early June"
        elif not other and lead in ("from", "between") and rule != "days":
            lead, led_from = "", begin
        if kinds[end : end + 2] == _OR_SO:
            about, end = True, end + 2
        event = rule == "story" and kinds[end - 1] == CODE["flank"] and end < len(kinds) and kinds[end] not in _CLOSES
        shared = None if other else _giving_year(kinds, phrase)
        either = other is not None and _OR in kinds[phrase.end : other.start]
        yield Found(led_from, end, phrase, lead, about, other, shared, event, either)
        done, family = end, _FAMILY.get(rule, "")
