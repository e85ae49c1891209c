"""What parties say for their ties: that they will go on, that the law allows them, that they are nobody's concern.

"would deepen its partnership", "relations will go on developing", "conducted within international law", "does not
concern third countries". Who is no party takes no such stance, whatever the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.composed.composing import RULES, past_adverbs, stance
from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens

_TIES = frozenset(
    "relations relationship ties cooperation partnership partnerships friendship contacts interaction collaboration "
    "bonds links alliance dialogue exchanges".split()
)
_IT_IS = frozenset("is was be 's are only solely alone entirely".split())
_PAPERS = frozenset(("treaty", "agreement", "agreements", "pact"))
GROWS = {
    stem + end
    for stem, ends in (
        ("develop", ("", "s", "ed", "ing")),
        ("deepen", ("", "s", "ed", "ing")),
        ("strengthen", ("", "s", "ed", "ing")),
        ("broaden", ("", "s", "ed", "ing")),
        ("widen", ("", "s", "ed", "ing")),
        ("expand", ("", "s", "ed", "ing")),
        ("boost", ("", "s", "ed", "ing")),
        ("build", ("", "s", "ing")),
        ("advanc", ("e", "es", "ed", "ing")),
        ("promot", ("e", "es", "ed", "ing")),
        ("enhanc", ("e", "es", "ed", "ing")),
        ("consolidat", ("e", "es", "ed", "ing")),
        ("intensif", ("y", "ies", "ied", "ying")),
        ("continu", ("e", "es", "ed", "ing")),
        ("grow", ("", "s", "ing")),
    )
    for end in ends
}
_KEEPS = frozenset(
    "keep keeps kept stick sticks stuck adhere adheres adhered observe observes observed honour honours honoured honor "
    "honors fulfil fulfils fulfilled fulfill implement implements implemented respect respects respected comply "
    "complies complied abide abides abided heed heeds heeded meet meets met".split()
)
_GOES_ON = frozenset("will would shall continue continues keep keeps go goes is are intend intends ready".split())
_NO = frozenset("not no nobody none never nor neither nothing".split())
_OWED = frozenset("must should to has have shall let would could".split())
_CONCERNS = frozenset(
    "concern concerns threaten threatens threatened threatening target targets affect affects".split()
)
_OTHERS = frozenset("third other others anyone anybody anything outsiders nobody everyone".split())
_BUSINESS = frozenset(("matter", "business", "affair", "concern"))
_BREAKS = ("violat", "breach", "contraven", "flout", "break", "broke", "defi", "defy", "against", "contrary", "illegal")
_WITHIN = frozenset("within under by with of on in to".split())
_DECIDES = frozenset("decide determine choose settle judge".split())
_OURS = frozenset("us our ourselves moscow russia pyongyang korea both two".split())
BEGINS = GROWS | _KEEPS | _NO | _DECIDES | {"international"}
_FAR = 10  # words from "for us" to "to decide"
_REACH, _LEAD = 6, 4  # words from a verb to the ties, from "will" to the verb


def partners(tokens: Tokens, sentence: range, places: Sequence[int]) -> Iterator[Mention]:
    """Yield the words by which a sentence stands up for ties between two states."""
    lows = tokens.lows
    for at in places:
        low = lows[at]
        if low in _DECIDES:
            if lows[at - 1] == "to" and _ours(lows[max(at - _FAR, sentence.start) : at - 1]):
                yield stance(tokens, at - 1, at, "defends")  # "it is for us and our friends to decide"
        elif (low in GROWS or low in _KEEPS) and lows[at + 1 : at + 3] != ["an", "eye"]:
            if _of_ties(lows, at, sentence) or (low in _KEEPS and _of_rules(lows, at, sentence)):
                yield stance(tokens, at, at, "defends")
        elif low in _NO:
            if (last := _nobodys(lows, at)) is not None and last < sentence.stop:
                yield stance(tokens, at, last, "defends")
        elif lows[at + 1] == "law" and _within(lows, at, sentence.start):
            yield stance(tokens, at, at + 1, "defends")  # "conducted within international law"


def _within(lows: list[str], law: int, start: int) -> bool:
    """Whether something is done under the law, and nothing before it breaks one."""
    broken = any(word.startswith(_BREAKS) for word in lows[start:law])
    return not broken and bool(_WITHIN & set(lows[max(law - _LEAD, start) : law]))


def _of_ties(lows: list[str], at: int, sentence: range) -> bool:
    """Whether ties are said to go on or to grow ("would deepen its ties", "cooperation will continue")."""
    what = _PAPERS if lows[at] in _KEEPS else _TIES
    lead = set(lows[max(at - _LEAD, sentence.start) : at])
    if _NO & lead or not (_GOES_ON & lead):
        return False
    behind = lows[at + 1 : min(at + 1 + _REACH, sentence.stop)]
    if "," in behind:
        behind = behind[: behind.index(",")]
    before = lows[max(at - _REACH - _LEAD, sentence.start) : at]
    return bool(what & set(behind)) or (lows[at] in GROWS and bool(what & set(before)))


def _of_rules(lows: list[str], at: int, sentence: range) -> bool:
    """Whether somebody is said to keep to the rules ("Moscow kept to all sanctions"), and is not told to."""
    lead = set(lows[max(at - _LEAD, sentence.start) : at])
    owed = bool((_NO | _OWED) & lead)
    return not owed and not (RULES | _PAPERS).isdisjoint(lows[at + 1 : min(at + 1 + _REACH, sentence.stop)])


def _ours(lead: list[str]) -> bool:
    """Whether words before "to decide" leave it to the two states ("is for us and our friends")."""
    at = next((at for at in range(len(lead) - 1, 0, -1) if lead[at] == "for" and lead[at - 1] in _IT_IS), None)
    return at is not None and not _OURS.isdisjoint(lead[at + 1 :])


def _nobodys(lows: list[str], no: int) -> int | None:
    """Return the end of "does not concern third countries", "not a matter for Seoul", "threatened nobody"."""
    nobody = lows[no] in ("nobody", "none", "nothing") or (lows[no] == "no" and lows[no + 1] in ("one", "third"))
    if nobody and (lows[no - 1] in _CONCERNS or (lows[no - 1] == "to" and lows[no - 2] in ("threat", "danger"))):
        return no
    verb = past_adverbs(lows, no + 1)
    if lows[verb] in _CONCERNS and _OTHERS & set(lows[verb + 1 : verb + 4]):
        return verb + 1
    noun = verb + (lows[verb] in ("a", "the", "any"))
    return noun + 1 if lows[noun] in _BUSINESS and lows[noun + 1] in ("for", "of") else None
