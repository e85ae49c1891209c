"""What leads to a quotation in the next sentence: "Petrov was blunt.", "The ministry issued a statement."."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.people.who import Place
from helpers.reading.sayings.subjects import PRONOUNS
from helpers.reading.tokens import Tokens

OPENING = frozenset("“\"„«‘'")
_BE = frozenset("was is were are sounded seemed appeared remained stayed remains sounds grew".split())
# How somebody who speaks is: "Petrov was blunt."
_FRANK = frozenset(
    "blunt clear adamant unequivocal unambiguous cautious sceptical skeptical scathing defiant dismissive categorical "
    "candid frank emphatic undeterred unimpressed optimistic pessimistic furious puzzled sure certain hopeful alarmed "
    "critical direct guarded coy philosophical unapologetic unmoved convinced angry doubtful outspoken firm sarcastic "
    "succinct terse brief mood conciliatory diplomatic concise explicit downbeat upbeat sanguine confident "
    "harsher".split()
)
# What somebody makes or has who speaks: "The ministry issued a statement.", "Petrov struck another tone."
_WORDS = frozenset(
    "statement statements interview speech address post letter message conference briefing remarks article essay op "
    "tweet answer response reply explanation warning words verdict assessment line tone note view reaction rebuke "
    "communique commentary appeal opinion plea argument stance thread question point column blog sermon "
    "theory idea hunch suspicion guess doubt doubts worry worries reading mood".split()
)
_MAKES = frozenset(
    "issued issues released releases published publishes gave gives delivered had has struck strikes sounded sounds "
    "posted posts wrote writes sent sends made makes held holds took takes offered offers put carried addressed shared "
    "penned recorded drew uploaded circulated chose responded reacted left leaves".split()
)
# Verbs that tell that somebody speaks, not what: "Petrov disagreed.", "The minister hit back."
_SPEAKS = frozenset(
    "agreed agrees disagreed disagrees concurred concurs reacted reacts elaborated demurred spoke speaks minced mince "
    "objected protested retorted differed hesitated shrugged scoffed responded replied countered answered "
    "smiled laughed nodded grinned sighed paused frowned winked insisted explained".split()
)
_PAIRS = frozenset(
    "hit back|shot back|weighed in|chimed in|went further|fired back|goes further|pushed back|took to|turned to|"
    "begged to|lashed out|hold back|held back".split("|")
)
_FAR = 6  # words from a verb to what it makes
_LONGEST = 32  # words of a sentence that only leads on
_LEADS = Entry("say", "speaks", "leads to a quotation", False, "verb")


def leading_verb(tokens: Tokens, sentence: range, places: Sequence[Place], quoted: Sequence[bool]) -> list[Mention]:
    """Return the verb of a sentence that only leads to the quotation which opens the next one."""
    behind = sentence.stop
    if behind >= len(tokens.words) or tokens.words[behind] not in OPENING or not quoted[behind]:
        return []
    lows = tokens.lows
    if len(sentence) > _LONGEST or quoted[sentence.stop - 1] or lows[sentence.stop - 1] not in (".", ":", "!"):
        return []
    subject = next((place for place in places if place.first <= sentence.start + 1), None)
    begin = subject.last + 1 if subject is not None else sentence.start + 1
    if subject is None and lows[sentence.start] not in PRONOUNS and lows[sentence.start] not in ("a", "an", "the"):
        return []
    verb = next((at for at in range(begin, sentence.stop - 1) if _leads(lows, at, sentence.stop)), None)
    return [Mention(verb, verb, _LEADS)] if verb is not None else []


def _leads(lows: Sequence[str], at: int, stop: int) -> bool:
    """Whether a verb tells that somebody speaks, or how."""
    low, behind = lows[at], lows[at + 1 : min(at + 1 + _FAR, stop)]
    if low in _BE:
        return any(word in _FRANK for word in behind[:4]) and "by" not in behind
    if low in _SPEAKS or f"{low} {lows[at + 1]}" in _PAIRS:
        return True
    return low in _MAKES and not _WORDS.isdisjoint(behind)
