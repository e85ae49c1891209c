"""Media that the lexicon lists for publishers, where a text names them as who reports: "Der Spiegel reported"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from helpers.reading.tokens import Tokens

Names = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]

# Plain words that are names of outlets too: alone they find what nobody named.
_PLAIN = frozenset("Dawn DAWN Fortune Globes Economist Janes Lusa Fars Delfi RAND Legit Forbes Agenda Inquirer".split())
_RESEARCH = frozenset(
    "RUSI IISS CFR HRW Brookings Bellingcat Correctiv Institute House Studies Amnesty Council Center Centre".split()
)
_KINDS = frozenset("magazine newspaper daily weekly website agency channel broadcaster portal tabloid".split())
_BEHIND = frozenset(", . 's on has had said says reported reports wrote citing quoted and , newspaper that".split())


class Outlet(NamedTuple):
    """The tokens of an outlet's name, its country, and what it is."""

    first: int
    last: int
    country: str
    affiliation: str


def by_first_word(phrases: Mapping[tuple[str, ...], str]) -> Names:
    """Return the names of outlets with their countries, by their first word without "The", the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, country in phrases.items():
        head = words[0] if words[0] != "The" else words[1]
        if head[0].isupper() and not (len(words) == 1 and head in _PLAIN):
            found.setdefault(head, []).append((words[1:] if len(words) > 2 and words[0] == "The" else words, country))
    return {head: tuple(sorted(names, key=lambda name: -len(name[0]))) for head, names in found.items()}


def outlet_at(tokens: Tokens, at: int, stop: int, names: Names) -> Outlet | None:
    """Return the outlet whose name begins at a token, behind any "the", in its own capitals, or None."""
    words, lows = tokens.words, tokens.lows
    before = words[at - 1] if at else "."
    for name, country in names.get(words[at], ()):
        only = name[0] == "The"  # "The Economist", and nothing that is merely so called
        own = name[1:] if only else name
        last = at + len(own) - 1
        if last >= stop or tuple(words[at : last + 1]) != own:
            continue
        behind = words[last + 1] if last + 1 < stop else "."
        if only and (lows[at - 1] != "the" or behind not in _BEHIND):
            continue  # "the Australian minister"
        if len(own) == 1 and (behind[0].isupper() or (before[0].isupper() and before != "The")):
            continue  # part of a longer name
        kind = "research" if _RESEARCH & set(own) else "media"
        return Outlet(at, last + (behind in _KINDS), country, kind)
    return None
