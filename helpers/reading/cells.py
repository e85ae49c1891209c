"""A value of a draft together with the words it was read from: nothing stands in a draft without them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple


class Span(NamedTuple):
    """A stretch of the text: ``text[start:end]``."""

    start: int
    end: int


class Cell(NamedTuple):
    """One value, where it stands, and how it was made; or a null with a reason.

    ``value`` is what goes into the table (text, number or None). ``start`` and ``end`` are offsets into the text and
    ``words`` is exactly ``text[start:end]``; all three are null where the value is. ``rule`` names what made it.
    ``against`` is what a relative date was resolved against ("2024-02-22, day of publication").
    ``alternatives`` are other values that the words allow. ``reason`` says, in a word of
    :data:`REASONS`, why a value is null.
    """

    value: Any
    start: int | None
    end: int | None
    words: str | None
    rule: str
    against: str | None = None
    alternatives: tuple[Any, ...] = ()
    reason: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON; parts that say nothing are left out."""
        plain = {"value": self.value, "start": self.start, "end": self.end, "words": self.words, "rule": self.rule}
        if self.against:
            plain["against"] = self.against
        if self.alternatives:
            plain["alternatives"] = list(self.alternatives)
        if self.reason:
            plain["reason"] = self.reason
        return plain


_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def is_day(time: Cell) -> bool:
    """Whether a date has the precision of a day."""
    return _DAY.fullmatch(str(time.value)) is not None


# Why a value is null. A machine can count these; the review shows them in the field.
REASONS = {
    "not-said": "The text does not say it.",
    "no-day-to-count-from": "A relative date with no day of publication: pass published=.",
    "not-resolvable": "The words name a time that no calendar rule turns into days.",
    "ambiguous": "The words allow several values; see alternatives.",
    "unnamed": "The speaker is not named.",
    "unknown-unit": "The figure counts something that is no unit of the lexicon.",
}


def cell(text: str, start: int, end: int, value: Any, rule: str, **more: Any) -> Cell:
    """Return a value with the words ``text[start:end]`` behind it."""
    return Cell(value, start, end, text[start:end], rule, **more)


@cache
def null(reason: str, rule: str = "none") -> Cell:
    """Return an empty value with the reason for it.

    Raises:
        KeyError: if the reason is not one of :data:`REASONS`.
    """
    REASONS[reason]
    return Cell(None, None, None, None, rule, reason=reason)
