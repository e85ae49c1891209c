"""The region that stands between a role and its name: "the governor of Norway's Troms County, Ann Keane"."""

from __future__ import annotations

from helpers.reading.tokens import Tokens

_LONGEST = 6  # words of "'s Troms County"


def of_its_region(tokens: Tokens, last: int, stop: int) -> int:
    """Return the end of "'s Troms County" after a state that ends at a token, or where the phrase ends already."""
    if tokens.lows[last + 1 : last + 2] != ["'s"]:
        return last
    at = last + 2
    while at < min(stop, last + _LONGEST) and tokens.words[at][0].isupper():
        at += 1
    return at - 1 if at > last + 2 else last
