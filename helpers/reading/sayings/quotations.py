"""Quotations with their speakers, as records: the saying that stretch of quoted words belongs to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell, Span, cell
from helpers.reading.composed.composing import BE
from helpers.reading.draft import Record
from helpers.reading.records import actor_id
from helpers.reading.sayings.agents import BEFORE_TITLE
from helpers.reading.sayings.boundaries import DASHES
from helpers.reading.sayings.quotes import is_name, is_title, spoken, word_count
from helpers.reading.sayings.relays import is_medium
from helpers.reading.sayings.saying import Saying

if TYPE_CHECKING:
    from helpers.reading.people.who import Who
    from helpers.reading.story import Story


FEWEST = 3  # words that make a quotation; fewer are a word or a name in marks
_TITLE = 15
_TERM = 7
_GOVERNED = frozenset("to with at against between for from toward towards near outside".split())
_CALLING = frozenset(
    "calling describing denouncing condemning branding dubbing labelling labeling terming hailing".split()
)
_NOT_TOLD = 3
_MARKS = frozenset("”\".,!?’'")
_TELLS = frozenset("says denies dismisses alleges".split())
_RIGHT_BEHIND = 4  # words and a mark from a verb to what it quotes
_OPENS = 2  # tokens: a mark and the first word
_NOBODY = frozenset("many some others most few people everyone nobody all both".split())
_BEHIND = 3  # words: the mark and a comma before "said"


def quotations_of(story: Story) -> list[Record]:
    """Return the quotations of a story: words, speaker, actor_id; words in marks that nobody says are left out."""
    text = story.document.text
    found: list[tuple[Cell, Who]] = []
    for quoted in story.quotes:
        span = spoken(text, quoted)
        words = word_count(text, span)
        if words < FEWEST or quoted.nested or is_name(text, quoted, words):
            continue
        number = bisect_right(story.sentence_starts, span.start) - 1
        saying = _saying_of(story, number, span)
        if (
            saying is None
            or str(saying.who.name.value).casefold() in _NOBODY
            or (words < _TERM and _own_term(story, number, span, saying))
            or (words < _TERM and text.startswith(("so-called", "so called"), span.start))
            or (words < _TITLE and is_title(text, span))
        ):
            continue
        said = cell(text, span.start, span.end, text[span.start : span.end], "quotation-marks")
        found.append((said, next((told.who for told in saying.also if _carried(told, saying)), saying.who)))
    return [
        Record("quotation", f"q{number}", {"words": said, "speaker": who.name, "actor_id": actor_id(who)})
        for number, (said, who) in enumerate(_once(found), 1)
    ]


def _carried(told: Saying, saying: Saying) -> bool:
    """Whether who is quoted is somebody else than who carries it: "Washington would impose “…”, Kirby said" is he."""
    own = told.who.kind == "state" and saying.who.kind == "person"
    return told.verb is saying.verb and not (own and told.who.country.value == saying.who.country.value)


def _once(found: list[tuple[Cell, Who]]) -> list[tuple[Cell, Who]]:
    """Leave out a quotation that a teaser gives to "a tourist" and the story, in the same words, to a name."""
    named = {said.value.rstrip(".") for said, who in found if who.kind != "unnamed"}
    return [(said, who) for said, who in found if who.kind != "unnamed" or said.value.rstrip(".") not in named]


def _saying_of(story: Story, number: int, span: Span) -> Saying | None:
    """Return the saying that a quotation belongs to: the nearest in its sentence, else the one it goes on from."""
    own = story.sayings.told[number] if number >= 0 else []
    if number >= 0 and (signer := _signed(story, span)) is not None:
        return story.speaking.own_words(signer, story.tokens.sentences[number], number, [])
    if number >= 0 and (owner := _owner(story, number, span)) is not None:
        return story.speaking.own_words(owner, story.tokens.sentences[number], number, [])
    if number >= 0 and not own and (named := _right_behind(story, number, span) or _behind(story, number, span)):
        return story.speaking.own_words(named, story.tokens.sentences[number], number, [])
    if own:
        return _nearest(own, story.token_at(span.start), story.token_at(span.end - 1))
    if number < 0:
        return None
    sentence = story.tokens.sentences[number]
    opens = story.token_at(span.start) - sentence.start < _OPENS  # the words quoted begin the sentence
    ahead = story.speaking.running.ahead(number) if opens or _reaches_into(story, number, span) else None
    before = story.speaking.by_sentence[number]
    if ahead is not None and (
        before is None or _reaches_into(story, number, span) or before.at < _paragraph_start(story, number)
    ):
        return ahead
    return before or ahead or _beside(story, number, span)


def _signed(story: Story, span: Span) -> Who | None:
    """Return who signs a quotation behind its mark: "“…” – Ann Keane", "“…” So said Ann Keane."."""
    lows, words, at = story.tokens.lows, story.tokens.words, story.token_at(span.end - 1) + 1
    while words[at : at + 1] and words[at] in _MARKS:
        at += 1
    if lows[at] in DASHES and words[at + 1][:1].isupper():
        begin, short = at + 1, True
    elif lows[at : at + 2] == ["so", "said"]:
        begin, short = at + 2, False
    else:
        return None
    number = bisect_right(story.sentence_starts, story.tokens.starts[min(begin, len(words) - 1)]) - 1
    sentence = story.tokens.sentences[number]
    place = next((place for place in story.cast.places[number] if begin <= place.first <= begin + 1), None)
    if place is None or (
        short and any(low in BE or low.endswith("ed") for low in lows[place.last + 1 : sentence.stop])
    ):
        return None
    return place.who.self if not short or not story.sayings.told[number] else None


def _right_behind(story: Story, number: int, span: Span) -> Who | None:
    """Return who stands right behind the closing mark of a spoken sentence, whatever verb follows."""
    lows, at = story.tokens.lows, story.token_at(span.end - 1) + 1
    if lows[at] not in _MARKS or not any(lows[to] in ",!?" for to in (at - 1, at, at + 1)):
        return None
    while lows[at] and lows[at] in _MARKS:
        at += 1
    place = next((place for place in story.cast.places[number] if at <= place.first <= at + 1), None)
    if place is None or place.who.kind == "state" or not set(lows[at : place.first]) <= BEFORE_TITLE:
        return None
    return place.who.self if lows[place.last + 1] not in ("'s", ".", "and") else None


def _behind(story: Story, number: int, span: Span) -> Who | None:
    """Return the only party behind a quotation that opens its sentence ("“We see it” was the answer of Ann Keane")."""
    lows, sentence = story.tokens.lows, story.tokens.sentences[number]
    if story.token_at(span.start) - sentence.start >= _OPENS:
        return None
    last = story.token_at(span.end - 1)
    named = [p for p in story.cast.places[number] if p.first > last and not story.quoted[p.first]]
    alone = len(named) == 1 and named[0].who.kind in ("person", "organisation")
    return named[0].who.self if alone and lows[named[0].first - 1] not in _GOVERNED else None


def _own_term(story: Story, number: int, span: Span, saying: Saying) -> bool:
    """Whether a body that issues the whole text marks words in a sentence of its own: a term it keeps off."""
    inside = story.document.text[span.start].islower()
    return inside and not story.sayings.told[number] and saying.who in story.speaking.issuers.who


def _nearest(own: list[Saying], at: int, end: int) -> Saying:
    """Return the saying of a sentence that a quotation between two tokens belongs to: the inmost that speaks of it.

    A verb of saying or a speaker right behind its closing mark comes first (“…,” said Petrov).
    """
    people = {saying.who.country.value for saying in own if saying.who.kind == "person"}
    # "Petrov called it “…”, Kim spoke of “…”"
    governed = any(0 < at - saying.verb.last <= _RIGHT_BEHIND and at in saying.content for saying in own)

    def distance(saying: Saying) -> tuple[bool, bool, int, int]:
        far = abs(saying.verb.first - at)
        spoken_for = saying.who.kind == "state" and saying.who.country.value in people  # "Russia has said …, he said"
        follows = 0 < min(saying.verb.first, *(place.first for place in saying.speakers)) - end <= _BEHIND
        follows = follows and not governed
        plain = not follows or saying.verb.entry.kind != "say"
        return is_medium(saying.who) or spoken_for, plain, 0 if at in saying.content else far + _NOT_TOLD, far

    return min(own, key=distance)


def _owner(story: Story, number: int, span: Span) -> Who | None:
    """Return whose words the quoted ones are told to be ("to Petrov's “bolt from the blue” threat")."""
    at = story.token_at(span.start)
    if story.tokens.lows[at - 2 : at - 1] != ["'s"] or any(
        saying.sense in _TELLS and saying.verb.last < at and at in saying.content
        for saying in story.sayings.told[number]
    ):
        return None  # "Petrov said Kim's “old friends” had sent them": Petrov's words
    owners = (place.who.self for place in story.cast.places[number] if place.last == at - 3)
    return next((who for who in owners if who.kind == "person"), None)


def _reaches_into(story: Story, number: int, span: Span) -> bool:
    """Whether a quotation runs on beyond its first sentence."""
    return story.tokens.ends[story.tokens.sentences[number].stop - 1] < span.end


def _paragraph_start(story: Story, number: int) -> int:
    return bisect_left(story.tokens.paragraphs, story.tokens.paragraphs[number])


def _beside(story: Story, number: int, span: Span) -> Saying | None:
    """Return the party named before quoted words in a sentence without a verb of saying ("his view of …")."""
    at, lows, sentence = story.token_at(span.start), story.tokens.lows, story.tokens.sentences[number]
    calling = lows[sentence.start].endswith("ing") and lows[sentence.start] in _CALLING
    for place in story.cast.places[number]:
        if story.quoted[place.first] or place.who.kind not in ("person", "organisation", "unnamed"):
            continue
        if place.last < at and not calling:
            aside = place.first == sentence.start + 1 and lows[place.last + 1] == ","  # "To Petrov, it is “…”"
            if aside or not ({*lows[max(place.first - 2, 0) : place.first]} & _GOVERNED):
                return story.speaking.own_words(place.who.self, sentence, number, [])
        elif calling and place.first > at and lows[place.first - 1] in (",", "”", '"'):
            return story.speaking.own_words(place.who.self, sentence, number, [])
    return None
