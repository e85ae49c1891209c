"""An executed notebook as one document: Pandoc's tree, with footnotes, charts, tables and a bibliography.

Text of cells is read as CommonMark; raw HTML in it is taken for the letters it is made of.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import as_file, files
from typing import Any

from nbformat import NotebookNode

from helpers.notebook import SPEC
from helpers.prose import cleaned
from helpers.reporting.annex import HERE
from helpers.reporting.tree import Node, read, walk, write

SOURCES, ANNEX = "sources", "annex"  # tags of cells: the place of the bibliography, and what is set small at the end
_SIZE = re.compile(r'<svg[^>]*?\bwidth="([\d.]+)"[^>]*?\bheight="([\d.]+)"')
_SMALL = "#set text(8pt)"  # of the annex on paper
_WHOLE = "#block(breakable: false)["  # a chart stays where it is told of, on one page
_PIXEL = 2.54 / 96  # centimetres
_PAPER = (16.6, 21.0)  # centimetres that a chart may take on a page, width and height


class DocumentError(ValueError):
    """A notebook that makes no document, with what is wrong in it."""


@dataclass(frozen=True)
class Part:
    """What a cell brings to a document: its kind is prose, table, chart or the place of the bibliography."""

    kind: str
    text: str
    small: bool
    spec: dict[str, Any] | None = None


@dataclass(frozen=True)
class Chart:
    """A chart of a document: its picture, its specification, and what it is called."""

    name: str
    svg: str
    spec: dict[str, Any]

    @property
    def told(self) -> str:
        """What is said of it to who cannot see it."""
        return str(self.spec.get("description", "A chart."))

    @property
    def width(self) -> float:
        """The width in centimetres at which it fits a page, its own if that is less."""
        match = _SIZE.search(self.svg)
        wide, high = (float(match[1]) * _PIXEL, float(match[2]) * _PIXEL) if match else _PAPER
        return wide * min(1.0, _PAPER[0] / wide, _PAPER[1] / high)


@dataclass
class Document:
    """A report as Pandoc's tree, with its title and charts."""

    title: str
    tree: Node
    charts: list[Chart] = field(default_factory=list)


def document(book: NotebookNode, references: str, subtitle: str = "") -> Document:
    """Return the document of an executed notebook; ``references`` are CSL-JSON of all that it cites.

    Its title is the notebook's, with the subtitle behind it.

    Raises:
        DocumentError: if the notebook has no title, a link leads nowhere, or a source is cited that is not given.
    """
    title, parts = _titled(list(_parts(book)))
    slots = [f"slot{at}slot" for at in range(len(parts))]
    prose = [f"{slot}\n\n{part.text if part.kind == 'prose' else ''}" for part, slot in zip(parts, slots, strict=True)]
    tables = [
        f'<div id="{slot}">{part.text}</div>' for part, slot in zip(parts, slots, strict=True) if part.kind == "table"
    ]
    rows = {block["c"][0][0]: block["c"][1] for block in read("".join(tables), "html")["blocks"]}
    charts = {
        slot: Chart(f"chart-{at}", part.text, part.spec or {})
        for at, (part, slot) in enumerate(zip(parts, slots, strict=True))
        if part.kind == "chart"
    }
    tree = read("\n\n".join(prose), "commonmark")
    body: list[Node] = []
    annex: list[Node] = []
    small = False
    for block in tree["blocks"]:
        slot = _slot(block)
        if slot not in slots:
            (annex if small else body).append(walk(block, _reference if small else _note))
            continue
        part = parts[slots.index(slot)]
        small = part.small
        if part.kind == "table":
            (annex if small else body).extend(walk(rows[slot], _cell))
        elif part.kind == "chart":
            body[-1:] = _leading(body[-1:])
            body += [_raw(_WHOLE), _figure(charts[slot]), _raw("]")]
        elif part.kind == "sources":
            (annex if small else body).append(_div("refs", []))
    tree["blocks"] = [*body, _raw(_SMALL), *(_annexed(block) for block in annex)]
    tree["meta"] = {"nocite": {"t": "MetaInlines", "c": [_cite("*")]}}
    _check(tree, references)
    tree = _numbered(_cited(tree, references))
    return Document(f"{title}: {subtitle}" if subtitle else title, tree, list(charts.values()))


def _parts(book: NotebookNode) -> Iterator[Part]:
    for cell in book.cells:
        tags = cell.metadata.get("tags", [])
        small = ANNEX in tags
        if cell.cell_type == "markdown":
            yield Part("prose", cell.source, small)
        elif SOURCES in tags:
            yield Part("sources", "", small)
        elif cell.cell_type == "code":
            for output in cell.outputs:
                yield _shown(output, small)


def _shown(output: NotebookNode, small: bool) -> Part:
    data = output.get("data", {})
    if SPEC in data:
        return Part("chart", data["image/svg+xml"], small, data[SPEC])
    if "text/markdown" in data:
        return Part("prose", data["text/markdown"], small)
    if "text/html" in data:
        return Part("table", data["text/html"], small)
    told = output.get("text") or data.get("text/plain") or output.output_type
    raise DocumentError(f"A cell shows {str(told)[:80]!r}, which is no text, table or chart of a report.")


def _titled(parts: list[Part]) -> tuple[str, list[Part]]:
    first, _, rest = parts[0].text.partition("\n") if parts else ("", "", "")
    if not first.startswith("# "):
        raise DocumentError("The notebook has no title: its first cell has to begin with '# '.")
    return first.removeprefix("# ").strip(), [Part("prose", rest, parts[0].small), *parts[1:]]


def _slot(block: Node) -> str:
    inlines = block["c"] if block["t"] == "Para" else []
    return str(inlines[0]["c"]) if len(inlines) == 1 and inlines[0]["t"] == "Str" else ""


