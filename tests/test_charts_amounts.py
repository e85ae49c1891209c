"""Charts of amounts: titles say figures that somebody reported, labels keep apart."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from helpers import cap_chart, cap_use, flow_chart
from helpers.charts_amounts import spread


def test_the_cap_chart_names_the_highest_figure_and_the_year_above_the_cap(ds):
    spec = cap_chart(ds).to_dict()
    highest = cap_use(ds, "refined-petroleum").dropna(subset="high").sort_values("high").iloc[-1]
    assert f"{highest['high']:,.0f} barrels for {highest['period']}" in spec["title"]["text"]
    assert f"Reported above the cap: {highest['period']}" in " ".join(spec["title"]["subtitle"])


def test_the_highest_figure_of_a_title_was_claimed_by_somebody(ds):
    title = flow_chart(ds, "soldiers").to_dict()["title"]["text"]
    figure = float(title.rpartition(" ")[2].replace(",", ""))
    assert figure in set(ds.claims["quantity_low"]) | set(ds.claims["quantity_high"])


@given(st.lists(st.floats(0, 400), max_size=30))
def test_labels_never_touch_and_stay_inside_while_there_is_room(values):
    placed = spread(pd.Series(values, dtype="float64"), 12.5, 400)
    steps = placed.sort_values().diff().dropna()
    assert (steps >= 12.5 - 1e-9).all()
    assert (placed <= 400 + 1e-9).all()
