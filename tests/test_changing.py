"""What was learned between two days."""

import pandas as pd
import pytest

from helpers import changes
from helpers.changing import COLUMNS, figures


def kinds(frame):
    return frame["kind"].astype("str").value_counts().to_dict()


def test_the_car_and_what_was_said_of_it_are_new_in_its_week(ds):
    rows = changes(ds, "2024-02-19", "2024-02-21")
    of_car = rows[rows["transfer_id"] == "2024-02-18-aurus-senat"]
    assert of_car["kind"].iloc[0] == "new transfer"
    assert of_car["day"].iloc[0] == pd.Timestamp("2024-02-20")
    assert {"new claim", "new reaction"} <= set(of_car["kind"])
    assert (rows["day"].dropna() > pd.Timestamp("2024-02-19")).all()
    assert (rows["day"].dropna() <= pd.Timestamp("2024-02-21")).all()


def test_a_dropped_hedge_a_narrowed_range_and_a_moved_status_are_told(small):
    claims = small.claims
    one = claims[claims["claim_id"] == "shells-c1"].assign(source_id="s2")
    firm = one.assign(
        claim_id="x1", said="2024-04-01", modality="asserted", quantity_low=11000.0, quantity_high=12000.0
    )
    other = one.assign(claim_id="x2", said="2024-04-02", claimant="state", quantity_low=11500.0, quantity_high=11500.0)
    more = small.with_tables(claims=pd.concat([claims, firm, other], ignore_index=True))
    rows = changes(more, "2024-03-01", "2024-05-01")
    assert kinds(rows) == {"new claim": 2, "hedge dropped": 1, "range narrowed": 1, "status moved": 1}
    by_kind = rows.set_index(rows["kind"].astype("str"))
    assert by_kind.loc["hedge dropped", ["before", "after"]].tolist() == ["assessed", "asserted"]
    assert by_kind.loc["range narrowed", "before"] == "10,000 to no upper end containers"
    assert by_kind.loc["range narrowed", "after"] == "11,000 to 12,000 containers"
    assert by_kind.loc["status moved", ["before", "after"]].tolist() == ["alleged", "corroborated"]


def test_a_wider_span_is_a_widening(small):
    claims = small.claims
    one = claims[claims["claim_id"] == "shells-c1"].assign(source_id="s2")
    lower = one.assign(claim_id="x2", said="2024-04-02", claimant="state", quantity_low=5000.0)
    rows = changes(small.with_tables(claims=pd.concat([claims, lower], ignore_index=True)), "2024-03-01", "2024-05-01")
    assert "range widened" in kinds(rows)


def test_retracted_and_superseded_claims_are_told_with_their_day(small):
    claims = small.claims
    claims.loc[claims["claim_id"] == "car-c2", "retracted"] = "2024-03-10"
    later = claims[claims["claim_id"] == "shells-c1"].assign(
        claim_id="x", said="2024-03-12", source_id="s2", quantity_low=12000.0
    )
    claims.loc[claims["claim_id"] == "shells-c1", "superseded_by"] = "x"
    both = small.with_tables(claims=pd.concat([claims, later], ignore_index=True))
    rows = changes(both, "2024-03-01", "2024-04-01").set_index("kind")
    assert rows.loc["claim retracted", "record_id"] == "car-c2"
    assert rows.loc["claim retracted", "day"] == pd.Timestamp("2024-03-10")
    assert rows.loc["claim superseded", "after"] == "x"


def test_every_change_of_a_long_period_is_counted_once(ds):
    rows = changes(ds, "2015-01-01", "2026-12-31")
    new = rows[rows["kind"] == "new claim"]
    known = set(ds.as_of("2026-12-31").claims["claim_id"]) - set(ds.as_of("2015-01-01").claims["claim_id"])
    assert len(new) == len(known)
    assert set(new["record_id"]) == known


def test_nothing_between_two_empty_days(ds):
    rows = changes(ds, "1990-01-01", "1991-01-01")
    assert rows.empty
    assert list(rows.columns) == COLUMNS


@pytest.mark.parametrize(("earlier", "later"), [("2024-03-01", "2024-02-01"), ("2024-03-01", "2024-03-01")])
def test_days_in_the_wrong_order_are_refused(ds, earlier, later):
    with pytest.raises(ValueError, match="Swap the two"):
        changes(ds, earlier, later)


def test_of_each_claimant_the_last_figure_counts_and_an_open_end_stays_open(small):
    claims = small.claims[small.claims["claim_id"] == "shells-c1"]
    more = claims.assign(claim_id="b", claimant="state", quantity_low=9000.0, quantity_high=11000.0)
    revised = claims.assign(claim_id="c", said="2024-03-01", quantity_low=12000.0, quantity_high=12000.0)
    both = small.with_tables(claims=pd.concat([small.claims, more, revised], ignore_index=True))
    span = figures(both.claims).loc[("shells", "containers")]
    assert (span["quantity_low"], span["quantity_high"]) == (9000, 12000)
    assert pd.isna(figures(small.claims).loc[("shells", "containers"), "quantity_high"])
