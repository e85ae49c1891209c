"""The corpus notebook in a real browser: Run All, the ranked stories, and the queue walked with its buttons."""

import re

import pytest
from playwright.sync_api import expect

from tests.lab import SHOTS, no_error, opened, run_all

pytestmark = pytest.mark.browser
FIRST = re.compile(r"^1 of \d+:")  # how many stories there are is for the reader's tests to say


@pytest.fixture(scope="module")
def page(browser, lab):
    """The corpus notebook after Run All Cells, scrolled to the queue."""
    page = opened(browser, lab, "07-scan-a-corpus.ipynb", 1440)
    run_all(page, started=".jp-OutputArea table")
    scroller = page.locator(".jp-WindowedPanel-outer").first
    button = page.get_by_role("button", name="next ›")
    for step in range(40):  # JupyterLab draws what is in view
        scroller.evaluate(f"element => element.scrollTop = {step * 250}")
        page.wait_for_timeout(250)
        if button.count():
            break
    button.first.scroll_into_view_if_needed()
    yield page
    page.close()


def test_run_all_shows_the_best_story_with_what_the_tables_hold(page):
    assert no_error(page)
    page.screenshot(path=SHOTS / "07-queue.png")
    expect(page.locator("h3", has_text=FIRST).first).to_be_visible()
    expect(
        page.get_by_text("No transfer of the tables").or_(page.locator("p", has_text="It tells of")).first
    ).to_be_visible()


def test_next_shows_another_story_and_previous_the_first_again(page):
    heading = page.locator("h3", has_text=FIRST).first
    first = heading.inner_text()
    page.get_by_role("button", name="next ›").first.click()
    expect(page.locator("h3", has_text=re.compile(r"^2 of \d+:")).first).to_be_visible(timeout=20_000)
    page.get_by_role("button", name="‹ previous").first.click()
    expect(page.locator("h3", has_text=FIRST).first).to_have_text(first, timeout=20_000)


def test_the_draft_of_the_story_stands_below_with_its_cards(page):
    expect(page.locator(".tt-card").first).to_be_visible()
