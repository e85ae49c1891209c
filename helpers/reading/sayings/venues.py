"""Where something was said: in the words beside it, or in what the document is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.cells import Cell, Span, null
from helpers.reading.lexicon import Mention
from helpers.reading.people.who import Who
from helpers.reading.sayings.publication import UN
from helpers.reading.sayings.relays import is_medium
from helpers.reading.sayings.saying import Saying, said_by_another
from helpers.reading.tokens import Tokens, tokenize

if TYPE_CHECKING:
    from helpers.reading.story import Story

_SINCE = frozenset("since before until previous".split())  # "since the last briefing": not at that one
_STATEMENT, _LISTING, _COUNCIL, _JOINT = "statement", "designation", "UNSC meeting", "joint statement"
_AHEAD_OF = (["ahead", "of"], ["prior", "to"])
_ADDRESSEE = 2  # words from "told" to the outlet
_TOLD = ("told", "tells")
_ASKS = frozenset(
    "us radio station network interviewer broadcaster newspaper daily magazine television channel podcast".split()
)
# What is no venue but what somebody speaks about, or what he does: "rejected the briefing", "did not address it".
_ABOUT = frozenset(
    "on about of to every each not will would can could may might should dismissed dismisses rejected rejects "
    "rejecting called denounced referred slammed condemned criticised criticized awaiting".split()
)
_DOES = frozenset("address release post tweet".split())
_SPOKEN_OF = frozenset("statement statements briefing address remarks letter letters article reporters".split())
_DETERMINERS = frozenset("the a an his her its their that this any every 's".split())
_TO_THEM = frozenset("told tells telling to before briefed briefing informed among with".split())
_WITHIN = frozenset("in at during addressing before inside under".split())
_SITTINGS = frozenset(
    "session sitting meeting hearing committee committees debate members foreign affairs defence defense joint plenary "
    "upper lower emergency house houses closed door - u.s. national intelligence two full country".split()
)
_ADJECTIVAL = ("an", "sh", "se", "ch", "al", "ic", "ry")  # "the Norwegian parliament"
_AHEAD_BY = 5  # words of "ahead of Friday's scheduled"
_COMMENTS = frozenset("comment comments commented commenting drawn asked questions answer".split())
_REACH = 8  # words from "comment on" to what it is on
_AT_THE_UN = frozenset("ambassador envoy representative delegate diplomat speaker".split())
_LISTS = frozenset("sanctions sanctioned sanction lists listed targets targeted designates designated".split())


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
        if (named := _named(story, one.at, one)) is not None:
            return named
        if (told := _told_a_medium(story, one)) is not None:
            return told
    if listed is None and (issued := _issued_before(story, who, saying)) is not None:
        return issued
    if listed is None and _is_delegate(who):
        return _at_the_council(story, who)
    return listed or null("not-said", "venue")


def _named(story: Story, number: int, saying: Saying | None = None) -> Cell | None:
    """Return the venue that a sentence names, unless somebody else than who says a saying of it speaks there."""
    found = [m for m in story.inside[number] if m.entry.kind == "venue" and _here(story.tokens.lows, m)]
    found = [m for m in found if not story.quoted[m.first]]  # "“claims recycled from social media”"
    if saying is not None and found:
        found = [m for m in found if not said_by_another(story.said_in(number), saying, m.first)]
    if not found and (saying is None or saying.at == number) and _writes(story, number):
        at = story.tokens.sentences[number].start
        return story.tokens.cell(at, at + 1, "op-ed", "writes-in-a-paper")
    found.sort(key=lambda m: m.entry.value not in (_COUNCIL, _JOINT))  # "in a speech at the Security Council"
    return story.tokens.cell(found[0].first, found[0].last, found[0].entry.value, "venue") if found else None


def _writes(story: Story, number: int) -> bool:
    """Whether a sentence opens with a paper that somebody writes in ("Writing in Le Monde, …")."""
    start, tokens = story.tokens.sentences[number].start, story.tokens
    if tokens.lows[start : start + 2] != ["writing", "in"]:
        return False
    return tokens.words[start + 2 + (tokens.lows[start + 2] == "the")][:1].isupper()


def _told_a_medium(story: Story, saying: Saying) -> Cell | None:
    """Return "told" where one outlet was told: it carries the words, or it is named ("told NHK that he urges …")."""
    lows, speaker = story.tokens.lows, saying.speakers[0]
    at = next((at for at in range(speaker.last + 1, saying.verb.last + 1) if lows[at] in _TOLD), None)
    if at is None:
        return None
    beside = [place.who.self for place in story.cast.places[saying.at] if 0 < place.first - at <= _ADDRESSEE]
    medium = any(map(is_medium, beside)) or not _ASKS.isdisjoint(lows[at + 1 : at + 2 + _ADDRESSEE])
    if medium or (not beside and any(map(is_medium, saying.via))):
        return story.tokens.cell(at, at, "interview", "told-a-medium")
    return None


def _issued_before(story: Story, who: Who, saying: Saying) -> Cell | None:
    """Return the venue of the sentence before, of which the same one is all: "He also issued a statement Thursday"."""
    if saying.at == 0 or story.tokens.paragraphs[saying.at] != story.tokens.paragraphs[saying.at - 1]:
        return None
    told = story.cast.places[saying.at - 1]
    named = _named(story, saying.at - 1) if told and told[0].who.self is who else None
    return named._replace(rule="venue-told-before") if named is not None else None


def _is_delegate(who: Who) -> bool:
    """Whether somebody's office is one that speaks in the Council."""
    return not _AT_THE_UN.isdisjoint(str(who.role.value).casefold().split())


