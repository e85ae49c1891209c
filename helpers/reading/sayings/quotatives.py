"""Verbs that pass for verbs of saying beside a quotation, whatever they mean: "…," he began; "…," laughed Petrov."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.people.who import Place
from helpers.reading.sayings.agents import BEFORE_TITLE
from helpers.reading.sayings.papers import PAPERS
from helpers.reading.sayings.passed import PASSED, is_past, leads_to_a_quotation
from helpers.reading.sayings.subjects import PRONOUNS, SPOKEN_ENDS
from helpers.reading.tokens import Tokens

_CLOSES = frozenset("”\"’'»")
_ENDS = SPOKEN_ENDS | {"-"}
_BESIDE = PASSED | {"all", "as", "on"}
# what stands behind a verb that only tells who spoke, and words that begin another clause
_BEHIND_VERB = frozenset(". , on in at to when after during as while with over of from that earlier later".split())
_BREAKS = frozenset("and but that because if whether will would is are".split())
_CLAUSE_ENDS = frozenset((",", ";", "”", '"'))
_LEADS = frozenset(":,—–")
_OPENS_A_PAPER = PAPERS | {"the", "a", "an"}
_TITLED = 4  # words of "the latest message"
_NEAR = 6  # words between a speaker and a colon
_FAR = 25  # words of an apposition between a speaker and the verb
_SAYING = Entry("say", "speaks", "beside a quotation", False, "verb")


class Marks(NamedTuple):
    """The marks that close a spoken sentence, and the colons before one."""

    closing: list[int]
    colons: list[int]


def closing_marks(tokens: Tokens, quoted: Sequence[bool]) -> list[int]:
    """Return the marks that close a spoken sentence, after its comma or stop ("…,”")."""
    words, last = tokens.words, len(quoted) - 1
    return [
        at
        for at, marked in enumerate(quoted)
        if marked and words[at] in _CLOSES and at < last and not quoted[at + 1] and words[at - 1] in _ENDS
    ]


def colons(tokens: Tokens, quoted: Sequence[bool]) -> list[int]:
    """Return the colons and dashes, and the commas behind a verb, that stand right before a quotation."""
    lows, last = tokens.lows, len(quoted) - 1
    marks = [at for at, low in enumerate(lows) if low in _LEADS and at < last and quoted[at + 1] and not quoted[at]]
    return [at for at in marks if lows[at] != "," or is_past(lows[at - 1]) or is_past(lows[at - 2])]


def quotative_verbs(
    tokens: Tokens, beside: Marks, sentence: range, places: Sequence[Place], known: set[int]
) -> list[Mention]:
    """Return the verbs beside a spoken sentence that no table has; a colon without a verb passes for one."""
    found: list[Mention] = []
    marks = beside.closing
    for mark in marks[bisect_left(marks, sentence.start - 1) : bisect_left(marks, sentence.stop - 1)]:
        if mark < sentence.start and "\n" in tokens.text[tokens.ends[mark] : tokens.starts[mark + 1]]:
            continue  # the quotation ends its paragraph
        verb = _verb_after(tokens, mark + 1, sentence.stop, places)
        if verb is not None and verb not in known:
            found.append(Mention(verb, verb, _SAYING))
    for colon in beside.colons[bisect_left(beside.colons, sentence.start) : bisect_left(beside.colons, sentence.stop)]:
        if (at := _speaks_at(tokens, colon, sentence.start, places, known)) is not None:
            found.append(Mention(at, colon, _SAYING))
    return found


def _speaks_at(tokens: Tokens, colon: int, start: int, places: Sequence[Place], known: set[int]) -> int | None:
    """Return the verb, or else the colon, by which a clause names who speaks ("The reporter tried again: “…”")."""
    lows, begin = tokens.lows, colon
    while begin > start and lows[begin - 1] not in _CLAUSE_ENDS:
        begin -= 1
    if any(at in known for at in range(begin, colon)):
        return None
    if lows[begin] in PRONOUNS:  # "He went on: “…”"
        return begin + 1 if 1 < colon - begin < _NEAR and is_past(lows[begin + 1]) else None
    place = next((place for place in places if begin <= place.first <= begin + 2 and place.last < colon), None)
    if place is None and lows[begin - 1] == ",":  # "Ann Keane, the minister, had an answer: “…”"
        place = next((place for place in places if place.first <= start + 1 and place.last == begin - 2), None)
        return _leads_on(lows, begin, colon) if place is not None else None
    if begin > start and (titled := _titled(tokens, colon, start, places)) is not None:
        begin, place = start, titled
    if place is None:
        papers = not PAPERS.isdisjoint(lows[begin : begin + _TITLED]) and lows[begin] in _OPENS_A_PAPER
        return colon if papers and any(place.last + 1 == colon for place in places) else None
    behind = lows[place.last + 1]
    if behind in ("/", "(", "|"):  # "[Ann Keane/Field director: “…”]"
        return colon if colon - place.last < _NEAR + _NEAR else None
    if behind == ",":
        return colon if begin == start and place.who.kind == "person" else None
    if place.last + 1 == colon:
        return colon
    if lows[colon] not in (":", ","):
        return None  # a dash behind a clause
    if behind in ("on", "about", "in") and begin == start:  # "Ann Keane on the trade: “…”"
        return colon if colon - place.last < _NEAR + _NEAR else None
    return _leads_on(lows, place.last + 1, colon)


def _leads_on(lows: Sequence[str], verb: int, colon: int) -> int | None:
    """Return a verb that, few words before a colon, leads to what is quoted behind it ("was quick to react: “…”")."""
    if not leads_to_a_quotation(lows, verb, colon):
        return None
    return colon if lows[verb] == "'s" else verb


def _titled(tokens: Tokens, colon: int, start: int, places: Sequence[Place]) -> Place | None:
    """Return the person whose office alone stands between a name that opens a sentence and its colon."""
    place = next((place for place in places if start <= place.first <= start + 2 and place.last < colon), None)
    if place is None or place.who.kind != "person" or colon - place.first > _FAR:
        return None
    between = tokens.lows[place.last + 1 : colon]
    told = any(is_past(low) or low in PRONOUNS for low in between)
    return place if not between or (between[0] == "," and not told) else None


def _verb_after(tokens: Tokens, at: int, stop: int, places: Sequence[Place]) -> int | None:
    place = next((place for place in places if at <= place.first <= at + 2), None)
    if place is not None and set(tokens.lows[at : place.first]) <= BEFORE_TITLE:
        return _past_what_tells_more(tokens, place.last + 1, stop)
    if tokens.lows[at] not in PRONOUNS and tokens.lows[at] != "one":  # "…," laughed Petrov
        follows = any(place.first == at + 1 for place in places)
        return at if follows and is_past(tokens.lows[at]) else None
    where = at + 1
    while where < stop and (tokens.lows[where] in _BESIDE or tokens.lows[where].endswith("ly")):
        where += 1
    return where if where < stop and is_past(tokens.lows[where]) else None


def _past_what_tells_more(tokens: Tokens, at: int, stop: int) -> int | None:
    """Return the verb behind a speaker and what more is told of him ("Ann Keane of Oslo, the envoy, mused")."""
    lows = tokens.lows
    for where in range(at, min(at + _FAR, stop)):
        if is_past(lows[where]) and (where == at or lows[where + 1] in _BEHIND_VERB or lows[where - 1] in _BESIDE):
            return where
        if not (lows[where][0].isalnum() or lows[where] in (",", "-", "'s", "(", ")")) or lows[where] in _BREAKS:
            return None
    return None
