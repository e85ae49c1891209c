"""Reported transfers: who supplies what to whom, whichever way the sentence runs.

A sentence reports a transfer where a thing of the lexicon meets a word of moving ("gave", "received", "shipments of",
"fired") and the two parties are said. Each such place is a :class:`Frame`; frames of one story that tell of the same
kind of thing in the same direction are one transfer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from helpers.reading.lexicon import Lexicon, Mention
from helpers.reading.moving import clauses
from helpers.reading.moving.backing import backed
from helpers.reading.moving.directions import Directions
from helpers.reading.moving.exchanges import opens_in_return, other_way, swapped
from helpers.reading.moving.frames import Frame, make_frame
from helpers.reading.moving.lessons import only_taught, taught
from helpers.reading.moving.lists import TURNED, back, listed
from helpers.reading.moving.moves import apart, barred, distance, does_it, moves_of, only_let, paid_with
from helpers.reading.moving.nationals import nationals_told
from helpers.reading.moving.pairs import between_two
from helpers.reading.moving.parties import BOTH, OTHER, Party
from helpers.reading.moving.payments import banked, paid, sums
from helpers.reading.moving.programmes import helped_programmes, helped_to_make
from helpers.reading.moving.stages import exchanged
from helpers.reading.moving.standing import standing
from helpers.reading.moving.subjects import is_passive, preposition, subject_of
from helpers.reading.moving.things import ARMS, KNOW_HOW, PEOPLE, things_of
from helpers.reading.moving.usual import KNOWN, USUAL
from helpers.reading.moving.war import at_the_front
from helpers.reading.tokens import Tokens

_ONE_WAY = frozenset(("give", "offer", "receive"))
_LISTED = 4  # words from a thing of a list to the next: ", anti-aircraft"
_LOOSE = 12
_OBJECT = 2
_BESIDE = 3
_REACH = 26
_IN_A_LIST = 40
_TAUGHT = 3
_SHOWING = frozenset(
    ("appeared", "appear", "appearing", "surfaced", "surface", "turned up", "turn up", "turning up", "arrived")
)
_HOME = ("come home", "came home", "return")
_FLYING = frozenset(("fly", "flying", "flown"))
_ENDS = frozenset(("from", "to", "into", "by"))
_OTHERS = frozenset("allies allied partners west western nato".split())
_ARMS = "other-arms"
_WARLIKE = ARMS | PEOPLE | KNOW_HOW | {_ARMS}
_TO_IT = 4  # words from "cars" to "Russia"
_REFLEXIVE = 4  # words from "meant" to "its own"
_POINTING = frozenset("the these those such its their that".split())
_PLAIN_GOODS = frozenset(("mixed-cargo", "luxury-goods"))


def _gets(move: Mention, thing: Mention) -> bool:
    """Whether a thing is the object right behind a verb of receiving: no noun in the thing itself tells its way."""
    return move.entry.more == "verb" and move.entry.value == "receive" and 0 < thing.first - move.last <= _OBJECT


def _beside_their_kinds(found: list[Frame]) -> list[Frame]:
    """Return frames without a verb that is its own thing ("arming"), where the sentence says with what."""
    own = [f for f in found if f.move is not None and f.move.first == f.thing.first and f.category.value == _ARMS]
    said = [f.move for f in found if f.category.value in ARMS]
    return [f for f in found if f not in own or f.move not in said] if own else found


class Reader:
    """Reads the frames of one text."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon, anywhere: dict[str, Party]) -> None:
        """Keep what all sentences share; ``anywhere`` holds the first mention of each state in the text."""
        self.tokens, self.lexicon, self.anywhere = tokens, lexicon, anywhere
        self.directions = Directions(tokens, anywhere)
        self._last: Frame | None = None
        self._told: dict[int, tuple[list[Mention], list[Mention]]] = {}  # things and moves of the sentences read

    def frames(self, at: int, sentence: range, mentions: Sequence[Mention], parties: list[Party]) -> list[Frame]:
        """Return the frames of a sentence."""
        found: list[Frame] = []
        if self._of_third_states(parties):
            return found
        items = [m for m in mentions if m.entry.kind == "item"]
        items += nationals_told(self.tokens.lows, sentence, items, parties)
        if items:
            things, moves = things_of(self.tokens, items), moves_of(self.tokens, sentence, mentions)
            self._told[at] = things, moves
            for thing in things:
                way = next((f for f in reversed(found) if f.supplier.rule != TURNED), self._last)
                if way is not None and other_way(self.tokens.lows, sentence, thing):
                    found.append(back(self.tokens, at, way, thing))
                    continue
                frame = self._frame(at, sentence, thing, moves, parties, mentions, things)
                if frame is not None and not only_taught(self.tokens.lows, thing, things, frame.move):
                    found.append(frame)
            found = _beside_their_kinds(found)
            found += listed(self.tokens, self._of_the_two(things, parties), found) if found else ()
            if not found and (told := helped_to_make(self.tokens.lows, sentence, mentions, parties)) is not None:
                frame = self._make(at, sentence, *told, 3)
                if frame.category.value not in KNOW_HOW - {"uav"}:
                    category = frame.category._replace(value="military-technology", rule="help-to-make-it")
                    frame = replace(frame, category=category, generic="")
                found.append(frame)
        for thing, move, helper, helped in helped_programmes(self.tokens.lows, sentence, mentions, parties):
            frame = self._make(at, sentence, thing, move, helper, helped, 3)
            if all(frame.key != other.key for other in found):
                found.append(frame)
        if (told := sums(self.tokens.lows, sentence, parties)) is not None:
            found.append(self._make(at, sentence, *told, 3))
        found += self._swapped(at, sentence, items, parties, found)
        north = self.directions.elsewhere("PRK", parties)
        known = any(f.category.value in KNOW_HOW and f.supplier.value == "RUS" for f in found)
        if north is not None and not known and (seen := backed(self.tokens.lows, sentence, parties)) is not None:
            found.append(self._make(at, sentence, *seen, north[0], 3))
        self.directions.passed(parties)
        self._last = found[-1] if found else self._last
        return found

    def _frame(
        self,
        at: int,
        sentence: range,
        thing: Mention,
        moves: list[Mention],
        parties: list[Party],
        mentions: Sequence[Mention],
        things: list[Mention],
    ) -> Frame | None:
        origin = self.directions.origin(thing, parties) if thing.entry.value != "finance" else None
        if origin is not None and origin.country not in BOTH:
            return None
        if self._the_gift(thing, moves) or self._mutual(thing):
            return None
        if thing.entry.value == "finance" and (banks := banked(self.tokens.lows, sentence, parties)) is not None:
            return self._make(at, sentence, thing, None, *banks, 2)
        if told := paid(self.tokens.lows, sentence, thing, parties):
            supplier, recipient = (self.directions.elsewhere(code, parties) for code in (told[1], OTHER[told[1]]))
            soldiers = thing.entry.value in PEOPLE and told[1] == "RUS"
            if not soldiers and (supplier is None or recipient is None):
                return None
            if soldiers or supplier is None or recipient is None:
                return self._standing(at, sentence, thing, parties, origin, mentions)  # "employers pay its workers"
            return self._make(at, sentence, thing, told[0], supplier[0], recipient[0], 3)
        if asked := self.directions.asked(sentence, thing, parties):
            move = next((m for m in moves if m.first < thing.first), None)
            frame = self._make(at, sentence, thing, move, *asked[:2], 3)
            return frame if asked[2] else replace(frame, stage=frame.stage._replace(value="sought", rule="stage-asked"))
        best: tuple[int, Mention, tuple[Party, Party, int]] | None = None
        lead = self._list_head(thing, things, moves)
        ways = sorted((distance(m, lead if m.last < lead.first else thing), m) for m in moves)
        if ways and ways[0][0] <= _BESIDE and ways[0][1].last < thing.first:
            nearest = ways[0][1]  # "providing weapons to Russia while receiving oil": the oil is received
            ways = ways[:1] if self.directions.beside_another(sentence, nearest) else ways
        before = [m for m in moves if m.entry.more == "verb" and m.last < thing.first] if len(ways) > 1 else []
        lows = self.tokens.lows
        apart_from = (m for m in reversed(before) if clauses.apart(lows, m, parties))
        later = next((m for m in reversed(before) if self.directions.beside_another(sentence, m)), None)
        later = later or next(apart_from, None)  # "ships arms to Moscow, Moscow ships grain"
        if later is not None:  # "got shells and has sent flour and oil"
            ways = [way for way in ways if way[1].first >= later.first]
        ways = [way for way in ways if _gets(way[1], thing)] or ways  # "is receiving technological support"
        pupils = thing.entry.value in PEOPLE and taught(self.tokens.lows, thing, sentence)
        for gap, move in ways:
            if gap > _REACH and (gap > _IN_A_LIST or "including" not in self.tokens.lows[move.last : thing.first]):
                break
            if barred(self.tokens, sentence, move):
                if gap <= 4:
                    return None  # a rule on such things: "the supply of … is prohibited"
                continue
            if only_let(thing, move) or any(test(self.tokens, thing, move) for test in (paid_with, apart, does_it)):
                continue
            if (
                pupils
                and not move.entry.phrase.startswith(_HOME)
                and (gap > _TAUGHT or self.tokens.lows[move.first] in _FLYING)
            ):
                continue  # "instructors have arrived to train North Korean pilots"
            sides = self.directions.sides(sentence, move, thing, parties, origin)
            if sides is not None and (best is None or sides[2] * 4 - gap // 3 > best[0]):
                best = sides[2] * 4 - gap // 3, move, sides
        if best is not None:
            return self._make(at, sentence, thing, best[1], *best[2])
        between = between_two(self.tokens.lows, thing, moves, mentions, parties, self.anywhere)
        if between is not None:
            return self._make(at, sentence, thing, *between, 2)
        return self._standing(at, sentence, thing, parties, origin, mentions)

    def _standing(
        self,
        at: int,
        sentence: range,
        thing: Mention,
        parties: list[Party],
        origin: Party | None,
        mentions: Sequence[Mention],
    ) -> Frame | None:
        """Return the frame of what is told without a word of moving."""
        russia, north = (self.directions.seen.get(code) or self.anywhere.get(code) for code in ("RUS", "PRK"))
        at_war = "UKR" in self.anywhere
        two = standing(self.tokens, self.lexicon, sentence, thing, parties, origin, mentions, russia, north, at_war)
        return self._make(at, sentence, thing, None, *two, 2) if two is not None else None

    def _of_the_two(self, things: list[Mention], parties: list[Party]) -> list[Mention]:
        """Return the things that no other state's adjective stands before ("Iranian drones")."""
        origins = ((thing, self.directions.origin(thing, parties)) for thing in things)
        return [thing for thing, origin in origins if origin is None or origin.country in BOTH]

    def _list_head(self, thing: Mention, things: list[Mention], moves: list[Mention]) -> Mention:
        """Return the first thing of the list that a thing stands in: what moves that one moves all of them."""
        head, taken = thing, {m.first for m in moves}
        for other in reversed([one for one in things if one.last < thing.first]):
            between = self.tokens.lows[other.last + 1 : head.first]
            listed = between[:1] in ([","], ["and"]) and len(between) <= _LISTED
            if not listed or not taken.isdisjoint(range(other.last + 1, head.first)):
                break
            head = other
        return head

    def _swapped(
        self, at: int, sentence: range, items: list[Mention], parties: list[Party], found: list[Frame]
    ) -> list[Frame]:
        """Return frames of what is given for something else, or goes back for what was told before."""
        told = {frame.thing.first for frame in found}
        more: list[Frame] = []
        if not items or self.tokens.lows[sentence.stop - 1] == "?":
            return more
        for thing, word in swapped(self.tokens.lows, sentence, items):
            usual = USUAL.get(thing.entry.value)
            if thing.first in told or usual is None or thing.entry.more == "weak":
                continue
            supplier, recipient = (self.directions.elsewhere(code, parties) for code in (usual, OTHER[usual]))
            if supplier is None or recipient is None:
                continue
            if exchanged(self.tokens.lows, sentence, thing, word):  # the frame turns them again
                supplier, recipient = recipient, supplier
            more.append(self._make(at, sentence, thing, word, supplier[0], recipient[0], 2))
        way = self._last
        if way is not None and opens_in_return(self.tokens.lows, sentence):
            for thing in self._told[at][0]:
                if (
                    thing.first not in told
                    and thing.entry.more != "weak"
                    and USUAL.get(thing.entry.value) in (None, way.recipient.value)
                ):
                    more.append(back(self.tokens, at, way, thing))
        return more

    def _of_third_states(self, parties: list[Party]) -> bool:
        """Whether a sentence names other states and neither of the two but by a make ("Iran received Su-35 jets")."""
        named = [party.country for party in parties if not party.make]
        return BOTH.isdisjoint(named) and any(country not in KNOWN for country in named)

    def _the_gift(self, thing: Mention, moves: list[Mention]) -> bool:
        """Whether "the gift" only points back to one told before, or "supplies" are a stock: nothing tells for whom."""
        lows = self.tokens.lows
        if thing.entry.value not in _PLAIN_GOODS or not any(m.first == thing.first for m in moves):
            return False
        pointing = lows[thing.first - 1] == "the" or lows[thing.first] == "supplies"
        return pointing and lows[thing.last + 1 : thing.last + 2] not in (["of"], ["from"], ["to"], ["for"])

    def _mutual(self, thing: Mention) -> bool:
        """Whether a treaty has two states help "each other": neither has sent anything."""
        after = self.tokens.lows[thing.last + 1 : thing.last + 4]
        return "each" in after or after[1:] == ["one", "another"] or self.tokens.lows[thing.first - 1] == "mutual"

    def loose(self, at: int, sentence: range, parties: list[Party], around: set[str] | None) -> list[Frame]:
        """Return what a sentence tells of things that go their usual way, with a word of moving but no clear parties.

        Used only for stories about the two states; it is the weakest rule, and says so. Where no transfer is told
        elsewhere, ``around`` holds the states named there or beside it, and what a state fires is its own.
        """
        things, moves = self._told.get(at, ((), ()))
        if not moves or all(thing.entry.more for thing in things):
            return []
        if any(party.country not in KNOWN for party in parties):
            return []
        if not parties and not _OTHERS.isdisjoint(self.tokens.lows[sentence.start : sentence.stop]):
            return []  # "what allies can do to provide ammunition"
        told = around is None
        if around is not None:  # a story of something else: "were fed on rice"
            both = around >= BOTH
            warlike = both or any(party.country in BOTH for party in parties)
            things = [t for t in things if (warlike if t.entry.value in _WARLIKE else both and parties)]
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
            unlike = ["trade", "help"] if usual == "PRK" else ["trade"]  # help is what Russia gives
            unlike += () if thing.entry.value in PEOPLE else ("deploy",)  # goods neither go nor appear of themselves
            shown = _SHOWING if thing.entry.value in ARMS and at_the_front(self.tokens.lows, sentence) else ()
            may_move = (m for m in moves if m.entry.value not in unlike or m.entry.phrase in shown)
            move = min(may_move, key=lambda m: distance(m, thing), default=None)
            if (
                usual is None
                or move is None
                or distance(move, thing) > _LOOSE
                or self._elsewhere(sentence, thing, move)
            ):
                continue
            if only_taught(self.tokens.lows, thing, things, move) or (
                thing.entry.value in PEOPLE and taught(self.tokens.lows, thing, sentence)
            ):
                continue  # "taught its soldiers to fly"
            if move.entry.value == "use" and (thing.entry.value in PEOPLE or not told):
                continue
            if not told and self.tokens.lows[thing.first - 1] == "no":
                continue  # "his men got no shells"
            if self._of_others(sentence, move, parties) or self._of_ukraine(thing, move, parties):
                continue
            if self._other_way_round(sentence, move, usual, parties):
                continue
            if move.entry.phrase.startswith("cross") and any(p.country == "KOR" and not p.speaker for p in parties):
                continue  # the border of the two Koreas
            if move.first == thing.first and not any(party.make for party in parties):
                continue  # "three trucks" is no verb
            if thing.entry.value not in _WARLIKE and move.entry.value == "receive" and not parties:
                continue  # "women at the plants get extra rice"
            if "own" in self.tokens.lows[move.last + 1 : move.last + _REFLEXIVE]:
                continue  # "meant for its own army"
            if self._goes_to(sentence, thing, usual, parties) or self.directions.from_afar(sentence, move, parties):
                continue
            if move.entry.value == "use" and (usual == "RUS" or not any(party.country == "RUS" for party in parties)):
                continue  # the North fires its own, and burns its own oil
            if move.entry.value == "use" and not self._from_the_north(sentence, thing, parties):
                continue  # "Russian forces fired 800 rounds": their own
            if thing.entry.value == "workers" and not self._from_the_north(sentence, thing, parties):
                continue  # "the country would need more workers"
            if self._sent_elsewhere(thing, parties) or self._on_sale(thing, move, parties):
                continue
            supplier = next((p for p in parties if p.country == usual), None) or self.anywhere.get(usual)
            recipient = next((p for p in parties if p.country == OTHER[usual]), None) or self.anywhere.get(OTHER[usual])
            if supplier is None or recipient is None:
                continue
            frame = self._make(at, sentence, thing, move, supplier, recipient, 0)
            if frame is not None and frame.supplier.value == usual:
                found.append(frame)
        return found

    def _other_way_round(self, sentence: range, move: Mention, usual: str, parties: list[Party]) -> bool:
        """Whether the subject shows that a thing does not go its usual way ("Pyongyang is to receive missiles")."""
        if move.entry.value not in _ONE_WAY or move.entry.more != "verb" or is_passive(self.tokens, sentence, move):
            return False
        before = [p for p in parties if p.last < move.first and not p.speaker and not p.adjective]
        before = [p for p in before if not preposition(self.tokens, p, sentence)]
        gets = move.entry.value == "receive"
        return bool(before) and before[-1].country == (usual if gets else OTHER[usual])

    def _of_others(self, sentence: range, move: Mention, parties: list[Party]) -> bool:
        """Whether only other states give or get in a sentence: "Ukraine received shells from the United States"."""
        away = (preposition(self.tokens, p, sentence) for p in parties if p.country not in BOTH | {"UKR"})
        verb = move.entry.more == "verb"
        doer, beside = subject_of(self.tokens, sentence, move, parties, None, verb)
        if verb and is_passive(self.tokens, sentence, move):
            doer = None  # "the agency thinks that missiles have been shipped"
        if any(party.country in BOTH for party in parties):  # "Germany's navy has sent", "crossed into the South"
            owner = verb and doer is not None and (beside > 1 or self.tokens.lows[doer.last + 1] == "'s")
            theirs = owner and doer is not None and doer.country not in BOTH and not doer.speaker
            return theirs or any(lead in ("to", "into") for lead in away)
        ends = (preposition(self.tokens, p, sentence) for p in parties if not p.speaker or p.country in BOTH)
        return (doer is not None and not doer.speaker) or not _ENDS.isdisjoint(ends)

    def _goes_to(self, sentence: range, thing: Mention, usual: str, parties: list[Party]) -> bool:
        """Whether who usually supplies a thing is told right behind it to get it: "shipping cars to Russia"."""
        behind = (p for p in parties if p.country == usual and thing.last < p.first <= thing.last + _TO_IT)
        return any(preposition(self.tokens, party, sentence) in ("to", "into") for party in behind)

    def _from_the_north(self, sentence: range, thing: Mention, parties: list[Party]) -> bool:
        """Whether what is fired was told of before, or its sentence names the North."""
        lows = self.tokens.lows
        named = any(party.country == "PRK" for party in parties) or "korean" in lows[sentence.start : sentence.stop]
        return named or not _POINTING.isdisjoint(lows[max(thing.first - _TAUGHT, sentence.start) : thing.first])

    def _sent_elsewhere(self, thing: Mention, parties: list[Party]) -> bool:
        """Whether only third states are named beside people who are sent: "soldiers were sent to parliament"."""
        named = {party.country for party in parties if not party.speaker}
        return thing.entry.value in PEOPLE and BOTH.isdisjoint(named) and bool(named - {"UKR"})

    def _on_sale(self, thing: Mention, move: Mention, parties: list[Party]) -> bool:
        """Whether goods are only sold in one country, whose is not said: "rice was selling at markets in Hyesan"."""
        sold = move.entry.phrase.startswith(("sell", "sold", "market"))
        return sold and thing.entry.value not in _WARLIKE and not {p.country for p in parties} >= BOTH

    def _of_ukraine(self, thing: Mention, move: Mention, parties: list[Party]) -> bool:
        """Whether Ukraine is given arms or sells goods: "supplying Ukraine with munitions", "grain from Ukraine"."""
        theirs = [party for party in parties if party.country == "UKR"]
        if thing.entry.value not in _WARLIKE:
            others = any(party.country not in BOTH and not party.speaker for party in parties)
            return bool(theirs) or (others and not {p.country for p in parties} >= BOTH)
        return thing.entry.value not in PEOPLE and any(
            0 < party.first - move.last <= _OBJECT or self.tokens.lows[party.first - 1] in ("to", "for")
            for party in theirs
        )

    def _elsewhere(self, sentence: range, thing: Mention, move: Mention) -> bool:
        """Whether a move is a rule, what a thing does, or in another clause than a thing."""
        others = apart(self.tokens, thing, move) or does_it(self.tokens, thing, move) or only_let(thing, move)
        return others or barred(self.tokens, sentence, move, far=True)

    def _make(
        self,
        at: int,
        sentence: range,
        thing: Mention,
        move: Mention | None,
        supplier: Party,
        recipient: Party,
        weight: int,
    ) -> Frame:
        return make_frame(self.tokens, at, sentence, thing, move, supplier, recipient, weight)
