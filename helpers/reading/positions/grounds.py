"""Grounds that a speaker gives in the next sentence: "He gave the estimate in a talk", "It had examined the debris"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.cells import Cell
from helpers.reading.people.who import Who
from helpers.reading.sayings.saying import Saying

if TYPE_CHECKING:
    from helpers.reading.story import Story

_EXAMINED = frozenset("examined analysed analyzed counted inspected".split())
_ESTIMATES = frozenset("estimate assessment calculation judgement judgment".split())
_FIGURES = frozenset("figure figures number numbers information conclusion count".split())
_INTELLIGENCE = frozenset(("intelligence", "satellite", "reconnaissance"))
_COMES = frozenset("comes came come based rests rested drawn".split())
_POINTING = frozenset("the this that his her its their".split())
_OWN = frozenset("he she it his her its they their".split())


def ground_behind(story: Story, who: Who, saying: Saying) -> Cell | None:
    """Return the words with which a speaker says, right after, that it is an estimate or a finding."""
    number = saying.at + 1
    if number >= len(story.tokens.sentences):
        return None
    lows, sentence = story.tokens.lows, story.tokens.sentences[number]
    told = story.sayings.by_sentence[number]
    if any(place.who.self is not who for one in told for place in one.speakers):
        return None
    if not told and lows[sentence.start] not in _OWN and lows[sentence.start] not in _POINTING:
        return None
    for at in sentence:
        low = lows[at]
        examined = low in _EXAMINED and lows[sentence.start] in _OWN
        estimate = low in _ESTIMATES and lows[at - 1] in _POINTING
        figure = low in _FIGURES and lows[at - 1] in _POINTING
        sourced = figure and _COMES & set(lows[at : sentence.stop]) and _INTELLIGENCE & set(lows[at : sentence.stop])
        if examined or estimate or sourced:
            return story.tokens.cell(at, at, "assesses", "ground-given-behind")
    return None
