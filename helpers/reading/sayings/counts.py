"""Counts that somebody gives or changes: "raised its estimate to", "Seoul's figure stands at", "revised the tally"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.tokens import Tokens

COUNTS = frozenset("figure figures count counts tally total totals number numbers estimate estimates".split())
_JUDGED = ("estimate", "estimates")
_CHANGES = frozenset(
    "raised raises raising lowered lowers lowering revised revises revising updated updates updating increased "
    "increases increasing doubled doubles tripled cut cuts cutting brought brings bringing gave gives giving set sets "
    "setting published publishes offered offers issued issues provided released produced presented lifted placed "
    "places pushed upped adjusted trimmed halved quoted".split()
)
_BETWEEN = frozenset("the its his her their a an own this that earlier previous first new".split())
_FAR = 5  # words from the verb to what is counted
_STANDS = frozenset(
    "is was are were stands stood has had have rose risen grew fell reached puts runs ran comes came remains".split()
)
_SAYS = Entry("say", "says", "gives a count", False, "verb")
_ESTIMATES = Entry("say", "assesses", "gives an estimate", False, "verb")
_FIGURE = Entry("say", "says", "figure", False)


def counting_verbs(tokens: Tokens, sentence: range, known: set[int]) -> list[Mention]:
    """Return the verbs of a sentence that give or change a count ("raised the South Korean count to 10,000")."""
    lows, found = tokens.lows, list[Mention]()
    for at in sentence:
        if lows[at] not in _CHANGES or at in known:
            continue
        stop = min(at + _FAR, sentence.stop)
        noun = next((to for to in range(at + 1, stop) if lows[to] in COUNTS), None)
        between = lows[at + 1 : noun] if noun is not None else []
        some = noun is not None and lows[noun] == "number" and lows[noun + 1] == "of" and between[0] in ("a", "an")
        if between and between[0] in _BETWEEN and not some and not {",", "of", "to", "that", "in"} & set(between):
            found.append(Mention(at, at, _ESTIMATES if noun and lows[noun] in _JUDGED else _SAYS))
    return found


def figures(lows: Sequence[str], sentence: range) -> list[Mention]:
    """Return the nouns of figures that rise or stand somewhere ("had risen to 11,000", "stands at")."""
    found = [at for at in sentence if lows[at] in COUNTS and _STANDS & set(lows[at + 1 : at + 3])]
    return [Mention(at, at, _FIGURE) for at in found]
