"""What an official makes of a transfer in words that no list holds: a name for it, what it is, what it shows.

"called the trade a marriage of two pariahs", "said the deployment was a step into the dark", "shows his weakness".
Only third states are read so: they judge what they do not tell as a charge.
"""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.composed.composing import BE, past_adverbs
from helpers.reading.lexicon import Entry, Mention
from helpers.reading.positions.matters import WARS, is_other
from helpers.reading.positions.reports import NAMES_IT
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_THIS = frozenset(("it", "this"))
_DEEDS = frozenset("move moves step decision act alliance axis bargain arrival dispatch presence development".split())
_OPENS = frozenset("that the this these such any and a growing reported alleged “ \" '".split())
_OF_IT = frozenset("of to in with for from between the and two both countries states sides nations".split())
_MODALS = frozenset("would could will may might can must has have had also".split())
_MARKS = frozenset("marks marked represents represented constitutes constituted amounts amounted means meant".split())
_SHOWS = frozenset(
    "shows showed show proves proved demonstrates demonstrated underlines underlined underscores underscored reflects "
    "reflected reveals revealed illustrates illustrated betrays betrayed testifies testified exposes exposed".split()
)
_TURNS = frozenset(
    "opens opened opening begins began changes changed change changing brings brought turns turned".split()
)
_CHAPTERS = frozenset("chapter phase stage era page door pandora's level dimension nature character calculus".split())
_PROOFS = frozenset(("proof", "testament", "testimony"))
_A = frozenset(("a", "an", "nothing", "no"))
# What a thing may be called without a judgement.
_PLAIN = frozenset(
    "matter question fact part result response reply reference total decision subject member secret gift present visit "
    "meeting routine training number group unit delegation convoy ship train vessel case report mix mixture type kind "
    "version variant copy former sign signs little bit lot few couple".split()
)
_PREDICATE = 6  # words that what a thing is called may have
_SUBJECT = 8  # words from the head of a saying to its verb
_WORRY = Entry("stance", "voices-concern", "judged", False)


def judged(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> Mention | None:
    """Return the words by which somebody judges a transfer, where a saying does so."""
    here = [m for m in mentions if m.first in saying.content]
    if any(is_other(m) and m.entry.phrase not in WARS for m in here):
        return None
    named = tokens.lows[saying.verb.first] in NAMES_IT and saying.content.start > saying.verb.last
    subject = _subject(tokens, saying.content, here)
    if subject is None:
        return None
    at = subject + 1
    if named:
        at += tokens.lows[at] in ("as", "“", '"')
        return _called(tokens, at, saying.content.stop, here)
    return _is_or_shows(tokens, at, saying.content.stop, here)


def _subject(tokens: Tokens, content: range, here: Sequence[Mention]) -> int | None:
    """Return the last word of a transfer, or of what takes it up, at the head of what is said."""
    lows, at = tokens.lows, content.start
    things = [m for m in here if m.entry.kind in ("item", "unit", "matter")]
    while at < content.stop and lows[at] in _OPENS and lows[at] != "this":
        at += 1
    if lows[at] in _THIS and (lows[at + 1] not in _DEEDS):
        return at
    for end in range(at, min(at + _SUBJECT, content.stop)):
        if lows[end] in BE or lows[end] in _MODALS or lows[end] in (",", ".", ";"):
            return None
        if lows[end] in _DEEDS or any(m.last == end and m.entry.kind == "matter" for m in here):
            while end + 1 < content.stop and (
                lows[end + 1] in _OF_IT or tokens.words[end + 1][0].isupper() or any(m.first == end + 1 for m in things)
            ):
                end += 1  # "the arrival of North Korean soldiers in Russia"
            return end
    return None


def _called(tokens: Tokens, at: int, stop: int, here: Sequence[Mention]) -> Mention | None:
    """Return the name that something is given, unless it only tells what sort of thing it is."""
    lows = tokens.lows
    if lows[at] not in _A | _PROOFS and lows[at] not in ("mere", "merely", "nothing"):
        return None
    last = min(at + _PREDICATE, stop) - 1
    said = lows[at : last + 1]
    doubted = any(m.entry.kind == "say" and at <= m.first <= last for m in here)  # "called it a rumour"
    plain = doubted or _PLAIN & set(said) or any(low[0].isdigit() for low in said)
    named = "".join(tokens.words[at + 1 : at + 2])[:1].isupper()  # "is an Iskander"
    if plain or named or any(m.entry.kind in ("item", "unit", "number") and at <= m.first <= last for m in here):
        return None
    return Mention(at, at, _WORRY)


def _is_or_shows(tokens: Tokens, at: int, stop: int, here: Sequence[Mention]) -> Mention | None:
    lows = tokens.lows
    verb = past_adverbs(lows, at)
    while lows[verb] in _MODALS:
        verb = past_adverbs(lows, verb + 1)
    if verb >= stop:
        return None
    if lows[verb] in _SHOWS:
        return Mention(verb, verb, _WORRY)
    if lows[verb] in _TURNS and _CHAPTERS & set(lows[verb + 1 : verb + _PREDICATE]):
        return Mention(verb, verb, _WORRY)
    if lows[verb] in BE or lows[verb] in _MARKS or lows[verb] == "'s":
        after = past_adverbs(lows, verb + 1 + (lows[verb + 1] == "to"))
        if "not" in lows[verb:after]:
            return None
        after += lows[after] in ("“", '"', "'")
        return _called(tokens, after, stop, here)
    return None
