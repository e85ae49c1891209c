"""A condition on whether a report holds ("if Russia did send it"), not on what may come ("if it sends it")."""

from __future__ import annotations

from collections.abc import Sequence

_NO_CONDITION = frozenset("even as only asked asks ask know knows knew see sure unclear wonder wondered".split())
_HELD = frozenset("did has have had was 's".split())  # what has happened, or has not
_BE = frozenset("is are be were be was been 's proves prove proved turns turn turned".split())
_FINDS = frozenset(
    "true so correct accurate right confirmed verified proven established substantiated case real genuine fact "
    "indeed happened happening happens authentic credible well-founded untrue "
    "borne corroborated upheld stand stands holds validated".split()
)
_REPORTS = frozenset(
    "report reports reporting claim claims allegation allegations information accounts account".split()
)
_ENDS = frozenset((",", ".", ";", "”", '"', "then", "“"))
_OPENS = frozenset((",", "that", "“", '"', ";"))
_POINTS = frozenset(("it", "this", "that", "they", "these"))
_SO = _FINDS | {"being", "to"}
_FAR = 16  # words of a condition


def on_a_report(lows: Sequence[str], content: range) -> int | None:
    """Return the "if" in what is said that stands before a report which may be untrue."""
    for at in content:
        if lows[at] == "were" and lows[at - 1] in _OPENS and lows[at + 1] in _POINTS and lows[at + 2] in _SO:
            return at  # "such a step, were it being taken, would be lawful"
        if (
            lows[at] in ("if", "should", "assuming", "supposing", "provided", "providing")
            and lows[at - 1] not in _NO_CONDITION
            and lows[at + 1] not in ("and", "not")
        ):
            stop = next((to for to in range(at + 1, content.stop) if lows[to] in _ENDS), content.stop)
            if _holds(lows[at + 1 : min(stop, at + _FAR)], lows[at]):
                return at
    return None


def _holds(clause: Sequence[str], opens: str) -> bool:
    """Whether a clause asks whether something is so, and not whether it will be."""
    if opens == "should":  # "should the report prove correct"; "it should be confirmed" has no subject behind it
        return bool(_REPORTS & set(clause[:3]) or {"this", "it", "that"} & set(clause[:1])) and bool(
            _FINDS & set(clause)
        )
    if _FINDS & set(clause) and (_BE & set(clause) or len(clause) < 3):
        return True
    for low, after in zip(clause, (*clause[1:], ""), strict=False):
        if low in ("are", "is", "were", "be") and after == "to":
            return False
        if low in _HELD or (low in _BE and after == "what") or (low in ("is", "are") and after.endswith("ing")):
            return True
    return False
