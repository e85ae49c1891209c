"""Noun phrases cut from a sentence without a grammar of all words: where one ends, what it is told with."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.moving.parties import BOTH

_POINTS = frozenset("the this that these those such its their his both all".split())
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen dozens "
    "hundreds thousands millions scores several many most some few more half third quarter".split()
)
_BOUNDS = frozenset(
    "about around at least some more than up to as many nearly almost over only a few another further roughly "
    "approximately just under well no fewer less an estimated".split()
)
_PARTS = frozenset(
    "some several many most half others hundreds thousands dozens scores more few part one two three four five six "
    "seven eight nine ten all both".split()
)
_SHARES = frozenset("rest remainder others first last second third latest half majority bulk remaining lot".split())
_STOPS = frozenset(
    "in on at to from by with for into through that which who and or but , . ; : “ ” ( ) is are was were be been has "
    "have had will would could may might not as than".split()
) | {'"'}
_ENDS = _STOPS | frozenset(
    "of a an the this these those it they its their he she also still already now then again did does do "
    "when while where after before during since until near over under between among along off out up down back "
    "took takes take came comes come went goes go left began begins ran runs stood stands lay fell rose grew made "
    "makes got gets cost costs met meets set hit kept keeps there here only never until against inside aboard via "
    "alone so far together were would can must should ? ! - – —".split()
)
_OF = frozenset("of with for carrying full bearing".split())
_POINTED_BACK = frozenset("them these those it this that".split())
_TIMES = frozenset(
    "month months year years week weeks day days january february march april may june july august september october "
    "november december autumn spring summer winter past last recent this 2022 2023 2024 2025 2026".split()
)
_PLURAL = frozenset("men women people personnel troops servicemen".split())
_QUANTITIES = (
    _NUMBERS
    | _PARTS
    | _SHARES
    | frozenset("number numbers total figure amount volume quantity tally count part share pair lots tens".split())
)
_DOERS = ("er", "or", "ers", "ors", "ist", "man", "men", "owner")
HEADS = ("again", "item", "carrier")  # kinds of words that may stand for a transfer
_LEAD = 4  # words from "the" to the noun
_OBJECT = 6  # words behind "of" that its noun is looked for in


def is_head(lows: Sequence[str], m: Mention, stop: int, words: Sequence[Mention]) -> bool:
    """Whether a word ends its phrase: "the delivery took", not "the delivery date"."""
    behind = m.last + 1
    low = lows[behind]
    if behind >= stop or low in _ENDS:
        return True
    if low in ("'s", "'"):
        return False
    if lows[m.last].endswith("s") or lows[m.last] in _PLURAL:
        return True
    return low.endswith(("ed", "s", "ly")) or any(w.first == behind and w.entry.more == "verb" for w in words)


def pointed(lows: Sequence[str], first: int, start: int) -> bool:
    """Whether a phrase begins with "the", "these" or "its"."""
    return _lead(lows, first, start, _POINTS)


def counted(lows: Sequence[str], first: int, start: int) -> bool:
    """Whether a phrase begins with a number."""
    return _lead(lows, first, start, _NUMBERS)


def _lead(lows: Sequence[str], first: int, start: int, wanted: frozenset[str]) -> bool:
    for at in range(first - 1, max(first - 1 - _LEAD, start - 1), -1):
        low = lows[at]
        if low in wanted or (wanted is _NUMBERS and low[0].isdigit()):
            return True
        if low in _STOPS:
            return False
    return False


def object_of(lows: Sequence[str], at: int, stop: int, words: Sequence[Mention]) -> tuple[bool, list[Mention]]:
    """Return whether what stands with a noun fits a transfer told before ("of them"), and the words it names."""
    if lows[at] not in _OF or at >= stop:
        return True, []
    if lows[at + 1] in _POINTED_BACK and lows[at + 2] in _ENDS:
        return True, []
    end = next((to for to in range(at + 1, min(at + _OBJECT, stop)) if lows[to] in _STOPS), min(at + _OBJECT, stop))
    named = [m for m in words if at < m.first < end]
    things = [m for m in named if m.entry.kind in HEADS]
    if things:
        return True, things
    if not _TIMES.isdisjoint(lows[at + 1 : end]):
        return True, []
    return any(m.entry.value in BOTH for m in named), []


def some_of_them(lows: Sequence[str], start: int, stop: int) -> bool:
    """Whether a subject counts what was told ("300 of them work there")."""
    at = start
    while at < stop and lows[at] in _BOUNDS:
        at += 1
    counts = lows[at][:1].isdigit() or (lows[at] in _NUMBERS and lows[at] not in _PARTS)
    return counts and lows[at + 1 : at + 3] in (["of", "them"], ["of", "these"], ["of", "those"]) and at + 3 < stop


def without_noun(lows: Sequence[str], start: int, stop: int) -> int | None:
    """Return where the predicate of a subject without a noun of its own begins: "some of them", "a further 3,000"."""
    at = start
    if lows[at] in ("they", "it", "these", "those", "this"):
        return at + 1 if at + 1 < stop else None
    some = False
    if lows[at] == "the" and lows[at + 1] in _SHARES:
        at, some = at + 2, True
    while at < stop and (lows[at] in _PARTS or lows[at] in _BOUNDS or lows[at][0].isdigit() or lows[at] in _NUMBERS):
        some = some or lows[at] in _PARTS or lows[at][0].isdigit() or lows[at] in _NUMBERS
        at += 1
    if some and lows[at] == "of" and lows[at + 1] in ("them", "these", "those"):
        at += 2
    return at if some and at < stop else None


def within_another(lows: Sequence[str], first: int, start: int, words: Sequence[Mention]) -> bool:
    """Whether a noun only tells which other one is meant: "the driver of the car", "the ambassador's vehicle"."""
    at = first - 1
    while at > start and lows[at] not in _STOPS and lows[at] not in ("of", "'s"):
        at -= 1
    if at <= start:
        return False
    before = at - 1
    if lows[at] == "'s":
        return not any(m.last == before and m.entry.value in BOTH for m in words)
    if lows[at] != "of" or lows[before] in _QUANTITIES or lows[before].startswith("numb"):
        return False
    return lows[before].endswith(_DOERS) or any(m.last == before and m.entry.kind == "role" for m in words)