def _note(node: Node) -> Node:
    """Make a mark a footnote, the end of a link its place, name the kinds of links, and take markup for letters."""
    if node["t"] in ("RawInline", "RawBlock"):
        own = node["c"][1] in ("<span>", "</span>")  # of helpers.prose.escape
        letters = {"t": "Str", "c": "" if own else node["c"][1]}
        return letters if node["t"] == "RawInline" else {"t": "Para", "c": [letters]}
    if node["t"] != "Link":
        return node
    (_, classes, more), inlines, (place, title) = node["c"]
    if place.startswith("#source-"):
        return _cite(place.removeprefix("#source-"))
    if title == HERE:
        return {"t": "Span", "c": [[place[1:], [], []], inlines]}
    if place.startswith("#"):
        kind = place[1:].partition("-")[0]
        return {"t": "Link", "c": [["", [*classes, kind], more], inlines, [place, title]]}
    return node


def _cell(node: Node) -> Node:
    """Drop what pandas writes beside a table: its style."""
    if node["t"] == "RawInline":
        return {"t": "Str", "c": ""}
    return {"t": "Para", "c": []} if node["t"] == "RawBlock" else node


def _reference(node: Node) -> Node:
    """Do as :func:`_note`, but lead from a mark to the bibliography."""
    if node["t"] == "Link" and node["c"][2][0].startswith("#source-"):
        place = "#ref-" + node["c"][2][0].removeprefix("#source-")
        return {"t": "Link", "c": [["", ["source"], []], node["c"][1], [place, node["c"][2][1]]]}
    return _note(node)


def _cite(name: str) -> Node:
    about = {"citationId": name, "citationPrefix": [], "citationSuffix": [], "citationNoteNum": 0, "citationHash": 0}
    about["citationMode"] = {"t": "NormalCitation"}
    return {"t": "Cite", "c": [[about], [{"t": "Str", "c": f"[@{name}]"}]]}


def _div(name: str, blocks: list[Node]) -> Node:
    return {"t": "Div", "c": [[name, [name], []], blocks]}


def _annexed(block: Node) -> Node:
    """Give a heading of the annex its class, which a page sets small."""
    if block["t"] == "Header":
        level, (name, classes, more), inlines = block["c"]
        return {"t": "Header", "c": [level, [name, [*classes, ANNEX], more], inlines]}
    return block


def _raw(typst: str) -> Node:
    """Return what only the PDF is told."""
    return {"t": "RawBlock", "c": ["typst", typst]}


def _leading(last: list[Node]) -> list[Node]:
    """Keep a sentence before a chart, and so its heading, on the page of the chart."""
    if [block["t"] for block in last] != ["Para"]:
        return last
    return [_raw("#block(sticky: true)["), *last, _raw("]")]


def _figure(chart: Chart) -> Node:
    size = [["width", f"{chart.width:.2f}cm"]]
    alt = [{"t": "Str", "c": chart.told}]
    image = {"t": "Image", "c": [["", [], size], alt, [f"{chart.name}.svg", ""]]}
    return {"t": "Div", "c": [[chart.name, ["chart"], []], [{"t": "Plain", "c": [image]}]]}


def _check(tree: Node, references: str) -> None:
    """Refuse a link inside the document that leads nowhere, and a source that is not given."""
    given = {item["id"] for item in json.loads(references)}
    places, addresses = {f"ref-{one}" for one in given}, set[str]()
    cited = set[str]()

    def note(node: Node) -> Node:
        if node["t"] in ("Span", "Div"):
            places.add(node["c"][0][0])
        elif node["t"] == "Link" and node["c"][2][0].startswith("#"):
            addresses.add(node["c"][2][0][1:])
        elif node["t"] == "Cite":
            cited.update(one["citationId"] for one in node["c"][0])
        return node

    walk(tree["blocks"], note)
    lost = [f"#{one}" for one in sorted(addresses - places)] + sorted(cited - given)
    if lost:
        raise DocumentError(f"The report leads to what it does not hold: {', '.join(lost[:10])}.")


def _cited(tree: Node, references: str) -> Node:
    with as_file(files("helpers.reporting") / "notes.csl") as style:
        tree["meta"]["references"] = _as_meta(json.loads(references))
        found: Node = json.loads(write(tree, "json", "--citeproc", f"--csl={style}"))
    found["meta"].pop("references", None)
    return found


def _as_meta(value: Any) -> Node:
    """Return CSL-JSON as Pandoc's metadata; each text is one word of letters, so that no markup is read in it."""
    if isinstance(value, list):
        return {"t": "MetaList", "c": [_as_meta(one) for one in value]}
    if isinstance(value, dict):
        return {"t": "MetaMap", "c": {name: _as_meta(one) for name, one in value.items()}}
    if isinstance(value, bool):
        return {"t": "MetaBool", "c": value}
    return {"t": "MetaInlines", "c": [{"t": "Str", "c": cleaned(str(value))}]}


def _numbered(tree: Node) -> Node:
    """Number the entries of the bibliography, and the marks that lead to them."""
    numbers: dict[str, int] = {}

    def entry(node: Node) -> Node:
        if node["t"] == "Div" and "csl-entry" in node["c"][0][1]:
            numbers[node["c"][0][0]] = len(numbers) + 1
            first = node["c"][1][0]
            first["c"] = [{"t": "Str", "c": f"{len(numbers)}."}, {"t": "Space"}, *first["c"]]
        return node

    def mark(node: Node) -> Node:
        if node["t"] == "Link" and "source" in node["c"][0][1]:
            node["c"][1] = [{"t": "Str", "c": f"[{numbers[node['c'][2][0][1:]]}]"}]
        return node

    tree["blocks"] = walk(walk(tree["blocks"], entry), mark)
    return tree
