"""Answers to a report: who confirms, denies or disputes it, or will not comment, by a verb or in other words."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Entry, Mention
from helpers.reading.moving.frames import Frame
from helpers.reading.sayings.relays import is_medium
from helpers.reading.sayings.saying import Saying, only_looks
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
_GROUNDS = ("evidence", "proof", "information")  # "no evidence", "lacks proof"
_UNPROVEN = frozenset(
    "groundless baseless unfounded ill-founded unsubstantiated unproven unverified unconfirmed".split()
) | {"no basis", "no grounds", "without foundation"}
REPORTS = frozenset(
    "statements statement claims claim reports report accusations accusation allegations allegation rumours rumors "
    "speculation assertions insinuations concern concerns finding findings story stories charge charges talk "
    "suggestion suggestions suspicions".split()
)
_ABOUT = frozenset(("of", "about", "that", "regarding", "concerning", "on"))
_OPENS = frozenset(("“", '"', "the", "such", "these", "those", "all", "any", "'s", "recent", "that", ","))
_OBJECT = 7  # words from "called" to "claims"
ASKS = frozenset(("whether", "question", "questions"))
_REJECTS = ("reject", "refute", "rebut", "rebuff")
_PROPOSALS = frozenset(
    "call calls demand demands draft drafts proposal proposals motion motions request requests appeal appeals bid bids "
    "attempt attempts effort efforts offer offers invitation invitations plan plans resolution resolutions pressure "
    "ultimatum ultimatums overture overtures talks dialogue sanctions extension renewal".split()
)
NAMES_IT = frozenset(
    "call calls called calling describe describes described describing brand branded label labelled".split()
)
_STAFF = frozenset(
    "manager managers director directors minister ministers general generals commander commanders chief officials "
    "officers premier governor ambassador staff worker workers aide aides head".split()
)
_STATES = ("country", "nationality")
_KINDS = frozenset("such foreign military other single new of any".split())
_ANY = frozenset("any a an one single of the these those such or and its our their".split())
_NEGATED = frozenset("not never 't nobody neither nor none".split())
_MOVED = frozenset(
    "send sends sent sending get gets got getting receive receives received receiving buy buys bought buying sell "
    "sells sold selling supply supplies supplied supplying deliver delivers delivered delivering give gives gave given "
    "ship shipped shipping export exported exporting import imported importing use uses used using provide provided "
    "providing transfer transferred transferring pass passed accept accepted deploy deployed deploying employ employed "
    "hire hired take took taken".split()
)
_LEAD = 4  # words from a verb of moving to the word that negates it
RULES_OUT = frozenset(("rule out", "rules out", "ruled out", "ruling out"))
_NO_ANSWER = (
    "has not re",
    "have not re",
    "has not comment",
    "have not comment",
    "not commented",
    "not replied",
    "did not answer",
    "did not immediately",
    "did not comment",
    "did not respond",
    "did not reply",
    "did not return",
    "not immediately respond",
    "has yet to comment",
    "have yet to comment",
    "yet to comment",
    "no official reaction",
    "said nothing",
    "has said nothing",
    "said nothing",
    "have said nothing",
    "has not said",
    "have not said",
    "no official comment",
)
_FALSE = frozenset(("false", "untrue", "wrong", "fictitious", "spurious"))
_UNSEEN_SIGNS = frozenset(
    f"{verb} no {sign}" for verb in ("seen", "saw", "see", "sees", "found") for sign in ("sign", "signs", "evidence")
)
_UNSEEN = ("seen", "saw", "sees", "see", "found")
_DOUBTED = frozenset("it this figure figures number numbers account accounts estimate estimates count total".split())
_DOUBTERS = (
    "seen no",
    "saw no",
    "sees no",
    "see no",
    "found no",
    "doubt",
    "disput",
    "question",
    "contradict",
    "contest",
    "cast",
    "call",
)
_POINTS = (["that"], ["such"], ["this"])
_STOPS = frozenset((".", ",", ";", "?", "by", "and", "either", "yet"))
_SOON = 5  # words from "said" to "had seen reports"
_DOUBLE = frozenset(("hesitate", "hesitated", "fail", "failed"))  # "will not hesitate to impose" negates nothing
_PROOF = frozenset("proof proofs prove proven evidence fact facts photo photograph picture image video".split())
_CLOSING = frozenset(("”", '"', "’"))
_HAVE = frozenset(("has", "have", "had", "yet"))
_CONFIRM = ("confirm", "confirmed", "acknowledged")


def words_of(tokens: Tokens, mention: Mention, value: str, rule: str) -> Cell:
    """Return a value with the words of a mention behind it."""
    return tokens.cell(mention.first, mention.last, value, rule)


def answered(tokens: Tokens, saying: Saying, frame: Frame | None, words: Sequence[Mention], party: bool) -> Cell | None:
    """Return the stance of a verb that itself confirms, denies or will not comment."""
    verb, sense = saying.verb, saying.sense
    negated = before_no(tokens, verb)
    if sense == "no-comment" and (silent(verb) or is_medium(saying.who)):
        return None  # who does not answer a newspaper says nothing; a newspaper that cannot verify takes no side
    unconfirmed = (sense == "confirms" and negated) or verb.entry.phrase.endswith(_CONFIRM)
    if party and unconfirmed and "until" in tokens.lows[verb.last + 1 : saying.content.stop]:
        return words_of(tokens, verb, "confirms", "late-confirmation")  # "did not confirm it until April"
    if sense == "confirms" and negated and _HAVE & set(tokens.lows[max(verb.first - 3, 0) : verb.first]):
        return None  # "has not confirmed the deployment": silence, and no statement
    if sense == "confirms" and negated:
        return words_of(tokens, verb, "no-comment", "negated-confirmation")
    if sense == "denies":
        if negated and verb.entry.phrase in RULES_OUT:
            return None  # "did not rule out cooperation" speaks of what may come
        if negated and party:
            return words_of(tokens, verb, "no-comment", "negated-denial")
        known = saying.who.country.value is not None
        if negated or (not party and known and frame is None) or of_a_proposal(tokens, verb):
            return None
        if (baseless := only_unproven(saying, words)) is not None:
            return words_of(tokens, baseless, "disputes", "called-baseless")
    return words_of(tokens, verb, sense, "verb")


def asks_for_proof(saying: Saying, words: Sequence[Mention]) -> Mention | None:
    """Return the words by which somebody asks for proof, or misses it ("had yet to show a single photo")."""
    said = (m for m in words if m.entry.kind == "stance" and m.entry.value == "dismisses" and m.first in saying.content)
    return next((m for m in said if not _PROOF.isdisjoint(m.entry.phrase.split())), None)


def only_unproven(saying: Saying, words: Sequence[Mention]) -> Mention | None:
    """Return the words by which a report is rejected only for want of proof ("rejected the claim as groundless")."""
    baseless = _baseless(saying, words) if saying.verb.entry.phrase.startswith(_REJECTS) else None
    if baseless is None or not (baseless.entry.phrase in _UNPROVEN or baseless.entry.phrase.endswith(_GROUNDS)):
        return None
    return baseless if _untrue(saying, words) is None else None


def in_passing(saying: Saying, mention: Mention) -> bool:
    """Whether somebody only goes on to look into a thing ("said it was sent by air and he was looking into it")."""
    return only_looks(mention) and mention.first - saying.content.start > _SOON


def of_a_proposal(tokens: Tokens, verb: Mention) -> bool:
    """Whether what is rejected is a proposal and no report ("rejected calls for a statement", "a draft")."""
    lows = tokens.lows
    said_of = set(lows[verb.last + 1 : verb.last + 1 + _OBJECT])
    if lows[verb.first].startswith("dismiss") and _STAFF & said_of and not (REPORTS | {"as"}) & said_of:
        return True  # "dismissed the managers of the yard"
    if not (lows[verb.first].startswith(_REJECTS) or (verb.entry.value == "dismisses" and verb.entry.more == "verb")):
        return False
    named = (low for low in lows[verb.last + 1 : verb.last + 1 + _OBJECT] if low in _PROPOSALS or low in REPORTS)
    return next(named, "") in _PROPOSALS


def silent(verb: Mention) -> bool:
    """Whether somebody only gave no answer ("did not immediately respond"), which is no refusal."""
    phrase = verb.entry.phrase
    return phrase.startswith(_NO_ANSWER) or "available" in phrase or "reached" in phrase


def answer_in_words(
    tokens: Tokens, saying: Saying, framed: bool, words: Sequence[Mention], party: bool, denied: int | None = None
) -> Cell | None:
    """Return the stance that the words of a saying take to a report: untrue, baseless, or nothing to say on it.

    ``denied`` is the last token of a transfer that the saying says did not take place.
    """
    sense, verb = saying.sense, saying.verb
    doubt = _baseless(saying, words)
    if doubt is not None and not party and not _doubting(doubt):
        doubt = None
    untrue = _untrue(saying, words) if party else None
    if party and doubt is not None and denied is not None and denied < doubt.first:
        doubt = None  # "has not sent any, and talk of it is nonsense"
    if doubt is not None and untrue is None and sense in ("says", "speaks", "according", "dismisses", "stance"):
        return words_of(tokens, doubt, "disputes", "doubting-words")
    silence = (m for m in words if m.entry.value == "no-comment" and m.first in saying.content)
    unsaid = next((m for m in silence if not in_passing(saying, m)), None)
    if unsaid is not None and sense in ("says", "speaks", "according"):
        return words_of(tokens, unsaid, "no-comment", "no-comment-words")
    if party and (framed or sense in ("says", "speaks", "according", "dismisses")):
        denial = next(
            (m for m in words if m.entry.kind == "say" and m.entry.value == "denies" and m.entry.more != "verb"), None
        )
        denial = denial or none_of_it(tokens, saying, words)
        if denial is not None:
            return words_of(tokens, denial, "denies", "denying-words")
    proof = asks_for_proof(saying, words) if party else None
    if proof is not None and sense in ("says", "speaks", "according"):
        return words_of(tokens, proof, "disputes", "asks-for-proof")
    asked = bool(ASKS & set(tokens.lows[verb.last + 1 : verb.last + 4]))  # "brushed aside questions"
    if party and sense == "dismisses" and verb.entry.more == "verb" and not (asked or of_a_proposal(tokens, verb)):
        return words_of(tokens, verb, "disputes", "claims-dismissed")
    added = "adding" in tokens.lows[max(verb.first - _OBJECT, 0) : verb.first]  # who goes on so doubts only a part
    told = set(tokens.lows[verb.first : verb.last + _OBJECT])
    ends = tokens.lows[verb.last + 1] in _STOPS  # "was not convinced"
    doubted = framed or ends or verb.entry.phrase.startswith(_UNSEEN) or bool(told & (_DOUBTED | REPORTS))
    doubts = sense == "dismisses" and verb.entry.phrase.startswith(_DOUBTERS) and doubted
    if doubts and not added and not before_no(tokens, verb):
        return words_of(tokens, verb, "disputes", "doubts")
    if party and sense in ("says", "speaks") and (report := of_reports(tokens, saying)) is not None:
        named = range(report + 1, min(report + 1 + _OBJECT, saying.content.stop))
        false = next((at for at in named if tokens.lows[at] in _FALSE), None)
        if false is not None and tokens.lows[verb.first] in NAMES_IT:
            return tokens.cell(false, false, "denies", "called-false")  # "called the report false"
        return tokens.cell(report, report, "disputes", "speaks-of-reports")
    return None


def _doubting(words: Mention) -> bool:
    """Whether words doubt a report by themselves, whoever says them."""
    return words.entry.phrase in _DOUBTS or words.entry.phrase in _UNSEEN_SIGNS or words.entry.phrase.endswith(_GROUNDS)


def doubts_a_report(tokens: Tokens, saying: Saying, words: Sequence[Mention]) -> bool:
    """Whether somebody says of a report or a figure told before that it is hard to believe, too high or unproven."""
    doubt = _baseless(saying, words)
    if doubt is None or not _doubting(doubt) or saying.sense not in ("says", "according"):
        return False
    points = tokens.lows[doubt.last + 2 : doubt.last + 3] in _POINTS  # "no sign of that", "no evidence for it"
    return points or bool((_DOUBTED | REPORTS) & set(tokens.lows[saying.content.start : saying.content.stop]))


def none_of_it(tokens: Tokens, saying: Saying, words: Sequence[Mention]) -> Mention | None:
    """Return the thing of which a party says that there is none ("no Russian technology was used in its ship")."""
    parties = (m for m in words if m.entry.kind in _STATES and m.entry.value in ("RUS", "PRK"))  # not "Chinese coal"
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
        if tokens.lows[at] == "no" or _never_moved(tokens.lows, mention, at, saying.content):
            return mention
    return None


def _never_moved(lows: list[str], thing: Mention, before: int, content: range) -> bool:
    """Whether a thing was not moved ("did not get any shells", "such shells were never delivered")."""
    while lows[before] in _ANY:
        before -= 1
    if lows[before] in _MOVED and _NEGATED & set(lows[max(before - _LEAD, content.start) : before]):
        return True
    no = next((at for at in range(thing.last + 1, min(thing.last + _LEAD, content.stop)) if lows[at] in _NEGATED), None)
    return no is not None and bool(_MOVED & set(lows[no + 1 : min(no + 3, content.stop)]))


def of_reports(tokens: Tokens, saying: Saying) -> int | None:
    """Return the report that a party speaks of as such: "called the US claims a fuss", "the accusations … are"."""
    lows, start = tokens.lows, saying.content.start
    names = lows[saying.verb.first] in NAMES_IT
    for at in range(start, min(start + _OBJECT, saying.content.stop)):
        if lows[at] in REPORTS and (names or lows[at + 1] in _ABOUT):
            return at
        if not names and lows[at] not in _OPENS and not tokens.words[at][0].isupper():
            return None
    return None


def _untrue(saying: Saying, words: Sequence[Mention]) -> Mention | None:
    """Return the words in a saying that call a report untrue ("a fabrication")."""
    return _said_words(saying, words, "denies")


def _baseless(saying: Saying, words: Sequence[Mention]) -> Mention | None:
    """Return the words in a saying that call a report baseless or unproven ("groundless", "no evidence")."""
    unseen = (
        m
        for m in words
        if m.entry.phrase in _UNSEEN_SIGNS and m.entry.value == "dismisses" and m.first in saying.content
    )
    return _said_words(saying, words, "dismisses") or next(unseen, None)


def _said_words(saying: Saying, words: Sequence[Mention], value: str) -> Mention | None:
    return next(
        (
            m
            for m in words
            if m.entry.kind == "say" and m.entry.value == value and m.entry.more != "verb" and m.first in saying.content
        ),
        None,
    )


def before_no(tokens: Tokens, verb: Mention) -> bool:
    """Whether a verb is negated ("has not confirmed", "did not deny")."""
    lead = tokens.lows[max(0, verb.first - 4) : verb.first]
    while lead and not _CLOSING.isdisjoint(lead):
        lead = lead[1:]  # "“Not true,” said Petrov"
    if lead[-2:] == ["yet", "another"]:
        lead = lead[:-2]  # "yet another breach"
    return not _DOUBLE & set(lead) and any(
        low in ("not", "'t", "cannot", "never", "neither", "nor", "declined", "refused", "yet") for low in lead
    )
