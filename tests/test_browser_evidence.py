"""The notebooks on the evidence in a real browser: Run All ends without an error, and the charts draw and answer."""

import pytest
from playwright.sync_api import expect

from tests.lab import SHOTS, idle, no_error, opened, run_all

pytestmark = pytest.mark.browser
CHARTS = {"04-what-was-known-when.ipynb": 3, "05-resolutions.ipynb": 2, "06-reactions.ipynb": 2}


@pytest.fixture(scope="module", params=CHARTS)
def page(request, browser, lab):
    """One of the notebooks after Run All Cells."""
    page = opened(browser, lab, request.param)
    page.charts = CHARTS[request.param]
    page.stem = request.param.partition(".")[0]
    run_all(page)
    expect(page.locator(".vega-embed svg.marks")).to_have_count(page.charts, timeout=90_000)
    expect(idle(page)).to_be_attached(timeout=90_000)
    yield page
    page.close()


def test_run_all_ends_without_an_error_and_asks_no_other_host(page):
    assert no_error(page)
    assert page.elsewhere == []


def test_each_chart_is_drawn_and_its_marks_can_be_read_aloud(page):
    for number in range(page.charts):
        chart = page.locator(".vega-embed").nth(number)
        chart.evaluate("element => element.scrollIntoView()")
        expect(chart.locator("svg.marks")).to_be_visible()
        chart.screenshot(path=SHOTS / f"{page.stem}-{number}.png")
        assert chart.locator("svg [aria-roledescription][aria-label]").count() > 4


def test_resting_on_a_mark_tells_what_it_is(page):
    chart = page.locator(".vega-embed").last
    chart.evaluate("element => element.scrollIntoView()")
    tip = page.locator("#vg-tooltip-element.visible")
    marks = chart.locator("svg [aria-roledescription]")
    for number in range(min(marks.count(), 30)):  # words beside a mark tell nothing more
        box = marks.nth(number).bounding_box()
        if not box or box["height"] < 1:  # a band whose two ends are one figure: its tick is what is seen
            continue
        marks.nth(number).hover(force=True)
        page.wait_for_timeout(150)
        if tip.count():
            break
    expect(tip).to_be_visible()
