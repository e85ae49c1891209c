"""``make release-check``: what would be released is built, installed where the checkout is out of reach, and tested.

The wheel and the data package go into ``build/release``. The wheel is installed into an environment of its own, which
sees the packages of this one and not its editable checkout; the unit tests run there on the wheel's code and on the
tables of the unpacked data package. Nothing is fetched and nothing is published.
"""

import copy
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import tomllib
import venv
from pathlib import Path

import yaml

from helpers import load
from helpers.exchange.packaged import data_package
from helpers.wheel import build_wheel

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / "build" / "release"
HEAD = re.compile(r"^## (\S+) \((\d{4}-\d{2}-\d{2})\)$", re.MULTILINE)
# Quick tests of each part that a user of the wheel meets: tables, dates, law, charts, reader, corpus, reports.
CHOSEN = (
    "test_package.py", "test_data.py", "test_dataset.py", "test_dates.py", "test_filters.py", "test_statuses.py",
    "test_provisions.py", "test_citations.py", "test_charts.py", "test_mapping.py", "reading/test_document.py",
    "corpus/test_prefilter.py", "reporting/test_report.py",
)  # fmt: skip
SLOW = "not saved_is_loaded and not cut_off and not killed and not one_more"  # of these: properties, tried at length
BESIDE = ("pyproject.toml", "CITATION.cff", "CHANGELOG.md")  # which these tests read


class ReleaseError(Exception):
    """What stands in the way of a release."""


def versions(root: Path = ROOT) -> dict[str, str]:
    """Return where a version is written → the version that stands there."""
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    heads = HEAD.findall(changelog)
    return {
        "pyproject.toml": tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"],
        "CITATION.cff": str(citation(root)["version"]),
        "data/datapackage.json": json.loads((root / "data" / "datapackage.json").read_text(encoding="utf-8"))[
            "version"
        ],
        "CHANGELOG.md, top entry": heads[0][0] if heads else "none",
    }


def citation(root: Path = ROOT) -> dict:
    """Return what CITATION.cff holds."""
    return yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))


def agreed(root: Path = ROOT) -> tuple[str, str]:
    """Return the one version and the one day that stand everywhere.

    Raises:
        ReleaseError: if they do not agree.
    """
    found = versions(root)
    if len(set(found.values())) > 1:
        raise ReleaseError("The versions differ: " + ", ".join(f"{place} {one}" for place, one in found.items()) + ".")
    version, day = HEAD.findall((root / "CHANGELOG.md").read_text(encoding="utf-8"))[0]
    if str(citation(root)["date-released"]) != day:
        raise ReleaseError(f"CITATION.cff is dated {citation(root)['date-released']}, CHANGELOG.md {day}.")
    return version, day


def problems(folder: Path) -> list:
    """Return what Frictionless finds wrong in a data package, the vocabularies spelled out as enums."""
    import frictionless

    plain = copy.deepcopy(json.loads((folder / "datapackage.json").read_text(encoding="utf-8")))
    for resource in plain["resources"]:
        for field in resource["schema"]["fields"]:
            if field["type"] != "list" and "vocabulary" in field:
                values = [term["value"] for term in plain["vocabularies"][field["vocabulary"]]]
                field.setdefault("constraints", {})["enum"] = values
    report = frictionless.Package(plain, basepath=str(folder)).validate()
    return [] if report.valid else report.flatten(["rowNumber", "fieldName", "note"])


def environment(folder: Path, wheel: Path) -> Path:
    """Make an environment that holds the wheel and sees the packages installed here; return its Python."""
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    own = Path(sysconfig.get_path("purelib", "venv", {"base": str(folder), "platbase": str(folder)}))
    # A path file of a folder that a path file names is not read: so the editable checkout stays out.
    seen = dict.fromkeys(sysconfig.get_path(kind) for kind in ("purelib", "platlib"))
    (own / "packages-of-the-checkout.pth").write_text("\n".join(seen) + "\n", encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
    run([*pip, "install", "--quiet", "--no-index", "--no-deps", str(wheel)], folder)
    return python


def run(command: list[str], folder: Path, **more: str) -> str:
    """Run a command in a folder, away from the checkout, and return what it printed.

    Raises:
        ReleaseError: if it fails, with what it printed.
    """
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    done = subprocess.run(command, cwd=folder, env=kept | more, capture_output=True, text=True)
    if done.returncode:
        raise ReleaseError(f"{' '.join(command)}\n{done.stdout[-4000:]}{done.stderr[-4000:]}")
    return done.stdout


def main() -> None:
    """Check everything, a line for each thing that holds.

    Raises:
        ReleaseError: at the first thing that does not.
    """
    version, day = agreed()
    print(f"{version} of {day}: {', '.join(versions())} and CITATION.cff's day agree")
    shutil.rmtree(BUILT, ignore_errors=True)
    BUILT.mkdir(parents=True)
    os.chdir(ROOT)
    wheel = BUILT / build_wheel(str(BUILT))
    if wheel.name.split("-")[1] != version:
        raise ReleaseError(f"{wheel.name} is not of version {version}.")
    print(f"{wheel.name}: {wheel.stat().st_size / 1e6:.1f} MB")
    packed = BUILT / f"transfer-timeline-data-{version}.zip"
    packed.write_bytes(data_package(load()))
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        tables = scratch / "data"
        shutil.unpack_archive(packed, tables)
        if wrong := problems(tables):
            raise ReleaseError(f"{packed.name}: {wrong[:10]}")
        print(f"{packed.name}: {packed.stat().st_size / 1e6:.1f} MB, valid for Frictionless")
        python = environment(scratch / "venv", wheel)
        where = run([str(python), "-I", "-c", "import helpers; print(helpers.__file__)"], scratch).strip()
        if not Path(where).is_relative_to(scratch.resolve()) and not Path(where).is_relative_to(scratch):
            raise ReleaseError(f"The tests would run against {where}, not against the wheel.")
        shutil.copytree(ROOT / "tests", scratch / "tests", ignore=shutil.ignore_patterns("__pycache__"))
        for one in BESIDE:
            shutil.copy2(ROOT / one, scratch / one)
        chosen = [f"tests/{one}" for one in CHOSEN]
        tested = [str(python), "-I", "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", SLOW, *chosen]
        told = run(tested, scratch, TRANSFER_TIMELINE_DATA=str(tables))
        print(f"unit tests on the wheel and the unpacked data package: {told.strip().splitlines()[-1]}")
        code = "from helpers import publish; publish('petroleum-cap', folder='out', progress=False)"
        run([str(python), "-I", "-c", code], scratch)
        made = sorted(path.name for path in (scratch / "out").iterdir())
        print(f"a report published by the wheel: {', '.join(made)}")


if __name__ == "__main__":
    try:
        main()
    except ReleaseError as error:
        sys.exit(f"release-check: {error}")
