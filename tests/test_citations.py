"""Citations say where a document can be found and how reliable its publisher is, and invent nothing."""

import pytest

from helpers import bibliography, cite
from helpers.documents import documents


def test_a_citation_has_publisher_title_date_address_and_letter(small):
    assert cite(small)["s1"] == "Yonhap: “One”, 2024-02-22. https://example.org/1 [B]"


def test_what_a_page_did_not_say_is_told(small):
    sources = small.sources
    sources.loc[0, ["title", "published"]] = None
    sources.loc[0, "via"] = "ria"
    line = cite(small.with_tables(sources=sources))["s1"]
    assert line == "Yonhap, carrying RIA: title not recorded, undated. https://example.org/1 [B]"


def test_an_unknown_source_is_named(small):
    with pytest.raises(KeyError, match="s9"):
        cite(small, ["s1", "s9"])


def test_every_source_of_the_data_can_be_cited(ds):
    lines = cite(ds)
    assert lines.notna().all()
    assert lines.str.contains(r"\[[A-F]\]$").all()


def test_the_bibliography_is_numbered_and_ordered_by_date(small):
    assert bibliography(small).index.tolist() == [1, 2]
    assert bibliography(small)["citation"].str[:6].tolist() == ["Yonhap", "Blog: "]


def test_the_bibliography_of_a_selection_holds_only_its_sources(ds):
    cars = ds.where(category="luxury-goods")
    assert len(bibliography(cars)) == len({*documents(cars.claims), *documents(cars.reactions)})
