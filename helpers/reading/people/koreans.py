"""The North's people told as "Korean" alone, in a text that names the North and never the South."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from helpers.reading.lexicon import STATE_KINDS, Actor, Entry, Mention
from helpers.reading.tokens import Tokens

_KOREAN = ("Korean", "Koreans")
_OF_WHICH = frozenset("north south n s n. s. inter both two pan".split())
_OF_BOTH = frozenset("peninsula war strait language alphabet conflict central people workers reunification".split())
_SOUTH = frozenset(("seoul", "rok"))


def koreans(tokens: Tokens, mentions: Sequence[Mention], actors: Mapping[str, Actor]) -> list[Mention]:
    """Return "Korean" and "Koreans" as words for the North; none where a state, a body or a person of the South is."""
    if not any(word in tokens.words for word in _KOREAN):
        return []
    states = {m.entry.value for m in mentions if m.entry.kind in STATE_KINDS}
    of_names = {actors[m.entry.value].country for m in mentions if m.entry.kind == "name"}
    if "PRK" not in states or "KOR" in states | of_names or not _SOUTH.isdisjoint(tokens.lows):
        return []
    taken = {at for m in mentions for at in range(m.first, m.last + 1) if m.first < m.last}
    lows = tokens.lows
    found = []
    for at, word in enumerate(tokens.words):
        if word not in _KOREAN or at in taken or lows[at - 1] in _OF_WHICH or lows[at + 1] in _OF_BOTH:
            continue
        if lows[at - 1] != "-":
            found.append(Mention(at, at, Entry("nationality", "PRK", word, True)))
    return found
