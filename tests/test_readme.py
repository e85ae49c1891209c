"""README, CONTRIBUTING and the picture: what they name is there, and what is there is named."""

import re

import pytest

from helpers.package import read_package
from helpers.picture import FILE, picture
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
HEADINGS = re.findall(r"^## (.*)$", README, re.MULTILINE)
FIRST = ["Start", "The data and its limits", "Methods", "How to cite", "Licences"]


def test_what_a_newcomer_asks_first_stands_first():
    assert HEADINGS[: len(FIRST)] == FIRST
    assert "](notebooks/the-car.svg)" in README.split("\n## ", 1)[0]


def test_the_picture_is_what_the_tables_give():
    assert FILE.read_text(encoding="utf-8") == picture(), "Run `make picture`."


def test_the_picture_is_small_and_asks_for_nothing():
    text = FILE.read_text(encoding="utf-8")
    assert FILE.stat().st_size < 300_000
    assert not re.search(r"(href|src|url\()\s*=?\s*[\"']?https?:", text)
    assert "<script" not in text


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_every_link_leads_to_a_file(text):
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        assert target.startswith("http") or (ROOT / target).exists(), target


def test_every_notebook_and_every_table_is_listed():
    books = {path.relative_to(ROOT).as_posix() for path in (ROOT / "notebooks").rglob("*.ipynb")}
    listed = set(re.findall(r"\]\((notebooks/[^)]+\.ipynb)\)", README))
    assert listed == {book for book in books if ".ipynb_checkpoints" not in book}
    assert not [table.path for table in read_package().tables.values() if f"`{table.path}`" not in README]


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_every_make_target_that_is_named_exists(text):
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:`|^)make ([a-z-]+)", text, re.MULTILINE))
    assert named <= targets


@pytest.mark.parametrize("part", ["A record", "A phrase for the reader of articles", "A chart", "A report"])
def test_each_thing_to_add_is_told_in_five_lines_with_its_check(part):
    told = CONTRIBUTING.split(f"\n## {part}\n", 1)[1].split("\n## ", 1)[0]
    steps = re.findall(r"^\d\. .*(?:\n   .*)*", told, re.MULTILINE)
    assert len(steps) == 5
    assert "`make " in steps[-1]
