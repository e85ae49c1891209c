"""Publishing: a report's notebook is run with its parameters, and becomes a page, a PDF and lists of references.

``python -m helpers.reporting`` publishes every report; names and ``parameter=value`` choose and change them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import papermill
from nbformat import NotebookNode
from papermill.exceptions import PapermillExecutionError

from helpers.notebook import PUBLISHING
from helpers.problems import nearest
from helpers.reporting.document import document
from helpers.reporting.page import page
from helpers.reporting.paper import paper
from helpers.reporting.parameters import ParameterError
from helpers.reporting.report import REFERENCES

ROOT = Path(__file__).resolve().parent.parent.parent
REPORTS, BUILT = ROOT / "notebooks" / "reports", ROOT / "build" / "reports"


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
    notebook: Path | str, *, folder: Path | str = BUILT, name: str | None = None, progress: bool = True, **given: Any
) -> Published:
    """Run a report's notebook and write NAME.html, NAME.pdf, NAME.csl.json and NAME.bib.

    Args:
        notebook: its path, or the name of one of the kit's own reports ("the-car").
        folder: where the files go; it is made where it is not there.
        name: of the files; that of the notebook where none is given.
        progress: whether to draw a bar while the cells run.
        given: parameters of the report, as its first code cell names them.

    Raises:
        FileNotFoundError: if there is no such notebook.
        ParameterError: if the report knows no such parameter or cannot be made with its value.
        PublishError: if a cell fails. No file is written or changed then.
        helpers.reporting.document.DocumentError: if the cells make no document.
    """
    path = _find(notebook)
    _known(path, given)
    book = _run(path, given, progress)
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
    paths = [_replace(Path(folder) / f"{name or path.stem}{ending}", text) for ending, text in texts.items()]
    return Published(*paths)


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


def _known(path: Path, given: dict[str, Any]) -> None:
    names = list(papermill.inspect_notebook(str(path)))
    wrong = [f"{one!r} is no parameter of {path.stem}.{nearest(one, names)}" for one in given if one not in names]
    if wrong:
        raise ParameterError("\n".join(wrong))


def _run(path: Path, given: dict[str, Any], progress: bool) -> NotebookNode:
    with _environment(PUBLISHING, "1"):
        try:
            return papermill.execute_notebook(
                str(path), None, given, progress_bar=progress, cwd=str(path.parent), log_output=False
            )
        except PapermillExecutionError as error:
            if error.ename == ParameterError.__name__:
                raise ParameterError(error.evalue) from None
            where = f"cell {error.exec_count}" if error.exec_count else "a cell"
            raise PublishError(
                f"{path.name} is not published: {where} fails with {error.ename}: {error.evalue}\n{error.source}"
            ) from None


@contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before


def _replace(path: Path, content: bytes) -> Path:
    """Write a file so that it is the old or the new one, never a part of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(content)
    return new.replace(path)
