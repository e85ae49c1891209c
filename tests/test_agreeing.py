"""Agreement of two coders: Cohen's kappa on known cases, and counts that add up."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.agreeing import NOMINAL, agreement, agreement_table, cohen_kappa

CODES = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1, max_size=40)


def codings(rows):
    columns = ["round", "table", "record_id", "field", "first", "second", "settled", "source_id"]
    return pd.DataFrame(rows, columns=columns).astype("str")


def test_kappa_of_a_worked_example():
    """50 grants, two readers: both yes 20, both no 15, only the first yes 5, only the second yes 10: 0.4."""
    first = pd.Series(["yes"] * 25 + ["no"] * 25)
    second = pd.Series(["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15)
    assert cohen_kappa(first, second) == pytest.approx(0.4)


def test_kappa_is_undefined_where_nothing_varies():
    same = pd.Series(["a", "a"])
    assert np.isnan(cohen_kappa(same, same))
    assert np.isnan(cohen_kappa(same.iloc[:0], same.iloc[:0]))


def test_an_empty_value_is_a_value():
    assert cohen_kappa(pd.Series([None, "a"], dtype="str"), pd.Series([None, "a"], dtype="str")) == pytest.approx(1)


@given(CODES)
def test_kappa_is_symmetric_and_at_most_one(pairs):
    one, two = (pd.Series(list(side)) for side in zip(*pairs, strict=True))
    kappa, back = cohen_kappa(one, two), cohen_kappa(two, one)
    assert (np.isnan(kappa) and np.isnan(back)) or (kappa == pytest.approx(back) and kappa <= 1 + 1e-9)


@given(CODES)
def test_names_of_the_values_do_not_matter(pairs):
    one, two = (pd.Series(list(side)) for side in zip(*pairs, strict=True))
    other = {"a": "z", "b": "x", "c": "y"}
    assert cohen_kappa(one, two) == pytest.approx(cohen_kappa(one.map(other), two.map(other)), nan_ok=True)


def test_differences_are_counted_by_how_they_were_settled(small):
    rows = [
        ("second", "claims", "c1", "stance", "alleges", "alleges", "alleges", "s1"),
        ("second", "claims", "c2", "stance", "alleges", "reports", "reports", "s1"),
        ("second", "claims", "c3", "stance", "denies", "disputes", "denies", "s1"),
        ("second", "claims", "c4", "stance", "denies", "disputes", "no-comment", "s1"),
        ("second", "reactions", "r1", "said", "2024", None, "2024", "s1"),
    ]
    found = agreement(small.part(codings=codings(rows))).set_index(["table", "field"])
    stance = found.loc[("claims", "stance")]
    assert stance[["records", "agreed", "kept", "taken", "other"]].tolist() == [4, 1, 1, 1, 1]
    assert stance["percent"] == pytest.approx(25)
    assert np.isnan(found.loc[("reactions", "said"), "kappa"])
    assert found.loc[("all", "all"), "records"] == len(rows)


def test_a_dataset_coded_once_has_no_agreement(small):
    assert agreement(small.part(codings=codings([]))).empty


def test_the_kits_own_codings_add_up(ds):
    found = agreement(ds)
    whole = found[(found["table"] == "all") & (found["field"] == "all")]
    assert whole["records"].sum() == len(ds.codings)
    assert (found["records"] == found[["agreed", "kept", "taken", "other"]].sum(axis=1)).all()
    assert found["percent"].between(0, 100).all()
    assert found["kappa"].dropna().between(-1, 1).all()
    assert found["kappa"].isna()[~found["field"].isin(NOMINAL)].all()


def test_the_printed_table_has_every_field_and_the_whole(ds):
    of = ds.codings["round"].astype("str") == "second"
    assert set(agreement_table(ds, "second")["field"]) == {"all", *ds.codings["field"][of]}
