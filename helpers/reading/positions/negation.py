"""What a "not" negates: a verb ("has not confirmed"), a thing ("no shells"), that it moved ("never delivered")."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import STATE_NAMES, Entry, Mention
from helpers.reading.moving.parties import BOTH
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_DOUBLE = frozenset(("hesitate", "hesitated", "fail", "failed"))  # "will not hesitate to impose" negates nothing
_CLOSING = frozenset(("”", '"', "’"))
_HAVE = frozenset(("has", "have", "had", "yet"))
_NEGATED = frozenset("not never nobody neither nor none".split())
_KINDS = frozenset("such foreign military other single new of any".split())
_ANY = frozenset("any a an one single of the these those such or and its our their".split())
_MOVED = frozenset(
    "send sends sent sending get gets got getting receive receives received receiving buy buys bought buying sell "
    "sells sold selling supply supplies supplied supplying deliver delivers delivered delivering give gives gave given "
    "ship shipped shipping export exported exporting import imported importing use uses used using provide provided "
    "providing transfer transferred transferring pass passed accept accepted deploy deployed deploying employ employed "
    "hire hired take took taken".split()
)
# By which a party says that nobody helped it: "developed the satellite on its own", "without any foreign help".
_ITSELF = frozenset("its their our his".split())
_BY_ITSELF = frozenset("itself themselves ourselves himself myself".split())
_ALONE = frozenset("alone independently single-handedly unaided unassisted".split())
_OWN_MEANS = frozenset(
    "own work design scientists engineers technology strength efforts effort resources means specialists forces "
    "experts hands know product making".split()
)
_MAKES = frozenset(
    "develop develops developed developing build builds built building make makes made making produce produces "
    "produced producing design designs designed designing launch launched launching create created creating achieve "
    "achieved invent invented master mastered construct constructed is was are were".split()
)
_HELP = frozenset("help assistance aid support input involvement participation hand advice cooperation".split())
_DOES = frozenset("do does did doing done manage manages managed cope coped survive live get by".split())
_OUTSIDE = 5  # words of "without any outside technical help"
_UNNAMED = 4  # words of "not to be named"
_UNTOLD = ("confirm", "admit", "acknowledg", "disclos", "reveal", "mention", "announc", "comment", "den")
_LEAD = 4  # words from a verb of moving to the word that negates it
_TIES = frozenset(
    "cooperation co-operation ties relations relationship partnership friendship trade contacts dealings".split()
)
_BREAKS = ("violat", "breach", "contraven", "infring")
_SUBJECT = 6  # words of "the new shipments to Pyongyang had"
_OTHER_CLAUSE = frozenset(", which that would in and sent sending supplied supplying sold selling".split())
_NOUNS = ("ion", "ions", "ment", "ments", "ence")
_TO_A_BREACH = 20  # words from "denied" to "violated"
_NOTHING = frozenset(("none", "nothing", "neither"))
_FINITE = frozenset("is are was were has have had will would can could may might did does".split())


def before_no(tokens: Tokens, verb: Mention) -> bool:
    """Whether a verb is negated ("has not confirmed", "did not deny")."""
    lead = tokens.lows[max(0, verb.first - 4) : verb.first]
    while lead and not _CLOSING.isdisjoint(lead):
        lead = lead[1:]  # "“Not true,” said Petrov"
    if lead[:2] == ["not", "to"] and len(lead) == _UNNAMED and lead[-1].endswith(("ed", "en")):
        return False  # "a clerk who asked not to be named said"
    if "another" in lead and lead[lead.index("another") - 1] == "yet":
        lead = lead[lead.index("another") + 1 :]  # "yet another flagrant breach"
    if lead[-1:] == ["from"] and lead[-2:-1] and lead[-2].startswith("refrain"):
        return True  # "refrained from denying"
    if "without" in (lead[-1:] or lead) or (lead[-2:-1] == ["without"] and lead[-1].endswith("ly")):
        return True  # "without directly admitting"
    return not _DOUBLE & set(lead) and any(
        low in ("not", "cannot", "never", "neither", "nor", "declined", "refused", "yet") for low in lead
    )


def so_far(tokens: Tokens, verb: Mention) -> bool:
    """Whether a negated verb leaves open what comes ("has not confirmed it", "had yet to confirm it")."""
    return bool(_HAVE & set(tokens.lows[max(verb.first - _LEAD, 0) : verb.first]))


def of_nothing(tokens: Tokens, saying: Saying) -> bool:
    """Whether nothing is what is told ("has reported none of them", "could confirm neither"), and not a clause."""
    at = saying.verb.last + 1
    return tokens.lows[at] in _NOTHING and _FINITE.isdisjoint(tokens.lows[at : max(saying.content.stop, at)])


def none_of_it(tokens: Tokens, saying: Saying, words: Sequence[Mention]) -> Mention | None:
    """Return the thing of which a party says that there is none ("no Russian technology was used in its ship")."""
    parties = (m for m in words if m.entry.kind in STATE_NAMES and m.entry.value in BOTH)  # not "Chinese coal"
    states = {at for m in parties for at in range(m.first, m.last + 1)}
    for at in range(saying.content.start, saying.content.stop):
        if tokens.lows[at] == "none" and tokens.lows[at - 1] in _MOVED:  # "we have sent none"
            return Mention(at - 1, at, Entry("say", "denies", "none", False))
    for mention in words:
        if mention.entry.kind != "item" or mention.first not in saying.content:
            continue
        at = mention.first - 1
        while at in states or tokens.lows[at] in _KINDS:
            at -= 1
        if _besides(tokens.lows, range(at + 1, mention.first)):
            continue
        if tokens.lows[at] == "no" or _never_moved(tokens.lows, mention, at, saying.content):
            return mention
    return None


def _besides(lows: Sequence[str], kinds: range) -> bool:
    """Whether there is no more of a thing than what was told of ("have not provided other assistance")."""
    return any(lows[at] == "other" and lows[at - 1] not in ("or", "and", "nor", "any") for at in kinds)


def denies_a_breach(tokens: Tokens, saying: Saying) -> bool:
    """Whether it is only denied that ties break a rule ("denied that their cooperation violated the resolutions")."""
    lows, start = tokens.lows, saying.verb.last + 1
    if lows[saying.verb.first] == "denial":
        return False  # "her denial could not hide that the trade was a breach"
    stop = min(saying.content.stop, start + _TO_A_BREACH)
    that = next((at for at in range(start, stop) if lows[at] == "that"), stop)
    breach = next((at for at in range(min(that, start), stop) if lows[at].startswith(_BREAKS)), stop)
    if breach == stop:
        return False
    if breach == start or not _TIES.isdisjoint(lows[that:breach]):
        return lows[breach].endswith("ing") or breach > that  # "denied violating the resolutions"
    subject = lows[
        that + 1 : breach
    ]  # "denied that it had breached the embargo", not "any sale, which would violate it"
    return 0 < len(subject) <= _SUBJECT and _OTHER_CLAUSE.isdisjoint(subject) and not lows[breach].endswith(_NOUNS)


def of_the_rest(tokens: Tokens, words: Mention) -> bool:
    """Whether what was not sent is only more of the kind: "have not provided other aid in recent months"."""
    return tokens.lows[words.last + 1 : words.last + 2] == ["other"]


def untold(lows: Sequence[str], first: int) -> bool:
    """Whether what moved was never owned up to ("had not confirmed sending soldiers"): neither told nor denied."""
    lead = lows[max(first - _LEAD, 0) : first]
    return not _NEGATED.isdisjoint(lead) and _owns_up(lead)


def _owns_up(lead: Sequence[str]) -> bool:
    """Whether words before a verb of moving only tell of owning up to it ("not confirmed sending")."""
    return any(low.startswith(_UNTOLD) for low in lead)


_AMOUNTS = frozenset("more fewer less enough".split())  # "if there were more tank cars, the trade would be larger"


def only_supposed(tokens: Tokens, saying: Saying, words: Sequence[Mention]) -> Mention | None:
    """Return the words by which a party defends what it leaves open ("if it were so, it would be lawful")."""
    lows, content = tokens.lows, saying.content
    supposed = any(
        (lows[at] == "if" and lows[at - 1] not in ("even", "as", "what") and _AMOUNTS.isdisjoint(lows[at + 1 : at + 5]))
        or (lows[at] == "were" and lows[at + 1] in ("it", "this", "that", "they", "there", "such"))
        for at in content
    )
    if not supposed or "would" not in lows[content.start : content.stop]:
        return None
    return next((m for m in words if m.entry.value == "defends" and m.first in content), None)


def by_itself(tokens: Tokens, saying: Saying) -> Mention | None:
    """Return the words by which somebody says that it made a thing by itself ("built it alone", "without help")."""
    lows, content = tokens.lows, saying.content
    if content.start <= saying.verb.first and content.stop > saying.verb.first:
        return None
    for at in content:
        low = lows[at]
        last = at
        if low in _ITSELF and lows[at - 1] in ("on", "by", "entirely", "wholly", "purely", "solely"):
            owned = lows[at + 1] == "own" and lows[at - 1] == "on"
            last = at + (lows[at + 1] == "own")
            means = owned or (lows[at + 1] == "own" and lows[at + 2] in _OWN_MEANS)
        elif low == "without" and lows[at - 1] in _DOES:
            continue  # "can do without foreign help": it needs none, and denies none
        elif low == "without":
            help_ = (to for to in range(at + 1, min(at + 1 + _OUTSIDE, content.stop)) if lows[to] in _HELP)
            last = next(help_, at)
            means = last > at
        else:
            means = low in _ALONE or (low in _BY_ITSELF and lows[at - 1] == "by")
        if means and not _MAKES.isdisjoint(lows[content.start : at]):
            return Mention(at, last, Entry("say", "denies", "by itself", False))
    return None


_FIRST = 10  # words of "from Russia in such amounts before"


def _never_moved(lows: list[str], thing: Mention, before: int, content: range) -> bool:
    """Whether a thing was not moved ("did not get any shells", "such shells were never delivered")."""
    while lows[before] in _ANY:
        before -= 1
    lead = lows[max(before - _LEAD, content.start) : before]
    if lows[before] in _MOVED and _NEGATED & set(lead):
        first = "never" in lead and "before" in lows[before : min(thing.last + _FIRST, content.stop)]
        return not (_owns_up(lead) or first)  # "had not confirmed sending soldiers", "had never sent any before"
    behind = range(thing.last + 1, min(thing.last + _LEAD, content.stop))
    no = next((at for at in behind if lows[at] in _NEGATED or lows[at] == ","), content.start)
    if lows[no] == ",":
        return False  # "our firms sold these goods, nobody gave them away"
    return no > thing.last and bool(_MOVED & set(lows[no + 1 : min(no + 3, content.stop)]))
