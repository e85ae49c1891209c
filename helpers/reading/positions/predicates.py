"""Whether a subject is moved, moves or is somewhere: "were handed over", "came by rail", "are still in the port"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention

_AUXILIARIES = frozenset(
    "is are was were be been being has have had will would may might could can must to 'd 's not yet "
    "also still already now then again all both first since later soon probably long mostly partly even each "
    "therefore thus just once ever never either currently".split()
)
_BE = frozenset("is are was were be been being 's".split())
# What is sent goes by itself, too.
_GOES = frozenset(
    "came come comes coming arrive arrives arrived arriving left leave leaves leaving crossed cross crosses crossing "
    "landed landing land depart departed departs departing sailed sail sails sailing return returned returns returning "
    "travelled traveled travel travelling traveling reach reached reaches reaching entered enter entering docked went "
    "go going gone headed heading rolled passed flew fly flying joined follow followed follows following remain "
    "remained remains remaining stay stayed stays staying ended fought fight fighting served serve serving worked "
    "work working live lived living moved disappeared vanished".split()
)
_AGAINST = frozenset("under down after amid when because while into that about on as up out".split())
_HARM = frozenset("killed wounded injured captured arrested lost found detained".split())  # befalls anybody
_USED = frozenset(
    "used fired destroyed killed captured wounded injured found identified seen spotted counted filmed photographed "
    "tracked trained housed moved stored kept parked tested paid stationed deployed sent given taken handed unloaded "
    "loaded shipped flown carried brought sold bought received withdrawn replaced returned transferred transported "
    "delivered dispatched driven picked selected recruited hired built made recovered intercepted seized detained "
    "observed sighted lost assigned shown displayed installed put held brought met welcomed quarantined "
    "examined shot struck hit launched spent exhausted expected due scheduled completed".split()
)
_PATHS = frozenset(
    "by from in at on to via through aboard across last this earlier yesterday . , into onto along between over with "
    "there back home late early again only behind since before for".split()
)
_HELD = frozenset("let allow allowed permit permitted share shared pass commit committed feed fed passed got".split())
_THERE = frozenset("there here left gone back abroad aboard away ashore home next ready".split())
_WHERE = frozenset("in at on near inside aboard off along from with behind outside around across among".split())
_SPOTS = frozenset(
    "base bases camp camps port ports harbour harbor zoo front region regions border east west north south country "
    "field fields factory warehouse warehouses city station hospital sea way road site sites depot depots ground "
    "barracks area areas province town village coast storage quarantine place hangar airport airfield yard yards "
    "front-line line lines rear street streets service use hands territory square enclosure stable stables plant "
    "terminal railway train trains ship ships board".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sept sep oct nov dec spring summer autumn winter".split()
)
_COUNTS = frozenset("two three four five six several small large batches groups waves stages".split())
_REACH = 5  # words behind "in the" in which the place stands


def moves_on(lows: Sequence[str], at: int, stop: int, words: Sequence[Mention], pointed: bool = True) -> bool:
    """Whether the predicate that begins at a token is one of moving, of being used or of being somewhere.

    Not ``pointed`` at, what is harmed is anybody ("three people were injured").
    """
    start = at
    while at < stop and (lows[at] in _AUXILIARIES or lows[at].endswith("ly")):
        at += 1
    if at >= stop:
        return False
    low, passive = lows[at], lows[at - 1] in _BE or not _BE.isdisjoint(lows[start:at])
    if low in _GOES and not (passive and low.endswith("ed")) and low not in ("left", "gone"):
        behind = lows[at + 1]
        if behind in ("to", "on", "for", "in", "at", "with"):
            return _place(lows, at + 1, stop, words) or (behind in ("on", "in", "at") and _dated(lows, at + 2))
        return behind not in _AGAINST
    if low in ("left", "gone"):
        return passive or at > start or low == "left"
    if passive and low in _THERE:
        return True
    if passive and low in _WHERE:
        return _place(lows, at, stop, words)
    if low == "under" and lows[at + 1] == "way":
        return True
    if not passive:
        return False
    moved = any(m.first == at and moves_a_thing(m) for m in words)
    return (moved and low not in _HELD) or (low in _USED and (pointed or low not in _HARM))


def moves_a_thing(m: Mention) -> bool:
    """Whether a word is a verb by which something is handed over, deployed or received."""
    return m.entry.kind == "move" and m.entry.more == "verb" and m.entry.value in ("give", "deploy", "receive")


def _dated(lows: Sequence[str], at: int) -> bool:
    """Whether a day, a month or a number of them stands at a token ("on Sunday", "in two batches")."""
    return any(low.endswith("day") or low in _MONTHS or low[:1].isdigit() for low in lows[at : at + 2]) or (
        lows[at] in _COUNTS
    )


def _place(lows: Sequence[str], at: int, stop: int, words: Sequence[Mention]) -> bool:
    """Whether a preposition begins a place: "in the port", "at a base near Ussuriysk"."""
    near = range(at + 1, min(at + 1 + _REACH, stop))
    end = next((to for to in near if lows[to] in (",", ".", "and", "but")), near.stop)
    if not _SPOTS.isdisjoint(lows[at + 1 : end]):
        return True
    return any(at < m.first < end and m.entry.kind in ("place", "ground", "country", "capital") for m in words)
