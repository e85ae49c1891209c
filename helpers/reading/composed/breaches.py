"""Breaches told by a verb and the rule that it breaks, or by a rule and what may not be done under it.

"breaks the resolutions", "ran against … sanctions", "under the embargo no state may buy".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.composed.composing import RULES, past_adverbs, stance
from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens

_BREAKS = frozenset(
    "break breaks broke broken breaking defy defies defied defying ignore ignores ignored ignoring disregard "
    "disregards disregarded disregarding contradict contradicts contradicted contradicting violate violates violated "
    "violating breach breaches breached breaching flout flouts flouted flouting contravene contravenes contravened "
    "contravening infringe infringes infringed infringing transgress transgresses transgressed trample tramples "
    "trampled trampling flaunt flaunts flaunted flaunting spurn spurns spurned shred shreds shredded disobey disobeys "
    "disobeyed shirk shirks shirked renege reneges reneged mock mocks mocked".split()
)
_UNDERMINES = frozenset("undermine undermines undermined undermining erode erodes eroded eroding".split())
_OBLIGED = frozenset("obligation obligations commitment commitments duty duties".split())
_TURNS = frozenset("run runs ran running go goes went going offend offends offended offending fall falls fell".split())
_AGAINST = frozenset(("against", "counter", "contrary", "foul", "afoul", "beyond"))
_TEARS = frozenset("tear tears tore torn tearing rip rips ripped ripping".split())
_ENDS = frozenset((".", ";", ":", ",", "that", "which", "who", "and", "but", "by", "if", "“", "”", '"'))
_WORD = frozenset("word promise promises pledge pledges signature decisions vote".split())
_ITS = frozenset("its own their his earlier".split())
_COUNCILS = (["council", "decisions"], ["un", "decisions"], ["nations", "decisions"])
_BANS = frozenset(
    "ban bans banned bar bars barred prohibit prohibits prohibited forbid forbids forbade outlaw outlaws".split()
)
_WHICH = frozenset(("that", "which"))
_GONE = frozenset("left returned gone repatriated sent expelled stopped ended ceased deported".split())
_REACH = 8  # words from the verb to the rule
_NO = frozenset(("no", "not", "never", "cannot", "nobody", "none", "neither"))
_MAY = frozenset("may can could should must allowed permitted entitled supposed".split())
_TRADES = frozenset(
    "supply supplied sell sold send sent ship shipped deliver delivered export exported import imported buy bought "
    "purchase purchased employ employed hire hired transfer transferred provide provided trade traded give given "
    "procure procured receive received accept accepted going working work go employing".split()
)
_FORBIDS = frozenset("forbade forbidden prohibited banned outlawed barred".split())
_RULERS = frozenset(("council", "un", "u.n.", "nations"))
_PASSIVE = frozenset(("was", "were", "been", "being"))
_OUGHT = frozenset(("should", "must"))
_VERBS = _BREAKS | _UNDERMINES | _TURNS | _TEARS | _NO | _BANS | _PASSIVE | _OUGHT
BEGINS = _VERBS | _FORBIDS  # every word that may begin a breach of a rule
_WHEN = frozenset(("when", "after", "since", "before", "until", "although", "while"))
_CLAUSE = 8  # words of "after the U.N. Security Council had"
_CLOSE = 5  # words from "no state" to "may"
_OWN = 7  # words of "its own long-standing"


def breaches(tokens: Tokens, sentence: range, places: Sequence[int]) -> Iterator[Mention]:
    """Yield what a sentence calls a breach."""
    lows = tokens.lows
    for at in places:
        lead = lows[max(at - _CLOSE, sentence.start) : at] if lows[at] in _FORBIDS else ()
        if _RULERS & set(lead) and _WHEN.isdisjoint(lows[max(at - _CLAUSE, sentence.start) : at]):
            yield stance(tokens, at, at, "calls-violation")  # "something that the Council forbade"
    here = set(lows[sentence.start : sentence.stop])
    if not (RULES | _WORD) & here:
        return
    for at in places:
        if lows[at] not in _VERBS:
            continue
        last = _broken(lows, at, sentence.stop) or _barred(lows, at, sentence.stop) or _rule_broken(lows, at)
        last = last or _ruled_out(lows, at) or _overdue(lows, at)
        if last is not None:
            yield stance(tokens, at, last, "calls-violation")


def _broken(lows: list[str], at: int, stop: int) -> int | None:
    """Return the last word of a verb of breaking that begins here, with the rule behind it."""
    low, last = lows[at], None
    if low in _BREAKS:
        last = at
    elif low in _UNDERMINES:  # "undermine obligations under the resolutions", not "undermine the sanctions regime"
        last = next((to for to in range(at + 1, at + _OWN) if lows[to] in _OBLIGED), None)
    elif low in _TURNS:
        after = past_adverbs(lows, at + 1)
        last = after if lows[after] in _AGAINST else None
    elif low in _TEARS:
        last = at + 1 if lows[at + 1] == "up" else None
    return last if last is not None and _rule_behind(lows, last, stop) else None


def _rule_behind(lows: list[str], last: int, stop: int) -> bool:
    for at in range(last + 1, min(last + 1 + _REACH, stop)):
        if lows[at] in RULES or (lows[at] in _WORD and lows[at - 1] in _ITS) or lows[at - 1 : at + 1] in _COUNCILS:
            return True
        if lows[at] in _ENDS:
            return False
    return False


def _rule_broken(lows: list[str], at: int) -> int | None:
    """Return the end of "the limit was broken", "the resolutions have been ignored"."""
    if lows[at] in _BREAKS and _WHICH & set(lows[max(at - _CLOSE, 0) : at]):
        which = next(to for to in range(at - 1, at - 1 - _CLOSE, -1) if lows[to] in _WHICH)
        return at if lows[which - 1] in RULES else None  # "the embargo that it now breaks"
    done = past_adverbs(lows, at + 1)
    broken = lows[at] in _PASSIVE and (lows[done] in _BREAKS or lows[done] == "exceeded")
    return done if broken and RULES & set(lows[max(at - _CLOSE, 0) : at]) else None


def _barred(lows: list[str], no: int, stop: int) -> int | None:
    """Return the end of "no state may buy", "may not be supplied", "are not allowed to go"."""
    if lows[no] not in _NO:
        return None
    may = no - 1 if lows[no - 1] in _MAY else None
    if may is None:
        may = next((at for at in range(no + 1, min(no + 1 + _CLOSE, stop)) if lows[at] in _MAY), None)
    if may is None:
        return None
    verb = past_adverbs(lows, max(may, no) + 1)
    verb = past_adverbs(lows, verb + 1) if lows[verb] in ("to", "be") else verb
    verb = past_adverbs(lows, verb + 1) if lows[verb] == "be" else verb
    return verb if lows[verb] in _TRADES else None


def _ruled_out(lows: list[str], at: int) -> int | None:
    """Return the verb of "resolution 1874 bans …", "the sanctions clearly forbid …"."""
    if lows[at] not in _BANS:
        return None
    before = at - 1
    while lows[before].endswith("ly") or lows[before].isdigit():
        before -= 1
    return at if lows[before] in RULES else None


def _overdue(lows: list[str], at: int) -> int | None:
    """Return the end of "should have been sent home": what a rule asked for long ago."""
    if lows[at] not in _OUGHT or lows[at + 1] != "have":
        return None
    done = at + 2 + (lows[at + 2] == "been")
    return done if lows[done] in _GONE else None