def _at_the_council(story: Story, who: Who) -> Cell:
    """Return the meeting of the Council at which another delegate of the story spoke the same day."""
    for number, sayings in enumerate(story.sayings.by_sentence):
        delegates = [one.who for one in sayings if _is_delegate(one.who)]
        if any(one is not who for one in delegates):
            named = _named(story, number)
            if named is not None and named.value == _COUNCIL:
                return named._replace(rule="meeting-of-the-others")
    return null("not-said", "venue")


def _here(lows: list[str], mention: Mention) -> bool:
    """Whether a venue is that of what is said: not the one before it, and no "Article 4 of their treaty"."""
    if lows[mention.first - 2 : mention.last + 1] == ["to", "the", "letter"]:
        return False  # "fulfil them to the letter"
    gone_by = not _SINCE.isdisjoint(lows[max(mention.first - 3, 0) : mention.first])
    lead = lows[max(mention.first - _AHEAD_BY, 0) : mention.first]
    gone_by = gone_by or any(lead[at : at + 2] in _AHEAD_OF for at in range(len(lead)))
    if mention.entry.value == "parliament" and not _in_parliament(lows, mention):
        return False
    return not gone_by and not lows[mention.last + 1].isdigit() and not _only_of_it(lows, mention)


def _in_parliament(lows: list[str], mention: Mention) -> bool:
    """Whether somebody speaks to a parliament or in one ("told a session of the Bundestag"), and does not sit in it."""
    if lows[mention.first] in _TO_THEM or mention.entry.phrase == "closed-door briefing":
        return True
    for at in range(mention.first - 1, max(mention.first - _REACH, 0), -1):
        if lows[at] in _TO_THEM | _WITHIN:
            return True
        if not (lows[at] in _DETERMINERS or lows[at] in _SITTINGS or lows[at] == "of" or lows[at][-2:] in _ADJECTIVAL):
            return False
    return False


def _only_of_it(lows: list[str], mention: Mention) -> bool:
    """Whether a word is what somebody speaks of, or a verb: "declined to comment on the statement"."""
    low, at = lows[mention.last], mention.first - 1
    if mention.first == mention.last and low in _DOES and lows[at] in _ABOUT:
        return True  # "did not address the allegations", "will release information"
    if low not in _SPOKEN_OF or lows[mention.first] == "in":
        return False
    while lows[at] in _DETERMINERS:
        at -= 1
    heads = lows[at] in _ABOUT and lows[at] != "of"
    near = lows[max(mention.first - _REACH, 0) : mention.first]
    if not _COMMENTS.isdisjoint(near) and not {"on", "about"}.isdisjoint(near):
        return True  # "declined to comment on the agency's briefing"
    return heads and lows[at - 1] not in ("speaking", "spoke", "according", "based")


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
            lists = who.kind == "organisation" and not _LISTS.isdisjoint(tokens.lows)
            return headline._replace(value=_LISTING if lists else _STATEMENT, rule="text-of-the-issuer")
    told_by = story.dating.inherited.publication
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
