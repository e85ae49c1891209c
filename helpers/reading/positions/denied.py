"""What somebody says that another denies: the transfer in it is that other's to deny, and not asserted."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.moving.frames import Frame
from helpers.reading.sayings.saying import Saying

_GOES_ON = frozenset("but although though while yet".split())  # "has denied sending any, but ships had come"


def of_a_denial(frame: Frame, saying: Saying, sayings: Sequence[Saying]) -> bool:
    """Whether a transfer stands only in what another one denies ("the North, which denies …, did it, Seoul said")."""
    return any(
        other.sense == "denies"
        and other.who is not saying.who
        and other.verb.first in saying.content
        and frame.first in other.content
        and frame.last in other.content
        for other in sayings
        if other is not saying
    )


def only_passes_on(lows: list[str], saying: Saying, sayings: Sequence[Saying]) -> bool:
    """Whether all that somebody says is that another denies it ("the North has denied sending any, Seoul said")."""
    first = saying.speakers[0].first
    if "as" in lows[max(first - 2, 0) : first]:
        return False  # "has denied sending any, as the United States claims"
    start = saying.content.start + (lows[saying.content.start] == "that")
    return any(
        other.sense == "denies"
        and other.who is not saying.who
        and other.verb.first in saying.content
        and start <= other.speakers[0].first <= start + 1
        and lows[other.speakers[0].last + 1] not in (",", "which", "who")
        and other.content.stop >= saying.content.stop - 1
        and _GOES_ON.isdisjoint(lows[other.verb.last : saying.content.stop])
        for other in sayings
        if other is not saying
    )
