"""Refusals told by a negated wish, task or knowledge: "did not want to comment", "had not heard of".

Also those of several words with others between ("declined on Friday to say"), checks that go on, details not given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.calendar.words import MONTHS
from helpers.reading.composed.composing import past_adverbs
from helpers.reading.lexicon import Entry, Mention
from helpers.reading.people.names import WEEKDAYS
from helpers.reading.tokens import Tokens

_NO = frozenset(("not", "never", "no", "nor", "neither"))
_WILLING = frozenset(
    "want wants wanted wish wishes wished going prepared ready willing able inclined intend intends intended plan "
    "position entitled like choose care".split()
)
_TALKS = frozenset(
    "comment speak talk discuss say confirm verify judge speculate answer add share elaborate disclose respond "
    "explain".split()
)
_KNOWS = frozenset("know knew heard hear aware".split())
_WHAT = frozenset("of whether if about anything".split())
_YET = frozenset(("yet", "now", "currently", "possibly"))
_COULD = frozenset(("could", "can", "would", "will"))
_NEAR = 4  # words from "not" to "want"
_REFUSES = frozenset(("unwilling", "reluctant"))
_GOES_INTO = (["go", "into"], ["get", "into"], ["go", "beyond"], ["be", "drawn"], ["enter", "into"])
_SHARES = frozenset("give share provide offer disclose reveal supply add".split())
_DETAILS = frozenset("detail details specifics information confirmation particulars answer comment".split())
_ANYBODY = frozenset("i we he she they".split())
_CONFIRMED = frozenset(("confirmed", "verified", "certain"))
_EARLY = (["too", "early"], ["too", "soon"])
_SETTLED = frozenset("say tell comment confirm judge conclude speculate draw".split())
_ENDS = frozenset(". , ; ” anything more conclusions".split()) | {'"'}


_OF_IT = frozenset("of about that any".split())  # "too early to speak of Russian aid", not "to say how it will end"
_DECLINES = frozenset("declined declines declining refused refuses refusing".split())
_TIMES = (
    WEEKDAYS
    | MONTHS
    | frozenset(
        ". on earlier this last week month year late early again repeatedly today yesterday also then later".split()
    )
)
_GIVES = frozenset("give go provide name specify".split())
_CONFIRMS = frozenset("confirm verify comment".split())
_HAS = frozenset("has have had with".split())
_MAY = _COULD | frozenset("did does do may might should".split())
_FAR = 7  # words of "nothing that the ministry could confirm"
_INFORMATION = frozenset("information data knowledge details intelligence confirmation indications".split())
_REPORTS = frozenset("figures statistics numbers reports".split())
_CHECKING = ("confirm", "verify", "check", "know", "corroborat", "ascertain")
_CASES = frozenset("case cases information report reports sighting sightings sign signs data".split())
_CHECKS = frozenset("checking verifying analysing analyzing examining investigating reviewing studying".split())
_STILL = frozenset("still now currently".split())
_TOLD = frozenset(
    "report claim allegation deal agreement delivery shipment transfer supply gift plan case situation matter issue "
    "subject cooperation exchange deployment presence sale".split()
)
_BE = frozenset("is are was were been".split())
_POINTS = frozenset(("this", "it", "that", "them", "these", "the"))
_NEEDS = frozenset(
    "require requires required requiring need needs needed needing await awaits awaited awaiting pending demands "
    "demanded deserves deserved wants".split()
)
_BEFORE_PROOF = frozenset(
    "further more additional careful thorough proper independent separate still to be some much official a the any "
    "its closer being double full first".split()
)
_PROVED = frozenset(
    "verification verifying verified checking checked check checks confirmation confirming confirmed corroboration "
    "corroborated corroborating clarification clarifying clarified".split()
)
_WEIGHS = _CHECKS | frozenset("establish determine ascertain verify confirm learn see check clarify assess".split())
_TRIES = frozenset("trying working seeking attempting".split())
_WHETHER = frozenset(("whether", "if"))
_STOPS = frozenset(("stopped", "stops", "stopping"))
_TELLING = frozenset(
    "confirming saying naming endorsing commenting acknowledging specifying revealing disclosing".split()
)
BEGINS = (
    _NO
    | _DECLINES
    | _CHECKS
    | _REFUSES
    | _NEEDS
    | _TRIES
    | _STOPS
    | {"let", "nothing", "anything", "cannot", "too", "premature"}
)


def _left_to_others(lows: Sequence[str], at: int, stop: int) -> int | None:
    """Return the last word of "will let the Ukrainians speak to that": who is asked says nothing."""
    if lows[at - 1] not in ("will", "would") or lows[at + 1] in ("you", "us", "me"):
        return None
    verb = next((to for to in range(at + 2, min(at + _FAR, stop)) if lows[to] in _TALKS), None)
    return verb if verb is not None and lows[verb + 1] in ("to", "for", "on", "about") else None


def silences(tokens: Tokens, sentence: range, places: Sequence[int]) -> Iterator[Mention]:
    """Yield the refusals of a sentence."""
    lows, stop = tokens.lows, sentence.stop
    for at in places:
        low = lows[at]
        first, last = at, None
        if low in _NO:
            last = _unwilling(lows, at, stop) or _unknown(lows, at) or _unsaid(lows, at) or _uninformed(lows, at)
            last = last or (_withheld(lows, at + 1, stop) if lows[at - 1] in _COULD else None)
        elif low in _DECLINES:
            last = _declined(lows, at, stop) or _withheld(lows, at + 2, stop)
        elif low == "cannot" or low in _REFUSES:
            last = _withheld(lows, at + 1 + (lows[at + 1] == "to"), stop)
        elif low in ("nothing", "anything"):
            last = next((to for to in range(at + 2, min(at + _FAR, stop)) if lows[to] in _CONFIRMS), None)
            last = _nothing(lows, at) or (last if low == "nothing" else None)
        elif low == "let":
            last = _left_to_others(lows, at, stop)
        elif low in _STOPS:
            last = _stopped_short(lows, at, stop)
        elif low in ("too", "premature"):
            last = _too_early(lows, at)
        elif low in _NEEDS:
            last = _unproved(lows, at)
        elif low in _TRIES or (lows[at - 1] in _BE and lows[at + 1] not in _POINTS):
            last = _whether(lows, at, stop)
        elif lows[at - 1] in _STILL or (lows[at - 1] in _BE and lows[at + 1] in _POINTS):
            last = at + 1
        if last is not None and last < stop:
            yield Mention(first, last, Entry("say", "no-comment", " ".join(lows[at : last + 1]), False))


def _declined(lows: list[str], verb: int, stop: int) -> int | None:
    """Return the end of "declined earlier this week to comment"; without words between, a list has it."""
    to = verb + 1
    while to < stop and (lows[to] in _TIMES or lows[to].endswith("ly") or lows[to].isdigit()):
        to += 1
    return to + 1 if lows[to] == "to" and lows[to + 1] in _TALKS | _GIVES else None


def _stopped_short(lows: list[str], verb: int, stop: int) -> int | None:
    """Return the end of "stopped short on Thursday of confirming"."""
    if lows[verb + 1] != "short":
        return None
    of = next((to for to in range(verb + 2, min(verb + 2 + _FAR, stop)) if lows[to] == "of"), None)
    return of + 1 if of is not None and lows[of + 1] in _TELLING else None


def _uninformed(lows: list[str], no: int) -> int | None:
    """Return the end of "no such information", "no confirmed cases", "no confirmation"."""
    if lows[no] != "no":
        return None
    if lows[no + 1] == "such" and lows[no + 2] in _INFORMATION | _REPORTS:
        return no + 2
    if lows[no + 1] in ("way", "means") and lows[no + 2] in ("of", "to") and lows[no + 3].startswith(_CHECKING):
        return no + 3  # "no way of confirming that"
    if lows[no + 1] == "confirmed" and lows[no + 2] in _CASES:
        return no + 2
    return no + 1 if lows[no + 1] == "confirmation" and lows[no - 1] in _HAS else None


def _unwilling(lows: list[str], no: int, stop: int) -> int | None:
    """Return the end of "not want to comment", "in no position to judge"."""
    wish = next((at for at in range(no + 1, min(no + _NEAR, stop)) if lows[at] in _WILLING), None)
    to = wish is not None and next((at for at in range(wish + 1, min(wish + _NEAR, stop)) if lows[at] == "to"), None)
    if not to or wish is None or set(lows[wish + 1 : to]) & {",", ".", "that"}:
        return None
    verb = past_adverbs(lows, to + 1)
    return verb if lows[verb] in _TALKS else None


def _unknown(lows: list[str], no: int) -> int | None:
    """Return the end of "did not know whether", "had not heard of"."""
    verb = past_adverbs(lows, no + 1)
    if lows[verb] == "have" and lows[verb + 1 : verb + 3] == ["anything", "to"]:
        return verb + 3 if lows[verb + 3] in _TALKS else None  # "do not have anything to say about money"
    if lows[verb] not in _KNOWS or lows[verb + 1] not in _WHAT:
        return None
    return None if _of_a_kind(lows, verb + 2, lows[verb] == "heard") else verb + 1


def _of_a_kind(lows: list[str], at: int, heard: bool) -> bool:
    """Whether somebody only does not know what sort of thing it is ("had never heard of a Russian luxury car")."""
    if lows[at] in ("a", "an"):
        return lows[at + 1] not in _TOLD
    return heard and lows[at] == "the" and lows[at + 1] not in _TOLD and not lows[at + 1].endswith("s")


def _unsaid(lows: list[str], no: int) -> int | None:
    """Return the end of "could not yet say", "cannot now confirm"."""
    verb = no + 1
    while lows[verb] in _YET:
        verb += 1
    if lows[no - 1] in _MAY and lows[verb] in ("go", "get") and lows[verb + 1] == "into":
        return verb + 1  # "would not go into details"
    return verb if verb > no + 1 and lows[no - 1] in _COULD and lows[verb] in _TALKS else None


def _withheld(lows: list[str], verb: int, stop: int) -> int | None:
    """Return the end of "could not go into", "would not give any details"."""
    verb = past_adverbs(lows, verb)
    if lows[verb] == "comment" or lows[verb : verb + 2] in _GOES_INTO:
        return verb + (lows[verb] != "comment")
    if lows[verb] not in _SHARES:
        return None
    return next((at for at in range(verb + 1, min(verb + _NEAR, stop)) if lows[at] in _DETAILS), None)


def _unproved(lows: list[str], need: int) -> int | None:
    """Return the end of "needs further checking", "required verification"."""
    at = need + 1
    while lows[at] in _BEFORE_PROOF:
        at += 1
    return at if lows[at] in _PROVED else None


def _whether(lows: list[str], at: int, stop: int) -> int | None:
    """Return the end of "is checking with allies whether", "were trying to establish if"."""
    if lows[at] in _TRIES and not (lows[at + 1] == "to" and lows[at + 2] in _WEIGHS):
        return None
    return next((to for to in range(at + 1, min(at + _FAR, stop)) if lows[to] in _WHETHER), None)


def _nothing(lows: list[str], at: int) -> int | None:
    """Return the end of "nothing has been confirmed", "nothing that I can say"."""
    to = at + 1 + (lows[at + 1] == "that")
    if lows[to] in _ANYBODY and lows[to + 1] in _COULD:
        return to + 2 if lows[to + 2] in _TALKS else None
    to = past_adverbs(lows, at + 2 + (lows[at + 2] == "been"))
    return (
        to if lows[at] == "nothing" and lows[at + 1] in ("has", "is", "was", "had") and lows[to] in _CONFIRMED else None
    )


def _too_early(lows: list[str], at: int) -> int | None:
    """Return the end of "too early to say anything", "premature to comment"."""
    to = at + 1 + (lows[at : at + 2] in _EARLY)
    if lows[to] != "to" or lows[to + 1] not in _SETTLED | _TALKS or (lows[at] == "too" and to == at + 1):
        return None
    return to + 1 if lows[to + 2] in _ENDS | _OF_IT else None
