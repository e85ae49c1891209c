"""How words of time stand together: a grammar over classes of words, and the phrases it finds.

A pattern names classes (see :data:`helpers.reading.calendar.words.CODE`); all else in it is a regular expression, and
spaces say nothing. No pattern repeats without a bound, so a phrase costs the same wherever it stands.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.reading.calendar.words import CODE, NAME, VALUE

_MON = "[month weak] dot?"
_DAY = "[day ordinal]"
_ENUMERATED = f"{_DAY} (?: comma the? {_DAY}){{1,6}} comma? and the? {_DAY}"  # "5, 6 and 18 August"
_TURN = "turn past?"  # "last", "this past"
_UNIT = "[uday uweek ufortnight umonth uyear udecade]"
_WHOLE = "[uday uweek umonth uyear]"
_UNITS = "[days weeks months years decades]"
_COUNT = "(?: [number a day int] | a? vague of?)"
_THAT_YEAR = "of? (?: that same? | the (?: same | beside | turn)) uyear"  # "of the previous year", "the same year"
# ", 2024", " last year", ", Juche 113 (2024)"
_IN_YEAR = f"(?: comma? juche [other int] open year close | comma? year | comma? of? turn uyear | {_THAT_YEAR})?"
_OF_WEEK = "(?: [weekday short] dot? comma? the?)?"
_TIMED = "[month weak weekday short season uweek umonth uyear weekend]"  # "the week before last Friday"
# early, late, mid-, end of, earlier in, early to mid-, early and mid-
_PART = (
    "(?: (?: part | mid) dash? (?: to | and | or) dash? (?: part | mid) dash? | part (?: dash | in | of)? the?"
    "| mid (?: dash | in | to)? the? | edge (?: dash | of) the? | shift in the?)"
)
# of two rules that begin at one word the first that fits is taken
_GRAMMAR = {
    "iso": "iso",
    "dotted": "dotted",
    "slashed": "slashed",
    "days": f"{_OF_WEEK} {_MON} (?: dayspan | {_DAY} (?: dash | to | until) the? {_DAY}"
    f"| {_DAY} (?: and | or) the? {_DAY}) {_IN_YEAR}"
    f"| (?: dayspan | {_DAY} (?: dash | to | and | or) the? {_DAY}) of? {_MON} {_IN_YEAR}"
    f"| {_MON} {_ENUMERATED} {_IN_YEAR} | {_ENUMERATED} of? {_MON} {_IN_YEAR}"
    f"| (?: {_DAY} and the? {_DAY} | {_ENUMERATED}) of turn umonth",
    "day": f"(?: shift in | part in?)? {_OF_WEEK} turn? {_MON} {_DAY} {_IN_YEAR}"
    "| day dash [month weak] dash year"
    f"| {_OF_WEEK} (?<! dash) (?: day | ordinal of?) {_MON} {_IN_YEAR}"
    f"| [weekday short] dot? open (?: {_MON} {_DAY} | {_DAY} {_MON}) close",
    "day_of_month": "ordinal of turn umonth",
    "month": f"{_PART}? (?: {_MON} (?: comma? of? (?: year | turn uyear | tick [day int] (?! other))"
    f"| {_THAT_YEAR}) | {_TURN} {_MON})",
    "month_bare": f"{_PART}? [month weak]",
    "part_of": f"(?: (?<= the) uyear | turn uyear | year) own nth [number day int] [months quarters]"
    f"| (?: nth | turn | closing | part) (?: [vague number day]? (?: uweek | quarters | {_UNITS}) of the?"
    f" (?: {_MON} {_IN_YEAR} | year | turn? [umonth uyear]) | half of the? (?: {_MON} {_IN_YEAR} | turn? umonth))",
    "quarter": "(?: (?<= the) uyear | turn uyear | year) own nth (?: quarter | half)"
    "| (?: (?: nth | turn) (?: quarter | half) | [quarterly halved])"
    " (?: of that uyear | (?: of | in)? the? (?: year | turn? uyear))?",
    "season": f"season flank turn (?! {_TIMED})"
    f" | {_PART}? (?: season of? (?: year | yearspan | turn uyear) | (?: {_TURN} | coming)? season)",
    "weekday_of": "weekday hours? comma? (?: of? turn uweek | a uweek ago)"
    "| turn uweek (?: own | comma)? in? weekday | a uweek ago in? weekday",
    "weekday_beside": "(?<= the) beside weekday",
    "weekday_day": "weekday comma? the ordinal (?! other | dash | uday | century)",
    "weekday": f"(?: part in? | shift in?)? (?: {_TURN})? weekday hours?",
    "near": "(?: part | shift)? (?: near hours? | turn hours) | uday flank near",
    "span": f"(?<= the) [uweek umonth uyear weekend] flank turn (?! {_TIMED})"
    f" | (?: {_PART} | shift)? {_TURN} [uweek umonth uyear udecade weekend] | (?<= the) past? weekend",
    "part_of_the": "(?: part | mid | edge | shift) (?: in | of) the [uday uweek umonth uyear]"
    " (?! flank [comma dot mark and in])"
    "| [umonth uyear] (?: dash | own) edge",
    "ago": f"{_COUNT}? (?: {_UNIT} | {_UNITS}) (?: or so | and a half)? ago | half a {_UNIT} ago",
    "compared": "(?<= the) same (?: [period umonth quarter half months] | [number day] months) (?: comma? (?: of | in)?"
    " (?: the? [turn beside] uyear | year) | comma? (?: a uyear (?: shift | ago) | the uyear flank))",
    "story": f"{_COUNT} (?: {_UNIT} | {_UNITS}) (?: shift | flank)"
    f"| (?<= the) (?: beside {_UNIT} | turn uday | {_WHOLE} flank)"
    f" | {_PART} (?: that same? | same | beside) {_WHOLE} | {_PART} {_WHOLE} flank"
    f" | shift? the? same (?: {_UNIT} | hours) | shift? that same? {_UNIT}",
    "then": "(?<= [since until by]) then | (?<= the) same period"
    " (?! turn | a | of | in | the [beside turn umonth uyear])",
    "run": "(?<= in the) [turn past coming] [number day int] [days weeks months years]",
    "months_to": f"(?<= the) [number day int] months (?: to | ending in?) (?: the edge of)? {_MON} {_IN_YEAR}",
    "week_to": f"(?<= the) uweek (?: to | of | ending) in? {_OF_WEEK} (?: {_MON} {_DAY} | {_DAY} of? {_MON})"
    f" {_IN_YEAR}",
    "months_in": "(?<= in the) nth [number day int] [months quarters] (?! of)",
    "vague": f"(?: recent | shift | beside | [turn past] vague of?) {_UNITS} | {_UNITS} shift"
    f"| coming (?: {_COUNT}? {_UNITS} | {_UNIT}) | {_UNITS} ahead"
    "| ordinal of each umonth | (?<= the) another uday",
    "decade": f"{_PART}? decade",
    "century": f"{_PART}? ordinal century",
    "ordinal": "ordinal (?! dash | uday)",
    "new_year": "new capital (?: own (?: uday | eve | other))?",
    "feast": "feast (?: uday | eve)?",
    "year_span": f"{_PART}? yearspan",
    "year": f"{_PART} year",
    "year_bare": "year",
    "event": "edge of the? (?: other | own | dash){,4} event"
    f"(?: (?: (?: of | in) the? other{{,2}})? in the? (?: {_MON} comma?)? year)?",
}
# Where an expression can begin. What is not sure has other uses and needs the right neighbour; all stand in one set
# first, so that the search skips everything else.
_SURE = (
    "month weak weekday short season turn shift edge near part mid nth year decade ordinal quarterly halved feast iso"
    " dotted slashed yearspan dayspan new beside same weekend recent coming past then another closing half"
)
_STARTS = (
    f"[{_SURE} number a int day vague that uday uweek ufortnight umonth uyear days weeks months years decades]"
    f" (?: (?<= [{_SURE}])"
    f"| (?<= [number a int day]) (?= {_UNIT} | {_UNITS}) | (?<= day)"
    " (?= [month weak dash to and or] | comma the? [day ordinal])"
    f"| (?<= vague) (?= {_UNITS} | of) | (?<= a) (?= vague) | (?<= that) (?= same | {_UNIT})"
    f"| (?<= {_WHOLE}) (?= flank) | (?<= uweek) (?= to | of | ending) | (?<= [umonth uyear]) (?= [dash own])"
    f"| (?<= {_UNITS}) (?= ago | ahead | or | shift))"
)


def _compiled(pattern: str) -> str:
    return re.sub("[a-z]+", lambda name: CODE[name[0]], pattern).replace(" ", "")


_RULES = re.compile("|".join(f"(?P<{rule}>{_compiled(pattern)})" for rule, pattern in _GRAMMAR.items()))
STARTS = re.compile(_compiled(_STARTS))
_FIGURE = re.compile("[0-9]+")
_DOT = CODE["dot"]


class Phrase(NamedTuple):
    """An expression of time by itself: the rule of the grammar, and its words from ``start`` to ``end``."""

    rule: str
    start: int
    end: int


def phrase_at(kinds: str, place: int) -> Phrase | None:
    """Return the expression that begins at this word, if one does."""
    found = _RULES.match(kinds, place)
    if found is None:
        return None
    end = found.end()
    return Phrase(found.lastgroup, place, end - (kinds[end - 1] == _DOT))  # type: ignore[arg-type]


def values(words: list[str], kinds: str, phrase: Phrase) -> dict[str, list[int]]:
    """Return the values of a phrase's words by class; a figure stands for itself, "12-13" for two."""
    parts: dict[str, list[int]] = {}
    for place in range(phrase.start, phrase.end):
        word = words[place]
        found = [VALUE[word]] if word in VALUE else [int(figure) for figure in _FIGURE.findall(word)]
        parts.setdefault(NAME[kinds[place]], []).extend(found)
    return parts
