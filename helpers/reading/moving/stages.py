"""How far a transfer has come by the words around it, whether it is denied, and whether it goes in exchange."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import KNOW_HOW, PEOPLE
from helpers.reading.moving.foretold import COMMITTED, HOPED, foretold
from helpers.reading.tokens import Tokens

_NO_DENIAL = frozenset(
    "details detail information data figures statistics knowledge way means "
    "comment doubt secret longer sign signs word mention reason say right business choice "
    "objection objections qualms problem shortage wonder".split()
)
_OWNED_UP = frozenset(
    "forget hide hiding hid hidden conceal concealed deny denied denying doubt regret ashamed".split()
)
# What nobody told of is not said to be untrue ("thanked it for the wheat but has not acknowledged the coal").
_UNTOLD = frozenset(
    "confirm confirmed confirming acknowledge acknowledged acknowledging admit admitted admitting mention mentioned "
    "mentioning comment commented commenting disclose disclosed reveal revealed discuss discussed establish "
    "established determine determined".split()
)
_LEAD = 5
_RETURNING = 9
_LIST = 9
_SOON = 4
_HANDOVER = frozenset("transfer transfers provision supply supplies delivery deliveries help assistance".split())
_GOING_ON = frozenset("is are was were be been continues continue keeps begun started began".split())
_IN_TURN = frozenset("exchange return payment compensation reward repayment thanks gratitude you".split())
_AS = frozenset(("in", "as"))
_COMING = frozenset("return dispatch arrival hiring employment admission recruitment influx".split())
_ADVERBS = frozenset("not already now also still in to being".split())
_BUYING = ("buy", "purchas", "procur", "acquir")
_BATTLE = frozenset("battle battles combat action fighting".split())
_INTO = frozenset("into to enter enters entering join in".split())
_ON_THE_WAY = ("on their way", "on its way", "on the way", "en route")
_BEGINNING = frozenset("begun began begins beginning started starts starting resumed resumes resuming".split())
_GROWING = frozenset("resumed resumes continues continued accelerated expanded increased".split())
_IN_PROCESS = ["in", "the", "process", "of"]
_PRONOUNS = frozenset("he she it they".split())
_ASKED = 10  # words from "talks" to the thing
_FEARS = frozenset(
    "concern concerns concerned worry worries worried fear fears feared potential possibility risk".split()
)
_FAR_FEAR = 24  # words from "concern" to the last of what may come
_CHARGES = ("accus", "suspect", "blam", "charg")
_CHARGED = 14  # words from "accused" to "of secretly shipping"
_SWAPPING = frozenset("exchanged exchange exchanging swapped sharing shared".split())  # "exchanged gifts"
_STILL = frozenset("continues continue continued keeps still regularly currently continually".split())


_WHETHER = ("ask", "press", "question", "wonder", "see", "know", "clear", "unclear", "sure", "unsure", "tell", "check")
_SHOULD = frozenset(("should", low) for low in "more further any another additional other".split())
_SAID = frozenset(("said", "says", "told"))
_HAD_TO = ["had", "to"]  # "that was all he had to offer"
_CONTRASTS = frozenset("although though but while however".split())


def negated(window: Sequence[str]) -> bool:
    """Whether the words before a transfer deny it; "no details of …" and "not only" do not."""
    if "only" in window:
        return False
    for at, low in enumerate(window):
        if low in ("not", "never", "neither", "nor", "cannot"):
            if not _SAID.isdisjoint(window[at + 2 :]):
                continue  # "a farmer who asked not to be named said Russia sent fuel"
            if window[-1] == "other" and window[-2:-1] not in (["or"], ["and"], ["any"]):
                return False  # "have not provided other aid": but the rest of it
            if not _CONTRASTS.isdisjoint(window[at + 1 :]):
                return False  # "has not sold any, although aid went on"
            return (_OWNED_UP | _UNTOLD).isdisjoint(window[at + 1 : at + 3])
        if low == "no" and window[at + 1 : at + 2] and window[at + 1] not in _NO_DENIAL:
            return window[at + 1] != "such" or _NO_DENIAL.isdisjoint(window[at + 2 : at + 3])  # "no such data on"
    return bool(window) and window[-1] == "no"


def exchanged(lows: list[str], sentence: range, thing: Mention, move: Mention | None) -> bool:
    """Whether a thing stands after "in exchange for" or "in return for": it goes the other way. People never do.

    Where the word of moving stands there too ("in return for the North's provision of arms"), it says the way itself.
    """
    if thing.entry.value in PEOPLE:
        return False
    for at in range(thing.first - 1, max(sentence.start, thing.first - 14) - 1, -1):
        if lows[at] in (",", ";") and (thing.first - at > _LIST or _HANDOVER & set(lows[at : thing.first])):
            return False  # "in exchange for arms, including the transfer of technology"
        if (
            lows[at] in _IN_TURN
            and lows[at + 1 : at + 2] == ["for"]
            and not _AS.isdisjoint(lows[at - 1 : at] + lows[at - 4 : at - 2])
        ):
            if move is not None:
                if at < move.first < thing.first:
                    return False
                if move.first <= thing.last + 1 <= move.last + 1 and lows[move.last + 1] in ("to", "from"):
                    return False  # "in return for their arms transfers to Moscow"
                if thing.last < move.first and not _PRONOUNS.isdisjoint(lows[thing.last : move.first]):
                    return False  # "in return for the car he gave her"
            if lows[at + 2] == "which":
                return False  # "is sending workers, in exchange for which they are taught": it goes as told
            heads = at - 1 <= sentence.start + 1 and "," in lows[at : thing.first]
            return not heads  # "In return for the shells, Russia gave oil": the oil stands after it
    return False


def stage_of(tokens: Tokens, sentence: range, thing: Mention, move: Mention | None) -> Cell:
    """Return how far a transfer has come: delivered, under-way, agreed, offered or sought."""
    if move is None:
        before = tokens.lows[max(thing.first - _RETURNING, sentence.start) : thing.first]
        if not _COMING.isdisjoint(before) and not HOPED.isdisjoint(before):
            return tokens.cell(thing.first, thing.last, "sought", "stage-sought")  # "discuss the return of labourers"
        for at in range(thing.last + 1, min(thing.last + 1 + _SOON, sentence.stop)):
            coming_soon = thing.entry.value in PEOPLE and tokens.lows[at + 1] != "have"
            if (
                tokens.lows[at] in ("will", "would")
                and coming_soon
                and _BATTLE.isdisjoint(tokens.lows[at : at + _LEAD])
            ):
                sure = tokens.lows[at] == "will"  # "sappers will clear its fields"
                return tokens.cell(at, at + 1, "agreed" if sure else "sought", "stage-plan" if sure else "stage-modal")
        return tokens.cell(thing.first, thing.last, _standing(tokens.lows, thing), "stage-standing")
    lows = tokens.lows
    if thing.entry.value in PEOPLE and thing.last < move.first and _into_battle(lows, move):
        return tokens.cell(thing.first, thing.last, "delivered", "stage-standing")
    sense = move.entry.value
    dealings = move.entry.phrase.startswith(("arms", "weapons"))
    if sense == "seek" or (sense == "trade" and not dealings) or exchanged(lows, sentence, thing, move):
        goods = sense in ("give", "receive") and thing.entry.value not in KNOW_HOW  # knowledge is what is hoped for
        back = goods and HOPED.isdisjoint(lows[sentence.start : thing.first])
        rule = "stage-word" if sense == "seek" else "stage-exchange"
        return tokens.cell(move.first, move.last, "delivered" if back else "sought", rule)
    opens = lows[sentence.start + (lows[sentence.start] in ("“", '"'))]  # "Should Pyongyang send shells, …"
    before = lows[max(sentence.start, move.first - 8) : move.first]
    if opens in ("should", "were") or _if(before) or not _SHOULD.isdisjoint(pairwise(before)):  # "should more come"
        return tokens.cell(move.first, move.last, "sought", "stage-if")
    if sense == "offer" and lows[move.first - 2 : move.first] != _HAD_TO:
        agreed = lows[move.first].startswith(COMMITTED)
        return tokens.cell(move.first, move.last, "agreed" if agreed else "offered", "stage-word")
    if (coming := foretold(tokens, sentence, thing, move)) is not None:
        return coming
    start = max(sentence.start, move.first - _LEAD)
    if move.entry.more == "verb" and _presently(lows[move.first]) and lows[move.first - 1] not in _SWAPPING:
        return tokens.cell(move.first, move.last, "under-way", "stage-present")
    lead = {low for low in lows[start : move.first] if low != "currently" or move.entry.value != "deploy"}
    if move.entry.phrase.startswith(_ON_THE_WAY) or _begun(lows, move):
        return tokens.cell(start, move.last, "under-way", "stage-progressive")
    in_process = lows[max(move.first - 4, 0) : move.first] == _IN_PROCESS
    being = _goes_on(lows[start : move.first])
    if in_process or lead & _STILL or (being and (lows[move.first].endswith("ing") or lows[move.first - 1] == "being")):
        buying = lows[move.first].startswith(_BUYING) and lows[move.first].endswith("ing")
        bought = buying and "been" not in lead and not lead & _STILL  # not bought yet
        return tokens.cell(move.first, move.last, "sought" if bought else "under-way", "stage-progressive")
    if lows[move.first] in _IN_TURN and thing.last < move.first:  # "talks on the supply of flour in return for shells"
        talk = lows[max(sentence.start, thing.first - _ASKED) : thing.first]
        if "," not in talk and not HOPED.isdisjoint(talk):
            return tokens.cell(thing.first, move.last, "sought", "stage-sought")
    if (
        move.entry.more != "verb"
        and "any" in lows[max(move.first - 2, sentence.start) : move.first]
        and _feared(lows, move)
    ):
        return tokens.cell(move.first - 1, move.last, "sought", "stage-any")
    if _charged(lows, sentence, move):
        return tokens.cell(move.first, move.last, "delivered", "stage-charged")
    plain = move.entry.more != "verb" or lows[move.first].endswith("ing")  # "the supply of", "for sending"
    return tokens.cell(move.first, move.last, "delivered", "stage-noun" if plain else "stage-past")


def _if(before: list[str]) -> bool:
    """Whether "if" makes a case of what follows; "asked if" and "to see if" mean "whether"."""
    return any(low == "if" and not (at and before[at - 1].startswith(_WHETHER)) for at, low in enumerate(before))


def _feared(lows: list[str], move: Mention) -> bool:
    """Whether people worry about what may come: "concern about the potential for any transfer of know-how"."""
    return not _FEARS.isdisjoint(lows[max(move.first - _FAR_FEAR, 0) : move.first])


def _charged(lows: list[str], sentence: range, move: Mention) -> bool:
    """Whether somebody is charged with the moving itself: "accused the North of secretly shipping shells"."""
    before = move.first - 1 - lows[move.first - 1].endswith("ly")
    if not lows[move.first].endswith("ing") or lows[before] not in ("of", "with", "for"):
        return False
    return any(low.startswith(_CHARGES) for low in lows[max(before - _CHARGED, sentence.start) : before])


def _begun(lows: list[str], move: Mention) -> bool:
    """Whether a transfer is told as begun: "has begun to ship shells", "has resumed its deliveries"."""
    if move.entry.more == "verb":
        return lows[move.first - 1] == "to" and lows[move.first - 2] in _BEGINNING
    return move.entry.value == "give" and not _GROWING.isdisjoint(lows[max(move.first - 3, 0) : move.first])


def _goes_on(lead: list[str]) -> bool:
    """Whether a form of "be" or "begin" stands right before a participle ("was involved in" does not)."""
    for at in range(len(lead) - 1, -1, -1):
        if lead[at] in _GOING_ON:
            return True
        also = lead[at] == "and" or (lead[at].endswith("ing") and lead[at + 1 : at + 2] == ["and"])
        if not (also or lead[at].endswith("ly") or lead[at] in _ADVERBS):
            return False
    return False


def _into_battle(lows: list[str], move: Mention) -> bool:
    """Whether people go into battle, not to the other state: "are in Kursk and may soon be sent into combat"."""
    after = lows[move.last : move.last + 4]
    return any(low in _BATTLE and not _INTO.isdisjoint(after[:at]) for at, low in enumerate(after))


def _presently(low: str) -> bool:
    """Whether a verb tells of the present: "Russia supplies coal"."""
    return low.endswith("s") and not low.endswith("ss") and low != "was"


def _standing(lows: list[str], thing: Mention) -> str:
    """Return the stage of people told without a word of moving: workers work and soldiers train for the time being."""
    beside = lows[max(thing.first - 2, 0) : thing.last + 4]
    going_on = lows[thing.last] == "training" or (
        thing.entry.value in ("workers", "training") and {"are", "is", "being", "undergoing"} & set(beside)
    )
    if (
        thing.entry.value == "training"
        and lows[thing.last].endswith("ing")
        and lows[thing.first - 1] in ("were", "was")
    ):
        return "under-way"  # "said that instructors were teaching them"
    return "under-way" if going_on else "delivered"
