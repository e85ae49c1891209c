"""Whom somebody leads that is not the state's: "president of the University of Northern Studies" is no official."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention

_LEADS = frozenset(("president", "director"))
_FIRMS = frozenset(
    "company firm shipyard plant factory refinery bank port railway carrier corporation farm mill sawmill zoo "
    "museum circus airport yard holding enterprise manufacturer builder retailer wholesaler airline smelter".split()
)
_SCHOOLS = frozenset("university institute college school academy foundation centre center association think".split())
_ENDS = frozenset("and who in at said says told has had is was".split())
_NAME = 7  # words of a body's name up to its kind


def of_a_private_body(lows: Sequence[str], role: Mention) -> str:
    """Return what a body is that somebody leads, if it is no state's: a company, or one of research."""
    of = role.last + 1
    if role.entry.value not in _LEADS or lows[of : of + 1] != ["of"]:
        return ""
    for low in lows[of + 1 : of + _NAME]:
        if low in _FIRMS or low in _SCHOOLS:
            return "company" if low in _FIRMS else "research"
        if not (low.isalpha() or low == "-") or low in _ENDS:
            break
    return ""
