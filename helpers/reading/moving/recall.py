"""Recall: which states a text has named before, in the last sentence or anywhere, for what a sentence leaves out."""

from __future__ import annotations

from helpers.reading.moving.parties import BOTH, Party
from helpers.reading.moving.usual import KNOWN
from helpers.reading.tokens import Tokens


class Recall:
    """The states that one text has named so far; it grows as its sentences are read."""

    def __init__(self, tokens: Tokens, anywhere: dict[str, Party]) -> None:
        """Keep the first mention of each state in the text, in ``anywhere``."""
        self.tokens, self.anywhere = tokens, anywhere
        self.seen: dict[str, Party] = {}
        self.before: list[Party] = []  # those of the last sentence that names any
        self.subject: Party | None = None  # the first state of the sentence before

    def passed(self, parties: list[Party]) -> None:
        """Remember the states of a sentence that was read."""
        named = [party for party in parties if not party.make]
        self.before = named or self.before
        self.subject = named[0] if named else None
        for party in parties:
            if party.country in BOTH and not party.make:
                self.seen[party.country] = party

    def elsewhere(self, country: str, parties: list[Party]) -> tuple[Party, int] | None:
        """Return a mention of a state in the sentence (1), or the last one before it (0)."""
        for party in reversed(parties):
            if party.country == country and not party.speaker:
                return party, 1
        for party in parties:
            if party.country == country:
                return party, 1
        before = self.seen.get(country) or self.anywhere.get(country)
        if before is None or (self.seen and country not in self.seen and not before.implied):
            return None  # a state that only comes up later
        return before, 0

    def of_a_third(self, filled: Party) -> bool:
        """Whether the last sentence that names states told what a third one does, or sends to the one filled in."""
        if all(party.country in KNOWN for party in self.before):
            return False
        doer = next((party for party in self.before if not party.speaker), None)
        theirs = any(party.country == filled.country and _goes_to(party) for party in self.before)
        return theirs or (doer is not None and not doer.adjective and doer.country not in KNOWN)


def _goes_to(party: Party) -> bool:
    """Whether something goes to a party: "exports to Russia", "sold cars to customers in Russia"."""
    lows, at = party.tokens.lows, party.first - 1
    return lows[at] in ("to", "into") or (lows[at] == "in" and lows[at - 2] == "to")
