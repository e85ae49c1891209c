"""Reported transfers: who supplies what to whom, whichever way the sentence runs.

A sentence reports a transfer where a thing of the lexicon meets a word of moving ("gave", "received", "shipments of",
"fired") and the two parties are said. Each such place is a :class:`Frame`; frames of one story that tell of the same
kind of thing in the same direction are one transfer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from helpers.reading.lexicon import Entry, Lexicon, Mention
from helpers.reading.moving.askings import asked
from helpers.reading.moving.away import held_there
from helpers.reading.moving.backing import backed, built_with, helped_making
from helpers.reading.moving.belonging import apart, barred, does_it, is_other_thing, only_holds, only_let, paid_with
from helpers.reading.moving.categories import ANY_ARMS, KNOW_HOW, OIL, PEOPLE
from helpers.reading.moving.clauses import in_inserted
from helpers.reading.moving.directions import sides
from helpers.reading.moving.exchanges import opens_in_return, other_way, swapped, taken_back
from helpers.reading.moving.frames import Frame, make_frame, makes_it_there
from helpers.reading.moving.lessons import lesson, only_taught, taught
from helpers.reading.moving.lists import BULLETS, TURNED, back, in_lines, listed, sure_in_lists
from helpers.reading.moving.moves import moves_of
from helpers.reading.moving.nationals import nationals_told
from helpers.reading.moving.origins import origin_of
from helpers.reading.moving.pairs import between_two
from helpers.reading.moving.parties import BOTH, OTHER, Party
from helpers.reading.moving.payments import banked, paid, sums
from helpers.reading.moving.predicates import Cut, cuts_of, of_another, own_parties
from helpers.reading.moving.programmes import helped_programmes, helped_to_make
from helpers.reading.moving.recall import Recall
from helpers.reading.moving.stages import exchanged
from helpers.reading.moving.standing import standing
from helpers.reading.moving.standins import held, it
from helpers.reading.moving.things import things_of
from helpers.reading.moving.usual import KNOWN, USUAL
from helpers.reading.moving.ways import beside_their_kinds, ways
from helpers.reading.tokens import Tokens

_REACH = 26
_IN_A_LIST = 40
_TAUGHT = 3
_HOME = ("come home", "came home", "return")
_FLYING = frozenset(("fly", "flying", "flown"))
_TANKERS = frozenset(("tanker", "tankers"))
_TO_FIGHT, _AIM = ["to", "fight"], 2  # what they are sent for
_POINTING = frozenset("the this these those such".split())
_PLAIN_GOODS = frozenset(("mixed-cargo", "luxury-goods"))

_ARE = frozenset(("were", "are"))
_NOW_IN = 12  # words of "from the Democratic People's Republic of Korea were now in"


def _there(lows: list[str], thing: Mention) -> bool:
    """Whether people are told to be somewhere, whatever moves beside ("12,000 troops were now in Russia and …")."""
    at = next((to for to in range(thing.last + 1, thing.last + _NOW_IN) if lows[to] in _ARE), None)
    return at is not None and "in" in lows[at + 1 : at + 3]


class Reader:
    """Reads the frames of one text."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon, anywhere: dict[str, Party]) -> None:
        """Keep what all sentences share; ``anywhere`` holds the first mention of each state in the text."""
        self.tokens, self.lexicon = tokens, lexicon
        self.recall = Recall(tokens, anywhere)
        self._last: Frame | None = None
        self._listing: Frame | None = None  # what a sentence that ends in a colon tells, for the lines under it
        self._there = False  # whether people of the North were told of in Russia
        self.told: dict[int, tuple[list[Mention], list[Mention], list[Cut]]] = {}  # things, moves, cuts by sentence

    def frames(self, at: int, sentence: range, mentions: Sequence[Mention], parties: list[Party]) -> list[Frame]:
        """Return the frames of a sentence."""
        found: list[Frame] = []
        if self._of_third_states(parties):
            return found
        items = [m for m in mentions if m.entry.kind == "item"]
        items += nationals_told(self.tokens.lows, sentence, items, parties)
        if items:
            things, moves = things_of(self.tokens, items), moves_of(self.tokens, sentence, mentions)
            cuts = cuts_of(self.tokens.lows, sentence, things, moves)
            self.told[at] = things, moves, cuts
            pronoun = it(self.tokens, sentence, moves, parties, self.recall.before)
            parties = [*parties, pronoun] if pronoun is not None else parties
            found += in_lines(self.tokens, at, sentence, self._listing, things)
            for thing in things if not found else ():
                way = next((f for f in reversed(found) if f.supplier.rule != TURNED), self._last)
                home = bool(found) and taken_back(self.tokens.lows, thing) and found[-1].category.value not in PEOPLE
                if way is not None and (home or other_way(self.tokens.lows, sentence, thing)):
                    found.append(back(self.tokens, at, way, thing))
                    continue
                frame = self._frame(at, sentence, thing, moves, parties, mentions, things, cuts)
                frame = frame or held(self.tokens, at, sentence, way, thing)
                if frame is not None and not self._turned(frame, found) and not makes_it_there(self.tokens.lows, frame):
                    found += [frame] if not only_taught(self.tokens.lows, thing, things, frame.move) else []
            found = sure_in_lists(self.tokens, beside_their_kinds(found))
            found += listed(self.tokens, self._of_the_two(things, parties), found, cuts) if found else ()
            told_of = self.recall.elsewhere("PRK", parties)
            told = helped_to_make(self.tokens.lows, sentence, mentions, parties, told_of[0] if told_of else None)
            if told is not None and all(told[0].first != f.thing.first and f.move is not told[1] for f in found):
                frame = make_frame(self.tokens, at, sentence, *told, 3)
                if frame.category.value not in KNOW_HOW - {"uav"}:
                    category = frame.category._replace(value="military-technology", rule="help-to-make-it")
                    frame = replace(frame, category=category, generic="")
                found.append(frame)
        for thing, move, helper, helped in helped_programmes(self.tokens.lows, sentence, mentions, parties):
            frame = make_frame(self.tokens, at, sentence, thing, move, helper, helped, 3)
            found = [f for f in found if f.category.value != thing.entry.value or f.supplier.value != helped.country]
            if all(frame.key != other.key for other in found):
                found.append(frame)
        if (told := sums(self.tokens.lows, sentence, parties)) is not None:
            found.append(make_frame(self.tokens, at, sentence, *told, 3))
        found += self._swapped(at, sentence, items, parties, found)
        north = self.recall.elsewhere("PRK", parties)
        known = any(f.category.value in KNOW_HOW and f.supplier.value == "RUS" for f in found)
        seen = backed(self.tokens.lows, sentence, parties) if north is not None and not known else None
        if north is not None and not known and seen is None:
            seen = helped_making(self.tokens.lows, sentence, parties)
        if north is not None and seen is not None:
            found.append(make_frame(self.tokens, at, sentence, *seen, north[0], 3))
        self._listing = self._heading(at, sentence, mentions, parties, found)
        self.recall.passed(parties)
        self._last = found[-1] if found else self._last
        self._there = self._there or any(f.category.value in PEOPLE and f.supplier.value == "PRK" for f in found)
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
        cuts: Sequence[Cut],
    ) -> Frame | None:
        finance = thing.entry.value == "finance"
        origin = None if finance else origin_of(self.tokens.lows, thing, parties, self.recall.subject)
        if origin is not None and origin.country not in BOTH:
            return None
        if self._the_gift(thing, moves) or self._mutual(thing):
            return None
        if thing.entry.value in ANY_ARMS and built_with(self.tokens.lows, thing, parties):
            return None  # the help is what went
        if finance and (banks := banked(self.tokens.lows, sentence, parties)) is not None:
            return make_frame(self.tokens, at, sentence, thing, None, *banks, 2)
        if told := paid(self.tokens.lows, sentence, thing, parties):
            supplier, recipient = (self.recall.elsewhere(code, parties) for code in (told[1], OTHER[told[1]]))
            soldiers = thing.entry.value in PEOPLE and told[1] == "RUS"
            if not soldiers and (supplier is None or recipient is None):
                return None
            if soldiers or supplier is None or recipient is None:
                return self._standing(at, sentence, thing, parties, origin, mentions)  # "employers pay its workers"
            return make_frame(self.tokens, at, sentence, thing, told[0], supplier[0], recipient[0], 3)
        if sought := asked(self.recall, sentence, thing, parties):
            move = next((m for m in moves if m.first < thing.first), None)
            frame = make_frame(self.tokens, at, sentence, thing, move, *sought[:2], 3)
            if sought[2]:
                frame.stage = frame.stage._replace(value=sought[2], rule="stage-asked")
            return frame
        best: tuple[int, Mention, tuple[Party, Party, int]] | None = None
        aside = False
        pupils = thing.entry.value in PEOPLE and taught(self.tokens.lows, thing, sentence)
        for gap, move in ways(self.tokens.lows, sentence, thing, things, moves, parties):
            if gap > _REACH and (gap > _IN_A_LIST or "including" not in self.tokens.lows[move.last : thing.first]):
                break
            if barred(self.tokens, sentence, move):
                if gap <= 4:
                    return None  # a rule on such things: "the supply of … is prohibited"
                continue
            if in_inserted(self.tokens.lows, thing, move, parties):
                aside = True
                continue
            if of_another(cuts, thing, move, things) or is_other_thing(move, thing, things):
                aside = True
                continue
            if only_let(thing, move) or any(
                test(self.tokens, thing, move) for test in (paid_with, apart, does_it, only_holds)
            ):
                continue
            far = gap > _TAUGHT or self.tokens.lows[move.first] in _FLYING
            if pupils and far and not move.entry.phrase.startswith(_HOME):
                continue  # "instructors have arrived to train North Korean pilots"
            own = own_parties(cuts, move, parties)
            near = [party for party in parties if party.country in BOTH or party in own] if cuts else parties
            two = sides(self.recall, sentence, move, thing, near, origin, own)
            if two is None:
                if self._to_another(move, thing, parties):
                    return None  # "those who sent Kyiv tanks have no right to ask whom Moscow turns to"
                continue
            near_by = two[2] * 4 - gap // 3 - _AIM * (self.tokens.lows[move.first - 1 : move.first + 1] == _TO_FIGHT)
            if best is None or near_by > best[0]:
                best = near_by, move, two
        if best is not None:
            if best[2][0].country == "PRK" and self._fetched(sentence, thing):
                best = best[0], best[1], (best[2][1], best[2][0], best[2][2])  # its oil tankers fetch what Russia has
            return make_frame(self.tokens, at, sentence, thing, best[1], *best[2])
        if aside and not (thing.entry.value in PEOPLE and _there(self.tokens.lows, thing)):
            return None  # "Moscow, short of shells, has bought missiles"
        between = between_two(self.tokens.lows, thing, moves, mentions, parties, self.recall.anywhere)
        if between is not None:
            return make_frame(self.tokens, at, sentence, thing, *between, 2)
        own = own_parties(cuts, thing, parties)
        if thing.entry.value == "training" and {p.country for p in own} < BOTH <= {p.country for p in parties}:
            return None  # "trained pilots at Wonsan and sent rockets to Russia"
        return self._standing(at, sentence, thing, own, origin, mentions)

    def _heading(
        self, at: int, sentence: range, mentions: Sequence[Mention], parties: list[Party], found: list[Frame]
    ) -> Frame | None:
        """Return the frame that a list under a sentence goes on with: "The North has delivered to Russia:"."""
        end = sentence.stop - 1
        if self.tokens.lows[end] != ":":
            return self._listing if self.tokens.lows[sentence.start] in BULLETS else None
        if found or not {party.country for party in parties} >= BOTH:
            return found[-1] if found else None
        thing = Mention(end, end, Entry("item", "mixed-cargo", ":", False, "generic"))
        moves = moves_of(self.tokens, sentence, mentions)
        return self._frame(at, sentence, thing, moves, parties, mentions, [thing], [])

    def _to_another(self, move: Mention, thing: Mention, parties: list[Party]) -> bool:
        """Whether a verb gives a thing right to a third state that stands between them."""
        if "," in self.tokens.lows[move.last : thing.first]:
            return False  # "the data available to Kyiv, …"
        between = (party for party in parties if move.last + 1 == party.first and party.last < thing.first)
        third = next((party for party in between if not party.adjective), None)
        return move.entry.more == "verb" and third is not None and third.country not in BOTH

    def _fetched(self, sentence: range, thing: Mention) -> bool:
        """Whether a thing is what tankers carry: oil, that the North's ships can only have come for."""
        lows = self.tokens.lows
        oil = thing.entry.value in OIL and not _TANKERS.isdisjoint(lows[sentence.start : sentence.stop])
        return oil or lows[thing.last + 1] in _TANKERS

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
        russia, north = (self.recall.seen.get(code) or self.recall.anywhere.get(code) for code in ("RUS", "PRK"))
        at_war = "UKR" in self.recall.anywhere
        if thing.entry.value == "training":
            lows = self.tokens.lows
            two = lesson(lows, sentence, thing, parties, mentions, north, self._there)
            return make_frame(self.tokens, at, sentence, thing, None, *two, 2) if two is not None else None
        if origin is None and thing.entry.value in PEOPLE:
            origin = held_there(self.tokens.lows, thing, parties, north, self._there)
        two = standing(self.tokens, self.lexicon, sentence, thing, parties, origin, mentions, russia, north, at_war)
        return make_frame(self.tokens, at, sentence, thing, None, *two, 2) if two is not None else None

    def _of_the_two(self, things: list[Mention], parties: list[Party]) -> list[Mention]:
        """Return the things that no other state's adjective stands before ("Iranian drones")."""
        origins = ((thing, origin_of(self.tokens.lows, thing, parties, self.recall.subject)) for thing in things)
        return [thing for thing, origin in origins if origin is None or origin.country in BOTH]

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
            supplier, recipient = (self.recall.elsewhere(code, parties) for code in (usual, OTHER[usual]))
            if supplier is None or recipient is None:
                continue
            if exchanged(self.tokens.lows, sentence, thing, word):  # the frame turns them again
                supplier, recipient = recipient, supplier
            more.append(make_frame(self.tokens, at, sentence, thing, word, supplier[0], recipient[0], 2))
        way = self._last
        if way is not None and opens_in_return(self.tokens.lows, sentence):
            for thing in self.told[at][0]:
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

    def _turned(self, frame: Frame, found: list[Frame]) -> bool:
        """Whether "the goods" of a transfer that was told seem to go back: nothing tells of such a thing."""
        told = found[-1] if found else self._last
        plain = frame.generic == "generic" and frame.category.value in _PLAIN_GOODS
        pointing = plain and self.tokens.lows[frame.thing.first - 1] in _POINTING
        return pointing and told is not None and told.supplier.value != frame.supplier.value

    def _mutual(self, thing: Mention) -> bool:
        """Whether a treaty has two states help "each other": neither has sent anything."""
        after = self.tokens.lows[thing.last + 1 : thing.last + 4]
        return "each" in after or after[1:] == ["one", "another"] or self.tokens.lows[thing.first - 1] == "mutual"
