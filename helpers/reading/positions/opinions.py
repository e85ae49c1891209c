"""Who only gives an opinion on a transfer told before: "experts say the deliveries show how close the two are"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_POINTED = frozenset("these those this that such its their his it they any the".split())
_MEANS = frozenset(
    "show shows showed reflect reflects reflected raise raises raised underline underlines underlined underscore "
    "underscores underscored highlight highlights highlighted demonstrate demonstrates demonstrated signal signals "
    "signalled signaled mean means meant represent represents represented mark marks marked illustrate illustrates "
    "illustrated reveal reveals revealed prove proves proved suggest suggests suggested help helps helped allow allows "
    "allowed enable enables enabled benefit benefits deserve deserves point points pointed testify speak speaks "
    "explain explains complicate complicates change changes remain remains".split()
)
_MODALS = frozenset("could may might would will should must can ll".split())
_REACTS = frozenset(("reacted", "responded", "overreacted"))
_OPENS = frozenset(("that", "“", '"', ","))
_UNKNOWN = (
    ["it", "remains", "to", "be", "seen"],
    ["it", "is", "unclear"],
    ["it", "was", "unclear"],
    ["it", "is", "too", "early"],
    ["it", "was", "too", "early"],
)
_DONE = (["had"], ["made"], ["played"])
_EFFECTS = frozenset("impact effect effects difference role influence bearing consequences".split())
_SUBJECT = 7  # words from "the" to what it means


def only_opines(tokens: Tokens, saying: Saying, party: bool) -> bool:
    """Whether all that somebody says of a transfer is what it means, what may come of it, or that it is not known.

    A ``party`` that tells what its gift means ("the gift shows our special ties") says that it was made.
    """
    lows, content = tokens.lows, saying.content
    start, stop = content.start, content.stop
    if start <= saying.verb.first < stop:
        return False
    while start < stop and lows[start] in _OPENS:
        start += 1
    if of_effects(tokens, saying):
        return True
    if any(lows[start : start + len(words)] == words for words in _UNKNOWN):
        return True
    told = party and _MODALS.isdisjoint(lows[start:stop])
    if not told and lows[start] in _POINTED and _has_a_meaning(lows, start + 1, min(start + _SUBJECT, stop)):
        return True
    if lows[start] not in ("we", "i") and not _REACTS.isdisjoint(lows[start:stop]):
        return True  # "critics say Seoul reacted too slowly to the deliveries"
    who = saying.who
    expert = who.affiliation == "research" or who.role_kind == "expert"
    ahead = (at for at in range(start, stop) if lows[at] in _MODALS)
    return expert and any(lows[at + 1] != "have" or lows[at + 2] == "to" for at in ahead)  # "may have sent" tells it


def of_effects(tokens: Tokens, saying: Saying) -> bool:
    """Whether somebody only tells what came of it ("…, which experts say has had a great impact on the war")."""
    lows, start = tokens.lows, saying.content.start
    behind = lows[start + 1 : min(start + _SUBJECT, saying.content.stop)]
    return lows[start] in ("has", "have", "had") and behind[:1] in _DONE and not _EFFECTS.isdisjoint(behind)


def _has_a_meaning(lows: Sequence[str], start: int, stop: int) -> bool:
    """Whether the subject that begins a clause "shows", "raises" or "could change" something."""
    at = next((to for to in range(start, stop) if lows[to] in _MEANS or lows[to] in (",", "has", "had", "were")), stop)
    return at < stop and lows[at] in _MEANS and lows[at + 1 : at + 2] != ["no"]
