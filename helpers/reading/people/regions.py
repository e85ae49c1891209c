"""Regions: "the governor of Primorye" and "the Primorye government" are of the state that the region is in."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.people.memory import Memory
from helpers.reading.people.nounphrases import Phrase
from helpers.reading.people.who import Who

_GUESSED = ("country-of-the-dateline", "office-of-the-dateline-country")


class Regions:
    """The regions and towns that a text names."""

    def __init__(self, memory: Memory, mentions: Sequence[Mention]) -> None:
        """Keep them by the token they begin at, and by the one they end at."""
        self.memory = memory
        self.beginning = {m.first: m for m in mentions if m.entry.kind in ("place", "ground")}
        self.ending = {m.last: m for m in self.beginning.values()}

    def state_of(self, region: Mention) -> str:
        """Return the state that a region is in."""
        return self.memory.lexicon.places.get(region.entry.value, region.entry.value)

    def reach(self, phrase: Phrase, who: Who) -> int:
        """Return where "the governor of Primorye" ends, and give the official the state of the region."""
        lows, at = self.memory.tokens.lows, phrase.last + 1
        seated = who.kind == "unnamed" and not (who.role.words or "").endswith("s")  # "an official in Vladivostok"
        at += lows[at : at + 1] in (["of"], ["'s"], ["for"]) or (seated and lows[at] == "in")
        at += lows[at : at + 1] == ["the"]
        region = self.beginning.get(at) if at > phrase.last + 1 else None
        owned = lows[phrase.first - 1] == "'s"
        before = self.ending.get(phrase.first - 1 - owned)  # "Primorye governor Oleg Berg", "Primorye's governor"
        own = region or before
        if not who.role_kind or (region is not None and who.kind not in ("person", "unnamed")):
            return phrase.last
        if own is not None and (who.country.value is None or who.country.rule in _GUESSED):
            who.country = self.memory.cell(own.first, own.last, self.state_of(own), "country-of-the-region")
        if region is None or lows[phrase.last + 1] == "in":
            return phrase.last
        if who.kind == "unnamed":
            first = phrase.first + (lows[phrase.first] in ("the", "a", "an"))
            who.name = self.memory.cell(first, region.last, self.memory.plain(first, region.last), "unnamed-speaker")
        return region.last
