"""Reported transfers: who supplies what to whom, whichever way the sentence runs.

A sentence reports a transfer where a thing of the lexicon meets a word of moving ("gave", "received", "shipments of",
"fired") and the two parties are said: by prepositions ("from", "to"), as the subject, or by an adjective ("a North
Korean missile that Russia fired"). Each such place is a :class:`Frame`; frames of one story that tell of the same kind
of thing in the same direction are one transfer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Lexicon, Mention
from helpers.reading.tokens import Tokens
from helpers.reading.who import Place

BOTH = frozenset(("RUS", "PRK"))
OTHER = {"RUS": "PRK", "PRK": "RUS"}
# What is usually said to go which way: decides only where the grammar leaves both directions open.
_USUAL = {
    **dict.fromkeys(
        "artillery-ammunition rockets ballistic-missiles artillery-systems mortars anti-tank-weapons troops "
        "military-engineers workers other-arms".split(),
        "PRK",
    ),
    **dict.fromkeys(
        "refined-petroleum crude-oil luxury-goods air-defence aircraft space-technology nuclear-technology "
        "naval-technology military-technology food animals finance vehicles electronic-warfare machinery medical".split(),
        "RUS",
    ),
}
ARMS = frozenset(
    "artillery-ammunition rockets ballistic-missiles artillery-systems mortars anti-tank-weapons air-defence aircraft "
    "uav armoured-vehicles small-arms electronic-warfare".split()
)
_KNOW_HOW = frozenset(
    ("military-technology", "space-technology", "nuclear-technology", "naval-technology", "missile-components", "uav", "training")
)
# A thing before one of these is none ("satellite imagery", "a drone plant"); after one of those it is not what moves.
_NO_THING_AFTER = frozenset(
    "launch launches launching imagery images image photo photos photographs pictures footage test tests testing factory plant plants factories program programs "
    "programme programmes data operator operators exercise exercises trade-fair fair show exhibition ministry industry "
    "development attack attacks strike strikes threat threats alarm capabilities capability expert experts tracking "
    "ship ships vessel vessels plane planes train trains hold holds "
    "manufacturer site sites facility facilities center centre war services service company".split()
)
_NO_THING_BEFORE = frozenset("for from on against aboard using about over like".split())
_ASKS = frozenset("exchange return ask asked asking asks request requests looking search shopping pay paid payment need demand demands call calls arrange".split())
_PEOPLE = frozenset(("troops", "military-engineers", "workers"))
_BE = frozenset("was were been being is are be got".split())
_PASS = frozenset("has have had also not 't never already reportedly allegedly likely now would could may might will to been recently".split())
_RULE = frozenset("require requires required prohibit prohibits prohibiting prohibited ban bans banning banned bar bars barring forbid forbids forbidding bans".split())
_PREVENT = frozenset("prevent prevents preventing stop stopping".split())
_NOUNS = frozenset("eye eyes ship ships need needs move moves land use uses demand demands request requests strike strikes attack attacks grant grants pass passes launch station hit turn mobile channel supply transport".split())
_ARTICLES = frozenset("a an the this that these those its his their any some no 's cargo container of two three four several each missile satellite joint naval warm".split())
_DEBRIS = frozenset("debris fragments fragment wreckage remains crater wreck".split())
_STRUCK = frozenset("struck hit fell fired landed killed exploded crashed attack attacks strike strikes used launched".split())
_MODAL = frozenset("could may might would can".split())
_BYSTANDERS = frozenset(("KOR", "USA", "UKR", "UN", "JPN", "EU", "NATO", "GBR"))  # who speaks of it, and where it is used


@dataclass(slots=True)
class Party:
    """A mention of a state (or somebody who stands for it) in a sentence."""

    first: int
    last: int
    country: str
    adjective: bool
    speaker: bool


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


def parties_of(
    tokens: Tokens, lexicon: Lexicon, places: Sequence[Place], mentions: Sequence[Mention], speakers: set[int]
) -> list[Party]:
    """Return all mentions of states in a sentence, in order; ``speakers`` holds the first tokens of those who speak."""
    found = []
    taken: set[int] = set()
    for place in places:
        who = place.who.self
        if who.country.value and who.affiliation != "media":
            found.append(Party(place.first, place.last, who.country.value, False, place.first in speakers))
        taken.update(range(place.first, place.last + 1))
    for mention in mentions:
        kind = mention.entry.kind
        if kind == "nationality" and mention.first not in taken:
            found.append(Party(mention.first, mention.last, mention.entry.value, True, False))
        elif kind == "country" and mention.first not in taken:
            found.append(Party(mention.first, mention.last, mention.entry.value, False, False))
        elif kind == "place" and mention.first not in taken and (code := lexicon.places.get(mention.entry.value)) in BOTH:
            found.append(Party(mention.first, mention.last, code, False, False))
    found.sort(key=lambda party: party.first)
    for party in found:  # "Russian-made", "Russia's": the state as an adjective of what follows
        after = tokens.lows[party.last + 1 : party.last + 2]
        if after == ["'s"] or after == ["-"]:
            party.adjective = party.adjective or after == ["'s"]
    return found


class Reader:
    """Reads the frames of one text."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon, anywhere: dict[str, Party]) -> None:
        """Keep what all sentences share; ``seen`` holds the last mention of either party, ``anywhere`` the first."""
        self.tokens, self.lexicon, self.anywhere = tokens, lexicon, anywhere
        self.seen: dict[str, Party] = {}
        self.subject: Party | None = None

    def frames(self, at: int, sentence: range, mentions: Sequence[Mention], parties: list[Party]) -> list[Frame]:
        """Return the frames of a sentence."""
        things = [m for m in mentions if m.entry.kind == "item"]
        found: list[Frame] = []
        if things:
            moves = [m for m in mentions if m.entry.kind == "move" and not self._is_noun(sentence, m)]
            for thing in self._distinct(things):
                frame = self._frame(at, sentence, thing, moves, parties, mentions)
                if frame is None and found:
                    frame = self._listed(found[-1], thing, mentions)
                if frame is not None:
                    found.append(frame)
        for party in parties:
            if party.country in BOTH:
                self.seen[party.country] = party
        self.subject = next((p for p in parties if p.country in BOTH and not p.adjective and not p.speaker), self.subject)
        return found

    def _is_noun(self, sentence: range, move: Mention) -> bool:
        """Whether a form such as "ship" or "need" is a noun here, and no word of moving."""
        if move.entry.more != "verb" or move.first == sentence.start:
            return False
        low, before = self.tokens.lows[move.first], self.tokens.lows[move.first - 1]
        return low in _NOUNS and (before in _ARTICLES or before[-1].isdigit() or before.endswith(("an", "go")))

    def _no_thing(self, thing: Mention, things: list[Mention]) -> bool:
        """Whether a word of a thing only tells of what, for what or about what something else is."""
        lows = self.tokens.lows
        after = lows[thing.last + 1 : thing.last + 2]
        if after and after[0] in _NO_THING_AFTER and not (thing.entry.value in _KNOW_HOW and after[0].startswith("program")):
            return True
        if lows[max(thing.first - 2, 0) : thing.first] == ["use", "of"]:
            return True
        if thing.entry.value != "training" and any(other.first == thing.last + 1 and other is not thing for other in things):
            return True  # "rocket launcher ammunition": the last word says what it is
        at = thing.first - 1
        if "worth" in lows[max(thing.first - 5, 0) : thing.first]:
            return True
        for _ in range(3):
            if at < 0:
                return False
            if lows[at] in _NO_THING_BEFORE:
                if lows[at] == "for" and lows[at - 1] in _ASKS:
                    return False
                return any(other.last < at for other in things) or lows[at] in ("against", "aboard", "about")
            if lows[at] == "to" and lows[at - 1] in ("related", "relating", "relates"):
                return True
            if lows[at] in (",", "of", "and", "with", "to", ".", "that"):
                return False
            at -= 1
        return False

    def _distinct(self, things: list[Mention]) -> list[Mention]:
        """Drop a thing that lies within a longer one ("artillery" in "artillery shells")."""
        kept: list[Mention] = []
        for thing in things:
            if self._no_thing(thing, things):
                continue
            if any(o is not thing and o.first <= thing.first and thing.last <= o.last and (o.last - o.first) > (thing.last - thing.first) for o in things):
                continue
            kept.append(thing)
        return kept

    def _frame(
        self,
        at: int,
        sentence: range,
        thing: Mention,
        moves: list[Mention],
        parties: list[Party],
        mentions: Sequence[Mention],
    ) -> Frame | None:
        origin = self._origin(thing, parties)
        if origin is not None and origin.country not in BOTH:
            return None
        if sides := self._asked(sentence, thing, parties):
            move = next((m for m in moves if m.first < thing.first), None)
            return self._make(at, sentence, thing, move, *sides, 3, mentions)
        best: tuple[int, Mention, tuple[Party, Party, int]] | None = None
        for gap, move in sorted((self._distance(m, thing), m) for m in moves):
            if gap > 26:
                break
            if self._barred(sentence, move):
                if gap <= 4:
                    return None  # a rule on such things: "the supply of … is prohibited"
                continue
            sides = self._sides(sentence, move, thing, parties, origin)
            if sides is not None and (best is None or sides[2] * 4 - gap // 3 > best[0]):
                best = sides[2] * 4 - gap // 3, move, sides
        if best is not None:
            return self._make(at, sentence, thing, best[1], *best[2], mentions)
        return self._standing(at, sentence, thing, parties, origin, mentions)

    def _asked(self, sentence: range, thing: Mention, parties: list[Party]) -> tuple[Party, Party] | None:
        """Read "Pyongyang is asking Moscow for help with …": who is asked would supply."""
        lows = self.tokens.lows
        for party in parties:
            if party.last < thing.first and party.country in BOTH and lows[party.last + 1 : party.last + 2] == ["for"]:
                lead = lows[max(party.first - 2, sentence.start) : party.first]
                if any(low.startswith(("ask", "press")) for low in lead):
                    other = self._elsewhere(OTHER[party.country], parties)
                    return (party, other[0]) if other is not None else None
        return None

    def _listed(self, before: Frame, thing: Mention, mentions: Sequence[Mention]) -> Frame | None:
        """Read the next thing of a list as moved with the one before ("shells, rockets and ballistic missiles")."""
        lows = self.tokens.lows
        between = lows[before.thing.last + 1 : thing.first]
        if not 0 < len(between) <= 12 or thing.entry.value in _PEOPLE or before.category.value in _PEOPLE:
            return None
        if not {",", "and", "or", "including", "(", "plus"} & set(between) or {";", "that", "which", "but", "while"} & set(between):
            return None
        if any(m.entry.kind in ("move", "say") and before.thing.last < m.first < thing.first for m in mentions):
            return None
        category = self._cell(thing.first, thing.last, thing.entry.value, "category-word")
        item = self._cell(thing.first, thing.last, self._words(thing), "item-of-a-list")
        return replace(before, category=category, item=item, generic=thing.entry.more, thing=thing, weight=before.weight - 1)

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
        people = any(m.entry.kind == "item" and m.entry.value in _PEOPLE for m in mentions)
        return self._make(at, sentence, thing, None, teachers, learners, 2, mentions) if people else None

    def _standing(
        self, at: int, sentence: range, thing: Mention, parties: list[Party], origin: Party | None, mentions: Sequence[Mention]
    ) -> Frame | None:
        """Read "North Korean troops in Russia": people of one state on the other's ground were sent there."""
        if thing.entry.value == "training":
            return self._trained(at, sentence, thing, parties, mentions)
        if origin is None or origin.country != "PRK":
            return None
        if thing.entry.value in ARMS and self._fired_at_ukraine(sentence, mentions):
            user = next((p for p in parties if p.country == "RUS"), None) or self.seen.get("RUS") or self.anywhere.get("RUS")
            return self._make(at, sentence, thing, None, origin, user, 2, mentions) if user is not None else None
        if thing.entry.value not in _PEOPLE:
            return None
        for party in parties:
            if party.first > thing.last and party.country == "RUS" and not party.speaker:
                lead = self.tokens.lows[party.first - 1]
                if "against" in self.tokens.lows[max(party.first - 2, 0) : party.first]:
                    continue
                if lead in ("in", "to", "inside", "for", "with", "across", "the", "within", "into", "alongside", "between", "by", "beside"):
                    return self._make(at, sentence, thing, None, origin, party, 2, mentions)
        return None

    def _distance(self, move: Mention, thing: Mention) -> int:
        if move.last < thing.first:
            return thing.first - move.last
        return max(move.first - thing.last, 0) + 1

    def _origin(self, thing: Mention, parties: list[Party]) -> Party | None:
        """Return the state whose adjective stands before a thing ("North Korean artillery shells")."""
        found = None
        for party in parties:
            if party.last < thing.first and thing.first - party.last <= 6 and party.adjective:
                between = self.tokens.lows[party.last + 1 : thing.first]
                if not any(low in (",", "and", "of", "from", "to", ".", "that", "for", "in", "with", "by", "on") for low in between):
                    found = party
            elif party.first >= thing.first and party.last <= thing.last and party.country in BOTH:
                found = party
            elif found is None and thing.last < party.first <= thing.last + 8 and party.country in BOTH:
                between = self.tokens.lows[thing.last + 1 : party.first]
                if between in (["from"], ["from", "the"], ["of", "the"], ["of"]) or between[-2:] in (["made", "in"], ["produced", "in"]):
                    found = party
        return found

    def _barred(self, sentence: range, move: Mention) -> bool:
        """Whether the sentence speaks of a rule on such transfers, not of one ("prohibit the supply of …")."""
        lows = self.tokens.lows
        window = lows[max(sentence.start, move.first - 9) : move.first]
        if any(low in _RULE or low in _PREVENT for low in window):
            return True
        after = lows[move.last + 1 : min(move.last + 14, sentence.stop)]
        return any(
            low in _RULE and back and after[back - 1] in ("is", "are", "were", "be", "been", "was")
            for back, low in enumerate(after)
        )

    def loose(self, at: int, sentence: range, mentions: Sequence[Mention], parties: list[Party]) -> list[Frame]:
        """Return what a sentence tells of things that go their usual way, with a word of moving but no clear parties.

        Used only for stories that are known to be about such transfers; it is the weakest rule, and says so.
        """
        things = [m for m in mentions if m.entry.kind == "item" and not m.entry.more]
        if not things:
            return []
        moves = [m for m in mentions if m.entry.kind == "move" and not self._is_noun(sentence, m)]
        if any(party.country not in BOTH and party.country not in _BYSTANDERS for party in parties):
            return []
        found = []
        for thing in self._distinct(things):
            usual = _USUAL.get(thing.entry.value)
            move = min(moves, key=lambda m: self._distance(m, thing), default=None)
            if usual is None or move is None or self._distance(move, thing) > 14 or self._barred(sentence, move):
                continue
            supplier = next((p for p in parties if p.country == usual), None) or self.anywhere.get(usual)
            recipient = next((p for p in parties if p.country == OTHER[usual]), None) or self.anywhere.get(OTHER[usual])
            if supplier is None or recipient is None:
                continue
            frame = self._make(at, sentence, thing, move, supplier, recipient, 0, mentions)
            if frame is not None and frame.supplier.value == usual:
                found.append(frame)
        return found

    # -- the two sides ------------------------------------------------------------------------------------------

    def _sides(
        self, sentence: range, move: Mention, thing: Mention, parties: list[Party], origin: Party | None
    ) -> tuple[Party, Party, int] | None:
        sense = move.entry.value
        lows = self.tokens.lows
        given: dict[str, tuple[Party, int]] = {}

        def put(side: str, party: Party, weight: int) -> None:
            if side not in given or given[side][1] < weight:
                given[side] = party, weight

        verb = move.entry.more == "verb"
        passive = verb and self._is_passive(sentence, move)
        for party in parties:
            if party is origin and sense != "use":
                continue
            preposition = self._preposition(party, sentence)
            if not preposition:
                continue
            near = abs(party.first - move.last) < 22
            if not near:
                continue
            if preposition == "from":
                put("supplier", party, 3)
            elif preposition in ("to", "into", "toward", "towards") and (
                not party.adjective or self.tokens.lows[party.last + 1 : party.last + 2] == ["'s"]
            ):
                put("recipient", party, 3)
            elif preposition == "by" and party.first > move.last:
                put("supplier" if sense in ("give", "offer", "deploy", "help") else "recipient", party, 3)
            elif preposition == "for" and not party.adjective and party.first > move.last:
                put("recipient", party, 2)
            elif preposition == "with" and sense in ("give", "offer") and party.first > move.last and not party.adjective:
                put("recipient", party, 2)
            elif preposition in ("in", "inside", "within", "alongside") and sense in ("deploy", "give") and thing.entry.value in _PEOPLE and party.first > min(move.last, thing.last):
                put("recipient", party, 2)
            elif preposition == "of" and not verb and party.first > move.last and party.first - move.last < 4 and sense == "deploy":
                put("supplier", party, 1)
        subject, weight = self._subject(sentence, move, parties, origin, verb)
        if subject is not None:
            if sense in ("give", "offer", "deploy", "help"):
                if passive and subject.country in BOTH and "supplier" not in given and sense != "deploy" and thing.first > move.last:
                    put("recipient", subject, weight)  # "Kim was given a car"
                elif not passive:
                    put("supplier", subject, weight)
            elif sense in ("receive", "seek", "use"):
                put("recipient", subject, weight)
        if thing.entry.value == "training":
            return None
        if origin is not None and origin.country in BOTH:
            put("supplier", origin, 2 if sense in ("use", "receive", "deploy") else 1)
        return self._complete(sense, given, thing, parties)

    def _complete(
        self, sense: str, given: dict[str, tuple[Party, int]], thing: Mention, parties: list[Party]
    ) -> tuple[Party, Party, int] | None:
        """Fill in the side that is not said from the other; refuse what does not run between the two states."""
        category = thing.entry.value
        supplier, recipient = given.get("supplier"), given.get("recipient")
        if category in _PEOPLE and (
            (supplier and supplier[0].country == "RUS") or (recipient and recipient[0].country == "PRK")
        ):
            return None
        if sense == "help" and category not in _KNOW_HOW:
            return None
        if sense == "deploy" and category not in _PEOPLE and not any(weight >= 3 for _, weight in given.values()):
            return None  # goods go and come only from somewhere or to somewhere
        if supplier and recipient and supplier[0].country == recipient[0].country:
            if supplier[1] == recipient[1]:
                return None
            if supplier[1] > recipient[1]:
                recipient = None
            else:
                supplier = None
        if supplier and supplier[0].country not in BOTH:
            return None
        if recipient and recipient[0].country not in BOTH:
            if not (recipient[0].country == "UKR" and category in _PEOPLE and supplier and supplier[0].country == "PRK"):
                return None
            recipient = None
        if sense == "use":
            if category not in ARMS or not supplier or supplier[0].country != "PRK":
                return None
        if supplier and not recipient:
            other = self._elsewhere(OTHER[supplier[0].country], parties)
            if other is None or (other[1] == 0 and supplier[1] + (_USUAL.get(category) == supplier[0].country) < 2):
                return None
            recipient = other
        elif recipient and not supplier:
            other = self._elsewhere(OTHER[recipient[0].country], parties)
            if other is None:
                return None
            supplier = other
        if not supplier or not recipient or supplier[0].country == recipient[0].country:
            return None
        weight = supplier[1] + recipient[1]
        usual = _USUAL.get(category)
        if usual and usual != supplier[0].country and weight < 4:
            return None
        return supplier[0], recipient[0], weight

    def _elsewhere(self, country: str, parties: list[Party]) -> tuple[Party, int] | None:
        """Return a mention of a state in the sentence (1), or the last one before it (0)."""
        for party in reversed(parties):
            if party.country == country and not party.speaker:
                return party, 1
        for party in parties:
            if party.country == country:
                return party, 1
        before = self.seen.get(country) or self.anywhere.get(country)
        return (before, 0) if before is not None else None

    def _preposition(self, party: Party, sentence: range) -> str:
        lows = self.tokens.lows
        at = party.first - 1
        steps = 0
        while at >= sentence.start and steps < 4 and lows[at] in ("the", "its", "neighbouring", "neighboring", "ally", "both", "mainly", "his", "a"):
            at -= 1
            steps += 1
        if at < sentence.start:
            return ""
        low = lows[at]
        if low in ("from", "to", "into", "by", "for", "with", "in", "of", "inside", "within", "toward", "towards", "alongside"):
            if low == "to" and at > sentence.start and lows[at - 1] in ("according", "prior", "due", "compared", "close", "visit", "trip", "ambassador", "envoy"):
                return ""
            return low
        return ""

    def _is_passive(self, sentence: range, move: Mention) -> bool:
        """Whether a verb form is passive: after a form of "be", or a participle that follows its noun."""
        low = self.tokens.lows[move.first]
        at = move.first - 1
        steps = 0
        while at >= sentence.start and steps < 4:
            before = self.tokens.lows[at]
            if before == "to":
                return False  # "is to send"
            if before in _BE:
                return not low.endswith("ing")
            if before in _PASS or before.endswith("ly"):
                at -= 1
                steps += 1
                continue
            break
        if low.endswith("ed") or low in ("sent", "given", "sold", "taken", "brought"):
            after = self.tokens.lows[move.last + 1 : move.last + 2]
            return after in (["to"], ["by"], ["from"], ["in"], ["into"]) and not self._subject_close(sentence, move)
        return False

    def _subject_close(self, sentence: range, move: Mention) -> bool:
        before = self.tokens.lows[max(move.first - 1, sentence.start) : move.first]
        return bool(before) and (before[0] in _PASS)

    def _subject(
        self, sentence: range, move: Mention, parties: list[Party], origin: Party | None, verb: bool
    ) -> tuple[Party | None, int]:
        """Return the party that does the moving, and how clearly: 2 beside the verb, 1 further off."""
        lows = self.tokens.lows
        candidates = [p for p in parties if p.last < move.first and p is not origin]
        far: Party | None = None
        if verb and self._pronoun_before(sentence, move):
            named = next((p for p in candidates if not p.adjective and not p.speaker), None) or self.subject
            return (named, 1) if named is not None else (None, 0)
        for party in reversed(candidates):
            between = lows[party.last + 1 : move.first]
            plain = [low for low in between if low not in _PASS and low not in _BE and not low.endswith("ly")]
            if not verb:
                if len(plain) <= 4 and (party.adjective or plain[:1] == ["'s"] or not plain):
                    return party, 2
                continue
            preposition = self._preposition(party, sentence)
            if party.adjective and plain[:1] != ["'s"]:
                continue
            if not plain and not preposition:
                return party, 2
            if preposition in ("from", "to", "in", "with", "of", "by", "for", "into"):
                continue
            if party.speaker:
                far = far or party
                continue
            if plain[:1] == ["'s"] and len(plain) > 5:
                continue
            return party, 1
        return far, 1

    def _pronoun_before(self, sentence: range, move: Mention) -> bool:
        at = move.first - 1
        while at >= sentence.start and (self.tokens.lows[at] in _PASS or self.tokens.lows[at].endswith("ly")):
            at -= 1
        return at >= sentence.start and self.tokens.lows[at] in ("it", "they", "he", "she")

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
        if self._exchanged(sentence, thing):
            supply, receive = (
                receive._replace(rule="supplier-in-exchange"),
                supply._replace(rule="recipient-in-exchange"),
            )
        stage = self._stage(sentence, thing, move)
        window = self.tokens.lows[max(sentence.start, first - 6) : first]
        negated = any(low in ("not", "'t", "never", "no", "neither", "nor") for low in window) and "only" not in window
        category = self._cell(thing.first, thing.last, thing.entry.value, "category-word")
        item = self._cell(thing.first, thing.last, self._words(thing), "item")
        if supply.value == "RUS" and item.value.casefold() in ("military assistance", "military support"):
            category = category._replace(value="military-technology", rule="assistance-by-russia")
        return Frame(at, supply, receive, category, item, move, first, last, stage, negated, weight, thing.entry.more, thing)

    def _exchanged(self, sentence: range, thing: Mention) -> bool:
        """Whether a thing stands after "in exchange for" or "in return for": it goes the other way."""
        lows = self.tokens.lows
        for at in range(thing.first - 1, max(sentence.start, thing.first - 14) - 1, -1):
            if lows[at] in (",", ";") and thing.first - at > 9:
                return False
            if lows[at] in ("exchange", "return") and lows[at + 1 : at + 2] == ["for"] and lows[at - 1 : at] == ["in"]:
                return True
        return False

    def _stage(self, sentence: range, thing: Mention, move: Mention | None) -> Cell:
        if move is None:
            return self._cell(thing.first, thing.last, "delivered", "stage-standing")
        lows = self.tokens.lows
        sense = move.entry.value
        lead = lows[max(sentence.start, move.first - 5) : move.first]
        if sense in ("seek", "trade") or self._exchanged(sentence, thing):
            return self._cell(move.first, move.last, "sought", "stage-word")
        if sense == "offer":
            agreed = lows[move.first].startswith("agree")
            return self._cell(move.first, move.last, "agreed" if agreed else "offered", "stage-word")
        for back, low in enumerate(reversed(lead)):
            at = move.first - 1 - back
            if low in _MODAL and lows[at + 1 : at + 2] != ["have"]:
                return self._cell(at, move.last, "sought", "stage-modal")
            if low in ("will", "plans", "planning", "planned", "preparing", "agreed", "intends", "ready", "set", "expected", "pledged", "promised", "prepares", "preparations"):
                value = "sought" if low == "expected" else "offered" if low in ("pledged", "promised") else "agreed"
                return self._cell(at, move.last, value, "stage-plan")
            if low in ("seeking", "seeks", "sought", "wants", "hoping", "hopes", "considering", "consider", "discuss", "discussed", "talks", "negotiating", "negotiations", "prevent", "preventing"):
                return self._cell(at, move.last, "sought", "stage-sought")
        if lows[move.first].endswith("ing") and any(low in ("is", "are", "been", "continues", "continue", "keeps", "begun", "started", "began") for low in lead):
            return self._cell(move.first, move.last, "under-way", "stage-progressive")
        return self._cell(move.first, move.last, "delivered", "stage-past")
