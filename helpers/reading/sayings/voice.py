"""How a verb of saying stands: in the passive, in progress, owed by somebody, or made to be by another."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.people.who import Place

_DESCRIBED = frozenset(
    "described called dubbed labelled labeled termed hailed branded characterized characterised".split()
)
_DONE_BY = ("denies", "dismisses", "condemns", "welcomes")  # "the deal, condemned by Oslo as …"
_BLAMED = ("critici", "blamed", "faulted", "lamented")  # "was criticised for", but "was alarmed by"
_MAKES = frozenset("make makes made making let lets letting".split())
IS = frozenset(("is", "are", "was", "were", "been", "'s"))
# Nouns and adjectives of these senses tell of a stance, and nobody says them by themselves.
STANCES = ("denies", "dismisses", "alleges", "assesses")
_EARLY = frozenset(("early", "soon", "premature"))
_ASKS = frozenset("do does did has have had will would can could is are was were".split())
_SEATS = frozenset(("registered", "recorded", "incorporated"))
_SEATED_IN = frozenset(("in", "at", "under", "with", "as", "by"))
_KEPT = frozenset(
    "sanctions resolution resolutions rules obligations commitments law laws terms embargo ban restrictions limits "
    "moratorium ceasefire truce requirements provisions regime minute anniversary holiday".split()
)
_PEACE = frozenset("peace security stability order".split())
_PARTIES = ("RUS", "PRK")
_OBJECT = 4  # words of "all the Council's resolutions"
_NEAR = 7  # words from "if" to "reason to believe"


def passive(lows: Sequence[str], sentence: range, verb: Mention) -> bool:
    """Whether others say it of the subject ("is believed to have", "was told")."""
    participle = ("ed", "told", "said", "seen", "shown", "thought", "made")
    if verb.entry.phrase in ("was quoted", "quoted as saying", "cited as saying") or not (
        lows[verb.last].endswith(participle) or lows[verb.first].endswith(participle)
    ):
        return False
    describes = verb.entry.value in _DONE_BY or lows[verb.last] in _DESCRIBED
    if (describes or lows[verb.first - 1] == "as") and lows[verb.last + 1 : verb.last + 2] == ["by"]:
        return True  # "a claim denied by both Moscow and Pyongyang", "described by KCNA as", "as reported by NHK"
    at = verb.first - 1
    while at >= sentence.start and (
        lows[at].endswith("ly")
        or lows[at] in ("also", "not", "now", "being", "been", "first", "later", "then", "earlier")
    ):
        if lows[at] in ("being", "been"):
            return True
        at -= 1
    return (
        at >= sentence.start
        and lows[at] in ("was", "were", "is", "are", "be", "'s")
        and (verb.entry.value != "voices-concern" or lows[verb.first].startswith(_BLAMED))
    )


def progressive(lows: Sequence[str], verb: Mention, sense: str) -> bool:
    """Whether a form in -ing is the verb of a sentence ("are denying", "has been saying that")."""
    at = verb.first - 1
    while lows[at].endswith("ly") or lows[at] in ("not", "now", "also", "both", "still"):
        at -= 1
    tells = sense in (*STANCES, "stance") or lows[verb.last + 1] in ("that", ":", "“", '"', "this")
    return tells and lows[at] in IS


def owed(lows: Sequence[str], sentence: range, verb: Mention) -> bool:
    """Whether a verb only tells what somebody should do ("must condemn", "should soberly assess")."""
    at = verb.first - 1
    while at > sentence.start and (lows[at].endswith("ly") or lows[at] in ("not", "also", "now", "at", "once")):
        at -= 1
    return lows[at] in ("should", "must", "ought") or lows[at - 1 : at + 1] == ["ought", "to"]


def made_to(lows: Sequence[str], verb: Mention, places: list[Place]) -> bool:
    """Whether nobody does it: one is made to ("make China think twice"), is to blame, or only might believe it."""
    if lows[verb.first - 1] == "to" and lows[verb.first] == "blame":
        return lows[verb.first - 2] in IS or lows[verb.first - 2] == "be"
    if lows[verb.first - 2 : verb.first] == ["reason", "to"]:
        return "if" in lows[max(verb.first - _NEAR, 0) : verb.first]  # "if they have reason to believe"
    if lows[verb.first - 1] == "to" and lows[verb.first - 2] in _EARLY:
        return True  # "it was too early to conclude that"
    place = next((p for p in reversed(places) if p.last == verb.first - 1), None)
    while place is not None and lows[place.first - 1] == "and":  # "makes China and Russia think twice"
        place = next((p for p in places if p.last == place.first - 2), None)
    return place is not None and lows[place.first - 1] in _MAKES


def asked_about(lows: Sequence[str], sentence: range, speaker: Place, verb: Mention) -> bool:
    """Whether it is only asked or left open if somebody says it ("asked whether Tokyo had confirmed it")."""
    lead = speaker.first - 1 - (lows[speaker.first - 1] in ("the", "either", "its"))
    if lows[lead] in _ASKS and "?" in lows[verb.last : sentence.stop] and speaker.last < verb.first:
        return lead == sentence.start or not lows[lead - 1].isalpha()  # "Reuters: Does China think that"
    return lows[lead] in ("whether", "if") and speaker.last < verb.first


def tells_nothing(lows: Sequence[str], verb: Mention, speakers: list[Place]) -> bool:
    """Whether a verb is none of saying: a party that "expects help" wants it, "registered in Oslo" is a seat."""
    if lows[verb.first] in _SEATS and lows[verb.last + 1] in _SEATED_IN:
        return True
    if lows[verb.first].startswith("observ") and not _KEPT.isdisjoint(lows[verb.last + 1 : verb.last + 1 + _OBJECT]):
        return True  # "that Moscow observed the sanctions in full"
    leads = verb.entry.phrase == "leads to a quotation"
    if (
        lows[verb.first].startswith("agree")
        and not leads
        and any(place.who.country.value in _PARTIES for place in speakers)
    ):
        return True  # "Moscow and Pyongyang agreed that workers would be sent": they deal, and say nothing
    if lows[verb.first].startswith("threaten") and not _PEACE.isdisjoint(lows[verb.last + 1 : verb.last + 1 + _OBJECT]):
        return True  # "that the trade threatened world peace": the trade does, and nobody warns
    wants = lows[verb.first].startswith(("expect", "anticipat"))
    return wants and all(place.who.kind == "state" and place.who.country.value in _PARTIES for place in speakers)
