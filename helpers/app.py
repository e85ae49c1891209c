"""``make app``: the explorer as a page for somebody who opens no notebook, on this machine only, with no network.

Voilà's own page asks a CDN for an icon font. The page here is Voilà's, without the lines that name another host; it is
written anew at each start, into ``build/``, from the installed version.
"""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

from helpers.package import HOME, build_folder

_NAME = "offline"
_OUTSIDE = re.compile(r"^.*<(?:link|script)[^>]*https?://.*\n", re.MULTILINE)


def page_of_voila(folder: Path) -> Path:
    """Write a page template without outside addresses into a Jupyter path below ``folder``, and return that path.

    Raises:
        FileNotFoundError: if Voilà is not installed beside this Python.
    """
    installed = Path(sys.prefix) / "share" / "jupyter" / "voila" / "templates" / "lab" / "index.html.j2"
    if not installed.exists():
        raise FileNotFoundError(f"{installed} is not there. Install Voilà: `make install` does.")
    target = folder / "voila" / "templates" / _NAME
    target.mkdir(parents=True, exist_ok=True)
    (target / "index.html.j2").write_text(_OUTSIDE.sub("", installed.read_text(encoding="utf-8")), encoding="utf-8")
    (target / "conf.json").write_text(json.dumps({"base_template": "lab"}), encoding="utf-8")
    return folder


def main(arguments: list[str]) -> None:
    """Start Voilà on the explorer; ``arguments`` reach it ("--no-browser", "--port=8877")."""
    path = page_of_voila(build_folder("jupyter"))
    os.environ["JUPYTER_PATH"] = os.pathsep.join([str(path), *filter(None, [os.environ.get("JUPYTER_PATH")])])
    book = HOME / "notebooks" / "00-explore.ipynb"
    fixed = [str(book), f"--template={_NAME}", "--theme=light", "--Voila.ip=127.0.0.1", *arguments]
    os.execv(sys.executable, [sys.executable, "-m", "voila", *fixed])  # so that a stop reaches Voilà itself


if __name__ == "__main__":
    main(sys.argv[1:])
