"""Things and words of moving in a sentence: which of them are meant, and which only look so."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens

ARMS = frozenset(
    "artillery-ammunition rockets ballistic-missiles artillery-systems mortars anti-tank-weapons air-defence "
    "aircraft uav armoured-vehicles small-arms electronic-warfare".split()
)
PEOPLE = frozenset(("troops", "military-engineers", "workers"))
KNOW_HOW = frozenset(
    (
        "military-technology",
        "space-technology",
        "nuclear-technology",
        "naval-technology",
        "missile-components",
        "uav",
        "training",
    )
)
# A thing before one of these is none ("satellite imagery", "a drone plant"); after one of those it is not what moves.
_NO_THING_AFTER = frozenset(
    "launch launches launching imagery images image photo photos photographs pictures footage test tests "
    "testing factory plant plants factories program programs programme programmes data operator operators "
    "exercise exercises trade-fair fair show exhibition ministry industry development attack attacks strike "
    "strikes threat threats alarm capabilities capability expert experts tracking ship ships vessel vessels "
    "plane planes train trains hold holds manufacturer site sites facility facilities center centre war "
    "services service company states nations countries offices transport transportation depot depots dump dumps "
    "storage warehouse warehouses".split()
)
_NO_THING_BEFORE = frozenset("for from on against aboard using like".split())
_MAKING = frozenset("make making makes build building produce producing assemble assembling manufacture".split())
_ASKS = frozenset(
    "exchange return ask asked asking asks request requests looking search shopping pay paid payment need "
    "demand demands call calls arrange".split()
)
_RULE = frozenset(
    "require requires required prohibit prohibits prohibiting prohibited ban bans banning banned bar bars "
    "barring forbid forbids forbidding bans".split()
)
_PREVENT = frozenset("prevent prevents preventing stop stopping".split())
_NOUNS = frozenset(
    "eye eyes ship ships need needs move moves land use uses demand demands request requests strike strikes "
    "attack attacks grant grants pass passes launch station hit turn mobile channel supply transport".split()
)
_TEXTS = frozenset("statement report dispatch remarks comments article commentary message interview speech".split())
_TAKE = frozenset("take takes took taken taking".split())
_TAKEN = frozenset("turns part place advantage note aim care steps action measures office notice charge".split())
_ARTICLES = frozenset(
    "a an the this that these those its his their any some no 's cargo container of two three four several "
    "each missile satellite joint naval warm".split()
)


def moves_of(tokens: Tokens, sentence: range, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the words of moving in a sentence, without those that are nouns of something else ("a ship")."""
    return [m for m in mentions if m.entry.kind == "move" and not _is_noun(tokens, sentence, m)]


def things_of(tokens: Tokens, things: list[Mention]) -> list[Mention]:
    """Return the things that may be what moves, without those that lie within a longer one or only describe one."""
    kept: list[Mention] = []
    for thing in things:
        if not _no_thing(tokens, thing, things) and not any(_within(thing, other) for other in things):
            kept.append(thing)
    return kept


def _within(thing: Mention, other: Mention) -> bool:
    length, longer = thing.last - thing.first, other.last - other.first
    return longer > length and other.first <= thing.first and thing.last <= other.last


def distance(move: Mention, thing: Mention) -> int:
    """Return how many words lie between a word of moving and a thing."""
    if move.last < thing.first:
        return thing.first - move.last
    return max(move.first - thing.last, 0) + 1


_ON_ITS_WAY = frozenset("traveling travelling running moving carrying loaded laden transporting hauling".split())
_HAVE = frozenset("has have had was were is are been being reportedly also".split())
_FOR = frozenset(("payment", "exchange", "return", "compensation", "reward"))


def paid_with(tokens: Tokens, thing: Mention, move: Mention) -> bool:
    """Whether a thing only pays for what is moved: "the horses are payment for shells Pyongyang had sent"."""
    lows = tokens.lows
    between = range(thing.last + 1, move.first - 1)
    return any(lows[at] in _FOR and lows[at + 1] == "for" for at in between)


