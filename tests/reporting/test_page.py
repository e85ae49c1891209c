"""The page: one file that asks for nothing, in which a specification cannot become a script."""

import re

from helpers.notebook import SPEC
from helpers.reporting.document import document
from helpers.reporting.page import page
from tests.reporting.test_document import REFERENCES, SOURCES, SVG, book, said

NASTY = {"description": "</script><script>alert(1)</script>", "title": "<!--"}


def made(*cells):
    return page(document(book(("text", "# A & <b>\n\nText."), *cells, SOURCES), REFERENCES))


def test_it_loads_nothing_from_anywhere():
    text = made(("code", {"image/svg+xml": SVG, SPEC: {"description": "x"}}))
    outside = re.sub(r"<script>.*?</script>", "", text, flags=re.DOTALL)
    assert not re.findall(r'(?:src|href)="(?!#|data:)[^"]*"', outside)
    assert "default-src 'none'" in text
    assert "{{" not in outside


def test_vega_is_there_once_and_only_where_there_is_a_chart():
    chart = ("code", {"image/svg+xml": SVG, SPEC: {"description": "x"}})
    assert len(made(chart)) + 10_000 > len(made(chart, chart)) > 800_000
    assert len(made()) < 20_000


def test_a_specification_cannot_end_its_element():
    text = made(("code", {"image/svg+xml": SVG, SPEC: NASTY}))
    held = re.search(r'<script type="application/json"[^>]*>(.*?)</script>', text, re.DOTALL)[1]
    assert "<" not in held
    assert "alert(1)" in held


def test_the_title_is_escaped_and_the_picture_is_there_without_scripts():
    text = made(("code", {"image/svg+xml": SVG, SPEC: {"description": "x"}}))
    assert "<title>A &amp; </title>" in text or "<title>A &amp; &lt;b&gt;</title>" in text
    assert SVG in text


def test_a_table_can_be_scrolled_with_keys():
    assert '<div class="wide" tabindex="0"' in made(("code", {"text/html": "<table><tr><td>1</td></tr></table>"}))


def test_prose_alone_needs_no_chart():
    assert "vegaEmbed" not in made(said("**so**"))


def test_no_text_is_taken_for_a_place_of_the_template():
    text = made(said("{{scripts}} $scripts$ $body$"))
    assert "{{scripts}} $scripts$ $body$" in text
    assert text.count("<script>") == 1
