"""How far a transfer has come by the words around it, whether it is denied, and whether it goes in exchange."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import KNOW_HOW, PEOPLE
from helpers.reading.tokens import Tokens

_NO_DENIAL = frozenset("details detail information comment doubt secret longer sign signs word mention reason".split())
_OWNED_UP = frozenset(
    "forget hide hiding hid hidden conceal concealed deny denied denying doubt regret ashamed".split()
)
# What nobody told of is not said to be untrue ("thanked it for the wheat but has not acknowledged the coal").
_UNTOLD = frozenset(
    "confirm confirmed confirming acknowledge acknowledged acknowledging admit admitted admitting mention mentioned "
    "mentioning comment commented commenting disclose disclosed reveal revealed discuss discussed".split()
)
_LEAD = 5
_ASKING = 9
_LIST = 9
_HANDOVER = frozenset("transfer transfers provision supply supplies delivery deliveries help assistance".split())
# What a word before the verb or noun of moving says of how far it has come.
_BY_WORD = {
    **dict.fromkeys("could may might would can".split(), "sought"),
    **dict.fromkeys(
        "will plans planning planned preparing agreed intends ready set prepares preparations".split(), "agreed"
    ),
    **dict.fromkeys("willing willingness pledged promised promises pledges offered offers".split(), "offered"),
    **dict.fromkeys(
        "expected seeking seeks sought wants hoping hopes considering consider discuss discussed talks negotiating "
        "negotiations prevent preventing efforts effort attempts possible potential possibility prospect future wish "
        "wishes wanted aims aimed interest interested eager keen "
        "readiness proposal proposals proposed".split(),
        "sought",
    ),
}
# Two words before a verb that tell that it is still to come.
_HEADED = {
    **dict.fromkeys(
        [(word, "to") for word in ("about", "supposed", "due", "scheduled", "poised", "slated", "bound")], "agreed"
    ),
    **dict.fromkeys([(word, "to") for word in ("likely", "unlikely", "refused", "refuses", "hesitant")], "sought"),
    ("rule", "out"): "sought",
    ("ruled", "out"): "sought",
}
_DEALS = frozenset("deal agreement contract accord memorandum protocol".split())
_HOPED = frozenset(low for low, value in _BY_WORD.items() if value == "sought")
_TRYING = frozenset("attempt attempted attempting attempts tried tries trying try risk risks".split())
_COAXING = frozenset(
    "persuade persuades persuaded persuading convince convinces convinced convincing urge urges urged urging ask asks "
    "asked asking press presses pressed pressing lobby lobbied lobbying request requests requested requesting beg "
    "begged begging entice entices enticed induce induces induced tempt tempted call calls called calling get getting "
    "pressure pressured pressuring".split()
)
_MODAL = frozenset("could may might would can".split())
_DECIDING = frozenset("decide decides decided deciding decision decisions".split())
_GOING_ON = frozenset("is are was were be been continues continue keeps begun started began".split())
_IN_TURN = frozenset("exchange return payment compensation reward repayment".split())
_COMING = frozenset("return dispatch arrival hiring employment admission recruitment influx".split())
_IN_PROCESS = ["in", "the", "process", "of"]
_SAID = frozenset(
    "believed said reported reportedly thought known alleged understood suspected claimed estimated appear appears "
    "appeared seem seems seemed found presumed proven continue continues continued have".split()
)
_PRONOUNS = frozenset("he she it they".split())
_STILL = frozenset("continues continue continued keeps still regularly currently continually".split())


def negated(window: Sequence[str]) -> bool:
    """Whether the words before a transfer deny it; "no details of …" and "not only" do not."""
    if "only" in window:
        return False
    for at, low in enumerate(window):
        if low in ("not", "'t", "never", "neither", "nor"):
            return (_OWNED_UP | _UNTOLD).isdisjoint(window[at + 1 : at + 3])
        if low == "no" and window[at + 1 : at + 2] and window[at + 1] not in _NO_DENIAL:
            return True
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
        if lows[at] in _IN_TURN and lows[at + 1 : at + 2] == ["for"] and lows[at - 1] in ("in", "as"):
            if move is not None and at < move.first < thing.first:
                return False
            if move is not None and thing.last < move.first and not _PRONOUNS.isdisjoint(lows[thing.last : move.first]):
                return False  # "in return for the car he gave her"
            heads = at - 1 <= sentence.start + 1 and "," in lows[at : thing.first]
            return not heads  # "In return for the shells, Russia gave oil": the oil stands after it
    return False


def stage_of(tokens: Tokens, sentence: range, thing: Mention, move: Mention | None) -> Cell:
    """Return how far a transfer has come: delivered, under-way, agreed, offered or sought."""
    if move is None:
        before = tokens.lows[max(thing.first - _ASKING, sentence.start) : thing.first]
        if not _COMING.isdisjoint(before) and not _HOPED.isdisjoint(before):
            return tokens.cell(thing.first, thing.last, "sought", "stage-sought")  # "discuss the return of labourers"
        return tokens.cell(thing.first, thing.last, _standing(tokens.lows, thing), "stage-standing")
    lows = tokens.lows
    sense = move.entry.value
    dealings = move.entry.phrase.startswith(("arms", "weapons"))
    if sense == "seek" or (sense == "trade" and not dealings) or exchanged(lows, sentence, thing, move):
        goods = sense in ("give", "receive") and thing.entry.value not in KNOW_HOW  # knowledge is what is hoped for
        back = goods and _HOPED.isdisjoint(lows[sentence.start : thing.first])
        rule = "stage-word" if sense == "seek" else "stage-exchange"
        return tokens.cell(move.first, move.last, "delivered" if back else "sought", rule)
    opens = lows[sentence.start + (lows[sentence.start] in ("“", '"'))]  # "Should Pyongyang send shells, …"
    if opens in ("should", "were") or "if" in lows[max(sentence.start, move.first - 8) : move.first]:
        return tokens.cell(move.first, move.last, "sought", "stage-if")
    if sense == "offer":
        agreed = lows[move.first].startswith("agree")
        return tokens.cell(move.first, move.last, "agreed" if agreed else "offered", "stage-word")
    start = max(sentence.start, move.first - _LEAD)
    coaxed = lows[max(sentence.start, move.first - _ASKING) : move.first] if lows[move.first - 1] == "to" else []
    if "," not in coaxed and not _COAXING.isdisjoint(coaxed):
        return tokens.cell(move.first - 1, move.last, "sought", "stage-asked")  # "to persuade Pyongyang to sell shells"
    for at in range(move.first - 1, start - 1, -1):
        value = _BY_WORD.get(lows[at])
        if lows[at] in _TRYING and lows[at + 1 : at + 2] in (["to"], ["of"]):
            value = "sought"
        if lows[at] in _DECIDING and lows[at + 1] == "to":
            value = "agreed"
        value = value or _HEADED.get((lows[at], lows[at + 1]))
        if lows[at] in _DEALS and lows[at + 1] in ("on", "for") and move.entry.more != "verb":
            value = "agreed"  # "signed a deal on the supply of coal"
        if lows[at] == "would" and lows[at + 1] == "have":
            return tokens.cell(at, move.last, "sought", "stage-modal")  # "a deal that would have given it shells"
        if tokens.words[at] == "May" and at > sentence.start:
            continue  # "said in May that Moscow supplied"
        if lows[at] in _MODAL and lows[at + 1] == "be" and lows[move.first].endswith("ing"):
            break  # "may be supplying" goes on, if it does
        if lows[at].startswith("effort") and lows[at + 1] != "to":
            continue  # "Russia's war effort"
        if value is not None and not (lows[at] in _MODAL and lows[at + 1] == "have"):
            rule = "modal" if lows[at] in _MODAL else "sought" if value == "sought" else "plan"
            rule = "decision" if lows[at] in _DECIDING else rule
            return tokens.cell(at, move.last, value, f"stage-{rule}")
    if lows[move.first - 1] == "to" and lows[move.first - 2] in ("is", "are"):
        return tokens.cell(move.first - 2, move.last, "agreed", "stage-plan")  # "is to send a thousand sappers"
    if lows[move.first - 1] == "to" and thing.last == move.first - 2:
        return tokens.cell(move.first - 1, move.last, "agreed", "stage-plan")  # "the selection of troops to go abroad"
    if lows[move.first - 1] == "be" and lows[move.first - 2] == "to" and lows[move.first - 3] not in _SAID:
        return tokens.cell(move.first - 2, move.last, "agreed", "stage-plan")  # "selecting workers to be sent"
    if move.entry.more == "verb" and _presently(lows[move.first]):
        return tokens.cell(move.first, move.last, "under-way", "stage-present")
    lead = {low for low in lows[start : move.first] if low != "currently" or move.entry.value != "deploy"}
    if lows[max(move.first - 4, 0) : move.first] == _IN_PROCESS:
        return tokens.cell(move.first - 4, move.last, "under-way", "stage-progressive")
    if lead & _STILL or (lows[move.first].endswith("ing") and _goes_on(lows[start : move.first])):
        return tokens.cell(move.first, move.last, "under-way", "stage-progressive")
    plain = move.entry.more != "verb" or lows[move.first].endswith("ing")  # "the supply of", "for sending"
    return tokens.cell(move.first, move.last, "delivered", "stage-noun" if plain else "stage-past")


def _goes_on(lead: list[str]) -> bool:
    """Whether a form of "be" or "begin" stands right before a participle ("was involved in" does not)."""
    for low in reversed(lead):
        if low in _GOING_ON:
            return True
        if not low.endswith("ly") and low not in ("not", "already", "now", "also", "still", "in", "to"):
            return False
    return False


def _presently(low: str) -> bool:
    """Whether a verb tells of the present: "Russia supplies coal"."""
    return low.endswith("s") and not low.endswith("ss") and low != "was"


def _standing(lows: list[str], thing: Mention) -> str:
    """Return the stage of people told without a word of moving: workers work and soldiers train for the time being."""
    beside = lows[max(thing.first - 2, 0) : thing.last + 4]
    going_on = lows[thing.last] == "training" or (
        thing.entry.value in ("workers", "training") and {"are", "is", "being", "undergoing"} & set(beside)
    )
    return "under-way" if going_on else "delivered"
