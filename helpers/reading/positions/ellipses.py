"""Words that only affirm or deny what was told or asked before: "that it did", "they have not", "no"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.positions.asking import only_asked
from helpers.reading.positions.echoes import NO
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

if TYPE_CHECKING:
    from helpers.reading.story import Story

_THEY = frozenset(("it", "they"))
_DID = frozenset("did does do has have had is are was were".split())
_MORE = frozenset("more another further additional again".split())
_ITSELF = frozenset(("we", "it", "they", "i"))
_LEAD = 4  # words up to "that"
_ENDS = frozenset((".", ",", ";", "”", '"'))
_THIS = frozenset("it they this that he she there we i".split())
_WAS = (["is"], ["'s"], ["was"])
_INDEED = frozenset("indeed quite absolutely very certainly".split())
_ASKED = frozenset("asked ask pressed questioned asks".split())
_WHETHER = frozenset(("whether", "if"))
_SHORT = 8  # words of an answer
_SO = (["so"], ["true"], ["correct"], ["right"], ["the", "case"], ["the", "truth"])
_UNTRUE = (["untrue"], ["false"], ["wrong"], ["incorrect"], ["fabricated"])
_NOTHING = (["no"], ["not", "at", "all"], ["certainly", "not"], ["of", "course", "not"], ["absolutely", "not"])


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


def put_to(story: Story, number: int, saying: Saying) -> bool:
    """Whether a transfer was asked about right before an answer: "Asked whether …, he said", "Did …? – Yes"."""
    if story.frames[number] and only_asked(story, number, saying):
        return True
    lows, before = story.tokens.lows, story.tokens.sentences[number - 1]
    if not number or not story.frames[number - 1]:
        return False
    words = lows[before.start : before.stop]
    return "?" in words[-2:] or any(one in _ASKED and two in _WHETHER for one, two in pairwise(words))


def answers_no(story: Story, number: int, saying: Saying, told: bool) -> bool:
    """Whether somebody denies in short what was asked, or a party what was ``told`` right before ("It has not")."""
    no = says_no(story.tokens, saying)
    return no is not None and (put_to(story, number, saying) or (told and no.first < no.last))


def says_yes(tokens: Tokens, saying: Saying) -> bool:
    """Whether somebody only affirms what was told, or asked: "Yes, that is so", "It is true", "he believed so"."""
    said = _said(tokens, saying)
    if not NO.isdisjoint(tokens.lows[saying.content.start : saying.content.stop]):
        return False
    if said[:1] == ["yes"]:
        return len(said) < _SHORT
    if saying.sense == "assesses":
        return said == ["so"]  # "he believed so"
    if not said[:1] or said[0] not in _THIS or said[1:2] not in _WAS:
        return False
    said = said[2 + (said[2:3] != [] and said[2] in _INDEED) :]
    return said in _SO


def says_no(tokens: Tokens, saying: Saying) -> Mention | None:
    """Return the words of one who only says that what was told, or asked, is not so: "No", "that it had not"."""
    content, said = saying.content, _said(tokens, saying)
    if content.start <= saying.verb.first < content.stop:
        return None
    denied = said in _NOTHING
    if said[:1] and said[0] in _THIS and said[1:2] and said[1] in _DID:
        denied = said[2:] == ["not"] or (said[2:3] == ["not"] and said[3:] in _SO) or said[2:] in _UNTRUE
    first = next((at for at in content if tokens.lows[at] == said[0]), 0) if denied else 0
    return Mention(first, first + len(said) - 1, Entry("say", "denies", "no", False)) if denied else None


def _said(tokens: Tokens, saying: Saying) -> list[str]:
    """Return the words of the first clause that is said, without "that"."""
    lows, content = tokens.lows, saying.content
    start = content.start
    while start < content.stop and (lows[start] in _ENDS or lows[start] == ":"):
        start += 1
    start += lows[start] == "that" and lows[start + 1] not in _DID and lows[start + 1] != "'s"  # "that was not so"
    stop = next((at for at in range(start, content.stop) if lows[at] in _ENDS), content.stop)
    if lows[start] == "yes":
        stop = min(content.stop, next((at for at in range(stop + 1, content.stop) if lows[at] in _ENDS), stop))
    return [low for low in lows[start:stop] if low.isalpha() or low == "'s"]
