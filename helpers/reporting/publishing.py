"""Publishing: a report's notebook is run with its parameters, and becomes a page, a PDF and lists of references.

``python -m helpers.reporting`` publishes every report; names and ``parameter=value`` choose and change them.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import nbformat
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode
from papermill.translators import PythonTranslator
from tqdm import tqdm

from helpers.atomic import save_files, write_bytes
from helpers.notebook import PUBLISHING, runner
from helpers.package import HOME, build_folder
from helpers.problems import nearest
from helpers.reporting.document import document
from helpers.reporting.page import page
from helpers.reporting.paper import paper
from helpers.reporting.parameters import ParameterError
from helpers.reporting.report import REFERENCES

REPORTS = HOME / "notebooks" / "reports"


class PublishError(RuntimeError):
    """A report that is not published, with the cell that failed; what was published before is left alone."""


@dataclass(frozen=True)
class Published:
    """The files of a published report."""

    html: Path
    pdf: Path
    csl: Path
    bibtex: Path


def publish(
    notebook: Path | str,
    *,
    folder: Path | str | None = None,
    name: str | None = None,
    progress: bool = True,
    **given: Any,
) -> Published:
    """Run a report's notebook and write NAME.html, NAME.pdf, NAME.csl.json and NAME.bib.

    Args:
        notebook: its path, or the name of one of the kit's own reports ("the-car").
        folder: where the files go, by default ``build/reports``; it is made where it is not there.
        name: of the files; that of the notebook where none is given.
        progress: whether to draw a bar while the cells run.
        given: parameters of the report, as its first code cell names them.

    Raises:
        FileNotFoundError: if there is no such notebook.
        ParameterError: if the report knows no such parameter or cannot be made with its value.
        PublishError: if a cell fails. No file is written or changed then.
        helpers.reporting.document.DocumentError: if the cells make no document.
    """
    path, target = _find(notebook), Path(folder or build_folder("reports")).resolve()
    stem = name or path.stem
    if Path(stem).name != stem:
        raise ParameterError(f"name: {stem!r} is no name of a file. Give folder={str(Path(stem).parent)!r} apart.")
    book = nbformat.read(path, as_version=4)
    asked = _parameters(book, path)
    _known(asked, path, given)
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PublishError(f"{path.name} is not published: {error}") from error
    _run(book, asked, path, given, progress)
    held = next(
        (o.data[REFERENCES] for c in book.cells for o in c.get("outputs", []) if REFERENCES in o.get("data", {})), None
    )
    if held is None:
        raise PublishError(f"{path.name} cites nothing: its cell tagged 'sources' has to show report.sources_told().")
    report = document(book, held["csl"], held["subtitle"])
    texts: dict[str, bytes] = {
        ".html": page(report).encode(),
        ".pdf": paper(report, held["version"]),
        ".csl.json": held["csl"].encode(),
        ".bib": held["bibtex"].encode(),
    }
    names = [f"{stem}{ending}" for ending in texts]
    try:
        save_files({one: partial(write_bytes, text) for one, text in zip(names, texts.values(), strict=True)}, target)
    except OSError as error:
        raise PublishError(f"{path.name} is not published: {error}") from error
    return Published(*(target / one for one in names))


def reports() -> list[Path]:
    """Return the notebooks of the kit's own reports."""
    return sorted(REPORTS.glob("*.ipynb"))


def _find(notebook: Path | str) -> Path:
    path = Path(notebook)
    if path.suffix == ".ipynb" and path.is_file():
        return path
    own = {one.stem: one for one in reports()}
    if str(notebook) in own:
        return own[str(notebook)]
    raise FileNotFoundError(f"{str(notebook)!r} is no notebook of a report.{nearest(str(notebook), list(own))}")


def _parameters(book: NotebookNode, path: Path) -> NotebookNode:
    """Return the cell that names the parameters of a report."""
    for cell in book.cells:
        if "parameters" in cell.metadata.get("tags", []):
            return cell
    raise PublishError(f"{path.name} has no cell tagged 'parameters'.")


def _known(asked: NotebookNode, path: Path, given: dict[str, Any]) -> None:
    names = [one.name for one in PythonTranslator().inspect(asked)]
    wrong = [f"{one!r} is no parameter of {path.stem}.{nearest(one, names)}" for one in given if one not in names]
    if wrong:
        raise ParameterError("\n".join(wrong))


def _run(book: NotebookNode, asked: NotebookNode, path: Path, given: dict[str, Any], progress: bool) -> None:
    """Put parameters into a notebook and run every cell of it, in a kernel told that it publishes."""
    at = book.cells.index(asked) + 1
    book.cells.insert(at, nbformat.v4.new_code_cell(PythonTranslator.codify(given, "Parameters")))
    with tqdm(total=len(book.cells), desc=path.stem, unit="cell", disable=not progress) as bar:
        client = runner(book, path.parent, timeout=600, on_cell_complete=lambda **_: bar.update())
        try:
            client.execute(env={**os.environ, PUBLISHING: "1"})
        except CellExecutionError as error:
            if error.ename == ParameterError.__name__:
                raise ParameterError(error.evalue) from None
            # counted without the cell that was put in
            failed = next(cell for cell in book.cells if any(o.output_type == "error" for o in cell.get("outputs", [])))
            where = f"cell {failed.execution_count - 1} fails with {error.ename}"
            raise PublishError(f"{path.name} is not published: {where}: {error.evalue}\n{failed.source}") from None
