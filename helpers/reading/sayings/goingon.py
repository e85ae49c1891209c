"""Whether a verb of saying goes on from the verb before it, and so has the same speaker."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.people.who import Place
from helpers.reading.sayings.contents import CLAUSE
from helpers.reading.sayings.saying import Saying


def aside(lows: Sequence[str], before: Saying, verb: Mention) -> bool:
    """Whether the verb before only stands in an aside ("an official, speaking anonymously, said")."""
    return (
        lows[before.verb.first].endswith("ing")
        and lows[before.verb.first - 1] == ","
        and lows[verb.first - 1] == ","
        and before.speakers[0].last == before.verb.first - 2
    )


def goes_on_listing(lows: Sequence[str], before: Saying, verb: Mention, nearest: Place) -> bool:
    """Whether a verb goes on from a stance on somebody ("thanked Keane for her help, said it mattered")."""
    between = lows[before.verb.last + 1 : verb.first]
    if before.verb.entry.kind != "stance" or between[-1:] != [","] or between.count(",") > 1:
        return False
    return nearest.last < verb.first - 2 and CLAUSE.isdisjoint(between)


def shares_subject(lows: Sequence[str], verb: Mention, before: Saying) -> bool:
    """Whether a verb shares the subject of the verb before ("said … and added", "condemned … and urged")."""
    return before.sense != "according" and not {"and", "but"}.isdisjoint(lows[max(verb.first - 3, 0) : verb.first])
