"""The explorer in JupyterLab: filter, select in chart and list, move the day, take a view along and restore it."""

import pytest
from playwright.sync_api import expect

from tests.lab import SHOTS, idle, no_error, opened, run_all, violations

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(browser, lab):
    """The explorer notebook after Run All Cells, at 1440 by 900."""
    page = opened(browser, lab, "00-explore.ipynb", 1440)
    page.set_viewport_size({"width": 1440, "height": 900})
    run_all(page, started=".tt-explorer")
    expect(page.locator(".tt-chart svg.marks")).to_be_visible(timeout=90_000)
    expect(idle(page)).to_be_attached(timeout=60_000)
    page.locator(".tt-explorer").evaluate("element => element.scrollIntoView()")
    yield page
    page.close()


def told(page):
    return page.locator(".tt-explorer .tt-shown")


def test_it_opens_without_an_error(page):
    assert no_error(page)
    expect(told(page)).to_contain_text("nothing filtered")
    page.screenshot(path=SHOTS / "00-explorer.png")


def choose(page, title, option):
    """Choose a line of the filter that stands under a title."""
    box = page.locator(".tt-explorer").get_by_label(title, exact=True)
    value = box.locator("option", has_text=option).first.get_attribute("value")
    box.select_option(value)


def test_a_filter_changes_sentence_chart_list_and_the_other_counts(page):
    marks = page.locator(".tt-chart svg [aria-roledescription]").count()
    choose(page, "Category", "Energy")
    expect(told(page)).to_contain_text("category Energy")
    expect(page.get_by_label("Direction", exact=True).locator("option", has_text="Russia to DPRK")).not_to_contain_text(
        "(99)"
    )
    page.wait_for_timeout(1500)
    assert page.locator(".tt-chart svg [aria-roledescription]").count() < marks
    page.screenshot(path=SHOTS / "00-explorer-energy.png")


def test_a_choice_in_the_list_opens_the_record(page):
    listed = page.locator(".tt-explorer").get_by_label("Reported transfers, newest first")
    line = (
        listed.locator("option", has_text="1 million barrels")
        .or_(listed.locator("option", has_text="million barrels"))
        .first
    )
    listed.select_option(line.get_attribute("value"))
    record = page.locator(".tt-record").first
    expect(record).to_contain_text("million")
    expect(record.locator("h3", has_text="Paragraphs in force")).to_have_count(1)
    expect(page.locator(".tt-clocks svg.marks")).to_be_visible(timeout=20_000)
    ring = page.locator(".tt-chart svg [aria-label='the transfer whose record is open']")
    expect(ring).to_have_count(1, timeout=20_000)
    where = ring.bounding_box()
    listed.select_option(index=0)
    expect(page.locator(".tt-chart svg [aria-label='the transfer whose record is open']")).not_to_have_attribute(
        "d", "", timeout=5_000
    )
    page.wait_for_timeout(500)
    assert ring.bounding_box() != where
    page.screenshot(path=SHOTS / "00-explorer-chosen.png")


def test_a_click_in_the_chart_opens_the_record(page):
    before = page.locator(".tt-record h2").inner_text()
    marks = page.locator(".tt-chart svg [aria-roledescription='point'][aria-label*='Delivered']")
    for number in range(min(marks.count(), 8)):
        marks.nth(number).click(force=True)
        page.wait_for_timeout(700)
        if page.locator(".tt-record h2").inner_text() != before:
            break
    assert page.locator(".tt-record h2").inner_text() != before


def test_a_day_shows_what_was_public_then_and_says_so(page):
    choose(page, "Category", "Energy")
    slider = page.get_by_label("As of", exact=True)
    slider.focus()
    for _ in range(12):
        page.keyboard.press("ArrowLeft")
    day = page.locator(".tt-day output").inner_text()
    assert slider.get_attribute("aria-valuetext") == day
    expect(page.locator(".tt-badge")).to_contain_text(f"As of {day}, not today", timeout=30_000)
    expect(told(page)).to_contain_text("only what was public on")
    page.screenshot(path=SHOTS / "00-explorer-day.png")


def test_all_filters_are_cleared_by_one_button_and_the_day_stays(page):
    page.get_by_role("button", name="clear all filters").click()
    expect(told(page)).to_contain_text("nothing filtered")
    expect(page.locator(".tt-badge")).to_be_visible()


