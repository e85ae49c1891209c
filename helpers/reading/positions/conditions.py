"""A condition on whether a report holds ("if Russia did send it"), not on what may come ("if it sends it")."""

from __future__ import annotations

from collections.abc import Sequence

_NO_CONDITION = frozenset("even as only asked asks ask know knows knew see sure unclear wonder wondered".split())
_HELD = frozenset("did has have had was 's".split())  # what has happened, or has not
_BE = frozenset("is are be were be was been 's proves prove proved turns turn turned".split())
_FINDS = frozenset(
    "true so correct accurate right confirmed verified proven established substantiated case real genuine fact "
    "indeed happened happening happens authentic credible well-founded untrue "
    "borne corroborated upheld stand stands hold holds held validated truth substance bear".split()
)
_REPORTS = frozenset(
    "report reports reporting claim claims allegation allegations information accounts account accusation accusations "
    "intelligence findings charges charge news assessment assessments".split()
)
_ENDS = frozenset((",", ".", ";", "”", '"', "then", "“"))
_OPENERS = frozenset("if should were assuming supposing provided providing event".split())
_INVERTS = frozenset(("should", "were"))
_DETERMINERS = frozenset("the these those such its this any our".split())
_POINTS = frozenset(("it", "this", "that", "they", "these"))
_FAR = 16  # words of a condition


def on_a_report(lows: Sequence[str], content: range) -> int | None:
    """Return the "if" in what is said that stands before a report which may be untrue."""
    for at in content:
        if lows[at] not in _OPENERS or lows[at - 1] in _NO_CONDITION or lows[at + 1] in ("and", "not"):
            continue
        if lows[at] == "event" and lows[at + 1] != "that":
            continue
        stop = next((to for to in range(at + 1, content.stop) if lows[to] in _ENDS), content.stop)
        clause = lows[at + 1 : min(stop, at + _FAR)]
        if _inverted(clause) if lows[at] in _INVERTS else _holds(clause):
            return at
    return None


def _inverted(clause: Sequence[str]) -> bool:
    """Whether a clause goes on from "should the report prove correct", "were this to be confirmed".

    "It should be confirmed" and "they were the first" have no such subject behind the verb.
    """
    subject = _REPORTS & set(clause[:4]) if clause[:1] and clause[0] in _DETERMINERS else _REPORTS & set(clause[:1])
    return bool(subject or _POINTS & set(clause[:1])) and bool(_FINDS & set(clause) or "being" in clause[1:2])


def _holds(clause: Sequence[str]) -> bool:
    """Whether a clause asks whether something is so, and not whether it will be."""
    if _FINDS & set(clause) and (_BE & set(clause) or len(clause) < 3):
        return True
    for low, after in zip(clause, (*clause[1:], ""), strict=False):
        if low in ("are", "is", "were", "be") and after == "to":
            return False
        if low in _HELD or (low in _BE and after == "what") or (low in ("is", "are") and after.endswith("ing")):
            return True
    return False
