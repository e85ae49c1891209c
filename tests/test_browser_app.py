"""The explorer as a page of its own (``make app``): it opens with no network, filters, plays and opens records."""

import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest
from playwright.sync_api import expect

from tests.conftest import ROOT
from tests.lab import SHOTS, free_port, violations

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Voilà on a free port of this machine."""
    port = free_port()
    log = (tmp_path_factory.mktemp("app") / "voila.log").open("w+")
    command = [sys.executable, "-m", "helpers.app", "--no-browser", f"--port={port}"]
    server = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log)
    url = f"http://127.0.0.1:{port}/"
    for _ in range(120):
        try:
            urllib.request.urlopen(f"{url}nothing-here", timeout=1)
        except urllib.error.HTTPError:
            break  # it answers
        except OSError:
            time.sleep(0.5)
    else:
        server.kill()
        log.seek(0)
        pytest.fail(log.read()[-2000:])
    yield url
    server.terminate()
    server.wait(timeout=20)
    log.close()


@pytest.fixture(scope="module")
def page(browser, address):
    """The page, drawn, at 1440 by 900; what it asks of another host is kept."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.elsewhere = []
    page.on(
        "request", lambda r: None if r.url.startswith((address, "data:", "blob:")) else page.elsewhere.append(r.url)
    )
    page.goto(address)
    expect(page.locator(".tt-chart svg.marks")).to_be_visible(timeout=90_000)
    yield page
    page.close()


def test_it_opens_on_one_screen_and_asks_no_other_host(page):
    page.wait_for_timeout(1000)
    page.screenshot(path=SHOTS / "app.png")
    assert page.elsewhere == []
    bottom = page.locator(".tt-record").first.evaluate(
        "one => one.closest('.widget-vbox').getBoundingClientRect().bottom"
    )
    assert bottom <= 900


def test_it_filters_and_opens_a_record(page):
    box = page.locator(".tt-explorer").get_by_label("Category", exact=True)
    box.select_option(box.locator("option", has_text="Goods").first.get_attribute("value"))
    expect(page.locator(".tt-shown")).to_contain_text("category Goods")
    listed = page.locator(".tt-explorer").get_by_label("Reported transfers, newest first")
    listed.select_option(listed.locator("option", has_text="Aurus Senat").first.get_attribute("value"))
    expect(page.locator(".tt-record").first).to_contain_text("Aurus")


def test_a_click_in_the_chart_opens_the_record_here_too(page):
    before = page.locator(".tt-record h2").inner_text()
    marks = page.locator(".tt-chart svg [aria-roledescription='point'][aria-label*='Delivered']")
    for number in range(min(marks.count(), 8)):
        marks.nth(number).click(force=True)
        page.wait_for_timeout(700)
        if page.locator(".tt-record h2").inner_text() != before:
            break
    assert page.locator(".tt-record h2").inner_text() != before


def test_a_view_is_copied_and_restored_and_a_file_is_saved_here_too(page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sentence = page.locator(".tt-shown").inner_text()
    page.get_by_text("Leave with it: code").click()
    page.get_by_role("button", name="copy this view").click()
    expect(page.locator(".tt-explorer [role=status]", has_text="copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("tt1.")
    page.get_by_role("button", name="copy the code").click()
    page.wait_for_function("async () => (await navigator.clipboard.readText()).includes('load()')")
    page.get_by_role("button", name="clear all filters").click()
    expect(page.locator(".tt-shown")).to_contain_text("nothing filtered")
    field = page.get_by_label("This view", exact=True)
    expect(field).not_to_have_value(copied)  # the text of the cleared view
    field.fill(copied)
    field.press("Tab")
    page.get_by_role("button", name="restore").click()
    expect(page.locator(".tt-shown")).to_have_text(sentence)
    page.get_by_role("button", name="prepare files").click()
    with page.expect_download() as saved:
        page.locator(".tt-explorer a[download='timeline.png']").click(timeout=60_000)
    assert saved.value.path().read_bytes().startswith(b"\x89PNG")
    page.get_by_role("button", name="clear all filters").click()


def test_a_day_is_moved_and_played_here_too(page):
    slider = page.get_by_label("As of", exact=True)
    slider.focus()
    page.keyboard.press("ArrowLeft")
    day = page.locator(".tt-day output").inner_text()
    expect(page.locator(".tt-badge")).to_contain_text(day, timeout=20_000)
    page.get_by_role("button", name="play", exact=True).click()
    expect(page.locator(".tt-badge")).to_have_count(0, timeout=20_000)  # the last day is today


def test_no_serious_barrier_to_keys_and_screen_readers_here_either(page):
    assert violations(page, ".tt-explorer") == []
