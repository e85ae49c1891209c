"""Whatever a file holds, a loader reads it or says what is wrong with it: no library's own error comes through."""

import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from helpers import load, read_article
from helpers.corpus.scanning import scan
from helpers.exchange import ExchangeError, export, import_csl, import_package, import_workbook
from helpers.exchange.workbook import workbook
from helpers.exploring import View, ViewError
from helpers.package import DATA, read_package
from helpers.problems import DataError
from helpers.reading import ReadingError
from tests.conftest import ROWS, write_tables

PHASES = [Phase.explicit, Phase.reuse, Phase.generate]  # a spoiled file is small enough as it is
FUZZ = settings(deadline=None, phases=PHASES, max_examples=15, suppress_health_check=list(HealthCheck))
BYTES = st.binary(max_size=200)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def read_or_told(call, *errors):
    """Return what a loader gives, or check that what it raises is the kit's own error and says something."""
    try:
        return call()
    except errors as error:
        told = error
    assert str(told)
    assert not isinstance(told, DataError) or len(told.problems)
    return None


def spoiled(data, whole):
    """Return bytes with some of them changed, cut out or put in."""
    content = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, max(len(content) - 1, 0)))
        content[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=20))
    return bytes(content)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    return tmp_path_factory.mktemp("fuzz")


@pytest.fixture(scope="module")
def once(shelf):
    """The small dataset, loaded once."""
    return load(write_tables(shelf / "once", ROWS))


@FUZZ
@given(data=st.data())
def test_a_spoiled_table_loads_or_every_problem_is_told(shelf, data):
    folder = write_tables(shelf / "tables", ROWS)
    path = data.draw(st.sampled_from(sorted(folder.glob("*.csv"))))
    path.write_bytes(spoiled(data, path.read_bytes()))
    read_or_told(lambda: load(folder), DataError)


@FUZZ
@given(content=JSON)
def test_any_description_of_tables_is_read_or_told(shelf, content):
    (shelf / "described").mkdir(exist_ok=True)
    (shelf / "described" / "datapackage.json").write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(ValueError, match=r"datapackage\.json"):
        read_package(shelf / "described")


@FUZZ
@given(data=st.data())
def test_a_spoiled_description_is_read_or_told(shelf, data):
    (shelf / "spoiled").mkdir(exist_ok=True)
    whole = (DATA / "datapackage.json").read_bytes()
    (shelf / "spoiled" / "datapackage.json").write_bytes(spoiled(data, whole))
    read_or_told(lambda: read_package(shelf / "spoiled"), ValueError)


@FUZZ
@given(data=st.data())
def test_a_spoiled_package_is_taken_in_or_told(shelf, data):
    whole = shelf / "whole.zip"
    if not whole.exists():
        export(load(write_tables(shelf / "small", ROWS)), "package", whole)
    path, target = shelf / "spoiled.zip", shelf / f"in-{len(list(shelf.iterdir()))}"
    path.write_bytes(data.draw(st.just(spoiled(data, whole.read_bytes())) | BYTES))
    read_or_told(lambda: import_package(path, target), DataError, FileExistsError)


@FUZZ
@given(data=st.data())
def test_a_spoiled_workbook_is_taken_in_or_told(shelf, once, data):
    whole = shelf / "whole.xlsx"
    if not whole.exists():
        whole.write_bytes(workbook(once))
    path = shelf / "spoiled.xlsx"
    if data.draw(st.booleans()):
        path.write_bytes(spoiled(data, whole.read_bytes()))
    else:  # a workbook whose parts are spoiled, inside a zip file that is whole
        with zipfile.ZipFile(whole) as old, zipfile.ZipFile(path, "w") as new:
            bad = data.draw(st.sampled_from(sorted(old.namelist())))
            for name in old.namelist():
                new.writestr(name, spoiled(data, old.read(name)) if name == bad else old.read(name))
    read_or_told(lambda: import_workbook(path, once), ExchangeError)


@FUZZ
@given(content=JSON | st.lists(st.dictionaries(st.sampled_from(["id", "title", "issued", "URL", "publisher"]), JSON)))
def test_any_json_is_taken_in_as_sources_or_told(shelf, once, content):
    path = shelf / "z.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    read_or_told(lambda: import_csl(path, once), ExchangeError)


@FUZZ
@given(content=BYTES, end=st.sampled_from([".txt", ".html", ".pdf"]))
def test_any_file_is_read_as_an_article_or_told(shelf, content, end):
    path = shelf / f"any{end}"
    path.write_bytes(content)
    read_or_told(lambda: read_article(path), ReadingError)


@FUZZ
@given(content=BYTES, end=st.sampled_from([".jsonl", ".csv", ".parquet", ".warc", ".gkg.csv", ".jsonl.gz", ".csv.zip"]))
def test_any_file_is_scanned_or_told(shelf, content, end):
    path = shelf / f"any{end}"
    path.write_bytes(content)
    read_or_told(lambda: scan(path, workers=1, progress=False), ReadingError)


@FUZZ
@given(text=st.text(max_size=60) | st.text(max_size=60).map(lambda text: f"tt1.{text}"))
def test_any_text_is_a_view_or_told(text):
    read_or_told(lambda: View.parse(text), ViewError)


def test_a_folder_that_is_a_file_and_a_file_that_is_a_folder_are_told(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(FileNotFoundError, match="is no folder"):
        load(tmp_path / "file")
    folder = write_tables(tmp_path / "data", ROWS)
    (folder / "claims.csv").unlink()
    (folder / "claims.csv").mkdir()
    with pytest.raises((DataError, OSError)):
        load(folder)
    for taken in (import_workbook, import_csl):
        with pytest.raises(ExchangeError, match="is not there"):
            taken(Path(tmp_path), load())
