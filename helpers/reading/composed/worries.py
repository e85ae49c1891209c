"""Worry and protest that somebody voices or feels, however strong: "aired grave misgivings", "was deeply perturbed"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.composed.composing import stance
from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens

_WORRIES = frozenset(
    "concern concerns alarm unease worry worries fear fears dismay anxiety anxieties regret regrets disappointment "
    "displeasure dissatisfaction frustration apprehension apprehensions misgivings anger disquiet "
    "consternation trepidation reservations opposition objection objections shock astonishment bewilderment".split()
)
_PROTESTS = frozenset(
    "condemnation condemnations protest protests denunciation denunciations rejection disapproval complaint outrage "
    "indignation revulsion fury".split()
)
_VOICES = frozenset(
    "express expresses expressed expressing voice voices voiced voicing raise raises raised raising share shares "
    "shared sharing convey conveys conveyed conveying reiterate reiterates reiterated reiterating register registers "
    "registered registering relay relays relayed relaying echo echoes echoed echoing air airs aired airing reaffirm "
    "reaffirms reaffirmed reaffirming restate restates restated state stated repeat repeats repeated repeating "
    "signalled signaled signalling underlined underline underlining underscored stressed communicated communicate "
    "communicates communicating noted made aired shown showed".split()
)
_LODGES = _VOICES | frozenset(
    "lodge lodges lodged lodging issue issues issued issuing file files filed filing deliver delivers delivered "
    "delivering register sent sends".split()
)
_FELT = frozenset(
    "concerned worried alarmed troubled dismayed appalled disturbed outraged shocked uneasy perturbed horrified "
    "anxious unsettled disappointed apprehensive indignant unnerved disquieted incensed aghast distressed angered "
    "angry astonished frustrated nervous wary".split()
)
_FEELS = frozenset(
    "is are was were am been remain remains remained remaining feel feels felt grew becoming become became "
    "sounds sounded".split()
)
# What stands between the verb and the worry that it voices: whose, how great, how many.
_OWN = frozenset("its his her their our my the a an this that these those some such no”".split())
_GREAT = frozenset(
    "deep deepest serious grave gravest great greatest strong strongest growing profound mounting considerable "
    "increasing heightened utmost extreme particular significant severe genuine real deepening fresh renewed further "
    "continued continuing ongoing sharp widespread shared common mutual similar same collective bitter firm vehement "
    "fierce formal official public private sincere acute intense immense major substantial rising wide broad "
    "unequivocal resolute categorical stern clear explicit joint new more many legitimate immediate security sure "
    "stark special diplomatic worded concern alarm unease worry dismay regret anger outrage".split()
)
_MARKS = frozenset("“ ” \" ' ‘ ’ , and or of".split())
_TIMES = frozenset("so very quite rather most more extremely somewhat yet now even just all still again".split())
_BEHIND = frozenset(("with", "parties"))  # "is concerned with": it deals with it
_REACH = 9  # words from the verb to what it voices
_FINDS = frozenset(
    "found finds considers considered deems deemed regards regarded views viewed judges judged rated thinks".split()
)
_TROUBLING = frozenset(
    "disturbing troubling worrying alarming unacceptable dangerous reckless intolerable appalling concerning "
    "outrageous deplorable irresponsible shocking disquieting unsettling".split()
)
BEGINS = _WORRIES | _PROTESTS | _FELT | _FINDS


def worries(tokens: Tokens, sentence: range, places: Sequence[int]) -> Iterator[Mention]:
    """Yield the verbs by which somebody voices a worry or a protest, or feels a worry."""
    lows = tokens.lows
    for at in places:
        low = lows[at]
        if low in _FINDS:
            behind = range(at + 2, min(at + _REACH, sentence.stop))
            end = next((to for to in behind if lows[to] in _TROUBLING and not lows[to + 1].isalpha()), None)
            if end is not None and "that" not in lows[at:end] and lows[at - 1] != "be":
                yield stance(tokens, at, at, "voices-concern", verb=True)  # "found the deal “deeply disturbing”"
            continue
        if low in _FELT:
            verb = _feels(lows, at, sentence.start)
            if verb is not None and lows[at + 1] not in _BEHIND and lows[max(verb - 3, 0) : verb - 1][-2:-1] != ["far"]:
                yield stance(tokens, verb, at, "voices-concern", verb=True)
            continue
        verbs = _VOICES if low in _WORRIES else _LODGES
        verb = _voices(lows, at, sentence.start, verbs)
        if verb is not None:
            yield stance(tokens, verb, at, "voices-concern" if low in _WORRIES else "condemns", verb=True)


def _feels(lows: Sequence[str], at: int, start: int) -> int | None:
    """Return the verb of "is", "remained deeply", "has been “extremely" before what somebody feels."""
    verb = at - 1
    while verb > start and (
        lows[verb] in _TIMES or lows[verb] in _MARKS or lows[verb] in _FELT or _is_adverb(lows[verb])
    ):
        verb -= 1
    return verb if lows[verb] in _FEELS else None


def _voices(lows: Sequence[str], at: int, start: int, verbs: frozenset[str]) -> int | None:
    """Return the verb of "expressed its", "voiced “grave and growing" before what somebody voices."""
    verb = at - 1
    while verb > max(start, at - _REACH) and (
        lows[verb] in _GREAT or lows[verb] in _OWN or lows[verb] in _MARKS or _is_adverb(lows[verb])
    ):
        verb -= 1
    if lows[verb] not in verbs and "shared" in lows[verb + 1 : at]:
        verb = lows.index("shared", verb + 1)  # what is shared, or who shares it
    if lows[verb] not in verbs or lows[verb - 1] in ("to", "not"):
        return None
    return verb


def _is_adverb(low: str) -> bool:
    return low.endswith("ly") or low in ("also", "too", "very")
