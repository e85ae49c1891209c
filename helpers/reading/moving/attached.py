"""What the preposition of a place hangs on: what moves, a word of moving, a depot or a port; no talks, no speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.lexicon import Mention
from helpers.reading.moving.clauses import opens_a_clause
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.parties import BOTH

if TYPE_CHECKING:
    from helpers.reading.story import Story

PORTS = frozenset("port ports pier piers dock docks harbour harbor terminal station crossing".split())
_SITES = PORTS | frozenset(
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
_GETTING = frozenset("reach reached reaches reaching entered enters entering".split())
FROM = frozenset(("from", *_LEAVING))
TO = frozenset(("to", "into", "towards", "toward", "onto", *_GETTING))
INSIDE = frozenset("in at inside near outside around on".split())
_TRIPS = frozenset(
    "visit visits visited trip trips tour journey ambassador envoy consul flight call letter km kilometers kilometres "
    "miles reported reporting said spoke speaking official officials source sources journalist trader company far away "
    "travelled traveled returned close next due thanks according".split()
)
_CLAUSES = frozenset("as while when after before who said whose where because told".split())
_KINDS = frozenset(("item", "carrier", "unit", "place", "ground", "country", "capital", "move"))
_LOOSE = frozenset(
    "them it is are was were been be remain remains remained now currently still there here back ashore directly "
    "safely secretly together alongside again already first also".split()
)
_BY_MOVING = frozenset(("give", "deploy", "receive"))  # what words of moving mean
_STEPS = 9


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
            if lows[before] in INSIDE or lows[before] in TO or lows[before] in FROM:
                return _head(story, number, before)
            if not lows[before].isalnum() and lows[before] != "-":
                break
    return head


def hangs_on(story: Story, frame: Frame, at: int, mention: Mention) -> bool:
    """Whether the preposition of a place hangs on what moves, on a word of moving, on a site or on another place."""
    lows, head = story.tokens.lows, _head(story, frame.at, at)
    if lows[at] in _LEAVING or lows[at] in _GETTING:
        return True
    if head < 0:
        return not _only_said(story, frame, mention)
    if lows[head] in _TRIPS or _other_clause(lows, frame, head) or _speaks(story, frame.at, head):
        return False
    used = (m for m in story.inside[frame.at] if m.entry.kind == "move" and m.entry.value == "use")
    if any(m is not frame.move and m.first <= head <= m.last for m in used):
        return False  # "came under attack in Kursk", "sent to Russia, which fired them at Kharkiv"
    if lows[at] not in INSIDE or frame.first <= head <= frame.last or lows[head] in _SITES or lows[head] in _AT_WORK:
        return True
    return any(m.first <= head <= m.last and m.entry.kind in _KINDS for m in story.inside[frame.at])


def goes_there(story: Story, number: int, at: int) -> bool:
    """Whether a place of a sentence behind hangs on a word of moving or of lading ("unloaded at Dunai")."""
    lows, head = story.tokens.lows, _head(story, number, at)
    if _of_a_guest(story, number, head):
        return False
    if lows[at] in _LEAVING or lows[at] in _GETTING or lows[head] in _AT_WORK:
        return head >= 0
    if head < 0 or lows[head] in _TRIPS:
        return False
    inside = story.inside[number]
    moved = [m for m in inside if m.entry.value in _BY_MOVING and not m.entry.phrase.startswith("hous")]
    moved = [m for m in moved if m.entry.more != "verb" or lows[m.first - 1] not in ("a", "an", "the")]
    if any(m.first <= head <= m.last for m in moved):
        return True
    # "lost two helicopters near Pokrovsk" tells of no move
    borne = any(m.first <= head <= m.last and m.entry.kind in ("carrier", "place", "ground") for m in inside)
    return borne and any(m.entry.kind == "move" for m in moved)


def _of_a_guest(story: Story, number: int, head: int) -> bool:
    """Whether somebody of a third state does it who only is there: "Turkey's foreign minister arrived in Kazan"."""
    there = (place for place in story.cast.places[number] if place.last < head)
    code = next((place.who.self.country.value for place in there if not _speaks(story, number, place.first)), None)
    return code is not None and code not in BOTH


def _speaks(story: Story, number: int, head: int) -> bool:
    """Whether a word is whoever speaks: "a businessman from Rostov said"."""
    sayings = story.sayings.by_sentence[number]
    return any(place.first <= head <= place.last for saying in sayings for place in saying.speakers)


def _other_clause(lows: list[str], frame: Frame, head: int) -> bool:
    """Whether another clause begins between a frame and what a place hangs on ("…, as fighting in Kursk went on")."""
    first, stop = (frame.last + 1, head) if head > frame.last else (head + 1, frame.first)
    return opens_a_clause(lows, first, stop, _CLAUSES)


def _only_said(story: Story, frame: Frame, mention: Mention) -> bool:
    """Whether a place opens a sentence in which somebody speaks there: "In Vladivostok, a minister said that …"."""
    verbs = (saying.verb.first for saying in story.sayings.by_sentence[frame.at])
    return any(mention.last < verb < frame.first for verb in verbs)
