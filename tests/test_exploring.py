"""Views of the explorer: text that restores, code that reproduces, counts that follow the other filters."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import load
from helpers.exploring import KINDS, View, ViewError

WORDS = st.text(max_size=12)
VIEWS = st.builds(
    View,
    day=WORDS,
    category=st.lists(WORDS, max_size=3).map(tuple),
    status=st.lists(WORDS, max_size=3).map(tuple),
    actor=st.lists(WORDS, max_size=3).map(tuple),
    since=WORDS,
    clock=st.sampled_from(["occurred", "claimed", "reacted"]),
    text=WORDS,
    selected=WORDS,
    kind=st.sampled_from(list(KINDS)),
)
NARROW = View(
    day="2024-12-31", category=("Energy",), status=("alleged",), since="2023", clock="claimed", text="barrels"
)


@given(VIEWS)
def test_the_text_of_any_view_restores_it(view):
    assert View.parse(str(view)) == view


@given(st.text(max_size=60))
def test_any_other_text_is_a_view_or_a_clear_error(text):
    for given_text in (text, "tt1." + text):
        with suppress(ViewError):
            assert isinstance(View.parse(given_text), View)


def test_a_text_that_is_cut_off_or_of_another_version_says_so():
    with pytest.raises(ViewError, match="cut off or changed"):
        View.parse(str(NARROW)[:-6])
    with pytest.raises(ViewError, match=r"begins with 'tt1\.'"):
        View.parse("tt0.abc")
    with pytest.raises(ViewError, match="asks for a 'globe'"):
        View.parse(str(View(kind="globe")))


def test_the_code_of_a_map_draws_a_map():
    assert View(kind="map").code().splitlines()[-1] == "route_map(view)"


def test_the_code_reproduces_the_view(ds):
    names = {}
    exec(NARROW.code().replace("timeline(view)", ""), names)
    shown = NARROW.apply(ds)
    assert names["view"].transfers["transfer_id"].tolist() == shown.transfers["transfer_id"].tolist()
    assert names["view"].day == shown.day


def test_the_code_names_another_folder(folder):
    assert View().code(str(folder)).splitlines()[2] == f"view = load({str(folder)!r})"
    assert len(load(folder).transfers) == 4


def test_nothing_filtered_is_everything(ds):
    assert View().apply(ds) is ds
    assert View().sentence(ds) == f"{len(ds.transfers)} of {len(ds.transfers)} reported transfers, nothing filtered."


def test_the_sentence_names_each_filter_and_the_day(ds):
    told = NARROW.sentence(ds)
    for words in ("category Energy", "status alleged", "claimed 2023 to any day", "“barrels”", "public on 2024-12-31"):
        assert words in told
    assert told.startswith(f"{len(NARROW.apply(ds).transfers)} of ")


def test_clearing_one_filter_leaves_the_others_and_clearing_all_leaves_the_day():
    assert NARROW.without("text", "since").category == ("Energy",)
    assert NARROW.without("text").text == ""
    assert NARROW.cleared() == View(day="2024-12-31")


def test_a_value_that_is_none_names_the_nearest(ds):
    with pytest.raises(ValueError, match="Nearest: 'Energy'"):
        View(category=("Energie",)).apply(ds)
