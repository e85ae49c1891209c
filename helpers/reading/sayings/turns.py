"""Whose turn it is in a transcript, an interview or a broadcast: "MR MILLER:", "QUESTION:", "[Soundbite] …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from helpers.reading.cells import cell
from helpers.reading.people.who import Who

if TYPE_CHECKING:
    from helpers.reading.story import Story

_TURN = re.compile(
    r"(?:[A-Z]{2,}\.? ){0,3}(?:MR|MS|MRS|DR|AMB|SEC|SECRETARY|AMBASSADOR|PRESIDENT|MINISTER|GEN|GENERAL|ADM|ADMIRAL|COL"
    r"|SEN|REP|CHAIRMAN|SPOKESPERSON|SPOKESMAN|SPOKESWOMAN)\.? (?:[A-Z][A-Z'’.-]* ){0,2}([A-Z][A-Z'’-]+):"
    r"|(QUESTION|Question|Q|REPORTER|Reporter|JOURNALIST|Journalist|MODERATOR|Moderator|INTERVIEWER|Interviewer|PRESS|MEDIA"
    r"|CORRESPONDENT|Correspondent|STAFF|Staff|VOICE|PARTICIPANT)"
    r"(?: \d+)?(?: \([^()\n]{1,60}\))?:|(A|Answer|ANSWER):"
    r"|(Q)[ \t\u00a0]+(?=[A-Z\"“‘(\[…–—-])"  # "Q    John, can you confirm?", as the White House writes
)
_PODIUM = re.compile(r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}), (?:[A-Z][\w' ]*)?Spokes(?:man|woman|person)\b")
_SOUNDBITE = re.compile(r"\[(?:sound ?bite|interview|sot)(?:\]|:)", re.IGNORECASE)
_TITLE = re.compile(r"(?:(?:[A-Z][a-z]+\.|President|Minister|Senator) )+")
_SOURCE = re.compile(r"\bSource: (?P<name>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,5})")
_LEAD = 8  # sentences in which an interview tells who is asked
_REMARK = 8  # words of "(through an interpreter, in Korean)"
_OPENS_A_QUESTION = frozenset(
    "has have had does do did is are was were will would can could should what when why how which who".split()
)


def turn_at(story: Story, sentence: range, before: Who | None) -> Who | None:
    """Read "MR MILLER:" and "QUESTION:" at the head of a paragraph of a transcript."""
    text, start = story.document.text, story.tokens.starts[sentence.start]
    match = _TURN.match(text, start)
    if match is None:
        return None if _outlet_asks(story, sentence) else _named_before_colon(story, sentence) or before
    if match[2] or match[4]:
        return None
    if match[3]:
        return _asked(story) or before
    surname = match[1].casefold()
    who = story.cast.surnames.get(surname)
    if who is None:
        actor = next(
            (
                a
                for a in story.lexicon.actors.values()
                if a.kind == "person" and a.name.casefold().endswith(f" {surname}")
            ),
            None,
        )
        span = match.span(1)
        value = actor.name if actor else match[1].title()
        who = Who("person", cell(text, *span, value, "speaker-of-the-transcript"), actor and actor.actor_id)
        who.affiliation = actor.affiliation if actor else "state"
        if actor:
            who.country = cell(text, *span, actor.country, "country-of-the-actor")
            who.organisation = cell(text, *span, actor.organisation, "organisation-of-the-actor")
        story.cast.surnames[surname] = who
    return who


def asks(story: Story, sentence: range, asking: bool) -> bool:
    """Whether a paragraph is a question, or goes on from one; what reporters ask is nobody's statement."""
    match = _TURN.match(story.document.text, story.tokens.starts[sentence.start])
    if match is None and _outlet_asks(story, sentence):
        return True
    return bool(match[2] or match[4]) if match is not None else asking and _named_before_colon(story, sentence) is None


def _outlet_asks(story: Story, sentence: range) -> bool:
    """Whether a paragraph is what the reporter of an outlet asks ("Reuters: … Is the ministry worried?")."""
    number = bisect_left(story.sentence_starts, story.tokens.starts[sentence.start])
    first = next(iter(story.cast.places[number]), None)
    if first is None or first.first != sentence.start or first.who.self.affiliation != "media":
        return False
    if story.tokens.lows[first.last + 1 : first.last + 2] != [":"]:
        return False
    paragraphs = story.tokens.paragraphs
    alike = (s for n, s in enumerate(story.tokens.sentences) if paragraphs[n] == paragraphs[number])
    return any(story.tokens.lows[s.stop - 1] == "?" for s in alike)


