"""Calls that are about the war and no transfer: to arm Ukraine, to leave it, to give more."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import STATE_KINDS, Mention
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_GIVES = frozenset("send supply provide deliver give donate".split())
_BACK = frozenset(("home", "back"))


def for_ukraine(saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether others are asked to do something for Ukraine ("urged allies to send it more weapons")."""
    states = (m for m in mentions if m.first in saying.content and m.entry.kind in STATE_KINDS)
    first = next(states, None)
    return first is not None and first.entry.value == "UKR"


def out_of_ukraine(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether it is the whole war that is to end ("demanded that Russia withdraw from Ukraine")."""
    here = [m for m in mentions if m.first in saying.content]
    goes = any(m.entry.value == "UKR" and tokens.lows[m.first - 1] == "from" for m in here)
    things = (m for m in here if m.entry.kind in ("item", "provision") and m.entry.value != "troops")
    return goes and not any(things) and not any(m.entry.value == "PRK" for m in here)


def to_give(tokens: Tokens, saying: Saying) -> bool:
    """Whether others are asked to give something, and not to stop ("called on allies to send more air defences")."""
    said = tokens.lows[saying.content.start : saying.content.stop]
    asked = next((at for at, low in enumerate(said) if low == "to"), None)
    if _BACK & set(said):
        return False  # "to send the workers home"
    return asked is not None and said[asked - 1] != "not" and bool(_GIVES & set(said[asked + 1 : asked + 3]))
