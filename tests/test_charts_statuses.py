"""Charts of statuses: each counts what its table counts."""

import pandas as pd
import pytest

from helpers import status, status_chart
from helpers.charts_statuses import transitions
from helpers.theme import months


def test_the_title_of_the_statuses_counts_them(ds):
    counts = status(ds.as_of("2026-12-31"))["status"].value_counts()
    title = status_chart(ds).to_dict()["title"]["text"]
    assert title.startswith(f"{counts['confirmed']} of {counts.sum()} records")


def test_transitions_hold_every_transfer_of_the_later_day_once(ds):
    rows = transitions(ds, "2024-02-21", "2024-12-31")
    assert rows["number"].sum() == len(ds.as_of("2024-12-31").transfers)
    same = transitions(ds, "2024-02-21", "2024-02-22")
    assert (same["before"] == same["after"]).any()
    with pytest.raises(ValueError, match="Swap the two"):
        transitions(ds, "2024-02-21", "2024-02-21")


@pytest.mark.parametrize("years", [0.2, 1, 3, 7, 9, 14, 30, 80])
def test_the_months_of_an_axis_keep_apart(years):
    """Seven names of some 60 pixels fit; two months are never nearer than the step."""
    days = pd.Series(pd.to_datetime(["2015-01-01", pd.Timestamp("2015-01-01") + pd.Timedelta(days=365.25 * years)]))
    step = months(days).to_dict()["tickCount"]
    length = step["step"] / 12 if step["interval"] == "month" else step["step"]
    assert step["interval"] == "year" or step["step"] <= 12  # months of a step begin anew each year
    assert years / length <= 8
