"""A report as PDF: set by Typst from the same tree as the page, with vector charts, page numbers and links."""

from __future__ import annotations

import re
import tempfile
from importlib.resources import files
from pathlib import Path

import typst
import vl_convert

from helpers import fonts
from helpers.package import kit_version
from helpers.reporting.document import Document, DocumentError
from helpers.reporting.tree import Node, walk, write
from helpers.theme import still

_OPENS = re.compile(r"[=+/-]|\d+[.)]")


def paper(report: Document, version: str) -> bytes:
    """Return a report as PDF; ``version`` is that of the data, and stands on every page.

    Raises:
        DocumentError: if Typst refuses the document, with its message.
    """
    head = (files("helpers.reporting") / "paper.typ").read_text(encoding="utf-8")
    head = head.replace("{{title}}", _in_string(report.title)).replace("{{version}}", _in_string(version))
    head = head.replace("{{heading}}", _in_markup(report.title)).replace("{{kit}}", _in_string(kit_version()))
    body = write(_guarded(report.tree), "typst-citations-smart", "--shift-heading-level-by=-1")
    body = re.sub(r"image\(\"(chart-\d+)\.svg\"", r'image("\1.pdf"', body)
    fonts.register()
    with tempfile.TemporaryDirectory() as folder:
        for chart in report.charts:
            # as PDF, in which the letters are those the chart was measured with
            (Path(folder) / f"{chart.name}.pdf").write_bytes(vl_convert.vegalite_to_pdf(still(chart.spec)))
        main = Path(folder) / "report.typ"
        main.write_text(head + body, encoding="utf-8")
        try:
            done: bytes = typst.compile(main, font_paths=[fonts.FOLDER], ignore_system_fonts=True)
        except (typst.TypstError, RuntimeError) as error:
            raise DocumentError(f"The PDF cannot be set: {error}") from error
    return done


def _guarded(tree: Node) -> Node:
    """Return a tree whose links and emphases begin with no sign that Typst takes for a heading or a list."""
    letters = {"t": "RawInline", "c": ["typst", "\\"]}

    def guard(node: Node) -> Node:
        if node["t"] not in ("Link", "Span", "Strong", "Emph"):
            return node
        plain = node["t"] in ("Strong", "Emph")
        content = node["c"] if plain else node["c"][1]
        if not content or content[0]["t"] != "Str" or not _OPENS.match(content[0]["c"]):
            return node
        content = [letters, *content]
        return {"t": node["t"], "c": content if plain else [node["c"][0], content, *node["c"][2:]]}

    return {**tree, "blocks": walk(tree["blocks"], guard)}


def _in_string(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _in_markup(text: str) -> str:
    return re.sub(r"([\\#$*_`<>@\[\]=~/-])", r"\\\1", text)
