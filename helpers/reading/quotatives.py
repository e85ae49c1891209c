"""Verbs that pass for verbs of saying beside a quotation, whatever they mean: "…," he began; "…," laughed Petrov."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.subjects import PASSED, PRONOUNS
from helpers.reading.tokens import Tokens
from helpers.reading.who import Place

_CLOSES = frozenset("”\"’'»")
_ENDS = frozenset((",", "?", "!", "…", "...", ".", "—", "–", "-"))
_PAST = frozenset(
    "began went wrote spoke shot put read sang thought hit sent gave made ran swore drew left came says "
    "goes puts writes continues".split()
)
_BESIDE = PASSED | {"all", "as", "on"}
_FAR = 25  # words of an apposition between a speaker and the verb
_SAYING = Entry("say", "speaks", "beside a quotation", False, "verb")


def closing_marks(tokens: Tokens, quoted: Sequence[bool]) -> list[int]:
    """Return the marks that close a spoken sentence, after its comma or stop ("…,”")."""
    words, last = tokens.words, len(quoted) - 1
    return [
        at
        for at, marked in enumerate(quoted)
        if marked and words[at] in _CLOSES and at < last and not quoted[at + 1] and words[at - 1] in _ENDS
    ]


def quotative_verbs(
    tokens: Tokens, marks: Sequence[int], sentence: range, places: Sequence[Place], known: set[int]
) -> list[Mention]:
    """Return the verbs right after a spoken sentence that no table has, with a speaker on either side of them."""
    found: list[Mention] = []
    for mark in marks[bisect_left(marks, sentence.start - 1) : bisect_left(marks, sentence.stop - 1)]:
        verb = _verb_after(tokens, mark + 1, sentence.stop, places)
        if verb is not None and verb not in known:
            found.append(Mention(verb, verb, _SAYING))
    return found


def _verb_after(tokens: Tokens, at: int, stop: int, places: Sequence[Place]) -> int | None:
    place = next((place for place in places if place.first == at), None)
    if place is not None:
        where = _past_apposition(tokens, place.last + 1, stop)
    elif tokens.lows[at] in PRONOUNS or tokens.lows[at] == "one":
        where = at + 1
    else:  # "…," laughed Petrov
        follows = any(place.first == at + 1 for place in places)
        return at if follows and _is_past(tokens.lows[at]) else None
    while where < stop and (tokens.lows[where] in _BESIDE or tokens.lows[where].endswith("ly")):
        where += 1
    return where if where < stop and _is_past(tokens.lows[where]) else None


def _past_apposition(tokens: Tokens, at: int, stop: int) -> int:
    """Return the token after what is told of a speaker between commas."""
    if at >= stop or tokens.lows[at] != ",":
        return at
    commas = (where for where in range(at + 1, min(at + _FAR, stop - 1)) if tokens.lows[where] == ",")
    return next((where + 1 for where in commas if _is_past(tokens.lows[where + 1])), at)


def _is_past(low: str) -> bool:
    return (low.endswith("ed") and len(low) > 3) or low in _PAST
