"""From days and weekdays as they are said to EDTF, counted from a clock.

A rule takes the values of a phrase (:func:`helpers.reading.calendar.grammar.values`) and a :class:`Clock`, and returns
a :class:`Value`. What it cannot resolve raises :class:`UnresolvedError`; a day that the calendar does not have raises
``ValueError`` or ``OverflowError``, as ``date`` does.
"""

from __future__ import annotations

from datetime import date, timedelta

from helpers.reading.calendar.clock import (
    Clock,
    Parts,
    Rule,
    UnresolvedError,
    Value,
    chosen_of,
    counted_of,
    monday_of,
    month_text,
    one,
    stretch,
    today_of,
    turn_of,
    year_of,
)

# Days: news gives the year of a day in another year, so "March 17" said in February is the coming one. Where the verb
# is in the past that holds only for what is near, such as the next day in another zone.
_SOON = {"open": 120, "past": 31}
_WEEK = timedelta(7)


def _month_day(parts: Parts, clock: Clock, number: int) -> tuple[date, tuple[str, ...]]:
    """Return a day of a named month, and the day of another year that it may be as well."""
    month, year, turn = (parts.get("month") or parts["weak"])[0], year_of(parts, clock), turn_of(parts)
    if year is not None:
        return date(year, month, number), ()
    today = today_of(clock)
    if turn == 0:
        return date(today.year, month, number), ()
    days = {}
    for candidate in range(max(today.year - 8, 1), min(today.year + 9, 9999)):  # 29 February may be eight years off
        try:
            day = date(candidate, month, number)
        except ValueError:
            continue
        if not turn or (day - today).days * turn > 0:
            days[(day - today).days] = day
    chosen = days[chosen_of(list(days), clock.mode)]
    if clock.mode in _SOON and not turn and chosen.year < today.year:
        coming = days[chosen_of(list(days), "next")]
        if coming.year == today.year and (coming - today).days <= _SOON[clock.mode]:
            return coming, (chosen.isoformat(),)
    return chosen, ()


def _day(parts: Parts, clock: Clock) -> Value:
    found, others = _month_day(parts, clock, (parts.get("day") or parts["ordinal"])[0])
    if "year" in parts:
        return one(found.isoformat(), "day")
    return one(found.isoformat(), "month-day", counted_of(parts, clock), others)


def _several_days(parts: Parts, clock: Clock) -> Value:
    """Read "Sept. 12-13", "Oct. 8 and 13", "12 or 13 May"; days apart are a set unless behind "between"."""
    numbers = parts.get("dayspan") or parts.get("day", []) + parts.get("ordinal", [])
    if "umonth" in parts:  # "the 7th and 8th of last month"
        today = today_of(clock)
        month = month_text(today.year, today.month + parts["turn"][0])
        last = date.fromisoformat(f"{month}-{numbers[-1]:02d}")
    else:
        last, _ = _month_day(parts, clock, numbers[-1])
    days, counted = [last.replace(day=number) for number in numbers], counted_of(parts, clock)
    if days != sorted(set(days)):
        raise UnresolvedError
    if "or" in parts:
        return one(f"[{','.join(map(str, days))}]", "either", counted)
    if "and" in parts and "between" not in parts and (last - days[0]).days >= len(days):
        return one(f"{{{','.join(map(str, days))}}}", "days", counted)
    return stretch(days[0], last, "range", counted=counted)


def _iso(parts: Parts, clock: Clock) -> Value:
    return one(date(*parts["iso"][:3]).isoformat(), "day")


def _dotted(parts: Parts, clock: Clock) -> Value:
    day, month, year = parts["dotted"]
    return one(date(year, month, day).isoformat(), "day")


def _slashed(parts: Parts, clock: Clock) -> Value:
    """Read 22/02/2024: both orders, unless one is no day or lies after the clock."""
    first, second, year = parts["slashed"]
    days = set()
    for day, month in ((first, second), (second, first)):
        try:
            days.add(date(year, month, day))
        except ValueError:
            continue
    if len(days) > 1 and clock.day:
        days = {day for day in days if day <= clock.day} or days
    if len(days) != 1:
        raise UnresolvedError("ambiguous" if days else "not-resolvable", tuple(day.isoformat() for day in sorted(days)))
    return one(days.pop().isoformat(), "day")


