"""Who tells another's transfer by a plain "said": a medium reports it, a service assesses, an official alleges."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.cells import Cell
from helpers.reading.composed.composing import BE
from helpers.reading.lexicon import Mention
from helpers.reading.moving.frames import Frame
from helpers.reading.people.who import Who
from helpers.reading.positions.grounds import NEAR, cites_an_estimate, shows_a_finding
from helpers.reading.positions.modalities import feigned, said_with, weighs
from helpers.reading.positions.negation import before_no
from helpers.reading.positions.speakers import heads_a_service, is_intelligence
from helpers.reading.positions.wording import words_of
from helpers.reading.sayings.relays import is_medium
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

# Hedges that weigh what is known, and so judge it; "possible" and "suspected" things are only named.
_JUDGED = frozenset(
    "presumed presumably suspected estimated likely probable probably possibly possibility appear appears appeared "
    "seem seems seemed".split()
) | {
    f"{adverb} {word}" for adverb in ("very", "highly", "most", "almost") for word in ("likely", "certain", "certainly")
}
_JUDGED |= {
    "believed to",
    "thought to",
    "in all likelihood",
    "in all probability",
    "may have",
    "might have",
    "could have",
}
_OFFICIAL_SOURCE = (
    "government",
    "western",
    "intelligence",
    "military",
    "official",
    "security",
    "defense",
    "defence",
    "ministry",
    "police",
    "member state",
    "participating state",
)
_STUDIES = frozenset("analysis examination investigation review count study tally calculations inquiry".split())
_REGISTERS = frozenset("website site data database records register statistics figures tally tables".split())
_BETWEEN_STATES = "UN"
_BRIEFED = frozenset("parliament lawmakers legislators assembly committee congress".split())


def by_who_speaks(tokens: Tokens, saying: Saying, frame: Frame | None, words: Sequence[Mention]) -> Cell:
    """Return the stance of a plain "said" about another's transfer, which follows from who speaks."""
    who, verb = saying.who, saying.verb
    hedges = [m for m in words if m.entry.kind == "hedge" and said_with(saying, m) and not feigned(tokens, m)]
    assessed = [h for h in hedges if h.entry.value == "assessed" or h.entry.phrase in _JUDGED]
    assessed = [h for h in assessed if not before_no(tokens, h) and weighs(tokens, h, frame) and not _closed(tokens, h)]
    if assessed and who.affiliation != "media":
        return words_of(tokens, assessed[0], "assesses", "hedge")
    if saying.sense == "according" and who.affiliation != "media" and cites_an_estimate(tokens, saying):
        return words_of(tokens, verb, "assesses", "by-an-estimate")
    if is_medium(who):
        looked = saying.sense == "according" and bool(_STUDIES & set(tokens.lows[verb.last + 1 : verb.last + NEAR]))
        return words_of(tokens, verb, "reports", "medium-found" if looked else "medium-says")
    if who.role_kind == "journalist":
        return words_of(tokens, verb, "reports", "journalist-says")
    if of_a_register(tokens, saying):
        return words_of(tokens, verb, "reports", "register-shows")
    official = who.affiliation == "state" or (who.role_kind == "source" and _source_stance(who) == "alleges")
    if official and shows_a_finding(tokens, saying):
        return words_of(tokens, verb, "assesses", "finding-shown")
    if (who.affiliation in ("research", "private") and not is_intelligence(who)) or who.role_kind == "expert":
        value = _source_stance(who) if who.role_kind == "source" else "assesses"
        return words_of(tokens, verb, value, "research-says")
    several = str(who.name.value).casefold().endswith((" officials", " sources", " officers"))
    if several and who.kind == "unnamed" and who.country.value is None and is_intelligence(who):
        return words_of(tokens, verb, "alleges", "official-says")  # "Western intelligence officials told the paper"
    briefs = bool(_BRIEFED & set(tokens.lows[verb.last + 1 : verb.last + NEAR]))
    if is_intelligence(who) and (briefs or not heads_a_service(who)):
        return words_of(tokens, verb, "assesses", "intelligence-says")
    if who.role_kind == "source":
        return words_of(tokens, verb, _source_stance(who), "source-says")
    manages = who.kind == "unnamed" and who.affiliation == "company" and not who.role_kind  # "the owner of a sawmill"
    if manages or (who.kind in ("unnamed", "organisation") and not who.affiliation and not who.role_kind):
        return words_of(tokens, verb, "reports", "witness-says")
    return words_of(tokens, verb, "alleges", "official-says")


def of_a_register(tokens: Tokens, saying: Saying) -> bool:
    """Whether the records of a body between states are cited, which take down what the parties report to it."""
    if saying.who.country.value != _BETWEEN_STATES or saying.who.kind != "organisation":
        return False
    lows, first, last = tokens.lows, saying.speakers[0].first, saying.speakers[0].last
    return not _REGISTERS.isdisjoint(lows[max(first - NEAR, 0) : last + NEAR])


def _closed(tokens: Tokens, hedge: Mention) -> bool:
    """Whether something is only brought to its end ("the talks had been concluded")."""
    return hedge.entry.phrase == "concluded" and bool(BE & set(tokens.lows[hedge.first - 2 : hedge.first]))


def _source_stance(who: Who) -> str:
    """An unnamed source alleges where it is told to be an official one, and else reports."""
    words = (who.name.words or "").casefold()
    return "alleges" if who.office == "within" or any(word in words for word in _OFFICIAL_SOURCE) else "reports"
