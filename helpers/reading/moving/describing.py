"""Words of a thing that only tell of something else: "satellite imagery", "a drone plant", "the ban on its workers"."""

from __future__ import annotations

from helpers.reading.lexicon import Mention
from helpers.reading.moving.by_kind import by_category
from helpers.reading.moving.categories import ARMS, KNOW_HOW, SCIENCES
from helpers.reading.moving.clauses import SENDING
from helpers.reading.moving.lookalikes import is_lookalike
from helpers.reading.tokens import Tokens

# A thing before one of these is none ("satellite imagery", "a drone plant"); after one of those it is not what moves.
_NO_THING_AFTER = frozenset(
    "launch launches launching imagery images image photo photos photographs pictures footage test tests testing "
    "factory plant plants factories program programs programme programmes data operator operators exercise "
    "exercises trade-fair fair show exhibition ministry industry development attack attacks strike strikes threat "
    "threats alarm capabilities capability expert experts tracking ship ships vessel vessels plane planes train "
    "trains hold holds manufacturer site sites facility facilities center centre war manufacturing manufacture "
    "making imaging inspectors specialists shipper shippers trader traders services service company institute "
    "institutes academy bureau laboratory base bases scientists states nations countries offices transport "
    "transportation depot depots dump dumps storage warehouse warehouses shortage shortages crisis insecurity "
    "ground grounds teams companies firms "
    "security price prices production supplier suppliers dealer dealers producer producers maker makers stockpile "
    "stockpiles "
    "stocks spill spills slick silo silos elevator elevators countermeasures warfare tactics research".split()
)
_NO_THING_BEFORE = frozenset("for from on against aboard using like past".split())
_WALKED = ("walk", "stroll", "march", "drov", "driv", "strid", "strod", "stepp", "fil", "parad", "kim", "him", "putin")
_OPENS_ANEW = frozenset(
    ", of and with to . that including includes included such namely after before while when since it they".split()
)
_PROGRAMMES = frozenset("program programs programme programmes".split())
_TAUGHT = ("trained", "retrained", "taught")
_OF_DESTRUCTION = frozenset("nuclear atomic chemical biological".split())
_CALLED = frozenset("called dubbed named nicknamed designated labelled labeled".split())
_ARTICLES = frozenset(("the", "a", "an"))
_IN_A_NAME = frozenset(
    "trade trading company corporation corp group holding holdings bank general import export co inc ltd llc bureau "
    "association associated enterprise works exchange agency".split()
)
_LIMITS = frozenset("ban bans embargo embargoes limit limits cap caps restriction restrictions sanctions curbs".split())
_WHOSE = frozenset(
    "north korea korean 's russian russia pyongyang moscow its their dprk the all any foreign overseas such".split()
)
_PARTS = frozenset("part parts component components material materials".split())
SPARES = _PARTS | {"spares", "engine", "engines"}
_BE = frozenset(("is", "are", "was", "were", "being"))
_ARE_MADE = frozenset("assembled produced manufactured built tested stored developed put turned churned".split())
_MADE_THERE = frozenset(("made", "designed"))
_MAKING = frozenset(
    "make making makes build builds building produce produces producing assemble assembles assembling manufacture "
    "manufactures manufacturing test testing develops "
    "develop developing improve improves improved improving enhance enhances enhanced enhancing "
    "refine refined refining perfect perfecting modernise modernize upgrade upgrading featuring showcasing".split()
)
_RUSSIA = frozenset(("russia", "russian", "moscow"))
_MADE = frozenset(
    "production manufacture manufacturing development construction assembly operation maintenance".split()
)
_THE_MAKING = frozenset(("test", "tests", "testing", "part")) | _MADE
_IN_USE = frozenset("are is was were been be begun began started now already also of for by".split())
_ON_BOARD = ("tak", "took", "rely", "reli", "pass", "stock")
_SWAPS = frozenset("exchange return pay paid pays paying payment thanks you gratitude reward compensation".split())
_ASKS = _SWAPS | frozenset(
    "ask asked asking asks request requests looking search searching shopping need demand demands "
    "call calls arrange press presses pressed pressing push pushes pushed pushing lobby lobbied lobbying bid bidding "
    "plea plead pleaded pleading appeal appeals appealed appealing beg begged begging angling hunting hunt".split()
)
_REACH = 5  # words before a thing
_FEW = 7
_NAMED = 3


