"""The particulars of a transfer: how far it has come, how much, when, from where, to where and by what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.reading.cells import Cell, null
from helpers.reading.lexicon import Mention
from helpers.reading.moving.announced import stage_told
from helpers.reading.moving.categories import KNOW_HOW, PEOPLE
from helpers.reading.moving.frames import Frame
from helpers.reading.moving.quantities import Figure, cells_of, counted, figures, money

if TYPE_CHECKING:
    from helpers.reading.story import Story

_LOSSES = frozenset(
    "killed wounded dead died fallen injured casualties deaths lost captured capture "
    "capturing captives prisoners bodies detained killing".split()
)
_BEFORE_A_PLACE = frozenset(
    "the a its 's of and western eastern southern northern southwestern northeastern southeastern northwestern central "
    "far port ports city town region border russia russian north korea korean neighbouring neighboring".split()
)
_PORTS = frozenset("port ports pier piers dock docks harbour harbor terminal station crossing".split())
FROM = frozenset(("from",))
TO = frozenset(("to", "in", "at", "into", "inside"))
_WAY = frozenset(("from", "to", "into"))
_INSIDE = frozenset(("in", "at", "inside", "near"))
_NEAR = 15
_STEPS = 7
_BREAKS = frozenset((",", ";", "and", "or"))
_NO_ADJECTIVES = _BREAKS | frozenset("that a an the in on at to of from with by for as is was".split())
_YEAR = len("1989")
_NAMING = frozenset("including includes included of".split())
_CRAFT = frozenset(("ships", "trains", "railcars", "aircraft", "containers", "shipments"))
_CURRENCIES = ("USD", "rubles")
_WORTH = frozenset("worth valued value".split())
_SOON = 4
_JUST_BEFORE = 2
_MAY = frozenset(("may", "might", "could", "would"))
_GIVING_WAY = frozenset(("stage-noun", "stage-exchange", "stage-decision"))
_STAGES = ("delivered", "under-way", "agreed", "offered", "sought")


def stage(story: Story, frames: list[Frame]) -> Cell:
    """Return the furthest stage that any of the frames tells; a noun ("the supply of") gives way to a verb.

    What did not come ("not sure that any workers have arrived") counts only where nothing else tells of it.
    """
    frames = [frame for frame in frames if not _of_any(story.tokens.lows, frame)] or frames
    frames = [frame for frame in frames if frame.stage.rule not in _GIVING_WAY] or frames
    return min((stage_told(story, frame) for frame in frames), key=lambda stage: _STAGES.index(stage.value))


def _of_any(lows: list[str], frame: Frame) -> bool:
    return "any" in lows[frame.thing.first - _JUST_BEFORE : frame.thing.first]


def quantity(story: Story, frames: list[Frame]) -> tuple[Cell, Cell, Cell]:
    """Return lower and upper bound and unit of what is moved; "thousands" count nothing."""
    for frame in frames:
        sentence = story.tokens.sentences[frame.at]
        units = [m for m in story.inside[frame.at] if m.entry.kind == "unit"]
        times = [(time.start or 0, time.end or 0) for time in story.times_in(sentence)]
        close: list[tuple[int, Figure, Mention]] = []
        sums: list[tuple[int, Figure, Mention]] = []
        for figure in figures(story.tokens, sentence, story.inside[frame.at]):
            if (sign := money(story.tokens, figure)) is not None:
                if _priced(story.tokens.lows, frame, figure):
                    sums.append((abs(figure.first - frame.thing.last), figure, sign))
                continue
            unit = (
                counted(story.tokens, figure, units)
                or _numbering(story, frame, figure, units)
                or _right_before(story.tokens.lows, frame, figure, units)
            )
            at = story.tokens.starts[figure.last]
            if any(start <= at < end for start, end in times):
                continue  # "on Oct. 18 North Korean soldiers arrived"
            apart = _apart(story.tokens.lows, figure.last, frame.thing.first)
            if unit is not None and (_told_again(story.tokens.lows, figure) or _of_another(story, frame, unit)):
                continue
            if unit is not None and unit.entry.value in _CURRENCIES and not _priced(story.tokens.lows, frame, figure):
                continue  # "paid 30 million dollars for shells"
            if unit is not None and unit.entry.value in _CRAFT and frame.category.value in PEOPLE:
                continue  # "seven ships moved special forces"
            if unit is not None and unit.entry.value == "components" and frame.category.value not in KNOW_HOW:
                continue  # parts found in one missile are no missiles
            if (
                unit is not None
                and frame.thing.entry.value in PEOPLE
                and _lost(story.tokens.lows, sentence, figure, unit)
            ):
                continue  # a figure of the dead is none of those who were sent
            if unit is not None and (0 <= apart <= 6 or frame.thing.first <= unit.first <= frame.thing.last):
                close.append((abs(apart), figure, unit))
        close = close or sums
        if close:  # of "24,000 containers of munitions and 100 missiles" the missiles are the hundred
            _, figure, unit = min(close, key=lambda found: found[0])
            if not figure.vague:
                return cells_of(story.tokens, figure, unit)
    return _one_present(story, frames) or (null("not-said"), null("not-said"), null("not-said"))


def _priced(lows: list[str], frame: Frame, figure: Figure) -> bool:
    """Whether a sum of money is what is moved, or what it is worth ("goods worth $2 million")."""
    if frame.category.value == "finance":
        return True
    return not _WORTH.isdisjoint(lows[max(figure.first - _SOON, 0) : figure.first])


def _right_before(lows: list[str], frame: Frame, figure: Figure, units: list[Mention]) -> Mention | None:
    """Return the last word of a thing as the unit of the figure before it: "50 domestically made 170mm howitzers"."""
    between = lows[figure.last + 1 : frame.thing.first]
    if figure.last >= frame.thing.first or len(between) > _SOON or not _NO_ADJECTIVES.isdisjoint(between):
        return None
    if lows[figure.first - 1] == "-" or len(lows[figure.last]) == _YEAR:
        return None  # "the M-1989"
    return next((unit for unit in units if unit.last == frame.thing.last), None)


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
    return _NAMING.isdisjoint(between) and not _BREAKS.isdisjoint(between)


def _one_present(story: Story, frames: list[Frame]) -> tuple[Cell, Cell, Cell] | None:
    """Return one as the quantity of a present told in the singular: "gave him a limousine"."""
    lows = story.tokens.lows
    for frame in frames if frames[0].category.value == "luxury-goods" else ():
        for unit in story.inside[frame.at]:
            within = unit.entry.kind == "unit" and frame.thing.first <= unit.first <= frame.thing.last
            if within and not lows[unit.last].endswith("s"):
                return cells_of(story.tokens, Figure(unit.first, unit.last, 1, 1), unit)
    return None


def _lost(lows: list[str], sentence: range, figure: Figure, unit: Mention) -> bool:
    """Whether a figure counts the dead: a word of losing stands right before it, or after it with no comma between."""
    if not _LOSSES.isdisjoint(lows[max(figure.first - _SOON, sentence.start) : unit.first]):
        return True
    for at in range(unit.last + 1, sentence.stop):
        if lows[at] == ",":
            return False
        if lows[at] in _LOSSES:
            return lows[at - 2] not in _MAY  # "12,000 soldiers there may be killed"
    return False


def _numbering(story: Story, frame: Frame, figure: Figure, units: list[Mention]) -> Mention | None:
    """Return the thing itself as the unit of "troops, numbering about 12,000"."""
    if "numbering" not in story.tokens.lows[figure.first - 2 : figure.first] or frame.thing.last > figure.first:
        return None
    return next((unit for unit in units if frame.thing.first <= unit.first <= frame.thing.last), None)


def words_of(story: Story, mention: Mention, rule: str) -> Cell:
    """Return a mention with its own words as the value."""
    tokens = story.tokens
    words = tokens.text[tokens.starts[mention.first] : tokens.ends[mention.last]]
    return tokens.cell(mention.first, mention.last, words, rule)


def place(story: Story, frames: list[Frame], prepositions: frozenset[str]) -> Cell:
    """Return the first place after one of these prepositions; for people the receiving state itself is one.

    A place in the state that supplies is one that things leave, whatever they do there.
    """
    lows = story.tokens.lows
    states = []
    for frame in frames:
        capitals = {m.first for m in story.inside[frame.at] if m.entry.kind == "capital"}
        for mention in story.inside[frame.at]:
            kind = mention.entry.kind
            if kind not in ("place", "country") or abs(mention.first - frame.last) >= _NEAR:
                continue
            lead = _preposition(lows, mention.first, story.tokens.sentences[frame.at].start)
            if kind == "place" and lead in _INSIDE:
                home = story.lexicon.places.get(mention.entry.value) == frame.supplier.value
                lead = "from" if home else lead
            if lead not in prepositions or lows[mention.last + 1 : mention.last + 2] == ["'s"]:
                continue  # "Moscow's war" is no place
            if kind == "place" and (lead not in _WAY or mention.first not in capitals):  # "to Moscow" is to the state
                return words_of(story, mention, "place")
            people = frame.category.value in PEOPLE and mention.entry.value == frame.recipient.value
            if kind == "country" and people and "to" in prepositions:
                states.append(words_of(story, mention, "state"))
    if states or frames[0].category.value in PEOPLE:
        return states[0] if states else null("not-said")
    return _port(story, frames, (frames[0].supplier if "from" in prepositions else frames[0].recipient).value)


def _port(story: Story, frames: list[Frame], state: str) -> Cell:
    """Return the port or border station of a state that is told of around a transfer ("ships at the port of Rajin")."""
    lows, count = story.tokens.lows, len(story.tokens.sentences)
    for number in dict.fromkeys(near for frame in frames for near in range(frame.at - 2, frame.at + 3)):
        for mention in story.inside[number] if 0 <= number < count else ():
            if mention.entry.kind == "place" and story.lexicon.places.get(mention.entry.value) == state:
                beside = {*lows[max(mention.first - 3, 0) : mention.first], *lows[mention.last + 1 : mention.last + 4]}
                if not _PORTS.isdisjoint(beside):
                    return words_of(story, mention, "port")
    return null("not-said")


def _preposition(lows: list[str], first: int, start: int) -> str:
    """Return the preposition before a place, over what tells of it ("to the North Korean city of", "in Russia's")."""
    at = first - 1
    while at > max(start, first - _STEPS) and lows[at] in _BEFORE_A_PLACE:
        at -= 1
    return lows[at] if at >= start else ""
