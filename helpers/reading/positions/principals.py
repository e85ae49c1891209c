"""Whose a stance is that somebody tells: his principal's, his state's official's, or that of others whom he quotes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from helpers.reading.lexicon import Mention
from helpers.reading.moving.parties import BOTH
from helpers.reading.people.who import Place, Who, same_state, stately
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

if TYPE_CHECKING:
    from helpers.reading.story import Story

_NEAR = 14  # words from the principal to what he feels
_FEELS = frozenset("is was are were has been very gravely deeply seriously strongly increasingly also , “ \" '".split())
_LED_BY = ("secretary-general", "president", "minister", "leader")  # whose spokesperson somebody is
_OF_STATES = frozenset(("UN", "EU", "NATO"))  # bodies of states for which officials speak
_GUESSED = ("country-of-the-dateline", "office-of-the-dateline-country")


def principal_of(story: Story, number: int, saying: Saying, mentions: Sequence[Mention]) -> Who | None:
    """Return whose feeling a spokesperson tells ("the Secretary-General is very concerned, his spokesperson said")."""
    speaker, lows = saying.who, story.tokens.lows
    if speaker.role_kind != "spokesperson":
        return None
    felt = next((m.first for m in mentions if m.entry.value in ("voices-concern", "condemns", "welcomes")), None)
    if felt is None:
        return None
    at = saying.speakers[0].first
    his = bool({"his", "her"} & set(lows[max(at - 1, 0) : at + 1]))
    for place in story.cast.places[number]:
        who = place.who.self
        feels = all(low in _FEELS for low in lows[place.last + 1 : felt])
        if not (his or feels or story.quoted[place.first]):
            continue
        if who.country.value in BOTH and speaker.country.value not in BOTH:
            continue  # "showed that Putin was desperate, the EU's spokesman said"
        led = who.kind == "person" or (who.kind == "unnamed" and who.role_kind in _LED_BY)
        if place.last >= felt or who is speaker or not led or place.first not in saying.content:
            continue
        if (his or feels or speaker.country.value in (None, who.country.value)) and felt - place.last < _NEAR:
            return who
    return None


def told_by(tokens: Tokens, saying: Saying, place: Place, sayings: Sequence[Saying]) -> Who:
    """Return who speaks: the official who tells what his own state does ("said Oslo had listed two firms")."""
    who = place.who.self
    told_for = stately(who) or who.country.value in _OF_STATES
    told_for = told_for or (who.kind == "organisation" and saying.verb.entry.value == "announces-measures")
    for other in sayings if told_for else ():
        inside = saying.verb.first in other.content or _goes_on(tokens.lows, other, place)
        if inside and other is not saying and _of_its_state(other.who, who):
            return other.who if other.who.kind in ("person", "unnamed") or _announces(other, saying) else who
    return who


def _goes_on(lows: Sequence[str], other: Saying, place: Place) -> bool:
    """Whether a clause is one more that somebody says ("said that it was small, but that Oslo was troubled")."""
    behind = other.verb.first < other.content.start <= other.content.stop <= place.first
    return behind and lows[place.first - 1] == "that" and lows[place.first - 2] in ("and", "but")


def _announces(official: Saying, deed: Saying) -> bool:
    """Whether a body of a state gives out what the state does ("Oslo has listed two firms, its ministry announced")."""
    body = official.who.kind == "organisation" and official.who.affiliation == "state" and not stately(official.who)
    return body and deed.verb.entry.value == "announces-measures" and same_state(official.who, deed.who)


def _of_its_state(official: Who, state: Who) -> bool:
    """Whether somebody is a state's official, or may be ("Oslo condemns it, spokesperson Berg said")."""
    guessed = official.country.value is None or official.country.rule in _GUESSED
    guessed = guessed or (state.kind == "organisation" and state.country.value is None)  # "the finance ministry"
    return same_state(state, official) or (guessed and official.role_kind in ("spokesperson", "minister"))


def told_of_others(saying: Saying, sayings: Sequence[Saying]) -> list[range]:
    """Return what others are told to say within what somebody says: it is no stance of his."""
    return [
        range(other.verb.first, other.content.stop)
        for other in sayings
        if other.verb.first in saying.content
        and other.content.start > saying.content.start
        and other.who is not saying.who
        and (other.who.kind in ("person", "unnamed") or other.who.country.value != saying.who.country.value)
    ]
