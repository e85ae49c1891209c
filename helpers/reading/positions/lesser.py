"""What is least in a statement: a matter that is only raised somewhere, a rule that is told beside a worry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Mention

if TYPE_CHECKING:
    from helpers.reading.positions.statements import Reaction
    from helpers.reading.story import Story

# What a rule does.
RULING = frozenset("prohibit prohibits prohibited ban bans banned bar bars barred forbid forbids forbidden".split())
_RAISES = (
    "raise",
    "bring the",
    "take the",
    "will raise",
    "will table",
    "would table",
    "will propose",
    "would push",
)
_JUDGES = frozenset(("warns", "voices-concern", "calls-for-enforcement"))
_NAMED = ("item", "matter", "provision")


def raises(words: str | None) -> bool:
    """Whether somebody only will raise a matter ("said it would take the matter to the Council")."""
    return (words or "").casefold().startswith(_RAISES)


def rules(words: str | None) -> bool:
    """Whether words tell what a rule does ("are barred under", "prohibits")."""
    return not RULING.isdisjoint((words or "").casefold().split())


def named_between(first: int, last: int, mentions: Sequence[Mention]) -> bool:
    """Whether a thing stands between a worry and a rule: the rule is told of that thing, and charges nobody."""
    return any(m.entry.kind in _NAMED and first < m.first < last for m in mentions)


def without_lesser(found: Mapping[str, Mention], mentions: Sequence[Mention]) -> dict[str, Mention]:
    """Leave out of the stances in one saying a rule that is only told, and a matter that is only raised."""
    kept = dict(found)
    charge, called = found.get("calls-violation"), "calls-for-enforcement" in found
    if charge is not None and rules(charge.entry.phrase):
        worry = found.get("voices-concern")
        if called or (worry is not None and named_between(worry.first, charge.first, mentions)):
            del kept["calls-violation"]  # "payments are banned under …, and all must abide by it" charges nobody
    act = found.get("announces-measures")
    ahead = found.get("warns")
    if act is not None and ahead is not None and act.entry.phrase.endswith("sanctions") and ahead.last == act.last:
        del kept["announces-measures"]  # "new sanctions were being prepared"
        return kept
    if act is not None and raises(act.entry.phrase) and _JUDGES & found.keys():
        del kept["announces-measures"]  # "is concerned and will raise the matter": the least of all acts
    return kept


def only_raised(stance: Cell) -> bool:
    """Whether a measure is only that a matter will be raised."""
    return stance.value == "announces-measures" and raises(stance.words)


def only_a_rule(story: Story, one: Reaction, said: list[Reaction]) -> bool:
    """Whether who is concerned adds what a rule forbids ("watched it “with concern”, noting that cars are barred")."""
    if one.stance.value != "calls-violation" or not rules(one.stance.words):
        return False
    mine = (other for other in said if other.who is one.who and other.saying.at == one.saying.at)
    worries = [story.token_at(other.stance.start or 0) for other in mine if other.stance.value == "voices-concern"]
    charge = story.token_at(one.stance.start or 0)
    return any(named_between(worry, charge, story.inside[one.saying.at]) for worry in worries)
