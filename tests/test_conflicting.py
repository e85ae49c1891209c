"""Claims that cannot all be true."""

import pandas as pd
import pytest

from helpers import conflicts
from helpers.conflicting import COLUMNS


def with_claim(ds, like, **values):
    claims = ds.claims
    more = claims[claims["claim_id"] == like].assign(claim_id="x", **values)
    return ds.with_tables(claims=pd.concat([claims, more], ignore_index=True))


def test_a_denial_stands_beside_the_assertion_before_it(small):
    rows = conflicts(with_claim(small, "shells-c1", claimant="kremlin", stance="denies", said="2024-02-24"))
    row = rows[rows["kind"] == "denied"].iloc[0]
    assert (row["claim_a"], row["claim_b"]) == ("shells-c1", "x")
    assert (row["who_a"], row["who_b"]) == ("NIS", "Kremlin")
    assert (row["source_a"], row["source_b"]) == ("s1", "s1")


def test_a_retracted_denial_contradicts_nobody(small):
    told = with_claim(small, "shells-c1", claimant="kremlin", stance="denies", retracted="2025-01-01")
    assert not (conflicts(told)["kind"] == "denied").any()


@pytest.mark.parametrize(
    ("low", "high", "apart"),
    [
        (9000.0, 9500.0, True),  # below "at least 10,000"
        (9000.0, 10000.0, False),
        (9000.0, None, False),  # two open ends meet
        (None, 9999.0, True),
        (12000.0, 12000.0, False),
    ],
)
def test_figures_conflict_only_where_their_ranges_cannot_meet(small, low, high, apart):
    rows = conflicts(with_claim(small, "shells-c1", claimant="state", quantity_low=low, quantity_high=high))
    assert (rows["kind"] == "quantity").any() == apart


def test_figures_in_two_units_are_never_compared(small):
    told = with_claim(small, "shells-c1", claimant="state", quantity_low=1.0, quantity_high=1.0, unit="shells")
    assert not (conflicts(told)["kind"] == "quantity").any()


def test_a_claimant_who_revises_a_figure_contradicts_nobody(small):
    told = with_claim(small, "shells-c1", said="2024-05-01", quantity_low=1.0, quantity_high=1.0)
    assert not (conflicts(told)["kind"] == "quantity").any()


def test_a_delivery_told_before_its_days_is_odd(small):
    rows = conflicts(with_claim(small, "car-c1", said="2024-01-02", source_id="s2"))
    row = rows[rows["kind"] == "before it happened"].iloc[0]
    assert row["why"] == "said 2024-01-02, dated to 2024-02-18"
    assert pd.isna(row["who_b"])


def test_a_source_that_misdates_another_is_found_for_the_car(ds):
    rows = conflicts(ds)
    car = rows[(rows["transfer_id"] == "2024-02-18-aurus-senat") & (rows["kind"] == "dated apart")]
    assert set(car["why"]) == {"the same words, dated 2024-02-20 and 2024-02-21"}
    assert (car["source_a"] != car["source_b"]).all()


def test_no_pair_is_told_twice_and_each_names_both_sources(ds):
    rows = conflicts(ds)
    assert not rows.duplicated(["kind", "claim_a", "claim_b"]).any()
    two = rows[rows["kind"] != "before it happened"]
    assert two[["source_a", "source_b", "who_a", "who_b", "title"]].notna().all().all()


def test_nothing_conflicts_in_an_empty_dataset(ds):
    rows = conflicts(ds.as_of("1990-01-01"))
    assert rows.empty
    assert list(rows.columns) == COLUMNS
