"""What only the headline tells: "Ship brings coal to Vladivostok" over a story that goes on about "the cargo".

A headline is no sentence of the story: nobody speaks in it. What it reports counts where the story does not report the
same; it then stands in the first sentence that speaks of the thing, else in the lead.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from helpers.reading.cells import Span
from helpers.reading.lexicon import Mention
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.parties import Party, parties_of
from helpers.reading.people.cast import Cast
from helpers.reading.tokens import Tokens, tokenize

if TYPE_CHECKING:
    from helpers.reading.story import Story


class Headline(NamedTuple):
    """The words of a headline, the phrases found in each of its sentences, and the states it names."""

    tokens: Tokens
    inside: list[list[Mention]]
    parties: list[list[Party]]


def headline_of(story: Story) -> Headline | None:
    """Return the headline of a story, if it stands in the text."""
    head = story.document.headline
    if head.start is None or head.end is None:
        return None
    tokens = tokenize(story.document.text, [Span(head.start, head.end)])
    mentions = story.lexicon.find(tokens)
    inside = [[m for m in mentions if m.first in sentence] for sentence in tokens.sentences]
    places = Cast(tokens, mentions, story.lexicon, None).places
    parties = [
        parties_of(tokens, story.lexicon, near, found, set()) for near, found in zip(places, inside, strict=True)
    ]
    return Headline(tokens, inside, parties)


def placed(story: Story, frame: Frame) -> Frame:
    """Return a frame of the headline in the sentence of the story that first speaks of its thing, else in the lead."""
    for number, mentions in enumerate(story.inside):
        for mention in mentions:
            if mention.entry.kind == "item" and mention.entry.value == frame.category.value:
                return _at(frame, number, mention)
    first = story.tokens.sentences[0].start
    lead = _at(frame, 0, frame.thing._replace(first=first, last=first))
    another = all(mention.entry.kind not in ("item", "move") for mention in story.inside[0])
    introduces = story.tokens.lows[story.tokens.sentences[0].stop - 1] == ":"  # "The following is a statement from …:"
    return replace(lead, unspoken=another and not introduces)


def _at(frame: Frame, number: int, thing: Mention) -> Frame:
    stage = frame.stage  # headlines tell in the present what is past: "Putin gives Kim a car"
    stage = stage._replace(value="delivered", rule="stage-headline") if stage.rule == "stage-present" else stage
    return replace(frame, at=number, move=None, first=thing.first, last=thing.last, thing=thing, stage=stage)
