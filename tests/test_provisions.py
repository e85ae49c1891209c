"""Which paragraphs govern a transfer on its date."""

import pandas as pd

from helpers import provisions_for
from helpers.provisions import BEFORE


def test_paragraphs_in_force_come_most_specific_first_and_later_ones_not_at_all(small):
    law = provisions_for(small).set_index("transfer_id")
    car = law.loc[["car"]]
    assert car["paragraph"].tolist() == ["OP7"]
    assert car["in_force"].tolist() == ["in force"]
    assert car["russia_vote"].tolist() == ["in-favour"]
    assert car["paragraph_checked"].tolist() == ["memory"]


def test_what_no_paragraph_bars_says_so_in_a_row_of_its_own(small):
    law = provisions_for(small).set_index("transfer_id")
    assert law.loc["plan", "law"] == "not-barred-as-such"
    assert pd.isna(law.loc["plan", "provision_id"])


def test_a_period_that_straddles_a_beginning_is_told_as_such(small):
    transfers = small.transfers
    transfers.loc[0, "occurred"] = "2024-02/2024-04"
    law = provisions_for(small.with_tables(transfers=transfers)).set_index("transfer_id").loc[["car"]]
    assert law["in_force"].astype("str").tolist() == ["in force", "in part of the time"]


def test_an_undated_transfer_gets_no_verdict_on_time(small):
    transfers = small.transfers
    transfers.loc[0, "occurred"] = None
    law = provisions_for(small.with_tables(transfers=transfers)).set_index("transfer_id").loc[["car"]]
    assert set(law["in_force"]) == {"undated"}


def test_a_transfer_before_every_paragraph_on_its_category_says_so(small):
    transfers = small.transfers
    transfers.loc[0, "occurred"] = "2014-05"
    law = provisions_for(small.with_tables(transfers=transfers)).set_index("transfer_id").loc[["car"]]
    assert law["law"].tolist() == [BEFORE]
    assert law["provision_id"].isna().all()


def test_every_transfer_has_an_answer(ds):
    assert set(provisions_for(ds)["transfer_id"]) == set(ds.transfers["transfer_id"])
    assert provisions_for(ds)["law"].notna().all()


def test_a_car_in_2024_falls_under_resolutions_russia_voted_for(ds):
    law = provisions_for(ds.where(category="luxury-goods", dates="2024-02-18"))
    car = law[law["transfer_id"] == "2024-02-18-aurus-senat"]
    assert set(car["russia_vote"]) == {"in-favour"}
    assert {"S/RES/1718(2006)/OP8(a)(iii)", "S/RES/2397(2017)/OP7"} <= set(car["provision_id"])


def test_coal_before_the_full_ban_is_not_judged_by_it(ds):
    law = provisions_for(ds)
    bans = law["provision_id"] == "S/RES/2371(2017)/OP8"
    starts = ds.transfers.set_index("transfer_id")["occurred_end"]
    assert (law.loc[bans, "transfer_id"].map(starts).dropna() >= pd.Timestamp("2017-08-05")).all()
