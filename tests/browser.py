"""Find a browser for the tests, or get one: Chromium or Chrome here, else Playwright's, else the system's package.

``python -m tests.browser`` is what ``make test`` runs before the tests; it never fails. Without a browser the browser
tests are skipped with a reason, except where CI is set: there they fail.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic", "--no-first-run"]
MISSING = "no Chromium or Chrome here, and none could be installed: install the package `chromium`"


def find() -> str | None:
    """Return the path of a browser, or None."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    for path in PLACES:
        if Path(path).exists():
            return path
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def _try(*command: str) -> None:
    try:
        subprocess.run(command, check=False, timeout=300, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"{command[0]}: {error}", file=sys.stderr)


def obtain() -> str | None:
    """Return the path of a browser, after trying to install one where there is none."""
    if found := find():
        return found
    _try(sys.executable, "-m", "playwright", "install", "chromium")
    if (found := find()) is None and shutil.which("apt-get") and os.geteuid() == 0:
        _try("apt-get", "update", "-qq")
        _try("apt-get", "install", "-y", "-qq", "chromium")
        found = find()
    return found


if __name__ == "__main__":
    print(f"Browser for the tests: {obtain() or MISSING}")
