"""Notebooks: draw with no network, and store outputs that are pictures until somebody runs them.

``python -m helpers.notebook notebooks/*.ipynb`` runs notebooks in place and stores what ``make test`` compares.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, Protocol

import altair as alt
import nbformat
import pandas as pd
import vl_convert
from IPython.core.getipython import get_ipython
from nbclient import NotebookClient

from helpers.theme import still

SPEC = "application/vnd.transfer-timeline.chart+json"  # a chart's specification beside its picture, for publishing
PUBLISHING = "TRANSFER_TIMELINE_PUBLISHING"  # set in the environment of a notebook that is run to be published
_KEPT = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def interactive() -> bool:
    """Whether somebody can click: kernels that Jupyter Server starts know their session, those of nbval do not."""
    return "JPY_SESSION_NAME" in os.environ or "VOILA_REQUEST_URL" in os.environ


class Watched(Protocol):
    """What shows on screen that something went wrong."""

    def failed(self, error: Exception) -> None:
        """Say what went wrong, and that the work stays."""


def on_screen(handler: Callable[..., None]) -> Callable[..., None]:
    """Show what goes wrong in a callback of a widget on screen, by its ``failed``: a notebook would hide it."""

    @wraps(handler)
    def guarded(self: Watched, *given: object, **named: object) -> None:
        try:
            handler(self, *given, **named)
        except Exception as error:
            self.failed(error)

    return guarded


def setup() -> None:
    """Choose how charts are drawn: interactive where somebody can click, as SVG where outputs are stored.

    Interactive charts carry their own JavaScript (no CDN) and draw SVG, so that screen readers hear every mark.

    Raises:
        Nothing of its own.
    """
    if interactive():
        alt.JupyterChart.enable_offline()
        alt.renderers.set_embed_options(renderer="svg")
        alt.renderers.enable("jupyter", offline=True)
    else:
        alt.renderers.register("picture", _picture)
        alt.renderers.enable("picture")
    alt.data_transformers.disable_max_rows()
    pd.set_option("display.max_colwidth", None, "display.max_rows", 200)  # a citation that is cut off cites nothing
    shell = get_ipython()
    if shell and shell.display_formatter:
        shell.display_formatter.formatters["text/html"].for_type(pd.DataFrame, _table)


def _picture(spec: dict[str, Any], **_: object) -> dict[str, Any]:
    """Return a chart as SVG and as words, which JupyterLab shows of a notebook that nobody has run or trusted yet."""
    words = f"A chart: {spec.get('description', '')} (Run ▸ Run All Cells draws it.)"
    picture = {"image/svg+xml": vl_convert.vegalite_to_svg(still(spec)), "text/plain": words}
    return picture | ({SPEC: spec} if PUBLISHING in os.environ else {})


def _table(frame: pd.DataFrame) -> str:
    """Return a table as HTML, its cells escaped by pandas; words stand left, figures right."""
    html: str = frame._repr_html_()  # type: ignore[operator]
    if not any(pd.api.types.is_string_dtype(kind) for kind in frame.dtypes):
        return html
    left = "text-align: left; vertical-align: top"
    return html.replace("<td>", f'<td style="{left}">').replace("<th>", f'<th style="{left}">')


def runner(book: nbformat.NotebookNode, folder: Path, timeout: int = 300, **more: Any) -> NotebookClient:
    """Return what runs a notebook as if it stood in a folder; ``more`` are further traits of the client."""
    quiet = ["--IPKernelApp.log_level=40"]  # no word on the sockets of this machine
    places = {"metadata": {"path": str(folder)}}
    return NotebookClient(book, timeout=timeout, kernel_name="python3", extra_arguments=quiet, resources=places, **more)


def run(path: Path) -> None:
    """Run a notebook and store its outputs; metadata that differs between runs is dropped.

    Raises:
        nbclient.exceptions.CellExecutionError: if a cell fails; the file is then left as it was.
    """
    book = nbformat.read(path, as_version=4)
    runner(book, path.parent).execute()
    book.metadata = nbformat.from_dict(_KEPT)
    for cell in book.cells:
        cell.metadata.pop("execution", None)
    new = path.with_suffix(".ipynb.new")
    nbformat.write(book, new)
    new.replace(path)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        run(Path(name))
        print(f"{name}: run and stored")
