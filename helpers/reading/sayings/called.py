"""The name that a speaker gives or goes by: "who goes by the call sign Lypa", "identified only as Sergei"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.people.who import Place
from helpers.reading.tokens import Tokens

_ASKED = frozenset("identified named called known quoted surnamed nicknamed".split())
_NAME = frozenset("name surname nickname".split())
_WHOSE = frozenset("his her the their a only".split())
_REACH = 30  # words behind a speaker in which the name is given
_STOPS = frozenset((".", ";", "”", '"'))


def called(tokens: Tokens, place: Place, sentence: range, verb: int) -> None:
    """Give a speaker without a name the one that stands behind it: a call sign, a first name or a surname alone.

    It stands before the ``verb`` of saying where the speaker does: what is said may name others.
    """
    who = place.who
    if who.kind != "unnamed" or str(who.name.value).endswith("s"):
        return
    lows, words = tokens.lows, tokens.words
    stop = verb if verb > place.last else sentence.stop - 1
    for at in range(place.first, min(place.last + _REACH, stop)):
        if at > place.last and lows[at] in _STOPS:
            return
        name = _given(lows, at)
        if name is None or name >= sentence.stop or not words[name][0].isupper() or not words[name].isalpha():
            continue
        who.name = tokens.cell(name, name, words[name], "call-sign" if "sign" in lows[at : at + 2] else "first-name")
        who.kind = "person"
        return


def _given(lows: Sequence[str], at: int) -> int | None:
    """Return where the name stands that words lead to ("the call sign", "identified only by his surname,")."""
    if lows[at] == "callsign" or lows[at : at + 2] == ["call", "sign"]:
        behind = at + 1 + (lows[at] == "call")
        return behind + (lows[behind] in ("“", '"', ",", "is", "was", "of"))
    if lows[at] in _ASKED and lows[at + 1 : at + 3] == ["only", "as"]:
        return at + 3
    if lows[at] in _ASKED and lows[at + 1] == "as" and lows[at - 1] == "be":
        return at + 2  # "asked to be identified as Sergei"
    if lows[at] in ("gave", "given", "giving", "by") and (noun := _noun(lows, at)) is not None:
        return noun + 1 + (lows[noun + 1] in (",", "as", ":", "("))
    return None


def _noun(lows: Sequence[str], at: int) -> int | None:
    """Return "name" of "only his first name", "her surname"."""
    noun = next((to for to in range(at + 1, at + 6) if lows[to] in _NAME), None)
    return noun if noun is not None and not _WHOSE.isdisjoint(lows[at + 1 : noun]) else None
