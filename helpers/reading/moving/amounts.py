"""How much of a thing is moved: which figure of a sentence counts it, and in which unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.cells import Cell, null
from helpers.reading.lexicon import Entry, Mention
from helpers.reading.moving.bare import own_unit, told_next
from helpers.reading.moving.categories import KNOW_HOW, PEOPLE, counts
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.quantities import Figure, cells_of, counted, figures, is_year, money
from helpers.reading.moving.sums import alone, numbering, summed, within
from helpers.reading.moving.uncounted import counts_none, lost

if TYPE_CHECKING:
    from helpers.reading.story import Story

_BREAKS = frozenset((",", ";", "and", "or"))
_NO_ADJECTIVES = _BREAKS | frozenset(
    "that a an the in on at to of from with by for as is was after before when carrying holding bearing "
    "hauling bringing delivering transporting".split()
)
_NAMING = frozenset(
    "including includes included of both most many all half mostly mainly among namely chiefly such".split()
)
_CRAFT = frozenset(("ships", "trains", "railcars", "aircraft", "containers", "shipments"))
_MOVERS = frozenset(("ships", "trains", "aircraft"))
_FULL = frozenset(("of", "full", "worth", "'"))
_BY_THE_WAY = frozenset(("for", "in", "part"))
_CURRENCIES = ("USD", "rubles")
_WORTH = frozenset("worth valued value".split())
_SOON = 4
_CLOSE = 6
_FAR = 12


def quantity(story: Story, frames: list[Frame]) -> tuple[Cell, Cell, Cell]:
    """Return lower and upper bound and unit of what is moved; "thousands" count nothing."""
    read: dict[int, list[Figure]] = {}
    units_told: tuple[Figure, Mention] | None = None
    for frame in frames:
        sentence = story.tokens.sentences[frame.at]
        if frame.at not in read:
            read[frame.at] = figures(story.tokens, sentence, story.inside[frame.at])
        if not read[frame.at]:
            continue
        units = [m for m in story.inside[frame.at] if m.entry.kind == "unit"]
        times = [(time.start or 0, time.end or 0) for time in story.times_in(sentence)]
        close: list[tuple[int, Figure, Mention]] = []
        sums: list[tuple[int, Figure, Mention]] = []
        for figure in read[frame.at]:
            if (sign := money(story.tokens, figure)) is not None:
                if _priced(story.tokens.lows, frame, figure):
                    sums.append((abs(figure.first - frame.thing.last), figure, sign))
                continue
            unit = (
                _packed(story.tokens.lows, figure, units)
                or counted(story.tokens, figure, units)
                or _right_before(story, frame, figure, units)
            )
            numbered = numbering(story, frame, figure, units) if unit is None else None
            at = story.tokens.starts[figure.last]
            if any(start <= at < end for start, end in times):
                continue  # "on Oct. 18 North Korean soldiers arrived"
            apart = _apart(story.tokens.lows, figure.last, frame.thing.first)
            if unit is not None and (_told_again(story.tokens.lows, figure) or _of_another(story, frame, unit)):
                continue
            if unit is not None and not counts(str(unit.entry.value), str(frame.category.value)):
                continue  # "a million barrels of oil in payment for weapons": the weapons are not counted
            if unit is not None and unit.entry.value in _CURRENCIES:
                if not _priced(story.tokens.lows, frame, figure):
                    continue  # "paid 30 million dollars for shells"
                if frame.category.value != "finance":
                    sums.append((abs(figure.first - frame.thing.last), figure, unit))
                    continue  # "shells worth 30 million dollars"
            if unit is not None and _only_carries(story.tokens.lows, frame, unit):
                continue  # "seven ships moved special forces"
            if unit is not None and unit.entry.value == "people" and frame.category.value not in PEOPLE | KNOW_HOW:
                continue  # "listed nine people over the sending of arms"
            if unit is not None and unit.entry.value == "components" and frame.category.value not in KNOW_HOW:
                continue  # parts found in one missile are no missiles
            if (
                unit is not None
                and frame.thing.entry.value in PEOPLE
                and lost(story.tokens.lows, sentence, figure, unit)
            ):
                continue  # a figure of the dead is none of those who were sent
            if unit is None and numbered is None and alone(story, frame, figure):
                numbered = own_unit(story, frame)
            if numbered is not None:
                close.append((_FAR, figure, numbered))
            elif unit is not None and summed(story.tokens.lows, frame, figure):
                close.append((_SOON, figure, unit))
            elif unit is not None and (0 <= apart <= _reach(story, frame, unit) or within(frame, unit)):
                lows = story.tokens.lows
                if not counts_none(lows, sentence, figure, unit):
                    among = lows[figure.first - 1] == "among"  # "two bears are among more than 70 animals"
                    close.append((-1 if among else abs(apart), figure, unit))
        close = close or sums
        if close:  # of "24,000 containers of munitions and 100 missiles" the missiles are the hundred
            _, figure, unit = min(close, key=lambda found: found[0])
            if not figure.vague and unit.entry.value != "battalions":
                return cells_of(story.tokens, figure, unit)
            units_told = units_told or (None if figure.vague else (figure, unit))
    if units_told is not None:  # no "four brigades" where the soldiers in them are counted
        return cells_of(story.tokens, *units_told)
    for frame in frames:
        if (told := told_next(story, frame)) is not None:
            return cells_of(story.tokens, *told)
    return _one_present(story, frames) or (null("not-said"), null("not-said"), null("not-said"))


def _only_carries(lows: list[str], frame: Frame, unit: Mention) -> bool:
    """Whether craft only bring what moves: "two ships carried shells", but "three trains of shells" is how much."""
    if unit.entry.value not in _CRAFT or within(frame, unit):
        return False
    return frame.category.value in PEOPLE or (unit.entry.value in _MOVERS and lows[unit.last + 1] not in _FULL)


def _packed(lows: list[str], figure: Figure, units: list[Mention]) -> Mention | None:
    """Return "units" as what a figure counts where they are pieces of a thing and no formations: "20 units of"."""
    for unit in units:
        if unit.first == figure.last + 1 and lows[unit.last + 1] == "of" and lows[unit.last] == "units":
            return unit._replace(entry=unit.entry._replace(value="units"))
    return None


def _priced(lows: list[str], frame: Frame, figure: Figure) -> bool:
    """Whether a sum of money is what is moved, or what it is worth ("goods worth $2 million")."""
    if frame.category.value == "finance":
        return True
    return lows[figure.last + 1] == "worth" or not _WORTH.isdisjoint(lows[max(figure.first - _SOON, 0) : figure.first])


def _right_before(story: Story, frame: Frame, figure: Figure, units: list[Mention]) -> Mention | None:
    """Return the last word of a thing as the unit of the figure before it: "50 domestically made 170mm howitzers"."""
    lows = story.tokens.lows
    between = lows[figure.last + 1 : frame.thing.first]
    if figure.last >= frame.thing.first or len(between) > _SOON or not _NO_ADJECTIVES.isdisjoint(between):
        return None
    if lows[figure.first - 1] == "-" or is_year(story.tokens, figure):
        return None  # "the M-1989"
    after = next((unit for unit in units if unit.last == frame.thing.last), None)
    if after is None and figure.low == 1 and not between:  # "at least one Pantsir-class air defence vehicle"
        after = next((unit for unit in units if unit.first == frame.thing.last + 1), None)
    if after is not None:
        return after
    if not lows[frame.thing.last].endswith("s") or frame.category.value in KNOW_HOW | {"finance"}:
        return None
    words = story.tokens.text[slice(*story.tokens.span(frame.thing.first, frame.thing.last))]
    return Mention(frame.thing.first, frame.thing.last, Entry("unit", words, words, False))  # "50 fire engines"


def _apart(lows: list[str], last: int, first: int) -> int:
    """Return how far a thing stands behind a figure, without what stands in brackets between them."""
    between = lows[last:first]
    if "(" in between and ")" in between:
        return first - last - max(between.index(")") - between.index("(") + 1, 0)
    return first - last


def _told_again(lows: list[str], figure: Figure) -> bool:
    """Whether a figure in brackets tells one before it again in another unit: "a million barrels (56,000 tonnes)"."""
    return lows[figure.first - 1] == "("


def _of_another(story: Story, frame: Frame, unit: Mention) -> bool:
    """Whether what a figure counts is only listed beside the thing: "ten million shells, missiles"."""
    between = story.tokens.lows[unit.last + 1 : frame.thing.first]
    if unit.entry.value in _CRAFT and not _BY_THE_WAY.isdisjoint(between):
        return True  # "six of their vessels for their part in transfers of oil"
    verbs = {
        m.first - unit.last - 1 for m in story.inside[frame.at] if m.entry.kind == "move" and m.entry.more == "verb"
    }
    joined = next((at for at, low in enumerate(between) if low in ("and", "but")), len(between))
    if any(joined < at < len(between) for at in verbs):
        return True  # "9,000 containers of food, and Pyongyang sent shells"
    names = next((at for at, low in enumerate(between) if low in _NAMING), len(between))
    if between[names - 1 : names] == [","] and names < len(between):
        names -= 1  # "munitions, including rockets"
    return not _BREAKS.isdisjoint(between[:names])  # "40 buses and a shipment of insulin"


def _one_present(story: Story, frames: list[Frame]) -> tuple[Cell, Cell, Cell] | None:
    """Return one as the quantity of a present told in the singular: "gave him a limousine"."""
    lows = story.tokens.lows
    for frame in frames if frames[0].category.value == "luxury-goods" else ():
        for unit in story.inside[frame.at]:
            within = unit.entry.kind == "unit" and frame.thing.first <= unit.first <= frame.thing.last
            if within and not lows[unit.last].endswith("s"):
                return cells_of(story.tokens, Figure(unit.first, unit.last, 1, 1), unit)
    return None


def _reach(story: Story, frame: Frame, unit: Mention) -> int:
    """Return how far a thing may stand behind its figure: farther where it names what the figure counts."""
    return _FAR if not _NAMING.isdisjoint(story.tokens.lows[unit.last + 1 : frame.thing.first]) else _CLOSE
