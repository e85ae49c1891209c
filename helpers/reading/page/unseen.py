"""Characters that nobody sees and blanks of other kinds, as pages and word processors leave them in a copied text.

Soft hyphens, joiners, marks of direction and spaces without a width part no word and are passed over; a blank that
keeps a line together, or is thinner or wider than the usual one, is a blank. Marks that only hold the name of a
newspaper or an agency (reports "The Telegraph") quote nobody, and are passed over too. Other marks become “ ” and ‘ ’.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from helpers.reading.cells import Cell
from helpers.reading.draft import Draft, Record
from helpers.reading.page.marks import in_one_kind, passed_over
from helpers.reading.page.publishers import find_publisher

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))), " ")

_MARKED = re.compile(r"(?<!\w)[\"“]([A-Z][^\"“”\n,.;:!?]{2,30}+)[\"”](?!\w)")


def _marks(text: str) -> Iterator[int]:
    """Yield the places of the marks around names of outlets."""
    if "“" not in text and '"' not in text:
        return
    for found in _MARKED.finditer(text):
        if find_publisher(found[1]):
            yield from (found.start(), found.end() - 1)


def without_unseen(text: str) -> str:
    """Return a text without the characters that nobody sees."""
    return text if text.isascii() else _UNSEEN.sub("", text)


def _passed(text: str, shown: str) -> list[int]:
    """Return the places of a text that are passed over; ``shown`` is it with all marks of one kind."""
    unseen = () if text.isascii() else (found.start() for found in _UNSEEN.finditer(text))
    return sorted({*unseen, *_marks(shown), *passed_over(text, shown)})


def plain(text: str) -> str:
    """Return a text as it looks: without what nobody sees, all blanks and all quotation marks of one kind."""
    shown = in_one_kind(text)
    passed = _passed(text, shown)
    if passed:
        begins = [0, *(at + 1 for at in passed)]
        shown = "".join(shown[a:b] for a, b in zip(begins, [*passed, len(shown)], strict=True))
    return shown if shown.isascii() else shown.translate(_BLANKS)


def told_in(draft: Draft, text: str) -> Draft:
    """Return the draft of a :func:`plain` text as one of the text itself, its offsets and words those of ``text``."""
    passed = _passed(text, in_one_kind(text))
    gone = [at - number for number, at in enumerate(passed)]

    def spread(start: int, end: int) -> tuple[int, int]:
        return start + bisect_right(gone, start), end + bisect_right(gone, max(end - 1, start))

    def moved(cell: Cell) -> Cell:
        if cell.start is None or cell.end is None:
            return cell
        start, end = spread(cell.start, cell.end)
        return cell._replace(start=start, end=end, words=text[start:end])

    def retold(record: Record) -> Record:
        cells = record.cells.items()
        return replace(
            record, cells={name: moved(c) if isinstance(c, Cell) else tuple(map(moved, c)) for name, c in cells}
        )

    return replace(
        draft,
        text=text,
        document=retold(draft.document),
        relevant=moved(draft.relevant),
        dates=tuple(map(moved, draft.dates)),
        quotations=tuple(map(retold, draft.quotations)),
        transfers=tuple(map(retold, draft.transfers)),
        claims=tuple(map(retold, draft.claims)),
        reactions=tuple(map(retold, draft.reactions)),
        actors=tuple(map(retold, draft.actors)),
        furniture=tuple((*spread(start, end), what) for start, end, what in draft.furniture),
    )
