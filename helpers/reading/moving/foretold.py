"""What is told as still to come: planned, promised, offered, wished for or only possible, by the words before it."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens

_LEAD = 5
_ASKING = 9
# What a word before the verb or noun of moving says of how far it has come.
_BY_WORD = {
    **dict.fromkeys("could may might would can cannot should must 'd".split(), "sought"),
    **dict.fromkeys(
        "will gonna "
        "plan plans planning planned preparing prepare prepares preparations arranging arranged agreed intends "
        "intend intending intention intent ready set pledged promised promises pledges vowed".split(),
        "agreed",
    ),
    **dict.fromkeys("willing willingness offered offers proposal proposals proposed".split(), "offered"),
    **dict.fromkeys(
        "expected expects expecting awaits awaiting seek seeking seeks sought wants hoping hopes considering consider "
        "discuss discussed talks "
        "negotiating negotiations prevent preventing efforts effort attempts possible potential possibility prospect "
        "future wish wishes wanted aims aimed interest interested eager keen readiness".split(),
        "sought",
    ),
}
# Two words before a verb that tell that it is still to come.
_HEADED = {
    **dict.fromkeys(
        [(word, "to") for word in "about supposed due scheduled poised slated bound readying going".split()], "agreed"
    ),
    **dict.fromkeys([(word, "ready") for word in ("get", "gets", "getting", "make", "makes", "making")], "agreed"),
    **dict.fromkeys([(word, "up") for word in ("gear", "gears", "gearing", "geared")], "agreed"),
    **dict.fromkeys(
        [
            (word, "to")
            for word in "likely unlikely refused refuses hesitant moving pushing steps sought looking whether ways "
            "threatened threatens threatening".split()
        ],
        "sought",
    ),
    **dict.fromkeys([(word, "to") for word in ("right", "free", "door", "prepared")], "offered"),
    **dict.fromkeys([(word, the) for word in ("postponed", "delayed") for the in ("the", "a", "its")], "agreed"),
    ("rule", "out"): "sought",
    ("ruled", "out"): "sought",
}
# What is only thought about, or allowed to happen: "is weighing sending shells", "approved the dispatch of troops".
_PONDERED: dict[str | tuple[str, str], str] = {
    **dict.fromkeys(
        "weigh weighs weighed weighing mull mulls mulled mulling explore explores explored exploring contemplate "
        "contemplates contemplated contemplating eye eyes eyed eyeing debate debates debated debating study studied "
        "studying discuss discusses discussing envisage envisages envisaged envisaging considers considered".split(),
        "sought",
    ),
    **dict.fromkeys(
        "approve approves approved approving authorise authorises authorised authorising authorize authorizes "
        "authorized authorizing okayed greenlit".split(),
        "agreed",
    ),
    **dict.fromkeys(
        [(word, "into") for word in ("look", "looks", "looked", "looking")]
        + [(word, "at") for word in ("look", "looks", "looked", "looking")]
        + [("thinking", "about"), ("thinks", "about"), ("thought", "about"), ("open", "to"), ("closer", "to")]
        + [("verge", "of"), ("brink", "of"), ("point", "of"), ("ways", "of"), ("mulling", "over")]
        + [
            (word, to) for word in ("moving", "edging", "inching", "leaning", "working") for to in ("toward", "towards")
        ],
        "sought",
    ),
    ("committed", "to"): "agreed",
    ("commits", "to"): "agreed",
}
_REACH = 4
_ONE = ("the", "a", "an", "its", "their", "all", "any", "another")
_UNDONE = (
    frozenset(
        (word, "to")
        for word in "failed fails failing fail yet close unable refused refuses refusing declined declines "
        "unwilling".split()
    )
    | {(word, "from") for word in "prevented stopped barred kept blocked banned".split()}
    | {(word, the) for word in "cancelled canceled scrapped blocked foiled thwarted prevented".split() for the in _ONE}
    | {("short", "of"), ("instead", "of"), ("close", "to"), ("not", "to")}
)
_NEVER = frozenset(("not", "never"))  # "never failed to deliver"
_DEALS = frozenset("deal agreement contract accord memorandum protocol".split())
PLANNED = frozenset(_BY_WORD) | {"likely", "due", "continues", "continued", "began", "started", "about"}
HOPED = frozenset(low for low, value in _BY_WORD.items() if value == "sought")
_TRYING = frozenset("attempt attempted attempting attempts tried tries trying try risk risks".split())
_COAXING = frozenset(
    "persuade persuades persuaded persuading convince convinces convinced convincing urge urges urged urging ask asks "
    "asked asking press presses pressed pressing lobby lobbied lobbying request requests requested requesting beg "
    "begged begging entice entices enticed induce induces induced tempt tempted call calls called calling get getting "
    "pressure pressured pressuring".split()
)
_MODAL = frozenset("could may might would can cannot should must 'd".split())
_ENDING = frozenset("stop end halt cease".split())
_HAD_DONE = frozenset("given sent sold bought got gotten taken lent brought paid built made shipped".split())
COMMITTED = ("agree", "promis", "pledg")
_DECIDING = frozenset("decide decides decided deciding decision decisions".split())
_SPOKEN_OF = frozenset("spoke spoken speak speaks speaking talk talked talks thought thinking dreamed dreams".split())
_ADJECTIVES = frozenset("possible potential future".split())
_ARTICLES = frozenset("the a an its their his this that these terms".split())
_TOLD = frozenset(  # before "to be", where nothing is to come
    "believed said reported reportedly thought known alleged understood suspected claimed estimated appear appears "
    "appeared seem seems seemed found presumed proven continue continues continued have".split()
)
_STATES = frozenset("russia moscow kremlin korea pyongyang dprk north putin kim".split())
_NOT_SUBJECT = frozenset("for in of from to with by allow allows allowed".split())  # "allowed Moscow to send"
_ALONG = ["along", "with"]
_CLAUSES = frozenset("that which who while but because after before ; :".split())
_HYPOTHETICAL = frozenset(("if", "that", "as", "though", "whether", "and"))
_FAR = 16


def foretold(tokens: Tokens, sentence: range, thing: Mention, move: Mention) -> Cell | None:
    """Return the stage of what is still to come, None where the words before a word of moving tell of no such thing."""
    lows = tokens.lows
    if lows[move.first] in _MODAL and move.last > move.first:
        return tokens.cell(move.first, move.last, "sought", "stage-modal")  # "could arm"
    if undone(lows, move):
        return tokens.cell(move.first - 2, move.last, "sought", "stage-undone")  # "failed to deliver"
    if lows[move.first - 1] in ("has", "had") and lows[move.first - 2] not in _HYPOTHETICAL:
        return None  # "Kim, a keen rider, had given Putin dogs"
    if lows[move.first - 1] == "to" and (deal := _dealt(lows, sentence, move)) is not None:
        return tokens.cell(deal, move.last, "agreed", "stage-plan")
    if move.entry.more != "verb" and (word := _promised(lows, sentence, move)) is not None:
        return tokens.cell(word, move.last, "agreed", "stage-plan")
    if (pondered := _pondered(lows, sentence, move)) is not None:
        at, stage = pondered
        return tokens.cell(at, move.last, stage, "stage-sought" if stage == "sought" else "stage-plan")
    start = max(sentence.start, move.first - _LEAD)
    coaxed = lows[max(sentence.start, move.first - _ASKING) : move.first] if lows[move.first - 1] == "to" else []
    if "," not in coaxed and not _COAXING.isdisjoint(coaxed):
        return tokens.cell(move.first - 1, move.last, "sought", "stage-asked")  # "to persuade Pyongyang to sell shells"
    for at in range(move.first - 1, start - 1, -1):
        value = _BY_WORD.get(lows[at])
        if lows[at] in _TRYING and lows[at + 1 : at + 2] in (["to"], ["of"]):
            value = "sought"
        if lows[at] in _DECIDING and (lows[at + 1] == "to" or lows[move.first - 1] == "to"):
            value = "agreed"  # "decided to send", "a decision has been made to provide"
        value = _HEADED.get((lows[at], lows[at + 1])) or value
        if lows[at + 1] == "up" and lows[at + 2] not in ("to", "for"):
            value = None  # "has geared up its plants"
        if lows[at] in _DEALS and lows[at + 1] in ("on", "for") and move.entry.more != "verb":
            value = "agreed"  # "signed a deal on the supply of coal"
        if lows[at] == "'d" and _had(lows, at, move):
            continue
        if lows[at] == "would" and lows[at + 1] == "have":
            return tokens.cell(at, move.last, "sought", "stage-modal")  # "a deal that would have given it shells"
        if tokens.words[at] == "May" and at > sentence.start:
            continue  # "said in May that Moscow supplied"
        if lows[at] in _MODAL and lows[at + 1] == "be" and lows[move.first].endswith("ing"):
            break  # "may be supplying" goes on, if it does
        if lows[at + 1] in _ENDING:
            continue  # "must stop sending": it does send
        if lows[at].startswith("effort") and lows[at + 1] != "to":
            continue  # "Russia's war effort"
        if lows[at] in _ADJECTIVES and not _ARTICLES.isdisjoint(lows[at + 1 : move.first]):
            continue  # "condemn in the strongest possible terms the export"
        if value is not None and not (lows[at] in _MODAL and lows[at + 1] == "have"):
            rule = "modal" if lows[at] in _MODAL else "sought" if value == "sought" else "plan"
            rule = "decision" if lows[at] in _DECIDING else rule
            return tokens.cell(at, move.last, value, f"stage-{rule}")
    if lows[move.first - 1] == "of" and lows[move.first - 2] in _SPOKEN_OF and lows[move.first].endswith("ing"):
        return tokens.cell(move.first - 2, move.last, "sought", "stage-sought")  # "spoke of sending flour"
    along = lows[move.first - 2 : move.first] == _ALONG  # "is preparing to rotate its men, along with sending"
    if (lows[move.first - 1] == "to" or along) and (head := _planned_before(lows, sentence, move)) is not None:
        # or all of one clause: "agreed to send crews to fly drones"
        second = lows[move.first - 2] == "and" or move.entry.value == "deploy" or along
        if second or {",", "and"}.isdisjoint(lows[head : move.first]):
            return tokens.cell(head, move.last, _BY_WORD.get(lows[head], "agreed"), "stage-plan")
    if lows[move.first - 1] == "to" and lows[move.first - 2] in ("is", "are", "was", "were"):
        return tokens.cell(move.first - 2, move.last, "agreed", "stage-plan")  # "is to send a thousand sappers"
    if lows[move.first - 1] == "to" and lows[move.first - 2] in _STATES and lows[move.first - 3] not in _NOT_SUBJECT:
        return tokens.cell(move.first - 2, move.last, "agreed", "stage-plan")  # headlines: "Russia to supply wheat"
    if lows[move.first - 1] == "to" and thing.last == move.first - 2:
        return tokens.cell(move.first - 1, move.last, "agreed", "stage-plan")  # "the selection of troops to go abroad"
    if lows[move.first - 1] == "be" and lows[move.first - 2] == "to" and lows[move.first - 3] not in _TOLD:
        return tokens.cell(move.first - 2, move.last, "agreed", "stage-plan")  # "selecting workers to be sent"
    return None


def _promised(lows: list[str], sentence: range, move: Mention) -> int | None:
    """Return the verb of a promise whose object a noun of moving is: "promised the North's leader assistance"."""
    for at in range(move.first - 1, max(sentence.start, move.first - _FAR // 2) - 1, -1):
        if lows[at] in _CLAUSES or lows[at] in (",", "to", "by"):
            return None
        if lows[at].startswith(("promis", "pledg")) and lows[at - 1] not in _ARTICLES:
            return at
    return None


def undone(lows: Sequence[str], move: Mention) -> bool:
    """Whether something was not done, with no "not" ("failed to deliver", "stopped short of giving", "yet to send")."""
    at = move.first - 1
    at -= lows[at].endswith("ly") or lows[at] == "ever"
    return (lows[at - 1], lows[at]) in _UNDONE and lows[at - 2] not in _NEVER


def _pondered(lows: list[str], sentence: range, move: Mention) -> tuple[int, str] | None:
    """Return the word by which a transfer is only thought about or allowed, and its stage: "looks into sending"."""
    if move.entry.more == "verb" and not lows[move.first].endswith("ing"):
        return None
    for at in range(move.first - 1, max(sentence.start, move.first - _REACH) - 1, -1):
        if lows[at] in _CLAUSES or lows[at] in (",", "and"):
            return None
        stage = _PONDERED.get((lows[at], lows[at + 1])) or _PONDERED.get(lows[at])
        if stage is not None:
            return at, stage
    return None


def _had(lows: list[str], at: int, move: Mention) -> bool:
    """Whether "'d" stands for "had" and not for "would" ("they'd sent", "he'd already given")."""
    done = lows[move.first] if move.entry.more == "verb" else lows[at + 1]
    return done in _HAD_DONE or done.endswith("ed") or lows[at + 1] in ("been", "better")


def _dealt(lows: list[str], sentence: range, move: Mention) -> int | None:
    """Return the agreement that a verb hangs on: "struck a deal with Pyongyang to buy shells", no talks on one."""
    for at in range(move.first - 2, max(sentence.start, move.first - _ASKING) - 1, -1):
        if lows[at] in _CLAUSES or lows[at] == ",":
            return None
        if lows[at] in _DEALS:
            return at if HOPED.isdisjoint(lows[max(at - _LEAD, sentence.start) : at]) else None
    return None


def _planned_before(lows: list[str], sentence: range, move: Mention) -> int | None:
    """Return the word of planning that a second verb hangs on: "is preparing to rotate them, and to supply drones"."""
    for at in range(move.first - 3, max(sentence.start, move.first - _FAR) - 1, -1):
        if lows[at] in _CLAUSES:
            return None
        if (lows[at] in _BY_WORD or lows[at] in _DECIDING) and lows[at + 1] == "to":
            return at
    return None
