"""What may stand between a speaker and a verb of saying, and change neither: auxiliaries, adverbs, days, asides."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.calendar.words import MONTHS
from helpers.reading.people.names import WEEKDAYS
from helpers.reading.people.who import Place

PASSED = frozenset(
    "has have had also then later was were is are be been being again did do does not never would will "
    "could may might yet only all both still just already too must should to further once today yesterday since".split()
)
_UNITS = frozenset("week month year summer autumn winter spring".split())
_WHICH = frozenset(("this", "last"))
_WITHIN = frozenset("earlier late early later".split())
STATES = frozenset("countries nations states governments capitals".split())
SIDES = STATES | {"sides"}
# How a speaker was met with, told right behind him ("a trader reached by phone said").
MET = frozenset("reached contacted interviewed questioned quoted approached polled surveyed cited phoned".split())
# What goes on to describe a party before its verb ("a source close to the Kremlin said").
_DESCRIBES = (
    frozenset(
        "on in inside within outside near from across based at during who of for "
        "familiar close involved working posted stationed speaking knowledgeable privy "
        "serving responsible fighting monitoring tracking briefed – - —".split()
    )
    | MET
)
_NAMES_A_DAY = WEEKDAYS | MONTHS | {"st", "nd", "rd", "th"}
_OF_A_DATE = _NAMES_A_DAY | frozenset(
    ". , ( ) on the of early late earlier later last this past hours in morning afternoon evening night".split()
)
_NO_END = frozenset(", . ( on in the of early late earlier later last this past".split())
_LONG_DATE = 9  # words of "late on Wednesday, Oct. 16, 2024"
_PAST = frozenset(
    "began went wrote spoke shot put read sang thought hit sent gave made ran swore drew left came says "
    "goes puts writes continues had took".split()
)
_SIGNS = frozenset(("sign", "callsign", "nickname"))
_WAS = frozenset(("was", "were", "is", "had", "did", "has"))
_LEADING = 6  # words between a speaker and a colon


def before_date(lows: Sequence[str], stop: int) -> int:
    """Return where the date that ends before ``stop`` begins ("on Wednesday, Oct. 16"), or ``stop``."""
    at, named = stop, False
    while at > max(stop - _LONG_DATE, 0) and (lows[at - 1] in _OF_A_DATE or lows[at - 1][0].isdecimal()):
        at -= 1
        named = named or lows[at] in _NAMES_A_DAY
    while at < stop and lows[at] in (",", ".", "(", ")", "of"):
        at += 1
    return at if named else stop


def behind_date(lows: Sequence[str], start: int) -> int:
    """Return where the date that begins at ``start`` ends ("on Wednesday, Oct. 16"), or ``start``."""
    at, named = start, False
    while at < min(start + _LONG_DATE, len(lows)) and (lows[at] in _OF_A_DATE or lows[at][:1].isdecimal()):
        named = named or lows[at] in _NAMES_A_DAY
        at += 1
    while at > start and lows[at - 1] in _NO_END:
        at -= 1
    return at if named else start


def before_zone(lows: Sequence[str], stop: int) -> int:
    """Return where "(local time)" that ends before ``stop`` begins, or ``stop``."""
    if lows[max(stop - 2, 0) : stop] != ["time", ")"]:
        return stop
    return next((at for at in range(stop - 3, max(stop - _LONG_DATE, -1), -1) if lows[at] == "("), stop)


def undated(lows: Sequence[str], start: int, stop: int) -> list[str]:
    """Return some words without the dates among them ("a statement on Oct. 16 by the envoy")."""
    words: list[str] = []
    at = start
    while at < stop:
        end = min(behind_date(lows, at), stop)
        words += lows[at : at + 1] if end == at else []
        at = max(end, at + 1)
    return words


def before_passed(lows: Sequence[str], start: int, at: int) -> int:
    """Return the last token up to ``at`` that is no auxiliary and no adverb, or ``start``."""
    while at > start and (lows[at] in PASSED or lows[at].endswith("ly")):
        at -= 1
    return at


def without_passed(between: list[str]) -> list[str]:
    """Drop the auxiliaries and adverbs that stand just before a verb."""
    stop = len(between)
    while stop and (between[stop - 1] in PASSED or between[stop - 1].endswith("ly")):
        stop -= 1
    stop = before_zone(between, stop)
    if between[max(stop - 3, 0) : stop] == ["the", "day", "before"]:
        stop -= 3  # "Keane, a minister, the day before yesterday said"
    while stop > 1 and between[stop - 1] in _UNITS and between[stop - 2] in _WHICH:
        stop -= 2 + (between[max(stop - 3, 0)] in _WITHIN)  # "Kirby earlier this month said"
    if between[max(stop - 3, 0) : stop] == ["over", "the", "weekend"]:
        stop -= 3
    if stop > 3 and between[stop - 4] in _WITHIN and between[stop - 3 : stop - 1] == ["in", "the"]:
        stop -= 4 if between[stop - 1] in _UNITS | {"day"} else 0  # "Keane, a minister, earlier in the day said"
    if stop > 1 and between[stop - 1] == "day" and between[stop - 2] in ("same", "that"):
        stop -= 2  # "Keane, a minister, on the same day condemned"
        stop -= between[stop - 1 : stop] == ["the"]
        stop -= between[stop - 1 : stop] == ["on"]
    if stop and between[stop - 1] != ",":
        stop = before_date(between, stop)  # "…, on Friday dismissed", "a trader, on Oct. 16 confirmed"
    return between[:stop]


def reaches(between: list[str], place: Place, sentence: range) -> bool:
    """Whether nothing between a party and a verb makes another subject likely."""
    if ")" in between[:5] and (between[0] in ("(", ")")):
        between = between[between.index(")") + 1 :]  # "the Group of Seven (G7) countries"
    if between[:1] == ["with"] and not _SIGNS.isdisjoint(between[:4]):
        return True  # "a commander with the call sign Lypa said"
    if between[:1] and between[0] in SIDES:
        between = between[1:]
    between = without_passed(between)
    plain = [low for low in between if low not in PASSED and not low.endswith("ly")]
    if (
        len(plain) <= 2
        or (plain[0] == "and" and len(plain) <= 9)
        or (plain[-1] == "and" and place.first - 2 <= sentence.start)
    ):
        return True
    if plain[0] in (",", "("):
        return without_passed(between)[-1] in (",", ")") or plain[1] in ("who", "which") or "and" in plain[-3:]
    return plain[0] in _DESCRIBES or plain[-1] in (",", ")")


def is_past(low: str) -> bool:
    """Whether a word looks like a verb in the past."""
    return (low.endswith("ed") and len(low) > 3) or low in _PAST


def leads_to_a_quotation(lows: Sequence[str], after: int, colon: int) -> bool:
    """Whether what stands between a party and a colon only leads to what it says ("was blunt on Wednesday:")."""
    after += 2 * (lows[after] == "'s")  # "Berg's answer was short:"
    return (is_past(lows[after]) or lows[after] in _WAS) and colon - after < _LEADING
