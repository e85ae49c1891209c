"""Verbs of finding behind what was found: "…, the institute found.", "…, as ship data show", "…, a study suggests"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.people.names import WEEKDAYS

_FINDS = frozenset("found finds find show shows showed suggest suggests suggested indicate indicates indicated".split())
_ENDS = frozenset(". , in on last this earlier after ; ” by".split()) | WEEKDAYS
_IT = frozenset("it they them he she".split())
_WAS = frozenset("was were had is are came to".split())
_TOLD = 4  # words that what was found has at least
_SUBJECT = 11  # words from the comma to the verb
_BREAKS = frozenset("which who that where when but and or while because".split())
_FOUND = Entry("say", "detects", "found behind", False, "verb")


def trailing_verbs(lows: Sequence[str], sentence: range, known: set[int]) -> list[Mention]:
    """Return the verbs of finding that end a sentence, behind a comma and their subject; ``known`` are its others."""
    found = []
    for at in sentence:
        if lows[at] not in _FINDS or at in known or at + 1 >= sentence.stop:
            continue
        if lows[at] == "found" and lows[at + 1] in _IT and lows[at + 2] in _WAS:
            found.append(Mention(at, at, _FOUND))  # "examined the missile and found it was North Korean"
            continue
        if lows[at + 1] not in _ENDS:
            continue
        comma = next((to for to in range(at - 2, max(at - _SUBJECT, sentence.start), -1) if lows[to] == ","), None)
        if comma is None or comma - sentence.start < _TOLD or _BREAKS & set(lows[comma + 1 : at]):
            continue
        if lows[at + 1] == "," and sentence.stop - at > _SUBJECT:
            continue
        found.append(Mention(at, at, _FOUND))
    return found
