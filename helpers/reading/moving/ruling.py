"""What a rule, or the draft of one, allows, caps or forbids: no transfer ("would have cut the oil it may import")."""

from __future__ import annotations

from helpers.reading.moving.frames import Frame
from helpers.reading.people.names import SAYS
from helpers.reading.tokens import Tokens

_RULES = frozenset(
    "text draft resolution resolutions sanctions measure measures rule rules embargo ban bans cap caps limit limits "
    "proposal provision provisions paragraph restrictions curbs regime regimes motion law laws document".split()
)
_PRONOUNS = frozenset(("it", "they"))
_RULING = frozenset(
    f"{stem}{ending}"
    for stem in "allow permit forbid prohibit bar bann ban limit cap capp restrict oblig oblige requir require exempt "
    "eas ease lift cut cutt halv halve freez freeze reduc reduce tighten toughen outlaw block suspend lower rais raise "
    "relax loosen seek curb shrink slash".split()
    for ending in ("", "s", "ed", "d", "ing")
) | frozenset("forbade forbidden froze frozen sought".split())
_MODALS = frozenset("would will could also have has had been to which further sharply not do does did".split())
_HEAD = 8  # words in which the rule is named
_ASIDE = 22  # words of "…, circulated in its first form in April,"
_ENDS = SAYS | frozenset(("but", "while", "although", "though", "whereas", ";"))
_DONE = frozenset(("has", "have", "had"))


def ruled_on(tokens: Tokens, sentence: range, before: bool) -> range | None:
    """Return the words of a sentence that tell what a rule does; ``before``: the sentence before told of one."""
    lows = tokens.lows
    if lows[sentence.start] in ("nothing", "no"):
        return None  # "Nothing in the law forbids Russia to"
    for noun in range(sentence.start, min(sentence.start + _HEAD, sentence.stop)):
        if lows[noun] not in _RULES and not (before and noun == sentence.start and lows[noun] in _PRONOUNS):
            continue
        at = noun + 1
        if lows[at] == ",":
            close = (where for where in range(at + 1, min(at + _ASIDE, sentence.stop)) if lows[where] == ",")
            at = next(close, at) + 1
        while at < sentence.stop and (lows[at] in _MODALS or lows[at].endswith("ly")):
            at += 1
        if at < sentence.stop and lows[at] in _RULING:
            return range(at, next((end for end in range(at, sentence.stop) if lows[end] in _ENDS), sentence.stop))
    return None


def of_a_rule(tokens: Tokens, ruled: range | None, frame: Frame) -> bool:
    """Whether a frame tells only what a rule is about, and nothing that somebody has done."""
    if ruled is None or frame.thing.first not in ruled:
        return False
    move = frame.move
    return move is None or move.entry.more != "verb" or tokens.lows[move.first - 1] not in _DONE
