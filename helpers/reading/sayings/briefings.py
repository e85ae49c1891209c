"""Lawmakers whom a service has briefed: what they tell of it later in a story is still the word of the service."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from helpers.reading.people.who import Place, Who
from helpers.reading.sayings.relays import is_service
from helpers.reading.sayings.saying import Saying

_TELLS = ("says", "according", "reports")
_BRIEFED = frozenset("lawmakers legislators parliamentarians mps".split())
_OWN = frozenset("i my".split())
_HEAD = 3  # words of "told the lawmakers"


class Briefings:
    """The service that briefed the lawmakers of a story, and those who have passed on its word."""

    def __init__(self, lows: Sequence[str]) -> None:
        """Begin before any briefing."""
        self.lows = lows
        self.service: Place | None = None
        self.carriers: list[Who] = []

    def follow(self, found: list[Saying]) -> None:
        """Lead what briefed lawmakers tell back to the service, and remember who carries its word."""
        if self.service is not None and not any(is_service(saying.who) for saying in found):
            for at, saying in enumerate(found):
                if saying.sense in _TELLS and self._passes_on(saying):
                    via = [saying.who, *saying.via]  # whose words in quotation marks stay his own
                    found[at] = replace(saying, speakers=[self.service], via=via, also=[*saying.also, saying])
        for saying in found:
            if not is_service(saying.who):
                continue
            carriers = [who for who in saying.via if who.role_kind == "lawmaker"]
            told = _BRIEFED & set(self.lows[saying.verb.last + 1 : saying.verb.last + 1 + _HEAD])
            if carriers or told:
                self.service = saying.speakers[0]
                self.carriers += carriers

    def _passes_on(self, saying: Saying) -> bool:
        """Whether somebody is one of the briefed: who has carried the service's word, or "the lawmakers"."""
        place = saying.speakers[0]
        several = place.who.role_kind == "lawmaker" and self.lows[place.last] in _BRIEFED
        known = any(saying.who is who for who in self.carriers)
        return (known or several) and not _OWN & set(self.lows[saying.content.start : saying.content.stop])
