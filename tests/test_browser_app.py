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


def test_a_day_is_played_here_too(page):
    page.get_by_role("button", name="play", exact=True).click()
    expect(page.locator(".tt-badge")).to_be_visible(timeout=20_000)
    page.get_by_role("button", name="play", exact=True).click()


def test_no_serious_barrier_to_keys_and_screen_readers_here_either(page):
    assert violations(page, ".tt-explorer") == []
