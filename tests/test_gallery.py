"""The gallery: every public chart once, under the question that it answers, drawn by a call that stands there."""

import inspect
import re

import nbformat
import pytest

import helpers
from tests.conftest import ROOT

CHARTS = [name for name in helpers.__all__ if "alt." in str(inspect.signature(getattr(helpers, name)))]


@pytest.fixture(scope="module")
def cells():
    return nbformat.read(ROOT / "notebooks" / "09-gallery.ipynb", as_version=4).cells


def drawn(cells, name):
    """Return the places of the cells that draw with a chart function."""
    return [at for at, cell in enumerate(cells) if cell.cell_type == "code" and re.match(rf"{name}\(", cell.source)]


def test_charts_are_known_by_what_they_return():
    assert {"timeline", "clock_chart", "route_map"} <= set(CHARTS)
    assert {name for name in helpers.__all__ if name.endswith("_chart")} <= set(CHARTS)


@pytest.mark.parametrize("name", CHARTS)
def test_every_public_chart_is_drawn_once(cells, name):
    places = drawn(cells, name)
    assert len(places) == 1, f"Add {name} to notebooks/09-gallery.ipynb, and run `make notebooks`."
    assert any("image/svg+xml" in output.data for output in cells[places[0]].outputs)


@pytest.mark.parametrize("name", CHARTS)
def test_a_question_and_a_sentence_stand_above_the_chart(cells, name):
    heading, sentence = cells[drawn(cells, name)[0] - 1].source.split("\n\n")
    assert heading.startswith("## ")
    assert heading.endswith("?")
    assert sentence.startswith(f"`{name}` ")
    assert sentence.endswith(".")


def test_nothing_else_is_drawn(cells):
    pictures = [cell for cell in cells if any("image/svg+xml" in o.get("data", {}) for o in cell.get("outputs", []))]
    assert len(pictures) == len(CHARTS)
