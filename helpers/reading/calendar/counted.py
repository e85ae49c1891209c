"""From counted units to EDTF: "two months ago" from the clock, "the day before" and "that year" from the story."""

from __future__ import annotations

from datetime import date, timedelta

from helpers.reading.calendar.clock import (
    Clock,
    Parts,
    Rule,
    UnresolvedError,
    Value,
    mark_of,
    monday_of,
    month_text,
    of_year,
    one,
    stretch,
    today_of,
    year_text,
)

_UNITS = {"uday": 1, "hours": 1, "days": 1, "uweek": 7, "weeks": 7, "ufortnight": 14}
_MONTHS = {"umonth": 1, "months": 1, "uyear": 12, "years": 12, "udecade": 120, "decades": 120}
_COUNTS = {"number", "day", "int", "a", "vague"}


def _amount(parts: Parts) -> int:
    """Return how many units are counted; "a few" and no number at all are no number."""
    for name in ("number", "day", "int", "a"):
        if name in parts and "vague" not in parts:
            return parts[name][0]
    raise UnresolvedError


def _moved(day: date, parts: Parts, amount: int) -> tuple[str, str]:
    """Return the day moved by so many units, with the precision of the unit, and that precision."""
    for name, days in _UNITS.items():
        if name in parts:
            return (day + timedelta(amount * days)).isoformat(), "day"
    name = next(name for name in _MONTHS if name in parts)
    text = month_text(day.year, day.month + amount * _MONTHS[name])
    return (text, "month") if _MONTHS[name] == 1 else (text[:4], "year")


def _ago(parts: Parts, clock: Clock) -> Value:
    """Read "two weeks ago": said roughly, so it is marked as about then."""
    if "half" in parts:
        return one(_halves_ago(today_of(clock), parts), "ago", "clock")
    text, _ = _moved(today_of(clock), parts, -_amount(parts))
    return one(text + "~", "ago", "clock")


def _halves_ago(today: date, parts: Parts) -> str:
    """Read "half a year ago" and "a year and a half ago"."""
    months = next((_MONTHS[name] for name in ("uyear", "years", "udecade", "decades") if name in parts), 0)
    if not months:
        raise UnresolvedError
    amount = _amount(parts) * months + months // 2 if "and" in parts else months // 2
    text = month_text(today.year, today.month - amount)
    return f"{text if amount < months else text[:4]}~"


def story(parts: Parts, clock: Clock) -> Value:
    """Read "the day before", "two months later", "that year": counted from what the story named last."""
    precision = _moved(date(2000, 1, 1), parts, 0)[1]
    if "event" in parts:  # "on Tuesday, a day after Kyiv gave the number": Tuesday is that day
        if "main" not in clock.said:
            raise UnresolvedError
        return one(clock.said["main"][0].isoformat(), "beside-event", clock.said["main"][1])
    if "same" in parts or "that" in parts:
        amount = 0
        precision = "same" if precision == "day" and "same" in clock.said else precision
    elif parts.keys() & _COUNTS:
        amount = _amount(parts) * (parts.get("shift") or parts["flank"])[0]
    else:
        amount = (parts.get("beside") or parts.get("turn") or parts["flank"])[0]
        if "turn" in parts and amount != 1:
            raise UnresolvedError
    if precision in clock.said:
        day, words = clock.said[precision]
    elif clock.day and precision != "here" and (amount < 0 or ("shift" in parts and not amount)):
        # "the day before" where no day was named yet is the day before the story
        day, words = clock.day, "clock"
    else:
        raise UnresolvedError
    text, unit = _moved(day, parts, amount)
    if "uweek" in parts and not parts.keys() & {"shift", "flank"}:
        monday = monday_of(date.fromisoformat(text))
        return stretch(monday, monday + timedelta(6), "story-relative", mark_of(parts), words)
    if unit == "year" and parts.keys() & _COUNTS and "month" in clock.said and "day" not in clock.said:
        text = month_text(day.year + amount, day.month)  # "than a year earlier", of a month
    if parts.keys() & {"part", "mid", "edge"}:  # "early the following year", "the end of that month"
        text = of_year(int(text), parts) if unit == "year" and len(text) == 4 else text + mark_of(parts)
    return one(text, "story-relative", words)


def _then(parts: Parts, clock: Clock) -> Value:
    """Read the "then" of "since then", "in the same period": what the story named last."""
    named = clock.said.get("last") or clock.said.get("stretch")
    if named is None:
        raise UnresolvedError
    words = named[1]
    first, _, last = words.partition(",")[0].partition("/")
    if "then" in parts and last:  # "between March and May …; since then"
        first, last = last, ""
    return Value(first, last or first, "story-relative", words)


def _compared(parts: Parts, clock: Clock) -> Value:
    """Read "the same period of last year": the stretch that the story named last in another year, or all of that."""
    known = clock.said["stretch"][1].partition(",")[0] if "stretch" in clock.said else ""
    if "year" in parts:
        year, counted = parts["year"][0], None
    elif "turn" in parts:
        year, counted = today_of(clock).year + parts["turn"][0], "clock"
    elif known:
        year, counted = int(known[:4]) - 1, None
    else:
        raise UnresolvedError
    if not known:
        return one(year_text(year), "story-relative", counted)
    first, _, last = known.partition("/")
    moved = year - int((last or first)[:4])
    first, last = (f"{int(text[:4]) + moved:04d}{text[4:]}" for text in (first, last or first))
    return Value(first, last, "story-relative", clock.said["stretch"][1])


STORY_RULES: dict[str, Rule] = {"ago": _ago, "story": story, "then": _then, "compared": _compared}
