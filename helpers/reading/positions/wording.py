"""Whose words of a stance are: the speaker's own verb, a noun that is given, a thing's, or those of his own state."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Mention
from helpers.reading.positions.negation import before_no, of_the_rest
from helpers.reading.sayings.nouns import keeps_a_rule
from helpers.reading.sayings.passed import PASSED
from helpers.reading.sayings.saying import Saying, only_looks
from helpers.reading.tokens import Tokens

_GIVEN = frozenset(("thanks", "praise"))
_WARM = frozenset("warm sincere deep deepest heartfelt special many personal high profuse".split())
_POSSESSIVES = frozenset("'s ’s his her their its our my of".split())
_SHARED = 25  # words between "we" and the last of the verbs that share it
_HOUSES = frozenset(
    "alliance bloc government country ministry department administration union cabinet council team group members "
    "allies partners participants signatories coalition sides countries nations ministers leaders mechanism".split()
)
_THE = frozenset(("the", "his", "her", "its", "our", "their", "two", "three", "all", "both"))
_SUBJECTS = frozenset(("country", "capital", "name", "office"))
_OURS = _HOUSES | {"it", "he", "she", "office", "mission", "parliament", "general", "chief", "president", "minister"}
_THEY = frozenset(("he", "she", "it", "they"))
_CALLS = frozenset("called calls described describes termed terms dubbed".split())
_NOW = frozenset(("today", "now", "just"))
_IS = ("is ", "are ", "was ", "were ", "remain")


def words_of(tokens: Tokens, mention: Mention, value: str, rule: str) -> Cell:
    """Return a value with the words of a mention behind it."""
    return tokens.cell(mention.first, mention.last, value, rule)


def unmarked(tokens: Tokens, mention: Mention, value: str, rule: str) -> Cell:
    """Return a value with the words of a mention behind it, without a mark of quotation that opens them."""
    first = mention.first + (tokens.lows[mention.first] in ("“", '"', "‘", "'"))  # a verb alone in marks
    return tokens.cell(first, mention.last, value, rule)


def value_of(tokens: Tokens, mention: Mention, allowed: frozenset[str], party: bool) -> str:
    """Return the stance that words of this speaker can take, else nothing."""
    entry = mention.entry
    if entry.kind == "stance":
        if _given(tokens, mention) and entry.value in allowed:
            return entry.value
        if _threat_of_a_thing(tokens, mention):
            return "voices-concern" if "voices-concern" in allowed else ""
        if entry.more == "verb":
            return entry.value if entry.value in allowed and _first_person(tokens, mention) else ""
        return entry.value if entry.value in allowed or entry.more == "generic" else ""
    if entry.kind == "say" and entry.more != "verb" and entry.value in ("denies", "dismisses", "no-comment"):
        silent_on_it = entry.value == "no-comment" and not only_looks(mention)
        return entry.value if (party or silent_on_it) and not of_the_rest(tokens, mention) else ""
    return ""


def of_its_own(
    tokens: Tokens, saying: Saying, mention: Mention, mentions: Sequence[Mention], allowed: frozenset[str]
) -> str:
    """Return the stance that an official tells of the body or the state he speaks for ("the Pentagon is concerned")."""
    entry = mention.entry
    if entry.kind != "stance" or entry.more != "verb" or entry.value not in allowed or before_no(tokens, mention):
        return ""
    if keeps_a_rule(tokens, mention):
        return ""
    at = mention.first - 1
    while at > saying.content.start and (tokens.lows[at] in PASSED or tokens.lows[at].endswith("ly")):
        at -= 1
    if tokens.lows[at] in _HOUSES and at - 1 in saying.content and tokens.lows[at - 1] in _THE:
        return entry.value  # "the alliance strongly condemned it"
    if at in saying.content and tokens.lows[at] in _OURS and entry.phrase.startswith(_IS):
        return entry.value  # "said the alliance was alarmed by"
    subject = next((m for m in mentions if m.last == at and m.entry.kind in _SUBJECTS), None)
    if subject is None or subject.first not in saying.content:
        return ""
    stately = subject.entry.kind in ("country", "capital")
    return entry.value if not stately or subject.entry.value == saying.who.country.value else ""


def _first_person(tokens: Tokens, mention: Mention) -> bool:
    """Whether a verb of stance is the speaker's own word ("we strongly condemn")."""
    lead = tokens.lows[max(mention.first - 3, 0) : mention.first]
    if {"and", ","} & set(lead) and (lead[-1] in ("and", ",") or lead[-1].endswith("ly")):
        lead = tokens.lows[max(mention.first - _SHARED, 0) : mention.first]  # "we are concerned and condemn it"
    past = {"been", "have"} & set(lead) and not _NOW & set(lead)  # but "we have today listed"
    return bool({"we", "i"} & set(lead)) and not past


def _given(tokens: Tokens, mention: Mention) -> bool:
    """Whether a form of a verb is a noun that somebody gives ("conveyed her brother's warm thanks")."""
    at = mention.first - 1
    if mention.first != mention.last or tokens.lows[mention.first] not in _GIVEN:
        return False
    while tokens.lows[at] in _WARM:
        at -= 1
    return tokens.lows[at] in _POSSESSIVES or at < mention.first - 1


def _threat_of_a_thing(tokens: Tokens, mention: Mention) -> bool:
    """Whether a thing and nobody threatens ("the trade threatens peace"); who threatens to do something warns."""
    if mention.entry.value != "warns" or not mention.entry.phrase.startswith("threaten"):
        return False
    follows = tokens.lows[mention.last + 1 : mention.last + 2]
    return follows not in (["to"], ["with"]) and not _first_person(tokens, mention)


def by_a_name(tokens: Tokens, saying: Saying) -> bool:
    """Whether what is judged is only given a name of its own ("deplored what he called a marriage of outcasts")."""
    what = saying.verb.last + 1 + (tokens.lows[saying.verb.last + 1] in ("as", "over", "at"))
    return tokens.lows[what] == "what" and tokens.lows[what + 1] in _THEY and tokens.lows[what + 2] in _CALLS
