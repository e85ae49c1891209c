"""Likely twins: the rows a person would have looked for, with the reason."""

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from helpers.drafted import Row
from helpers.likeness import SHOWN, SURE, address, twins, twins_of
from helpers.reading import read_article
from tests.reading.score import ARTICLES, read_gold
from tests.reading.stories import CAR


@pytest.fixture(scope="module")
def found(ds):
    return twins(read_article(CAR), ds)


def test_the_car_is_recognised_by_direction_kind_and_days(found):
    best = found["t1"][0]
    assert best.row_id == "2024-02-18-aurus-senat"
    assert "same direction and kind" in best.reason
    assert "spoken of on these days" in best.reason


def test_what_the_same_party_said_already_is_recognised(found):
    assert found["c1"][0].row_id == "2024-02-18-aurus-senat-c1"
    assert found["r1"][0].row_id == "matthew-miller-2024-02-21-2"


def test_a_page_is_recognised_by_its_address_however_it_is_written(ds):
    row = ds.sources.dropna(subset=["url"]).iloc[0]
    text = f"http://www.{address(row['url'])}/?utm_source=x#top"
    assert address(text) == address(row["url"])


def test_the_same_page_is_sure_and_so_is_what_was_taken_from_it(ds):
    from dataclasses import replace

    url = ds.sources.set_index("source_id").at["koreaherald-2024-02-22-miller-aurus", "url"]
    found = twins(replace(read_article(CAR), url=url), ds)
    assert found["source"][0].row_id == "koreaherald-2024-02-22-miller-aurus"
    assert found["source"][0].score == found["c1"][0].score == SURE


def test_a_misspelt_name_is_recognised(ds):
    draft = read_article(
        "Feb. 22, 2024 - 09:07 By Yonhap\n\nNorth Korea sent artillery shells to Russia, Matthew Millar, a State "
        "Department spokesperson, told reporters Wednesday. Millar condemned the shipment."
    )
    assert any(twin.row_id == "matthew-miller" for twin in twins(draft, ds)["a1"])


def _workers(ds, occurred):
    """Return the twins of a dispatch of IT workers on some day: transfer_id → twin."""
    told = dict.fromkeys(ds.tables["transfers"].columns, "") | {
        "occurred": occurred,
        "supplier": "PRK",
        "recipient": "RUS",
        "category": "workers",
        "kind": "event",
        "item": "IT workers",
    }
    return {twin.row_id: twin for twin in twins_of([Row("t1", "transfers", told)], ds).get("t1", ())}


@pytest.mark.parametrize("occurred", ["../2025-06", "/2025-06", "../2025-06-20~", "../2025"])
def test_a_bound_without_a_start_meets_what_is_near_it_and_not_all_the_past(ds, occurred):
    found = _workers(ds, occurred)
    met = {row_id for row_id, twin in found.items() if "dates meet" in twin.reason}
    assert met
    ends = ds.transfers.set_index("transfer_id")["occurred_end"]
    assert min(ends[row_id] for row_id in met) > pd.Timestamp("2024-11-01")
    assert all(twin.score < 75 for row_id, twin in found.items() if ends[row_id] < pd.Timestamp("2024-01-01"))


def test_a_record_with_a_bound_and_no_start_is_no_twin_of_what_came_long_before(ds):
    found = _workers(ds, "2017-10-20")
    assert found["2017-10-vladivostok-it-group"].score > 80
    assert not [one for one in found.values() if "dates meet (by" in one.reason]
    assert "dates meet (by" in _workers(ds, "2024-03-20")["2024-alis-llc-it-workers"].reason


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("building/[0-3][0-9]-*.yaml")), ids=lambda path: path.stem)
def test_twins_exist_are_few_and_best_first(ds, path):
    draft, _ = read_gold(path)
    for some in twins(draft, ds).values():
        assert 0 < len(some) <= SHOWN
        assert [t.score for t in some] == sorted((t.score for t in some), reverse=True)
        for twin in some:
            assert twin.row_id in set(ds.tables[twin.table].iloc[:, 0])
            assert twin.reason


@given(st.text(max_size=60))
@example("0\r?")
@example("https://m.www.example.org//amp/amp/?utm_source=x")
def test_an_address_without_its_decoration_stays_itself(text):
    assert address(address(text)) == address(text)
