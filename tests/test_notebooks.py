"""Notebooks: what is stored can be compared, is a picture before anyone runs it, and holds no logic."""

import re

import nbformat
import pytest

from tests.conftest import ROOT

NOTEBOOKS = sorted(path for path in (ROOT / "notebooks").rglob("*.ipynb") if ".ipynb_checkpoints" not in path.parts)
LINES = 12  # of a cell; more than that is logic that belongs in helpers
BYTES = 1_000_000


CELL = 964  # pixels that a window of 1,400 leaves beside JupyterLab's list of files


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def book(request):
    return nbformat.read(request.param, as_version=4)


def code_cells(book):
    return [cell for cell in book.cells if cell.cell_type == "code"]


def test_there_are_notebooks():
    names = [path.name for path in NOTEBOOKS[:3]]
    assert names == ["00-explore.ipynb", "01-timeline.ipynb", "02-the-car.ipynb"]


def test_every_cell_was_run_in_order(book):
    """Without counts and outputs nbval would pass and compare nothing."""
    assert [cell.execution_count for cell in code_cells(book)] == list(range(1, len(code_cells(book)) + 1))


def test_every_cell_but_the_first_has_an_output_to_compare(book):
    assert all(cell.outputs for cell in code_cells(book)[1:])


def test_no_stored_output_is_an_error_or_a_warning(book):
    outputs = [output for cell in code_cells(book) for output in cell.outputs]
    assert not [output for output in outputs if output.output_type in ("error", "stream")]


def test_no_stored_table_is_empty(book):
    tables = [output.get("data", {}).get("text/html", "") for cell in code_cells(book) for output in cell.outputs]
    assert not [table for table in tables if "<table" in table and "<td" not in table]


def test_charts_are_stored_as_pictures_without_widget_state(book):
    outputs = [output for cell in code_cells(book) for output in cell.outputs if "data" in output]
    assert any("image/svg+xml" in output.data for output in outputs)
    assert not any("application/vnd.jupyter.widget-view+json" in output.data for output in outputs)
    assert "widgets" not in book.metadata


def test_charts_fit_beside_the_list_of_files(book):
    """The explorer is a widget, which takes the room that there is."""
    pictures = [
        output.data["image/svg+xml"]
        for cell in code_cells(book)
        for output in cell.outputs
        if "image/svg+xml" in output.get("data", {}) and "explore(" not in cell.source
    ]
    widths = [float(re.search(r'<svg[^>]* width="([\d.]+)"', picture)[1]) for picture in pictures]
    assert not [width for width in widths if width > CELL]


def test_the_kernel_is_named_so_that_jupyterlab_asks_nothing(book):
    assert book.metadata.kernelspec.name == "python3"


def test_cells_hold_no_logic(book):
    for cell in code_cells(book):
        assert len(cell.source.splitlines()) <= LINES
        assert "def " not in cell.source
        assert "for " not in cell.source


def test_it_opens_with_what_it_is_and_ends_with_its_sources(book):
    assert book.cells[0].cell_type == "markdown"
    assert book.cells[0].source.startswith("# ")
    assert any("## Sources" in cell.source for cell in book.cells[-4:])


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_is_small(path):
    assert path.stat().st_size < BYTES
