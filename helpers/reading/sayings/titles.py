"""Whose words a whole text is, by its title: "Remarks by Ambassador …", "Joint Statement by … and …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.cells import Span
from helpers.reading.people.cast import Cast
from helpers.reading.people.who import Who
from helpers.reading.tokens import tokenize

if TYPE_CHECKING:
    from helpers.reading.story import Story

_TEXTS = frozenset(
    "remarks statement speech address intervention gaggle message letter vote comments comment commentary testimony "
    "communique communiqué".split()
)
BY = frozenset(("by", "of", "from"))
_ENDS = frozenset("on at to in for regarding about during before following concerning".split())
OURS = frozenset(("we", "i", "our", "my", "us", "me"))
_FIRST_PERSON = OURS | {"thank", "colleagues"}
_BODY = 8  # sentences in which such a text speaks of itself
_KIND = 4  # words of "Press Statement by" at the head of a title
_LONG = 60  # words of the longest title


def titled(story: Story) -> list[Who]:
    """Return who speaks throughout: those whom the title names as the authors of a text in the first person."""
    span = _title(story)
    if span is None:
        return []
    tokens = tokenize(story.document.text, [span])
    lows = tokens.lows
    at = next((i for i, low in enumerate(lows) if low in BY and i and (_TEXTS & set(lows[max(i - 4, 0) : i]))), None)
    if at is None or len(lows) > _LONG:
        return []
    ours = _first_person(story)
    cast = Cast(tokens, story.lexicon.find(tokens), story.lexicon, story.cast.home)
    found: list[Who] = []
    last = at
    for places in cast.places:
        for place in places:
            if place.last <= at:
                continue
            if _ENDS & set(lows[last + 1 : place.first]):
                return found
            last = place.last
            if ours and place.who.kind == "person" and place.who.affiliation in ("state", ""):
                found.append(_same(story, place.who))
            elif not found and at <= _KIND and place.who.kind == "organisation" and place.who.affiliation == "state":
                return [_body(story, place.who)]  # "Comment of the Ministry of …": it speaks of its state by name
            elif not found and at <= _KIND and (body := _spoken_for(story, place.who)) is not None:
                return [body]  # "Statement by the Spokesperson of the Ministry of …"
    return found


def _title(story: Story) -> Span | None:
    """Return where the title stands: the headline, or the first sentence where that names a kind of text."""
    headline = story.document.headline
    if headline.start is not None and headline.end is not None:
        return Span(headline.start, headline.end)
    sentences = story.tokens.sentences
    if not sentences or story.sayings.by_sentence[0]:
        return None
    return story.tokens.span(sentences[0].start, sentences[0].stop - 1)


def _first_person(story: Story) -> bool:
    return any(
        story.tokens.lows[at] in _FIRST_PERSON and not story.quoted[at]
        for sentence in story.tokens.sentences[:_BODY]
        for at in sentence
    )


def _spoken_for(story: Story, who: Who) -> Who | None:
    """Return the ministry that a statement of its spokesperson is a statement of."""
    actor = story.lexicon.actors.get(str(who.organisation.value))
    if who.kind != "unnamed" or who.role_kind != "spokesperson" or actor is None or actor.affiliation != "state":
        return None
    name = who.name._replace(value=actor.name, rule="body-of-the-spokesperson")
    body = Who("organisation", name, actor.actor_id, affiliation="state")
    body.country = name._replace(value=actor.country, rule="country-of-the-actor")
    body.organisation = name._replace(value=actor.actor_id, rule="organisation-of-the-actor")
    return story.cast.known.setdefault(actor.actor_id, body).self


def _body(story: Story, who: Who) -> Who:
    """Return a body of the title as the story knows it."""
    key = who.actor_id or f"{who.country.value}:{who.office}"
    return story.cast.known.setdefault(key, who).self


def _same(story: Story, who: Who) -> Who:
    """Return a person of the title as the story knows him."""
    surname = who.name.value.split()[-1].casefold()
    known = story.cast.known.get(who.actor_id or "") or story.cast.surnames.get(surname)
    return known.self if known is not None and known.kind == "person" else who
