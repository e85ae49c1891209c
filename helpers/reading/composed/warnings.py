"""Threats told by a verb and the answer it holds out: "vowed a stern response", "would take … steps"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.composed.composing import BE, before_adverbs, past_adverbs, stance
from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens

_VOWS = frozenset(
    "vow vows vowed vowing promise promises promised promising pledge pledges pledged pledging threaten threatens "
    "threatened threatening swear swears swore".split()
)
_ANSWERS = frozenset(
    "response answer reaction retaliation countermeasures consequences repercussions reprisals sanctions costs "
    "punishment".split()
)
_STEPS = _ANSWERS | {"measures", "measure", "steps", "step", "action", "actions"}
_ANSWERING = frozenset("respond retaliate react answer punish penalise penalize sanction reciprocate".split())
_MODALS = frozenset("will would shall".split())
_TAKES = frozenset(
    "take adopt consider prepare discuss weigh coordinate formulate devise examine explore study develop plan".split()
)
_WEIGHS = frozenset(
    "considering weighing discussing preparing mulling coordinating planning exploring examining reviewing studying "
    "devising formulating readying".split()
)
_OPTIONS = _ANSWERS | {"options", "countermeasures", "steps", "measures"}
_PUNISHED = frozenset("punished penalised penalized prosecuted sanctioned blacklisted held answered".split())
_ACCOUNT = frozenset("accountable responsible account to".split())
_TAKEN = frozenset("taken adopted considered needed".split())
_BECOMES = frozenset(("be", "become", "becomes", "becoming"))
_GOES_ON = frozenset(
    "target targeting expose exposing pursue pursuing hold holding impose imposing "
    "enforce enforcing sanction sanctioning name naming counter countering act acting respond "
    "go going take use using track".split()
)
_TOLD = frozenset(("such", "this", "that", "the", "these", "those"))
_JUST = frozenset("lawful legitimate fair valid legal".split())
_ENDS = frozenset((".", ";", ",", "that", "and", "to", "in", "who", "which"))
_FRIENDLY = frozenset(("support", "aid", "assist", "help", "assistance"))
_UNBORNE = frozenset("ignored tolerated overlooked unanswered unpunished accepted".split())
_FIGHTING = frozenset(("belligerent", "belligerents", "combatant", "combatants"))
_PENALTIES = frozenset("sanctions measures restrictions penalties steps".split())
_MORE = frozenset("further more new fresh additional tougher stronger other next".split())
_READIED = frozenset(
    "prepared preparing prepare prepares preparation preparations ready readying drafting drafted draft considering "
    "considered consider considers discussing discussed discuss planning planned plans weighing weighs mulling follow "
    "table".split()
)
_SETTLED = frozenset("imposed announced adopted agreed approved unveiled no not lifted".split())
_GIVES_OUT = frozenset("announce unveil roll expect see introduce impose adopt".split())
_AHEAD = frozenset("will would shall to can could should may might soon".split())
_ARE = frozenset("are were is was".split())
_COMES = frozenset("coming imminent likely possible expected planned next ahead".split())
_PLACES = frozenset("way works pipeline making offing preparation table cards consideration discussion".split())
_RETHINKS = frozenset(("reconsider", "review", "rethink"))
_MAYBE = frozenset(("might", "may", "could"))
_ARMS = frozenset("send supply provide give deliver arm sell consider".split())
_UKRAINE = frozenset(("ukraine", "kyiv", "ukrainians", "ukraine's"))
_WEAPONS = frozenset("weapons arms weaponry shells missiles ammunition artillery munitions lethal interceptors".split())
_FAR = 12  # words from "send" to all of what and to whom
_SAID = frozenset("said says told added adding saying announced wrote".split())
_CLOSE = 3  # words from "steps" to "will be taken"
_REACH = 7  # words from a verb to the answer
BEGINS = _WEIGHS | _RETHINKS | _VOWS | _MODALS | _MAYBE | _BECOMES | _JUST | _FIGHTING | _PENALTIES
BEGINS |= {"not", "cannot", "options"}


def warnings(tokens: Tokens, sentence: range, places: Sequence[int]) -> Iterator[Mention]:
    """Yield the threats of a sentence."""
    lows = tokens.lows
    for at in places:
        low = lows[at]
        if low in _RETHINKS and lows[before_adverbs(lows, at - 1)] in _MODALS | _MAYBE:
            if _UKRAINE & set(lows[at + 1 : min(at + 1 + _FAR, sentence.stop)]):
                yield stance(tokens, at, at, "warns")  # "would reconsider what it gives Ukraine"
        elif low in _VOWS:
            if _holds_out(lows, at, sentence.stop, _STEPS) or _to_answer(lows, at):
                yield stance(tokens, at, at, "warns", verb=True)
        elif low in _MODALS:
            if (last := _ahead(lows, past_adverbs(lows, at + 1), sentence.stop)) is not None:
                yield stance(tokens, at, last, "warns")
        elif low in _MAYBE and lows[verb := past_adverbs(lows, at + 1)] in _ARMS:
            given = set(lows[verb + 1 : min(verb + 1 + _FAR, sentence.stop)])
            if _UKRAINE & given and (_WEAPONS & given or lows[verb] == "arm"):
                yield stance(tokens, at, verb, "warns")  # "might now send Ukraine shells of its own"
        elif low in _WEIGHS and lows[before_adverbs(lows, at - 1)] in BE:
            if _holds_out(lows, at, sentence.stop, _OPTIONS) or _arms_ukraine(lows, at, sentence.stop):
                verb = lows[at - 1] in BE and _SAID.isdisjoint(lows[sentence.start : at])
                yield stance(tokens, at, at, "warns", verb=verb)  # "is reviewing its options", "is weighing a response"
        elif low in _BECOMES and lows[past_adverbs(lows, at + 1) + (lows[at + 1] == "a")] in ("target", "targets"):
            yield stance(tokens, at, at + 1, "warns")
        elif low in _JUST:
            noun = at + 1 + (lows[at + 1] == "military")
            if lows[noun] in ("target", "targets", "game"):
                yield stance(tokens, at, noun, "warns")
        elif low in _FIGHTING and lows[at - 2] == "co":
            yield stance(tokens, at - 2, at, "warns")
        elif low in _PENALTIES and _in_preparation(lows, at, sentence):
            yield stance(tokens, at, at, "warns")
        elif low == "options":
            table = next((to for to in range(at + 1, min(at + _FAR, sentence.stop)) if lows[to] == "table"), at)
            if lows[table - 2 : table] == ["on", "the"] and "off" not in lows[at:table]:
                yield stance(tokens, at, table, "warns")  # "all options, including arms for Kyiv, were on the table"
        elif low in ("not", "cannot") and lows[at + 1] in ("be", "go") and lows[at + 2] in _UNBORNE:
            yield stance(tokens, at, at + 2, "warns")


def _arms_ukraine(lows: list[str], at: int, stop: int) -> bool:
    """Whether what somebody considers is to arm Ukraine ("is considering supplying Kyiv with shells")."""
    behind = set(lows[at + 1 : min(at + 1 + _FAR, stop)])
    return not _UKRAINE.isdisjoint(behind) and not _WEAPONS.isdisjoint(behind)


def _in_preparation(lows: list[str], at: int, sentence: range) -> bool:
    """Whether sanctions are only made ready ("further sanctions were being prepared", "ready to adopt new ones")."""
    around = lows[max(at - _REACH, sentence.start) : min(at + _REACH, sentence.stop)]
    more = _MORE & set(lows[max(at - 3, sentence.start) : at])
    if more and (_to_be_announced(lows, at, sentence.start) or _on_the_way(lows, at)):
        return True
    return bool(more) and bool(_READIED & set(around)) and not _SETTLED & set(around)


def _to_be_announced(lows: list[str], at: int, start: int) -> bool:
    """Whether somebody will give out sanctions, or has them expected ("would announce fresh sanctions")."""
    lead = lows[max(at - _REACH, start) : at]
    verb = next((to for to, low in enumerate(lead) if low in _GIVES_OUT), None)
    return verb is not None and not _AHEAD.isdisjoint(lead[:verb])


def _on_the_way(lows: list[str], at: int) -> bool:
    """Whether sanctions are to come ("additional sanctions were coming", "more sanctions are in the works")."""
    if lows[at + 1] not in _ARE:
        return False
    return lows[at + 2] in _COMES or (
        lows[at + 2] in ("on", "in", "under") and not _PLACES.isdisjoint(lows[at + 3 : at + 5])
    )


def _to_answer(lows: list[str], vow: int) -> bool:
    return lows[vow + 1] == "to" and lows[past_adverbs(lows, vow + 2)] in _ANSWERING


def _holds_out(lows: list[str], at: int, stop: int, answers: frozenset[str]) -> bool:
    """Whether an answer stands behind a verb, in the same clause."""
    for behind in range(at + 1, min(at + 1 + _REACH, stop)):
        if lows[behind] in _ENDS or lows[behind] in _FRIENDLY:
            return False
        if lows[behind] in answers:  # "steps to protect its nationals" answer nobody
            return lows[behind + 1] != "to" or lows[behind] in _ANSWERS or lows[behind + 2] in _ANSWERING
    return False


def _ahead(lows: list[str], verb: int, stop: int) -> int | None:
    """Return the verb by which somebody will answer ("will … respond", "would … take measures")."""
    if lows[verb] in _ANSWERING:
        return verb
    if lows[verb] in ("go", "come") and lows[verb + 1] == "after":
        return verb + 1  # "would go after whoever helps"
    if lows[verb] == "be":
        done = past_adverbs(lows, verb + 1)
        if lows[done] == "held" and _ACCOUNT.isdisjoint(lows[done + 1 : done + 4]):
            return None  # "elections would be held"
        if lows[done] in _TAKEN:  # "further steps would be taken"
            return done if not _STEPS.isdisjoint(lows[max(verb - 1 - _CLOSE, 0) : verb - 1]) else None
        return done if lows[done] in _PUNISHED else None
    if lows[verb] in ("continue", "keep", "stop", "rest", "cease"):  # "will continue to expose", "will not stop naming"
        deed = past_adverbs(lows, verb + 1 + (lows[verb + 1] in ("to", "until")))
        return deed if lows[deed] in _GOES_ON else None
    taken = lows[verb] in _TAKES and lows[verb + 1] not in _TOLD  # "would take such a step very seriously"
    return verb if taken and _holds_out(lows, verb, stop, _STEPS) else None
