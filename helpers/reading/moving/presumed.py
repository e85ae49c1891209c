"""Transfers whose parties are presumed: a thing and a word of moving that no clear parties go with, the usual way.

It is the weakest rule, and says so: used only in stories about the two states, and for what is told nowhere clearer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.moving.belonging import apart, barred, distance, does_it, only_let
from helpers.reading.moving.categories import ANY_ARMS, ARMS, KNOW_HOW, PEOPLE
from helpers.reading.moving.clauses import in_inserted
from helpers.reading.moving.doers import from_afar, subject_of, word_before
from helpers.reading.moving.frames import Frame, make_frame
from helpers.reading.moving.lessons import only_taught, taught
from helpers.reading.moving.origins import origin_of
from helpers.reading.moving.parties import BOTH, OTHER, Party
from helpers.reading.moving.passives import is_passive
from helpers.reading.moving.predicates import Cut, of_another, own_parties
from helpers.reading.moving.prepositions import preposition
from helpers.reading.moving.recall import Recall
from helpers.reading.moving.usual import KNOWN, USUAL
from helpers.reading.moving.war import at_the_front
from helpers.reading.tokens import Tokens

_ONE_WAY = frozenset(("give", "offer", "receive"))
_FAR = 12  # words from a thing to the word of moving
_OBJECT = 2
_TO_IT = 4  # words from "cars" to "Russia"
_REFLEXIVE = 4  # words from "meant" to "its own"
_BEFORE = 3
_SHOWING = frozenset(
    ("appeared", "appear", "appearing", "surfaced", "surface", "turned up", "turn up", "turning up", "arrived")
)
_ENDS = frozenset(("from", "to", "into", "by"))
_OTHERS = frozenset("allies allied partners west western nato".split())
_BEARERS = frozenset(
    "train trains wagon wagons railcars ship ships vessel vessels freighter freighters truck trucks lorry lorries "
    "convoy convoys plane planes barge barges containers container".split()
)
_BEARING = frozenset("with carrying of bearing hauling full loaded laden".split())
_CLAUSES = frozenset("when where while because although though whereas".split())
_BORNE = 8  # words from "train" to the thing
_WARLIKE = ANY_ARMS | PEOPLE | KNOW_HOW
_STORES = frozenset("depot depots warehouse warehouses arsenal arsenals storage store stores barracks bunkers".split())
_SOLDIERS = frozenset(
    "some many most all each both others they them soldiers troops personnel fighters servicemen recruits men "
    "units koreans officers snipers".split()
)
_POINTING = frozenset("the these those such its their".split())


def presumed(
    recall: Recall,
    at: int,
    sentence: range,
    things: list[Mention],
    moves: list[Mention],
    cuts: Sequence[Cut],
    parties: list[Party],
    around: set[str] | None,
) -> Iterator[Frame]:
    """Yield what a sentence tells of things that go their usual way, with a word of moving but no clear parties.

    Where no transfer is told elsewhere, ``around`` holds the states named there or beside it, and what a state fires
    is its own.
    """
    tokens, lows = recall.tokens, recall.tokens.lows
    if not moves or any(party.country not in KNOWN for party in parties):
        return
    ours = any(party.country in BOTH for party in parties)
    if not ours and not _OTHERS.isdisjoint(lows[sentence.start : sentence.stop]):
        return  # "what allies can do to provide ammunition"
    told, every = around is None, things
    if around is not None:  # a story of something else: "were fed on rice"
        both = around >= BOTH
        warlike = both or any(party.country in BOTH for party in parties)
        things = [t for t in things if (warlike if t.entry.value in _WARLIKE else both and parties)]
    for thing in things:
        usual = USUAL.get(thing.entry.value)
        if thing.entry.more or usual is None:
            continue
        origin = origin_of(lows, thing, parties, recall.subject)
        if origin is not None and origin.country != usual:
            continue  # "Russian troops"
        if any(party.last + 1 == thing.first and party.country not in BOTH for party in parties):
            continue  # "the U.S. soldier"
        move = _nearest(tokens, sentence, thing, moves, usual)
        if move is None or only_taught(lows, thing, things, move):
            continue
        if move.entry.phrase.startswith(("need", "stockpil")) or of_another(cuts, thing, move, every):
            continue
        if in_inserted(lows, thing, move, parties):
            continue  # "Moscow, short of shells, has bought missiles"
        if thing.entry.value in PEOPLE and taught(lows, thing, sentence):
            continue  # "taught its soldiers to fly"
        if not told and (move.entry.value == "use" or lows[thing.first - 1] == "no"):
            continue  # "his men got no shells"
        near = own_parties(cuts, move, parties) if move.entry.value == "use" else parties
        if _not_its_way(tokens, sentence, thing, move, usual, near):
            continue
        supplier, recipient = (
            next((p for p in parties if p.country == code), None) or recall.anywhere.get(code)
            for code in (usual, OTHER[usual])
        )
        if supplier is not None and recipient is not None:
            frame = make_frame(tokens, at, sentence, thing, move, supplier, recipient, 0)
            if frame.supplier.value == usual:
                yield frame


def _nearest(tokens: Tokens, sentence: range, thing: Mention, moves: list[Mention], usual: str) -> Mention | None:
    """Return the word of moving nearest to a thing that may move it."""
    unlike = ["trade", "help"] if usual == "PRK" else ["trade"]  # help is what Russia gives
    unlike += () if thing.entry.value in PEOPLE else ("deploy",)  # goods neither go nor appear of themselves
    shown = _SHOWING if thing.entry.value in ARMS and at_the_front(tokens.lows, sentence) else ()
    laden = thing.entry.value not in PEOPLE and _laden(tokens.lows, sentence, thing)
    may_move = [
        m for m in moves if m.entry.value not in unlike or m.entry.phrase in shown or (laden and _arrives(m, thing))
    ]
    move = min(may_move, key=lambda m: distance(m, thing), default=None)
    return None if move is None or distance(move, thing) > _FAR or _elsewhere(tokens, sentence, thing, move) else move


def _laden(lows: list[str], sentence: range, thing: Mention) -> bool:
    """Whether a train or a ship bears a thing: "a train with artillery shells"."""
    lead = lows[max(thing.first - _BORNE, sentence.start) : thing.first]
    at = next((at for at, low in enumerate(lead) if low in _BEARERS), None)
    return at is not None and not _BEARING.isdisjoint(lead[at + 1 :]) and "," not in lead[at:]


def _arrives(move: Mention, thing: Mention) -> bool:
    """Whether a verb behind a thing tells that what bears it goes: "crossed the river"."""
    return move.entry.more == "verb" and move.first > thing.last


def _not_its_way(
    tokens: Tokens, sentence: range, thing: Mention, move: Mention, usual: str, parties: list[Party]
) -> bool:
    """Whether something in the sentence shows that a thing does not go its usual way, or not between the two."""
    lows, category, sense = tokens.lows, thing.entry.value, move.entry.value
    if sense == "use" and (category in PEOPLE or usual == "RUS" or all(party.country != "RUS" for party in parties)):
        return True  # the North fires its own, and burns its own oil
    if move.entry.phrase.startswith("cross") and any(p.country == "KOR" and not p.speaker for p in parties):
        return True  # the border of the two Koreas
    if move.first == thing.first and not any(party.make for party in parties):
        return True  # "three trucks" is no verb
    ours = any(party.country in BOTH for party in parties)
    if sense in ("receive", "seek") and parties and not ours and not is_passive(tokens, sentence, move):
        return True  # "Ukraine said it had received shells"
    if lows[sentence.start] == "it" and not parties and move.entry.more == "verb":
        return not is_passive(tokens, sentence, move)  # who that is was not found
    if category not in _WARLIKE and sense == "receive" and not parties:
        return True  # "women at the plants get extra rice"
    if "own" in lows[move.last + 1 : move.last + _REFLEXIVE]:
        return True  # "meant for its own army"
    if (sense == "use" or category == "workers") and not _from_the_north(lows, sentence, thing, parties):
        return True  # "Russian forces fired 800 rounds": their own; "the country would need more workers"
    if _stored(lows, thing) or (
        thing.first > move.last and is_passive(tokens, sentence, move) and _equipped(lows, move)
    ):
        return True
    return (
        _of_others(tokens, sentence, move, parties)
        or _of_ukraine(lows, thing, move, parties)
        or _other_way_round(tokens, sentence, move, usual, parties)
        or _goes_to(tokens, sentence, thing, usual, parties)
        or from_afar(tokens, sentence, move, parties)
        or _sent_elsewhere(thing, parties)
        or _on_sale(thing, move, parties)
    )


def _stored(lows: list[str], thing: Mention) -> bool:
    """Whether a thing goes to a store, whose is not said ("shipped shells to a depot in Kanggye")."""
    behind = lows[thing.last + 1 : thing.last + 1 + _TO_IT]
    return behind[:1] == ["to"] and not _STORES.isdisjoint(behind)


def _equipped(lows: list[str], move: Mention) -> bool:
    """Whether soldiers who have come are only equipped ("some have been given night vision devices")."""
    return lows[word_before(lows, move)] in _SOLDIERS


def _other_way_round(tokens: Tokens, sentence: range, move: Mention, usual: str, parties: list[Party]) -> bool:
    """Whether the subject shows that a thing does not go its usual way ("Pyongyang is to receive missiles")."""
    if move.entry.value not in _ONE_WAY or move.entry.more != "verb" or is_passive(tokens, sentence, move):
        return False
    before = [p for p in parties if p.last < move.first and not p.speaker and not p.adjective]
    before = [p for p in before if not preposition(tokens, p, sentence)]
    gets = move.entry.value == "receive"
    if before and not _CLAUSES.isdisjoint(tokens.lows[before[-1].last + 1 : move.first]):
        return False  # "the North shut its border until May, when a train carrying horses crossed"
    return bool(before) and before[-1].country == (usual if gets else OTHER[usual])


def _of_others(tokens: Tokens, sentence: range, move: Mention, parties: list[Party]) -> bool:
    """Whether only other states give or get in a sentence: "Ukraine received shells from the United States"."""
    away = (preposition(tokens, p, sentence) for p in parties if p.country not in BOTH | {"UKR"})
    verb = move.entry.more == "verb"
    doer, beside = subject_of(tokens, sentence, move, parties, None, verb)
    if verb and is_passive(tokens, sentence, move):
        doer = None  # "the agency thinks that missiles have been shipped"
    if any(party.country in BOTH for party in parties):  # "Germany's navy has sent", "crossed into the South"
        owner = verb and doer is not None and (beside > 1 or tokens.lows[doer.last + 1] == "'s")
        theirs = owner and doer is not None and doer.country not in BOTH and not doer.speaker
        return theirs or any(lead in ("to", "into") for lead in away)
    ends = (preposition(tokens, p, sentence) for p in parties if not p.speaker or p.country in BOTH)
    return (doer is not None and not doer.speaker) or not _ENDS.isdisjoint(ends)


def _goes_to(tokens: Tokens, sentence: range, thing: Mention, usual: str, parties: list[Party]) -> bool:
    """Whether who usually supplies a thing is told right behind it to get it: "shipping cars to Russia"."""
    behind = (p for p in parties if p.country == usual and thing.last < p.first <= thing.last + _TO_IT)
    return any(preposition(tokens, party, sentence) in ("to", "into") for party in behind)


def _from_the_north(lows: list[str], sentence: range, thing: Mention, parties: list[Party]) -> bool:
    """Whether what is fired was told of before, or its sentence names the North."""
    named = any(party.country == "PRK" for party in parties) or "korean" in lows[sentence.start : sentence.stop]
    pointing = lows[max(thing.first - _BEFORE, sentence.start) : thing.first]
    return named or not _POINTING.isdisjoint(pointing) or pointing[-1:] == ["that"]


def _sent_elsewhere(thing: Mention, parties: list[Party]) -> bool:
    """Whether only third states are named beside people who are sent: "soldiers were sent to parliament"."""
    named = {party.country for party in parties if not party.speaker}
    return thing.entry.value in PEOPLE and BOTH.isdisjoint(named) and bool(named - {"UKR"})


def _on_sale(thing: Mention, move: Mention, parties: list[Party]) -> bool:
    """Whether goods are only sold in one country, whose is not said: "rice was selling at markets in Hyesan"."""
    sold = move.entry.phrase.startswith(("sell", "sold", "market"))
    return sold and thing.entry.value not in _WARLIKE and not {p.country for p in parties} >= BOTH


def _of_ukraine(lows: list[str], thing: Mention, move: Mention, parties: list[Party]) -> bool:
    """Whether Ukraine is given arms or sells goods: "supplying Ukraine with munitions", "grain from Ukraine"."""
    theirs = [party for party in parties if party.country == "UKR"]
    if thing.entry.value not in _WARLIKE:
        others = any(party.country not in BOTH and not party.speaker for party in parties)
        return bool(theirs) or (others and not {p.country for p in parties} >= BOTH)
    return thing.entry.value not in PEOPLE and any(
        0 < party.first - move.last <= _OBJECT or lows[party.first - 1] in ("to", "for") for party in theirs
    )


def _elsewhere(tokens: Tokens, sentence: range, thing: Mention, move: Mention) -> bool:
    """Whether a move is a rule, what a thing does, or in another clause than a thing."""
    others = apart(tokens, thing, move) or does_it(tokens, thing, move) or only_let(thing, move)
    return others or barred(tokens, sentence, move, far=True)
