"""From which day "a day after the summit" is counted: that of the summit, told behind it or in the sentence before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.calendar.checks import READS, Spot
from helpers.reading.calendar.grammar import STARTS, Phrase, phrase_at
from helpers.reading.calendar.words import CODE, words_of

_POINTS = words_of("the their that those his her its")
_TALKS = words_of("summit meeting talks visit trip session")
_MET = words_of("met meet meets meeting visited visit hosted received talks summit travelled traveled")
_NAMED = 4  # words of "the closed summit"
_LONG = 9  # words of "its lawmakers spoke of it in a closed session on"
_ENDS = "".join(CODE[name] for name in ("comma", "dot", "mark", "that"))
_MODALS = words_of("will would could may might should to")
_DATES = words_of("day iso dotted weekday month month_bare near")
_STEM = 4  # letters that "launch" and "launched" share


def names_event_of(before: Sequence[str], words: Sequence[str], at: int) -> bool:
    """Whether the noun at ``words[at:]`` is what the sentence ``before`` told of ("met on Monday", "the summit")."""
    if at >= len(words) or words[at].lower() not in _POINTS:
        return False
    noun = next((word for word in words[at : at + _NAMED] if word.islower() and len(word) > _STEM), "")
    return noun != "" and any(word.startswith(noun[:_STEM]) or (noun in _TALKS and word in _MET) for word in before)


def event_dates(words: list[str], kinds: str, at: int) -> Iterator[Phrase]:
    """Yield the dates of the clause that begins at ``words[at]`` ("talks on Oct. 2", "Oslo gave it up in May")."""
    for place in range(at, min(at + _LONG, len(words))):
        if kinds[place] in _ENDS or words[place] in _MODALS:
            return
        phrase = phrase_at(kinds, place) if STARTS.match(kinds, place) else None
        if phrase is None or phrase.rule not in _DATES:
            continue
        before, after = kinds[place - 1], kinds[phrase.end : phrase.end + 1]
        read = READS.get(phrase.rule)
        if read is None or read(Spot(words, kinds, place, phrase.end, before, after, False)):
            yield phrase
