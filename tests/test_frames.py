"""Looking up and unfolding, against what pandas does slowly."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from helpers.frames import look_up, not_in, numbers, positions, unfold

KEYS = st.lists(st.sampled_from(["a", "b", "c", "d", None]), max_size=12)


def text(values):
    return pd.Series(values, dtype="str")


@given(KEYS)
def test_look_up_is_a_map_by_key(keys):
    by_key = pd.Series([1.0, 2.0, 3.0], index=["a", "b", "c"])
    found = look_up(by_key, text(keys))
    expected = text(keys).map({"a": 1.0, "b": 2.0, "c": 3.0}).astype("float64")
    pd.testing.assert_series_equal(found, expected, check_names=False)


def test_look_up_keeps_its_type_where_all_is_empty():
    days = pd.Series(pd.to_datetime(["2024-01-01"]).as_unit("s"), index=["a"])
    assert look_up(days, text([None, "z"])).dtype == "datetime64[s]"
    assert look_up(days.iloc[:0], text(["a"])).isna().all()


@given(KEYS)
def test_not_in_finds_what_no_set_holds(keys):
    column = text(keys).dropna()
    assert not_in(column, ["a", "b"]).tolist() == [key for key in column if key not in ("a", "b")]


def test_positions_are_minus_one_where_nothing_stands():
    assert positions(text(["b", "z", None]), text(["a", "b", "b"])).tolist() == [1, -1, -1]


def test_unfold_keeps_the_index_of_the_cell():
    items = unfold(pd.Series(["x;y", None, "z"], index=[5, 6, 7], dtype="str"))
    assert items.to_dict() == {5: "y", 7: "z"}
    assert items.index.tolist() == [5, 5, 7]


def test_numbers_are_nan_where_there_is_none():
    found = numbers(text(["1", "2.5", None, "a dozen", " 3"]))
    assert found.tolist()[:2] == [1.0, 2.5]
    assert found.isna().tolist()[2:4] == [True, True]
