"""The timeline in a real browser: Run All, then the chart answers to the legend and the brush, with no network."""

import re

import pytest
from playwright.sync_api import expect

from tests.lab import SHOTS, idle, no_error, opened, run_all

pytestmark = pytest.mark.browser
CHARTS = 2  # in notebooks/01-timeline.ipynb


@pytest.fixture(scope="module")
def page(browser, lab):
    """The timeline notebook after Run All Cells."""
    page = opened(browser, lab, "01-timeline.ipynb")
    run_all(page)
    expect(page.locator(".vega-embed svg.marks")).to_have_count(CHARTS, timeout=60_000)
    expect(idle(page)).to_be_attached(timeout=60_000)
    chart(page).evaluate("element => element.scrollIntoView()")  # JupyterLab is at the end, and draws what is in view
    expect(chart(page).locator("svg.marks")).to_be_visible()
    yield page
    page.close()


def chart(page):
    return page.locator("div.vega-embed").first


def drawn(page, label):
    """Return how many marks of the first chart have an accessible name that holds ``label``."""
    return chart(page).locator(f'svg [aria-roledescription][aria-label*="{label}"]').count()


def counted(page):
    return chart(page).locator("svg [aria-roledescription]").count()


def settled(page, read, unlike):
    """Wait until what ``read`` returns is no longer ``unlike``, and return it."""
    for _ in range(60):
        if (now := read()) != unlike:
            return now
        page.wait_for_timeout(100)
    return read()


def test_run_all_ends_without_an_error(page):
    assert no_error(page)
    page.screenshot(path=SHOTS / "01-timeline.png")


def test_the_chart_has_marks_for_transfers_and_reactions(page):
    assert drawn(page, "Condemns") > 5
    assert drawn(page, "Delivered") > 50
    chart(page).screenshot(path=SHOTS / "timeline.png")


def test_resting_on_a_mark_shows_a_tooltip_with_status_and_source(page):
    mark = chart(page).locator('svg [aria-roledescription][aria-label*="Delivered"]').last
    mark.scroll_into_view_if_needed()
    mark.hover(force=True)
    tip = page.locator("#vg-tooltip-element")
    expect(tip).to_be_visible()
    expect(tip).to_contain_text("Status")
    expect(tip).to_contain_text("First source")


def test_a_click_on_the_legend_keeps_that_stance_and_a_second_brings_all_back(page):
    before, others = drawn(page, " Condemns,"), drawn(page, " Denies,")
    assert others > 0
    entry = legend(page, "Condemns")
    entry.click()
    assert settled(page, lambda: drawn(page, " Denies,"), others) == 0
    assert drawn(page, " Condemns,") == before
    chart(page).screenshot(path=SHOTS / "legend.png")
    entry.click()
    assert settled(page, lambda: drawn(page, " Denies,"), 0) == others


def test_a_click_on_the_supplier_legend_keeps_that_supplier(page):
    before = drawn(page, "Delivered")
    entry = legend(page, "Russia")
    entry.click()
    after = settled(page, lambda: drawn(page, "Delivered"), before)
    assert 0 < after < before
    entry.click()
    assert settled(page, lambda: drawn(page, "Delivered"), after) == before


def legend(page, entry):
    return chart(page).locator("svg .role-legend-label text", has_text=re.compile(f"^{entry}$"))


def axis_labels(page):
    return chart(page).locator("svg .role-axis-label text").all_inner_texts()


def test_a_brush_on_the_strip_changes_the_detail_view(page):
    before = axis_labels(page)
    chart(page).evaluate("element => element.scrollIntoView()")
    box = chart(page).locator("svg .background").nth(1).bounding_box()
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * 0.35, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.55, middle, steps=8)
    page.mouse.up()
    after = settled(page, lambda: axis_labels(page), before)
    assert after != before
    chart(page).screenshot(path=SHOTS / "brush.png")


def test_no_other_host_was_asked_for_anything(page):
    assert page.elsewhere == []
