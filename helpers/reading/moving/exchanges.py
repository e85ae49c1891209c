"""What is swapped: "coal as payment for soldiers" tells of soldiers too, "In exchange came coal" runs the other way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.moving.categories import PEOPLE
from helpers.reading.moving.clauses import SENDING
from helpers.reading.moving.passives import BE
from helpers.reading.moving.usual import USUAL

_RETURN = frozenset("return exchange payment payments compensation reward repayment recompense".split())
_SWAP = frozenset(
    "trade trades traded trading swap swaps swapped swapping barter barters bartered bartering exchange exchanged "
    "exchanging deal".split()
)
_THANKS = (["thanks"], ["gratitude"])
_THANK_YOU = ["thank", "-", "you"]
_WITH = frozenset(("with", "in"))
_STOPS = frozenset(", . ; : that which who while but after before to from has have had was were is are".split())
_CLAUSES = frozenset(", . ; : that which who while but".split())
_OPENING = (["in", "exchange"], ["in", "return"], ["in", "turn"])
_GOING = frozenset("in going coming travelling traveling heading moving running".split())
_OPENED = 4  # words of "in the other direction"
_GETS = frozenset(
    "get gets getting got gotten receive receives received receiving obtain obtained paid given rewarded".split()
)
_GOT_NEAR = 12
_BOUGHT = frozenset(
    "refined-petroleum crude-oil finance military-technology space-technology naval-technology nuclear-technology "
    "air-defence aircraft".split()
)
_GIVEN = frozenset(category for category, state in USUAL.items() if state == "PRK")
_REPAID = frozenset(
    "reward rewards rewarded rewarding repay repays repaid repaying compensate compensates compensated compensating "
    "reimburse reimburses reimbursed reimbursing".split()
)
_COMING = frozenset(
    "come comes came coming flow flows flowed flowing travel travels travelled traveled go goes went going".split()
)
_COME_BACK = frozenset("return returns returned returning came comes come coming sailed".split())
_CLOSES = frozenset(", . ; and on in by".split())
_WAY = frozenset(("way", "direction"))
_OTHER = frozenset(("other", "opposite", "reverse"))
_NEAR = 4
_FAR = 7


def swapped(lows: list[str], sentence: range, items: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Yield each thing that is given for another, with the word that says so."""
    firsts = {item.first: item for item in items}
    for at in sentence:
        if lows[at] == "for" and (lows[at - 1] in _RETURN or _in_thanks(lows, at)):
            paid = list(_behind(lows, sentence, at, firsts, _NEAR))
            before = (item for item in reversed(items) if 0 < at - item.last <= _FAR) if paid else ()
            given = [m for m in before if _CLAUSES.isdisjoint(lows[m.last + 1 : at])]
            yield from ((thing, _word(lows, at - 1)) for thing in (*paid, *given[:1]))
        elif lows[at] == "for" and (
            _repaid_before(lows, sentence, at)
            or ((lows[at + 1] in ("its", "the") or lows[at + 1] in SENDING) and _got_before(lows, sentence, at, items))
        ):
            got = _behind(lows, sentence, at, firsts, _NEAR)
            yield from ((thing, _word(lows, at)) for thing in got if thing.entry.value in _GIVEN)
        elif lows[at] in _SWAP:
            pair = list(_behind(lows, sentence, at, firsts, _FAR))
            if pair and "for" in lows[at : pair[-1].first] and not lows[pair[-1].last + 1].startswith("dealer"):
                yield from ((thing, _word(lows, at)) for thing in pair)
        elif lows[at] == "for" and lows[at - 1] == lows[at + 1] == "-":
            ends = (item for item in items if item.last == at - 2 or item.first == at + 2)
            yield from ((thing, _word(lows, at)) for thing in ends)  # "an arms-for-food deal"
        elif lows[at] == "paid" and lows[at - 1] in BE and lows[at + 1] == "for" and lows[at + 2] in _WITH:
            yield from ((thing, _word(lows, at)) for thing in _behind(lows, sentence, at + 2, firsts, _NEAR))


def _in_thanks(lows: list[str], at: int) -> bool:
    """Whether a thing is given "as thanks for", "in gratitude for" or "as a thank-you for" another."""
    before = lows[at - 2 : at]
    return lows[at - 3 : at] == _THANK_YOU or (before[1:] in _THANKS and before[0] in ("as", "in"))


def _got_before(lows: list[str], sentence: range, at: int, items: Sequence[Mention]) -> bool:
    """Whether something that Russia usually gives was got right before: "received oil from Moscow for its shells"."""
    near = range(max(at - _GOT_NEAR, sentence.start), at)
    bought = any(item.first in near and item.entry.value in _BOUGHT for item in items)
    return bought and any(lows[place] in _GETS for place in near)


def _repaid_before(lows: list[str], sentence: range, at: int) -> bool:
    """Whether what follows "for" is what a state was repaid for: "rewarded it with oil for shells"."""
    for place in range(at - 1, max(at - _GOT_NEAR, sentence.start) - 1, -1):
        if lows[place] in _CLAUSES:
            return False
        if lows[place] in _REPAID:
            return True
    return False


def opens_in_return(lows: list[str], sentence: range) -> bool:
    """Whether a sentence tells what came back for what was told before: "In exchange came coal"."""
    opened = lows[sentence.start : sentence.start + 4]
    if opened[:2] in _OPENING and opened[2:3] != ["for"]:
        return True
    return len(opened) == _OPENED and opened[3] in _WAY and opened[2] in _OTHER and opened[0] in _GOING


def other_way(lows: list[str], sentence: range, thing: Mention) -> bool:
    """Whether a thing goes against what was told before: "Korean wigs went the other way", "coal came back"."""
    after = range(thing.last + 1, min(thing.last + _FAR, sentence.stop))
    if lows[thing.last + 1] in _COMING and lows[thing.last + 2] == "back":
        return thing.entry.value not in PEOPLE
    return any(lows[at] in _WAY and lows[at - 1] in _OTHER for at in after)


def taken_back(lows: list[str], thing: Mention) -> bool:
    """Whether goods are what a carrier brings back: "and carry weapons back", "and returned with shells"."""
    ends = lows[thing.last + 1] == "back" and lows[thing.last + 2] in _CLOSES
    near = range(thing.first - 1, max(thing.first - _NEAR, 0), -1)
    laden = any(lows[at] in ("with", "carrying") and not _COME_BACK.isdisjoint(lows[at - 2 : at]) for at in near)
    return (ends or laden) and thing.entry.value not in PEOPLE


def _behind(lows: list[str], sentence: range, at: int, firsts: dict[int, Mention], far: int) -> Iterator[Mention]:
    """Yield the things right behind a word, and what stands in one list with them."""
    reach = at + far
    while at + 1 < min(reach, sentence.stop):
        at += 1
        if at in firsts:
            yield firsts[at]
            at = firsts[at].last
            reach = at + far
        elif lows[at] in _STOPS:
            return


def _word(lows: list[str], at: int) -> Mention:
    return Mention(at, at, Entry("move", "give", lows[at], False))