def only_tells(tokens: Tokens, thing: Mention, things: list[Mention]) -> bool:
    """Whether a word of a thing only tells of what, for what or about what something else is."""
    lows, after = tokens.lows, tokens.lows[thing.last + 1]
    if after in _BE and lows[thing.last + 2] in _ARE_MADE:
        return True  # "where drones are assembled"
    if "where" in lows[max(thing.first - _NAMED, 1) : thing.first] and _made_there(lows, thing):
        return True  # "where drones of the Geran type are assembled"
    if after in _IN_A_NAME and _in_a_name(tokens, thing):
        return True
    if lows[thing.last + 1 : thing.last + 3] in (["'", "party"], ["’", "party"]):
        return True  # the Workers' Party
    if (
        lows[thing.last] == "arm"
        and after != "the"
        and not "".join(tokens.words[thing.last + 1 : thing.last + 2]).istitle()
    ):
        return True  # "to arm itself"
    if thing.entry.value == "other-arms" and _made_of(lows, thing.first):
        return False
    if _before_another(tokens, thing) or by_category(lows, thing):
        return True
    if (after in SPARES and lows[thing.last + 2] == "for") or (after == "of" and lows[thing.last] == "supplies"):
        return any(thing.last < other.first <= thing.last + _FEW for other in things)
    return (
        _limited(lows, thing.first - 1)
        or _named_so(lows, thing, things)
        or _of_another(lows, thing, things)
        or _in_a_longer(lows, thing, things)
        or _after_another(lows, thing, things)
        or is_lookalike(lows, thing)
    )


def _made_there(lows: list[str], thing: Mention) -> bool:
    """Whether a thing is told to be made, behind a few words on its kind."""
    return any(lows[at] in _BE and lows[at + 1] in _ARE_MADE for at in range(thing.last + 1, thing.last + _FEW + 1))


def _in_a_name(tokens: Tokens, thing: Mention) -> bool:
    """Whether a word is part of a firm's name: "Jihyang Technology Trade Company"."""
    words = tokens.words
    return all(words[at][:1].isupper() for at in (thing.first - 1, thing.first, thing.last + 1))


def _before_another(tokens: Tokens, thing: Mention) -> bool:
    """Whether the word behind makes something else of a thing: "a drone plant", "missile-related technology"."""
    lows, after, category = tokens.lows, tokens.lows[thing.last + 1], thing.entry.value
    if after in _NO_THING_AFTER:
        pupils = category == "training" and lows[thing.last] == "korean"  # "training North Korean operators"
        if not pupils and not (category in KNOW_HOW and after.startswith("program")):
            return True
    if after in ("and", "or") and lows[thing.last + 3] in _PROGRAMMES:
        return True  # "its missile and nuclear programmes"
    if after in _BE and lows[thing.last + 2] in _MADE_THERE and lows[thing.last + 3] in (",", "."):
        return True  # "a plant where drones are made"
    return after == "-" and tokens.starts[thing.last + 1] == tokens.ends[thing.last]


def _in_a_longer(lows: list[str], thing: Mention, things: list[Mention]) -> bool:
    """Whether the last word of another thing says what it is: "rocket launcher ammunition", "missile technology"."""
    if lows[thing.last] in _MAKING:
        return False  # "machines to build missiles"
    return thing.entry.value != "training" and any(
        thing.first < other.first <= thing.last + 1
        and thing.last < other.last
        and other.entry.value != "mixed-cargo"
        and (other.entry.more != "weak" or other.entry.value == thing.entry.value)
        and lows[other.first] not in _TAUGHT
        and not (thing.entry.value in SCIENCES and other.entry.more == "generic")
        for other in things
    )


