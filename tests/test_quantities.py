"""Running totals: units never mixed, estimates never added."""

import pandas as pd
import pytest

from helpers import flows
from helpers.quantities import COLUMNS, SINGLE, units


def grown(small, events=(), claims=()):
    transfers, told = small.transfers, small.claims
    shells = transfers[transfers["transfer_id"] == "shells"]
    more = [shells.assign(kind="event", counts_from=None, **values) for values in events]
    one = told[told["claim_id"] == "shells-c1"]
    said = [one.assign(**values) for values in claims]
    return small.with_tables(
        transfers=pd.concat([transfers, *more], ignore_index=True), claims=pd.concat([told, *said], ignore_index=True)
    )


def event(name, occurred, low, high):
    return {"transfer_id": name, "occurred": occurred, "quantity_low": low, "quantity_high": high}


def test_the_low_end_rises_when_an_event_is_over_the_high_end_when_it_may_have_begun(small):
    rows = flows(
        grown(small, [event("e1", "2023-01/2023-03", 10.0, 20.0), event("e2", "2023-02-05", 5.0, 5.0)]), "containers"
    )
    single = rows[rows["line"] == SINGLE]
    steps = [
        (day.strftime("%m-%d"), low, high)
        for day, low, high in zip(single["day"], single["low"], single["high"], strict=True)
    ]
    assert steps == [("01-01", 0, 20), ("02-05", 0, 25), ("02-05", 5, 25), ("03-31", 15, 25)]
    assert (single["low"] <= single["high"]).all()


def test_an_event_with_no_upper_end_leaves_the_envelope_open_from_then_on(small):
    rows = flows(
        grown(small, [event("e1", "2023-01-02", 10.0, None), event("e2", "2023-02-05", 5.0, 5.0)]), "containers"
    )
    single = rows[rows["line"] == SINGLE]
    assert single["high"].isna().all()
    assert single["low"].max() == 15


def test_an_estimate_is_added_to_nothing(small):
    rows = flows(grown(small, [event("e1", "2023-01-02", 10.0, 10.0)]), "containers")
    assert rows[rows["line"] == "NIS"]["low"].tolist() == [10000]
    assert rows[rows["line"] == SINGLE]["high"].max() == 10


def test_a_total_that_falls_is_flagged(small):
    later = {"claim_id": "x", "said": "2024-04-01", "quantity_low": 8000.0, "quantity_high": 8000.0}
    rows = flows(grown(small, claims=[later]), "containers")
    assert rows.set_index("claim_id")["falls"].to_dict() == {"shells-c1": False, "x": True}


def test_the_same_documents_other_unit_is_told_and_not_mixed(small):
    other = {"claim_id": "x", "quantity_low": 3e6, "unit": "shells"}
    told = grown(small, claims=[other])
    assert flows(told, "containers")["also"].tolist() == ["3,000,000 shells"]
    assert flows(told, "shells")["low"].tolist() == [3e6]


def test_what_is_only_planned_is_not_counted(small):
    assert "plan" not in set(flows(small, "containers")["transfer_id"])


@pytest.mark.parametrize("unit", ["container", "kontainers"])
def test_an_unknown_unit_names_the_nearest(ds, unit):
    with pytest.raises(ValueError, match="Nearest: 'containers'"):
        flows(ds, unit)


def test_every_unit_of_the_data_gives_a_table_without_mixing(ds):
    for unit in units(ds).index:
        rows = flows(ds, unit)
        assert list(rows.columns) == COLUMNS
        told = ds.claims.set_index("claim_id")["unit"]
        assert set(rows["claim_id"].dropna().map(told)) <= {unit}


def test_an_empty_dataset_says_that_it_has_no_unit(ds):
    with pytest.raises(ValueError, match="No figure of this dataset has a unit"):
        flows(ds.as_of("1990-01-01"), "containers")
