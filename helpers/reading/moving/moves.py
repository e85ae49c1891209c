"""Words of moving in a sentence: which forms are such words here, and which are nouns of something else."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import STATE_KINDS, Mention
from helpers.reading.tokens import Tokens

_NOUNS = frozenset(
    "eye eyes ship ships need needs move moves land use uses demand demands request requests strike strikes "
    "attack attacks grant grants freight pass passes launch station hit turn mobile channel supply transport "
    "market markets field fields".split()
)
_TEXTS = frozenset("statement report dispatch remarks comments article commentary message interview speech".split())
_ACTS = frozenset("resolution resolutions law laws bill bills act motion rules".split())
_MONEY = frozenset("money sum sums funds cash proceeds revenue revenues income earnings".split())
_TAKE = frozenset("take takes took taken taking".split())
_TAKEN = frozenset(
    "turns part place advantage note aim care steps action measures office notice charge control".split()
)
_GET = frozenset("get gets got getting".split())
_ABOUT = frozenset("around up out off by into along away home rid ready under used worse better involved".split())
_HAVE = frozenset("has have had was were is are been being reportedly also".split())
_OTHERS = frozenset(
    "allies ally partners west west's nations countries governments europe europeans nato members americans others "
    "congress capitals donors".split()
)
_FINITE = frozenset("has have had was were is are".split())
_WORDS_GIVEN = frozenset(
    "insight insights opportunity opportunities chance chances photo photos photograph photographs picture pictures "
    "image images footage video videos message messages letter letters greeting greetings condolences congratulations "
    "thanks gratitude regards wishes respects apologies "
    "sympathy details detail evidence proof explanation answer comment comments statement impetus signal signals "
    "history border borders values interests goals fate burden bond "
    "figures estimate estimates confirmation account accounts description descriptions examples "
    "word views opinions pretext excuse reason reasons warning information advantage leverage experience".split()
)
_SEEN = frozenset(
    "photo photos photograph photographs picture pictures image images imagery footage video videos statement "
    "data".split()
)
_ENDS = frozenset(", . ; : of to for from that which when while after before".split())
_LACKING = frozenset("short vulnerable dependent reliant exposed unable desperate starved scrambling isolated".split())
_GOES = frozenset("go goes went gone going".split())
_PERIODS = frozenset("time hours days weeks months years decades".split())
_REACH = 8
_FEW = 4
_ITS_TAKER = frozenset("to with as kim putin him dog dogs puppies horse horses".split())
_IN_RETURN = (["in", "return"], ["in", "exchange"], ["in", "turn"])
_POINTING = frozenset(("these", "those", "the", "such"))
_STATIONS = frozenset("power railway train bus gas border radar".split())
_OBJECTS = frozenset("the a an its their it them him her this these those that what more".split())
_ARTICLES = frozenset(
    "a an the this that these those its his their any some no 's cargo container of two three four several by "
    "each missile satellite joint naval warm of for with".split()
)
_ONWARD = {"going": "to", "moving": "toward"}  # "is going to send": the other verb moves the thing
_DEALS = frozenset("deal deals agreement agreements contract contracts accord line lines chain chains route".split())
_SAID_THINGS = frozenset("request requests word news report reports denial comment response answer claim".split())
_COMES = frozenset("come comes came coming".split())
_AT_A_TIME = frozenset("with as amid after weeks days months hours at when ahead".split())


def moves_of(tokens: Tokens, sentence: range, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the words of moving in a sentence, without those that are nouns of something else ("a ship")."""
    things = {m.first: m.last for m in mentions if m.entry.kind == "item"}
    lows = tokens.lows
    moves = [m for m in mentions if m.entry.kind == "move" and lows[m.last + 1 : m.last + 3] != ["-", "to"]]
    moves = [m for m in moves if lows[m.first - 2 : m.first] != ["re", "-"]]  # "surface-to-air", "re-entry"
    states = {m.first for m in mentions if m.entry.kind in STATE_KINDS}
    moves = [m for m in moves if lows[m.last] != "out" or _to_a_state(lows, m, states)]  # "handed out rifles"
    moves = [m for m in moves if m.entry.phrase != "hands" or m.last + 1 in states]  # "hands North Korea oil"
    verbs = {m.first for m in moves if m.entry.more == "verb"}
    moves = [m for m in moves if not (_ONWARD.get(lows[m.first]) == lows[m.last + 1] and m.last + 2 in verbs)]
    return [m for m in moves if not _is_noun(tokens, sentence, m, things)]


def _to_a_state(lows: list[str], move: Mention, states: set[int]) -> bool:
    near = range(move.last + 1, move.last + _REACH)
    return any(at in states and "to" in (lows[at - 1], lows[at - 2] if lows[at - 1] == "the" else "") for at in near)


