"""Charts of statuses: each counts what its table counts."""

import pytest

from helpers import status, status_chart
from helpers.charts_statuses import transitions


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
