"""Words of moving in a sentence: which of them move the thing beside them, and which only look so."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.moving.things import ARMS, PEOPLE
from helpers.reading.tokens import Tokens

_RULE = frozenset(
    "require requires required prohibit prohibits prohibiting prohibited ban bans banning banned bar bars "
    "oblige obliges obliged obliging obligate obligates obligated obligating obligation obligations "
    "shall barring forbid forbids forbade forbidden forbidding restriction restrictions embargo "
    "outlaw outlaws outlawed".split()
)
_PREVENT = frozenset("prevent prevents preventing stop stopping".split())
_STOP = frozenset(("stop", "stopping"))
_BARRING = _RULE | _PREVENT
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
_BE = frozenset("is are was were be been being get got".split())
_FOR = frozenset(("payment", "exchange", "return", "compensation", "reward"))


_WORDS_GIVEN = frozenset(
    "insight insights opportunity opportunities chance chances photo photos photograph photographs picture pictures "
    "image images footage video videos message messages letter letters greeting greetings condolences congratulations "
    "thanks gratitude regards wishes respects apologies "
    "sympathy details detail evidence proof explanation answer comment comments statement impetus signal signals "
    "word views opinions pretext excuse reason reasons warning information advantage leverage experience".split()
)
_STATIONS = frozenset(
    "power railway rail train radio tv television police space petrol gas filling fuel polling weather bus metro "
    "subway research pumping naval tracking fire border heating".split()
)
_CLAUSES = frozenset("if unless while whereas although though because but where".split())
_SEEN = frozenset(
    "photo photos photograph photographs picture pictures image images imagery footage video videos statement "
    "data".split()
)
_AFTER = frozenset("after before until once".split())
_SHOWING = frozenset(
    "show shows showed shown showing suggest suggests suggested suggesting indicate indicates indicated indicating say "
    "says said saying claim claims claimed claiming add adds added adding mean means meant denied insisted".split()
)
_ENDS = frozenset(", . ; : of to for from that which when while after before".split())
_THEY = frozenset(("they", "it", "he", "she", "we"))
_REACH = 8
_FEW = 4
_BEARING = frozenset("naval-technology aircraft vehicles uav ballistic-missiles rockets".split())
_LOADED = ("carr", "pick", "transport", "ferr", "take", "took", "deliver", "get", "got", "collect")
_FLYING = frozenset("flies flew flying fly".split())
_FLOWN = _FLYING | {"flown"}
_THERE = frozenset(("to", "into", "in", "from", "out"))
_ITS_TAKER = frozenset("to with as kim him".split())
_CAPS = frozenset("cap ceiling limit limits quota resolution resolutions paragraph".split())
_HANDING = frozenset("give gives gave given giving grant grants granted award awards awarded".split())
_LETTING = ("let", "allow", "permit")
_SEWN = frozenset(("protective-equipment", "consumer-goods"))
_POINTING = frozenset(("these", "those", "the", "such"))
_ABLE = frozenset("can could may might to of".split())
_LADEN = frozenset("with carrying of including bearing laden loaded".split())
_STATIONS = frozenset("power railway train bus gas border radar".split())
_OBJECTS = frozenset("the a an its their it them him her this these those that what more".split())
_ARTICLES = frozenset(
    "a an the this that these those its his their any some no 's cargo container of two three four several "
    "each missile satellite joint naval warm of for with".split()
)


def moves_of(tokens: Tokens, sentence: range, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the words of moving in a sentence, without those that are nouns of something else ("a ship")."""
    things = {m.first: m.last for m in mentions if m.entry.kind == "item"}
    lows = tokens.lows
    moves = [m for m in mentions if m.entry.kind == "move" and lows[m.last + 1 : m.last + 3] != ["-", "to"]]
    moves = [m for m in moves if lows[m.first - 2 : m.first] != ["re", "-"]]  # "surface-to-air", "re-entry"
    return [m for m in moves if not _is_noun(tokens, sentence, m, things)]


def distance(move: Mention, thing: Mention) -> int:
    """Return how many words lie between a word of moving and a thing."""
    if move.last < thing.first:
        return thing.first - move.last
    return max(move.first - thing.last, 0) + 1


