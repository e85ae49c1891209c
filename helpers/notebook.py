"""Notebooks: draw with no network, and store outputs that are pictures until somebody runs them.

``python -m helpers.notebook notebooks/*.ipynb`` runs notebooks in place and stores what ``make test`` compares.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import altair as alt
import nbformat
from nbclient import NotebookClient

_KEPT = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def setup() -> None:
    """Choose how charts are drawn: interactive where somebody can click, as SVG where outputs are stored.

    Kernels that Jupyter Server starts know their session; those of nbclient, nbval and nbconvert do not. Interactive
    charts carry their own JavaScript (no CDN) and draw SVG, so that screen readers hear every mark.
    """
    interactive = "JPY_SESSION_NAME" in os.environ or "VOILA_REQUEST_URL" in os.environ
    if interactive:
        alt.JupyterChart.enable_offline()
        alt.renderers.set_embed_options(renderer="svg")
        alt.renderers.enable("jupyter", offline=True)
    else:
        alt.renderers.enable("svg")
    alt.data_transformers.disable_max_rows()


def run(path: Path) -> None:
    """Run a notebook and store its outputs; metadata that differs between runs is dropped.

    Raises:
        nbclient.exceptions.CellExecutionError: if a cell fails; the file is then left as it was.
    """
    book = nbformat.read(path, as_version=4)
    NotebookClient(
        book, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}
    ).execute()
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
