"""Who denies or waves off what was not told: "denied jamming the signals", "dismissed a threat of tariffs"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.positions.matters import is_other
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_NEWS = frozenset("reports report rumours rumors speculation".split())
_ENDS = frozenset(", . ; as and saying calling but".split())
_NAMES_ONE = frozenset("item unit move matter say hedge provision measure stance".split())
_TAKEN_UP = frozenset(
    "it this that these those them they such so any anything nothing either both all none everything involvement "
    "wrongdoing report reports claim claims allegation allegations accusation accusations charge charges news "
    "sanctions rules law laws resolutions obligations".split()
)
_ROLE = frozenset("role part hand involvement".split())
_HAD = frozenset("had has have was were is are would".split())
_NEAR = 3  # words from "denied" to "role"


def of_other_news(tokens: Tokens, words: Sequence[Mention], saying: Saying) -> bool:
    """Whether what is denied or waved off names nothing of a transfer and takes up nothing that was told."""
    lows, at = tokens.lows, saying.verb.last + 1
    at += lows[at] == "that"
    if saying.content.start <= saying.verb.first:
        return False  # "…, a charge that Moscow denies"
    end = next((to for to in range(at + 1, saying.content.stop) if lows[to] in _ENDS), saying.content.stop)
    if lows[at] in _NEWS and lows[at + 1] in ("of", "about") and lows[at + 2] in ("a", "an"):
        start = at + 2  # "reports of a new mobilisation"
    elif saying.sense == "denies" and lows[at].endswith("ing") and end - at > 1:
        start = at  # "denied attacking a hospital"
    elif saying.sense == "denies" and lows[at] == "it" and lows[at + 1] in _HAD:
        start = at + 1  # "denied that it had jammed signals"
    elif saying.sense == "denies" and (role := _role(lows, at)):
        start = role + 2  # "denied any role in the cyberattack"
    elif saying.sense == "dismisses" and lows[at] in ("a", "an", "the"):
        return _names_another(words, at, end) and _TAKEN_UP.isdisjoint(lows[at:end])
    else:
        return False
    here = [m for m in words if start <= m.first < end]
    named = any(m.entry.kind in _NAMES_ONE and not is_other(m) and m.entry.value != "use" for m in here)
    return not named and _TAKEN_UP.isdisjoint(lows[start:end]) and start < end - 1


def _role(lows: Sequence[str], at: int) -> int | None:
    """Return the word for taking part right behind "denied any", where it is told in what."""
    roles = (to for to in range(at, at + _NEAR) if lows[to] in _ROLE and lows[to + 1] == "in")
    return next(roles, None)


def _names_another(words: Sequence[Mention], at: int, end: int) -> bool:
    """Whether an object is another matter and nothing of a transfer ("the election result as a farce")."""
    here = [m for m in words if at <= m.first < end]
    sure = (m for m in here if m.entry.kind in _NAMES_ONE and m.entry.kind != "stance" and not is_other(m))
    return any(map(is_other, here)) and not any(sure)
