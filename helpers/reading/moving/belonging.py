"""Whether a word of moving and a thing belong together: no other clause parts them, no rule, nothing it does itself."""

from __future__ import annotations

from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import ARMS, PEOPLE
from helpers.reading.moving.clauses import SENDING, clause_begins
from helpers.reading.moving.passives import BE
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
_BE = BE | {"get"}
_FOR = frozenset(("payment", "exchange", "return", "compensation", "reward"))
_CLAUSES = frozenset("if unless while whereas although though because but where".split())
_AFTER = frozenset("after before until once since".split())
_SHOWING = frozenset(
    "show shows showed shown showing suggest suggests suggested suggesting indicate indicates indicated indicating say "
    "says said saying report reports reported reporting announce announced "
    "claim claims claimed claiming add adds added adding mean means meant denied insisted".split()
)
_TOLD = frozenset(  # "voiced concern over the dispatch and strongly urged the withdrawal of the troops"
    "urged demanded asked called condemned warned said told expressed voiced pressed stressed noted insisted vowed "
    "promised pledged".split()
)
_STATES = frozenset("Russia Moscow Putin Pyongyang Kim North".split())
_SUCH = frozenset("such well same far so much many".split())
_CLOSED = frozenset(("”", '"'))
_THEY = frozenset(("they", "it", "he", "she", "we", "those"))
_LIMITING = frozenset("limit limited limits limiting cap capped caps capping restricts restricted".split())
_NO_CLAUSE = frozenset("also fewer less more".split())  # "more than 8,000 but fewer than 9,000"
_ROUGHLY = frozenset("dozens scores hundreds thousands millions".split())
_FEW = 4
_HOSTING = ("host", "hous", "accommodat")
_GUESTS = 6
_ABOUT = frozenset("with on for to at in by about , and talks meeting".split())
_LISTING = frozenset((",", "and"))
_RAILCARS = frozenset("railcars railcar wagons wagon carriages".split())
_BEARING = frozenset("naval-technology aircraft vehicles uav ballistic-missiles rockets".split())
_LOADED = ("carr", "pick", "transport", "ferr", "take", "took", "deliver", "get", "got", "collect")
_FLYING = frozenset("flies flew flying fly".split())
_FLOWN = _FLYING | {"flown"}
_THERE = frozenset(("to", "into", "in", "from", "out"))
_TURNS = frozenset(("but", "although", "whereas"))
_CAPS = frozenset("cap ceiling limit limits quota resolution resolutions paragraph".split())
_MUST = frozenset(("must", "had"))
_LAWS = frozenset("resolution resolutions sanctions".split())
_BOXES = ("container", "box", "crate", "cargo", "shipping container")
_HOLDING = ("carr", "hold", "contain", "transport")
_CAN = frozenset(("can", "could"))
_PROMPTS = frozenset("prompted prompts prompting led leads leading spurred enabled forced driven moved".split())
_HANDING = frozenset("give gives gave given giving grant grants granted award awards awarded".split())
_LETTING = ("let", "allow", "permit")
_SEWN = frozenset(("protective-equipment", "consumer-goods"))
_SAID = frozenset("reported believed said thought alleged known understood suspected".split())
_HANDLED = frozenset("moved shipped carried brought transported delivered loaded unloaded hauled".split())
_WAYS = frozenset(
    "to into from by in on at through across via over out up off away back home there here last this between since "
    "after before during for with under and or as that who which towards along near north south east west".split()
)
_ABLE = frozenset("can could may might to of".split())
_FALLING = frozenset("uav ballistic-missiles rockets artillery-ammunition".split())
_LANDED = frozenset("landed land lands landing".split())
_LADEN = frozenset("with carrying of including bearing laden loaded".split())


def is_other_thing(move: Mention, thing: Mention, things: list[Mention]) -> bool:
    """Whether a word of moving is itself another thing behind this one ("support to the North and military aid")."""
    noun = move.entry.more != "verb" and thing.last < move.first
    return noun and any(other.first == move.first for other in things if other is not thing)


def distance(move: Mention, thing: Mention) -> int:
    """Return how many words lie between a word of moving and a thing."""
    if move.last < thing.first:
        return thing.first - move.last
    return max(move.first - thing.last, 0) + 1


