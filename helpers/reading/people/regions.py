"""Regions: "the governor of Primorye" and "the Primorye government" are of the state that the region is in."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.people.appositions import of_its_region
from helpers.reading.people.memory import Memory
from helpers.reading.people.nounphrases import Phrase
from helpers.reading.people.who import Who

_FORCES = frozenset("forces troops".split())
_GUESSED = ("country-of-the-dateline", "office-of-the-dateline-country")
_REGIONAL = frozenset("regional region oblast krai provincial province city state territory territorial 's".split())
_KINDS = frozenset("district region oblast krai province territory".split())
_BEFORE = 3  # words of "region's" and the like between a region and whoever is of it


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

    def before(self, at: int) -> Mention | None:
        """Return the region right before a token, in "Primorye governor", "the Amur region's administration"."""
        lows, near = self.memory.tokens.lows, at - 1
        lowest = max(at - _BEFORE - 1, self.memory.sentence.start)
        while near not in self.ending and near > lowest and lows[near] in _REGIONAL:
            near -= 1
        return self.ending.get(near)

    def begins(self, phrase: Phrase, who: Who) -> int:
        """Return where "the Primorye governor Oleg Berg" begins: at its region, if the phrase begins behind it."""
        if not who.role_kind and who.name.rule != "office-of-a-person":
            return phrase.first
        region = self.before(phrase.first)
        return phrase.first if region is None else region.first

    def _within(self, phrase: Phrase) -> Mention | None:
        """Return the region that a phrase tells of beside a name ("acting Primorye governor Oleg Berg")."""
        named, lows = phrase.person, self.memory.tokens.lows
        inside = (at for at in range(phrase.first, phrase.last + 1) if at in self.beginning and lows[at - 1] != "to")
        return next((self.beginning[at] for at in inside if named is None or not named.first <= at <= named.last), None)

    def reach(self, phrase: Phrase, who: Who) -> int:
        """Return where "the governor of Primorye" ends, and give the official the state of the region."""
        lows = self.memory.tokens.lows
        if not who.role_kind:
            return self._of_a_part(phrase, who)
        if who.kind == "unnamed" and lows[phrase.last + 1] in _FORCES and lows[phrase.last] != "'s":
            phrase = self._of_forces(phrase, who)  # "the commander of US forces in Korea"
        at = phrase.last + 1
        seated = who.kind == "unnamed" and not (who.role.words or "").endswith("s")  # "an official in Vladivostok"
        seated = seated and who.role_kind != "ambassador"  # who is in Moscow for another state
        at += lows[at : at + 1] in (["of"], ["'s"], ["for"]) or (seated and lows[at] == "in")
        at += lows[at : at + 1] == ["the"]
        region = self.beginning.get(at) if at > phrase.last + 1 else None
        own = region or self.before(phrase.first) or self._within(phrase)
        if region is not None and who.kind not in ("person", "unnamed"):
            return phrase.last
        if own is not None and (who.country.value is None or who.country.rule in _GUESSED):
            who.country = self.memory.cell(own.first, own.last, self.state_of(own), "country-of-the-region")
        if region is None or lows[phrase.last + 1] == "in":
            return phrase.last
        if self.memory.tokens.words[region.last + 1 : region.last + 2] and lows[region.last + 1] in _KINDS:
            region = region._replace(last=region.last + 1)  # "the governor of Primorsky Krai"
        if who.kind == "unnamed":
            first = phrase.first + (lows[phrase.first] in ("the", "a", "an"))
            who.name = self.memory.cell(first, region.last, self.memory.plain(first, region.last), "unnamed-speaker")
        return region.last

    def _of_a_part(self, phrase: Phrase, who: Who) -> int:
        """Return where "the veterinary service of Russia's Primorye region" ends, and give the body that name."""
        tokens, last = self.memory.tokens, phrase.last
        if (
            who.kind != "organisation"
            or who.actor_id
            or tokens.lows[last + 1] != "'s"
            or "of" not in tokens.lows[phrase.first : last]
        ):
            return last
        end = of_its_region(tokens, last, self.memory.sentence.stop)
        region = self.beginning.get(last + 2)
        end = max(end, region.last if region is not None else last)
        if end == last:
            return last
        end += tokens.lows[end + 1] in _KINDS
        first = phrase.first + (tokens.lows[phrase.first] in ("the", "a", "an"))
        who.name = self.memory.cell(first, end, self.memory.plain(first, end), who.name.rule)
        return end

    def _of_forces(self, phrase: Phrase, who: Who) -> Phrase:
        """Return a phrase that goes on to "forces in Korea", and give the commander that name."""
        tokens, last = self.memory.tokens, phrase.last + 1
        last += 2 * (
            tokens.lows[last + 1 : last + 2] == ["in"] and "".join(tokens.words[last + 2 : last + 3])[:1].isupper()
        )
        first = phrase.first + (tokens.lows[phrase.first] in ("the", "a", "an"))
        who.name = self.memory.cell(first, last, self.memory.plain(first, last), "unnamed-speaker")
        return phrase._replace(last=last)
