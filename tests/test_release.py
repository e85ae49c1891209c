"""A release: the changelog's form, one version everywhere, a wheel with the data in it, a data package of its own.

``make release-check`` does the rest: it installs the wheel and runs unit tests on it.
"""

import datetime
import re
import subprocess
import sys
import zipfile

import pytest

from helpers import package
from helpers.wheel import data_files, staged
from tests.conftest import ROOT
from tests.release import HEAD, ReleaseError, agreed, versions

CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
ENTRIES = re.split(r"^## ", CHANGELOG, flags=re.MULTILINE)[1:]
PLACES = ("pyproject.toml", "CITATION.cff", "CHANGELOG.md", "data/datapackage.json")


@pytest.fixture
def copied(tmp_path):
    """The files that hold a version, to be spoilt."""
    for place in PLACES:
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_bytes((ROOT / place).read_bytes())
    return tmp_path


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.split()[0])
def test_a_release_lists_the_data_apart_from_the_kit_and_first(entry):
    assert re.findall(r"^### (.*)$", entry, re.MULTILINE) == ["Data", "Kit"]
    data, kit = re.split(r"^### Kit$", entry, flags=re.MULTILINE)
    assert re.search(r"^- ", data, re.MULTILINE)
    assert re.search(r"^- ", kit, re.MULTILINE)


def test_releases_have_a_version_and_a_day_and_stand_newest_first():
    heads = HEAD.findall(CHANGELOG)
    assert len(heads) == len(ENTRIES)
    numbers = [tuple(map(int, version.split("."))) for version, _ in heads]
    days = [datetime.date.fromisoformat(day) for _, day in heads]
    assert numbers == sorted(set(numbers), reverse=True)
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("place", PLACES)
def test_a_version_that_differs_is_named(copied, place):
    version, _ = agreed(copied)
    text = (copied / place).read_text(encoding="utf-8")
    (copied / place).write_text(text.replace(version, "9.9.9", 1), encoding="utf-8")
    with pytest.raises(ReleaseError, match=r"9\.9\.9"):
        agreed(copied)


def test_a_day_that_differs_is_named(copied):
    _, day = agreed(copied)
    text = (copied / "CITATION.cff").read_text(encoding="utf-8")
    (copied / "CITATION.cff").write_text(text.replace(day, "2001-01-01"), encoding="utf-8")
    with pytest.raises(ReleaseError, match="2001-01-01"):
        agreed(copied)


def test_a_version_is_read_at_four_places():
    assert len(versions()) == 4


def test_drafts_with_whole_articles_are_never_released(tmp_path):
    root = tmp_path / "root"
    staged(ROOT, root)
    root.joinpath("helpers", "kit", "data").rename(root / "data")
    (root / "data" / "drafts").mkdir()
    (root / "data" / "drafts" / "article.json").write_text("{}", encoding="utf-8")
    (root / "data" / "notes.csv").write_text("a\n", encoding="utf-8")
    assert {path.name for path in data_files(root)} == {path.name for path in data_files(ROOT)}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """A wheel built as pip builds it: by the backend that pyproject.toml names, in a process of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    code = f"from helpers.wheel import build_wheel; print(build_wheel({str(folder)!r}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return folder / done.stdout.strip()


def test_the_wheel_carries_data_and_notebooks_inside_the_package(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert "helpers/kit/data/transfers.csv" in names
    assert "helpers/kit/notebooks/reports/the-car.ipynb" in names
    assert {name.split("/")[0] for name in names} == {
        "helpers",
        wheel.name.removesuffix("-py3-none-any.whl") + ".dist-info",
    }


def test_the_code_of_a_wheel_finds_its_own_data(wheel, tmp_path):
    zipfile.ZipFile(wheel).extractall(tmp_path)
    code = "from helpers.package import DATA, build_folder; print(DATA); print(build_folder('x'))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    found, built = done.stdout.splitlines()
    assert found == str(tmp_path / "helpers" / "kit" / "data")
    assert built == str(tmp_path / "build" / "x")


def test_a_checkout_uses_the_data_beside_its_code():
    assert ROOT / "data" == package.DATA
    assert package.build_folder("reports") == ROOT / "build" / "reports"
