"""Who only watches, talks or hopes: "said it was monitoring the deployment", "would discuss it", "hoped that all …"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.moving.frames import Frame
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_SELF = frozenset("it they he she we i".split())
_AUXILIARIES = frozenset(
    "is are was were be been being has have had would will shall could may might should must 's not "
    "also still now already all both continue continues continued going to".split()
)
_BE = frozenset("is are was were be been 's".split())
_FINITE = _BE | {"will", "would"}
_WATCHES = frozenset(
    "monitoring monitor watching watch following follow tracking keeping gathering collecting analysing analyzing "
    "studying discussing discuss keep consulting consult talking talk raise raising meet meeting hoped hope hopes "
    "coordinating coordinate cooperating cooperate sharing prepare preparing ready respond responding act deal "
    "hoping continue worried looking paying pay remain stay closely observing observe".split()
)
_DONE = frozenset("discussed raised watched monitored followed addressed debated considered reviewed studied".split())
_HOUSES = frozenset(
    "government ministry alliance administration agency military department bloc union office council country "
    "authorities officials".split()
)
_LOOKS_ON = frozenset(
    "monitoring watching following tracking gathering collecting analysing analyzing studying discussing consulting "
    "observing checking verifying looking keeping".split()
)
_LOOKS = frozenset("monitors watches follows tracks".split())
_OF_IT = frozenset(("that", "how"))
_DISCUSS = frozenset("discuss raise address consult debate brief review".split())
_FAR = 9  # words of a subject


def only_watches(tokens: Tokens, saying: Saying, frames: Sequence[Frame], words: Sequence[Mention]) -> bool:
    """Whether all that somebody says of a transfer is that he watches it, or will talk about it."""
    lows, content = tokens.lows, saying.content
    if saying.sense == "assesses" and lows[saying.verb.first] in _LOOKS_ON:
        return _OF_IT.isdisjoint(lows[saying.verb.last + 1 : saying.verb.last + 2])  # "gathering and analysing news of"
    if content.start <= saying.verb.first and content.stop > saying.verb.first:
        return False
    if any(m.entry.value in ("no-comment", "denies") and m.first in content for m in words):
        return False
    if any(f.move is not None and f.move.entry.more == "verb" and f.move.first in content for f in frames):
        return False  # "is tracking 3,000 soldiers whom the North has sent"
    at = content.start
    while at < content.stop and (lows[at] in ("that", "“", '"', ",") or lows[at].endswith("ly")):
        at += 1
    own = at < content.stop and lows[at] in _SELF
    verb = at + 1
    if not own and lows[at] == "the" and lows[at + 1] in _HOUSES:
        own, verb = True, at + 2  # "said the government was following"
    if not own:  # "the deployment would be discussed in Brussels"
        verb = next(
            (to for to in range(at + 1, min(at + _FAR, content.stop)) if lows[to] in _FINITE | _LOOKS), content.stop
        )
        if verb < content.stop and lows[verb] in _LOOKS:
            return True  # "Japan closely watches possible shipments, he said"
    while verb < content.stop and (lows[verb] in _AUXILIARIES or lows[verb].endswith("ly")):
        verb += 1
    if verb >= content.stop:
        return False
    return lows[verb] in (_WATCHES if own else _DONE) or _meets_on_it(lows, verb)


def _meets_on_it(lows: Sequence[str], verb: int) -> bool:
    """Whether somebody will talk about a transfer, or looks on ("the minister will discuss it with his colleague")."""
    return (lows[verb] in _DISCUSS and lows[verb - 1] in ("will", "would", "to")) or lows[verb] in _LOOKS_ON
