"""What others are told to do: a modal or a request with a verb of keeping to rules, or of stopping.

"must fully respect", "are obliged to apply", "has to send … home", "asked Pyongyang to honour its word".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.composed.composing import BE, RULES, before_adverbs, past_adverbs, stance
from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens

_MODALS = frozenset(("must", "should", "shall", "cannot"))
_BEFORE_TO = frozenset(
    "has have had need needs needed ought obliged obligated bound required expected duty obligation responsibility "
    "duties obligations supposed".split()
)
_DUTIES = frozenset(("duty", "duties", "obligation", "obligations", "responsibility"))
_KEEPS = frozenset(
    "comply abide adhere apply implement enforce respect uphold observe honour honor fulfil fulfill obey heed "
    "stop cease end halt refrain desist withdraw repatriate abandon suspend terminate renounce forgo discontinue "
    "rein curb investigate examine ensure".split()
)
_KEPT = frozenset(
    "applied implemented enforced respected upheld observed honoured honored fulfilled obeyed heeded stopped ceased "
    "ended halted withdrawn repatriated carried abandoned suspended terminated pulled "
    "recalled called punished sanctioned".split()
)
# Verbs that are one with the word behind: "keep to", "send … home", "break off", "stand by".
_ACCORD = frozenset("line accordance compliance keeping conformity".split())
_PARTICLES = {
    "keep": "to",
    "stick": "to",
    "stand": "by",
    "live": "up",
    "break": "off",
    "call": "off",
    "pull": "out",
    "carry": "out",
    "hold": "to",
    "look": "into",
    "deal": "with",
    "see": "to",
}
_EVERYBODY = frozenset("world community allies partners europe west nato eu g7 everyone everybody humanity".split())
_WORLD = 3  # words of "the international community"
_HOME = frozenset(("home", "back"))
_ASKS = frozenset(
    "ask asks asked asking press presses pressed pressing tell tells told telling want wants wanted expect expects "
    "expected push pushes pushed pushing encourage encourages encouraged encouraging advise advises advised "
    "remind reminds reminded reminding invite invites invited request requests requested requesting beseech "
    "beseeches beseeched order orders ordered instruct instructs instructed entreat entreats entreated "
    "appeal appeals appealed appealing".split()
)
_ENDS = frozenset((".", ";", ":", "that", "if", "whether", "who", "which", "how", "why", "said", "“", "”", '"'))
BEGINS = _MODALS | _DUTIES | _ASKS | {"to", "for"}  # every word that may begin a duty
_REACH = 12  # words from "asked" to "to", with all whom it is asked of between


def duties(tokens: Tokens, sentence: range, places: Sequence[int]) -> Iterator[Mention]:
    """Yield what a sentence tells others to do or to keep to."""
    lows = tokens.lows
    for at in places:
        low = lows[at]
        if low in _MODALS or (low == "to" and lows[at - 1] in _BEFORE_TO):
            if (last := _kept(lows, past_adverbs(lows, at + 1))) is not None:
                yield stance(tokens, at - (low == "to"), last, "calls-for-enforcement")
            elif low != "to" and _EVERYBODY & set(lows[max(at - _WORLD, sentence.start) : at]):
                yield stance(tokens, at, at, "calls-for-enforcement")  # "the world must not look away"
        elif _falls_to(lows, at):
            if (to := next((t for t in range(at + 2, min(at + _REACH, sentence.stop)) if lows[t] == "to"), None)) and (
                last := _kept(lows, past_adverbs(lows, to + 1))
            ) is not None:
                yield stance(tokens, at, last, "calls-for-enforcement")  # "the duty of every member to apply"
        elif low in _ASKS and lows[before_adverbs(lows, at - 1)] not in BE and _asked(lows, at, sentence.stop):
            yield stance(tokens, at, at, "calls-for-enforcement", verb=True)


def _falls_to(lows: list[str], at: int) -> bool:
    """Whether a duty is somebody's ("the duty of every member to", "it is for all states to", "up to members to")."""
    lead, low, follows = lows[at - 1], lows[at], lows[at + 1]
    return (low in _DUTIES and follows == "of") or (low == "for" and lead == "is") or (low == "to" and lead == "up")


def _asked(lows: list[str], at: int, stop: int) -> bool:
    """Whether somebody is asked to keep to something or to stop ("asked all members to apply the sanctions")."""
    opens = at + 1 + (lows[at + 1] in ("“", '"'))  # "asked “all members to apply them”"
    for to in range(opens, min(at + 2 + _REACH, stop)):
        if lows[to] in _ENDS:
            return False
        if lows[to] == "to" and _kept(lows, past_adverbs(lows, to + 1)) is not None:
            return True
    return False


def _kept(lows: list[str], verb: int) -> int | None:
    """Return the last word of a verb of keeping to something or of stopping it, where one stands here."""
    low = lows[verb]
    if low == "be":
        done = past_adverbs(lows, verb + 1)
        if lows[done] == "in":  # "must be in full compliance with"
            return next((at for at in range(done + 1, done + 4) if lows[at] in _ACCORD), None)
        return done if lows[done] in _KEPT else None
    if low in _KEEPS:
        return verb if (low, lows[verb + 1]) != ("apply", "for") else None
    if low == "do":  # "must do more to implement", "do its part to enforce"
        to = next((at for at in range(verb + 2, verb + 5) if lows[at] == "to"), None)
        return _kept(lows, past_adverbs(lows, to + 1)) if to is not None else None
    if low == "hold" and RULES & set(lows[verb + 2 : verb + 9]) and "to" in lows[verb + 2 : verb + 6]:
        return verb  # "hold Moscow to its own resolutions"
    if low in _PARTICLES:
        return verb + 1 if lows[verb + 1] == _PARTICLES[low] else None
    if low in ("send", "bring", "call", "take"):  # "send all the workers home"
        return next((at for at in range(verb + 1, verb + 8) if lows[at] in _HOME), None)
    return None
