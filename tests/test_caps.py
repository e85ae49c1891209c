"""Caps: a band from what is confirmed to what is reported, estimates never added."""

import pandas as pd
import pytest

from helpers import cap_use
from helpers.caps import capped


@pytest.fixture(scope="module")
def oil(ds):
    return cap_use(ds, "refined-petroleum").set_index("period")


def test_the_cap_of_2397_holds_for_each_calendar_year(oil):
    years = oil.loc["2018":]
    assert set(years["cap"]) == {500000.0}
    assert set(years["provision_id"]) == {"S/RES/2397(2017)/OP5"}
    assert oil.loc["2017-10-01/2017-12-31", "provision_id"] == "S/RES/2375(2017)/OP14"


def test_a_year_with_no_figure_in_barrels_has_no_band(oil):
    assert pd.isna(oil.loc["2019", "high"])
    assert oil.loc["2019", "reading"] == "no figure"
    assert "2019-russia-refined-oil-exports" in oil.loc["2019", "not_counted"]


def test_the_high_end_is_the_highest_that_anybody_reports_and_no_sum_of_estimates(ds, oil):
    year = oil.loc["2024"]
    told = ds.transfers.set_index("transfer_id").loc[year["estimate_ids"].split(";")]
    single = ds.transfers.set_index("transfer_id").loc[year["single_ids"].split(";")]
    assert year["high"] == max(told["quantity_low"].max(), single["quantity_low"].sum())
    assert year["open"]
    assert year["reading"] == "above the cap as reported"


def test_the_low_end_is_what_a_party_confirms(oil):
    assert (oil["low"].dropna() <= oil["high"].dropna()).all()
    assert oil.loc["2024", "low"] < oil.loc["2024", "single_low"]  # the March figure is alleged


def test_as_of_a_day_later_reports_are_not_counted(ds, oil):
    then = cap_use(ds.as_of("2024-06-01"), "refined-petroleum").set_index("period")
    assert then.loc["2024", "high"] < oil.loc["2024", "high"]
    assert "2024-istories-15m-barrels" not in then.loc["2024", "estimate_ids"]


def test_an_event_across_new_year_counts_low_for_neither_and_high_for_both(ds):
    transfers = ds.transfers
    mine = transfers["transfer_id"] == "2023-02-refined-petroleum-un"
    transfers.loc[mine, "occurred"] = "2022-12/2023-01"
    moved = cap_use(ds.with_tables(transfers=transfers), "refined-petroleum").set_index("period")
    assert moved.loc["2022", "single_low"] == 0
    assert moved.loc["2022", "single_high"] == 10666
    assert moved.loc["2023", "single_low"] == 44655 + 50523
    assert moved.loc["2023", "single_high"] == 44655 + 10666 + 50523


def test_what_has_no_cap_names_those_that_have(ds):
    with pytest.raises(ValueError, match="Nearest: 'refined-petroleum'"):
        cap_use(ds, "refined-petrol")
    with pytest.raises(ValueError, match="under no cap"):
        cap_use(ds, "workers")


def test_every_capped_good_gives_a_table_also_of_nothing(ds):
    for good in capped(ds):
        assert cap_use(ds.as_of("1990-01-01"), good).empty
        assert cap_use(ds, good)["period"].is_unique
