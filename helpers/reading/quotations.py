"""Quotations with their speakers, as records: the saying that stretch of quoted words belongs to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from helpers.reading.cells import Span, cell
from helpers.reading.draft import Record
from helpers.reading.quotes import is_name, is_title, spoken, word_count
from helpers.reading.records import actor_id
from helpers.reading.said import Saying

if TYPE_CHECKING:
    from helpers.reading.story import Story


def quotations_of(story: Story) -> list[Record]:
    """Return the quotations of a story: words, speaker, actor_id; words in marks that nobody says are left out."""
    text = story.document.text
    found: list[Record] = []
    for quoted in story.quotes:
        span = spoken(text, quoted)
        words = word_count(text, span)
        if words < 2 or quoted.nested or (words < 6 and is_name(text, quoted)):
            continue
        number = bisect_right(story.sentence_starts, span.start) - 1
        saying = _saying_of(story, number, span)
        if saying is None or (words < 5 and is_title(text, span)):
            continue
        who = saying.who
        found.append(
            Record(
                "quotation",
                f"q{len(found) + 1}",
                {
                    "words": cell(text, span.start, span.end, text[span.start : span.end], "quotation-marks"),
                    "speaker": who.name,
                    "actor_id": actor_id(who),
                },
            )
        )
    return found


def _saying_of(story: Story, number: int, span: Span) -> Saying | None:
    """Return the saying that a quotation belongs to: the nearest in its sentence, else the one it goes on from."""
    own = story.sayings.by_sentence[number] if number >= 0 else []
    if own:
        at = story.token_at(span.start)
        return min(own, key=lambda s: (0 if at in s.content else abs(s.verb.first - at) + 3, abs(s.verb.first - at)))
    if number < 0:
        return None
    ahead = story.speaking.ahead(number)
    before = story.speaking.by_sentence[number]
    if ahead is not None and (
        before is None or _reaches_into(story, number, span) or before.at < _paragraph_start(story, number)
    ):
        return ahead
    return before or ahead or _beside(story, number, span)


def _reaches_into(story: Story, number: int, span: Span) -> bool:
    """Whether a quotation runs on beyond its first sentence."""
    return story.tokens.ends[story.tokens.sentences[number].stop - 1] < span.end


def _paragraph_start(story: Story, number: int) -> int:
    return bisect_left(story.tokens.paragraphs, story.tokens.paragraphs[number])


def _beside(story: Story, number: int, span: Span) -> Saying | None:
    """Return the party named before quoted words in a sentence without a verb of saying ("his view of …")."""
    at = story.token_at(span.start)
    for place in reversed(story.cast.places[number]):
        if (
            place.last < at
            and not story.quoted[place.first]
            and place.who.kind in ("person", "organisation", "unnamed")
        ):
            return story.speaking.own_words(place.who.self, story.tokens.sentences[number], number, [])
    return None
