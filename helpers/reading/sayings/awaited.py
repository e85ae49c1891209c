"""What nobody has said yet: who "is expected to condemn", "was urged to denounce", "failed to call it a breach"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention

_SENSES = ("denies", "dismisses")
_AWAITED = frozenset(
    "expected likely set due urged asked pressed pressured reluctant unwilling hesitant failing fails refusing refuses "
    "poised supposed pressure calls invited wants unable lobbied begged encouraged "
    "unlikely hoped hopes hoping yet".split()
)
_TURNED = frozenset(("failed", "fail"))  # "will not fail to respond" is a promise
_NOT = frozenset(("not", "never"))
_MAY = frozenset(("may", "might"))
_SELVES = frozenset("it he she they we i which who".split())
_NEAR = 4  # words from "is widely expected to strongly" to the verb


def awaited(lows: Sequence[str], verb: Mention) -> bool:
    """Whether a stance is only expected of somebody, asked of him, or one that he failed to take."""
    if verb.entry.kind != "stance" and verb.entry.value not in _SENSES:
        return False
    at = verb.first - 1
    while lows[at].endswith("ly") or lows[at] in ("also", "now", "publicly"):
        at -= 1
    if lows[at] in _MAY and verb.entry.kind == "stance":
        return lows[at - 1] not in _SELVES  # "Oslo may impose sanctions", not "said it may impose sanctions"
    if lows[at] != "to":
        return False
    lead = lows[max(at - _NEAR, 0) : at]
    if not _TURNED.isdisjoint(lead):
        return _NOT.isdisjoint(lead)
    return lows[at - 1] in _AWAITED
