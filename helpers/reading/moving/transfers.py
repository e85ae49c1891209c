"""Reported transfers: who supplies what to whom, whichever way the sentence runs.

A sentence reports a transfer where a thing of the lexicon meets a word of moving ("gave", "received", "shipments of",
"fired") and the two parties are said. Each such place is a :class:`Frame`; frames of one story that tell of the same
kind of thing in the same direction are one transfer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Lexicon, Mention
from helpers.reading.moving.directions import KNOWN, USUAL, Directions
from helpers.reading.moving.moves import apart, barred, distance, does_it, moves_of, paid_with
from helpers.reading.moving.pairs import between_two
from helpers.reading.moving.parties import BOTH, OTHER, Party
from helpers.reading.moving.programmes import helped_programmes
from helpers.reading.moving.stages import exchanged, negated, stage_of
from helpers.reading.moving.things import ARMS, KNOW_HOW, PEOPLE, things_of
from helpers.reading.tokens import Tokens

_DEBRIS = frozenset("debris fragments fragment wreckage remains crater wreck".split())
_STRUCK = frozenset(
    "struck hit fell fired landed killed exploded crashed attack attacks strike strikes used launched destroyed downed "
    "intercepted captured recovered examined identified".split()
)
_NEAR = 6
_LOOSE = 12
_PLAIN_GOODS = frozenset(("mixed-cargo", "luxury-goods"))
_FOR = frozenset(("for", "of", "to"))
_BESIDE = frozenset("in to inside for with across the within into alongside between by beside".split())
_MAKES = frozenset(
    "build builds building produce producing production develop developing development make making manufacture "
    "manufacturing set establish establishing improve improving launch modernise modernize accurate".split()
)


@dataclass(slots=True)
class Frame:
    """One place where a transfer is reported."""

    at: int
    supplier: Cell
    recipient: Cell
    category: Cell
    item: Cell
    move: Mention | None
    first: int
    last: int
    stage: Cell
    negated: bool
    weight: int
    generic: str
    thing: Mention

    @property
    def key(self) -> tuple[str, str]:
        """Direction and category."""
        return f"{self.supplier.value}>{self.recipient.value}", self.category.value


class Reader:
    """Reads the frames of one text."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon, anywhere: dict[str, Party]) -> None:
        """Keep what all sentences share; ``anywhere`` holds the first mention of each state in the text."""
        self.tokens, self.lexicon, self.anywhere = tokens, lexicon, anywhere
        self.directions = Directions(tokens, anywhere)
        self._told: dict[int, tuple[list[Mention], list[Mention]]] = {}  # things and moves of the sentences read

    def frames(self, at: int, sentence: range, mentions: Sequence[Mention], parties: list[Party]) -> list[Frame]:
        """Return the frames of a sentence."""
        found: list[Frame] = []
        if items := [m for m in mentions if m.entry.kind == "item"]:
            things, moves = things_of(self.tokens, items), moves_of(self.tokens, sentence, mentions)
            self._told[at] = things, moves
            for thing in things:
                frame = self._frame(at, sentence, thing, moves, parties, mentions)
                if frame is not None:
                    found.append(frame)
            if not found and (frame := self._helped(at, sentence, mentions, parties)) is not None:
                found.append(frame)
        for thing, move, helper, helped in helped_programmes(self.tokens.lows, sentence, mentions, parties):
            frame = self._make(at, sentence, thing, move, helper, helped, 3, mentions)
            if frame is not None and all(frame.key != other.key for other in found):
                found.append(frame)
        self.directions.passed(parties)
        return found

    def _helped(self, at: int, sentence: range, mentions: Sequence[Mention], parties: list[Party]) -> Frame | None:
        """Read "Russia is helping North Korea to build drones": what is supplied is the knowledge of it."""
        lows = self.tokens.lows
        for move in mentions:
            if move.entry.kind != "move" or move.entry.value != "help" or not lows[move.first].startswith("help"):
                continue
            helper = next((p for p in reversed(parties) if p.last < move.first and not p.adjective), None)
            helped = next((p for p in parties if 0 < p.first - move.last <= _NEAR), None)
            if helper is None or helped is None or helper.country != "RUS" or helped.country != "PRK":
                continue
            made = next((low for low in lows[move.last + 1 : sentence.stop] if low in _MAKES), None)
            thing = next((m for m in mentions if m.entry.kind == "item" and m.first > move.last), None)
            if made is None or thing is None or thing.entry.value not in ARMS | KNOW_HOW:
                continue
            frame = self._make(at, sentence, thing, move, helper, helped, 3, mentions)
            if frame is not None and thing.entry.value not in KNOW_HOW - {"uav"}:
                category = frame.category._replace(value="military-technology", rule="help-to-make-it")
                frame = replace(frame, category=category, generic="")
            return frame
        return None

    def _frame(
        self,
        at: int,
        sentence: range,
        thing: Mention,
        moves: list[Mention],
        parties: list[Party],
        mentions: Sequence[Mention],
    ) -> Frame | None:
        origin = self.directions.origin(thing, parties) if thing.entry.value != "finance" else None
        if origin is not None and origin.country not in BOTH:
            return None
        if self._the_gift(thing, moves):
            return None
        if asked := self.directions.asked(sentence, thing, parties):
            move = next((m for m in moves if m.first < thing.first), None)
            return self._make(at, sentence, thing, move, *asked, 3, mentions)
        best: tuple[int, Mention, tuple[Party, Party, int]] | None = None
        ways = sorted((distance(m, thing), m) for m in moves)
        if ways and ways[0][0] <= 2 and ways[0][1].last < thing.first:
            nearest = ways[0][1]  # "providing weapons to Russia while receiving oil": the oil is received
            ways = ways[:1] if self.directions.beside_another(sentence, nearest) else ways
        for gap, move in ways:
            if gap > 26:
                break
            if barred(self.tokens, sentence, move):
                if gap <= 4:
                    return None  # a rule on such things: "the supply of … is prohibited"
                continue
            if any(test(self.tokens, thing, move) for test in (paid_with, apart, does_it)):
                continue
            sides = self.directions.sides(sentence, move, thing, parties, origin)
            if sides is not None and (best is None or sides[2] * 4 - gap // 3 > best[0]):
                best = sides[2] * 4 - gap // 3, move, sides
        if best is not None:
            return self._make(at, sentence, thing, best[1], *best[2], mentions)
        between = between_two(self.tokens.lows, thing, moves, mentions, parties)
        if between is not None:
            return self._make(at, sentence, thing, *between, 2, mentions)
        return self._standing(at, sentence, thing, parties, origin, mentions)

    def _the_gift(self, thing: Mention, moves: list[Mention]) -> bool:
        """Whether "the gift" only points back to one told before, or "supplies" are a stock: nothing tells for whom."""
        lows = self.tokens.lows
        if thing.entry.value not in _PLAIN_GOODS or not any(m.first == thing.first for m in moves):
            return False
        pointing = lows[thing.first - 1] == "the" or lows[thing.first] == "supplies"
        return pointing and lows[thing.last + 1 : thing.last + 2] not in (["of"], ["from"], ["to"], ["for"])

    def _words(self, thing: Mention) -> str:
        return self.tokens.text[slice(*self.tokens.span(thing.first, thing.last))]

    def _fired_at_ukraine(self, sentence: range, mentions: Sequence[Mention]) -> bool:
        """Whether a sentence speaks of arms that came down in Ukraine: its debris, or a place there."""
        lows = self.tokens.lows
        if any(lows[at] in _DEBRIS for at in sentence):
            return True
        ukraine = any(
            (m.entry.kind in ("country", "nationality", "capital") and m.entry.value == "UKR")
            or (m.entry.kind == "place" and self.lexicon.places.get(m.entry.value) == "UKR")
            for m in mentions
        )
        return ukraine and any(lows[at] in _STRUCK for at in sentence)

    def _trained(
        self, at: int, sentence: range, thing: Mention, parties: list[Party], mentions: Sequence[Mention]
    ) -> Frame | None:
        """Read "North Korean soldiers are being trained in Russia": training is what Russia supplies."""
        learners = next((p for p in parties if p.country == "PRK" and not p.speaker), None)
        teachers = next((p for p in parties if p.country == "RUS" and not p.speaker), None)
        if learners is None or teachers is None:
            return None
        lows = self.tokens.lows
        if (
            lows[thing.last] == "training"
            and lows[learners.last + 1] in ("is", "are")
            and learners.last == thing.first - 2
        ):
            return None  # "North Korea is training soldiers": it does it itself
        people = any(m.entry.kind == "item" and m.entry.value in PEOPLE for m in mentions) or (
            lows[learners.first - 1] in _FOR and 0 < learners.first - thing.last <= _NEAR
        )  # "training for the North's military"
        return self._make(at, sentence, thing, None, teachers, learners, 2, mentions) if people else None

    def _standing(
        self,
        at: int,
        sentence: range,
        thing: Mention,
        parties: list[Party],
        origin: Party | None,
        mentions: Sequence[Mention],
    ) -> Frame | None:
        """Read "North Korean troops in Russia": people of one state on the other's ground were sent there."""
        if thing.entry.value == "training":
            if self.tokens.lows[thing.last + 1 : thing.last + 3] == ["and", "ready"]:
                return None
            return self._trained(at, sentence, thing, parties, mentions)
        if origin is None or origin.country != "PRK":
            return None
        if thing.entry.value in ARMS and self._fired_at_ukraine(sentence, mentions):
            user = (
                next((p for p in parties if p.country == "RUS"), None)
                or self.directions.seen.get("RUS")
                or self.anywhere.get("RUS")
            )
            return self._make(at, sentence, thing, None, origin, user, 2, mentions) if user is not None else None
        if thing.entry.value not in PEOPLE:
            return None
        for party in parties:
            if party.first > thing.last and party.country == "RUS" and not party.speaker:
                lead = self.tokens.lows[party.first - 1]
                after = self.tokens.lows[party.first : party.last + 3]
                if (
                    lead in _BESIDE or lead.startswith("liberat") or (lead == "on" and "side" in after)
                ):  # "on Russia's side"
                    return self._make(at, sentence, thing, None, origin, party, 2, mentions)
        return None

    def loose(self, at: int, sentence: range, mentions: Sequence[Mention], parties: list[Party]) -> list[Frame]:
        """Return what a sentence tells of things that go their usual way, with a word of moving but no clear parties.

        Used only for stories that are known to be about such transfers; it is the weakest rule, and says so.
        """
        things, moves = self._told.get(at, ((), ()))
        if not moves or all(thing.entry.more for thing in things):
            return []
        if any(party.country not in KNOWN for party in parties):
            return []
        found = []
        for thing in things:
            if thing.entry.more:
                continue
            usual = USUAL.get(thing.entry.value)
            origin = self.directions.origin(thing, parties)
            if origin is not None and origin.country != usual:
                continue  # "Russian troops"
            if any(party.last + 1 == thing.first and party.country not in BOTH for party in parties):
                continue  # "the U.S. soldier"
            unlike = ("trade", "help") if usual == "PRK" else ("trade",)  # help is what Russia gives
            may_move = (m for m in moves if m.entry.value not in unlike)
            move = min(may_move, key=lambda m: distance(m, thing), default=None)
            if (
                usual is None
                or move is None
                or distance(move, thing) > _LOOSE
                or self._elsewhere(sentence, thing, move)
            ):
                continue
            if move.entry.value == "deploy" and thing.entry.value not in PEOPLE:
                continue
            if move.entry.value == "use" and (usual == "RUS" or not any(party.country == "RUS" for party in parties)):
                continue  # the North fires its own, and burns its own oil
            supplier = next((p for p in parties if p.country == usual), None) or self.anywhere.get(usual)
            recipient = next((p for p in parties if p.country == OTHER[usual]), None) or self.anywhere.get(OTHER[usual])
            if supplier is None or recipient is None:
                continue
            frame = self._make(at, sentence, thing, move, supplier, recipient, 0, mentions)
            if frame is not None and frame.supplier.value == usual:
                found.append(frame)
        return found

    def _elsewhere(self, sentence: range, thing: Mention, move: Mention) -> bool:
        """Whether a move is a rule, what a thing does, or in another clause than a thing."""
        others = apart(self.tokens, thing, move) or does_it(self.tokens, thing, move)
        return others or barred(self.tokens, sentence, move, far=True)

    # -- the record ---------------------------------------------------------------------------------------------

    def _cell(self, first: int, last: int, value: object, rule: str) -> Cell:
        return self.tokens.cell(first, last, value, rule)

    def _make(
        self,
        at: int,
        sentence: range,
        thing: Mention,
        move: Mention | None,
        supplier: Party,
        recipient: Party,
        weight: int,
        mentions: Sequence[Mention],
    ) -> Frame | None:
        first = min(thing.first, move.first) if move else thing.first
        last = max(thing.last, move.last) if move else thing.last
        supply = self._cell(supplier.first, supplier.last, supplier.country, "supplier")
        receive = self._cell(recipient.first, recipient.last, recipient.country, "recipient")
        if exchanged(self.tokens.lows, sentence, thing, move):
            supply, receive = (
                receive._replace(rule="supplier-in-exchange"),
                supply._replace(rule="recipient-in-exchange"),
            )
        stage = stage_of(self.tokens, sentence, thing, move)
        window = self.tokens.lows[max(sentence.start, first - 6) : first]
        if move is not None:  # "the weapons are not for export"
            window += self.tokens.lows[min(thing.last, move.last) + 1 : max(thing.first, move.first)]
        denied = negated(window)
        category = self._cell(thing.first, thing.last, thing.entry.value, "category-word")
        item = self._cell(thing.first, thing.last, self._words(thing), "item")
        if item.value.casefold() in ("military assistance", "military support"):
            kind = "military-technology" if supply.value == "RUS" else "other-arms"
            category = category._replace(
                value=kind, rule="assistance-by-russia" if supply.value == "RUS" else "category-word"
            )
        return Frame(
            at, supply, receive, category, item, move, first, last, stage, denied, weight, thing.entry.more, thing
        )