def told_before(tokens: Tokens, thing: Mention, move: Mention) -> bool:
    """Whether a thing belongs to what stands before a new clause: "inspected fighter jets, received a fur hat"."""
    return move.entry.value == "receive" and thing.last < move.first and tokens.lows[move.first - 1] == ","


def _is_noun(tokens: Tokens, sentence: range, move: Mention) -> bool:
    """Whether a form such as "ship" or "need" is a noun here, or part of a phrase that moves nothing."""
    if move.entry.more != "verb" or move.first == sentence.start:
        return False
    low, before = tokens.lows[move.first], tokens.lows[move.first - 1]
    if low in _TAKE and tokens.lows[move.last + 1 : move.last + 2] and tokens.lows[move.last + 1] in _TAKEN:
        return True  # "took turns driving"
    if low == "carried" and before in _TEXTS:
        return True  # "a statement carried by KCNA"
    if low == "equipped" and tokens.lows[move.last + 1 : move.last + 2] == ["with"] and before not in _HAVE:
        return True  # "fighter jets equipped with missiles"
    return low in _NOUNS and (before in _ARTICLES or before[-1].isdigit() or before.endswith(("an", "go")))


def _no_thing(tokens: Tokens, thing: Mention, things: list[Mention]) -> bool:
    """Whether a word of a thing only tells of what, for what or about what something else is."""
    lows = tokens.lows
    after = lows[thing.last + 1 : thing.last + 2]
    if lows[thing.last + 1 : thing.last + 3] in (["'", "party"], ["’", "party"]):
        return True  # the Workers' Party
    if after and after[0] in _NO_THING_AFTER and not (thing.entry.value in KNOW_HOW and after[0].startswith("program")):
        return True
    if thing.entry.value == "vehicles" and after and after[0] in _ON_ITS_WAY:
        return True  # "railcars traveling between the two": they carry what is moved
    named = lows[thing.first] in ("north", "dprk") or after == ["from"]
    if lows[max(thing.first - 2, 0) : thing.first] == ["use", "of"] and not named:
        return True
    if thing.entry.value != "training" and any(
        other.first == thing.last + 1 and other is not thing and other.entry.value != "mixed-cargo" for other in things
    ):
        return True  # "rocket launcher ammunition": the last word says what it is
    at = thing.first - 1
    if "worth" in lows[max(thing.first - 5, 0) : thing.first]:
        return True
    for _ in range(3):
        if at < 0:
            return False
        if lows[at] in _NO_THING_BEFORE:
            if lows[at] == "for" and lows[at - 1] in _ASKS:
                return False
            return any(other.last < at for other in things) or lows[at] in ("against", "aboard")
        if lows[at] in _MAKING:
            return True  # "workers who make drones"
        if lows[at] == "to" and lows[at - 1] in ("related", "relating", "relates"):
            return True
        if lows[at] in (",", "of", "and", "with", "to", ".", "that"):
            return False
        at -= 1
    return False


def barred(tokens: Tokens, sentence: range, move: Mention) -> bool:
    """Whether the sentence speaks of a rule on such transfers, not of one ("prohibit the supply of …")."""
    lows = tokens.lows
    window = lows[max(sentence.start, move.first - 9) : move.first]
    told = move.entry.more != "verb" and tokens.lows[move.first - 1] in ("the", "its", "their")
    if any(low in _RULE or (low in _PREVENT and not (told and low.startswith("stop"))) for low in window):
        return True  # but "to stop the dispatch of troops" says that they are dispatched
    after = lows[move.last + 1 : min(move.last + 14, sentence.stop)]
    return any(
        low in _RULE and back and after[back - 1] in ("is", "are", "were", "be", "been", "was")
        for back, low in enumerate(after)
    )