def apart(tokens: Tokens, thing: Mention, move: Mention) -> bool:
    """Whether another clause begins between a thing and a word of moving: "used missiles while Kim sent workers"."""
    lows = tokens.lows
    start, stop = (thing.last + 1, move.first) if thing.last < move.first else (move.last + 1, thing.first)
    if thing.last < move.first and lows[move.first] in SENDING and lows[move.first - 1] == "for":
        return lows[move.last + 1] not in _WAYS  # "got oil for sending shells"
    if "whose" in lows[max(thing.first - _FEW, 0) : thing.first] and (
        move.last < thing.first or "," in lows[start:stop]
    ):
        return True  # "sent arms to Wagner, whose fighters …", "Russia, whose troops advance, got shells"
    for at in range(start, stop - 1):
        low = lows[at]
        if (
            (low in _CLAUSES and not _within_a_figure(lows, at))
            or (low == "and" and (lows[at + 1] == "that" or lows[at + 1 + lows[at + 1].endswith("ly")] in _TOLD))
            or (low == "so" and lows[at + 1] not in ("far", "-") and lows[at - 1] != "or")
            or (low == "as" and (lows[at + 1] in _THEY or (lows[at - 1] == "," and lows[at + 1] != "well")))
        ):
            return True
        if low == "as" and tokens.words[at + 1] in _STATES and lows[at + 2] != "'s" and lows[at - 1] not in _SUCH:
            return True  # "Kim gifts Putin artworks as Russia sends lions"
        if low in _PROMPTS and "to" in lows[at + 1 : at + 1 + _FEW]:
            return True  # "its supply of shells has prompted Russia to respond with food"
        joins = low in ("and", "but") and lows[at - 1] == "," and thing.last < move.first and at < start + _FEW - 1
        if joins and clause_begins(lows, at + 1, stop):
            return True  # "would supply grain, and the North would send shells"
        if low == ";" and thing.last < move.first:
            return True
        if low == "said" and lows[at - 1] in _CLOSED:
            return True  # "… on the table,” said the envoy, who blamed the visit of a submarine"
        if low == "that" and lows[at - 1] in _SHOWING:
            return True
        if low in ("return", "exchange") and lows[at - 2 : at] in (["and", "in"], [";", "in"]):
            return lows[at + 1] != "for"  # "gave it shells and in return got oil"
        if lows[at] in _THEY and lows[at - 1] == "," and thing.last < move.first and lows[at + 1] not in _SHOWING:
            return True  # "oil was used there, they had received help"
        if low in _AFTER and "," not in lows[at:stop] and (low != "since" or thing.last < move.first):
            return True  # "released the funds after Pyongyang provided arms"
    return False


def _within_a_figure(lows: list[str], at: int) -> bool:
    """Whether a word that may open a clause only joins figures ("800 but fewer than 900", "dozens if not hundreds")."""
    if lows[at] == "but":
        return lows[at + 1] in _NO_CLAUSE
    return lows[at : at + 2] == ["if", "not"] and lows[at - 1] in _ROUGHLY


def paid_with(tokens: Tokens, thing: Mention, move: Mention) -> bool:
    """Whether a thing only pays for what is moved: "the horses are payment for shells Pyongyang had sent"."""
    lows = tokens.lows
    between = range(thing.last + 1, move.first - 1)
    return any(lows[at] in _FOR and lows[at + 1] == "for" for at in between)


def only_let(thing: Mention, move: Mention) -> bool:
    """Whether goods are only allowed to move: a bank lets one use accounts, but a cap "allows" oil and moves none."""
    return thing.entry.value != "finance" and move.entry.phrase.startswith(_LETTING)


