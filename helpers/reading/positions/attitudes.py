"""The stances that one act of saying takes on a transfer: those of a reaction.

A stance on something else ("condemned the missile launch", "congratulated him on the anniversary") is none here, nor is
one that somebody is told not to take ("did not condemn"). A warning that only tells a transfer is a claim.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from helpers.reading.cells import Cell
from helpers.reading.lexicon import STATE_KINDS, Mention
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.parties import BOTH
from helpers.reading.positions.answers import ASKS, RULES_OUT, passes_on, silent
from helpers.reading.positions.degrees import UNRULED, only_blames, only_fears, only_tells, ruled, weighed
from helpers.reading.positions.doubts import denying, only_unproven
from helpers.reading.positions.harms import harms
from helpers.reading.positions.judging import judged
from helpers.reading.positions.lesser import rules, without_lesser
from helpers.reading.positions.matters import (
    OBJECT,
    is_transfer,
    linked,
    of_an_offer,
    on_something_else,
    takes_up,
)
from helpers.reading.positions.negation import before_no, denies_a_breach, none_of_it, so_far
from helpers.reading.positions.recalled import of_nothing_else, of_third_state, warned_of_before
from helpers.reading.positions.reports import deed_rejected, of_a_proposal, of_a_report
from helpers.reading.positions.speakers import is_intelligence
from helpers.reading.positions.thirdstates import third_states_deal
from helpers.reading.positions.unmeant import unmeant
from helpers.reading.positions.wording import of_its_own, unmarked, value_of
from helpers.reading.sayings.judged import by_a_noun
from helpers.reading.sayings.saying import Saying, only_looks
from helpers.reading.tokens import Tokens

# Where one sentence holds several stances, the first of these is what it does.
_ORDER = (
    "condemns",
    "calls-violation",
    "announces-measures",
    "welcomes",
    "denies",
    "dismisses",
    "warns",
    "voices-concern",
    "calls-for-enforcement",
    "defends",
    "confirms",
    "no-comment",
)
# What the parties themselves say of their transfers; what they condemn or threaten is somebody else's doing.
_RUSSIAN_OR_DPRK = frozenset(("defends", "dismisses", "denies", "welcomes", "no-comment"))
_THREATENING = _RUSSIAN_OR_DPRK | {"warns"}
_OTHERS = frozenset(
    (
        "calls-violation",
        "condemns",
        "announces-measures",
        "calls-for-enforcement",
        "warns",
        "voices-concern",
        "no-comment",
    )
)
_THEY = frozenset(("it", "they", "he", "she"))  # "it said"
_REPAYS = frozenset("respond retaliate retaliation retaliatory unanswered countermeasures".split())
_WEST = frozenset(("west", "nato", "enemies", "aggressors"))
_AND, _AFTER_COMMA = frozenset(("and", "but", "though")), frozenset((",", "”", '"'))
_MAY = ("may", "might")
_TELLING = ("says", "speaks", "according")


def stances_of(
    tokens: Tokens,
    saying: Saying,
    mentions: Sequence[Mention],
    whole: bool,
    frames: Sequence[Frame],
    taken: Collection[int],
) -> list[Cell]:
    """Return the stances of one act of saying, strongest first: the verb's own, else those of its content.

    ``taken`` are the verbs that another saying of the sentence has as its own.
    """
    party = saying.who.country.value in BOTH
    allowed = (_THREATENING if _on_others(tokens, saying, mentions) else _RUSSIAN_OR_DPRK) if party else _OTHERS
    verb = saying.verb
    if verb.entry.kind == "stance" and verb.entry.value in allowed:
        if verb.entry.value == "warns" and warned_of_before(tokens.lows, verb.first):
            return []
        if verb.entry.value == "voices-concern" and of_third_state(tokens.lows, verb, mentions):
            return []
        return _of_the_verb(tokens, saying, mentions, frames, allowed)
    if party and verb.entry.value == "condemns" and not before_no(tokens, verb) and of_a_report(tokens, saying):
        return [unmarked(tokens, verb, "dismisses", "report-denounced")]
    if not party and (measure := _announced(tokens, saying, mentions)) is not None:
        ahead = measure.entry.kind == "stance"
        return [weighed(tokens, measure, "announces-measures", "measure-announced", ahead)]
    if saying.sense in ("denies", "confirms") and before_no(tokens, verb):
        return _of_a_negated_answer(tokens, saying, mentions, party, whole)
    if saying.sense == "dismisses" and before_no(tokens, verb):
        return []  # "has never doubted it"
    if saying.sense == "dismisses" and ASKS & set(tokens.lows[verb.last + 1 : verb.last + 4]):
        return [unmarked(tokens, verb, "no-comment", "question-waved-off")]  # "brushed aside questions on it"
    if saying.sense == "dismisses" and party and (denial := denying(tokens, saying, mentions)) is not None:
        return [unmarked(tokens, denial, "denies", "denying-words")]
    if saying.sense == "no-comment" and silent(verb):
        return []
    if saying.sense == "denies" and "denies" not in allowed:
        # what a third state denies, it does not charge; what it rejects, it may judge
        rejected = deed_rejected(tokens, saying, mentions)
        return [unmarked(tokens, verb, "voices-concern", "deed-rejected")] if rejected else []
    if saying.sense == "no-comment" and (then := _taken_behind(tokens, saying, mentions, allowed, party)) is not None:
        return [then]
    if saying.sense in ("denies", "dismisses", "no-comment") and saying.sense in allowed:
        if saying.sense == "denies" and party and denies_a_breach(tokens, saying):
            return [unmarked(tokens, verb, "defends", "denies-a-breach")]
        if saying.sense == "denies" and party and (unproven := only_unproven(saying, mentions)) is not None:
            return [unmarked(tokens, unproven, "dismisses", "called-baseless")]
        offer = of_an_offer(saying, mentions) or of_a_proposal(tokens, verb)
        return [] if offer else [unmarked(tokens, verb, saying.sense, "verb")]
    if passes_on(tokens, saying):
        return [unmarked(tokens, verb, "no-comment", "question-passed-on")]
    if not party and third_states_deal(tokens, saying, mentions):
        return []
    found: dict[str, Mention] = {}
    for mention in mentions if party else [*mentions, *harms(tokens, saying.content, mentions)]:
        if not (whole or mention.first in saying.content or mention.first == verb.first):
            continue
        value = value_of(tokens, mention, allowed, party)
        if not value and mention.first not in taken:
            value = of_its_own(tokens, saying, mention, mentions, allowed)
        if value and not unmeant(tokens, saying, mention, mentions):
            found.setdefault(value, mention)
    waved = found["dismisses"].first if party and "dismisses" in found else -1
    if any(f.negated and f.first in saying.content and f.last < waved for f in frames):
        # "has not sent any arms, and talk of it is nonsense"
        return [unmarked(tokens, verb, "denies", "negated-by-a-party")]
    if saying.who.role_kind == "lawmaker":
        found.pop("no-comment", None)  # what a service could not say is told by whom it briefed
    if party and saying.sense in _TELLING and (thing := none_of_it(tokens, saying, mentions)) is not None:
        found.setdefault("denies", thing)
    facts = party or is_intelligence(saying.who) or saying.who.role_kind == "lawmaker"  # who only tells what was found
    plain = not (facts or found) and saying.sense in _TELLING
    if plain and (judgement := judged(tokens, saying, mentions)) is not None:
        found["voices-concern"] = judgement
    if "condemns" in found and only_blames(found["condemns"]):
        found["voices-concern"] = found.pop("condemns")  # "despicable" blames and condemns nothing
    own = [value for value, mention in found.items() if mention.entry.more == "verb"]  # "we condemn" says it outright
    found = without_lesser(found, mentions)
    ordered = [value for value in _ORDER if value in (own or found)]
    if not ordered:
        return []
    value = ordered[0]
    announced = tokens.lows[verb.first].startswith("announc")  # "announced that Washington would impose sanctions"
    stance = weighed(tokens, found[value], value, "stance-words", announced)
    if stance.value == "voices-concern" and saying.who.kind == "organisation" and is_intelligence(saying.who):
        return []  # a service that finds something dangerous tells what it found
    call = ruled(tokens, saying, stance, mentions)
    return [call] if call.value and (call.rule != UNRULED or takes_up(tokens, saying, mentions)) else []


def _of_the_verb(
    tokens: Tokens, saying: Saying, mentions: Sequence[Mention], frames: Sequence[Frame], allowed: frozenset[str]
) -> list[Cell]:
    """Return the stance that a verb of stance itself takes ("condemned the shipments")."""
    verb = saying.verb
    if before_no(tokens, verb) or on_something_else(tokens, verb, mentions):
        return []
    if verb.entry.value == "announces-measures" and is_intelligence(saying.who):
        return []  # a service that lists ships only tells what it found
    noun = by_a_noun(saying)
    on_it = linked(tokens, saying, mentions) or _listed_for(tokens, saying, mentions)
    if not (on_it or (noun and of_nothing_else(saying, mentions))):
        return []
    if verb.entry.value == "warns" and not noun and only_tells(tokens, saying, mentions, frames):
        return []
    if verb.entry.value == "warns" and (feared := only_fears(tokens, saying, mentions)) is not None:
        return [weighed(tokens, feared, "voices-concern", "warns-of-a-danger")]
    if verb.entry.value in ("calls-for-enforcement", "voices-concern", "warns"):
        told = _stronger(tokens, saying, mentions, allowed) or weighed(tokens, verb, verb.entry.value, "verb")
        call = ruled(tokens, saying, told, mentions)
        return [call] if call.value else []
    return [weighed(tokens, verb, verb.entry.value, "verb")]


def _of_a_negated_answer(
    tokens: Tokens, saying: Saying, mentions: Sequence[Mention], party: bool, whole: bool
) -> list[Cell]:
    """Return the stance of who does not confirm, deny or rule out ("did not deny it and called it lawful")."""
    verb = saying.verb
    if verb.entry.phrase in RULES_OUT:
        ahead = any(
            m.first in saying.content
            and (m.entry.kind == "measure" or (m.entry.kind == "item" and m.entry.value != "troops"))
            for m in mentions
        )
        return [unmarked(tokens, verb, "warns", "measure-not-ruled-out")] if ahead and not party else []
    if saying.sense == "confirms" and so_far(tokens, verb):
        return []  # "has not confirmed the deployment": silence, and no statement
    defence = next((m for m in mentions if m.entry.value == "defends" and m.first in saying.content), None)
    if party and defence is not None:
        return [unmarked(tokens, defence, "defends", "defended-and-not-denied")]
    silent_so_far = so_far(tokens, verb) or not (party or whole)  # "has never denied it": no statement either
    return [] if silent_so_far else [unmarked(tokens, verb, "no-comment", f"negated-{saying.sense}")]


def _taken_behind(
    tokens: Tokens, saying: Saying, mentions: Sequence[Mention], allowed: frozenset[str], party: bool
) -> Cell | None:
    """Return the position of who will not comment and then takes one ("…, and that their ties threatened nobody")."""
    turns = (at for at in saying.content if tokens.lows[at] in _AND and tokens.lows[at - 1] in _AFTER_COMMA)
    start = next(turns, saying.content.stop)
    if only_looks(saying.verb) and not party:
        start = saying.verb.last  # "is following the reports with unease"
    for mention in mentions:
        value = value_of(tokens, mention, allowed, party) if start < mention.first < saying.content.stop else ""
        if value and value != "no-comment" and not unmeant(tokens, saying, mention, mentions):
            return weighed(tokens, mention, value, "stance-words")
    return None


def _listed_for(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether those who are listed are charged behind what ends the act ("listed five ships it said had carried")."""
    charged = saying.verb.entry.value == "announces-measures" and saying.content.stop > saying.content.start
    return (
        charged
        and tokens.lows[saying.content.stop - 1] in _THEY
        and any(m.first >= saying.content.stop and is_transfer(m, mentions) for m in mentions)
    )


