"""One act of saying: who says it, by which verb, about which words, and who carries it."""

from __future__ import annotations

from dataclasses import dataclass, field

from helpers.reading.lexicon import Mention
from helpers.reading.people.who import Place, Who

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
