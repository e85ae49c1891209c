"""The exported timeline in TimelineJS 3 itself, from npm, in a real browser that reaches this machine only."""

import json
import shutil
import subprocess
import tarfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from helpers.exchange import export
from tests.lab import SHOTS

pytestmark = pytest.mark.browser
PACKED = "@knight-lab/timelinejs@3.9.11"
PAGE = """<!doctype html><html lang=en><meta charset=utf-8><title>t</title>
<link rel=stylesheet href=package/dist/css/timeline.css><script src=package/dist/js/timeline.js></script>
<div id=t style="height:600px"></div><script>
window.made = new TL.Timeline("t", "timelinejs.json", {hash_bookmark: false}); </script>"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def site(ds, tmp_path_factory):
    """A folder with TimelineJS and an exported timeline, served on loopback."""
    folder = tmp_path_factory.mktemp("timelinejs")
    if shutil.which("npm") is None:
        pytest.skip("npm is not installed")
    got = subprocess.run(["npm", "pack", PACKED], cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    if got.returncode:
        pytest.skip(f"npm could not get {PACKED}")
    with tarfile.open(next(folder.glob("*.tgz"))) as packed:
        packed.extractall(folder, filter="data")
    export(ds.where(category="luxury-goods"), "timelinejs", folder / "timelinejs.json")
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield folder, f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_it_draws_every_slide_with_its_date_as_it_was_told(site, browser):
    folder, url = site
    events = json.loads((folder / "timelinejs.json").read_text(encoding="utf-8"))["events"]
    page = browser.new_page(viewport={"width": 1200, "height": 700})
    page.route("**", lambda route: route.continue_() if route.request.url.startswith(url) else route.abort())
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(url)
    page.wait_for_selector(".tl-timemarker", state="attached", timeout=30_000)
    assert page.locator(".tl-timemarker").count() == len(events)
    assert page.locator(".tl-message-error, .tl-message-content:visible").count() == 0
    SHOTS.mkdir(parents=True, exist_ok=True)
    for number, one in enumerate((events[0], next(event for event in events if event["group"] == "Reactions"))):
        page.evaluate("id => window.made.goToId(id)", one["unique_id"])
        slide = page.locator(f"[id='{one['unique_id']}']")
        slide.locator(".tl-headline").wait_for(timeout=10_000)
        assert slide.locator(".tl-headline-date").inner_text().strip() == one["display_date"]
        page.screenshot(path=SHOTS / f"timelinejs-{number}.png")
    assert not errors
    page.close()
