"""Setting up: interactive where somebody can click, pictures where outputs are stored, tables that escape."""

import altair as alt
import pandas as pd
import pytest

from helpers import setup
from helpers.notebook import _table


@pytest.fixture(autouse=True)
def restored():
    with alt.renderers.enable(alt.renderers.active):
        yield
    pd.reset_option("display.max_colwidth")
    pd.reset_option("display.max_rows")


@pytest.mark.parametrize("name", ["JPY_SESSION_NAME", "VOILA_REQUEST_URL"])
def test_charts_are_interactive_and_need_no_network_where_somebody_can_click(monkeypatch, name):
    monkeypatch.setenv(name, "x")
    setup()
    assert alt.renderers.active == "jupyter"
    assert alt.renderers.options["offline"] is True


def test_charts_are_pictures_where_outputs_are_stored(monkeypatch):
    for name in ("JPY_SESSION_NAME", "VOILA_REQUEST_URL"):
        monkeypatch.delenv(name, raising=False)
    setup()
    chart = alt.Chart(alt.InlineData(values=[{"x": 1}]), description="One point.").mark_point().encode(x="x:Q")
    stored = chart._repr_mimebundle_()
    assert "<svg" in stored["image/svg+xml"]
    assert stored["text/plain"] == "A chart: One point. (Run ▸ Run All Cells draws it.)"


def test_tables_escape_what_they_show_and_cut_nothing_off():
    setup()
    html = _table(pd.DataFrame({"what": ["<script>alert(1)</script>", "x" * 300]}))
    assert "<script>" not in html
    assert "x" * 300 in html
    assert "text-align: left" in html


def test_figures_stay_right_aligned():
    assert "text-align: left" not in _table(pd.DataFrame({"count": [1, 2]}))
