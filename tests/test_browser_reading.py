"""The reading notebook in a real browser: review, a refused save, a repair, and the record on the timeline."""

import pytest
from playwright.sync_api import expect

from tests.lab import SHOTS, idle, no_error, opened, put, run_all
from tests.reading.stories import CAR

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(browser, lab):
    """The reading notebook after Run All Cells, scrolled to the first review."""
    page = opened(browser, lab, "03-read-an-article.ipynb", 1440)
    run_all(page, started=".tt-draft")
    page.locator(".jp-InputPrompt", has_text="[8]").wait_for(timeout=90_000, state="attached")
    scroller = page.locator(".jp-WindowedPanel-outer").first
    first = page.locator(".tt-card").filter(has_text="c1 Claim")  # the second review, at the end, has no claim
    for step in range(30):  # JupyterLab draws what is in view
        scroller.evaluate(f"element => element.scrollTop = {step * 300}")
        page.wait_for_timeout(300)
        if first.count():
            break
    first.first.evaluate("element => element.closest('.jp-OutputArea').scrollIntoView()")
    yield page
    page.close()


def card(page, name):
    return page.locator(".tt-card").filter(has_text=name).first


def field(page, name, label):
    return card(page, name).get_by_label(label, exact=True)


def fill(page, name, label, text):
    """Fill a field; once more where the text never arrived.

    The first focus in a cell makes JupyterLab activate it, and the browser can drop what is inserted in that moment:
    no input event, an empty field on screen. What did arrive in the field must reach the kernel: nothing waits for it.
    """
    box = field(page, name, label)
    for _ in range(3):
        box.fill(text)
        if box.input_value() == text:
            break
    expect(box).to_have_value(text)
    box.press("Tab")


def message(page):
    return page.locator(".tt-message").first


def test_run_all_ends_without_an_error_and_shows_cards(page):
    assert no_error(page)
    expect(page.locator(".tt-card").first).to_be_visible()
    page.screenshot(path=SHOTS / "03-review.png")


def test_a_save_without_an_address_is_refused_and_says_why(page):
    page.get_by_role("button", name="Save what is taken").first.click()
    expect(message(page)).to_contain_text("Not saved")
    expect(message(page)).to_contain_text("neither url nor symbol")


def test_a_bad_date_is_refused_and_the_work_stays(page):
    fill(page, "Source", "Url", "https://example.org/practice")
    fill(page, "Source", "Publisher", "unnamed-press-reports")
    fill(page, "c1 Claim", "Said", "2026-02-30")
    page.get_by_role("button", name="Save what is taken").first.click()
    expect(message(page)).to_contain_text("c1 (claims), column said")
    expect(field(page, "Source", "Url")).to_have_value("https://example.org/practice")
    page.screenshot(path=SHOTS / "03-refused.png")


def test_a_repaired_draft_is_saved_without_the_rejected_and_drawn_below(page):
    fill(page, "c1 Claim", "Said", "2026-02-03")
    card(page, "c2 Claim").get_by_role("button", name="reject").click()
    expect(card(page, "c2 Claim")).to_contain_text("Rejected")
    page.get_by_role("button", name="Save what is taken").first.click()
    expect(message(page)).to_contain_text("1 transfers, 1 claims, 2 reactions", timeout=30_000)
    below = page.locator(".jp-OutputArea-output:has(.jp-OutputArea) .vega-embed")  # the chart that a save draws anew
    below.scroll_into_view_if_needed()
    expect(below.locator('svg [aria-label*="Buses"]').first).to_be_attached(timeout=30_000)
    page.screenshot(path=SHOTS / "03-saved.png")


def test_no_other_host_was_asked_for_anything(page):
    assert page.elsewhere == []


TWINS = f"""from tempfile import mkdtemp
from helpers import load, read_article, review, setup
setup()
review(read_article({CAR!r}), load(load().save(mkdtemp())))"""


@pytest.fixture(scope="module")
def twins_page(browser, lab):
    """The review of a story whose transfers stand in the tables already, in a narrow window."""
    put(lab, "twins.ipynb", TWINS)
    page = opened(browser, lab, "twins.ipynb", 1024)
    run_all(page, started=".tt-card")
    page.locator(".tt-card").first.wait_for(timeout=60_000)
    yield page
    page.close()


def test_no_label_and_no_button_is_cut_off(twins_page):
    cut = "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.textContent)"
    assert twins_page.locator(".tt-card .widget-label, .tt-card button").evaluate_all(cut) == []


def test_a_twin_is_linked_by_one_click_undone_by_another_and_saved(twins_page):
    page = twins_page
    for name in ("t1 Transfer", "t2 Transfer"):
        card(page, name).get_by_role("button", name="use this one").first.click()
        expect(card(page, name)).to_contain_text("stands for it")
    card(page, "t2 Transfer").get_by_role("button", name="undo the link").click()
    expect(card(page, "t2 Transfer")).to_contain_text("Will be added")
    page.screenshot(path=SHOTS / "03-twins.png")
    card(page, "t2 Transfer").get_by_role("button", name="use this one").first.click()
    fill(page, "Source", "Url", "https://example.org/car")
    page.get_by_role("button", name="Save what is taken").click()
    expect(message(page)).to_contain_text("1 sources, 2 claims, 2 reactions")
    assert no_error(page)


def test_keys_in_a_field_are_not_taken_for_shortcuts_of_jupyterlab(twins_page):
    page = twins_page
    cells = page.locator(".jp-Cell").count()
    expect(idle(page)).to_be_attached(timeout=60_000)  # what follows the save of the test before is drawn
    stance = field(page, "c2 Claim", "Stance")
    focused = "element => element === document.activeElement"
    for _ in range(5):  # the first focus in a cell activates it, and what is drawn late may take the focus once more
        stance.focus()
        page.wait_for_timeout(500)
        if not stance.evaluate(focused):
            continue
        for key in ("d", "d", "ArrowLeft"):
            page.keyboard.press(key)
        page.wait_for_timeout(500)
        if stance.evaluate(focused):
            break
    expect(stance).to_be_focused()
    assert page.locator(".jp-Cell").count() == cells
    expect(card(page, "c2 Claim")).to_contain_text("changed: stance")  # "d" has chosen, and the card is drawn anew


def test_a_record_is_rejected_with_the_keyboard_alone(twins_page):
    page = twins_page
    card(page, "c2 Claim").get_by_role("button", name="take").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(card(page, "c2 Claim")).to_contain_text("Rejected")
