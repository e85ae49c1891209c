"""Speakers whom the text tells by a noun alone: "a trader surnamed Qi", "one of the drivers", "nearly 50 countries"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.people.names import WEEKDAYS
from helpers.reading.people.who import Place, Who
from helpers.reading.sayings.callings import TEXTS
from helpers.reading.sayings.passed import PASSED, STATES, before_passed
from helpers.reading.tokens import Tokens

_ARTICLES = frozenset("a an the one another".split())
_SURNAMED = frozenset("surnamed named called nicknamed".split())
_ENDS = frozenset(
    "who which that whose in on at from during after before as when while with told by to near outside inside "
    "for and but speaking said".split()
)
_NO_SPEAKERS = TEXTS | {"it"}
_COUNTS = frozenset(
    "dozens scores twenty thirty forty fifty sixty seventy eighty ninety hundred "
    "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen several many".split()
)
_BOUNDS = frozenset("nearly almost about around some over than more least at roughly the of other".split())
_LONGEST = 9
_FARTHEST = 12  # words from the noun to the verb ("a driver from the village told")


def stranger(tokens: Tokens, sentence: range, first: int, last: int, marks: Sequence[int]) -> Place | None:
    """Return the unnamed speaker of the verb at tokens ``first`` to ``last``: a noun on the side of the verb.

    ``marks`` are the marks that close spoken sentences; the noun stands between one and the verb, behind a verb that
    follows one, or at the head of the sentence.
    """
    lows = tokens.lows
    lead = first - 1
    if lead in marks:
        return _noun(tokens, last + 1, sentence.stop)
    at = next((mark + 1 for mark in reversed(marks) if 0 <= lead - mark <= _FARTHEST), sentence.start)
    if lows[at] not in _ARTICLES or not 1 < first - at <= _FARTHEST or "," in lows[at:first]:
        return None
    place = _noun(tokens, at, first)
    return place if place is not None and (place.last == first - 1 or lows[place.last + 1] in _ENDS) else None


def _noun(tokens: Tokens, at: int, stop: int) -> Place | None:
    """Return the noun phrase that begins at a token: an article, then words up to a mark or a preposition."""
    lows, words = tokens.lows, tokens.words
    if at >= stop or lows[at] not in _ARTICLES:
        return None
    if lows[at] == "one" and lows[at + 1] == "," and lows[at + 2] in ("a", "an"):
        at += 2  # "says one, a plasterer"
    last = at
    for where in range(at + 1, min(at + _LONGEST, stop)):
        if lows[where] in ("of", "the", "a"):
            continue  # "one of the ships": the noun follows
        if not words[where].isalpha() or lows[where] in _ENDS or lows[where] in PASSED or lows[where].endswith("ly"):
            break
        last = where
    first = at if lows[at] == "one" and lows[at + 1 : at + 2] == ["of"] else at + 1
    surname = next((where + 1 for where in range(at, last) if lows[where] in _SURNAMED), None)
    if surname is not None:
        who = Who("person", tokens.cell(surname, last, tokens.words[last], "surname"))
        return Place(at, last, who)
    head = next((where - 1 for where in range(at + 2, last) if lows[where] == "of"), last)  # "a resident of Oslo"
    if last <= at or _NO_SPEAKERS & set(lows[at + 1 : last + 1]) or words[head][0].isupper():
        return None
    span = tokens.span(first, last)
    name = " ".join(tokens.text[span.start : span.end].split())
    return Place(at, last, Who("unnamed", tokens.cell(first, last, name, "unnamed-speaker")))


_OFFICIALS = frozenset("ministers leaders envoys ambassadors representatives diplomats governments delegates".split())


def crowd(tokens: Tokens, sentence: range, stop: int) -> Place | None:
    """Return the counted states that end before a token ("nearly 50 countries", "dozens of nations"), or nobody."""
    lows = tokens.lows
    last = before_passed(lows, sentence.start, stop - 1)
    if lows[last] in WEEKDAYS:  # "ten countries on Wednesday condemned"
        last = before_passed(lows, sentence.start, last - 1 - (lows[last - 1] == "on"))
    if lows[last] not in STATES:
        return None
    first = last
    while first > sentence.start and (
        lows[first - 1] in _BOUNDS | _COUNTS or lows[first - 1].isdigit() or lows[first - 1] == "-"
    ):
        first -= 1
    if not any(low in _COUNTS or low.isdigit() for low in lows[first:last]):
        return None
    if lows[first] == "of":  # a bound of "dozens of"; the officials of all these states
        first += 1
    if lows[first - 1] == "of" and lows[first - 2] in _OFFICIALS and first - 2 >= sentence.start:
        first -= (
            3 if lows[first - 3] in ("foreign", "defense", "defence", "prime") and first - 3 >= sentence.start else 2
        )
    span = tokens.span(first, last)
    name = tokens.cell(first, last, " ".join(tokens.text[span.start : span.end].split()), "counted-states")
    return Place(first, last, Who("organisation", name, affiliation="state"))


def counted_before(tokens: Tokens, sentence: range, first: int) -> Place | None:
    """Return the counted states that are joined to a party that begins at a token ("ten countries and the EU")."""
    at = first - (tokens.lows[first - 1] == "the") - 1
    return crowd(tokens, sentence, at) if at > sentence.start and tokens.lows[at] == "and" else None
