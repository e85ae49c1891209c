"""Whether the verb before a date looks ahead: "will visit on Tuesday", "is due to arrive Friday", "to be held on"."""

from __future__ import annotations

from itertools import pairwise

from helpers.reading.calendar.words import words_of

_AHEAD = words_of(
    "will shall would could might may should ll upcoming scheduled slated planned planning intends intend aims hopes "
    "poised forthcoming"
)
_BOOKED = words_of("booked set scheduled slated planned plans plan due reserved earmarked pencilled")
_CAN = words_of("could might may would should")
_COULD = words_of("could would")
# these look ahead only before "to"
_AHEAD_TO = words_of(
    "set going plans plan planned due expected is are was were vows vowed wants agreed hoped likely preparing prepares "
    "prepared ready bound promised pledged decided intended offered supposed"
)
# in the present tense, of what is on the calendar
_OPENS = words_of("begins starts opens kicks ends closes concludes expires finishes lasts")
_EFFECT = words_of("go goes come comes take takes")  # "goes into effect on Wednesday"
_FORCE = words_of("effect force place")
# "is visiting Pyongyang on Monday"
_GOING = words_of(
    "visiting travelling traveling arriving leaving flying heading meeting hosting holding attending going"
)
_IS = words_of("is are")
_BARE = words_of("will would shall should could may might to")
_HAVE = words_of("have has")
_HAVE_BE = words_of("have be not been get")
_BE = words_of("is are was were be been being")
GONE = words_of(
    "said told had has have was were did went came met held sent gave took made flew left saw began spoke wrote got "
    "found knew fell led rose won lost brought bought built paid ran became heard showed "
    "broke chose drew drove threw withdrew grew stood spent kept sought struck sank undertook"
)
# past tenses that are no participles: "spoke by telephone"
_PAST = words_of(
    "said went came gave took flew saw began spoke wrote knew fell was were had broke chose drew drove threw withdrew "
    "grew sank undertook"
)
_SAME = words_of("put cut hit let shut")  # their past is as their infinitive
_PUT_OFF = words_of("moved postponed pushed rescheduled delayed shifted off back")
_TRAVELS = words_of("enters arrives departs leaves flies travels returns convenes sails hosts")
_FULL_STOPS = frozenset('.”"')
_NEAR = 7  # words
_LED = words_of("on in from by")
_SEEMS = words_of("appears appeared seems seemed believed said thought known reported alleged understood suspected")
_SAYS = words_of("says tells writes")  # what is said may be past or to come
_NO_VERB = words_of("a an the its their his her this that these those some all more both")
_NOUN_NEXT = words_of("a an the its their his her of with")
# "Speaking to reporters", "Thanks to Seoul": a noun follows
_NO_HEADS = frozenset(
    "According Speaking Talking Responding Replying Reacting Referring Writing Testifying Appealing Answering Due "
    "Thanks Prior Contrary Next Close Turning Addressed Asked".split()
)
_STOPS = frozenset(";:—")
_MARKS = frozenset('"“”')
_TITLE = 3  # words and the mark
_LEFT, _RIGHT = 40, 25  # words: no clause is longer, and the search stays linear


def in_future(words: list[str], start: int, end: int) -> bool | None:
    """Tell whether the expression ``words[start:end]`` stands with a verb that looks ahead; None if no verb says so.

    The nearest verb before it in the clause decides. Where the expression opens the sentence ("On Tuesday, Kim will …")
    it is the first verb after it.
    """
    infinitive = False
    first = max(start - _LEFT, 0)
    booked = words[start - 1 : start] == ["for"] and words[start - 2] in _BOOKED
    if booked or (words[start - 1 : start] == ["for"] and _participle(words, start - 2)):
        return True  # "are planned for August", "has booked for August"
    if words[start - 1 : start] == ["to"] and words[start - 2] in _PUT_OFF:
        return True  # "was moved to March"
    if _opens_clause(words, start) and (ahead := _first_verb(words, end)) is not None:
        return ahead
    titled = _titled(words, first, start)
    for place in range(start - 1, first - 1, -1):
        word = words[place]
        if place in titled:
            continue
        if word in ("ahead", "Ahead") and words[place + 1] == "of":
            return True
        if word in _STOPS or (word == "with" and words[place - 1] == "," and place > first):
            break  # ", with the envoy seeing them off on Monday" has no verb of its own
        verb = _looks_ahead(words, place)
        if verb is not None or word in _SAYS:
            return verb
        if word == "say" and "not" not in words[place - 1 : place]:
            return None  # "all I will say is"
        # a headline: "Putin to visit North Korea on Tuesday"
        infinitive |= word == "to" and place > 0 and _headline(words[place - 1], words[place + 1])
    if infinitive:
        return True
    return None if start > 2 else _first_verb(words, end)


