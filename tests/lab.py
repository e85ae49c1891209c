"""JupyterLab for the browser tests: one server and one browser, opened on a copy of the notebooks."""

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

from tests.browser import ARGS, MISSING, find

ROOT = Path(__file__).resolve().parent.parent
TOKEN = secrets.token_hex(8)
SHOTS = ROOT / "build" / "screenshots"


@pytest.fixture(scope="session")
def browser():
    path = find()
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(MISSING)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGS)
        yield chromium
        chromium.close()


def free_port():
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    """JupyterLab on loopback, on a copy of the notebooks, with settings of its own."""
    home = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "notebooks", home / "notebooks")
    port = free_port()
    settings = {f"JUPYTER_{name}_DIR": str(home / name.lower()) for name in ("CONFIG", "DATA", "RUNTIME")}
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}"]
    options = [f"--IdentityProvider.token={TOKEN}", f"--ServerApp.root_dir={home}"]
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


def put(lab, name, *cells):
    """Put a notebook with code cells into the folder that JupyterLab shows."""
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    book.metadata.kernelspec = {"name": "python3", "display_name": "Python 3"}
    content = json.dumps({"type": "notebook", "content": book}).encode()
    headers = {"Authorization": f"token {TOKEN}", "Content-Type": "application/json"}
    request = urllib.request.Request(f"{lab}/api/contents/notebooks/{name}", content, headers, method="PUT")
    urllib.request.urlopen(request, timeout=20).close()


def opened(browser, lab, name, width=1500):
    """Return a page with a notebook open and its kernel up; what is asked of another host is refused and kept."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    page = browser.new_page(viewport={"width": width, "height": 1000})
    page.elsewhere = []

    def only_here(route):
        if route.request.url.startswith((lab, "data:", "blob:")):
            route.continue_()
        else:
            page.elsewhere.append(route.request.url)
            route.abort()

    page.route("**/*", only_here)
    page.goto(f"{lab}/lab/workspaces/{name.split('.')[0]}/tree/notebooks/{name}?token={TOKEN}")
    expect(page.locator(".jp-Notebook")).to_be_visible(timeout=60_000)
    page.locator(".jp-NotebookPanel-toolbar").first.wait_for()
    expect(idle(page)).to_be_visible(timeout=60_000)
    return page


def idle(page):
    """Return what stands in the status bar while the kernel has nothing to do."""
    return page.locator(".jp-StatusBar-TextItem", has_text="| Idle")


def run_all(page, started="div.vega-embed"):
    """Choose Run All Cells in the menu; once more if the menu swallowed the click while it was opening."""
    started = page.locator(".jp-InputPrompt", has_text="[*]").or_(page.locator(started))
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


def no_error(page):
    """Whether no output of the notebook is an error."""
    errors = ".jp-RenderedText[data-mime-type='application/vnd.jupyter.stderr'], .vega-embed .error, .vega-error"
    return page.locator(errors).count() + page.locator(".jp-OutputArea-output:has-text('Traceback')").count() == 0


def violations(page, within):
    """Return what axe-core finds of serious or critical barriers to keys and screen readers within an element."""
    found = Axe().run(page, context=within, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{one['impact']} {one['id']}: {one['help']}: {[node['html'][:150] for node in one['nodes']][:3]}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]
