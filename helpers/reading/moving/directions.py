"""Who supplies whom: the two sides of a word of moving and a thing, whichever way the sentence runs.

Prepositions weigh most ("from", "to"), then the subject beside the verb, then an adjective of the thing ("a North
Korean missile that Russia fired"); what the grammar leaves open is filled in from the other state, and decided by what
usually goes which way only where nothing else speaks.
"""

from __future__ import annotations

from dataclasses import replace

from helpers.reading.lexicon import Mention
from helpers.reading.moving.clauses import in_clause
from helpers.reading.moving.parties import BOTH, OTHER, Party
from helpers.reading.moving.stages import exchanged
from helpers.reading.moving.subjects import BE, TAKERS, acts, is_passive, preposition, subject_of
from helpers.reading.moving.things import ARMS, KNOW_HOW, PEOPLE
from helpers.reading.moving.usual import KNOWN, USUAL, usual_supplier
from helpers.reading.tokens import Tokens

_BREAKS = frozenset(
    ", and of from to . that for in with by on about had has have was were is are will would could may".split()
)
_MADE = frozenset("made produced manufactured built".split())
_ORIGINS = frozenset("origin make design type manufacture production made produced manufactured built -".split())
_ADVERBS = frozenset("now all also mostly mainly largely actually already reportedly probably likely".split())
_CLAUSE_ENDS = frozenset(", . ; and or but by according while".split())
_DONE = frozenset("sent given made held shot set put laid drawn taken seen known led run built bought".split())
_LOADS = ("load", "took on", "taken on", "pick", "collect", "leav", "left", "depart")
_REACHES = ("reach", "enter")
_LEAVES = ("leav", "left", "depart")
_OBJECT = 2
_LISTED = 3
_LIST = ([","], ["and"], ["or"], [",", "and"], [",", "or"], ["and", "to"], ["or", "to"])
_SELLS = (
    "sell",
    "sold",
    "on sale",
    "go on sale",
    "went on sale",
    "on offer",
    "on the market",
    "marketed",
    "found",
    "find",
)
_MARKED = (["with"], ["bearing"], ["carrying"], ["that", "bear"], ["that", "carry"], ["in"])
_MARKS = frozenset(
    "markings marking lettering letters script writing inscriptions inscription labels characters".split()
)
_SELLING = ("sell", "sold", "market")
_LATER = frozenset("later then subsequently afterwards eventually".split())
_LOADING = ("shipment", "cargo", "loading")
_LANDS = ("unload", "offload", "discharg", "transship", "handed over")
_MEANWHILE = frozenset(("while", "after", "before", "and"))
_ASKED = ("ask", "press", "turn", "approach", "beg", "appeal", "look", "lean")
_THANKED = ("thank", "pays", "paid", "paying", "repay", "repaid", "compensat", "reward")
_TRADED = frozenset(("food", "machinery", "medical", "vehicles"))
_PLENTY = frozenset(("refined-petroleum", "crude-oil", "coal", "food", "metals"))  # what goes all over the world
_PRESENTS = frozenset(("luxury-goods", "animals"))
_PORTS = frozenset(  # who takes what is sent "to a Russian port", "to the North Korean army"
    "port ports city town border coast territory soil side ship ships vessel vessels tanker tankers freighter bank "
    "banks firm firms company companies army military forces troops units soldiers crews navy front fronts airline "
    "buyer buyers customers government regime authorities market people leader depot depots base bases waters zoo "
    "partners".split()
)
_BEFORE_GOODS = frozenset("of the some more and with".split())
_AUXILIARY = frozenset("is was are were has had have been being now then also in turn".split())
_OTHERS = frozenset("allies west westerners nato europe europeans".split())
_STRANGERS = frozenset(("her", "me"))  # as objects: neither leader is told so
_FAR = 16
_TO = 3  # how surely "to Moscow" tells the recipient
_GIVING = frozenset(("give", "offer", "deploy", "help"))
Given = dict[str, tuple[Party, int]]  # side → the party on it, and how clearly it is said


def _holds(party: Party, thing: Mention) -> bool:
    """Whether a party is part of the words of a thing, or the thing part of the party's."""
    if party.first >= thing.first:
        return party.last <= thing.last
    return party.last >= thing.last and thing.entry.value in PEOPLE


