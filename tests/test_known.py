"""What no filter changes: in every view it is what would be worked out for the view alone."""

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from helpers import conflicts, provisions_for, status
from helpers.exploring import FACETS, View
from helpers.known import Known
from helpers.marks import marks_of

RELAXED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=8)


def some(*values):
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


VIEWS = st.builds(
    View,
    category=some("Energy", "artillery-ammunition", "Goods"),
    direction=some("RUS>PRK", "PRK>RUS"),
    status=some("confirmed", "alleged", "disputed", "corroborated"),
    country=some("USA", "RUS", "PRK", "KOR"),
    stance=some("condemns", "denies", "confirms", "calls-violation"),
    conditional=some("True", "False"),
    since=st.sampled_from(["", "2023", "2024-02-20"]),
    clock=st.sampled_from(["occurred", "claimed", "reacted"]),
    text=st.sampled_from(["", "oil", "missile", "no such word"]),
)


@pytest.fixture(scope="module")
def known(ds):
    return Known(ds)


def of(rows, shown):
    return rows[rows["transfer_id"].isin(shown.transfers["transfer_id"])].reset_index(drop=True)


@RELAXED
@given(VIEWS)
def test_a_view_is_the_same_with_and_without_what_is_at_hand(known, ds, view):
    here, there = known.where(view), view.apply(ds)
    for name in ("transfers", "claims", "reactions", "sources"):
        assert here.tables[name].iloc[:, 0].tolist() == there.tables[name].iloc[:, 0].tolist()


@RELAXED
@given(VIEWS)
def test_status_marks_law_and_conflicts_of_a_view_are_those_of_all_its_transfers(known, view):
    shown = known.where(view)
    alone, kept = marks_of(shown), known.marks(shown)
    assert_frame_equal(of(known.status, shown), status(shown).reset_index(drop=True))
    assert_frame_equal(kept.transfers.reset_index(drop=True), alone.transfers, check_dtype=len(alone.transfers) > 0)
    assert kept.reactions["reaction_id"].tolist() == alone.reactions["reaction_id"].tolist()
    assert kept.reactions["transfer_id"].fillna("").tolist() == alone.reactions["transfer_id"].fillna("").tolist()
    assert (
        of(known.law, shown)["provision_id"].fillna("").tolist()
        == provisions_for(shown)["provision_id"].fillna("").tolist()
    )
    mine = of(known.conflicts, shown)
    assert (
        mine[["kind", "claim_a", "claim_b"]].astype("str").to_numpy().tolist()
        == conflicts(shown)[["kind", "claim_a", "claim_b"]].astype("str").to_numpy().tolist()
    )


@RELAXED
@given(VIEWS)
def test_every_count_is_what_its_choice_would_leave(known, view):
    found = known.counts(view, known.where(view))
    for facet in ("category", "status", "country", "stance"):
        for value, number in found[facet].head(2).items():
            chosen = View(**{**view.__dict__, facet: (value,)})
            assert len(known.where(chosen).transfers) == number, (facet, value)


def test_each_count_is_what_the_choice_would_leave(ds):
    view = View(day="2024-12-31", category=("Energy", "Goods"))
    then = Known(ds.as_of(view.day))
    found = then.counts(view, then.where(view))
    assert set(found) == set(FACETS)
    for facet in FACETS:
        for value, number in found[facet].head(3).items():
            chosen = View(**{**{f: getattr(view, f) for f in ("day", "category")}, facet: (value,)})
            assert len(chosen.apply(ds).transfers) == number, (facet, value)


def test_counts_follow_the_other_filters_and_not_their_own(ds):
    known, view = Known(ds), View(category=("Energy",), direction=("RUS>PRK",))
    both = known.counts(view, known.where(view))
    assert both["category"]["Goods"] > 0  # another category can still be chosen
    assert both["direction"].sum() == len(View(category=("Energy",)).apply(ds).transfers)


def test_the_list_has_the_newest_first_and_the_undated_last(known, ds):
    ends = known.listed["transfer_id"].map(ds.transfers.set_index("transfer_id")["occurred_end"])
    assert ends.dropna().is_monotonic_decreasing
    assert pd.isna(ends.iloc[-1])
    car = known.listed.set_index("transfer_id")["label"]["2024-02-18-aurus-senat"]
    assert car.endswith("[confirmed]")
