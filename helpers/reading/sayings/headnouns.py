"""The noun of a speaker's phrase and whom it makes: "owner" of "the owner of a sawmill", "the site Global Watch"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.calendar.words import MONTHS
from helpers.reading.lexicon import Mention
from helpers.reading.people.names import WEEKDAYS
from helpers.reading.people.who import Place, Who
from helpers.reading.sayings.callings import FIGHTERS, KIND, NOBODY, STAFF
from helpers.reading.tokens import Tokens

_ARTICLES = frozenset(("a", "an", "the"))
_PREPOSITIONS = frozenset("of for at in from with on near among close inside based to by behind within".split())
_DAYS = WEEKDAYS | MONTHS  # "pictures from Oct. 27 showed"
_SOME_PEOPLE = frozenset(
    "a one another second former captured returned returning several some two three four five six many".split()
)


def some_people(lows: Sequence[str], start: int, head: int, mentions: Sequence[Mention]) -> bool:
    """Whether soldiers or workers are told as some that speak ("a captured soldier", "Ukrainian soldiers")."""
    state = next((m.entry.value for m in mentions if m.entry.kind == "nationality" and start <= m.first < head), None)
    return bool(_SOME_PEOPLE & set(lows[start:head])) or state not in (None, "PRK")


def head_of(tokens: Tokens, start: int, stop: int) -> int | None:
    """Return the noun of a phrase: its last word before a preposition."""
    end = next((at for at in range(start, stop) if tokens.lows[at] in _PREPOSITIONS), stop)
    low = tokens.lows[end - 1]
    if end == start or not low.isalpha() or low in _DAYS or low.endswith(("ed", "ing")):
        return None
    if end == start + 1 and low in _ARTICLES:
        return None  # "the showed": an article alone names nobody
    return end - 1


def name_behind(tokens: Tokens, start: int, stop: int) -> int | None:
    """Return where a name begins right behind a noun of its kind ("the website Global Watch")."""
    at = stop
    while at > start and (
        (tokens.words[at - 1][0].isupper() and tokens.words[at - 1].isalnum())
        or (tokens.words[at - 1] == "-" and at < stop)
    ):
        at -= 1
    if at < stop and tokens.words[at] == "-":
        return None
    return at if start < at < stop and tokens.lows[at - 1] in KIND and tokens.words[at - 1][0].islower() else None


def named_person(tokens: Tokens, first: int, last: int, mentions: Sequence[Mention]) -> Place | None:
    """Return a person whose name an aside makes one ("Pak, a former construction worker, said")."""
    if any(m.first <= first <= m.last or m.first <= last <= m.last for m in mentions) or tokens.lows[first] in NOBODY:
        return None
    span = tokens.span(first, last)
    return Place(first, last, Who("person", tokens.cell(first, last, tokens.text[span.start : span.end], "full-name")))


def is_name(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether some words are nothing but a name."""
    names = tokens.words[start:stop]
    return 0 < len(names) <= 4 and all(word == "-" or (word[0].isupper() and word.isalnum()) for word in names)


def speaker_at(tokens: Tokens, first: int, last: int, noun: str, mentions: Sequence[Mention], start: int) -> Place:
    """Return the speaker at some tokens, of the kind that a noun tells, and of the state that is named in it."""
    span = tokens.span(first, last)
    name = " ".join(tokens.text[span.start : span.end].split())
    kind = "" if FIGHTERS & set(tokens.lows[start : last + 1]) else KIND.get(noun, "")
    kind = "state" if "central bank" in name.casefold() else kind
    named = tokens.words[first][0].isupper() and tokens.words[last][0].isupper() and first > start
    who = Who(
        "organisation" if (kind and noun not in STAFF) or named else "unnamed",
        tokens.cell(first, last, name, "unlisted-speaker"),
        affiliation=kind,
    )
    states = (m for m in mentions if start <= m.first <= last and m.entry.kind in ("nationality", "country", "capital"))
    state = next(states, None)
    if state is not None:
        who.country = tokens.cell(state.first, state.last, state.entry.value, "country-word")
    return Place(first, last, who)
