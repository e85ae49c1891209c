"""A document: links become notes and anchors, nothing from outside becomes markup, nothing leads nowhere."""

import json

import nbformat
import pytest

from helpers.notebook import SPEC
from helpers.reporting.document import Chart, DocumentError, document
from helpers.reporting.tree import write

REFERENCES = json.dumps(
    [
        {"id": "s1", "type": "article-newspaper", "author": [{"literal": "Yonhap"}], "title": "One", "note": "grade B"},
        {
            "id": "un-s-res-2397-2017",
            "type": "legislation",
            "author": [{"literal": "United Nations, Security Council"}],
            "title": "Resolution 2397 (2017)",
            "number": "S/RES/2397 (2017)",
            "issued": {"date-parts": [[2017, 12, 22]]},
        },
    ]
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="300" viewBox="0 0 1200 300"></svg>'


def book(*cells):
    """Return an executed notebook of (kind, content, tags)."""
    made = nbformat.v4.new_notebook()
    for kind, content, *tags in cells:
        if kind == "text":
            cell = nbformat.v4.new_markdown_cell(content)
        else:
            outputs = [nbformat.v4.new_output("execute_result", content)] if content else []
            cell = nbformat.v4.new_code_cell("report.say(...)", outputs=outputs)
        cell.metadata.tags = tags
        made.cells.append(cell)
    return made


def said(text, *tags):
    return ("code", {"text/markdown": text}, *tags)


SOURCES = ("code", {"text/markdown": "1. Yonhap"}, "annex", "sources")


def html(report):
    return write(report.tree, "html5")


def test_a_mark_becomes_a_footnote_with_the_whole_citation_and_an_entry_of_the_bibliography():
    mark = '[\\[1\\]](#source-un-s-res-2397-2017 "x")'
    text = html(document(book(("text", "# T"), said(f"So it says.{mark}"), SOURCES), REFERENCES))
    assert 'class="footnote-ref"' in text
    cited = "United Nations, Security Council, <em>Resolution 2397 (2017)</em>, S/RES/2397 (2017), 2017-12-22"
    assert text.count(cited) == 2
    assert "2. Yonhap, <span>‘One’</span>, undated, grade B." in text


def test_in_the_annex_a_mark_leads_to_the_numbered_bibliography():
    text = html(document(book(("text", "# T"), said("R1 is so [\\[9\\]](#source-s1)", "annex"), SOURCES), REFERENCES))
    assert '<a href="#ref-s1" class="source">[2]</a>' in text
    assert "2. Yonhap" in text


def test_figures_and_records_lead_to_their_places():
    cells = [said('[12](#figure-1 "len(ds)")'), said('- [Figure 1](#figure-1 "here"): 12', "annex"), SOURCES]
    text = html(document(book(("text", "# T"), *cells), REFERENCES))
    assert '<a href="#figure-1" class="figure" title="len(ds)">12</a>' in text
    assert '<span id="figure-1">Figure 1</span>' in text


@pytest.mark.parametrize(
    ("text", "named"),
    [('[12](#figure-7 "q")', "#figure-7"), ('[\\[1\\]](#source-nope "x")', "nope")],
)
def test_what_leads_nowhere_is_refused(text, named):
    with pytest.raises(DocumentError, match=named):
        document(book(("text", "# T"), said(text), SOURCES), REFERENCES)


def test_a_notebook_without_a_title_is_refused():
    with pytest.raises(DocumentError, match="no title"):
        document(book(("text", "no heading"), SOURCES), REFERENCES)


def test_an_output_that_is_no_text_table_or_chart_is_refused():
    with pytest.raises(DocumentError, match="<object at 0x1>"):
        document(book(("text", "# T"), ("code", {"text/plain": "<object at 0x1>"})), REFERENCES)


def test_markup_from_outside_is_letters_on_the_page_and_on_paper():
    nasty = "<script>alert(1)</script> <img src=x onerror=alert(1)> \\input{x} #import $x$ @y"
    report = document(book(("text", "# T"), said(nasty), SOURCES), REFERENCES)
    assert "<script" not in html(report)
    assert "<img" not in html(report)
    assert "\\#import" in write(report.tree, "typst-citations")


def test_a_title_of_a_source_is_letters():
    items = json.loads(REFERENCES)
    items[0]["title"] = "<b>Bold</b> [@x] $y$"
    text = html(document(book(("text", "# T"), SOURCES), json.dumps(items)))
    assert "&lt;b&gt;Bold&lt;/b&gt; [@x] $y$" in text
    assert "<strong>" not in text


def test_tables_keep_their_cells_and_their_escapes():
    frame = (
        "<div><style scoped>x</style><table><thead><tr><th>a</th></tr></thead><tr><td>&lt;b&gt;</td></tr></table></div>"
    )
    text = html(document(book(("text", "# T"), ("code", {"text/html": frame}), SOURCES), REFERENCES))
    assert "<th>a</th>" in text
    assert "<td>&lt;b&gt;</td>" in text
    assert "style" not in text


def test_a_chart_is_a_picture_with_its_words_and_fits_the_page():
    chart = {"image/svg+xml": SVG, SPEC: {"description": "Two bars"}}
    report = document(book(("text", "# T"), ("code", chart), SOURCES), REFERENCES)
    assert [one.told for one in report.charts] == ["Two bars"]
    assert 'alt="Two bars"' in html(report)
    assert report.charts[0].width == pytest.approx(16.6)


def test_a_small_chart_keeps_its_size_and_a_tall_one_fits_a_page():
    assert Chart("c", '<svg width="96" height="96">', {}).width == pytest.approx(2.54)
    assert Chart("c", '<svg width="960" height="9600">', {}).width == pytest.approx(2.1)


def test_the_subtitle_stands_behind_the_title():
    assert document(book(("text", "# A year\n\nText."), SOURCES), REFERENCES, "2024").title == "A year: 2024"
