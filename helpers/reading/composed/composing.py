"""How plain words make a stance: adverbs passed over, forms of to be, words for rules, the mention that is made."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.tokens import Tokens

_ADVERBS = frozenset("also now then therefore all both each still already today further too not only soon".split())
BE = frozenset("is are was were be been being".split())
RULES = frozenset(
    "resolution resolutions unscr unscrs "
    "sanctions embargo embargoes charter law laws obligation obligations commitment commitments "
    "rules norms ban bans prohibition prohibitions cap ceiling limit limits restrictions undertaking undertakings "
    "regime".split()
)


def past_adverbs(lows: Sequence[str], at: int) -> int:
    """Return the first token from ``at`` on that is no adverb."""
    while lows[at] in _ADVERBS or (lows[at].endswith("ly") and lows[at] not in ("supply", "apply", "comply")):
        at += 1
    return at


def before_adverbs(lows: Sequence[str], at: int) -> int:
    """Return the last token up to ``at`` that is no adverb."""
    while at > 0 and (lows[at] in _ADVERBS or lows[at].endswith("ly")):
        at -= 1
    return at


def stance(tokens: Tokens, first: int, last: int, value: str, verb: bool = False) -> Mention:
    """Return a mention of a stance that the words from ``first`` to ``last`` make."""
    phrase = " ".join(tokens.lows[first : last + 1])
    return Mention(first, last, Entry("stance", value, phrase, False, "verb" if verb else ""))