def _on_others(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether a party speaks of what other states do, and so may threaten them ("Seoul would make a big mistake")."""
    others = (m for m in mentions if m.entry.kind in STATE_KINDS and m.entry.value not in BOTH)
    said = tokens.lows[saying.content.start : saying.content.stop]
    return any(m.first in saying.content for m in others) or not _WEST.isdisjoint(said) or not _REPAYS.isdisjoint(said)


def _stronger(tokens: Tokens, saying: Saying, mentions: Sequence[Mention], allowed: frozenset[str]) -> Cell | None:
    """Return the judgement within a call ("urged Moscow to end its trade in violation of the resolutions")."""
    for mention in mentions:
        judged = (
            mention.first in saying.content
            and mention.entry.value in ("condemns", "calls-violation")
            and not rules(mention.entry.phrase)
        )
        if judged and value_of(tokens, mention, allowed, False) and not unmeant(tokens, saying, mention, mentions):
            return weighed(tokens, mention, mention.entry.value, "stance-words")
    return None


def _announced(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> Mention | None:
    """Return the measure in "announced on Friday a series of sanctions"."""
    verb, lows = saying.verb, tokens.lows
    may = lows[verb.first - 1] in _MAY and saying.speakers[0].last == verb.first - 2  # "Oslo may announce sanctions"
    if may or not lows[verb.first].startswith(("announc", "unveil")):
        return None
    if saying.speakers[0].first > verb.first:  # "sanctions were announced by Oslo"
        by = "by" in lows[verb.last + 1 : saying.speakers[0].first]
        before = (m for m in mentions if m.entry.kind == "measure" and 0 < verb.first - m.last <= OBJECT)
        return next(before, None) if by else None
    for mention in mentions:
        if mention.entry.kind != "measure" or not 0 < mention.first - verb.last <= OBJECT:
            continue
        between = set(lows[verb.last + 1 : mention.first])
        return None if between & {"that", "would", "will", "no", "lifting"} else mention
    ahead = (m for m in mentions if m.entry.value == "announces-measures" and m.entry.more == "verb")
    return next((m for m in ahead if m.first in saying.content), None)  # "announced that it would soon issue sanctions"
