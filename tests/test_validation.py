"""Everything that is wrong is found at once, with its place and its remedy."""

import copy

import pytest

from helpers import load
from helpers.problems import DataError
from tests.conftest import ROWS, write_tables


def problems_of(tmp_path, edit):
    rows = copy.deepcopy(ROWS)
    edit(rows)
    with pytest.raises(DataError) as caught:
        load(write_tables(tmp_path / "data", rows))
    return caught.value.problems, str(caught.value)


def edited(table, row, **cells):
    def edit(rows):
        rows[table][row].update(cells)

    return edit


@pytest.mark.parametrize(
    ("table", "row", "cells", "column", "told"),
    [
        ("transfers", 0, {"category": "luxury-good"}, "category", "Nearest: 'luxury-goods'"),
        ("transfers", 0, {"stage": "DELIVERED"}, "stage", "Nearest: 'delivered'"),
        ("transfers", 1, {"occurred": "2024-02-30"}, "occurred", "does not exist"),
        ("transfers", 1, {"occurred": "2024-05/2024-04"}, "occurred", "ends before it begins"),
        ("transfers", 0, {"quantity_low": "5"}, "quantity_low", "low figure above the high one"),
        ("transfers", 0, {"quantity_low": "a dozen"}, "quantity_low", "is not a number"),
        ("transfers", 0, {"quantity_low": "nan"}, "quantity_low", "is not a number"),
        ("transfers", 0, {"quantity_low": "inf"}, "quantity_low", "is not a number"),
        ("transfers", 0, {"quantity_low": "-1"}, "quantity_low", "below 0"),
        ("transfers", 0, {"unit": ""}, "unit", "figure with no unit"),
        ("transfers", 0, {"recipient": "RUS"}, "supplier", "supplier and recipient at once"),
        ("transfers", 0, {"counts_from": "2024"}, "counts_from", "Only a cumulative estimate"),
        ("transfers", 0, {"title": ""}, "title", "must not be"),
        ("transfers", 1, {"transfer_id": "car"}, "transfer_id", "earlier row"),
        ("transfers", 0, {"transfer_id": "The Car"}, "transfer_id", "does not have the form"),
        ("claims", 0, {"transfer_id": "cars"}, "transfer_id", "Nearest: 'car'"),
        ("claims", 0, {"claimant": "kcn"}, "claimant", "points nowhere"),
        ("claims", 1, {"via": "ria;rio"}, "via", "Nearest: 'ria'"),
        ("claims", 1, {"via": "ria; yonhap"}, "via", "spaces around an item"),
        ("claims", 1, {"via": "ria;;yonhap"}, "via", "empty item"),
        ("claims", 1, {"superseded_by": "car-c2"}, "superseded_by", "replaces itself"),
        ("claims", 1, {"zone": "Moscow"}, "zone", "does not have the form"),
        ("reactions", 0, {"transfer_ids": ""}, "transfer_ids", "needs categories and a direction"),
        ("reactions", 0, {"categories": "workers"}, "categories", "marked as general too"),
        (
            "reactions",
            0,
            {"quote": "one two three four five six seven eight nine ten eleven twelve thirteen"},
            "quote",
            "12 words",
        ),
        ("sources", 0, {"url": ""}, "source_id", "neither url nor symbol"),
        ("sources", 0, {"url": "ftp://example.org"}, "url", "does not have the form"),
        ("resolutions", 0, {"votes_for": "14.5"}, "votes_for", "not a whole number"),
        ("resolutions", 0, {"votes_for": "16"}, "votes_for", "above 15"),
        (
            "provision_map",
            1,
            {"category": "luxury-goods", "direction": "to-dprk"},
            "category + direction",
            "earlier row",
        ),
        ("actors", 3, {"organisation": "stat"}, "organisation", "Nearest: 'state'"),
    ],
)
def test_each_error_is_found_where_it_stands(tmp_path, table, row, cells, column, told):
    found, text = problems_of(tmp_path, edited(table, row, **cells))
    here = found[(found["file"] == f"{table.replace('_', '-')}.csv") & (found["column"] == column)]
    assert (here["row"] == row + 2).any()
    assert here["message"].str.contains(told, regex=False).any()
    assert f"row {row + 2}, column {column}" in text


def test_all_errors_of_all_files_are_told_at_once(tmp_path):
    def edit(rows):
        rows["transfers"][0]["category"] = "cars"
        rows["claims"][1]["said"] = "Tuesday"
        rows["reactions"][0]["stance"] = "angry"

    found, _ = problems_of(tmp_path, edit)
    assert set(found["file"]) == {"transfers.csv", "claims.csv", "reactions.csv"}
    assert len(found) == 3


def test_a_hundred_errors_are_printed_and_the_rest_counted(tmp_path):
    def edit(rows):
        rows["actors"] += [
            {"actor_id": f"A {n}", "name": "x", "kind": "person", "affiliation": "state"} for n in range(150)
        ]

    found, text = problems_of(tmp_path, edit)
    assert len(found) == 150
    assert "50 more" in text


def test_the_header_is_checked_before_the_cells(folder):
    path = folder / "transfers.csv"
    path.write_text(path.read_text().replace("category", "catgory", 1))
    with pytest.raises(DataError, match="catgory") as caught:
        load(folder)
    assert "Nearest: 'category'" in str(caught.value)
    assert "This column is missing" in str(caught.value)


def test_rows_of_the_wrong_length_are_all_told(folder):
    path = folder / "countries.csv"
    lines = path.read_text().splitlines()
    path.write_text("\n".join([*lines, "JPN,Japan", "FRA,France,,state,,,"]) + "\n")
    with pytest.raises(DataError) as caught:
        load(folder)
    told = caught.value.problems
    told = told[told["message"].str.contains("cells, the header")]
    assert told["row"].tolist() == [6, 7]


def test_a_file_that_is_missing_empty_or_not_utf8_is_told(folder):
    (folder / "places.csv").unlink()
    (folder / "measures.csv").write_text("")
    (folder / "countries.csv").write_bytes(
        "country,name,native_name,kind,aliases\nFRA,Franç,,state,\n".encode("latin-1")
    )
    with pytest.raises(DataError) as caught:
        load(folder)
    text = str(caught.value)
    assert "places.csv: The file is missing" in text
    assert "measures.csv, row 1" in text
    assert "CSV UTF-8" in text


def test_a_file_saved_by_a_spreadsheet_with_bom_and_crlf_loads(folder):
    for path in folder.glob("*.csv"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert len(load(folder).transfers) == len(ROWS["transfers"])


def test_what_looks_odd_is_a_warning_and_loads(tmp_path):
    rows = copy.deepcopy(ROWS)
    rows["claims"][0]["said"] = "2024-01-05"
    rows["reactions"][0]["said"] = "2024-03-05"
    rows["claims"][2]["superseded_by"] = "car-c1"
    ds = load(write_tables(tmp_path / "data", rows))
    told = ds.warnings.set_index("file")["message"]
    assert "before the earliest day" in " ".join(told.loc[["claims.csv"]])
    assert "another claimant" in " ".join(told.loc[["claims.csv"]])
    assert "after the day its source was published" in told["reactions.csv"]


def test_a_plan_may_be_claimed_before_it_happens(small):
    assert not small.warnings["value"].isin(["2025-07"]).any()