def _after_another(lows: list[str], thing: Mention, things: list[Mention]) -> bool:
    """Whether the words before a thing tell what it is for or part of: "workers who make drones", "fuel for cars"."""
    lead = lows[max(thing.first - _REACH, 1) : thing.first]
    if "worth" in lead and "of" not in lead[lead.index("worth") :]:
        return True  # but "two million dollars worth of arms"
    for at in range(thing.first - 1, max(thing.first - _REACH, 0) - 1, -1):
        low, before = lows[at], lows[at - 1]
        if low == "on" and before.startswith(_ON_BOARD):
            return False  # "took on weapons", "relies on shells"
        if low == "using" and before in _IN_USE:
            return False  # "have begun using mortars"
        if low == "for" and before == "and":
            return False  # "would ask for jets and for submarine know-how"
        if low in _NO_THING_BEFORE and thing.entry.value != "training":
            if low == "for" and (before in SPARES or _asks(lows, at, things)):
                return False  # "radar parts for its fighters"
            if low == "past":
                return before.startswith(_WALKED)  # "walked past missiles"
            return any(other.last < at for other in things) or low in ("against", "aboard")
        if low == "make" and lows[at - 2] == "of":
            return False  # "chips of Western make in the missile"
        if (low in _MAKING and not _for_russia(lows, thing)) or (
            low == "made" and "more" in lows[thing.last + 1 : thing.last + 3]
        ):
            return True  # "workers who make drones"
        if low == "to" and before in ("related", "relating", "relates"):
            return True
        if low in ("as", "in") and thing.entry.value == "mixed-cargo" and any(other.last < at for other in things):
            return True  # "wheat in humanitarian aid"
        if low == "of" and before in _THE_MAKING:
            return before not in _MADE or thing.entry.value in ARMS
        if low in _OPENS_ANEW or (low in SENDING and before != "for"):  # "help from Russia including jets"
            return False
    return False


def _asks(lows: list[str], at: int, things: list[Mention]) -> bool:
    """Whether "for" stands behind a word of asking or swapping; in "requested shells for guns" the shells are asked."""
    words = _ASKS.intersection(lows[max(at - 3, 0) : at])
    return bool(words) and (
        not words.isdisjoint(_SWAPS)
        or all(other.last != at - 1 for other in things if other.entry.value not in KNOW_HOW)
    )


def _of_another(lows: list[str], thing: Mention, things: list[Mention]) -> bool:
    """Whether a word before a thing makes something else of it: a think tank, nuclear arms, science and technology."""
    lead = lows[max(thing.first - 2, 0) : thing.first]
    if lead[-1:] == ["-"] and thing.entry.more == "weak":
        return True  # "think-tank"
    if lows[thing.last + 1 : thing.last + 3] == ["of", "mass"]:
        return True
    if lows[thing.last].startswith("technolog"):
        if any(other.last == thing.first - 1 and other.entry.value in SCIENCES for other in things):
            return True  # "satellite technologies" are of space
        if lead[-1:] == ["information"]:
            return True
        return lead[:1] in (["science"], ["scientific"]) and lead[1:] in (["and"], ["&"])
    return (thing.entry.value in ("other-arms", "finance") and lead[-1:] and lead[-1] in _OF_DESTRUCTION) or lead[
        -1:
    ] == ["think"]


def _made_of(lows: list[str], first: int) -> bool:
    """Whether arms are what goods are made into: "materials used in weapons production", "parts for weapons"."""
    return lows[first - 1] in ("for", "in") and not _PARTS.isdisjoint(lows[max(first - 3, 0) : first - 1])


def _for_russia(lows: list[str], thing: Mention) -> bool:
    """Whether what is made is made for Russia: "has been producing mortar bombs for Russia"."""
    after = lows[thing.last + 1 : thing.last + 4]
    return after[:1] == ["for"] and not _RUSSIA.isdisjoint(after)


def _limited(lows: list[str], at: int) -> bool:
    """Whether a rule stands before a thing: "the ban on North Korean workers"."""
    while at > 1 and lows[at] in _WHOSE:
        at -= 1
    return at > 0 and lows[at] == "on" and lows[at - 1] in _LIMITS


def _named_so(lows: list[str], thing: Mention, things: list[Mention]) -> bool:
    """Whether a word only says how a thing told before it is called: "the mortars, known as Type 63"."""
    at = thing.first - 1
    while lows[at] in _ARTICLES:
        at -= 1
    called = at - 1 if lows[at - 1 : at + 1] == ["known", "as"] else at if lows[at] in _CALLED else None
    if called is None:
        return False
    return any(0 < called - other.last <= _NAMED and not other.entry.more for other in things)
