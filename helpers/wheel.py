"""The build backend: Flit's, whose wheel also carries the data and the notebooks, as ``helpers/kit``.

A checkout has ``data/`` and ``notebooks/`` beside ``helpers/``; a wheel can hold nothing beside its package without
strewing it over the environment of its user. So a wheel is built from a copy in which they stand inside, and
:data:`helpers.package.HOME` looks there first. Every way of building a wheel goes through this (``pip install .``,
``make release-check``); the editable installation that ``make lab`` makes is Flit's own.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

from flit_core import buildapi
from flit_core.buildapi import build_editable as build_editable
from flit_core.buildapi import build_sdist as build_sdist

_BESIDE = ("LICENSE", "README.md", "datapackage.json", "outlines.json")
_BUILT_FROM = ("LICENSE", "README.md", "pyproject.toml")


def data_files(root: Path) -> list[Path]:
    """Return the files of the data package below ``root``: the tables, their description, licence and codebook.

    What else lies in ``data/`` (drafts with whole articles) is nobody else's and never leaves this machine.

    Raises:
        FileNotFoundError: if there is no description of the tables.
    """
    described = json.loads((root / "data" / "datapackage.json").read_text(encoding="utf-8"))
    names = {*_BESIDE, *(resource["path"] for resource in described["resources"])}
    return [root / "data" / name for name in sorted(names)]


def notebook_files(root: Path) -> list[Path]:
    """Return the notebooks below ``root`` and what they read."""
    found = (root / "notebooks").rglob("*")
    kept = (path for path in found if path.suffix == ".ipynb" or path.name.startswith("practice-"))
    return sorted(path for path in kept if ".ipynb_checkpoints" not in path.parts)


def staged(root: Path, copy: Path) -> None:
    """Copy what a wheel is built from into ``copy``, data and notebooks inside the package.

    Raises:
        OSError: if a file is not there or cannot be copied.
    """
    shutil.copytree(root / "helpers", copy / "helpers", ignore=shutil.ignore_patterns("__pycache__"))
    for name in _BUILT_FROM:
        shutil.copy2(root / name, copy / name)
    for path in (*data_files(root), *notebook_files(root)):
        target = copy / "helpers" / "kit" / path.relative_to(root)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target)


def build_wheel(
    wheel_directory: str, config_settings: dict[str, Any] | None = None, metadata_directory: str | None = None
) -> str:
    """Build the wheel of the working folder into a folder, as PEP 517 asks, and return its name.

    Raises:
        OSError: if a file is not there or cannot be written.
    """
    root, target = Path.cwd(), str(Path(wheel_directory).resolve())
    with tempfile.TemporaryDirectory() as name:
        staged(root, Path(name))
        os.chdir(name)
        try:
            built: str = buildapi.build_wheel(target, config_settings)
        finally:
            os.chdir(root)
    return built
