"""A draft as a page: the text with its evidence marked, beside the records; everything from outside is escaped.

No script and no outside resource. A stretch that is evidence carries the keys of its records ("t1 c2"), so that nothing
is told by colour alone, and each key in a table leads to its first words in the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from html import escape
from itertools import pairwise

from IPython.display import HTML

from helpers.reading.cells import REASONS, Cell
from helpers.reading.draft import Draft, Record

# One style for the page and for the review; colours that a dark theme bears, too.
STYLE = """<style>
.tt-draft {display: flex; flex-wrap: wrap; gap: 1.5em}
.tt-draft > div {flex: 1.6 1 34em; min-width: 0; overflow-x: auto}
.tt-draft > div.tt-text {flex: 1 1 22em}
.tt-text {white-space: pre-wrap; line-height: 1.6; overflow-wrap: anywhere}
.tt-text mark {color: inherit; padding: 0 .1em; border-bottom: 1px solid currentColor}
.tt-text sup {font-size: .65em; margin-right: .15em}
.tt-text .out {opacity: .65}
.tt-draft h4 {margin: .8em 0 .2em}
.tt-draft table.tt-records {margin: 0; border-collapse: collapse; table-layout: auto}
.tt-draft table.tt-records tr > * {text-align: left; vertical-align: top; white-space: normal; max-width: none;
  font-size: 12px; padding: .15em .4em}
