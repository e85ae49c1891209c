"""Words that may stand between a speaker and a verb of saying, and change neither: auxiliaries, adverbs, days."""

from __future__ import annotations

from helpers.reading.people.names import WEEKDAYS

PASSED = frozenset(
    "has have had also then later was were is are be been being again did do does not 't never would will "
    "could may might yet only all both still just already too must should to further once today yesterday".split()
)
_UNITS = frozenset("week month year summer autumn winter spring".split())
_WHICH = frozenset(("this", "last"))
_WITHIN = frozenset("earlier late early later".split())


def without_passed(between: list[str]) -> list[str]:
    """Drop the auxiliaries and adverbs that stand just before a verb."""
    stop = len(between)
    while stop and (between[stop - 1] in PASSED or between[stop - 1].endswith("ly")):
        stop -= 1
    while stop > 1 and between[stop - 1] in _UNITS and between[stop - 2] in _WHICH:
        stop -= 2 + (between[max(stop - 3, 0)] in _WITHIN)  # "Kirby earlier this month said"
    if stop and between[stop - 1] in WEEKDAYS:  # "…, on Friday dismissed"
        stop -= 2 if between[stop - 2 : stop - 1] == ["on"] else 1
    return between[:stop]
