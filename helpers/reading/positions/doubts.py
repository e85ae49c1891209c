"""Words that call a report untrue, unproven or hard to believe: "a fabrication", "no evidence", "far too high"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.positions.negation import of_the_rest
from helpers.reading.positions.reports import REJECTS, REPORTS
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_DOUBTS = frozenset(
    (
        "contradictory",
        "mere assertions",
        "unsubstantiated",
        "doubts about",
        "doubt about",
        "exaggerated",
        "overstated",
        "too high",
        "too low",
        "far too high",
        "far too low",
        "inflated",
        "implausible",
        "an exaggeration",
        "greatly exaggerated",
        "hard to believe",
        "difficult to believe",
        "hard to imagine",
        "difficult to imagine",
        "hard to credit",
        "hardly credible",
        "beggars belief",
        "improbable",
        "doubtful",
        "questionable",
        "unconvincing",
        "not convincing",
        "not plausible",
        "just as well",
    )
)
_TALES = ("tale", "tales")
_HARD = ("hard to", "difficult to")
_WITHOUT = frozenset(("without", "not", "never"))
_GIVING = frozenset("without giving offering providing presenting citing showing any".split())
_GROUNDS = ("evidence", "proof", "information")  # "no evidence", "lacks proof"
_UNPROVEN = frozenset(
    "groundless baseless unfounded ill-founded unsubstantiated unproven unverified unconfirmed".split()
) | {"no basis", "no grounds", "without foundation"}
_UNSEEN_SIGNS = frozenset(
    f"{verb} no {sign}" for verb in ("seen", "saw", "see", "sees", "found") for sign in ("sign", "signs", "evidence")
)
DOUBTED = REPORTS | frozenset(
    "it this figure figures number numbers account accounts estimate estimates count total".split()
)
_CIRCUMSTANCES = frozenset("how who whom where when which why".split())
_OTHERS = frozenset("china beijing chinese iran tehran belarus".split())
_ACTS = frozenset(
    "shipment shipments delivery deliveries deployment deployments transfer transfers dispatch supply supplies export "
    "exports trade sale sales".split()
)
_UNVERIFIED = Entry("say", "no-comment", "not confirmed yet", False)
_CHECKED = frozenset("verified confirmed checked".split())
_NOT_YET = frozenset(("not", "yet"))
_IS = frozenset("is are was were has have had been be being".split())
_TAKES_UP = frozenset("that this it these they the".split())
_REPORTED = frozenset("reports report claims claim information allegations news".split())
_OPENS, _LONG = 4, 24  # words of "the reports", and of a clause that is still about them
_OF = frozenset(("of", "on", "about", "for", "as", "to"))
_NO_DOUBT = frozenset("no little without any never leaves left".split())
_MADE_BY = frozenset("made produced manufactured built assembled".split())
_OF_RUSSIA = frozenset("russia russian russians moscow".split())
_FAR_OF = 7  # words from "no evidence" to "of how"
_RIGHT_BEHIND = 3  # words of "as entirely baseless"
_ENDED = frozenset("stopped stopping stop ceased halted ended ending slowed suspended interrupted".split())
_POINTS = (["that"], ["such"], ["this"])
_PROOF = frozenset("proof proofs prove proven evidence fact facts photo photograph picture image video".split())


def doubts_a_report(tokens: Tokens, saying: Saying, words: Sequence[Mention]) -> bool:
    """Whether somebody says of a report or a figure told before that it is hard to believe, too high or unproven."""
    doubt = baseless(saying, words)
    if doubt is None or not doubting(doubt) or saying.sense not in ("says", "according"):
        return False
    if turned_round(tokens, saying, doubt):
        return False
    points = tokens.lows[doubt.last + 2 : doubt.last + 3] in _POINTS  # "no sign of that", "no evidence for it"
    behind = tokens.lows[doubt.last + 1 : doubt.last + _FAR_OF]
    acts = behind[:1] in (["of"], ["for"]) and bool(_ACTS & set(behind))  # "no evidence of the deployment"
    return points or acts or bool(DOUBTED & set(tokens.lows[saying.content.start : saying.content.stop]))


def turned_round(tokens: Tokens, saying: Saying, doubt: Mention) -> bool:
    """Whether doubting words affirm ("hard to imagine without it") or are the page's ("said, without proof, that")."""
    behind = tokens.lows[doubt.last + 1 : saying.content.stop]
    if of_a_circumstance(tokens, doubt):
        return True
    if doubt.entry.phrase.startswith("doubt") and tokens.lows[doubt.first - 1] in _NO_DOUBT:
        return True  # "there is no doubt about it"
    if doubt.entry.phrase.startswith(_HARD):
        return not _WITHOUT.isdisjoint(behind)
    between = tokens.lows[saying.verb.last + 1 : doubt.first]
    gives = not _GIVING.isdisjoint(between) or doubt.entry.phrase.startswith("without")
    if gives and tokens.lows[doubt.last + 1 : doubt.last + 3] == [",", "that"]:
        return True  # "said in June, without giving any evidence, that"
    return gives and saying.verb.last < doubt.first and _GIVING.issuperset(low for low in between if low != ",")


