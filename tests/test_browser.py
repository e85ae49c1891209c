"""JupyterLab in a real browser: Run All, then the chart answers to the legend and the brush, with no network."""

import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser import ARGS, MISSING, find
from tests.conftest import ROOT

pytestmark = pytest.mark.browser
TOKEN = secrets.token_hex(8)
CHARTS = 2  # in notebooks/01-timeline.ipynb
SHOTS = ROOT / "build" / "screenshots"


@pytest.fixture(scope="module")
def browser():
    path = find()
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(MISSING)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """JupyterLab on loopback, on a copy of the notebooks, with settings of its own."""
    home = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "notebooks", home / "notebooks")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings = {f"JUPYTER_{name}_DIR": str(home / name.lower()) for name in ("CONFIG", "DATA", "RUNTIME")}
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}"]
    options = [f"--IdentityProvider.token={TOKEN}", f"--ServerApp.root_dir={home}", "--LabApp.news_url=None"]
    log = (home / "log").open("w")
    server = subprocess.Popen([*command, *options], env=os.environ | settings, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    for _ in range(240):
        try:
            urllib.request.urlopen(f"{address}/api/status?token={TOKEN}", timeout=1)
            break
        except OSError:
            time.sleep(0.25)
    else:
        server.kill()
        pytest.fail((home / "log").read_text()[-2000:])
    yield address
    server.terminate()
    server.wait(20)
    log.close()


@pytest.fixture(scope="module")
def page(browser, lab):
    """The timeline notebook after Run All Cells; whatever is asked of another host is refused and kept."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    page = browser.new_page(viewport={"width": 1500, "height": 1000})
    page.elsewhere = []

    def only_here(route):
        if route.request.url.startswith((lab, "data:", "blob:")):
            route.continue_()
        else:
            page.elsewhere.append(route.request.url)
            route.abort()

    page.route("**/*", only_here)
    page.goto(f"{lab}/lab/tree/notebooks/01-timeline.ipynb?token={TOKEN}")
    expect(page.locator(".jp-Notebook")).to_be_visible(timeout=60_000)
    page.locator(".jp-NotebookPanel-toolbar").first.wait_for()
    idle = page.locator(".jp-StatusBar-TextItem", has_text="| Idle")
    expect(idle).to_be_visible(timeout=60_000)  # the kernel is up
    run_all(page)
    expect(page.locator(".vega-embed svg.marks")).to_have_count(CHARTS, timeout=60_000)
    expect(idle).to_be_attached(timeout=60_000)
    chart(page).evaluate("element => element.scrollIntoView()")  # JupyterLab is at the end, and draws what is in view
    expect(chart(page).locator("svg.marks")).to_be_visible()
    yield page
    page.close()


def run_all(page):
    """Choose Run All Cells in the menu; once more if the menu swallowed the click while it was opening."""
    started = page.locator(".jp-InputPrompt", has_text="[*]").or_(page.locator("div.vega-embed"))
    for _ in range(4):
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.wait_for_timeout(400)
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        try:
            expect(started.first).to_be_attached(timeout=8_000)
            return
        except AssertionError:
            page.keyboard.press("Escape")
    page.screenshot(path=SHOTS / "not-run.png")
    pytest.fail("Run All Cells started nothing: see build/screenshots/not-run.png")


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
    assert page.locator(".jp-RenderedText[data-mime-type='application/vnd.jupyter.stderr']").count() == 0
    assert page.locator(".jp-OutputArea-output.jp-RenderedText:has-text('Traceback')").count() == 0
    assert page.locator(".vega-embed .error, .vega-error").count() == 0
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