def only_holds(tokens: Tokens, thing: Mention, move: Mention) -> bool:
    """Whether a verb tells how much something can hold: "sent containers that can carry 5 million shells"."""
    lows, at = tokens.lows, move.first
    return move.last < thing.first and lows[at].startswith(_HOLDING) and lows[at - 1] in _CAN and lows[at - 2] == "that"


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
    if thing.entry.value in _FALLING and tokens.lows[move.first] in _LANDED and thing.last < move.first:
        return True  # "one drone landed without detonating"
    if thing.entry.value in ARMS and _ranges(tokens.lows, thing, move):
        return True  # "missiles that can reach all of Japan"
    if thing.entry.value in _BEARING and _bears(tokens.lows, thing, move):
        return True  # "submarines that can carry missiles", "the buses pick up families"
    if thing.entry.phrase.startswith(_BOXES) and tokens.lows[move.first].startswith(_HOLDING):
        between = tokens.lows[thing.last + 1 : move.first]
        if thing.last < move.first and len(between) <= _FEW - 1 and _BE.isdisjoint(between):
            return True  # "containers carrying rifles were shipped": what they hold is told beside them
    rolling = _on_rails(tokens.lows, thing) and move.entry.more == "verb" and thing.last < move.first
    active = tokens.lows[move.first].endswith("ing") or _BE.isdisjoint(tokens.lows[thing.last + 1 : move.first])
    if rolling and active and "being" not in tokens.lows[thing.last + 1 : move.first]:
        return True  # "the five railcars crossed and returned loaded": they carry
    if move.entry.phrase.startswith(_HOSTING):
        between = tokens.lows[move.last + 1 : thing.first]
        near = move.last < thing.first and len(between) <= _GUESTS and _ABOUT.isdisjoint(between)
        return thing.entry.value not in PEOPLE or not near  # "hosted a forum on coal"
    if tokens.lows[move.first].startswith("sew") and thing.entry.value not in _SEWN:
        return True  # "seamstresses sew uniforms"
    if thing.entry.value in PEOPLE and tokens.lows[move.first] in _HANDING and move.last < thing.first:
        return _LISTING.isdisjoint(tokens.lows[move.last + 1 : thing.first])  # "gave workers advice"
    if thing.entry.value in PEOPLE and thing.last + 1 == move.first and tokens.lows[move.first] in _HANDLED:
        behind = tokens.lows[move.last + 1]
        return behind.isalnum() and behind not in _WAYS and not behind.endswith("ly")  # "soldiers moved missiles"
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


def _on_rails(lows: list[str], thing: Mention) -> bool:
    """Whether a thing is the cars of a train ("railcars", "railway cars")."""
    cars = lows[thing.last] == "cars" and lows[thing.last - 1] in ("railway", "rail", "freight", "train")
    return cars or lows[thing.last] in _RAILCARS


def _bears(lows: list[str], thing: Mention, move: Mention) -> bool:
    """Whether what follows a craft or a vehicle is what it does: it carries or takes on something."""
    if move.entry.more != "verb" or move.first < thing.last or not lows[move.first].startswith(_LOADED):
        return False
    between = lows[thing.last + 1 : move.first]
    said = not _SAID.isdisjoint(between) and "have" in between  # "an aircraft is reported to have carried missiles"
    return len(between) <= _FEW and (said or _BE.isdisjoint(between)) and "," not in between


def barred(tokens: Tokens, sentence: range, move: Mention, far: bool = False) -> bool:
    """Whether the sentence speaks of a rule on such transfers, not of one ("prohibit the supply of …")."""
    lows = tokens.lows
    window = lows[sentence.start if far else max(sentence.start, move.first - 9) : move.first]
    turn = max((at for at, low in enumerate(window) if low in _TURNS), default=-1)
    window = window[turn + 1 :]  # "the sanctions forbid it, but Russia has sent oil"
    if any(low.startswith(_LETTING) for low in window) and not _CAPS.isdisjoint(lows[sentence.start : sentence.stop]):
        return True  # "the resolution allows North Korea to import half a million barrels"
    words = lows[sentence.start : sentence.stop]
    if any(low == "must" and back < len(window) - 1 and window[back + 1] == "not" for back, low in enumerate(window)):
        return True  # "must not buy arms"
    if "be" in window and not _MUST.isdisjoint(window) and not _LAWS.isdisjoint(words):
        return True  # "under the resolution all workers had to be sent home"
    if lows[move.first - 1] in ("may", "can") and lows[move.first].startswith("import"):
        return True  # "a draft that would have cut the oil North Korea may import"
    if "may" in lows[move.first - 2 : move.first] and "year" in words and not _CAPS.isdisjoint(words):
        return True  # "it may receive 500,000 barrels a year under resolution 2397"
    if move.entry.more != "verb" and not _LIMITING.isdisjoint(lows[move.first - _FEW : move.first]):
        return not _CAPS.isdisjoint(words) or "council" in words  # "the Council limited its imports of oil"
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
