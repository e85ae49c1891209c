"""Charts of the evidence: each draws its table, says what to see, and can be rendered."""

import json

import pandas as pd
import pytest
import vl_convert
from hypothesis import given
from hypothesis import strategies as st

from helpers import (
    cap_chart,
    cap_use,
    changes_chart,
    flow_chart,
    lag_chart,
    stance_chart,
    stance_matrix,
    status,
    status_chart,
    vote_chart,
)
from helpers.evidence_charts import spread, transitions

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


def title_of(spec):
    return spec["title"]["text"]


def views(spec):
    for key in ("layer", "hconcat"):
        for inner in spec.get(key, []):
            yield from views(inner)
    if "mark" in spec:
        yield spec


@pytest.mark.parametrize("name", CHARTS)
def test_each_can_be_rendered_and_says_what_to_see(ds, name):
    spec = CHARTS[name](ds).to_dict()
    svg = vl_convert.vegalite_to_svg(json.dumps(spec))
    assert title_of(spec) in svg.replace("&#39;", "'").replace("&amp;", "&")
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


def test_the_title_of_the_statuses_counts_them(ds):
    counts = status(ds.as_of("2026-12-31"))["status"].value_counts()
    title = title_of(status_chart(ds).to_dict())
    assert title.startswith(f"{counts['confirmed']} of {counts.sum()} records")


def test_transitions_hold_every_transfer_of_the_later_day_once(ds):
    rows = transitions(ds, "2024-02-21", "2024-12-31")
    assert rows["number"].sum() == len(ds.as_of("2024-12-31").transfers)
    same = transitions(ds, "2024-02-21", "2024-02-22")
    assert (same["before"] == same["after"]).any()
    with pytest.raises(ValueError, match="Swap the two"):
        transitions(ds, "2024-02-21", "2024-02-21")


def test_the_cap_chart_names_the_highest_figure_and_the_year_above_the_cap(ds):
    spec = cap_chart(ds).to_dict()
    highest = cap_use(ds, "refined-petroleum").dropna(subset="high").sort_values("high").iloc[-1]
    assert f"{highest['high']:,.0f} barrels for {highest['period']}" in title_of(spec)
    assert f"Reported above the cap: {highest['period']}" in " ".join(spec["title"]["subtitle"])


def test_conditional_is_hollow_in_lags_and_stances(ds):
    for chart in (lag_chart(ds), stance_chart(ds)):
        hollow = [
            view
            for view in views(chart.to_dict())
            if {"filter": "datum.conditional"} in view.get("transform", []) and view["mark"].get("filled") is False
        ]
        assert hollow


def test_the_stance_chart_counts_what_the_matrix_counts(ds):
    rows = stance_matrix(ds)
    most = rows.groupby("state")["number"].sum().sort_values(ascending=False)
    assert f"{most.index[0]} reacted most ({most.iloc[0]})" in title_of(stance_chart(ds).to_dict())


def test_the_highest_figure_of_a_title_was_claimed_by_somebody(ds):
    title = title_of(flow_chart(ds, "soldiers").to_dict())
    figure = float(title.rpartition(" ")[2].replace(",", ""))
    assert figure in set(ds.claims["quantity_low"]) | set(ds.claims["quantity_high"])


@given(st.lists(st.floats(0, 400), max_size=30))
def test_labels_never_touch_and_stay_inside_while_there_is_room(values):
    placed = spread(pd.Series(values, dtype="float64"), 12.5, 400)
    steps = placed.sort_values().diff().dropna()
    assert (steps >= 12.5 - 1e-9).all()
    assert (placed <= 400 + 1e-9).all()
