"""Coverage: a month that was searched and holds nothing is told from one that nobody searched."""

import pandas as pd
import pytest

from helpers.covering import coverage, coverage_chart, undated
from helpers.theme import EmptyChartError


def searches(*rows):
    columns = ["period", "direction", "categories", "searched", "queries", "pages", "added", "note"]
    frame = pd.DataFrame(
        [(month, way, named, "2026-11-27", "q", "3", "0", None) for month, way, named in rows], columns=columns
    )
    return frame.astype("str")


def searched(ds, *rows):
    return ds.with_tables(searches=searches(*rows))


def cell(table, month, way, group):
    found = table.set_index(["month", "direction", "group"]).loc[(month, way, group)]
    return found[["claims", "reactions", "searched"]].tolist()


def test_a_month_searched_and_empty_is_told_from_one_not_searched(small):
    found = coverage(searched(small, ("2024-02", "RUS>PRK", None), ("2024-04", "RUS>PRK", None)))
    assert cell(found, "2024-04", "RUS>PRK", "Goods") == [0, 0, True]
    assert cell(found, "2024-03", "RUS>PRK", "Goods") == [0, 0, False]
    assert cell(found, "2024-04", "PRK>RUS", "Goods") == [0, 0, False]


def test_claims_and_reactions_count_in_the_month_they_were_said(small):
    found = coverage(searched(small, ("2024-02", "both", None)))
    claims = small.claims[small.claims["said"].str.startswith("2024-02", na=False)]
    goods = claims["transfer_id"].isin(small.transfers["transfer_id"][small.transfers["category"] == "luxury-goods"])
    count, reactions, seen = cell(found, "2024-02", "RUS>PRK", "Goods")
    assert count == int(goods.sum()) > 0
    assert reactions > 0
    assert seen


def test_a_search_for_one_category_covers_its_group_alone(small):
    found = coverage(searched(small, ("2024-02", "PRK>RUS", "troops")))
    assert cell(found, "2024-02", "PRK>RUS", "Troops and training")[2]
    assert not cell(found, "2024-02", "PRK>RUS", "Ammunition")[2]


def test_a_search_for_a_subject_over_years_searches_no_month(small):
    found = coverage(searched(small, ("2024-02", "both", None), ("2022-01/2026-11", "both", "troops")))
    assert found["month"].unique().tolist() == ["2024-02"]


def test_what_is_not_dated_to_a_month_is_counted_apart(ds):
    left = undated(ds)
    table = coverage(searched(ds, ("2010-01", "both", None), ("2026-12", "both", None)))
    assert table["claims"].sum() + left["claims"] == len(ds.claims)
    assert len(ds.reactions) - left["reactions"] <= table["reactions"].sum()


def test_nothing_searched_draws_nothing(small):
    with pytest.raises(EmptyChartError, match="searched"):
        coverage_chart(small.part(searches=small.searches.iloc[:0]))


def test_the_chart_marks_what_was_not_searched(small):
    spec = coverage_chart(searched(small, ("2024-02", "RUS>PRK", None), ("2024-04", "RUS>PRK", None))).to_dict()
    dots = spec["vconcat"][0]["layer"][1]
    assert dots["transform"] == [{"filter": "!datum.searched"}]
    assert "of 20 searched cells" in spec["title"]["text"]


def test_the_kits_own_chart_renders(ds):
    svg = coverage_chart(ds).to_dict()
    assert len(svg["vconcat"]) == 2
