"""Who stands behind a verb: the source it cites, the speaker it puts last ("…, said X"), by whom it is done."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.calendar.tense import GONE
from helpers.reading.lexicon import Mention
from helpers.reading.people.names import WEEKDAYS
from helpers.reading.people.who import Place
from helpers.reading.sayings.dependents import PREPOSITIONS
from helpers.reading.sayings.passed import undated

_TITLED = 6
BEFORE_TITLE = frozenset(
    "the a an also its former then veteran longtime senior retired top outgoing acting deputy vice principal "
    "assistant".split()
)
_KINDS = frozenset(
    "private outside independent other military foreign western european some several local senior former defense "
    "defence security civilian international regional many few leading its various intelligence".split()
)
_BARS = frozenset((".", ";", ",", "that", "–", "—"))
AUXILIARIES = frozenset("is are was were has have had may might could would will can did does".split())
_PHRASE = 10  # words of a noun phrase and its verb
_OTHERS = 5  # words of "and more than 40 other"
_CLAUSES = frozenset("who which whose where when as in at on from speaking citing".split())
SAID_LAST = frozenset(
    "said says added adds wrote writes explained explains stated noted stressed recalled remarked warned "
    "insisted".split()
)
TOLD_LAST = SAID_LAST | frozenset(("reported", "reports", "announced", "claimed", "confirmed", "revealed"))
AFTER_SPEAKER = frozenset((",", ".", "on", "citing", "quoting", "in"))
# What ends like a verb behind a name and is none ("said Kirby Wednesdays", "said Keane, the boss's aide").
_NO_VERB_FORMS = WEEKDAYS | frozenset("as across besides overseas afterwards this".split())


def after(lows: Sequence[str], quoted: Sequence[bool], verb: Mention, places: list[Place], reach: int) -> Place | None:
    """Return the first party right of a verb, at most ``reach`` words off."""
    for place in places:
        if place.first > verb.last:
            between = undated(lows, verb.last + 1, place.first)
            if len(between) > reach or quoted[place.first] or not _BARS.isdisjoint(between):
                return None
            if reach <= 2 and any(low not in BEFORE_TITLE for low in between):
                return None
            return owned(lows, place, places) or place
    return None


def owned(lows: Sequence[str], owner: Place, places: list[Place]) -> Place | None:
    """Return the official of whom a place only tells the chief ("quoting Biden's adviser, Jake Sullivan")."""
    if lows[owner.last + 1 : owner.last + 2] != ["'s"]:
        return None
    near = (place for place in places if 0 < place.first - owner.last - 1 <= _TITLED)
    return next((place for place in near if place.who.kind in ("person", "unnamed")), None)


def behind_title(lows: Sequence[str], verb: Mention, places: list[Place]) -> Place | None:
    """Return the person right of a verb behind words of a title ("said Primorye's coach, Ann Keane")."""
    place = next((place for place in places if place.first > verb.last), None)
    if place is None or place.who.kind != "person":
        return None
    between = lows[verb.last + 1 : place.first - (lows[place.first - 1] == ",")]
    fits = len(between) <= _TITLED and all(
        (low.isalpha() or low == "'s") and low not in PREPOSITIONS - {"of", "for"} for low in between
    )
    return place if fits else None


def _and_others(lows: Sequence[str], at: int) -> bool:
    """Whether a list ends with "and others", "and almost 40 other states", "among others"."""
    at += lows[at] == ","
    others = lows[at + 1 : at + 1 + _OTHERS]
    return lows[at] == "among" or (lows[at] == "and" and ("others" in others or "other" in others))


def agent(lows: Sequence[str], verb: Mention, places: list[Place]) -> list[Place]:
    """Return who does what a passive verb tells ("was denied by Russia and North Korea")."""
    for place in places:
        if place.first > verb.last and "by" in lows[max(place.first - 2, verb.last) : place.first]:
            return [place, *joined(lows, place, places)]
    return []


def joined(lows: Sequence[str], place: Place, places: list[Place]) -> list[Place]:
    """Return the parties joined after a party by "and"."""
    found: list[Place] = []
    at = place
    listed: list[Place] = []  # "according to Kyiv, Washington and Seoul"
    for other in places:
        between = lows[at.last + 1 : other.first] if other.first > at.last else []
        if between in ([","], [",", "the"]):
            listed.append(other)
            at = other
            if _and_others(lows, other.last + 1):
                found += listed  # "by Kyiv, Seoul, Washington and others"
                listed = []
        elif between in (
            ["and"],
            ["and", "the"],
            [",", "and"],
            [",", "and", "the"],
            ["and", "by"],
            ["and", "by", "the"],
        ) or (between[:1] == ["and"] and len(between) == 2 and between[1] in _KINDS):
            found += [*listed, other]
            listed, at = [], other
    return found


def acts(lows: Sequence[str], at: int, sentence: range) -> bool:
    """Whether a party goes on with a verb, as the subject of what is said ("…, said Kirby relies on guesses")."""
    at += lows[at : at + 1] == [","] and lows[at + 1] in AUXILIARIES  # "said Kim Song, the envoy, was wrong"
    low = lows[at] if at < sentence.stop else "."
    return (
        low in AUXILIARIES or low in GONE or (low.endswith(("s", "ed")) and low.isalpha() and low not in _NO_VERB_FORMS)
    )


def noun_acts(lows: Sequence[str], at: int, sentence: range) -> bool:
    """Whether a noun phrase that begins at a token goes on with a verb of its own ("a repair team would come")."""
    for low in lows[at : min(at + _PHRASE, sentence.stop)]:
        if low in _BARS or low in _CLAUSES:
            return False
        if low in AUXILIARIES or (low.endswith("ed") and low not in ("unnamed", "armed", "united")):
            return True
    return False


def ends(lows: Sequence[str], at: int, sentence: range) -> bool:
    """Whether nothing but a mark, a source or a day stands behind a speaker ("…, reported NHK, citing …")."""
    return at >= sentence.stop or lows[at] in AFTER_SPEAKER or lows[at] in WEEKDAYS
