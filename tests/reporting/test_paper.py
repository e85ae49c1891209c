"""The PDF: headings, page numbers, links, letters of every script, and charts that are no pixels."""

import io

import altair as alt
import pypdf
import pytest

from helpers.notebook import SPEC
from helpers.reporting.document import document
from helpers.reporting.paper import paper
from tests.reporting.test_document import REFERENCES, SOURCES, SVG, book, said


@pytest.fixture(scope="module")
def pdf():
    spec = alt.Chart(alt.InlineData(values=[{"a": "조선", "b": 1}])).mark_bar().encode(x="a:N", y="b:Q").to_dict()
    mark = '[\\[1\\]](#source-s1 "x")'
    report = document(
        book(
            ("text", '# "T" #x & 조선중앙통신'),
            ("text", "## First\n\nКремль"),
            said(f'[12](#figure-1 "q").{mark}'),
            ("code", {"image/svg+xml": SVG, SPEC: spec}),
            ("text", "## Second"),
            said('- [Figure 1](#figure-1 "here"): 12', "annex"),
            SOURCES,
        ),
        REFERENCES,
    )
    return pypdf.PdfReader(io.BytesIO(paper(report, "abc123")))


def test_headings_are_its_outline(pdf):
    assert [entry.title for entry in pdf.outline] == ["First", "Second"]


def test_pages_are_numbered_and_carry_the_version(pdf):
    assert f"1 / {len(pdf.pages)}" in pdf.pages[0].extract_text()
    assert "abc123" in pdf.metadata["/Keywords"]


def test_a_heading_and_its_sentence_stand_on_the_page_of_the_chart_they_lead_to():
    chart = alt.Chart(alt.InlineData(values=[{"b": 1}]), width=400, height=500).mark_bar().encode(y="b:Q").to_dict()
    drawn = {"image/svg+xml": '<svg width="400" height="500"></svg>', SPEC: chart}
    filling = "\n\n".join(["A line of text."] * 28)
    cells = (("text", f"# T\n\n{filling}"), ("text", "## Seen\n\nA bar."), ("code", drawn), SOURCES)
    pages = pypdf.PdfReader(io.BytesIO(paper(document(book(*cells), REFERENCES), "v"))).pages
    assert "A line of text." in pages[0].extract_text()
    assert "Seen" not in pages[0].extract_text()
    assert "A bar." in pages[1].extract_text()


def test_letters_of_every_script_are_text(pdf):
    text = pdf.pages[0].extract_text()
    assert "조선중앙통신" in text
    assert "Кремль" in text
    assert pdf.metadata.title == '"T" #x & 조선중앙통신'


def test_a_note_stands_on_its_page(pdf):
    assert "Yonhap, ‘One’" in pdf.pages[0].extract_text()


def test_figures_are_links(pdf):
    kinds = [note.get_object()["/Subtype"] for page in pdf.pages for note in page.get("/Annots", [])]
    assert "/Link" in kinds


def test_charts_are_vectors(pdf):
    assert not [image for page in pdf.pages for image in page.images]


def test_a_claim_cannot_become_a_heading_a_list_or_a_bookmark():
    told = "\n".join(
        f'- [{text}](#figure-1 "q")' for text in ("= Confirmed by all", "\\- x", "\\+ x", "/ a: b", "12\\. x", "*= y*")
    )
    report = document(book(("text", "# T"), said(told), said('- [F](#figure-1 "here")', "annex"), SOURCES), REFERENCES)
    reader = pypdf.PdfReader(io.BytesIO(paper(report, "v")))
    assert reader.outline == []
    text = reader.pages[0].extract_text()
    assert "= Confirmed by all" in text
    assert "= y" in text


def test_quotation_marks_stay_as_they_are():
    report = document(book(("text", "# T"), said("It is the ‘State Dept.’, he’d said."), SOURCES), REFERENCES)
    assert "‘State Dept.’, he’d" in pypdf.PdfReader(io.BytesIO(paper(report, "v"))).pages[0].extract_text()
