"""What a stance or an answer is on, where its verb names it: a transfer, what was told of one, or something else.

What officials may react to besides is without number, so it is not listed here: an object counts as a transfer only
where a word of it speaks of one, or takes up what was told.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from helpers.reading.calendar.words import MONTHS
from helpers.reading.lexicon import STATE_KINDS, Mention
from helpers.reading.moving.categories import PEOPLE, counts, sort_of
from helpers.reading.moving.parties import BOTH
from helpers.reading.people.names import WEEKDAYS
from helpers.reading.positions.matters import MATTERS, TAKES_UP, is_other
from helpers.reading.positions.reports import NAMES_IT
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

if TYPE_CHECKING:
    from helpers.reading.story import Story

_JUDGES = frozenset("condemns voices-concern welcomes defends".split())
_ANSWERS = frozenset("confirms denies dismisses no-comment says".split())
_ASKED = frozenset("respond reply replied answer return returned reached refer referred give given say said".split())
_ENDS = frozenset(
    ", ; . : — – ? ! as saying calling describing adding when while after before because but although though "
    "which who where since".split()
)
_OPEN = frozenset(("“", '"'))  # what is judged may be told in marks
_NO_NOUN = frozenset(
    "there that whether if how why what when where it he she they to this these those such them so".split()
)
_PLAIN = (
    WEEKDAYS
    | MONTHS
    | frozenset(
        "a an the of on in at by for over about regarding concerning with from against to and or any all "
        "some its his her their our new latest recent late early earlier today yesterday again also too "
        "strongly statement press news conference briefing interview week month year morning evening such".split()
    )
)
_POINTING = frozenset("it this that these those them such both either neither anything nothing everything so".split())
# Nouns that take up what was told, unless they say themselves of what.
_TAKEN_UP = (
    TAKES_UP
    | MATTERS
    | frozenset(
        "situation situations case cases role part talk talks rumor rumour rumors rumours speculation criticism "
        "suggestion suggestions transfers arms plan plans arrangement deal deals relationship rapprochement escalation "
        "threat threats violation violations breach breaches words noise arrival departure existence authenticity "
        "type model scale extent loophole bond friendship ceremony relations contacts "
        "alignment consequences veto".split()
    )
)
_PLANS = frozenset("plan plans decision decisions move moves pact agreement deal effort idea".split())
_BODIES = frozenset("team agency paper newspaper panel monitors body group countries two".split())
_OVER = frozenset(("of", "over"))  # "warned of", "announced sanctions over"
_ASIDE = frozenset("to in at during from".split())  # "voiced concern in New York"
_ROLES = frozenset("role part hand involvement".split())
_THE_TWO = ["the", "two"]
_OF_WHAT = frozenset("of about on over regarding concerning".split())
_NAMES_ONE = frozenset(("provision", "measure", "stance"))
_IN = frozenset(("in", "at", "near"))
_LEADERS = frozenset(("kim", "putin"))
_BE = frozenset("is was are were".split())
_FEELS = frozenset("concerned worried alarmed dismayed disturbed troubled outraged".split())  # who feels is no matter
_SUBJECT = 14  # words of what is judged
_SOON = 4  # words of "a grave and open breach"
_CALLED = frozenset(("a", "an", "as"))


def names_something_else(story: Story, number: int, saying: Saying) -> bool:
    """Whether the object of a verb of stance or answer names a thing, and nothing of a transfer or a report of one."""
    lows, verb = story.tokens.lows, saying.verb
    judges = saying.sense == "stance" and (verb.entry.value in _JUDGES or lows[verb.last + 1] in _OVER)
    if not (judges or saying.sense in _ANSWERS) or saying.content.start < verb.first or saying.pronoun:
        return False
    calls = lows[verb.first] in NAMES_IT
    if saying.sense == "no-comment" and not _ASKED.isdisjoint(lows[verb.first : verb.last + 1]):
        return False
    says = saying.sense == "says" and not calls
    named = _judged(story, number, saying) if says else _object(story.tokens, saying, calls)
    if named is None or any(f.first in named or f.last in named for f in story.frames[number]):
        return False
    more = (m for m in story.inside[number] if named.stop <= m.first)
    if any(m.entry.kind == "stance" and m.entry.more == "verb" for m in more):
        return False  # "deplored the end of the panel and condemned the shipments"
    here = [m for m in story.inside[number] if m.first in named]
    if any(_of_the_two(story, m, saying) for m in here) or not _LEADERS.isdisjoint(lows[named.start : named.stop]):
        return False
    if any(_speaks_of_one(m, story.kinds) for m in here):
        return False
    return not any(_takes_up(story.tokens, at, named, here) for at in named)


def _object(tokens: Tokens, saying: Saying, calls: bool) -> range | None:
    """Return the words of the object that stands right behind a verb; none where it is a clause or a pronoun."""
    lows, start, stop = tokens.lows, saying.verb.last + 1, saying.content.stop
    ends = _ENDS | _OPEN if calls else _ENDS  # "called the episode “a sign of friendship”"
    end = (at for at in range(start, stop) if lows[at] in ends or (calls and at > start + 1 and lows[at] in _CALLED))
    named = range(start, next(end, stop))
    words = [at for at in named if _tells(lows[at]) and not lows[at].endswith("ly")]
    if not words or lows[start] in _ASIDE or lows[words[0]] in _NO_NOUN:
        return None
    if not calls and not _OPEN.isdisjoint(lows[start : named.stop + 1]):
        return None
    a_body = calls and all(tokens.words[at].isupper() for at in words)  # "described the MSMT as"
    return None if a_body else named


def _judged(story: Story, number: int, saying: Saying) -> range | None:
    """Return the words of what is said to be something: "said the trial of a poet was unacceptable"."""
    lows, start = story.tokens.lows, saying.verb.last + 1
    start += lows[start] == "that"
    behind = range(start + 1, min(start + _SUBJECT, saying.content.stop))
    be = next((at for at in behind if lows[at] in _BE), None)
    if be is None or lows[start] in _NO_NOUN or not _ENDS.isdisjoint(lows[start:be]):
        return None
    if not any(m.entry.kind == "stance" and be < m.first <= be + _SOON for m in story.inside[number]):
        return None
    if not _FEELS.isdisjoint(lows[be : be + _SOON]) or any(start <= p.first < be for p in story.cast.places[number]):
        return None
    return range(start, be) if any(_tells(lows[at]) for at in range(start, be)) else None


def _tells(low: str) -> bool:
    """Whether a word tells something of what it stands for: no article, preposition, day or number."""
    return low[0].isalpha() and low not in _PLAIN


def _of_the_two(story: Story, mention: Mention, saying: Saying) -> bool:
    """Whether a word names one of the two states, and not as the speaker's own or as the place of something."""
    kind, value = mention.entry.kind, mention.entry.value
    actor = story.lexicon.actors.get(value) if kind == "name" else None
    code = value if kind in STATE_KINDS else actor.country if actor is not None else None
    there = kind in ("capital", "country") and story.tokens.lows[mention.first - 1] in _IN
    return code in BOTH and code != saying.who.country.value and not there


