"""As of a day: nothing is shown before it was public, nothing known is lost later."""

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers import load, status
from helpers.asof import public_from, to_day
from helpers.statuses import status_over_time

DAYS = st.dates(pd.Timestamp("2016-01-01").date(), pd.Timestamp("2026-12-31").date())
RELAXED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=12)


def test_the_car_is_public_on_the_day_it_was_told_and_not_before(ds):
    car = "2024-02-18-aurus-senat"
    assert car not in set(ds.as_of("2024-02-19").transfers["transfer_id"])
    then = ds.as_of("2024-02-20")
    assert car in set(then.transfers["transfer_id"])
    miller = ds.reactions["reaction_id"][ds.reactions["actors"].eq("matthew-miller")]
    told = set(then.reactions["reaction_id"]) & set(miller)
    assert not any(reaction.startswith("matthew-miller-2024-02-21") for reaction in told)
    assert any(r.startswith("matthew-miller-2024-02-21") for r in ds.as_of("2024-02-21").reactions["reaction_id"])


def test_a_saying_counts_from_its_day_or_its_document_whichever_is_earlier(small):
    days = public_from(small.tables, "claims").set_axis(small.claims["claim_id"])
    assert days["car-c1"] == pd.Timestamp("2024-02-20")
    assert days["shells-c1"] == pd.Timestamp("2024-02-22")  # published a day before it is dated to
    assert days["plan-c1"] == pd.Timestamp("2025-07-31")  # a month counts from its last day


def test_what_has_no_day_was_never_public(small):
    claims = small.claims.assign(said=None)
    sources = small.sources.assign(published=None)
    undated = small.with_tables(claims=claims, sources=sources)
    assert undated.as_of("2030-01-01").claims.empty
    assert undated.as_of("2030-01-01").transfers["transfer_id"].tolist() == ["car"]  # a reaction is dated


def test_a_retraction_unsays_a_claim_from_its_day_on(small):
    claims = small.claims
    claims.loc[claims["claim_id"] == "shells-c1", "retracted"] = "2024-05-01"
    said = small.with_tables(claims=claims)

    def independent(day):
        return status(said.as_of(day)).set_index("transfer_id").loc["shells", "independent"]

    assert independent("2024-04-30") == 1
    assert independent("2024-05-01") == 0


def test_a_claim_is_superseded_only_once_its_successor_is_public(small):
    claims = small.claims
    later = claims[claims["claim_id"] == "shells-c1"].assign(
        claim_id="shells-c2", said="2025-07", source_id="s2", quantity_low=12000.0
    )
    claims.loc[claims["claim_id"] == "shells-c1", "superseded_by"] = "shells-c2"
    both = small.with_tables(claims=pd.concat([claims, later], ignore_index=True))
    assert both.as_of("2024-03-01").claims.set_index("claim_id")["superseded_by"].isna().all()
    assert both.as_of("2025-08-01").claims.set_index("claim_id").loc["shells-c1", "superseded_by"] == "shells-c2"
    assert status(both).set_index("transfer_id").loc["shells", "independent"] == 1


def test_a_figure_that_came_later_is_not_shown_before(small):
    claims = small.claims
    later = claims[claims["claim_id"] == "shells-c1"].assign(
        claim_id="shells-c2", said="2025-07", source_id="s2", quantity_low=20000.0
    )
    transfers = small.transfers
    transfers.loc[transfers["transfer_id"] == "shells", "quantity_high"] = 20000.0
    both = small.with_tables(claims=pd.concat([claims, later], ignore_index=True), transfers=transfers)
    then = both.as_of("2024-03-01").transfers.set_index("transfer_id").loc["shells"]
    assert then["quantity_low"] == 10000
    assert pd.isna(then["quantity_high"])
    assert both.as_of("2026-01-01").transfers.set_index("transfer_id").loc["shells", "quantity_high"] == 20000


@RELAXED
@given(DAYS, DAYS)
def test_what_is_known_only_grows(ds, one, other):
    early, late = ds.as_of(min(one, other)), ds.as_of(max(one, other))
    for name, key in (("claims", "claim_id"), ("reactions", "reaction_id"), ("transfers", "transfer_id")):
        assert set(getattr(early, name)[key]) <= set(getattr(late, name)[key])
    assert set(early.sources["source_id"]) <= set(late.sources["source_id"])
    assert set(early.measures["measure_id"]) <= set(late.measures["measure_id"])


@RELAXED
@given(DAYS, DAYS)
def test_an_earlier_day_of_a_later_one_is_the_earlier_day_and_never_the_other_way_round(ds, one, other):
    early, late = min(one, other), max(one, other)
    direct, through = ds.as_of(early), ds.as_of(late).as_of(early)
    assert direct.claims["claim_id"].tolist() == through.claims["claim_id"].tolist()
    assert direct.as_of(late).day == direct.day


@RELAXED
@given(DAYS)
def test_no_claim_or_reaction_is_shown_before_its_day(ds, day):
    then = ds.as_of(day)
    for name in ("claims", "reactions"):
        assert (public_from(then.tables, name) <= pd.Timestamp(day)).all()
    assert (status(then)["first_reported"].dropna() <= pd.Timestamp(day)).all()


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("2024-02", "Ask for one day, such as '2024-02-29'"),
        ("2024", "no single day"),
        ("../2024-02-03", "no single day"),
        ("soon", "not an EDTF date"),
        ("2024-02-30", "does not exist"),
    ],
)
def test_what_is_no_day_is_refused_with_what_to_ask_for(ds, day, says):
    with pytest.raises(ValueError, match=says):
        ds.as_of(day)


def test_days_are_taken_as_dates_too():
    assert to_day(pd.Timestamp("2024-02-21 15:00")) == to_day("2024-02-21")


def test_before_everything_nothing_was_public_and_nothing_breaks(ds):
    empty = ds.as_of("1990-01-01")
    assert empty.transfers.empty
    assert status(empty).empty
    assert status_over_time(empty).empty
    assert "as of 1990-01-01" in repr(empty)


def test_a_part_is_never_saved_over_the_whole(folder):
    small = load(folder)
    for part in (small.as_of("2024-02-20"), small.where(category="workers")):
        with pytest.raises(ValueError, match="would lose the rest"):
            part.save()
    assert len(load(folder).claims) == len(small.claims)


def test_a_part_can_be_saved_elsewhere(folder, tmp_path):
    load(folder).as_of("2026-01-01").save(tmp_path / "then")
    assert (tmp_path / "then" / "claims.csv").exists()


def test_statuses_over_time_end_with_those_of_the_last_day(ds):
    rows = status_over_time(ds.as_of("2024-03-01"))
    last = rows[rows["day"] == rows["day"].max()].set_index("status")["number"]
    now = status(ds.as_of("2024-03-01"))["status"].value_counts()
    assert last.to_dict() == now.to_dict()
    assert rows["day"].max() == pd.Timestamp("2024-03-01")
