"""What an expression of time is counted from and what comes of it, and how years and months are written in EDTF."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

Parts = dict[str, list[int]]


class Clock(NamedTuple):
    """What a phrase is counted from.

    ``mode`` is "past" (the latest on or before ``day``), "bound" (the same, without exception), "next" (the first on or
    after), "nearest", or "open" (past, but no verb says so). ``said`` holds what the story named last, as a day, a
    month, a year, and whatever it was ("last"), each with its words; "here" is a day of the same sentence.
    """

    day: date | None
    mode: str = "past"
    said: Mapping[str, tuple[date, str]] = MappingProxyType({})


class Value(NamedTuple):
    """Both ends in EDTF, equal for one date. ``counted`` is "clock", or the words of the story it was counted from."""

    first: str
    last: str
    rule: str
    counted: str | None = None
    alternatives: tuple[str, ...] = ()


class UnresolvedError(ValueError):
    """A phrase that no rule turns into days; ``reason`` is a word of :data:`helpers.reading.cells.REASONS`."""

    def __init__(self, reason: str = "not-resolvable", alternatives: tuple[str, ...] = ()) -> None:
        """Keep the reason and what the words allow."""
        super().__init__(reason)
        self.reason, self.alternatives = reason, alternatives


def today_of(clock: Clock) -> date:
    """Return the day of the clock. Raises :class:`UnresolvedError` if it has none."""
    if clock.day is None:
        raise UnresolvedError("no-day-to-count-from")
    return clock.day


def year_text(year: int, mark: str = "") -> str:
    """Return a year as EDTF. Raises ``ValueError`` outside the calendar."""
    if not 1 <= year < 9999:
        raise ValueError(f"{year} lies outside the calendar")
    return f"{year:04d}{mark}"


def month_text(year: int, month: int, mark: str = "") -> str:
    """Return a month as EDTF; ``month`` may lie outside 1 to 12."""
    years, rest = divmod(month - 1, 12)
    return f"{year_text(year + years)}-{rest + 1:02d}{mark}"


def mark_of(parts: Parts) -> str:
    """Return "~" where the phrase names a part: early, mid-, the end of."""
    return "~" if parts.keys() & {"part", "mid", "edge"} else ""


def one(text: str, rule: str, counted: str | None = None, alternatives: tuple[str, ...] = ()) -> Value:
    """Return a value that is one date."""
    return Value(text, text, rule, counted, alternatives)


def stretch(first: date, last: date, rule: str, mark: str = "", counted: str | None = "clock") -> Value:
    """Return a value that is a stretch of days."""
    return Value(first.isoformat() + mark, last.isoformat() + mark, rule, counted)


def monday_of(day: date) -> date:
    """Return the first day of a day's week."""
    return day - timedelta(day.weekday())


def turn_of(parts: Parts) -> int | None:
    """Return -1 for last and "this past", 0 for this, 1 for next and the coming, -2 for "before last", else None."""
    if parts.get("flank") == [-1] and parts.get("turn") == [-1]:
        return -2
    if "past" in parts or "coming" in parts:
        return -1 if "past" in parts else 1
    return parts["turn"][0] if "turn" in parts else None


def year_of(parts: Parts, clock: Clock) -> int | None:
    """Return the year that a phrase gives, or counts from the clock ("last year"); None if it gives none."""
    if "year" in parts:
        return parts["year"][-1]
    if "tick" in parts:
        return 2000 + (parts.get("int") or parts["day"])[0]
    if "uyear" not in parts:
        return None
    if not _of_story(parts):
        return today_of(clock).year + (turn_of(parts) or 0)
    if "year" not in clock.said:
        raise UnresolvedError
    return clock.said["year"][0].year + (parts.get("beside") or parts.get("turn") or [0])[0]


def _of_story(parts: Parts) -> bool:
    """Whether a year is counted from one that the story named: that, the same, the following, the next year."""
    return bool(parts.keys() & {"that", "same", "beside"}) or ("the" in parts and parts.get("turn") == [1])


def counted_of(parts: Parts, clock: Clock) -> str | None:
    """Return what a year is counted from: nothing where it is given, the clock, or the story's words."""
    if parts.keys() & {"year", "tick", "yearspan"}:
        return None
    return clock.said["year"][1] if "uyear" in parts and _of_story(parts) and "year" in clock.said else "clock"


def of_year(year: int, parts: Parts) -> str:
    """Return a year, or the month at its edge: "the beginning of 2024" is about January, "year-end" about December."""
    edge = parts["edge"][0] if "edge" in parts else 0
    return month_text(year, 12 if edge > 0 else 1, "~") if edge else year_text(year, mark_of(parts))


def chosen_of(distances: list[int], mode: str) -> int:
    """Choose among distances from the clock; negative is past. The other side is taken where one is empty."""
    past = max((d for d in distances if d <= 0), default=None)
    coming = min((d for d in distances if d >= 0), default=None)
    if past is None or coming is None:
        if not distances:
            raise UnresolvedError
        return past if coming is None else coming  # type: ignore[return-value]
    if mode == "next" or (mode == "nearest" and coming < -past):
        return coming
    return past


Rule = Callable[[Parts, Clock], Value]
