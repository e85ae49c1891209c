"""From months, seasons, years and counted units as they are said to EDTF; the table of all rules.

A rule gives no finer date than was said: a month stays a month, "early 2024" is about 2024.
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
    mark_of,
    monday_of,
    month_text,
    of_year,
    one,
    stretch,
    today_of,
    turn_of,
    year_of,
    year_text,
)
from helpers.reading.calendar.counted import STORY_RULES, story
from helpers.reading.calendar.days import DAY_RULES

# --- months, seasons, years ---


def _month_rule(parts: Parts, clock: Clock) -> Value:
    month, year, turn = (parts.get("month") or parts["weak"])[0], year_of(parts, clock), turn_of(parts)
    if year is not None:
        return one(month_text(year, month, mark_of(parts)), "month", counted_of(parts, clock))
    if clock.day is None and turn is None and f"month {month}" in clock.said:
        day, words = clock.said[f"month {month}"]  # "in November 2022 …; since November"
        return one(month_text(day.year, month, mark_of(parts)), "month-relative", words)
    today = today_of(clock)
    away = [month - today.month + 12 * years for years in (-1, 0, 1)]
    if turn == 0:
        chosen = away[1]
    elif turn is not None:
        chosen = next(a for a in away[::turn] if a * turn > 0)
    else:
        chosen = chosen_of(away, clock.mode)
        if clock.mode == "open" and 1 <= away[1] <= 3:
            chosen = away[1]  # "a summit in May" said in March, with no verb that says that it is over
    others: tuple[str, ...] = ()
    if turn == -1 and chosen > -today.month:  # "last August" in October may be that of last year
        others = (month_text(today.year, today.month + chosen - 12, mark_of(parts)),)
    return one(month_text(today.year, today.month + chosen, mark_of(parts)), "month-relative", "clock", others)


def _quarter(parts: Parts, clock: Clock) -> Value:
    """Read "the second half of 2023", "last quarter", "Q1"."""
    size, base = (6, 40) if parts.keys() & {"half", "halved"} else (3, 33)
    count = 12 // size
    ordinal = (parts.get("nth") or parts.get("quarterly") or parts.get("halved") or [0])[0]
    rest = parts if ordinal else {**parts, "turn": parts["turn"][1:]}
    year, rule = year_of(rest, clock), "half" if size == 6 else "quarter"
    if ordinal > count or ("that" in parts and "year" not in clock.said):
        raise UnresolvedError
    if "that" in parts:  # "in the first half of that year"
        year = clock.said["year"][0].year
    if year is not None:
        told = clock.said["year"][1] if "that" in parts else None if "year" in parts else "clock"
        return one(f"{year_text(year)}-{base + (ordinal or count) - 1}", rule, told)
    today = today_of(clock)
    if ordinal:
        place = ordinal - 1 - (count if size * (ordinal - 1) >= today.month and clock.mode != "next" else 0)
    else:
        place = (today.month - 1) // size + parts["turn"][0]
    return one(f"{year_text(today.year + place // count)}-{base + place % count}", rule, "clock")


def _part_of(parts: Parts, clock: Clock) -> Value:
    """Read "the first week of March", "the final months of 2023": about then, or its months."""
    turns = parts.get("turn", [])[0 if "nth" in parts else 1 :]
    if told := _months_of_year(parts, turns, clock):
        return told
    rest = {name: found for name, found in parts.items() if name in ("month", "weak", "year", "umonth", "uyear")}
    rest |= {"turn": turns or [0]} if rest.keys() & {"umonth", "uyear"} else {}
    rest["part"] = [0]
    if rest.keys() & {"month", "weak"}:
        return _month_rule(rest, clock)
    return _year_rule(rest, clock) if "year" in rest else _unit(rest, clock)


def _months_of_year(parts: Parts, turns: list[int], clock: Clock) -> Value | None:
    """Read "the first nine months of 2023", "the first three quarters" and "the last two months of this year"."""
    number = (parts.get("number") or parts.get("day") or [0])[0] * (3 if "quarters" in parts else 1)
    year = year_of(
        {**parts, "turn": turns} if turns else {name: parts[name] for name in parts if name != "turn"}, clock
    )
    first = parts.get("nth", [0])[0] == 1
    if (
        not parts.keys() & {"months", "quarters"}
        or year is None
        or not 1 < number <= 12
        or not (first or "nth" not in parts)
    ):
        return None
    begin, end = (1, number) if first else (13 - number, 12)
    counted = None if "year" in parts else "clock"
    return Value(month_text(year, begin), month_text(year, end), "months-of-year", counted)


def _months_in(parts: Parts, clock: Clock) -> Value:
    """Read "in the first nine months", of a year that the story has just named."""
    told = _months_of_year(parts, [], clock)
    if told is None:
        raise UnresolvedError
    return told


def _months_to(parts: Parts, clock: Clock) -> Value:
    """Read "in the eight months to August": so many months, of which that is the last."""
    number = (parts.get("number") or parts.get("day") or parts["int"])[0]
    rest = {name: found for name, found in parts.items() if name not in ("edge", "number", "day", "int")}
    last = _month_rule(rest, clock)
    year, month = int(last.last[:4]), int(last.last[5:7])
    return last._replace(first=month_text(year, month - number + 1), rule="months-to")


def _week_to(parts: Parts, clock: Clock) -> Value:
    """Read "in the week to Oct. 13": seven days, of which that is the last; "the week of Oct. 9" is that week."""
    last = DAY_RULES["day"](parts, clock)
    day = date.fromisoformat(last.last)
    end = monday_of(day) + timedelta(6) if "of" in parts else day
    return last._replace(first=(end - timedelta(6)).isoformat(), last=end.isoformat(), rule="week-to")


def _is_nearer(place: int, month: int) -> bool:
    """Whether the coming season of the year is nearer to a month than the one gone by ("by spring", in November)."""
    return (3 * place + 3 - month) % 12 <= 6


def _season(parts: Parts, clock: Clock) -> Value:
    """Read "the summer of 2023", "last summer", "in the fall"; winter is that which begins in the year."""
    place, year, turn = parts["season"][0], year_of(parts, clock), turn_of(parts)
    if "yearspan" in parts:  # "the winter of 2023-24"
        year = parts["yearspan"][0]
    counted = counted_of(parts, clock)
    if year is None:
        today = today_of(clock)
        begun = today.month >= 3 * place + 3
        # in January and February it is still the winter of the year before
        current = today.year - (place == 3 and today.month < 3)
        ended = today.month >= 3 * place + 6 or (place == 3 and 3 <= today.month < 12)
        if turn == 0:  # "this winter" is also in spring the one gone by, unless a verb says otherwise
            gone = clock.mode == "past" or (today.month < 7 and clock.mode != "next")
            year = current - (place == 3 and 3 <= today.month < 12 and gone)
        elif turn in (-1, -2):
            year = current - (not ended or place == 3) + turn + 1
        elif turn is None and (clock.mode == "next" or (clock.mode == "nearest" and _is_nearer(place, today.month))):
            year = current + (ended and place != 3)  # "by the end of the summer", in June
        else:
            year = today.year + begun - (turn != 1)
    if place == 3 and year == 9998:
        raise UnresolvedError  # it ends outside the calendar
    return one(f"{year_text(year)}-{21 + place}{mark_of(parts)}", "season", counted)


def _year_rule(parts: Parts, clock: Clock) -> Value:
    return one(of_year(parts["year"][0], parts), "year")


def _year_span(parts: Parts, clock: Clock) -> Value:
    """Read 2023-24 and 2016-2019 as years, 2024-02 as a month, and 2011-12 as neither."""
    first, last = parts["yearspan"]
    if last > 99:
        if last < first:
            raise UnresolvedError
        return Value(year_text(first, mark_of(parts)), year_text(last, mark_of(parts)), "range")
    follows = last == (first + 1) % 100
    if follows and 1 <= last <= 12:
        raise UnresolvedError("ambiguous", (f"{first}/{first + 1}", f"{first}-{last:02d}"))
    if not follows:
        if not 1 <= last <= 12:
            if last <= first % 100:
                raise UnresolvedError
            return Value(year_text(first), year_text(first - first % 100 + last), "range")  # 1950-53
        return one(month_text(first, last), "month")
    return Value(year_text(first), year_text(first + 1), "range")


def _decade(parts: Parts, clock: Clock) -> Value:
    return one(f"{parts['decade'][0] // 10}X{mark_of(parts)}", "decade")


def _feast(parts: Parts, clock: Clock) -> Value:
    """Read "Christmas", "Christmas Day": the latest or, as the verb has it, the next."""
    return DAY_RULES["day"]({"month": [12], "day": [24 if "eve" in parts else 25]}, clock)


def _run(parts: Parts, clock: Clock) -> Value:
    """Read "in the past three months" and "over the next two weeks": up to the clock, or from it on."""
    today, turn = today_of(clock), turn_of(parts)
    amount = (parts.get("number") or parts.get("day") or parts["int"])[0]
    if not turn:
        raise UnresolvedError
    if "years" in parts:
        ends = year_text(today.year), year_text(today.year + turn * amount)
    elif "months" in parts:
        ends = month_text(today.year, today.month), month_text(today.year, today.month + turn * amount)
    else:
        ends = today.isoformat(), (today + timedelta(turn * amount * (7 if "weeks" in parts else 1))).isoformat()
    return Value(min(ends), max(ends), "run", "clock")


def _new_year(parts: Parts, clock: Clock) -> Value:
    today = today_of(clock)
    if "eve" in parts:
        return DAY_RULES["day"]({"month": [12], "day": [31]}, clock)
    year = today.year + (today.month > 6)
    return one(f"{year_text(year)}-01-01", "new-year", "clock")


# --- weeks, months and years from here ---


def _unit(parts: Parts, clock: Clock) -> Value:
    """Read "last week", "earlier this month", "the end of the year", "over the weekend"."""
    today, turn, mark = today_of(clock), turn_of(parts) or 0, mark_of(parts)
    if "weekend" in parts:
        return _weekend(today, turn_of(parts), mark, clock)
    if "uweek" in parts:
        first, last = monday_of(today) + timedelta(7 * turn), monday_of(today) + timedelta(7 * turn + 6)
        if "part" in parts or "mid" in parts:  # early, mid, late in the week: about Monday, Wednesday, Friday
            day = first + timedelta(2 if "mid" in parts else 4 * parts["part"][0])
            return one(f"{day}~", "week-relative", "clock")
        if turn == 0 and "shift" in parts:
            first, last = (first, today) if parts["shift"][0] < 0 else (today, last)
        return stretch(first, last, "week-relative", mark)
    if "umonth" in parts:
        return one(month_text(today.year, today.month + turn, mark), "month-relative", "clock")
    if "udecade" in parts:
        return one(f"{year_text(today.year + 10 * turn)[:3]}X{mark}", "decade", "clock")
    if "uday" in parts:  # "earlier in the day": of which the story is, where no other was named just before
        said = {"same": clock.said["main"]} if "main" in clock.said else {}
        return story({**parts, "same": [0]}, clock._replace(said={**clock.said, **said}))
    return one(of_year(today.year + turn, parts), "year-relative", "clock")


def _weekend(today: date, turn: int | None, mark: str, clock: Clock) -> Value:
    saturday, week = monday_of(today) + timedelta(5), timedelta(7)
    others: tuple[str, ...] = ()
    if turn:
        nearer = saturday
        saturday += turn * week
        others = (f"{nearer}/{nearer + timedelta(1)}",) if turn == 1 and nearer > today else ()
    elif today < saturday and clock.mode != "next" and not (turn == 0 and today.weekday() > 1):
        # on Monday and Tuesday "this weekend" is still the one gone by
        saturday -= week
    return stretch(saturday, saturday + timedelta(1), "weekend", mark)._replace(alternatives=others)


def _century(parts: Parts, clock: Clock) -> Value:
    century = parts["ordinal"][0]
    if not 2 <= century <= 21:
        raise UnresolvedError
    return one(f"{century - 1:02d}XX{mark_of(parts)}", "century")


def _event(parts: Parts, clock: Clock) -> Value:
    """Read "the start of the invasion in February 2022"; with no month and no year there is no date to tell."""
    rest = {name: found for name, found in parts.items() if name in ("month", "weak", "year")}
    if "year" not in rest:
        raise UnresolvedError
    return _month_rule(rest, clock) if len(rest) > 1 else _year_rule(rest, clock)


def _vague(parts: Parts, clock: Clock) -> Value:
    raise UnresolvedError


RULES: dict[str, Rule] = (
    DAY_RULES
    | STORY_RULES
    | {
        "month": _month_rule,
        "month_bare": _month_rule,
        "part_of": _part_of,
        "months_in": _months_in,
        "months_to": _months_to,
        "week_to": _week_to,
        "quarter": _quarter,
        "season": _season,
        "span": _unit,
        "part_of_the": _unit,
        "vague": _vague,
        "decade": _decade,
        "century": _century,
        "new_year": _new_year,
        "feast": _feast,
        "run": _run,
        "year_span": _year_span,
        "year": _year_rule,
        "year_bare": _year_rule,
        "event": _event,
    }
)
