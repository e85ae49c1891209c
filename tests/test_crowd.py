"""More marks than can be read: counted, bounded, and drawn one by one where the brush covers few."""

import json

import numpy as np
import pandas as pd
import pytest
import vl_convert

from helpers.canvas import Canvas
from helpers.crowd import MOST, cells, crowd_drawing, crowd_form, within
from helpers.explorer import Explorer
from helpers.exploring import View
from helpers.known import Known
from helpers.marks import marks_of
from helpers.theme import utc


@pytest.fixture(scope="module")
def many(ds):
    """A dataset of 3,000 dated transfers, ten days apart, each with the claims of one; reactions are general."""
    number = 3_000
    rows = ds.transfers.iloc[np.arange(number) % len(ds.transfers)].reset_index(drop=True)
    days = pd.Series(pd.date_range("1950-01-01", periods=number, freq="10D").strftime("%Y-%m-%d"))
    transfers = rows.assign(transfer_id="t" + rows.index.astype("str"), occurred=days, counts_from=None)
    claims = ds.claims.head(1).loc[[0] * number].reset_index(drop=True)
    claims = claims.assign(
        transfer_id=transfers["transfer_id"], claim_id="c" + claims.index.astype("str"), said=days, superseded_by=None
    )
    reactions = ds.reactions[ds.reactions["transfer_ids"].isna()]
    return ds.with_tables(transfers=transfers, claims=claims, reactions=reactions)


@pytest.fixture(scope="module")
def marks(many):
    return marks_of(many)


def test_every_mark_is_counted_once_and_no_more_rows_are_sent_than_can_be_read(marks):
    found, part = cells(marks)
    assert found["number"].sum() == len(marks.transfers) + len(marks.reactions)
    assert len(found) <= MOST
    assert part == "quarter"
    assert set(found["what"]) == {"Russia", "DPRK", "Reactions"}


def test_a_mark_is_within_a_period_that_any_day_of_it_touches(marks):
    period = [utc(pd.Timestamp("1999-12-31")), utc(pd.Timestamp("2001-01-01"))]
    few = within(marks, period)
    assert 30 <= len(few.transfers) <= 45
    assert within(marks, None) is marks


def test_a_crowd_says_what_a_mark_counts_and_renders(many, marks):
    drawing = crowd_drawing(many, marks, 900, 330)
    assert "those that begin in one quarter" in drawing.lines[0]
    assert f"{MOST:,}" in drawing.lines[1]
    spec = crowd_form(drawing, 900).to_dict()
    assert vl_convert.vegalite_to_svg(spec).count("aria-roledescription") > 100


def test_the_view_is_a_crowd_until_the_brush_covers_few(many):
    known, view = Known(many), View()
    canvas = Canvas(known, 900, 400)
    crowd = canvas.spec(known, many, view)
    assert canvas.crowded
    assert "cells" in crowd["datasets"]
    assert len(json.dumps(crowd["datasets"])) < 300_000
    assert canvas.zoomed([utc(pd.Timestamp("2000-01-01")), utc(pd.Timestamp("2005-01-01"))])
    near = canvas.spec(known, many, view)
    assert 100 < near["datasets"]["transfers"].count("\n") < 400
    assert "Only what the brush covers is drawn" in near["title"]["subtitle"][-1]
    assert "no document dates them: 0 transfers" in near["title"]["subtitle"][1]
    assert near["datasets"]["strip"] == crowd["datasets"]["strip"]
    brush = next(param for param in near["params"] if param["name"] == "period")
    assert brush["value"]["x"] == canvas.period
    assert canvas.zoomed(None)
    assert "cells" in canvas.spec(known, many, view)["datasets"]


def test_a_brush_over_nothing_is_a_crowd_with_nothing_in_it(many):
    known = Known(many)
    canvas = Canvas(known, 900, 400)
    canvas.spec(known, many, View())
    canvas.zoomed([utc(pd.Timestamp("1960-01-02")), utc(pd.Timestamp("1960-01-03"))])
    spec = canvas.spec(known, many, View())
    assert spec["datasets"]["cells"].count("\n") == 1  # its head
    assert vl_convert.vegalite_to_svg(spec)


def test_the_list_of_a_crowd_is_bounded_and_says_so(many):
    explorer = Explorer(many)
    assert len(explorer.list.options) == 500
    assert "The list holds the newest 500 of them." in explorer.told.value
    explorer.chart._handle_custom_msg({"picked": "t5"}, [])  # further down than the list reaches
    assert explorer.view.selected == "t5"
    explorer.chart._handle_custom_msg(
        {"period": [utc(pd.Timestamp("2000-01-01")), utc(pd.Timestamp("2005-01-01"))]}, []
    )
    assert "transfers" in explorer.chart.spec["datasets"]
    assert "cells" not in explorer.chart.spec["datasets"]


def test_todays_data_are_no_crowd(ds):
    known = Known(ds)
    canvas = Canvas(known, 900, 400)
    canvas.spec(known, ds, View())
    assert not canvas.zoomed([0, 1])