def _titled(words: list[str], first: int, start: int) -> set[int]:
    """Return the words of whole sentences and titles in marks before an expression: their verbs are not its own."""
    marks = [place for place in range(first, start) if words[place] in _MARKS]
    inside: set[int] = set()
    for opens, closes in pairwise(marks):
        if opens not in inside and words[opens] != "”" and words[closes] != "“" and closes - opens > _TITLE:
            inside |= {*range(opens, closes + 1)} if words[opens + 1][0].isupper() else {opens, closes}
    return inside


def ahead_of(words: list[str], start: int) -> bool:
    """Tell whether an expression is of what something came "ahead of", which may be over as well."""
    return words[start - 1] != "for" and ("ahead", "of") in pairwise(words[max(start - _NEAR - 1, 0) : start])


def on_the_calendar(words: list[str], start: int) -> bool:
    """Tell whether a sentence has a plan in the present tense right before a weekday ("flies home on Friday").

    Headlines, which have no full stop, tell the past so.
    """
    return words[-1] in _FULL_STOPS and not _TRAVELS.isdisjoint(words[max(start - _NEAR, 0) : start])


def _first_verb(words: list[str], end: int) -> bool | None:
    for place in range(end, min(end + _RIGHT, len(words))):
        verb = _looks_ahead(words, place)
        if verb is not None or words[place] in _STOPS:
            return verb
    return None


def _opens_clause(words: list[str], start: int) -> bool:
    """Whether the expression stands first in a clause with a verb of its own ("…, but from May there will be none")."""
    at = start - (words[start] not in _LED)
    return at > 1 and words[at] in _LED and words[at - 1] in ("but", "and", "that")


def _participle(words: list[str], place: int) -> bool:
    """Whether "set", "booked", "planned" with a form of "to be" stand there."""
    return (
        place > 0
        and (words[place].endswith("ed") or words[place] == "set")
        and not _BE.isdisjoint(words[max(place - 2, 0) : place])
    )


def _done(word: str) -> bool:
    """Whether a word behind "would be" is a participle."""
    return word in GONE or word.endswith("ed")


def _headline(before: str, after: str) -> bool:
    return before[:1].isupper() and before not in _NO_HEADS and after.islower() and after not in _NO_VERB


def _looks_ahead(words: list[str], place: int) -> bool | None:
    """Return whether this word is a verb that looks ahead (True) or back (False); None if it is neither."""
    word = words[place]
    before = words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    if word in _AHEAD:
        if word in _COULD and after == "not":
            return False  # "would not agree", "could not confirm"
        if word == "would" and after == "be" and before == "there":
            return True  # "that there would be new papers in the spring"
        # "may have sent" and "could be seen" say nothing of it
        if word == "would" and after == "be" and words[place + 2 : place + 3] and _done(words[place + 2]):
            return True  # "said that they would be sent on Monday"
        return None if word in _CAN and after in ("not", "have", "be") else True
    if word in _GOING and before in _IS:
        return True
    if word in _HAVE and after == "to":
        return True  # "the boats have to go out in June"
    if word in _SAME:
        return None if before in _NOUN_NEXT or not _BARE.isdisjoint((before, words[place - 2])) else False
    if after == "to" and words[place + 2 : place + 3] == ["have"]:
        return None  # "is likely to have left", "was to have met"
    if word == "invited" and after == "to" and words[max(place - 2, 0) : place] in (["has", "been"], ["have", "been"]):
        return True
    if word == "supposed" and before in ("was", "were"):
        return None  # "was supposed to come in May"
    if word in _AHEAD_TO and (after == "to" or (word in ("due", "expected") and before in _BE)):
        return True
    if word in _OPENS or (word in _EFFECT and _FORCE & set(words[place + 1 : place + 3])):
        return True
    if word == "be" and before == "to" and (after.endswith("ed") or after in GONE):
        return None if place > 1 and words[place - 2] in _SEEMS else True  # "to be held", not "believed to be held"
    if word in GONE or (word.endswith("ed") and len(word) > 3):
        if word not in GONE and (after == "-" or before in _NOUN_NEXT or (word[0].isupper() and place)):
            return None  # "a closed-door meeting", "the occupied city", "the United Nations"
        if word not in GONE and (before[:1].isdigit() or (words[place - 2] in _BARE and before not in _HAVE_BE)):
            return None  # "would send refined oil", "3,000 guided missiles"
        # "to be launched", "attended by": a participle tells no time
        return None if before in ("be", "being") or (after == "by" and word not in _PAST) else False
    return None
