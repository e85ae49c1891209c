"""A frame: one place where a transfer is told, with its parties, its thing and how far it has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import ARMS
from helpers.reading.moving.foretold import undone
from helpers.reading.moving.parties import Party
from helpers.reading.moving.programmes import kind_of_help
from helpers.reading.moving.stages import exchanged, negated, stage_of
from helpers.reading.tokens import Tokens

_LEAD = 6
_AFTER = 10  # words of "from Russia in such amounts before"
_LISTING = frozenset((",", "including", "through", "by"))
_OWN = frozenset(("its", "his", "their"))


@dataclass(slots=True)
class Frame:
    """One place where a transfer is reported."""

    at: int
    supplier: Cell
    recipient: Cell
    category: Cell
    item: Cell
    move: Mention | None
    first: int
    last: int
    stage: Cell
    negated: bool
    weight: int
    generic: str
    thing: Mention
    unspoken: bool = False  # told by the headline alone, so that nobody in the story says it

    @property
    def key(self) -> tuple[str, str]:
        """Direction and category."""
        return f"{self.supplier.value}>{self.recipient.value}", self.category.value

    @property
    def by_noun(self) -> bool:
        """Whether a noun tells of the moving: "the shipment of shells"."""
        return self.move is not None and self.move.entry.more != "verb"


_LEAD_UP = 9  # words of "to bolster its Shahed-type long-range"
_BOOSTING = frozenset("bolster boost increase raise expand support accelerate ramp speed".split())
_PRODUCTION = frozenset(("production", "manufacturing", "assembly"))


def _own_arms(lows: list[str], thing: Mention, move: Mention | None) -> bool:
    """Whether help goes to arms that are one's own: "helped North Korea with its new air-to-air missile"."""
    if move is None or move.entry.value != "help":
        return False
    lead = lows[max(thing.first - _LEAD, move.last + 1) : thing.first]
    return "with" in lead and not _OWN.isdisjoint(lead[lead.index("with") :])


def _helped_with(lows: list[str], thing: Mention, move: Mention | None) -> bool:
    """Whether somebody is helped with a thing, and not given it: "helping with drones", no "help, including drones"."""
    if move is None or move.entry.value != "help" or thing.first < move.last:
        return False
    return _LISTING.isdisjoint(lows[move.last + 1 : thing.first])


def _first_time(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether something is only told as new ("had never imported oil from there before", "never before")."""
    if "never" not in before:
        return False
    return "before" in before or any(low == "before" and at > 0 for at, low in enumerate(behind)) or "now" in behind


def makes_it_there(lows: list[str], frame: Frame) -> bool:
    """Whether the other's own production is told of, which the North's workers are to boost: no know-how of it goes."""
    if frame.category.value != "military-technology" or lows[frame.thing.last] not in _PRODUCTION:
        return False
    lead = lows[max(frame.thing.first - _LEAD_UP, 0) : frame.thing.first]
    helped = frame.move is not None and frame.move.entry.value == "help"
    return frame.supplier.value == "PRK" or (not helped and "to" in lead and not _BOOSTING.isdisjoint(lead))


def make_frame(
    tokens: Tokens,
    at: int,
    sentence: range,
    thing: Mention,
    move: Mention | None,
    supplier: Party,
    recipient: Party,
    weight: int,
) -> Frame:
    """Return the frame of a thing and a word of moving between two parties."""
    first = min(thing.first, move.first) if move else thing.first
    last = max(thing.last, move.last) if move else thing.last
    supply, receive = supplier.cell("supplier"), recipient.cell("recipient")
    if move is not None and exchanged(tokens.lows, sentence, thing, move):
        supply, receive = (
            receive._replace(rule="supplier-in-exchange"),
            supply._replace(rule="recipient-in-exchange"),
        )
    stage = stage_of(tokens, sentence, thing, move)
    window = tokens.lows[max(sentence.start, first - 6) : first]
    if move is not None:  # "the weapons are not for export"
        window += tokens.lows[min(thing.last, move.last) + 1 : max(thing.first, move.first)]
    behind = tokens.lows[last + 1 : min(last + _AFTER, sentence.stop)]
    denied = negated(window) and not _first_time(window, behind)
    denied = denied or (move is not None and undone(tokens.lows, move))
    category = tokens.cell(thing.first, thing.last, thing.entry.value, "category-word")
    generic = thing.entry.more
    if thing.entry.value == "military-technology" and (kind := kind_of_help(tokens.lows, thing, sentence.stop)):
        category, generic = category._replace(value=kind, rule="help-with-a-programme"), ""
    item = tokens.cell(thing.first, thing.last, tokens.text[slice(*tokens.span(thing.first, thing.last))], "item")
    helps = category.value == "uav" and _helped_with(tokens.lows, thing, move)  # no drone goes, but know-how
    if category.value in ARMS and (helps or _own_arms(tokens.lows, thing, move)) and supply.value == "RUS":
        category = category._replace(value="military-technology", rule="help-with-its-arms")
    if item.value.casefold() in ("military assistance", "military support"):
        kind = "military-technology" if supply.value == "RUS" else "other-arms"
        category = category._replace(
            value=kind, rule="assistance-by-russia" if supply.value == "RUS" else "category-word"
        )
    return Frame(at, supply, receive, category, item, move, first, last, stage, denied, weight, generic, thing)
