"""environment.yml (conda, Binder) made from pyproject.toml and requirements.lock: ``make lock`` writes it.

conda-forge gives Python and the five packages people look for there; every other version comes from the lock through
pip, so that both ways of installing give the same versions. A test compares the file with what this prints.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FROM_CONDA = ("jupyterlab", "pandas", "altair", "ipywidgets", "nbval")
PYTHON = "3.12"  # within requires-python; the version Binder images are built for most
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)\s*(?:;\s*([^\\]+?))?\s*\\?$")


def pins(root: Path = ROOT) -> list[tuple[str, str, str]]:
    """Return (name, version, marker) for each line of requirements.lock; the marker is empty where it always holds."""
    lines = (root / "requirements.lock").read_text(encoding="utf-8").splitlines()
    return [(m[1], m[2], m[3] or "") for line in lines if (m := _PIN.match(line))]


def environment(root: Path = ROOT) -> str:
    """Return the text of environment.yml.

    Raises:
        ValueError: if the lock lacks a package that conda should give.
    """
    locked = pins(root)
    versions = {name: version for name, version, _ in locked}
    if missing := [name for name in FROM_CONDA if name not in versions]:
        raise ValueError(f"requirements.lock lacks {', '.join(missing)}: run `make lock`.")
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [
        "# Written by `make lock` from pyproject.toml and requirements.lock: change those, not this.",
        f"name: {project['name']}",
        "channels:",
        "  - conda-forge",
        "  - nodefaults",
        "dependencies:",
        f"  - python={PYTHON}",
        "  - pip",
        *(f"  - {name}={versions[name]}" for name in FROM_CONDA),
        "  - pip:",
        *(f"      - {_pip_line(*pin)}" for pin in locked if pin[0] not in FROM_CONDA),
        "      - --editable .",
    ]
    return "\n".join(lines) + "\n"


def _pip_line(name: str, version: str, marker: str) -> str:
    return f'"{name}=={version} ; {marker}"' if marker else f"{name}=={version}"


if __name__ == "__main__":
    print(environment(), end="")
