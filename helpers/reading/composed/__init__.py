"""Words of a stance that no list holds, as two of them make it: "listed … five firms", "should … fully apply"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from heapq import merge

from helpers.reading.composed import (
    acts,
    breaches,
    dismissals,
    doubters,
    duties,
    partners,
    proofs,
    silences,
    summonses,
    thanks,
    warnings,
)
from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens

Kind = Callable[[Tokens, range, Sequence[int]], Iterator[Mention]]
# each kind with the words that may begin it: a sentence is walked once for all of them
_KINDS = (
    (acts.acts, acts.BEGINS),
    (breaches.breaches, breaches.BEGINS),
    (dismissals.dismissals, dismissals.BEGINS),
    (doubters.doubters, doubters.BEGINS),
    (duties.duties, duties.BEGINS),
    (partners.partners, partners.BEGINS),
    (proofs.proofs, proofs.BEGINS),
    (silences.silences, silences.BEGINS),
    (summonses.summonses, summonses.BEGINS),
    (thanks.thanks, thanks.BEGINS),
    (warnings.warnings, warnings.BEGINS),
)
_BEGUN = {word: [kind for kind, begins in _KINDS if word in begins] for _, words in _KINDS for word in words}


def with_composed(tokens: Tokens, sentence: range, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions of a sentence, with the stances that its grammar makes of plain words, in order."""
    places: dict[Kind, list[int]] = {}
    for at in sentence:
        for kind in _BEGUN.get(tokens.lows[at], ()):
            places.setdefault(kind, []).append(at)
    if not places:
        return list(mentions)
    known = {_what(m) for m in mentions if m.entry.kind in ("stance", "say")}
    found = [mention for kind, at in places.items() for mention in kind(tokens, sentence, at)]
    new = sorted({m for m in found if _what(m) not in known})
    return list(merge(mentions, new, key=lambda m: (m.first, m.last))) if new else list(mentions)


def _what(mention: Mention) -> tuple[int, str, bool]:
    return mention.first, mention.entry.value, mention.entry.more == "verb"
