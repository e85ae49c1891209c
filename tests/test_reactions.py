"""Lag, stance, silence, and votes beside words."""

import pandas as pd
import pytest

from helpers import consistency, lags, silent, stance_matrix


def test_the_founding_case_took_a_day_and_the_clock_says_how_sure_that_is(ds):
    rows = lags(ds)
    car = rows[rows["transfer_id"] == "2024-02-18-aurus-senat"]
    miller = car[car["who"] == "Matthew Miller"]
    assert set(miller["days"]) == {1}
    assert miller["conditional"].all()
    assert set(miller["state"]) == {"United States"}
    # Tuesday in Seoul or Pyongyang (UTC+9) to Wednesday in Washington (UTC-5): the days are 14 to 62 hours apart
    assert (miller["hours_min"].iloc[0], miller["hours_max"].iloc[0]) == (14, 62)


def test_hours_widen_where_a_zone_is_not_known(small):
    reactions = small.reactions.assign(zone=["America/New_York", None])
    claims = small.claims.assign(zone="Asia/Seoul")
    known = lags(small.with_tables(reactions=reactions, claims=claims)).iloc[0]
    unknown = lags(small).iloc[0]
    assert unknown["hours_max"] - unknown["hours_min"] > known["hours_max"] - known["hours_min"] == 48
    assert known["hours_min"] <= 24 * known["days"] <= known["hours_max"]


def test_a_reaction_of_about_some_day_has_no_lag(small):
    for said in ("2024-02-21~", "2024-02", None):
        reactions = small.reactions
        reactions.loc[0, "said"] = said
        assert lags(small.with_tables(reactions=reactions)).empty


def test_a_general_remark_has_no_lag(small):
    assert lags(small)["reaction_id"].tolist() == ["r1"]


def test_conditional_stances_stand_apart(ds):
    rows = stance_matrix(ds)
    usa = rows[(rows["state"] == "United States") & (rows["stance"] == "calls-violation")]
    assert sorted(usa["conditional"]) == [False, True]
    counted = rows[rows["conditional"]]["number"].sum()
    assert counted >= (ds.reactions["modality"] == "if-true").sum()


def test_a_joint_reaction_of_one_state_counts_once_for_it(small):
    rows = stance_matrix(small)  # r2 is by the Kremlin and RIA, both Russian
    assert rows[rows["stance"] == "dismisses"]["number"].tolist() == [1]
    by_official = stance_matrix(small, "who")
    assert by_official[by_official["stance"] == "dismisses"]["number"].tolist() == [1, 1]


def test_stances_over_time_add_up_to_those_of_all_time(ds):
    whole, yearly = stance_matrix(ds), stance_matrix(ds, every="year")
    assert yearly["number"].sum() == whole["number"].sum()
    assert yearly["period"].str.fullmatch(r"\d{4}|undated").all()


def test_silence_needs_a_cut_off_that_is_over(small):
    rows = silent(small, ["United States", "KOR"], within=1, until="2024-02-21").set_index(["who", "transfer_id"])
    usa = rows.loc[("United States", "car")]
    assert not usa["silent"]
    assert usa["reacted"] == pd.Timestamp("2024-02-21")
    assert rows.loc[("Republic of Korea", "car"), "silent"]
    assert rows.loc[("Republic of Korea", "car"), "over"]
    assert not rows.loc[("Republic of Korea", "shells"), "over"]  # its day is not over yet


def test_a_reaction_after_the_cut_off_is_late(small):
    rows = silent(small, "miller", within=0)
    assert rows.set_index("transfer_id").loc["car", "silent"]


def test_who_spoke_in_general_is_told(small):
    rows = silent(small, "Kremlin", within=10).set_index("transfer_id")
    assert rows.loc["shells", "silent"]
    assert rows.loc["shells", "spoke_in_general"]
    assert not rows.loc["car", "spoke_in_general"]


def test_votes_stand_beside_words_and_deeds(ds):
    rows = consistency(ds).set_index("provision_id")
    goods = rows.loc["S/RES/2397(2017)/OP7"]
    assert goods["vote"] == "in-favour"
    assert "2024-02-18-aurus-senat" in goods["transfer_ids"].split(";")
    assert goods["defends"] > 0
    counted = rows[["confirmed", "disputed", "corroborated", "alleged"]].sum(axis=1)
    assert (counted == rows["transfers"]).all()


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda ds: silent(ds, ["Matthew Millr"], 3), "Nearest: 'matthew miller'"),
        (lambda ds: silent(ds, ["China"], -1), "before the report"),
        (lambda ds: stance_matrix(ds, "city"), "Allowed: 'state'"),
        (lambda ds: stance_matrix(ds, every="week"), "Allowed: None"),
        (lambda ds: consistency(ds, "CHN"), "no votes of 'CHN'"),
    ],
)
def test_bad_questions_name_what_is_allowed(ds, call, says):
    with pytest.raises(ValueError, match=says):
        call(ds)


def test_before_everything_there_is_no_lag_no_stance_and_no_silence(ds):
    empty = ds.as_of("1990-01-01")
    assert lags(empty).empty
    assert stance_matrix(empty).empty
    assert silent(empty, ["China"], 7).empty
    assert consistency(empty).empty
