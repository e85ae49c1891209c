"""Words of a stance that no list holds, as two of them make it: "listed … five firms", "should … fully apply"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from heapq import merge

from helpers.reading.composed import (
    acts,
    breaches,
    costs,
    dismissals,
    doubters,
    duties,
    partners,
    proofs,
    silences,
    summonses,
    thanks,
    warnings,
    withdrawals,
    worries,
)
from helpers.reading.lexicon import Mention
from helpers.reading.tokens import Tokens

Kind = Callable[[Tokens, range, Sequence[int]], Iterator[Mention]]
# each kind with the words that may begin it: a sentence is walked once for all of them
_KINDS = (
    (acts.acts, acts.BEGINS),
    (breaches.breaches, breaches.BEGINS),
    (costs.costs, costs.BEGINS),
    (dismissals.dismissals, dismissals.BEGINS),
    (doubters.doubters, doubters.BEGINS),
    (duties.duties, duties.BEGINS),
    (partners.partners, partners.BEGINS),
    (proofs.proofs, proofs.BEGINS),
    (silences.silences, silences.BEGINS),
    (summonses.summonses, summonses.BEGINS),
    (thanks.thanks, thanks.BEGINS),
    (warnings.warnings, warnings.BEGINS),
    (withdrawals.withdrawals, withdrawals.BEGINS),
    (worries.worries, worries.BEGINS),
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
    if not new:
        return list(mentions)
    kept = [m for m in mentions if not _of_a_silence(m, new)]
    return list(merge(kept, new, key=lambda m: (m.first, m.last)))


def _of_a_silence(mention: Mention, new: Sequence[Mention]) -> bool:
    """Whether words are only part of a refusal: "no such data" denies nothing, "stopped short of saying" no more."""
    begins, says = mention.entry.value == "denies", mention.entry.kind == "say"
    return any(
        one.entry.value == "no-comment"
        and (
            (begins and one.first == mention.first and mention.last < one.last)
            or (says and one.first < mention.first <= one.last)
        )
        for one in new
    )


def _what(mention: Mention) -> tuple[int, str, bool]:
    return mention.first, mention.entry.value, mention.entry.more == "verb"