def of_a_circumstance(tokens: Tokens, doubt: Mention) -> bool:
    """Whether what was not found only tells how or by whom a thing came ("found no evidence of how it got there")."""
    near = tokens.lows[doubt.last + 1 : doubt.last + 1 + _FAR_OF + 2]
    if near[:1] == ["that"] and near[1:2] and near[1] in _OTHERS:
        return True  # "had not seen evidence that China was involved"
    if near[:1] == ["that"] and any(
        low in _MADE_BY and near[at + 1 : at + 2] in (["in"], ["by"]) and not _OF_RUSSIA.isdisjoint(near[at + 2 :])
        for at, low in enumerate(near)
    ):
        return True  # "found no evidence that the missile was made by Russia": it came from elsewhere
    return any(low in _OF and near[at + 1 : at + 2] and near[at + 1] in _CIRCUMSTANCES for at, low in enumerate(near))


def unverified(tokens: Tokens, saying: Saying) -> Mention | None:
    """Return the words by which a report is told to be unchecked so far ("said that was not confirmed yet")."""
    lows, content = tokens.lows, saying.content
    if saying.sense != "says" or content.start <= saying.verb.first or lows[saying.verb.first].startswith("add"):
        return None
    start = content.start + (lows[content.start] == "that" and lows[content.start + 1] not in _IS)
    if lows[start] not in _TAKES_UP and _REPORTED.isdisjoint(lows[start : start + _OPENS]):
        return None
    for at in range(start + 2, min(content.stop, start + _LONG)):
        if lows[at] not in _CHECKED:
            continue
        unsure = not _NOT_YET.isdisjoint(lows[at - 3 : at]) and not _IS.isdisjoint(lows[at - 4 : at])
        if lows[at - 1] == "being" or unsure:
            return Mention(at - 1, at, _UNVERIFIED)
    return None


def asks_for_proof(saying: Saying, words: Sequence[Mention]) -> Mention | None:
    """Return the words by which somebody asks for proof, or misses it ("had yet to show a single photo")."""
    said = (m for m in words if m.entry.kind == "stance" and m.entry.value == "dismisses" and m.first in saying.content)
    return next((m for m in said if not _PROOF.isdisjoint(m.entry.phrase.split())), None)


def only_unproven(saying: Saying, words: Sequence[Mention]) -> Mention | None:
    """Return the words by which a report is rejected only for want of proof ("rejected the claim as groundless")."""
    rejects = saying.verb.entry.phrase.startswith(REJECTS)
    unproven = (baseless(saying, words) or _behind(saying, words)) if rejects else None
    phrase = unproven.entry.phrase if unproven is not None else ""
    if unproven is None or not (phrase in _UNPROVEN or phrase.endswith(_GROUNDS) or "propaganda" in phrase):
        return None
    return unproven if said_words(saying, words, "denies") is None else None


def _behind(saying: Saying, words: Sequence[Mention]) -> Mention | None:
    """Return such words right behind the verb of a clause that follows what it rejects ("…, which it rejects as")."""
    near = (m for m in words if m.entry.value == "dismisses" and 0 < m.first - saying.verb.last <= _RIGHT_BEHIND)
    return next(near, None)


def doubting(words: Mention) -> bool:
    """Whether words doubt a report by themselves, whoever says them."""
    return words.entry.phrase in _DOUBTS or words.entry.phrase in _UNSEEN_SIGNS or words.entry.phrase.endswith(_GROUNDS)


def of_an_end(tokens: Tokens, words: Mention) -> bool:
    """Whether what is doubted is that it ended: "no evidence that Pyongyang has stopped sending shells"."""
    return not _ENDED.isdisjoint(tokens.lows[words.last + 1 : words.last + 2 + _FAR_OF])


def baseless(saying: Saying, words: Sequence[Mention]) -> Mention | None:
    """Return the words in a saying that call a report baseless or unproven ("groundless", "no evidence")."""
    unseen = (
        m
        for m in words
        if m.entry.phrase in _UNSEEN_SIGNS and m.entry.value == "dismisses" and m.first in saying.content
    )
    return said_words(saying, words, "dismisses") or next(unseen, None)


def said_words(saying: Saying, words: Sequence[Mention], value: str) -> Mention | None:
    """Return the words in a saying, other than a verb, that deny a report or dismiss it, by ``value``."""
    return next(
        (
            m
            for m in words
            if m.entry.kind == "say" and m.entry.value == value and m.entry.more != "verb" and m.first in saying.content
        ),
        None,
    )


def denying(tokens: Tokens, saying: Saying, words: Sequence[Mention]) -> Mention | None:
    """Return the words, other than a verb, that deny something in a sentence, said by whomever."""
    denials = (m for m in words if m.entry.kind == "say" and m.entry.value == "denies" and m.entry.more != "verb")
    if saying.sense == "dismisses":  # "dismissed it as a fairy tale" waves it off
        denials = (m for m in denials if not m.entry.phrase.endswith(_TALES))
    return next((m for m in denials if not of_the_rest(tokens, m)), None)
