"""Russian help seen in a weapon: "suspects Russian help behind the missile", "built with Russian know-how"."""

from __future__ import annotations

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.moving.parties import BOTH, Party

_HELP = frozenset(
    "help assistance support aid technology technologies expertise know input involvement backing cooperation "
    "components parts engines engine guidance advice".split()
)
_EXPERTS = frozenset(
    "engineers experts technicians scientists advisers advisors specialists designers expert engineer".split()
)
_HELPING = ("help", "advis", "assist", "support", "work")
_CRAFT = {
    **dict.fromkeys("launch satellite satellites rocket launcher spaceport carrier".split(), "space-technology"),
    **dict.fromkeys("destroyer destroyers warship warships submarine submarines frigate".split(), "naval-technology"),
    **dict.fromkeys("reactor reactors".split(), "nuclear-technology"),
    **dict.fromkeys(
        "kn missile missiles icbm icbms drone drones radar radars aircraft weapon weapons hwasong warhead warheads "
        "tank tanks howitzer system systems arms artillery armed forces army".split(),
        "military-technology",
    ),
}
_TO_THE_CRAFT = frozenset(("behind", "in", "with", "for", "on", "to", "of"))
_MADE = frozenset(
    "developed built made designed produced upgraded improved modernised modernized fitted develop build make design "
    "produce upgrade improve modernise building making producing developing builds makes produces develops assemble "
    "assembles assembling assembled".split()
)
_GIVEN = frozenset("help assistance support aid".split())
_BUILDING = frozenset(
    "designing building constructing developing making producing upgrading modernizing modernising improving "
    "completing launching repairing equipping testing".split()
)
_BY_MEANS = frozenset(("with", "using", "through", "to", "on", "from"))
_SUSPECT = ("suspect", "point", "suggest", "sign", "evidence", "hint", "indicat", "trace", "possible")
_NEAR = 3
_FAR = 12


def backed(lows: list[str], sentence: range, parties: list[Party]) -> tuple[Mention, Mention, Party] | None:
    """Return what help Russia is seen to have given with a weapon: the thing, the word of helping, and Russia."""
    for party in parties:
        if party.country != "RUS" or not party.adjective:
            continue
        stop = min(party.last + 1 + _NEAR, sentence.stop)
        help_at = next((at for at in range(party.last + 1, stop) if lows[at] in _HELP | _EXPERTS), None)
        if help_at is None:
            continue
        craft = _craft(lows, sentence, party.first, help_at)
        if craft is not None:
            thing = Mention(party.last + 1, help_at, Entry("item", craft, lows[help_at], False))
            return thing, Mention(help_at, help_at, Entry("move", "help", lows[help_at], False)), party
    return None


def helped_making(lows: list[str], sentence: range, parties: list[Party]) -> tuple[Mention, Mention, Party] | None:
    """Return what Russia is told to give as "help in designing and building two destroyers": thing, word, Russia."""
    for at in sentence:
        if lows[at] not in _GIVEN or lows[at + 1] not in _TO_THE_CRAFT or lows[at + 2] not in _BUILDING:
            continue
        craft = next((_CRAFT[low] for low in lows[at + 2 : min(at + _FAR, sentence.stop)] if low in _CRAFT), None)
        before = next((p for p in reversed(parties) if p.last < at and p.country == "RUS" and not p.adjective), None)
        behind = (p for p in parties if p.country == "RUS" and p.first > at and lows[p.first - 1] == "from")
        russia = before or next(behind, None)
        asked = "for" in lows[max(at - 2, sentence.start) : at]  # "asked Moscow for help in building them"
        others = any(russia is not None and russia.last < p.first < at and p.country not in BOTH for p in parties)
        if craft is not None and russia is not None and not asked and not others:
            thing = Mention(at, at, Entry("item", craft, lows[at], False))
            return thing, Mention(at, at, Entry("move", "help", lows[at], False)), russia
    return None


def built_with(lows: list[str], thing: Mention, parties: list[Party]) -> bool:
    """Whether arms are told to be built with Russian help ("North Korean drones improved with Russian know-how")."""
    for party in parties:
        between = lows[thing.last + 1 : party.first]
        if party.country == "RUS" and party.adjective and 0 < len(between) <= _FAR and "," not in between:
            helped = not _HELP.isdisjoint(lows[party.last + 1 : party.last + 1 + _NEAR])
            if helped and between[-1] in _BY_MEANS and not _MADE.isdisjoint(between):
                return True
    return False


def _craft(lows: list[str], sentence: range, first: int, help_at: int) -> str | None:
    """Return the kind of knowledge by the weapon that the help is told of, if it is."""
    after = lows[help_at + 1 : min(help_at + _FAR, sentence.stop)]
    if lows[help_at] in _EXPERTS:  # "experts are there to help with the launch"
        start = next((at for at, low in enumerate(after) if low.startswith(_HELPING)), len(after))
        return next((_CRAFT[low] for low in after[start:] if low in _CRAFT), None)
    if lows[first - 1] == "with" or lows[first - 2 : first] == ["thanks", "to"]:
        return next((_CRAFT[low] for low in lows[sentence.start : sentence.stop] if low in _CRAFT), None)
    if after[:1] and (after[0] in _TO_THE_CRAFT or after[0].startswith("develop")):
        return next((_CRAFT[low] for low in after if low in _CRAFT), None)
    lead = lows[max(first - _FAR, sentence.start) : first]
    made = not _MADE.isdisjoint(lead) and not _BY_MEANS.isdisjoint(lead[-2:])
    if made or any(low.startswith(_SUSPECT) for low in lead[-_NEAR - 1 :]):
        return next((_CRAFT[low] for low in reversed(lows[sentence.start : first]) if low in _CRAFT), None)
    return None