def _ordinal(parts: Parts, clock: Clock) -> Value:
    """Read "the 20th": the latest such day, in a month that has one."""
    number, today = parts["ordinal"][0], today_of(clock)
    if "turn" in parts:
        month = month_text(today.year, today.month + parts["turn"][0])
        return one(date.fromisoformat(f"{month}-{number:02d}").isoformat(), "day-of-month", "clock")
    step = 1 if clock.mode == "next" else -1
    for months in range(3):
        month = month_text(today.year, today.month + step * months)
        try:
            found = date.fromisoformat(f"{month}-{number:02d}")
        except ValueError:
            continue
        if (found - today).days * step >= 0:
            return one(found.isoformat(), "day-of-month", "clock")
    raise UnresolvedError


# --- weekdays ---


def _weekday(parts: Parts, clock: Clock) -> Value:
    """Read a weekday: the latest on or before the clock, or as its verb and "last", "this", "next" have it."""
    today, wanted, turn = today_of(clock), parts["weekday"][0], turn_of(parts)
    back, ahead = (today.weekday() - wanted) % 7, (wanted - today.weekday()) % 7
    same_week, other = monday_of(today) + timedelta(wanted), None
    if turn == -1:
        found, rule = today - timedelta(back or 7), "weekday-last"
        other = found - _WEEK if found == same_week else None
    elif turn == 0:
        found, rule = same_week + _WEEK * (clock.mode == "next" and same_week < today), "weekday-this"
    elif turn == 1:
        found, rule = same_week + _WEEK, "weekday-next"
        other = same_week if same_week > today else None
    elif not back:
        found, rule = today, "weekday-same-day"
        other = today + _WEEK if clock.mode == "next" else None
    elif clock.mode == "next" or (clock.mode == "nearest" and ahead < back):
        found, rule = today + timedelta(ahead), "weekday-future"
    else:
        found, rule = today - timedelta(back), "weekday-past"
    return one(found.isoformat(), rule, "clock", (other.isoformat(),) if other else ())


def _weekday_of(parts: Parts, clock: Clock) -> Value:
    """Read "Tuesday last week" and "a week ago Tuesday"."""
    today, wanted = today_of(clock), parts["weekday"][0]
    if "ago" in parts:
        found = today - timedelta((today.weekday() - wanted) % 7 + 7)
    else:
        found = monday_of(today) + timedelta(7 * parts["turn"][0] + wanted)
    return one(found.isoformat(), "weekday-of-week", "clock")


def _weekday_beside(parts: Parts, clock: Clock) -> Value:
    """Read "the following Monday": counted from the day that the story named last."""
    if "day" not in clock.said:
        raise UnresolvedError
    day, words = clock.said["day"]
    wanted, step = parts["weekday"][0], parts["beside"][0]
    found = day + timedelta(((wanted - day.weekday()) * step % 7 or 7) * step)
    return one(found.isoformat(), "story-relative", words)


def _near(parts: Parts, clock: Clock) -> Value:
    """Read yesterday, today, tomorrow, "this morning", "last night"."""
    shift = parts["near"][0] if "near" in parts else parts["turn"][0]
    shift += parts["flank"][0] if "flank" in parts else 0  # "the day before yesterday"
    return one((today_of(clock) + timedelta(shift)).isoformat(), "day-relative", "clock")


DAY_RULES: dict[str, Rule] = {
    "iso": _iso,
    "dotted": _dotted,
    "slashed": _slashed,
    "days": _several_days,
    "day": _day,
    "day_of_month": _ordinal,
    "ordinal": _ordinal,
    "weekday": _weekday,
    "weekday_day": _ordinal,
    "weekday_of": _weekday_of,
    "weekday_beside": _weekday_beside,
    "near": _near,
}
