"""Words of a stance that no list holds, as two of them make it: "listed … five firms", "should … fully apply"."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import merge

from helpers.reading.composed.acts import acts
from helpers.reading.composed.breaches import breaches
from helpers.reading.composed.dismissals import dismissals
from helpers.reading.composed.doubters import doubters
from helpers.reading.composed.duties import duties
from helpers.reading.composed.partners import partners
from helpers.reading.composed.proofs import proofs
from helpers.reading.composed.silences import silences
from helpers.reading.composed.summonses import summonses
from helpers.reading.composed.warnings import warnings
from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens


def with_composed(tokens: Tokens, sentence: range, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions of a sentence, with the stances that its grammar makes of plain words, in order."""
    known = {_what(m) for m in mentions if m.entry.kind in ("stance", "say")}
    found = [
        *acts(tokens, sentence),
        *breaches(tokens, sentence),
        *dismissals(tokens, sentence),
        *doubters(tokens, sentence),
        *duties(tokens, sentence),
        *partners(tokens, sentence),
        *proofs(tokens, sentence),
        *silences(tokens, sentence),
        *summonses(tokens, sentence),
        *warnings(tokens, sentence),
    ]
    new = sorted({m for m in found if _what(m) not in known})
    return list(merge(mentions, new, key=lambda m: (m.first, m.last))) if new else list(mentions)


def _what(mention: Mention) -> tuple[int, str, bool]:
    return mention.first, mention.entry.value, mention.entry.more == "verb"
