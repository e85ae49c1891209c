"""What a reader takes away: tables a spreadsheet can open safely, and pictures, as links that need no server."""

from __future__ import annotations

import base64
import json
from html import escape
from itertools import groupby
from typing import Any
from xml.etree import ElementTree

import pandas as pd
import vl_convert

from helpers import fonts
from helpers.theme import still

_SVG = "{http://www.w3.org/2000/svg}"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet runs a cell that begins so (OWASP, CSV injection)


def safe_csv(frame: pd.DataFrame) -> str:
    """Return a table as CSV in which no cell starts a formula: such a text gets an apostrophe before it."""

    def guarded(column: pd.Series) -> pd.Series:
        if not pd.api.types.is_string_dtype(column) and not isinstance(column.dtype, pd.CategoricalDtype):
            return column
        text = column.astype("str")
        return text.where(~text.str.startswith(_FORMULA).fillna(False).astype(bool), "'" + text)

    return pd.DataFrame({name: guarded(frame[name]) for name in frame}).to_csv(index=False, lineterminator="\r\n")


def picture(spec: dict[str, Any], kind: str) -> bytes:
    """Return a chart (its specification) as "svg", "png" (twice the size) or "html" (one file that needs no network).

    Raises:
        ValueError: for another kind.
    """
    if kind == "svg":
        return vl_convert.vegalite_to_svg(still(spec)).encode()
    if kind == "png":
        fonts.register()
        return vl_convert.svg_to_png(_clipped_at_once(vl_convert.vegalite_to_svg(still(spec))), scale=2)
    if kind == "html":
        return _page(json.dumps(spec)).encode()
    raise ValueError(f"{kind!r} is no kind of picture. Allowed: 'svg', 'png', 'html'.")


def _clipped_at_once(svg: str) -> str:
    """Return a picture in which neighbours that are cut at the same frame are cut together: it looks the same.

    The renderer draws each clipped layer of marks on a canvas of its own, a second for each layer of the timeline.
    """
    root = ElementTree.fromstring(svg)
    frames = {
        f"url(#{clip.get('id')})": [sorted(part.items()) for part in clip] for clip in root.iter(f"{_SVG}clipPath")
    }
    for parent in list(root.iter(f"{_SVG}g")):
        runs = groupby(list(parent), key=lambda child: frames.get(child.get("clip-path", "")))
        parent[:] = [one for frame, run in runs for one in (_together(list(run)) if frame else run)]
    return ElementTree.tostring(root, encoding="unicode")


def _together(layers: list[ElementTree.Element]) -> list[ElementTree.Element]:
    whole = ElementTree.Element(f"{_SVG}g", {"clip-path": layers[0].attrib["clip-path"]})
    for layer in layers:
        del layer.attrib["clip-path"]
        whole.append(layer)
    return [whole]


def _page(spec: str) -> str:
    """Return a page that draws a chart; no text in its data can end the script that holds it."""
    head, begins, rest = vl_convert.vegalite_to_html(spec, bundle=True).partition("const spec = ")
    told, ends, tail = rest.partition(";\n    const opts")
    return head + begins + told.replace("<", "\\u003c") + ends + tail


def link(content: bytes, name: str, media: str) -> str:
    """Return a link that saves content under a name; the file travels in the link itself."""
    packed = base64.b64encode(content).decode()
    return f'<a download="{escape(name, quote=True)}" href="data:{escape(media)};base64,{packed}">{escape(name)}</a>'
