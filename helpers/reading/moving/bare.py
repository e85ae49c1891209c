"""Figures that stand without a noun for what was told before: ", 4,200 in all", "about 4,200 of them have arrived"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.quantities import Figure, counted, figures, is_year, money
from helpers.reading.moving.uncounted import LOSSES

if TYPE_CHECKING:
    from helpers.reading.story import Story

_OPENS = frozenset((",", "–", "—", "(", "-", ":"))
_CLOSES = frozenset((",", "–", "—", ")", "-", ".", ";", ""))
_ALL = (["in", "all"], ["in", "total"], ["all", "told"])
_IN_SUM = frozenset(("altogether", "overall"))
_MEASURES = frozenset("total number figure count tally quantity amount strength numbers".split())
_FIGURING = frozenset(
    "figure figures number numbers total there counted estimated estimates estimate consisted comprised included "
    "consists comprises includes".split()
)
_POINTING = frozenset("the their its his that this".split())
_COMES_TO = frozenset("is was at to reached reaches hit totalled totaled".split())
PASSING = frozenset("exceeded exceeds exceed exceeding surpassed surpasses topped tops passed".split())
_AUXILIARIES = frozenset(
    "have has had been were was are is being will would may already also reportedly since so far now soon then "
    "subsequently later of them these those".split()
)
_BACK = ("return", "left", "leav", "fled", "surrender", "desert", "depart", "home", "came home", "come home")
_BEHIND = frozenset(
    "in on by this last since so to into from at from there here during between within over via across and but with "
    "more others additional , . ; – — ) of".split()
)
_VERBS = frozenset(("give", "deploy", "receive"))
_STATES = frozenset(("country", "nationality"))
_STEPS = 7
_NEAR = 3


def own_unit(story: Story, frame: Frame) -> Mention | None:
    """Return the noun of a thing as the unit of figures that stand for it: "artillery shells", "fire engines"."""
    thing = frame.thing
    within = [m for m in story.inside[frame.at] if m.entry.kind == "unit" and thing.first <= m.first <= thing.last]
    if within:
        return within[-1]
    if not story.tokens.lows[thing.last].endswith("s"):
        return None
    words = story.tokens.text[slice(*story.tokens.span(thing.first, thing.last))]
    return Mention(thing.first, thing.last, Entry("unit", words, words, False))


def stands_alone(story: Story, frame: Frame, figure: Figure) -> bool:
    """Whether a figure behind a thing in its sentence sums it up: "shells (4,200)", "some 4,200 of them", "in all"."""
    lows = story.tokens.lows
    if figure.first <= frame.thing.last + 1 or lows[figure.first - 1] not in _OPENS:
        return False
    between = range(frame.thing.last + 1, figure.first)
    if any(m.first in between for m in story.inside[frame.at] if m.entry.kind == "item"):
        return False
    behind = lows[figure.last + 1 : figure.last + 3]
    if lows[figure.first - 1] == "(" and frame.thing.last == figure.first - 2:
        return behind[0] == ")"
    if behind[0] in _IN_SUM or behind in _ALL:
        return True
    return behind in (["of", "them"], ["of", "these"]) and lows[figure.last + 3] in _CLOSES


def told_next(story: Story, frame: Frame) -> tuple[Figure, Mention] | None:
    """Return the figure of the sentence behind a frame that counts its thing without naming it again."""
    number = frame.at + 1
    if number >= len(story.frames) or any(other.key != frame.key for other in story.frames[number]):
        return None
    unit, sentence = own_unit(story, frame), story.tokens.sentences[number]
    if not any(low[:1].isdigit() for low in story.tokens.lows[sentence.start : sentence.stop]):
        return None
    here = story.inside[number]
    units = [m for m in here if m.entry.kind == "unit"]
    times = [(time.start or 0, time.end or 0) for time in story.times_in(sentence)]
    for figure in figures(story.tokens, sentence, here):
        start = story.tokens.starts[figure.last]
        if figure.vague or any(first <= start < end for first, end in times) or is_year(story.tokens, figure):
            continue
        if money(story.tokens, figure) is not None:
            continue
        if (named := counted(story.tokens, figure, units, _NEAR)) is not None:
            if _named_again(story, frame, number, figure, named):
                return figure, named
            continue
        if unit is None:
            continue
        if any(m.entry.kind == "item" and m.first < figure.first for m in here):
            return None
        if _totals(story.tokens.lows, sentence, figure) or _moves(story, number, figure):
            return figure, unit
    return None


def _named_again(story: Story, frame: Frame, number: int, figure: Figure, unit: Mention) -> bool:
    """Whether a figure counts the same kind of thing once more: "it put the figure at 3,200 shells"."""
    lows, start = story.tokens.lows, story.tokens.sentences[number].start
    if _FIGURING.isdisjoint(lows[start : figure.first]) or not LOSSES.isdisjoint(lows[start : figure.first]):
        return False
    if any(m.entry.kind in _STATES and m.entry.value not in ("PRK", "RUS") for m in story.inside[number]):
        return False
    same = (m for m in story.inside[number] if m.entry.kind == "item" and m.entry.value == frame.thing.entry.value)
    return any(unit.first <= m.last <= unit.last + _NEAR for m in same)


def _totals(lows: list[str], sentence: range, figure: Figure) -> bool:
    """Whether a figure is a total of what was told: "the total has reached 4,200", "their number stands at 4,200"."""
    lead = figure.first - 1 - (lows[figure.first - 1] in ("between", "from"))
    if not (lows[lead] in _COMES_TO or lows[figure.first] in PASSING) or lows[figure.last + 1] not in _BEHIND:
        return False
    for at in range(figure.first - 1, max(figure.first - _STEPS, sentence.start), -1):
        if lows[at] in _MEASURES:
            return lows[at - 1] in _POINTING and lows[at + 1] != "of"
    return False


def _moves(story: Story, number: int, figure: Figure) -> bool:
    """Whether a figure is what moves, as subject or as object: "4,200 were delivered", "it sent 4,200 in May"."""
    lows = story.tokens.lows
    verbs = {
        m.first: m for m in story.inside[number] if m.entry.kind == "move" and m.entry.value in _VERBS and m.entry.more
    }
    at = figure.last + 1
    while lows[at] in _AUXILIARIES and at < figure.last + _STEPS:
        at += 1
    if at in verbs and lows[at] not in LOSSES and not verbs[at].entry.phrase.startswith(_BACK):
        return "home" not in lows[at : at + _NEAR] and "back" not in lows[at : at + _NEAR]
    verb = next((m for m in verbs.values() if m.last == figure.first - 1), None)
    if verb is None or lows[figure.last + 1] not in _BEHIND or verb.entry.phrase.startswith(_BACK):
        return False
    others = (m for m in story.inside[number] if m.entry.kind in _STATES and 0 < verb.first - m.last <= _NEAR)
    return all(m.entry.value in ("PRK", "RUS") for m in others)
