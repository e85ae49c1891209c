"""One act of saying: who says it, by which verb, about which words, and who carries it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from helpers.reading.lexicon import Mention
from helpers.reading.people.who import Place, Who, same_state

_LOOKS = frozenset(
    "aware seen checking verifying examining looking investigating reviewing studying analysing analyzing".split()
)


def only_looks(mention: Mention) -> bool:
    """Whether words without a comment only tell that somebody knows of a report or looks into it."""
    return mention.entry.value == "no-comment" and mention.entry.phrase.removeprefix("still ").split()[0] in _LOOKS


@dataclass(slots=True)
class Saying:
    """One act of saying in a sentence.

    ``speakers`` are those who say it together; ``via`` who carries it, the one nearest to the speaker first; ``verb``
    the mention of the verb; ``sense`` its value in the lexicon (for a verb of stance, ``stance``); ``content`` the
    range of tokens that it speaks of; ``at`` the number of the sentence.
    """

    speakers: list[Place]
    verb: Mention
    sense: str
    at: int
    content: range
    via: list[Who] = field(default_factory=list)
    pronoun: bool = False
    also: list[Saying] = field(default_factory=list)  # sayings that only pass this one on, dated like it

    @property
    def who(self) -> Who:
        """The first speaker in the fullest form the text has."""
        who = self.speakers[0].who
        while who.same_as is not None:
            who = who.same_as
        return who


def said_by_another(sayings: Sequence[Saying], mine: Saying, at: int) -> bool:
    """Whether words belong to what somebody else says in the sentence of a saying.

    They are his whose verb they are, or who says them: of several the last to begin before them; or who comes next.
    """
    if len(sayings) == 1:
        return False
    own = next((one for one in sayings if one.verb.first <= at <= one.verb.last), None)
    if own is None:
        around = [one for one in sayings if at in one.content]
        before = [one for one in around if one.verb.first < at]
        own = max(before, key=lambda one: one.verb.first, default=None)
        own = own or min(around, key=lambda one: one.verb.first, default=None)
    if own is None:
        behind = [one for one in sayings if one.verb.first > at]
        own = min(behind, key=lambda one: one.verb.first, default=None)
    if own is None or own is mine:
        return False
    whose = [place.who.self for place in own.speakers]
    return not any(
        place.who.self is who or (same_state(place.who.self, who) and place.who.self.kind != who.kind)
        for place in mine.speakers
        for who in whose
    )
