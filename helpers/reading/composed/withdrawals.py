"""A word taken back: "withdrew his claim that", "has retracted the report", "walked back her remarks"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.tokens import Tokens

_TAKES_BACK = frozenset(
    "withdrew withdraws withdraw withdrawn withdrawing retracted retracts retract retracting recanted recants recant "
    "disavowed disavows rescinded rescinds".split()
)
_TAKES = frozenset("take takes took taken taking walk walks walked walking".split())  # "back"
_WORDS = frozenset(
    "claim claims statement statements remark remarks allegation allegations assertion assertions accusation "
    "accusations report reports comment comments figure figures estimate estimates story article words".split()
)
_OBJECT = 5  # words of "withdrew an earlier written statement"
BEGINS = _TAKES_BACK | _TAKES


def withdrawals(tokens: Tokens, sentence: range, places: Sequence[int]) -> Iterator[Mention]:
    """Yield the verbs by which somebody takes a word back: what was withdrawn is charged no more, but doubted."""
    lows = tokens.lows
    for at in places:
        last = at
        if lows[at] in _TAKES:
            if lows[at + 1] != "back":
                continue
            last = at + 1
        behind = lows[last + 1 : min(last + 1 + _OBJECT, sentence.stop)]
        said = behind[:1] == ["what"] and not {"said", "claimed", "told", "reported"}.isdisjoint(behind)
        if said or not _WORDS.isdisjoint(behind):
            yield Mention(at, last, Entry("say", "dismisses", "disputed: taken back", False, "verb"))
