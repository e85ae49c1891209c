"""What moved nowhere: in a film, a scenario or a drill, within one country, or long before the sanctions.

Whole sentences of fiction and of scenarios are passed over; of a drill or of decades past only the frames are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.cells import Cell
from helpers.reading.moving.categories import PEOPLE
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.occasions import time_of
from helpers.reading.moving.parties import BOTH, Party

if TYPE_CHECKING:
    from helpers.reading.story import Story

_FICTION = frozenset(
    "film movie novel thriller drama screenplay comic manga satire blockbuster miniseries sitcom musical".split()
)
_TELLS = frozenset(
    "about follows follow tells tell depicts depicting portrays portraying imagines imagining features featuring "
    "stars starring centres centers revolves".split()
)
_TRUE_TO_LIFE = frozenset(
    "documentary documentaries footage newsreel aired airing broadcast drone kcna kctv television tv state".split()
)
_LEADS = frozenset("in under on".split())
_SUPPOSES = frozenset("imagine suppose supposing assume hypothetically".split())
_LETS = (["let", "us"], ["let", "'s"], ["let", "me"], ["picture", "this"], ["now", "imagine"], ["just", "imagine"])
_PLAYED = frozenset("wargame wargames war-game tabletop".split())
_DRILLS = frozenset("drill drills exercise exercises manoeuvre manoeuvres maneuver maneuvers mock".split())
_AT_SEA = frozenset("naval navy ships warships frigate frigates corvette corvettes marines fleet mock".split())
_TAKES_PART = ("took part", "take part", "taking part", "taken part", "gift", "present")
_OPENING = 8  # words in which a sentence tells that it is of a film or a scenario
_NEAR = 5
_AHEAD = 2
_SANCTIONS = 2006  # the first resolution: what went before it is history, whoever recalls it
_INTO = frozenset(("to", "into", "towards", "toward"))
_IN = frozenset(("in", "at", "near", "of"))
_WAY = 5  # words of "to a depot in the town of"
_POINTING = frozenset("the these those its their them they he she it such this that".split())


def unreal(story: Story) -> set[int]:
    """Return the sentences that tell a film, a novel, a scenario or a war game, to the end of their paragraph."""
    found: set[int] = set()
    tokens = story.tokens
    for number, sentence in enumerate(tokens.sentences):
        goes_on = number - 1 in found and tokens.paragraphs[number] == tokens.paragraphs[number - 1]
        goes_on = goes_on and not story.sayings.by_sentence[number]
        played = not _PLAYED.isdisjoint(tokens.lows[sentence.start : sentence.stop])
        if goes_on or played or _supposed(story, number) or _told(story, number):
            found.add(number)
    return found


def _supposed(story: Story, number: int) -> bool:
    """Whether a sentence only supposes a case ("Let us suppose that …", "In scenario A, …")."""
    lows, sentence = story.tokens.lows, story.tokens.sentences[number]
    start = sentence.start
    while start < sentence.stop - 1 and not lows[start].isalpha():
        start += 1  # a bullet, a mark
    if lows[start] in _SUPPOSES or (
        lows[start : start + 2] in _LETS and not _SUPPOSES.isdisjoint(lows[start : start + _NEAR])
    ):
        return True
    head = lows[start : min(start + _OPENING, sentence.stop)]
    scenario = next((at for at, low in enumerate(head) if low in ("scenario", "scenarios")), None)
    return scenario is not None and (head[0] in _LEADS or scenario == 0)


def _told(story: Story, number: int) -> bool:
    """Whether a sentence tells a plot ("In the film, …", "a novel about soldiers who …"), and no documentary."""
    lows, sentence = story.tokens.lows, story.tokens.sentences[number]
    around = range(max(number - _AHEAD, 0), min(number + _AHEAD + 1, len(story.tokens.sentences)))
    if any(not _TRUE_TO_LIFE.isdisjoint(lows[s.start : s.stop]) for s in (story.tokens.sentences[n] for n in around)):
        return False
    for at in range(sentence.start, sentence.stop):
        if lows[at] not in _FICTION:
            continue
        opens = at - sentence.start < _OPENING and "in" in lows[max(at - _NEAR, sentence.start) : at - 1]
        early = at - sentence.start < _NEAR and not _TELLS.isdisjoint(lows[at : at + _OPENING])
        if opens or early or lows[at + 1] in _TELLS:
            return True
    return False


def of_a_drill(story: Story, frame: Frame) -> bool:
    """Whether something was only used in a drill at sea, or somebody only took part in one: nothing changed hands."""
    lows, sentence = story.tokens.lows, story.tokens.sentences[frame.at]
    near = story.tokens.sentences[max(frame.at - _AHEAD, 0)].start
    around = lows[near : sentence.stop]
    if _DRILLS.isdisjoint(around) or _AT_SEA.isdisjoint(around):
        return False
    move = frame.move
    return move is None or move.entry.value == "use" or move.entry.phrase.startswith(_TAKES_PART)


def long_past(story: Story, frame: Frame) -> bool:
    """Whether something moved before there were sanctions ("In 1985 Moscow delivered jets"): history, and no news."""
    time = time_of(story, frame)
    if time is not None:
        return _before_sanctions(time)
    sentence = story.tokens.sentences[frame.at]
    times = [time for time in story.times_in(sentence) if time.value is not None]
    opens = (
        bool(times)
        and story.token_at(times[0].start or 0) <= sentence.start + 1
        and "," in story.tokens.lows[sentence.start : frame.first]
    )
    return opens and all(_before_sanctions(time) for time in times)  # "In 1998, as famine spread, Moscow shipped grain"


def recalls(story: Story, number: int) -> bool:
    """Whether a sentence only recalls decades past ("In 1945 our soldiers fought shoulder to shoulder")."""
    times = [time for time in story.times_in(story.tokens.sentences[number]) if time.value is not None]
    return bool(times) and not story.frames[number] and all(_before_sanctions(time) for time in times)


def _before_sanctions(time: Cell) -> bool:
    first, _, last = str(time.value).partition("/")
    end = last if last not in ("", "..") else first
    year = end[:4].replace("X", "9")
    return year.isdigit() and int(year) < _SANCTIONS


def at_home(lows: list[str], sentence: range, parties: list[Party], frame: Frame) -> bool:
    """Whether a thing only went from one place of a state to another ("a plant in Hamhung sent it to Kanggye")."""
    named = [party for party in parties if not party.speaker and not party.make]
    if len({party.country for party in named}) != 1 or named[0].country not in BOTH or frame.move is None:
        return False
    if frame.category.value in PEOPLE:  # "Moscow sent the soldiers to Kursk": those of the North, told of before
        return _for_them(lows, frame)
    begins = named[0].first
    if lows[frame.thing.first - 1] in _POINTING or begins > frame.move.first:
        return False
    return any(_goes_into(lows, begins, party) for party in named[1:])


def _goes_into(lows: list[str], begins: int, party: Party) -> bool:
    """Whether something goes into a place that a sentence names behind another ("to a depot in Kanggye")."""
    way = lows[max(party.first - _WAY, begins) : party.first]
    return not _INTO.isdisjoint(way[-1:]) or (not _INTO.isdisjoint(way) and not _IN.isdisjoint(way[-2:]))


def _for_them(lows: list[str], frame: Frame) -> bool:
    """Whether soldiers only are whom something else goes to ("a batch of drones to the troops")."""
    at = frame.thing.first - 1
    at -= lows[at] in ("the", "its", "their", "his")
    return lows[at] == "to" and frame.move is not None and frame.move.last + 1 < at
