"""Whether "a day after the summit" is counted from the day of a summit that the sentence before told of."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.calendar.words import words_of

_POINTS = words_of("the their that those his her its")
_TALKS = words_of("summit meeting talks visit trip session")
_MET = words_of("met meet meets meeting visited visit hosted received talks summit travelled traveled")
_NAMED = 4  # words of "the closed summit"
_STEM = 4  # letters that "launch" and "launched" share


def names_event_of(before: Sequence[str], words: Sequence[str], at: int) -> bool:
    """Whether the noun at ``words[at:]`` is what the sentence ``before`` told of ("met on Monday", "the summit")."""
    if at >= len(words) or words[at].lower() not in _POINTS:
        return False
    noun = next((word for word in words[at : at + _NAMED] if word.islower() and len(word) > _STEM), "")
    return noun != "" and any(word.startswith(noun[:_STEM]) or (noun in _TALKS and word in _MET) for word in before)