.tt-draft .empty {opacity: .75; font-size: .8em; margin: .1em .5em}
.tt-kept {white-space: nowrap}
.tt-card, .tt-card > * {flex: 0 0 auto}
.tt-card {border: 1px solid #888; border-radius: 4px; padding: .5em; margin: 0 .3em .8em 0}
.tt-words {line-height: 1.3; font-size: .85em; opacity: .8; margin: 0 0 .4em 135px; white-space: normal}
.tt-twin {line-height: 1.4; margin: .2em 0 .4em .4em; white-space: normal}
.tt-message {border-left: 4px solid #0072b2; padding: .3em .8em; line-height: 1.5}
.tt-message.tt-error {border-left-color: #d55e00}
</style>"""
_GROUPS = ("quotations", "transfers", "claims", "reactions", "actors")
_COLOURS = {"d": "120, 120, 120", "q": "0, 114, 178", "t": "230, 159, 0", "c": "0, 158, 115", "r": "204, 121, 167"}
_TITLES = {"quotations": "Quotations", "transfers": "Transfers", "claims": "Claims", "reactions": "Reactions"}
_TITLES |= {"actors": "Speakers that the tables do not know"}
_HIDDEN = frozenset(("actor_id", "organisation", "provision_ids"))  # their words stand in another column
# Told in the column of another, to keep tables narrow enough to stand beside the text.
_BESIDE = {
    "claimant": ("country",),
    "actor": ("role", "country"),
    "name": ("role", "country"),
    "stance": ("modality",),
    "said": ("venue",),
    "quantity_low": ("quantity_high", "unit"),
}
_FOLDED = frozenset(part for parts in _BESIDE.values() for part in parts)


def _identity(draft: Draft) -> str:
    """Return a short id of a draft's text: the same in every run, another for another text."""
    return "d" + blake2b(draft.text.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def _evidence(draft: Draft, only: str | None) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and record key of every cell that has words, or of one record."""
    for number, cell in enumerate(draft.dates, 1):
        if cell.start is not None and cell.end is not None and only in (None, f"d{number}"):
            yield cell.start, cell.end, f"d{number}"
    for record in draft.records():
        if record.key == only or (only is None and record.kind != "document"):
            for _, cell in record.all_cells():
                if cell.start is not None and cell.end is not None:
                    yield cell.start, cell.end, record.key


def marked(draft: Draft, only: str | None = None) -> str:
    """Return the text as escaped HTML, its evidence marked with the keys of its records; ``only`` one record's."""
    mine = _identity(draft)
    spans = sorted(set(_evidence(draft, only)))
    furniture = draft.furniture
    borders = {0, len(draft.text)}
    borders.update(at for span in (*spans, *furniture) for at in (span[0], span[1]))
    cuts = sorted(borders)
    begins: dict[int, list[tuple[int, str]]] = {}
    for start, end, key in spans:
        begins.setdefault(start, []).append((end, key))
    open_: list[tuple[int, str]] = []
    outside = iter(sorted((start, end) for start, end, _ in furniture))
    page = next(outside, None)
    anchored: set[str] = set()
    parts = []
    for start, end in pairwise(cuts):
        open_ = [(stop, key) for stop, key in open_ if stop > start] + begins.get(start, [])
        while page is not None and page[1] <= start:
            page = next(outside, None)
        words = escape(draft.text[start:end])
        keys = list(dict.fromkeys(key for _, key in open_))
        if keys:
            new = [key for key in keys if key not in anchored]
            anchored.update(new)
            anchors = "".join(f'<a id="{mine}-{key}"></a>' for key in new)
            colour = _COLOURS.get(keys[-1][0], "120, 120, 120")
            label = f"<sup>{escape(' '.join(new))}</sup>" if new else ""
            told = f'style="background: rgba({colour}, .28)" title="{escape(" ".join(keys))}"'
            words = f"{anchors}<mark {told}>{words}</mark>{label}"
        elif page is not None and page[0] <= start < page[1]:
            words = f'<span class="out" title="left out of the reading">{words}</span>'
        parts.append(words)
    return "".join(parts)


def _tooltip(cell: Cell) -> str:
    told = [f"rule: {cell.rule}"]
    if cell.words is not None:
        told.append(f"words: {cell.words}")
    if cell.against:
        told.append(f"counted from: {cell.against}")
    if cell.alternatives:
        told.append("or: " + ", ".join(map(str, cell.alternatives)))
    if cell.reason:
        told.append(f"empty: {REASONS[cell.reason]}")
    return escape("; ".join(told))


def _cell(cell: Cell) -> str:
    shown = "–" if cell.value is None else escape(str(cell.value))
    kept = ' class="tt-kept"' if len(shown) < 14 else ""  # a date is not broken at its hyphens
    return f'<span{kept} title="{_tooltip(cell)}">{shown}</span>'


def _cells(value: Cell | tuple[Cell, ...]) -> tuple[Cell, ...]:
    return (value,) if isinstance(value, Cell) else value


def _table(title: str, records: tuple[Record, ...], mine: str) -> str:
    if not records:
        return f"<h4>{title}</h4><p>None.</p>"
    shown = [name for name in records[0].cells if name not in _HIDDEN | _FOLDED]
    columns = [name for name in shown if any(any(c.value is not None for c in _cells(r[name])) for r in records)]
    empty = ", ".join(name.replace("_", " ") for name in shown if name not in columns)
    nothing = f'<p class="empty">The text does not say: {empty}.</p>' if empty else ""
    heads = [", ".join((name, *(p for p in _BESIDE.get(name, ()) if p in records[0].cells))) for name in columns]
    head = "".join(f"<th>{name.replace('_', ' ')}</th>" for name in ("key", *heads))
    rows = []
    for record in records:
        cells = [f'<a href="#{mine}-{record.key}">{record.key}</a>']
        for name in columns:
            beside = [record[part] for part in _BESIDE.get(name, ()) if part in record.cells]
            told = "; ".join(map(_cell, _cells(record[name]))) or "–"
            cells.append(told + "".join(f", {_cell(cell)}" for cell in beside if cell.value is not None))
        rows.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
    body = f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody>"
    return f'<h4>{title}</h4><table class="tt-records">{body}</table>{nothing}'


def page(draft: Draft) -> HTML:
    """Return the text with highlights beside the records; rest the pointer on a value for its rule and its words."""
    mine = _identity(draft)
    told = (
        "This story is about such a transfer."
        if draft.relevant.value
        else "No transfer between Russia and the DPRK was found in this text."
    )
    dates = "; ".join(f"d{n} {_cell(cell)}" for n, cell in enumerate(draft.dates, 1)) or "none"
    tables = "".join(_table(_TITLES[group], getattr(draft, group), mine) for group in _GROUPS[1:])
    document = _table("Document", (draft.document,), mine).replace(f'<a href="#{mine}-document">document</a>', "page")
    quotations = _table(_TITLES["quotations"], draft.quotations, mine)
    return HTML(
        f'{STYLE}<div class="tt-draft"><div class="tt-text">{marked(draft)}</div>'
        f"<div><p><b>{told}</b></p>{document}<h4>Dates</h4><p>{dates}</p>{tables}{quotations}</div></div>"
    )
