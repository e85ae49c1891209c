"""Copies of one agency story among articles: fifty papers that carry one wire are one origin, not fifty.

Texts are compared as sets of three words in a row, casefolded and without punctuation. MinHash and locality-sensitive
hashing (rensa) find the pairs worth a look; those are compared exactly, so that a sketch never decides. Two texts are
copies of each other if

- their words are the same, or
- both have at least ``FEWEST`` words and share ``threshold`` of all their triples (Jaccard), which an added dateline,
  byline, credit or paragraph leaves so, or
- both have at least ``FEWEST`` words, the shorter has at least ``LEAST_SIZE`` as many triples as the longer, and
  ``CONTAINED`` of them stand in the longer: the paper that printed the first two thirds.

A copy of a copy is a copy. Below ``LEAST_SIZE`` a text contained is none, lest a survey of the week join all that it
quotes. A translation shares no words with its original and is not found.

    >>> wire = "The ferry Orla left the harbour of Venn on Monday with forty crates, the port office said."
    >>> group([wire, "Forty cranes stand in the harbour of Venn.", "VENN (Agency) - " + wire])
    [0, 1, 0]
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from rensa import RMinHash, RMinHashLSH

from helpers.dates import EdtfError, interval
from helpers.reading.page.unseen import without_unseen

FEWEST = 12  # words; a shorter text is the copy only of an equal one
CONTAINED = 0.75  # of the shorter text's triples, that stand in the longer
LEAST_SIZE = 0.5  # of the longer text, that a contained one must have
LOWEST = 0.4  # threshold below which pairs would be missed: the index finds 98 % of pairs that share so much

_LONG = 3  # words in a row; one changed word costs three of them
_BANDS, _ROWS, _SEED = 64, 3, 1  # finds 90 % of pairs that share 0.33, 0.8 % of those that share 0.05
_KEPT = 1_024  # sets of triples kept at hand

_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"  # written without spaces: each is a word
_WORD = re.compile(rf"[{_IDEOGRAPHS}]|[^\W_{_IDEOGRAPHS}]+")


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(without_unseen(unicodedata.normalize("NFKC", text).casefold())))


def _triples(plain: str) -> set[str]:
    words = plain.split(" ")
    return {" ".join(some) for some in zip(*(words[at:] for at in range(_LONG)), strict=False)}


def _are_copies(one: set[str], other: set[str], threshold: float) -> bool:
    shared = len(one & other)
    short, long = sorted((len(one), len(other)))
    alike = shared >= threshold * (short + long - shared)
    return alike or (short >= LEAST_SIZE * long and shared >= CONTAINED * short)


class _Groups:
    """Disjoint sets of positions; the first position of a set is its head."""

    def __init__(self, number: int) -> None:
        self._above = list(range(number))

    def head(self, at: int) -> int:
        while self._above[at] != at:
            self._above[at] = self._above[self._above[at]]
            at = self._above[at]
        return at

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.head(one), self.head(other)))
        self._above[second] = first


def group(texts: Sequence[str], threshold: float = 0.7) -> list[int]:
    """Return for each text the position of the first text of its group, its own where it has no copy before it.

    ``threshold`` is the part of all triples of words that two texts share. The module says when texts are copies. A
    text without any word is nobody's copy. The same texts give the same groups in any order and on any machine.

    Raises ValueError for a threshold below ``LOWEST`` or above 1.
    """
    if not LOWEST <= threshold <= 1:
        raise ValueError(f"threshold must be from {LOWEST} to 1, not {threshold}")
    known = {text: _plain(text) for text in dict.fromkeys(texts)}  # the same text again costs nothing
    plain = [known[text] for text in texts]
    groups = _Groups(len(plain))
    firsts: dict[str, int] = {}
    for at, words in enumerate(plain):
        if words:
            groups.join(firsts.setdefault(words, at), at)
    looked_at = [at for words, at in firsts.items() if words.count(" ") >= FEWEST - 1]
    kept = lru_cache(maxsize=_KEPT)(lambda at: _triples(plain[at]))
    number = _BANDS * _ROWS
    sketches = RMinHash.from_token_sets((_triples(plain[at]) for at in looked_at), num_perm=number, seed=_SEED)
    index = RMinHashLSH(threshold=threshold, num_perm=number, num_bands=_BANDS)
    for at, sketch in zip(looked_at, sketches, strict=True):
        for other in index.query(sketch):
            if groups.head(at) != groups.head(other) and _are_copies(kept(at), kept(other), threshold):
                groups.join(at, other)
        index.insert(at, sketch)
    return [groups.head(at) for at in range(len(plain))]


def _day(text: str | None) -> tuple[date, date] | None:
    """Return last and first day of an EDTF date or ISO time, or None where it tells none.

    The last comes first, as "in February" is not before the 20th.
    """
    if not text:
        return None
    try:
        found = interval(text[:10] if text[10:11] in ("T", " ") else text)
    except EdtfError:
        return None
    days = [day for day in (found.end, found.start) if day is not None]
    return (days[0], days[-1]) if days else None


def _same(name: str) -> str:
    return " ".join(name.split()).casefold()


def _credited(credits: Sequence[str | None]) -> str | None:
    """Return the agency that most credit, as it is first written; of those named equally often the first."""
    named = [(_same(name), name.strip()) for name in credits if name and name.strip()]
    if not named:
        return None
    most = Counter(key for key, _ in named).most_common(1)[0][0]
    return next(name for key, name in named if key == most)


def _earliest(publishers: Sequence[str | None], published: Sequence[str | None]) -> str | None:
    if len({_same(name) if name else None for name in publishers}) == 1:
        return publishers[0] or None
    dated = [(day, at) for at, day in enumerate(map(_day, published)) if day is not None]
    return (publishers[min(dated)[1]] or None) if dated else None


def origins(
    groups: Sequence[int],
    publishers: Sequence[str | None],
    credits: Sequence[str | None],
    published: Sequence[str | None],
) -> list[tuple[str | None, list[str]]]:
    """Return for each group, in the order of their heads, where its story comes from and who else carries it.

    ``groups`` is what :func:`group` returned; the others have as many entries: who published each text, the agency
    that it credits, its day as EDTF or ISO text. The origin is the agency that most members credit, of two named
    equally often the one that stands first; without a credit the publisher of the earliest member, on one day the one
    that stands first; None where that publisher is not known or several publishers are all undated. A text that is no
    date counts as undated. Carriers are the other publishers in order, each once, however it writes its capitals.

    Raises ValueError where the lengths differ.
    """
    members: defaultdict[int, list[int]] = defaultdict(list)
    for at, (head, *_) in enumerate(zip(groups, publishers, credits, published, strict=True)):
        members[head].append(at)
    found = []
    for _, mine in sorted(members.items()):
        names = [publishers[at] for at in mine]
        origin = _credited([credits[at] for at in mine]) or _earliest(names, [published[at] for at in mine])
        others = {_same(name): name for name in reversed(names) if name}
        carriers = [others[key] for key in dict.fromkeys(_same(name) for name in names if name)]
        found.append((origin, [name for name in carriers if origin is None or _same(name) != _same(origin)]))
    return found


def papers(groups: Sequence[int], publishers: Sequence[str | None]) -> list[int]:
    """Return for each group, in the order of their heads, how many publishers printed it; at least one did.

    Its origin is among them if it is a publisher itself, and not if it is an agency that others credit.
    """
    names: defaultdict[int, set[str]] = defaultdict(set)
    for head, name in zip(groups, publishers, strict=True):
        names[head] |= {_same(name)} if name else set()
    return [max(1, len(some)) for _, some in sorted(names.items())]