def _speaks_of_one(mention: Mention, told: set[str]) -> bool:
    """Whether a word names a thing of the kind that was told to move, or a rule, a measure or a judgement on it."""
    kind, value = mention.entry.kind, mention.entry.value
    if kind == "unit":
        return any(counts(value, one) for one in told)
    if kind != "item":
        return kind in _NAMES_ONE
    if not told or value in PEOPLE:
        return True
    general = mention.entry.more == "generic" or "other-arms" in told
    return value in told or (general and sort_of(value) in {sort_of(one) for one in told})


def _takes_up(tokens: Tokens, at: int, named: range, here: Sequence[Mention]) -> bool:
    """Whether a noun takes up what was told: "the shipments", "such claims", but not "the sale of a football club"."""
    lows = tokens.lows
    if lows[at] in _POINTING or (lows[at] in _BODIES and at == named.start + 1) or lows[at - 1 : at + 1] == _THE_TWO:
        return True
    mine = [m for m in here if m.first <= at <= m.last]
    moves = any(m.entry.value != "use" and m.entry.kind in ("matter", "move") and not is_other(m) for m in mine)
    if lows[at] not in _TAKEN_UP and (any(map(is_other, mine)) or not moves):
        return False
    last = max((m.last for m in mine), default=at)
    of_what = not _OF_WHAT.isdisjoint(lows[last : last + 2]) or (lows[at] in _PLANS and "to" in lows[last : last + 2])
    of_what = of_what or (lows[at] in _ROLES and lows[last + 1] == "in")
    behind = [to for to in range(last + 1, named.stop) if lows[to].isalpha() and lows[to] not in _PLAIN]
    if not of_what or not behind:
        return True
    return lows[at] in MATTERS and any(m.first == behind[0] and m.entry.kind in STATE_KINDS for m in here)
