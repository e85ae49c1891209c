"""Entries for reference managers keep the dates as they were said and cannot break out of their fields."""

import json

import pytest

from helpers.references import bibtex, csl_json


def changed(small, **values):
    sources = small.sources
    for name, value in values.items():
        sources.loc[0, name] = value
    return small.with_tables(sources=sources)


def test_an_entry_has_body_title_edtf_date_and_address(small):
    first = bibtex(small).split("\n\n")[0]
    assert first.splitlines() == [
        "@online{s1,",
        "  author = {{Yonhap}},",
        "  title = {One},",
        "  date = {2024-02-22},",
        "  url = {https://example.org/1},",
        "  note = {Admiralty grade B}",
        "}",
    ]


def test_signs_of_tex_are_escaped_in_text_and_braces_in_an_address(small):
    first = bibtex(changed(small, title=r"50% \of {A_B}", url="https://example.org/{a}_b%20c")).split("\n\n")[0]
    assert r"title = {50\% \textbackslash{}of \textbraceleft{}A\_B\textbraceright{}}" in first
    assert "url = {https://example.org/%7Ba%7D_b%20c}" in first


@pytest.mark.parametrize(
    ("published", "issued"),
    [
        ("2024-02-20", {"date-parts": [[2024, 2, 20]]}),
        ("2024-02", {"date-parts": [[2024, 2]]}),
        ("2024-02-20~", {"date-parts": [[2024, 2, 20]], "circa": True}),
        ("2024-02-20/2024-02-22", {"date-parts": [[2024, 2, 20], [2024, 2, 22]]}),
    ],
)
def test_csl_dates_have_only_the_parts_that_were_said(small, published, issued):
    assert json.loads(csl_json(changed(small, published=published)))[0]["issued"] == issued


def test_what_has_no_date_parts_is_told_in_words(small):
    assert "literal" in json.loads(csl_json(changed(small, published="2024-21")))[0]["issued"]


def test_what_a_page_did_not_say_stays_out(small):
    bare = changed(small, title=None, published=None)
    assert {"title", "issued"}.isdisjoint(json.loads(csl_json(bare))[0])
    assert "title" not in bibtex(bare).split("\n\n")[0]


def test_every_source_of_the_data_has_an_entry_in_both(ds):
    assert len(json.loads(csl_json(ds))) == len(ds.sources)
    assert bibtex(ds).count("@online{") == len(ds.sources)


@pytest.mark.parametrize("write", [bibtex, csl_json])
def test_a_resolution_that_the_tables_lack_is_named(small, write):
    with pytest.raises(KeyError, match=r"S/RES/9999 \(2031\)"):
        write(small, ["S/RES/2397 (2017)", "S/RES/9999 (2031)"])
