"""Doubt told by more than a verb: "was not convinced", "remain sceptical", "voiced doubts", "does not believe it"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.composed.composing import before_adverbs
from helpers.reading.lexicon import Entry, Mention
from helpers.reading.tokens import Tokens

_DOUBTING = frozenset("unconvinced sceptical skeptical doubtful unpersuaded unimpressed dubious".split())
_WON_OVER = frozenset("convinced persuaded".split())
_NO = frozenset(("not", "never", "far", "less", "hardly"))
_ADVERBS = frozenset("from more very still also at all so yet quite".split())
_BE = frozenset(
    "is are was were be been am 's remain remains remained seem seems seemed sound sounded appeared".split()
)
_DOUBTS = frozenset(("doubt", "doubts", "scepticism", "skepticism", "disbelief"))
_VOICES = frozenset(
    "voice voices voiced express expresses expressed raise raises raised cast casts have has had harbour harbours "
    "harbor harbors signalled signaled showed shows".split()
)
_SOME = frozenset("some serious strong his her their its grave considerable great deep any own".split())
_BELIEVES = frozenset(("believe", "trust", "buy", "credit"))
_REPORTS = frozenset(
    "report reports story stories claim claims account figure figures number numbers it that this".split()
)
_THE = frozenset("in the such these those any".split())
_SIGNS = frozenset("sign signs indication indications trace traces evidence proof confirmation hint hints".split())
_SEES = frozenset("see seen saw find found detect detected observed noticed".split())
_ANY = frozenset("any a the single clear real such one yet".split())
_SEEN_NONE = Entry("say", "dismisses", "seen no sign", False, "verb")
_NO_SIGN = Entry("say", "dismisses", "no evidence", False)
_YET = frozenset(("yet", "so", "been"))
_POINTS = frozenset("that this it such these those them any".split())
_DOUBTS_IT = Entry("say", "dismisses", "doubts it", False, "verb")
BEGINS = _DOUBTING | _WON_OVER | _DOUBTS | _BELIEVES | _SIGNS  # every word that may tell a doubt


def doubters(tokens: Tokens, sentence: range, places: Sequence[int]) -> Iterator[Mention]:
    """Yield the words by which a sentence tells that somebody doubts."""
    lows = tokens.lows
    for at in places:
        low = lows[at]
        if low in _DOUBTING or low in _WON_OVER:
            verb = at - 1
            while lows[verb] in _NO or lows[verb] in _ADVERBS or lows[verb].endswith("ly"):
                verb -= 1
            negated = bool(_NO & set(lows[verb:at]))
            if verb < sentence.start or lows[verb] not in _BE or negated != (low in _WON_OVER):
                continue
        elif low in _DOUBTS:
            verb = before_adverbs(lows, at - 1)
            while lows[verb] in _SOME:
                verb -= 1
            if verb < sentence.start or lows[verb] not in _VOICES:
                continue
        elif low in _BELIEVES and lows[at - 1] == "not":
            verb = at - 2  # "does not believe the report"
            named = at + 1
            while lows[named] in _THE:
                named += 1
            if lows[named] not in _REPORTS or (lows[named] == "that" and lows[named + 1] not in (".", ",")):
                continue
        elif low in _SIGNS:
            if (first := _unseen(lows, at, sentence.start)) is not None:
                yield Mention(first, at, _SEEN_NONE)
            elif _of_that(lows, at):
                yield Mention(at - 1, at, _NO_SIGN)
            continue
        else:
            continue
        yield Mention(verb, at, _DOUBTS_IT)


def _unseen(lows: Sequence[str], sign: int, start: int) -> int | None:
    """Return where "not seen any sign" begins."""
    at = sign - 1
    while at > start and lows[at] in _ANY:
        at -= 1
    if at <= start or lows[at] not in _SEES:
        return None
    at -= 1 + (lows[at - 1] in _YET or lows[at - 1].endswith("ly"))
    return at if at > start and lows[at] in ("not", "never") else None


def _of_that(lows: Sequence[str], sign: int) -> bool:
    """Whether there is "no sign of that", "no trace of such troops"."""
    return lows[sign - 1] == "no" and lows[sign + 1] in ("of", "for") and lows[sign + 2] in _POINTS
