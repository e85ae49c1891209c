"""Whether what a saying tells passes between the two states, or is what a third one does, owns or is given."""

from __future__ import annotations

from helpers.reading.lexicon import STATE_KINDS, Mention
from helpers.reading.moving.parties import BOTH
from helpers.reading.moving.usual import KNOWN
from helpers.reading.positions.matters import of_another
from helpers.reading.sayings.relays import is_medium
from helpers.reading.sayings.saying import Saying

_WHERE = frozenset("in at with to by from on near off of".split())
_WHERE_USED = frozenset("in on at against near over into".split())
_SELF = frozenset(("it", "we", "they"))
_HAS = frozenset("has have had was were is are would will".split())
_SENDS = frozenset(
    "shipped delivered sent supplied sold exported provided given transferred donated shipping delivering sending "
    "supplying selling exporting providing giving imported bought received".split()
)
_SOON = 2  # words of "already shipped"
_OURS_AND_HIS = frozenset(("our", "his", "her", "my"))


def between_the_two(mentions: list[Mention], saying: Saying) -> bool:
    """Whether a saying tells what passes between the two states, or moves to or from one of them, and no law on it."""
    states = {m.entry.value for m in mentions if m.entry.kind in STATE_KINDS}
    if "PRK" not in states and saying.who.country.value not in (None, *KNOWN):
        return False  # "Chinese customs figures show that Russia bought trucks"
    if "PRK" not in states and any(m.entry.kind == "item" and of_another(m, mentions) for m in mentions):
        return False  # "a million Russian soldiers have been killed or wounded"
    if not BOTH & states or states - BOTH - {"UKR", saying.who.country.value}:
        return False
    moved = (m for m in mentions if m.entry.kind == "move" and m.entry.value not in ("use", "seek"))
    moves = any(m.entry.phrase not in ("ship", "ships") for m in moved)  # "the North would build more ships"
    return (moves or (states >= BOTH and not is_medium(saying.who))) and not any(
        m.entry.kind == "provision" for m in mentions
    )


def others_do(lows: list[str], mentions: list[Mention], saying: Saying) -> bool:
    """Whether a saying tells what a third state does ("China had been caught letting oil into North Korea")."""
    if _own_deed(lows, saying):
        return True
    states = (
        m.entry.value for m in mentions if m.entry.kind in STATE_KINDS and not _WHERE & set(lows[m.first - 2 : m.first])
    )
    own = saying.who.country.value if saying.who.affiliation != "media" else None  # a paper tells what its state does
    first = next((code for code in states if code not in (own, "UKR")), "RUS")
    return first not in BOTH


def _own_deed(lows: list[str], saying: Saying) -> bool:
    """Whether who is no party tells what it has sent itself ("China said it had shipped 11,000 barrels")."""
    at = saying.content.start
    at += lows[at] in ("that", "“", '"')
    theirs = saying.who.country.value not in (None, *BOTH) and lows[at] in _SELF and lows[at + 1] in _HAS
    return theirs and not _SENDS.isdisjoint(lows[at + 2 : at + 2 + _SOON])


def given_to_another(lows: list[str], mentions: list[Mention], saying: Saying) -> bool:
    """Whether what is spoken of is a third state's: "a package of rockets for Ukraine", "two Iranian satellites"."""
    states = [m for m in mentions if m.entry.kind in STATE_KINDS]
    theirs = [m for m in states if m.entry.value not in (*BOTH, saying.who.country.value, "UN")]
    items = {m.first for m in mentions if m.entry.kind == "item"}
    if any(m.entry.kind == "nationality" and m.last + 1 in items for m in theirs):
        return True
    far = (m for m in theirs if m.entry.kind == "country" and m.entry.value not in KNOWN)
    if any(lows[m.first - 1] in ("from", "to") for m in far):
        return True  # "bought trucks from China"
    if any(lows[at] in _OURS_AND_HIS and lows[at + 1] == "country" for at in saying.content):
        return True  # "that his country would go on buying oil"
    if any(m.entry.value in BOTH and lows[m.first - 1] not in ("in", "by") for m in states):
        return False
    return any(
        lows[m.first - 1] in ("to", "for")
        or (m.entry.value == "UKR" and m.entry.kind != "nationality" and lows[m.first - 1] not in _WHERE_USED)
        for m in theirs
    )
