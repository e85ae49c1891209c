"""What is only asked: a transfer that stands in a question put to somebody, and who puts it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from helpers.reading.lexicon import STATE_KINDS
from helpers.reading.moving.parties import BOTH
from helpers.reading.sayings.relays import is_medium
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

if TYPE_CHECKING:
    from helpers.reading.story import Story

_ASKED = frozenset("asked commenting responding speaking questioned pressed referring answering reacting".split())
_ON = frozenset(("as", "with", "on"))
_WHETHER = (["to", "whether"], ["regard", "to"], ["the", "question"])  # "As to whether …", "On the question of …"


def only_asked(story: Story, number: int, saying: Saying) -> bool:
    """Whether a transfer stands only in what somebody was asked or comments on ("Asked about the reports, he said")."""
    lows, start = story.tokens.lows, story.tokens.sentences[number].start
    start += lows[start] == "when"  # "When asked whether …"
    put = lows[start] in _ASKED or (lows[start] in _ON and lows[start + 1 : start + 3] in _WHETHER)
    put = put or lows[start : start + 2] == ["on", "whether"]
    return put and saying.sense not in ("denies", "no-comment", "confirms", "dismisses")


def asks(tokens: Tokens, saying: Saying) -> bool:
    """Whether a journalist only asks, and does not tell what is known ("a war blogger reported")."""
    if saying.verb.entry.phrase == "label" and is_medium(saying.who):
        return _puts_a_question(tokens, saying.at)
    tells = saying.who.kind == "person" or saying.verb.entry.value in ("reports", "alleges", "assesses")
    tells = tells or "blog" in str(saying.who.name.value)
    return saying.who.role_kind == "journalist" and (not tells or saying.verb.entry.phrase.startswith("ask"))


def of_another_question(story: Story, number: int) -> bool:
    """Whether a sentence of a transcript asks or answers what is no matter of the two ("Seoul may arm Ukraine").

    An answer of its own thing, or of both states, is another matter again: there the question does not count.
    """
    put = story.speaking.questions.get(story.speaking.answers[number])
    if not put or story.frames[number] or any(story.frames[at] for at in put):
        return False
    if number not in put and _of_the_two(story, [number], ruled=False):
        return False
    states = {m.entry.value for at in put for m in story.inside[at] if m.entry.kind in STATE_KINDS}
    things = any(m.entry.kind == "item" for at in put for m in story.inside[at])
    return things and bool(states - BOTH) and not _of_the_two(story, put)


def _of_the_two(story: Story, numbers: list[int], ruled: bool = True) -> bool:
    """Whether sentences name both states, or (if ``ruled``) a rule on what goes between them."""
    words = [m for at in numbers for m in story.inside[at]]
    states = {m.entry.value for m in words if m.entry.kind in STATE_KINDS}
    return states >= BOTH or (ruled and any(m.entry.kind == "provision" for m in words))


def _puts_a_question(tokens: Tokens, number: int) -> bool:
    """Whether a paragraph that a medium begins asks something ("Reuters: Russia sends oil. Is that true?")."""
    here = tokens.paragraphs[number]
    paragraph = takewhile(lambda at: tokens.paragraphs[at] == here, range(number, len(tokens.sentences)))
    return any("?" in tokens.lows[tokens.sentences[at].stop - 2 : tokens.sentences[at].stop] for at in paragraph)
