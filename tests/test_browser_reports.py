"""A published report in a real browser with no network: charts draw and answer, figures lead to their records."""

import re

import pytest
from playwright.sync_api import expect

from helpers import publish
from tests.lab import SHOTS, violations

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    return publish("petroleum-cap", folder=tmp_path_factory.mktemp("published"), progress=False)


@pytest.fixture(scope="module")
def page(browser, published):
    """The page, opened from the disk; what it asks for and what goes wrong is kept."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    context = browser.new_context(viewport={"width": 1100, "height": 900}, offline=True)
    page = context.new_page()
    page.said, page.elsewhere = [], []
    page.on("console", lambda message: page.said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.on(
        "request", lambda r: None if r.url.startswith(("file:", "data:", "blob:")) else page.elsewhere.append(r.url)
    )
    page.goto(published.html.as_uri())
    expect(page.locator(".chart[data-drawn=yes]").first).to_be_visible(timeout=30_000)
    yield page
    context.close()


def test_it_draws_every_chart_and_asks_for_nothing(page):
    assert page.locator(".chart").count() == page.locator(".chart[data-drawn=yes]").count() > 0
    page.screenshot(path=SHOTS / "report.png", full_page=True)
    assert page.said == []
    assert page.elsewhere == []


def test_a_chart_tells_of_its_marks(page):
    marks = page.locator(".chart .mark-bar path, .chart .mark-rect path").all()
    next(mark for mark in marks if (mark.bounding_box() or {"height": 0})["height"] > 1).hover()
    expect(page.locator("#vg-tooltip-element.visible")).to_be_visible()
    page.mouse.move(5, 5)


def test_a_figure_shows_its_query_and_leads_to_it_and_on_to_a_record(page):
    figure = page.locator("a.figure[title*='cap_use']").first
    assert "cap_use(ds, good)" in figure.get_attribute("title")
    figure.click()
    target = page.locator(":target").locator("xpath=..")
    expect(target).to_contain_text("cap_use(ds, good)")
    target.locator("a.record").first.click()
    expect(page.locator(":target").locator("xpath=..")).to_contain_text(
        re.compile("alleged|confirmed|corroborated|disputed")
    )


def test_a_note_is_read_where_its_mark_stands(page):
    mark = page.locator("a.footnote-ref").first
    assert "S/RES/" in mark.get_attribute("title")


def test_it_reads_on_a_narrow_screen(page):
    page.set_viewport_size({"width": 400, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    page.screenshot(path=SHOTS / "report-narrow.png")
    page.set_viewport_size({"width": 1100, "height": 900})


def test_nothing_keeps_out_keys_or_screen_readers(page):
    assert violations(page, "main") == []


def test_without_scripts_the_pictures_stay(browser, published):
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto(published.html.as_uri())
    expect(page.locator(".chart svg").first).to_be_visible()
    context.close()
