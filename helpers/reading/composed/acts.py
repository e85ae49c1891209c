"""Acts against somebody, told by a verb and whom or what it meets.

"listed five firms and two ships", "added them to its sanctions list", "widened its measures", "froze the assets".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from helpers.reading.composed.composing import BE, before_adverbs, past_adverbs, stance
from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens


def _forms(*verbs: str) -> frozenset[str]:
    """Return the forms of verbs, each written as "list lists listed listing"."""
    return frozenset(" ".join(verbs).split())


_LISTS = _forms("list lists listed listing")
_TARGETS = _forms("target targets targeted targeting", "penalise penalises penalised penalising penalize penalizes")
_TARGETS |= _forms("penalized penalizing punish punishes punished punishing", "hit hits hitting")
_ADDS = _forms("add adds added adding", "put puts putting", "place places placed placing", "enter enters entered")
_ADDS |= _forms("include includes included including")
_ISSUES = _forms(
    "impose imposes imposed imposing",
    "introduce introduces introduced introducing",
    "adopt adopts adopted adopting",
    "approve approves approved approving",
    "agree agrees agreed agreeing",
    "levy levies levied levying",
    "slap slaps slapped slapping",
    "enact enacts enacted enacting",
    "issue issues issued issuing",
    "extend extends extended extending",
    "expand expands expanded expanding",
    "widen widens widened widening",
    "broaden broadens broadened broadening",
    "tighten tightens tightened tightening",
    "toughen toughens toughened toughening",
    "apply applies applied applying",
    "launch launches launched launching",
    "order orders ordered ordering",
    "roll rolls rolled rolling",
)
_FREEZES = _forms(
    "freeze freezes froze frozen freezing", "block blocks blocked blocking", "seize seizes seized seizing"
)
_BARS = _forms("ban bans banned banning", "bar bars barred barring", "prohibit prohibits prohibited prohibiting")
_REVOKES = _forms("revoke revokes revoked revoking", "cancel cancels cancelled canceled cancelling canceling")
_REVOKES |= _forms("withdraw withdraws withdrew withdrawing")
_PERSONS = frozenset(
    "people person persons individual individuals entity entities company companies firm firms bank banks national "
    "nationals business businesses businessman businessmen businesspeople executive executives network networks "
    "organisation organisations organization organizations institution institutions trader traders financier "
    "financiers facilitator facilitators broker brokers operator operators owner owners target targets "
    "intermediaries intermediary".split()
)
_THINGS = frozenset(
    "ship ships vessel vessels tanker tankers aircraft planes airline airlines general generals officer officers "
    "official officials minister commander commanders unit units corps army terminal terminals facility "
    "representatives representative diplomats citizens".split()
)
_MEASURES = frozenset(
    "sanctions sanction package restrictions freeze freezes ban bans controls curbs designations designation listings "
    "listing penalties blacklist embargo measures".split()
)
_BY_NAME = frozenset("sanctions sanction sanctioned package blacklist designations listings freeze".split())
_LIST = frozenset(("list", "lists", "blacklist", "blacklists", "register"))
_ONTO = frozenset(("to", "on", "in", "onto", "into", "under"))
_HELD = frozenset("asset assets property properties account accounts funds".split())
_MONEY = frozenset("cryptocurrency cryptocurrencies funds accounts assets".split())
_PAPERS = frozenset(
    "visa visas licence licences license licenses permit permits accreditation registration flag".split()
)
_OWN = frozenset("its their our the a his new".split())
_LED = frozenset("will would shall we they decided agreed moved voted".split())
_ENDS = frozenset((".", ";", ":", "that", "which", "who", "whom", "where", "because", "said", "“", "”", '"'))
_NO_OBJECT = frozenset("as in by among under on for at of from to with up out".split())
_NOUN_BEFORE = frozenset("the a an its their his our these those this any no such of newly 's sanctions".split())
_BARRED = frozenset(("barred", "banned"))
_NO_DEED = frozenset("for of from against without despite".split())
_HAVE = frozenset(("has", "have"))
_DONE_TO = frozenset("barred banned listed sanctioned blacklisted designated targeted penalised penalized".split())
_HOLDS = frozenset(("frozen", "blocked", "seized"))
_CLOSES = _forms("close closes closed closing")
_GATES = frozenset("port ports airspace waters border borders harbours harbors".split())
_TAKES = _forms("take takes took taking taken")
_STEPS = frozenset(("action", "measures", "steps"))
_LIFTED = frozenset("lift lifting lifted ease easing eased relief waive waiver exemption exemptions no".split())
_DEED = frozenset("action actions step steps move moves measure measures designation designations listing".split())
_DEED |= frozenset("listings sanctions package round".split())
_OLD = frozenset("un u.n. council international existing earlier previous past western".split())
_MEETS = _TARGETS - _forms("hit hits hitting punish punishes punished punishing") | frozenset(("hits", "hit"))
_PURSUES = frozenset("goes went aims aimed".split())
# every word that may begin an act; most words of a story are none of these
BEGINS = _DONE_TO | _HOLDS | _TAKES | _DEED | _LISTS | _TARGETS | _ADDS | _ISSUES | _FREEZES | _CLOSES | _REVOKES
BEGINS |= _BARS
_STEPS_BACK = _forms("recall recalls recalled recalling", "suspend suspends suspended suspending", "halt halts halted")
_STEPS_BACK |= _forms("downgrade downgrades downgraded", "sever severs severed", "scrap scraps scrapped", "cut cuts")
_GIVES = _forms("announce announces announced announcing", "pledge pledges pledged", "approve approves approved")
_GIVEN = frozenset("aid assistance weapons arms missiles package support funding shells ammunition".split())
_REPLY = frozenset(("response", "retaliation", "answer", "reaction", "protest", "reply"))
_REQUESTS = _forms(
    "request requests requested requesting", "seek seeks sought", "convene convenes convened", "demanded"
)
_UNVEILS = frozenset(("unveils", "unveiled", "unveiling"))
_SITTINGS = frozenset(("meeting", "session", "consultations"))
BEGINS |= _STEPS_BACK | _GIVES | _REQUESTS | _UNVEILS
_REACH, _FAR, _CLOSE = 12, 25, 6  # words from a verb to its object, to the list it is put on, to a word of its noun


def acts(tokens: Tokens, sentence: range, places: Sequence[int]) -> Iterator[Mention]:
    """Yield the verbs and nouns by which a sentence tells of an act against somebody."""
    lows = tokens.lows
    for at in places:
        low = lows[at]
        if low in _DONE_TO and lows[before_adverbs(lows, at - 1)] in BE:
            whom = (_PERSONS | _THINGS) & set(lows[max(at - _REACH, sentence.start) : at])
            if whom and lows[at + 1] != "by" and (low not in _BARRED or lows[at + 1] == "from"):
                yield stance(tokens, at, at, "announces-measures")  # "firms … are being targeted"
        elif low == "added" and lows[before_adverbs(lows, at - 1)] in BE and lows[at + 1] == "to":
            if _LIST & set(lows[at + 2 : at + 2 + _CLOSE]) and not _OLD & set(lows[at + 2 : at + 2 + _CLOSE]):
                yield stance(tokens, at, at + 1, "announces-measures")  # "were added to Britain's list"
        elif low in _HOLDS and lows[before_adverbs(lows, at - 1)] in BE:
            if _HELD & set(lows[max(at - _CLOSE, sentence.start) : at]) and lows[at + 1] != "by":
                yield stance(tokens, at, at, "announces-measures")  # "their accounts are frozen"
        elif low in _TAKES and _takes_action(lows, at):
            yield stance(tokens, at, at + 1, "announces-measures", verb=True)
        elif (_is_act(lows, at, sentence) or _answers(lows, at, sentence.stop)) and _is_verb(lows, at):
            yield stance(tokens, at, at, "announces-measures", verb=True)
        elif low in _DEED and (last := _deed(lows, at)) is not None:
            yield stance(tokens, at, last, "announces-measures")


def _takes_action(lows: list[str], at: int) -> bool:
    """Whether somebody now takes action against somebody else ("is taking action against", "took steps against")."""
    action = next((step for step in range(at + 1, at + 4) if lows[step] in _STEPS), at)
    return action > at and lows[action + 1] == "against" and _is_verb(lows, at)


def _answers(lows: list[str], at: int, stop: int) -> bool:
    """Whether an act answers what was told ("recalled its envoy over it", "pledged more arms in response to it")."""
    if lows[at] in _UNVEILS:
        return _meets(lows, at, stop, _MEASURES)
    if lows[at] not in _STEPS_BACK | _GIVES | _REQUESTS:
        return False
    behind = lows[at + 1 : min(at + 1 + _FAR, stop)]
    if lows[at] in _REQUESTS:
        return "council" in behind and not _SITTINGS.isdisjoint(behind)
    reply = any(low == "in" and after in _REPLY for low, after in pairwise(behind))
    if lows[at].startswith("recall"):
        return bool({"ambassador", "envoy"} & set(behind[:_CLOSE])) and (reply or "over" in behind)
    return reply and (lows[at] in _STEPS_BACK or (not _GIVEN.isdisjoint(behind) and behind[0] != "that"))


def _is_act(lows: list[str], at: int, sentence: range) -> bool:
    """Whether a verb does something to somebody that only an authority does."""
    low, stop = lows[at], sentence.stop
    if low in _LISTS:
        return lows[at + 1] not in _NO_OBJECT and _meets(lows, at, stop, _PERSONS | _THINGS)
    if low in _TARGETS:
        if _MEASURES & set(lows[at + 1 : at + 3]):
            return False  # "targeted financial sanctions"
        named = bool(_BY_NAME & set(lows[sentence.start : stop]))
        sure = low.startswith("target") and _meets(lows, at, stop, _PERSONS)
        return lows[at + 1] not in _NO_OBJECT and (sure or (named and _meets(lows, at, stop, _PERSONS | _THINGS)))
    if low in _ADDS:
        return _put_on_a_list(lows, at, stop)
    if low in _ISSUES:
        return lows[at + 1] != "by" and _meets(lows, at, stop, _MEASURES | {"lists"})
    if low in _FREEZES:
        if lows[at] != "seized" and _meets(lows, at, stop, _MONEY):
            return True  # "was seizing 7 million dollars in cryptocurrency"
        return _meets(lows, at, stop, _HELD) and _meets(lows, at, stop, _PERSONS | _THINGS)
    if low in _CLOSES:
        return lows[at + 1] in _OWN and not _GATES.isdisjoint(lows[at + 2 : at + 4]) and "to" in lows[at + 3 : at + 6]
    if low in _REVOKES:
        return _meets(lows, at, stop, _PAPERS)
    if low in _BARRED and _meets(lows, at, stop, _PERSONS):
        return True
    return low in _BARS and _meets(lows, at, stop, _PERSONS | _THINGS) and "from" in lows[at + 1 : at + _FAR]


def _meets(lows: list[str], at: int, stop: int, objects: frozenset[str]) -> bool:
    """Whether one of these stands behind a verb, in the same clause."""
    for behind in range(at + 1, min(at + 1 + _REACH, stop)):
        if lows[behind] in _ENDS or lows[behind] in _LIFTED:
            return False
        if lows[behind] in objects:
            return True
    return False


def _put_on_a_list(lows: list[str], at: int, stop: int) -> bool:
    """Whether something is put on a list of the one who acts ("added … to its sanctions list")."""
    for onto in range(at + 1, min(at + 1 + _FAR, stop)):
        if lows[onto] in _ENDS:
            return False
        if lows[onto] not in _ONTO:
            continue
        behind = lows[onto + 1 : onto + 1 + _CLOSE]
        if lows[onto] == "under":
            if "sanctions" in behind[:3]:
                return True
        elif behind[0] in _OWN | {"sanctions"} and _LIST & set(behind):
            return "sanctions" in behind or "blacklist" in behind or behind[0] in ("its", "their", "our")
    return False


def _is_verb(lows: list[str], at: int) -> bool:
    """Whether a form is a finite verb, or one in -ing, of somebody who acts."""
    lead = lows[before_adverbs(lows, at - 1)]
    if lows[at].endswith("ing") and lead in BE:
        return True  # "is adding five ships"
    if lows[at].endswith("ing") and lead in _NO_DEED:
        return False  # "criticised Hungary for blocking funds"
    if lows[at].endswith(("ed", "ing", "froze", "frozen", "withdrew")):
        return lead not in _NOUN_BEFORE and lead not in BE
    if lows[at].endswith("s"):
        return lead not in _NOUN_BEFORE
    if lead in _HAVE:
        return True  # "has frozen the accounts", "have put"
    if lead == "to":
        return bool(_LED & set(lows[max(at - _CLOSE, 0) : at]))  # "decided on Friday to freeze"
    return lead in _LED or lows[at] in ("put", "hit")


def _deed(lows: list[str], at: int) -> int | None:
    """Return the end of "today's action targets", "the step went after"."""
    if _OLD & set(lows[max(at - 3, 0) : at]):
        return None
    verb = past_adverbs(lows, at + 1)
    if lows[verb] in _MEETS:
        return verb
    return verb + 1 if lows[verb] in _PURSUES and lows[verb + 1] in ("after", "at") else None
