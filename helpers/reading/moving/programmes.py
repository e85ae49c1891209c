"""Help for a programme: "Russia gives support to North Korea's missile and nuclear programmes" is know-how supplied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.moving.categories import ARMS, KNOW_HOW
from helpers.reading.moving.parties import Party

_HELPING = ("support", "assist", "help", "aid", "backing")
_PROGRAMMES = frozenset(
    "programme programmes program programs capability capabilities development forces army navy arsenal".split()
)
_KINDS = {
    **dict.fromkeys(
        "missile missiles weapons military conventional hypersonic ballistic armed".split(), "military-technology"
    ),
    **dict.fromkeys(("nuclear", "atomic"), "nuclear-technology"),
    **dict.fromkeys("space satellite satellites reconnaissance".split(), "space-technology"),
    **dict.fromkeys(
        "submarine submarines naval destroyer destroyers warship warships frigate frigates".split(), "naval-technology"
    ),
}
_BETWEEN = frozenset(
    "that can could may might would will be giving give given gave gives providing provide provided provides lending "
    "has is offering help for to with in on of the its their 's and both or advance advancing "
    "develop developing development improve improving upgrade upgrading modernise modernize modernising modernizing "
    "expand expanding strengthen strengthening boost boosting further accelerate accelerating banned illegal illicit "
    "prohibited unlawful related relating range long - next new another second first latest spy own "
    "north korea korean tactical strategic dprk pyongyang kim jong un".split()
)
_MAKES = frozenset(
    "build builds building produce producing production develop developing development make making manufacture "
    "manufacturing set establish establishing improve improving launch modernise modernize modernising modernizing "
    "upgrade upgrading refine perfect accurate".split()
)
_WHOM = frozenset(("him", "it", "them"))
_TEACHING = frozenset(("teach", "teaches", "taught", "teaching"))
_CRAFT = ("space-technology", "naval-technology")
_ABSTRACT = (*_HELPING, "technolog", "expertise", "know")
_MADE_WITH_IT = frozenset("weapons warheads submarines submarine satellites rockets launch launches rocket".split())
_NEAR = 6
_GIVER = 3
_REACH = 20
_STATES = 12


def helped_programmes(
    lows: list[str], sentence: range, mentions: Sequence[Mention], parties: list[Party]
) -> Iterator[tuple[Mention, Mention, Party, Party]]:
    """Yield thing, word of helping, helper and helped for each kind of programme that Russia is told to help."""
    russia = next((p for p in parties if p.country == "RUS" and not p.adjective), None)
    for move in mentions:
        if move.entry.kind != "move" or not lows[move.last].startswith(_HELPING):
            continue
        helper, start = russia, move.last + 1
        beside = next((p for p in parties if p.country == "RUS" and p.last + 1 == move.first), None)
        if beside is not None:
            helper = beside  # "Russian support for its programme"
        elif (
            russia is not None
            and lows[move.last + 1] in ("of", "from", "that", "which")
            and 0 < russia.first - move.last <= _GIVER
        ):
            helper, start = russia, russia.last + 1  # "the assistance of Russia to its programme"
        helped = next((p for p in reversed(parties) if p.country == "PRK" and p.first - move.last <= _STATES), None)
        if helper is None or helped is None or helper.first > start:
            continue
        kinds: dict[str, int] = {}
        for at in range(start, min(move.last + _REACH, sentence.stop)):
            if lows[at] in _PROGRAMMES and kinds:
                for value, place in kinds.items():
                    yield Mention(place, at, Entry("item", value, lows[at], False)), move, helper, helped
                break
            if lows[at] in _KINDS:
                kinds.setdefault(_KINDS[lows[at]], at)
            elif lows[at] not in _BETWEEN:
                break


def kind_of_help(lows: list[str], thing: Mention, stop: int) -> str | None:
    """Return what kind of knowledge "technical help with its satellite programme" is, where the words after say so."""
    if not lows[thing.last].startswith(_ABSTRACT):
        return None
    kind = None
    for at in range(thing.last + 1, min(thing.last + _STATES, stop)):
        if kind is not None and lows[at] in _PROGRAMMES | _MADE_WITH_IT:
            return kind
        if lows[at] in _KINDS:
            kind = kind or _KINDS[lows[at]]
        elif lows[at] not in _BETWEEN:
            return kind if kind in _CRAFT else None  # "help with the North's next satellite ."
    return None


def helped_to_make(
    lows: list[str], sentence: range, mentions: Sequence[Mention], parties: list[Party], north: Party | None
) -> tuple[Mention, Mention, Party, Party] | None:
    """Read "Russia is helping North Korea to build drones": thing, word of helping, helper and helped.

    ``north`` is the North told of before: whom Russia "is helping to modernize missiles".
    """
    for move in mentions:
        helps = move.entry.kind == "move" and move.entry.value == "help" and lows[move.first].startswith("help")
        if not helps and lows[move.first] not in _TEACHING:
            continue
        helper = next((p for p in reversed(parties) if p.last < move.first and not p.adjective), None)
        helped = next((p for p in parties if 0 < p.first - move.first <= _NEAR), None)
        if lows[move.last + 1] in _WHOM:  # "Kim visited Putin, who will help him build satellites"
            helped = next((p for p in parties if p.last < move.first and p.country == "PRK"), None)
        if lows[move.last + 1 + (lows[move.last + 1] == "to")] in _MAKES and (helped is None or helped.adjective):
            helped = north
        if helper is None or helped is None or helper.country != "RUS" or helped.country != "PRK":
            continue
        made = next((low for low in lows[move.last + 1 : sentence.stop] if low in _MAKES), None)
        thing = next((m for m in mentions if m.entry.kind == "item" and m.first > move.last), None)
        if made is not None and thing is not None and thing.entry.value in ARMS | KNOW_HOW:
            return thing, move, helper, helped
    return None
