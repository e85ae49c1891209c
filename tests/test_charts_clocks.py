"""The three clocks of one transfer."""

import pytest
import vl_convert

from helpers import clock_chart


def test_a_lag_is_told_only_where_both_days_are_known(small):
    reactions = small.reactions.assign(
        transfer_ids="car", categories=None, direction=None
    )  # the second was said in some month
    rows = clock_chart(small.with_tables(reactions=reactions), "car").to_dict()["datasets"]["records"].splitlines()
    assert [row.rsplit(",", 1)[1] for row in rows if "reacted" in row] == ["", "+1 d"]


def test_the_three_clocks_of_a_transfer_have_a_line_each(small):
    spec = clock_chart(small, "car").to_dict()
    rows = spec["datasets"]["records"].strip().splitlines()
    assert len(rows) == 1 + 4
    assert "Records with no day: 0" in spec["title"]["subtitle"][0]
    assert vl_convert.vegalite_to_svg(spec).count("aria-roledescription") >= 4


def test_clocks_that_cannot_be_drawn_say_why(small):
    with pytest.raises(KeyError, match="no such"):
        clock_chart(small, "no such")
    with pytest.raises(ValueError, match="No record of 'hidden'"):
        clock_chart(small, "hidden")