def apart(tokens: Tokens, thing: Mention, move: Mention) -> bool:
    """Whether another clause begins between a thing and a word of moving: "used missiles while Kim sent workers"."""
    lows = tokens.lows
    start, stop = (thing.last + 1, move.first) if thing.last < move.first else (move.last + 1, thing.first)
    for at in range(start, stop - 1):
        low = lows[at]
        if (
            (low in _CLAUSES and not (low == "but" and lows[at + 1] == "also"))
            or (low == "and" and lows[at + 1] == "that")
            or (low == "so" and lows[at + 1] not in ("far", "that", "-"))
            or (low == "as" and (lows[at + 1] in _THEY or (lows[at - 1] == "," and lows[at + 1] != "well")))
        ):
            return True
        if low == "that" and lows[at - 1] in _SHOWING:
            return True
        if low in ("return", "exchange") and lows[at - 2 : at] in (["and", "in"], [";", "in"]):
            return lows[at + 1] != "for"  # "gave it shells and in return got oil"
        if lows[at] in _THEY and lows[at - 1] == "," and thing.last < move.first and lows[at + 1] not in _SHOWING:
            return True  # "oil was used there, they had received help"
        if low in _AFTER and "," not in lows[at:stop]:
            return True  # "released the funds after Pyongyang provided arms"
    return False


def paid_with(tokens: Tokens, thing: Mention, move: Mention) -> bool:
    """Whether a thing only pays for what is moved: "the horses are payment for shells Pyongyang had sent"."""
    lows = tokens.lows
    between = range(thing.last + 1, move.first - 1)
    return any(lows[at] in _FOR and lows[at + 1] == "for" for at in between)


def only_let(thing: Mention, move: Mention) -> bool:
    """Whether goods are only allowed to move: a bank lets one use accounts, but a cap "allows" oil and moves none."""
    return thing.entry.value != "finance" and move.entry.phrase.startswith(_LETTING)


def does_it(tokens: Tokens, thing: Mention, move: Mention) -> bool:
    """Whether people do what a verb says, and are not moved by it: "troops need every shell they can get"."""
    if (
        thing.entry.value in ARMS
        and tokens.lows[move.first] in _FLOWN
        and _THERE.isdisjoint(tokens.lows[move.last + 1 : max(thing.last, move.last) + _FEW])
    ):
        return True  # "had flown bombers through the airspace"
    if thing.entry.value in ARMS and tokens.lows[move.first] in _FLYING and thing.last < move.first:
        return True  # "a missile that flew over Japan"
    if thing.entry.value in ARMS and _ranges(tokens.lows, thing, move):
        return True  # "missiles that can reach all of Japan"
    if thing.entry.value in _BEARING and _bears(tokens.lows, thing, move):
        return True  # "submarines that can carry missiles", "the buses pick up families"
    if tokens.lows[move.first].startswith("sew") and thing.entry.value not in _SEWN:
        return True  # "seamstresses sew uniforms"
    if thing.entry.value in PEOPLE and tokens.lows[move.first] in _HANDING and move.last < thing.first:
        return True  # "gave workers advice"
    if thing.entry.value not in PEOPLE and move.entry.value == "deploy" and move.entry.more == "verb":
        between = tokens.lows[move.last + 1 : thing.first]
        return move.last < thing.first and _LADEN.isdisjoint(between)  # "went to Moscow to discuss missiles"
    if thing.entry.value not in PEOPLE or move.entry.value not in ("seek", "receive") or move.entry.more != "verb":
        return False
    return thing.last < move.first and not _BE & set(tokens.lows[thing.last + 1 : move.first])


def _ranges(lows: list[str], thing: Mention, move: Mention) -> bool:
    """Whether how far arms fly is told: they "can reach", "are able to hit"."""
    reach = thing.last < move.first and lows[move.first].startswith("reach") and lows[move.first - 1] in _ABLE
    return reach and move.first - thing.last <= _FEW + 1


