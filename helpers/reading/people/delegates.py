"""Who speaks at a meeting of states: "ANN KEANE (Norway) said", as the notes of such a meeting print it."""

from __future__ import annotations

from collections.abc import Mapping

from helpers.reading.lexicon import STATE_NAMES
from helpers.reading.people.parts import Part
from helpers.reading.tokens import Tokens

_LONGEST = 6  # words of a name


def state_after(tokens: Tokens, parts: Mapping[int, Part], last: int, stop: int) -> tuple[Part, int] | None:
    """Return the state in the brackets behind a name, and the token of the closing bracket."""
    lows = tokens.lows
    if last + 3 >= stop or lows[last + 1] != "(":
        return None
    part = parts.get(last + 2) if lows[last + 2] != "the" else parts.get(last + 3)
    if part is None or part[0] not in STATE_NAMES or lows[part[1].last + 1 : part[1].last + 2] != [")"]:
        return None
    return part, part[1].last + 1


def name_in_capitals(tokens: Tokens, parts: Mapping[int, Part], at: int, stop: int) -> int | None:
    """Return the last token of a name that stands in capitals before its state in brackets."""
    words, last = tokens.words, at
    while last + 1 < stop and last - at < _LONGEST and (words[last + 1].isupper() or words[last + 1] in "-.'’"):
        last += 1
    return last if last > at and state_after(tokens, parts, last, stop) is not None else None
