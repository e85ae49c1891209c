"""What a reader takes away: tables a spreadsheet can open safely, and pictures, as links that need no server."""

from __future__ import annotations

import base64
import json
from html import escape

import altair as alt
import pandas as pd
import vl_convert

from helpers import fonts
from helpers.theme import still

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet runs a cell that begins so (OWASP, CSV injection)


def safe_csv(frame: pd.DataFrame) -> str:
    """Return a table as CSV in which no cell starts a formula: such a text gets an apostrophe before it."""

    def guarded(column: pd.Series) -> pd.Series:
        if not pd.api.types.is_string_dtype(column) and not isinstance(column.dtype, pd.CategoricalDtype):
            return column
        text = column.astype("str")
        return text.where(~text.str.startswith(_FORMULA).fillna(False).astype(bool), "'" + text)

    return pd.DataFrame({name: guarded(frame[name]) for name in frame}).to_csv(index=False, lineterminator="\r\n")


def picture(chart: alt.TopLevelMixin, kind: str) -> bytes:
    """Return a chart as "svg", "png" (twice the size) or "html" (one file that needs no network).

    Raises:
        ValueError: for another kind.
    """
    spec = chart.to_dict()
    if kind == "svg":
        return vl_convert.vegalite_to_svg(still(spec)).encode()
    if kind == "png":
        fonts.register()
        return vl_convert.vegalite_to_png(still(spec), scale=2)
    if kind == "html":
        return _page(json.dumps(spec)).encode()
    raise ValueError(f"{kind!r} is no kind of picture. Allowed: 'svg', 'png', 'html'.")


def _page(spec: str) -> str:
    """Return a page that draws a chart; no text in its data can end the script that holds it."""
    head, begins, rest = vl_convert.vegalite_to_html(spec, bundle=True).partition("const spec = ")
    told, ends, tail = rest.partition(";\n    const opts")
    return head + begins + told.replace("<", "\\u003c") + ends + tail


def link(content: bytes, name: str, media: str) -> str:
    """Return a link that saves content under a name; the file travels in the link itself."""
    packed = base64.b64encode(content).decode()
    return f'<a download="{escape(name, quote=True)}" href="data:{escape(media)};base64,{packed}">{escape(name)}</a>'
