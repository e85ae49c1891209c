"""The particulars of a transfer: from where and to where it went.

A place is one of the transfer where its preposition hangs on the thing, on a word of moving or on a depot, a port or
the like; the place of a meeting, of a speaker or of the fighting is none. A place of the state that supplies is where
things leave, whatever they do there; one of any other state is where they go.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell, null
from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import PEOPLE
from helpers.reading.moving.frames import Frame

if TYPE_CHECKING:
    from helpers.reading.story import Story

_BEFORE_A_PLACE = frozenset(
    "the a an its their 's of and western eastern southern northern southwestern northeastern southeastern "
    "northwestern central far nearby port ports city town village region district border coastal russia russian north "
    "korea korean neighbouring neighboring dprk country east south west southeast northeast northwest southwest "
    "occupied".split()
)
_PORTS = frozenset("port ports pier piers dock docks harbour harbor terminal station crossing".split())
_SITES = _PORTS | frozenset(
    "depot depots arsenal arsenals warehouse warehouses store stores base bases airbase airfield airfields airport "
    "airports runway camp camps barracks garrison range ranges ground grounds area areas site sites facility "
    "facilities factory factories plant plants yard yards shipyard shipyards zone storage stockpile hub front "
    "frontline positions border quay wharf berth naval railway city town region district zoo circus school academy "
    "hospital resort cosmodrome spaceport construction enclave".split()
)
_AT_WORK = frozenset(
    "unloaded offloaded loaded loading unloading stored kept housed stockpiled hidden moored berthed anchored "
    "based located trained training seen spotted observed photographed filmed arrived landed docked parked waiting "
    "waited lay lying stayed stopped stopping quartered billeted accommodated active operating deployed stationed "
    "transshipped transferred displayed exhibited handed distributed received welcomed repaired built fighting fought "
    "battling combat assault storming working employed captured found used fired fell recovered".split()
)
_LEAVING = frozenset("left leaves leave leaving departed departs departing".split())
_GETTING = frozenset("reached reaches reaching entered enters entering".split())
_FROM = frozenset(("from", *_LEAVING))
_TO = frozenset(("to", "into", "towards", "toward", "onto", *_GETTING))
_INSIDE = frozenset("in at inside near outside around on".split())
_LEFT_FOR = frozenset("left leave leaves leaving bound headed heading departed sailed destined set made".split())
_TRIPS = frozenset(
    "visit visits visited trip trips tour journey ambassador envoy consul flight call letter km kilometers kilometres "
    "miles reported reporting said spoke speaking official officials source sources journalist trader company far away "
    "travelled traveled returned close next due thanks according".split()
)
_CLAUSES = frozenset("as while when after before who said whose where because told".split())
_KINDS = frozenset(("item", "carrier", "unit", "place", "ground", "country", "capital", "move"))
_DIVISIONS = frozenset("region oblast krai province district territory peninsula".split())
_BY_MOVING = frozenset(("give", "deploy", "receive"))  # what words of moving mean
_SIDES = ("from", "to")
_NEAR = 15
_PAIR = 5  # words of "between Rajin and"
_STEPS = 9
_LOOSE = frozenset(
    "them it is are was were been be remain remains remained now currently still there here back ashore directly "
    "safely secretly together alongside again already first also".split()
)


def words_of(story: Story, mention: Mention, rule: str) -> Cell:
    """Return a mention with its own words as the value."""
    tokens = story.tokens
    words = tokens.text[tokens.starts[mention.first] : tokens.ends[mention.last]]
    return tokens.cell(mention.first, mention.last, words, rule)


def places(story: Story, frames: list[Frame]) -> tuple[Cell, Cell]:
    """Return where it left and where it went; people go to the receiving state itself where no place is told."""
    found: dict[str, Cell] = {}
    for frame in frames:
        for side, mention in _told(story, frame, frame.at):
            found.setdefault(side, words_of(story, mention, "place"))
    for frame in frames if len(found) < len(_SIDES) else ():
        for side, mention in _told(story, frame, frame.at + 1) if _goes_on(story, frame) else ():
            found.setdefault(side, words_of(story, mention, "place-told-next"))
    people = frames[0].category.value in PEOPLE
    if "to" not in found and people and (state := _state(story, frames)) is not None:
        found["to"] = words_of(story, state, "state")
    if "from" not in found and not people and (port := _port(story, frames)) is not None:
        found["from"] = words_of(story, port, "port")
    return found.get("from", null("not-said")), found.get("to", null("not-said"))


def _goes_on(story: Story, frame: Frame) -> bool:
    """Whether the sentence behind a frame tells of nothing that moves otherwise."""
    following = frame.at + 1
    return following < len(story.frames) and all(_alike(frame, other) for other in story.frames[following])


def _alike(frame: Frame, other: Frame) -> bool:
    """Whether two frames tell of one transfer: the second of the same kind of thing or of its containers."""
    return other.key == frame.key or (other.key[0] == frame.key[0] and other.generic == "generic")


def _told(story: Story, frame: Frame, number: int) -> Iterator[tuple[str, Mention]]:
    """Yield the places in a sentence on the transfer of a frame, each with the side that it is on."""
    lows, start = story.tokens.lows, story.tokens.sentences[number].start
    capitals = {m.first for m in story.inside[number] if m.entry.kind == "capital"}
    for mention in story.inside[number]:
        if not _is_place(mention) or lows[mention.last + 1] == "'s":
            continue  # "Kursk's woods" are no place
        if number == frame.at and min(abs(mention.first - frame.last), abs(frame.first - mention.last)) >= _NEAR:
            continue
        at = _lead(lows, mention.first, start)
        if lows[at] in ("to", "from", "into") and mention.first in capitals:
            continue  # "to Moscow" is to the state
        home = _state_of(story, mention) == frame.supplier.value
        side = _side(lows, at, home)
        if side and (_hangs_on(story, frame, at, mention) if number == frame.at else _goes_there(story, number, at)):
            yield side, _whole(lows, mention)


def _is_place(mention: Mention) -> bool:
    return mention.entry.kind in ("place", "ground") and mention.entry.more != "weak"


def _state_of(story: Story, mention: Mention) -> str | None:
    return story.lexicon.places.get(mention.entry.value, mention.entry.value)


def _whole(lows: list[str], mention: Mention) -> Mention:
    """Return a place with "region" or the like behind it."""
    return mention._replace(last=mention.last + (lows[mention.last + 1] in _DIVISIONS))


def _lead(lows: list[str], first: int, start: int) -> int:
    """Return where the preposition before a place stands, over what tells of it ("to the North Korean city of")."""
    at = first - 1
    if lows[at] == "and" and "between" in lows[max(at - _PAIR, start) : at]:
        return lows.index("between", max(at - _PAIR, start))
    while at > max(start, first - _STEPS) and lows[at] in _BEFORE_A_PLACE:
        at -= 1
    return at if at >= start else -1


def _side(lows: list[str], at: int, home: bool) -> str:
    """Return whether things left a place or went there, by its preposition and whether it is of the supplier."""
    lead = lows[at]
    if lead in _FROM or (home and (lead in _INSIDE or lead in _TO or lead == "between")):
        return "from"
    if lead in _INSIDE or lead in _TO or lead == "between" or (lead == "for" and lows[at - 1] in _LEFT_FOR):
        return "to"
    return ""


def _head(story: Story, number: int, at: int) -> int:
    """Return the word that a preposition hangs on, over a day, adverbs and sites; -1 where it opens the sentence.

    "Arrived on Monday in", "kept at a depot near": the verb.
    """
    lows, sentence = story.tokens.lows, story.tokens.sentences[number]
    head = at - 1
    for time in story.times_in(sentence):
        first, last = story.token_at(time.start or 0), story.token_at((time.end or 1) - 1)
        if first <= head <= last:
            head = first - 1 - (lows[first - 1] in ("on", "in", "at", "of"))
    while head > sentence.start and (lows[head] in _LOOSE or lows[head].endswith("ly")):
        head -= 1
    if head < sentence.start or (head == sentence.start and not lows[head].isalnum()):
        return -1
    if lows[head] in _SITES:
        for before in range(head - 1, max(head - _STEPS, sentence.start - 1), -1):
            if lows[before] in _INSIDE or lows[before] in _TO or lows[before] in _FROM:
                return _head(story, number, before)
            if not lows[before].isalnum() and lows[before] != "-":
                break
    return head


def _hangs_on(story: Story, frame: Frame, at: int, mention: Mention) -> bool:
    """Whether the preposition of a place hangs on what moves, on a word of moving, on a site or on another place."""
    lows, head = story.tokens.lows, _head(story, frame.at, at)
    if lows[at] in _LEAVING or lows[at] in _GETTING:
        return True
    if head < 0:
        return not _only_said(story, frame, mention)
    if lows[head] in _TRIPS or _other_clause(lows, frame, head) or _speaks(story, frame.at, head):
        return False
    if lows[at] not in _INSIDE or frame.first <= head <= frame.last or lows[head] in _SITES or lows[head] in _AT_WORK:
        return True
    words = [m for m in story.inside[frame.at] if m.first <= head <= m.last and m.entry.kind in _KINDS]
    return any(m.entry.kind != "move" or m.entry.value != "use" for m in words)  # "came under attack in Kursk"


def _goes_there(story: Story, number: int, at: int) -> bool:
    """Whether a place of a sentence behind hangs on a word of moving or of lading ("unloaded at Dunai")."""
    lows, head = story.tokens.lows, _head(story, number, at)
    if lows[at] in _LEAVING or lows[at] in _GETTING or lows[head] in _AT_WORK:
        return head >= 0
    if head < 0 or lows[head] in _TRIPS:
        return False
    return any(
        m.first <= head <= m.last and (m.entry.kind in ("carrier", "place", "ground") or m.entry.value in _BY_MOVING)
        for m in story.inside[number]
    )


def _speaks(story: Story, number: int, head: int) -> bool:
    """Whether a word is whoever speaks: "a businessman from Rostov said"."""
    sayings = story.sayings.by_sentence[number]
    return any(place.first <= head <= place.last for saying in sayings for place in saying.speakers)


def _other_clause(lows: list[str], frame: Frame, head: int) -> bool:
    """Whether another clause begins between a frame and what a place hangs on ("…, as fighting in Kursk went on")."""
    first, stop = (frame.last + 1, head) if head > frame.last else (head + 1, frame.first)
    return not _CLAUSES.isdisjoint(lows[first:stop])


def _only_said(story: Story, frame: Frame, mention: Mention) -> bool:
    """Whether a place opens a sentence in which somebody speaks there: "In Vladivostok, a minister said that …"."""
    verbs = (saying.verb.first for saying in story.sayings.by_sentence[frame.at])
    return any(mention.last < verb < frame.first for verb in verbs)


def _state(story: Story, frames: list[Frame]) -> Mention | None:
    """Return the receiving state where people are told to be or to go there."""
    lows = story.tokens.lows
    for frame in frames:
        start = story.tokens.sentences[frame.at].start
        for mention in story.inside[frame.at]:
            if mention.entry.kind != "country" or mention.entry.value != frame.recipient.value:
                continue
            near = abs(mention.first - frame.last) < _NEAR and lows[mention.last + 1] != "'s"
            lead = _lead(lows, mention.first, start)
            if near and lead >= 0 and lows[lead] in ("to", "in", "at", "into", "inside"):
                return mention
    return None


def _port(story: Story, frames: list[Frame]) -> Mention | None:
    """Return the supplier's port or border station told of beside a transfer ("ships at the port of Rajin")."""
    lows, count, state = story.tokens.lows, len(story.tokens.sentences), frames[0].supplier.value
    for number in dict.fromkeys(near for frame in frames for near in range(frame.at - 1, frame.at + 2)):
        for mention in story.inside[number] if 0 <= number < count else ():
            if _is_place(mention) and _state_of(story, mention) == state:
                beside = {*lows[max(mention.first - 3, 0) : mention.first], *lows[mention.last + 1 : mention.last + 4]}
                if not _PORTS.isdisjoint(beside):
                    return mention
    return None
