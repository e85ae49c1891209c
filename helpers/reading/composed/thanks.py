"""Thanks that somebody gives or carries, whatever stands between: "passed on her brother's warm thanks"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.composed.composing import stance
from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens

_THANKS = frozenset("thanks gratitude appreciation thankfulness".split())
# Verbs of carrying; those of saying, as "conveyed", are sayings already.
_GIVES = frozenset(
    "send sends sent sending deliver delivers delivered bring brings brought transmit transmits".split()
) | {
    "transmitted",
    "transmitting",
    "bringing",
    "delivering",
}
_CARRIES = (["passed", "on"], ["passes", "on"], ["passing", "on"], ["passed", "along"], ["handed", "over"])
_BETWEEN = frozenset(
    "his her their its the 's ’s s of and own warm warmest sincere deep deepest heartfelt special many personal high "
    "profuse profound words word message letter note leader brother country people nation government president "
    "pyongyang russia moscow korea north kim putin jong un vladimir along once again also on".split()
)
_FAR = 9  # words from the verb to the thanks
BEGINS = _THANKS


def thanks(tokens: Tokens, sentence: range, places: Sequence[int]) -> Iterator[Mention]:
    """Yield the verbs by which a sentence gives or carries thanks."""
    lows = tokens.lows
    for at in places:
        verb = at - 1
        while (
            verb > max(at - _FAR, sentence.start)
            and lows[verb] in _BETWEEN
            and lows[verb - 1 : verb + 1] not in _CARRIES
        ):
            verb -= 1
        if lows[verb - 1 : verb + 1] in _CARRIES:
            yield stance(tokens, verb - 1, verb, "welcomes", verb=True)
        elif lows[verb] in _GIVES:
            yield stance(tokens, verb, verb, "welcomes", verb=True)
