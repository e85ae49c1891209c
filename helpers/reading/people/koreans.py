""" "Korean" alone, which means the North in a text that names the North and never the South."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import STATE_KINDS, Entry, Mention
from helpers.reading.tokens import Tokens

_KOREAN = ("Korean", "Koreans")
_OF_WHICH = frozenset("north south n s n. s. inter both two pan".split())
_OF_BOTH = frozenset("peninsula war strait language alphabet conflict central people workers reunification".split())
_SOUTH = frozenset("seoul rok".split())


def koreans(tokens: Tokens, mentions: Sequence[Mention], of_the_south: set[str]) -> list[Mention]:
    """Return "Korean" and "Koreans" as the North's nationality; ``of_the_south`` are the actors of the South."""
    if not any(word in tokens.words for word in _KOREAN):
        return []
    states = {m.entry.value for m in mentions if m.entry.kind in STATE_KINDS}
    south = "KOR" in states or any(m.entry.kind == "name" and m.entry.value in of_the_south for m in mentions)
    if "PRK" not in states or south or not _SOUTH.isdisjoint(tokens.lows):
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
