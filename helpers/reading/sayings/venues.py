"""Where something was said: in the words beside it, or in what the document is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.cells import Cell, Span, null
from helpers.reading.lexicon import Mention
from helpers.reading.people.who import Who
from helpers.reading.sayings.inherited import UN
from helpers.reading.sayings.relays import is_medium
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens, tokenize

if TYPE_CHECKING:
    from helpers.reading.story import Story

_SINCE = frozenset("since before until previous".split())  # "since the last briefing": not at that one
_STATEMENT, _LISTING, _COUNCIL = "statement", "designation", "UNSC meeting"
_ADDRESSEE = 2  # words from "told" to the outlet


def venue(story: Story, who: Who, saying: Saying, stance: str) -> Cell:
    """Return where something was said: told in its sentence, or in another of the same speaker, or by the document."""
    others = (
        other
        for number, sayings in enumerate(story.sayings.by_sentence)
        for other in sayings
        if number != saying.at and any(place.who.self is who for place in other.speakers)
    )
    listed = _of_the_document(story, who, stance)
    if listed is not None and listed.value == _LISTING:
        return listed
    for one in (saying, *others):
        for mention in story.inside[one.at]:
            if mention.entry.kind == "venue" and _here(story.tokens.lows, mention):
                return story.tokens.cell(mention.first, mention.last, mention.entry.value, "venue")
        if story.tokens.lows[one.verb.first] in ("told", "tells") and _to_a_medium(story, one):
            return story.tokens.cell(one.verb.first, one.verb.last, "interview", "told-a-medium")
    return listed or null("not-said", "venue")


def _to_a_medium(story: Story, saying: Saying) -> bool:
    """Whether one outlet was told: it carries the words, or it is the page itself ("told NHK")."""
    places = story.cast.places[saying.at]
    told = (place.who.self for place in places if 0 < place.first - saying.verb.last <= _ADDRESSEE)
    return any(map(is_medium, saying.via)) or any(who.affiliation == "media" for who in told)


def _here(lows: list[str], mention: Mention) -> bool:
    """Whether a venue is that of what is said: not the one before it, and no "Article 4 of their treaty"."""
    if lows[mention.first - 2 : mention.last + 1] == ["to", "the", "letter"]:
        return False  # "fulfil them to the letter"
    gone_by = not _SINCE.isdisjoint(lows[max(mention.first - 3, 0) : mention.first])
    return not gone_by and not lows[mention.last + 1].isdigit()


def _of_the_document(story: Story, who: Who, stance: str) -> Cell | None:
    """Return the venue of a transcript, a statement or a listing that shows who speaks."""
    speaking, document = story.speaking, story.document
    turning = id(who) in speaking.turning
    headline = document.headline
    if headline.start is not None and (turning or who in speaking.issuers.who):
        tokens = tokenize(str(headline.words), [Span(0, len(str(headline.words)))])
        told = next((m for m in story.lexicon.find(tokens) if m.entry.kind == "venue"), None)
        if told is not None:
            return _within(headline, tokens, told)
        if not turning and who.affiliation == "state" and headline.words:
            return headline._replace(value=_STATEMENT, rule="text-of-the-issuer")
    told_by = story.dating.inherited
    if turning or told_by.publisher is None or told_by.publisher.affiliation == "media":
        return None
    if told_by.publisher.actor_id == UN:
        return (
            story.tokens.cell(told_by.record, told_by.record, _COUNCIL, "record-of-the-meeting")
            if told_by.record is not None
            else None
        )
    if document.publisher.start is None or not told_by.of_the_publisher(who):
        return None  # no words of the page say whose it is
    value = _LISTING if stance == "announces-measures" and who.kind == "organisation" else _STATEMENT
    return document.publisher._replace(value=value, rule="page-of-the-body")


def _within(headline: Cell, tokens: Tokens, told: Mention) -> Cell:
    """Return a venue that the headline names, with its words there."""
    start = (headline.start or 0) + tokens.starts[told.first]
    end = (headline.start or 0) + tokens.ends[told.last]
    return Cell(told.entry.value, start, end, tokens.text[tokens.starts[told.first] : tokens.ends[told.last]], "venue")
