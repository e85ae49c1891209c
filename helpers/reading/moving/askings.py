"""One state asks the other: "asks Moscow for help", "turns to the North to refill its stocks", "a request by Kim"."""

from __future__ import annotations

from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import PEOPLE
from helpers.reading.moving.doers import AT_WORK
from helpers.reading.moving.parties import BOTH, OTHER, Party
from helpers.reading.moving.prepositions import preposition
from helpers.reading.moving.recall import Recall

_ASKED = ("ask", "press", "turn", "approach", "beg", "appeal", "look", "lean")
_URGED = (
    *_ASKED,
    *"persua convinc urg push coax lobb implor beseech plead reli rely petition tap entreat cajol request".split(),
    *("invit", "induc", "talk", "call", "depend"),
)
_THANKED = ("thank", "pays", "paid", "paying", "repay", "repaid", "compensat", "reward")
_REQUESTS = frozenset("request requests plea pleas appeal appeals approach approaches overture overtures".split())
_DEALS = frozenset("deal deals contract contracts order orders".split())
_HANDING = frozenset(
    "give send supply provide sell deliver transfer ship hand part export offer share lend lease donate furnish "
    "dispatch release grant spare loan produce make".split()
)
_REFILLING = frozenset(
    "refill replenish restock refresh rebuild top fill plug shore boost bolster stock supplement augment meet make "
    "buy purchase obtain get secure acquire procure request seek ask source order import receive restore ease".split()
)
_ITSELF = ("turn", "approach", "appeal", "look", "lean", "reli", "rely", "tap", "depend")  # for what one gets oneself
_REACH = 14  # words from whom one asks to the thing
_LEAD = 3
_THEM = frozenset(("it", "them", "him"))
_STOPS = frozenset(". ; : that which who while but after before because not".split())


def asked(recall: Recall, sentence: range, thing: Mention, parties: list[Party]) -> tuple[Party, Party, str] | None:
    """Read "asking Moscow for help" and "thanked Putin for the car": supplier, recipient, the stage that this tells."""
    lows = recall.tokens.lows
    for party in parties:
        if party.last >= thing.first or party.country not in BOTH:
            continue
        if thing.entry.value in PEOPLE and party.country == "RUS":
            continue
        after = lows[party.last + 1]
        if after not in ("for", "to"):
            continue
        lead = lows[max(party.first - _LEAD, sentence.start) : party.first]
        if after == "for":
            near = lead[1:] if len(lead) == _LEAD else lead
            thanked = any(low.startswith(_THANKED) for low in near)
            noun = not _REQUESTS.isdisjoint(near) and near[-1] in ("to", "of")
            if (thanked or noun or any(low.startswith(_ASKED) for low in near)) and ("of" not in near or noun):
                other = recall.elsewhere(OTHER[party.country], parties)
                return (party, other[0], "" if thanked else "sought") if other is not None else None
            if near[-1:] == ["with"] and not _DEALS.isdisjoint(lead) and "in" not in lead:
                other = recall.elsewhere(OTHER[party.country], parties)
                return (party, other[0], "agreed") if other is not None else None
        elif _to_hand_over(recall, sentence, thing, parties, party, lead):
            other = recall.elsewhere(OTHER[party.country], parties)
            return (party, other[0], "sought") if other is not None else None
    return _request_by(recall, sentence, thing, parties) or _got_them_to(recall, sentence, thing, parties)


def _got_them_to(
    recall: Recall, sentence: range, thing: Mention, parties: list[Party]
) -> tuple[Party, Party, str] | None:
    """Read "flew to Pyongyang to persuade it to part with shells": who persuades gets."""
    lows = recall.tokens.lows
    for at in range(thing.first - 2, max(thing.first - _REACH, sentence.start + 1), -1):
        if lows[at] not in _HANDING or lows[at - 1] != "to" or lows[at - 2] not in _THEM:
            continue
        if not lows[at - 3].startswith(_URGED):
            return None
        doers = (p for p in parties if p.last < at and not p.speaker and not preposition(recall.tokens, p, sentence))
        doer = next((p for p in doers if p.country in BOTH and (not p.adjective or _at_work(lows, p))), None)
        if doer is None or (thing.entry.value in PEOPLE and doer.country == "PRK"):
            return None
        other = recall.elsewhere(OTHER[doer.country], parties)
        return (other[0], doer, "sought") if other is not None else None
    return None


def _to_hand_over(
    recall: Recall, sentence: range, thing: Mention, parties: list[Party], party: Party, lead: list[str]
) -> bool:
    """Whether one state gets the other to give: "persuaded the North to part with", "turned to it to refill"."""
    lows = recall.tokens.lows
    verb = party.last + 2
    if verb >= thing.first or thing.first - verb > _REACH:
        return False
    how = next((low for low in reversed(lead) if low.startswith(_URGED)), None)
    if how is None or not _STOPS.isdisjoint(lows[verb : thing.first]):
        return False
    if lows[verb] in _REFILLING and how.startswith(_ITSELF):
        pass
    elif lows[verb] not in _HANDING:
        return False
    asking = next(at for at in range(party.first - 1, sentence.start - 1, -1) if lows[at] == how)
    doers = (p for p in reversed(parties) if p.last < asking and not preposition(recall.tokens, p, sentence))
    doer = next((p for p in doers if not p.speaker and (not p.adjective or _at_work(lows, p))), None)
    taker = next((p for p in parties if p.country in BOTH and verb < p.first <= thing.last + _LEAD), None)
    if taker is not None and taker.country == party.country and not taker.adjective:
        return False
    return doer is not None and doer.country == OTHER[party.country]


def _at_work(lows: list[str], party: Party) -> bool:
    """Whether somebody of a state acts: "Russian officials", "its defence minister"."""
    return not AT_WORK.isdisjoint(lows[party.last + 1 : party.last + 4])


def _request_by(
    recall: Recall, sentence: range, thing: Mention, parties: list[Party]
) -> tuple[Party, Party, str] | None:
    """Read "a request by Pyongyang for vaccines": who asks gets it."""
    lows = recall.tokens.lows
    for party in parties:
        if party.country not in BOTH or not 0 < thing.first - party.last <= _REACH or lows[party.last + 1] != "for":
            continue
        lead = lows[max(party.first - _LEAD, sentence.start) : party.first]
        if lead[-1:] in (["by"], ["from"]) and not _REQUESTS.isdisjoint(lead):
            if thing.entry.value in PEOPLE and party.country == "PRK":
                continue
            other = recall.elsewhere(OTHER[party.country], parties)
            return (other[0], party, "sought") if other is not None else None
    return None
