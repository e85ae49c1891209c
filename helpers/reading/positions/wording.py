"""How words of a stance stand in a sentence: as the speaker's own verb, as a noun that is given, of a thing."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Mention
from helpers.reading.positions.matters import OBJECT
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_ASKING = frozenset(
    "question questions query queries inquiry inquiries enquiries request requests reporters journalists them".split()
)
_GIVEN = frozenset(("thanks", "praise"))
_WARM = frozenset("warm sincere deep deepest heartfelt special many personal high profuse".split())
_POSSESSIVES = frozenset("'s ’s his her their its our my of".split())
_SHARED = 25  # words between "we" and the last of the verbs that share it


def words_of(tokens: Tokens, mention: Mention, value: str, rule: str) -> Cell:
    """Return a value with the words of a mention behind it."""
    return tokens.cell(mention.first, mention.last, value, rule)


def first_person(tokens: Tokens, mention: Mention) -> bool:
    """Whether a verb of stance is the speaker's own word ("we strongly condemn")."""
    lead = tokens.lows[max(mention.first - 3, 0) : mention.first]
    if {"and", ","} & set(lead) and (lead[-1] in ("and", ",") or lead[-1].endswith("ly")):
        lead = tokens.lows[max(mention.first - _SHARED, 0) : mention.first]  # "we are concerned and condemn it"
    return bool({"we", "i"} & set(lead)) and not {"been", "have"} & set(lead)


def given(tokens: Tokens, mention: Mention) -> bool:
    """Whether a form of a verb is a noun that somebody gives ("conveyed her brother's warm thanks")."""
    at = mention.first - 1
    if mention.first != mention.last or tokens.lows[mention.first] not in _GIVEN:
        return False
    while tokens.lows[at] in _WARM:
        at -= 1
    return tokens.lows[at] in _POSSESSIVES or at < mention.first - 1


def threat_of_a_thing(tokens: Tokens, mention: Mention) -> bool:
    """Whether a thing and nobody threatens ("the trade threatens peace"); who threatens to do something warns."""
    if mention.entry.value != "warns" or not mention.entry.phrase.startswith("threaten"):
        return False
    follows = tokens.lows[mention.last + 1 : mention.last + 2]
    return follows not in (["to"], ["with"]) and not first_person(tokens, mention)


def defended(saying: Saying, mentions: Sequence[Mention]) -> Mention | None:
    """Return the words by which a party defends what it does not deny ("did not deny it and called it lawful")."""
    return next((m for m in mentions if m.entry.value == "defends" and m.first in saying.content), None)


def passes_on(tokens: Tokens, saying: Saying) -> bool:
    """Whether somebody sends those who ask elsewhere ("referred all such questions to the ministry")."""
    after = tokens.lows[saying.verb.last + 1 : saying.content.stop]
    asking = next((at for at, low in enumerate(after[:OBJECT]) if low in _ASKING), None)
    return tokens.lows[saying.verb.first].startswith("refer") and asking is not None and "to" in after[asking:]
