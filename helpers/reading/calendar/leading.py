"""What the words around an expression of time make of its date: bounds, edges and "about"; and its EDTF."""

from __future__ import annotations

from datetime import date

from helpers.dates import interval
from helpers.reading.calendar.clock import Parts, Value, year_text
from helpers.reading.calendar.phrases import Found

UNTIL = frozenset(("by", "until", "before"))


def edtf(value: Value) -> str:
    """Return a value as EDTF: its day, month or year, or its interval."""
    return value.first if value.first == value.last else f"{value.first}/{value.last}"


def point(value: Value) -> Value:
    """Return the end that a bound names: "that month" is also counted from "until November"."""
    if value.rule in UNTIL and value.first == "..":
        return value._replace(first=value.last)
    return value._replace(last=value.first) if value.last == ".." else value


def month(parts: Parts) -> int:
    """Return the number of the month that an expression names; 0 where it names none."""
    return (parts.get("month") or parts.get("weak") or [0])[0]


def after(value: Value, day: date | None) -> bool:
    """Whether a date begins behind a day."""
    start = interval(value.first).start
    return day is not None and start is not None and start > day


def led(value: Value, found: Found, parts: Parts) -> Value:
    """Return the value as its leading word opens it: since, by, until, before, after, as of; and about."""
    lead, first, last = found.lead, value.first, value.last
    edge = parts.get("edge", [0])[0] if found.phrase.rule != "event" else 0
    if (lead == "since" and edge < 0) or (lead in UNTIL and edge > 0):
        first, last = first.rstrip("~"), last.rstrip("~")  # the edge itself is exact
        if lead in UNTIL and not parts.keys() & {"month", "weak", "umonth", "uweek", "season"}:
            last = last[:4]  # "by the end of 2024" is by 2024
    if found.about:
        first, last = (text if text[-1] in "~}" else text + "~" for text in (first, last))
    value = value._replace(first=first, last=last)
    if lead in ("since", "after", "starting"):
        return value._replace(last="..", rule=lead)
    if lead in UNTIL:
        if lead == "before" and not edge and last.isdigit() and len(last) == 4:
            last = year_text(int(last) - 1)  # what came before 2026 came by the end of 2025
        return value._replace(first="..", last=last, rule=lead)
    return value._replace(rule=lead) if lead == "as-of" else value
