"""What the timeline draws, before it is drawn."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from helpers.marks import (
    GENERAL,
    labelled,
    laid_out,
    lane_order,
    marks_of,
    pack,
    quantity,
    reaction_marks,
    transfer_marks,
)


def test_an_undated_transfer_has_no_mark(small):
    assert "hidden" not in set(transfer_marks(small)["transfer_id"])


def test_a_day_is_a_point_a_month_is_not(small):
    marks = transfer_marks(small).set_index("transfer_id")
    assert bool(marks.loc["car", "day"])
    assert not bool(marks.loc["shells", "day"])
    assert marks.loc["shells", ["x0", "x1"]].tolist() == [pd.Timestamp("2023-09-01"), pd.Timestamp("2024-02-29")]


def test_an_open_end_has_a_tip_beyond_what_is_known(small):
    plan = transfer_marks(small).set_index("transfer_id").loc["plan"]
    assert plan["x0"] == pd.Timestamp("2025-07-01")
    assert plan["open1"] > plan["x0"]
    assert plan["when"] == "since 2025-07, end open"


def test_what_is_not_delivered_or_cumulative_is_never_drawn_as_delivered(ds):
    marks = transfer_marks(ds).set_index("transfer_id")["drawn"]
    transfers = ds.transfers.set_index("transfer_id").loc[marks.index]
    assert (marks[transfers["stage"].isin(["agreed", "offered", "sought"])] != "delivered").all()
    assert (marks[transfers["kind"] == "cumulative"] == "cumulative").all()


def test_conditional_reactions_are_marked_and_general_ones_have_a_lane(small):
    marks = reaction_marks(small).set_index("reaction_id")
    assert marks["conditional"].to_dict() == {"r1": True, "r2": False}
    assert marks.loc["r1", "about"] == "Car"
    assert pd.isna(marks.loc["r2", "transfer_id"])
    assert laid_out(marks_of(small), lane_order(small))[2]["lane"].tolist()[-1] == GENERAL


def test_a_reaction_stands_on_the_row_of_its_transfer(ds):
    transfers, reactions, _ = laid_out(marks_of(ds), lane_order(ds))
    rows = transfers.set_index("transfer_id")["row"]
    tied = reactions.dropna(subset="transfer_id")
    assert (tied["transfer_id"].map(rows) == tied["row"]).all()
    assert transfers["row"].notna().all()
    assert reactions["row"].notna().all()


@given(
    st.lists(
        st.tuples(st.sampled_from("ab"), st.integers(0, 3000), st.integers(0, 400)),
        max_size=30,
    )
)
def test_packed_items_of_a_row_never_overlap(drawn):
    start = pd.Timestamp("2020-01-01")
    items = pd.DataFrame(
        [(lane, start + pd.Timedelta(days=a), start + pd.Timedelta(days=a + b)) for lane, a, b in drawn],
        columns=["lane", "from", "to"],
    )
    rows, lanes = pack(items, ["a", "b"])
    for row, group in items.assign(row=rows).groupby("row"):
        ordered = group.sort_values("from")
        assert (ordered["from"].iloc[1:].to_numpy() > ordered["to"].iloc[:-1].to_numpy()).all(), row
        assert group["lane"].nunique() == 1
    assert len(lanes) == items["lane"].nunique()


def test_labels_of_one_tier_do_not_touch_and_none_is_cut_off():
    days = pd.to_datetime(["2024-03-28", "2024-04-30", "2025-11-20"])
    points = pd.DataFrame({"x": days, "title": ["a long label", "another", "at the edge"]})
    found = labelled(points, pd.Timestamp("2024-01-01"), pd.Timestamp("2025-12-31"), 400)
    assert found["tier"].tolist() == [0, 1, 0]
    assert found["flipped"].tolist() == [False, False, True]


def test_quantities_are_told_with_the_bounds_they_have():
    frame = pd.DataFrame(
        {
            "quantity_low": [1, 10000, 70, None, None, 0.5],
            "quantity_high": [1, 12000, None, 80, None, 1.5],
            "unit": ["vehicles", "soldiers", "animals", "workers", None, "USD million"],
        }
    )
    assert quantity(frame).tolist() == [
        "1 vehicles",
        "10,000 to 12,000 soldiers",
        "at least 70 animals",
        "up to 80 workers",
        "no figure",
        "0.5 to 1.5 USD million",
    ]
