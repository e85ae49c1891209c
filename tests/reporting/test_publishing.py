"""Publishing: all files or none, a cell that fails publishes nothing, and bad parameters are told in words."""

import json
import os
from pathlib import Path

import nbformat
import pypandoc
import pypdf
import pytest

from helpers import load, publish
from helpers.notebook import PUBLISHING
from helpers.reporting.__main__ import main
from helpers.reporting.parameters import ParameterError
from helpers.reporting.publishing import PublishError, reports
from helpers.reporting.report import FOLDER
from tests.conftest import ROOT

MOST = 3_000_000  # bytes of a page


@pytest.fixture(scope="module")
def car(tmp_path_factory):
    """The founding case as it was public on the day after the conditional reaction."""
    return publish("the-car", folder=tmp_path_factory.mktemp("car"), progress=False, as_of="2024-02-22")


def test_four_files_are_written_and_no_other(car):
    names = sorted(path.name for path in car.html.parent.iterdir())
    assert names == ["the-car.bib", "the-car.csl.json", "the-car.html", "the-car.pdf"]
    assert car.html.stat().st_size < MOST


def test_the_page_tells_the_case_as_it_was_public_on_its_day(car):
    text = car.html.read_text(encoding="utf-8")
    assert "Only what was public on" in text
    assert "under a condition" in text
    assert "2024-03-16" not in text.partition('<script type="application/json"')[0]


def test_every_source_of_the_page_is_in_both_lists(car):
    items = json.loads(car.csl.read_text(encoding="utf-8"))
    from_bib = json.loads(pypandoc.convert_file(str(car.bibtex), "csljson", format="biblatex"))
    assert {item["id"] for item in items} == {item["id"] for item in from_bib}
    assert len(items) > 5
    text = car.html.read_text(encoding="utf-8")
    assert all(f'id="ref-{item["id"]}"' in text for item in items)
    law = next(item for item in items if item["id"] == "un-s-res-2397-2017")
    assert (law["type"], law["number"]) == ("legislation", "S/RES/2397 (2017)")


def test_the_pdf_has_an_outline_and_its_title(car):
    pdf = pypdf.PdfReader(car.pdf)
    assert pdf.metadata.title == "The car, day by day"
    assert {"Summary", "Provenance", "Limits", "Sources"} <= {getattr(one, "title", "") for one in pdf.outline}


def test_a_parameter_that_the_report_does_not_know_is_told(tmp_path):
    with pytest.raises(ParameterError, match=r"'yaer' is no parameter of year-in-review\. Nearest: 'year'"):
        publish("year-in-review", folder=tmp_path, progress=False, yaer=2024)
    assert not list(tmp_path.iterdir())


def test_a_value_that_cannot_be_met_is_told_without_a_traceback(tmp_path):
    with pytest.raises(ParameterError, match=r"^year: 'next' is no year"):
        publish("year-in-review", folder=tmp_path, progress=False, year="next")
    assert not list(tmp_path.iterdir())


def test_a_year_without_data_gives_an_honest_empty_report(tmp_path):
    done = publish("year-in-review", folder=tmp_path, progress=False, name="1999", year=1999)
    assert done.html.name == "1999.html"
    text = done.html.read_text(encoding="utf-8")
    assert "the tables hold no transfer reported of this year" in text
    assert "chart-" not in text
    assert len(pypdf.PdfReader(done.pdf).pages) <= 3


def broken(tmp_path, source):
    book = nbformat.read(next(path for path in reports() if path.stem == "the-car"), as_version=4)
    book.cells.insert(3, nbformat.v4.new_code_cell(source))
    path = tmp_path / "broken.ipynb"
    nbformat.write(book, path)
    return path


def test_a_cell_that_fails_publishes_nothing_and_leaves_the_old_files(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "broken.html").write_text("old")
    with pytest.raises(PublishError, match=r"broken\.ipynb is not published: cell 3 fails with ZeroDivisionError"):
        publish(broken(tmp_path, "1 / 0"), folder=folder, progress=False)
    assert [path.name for path in folder.iterdir()] == ["broken.html"]
    assert (folder / "broken.html").read_text() == "old"


def test_a_folder_that_cannot_be_written_keeps_what_is_there(tmp_path):
    (tmp_path / "the-car.html").write_text("old")
    (tmp_path / "the-car.pdf").mkdir()
    with pytest.raises(PublishError, match="is a folder"):
        publish("the-car", folder=tmp_path, progress=False, as_of="1990-01-01")
    assert (tmp_path / "the-car.html").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["the-car.html", "the-car.pdf"]


def test_a_name_that_leaves_the_folder_is_refused(tmp_path):
    with pytest.raises(ParameterError, match="is no name of a file"):
        publish("the-car", folder=tmp_path, progress=False, name="../x")


def test_publishing_leaves_this_process_as_it_was(car):
    assert PUBLISHING not in os.environ
    assert Path.cwd() != ROOT / "notebooks" / "reports"


def test_an_unknown_report_is_told_with_those_there_are(tmp_path):
    with pytest.raises(FileNotFoundError, match="the-car"):
        publish("the-cat", folder=tmp_path, progress=False)


def test_the_command_says_what_is_wrong_and_fails(capsys):
    assert main(["the-car", "as_of=2024-02"]) == 1
    assert "is no single day" in capsys.readouterr().err
    assert main(["name=x"]) > 0
    assert "overwrite each other" in capsys.readouterr().err


def test_names_from_outside_are_letters_on_the_page(tmp_path, monkeypatch):
    """A claimant whose name is markup, in a copy of the tables."""
    ds = load()
    actors = ds.actors
    nasty = "<script>alert(1)</script> [x](http://evil.example) #set $x$"
    actors.loc[actors["actor_id"] == "kremlin", "name"] = nasty
    ds.with_tables(actors=actors).save(tmp_path / "data")
    (tmp_path / "data" / "datapackage.json").write_bytes((ds.folder / "datapackage.json").read_bytes())
    monkeypatch.setenv(FOLDER, str(tmp_path / "data"))
    done = publish("the-car", folder=tmp_path / "out", progress=False)
    text = done.html.read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "<script>alert(1)" not in text
    assert 'href="http://evil.example"' not in text
    assert "#set $x$" in "".join(page.extract_text() for page in pypdf.PdfReader(done.pdf).pages).replace("\n", " ")
