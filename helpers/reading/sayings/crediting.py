"""A source that a medium names only in the sentence behind its report: "It cited an unidentified official."."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.sayings.relays import is_medium
from helpers.reading.sayings.saying import Saying
from helpers.reading.tokens import Tokens

_NAMES = frozenset("cited cites quoted quotes credited credits citing quoting".split())
_TELLS = ("reports", "says", "according")
_SELVES = frozenset(("it", "they"))
_THE = frozenset(("the", "its"))
_MEDIUM = frozenset(
    "newspaper paper daily report agency article broadcaster outlet magazine story website site".split()
)
_MEDIUM |= {"channel", "network", "station", "weekly", "tabloid"}
_TELLS_MORE = frozenset("that as who saying what which".split())  # "cited a source as saying that"


def credited(tokens: Tokens, number: int, found: list[Saying], before: Sequence[Saying]) -> None:
    """Make the medium of the sentence before the carrier of the source that this sentence only names."""
    if len(found) != 1 or not before or tokens.paragraphs[number] != tokens.paragraphs[number - 1]:
        return
    named, report = found[0], before[-1]
    lows, sentence = tokens.lows, tokens.sentences[number]
    if lows[named.verb.first] not in _NAMES or named.verb.last >= named.speakers[0].first or is_medium(named.who):
        return
    if not is_medium(report.who) or report.sense not in _TELLS or report.via:
        return
    first = lows[sentence.start]
    again = first in _SELVES or (first in _THE and lows[sentence.start + 1] in _MEDIUM) or report.who in named.via
    if again and _TELLS_MORE.isdisjoint(lows[named.speakers[-1].last + 1 : sentence.stop]):
        report.via[:] = [report.who]
        report.speakers = named.speakers
        found.clear()
