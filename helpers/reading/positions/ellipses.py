"""Words that only affirm what was told before: "that it did", "they have"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.sayings.saying import Saying

if TYPE_CHECKING:
    from helpers.reading.story import Story

_THEY = frozenset(("it", "they"))
_DID = frozenset("did does do has have had is are was were".split())
_MORE = frozenset("more another further additional again".split())
_ITSELF = frozenset(("we", "it", "they", "i"))
_LEAD = 4  # words up to "that"
_ENDS = frozenset((".", ",", ";", "”", '"'))


def sends_more(story: Story, number: int, saying: Saying) -> bool:
    """Whether a party says that it sends, or will send, more of what was told ("we will send more")."""
    lows, content = story.tokens.lows, saying.content
    inside = [m for m in story.inside[number] if m.first in content]
    if any(m.entry.kind in ("stance", "negation", "item") for m in inside) or _ITSELF.isdisjoint(
        lows[content.start : content.stop]
    ):
        return False
    return any(m.entry.kind == "move" and m.entry.more == "verb" and lows[m.last + 1] in _MORE for m in inside)


def goes_on(story: Story, number: int, saying: Saying) -> bool:
    """Whether a saying only affirms what was told ("that it did")."""
    lows, content = story.tokens.lows, saying.content
    if any(m.entry.kind in ("stance", "negation") and m.first in content for m in story.inside[number]):
        return False
    near = range(content.start, min(content.start + _LEAD, content.stop))
    at = next((at + 1 for at in near if lows[at] == "that"), content.start)  # "reported last week that some were"
    at += lows[at] in ("“", '"')
    said = [low for low in lows[at : content.stop] if low not in _ENDS]
    ends = content.stop > at and lows[content.stop - 1] in _ENDS  # not "it was not aware"
    return ends and len(said) == 2 and said[0] in _THEY and said[1] in _DID
