"""What an answer or a judgement speaks of: what it names, whose words it takes up, or what its story is about.

"Called the reports about drones groundless", "could not confirm the minister's remarks", "declined to comment".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import ANY_ARMS, KNOW_HOW, PEOPLE
from helpers.reading.moving.merging import Key, Merged
from helpers.reading.positions.naming import of_things, pointed_at
from helpers.reading.positions.reports import NAMES_IT, REPORTS
from helpers.reading.positions.speakers import is_party
from helpers.reading.sayings.saying import Saying

if TYPE_CHECKING:
    from helpers.reading.positions.claims import Claim
    from helpers.reading.story import Story

_AFFIRMS = ("alleges", "assesses", "reports", "confirms")
_WORDS = REPORTS | frozenset("remark remarks word words comment comments assessment announcement briefing".split())
_COMING = frozenset("deployment deployments dispatch presence participation".split())  # of people
_CARRYING = frozenset(
    "shipment shipments delivery deliveries export exports cargo cargoes containers voyages goods trade deal deals "
    "dealings".split()
)  # of things
_POINTED = frozenset(("this", "these"))
_POINTS = _POINTED | {"it", "them", "that"}
_THEN = (["at", "the", "time"], ["at", "that", "time"])
_MADE = 5  # words from knowledge to what is made with it
_PASSED = 20  # sentences back to the last one that told of a transfer


class Subjects:
    """What the sayings of a story speak of where they tell no transfer themselves."""

    def __init__(self, story: Story, transfers: Merged) -> None:
        """Look at the transfers of a story."""
        self.story, self.by_key, self.at = story, transfers.by_key, transfers.at

    def of(
        self, number: int, saying: Saying, topic: list[Key], claims: Sequence[Claim], answer: bool = True
    ) -> list[Key]:
        """Return the transfers that a saying speaks of; ``topic`` are those told last.

        ``claims`` are those made so far: what one of the parties has confirmed is hardly what an ``answer`` denies.
        """
        if not self.by_key:
            return []
        told = self._told_near(number, saying)
        order = list(self.main) if told is None else list(dict.fromkeys([*self.at[told], *topic, *self.main]))
        if answer and is_party(saying.who) and saying.sense != "confirms":
            confirmed = {claim.key for claim in claims if claim.stance.value == "confirms" and is_party(claim.who)}
            order.sort(key=confirmed.__contains__)
        if named := self._named(number, saying, order, told):
            return named
        affirmed = [claim for claim in claims if claim.stance.value in _AFFIRMS]
        if own := [claim.key for claim in affirmed if claim.who is saying.who and claim.saying.at == number - 1]:
            return own[:1] if answer else own
        lows = set(self.story.tokens.lows[saying.content.start : saying.content.stop])
        if lows & _WORDS and (theirs := self._taken_up(number, saying, affirmed)):
            return self._beside(next(key for key in order if key in theirs), told)
        return self._beside(_called(lows, order)[0], told)

    def near(self, number: int, saying: Saying, topic: list[Key]) -> list[Key]:
        """Return the transfer that a saying goes on from: what it names, or what was told last."""
        content = saying.content
        kinds = {m.entry.value for m in self.story.inside[number] if m.entry.kind == "item" and m.first in content}
        order = list(dict.fromkeys([*topic, *self.main]))
        named = [key for key in order if key[1] in kinds]
        return named[:1] or _called(set(self.story.tokens.lows[content.start : content.stop]), order)

    @cached_property
    def main(self) -> list[Key]:
        """The transfers in the order of their telling: a story opens with what it is about."""
        order = sorted(self.by_key, key=lambda key: (self.by_key[key][0].at, self.by_key[key][0].thing.first))
        for at in range(self.by_key[order[0]][0].at):  # "combat units took part": named before it is told
            things = [m.entry for m in self.story.inside[at] if m.entry.kind == "item" and m.entry.more == ""]
            if things and (ahead := of_things(things, self.by_key)):
                order = list(dict.fromkeys([*ahead, *order]))
                break
        if order[0][1] == "training":  # who is trained has been sent
            order.sort(key=lambda key: key[1] not in PEOPLE)
        return order

    def _told_near(self, number: int, saying: Saying) -> int | None:
        """Return the last sentence that told of a transfer, where a saying points to it."""
        back = range(number - 1, max(number - _PASSED, -1), -1)
        told = next((before for before in back if self.at.get(before)), None)
        return told if told is not None and self._near(number, saying, told) else None

    def _beside(self, key: Key, told: int | None) -> list[Key]:
        """Return a transfer with those told at once with it: who answers a list answers all of it."""
        at = self.by_key[key][0].at if told is None else told
        frames = [frame for frame in self.story.frames[at] if frame.generic != "generic" and frame.key[0] == key[0]]
        moves = {frame.move for frame in frames if frame.key == key}
        others = (frame.key for frame in frames if moves and (told is not None or frame.move in moves))
        return list(dict.fromkeys([key, *(other for other in others if other in self.by_key)]))

    def _near(self, number: int, saying: Saying, told: int) -> bool:
        """Whether a saying points to what was told just before: in its paragraph, by "it", "at the time"."""
        paragraphs, lows = self.story.tokens.paragraphs, self.story.tokens.lows
        if paragraphs[told] == paragraphs[number] or id(saying.who) in self.story.speaking.turning:
            return True
        verb, start = saying.verb, saying.content.start
        start += lows[start] in ("“", '"')
        if start <= verb.last or lows[start] in _POINTED:
            points = lows[start] in _POINTS  # "It is a lie, he said", "said this was a lie"
        else:  # "denied it", "called it gossip", not "said it had no comment"
            points = lows[verb.last + 1] in _POINTS and (saying.sense != "says" or lows[verb.first] in NAMES_IT)
        if points:
            return True
        sentence = self.story.tokens.sentences[number]
        return "time" in lows[sentence.start : sentence.stop] and any(lows[at : at + 3] in _THEN for at in sentence)

    def _named(self, number: int, saying: Saying, order: list[Key], told: int | None) -> list[Key]:
        """Return the transfers of the things that a sentence names: those of its content before those beside it."""
        items = [m for m in self.story.inside[number] if m.entry.kind == "item"]
        for things in ([m for m in items if m.first in saying.content], items):
            if things and (found := of_things([m.entry for m in things], order) or self._made_with(things, order)):
                if all(m.entry.more != "generic" for m in things):
                    return found
                return [key for key in self._beside(found[0], told) if key[1] in ANY_ARMS] or found[:1]
        return pointed_at(self.story.tokens.lows, saying, self.by_key)

    def _made_with(self, things: Sequence[Mention], order: list[Key]) -> list[Key]:
        """Return the transfer of knowledge that a thing is told for: "drones", where their technology is sent."""
        known = [key for key in order if key[1] in KNOW_HOW]
        kinds = {thing.entry.value for thing in things}
        if "military-technology" in kinds:
            return known[:1]
        for key in known:
            for frame in self.by_key[key]:
                behind = range(frame.thing.last + 1, frame.thing.last + 1 + _MADE)  # "technology for building tanks"
                if any(m.first in behind and m.entry.value in kinds for m in self.story.inside[frame.at]):
                    return [key]
        return []

    def _taken_up(self, number: int, saying: Saying, told: Sequence[Claim]) -> set[Key]:
        """Return the transfers that somebody told whose words a saying takes up ("the minister's remarks")."""
        places = (place for place in self.story.cast.places[number] if place.first in saying.content)
        whose = [place.who.self for place in places if place.who.self is not saying.who]
        return {claim.key for claim in told if claim.who in whose}


def _called(lows: set[str], order: list[Key]) -> list[Key]:
    """Return the first transfer that may be called so: a "deployment" is of people, a "shipment" is not."""
    coming, carrying = bool(lows & _COMING), bool(lows & _CARRYING)
    if coming != carrying:
        order = [key for key in order if (key[1] in PEOPLE) == coming] or order
    return order[:1]
