"""The data package: the same tables out and in, valid for the reference library, nothing written outside its folder."""

import io
import json
import zipfile

import pandas as pd
import pytest

from helpers.exchange import ExchangeError, export, import_package
from helpers.exchange.packaged import data_package


def test_out_and_in_again_is_the_same_dataset(ds, tmp_path):
    new = import_package(export(ds, "package", tmp_path / "a.zip"), tmp_path / "in")
    for name, frame in ds.tables.items():
        pd.testing.assert_frame_equal(new.tables[name], frame)


def test_the_same_data_gives_the_same_bytes(ds):
    assert data_package(ds) == data_package(ds)


def test_codebook_and_licence_travel_along(ds):
    names = zipfile.ZipFile(io.BytesIO(data_package(ds))).namelist()
    assert {"datapackage.json", "README.md", "LICENSE"} <= set(names)


def test_the_reference_library_finds_the_package_valid(ds, tmp_path):
    frictionless = pytest.importorskip("frictionless")
    with zipfile.ZipFile(io.BytesIO(data_package(ds))) as packed:
        packed.extractall(tmp_path)
    report = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])[:5]


def packed(path, files):
    with zipfile.ZipFile(path, "w") as out:
        for name, content in files.items():
            out.writestr(name, content)
    return path


@pytest.mark.parametrize("name", ["../evil.csv", "/etc/evil.csv", "a/b.csv", "..\\evil.csv"])
def test_a_file_that_points_out_of_the_package_is_refused_and_nothing_is_written(tmp_path, name):
    path = packed(tmp_path / "a.zip", {"datapackage.json": "{}", name: "x"})
    with pytest.raises(ExchangeError, match="side by side"):
        import_package(path, tmp_path / "in")
    assert not (tmp_path / "in").exists()


def test_a_zip_that_claims_too_much_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("helpers.exchange.packaged.LARGEST", 10)
    with pytest.raises(ExchangeError, match="unpacks to more than 10 bytes"):
        import_package(packed(tmp_path / "a.zip", {"datapackage.json": "x" * 11}), tmp_path / "in")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"x" * 300])
def test_what_is_no_zip_is_told(tmp_path, content):
    (tmp_path / "a.zip").write_bytes(content)
    with pytest.raises(ExchangeError, match="cannot be unpacked"):
        import_package(tmp_path / "a.zip", tmp_path / "in")


@pytest.mark.parametrize("at", range(200, 1400, 100))
def test_a_zip_with_some_bytes_changed_is_told(ds, tmp_path, at):
    body = bytearray(data_package(ds))
    body[at : at + 2] = b"e\xc3"
    (tmp_path / "a.zip").write_bytes(body)
    with pytest.raises(ExchangeError, match="cannot be unpacked"):
        import_package(tmp_path / "a.zip", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_zip_without_a_description_and_a_missing_file_are_told(tmp_path):
    with pytest.raises(ExchangeError, match="no data package"):
        import_package(packed(tmp_path / "a.zip", {"claims.csv": "x"}), tmp_path / "in")
    with pytest.raises(ExchangeError, match="is not there"):
        import_package(tmp_path / "none.zip", tmp_path / "in")


def test_a_folder_that_holds_something_is_left_alone(ds, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "mine.txt").write_text("mine")
    with pytest.raises(FileExistsError, match="not empty"):
        import_package(export(ds, "package", tmp_path / "a.zip"), tmp_path / "in")
    assert [path.name for path in (tmp_path / "in").iterdir()] == ["mine.txt"]


def test_a_broken_description_is_told(ds, tmp_path):
    path = packed(tmp_path / "a.zip", {"datapackage.json": json.dumps({"resources": 3})})
    with pytest.raises(ExchangeError, match=r"datapackage\.json"):
        import_package(path, tmp_path / "in")
