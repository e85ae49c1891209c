"""Reports as what is spoken of: named, waved off, or told of without a word that they are right.

"called the claims a fuss", "rejected the report" and not a proposal, "was watching reports of troops".
"""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.moving.frames import Frame
from helpers.reading.positions.matters import OBJECT, is_transfer
from helpers.reading.positions.negation import before_no
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_IN = frozenset(("in", "via", "through"))
_NEAR = 5  # words from "in" to "statement"
_TALK = ("alleges", "speaks", "reports", "dismisses", "denies")
_RUMOURS = frozenset("reports report claims claim allegations allegation rumours rumors speculation news".split())
_SEVERAL = frozenset("reports claims allegations rumours rumors".split())  # "had followed the reports that"
_SUCH = frozenset("the such these those many several some recent media press various".split())
_OWN = frozenset("our its his her their the".split())
_RIGHT = frozenset("true credible accurate reliable correct right confirm confirms confirmed consistent bear".split())
REPORTS = frozenset(
    "statements statement claims claim reports report accusations accusation allegations allegation rumours rumors "
    "speculation assertions insinuations concern concerns finding findings story stories charge charges talk "
    "suggestion suggestions suspicions".split()
)
_ABOUT = frozenset(("of", "about", "that", "regarding", "concerning", "on"))
_OPENS = frozenset(("“", '"', "the", "such", "these", "those", "all", "any", "'s", "recent", "that", ","))
NAMES_IT = frozenset(
    "call calls called calling describe describes described describing brand branded label labelled".split()
)
REJECTS = ("reject", "refute", "rebut", "rebuff")
_PROPOSALS = frozenset(
    "call calls demand demands draft drafts proposal proposals motion motions request requests appeal appeals bid bids "
    "attempt attempts effort efforts offer offers invitation invitations plan plans resolution resolutions pressure "
    "ultimatum ultimatums overture overtures talks dialogue sanctions extension renewal".split()
)
_STAFF = frozenset(
    "manager managers director directors minister ministers general generals commander commanders chief officials "
    "officers premier governor ambassador staff worker workers aide aides head".split()
)
_DENOUNCED = frozenset(
    "report reports statement declaration claim claims allegation allegations accusation accusations charge charges "
    "assertion assertions rumor rumour rumors rumours criticism".split()
)
_DEEDS = frozenset("act acts conduct move moves step steps action actions development developments practice".split())
_THEIRS = frozenset(("its", "their", "his", "her", "our"))
_REACH = 7  # words from "called" to "claims"
_LEAD = 4  # words from "its" to "report"


def talk_of_others(tokens: Tokens, saying: Saying, frame: Frame, words: Sequence[Mention]) -> bool:
    """Whether a transfer stands in a saying only as what others say of it."""
    lows, start = tokens.lows, saying.content.start
    if any(
        lows[at] in REPORTS and tokens.words[at][0].islower() and not _IN & set(lows[max(at - _NEAR, start) : at])
        for at in range(start, frame.first)
    ):
        return True  # and not "said in a written statement that"
    return any(
        m.entry.kind == "say"
        and m.entry.value in _TALK
        and saying.verb.last < m.first < frame.first
        and m.first in saying.content
        for m in words
    )


def only_of_reports(tokens: Tokens, saying: Saying, frame: Frame) -> bool:
    """Whether a transfer stands in a saying only as what reports tell, and nothing there calls them right."""
    lows, start = tokens.lows, saying.content.start
    if _RIGHT & set(lows[start : saying.content.stop]):
        return False
    return any(
        lows[at] in _RUMOURS
        and lows[at + 1] in _ABOUT
        and not (_OWN - {"the"} if lows[at] in _SEVERAL else _OWN) & set(lows[max(at - 2, start) : at])
        and not (lows[at + 1] == "that" and lows[at - 2 : at] in (["in", "a"], ["in", "an"], ["in", "another"]))
        and not _THEIRS & set(lows[max(at - _LEAD, start) : at])  # "in its yearly report that"
        for at in range(start, frame.first)
        if tokens.words[at][0].islower()  # "told Harbour News that"
    )


def takes_note(tokens: Tokens, verb: Mention) -> bool:
    """Whether somebody only takes note of what is reported ("noted recent press reports that")."""
    at = verb.last + 1
    while tokens.lows[at] in _SUCH:
        at += 1
    return tokens.lows[at] in _RUMOURS and tokens.words[at][0].islower()


def of_reports(tokens: Tokens, saying: Saying) -> int | None:
    """Return the report that a party speaks of as such: "called the US claims a fuss", "the accusations … are"."""
    lows, start = tokens.lows, saying.content.start
    names = lows[saying.verb.first] in NAMES_IT
    for at in range(start, min(start + _REACH, saying.content.stop)):
        if lows[at] in REPORTS and (names or lows[at + 1] in _ABOUT):
            return at
        if not names and lows[at] not in _OPENS and not tokens.words[at][0].isupper():
            return None
    return None


def names_it(tokens: Tokens, verb: Mention) -> bool:
    """Whether a verb only names a thing ("described the deal as"), and does not tell of it ("described how")."""
    return tokens.lows[verb.first] in NAMES_IT and tokens.lows[verb.last + 1] not in ("how", "that")


def of_a_proposal(tokens: Tokens, verb: Mention) -> bool:
    """Whether what is rejected is a proposal and no report ("rejected calls for a statement", "a draft")."""
    lows = tokens.lows
    said_of = set(lows[verb.last + 1 : verb.last + 1 + _REACH])
    if lows[verb.first].startswith("dismiss") and _STAFF & said_of and not (REPORTS | {"as"}) & said_of:
        return True  # "dismissed the managers of the yard"
    if not (lows[verb.first].startswith(REJECTS) or (verb.entry.value == "dismisses" and verb.entry.more == "verb")):
        return False
    named = (low for low in lows[verb.last + 1 : verb.last + 1 + _REACH] if low in _PROPOSALS or low in REPORTS)
    return next(named, "") in _PROPOSALS


def of_a_report(tokens: Tokens, saying: Saying) -> bool:
    """Whether what a party denounces is what others say or do about its transfers ("denounced the declaration")."""
    start, stop = saying.verb.last + 1, saying.content.stop
    near = start + OBJECT if stop <= start else min(start + OBJECT, stop)
    return bool(_DENOUNCED & set(tokens.lows[start:near]))


def deed_rejected(tokens: Tokens, saying: Saying, mentions: Sequence[Mention]) -> bool:
    """Whether what is rejected is what others do, and no report of it ("firmly rejected the move")."""
    verb = saying.verb
    said_of = range(verb.last + 1, min(verb.last + 1 + _REACH, saying.content.stop))
    told = set(tokens.lows[said_of.start : said_of.stop])
    if not tokens.lows[verb.first].startswith("reject") or before_no(tokens, verb) or of_a_proposal(tokens, verb):
        return False
    if "that" in told or not REPORTS.isdisjoint(told):
        return False
    near = (m for m in mentions if m.first in said_of and m.entry.kind != "provision")
    return not _DEEDS.isdisjoint(told) or any(is_transfer(m, mentions) for m in near)
