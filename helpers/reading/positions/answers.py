"""Answers to a report: who confirms, denies or disputes it, or will not comment, by a verb or in other words."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Mention
from helpers.reading.moving.frames import Frame
from helpers.reading.positions.doubts import (
    DOUBTED,
    asks_for_proof,
    baseless,
    denying,
    doubting,
    of_a_circumstance,
    of_an_end,
    only_unproven,
    said_words,
    turned_round,
    unverified,
)
from helpers.reading.positions.ellipses import says_no
from helpers.reading.positions.matters import OBJECT
from helpers.reading.positions.negation import (
    before_no,
    by_itself,
    denies_a_breach,
    none_of_it,
    of_nothing,
    of_the_rest,
    only_supposed,
    so_far,
)
from helpers.reading.positions.reports import NAMES_IT, of_a_proposal, of_a_report, of_reports
from helpers.reading.positions.wording import words_of
from helpers.reading.sayings.relays import is_medium
from helpers.reading.sayings.saying import Saying, only_looks
from helpers.reading.tokens import Tokens

_NEAR = 7  # words from "called" to "false"
ASKS = frozenset(("whether", "question", "questions"))
RULES_OUT = frozenset(("rule out", "rules out", "ruled out", "ruling out"))
_NO_ANSWER = (
    "has not re",
    "have not re",
    "has not comment",
    "have not comment",
    "not commented",
    "not replied",
    "did not answer",
    "did not immediately",
    "did not comment",
    "did not respond",
    "did not reply",
    "did not return",
    "not immediately respond",
    "has yet to comment",
    "have yet to comment",
    "yet to comment",
    "no official reaction",
    "has said nothing",
    "said nothing",
    "have said nothing",
    "has not said",
    "have not said",
    "no official comment",
)
_FALSE = frozenset(("false", "untrue", "wrong", "fictitious", "spurious"))
_UNSEEN = ("seen", "saw", "sees", "see", "found")
_DOUBTERS = (
    "seen no",
    "saw no",
    "sees no",
    "see no",
    "found no",
    "doubt",
    "disput",
    "question",
    "contradict",
    "contest",
    "cast",
    "call",
)
_STOPS = frozenset((".", ",", ";", "?", "by", "and", "either", "yet"))
_SOON = 5  # words from "said" to "had seen reports"
_CANNOT = frozenset(("not", "cannot", "unable"))
_CONFIRM = ("confirm", "confirmed", "acknowledged")
_ASKING = frozenset(
    "question questions query queries inquiry inquiries enquiries request requests reporters journalists them".split()
)
_TAKEN_UP = ("dismisses", "denies", "no-comment")  # the first where a party says it


def answers(tokens: Tokens, saying: Saying, words: Sequence[Mention], party: bool) -> bool:
    """Whether a saying confirms, denies or will not comment, whatever it names: it answers what was told before."""
    if saying.sense in ("denies", "dismisses", "no-comment", "confirms"):
        return True
    if party and asks_for_proof(saying, words) is not None:
        return True
    if any(
        m.entry.kind == "say"
        and m.entry.value in (_TAKEN_UP if party else _TAKEN_UP[1:])
        and m.entry.more != "verb"
        and m.first in saying.content
        and not _in_passing(tokens, saying, m)
        and not of_the_rest(tokens, m)
        for m in words
    ):
        return True
    if unverified(tokens, saying) is not None:
        return True
    own = none_of_it(tokens, saying, words) or by_itself(tokens, saying) or only_supposed(tokens, saying, words)
    return party and own is not None


def answered(tokens: Tokens, saying: Saying, frame: Frame | None, words: Sequence[Mention], party: bool) -> Cell | None:
    """Return the stance of a verb that itself confirms, denies or will not comment."""
    verb, sense = saying.verb, saying.sense
    negated = before_no(tokens, verb) or of_nothing(tokens, saying)
    if sense == "no-comment" and (silent(verb) or is_medium(saying.who)):
        return None  # who does not answer a newspaper says nothing; a newspaper that cannot verify takes no side
    unconfirmed = (sense == "confirms" and negated) or verb.entry.phrase.endswith(_CONFIRM)
    if party and unconfirmed and "until" in tokens.lows[verb.last + 1 : saying.content.stop]:
        return words_of(tokens, verb, "confirms", "late-confirmation")  # "did not confirm it until April"
    if sense == "confirms" and negated and so_far(tokens, verb):
        return None  # "has not confirmed the deployment": silence, and no statement
    if sense == "confirms" and negated:
        return words_of(tokens, verb, "no-comment", "negated-confirmation")
    if sense == "denies":
        if negated and verb.entry.phrase in RULES_OUT:
            return None  # "did not rule out cooperation" speaks of what may come
        if negated and party:  # "has never denied the deployment": silence, and no statement
            return None if so_far(tokens, verb) else words_of(tokens, verb, "no-comment", "negated-denial")
        if not party and frame is not None and verb.entry.phrase in RULES_OUT and verb.last + 1 == frame.first:
            return None  # "Seoul has ruled out sending troops": its own
        known = saying.who.country.value is not None
        if negated or (not party and known and frame is None) or of_a_proposal(tokens, verb):
            return None
        if party and denies_a_breach(tokens, saying):
            return None
        if (unproven := only_unproven(saying, words)) is not None:
            return words_of(tokens, unproven, "disputes", "called-baseless")
    return words_of(tokens, verb, sense, "verb")


def _unable(tokens: Tokens, saying: Saying) -> bool:
    """Whether somebody owns up to not knowing ("admitted that it could not confirm reports of troops")."""
    lows = tokens.lows
    near = range(saying.verb.last + 1, min(saying.verb.last + _NEAR + _SOON, saying.content.stop))
    return any(lows[at] in ("confirm", "verify") and not _CANNOT.isdisjoint(lows[at - 2 : at]) for at in near)


def _in_passing(tokens: Tokens, saying: Saying, mention: Mention) -> bool:
    """Whether somebody only goes on to look into a thing ("said it was sent by air and he was looking into it")."""
    if not only_looks(mention):
        return False
    start = saying.content.start
    that = next((at for at in range(start, mention.first) if tokens.lows[at] == "that"), start)
    start = that if tokens.lows[that - 1] not in ("and", "but", ",") else start  # "told a radio host on Sunday that …"
    return mention.first - start > _SOON


def silent(verb: Mention) -> bool:
    """Whether somebody only gave no answer ("did not immediately respond"), which is no refusal."""
    phrase = verb.entry.phrase
    return phrase.startswith(_NO_ANSWER) or "available" in phrase or "be reached" in phrase


def passes_on(tokens: Tokens, saying: Saying) -> bool:
    """Whether somebody sends those who ask elsewhere ("referred all such questions to the ministry")."""
    after = tokens.lows[saying.verb.last + 1 : saying.content.stop]
    asking = next((at for at, low in enumerate(after[:OBJECT]) if low in _ASKING), None)
    return tokens.lows[saying.verb.first].startswith("refer") and asking is not None and "to" in after[asking:]


def answer_in_words(
    tokens: Tokens, saying: Saying, framed: bool, words: Sequence[Mention], party: bool, denied: int | None = None
) -> Cell | None:
    """Return the stance that the words of a saying take to a report: untrue, baseless, or nothing to say on it.

    ``denied`` is the last token of a transfer that the saying says did not take place.
    """
    sense, verb = saying.sense, saying.verb
    if sense in ("says", "speaks") and (no := says_no(tokens, saying)) is not None:
        return words_of(tokens, no, "denies", "answered-no")
    doubt = baseless(saying, words)
    if doubt is not None and ((not party and not doubting(doubt)) or turned_round(tokens, saying, doubt)):
        doubt = None
    if doubt is not None and of_an_end(tokens, doubt):
        doubt = None
    untrue = said_words(saying, words, "denies") if party else None
    if party and doubt is not None and denied is not None and denied < doubt.first:
        doubt = None  # "has not sent any, and talk of it is nonsense"
    owns_up = sense == "confirms" and not party  # "admitted that it had no proof"
    if owns_up and _unable(tokens, saying):
        return words_of(tokens, verb, "no-comment", "admits-it-cannot-confirm")
    doubting_said = owns_up or sense in ("says", "speaks", "according", "dismisses", "stance")
    if doubt is not None and untrue is None and doubting_said:
        return words_of(tokens, doubt, "disputes", "doubting-words")
    silence = (m for m in words if m.entry.value == "no-comment" and m.first in saying.content)
    unsaid = next((m for m in silence if not _in_passing(tokens, saying, m)), None)
    unsaid = unsaid or unverified(tokens, saying)
    if unsaid is not None and sense in ("says", "speaks", "according"):
        return words_of(tokens, unsaid, "no-comment", "no-comment-words")
    denounces = sense == "stance" and of_a_report(tokens, saying)  # "denounced the report as a fabrication"
    if party and (framed or denounces or sense in ("says", "speaks", "according", "dismisses")):
        denial = denying(tokens, saying, words) or none_of_it(tokens, saying, words) or by_itself(tokens, saying)
        if denial is not None:
            return words_of(tokens, denial, "denies", "denying-words")
        if (supposed := only_supposed(tokens, saying, words)) is not None:
            return words_of(tokens, supposed, "no-comment", "only-supposed")
    proof = asks_for_proof(saying, words) if party else None
    if proof is not None and sense in ("says", "speaks", "according"):
        return words_of(tokens, proof, "disputes", "asks-for-proof")
    asked = bool(ASKS & set(tokens.lows[verb.last + 1 : verb.last + 4]))  # "brushed aside questions"
    if party and sense == "dismisses" and verb.entry.more == "verb" and not (asked or of_a_proposal(tokens, verb)):
        return words_of(tokens, verb, "disputes", "claims-dismissed")
    added = "adding" in tokens.lows[max(verb.first - _NEAR, 0) : verb.first]  # who goes on so doubts only a part
    told = set(tokens.lows[verb.first : min(verb.last + _NEAR, max(saying.content.stop, verb.last + 1))])
    ends = tokens.lows[verb.last + 1] in _STOPS  # "was not convinced"
    doubted = framed or ends or verb.entry.phrase.startswith(_UNSEEN) or bool(told & DOUBTED)
    doubts = sense == "dismisses" and verb.entry.phrase.startswith(_DOUBTERS) and doubted
    if (
        doubts
        and not added
        and not of_an_end(tokens, verb)
        and not of_a_circumstance(tokens, verb)
        and not before_no(tokens, verb)
    ):
        return words_of(tokens, verb, "disputes", "doubts")
    if party and sense in ("says", "speaks") and (report := of_reports(tokens, saying)) is not None:
        named = range(report + 1, min(report + 1 + _NEAR, saying.content.stop))
        false = next((at for at in named if tokens.lows[at] in _FALSE), None)
        if false is not None and tokens.lows[verb.first] in NAMES_IT:
            return tokens.cell(false, false, "denies", "called-false")  # "called the report false"
        return tokens.cell(report, report, "disputes", "speaks-of-reports")
    return None