def _put(given: Given, side: str, party: Party, weight: int) -> None:
    """Put a party on a side, unless another stands there more clearly."""
    if side not in given or given[side][1] < weight:
        given[side] = party, weight


def _passive_before_by(between: list[str]) -> bool:
    at = len(between) - 1 - between[::-1].index("by") if "by" in between else 0
    return at > 0 and (between[at - 1].endswith("ed") or between[at - 1] in _DONE)


def _named(parties: list[Party]) -> set[str]:
    return {party.country for party in parties}


class Directions:
    """Reads the sides of the transfers of one text; ``seen`` grows as its sentences are read."""

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

    def origin(self, thing: Mention, parties: list[Party]) -> Party | None:
        """Return the state whose adjective stands before a thing ("North Korean artillery shells")."""
        found = None
        for party in parties:
            if party.last < thing.first and thing.first - party.last <= 6 and party.adjective:
                between = self.tokens.lows[party.last + 1 : thing.first]
                listed = between[-1:] == ["and"] and len(between) <= _LISTED  # "North Korean tiles and lathes"
                if not _BREAKS & set(between[:-1] if listed else between):
                    found = party
            elif party.last + 1 == thing.first and self._from_there(party, thing):
                found = party  # "Kuzbass coal"
            elif party.country in BOTH and _holds(party, thing) and (found is None or party.adjective):
                found = party  # "North Korean soldiers", who may be somebody told of too
            elif found is None and thing.last < party.first <= thing.last + 8 and party.country in BOTH:
                between = self.tokens.lows[thing.last + 1 : party.first]
                if between in _MARKED and self.tokens.lows[party.last] in _MARKS:
                    found = party  # "rockets with Korean markings"
                elif between in (["from"], ["from", "the"], ["of", "the"], ["of"]):
                    found = party
                elif between[:1] == ["from"] and between[-1:] == ["in"] and "," not in between:
                    found = party  # "cargo from an ammunition depot in North Korea"
            if found is None and thing.last < party.first <= thing.last + _FAR and self._predicated(party):
                found = party  # "half of the shells that it fires are North Korean"
            lead = self.tokens.lows[max(party.first - 2, 0) : party.first]
            made = lead[-1:] == ["in"] and lead[0] in _MADE and party.country in BOTH
            made = made and self.tokens.lows[party.first - 3] != "be"  # "tanks could be built in North Korea"
            if found is None and made and thing.last < party.first <= thing.last + _FAR:
                found = party  # "a missile that killed twelve people was made in North Korea"
        return found or self._its(thing, parties)

    def _its(self, thing: Mention, parties: list[Party]) -> Party | None:
        """Return whose "its troops" are: of the state told last before, here or in the sentence before."""
        at = thing.first - 1
        if self.tokens.lows[at] != "its" or thing.entry.value not in PEOPLE:
            return None
        told = next((p for p in reversed(parties) if p.last < at and not p.make), self.subject)
        if told is None or told.country not in BOTH:
            return None
        return replace(told, first=at, last=at, adjective=True, speaker=False)

    def _from_there(self, party: Party, thing: Mention) -> bool:
        """Whether a place right before plain goods says where they are from."""
        plain = thing.entry.value not in PEOPLE and thing.entry.value not in ARMS and party.country in BOTH
        return plain and self.tokens.lows[party.first - 1] in _BEFORE_GOODS

    def _predicated(self, party: Party) -> bool:
        """Whether an adjective says where the subject is from: "are North Korean", "were of North Korean origin"."""
        lows = self.tokens.lows
        at = party.first - 1
        if lows[at] == "from" and lows[at - 1] in BE and party.country in BOTH:
            return True  # "three of them were from North Korea"
        while lows[at] in _ADVERBS:
            at -= 1
        before, after = lows[at], lows[party.last + 1]
        if not party.adjective or party.country not in BOTH:
            return False
        return (before == "of" and after in _ORIGINS) or (before in BE and after in _ORIGINS | _CLAUSE_ENDS)

    def asked(self, sentence: range, thing: Mention, parties: list[Party]) -> tuple[Party, Party, bool] | None:
        """Read "asking Moscow for help" and "thanked Putin for the car": supplier, recipient, whether it has come."""
        lows = self.tokens.lows
        for party in parties:
            if party.last < thing.first and party.country in BOTH and lows[party.last + 1 : party.last + 2] == ["for"]:
                lead = lows[max(party.first - 2, sentence.start) : party.first]
                people = thing.entry.value in PEOPLE and party.country == "RUS"
                thanked = any(low.startswith(_THANKED) for low in lead)
                if (thanked or any(low.startswith(_ASKED) for low in lead)) and "of" not in lead and not people:
                    other = self.elsewhere(OTHER[party.country], parties)
                    return (party, other[0], thanked) if other is not None else None
        return None

    def sides(
        self, sentence: range, move: Mention, thing: Mention, parties: list[Party], origin: Party | None
    ) -> tuple[Party, Party, int] | None:
        """Return supplier, recipient and how clearly both are said (1 to 6); None where it is not between the two."""
        sense = move.entry.value
        parties = [party for party in parties if not party.make]
        given: Given = {}
        verb = move.entry.more == "verb"
        passive = verb and is_passive(self.tokens, sentence, move)
        if verb and not passive and self.tokens.lows[self._doer(move)] in _OTHERS:
            return None  # "everything that the West has delivered"
        if self.tokens.lows[move.last + 1] in _STRANGERS:
            return None  # "gave her coffee"
        beside = verb and self.beside_another(sentence, move)
        near = in_clause(self.tokens.lows, move, parties)
        for party in near:
            if self._other_clause(party, move) or self._goes_on(party, move):
                continue  # "carried shells to Russian ports, and that Moscow supplied oil"
            if beside and party.last < move.first:
                continue  # "providing weapons to Russia while receiving oil": "to Russia" belongs to the first
            told_by = party.speaker and party.country not in BOTH
            if self._traded(move, party):
                continue  # "receives oil in return for sending troops to Russia"
            if (party is not origin or sense == "use") and abs(party.first - move.last) < 22 and not told_by:
                lead = "" if acts(self.tokens, party, move) else preposition(self.tokens, party, sentence)
                side, weight = self._governed(lead, party, move, thing)
                if side:
                    _put(given, side, party, weight)
        subject, weight = subject_of(self.tokens, sentence, move, near, origin, verb)
        if beside and (first := self._first_doer(sentence, move, parties)) is not None and first is not origin:
            subject = first
        if subject is not None and sense in _GIVING:
            is_object = passive and sense != "deploy" and thing.first > move.last  # "Kim was given a car"
            if is_object and subject.country in BOTH and "supplier" not in given:
                _put(given, "recipient", subject, weight)
            elif not passive:
                _put(given, "supplier", subject, weight)
        elif subject is not None and sense in ("receive", "seek", "use"):
            _put(given, "recipient", subject, weight)
        if thing.entry.value == "training":
            return None
        arms = thing.entry.value in ARMS or thing.entry.value == "other-arms"
        back = exchanged(self.tokens.lows, sentence, thing, move)
        if origin is not None and origin.country in BOTH:
            if thing.entry.value in PEOPLE:
                given["supplier"] = origin, 2  # "Russia is bringing in North Korean workers"
            held = given.get("supplier")
            taken = arms and origin.country == "PRK"
            sold = held is not None and move.entry.phrase.startswith(_SELLING)  # "Russian shops sell North Korean beer"
            if (taken or sold) and held and held[0].country == OTHER[origin.country] and "recipient" not in given:
                given = {"recipient": held}  # "North Korean rifles taken from Russian marines"
            if sense == "help" and origin.country == "PRK" and thing.entry.value in KNOW_HOW:
                _put(given, "recipient", origin, 2)  # "help with the North's spy satellites"
                return self._complete(sense, given, thing, parties, back, self._with(move, thing), False)
            told_from = origin.first > thing.last and not back  # "machine tools from North Korea"
            third = subject is not None and subject.country not in BOTH | {"UKR"} and not subject.speaker
            if third and sense == "offer" and not passive and "recipient" not in given:
                return None  # "Washington offers money for word of North Korean workers"
            ferried = given.get("supplier", (origin, 0))[1] == 1  # "a Russian ship carrying North Korean munitions"
            _put(
                given,
                "supplier",
                origin,
                3 if told_from else 2 if ferried or sense in ("use", "receive", "deploy") else 1,
            )
        sold = verb and move.entry.phrase.startswith(_SELLS[:2])
        if sold and "supplier" not in given and not _named(parties) >= BOTH:
            return None  # "rice was selling for 8,000 won at markets in Hyesan"
        told = given.get("supplier")
        alone = told is not None and told[0] is origin and "recipient" not in given
        named = {party.country for party in parties if not party.speaker}
        if alone and thing.entry.value in _PLENTY and not named >= BOTH and named - BOTH - {"UKR"}:
            return None  # "old tankers that carry Russian oil": for whom is not said
        if not passive and "supplier" not in given and self.from_afar(sentence, move, parties):
            return None
        crossed = move.entry.phrase.startswith("cross")
        return self._complete(sense, given, thing, parties, back, self._with(move, thing), crossed)

    def from_afar(self, sentence: range, move: Mention, parties: list[Party]) -> bool:
        """Whether who gives is from a place that is no party's: "a dealer from Osaka had shipped pianos"."""
        at = self._doer(move)
        if (
            move.entry.more != "verb"
            or at <= sentence.start
            or not self.tokens.words[at][:1].isupper()
            or self.tokens.lows[at - 1] != "from"
        ):
            return False
        return all(not party.first <= at <= party.last or party.country not in BOTH for party in parties)

    def _with(self, move: Mention, thing: Mention) -> bool:
        """Whether somebody is helped with a thing: "support its war with shells", "support for it through missiles"."""
        return any(self.tokens.lows[at] in ("with", "through") for at in range(move.last + 2, thing.first))

    def _other_clause(self, party: Party, move: Mention) -> bool:
        """Whether "and that" stands between a party and a word of moving."""
        first, last = sorted((move.first, party.first))
        lows = self.tokens.lows
        return any(lows[at] == "that" and lows[at - 1] == "and" for at in range(first + 1, last))

    def _goes_on(self, party: Party, move: Mention) -> bool:
        """Whether a third state gets a thing only later: "was unloaded at Kholmsk and later shipped to South Korea"."""
        if party.country in BOTH or party.first < move.last:
            return False
        lows = self.tokens.lows
        return any(lows[at] in _LATER and lows[at - 1] == "and" for at in range(move.last + 1, party.first))

    def _traded(self, move: Mention, party: Party) -> bool:
        """Whether "in return for" stands between a word of moving and a party: it belongs to the other half."""
        lows = self.tokens.lows
        first, last = sorted((move.first, party.first))
        return any(
            lows[at] in ("return", "exchange") and lows[at - 1] == "in" and lows[at + 1] == "for"
            for at in range(first + 1, last)
        )

    def beside_another(self, sentence: range, move: Mention) -> bool:
        """Whether a verb has the subject of the verb before it ("while receiving oil", "and is giving it oil")."""
        lows, at = self.tokens.lows, move.first - 1
        if lows[move.first].endswith("ing") and at >= sentence.start and lows[at] in _MEANWHILE:
            return True
        while at > sentence.start and lows[at] in _AUXILIARY:
            at -= 1
        gets = move.entry.value in ("receive", "seek") and move.entry.more == "verb"  # "gives it shells and gets oil"
        return lows[at] == "and" and (at < move.first - 1 or gets)

    def _first_doer(self, sentence: range, move: Mention, parties: list[Party]) -> Party | None:
        """Return who does what a verb behind "and" says: the first state told, not whom the first verb serves."""
        before = [p for p in parties if p.last < move.first and not p.speaker and not p.adjective]
        return next((p for p in before if p.country in BOTH and not preposition(self.tokens, p, sentence)), None)

    def _doer(self, move: Mention) -> int:
        """Return the word before a verb and its auxiliaries."""
        at = move.first - 1
        while self.tokens.lows[at] in _AUXILIARY:
            at -= 1
        return at

    def _governed(self, preposition: str, party: Party, move: Mention, thing: Mention) -> tuple[str, int]:
        """Return the side that a preposition gives a party, and how surely."""
        sense, after = move.entry.value, party.first > move.last
        owner = self.tokens.lows[party.last + 1 : party.last + 2] == ["'s"]
        taker = not TAKERS.isdisjoint(self.tokens.lows[party.last + 1 : party.last + 3])
        verb = move.entry.more == "verb"
        if not preposition and sense in ("give", "offer", "help") and verb and (taker or not party.adjective):
            beside = 0 < party.first - move.last <= 2  # "supplied North Korea with oil", "sent Russia shells"
            return ("recipient", 4) if beside else ("", 0)
        if not preposition and sense == "deploy" and move.entry.phrase.startswith(_REACHES):
            return ("recipient", 4) if 0 < party.first - move.last <= _OBJECT else ("", 0)  # "has reached the North"
        if not preposition and move.entry.phrase.startswith(_LEAVES) and 0 < party.first - move.last <= _OBJECT:
            return "supplier", 4  # "left Rajin for Vladivostok"
        if preposition == "from":
            return "supplier", 3
        if after and preposition in ("at", "in", "of") and move.entry.phrase.startswith(_LOADS):
            return "supplier", 4  # "tankers from North Korea loaded oil at Vostochny"
        owner = owner or not _PORTS.isdisjoint(
            self.tokens.lows[party.last + 1 : party.last + 2]
        )  # "to the Russian port of Dunai"
        if preposition in ("to", "into", "toward", "towards") and (owner or taker or not party.adjective):
            got = not after and sense in ("receive", "seek")  # "sent shells to Russia and is receiving help for it"
            return ("", 0) if got else ("recipient", _TO)
        if preposition in ("in", "at") and after and sense == "receive" and (owner or not party.adjective):
            return "supplier", 1  # "the purchase of bearings in Moscow"
        if preposition == "by" and after:
            between = self.tokens.lows[move.last + 1 : party.first]
            if BE & set(between) or (set(between) - {move.entry.phrase} and _passive_before_by(between)):
                return "", 0  # "the use of missiles was raised by the United States", "the shells used by Russia"
            given = sense in _GIVING or self.tokens.lows[move.first] in BE  # "was presented with a car by Moscow"
            return ("supplier" if given else "recipient"), 3
        if preposition == "for" and after and (owner or taker or not party.adjective):
            return "recipient", 2
        # "shared with Moscow", but "arms transfers with Pyongyang" run either way
        if preposition == "with" and after and verb and not party.adjective and sense in ("give", "offer"):
            return "recipient", 2
        if after and preposition in ("in", "at", "on") and move.entry.phrase.startswith(_SELLS):
            return "recipient", 2  # "is on sale in Pyongyang"
        if after and preposition == "at" and move.entry.phrase.startswith(_LOADING):
            return "supplier", 2  # "new shipments of munitions at Rajin"
        if after and preposition in ("in", "at") and move.entry.phrase.startswith(_LANDS):
            return "recipient", 3  # "was unloaded at the Russian port of Kholmsk"
        inside = preposition in ("in", "inside", "within", "alongside") and thing.entry.value in PEOPLE
        if inside and sense in ("deploy", "give") and party.first > min(move.last, thing.last):
            return "recipient", 2
        return "", 0

    def _complete(
        self, sense: str, given: Given, thing: Mention, parties: list[Party], back: bool, with_it: bool, crossed: bool
    ) -> tuple[Party, Party, int] | None:
        """Fill in the side that is not said from the other; refuse what does not run between the two states.

        ``back`` is true of what stands after "in exchange for": it will go the other way than the sides say;
        ``with_it`` of what somebody is helped with, ``crossed`` where a border is.
        """
        category = thing.entry.value
        supplier, recipient = given.get("supplier"), given.get("recipient")
        back_home = (supplier and supplier[0].country == "RUS") or (recipient and recipient[0].country == "PRK")
        if category in PEOPLE and back_home and not (category == "military-engineers" and supplier and recipient):
            return None
        handed = supplier is not None and recipient is not None and recipient[1] == _TO  # "supported shells to Russia"
        if sense == "help" and category not in KNOW_HOW and not with_it and not handed:
            return None
        if sense == "help" and category in KNOW_HOW and supplier and supplier[0].country == "PRK":
            return None  # "workers would support the making of drones" there
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
            if not (recipient[0].country == "UKR" and category in PEOPLE and supplier and supplier[0].country == "PRK"):
                return None
            recipient = None
        if sense == "use" and (category not in ARMS or not supplier or supplier[0].country != "PRK"):
            return None
        if any(
            self._listed_with(one, parties) for one in (supplier, recipient) if one and not (supplier and recipient)
        ):
            return None
        if supplier and not recipient:
            other = self.elsewhere(OTHER[supplier[0].country], parties)
            if other is None or (sense == "use" and other[1] == 0):
                return None  # a state that fires its own arms
            if other[1] == 0 and self._to_a_stranger(thing, parties):
                return None  # "fuel for a power station on Mindanao"
            if other[1] == 0 and any(party.country not in KNOWN for party in parties):
                return None  # "China buys Russian oil"
            if other[0].country not in self.seen and other[1] == 0 and self._a_thirds(other[0]):
                return None  # "India buys its jets in Russia. The two spoke of late deliveries"
            if other[1] == 0 and crossed and any(party.country == "KOR" and not party.speaker for party in parties):
                return None  # "Seoul's guards fired as North Korean troops crossed the border"
            if other[1] == 0 and supplier[1] + (USUAL.get(category) == supplier[0].country) < 2:
                return None
            recipient = other
        elif recipient and not supplier:
            other = self.elsewhere(OTHER[recipient[0].country], parties)
            if other is None or (other[1] == 0 and any(party.country not in KNOWN for party in parties)):
                return None  # "Iranian firms over the supply of drones to Russia"
            if other[1] == 0 and self._a_thirds(other[0]):
                return None  # "Mongolia buys Russian oil. It has sent horses to North Korea"
            if other[1] == 0 and sense == "seek" and category == "workers":
                return None  # "the country would need more workers"
            if other[1] == 0 and sense == "receive" and recipient[1] < 2:
                return None  # "means to use the money to buy oil": of whom is not said
            supplier = other
        if not supplier or not recipient or supplier[0].country == recipient[0].country:
            return None
        weight = supplier[1] + recipient[1]
        usual = usual_supplier(thing)
        present = category in _PRESENTS | _TRADED and supplier[1] >= 2  # presents and plain goods go either way
        filled = given.keys() != {"supplier", "recipient"}  # else both are told
        if usual and not present and (usual != supplier[0].country) != back and weight < 4 - (not filled):
            return None
        return supplier[0], recipient[0], weight

    def _a_thirds(self, filled: Party) -> bool:
        """Whether the last sentence that names states told what a third one does, or sends to the one filled in."""
        if all(party.country in KNOWN for party in self.before):
            return False
        doer = next((party for party in self.before if not party.speaker), None)
        theirs = any(party.country == filled.country and self._gets(party) for party in self.before)
        return theirs or (doer is not None and not doer.adjective and doer.country not in KNOWN)

    def _to_a_stranger(self, thing: Mention, parties: list[Party]) -> bool:
        """Whether a name that is no party's says where a thing goes: "flour for the people of Gaza"."""
        lows, words = self.tokens.lows, self.tokens.words
        known = {at for party in parties for at in range(party.first, party.last + 1)}
        if lows[thing.last + 1] not in ("to", "for"):
            return False
        for at in range(thing.last + 2, min(thing.last + _FAR, len(lows))):
            if lows[at] in _CLAUSE_ENDS or at in known:
                return False
            if words[at][:1].isupper():
                return True
        return False

    def _gets(self, party: Party) -> bool:
        """Whether something goes to a party: "exports to Russia", "sold cars to customers in Russia"."""
        lows, at = self.tokens.lows, party.first - 1
        return lows[at] in ("to", "into") or (lows[at] == "in" and lows[at - 2] == "to")

    def _listed_with(self, told: tuple[Party, int], parties: list[Party]) -> bool:
        """Whether the other of the two states stands in one list with a side: "to Russia, North Korea or Iran"."""
        one, others = told[0], [p for p in parties if p.country == OTHER.get(told[0].country)]
        return any(
            first.last < second.first and self.tokens.lows[first.last + 1 : second.first] in _LIST
            for other in others
            for first, second in ((one, other), (other, one))
        )

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