def only_asks(story: Story, sentence: range) -> bool:
    """Whether a sentence of a question tells nothing ("Has the minister seen the images?")."""
    lows, at = story.tokens.lows, sentence.start
    at += 2 if lows[at + 1] == ":" else 0
    return lows[sentence.stop - 1] == "?" and lows[at] in _OPENS_A_QUESTION


def introduced(story: Story, number: int) -> Who | None:
    """Read "[Soundbite] Yoon Suk Yeol (President)" before a sentence of a broadcast."""
    sentence, starts = story.tokens.sentences[number], story.tokens.starts
    end = story.tokens.ends[story.tokens.sentences[number - 1].stop - 1] if number else 0
    text = story.document.text[end : starts[sentence.start]]
    if story.tokens.lows[sentence.start] == "quote" and (match := _SOURCE.search(text)):
        return _source(story, match["name"].split(), end + match.start("name"))
    if not (_SOUNDBITE.search(text)):
        return None
    words = _TITLE.sub("", _SOUNDBITE.split(text)[-1].partition("(")[0].strip(' :\n"“”[]'))
    return (
        story.cast.people.named(words, story.document.text.rindex(words, 0, starts[sentence.start])) if words else None
    )


def _named_before_colon(story: Story, sentence: range) -> Who | None:
    """Read "Maria Zakharova: …" at the head of a paragraph of an interview."""
    for places in story.cast.places:
        for place in places:
            if place.first == sentence.start and story.tokens.lows[_past_brackets(story, place.last + 1)] == ":":
                if place.who.kind == "unnamed" and place.who.role_kind == "spokesperson":
                    return _at_the_podium(story) or place.who.self
                return place.who.self if place.who.kind == "person" else None
    return None


def _past_brackets(story: Story, at: int) -> int:
    """Return the token behind a remark in brackets ("Kim Jong Un (retranslated): …")."""
    lows = story.tokens.lows
    if lows[at] != "(":
        return at
    return next((to + 1 for to in range(at + 1, at + _REMARK) if lows[to] == ")"), at)


def _at_the_podium(story: Story) -> Who | None:
    """Return whom the head of a transcript names as its spokesperson ("Ann Keane, Deputy Spokesman for …")."""
    text = story.document.text
    for (start, end), _ in story.document.furniture:
        if (match := _PODIUM.match(text, start, end)) is not None:
            actor = story.lexicon.people.get(match["name"].casefold().replace("-", " "))
            name = cell(text, *match.span("name"), actor.name if actor else match["name"], "speaker-of-the-transcript")
            who = Who("person", name, actor and actor.actor_id, affiliation="state")
            if actor:
                who.country = name._replace(value=actor.country, rule="country-of-the-actor")
                who.organisation = name._replace(value=actor.organisation, rule="organisation-of-the-actor")
            return story.cast.known.setdefault(match["name"].casefold(), who)
    return None


def _asked(story: Story) -> Who | None:
    """Return who answers in an interview: the first official of the headline, else the first person of its lead."""
    headline = (story.document.headline.value or "").casefold()
    people = (a for a in story.lexicon.actors.values() if a.kind == "person" and a.affiliation == "state")
    actor = next((a for a in people if a.name.casefold() in headline), None)
    if actor is not None:
        return story.cast.known.get(actor.actor_id)
    for number, sentence in enumerate(story.tokens.sentences[:_LEAD]):
        if _TURN.match(story.document.text, story.tokens.starts[sentence.start]):
            return None
        for place in story.cast.places[number]:
            if place.who.self.kind == "person" and place.who.self.affiliation != "media":
                return place.who.self
    return None


def _source(story: Story, words: list[str], at: int) -> Who | None:
    """Read "Source: President Ann Keane in a speech" above "Quote: …", by the longest name that is known."""
    people, surnames = story.cast.people, story.cast.surnames
    names = [" ".join(words[first:]) for first in range(len(words))]
    who = next((known for name in names if " " in name and (known := people.known(name, at)) is not None), None)
    return who or surnames.get(words[-1].casefold()) or (people.named(names[0], at) if len(words) > 1 else None)