def _is_noun(tokens: Tokens, sentence: range, move: Mention, things: dict[int, int]) -> bool:
    """Whether a form such as "ship" or "need" is a noun here, or part of a phrase that moves nothing."""
    lows = tokens.lows
    if move.entry.value == "use" and lows[move.first - 2 : move.first] == ["test", "-"]:
        return True  # a state that tests its own missiles
    if move.entry.more != "verb" or move.first == sentence.start:
        return False
    if things.get(move.first, move.last) > move.last:
        return True  # "a patrol boat"
    low, before = lows[move.first], lows[move.first - 1]
    after = lows[move.last + 1]
    if low in _NOUNS and after in _FINITE:
        return True  # "a survey ship was warned off"
    if low.startswith("releas") and not _SEEN.isdisjoint(lows[move.last + 1 : move.last + _FEW]):
        return True  # "released new satellite images"
    if low.startswith("shar") and after in ("what", "how", "whether", "why"):
        return True  # "stopped short of sharing what he had got"
    if low == "supply" and after in _DEALS:
        return True  # "an arms supply deal"
    if (low in _TAKE and after in _TAKEN) or (after == "out" and low.startswith("carr")):
        return True  # "took turns driving", "carried out"
    if (low in _GET and after in _ABOUT) or (low.startswith("order") and after == "to"):
        return True  # "people get around on foot", "were ordered to work"
    if low.startswith(("taken", "releas")) and not _SEEN.isdisjoint(
        lows[max(move.first - _FEW, sentence.start) : move.first]
    ):
        return True  # "in pictures taken on Friday", "photos released by state media"
    taker = lows[move.last + 1 : min(move.last + _REACH, sentence.stop)]
    if (
        low.startswith("present")
        and _ITS_TAKER.isdisjoint(taker)
        and lows[sentence.start : sentence.start + 2] not in _IN_RETURN
    ):
        return True  # "Kim presented new launchers"
    if (low == "carried" and before in _TEXTS) or (low == "passed" and before in _ACTS):
        return True  # "a statement carried by KCNA", "resolutions passed by the Council"
    if low in _NOUNS and lows[move.first - 2 : move.first] == [",", "and"] and after not in _OBJECTS:
        return True  # "firms, persons, and ships tied to the trade"
    if before == "to" and lows[move.first - 2] in _OTHERS:
        return True  # "asked allies to send more air defence"
    if move.entry.value == "seek" and after == "to" and not lows[move.last].startswith("list"):
        return True  # what is sought is to do something; "seeks to buy" has the other verb
    if (low.startswith("appear") and after == "to") or (low.startswith("load") and after == "with"):
        return True  # it only seems so; "wagons loaded with shells" are laden, not got
    if _of_words(lows, sentence, move, things) or _bought_with(lows, move):
        return True
    if low.startswith("station") and not low.endswith(("ed", "ing")) and before in _STATIONS:
        return True  # "a power station"
    if low == "land" and before in ("hit", "hits", "on", "over", "by", "of", "the", "dry", "no", "from"):
        return True  # "the rounds that hit land"
    if low == "reach" and before in ("within", "the", "its", "their", "a", "of"):
        return True  # "shells within reach of Seoul"
    if low == "flows" and move.first - 1 in things and lows[move.first - 2] in _POINTING:
        return True  # "these oil flows keep the war going"
    if low in _COMES and not _SAID_THINGS.isdisjoint(lows[max(move.first - _FEW, sentence.start) : move.first]):
        return True  # "no request has come from the North"
    if low in _COMES and after in _AT_A_TIME:
        return True  # "the visit comes with thousands of troops in Kursk"
    if low == "equipped" and after == "with" and before not in _HAVE:
        return True  # "fighter jets equipped with missiles"
    if low.startswith(("left", "leav")) and not _LACKING.isdisjoint(lows[move.last + 2 : move.last + _REACH]):
        return True  # "left the army short of shells"
    if low in _GOES and after == "home" and "with" not in lows[move.last + 2 : move.last + _FEW]:
        return True  # "soldiers go home when it is over"
    if low == "passed" and not _PERIODS.isdisjoint(lows[move.first - _FEW + 1 : move.first]):
        return True  # "how little time passed between the two"
    if low not in _NOUNS or move.first != move.last:
        return False
    return before in _ARTICLES or before[-1].isdigit() or before.endswith(("an", "go"))


def _of_words(lows: list[str], sentence: range, move: Mention, things: dict[int, int]) -> bool:
    """Whether what a verb gives or gets is no thing: "provides insights", "carried photos", "gave it a chance"."""
    for at in range(move.last + 1, min(move.last + _REACH, sentence.stop)):
        if lows[at] in _WORDS_GIVEN:
            return True
        if lows[at] in _ENDS or at in things:
            return False
    return False


def _bought_with(lows: list[str], move: Mention) -> bool:
    """Whether money is to buy something, of whom is not said: "use the funds to buy oil"."""
    if move.entry.value != "receive" or lows[move.first - 1] != "to" or lows[move.first - 2] not in _MONEY:
        return False
    return "from" not in lows[move.last : move.last + _REACH]
