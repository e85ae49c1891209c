"""A report as one HTML file that needs no network: interactive charts, Vega once, nothing asked for."""

from __future__ import annotations

import json
import re
import secrets
from importlib.resources import as_file, files

import vl_convert

from helpers.package import kit_version
from helpers.reporting.document import Document
from helpers.reporting.tree import write

# The file may run what it holds and ask for nothing. Vega reads its tables and formulas by eval.
_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; "
    "base-uri 'none'; form-action 'none'"
)
_PICTURE = re.compile(r'<img\b[^>]*?\bsrc="(chart-\d+)\.svg"[^>]*>')
_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_EXPORT = "window.vegaEmbed = vegaEmbed;"
_HOME = files("helpers.reporting")


def page(report: Document) -> str:
    """Return a report as HTML; each chart is a picture until its script has drawn it, and stays one without scripts."""
    # what no text can hold marks the places of style and scripts
    style, scripts = secrets.token_hex(16), secrets.token_hex(16)
    with as_file(_HOME / "page.html") as template:
        options = ["--standalone", f"--template={template}", "--toc", "--toc-depth=2", "--section-divs"]
        options += [f"--metadata=title:{report.title}", f"--variable=policy:{_POLICY}"]
        options += [f"--variable=style:{style}", f"--variable=scripts:{scripts}"]
        text = write(report.tree, "html5", *options, f"--variable=version:{kit_version()}")
    pictures = {chart.name: chart.svg for chart in report.charts}
    text = _PICTURE.sub(lambda match: pictures[match[1]], text)
    # a wide table scrolls by itself, also with keys
    text = _TABLE.sub(
        lambda match: f'<div class="wide" tabindex="0" role="region" aria-label="Table">{match[0]}</div>', text
    )
    return text.replace(style, (_HOME / "page.css").read_text(encoding="utf-8")).replace(scripts, _scripts(report))


def _scripts(report: Document) -> str:
    own = (_HOME / "page.js").read_text(encoding="utf-8")
    if not report.charts:
        own = own[own.index("// A note") :]
        return f"<script>\n{own}</script>"
    # "<" cannot end the element that holds the text
    held = json.dumps({chart.name: chart.spec for chart in report.charts}, ensure_ascii=False).replace("<", "\\u003c")
    return (
        f'<script type="application/json" id="specifications">{held}</script>\n'
        f"<script>{vl_convert.javascript_bundle(_EXPORT)}</script>\n<script>\n{own}</script>"
    )
