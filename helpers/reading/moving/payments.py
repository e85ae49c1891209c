"""What is paid with and what is paid for: "Russia pays for the shells with oil" is oil one way and shells the other."""

from __future__ import annotations

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.moving.parties import BOTH, OTHER, Party
from helpers.reading.moving.passives import AUXILIARIES, BE
from helpers.reading.moving.usual import USUAL

_PAY = frozenset(
    "pay pays paid paying repay repays repaid repaying compensate compensates compensated compensating "
    "reward rewards rewarded rewarding reimburse reimburses reimbursed reimbursing remunerate remunerated".split()
)
_NOT_IN_KIND = frozenset("price cost tribute attention visit visits homage respects respect heed dearly".split())
_WITH = frozenset(("with", "in", "through"))
_WAYS = _WITH | frozenset(("for", "to", "by", "from", "as"))
_CLAUSES = frozenset("that which who when while but after before because if ; :".split())
_ELSE = frozenset((",", "and", "or", *_CLAUSES)) - {"that"}
_PREPOSITIONS = frozenset("in into to from with at of".split())
_LAUNDERING = ("launder", "turned", "convert", "cashed", "cashes", "exchanged", "exchanging")
_SIGNS = frozenset("$€£₽")
_CURRENCIES = frozenset("dollars roubles rubles euros yuan won cash money".split())
_LET = frozenset("let lets letting allow allows allowed allowing permit permits permitted permitting".split())
_DRAWING = frozenset("take withdraw draw move use transfer access spend collect send retrieve recover".split())
_BESIDE = 2
_BE_BEFORE = 3
_FAR = 6


def paid(lows: list[str], sentence: range, thing: Mention, parties: list[Party]) -> tuple[Mention, str] | None:
    """Return the word of paying before a thing, and the state that supplies it; None where neither state pays."""
    verb = _verb_before(lows, sentence, thing)
    if verb is None:
        return None
    way = next((lows[at] for at in range(thing.first - 1, verb, -1) if lows[at] in _WAYS), "")
    payee = next((p for p in parties if 0 < p.first - verb <= _BESIDE and p.country in BOTH and not p.adjective), None)
    if payee is not None and way == "for":  # "served to pay Pyongyang for its shells"
        return Mention(verb, verb, Entry("move", "receive", lows[verb], False, "verb")), payee.country
    before = next((p for p in reversed(parties) if p.last < verb), None)
    infinitive = lows[verb - 1] == "to" or lows[verb].endswith("ing")  # "is expected to reward it with jets"
    passive = not infinitive and not BE.isdisjoint(lows[max(verb - _BE_BEFORE, sentence.start) : verb])
    usual = USUAL.get(thing.entry.value)
    goods = passive and way in _WITH and thing.entry.value != "finance"
    if goods and usual and before is not None and before.country in BOTH and not _subject(lows, before, verb):
        # "the shells it sent were paid for with oil"
        return Mention(verb, verb, Entry("move", "give", lows[verb], False, "verb")), usual
    if lows[verb - 1] in BE and lows[verb - 2] == "and" and lows[verb].endswith("ing"):
        doers = (p for p in parties if p.last < verb and lows[p.first - 1] not in _PREPOSITIONS and not p.adjective)
        if (payer := next((p.country for p in doers if p.country in BOTH and not p.speaker), None)) and way in _WITH:
            # "had got shells from Pyongyang and was paying for them with oil"
            return Mention(verb, verb, Entry("move", "give", lows[verb], False, "verb")), payer
    if before is None or before.country not in BOTH or not _ELSE.isdisjoint(lows[before.last + 1 : verb]):
        return None
    if verb - before.last > _FAR or lows[before.first - 1] in _PREPOSITIONS:
        return None
    payer = OTHER[before.country] if passive else before.country  # "Pyongyang was paid in oil"
    if way not in _WITH and way not in ("", "for"):
        return None
    gives = way in _WITH or (not way and lows[verb].startswith("pa"))  # "pays oil", but "repays shells"
    move = Mention(verb, verb, Entry("move", "give" if gives else "receive", lows[verb], False, "verb"))
    return move, payer if gives else OTHER[payer]


def _subject(lows: list[str], party: Party, verb: int) -> bool:
    """Whether a state stands right before a verb, and none but its helpers between."""
    if lows[party.first - 1] in _PREPOSITIONS:
        return False
    return all(low in AUXILIARIES or low in BE or low.endswith("ly") for low in lows[party.last + 1 : verb])


def banked(lows: list[str], sentence: range, parties: list[Party]) -> tuple[Party, Party] | None:
    """Return Russia and the North where the North's money is turned into other money in Russia: a service to it."""
    if not any(lows[at].startswith(_LAUNDERING) for at in sentence):
        return None
    two = {party.country: party for party in reversed(parties) if not party.speaker}
    return (two["RUS"], two["PRK"]) if two.keys() >= BOTH else None


def sums(lows: list[str], sentence: range, parties: list[Party]) -> tuple[Mention, Mention, Party, Party] | None:
    """Read "Russia paid North Korea $5 billion", "let it withdraw $9 million": money, verb, payer and payee."""
    for verb in (at for at in sentence if lows[at] in _PAY or lows[at] in _LET):
        payee = next((p for p in parties if 0 < p.first - verb <= _BESIDE and p.country in BOTH), None)
        if payee is None or payee.adjective:
            continue
        first = lows[payee.last + 1 + (lows[payee.last + 1] == "to")]
        if lows[verb] in _LET and first not in _DRAWING:
            continue  # "let it enter for two million dollars"
        reach = range(payee.last + 1, min(payee.last + _FAR, sentence.stop))
        money = next((at for at in reach if lows[at][:1] in _SIGNS or lows[at] in _CURRENCIES), None)
        payer = next((p for p in reversed(parties) if p.last < verb and p.country == OTHER[payee.country]), None)
        if money is not None and payer is not None:
            thing = Mention(money, money, Entry("item", "finance", lows[money], False))
            return thing, Mention(verb, verb, Entry("move", "give", lows[verb], False, "verb")), payer, payee
    return None


def _verb_before(lows: list[str], sentence: range, thing: Mention) -> int | None:
    for at in range(thing.first - 1, sentence.start, -1):
        if lows[at] in _PAY:
            return at if _NOT_IN_KIND.isdisjoint(lows[at + 1 : at + _BE_BEFORE + 1]) else None
        if lows[at] in _CLAUSES:
            return None
    return None
