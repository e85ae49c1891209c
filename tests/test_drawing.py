"""A drawing put into a form that was built gives what building the form anew gives."""

import json

import pytest
import vl_convert
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.charts import timeline_form
from helpers.charts_clocks import clock_drawing, clock_form
from helpers.drawing import redrawn
from helpers.mapping import map_drawing, map_form
from helpers.marks import marks_of
from helpers.reactions import first_reports
from helpers.record import only
from helpers.theme import STANCES
from helpers.timeline_drawing import timeline_drawing

WIDTH, HEIGHT = 900, 330


def drawn(ds, **more):
    return timeline_drawing(ds, marks_of(ds), WIDTH, HEIGHT, **more)


@pytest.fixture(scope="module")
def form(ds):
    return timeline_form(drawn(ds), WIDTH).to_dict()


def plain(spec):
    """Leave out what depends on the stances that a form was built with, and the names that Altair counts up."""
    text = json.dumps(spec, sort_keys=True, default=str)
    for stances in ([*STANCES], [color for color, _ in STANCES.values()], [shape for _, shape in STANCES.values()]):
        text = text.replace(json.dumps(stances), "[]")
    return text


@pytest.mark.parametrize("filters", [{"category": "Energy"}, {"direction": "RUS>PRK"}, {"text": "Aurus"}, {}])
def test_a_timeline_redrawn_is_the_timeline_built(ds, form, filters):
    shown = ds.where(**filters)
    there = drawn(shown, chosen="2024-02-18-aurus-senat", brief=True)
    again, built = redrawn(form, there), timeline_form(there, WIDTH).to_dict()
    assert again["datasets"] == built["datasets"]
    assert [p for p in again["params"] if "select" not in p] == [p for p in built["params"] if "select" not in p]
    periods = [next(p["value"] for p in spec["params"] if p["name"] == "period") for spec in (again, built)]
    assert periods[0] == periods[1]
    assert again["title"] == built["title"]
    assert again["description"] == built["description"]
    assert [view.get("height") for view in again["vconcat"]] == [view.get("height") for view in built["vconcat"]]
    assert again.keys() == built.keys()


def test_a_form_is_left_as_it_was(ds, form):
    before = json.dumps(form)
    redrawn(form, drawn(ds.where(category="Energy")))
    assert json.dumps(form) == before


def test_clocks_and_maps_are_redrawn_too(ds):
    ids = ["2024-02-18-aurus-senat", ds.where(category="Energy").transfers["transfer_id"].iloc[3]]
    first, second = (clock_drawing(only(ds, one), first_reports(ds)) for one in ids)
    assert plain(redrawn(clock_form(first, 700).to_dict(), second)) == plain(clock_form(second, 700).to_dict())
    here, there = map_drawing(ds, 800), map_drawing(ds.where(category="Energy"), 800)
    assert plain(redrawn(map_form(here, 800, 300).to_dict(), there)) == plain(map_form(there, 800, 300).to_dict())


def test_the_chosen_transfer_has_a_ring(ds):
    def rings(chosen):
        picture = vl_convert.vegalite_to_svg(timeline_form(drawn(ds, chosen=chosen), WIDTH).to_dict())
        return picture.count("the transfer whose record is open")

    assert rings("2024-02-18-aurus-senat") == 1
    assert rings("") == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=5)
@given(st.text(max_size=30))
def test_any_title_is_carried_whole_and_as_text(small, title):
    shown = small.with_tables(transfers=small.transfers.assign(title=title.replace("\r", " ").replace("\0", " ")))
    picture = vl_convert.vegalite_to_svg(timeline_form(drawn(shown), WIDTH).to_dict())
    assert "<script" not in picture