def _bears(lows: list[str], thing: Mention, move: Mention) -> bool:
    """Whether what follows a craft or a vehicle is what it does: it carries or takes on something."""
    if move.entry.more != "verb" or move.first < thing.last or not lows[move.first].startswith(_LOADED):
        return False
    between = lows[thing.last + 1 : move.first]
    return len(between) <= _FEW and _BE.isdisjoint(between) and "," not in between


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
    if (low in _TAKE and after in _TAKEN) or (after == "out" and low.startswith("carr")):
        return True  # "took turns driving", "carried out"
    if (low in _GET and after in _ABOUT) or (low.startswith("order") and after == "to"):
        return True  # "people get around on foot", "were ordered to work"
    if low == "taken" and not _SEEN.isdisjoint(lows[max(move.first - _FEW, sentence.start) : move.first]):
        return True  # "in pictures taken on Friday"
    if low.startswith("releas") and not _SEEN.isdisjoint(lows[max(move.first - _FEW, sentence.start) : move.first]):
        return True  # "photos released by state media"
    if low.startswith("present") and _ITS_TAKER.isdisjoint(
        lows[move.last + 1 : min(move.last + _REACH, sentence.stop)]
    ):
        return True  # "Kim presented new launchers"
    if (low == "carried" and before in _TEXTS) or (low == "passed" and before in _ACTS):
        return True  # "a statement carried by KCNA", "resolutions passed by the Council"
    if low == "station" and before in _STATIONS:
        return True  # "a power station"
    if low in _NOUNS and lows[move.first - 2 : move.first] == [",", "and"] and after not in _OBJECTS:
        return True  # "firms, persons, and ships tied to the trade"
    if before == "to" and lows[move.first - 2] in _OTHERS:
        return True  # "asked allies to send more air defence"
    if move.entry.value == "seek" and lows[move.last + 1 : move.last + 2] == ["to"]:
        return True  # what is sought is to do something; "seeks to buy" has the other verb
    if (low.startswith("appear") and after == "to") or (low.startswith("load") and after == "with"):
        return True  # it only seems so; "wagons loaded with shells" are laden, not got
    if _of_words(lows, sentence, move, things) or _bought_with(lows, move):
        return True
    if low.startswith("station") and not low.endswith(("ed", "ing")) and before in _STATIONS:
        return True  # "a power station"
    if low == "reach" and before in ("within", "the", "its", "their", "a", "of"):
        return True  # "shells within reach of Seoul"
    if low == "flows" and move.first - 1 in things and lows[move.first - 2] in _POINTING:
        return True  # "these oil flows keep the war going"
    if low.startswith("order") and after == "to":
        return True  # "were ordered to work"
    if low == "equipped" and tokens.lows[move.last + 1 : move.last + 2] == ["with"] and before not in _HAVE:
        return True  # "fighter jets equipped with missiles"
    return low in _NOUNS and (before in _ARTICLES or before[-1].isdigit() or before.endswith(("an", "go")))


def barred(tokens: Tokens, sentence: range, move: Mention, far: bool = False) -> bool:
    """Whether the sentence speaks of a rule on such transfers, not of one ("prohibit the supply of …")."""
    lows = tokens.lows
    window = lows[sentence.start if far else max(sentence.start, move.first - 9) : move.first]
    if any(low.startswith(_LETTING) for low in window) and not _CAPS.isdisjoint(lows[sentence.start : sentence.stop]):
        return True  # "the resolution allows North Korea to import half a million barrels"
    if "about" in window:
        window = window[window.index("about") :]  # "cannot prevent the public from learning about arms transfers"
    if not _BARRING.isdisjoint(window):
        told = move.entry.more != "verb" and lows[move.first - 1] in ("the", "its", "their")
        told = told or lows[move.first - 1] in _STOP  # "must stop selling oil"
        if any(low in _RULE or (low in _PREVENT and not (told and low in _STOP)) for low in window):
            return True  # but "to stop the dispatch of troops" says that they are dispatched
    after = lows[move.last + 1 : min(move.last + 14, sentence.stop)]
    return not _RULE.isdisjoint(after) and any(
        low in _RULE and back and after[back - 1] in _BE and after[max(back - 2, 0)] != "that"
        for back, low in enumerate(after)
    )