def test_a_view_is_taken_along_as_code_as_a_text_and_as_files(page):
    page.locator(".tt-explorer").get_by_text("Leave with it").click()
    assert ".as_of(" in page.locator(".tt-explorer textarea").input_value()
    page.get_by_role("button", name="prepare files").click()
    expect(page.locator(".tt-explorer a[download='transfers.csv']")).to_be_visible(timeout=90_000)
    with page.expect_download() as saved:
        page.locator(".tt-explorer a[download='claims.csv']").click()
    assert saved.value.suggested_filename == "claims.csv"
    page.get_by_label("Export as").select_option("TimelineJS 3")
    page.get_by_role("button", name="export", exact=True).click()
    with page.expect_download() as saved:
        page.locator(".tt-explorer a[download='timelinejs.json']").click(timeout=30_000)
    assert saved.value.suggested_filename == "timelinejs.json"
    page.screenshot(path=SHOTS / "00-explorer-export.png")


def test_a_wrong_text_is_told_on_screen(page):
    field = page.locator(".tt-explorer input[type=text]").last
    field.fill("tt1.nonsense")
    field.press("Enter")
    page.get_by_role("button", name="restore").click()
    expect(page.locator(".tt-error")).to_contain_text("cut off or changed")


def test_playing_moves_the_day_on(page):
    before = page.locator(".tt-badge").inner_text()
    page.get_by_role("button", name="play", exact=True).click()
    expect(page.locator(".tt-badge")).not_to_have_text(before, timeout=20_000)
    page.get_by_role("button", name="play", exact=True).click()
    page.wait_for_timeout(2_500)
    stopped = page.locator(".tt-badge").inner_text()
    page.wait_for_timeout(2_500)
    assert page.locator(".tt-badge").inner_text() == stopped


def test_the_map_takes_the_place_of_the_timeline_and_gives_it_back(page):
    page.get_by_role("button", name="map", exact=True).click()
    expect(page.locator(".tt-chart svg", has_text="begin and end").first).to_be_visible(timeout=20_000)
    page.wait_for_timeout(1000)
    assert page.locator(".tt-chart svg .mark-shape path").count() > 20  # coasts and borders
    page.screenshot(path=SHOTS / "00-explorer-map.png")
    before = page.locator(".tt-record h2").inner_text()
    places = page.locator(".tt-chart svg .mark-symbol [aria-roledescription='circle']")
    for number in range(min(places.count(), 6)):
        places.nth(number).click(force=True)
        page.wait_for_timeout(700)
        if page.locator(".tt-record h2").inner_text() != before:
            break
    assert page.locator(".tt-record h2").inner_text() != before
    page.get_by_role("button", name="timeline", exact=True).click()
    expect(page.locator(".tt-chart svg", has_text="begin and end")).to_have_count(0, timeout=20_000)


def test_keys_in_a_control_are_not_taken_for_shortcuts_of_jupyterlab(page):
    for name in ("Category", "Reported transfers, newest first", "As of"):
        box = page.locator(".tt-explorer").get_by_label(name, exact=True)
        box.focus()
        for key in ("ArrowLeft", "ArrowRight", "ArrowDown", "ArrowUp", "d", "d"):
            page.keyboard.press(key)
        expect(box).to_be_focused()
        expect(page.get_by_text("cells hidden")).to_have_count(0)
    page.get_by_role("button", name="clear all filters").click()


def test_every_control_has_a_name_and_shows_when_it_has_the_focus(page):
    nameless = """all => all.filter(one => {
        const label = one.labels && one.labels[0] ? one.labels[0].textContent.trim() : "";
        return !(label || one.title || one.getAttribute("aria-label") || one.textContent.trim());
    }).map(one => one.outerHTML.slice(0, 200))"""
    controls = page.locator(".tt-explorer select, .tt-explorer input, .tt-explorer textarea, .tt-explorer button")
    assert controls.evaluate_all(nameless) == []
    box = page.locator(".tt-explorer").get_by_label("Category", exact=True)
    box.focus()
    assert box.evaluate("one => getComputedStyle(one).outlineStyle") != "none"


def test_no_serious_barrier_to_keys_and_screen_readers(page):
    assert violations(page, ".tt-explorer") == []


def test_it_is_usable_at_1024(page):
    page.set_viewport_size({"width": 1024, "height": 800})
    page.locator(".tt-explorer").evaluate("element => element.scrollIntoView()")
    expect(told(page)).to_be_visible()
    choose(page, "Category", "Energy")
    expect(told(page)).to_contain_text("category Energy")
    page.screenshot(path=SHOTS / "00-explorer-1024.png")


def test_nothing_was_asked_of_another_host(page):
    assert page.elsewhere == []
    assert no_error(page)
