"""Words that go on from a transfer told before and leave out its thing: "several hundred had been picked", "it has"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.sayings.saying import Saying

if TYPE_CHECKING:
    from helpers.reading.story import Story

_BOUNDS = frozenset(
    "that about around at least some more than up to as many the first nearly almost over only a few another".split()
)
_SOME = frozenset(
    "some several many more most half hundreds thousands dozens scores hundred thousand dozen units "
    "men contingents crews battalions brigades".split()
)
_OF_THEM = (["of", "them"], ["of", "these"], ["of", "those"])
_AUXILIARIES = frozenset("is are was were has have had will would could may might continue continued".split())
_THEY = frozenset(("it", "they"))
_DID = frozenset("did does do has have had is are was were".split())
_MORE = frozenset("more another further additional again".split())
_ITSELF = frozenset(("we", "it", "they", "i"))
_LEAD = 4  # words up to "that"
_ENDS = frozenset((".", ",", ";", "”", '"'))
_FAR = 6  # words of the subject


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
    """Whether a saying counts on what was told ("that some had been seen"), or only affirms it ("that it did")."""
    lows, content = story.tokens.lows, saying.content
    if any(m.entry.kind in ("stance", "negation") and m.first in content for m in story.inside[number]):
        return False
    near = range(content.start, min(content.start + _LEAD, content.stop))
    at = next((at + 1 for at in near if lows[at] == "that"), content.start)  # "reported last week that some were"
    at += lows[at] in ("“", '"')
    said = [low for low in lows[at : content.stop] if low not in _ENDS]
    ends = content.stop > at and lows[content.stop - 1] in _ENDS  # not "it was not aware"
    if ends and len(said) == 2 and said[0] in _THEY and said[1] in _DID:
        return True
    counted = False
    stop = min(content.stop, at + _FAR)
    while at < stop:
        low = lows[at]
        if low in _SOME or low[0].isdigit():
            counted = True
        elif low not in _BOUNDS:
            break
        at += 1
    if counted and lows[at : at + 2] in _OF_THEM:
        return at + 2 < content.stop and lows[at + 2].isalpha()  # "300 of them work there"
    return counted and at < content.stop and lows[at] in _AUXILIARIES
