"""Things that go with another one: neighbours in a list go the same way, what is told to come back the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import GOODS, PEOPLE
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.predicates import Cut
from helpers.reading.moving.usual import USUAL
from helpers.reading.tokens import Tokens

TURNED = "supplier-turned"
_IN_LIST = 4  # words between
_PAIR = 2
BULLETS = frozenset("- – — • * · ▪ ●".split())
_SOON = 2  # sentences
_AMONG_IT = 7
_WERE = frozenset("were was are is be been being also may might could have has had likely probably reportedly".split())
LOTS = frozenset(
    "goods items cargo cargoes shipment shipments consignment consignments delivery deliveries weapons arms munitions "
    "load loads contents equipment supplies materiel transfers boxes containers sent shipped delivered".split()
)
_PARTING = frozenset(
    "of to from for with in by at on that which who while but has have had was were is are will would could may might "
    "its their his her the".split()
)


def listed(tokens: Tokens, things: list[Mention], found: list[Frame], cuts: Sequence[Cut]) -> list[Frame]:
    """Return frames of things in one list with a thing that has one: "Russian sweets, soap and toys"."""
    more: list[Frame] = []
    told = {frame.thing.first: frame for frame in found}
    for one, other in (*pairwise(things), *pairwise(reversed(things))) if told else ():
        frame = told.get(one.first)
        if frame is None or other.first in told or not _one_list(tokens.lows, one, other):
            continue
        if any(min(one, other).last < cut.at < max(one, other).first for cut in cuts):
            continue  # "tested rockets and sent shells"
        if frame.move is not None and frame.move.entry.value == "use":
            continue  # "launched four KN-23 missiles and 91 drones": where the drones came from is not said
        usual = USUAL.get(other.entry.value)
        if usual in (None, frame.supplier.value) or other.entry.value in GOODS:
            told[other.first] = like(tokens, frame, other)
            more.append(told[other.first])
    return more


def sure_in_lists(tokens: Tokens, found: list[Frame]) -> list[Frame]:
    """Return frames where a word of many meanings is sure beside a sure one that moves with it: "jets and tanks"."""
    if len(found) < _PAIR or all(frame.generic != "weak" for frame in found):
        return found
    ordered = sorted(found, key=lambda frame: frame.thing.first)
    sure: set[int] = set()
    for one, other in (*pairwise(ordered), *pairwise(reversed(ordered))):
        plain = one.generic == "" or one.thing.first in sure
        if (
            plain
            and other.generic == "weak"
            and one.move is other.move
            and _one_list(tokens.lows, one.thing, other.thing)
        ):
            sure.add(other.thing.first)
    return [replace(frame, generic="") if frame.thing.first in sure else frame for frame in found]


def in_lines(tokens: Tokens, at: int, sentence: range, head: Frame | None, things: list[Mention]) -> list[Frame]:
    """Return frames for the things of a line under a sentence that ends in a colon: "…:", "- 3,200 shells"."""
    lows = tokens.lows
    if head is None or lows[sentence.start] not in BULLETS:
        return []
    named = [
        t for t in things if t.entry.more != "weak" or lows[t.first - 1][:1].isdigit() or lows[t.first - 1] == "of"
    ]
    return [replace(like(tokens, head, thing), at=at, generic="") for thing in named[:_PAIR]]


def among(tokens: Tokens, at: int, sentence: range, way: Frame | None, thing: Mention) -> Frame | None:
    """Return a frame for what was among the things told before: "rockets were also among the goods"."""
    lows = tokens.lows
    if way is None or thing.entry.more == "weak" or not kin(way.thing, thing) or way.at < at - _SOON:
        return None
    for place in range(thing.last + 1, min(thing.last + _AMONG_IT, sentence.stop)):
        if lows[place] == "among" or lows[place : place + 2] == ["part", "of"]:
            if not LOTS.isdisjoint(lows[place + 1 : min(place + _AMONG_IT, sentence.stop)]):
                return replace(like(tokens, way, thing), at=at, generic=thing.entry.more)
        elif lows[place] not in _WERE:
            return None
    return None


def kin(one: Mention, other: Mention) -> bool:
    """Whether two things are of one sort: goods, arms or people."""
    values = one.entry.value, other.entry.value
    return all(
        any(value in kind for value in values) == all(value in kind for value in values) for kind in (GOODS, PEOPLE)
    )


def list_head(lows: list[str], thing: Mention, things: list[Mention], moves: list[Mention]) -> Mention:
    """Return the first thing of the list that a thing stands in: what moves that one moves all of them."""
    head, taken = thing, {m.first for m in moves}
    for other in reversed([one for one in things if one.last < thing.first]):
        between = lows[other.last + 1 : head.first]
        listed = between[:1] in ([","], ["and"]) and len(between) <= _IN_LIST
        if not listed or not taken.isdisjoint(range(other.last + 1, head.first)):
            break
        head = other
    return head


def back(tokens: Tokens, at: int, way: Frame, thing: Mention) -> Frame:
    """Return a frame for a thing that goes the other way than one told before."""
    supplier, recipient = way.recipient._replace(rule=TURNED), way.supplier._replace(rule="recipient-turned")
    return replace(like(tokens, way, thing), at=at, supplier=supplier, recipient=recipient)


def like(tokens: Tokens, frame: Frame, thing: Mention) -> Frame:
    """Return a frame for another thing; a word of many meanings is sure beside a sure one."""
    category = tokens.cell(thing.first, thing.last, thing.entry.value, "in-a-list")
    item = tokens.cell(thing.first, thing.last, category.words or "", "item")
    generic = "" if thing.entry.more == "weak" and not frame.generic else thing.entry.more
    first, last = (min(thing.first, frame.first), max(thing.last, frame.last))
    return replace(frame, category=category, item=item, thing=thing, first=first, last=last, generic=generic)


def _one_list(lows: list[str], one: Mention, other: Mention) -> bool:
    """Whether two things of one sort are neighbours in a list: goods beside goods, arms beside arms."""
    kinds = [GOODS.isdisjoint((thing.entry.value,)) for thing in (one, other)]
    people = [thing.entry.value in PEOPLE for thing in (one, other)]
    if kinds[0] != kinds[1] or people[0] != people[1] or "training" in (one.entry.value, other.entry.value):
        return False
    first, second = sorted((one, other))
    between = lows[first.last + 1 : second.first]
    joined = between[:1] in ([","], ["and"], ["or"]) or between[:3] == ["as", "well", "as"]
    return joined and len(between) <= _IN_LIST and _PARTING.isdisjoint(between)
