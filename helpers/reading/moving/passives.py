"""The passive around a word of moving: "was given", "shells fired by", "taken from"."""

from __future__ import annotations

from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens

BE = frozenset("was were been being is are be got".split())
AUXILIARIES = frozenset(
    "has have had also not never already reportedly allegedly likely now would could may might will to "
    "been recently".split()
)
_DONE = frozenset("sent given made held shot set put laid drawn taken seen known led run built bought".split())


def is_passive(tokens: Tokens, sentence: range, move: Mention) -> bool:
    """Whether a verb form is passive: after a form of "be", or a participle that follows its noun."""
    low = tokens.lows[move.first]
    at = move.first - 1
    steps = 0
    while at >= sentence.start and steps < 4:
        before = tokens.lows[at]
        if before == "to":
            return False  # "is to send"
        if before in BE:
            return not low.endswith("ing")
        if before in AUXILIARIES or before.endswith("ly"):
            at -= 1
            steps += 1
            continue
        break
    if low.endswith("ed") or low in ("sent", "given", "sold", "taken", "brought"):
        after = tokens.lows[move.last + 1 : move.last + 2]
        return after in (["to"], ["by"], ["from"], ["in"], ["into"])
    return False


def passive_before_by(between: list[str]) -> bool:
    """Whether a participle stands before the last "by" ("the shells used by")."""
    at = len(between) - 1 - between[::-1].index("by") if "by" in between else 0
    return at > 0 and (between[at - 1].endswith("ed") or between[at - 1] in _DONE)
