"""A table that was edited in a spreadsheet: read as it is meant, or told where and how it is not."""

import csv
import io

import pytest

from helpers import load
from helpers.problems import DataError


def edited(folder, name, change, encoding="utf-8", end="\r\n", bom=True):
    """Rewrite a table as a spreadsheet does: BOM, CRLF, cells quoted its own way, some cells changed."""
    path = folder / f"{name}.csv"
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))
    for number, column, value in change:
        rows[number - 1][rows[0].index(column)] = value
    out = io.StringIO()
    csv.writer(out, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(rows)
    path.write_bytes((("\ufeff" if bom else "") + out.getvalue()).encode(encoding))
    return folder


def told(folder):
    with pytest.raises(DataError) as error:
        load(folder)
    return error.value.problems


def test_bom_crlf_and_quotes_around_everything_change_nothing(folder):
    before = load(folder)
    for path in sorted(folder.glob("*.csv")):
        edited(folder, path.stem, [])
    after = load(folder)
    for name, frame in before.tables.items():
        assert after.tables[name].equals(frame)


def test_smart_quotes_and_dashes_stay_as_they_were_typed(folder):
    text = "“Kim’s car” – given…\u00a0"
    assert (
        load(edited(folder, "transfers", [(2, "summary", text)]))
        .transfers["summary"]
        .iloc[0]
        .startswith("“Kim’s car” –")
    )


@pytest.mark.parametrize("date", ["18/02/2024", "02/18/2024", "Feb-24", "18.02.2024", "45340", "2024-02-18 00:00:00"])
def test_a_date_that_a_spreadsheet_formatted_anew_is_told_with_what_to_write(folder, date):
    found = told(edited(folder, "transfers", [(2, "occurred", date)]))
    (one,) = found[found["column"] == "occurred"].to_dict("records")
    assert (one["file"], one["row"], one["value"]) == ("transfers.csv", 2, date)
    assert "2024-02-18" in one["message"] or "YYYY" in one["message"]


@pytest.mark.parametrize("number", ["1,000", "1.000,5", "1 000"])
def test_a_figure_that_a_spreadsheet_formatted_anew_is_told(folder, number):
    assert told(edited(folder, "transfers", [(3, "quantity_low", number)]))["column"].tolist() == ["quantity_low"]


def test_a_figure_in_powers_of_ten_is_the_figure(folder):
    ds = load(edited(folder, "transfers", [(3, "quantity_low", "1E+06")]))
    assert ds.transfers["quantity_low"].iloc[1] == 1_000_000


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_another_encoding_is_told_with_how_to_save(folder, encoding):
    found = told(edited(folder, "transfers", [(2, "summary", "Kim’s car – given")], encoding=encoding, bom=False))
    assert found["message"].str.contains("CSV UTF-8").any()


def test_semicolons_between_cells_are_told(folder):
    path = folder / "transfers.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",", ";"), encoding="utf-8")
    found = told(folder)
    assert (found["file"] == "transfers.csv").any()


def test_blank_lines_at_the_end_are_no_rows(folder):
    path = folder / "transfers.csv"
    before = load(folder)
    path.write_text(path.read_text(encoding="utf-8") + "\r\n\r\n", encoding="utf-8")
    assert load(folder).transfers.equals(before.transfers)


def test_a_full_disk_leaves_the_old_tables(folder, monkeypatch):
    ds = load(folder)
    new = ds.with_tables(transfers=ds.transfers.assign(title="New"))

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("helpers.tables.os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        new.save()
    monkeypatch.undo()
    assert load(folder).transfers.equals(ds.transfers)
    assert not list(folder.glob(".staging*"))
    new.save()
    assert set(load(folder).transfers["title"]) == {"New"}


def test_a_folder_that_nobody_may_write_to_keeps_its_tables(folder, monkeypatch):
    ds = load(folder)

    def refused(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("helpers.atomic.Path.mkdir", refused)
    with pytest.raises(PermissionError, match="Permission denied"):
        ds.with_tables(transfers=ds.transfers.assign(title="New")).save()
    monkeypatch.undo()
    assert load(folder).transfers.equals(ds.transfers)
