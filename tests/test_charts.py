"""The timeline and what all charts share, as specifications, plus one render each."""

import json

import altair as alt
import pandas as pd
import pytest
import vl_convert

from helpers import (
    cap_chart,
    changes_chart,
    flow_chart,
    lag_chart,
    stance_chart,
    status_chart,
    timeline,
    vote_chart,
)
from helpers.theme import STANCES


@pytest.fixture(scope="module")
def spec(ds):
    return timeline(ds).to_dict()


def layers(view):
    if "layer" in view:
        for inner in view["layer"]:
            yield from layers(inner)
    else:
        yield view


def mark_of(layer):
    return layer["mark"]["type"] if isinstance(layer["mark"], dict) else layer["mark"]


def test_the_strip_holds_a_brush_that_moves_the_detail_view(spec):
    names = {param["name"] for param in spec["params"]}
    assert {"period", "stance_pick", "supplier_pick"} <= names
    domains = {json.dumps(layer["encoding"]["x"]["scale"]["domain"]) for layer in layers(spec["vconcat"][-1])}
    assert domains == {json.dumps({"param": "period"})}


def test_legends_filter(spec):
    picks = {p["name"]: p for p in spec["params"]}
    assert picks["stance_pick"]["bind"] == picks["supplier_pick"]["bind"] == "legend"
    filters = [
        t["filter"] for layer in layers(spec["vconcat"][-1]) for t in layer.get("transform", []) if "filter" in t
    ]
    assert {"param": "stance_pick"} in filters
    assert {"param": "supplier_pick"} in filters


def test_what_carries_a_meaning_has_a_shape_besides_its_colour(spec):
    for layer in layers(spec["vconcat"][-1]):
        encoding = layer["encoding"]
        if mark_of(layer) == "point" and "tooltip" in encoding:
            assert encoding["shape"]["field"] == encoding["color"]["field"]
            assert len(set(encoding["shape"]["scale"]["range"])) > 1
    looks = list(STANCES.values())
    assert len(set(looks)) == len(looks)


def test_every_stance_of_the_codebook_has_a_look(ds):
    assert set(STANCES) == set(ds.package.labels("reaction_stance").values())


def test_conditional_reactions_are_hollow(spec):
    hollow = [
        layer for layer in layers(spec["vconcat"][-1]) if {"filter": "datum.conditional"} in layer.get("transform", [])
    ]
    assert len(hollow) == 1
    assert hollow[0]["mark"]["filled"] is False
    assert hollow[0]["mark"]["fill"] == "white"


def test_every_mark_that_tells_something_is_described_to_screen_readers(spec):
    told = [
        layer for layer in layers(spec["vconcat"][-1]) if "tooltip" in layer["encoding"] and mark_of(layer) != "rule"
    ]
    assert told
    assert all("description" in layer["encoding"] for layer in told)


def test_the_subtitle_counts_what_is_not_drawn(small, ds):
    lines = " ".join(timeline(small).to_dict()["title"]["subtitle"])
    assert "Not drawn, as no document dates them: 1 transfers, 0 reactions." in lines
    undated = ds.transfers["occurred"].isna().sum()
    assert f"{undated} transfers" in " ".join(timeline(ds).to_dict()["title"]["subtitle"])


def test_no_day_is_shifted_by_a_time_zone(spec):
    text = json.dumps(spec)
    assert '"type": "utc"' in text
    assert "utcFormat" in text
    assert "timeFormat" not in text


def test_the_chart_survives_a_round_trip_through_json(ds):
    chart = timeline(ds)
    assert alt.Chart.from_json(chart.to_json()).to_dict() == chart.to_dict()


@pytest.mark.parametrize("width", [700, 1200])
def test_the_timeline_renders_at_both_sizes(ds, width):
    chart = timeline(ds, width)
    picture = vl_convert.vegalite_to_svg(chart.to_dict())
    shown = float(picture.split('width="', 1)[1].split('"', 1)[0])
    assert shown <= width + 30
    assert picture.count("aria-roledescription") > len(ds.transfers) / 2


def axes(part):
    if isinstance(part, dict):
        yield from (part["axis"] for key in part if key == "axis" and part["axis"])
        for inner in part.values():
            yield from axes(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from axes(inner)


def test_every_lane_keeps_its_name_however_low_it_is(spec):
    named = [axis for axis in axes(spec) if "labelExpr" in axis and axis.get("orient") != "top"]
    assert named
    assert all(axis["labelOverlap"] is False for axis in named)


def test_text_from_outside_is_escaped_in_the_picture(small):
    transfers = small.transfers.assign(title="<script>alert(1)</script> & \"quotes\", 'too'")
    picture = vl_convert.vegalite_to_svg(timeline(small.with_tables(transfers=transfers)).to_dict())
    assert "<script>alert" not in picture
    assert "&lt;script" in picture


def test_what_cannot_be_drawn_says_why(small):
    with pytest.raises(ValueError, match="width=300"):
        timeline(small, width=300)
    with pytest.raises(ValueError, match="Widen the filter"):
        timeline(small.where(text="nothing says this"))


def test_ten_thousand_transfers_are_drawn_within_five_megabytes(small):
    one = small.transfers[small.transfers["transfer_id"] == "car"]
    many = pd.concat([one] * 10_000, ignore_index=True)
    days = pd.Series(pd.date_range("2000-01-01", periods=10_000).strftime("%Y-%m-%d"))
    many["transfer_id"], many["occurred"] = "car-" + many.index.astype("str"), days
    text = timeline(small.with_tables(transfers=pd.concat([small.transfers, many], ignore_index=True))).to_json(
        indent=None
    )
    assert len(text.encode()) < 5_000_000
    assert text.count("car-") >= 10_000


CHARTS = {
    "status": status_chart,
    "changes": lambda ds: changes_chart(ds, "2024-02-19", "2024-02-29"),
    "cap": cap_chart,
    "flow": lambda ds: flow_chart(ds, "containers"),
    "lag": lag_chart,
    "stance": stance_chart,
    "vote": vote_chart,
}
OF_SMALL = [name for name in CHARTS if name != "cap"]  # the small dataset has no cap


@pytest.mark.parametrize("name", CHARTS)
def test_each_can_be_rendered_and_says_what_to_see(ds, name):
    spec = CHARTS[name](ds).to_dict()
    svg = vl_convert.vegalite_to_svg(json.dumps(spec))
    assert spec["title"]["text"] in svg.replace("&#39;", "'").replace("&amp;", "&")
    assert spec["title"]["subtitle"]


@pytest.mark.parametrize("name", OF_SMALL)
def test_each_draws_a_dataset_of_a_few_records(small, name):
    assert vl_convert.vegalite_to_svg(json.dumps(CHARTS[name](small).to_dict())).startswith("<svg")


@pytest.mark.parametrize("name", CHARTS)
def test_before_everything_each_says_that_there_is_nothing_to_draw(ds, name):
    with pytest.raises(ValueError, match=r"nothing to draw|no unit|No figure"):
        CHARTS[name](ds.as_of("1990-01-01"))


@pytest.mark.parametrize("name", ["status", "cap", "flow", "lag", "stance", "vote"])
def test_a_picture_of_an_earlier_day_says_so(ds, name):
    spec = CHARTS[name](ds.as_of("2024-06-30")).to_dict()
    assert "As it was public on 2024-06-30." in " ".join(spec["title"]["subtitle"])
