"""Views that somebody is told to share, or not quite: "came to the same conclusion", "gave a lower figure"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.people.who import Place
from helpers.reading.sayings.counts import COUNTS
from helpers.reading.sayings.saying import Saying

_OPINIONS = frozenset("view views opinion opinions conclusion conclusions picture judgement judgment".split())
SAME = frozenset("same similar identical comparable like".split())
_COMPARED = frozenset("higher lower smaller larger bigger greater different".split())
_BETWEEN = frozenset("a an the very much many some several other exactly about far slightly somewhat even".split())
_HOLDS = frozenset(
    "has have had hold holds held take takes took share shares shared reach reached reaches draw draws drew give "
    "gives gave report reports reported cite cites cited name names named offer offers offered quote quotes quoted "
    "publish published".split()
)
_LEADS = {
    "to": frozenset("come comes came".split()),
    "at": frozenset("arrive arrives arrived".split()),
    "of": frozenset("is are was were speak speaks spoke".split()),
    "with": frozenset("agree agrees agreed come comes came".split()),
}
# "had promised as much in September", "hinted as much", "conceded the point"
_AS_MUCH = frozenset(
    "promise promised promises pledge pledged pledges vow vowed vows hint hinted hints imply implied implies suggest "
    "suggested suggests signal signalled signaled signals concede conceded concedes boast boasted intimated announced "
    "indicated indicates".split()
)
_FAR = 6  # words from the verb to the noun
_THINKS = Entry("say", "assesses", "is of one view", False, "verb")
_SAYS = Entry("say", "says", "is of one view", False, "verb")
_EYES = frozenset("view opinion eyes judgement judgment".split())
_IN_VIEW = Entry("say", "says", "in somebody's view", False, "verb")


def shared_views(lows: Sequence[str], sentence: range, known: set[int]) -> list[Mention]:
    """Return the verbs of a sentence by which somebody shares a view or says as much; ``known`` are its others."""
    found = []
    for at in sentence:
        if lows[at] in _AS_MUCH and lows[at + 1 : at + 3] == ["as", "much"] and at not in known:
            found.append(Mention(at, at, _SAYS))
            continue
        counts = lows[at] in COUNTS
        like = _likeness(lows, at) if counts or lows[at] in _OPINIONS else at
        if like == at:
            continue
        leads = _LEADS.get(lows[like - 1])
        verb = like - 1 - (leads is not None)
        if verb >= sentence.start and verb not in known and lows[verb] in (_HOLDS if leads is None else leads):
            found.append(Mention(verb, verb, _SAYS if counts else _THINKS))
    return found


def in_somebodys_view(lows: Sequence[str], number: int, sentence: range, places: Sequence[Place]) -> list[Saying]:
    """Return what is told as somebody's view alone: "In Oslo's view, the trade is a breach"."""
    found = []
    for at in sentence:
        if lows[at] not in _EYES or lows[at - 1] != "'s":
            continue
        place = next((place for place in places if place.last == at - 2), None)
        if place is None:
            continue
        lead = place.first - 1 - (lows[place.first - 1] == "the")
        if lows[lead] == "in" and lead >= sentence.start:
            opens = lead - sentence.start <= 1
            content = range(at + 2, sentence.stop) if opens else range(sentence.start, lead)
            found.append(Saying([place], Mention(at, at, _IN_VIEW), "says", number, content))
    return found


def told_as_view(lows: Sequence[str], start: int, stop: int) -> bool:
    """Whether what begins at ``start`` is only a view shared or a count set against another ("a lower figure")."""
    start += lows[start] in _LEADS
    end = next((at for at in range(start, min(start + _FAR, stop)) if lows[at] in COUNTS | _OPINIONS), start)
    return end > start and _likeness(lows, end) == start


def _likeness(lows: Sequence[str], noun: int) -> int:
    """Return where "the same", "a somewhat lower" before a noun begins; the noun where nothing compares it."""
    compares = SAME | _COMPARED if lows[noun] in COUNTS else SAME
    at = noun
    while lows[at - 1] in compares:
        at -= 1
    if at == noun:
        return noun
    while lows[at - 1] in _BETWEEN:
        at -= 1
    return at
