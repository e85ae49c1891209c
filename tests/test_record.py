"""One transfer on its three clocks, its relays and its rival datings."""

import pandas as pd
import pytest

from helpers.record import chronology, only, relay_chain, rival_datings


def test_three_clocks_stand_in_the_order_of_their_days(small):
    rows = chronology(small, "car")
    assert rows["clock"].tolist() == ["occurred", "claimed", "claimed", "reacted"]
    assert rows["day"].tolist() == ["2024-02-18", "2024-02-20", "2024-02-20", "2024-02-21"]
    assert rows["modality"].tolist()[-1] == "if-true"


def test_an_undated_record_comes_last_and_keeps_no_invented_day(small):
    rows = chronology(small, "hidden")
    assert rows["day"].tolist() == ["undated"]
    assert rows["start"].isna().all()


def test_the_relay_chain_runs_from_the_claimant_to_the_page(small):
    assert relay_chain(small, small.claims).tolist()[:2] == ["KCNA → Yonhap", "Kremlin → RIA → Yonhap"]


def test_only_keeps_what_is_tied_to_the_transfer(small):
    one = only(small, "car")
    assert one.reactions["reaction_id"].tolist() == ["r1"]
    assert set(one.claims["transfer_id"]) == {"car"}
    with pytest.raises(KeyError, match="no such"):
        only(small, "no such")


def test_two_sources_that_date_one_saying_apart_are_rivals(small):
    claims = small.claims
    second = claims[claims["claim_id"] == "car-c1"].assign(claim_id="car-c3", said="2024-02-21", source_id="s2")
    later = second.assign(claim_id="car-c4", said="2024-03-21")
    both = small.with_tables(claims=pd.concat([claims, second, later], ignore_index=True))
    about = second.assign(claim_id="car-c5", said="2024-02-22~")
    both = both.with_tables(claims=pd.concat([both.claims, about], ignore_index=True))
    rivals = rival_datings(both)
    assert rivals[["claim_id_a", "claim_id_b"]].to_numpy().tolist() == [["car-c1", "car-c3"]]
    assert rivals["claimant"].tolist() == ["KCNA"]


def test_one_source_has_no_rival_in_itself(small):
    assert rival_datings(small).empty


def test_kcna_is_dated_a_day_late_by_one_source_on_the_car(ds):
    rivals = rival_datings(ds).query("transfer_id == '2024-02-18-aurus-senat'")
    assert (rivals["said_a"] == "2024-02-20").any()
    assert (rivals["said_b"] == "2024-02-21").any()
