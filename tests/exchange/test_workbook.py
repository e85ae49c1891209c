"""The Excel workbook: every cell comes back, no cell runs, and a filled-in template tells every wrong cell."""

import io
import shutil
import subprocess
from datetime import datetime

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from helpers.exchange import ExchangeError, import_workbook
from helpers.exchange.workbook import CODEBOOK, FILLED, LONGEST, escaped, template, unescaped, workbook
from helpers.stored import as_text

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://example.org","x")', "\t=1"]


def opened(content):
    return load_workbook(io.BytesIO(content))


def as_stored(value):
    """Return the value of a cell as it stands in the file."""
    if value is None:
        return ""
    return f"{value:.15g}" if isinstance(value, int | float) else unescaped(value)


def filled(ds, path, **rows):
    """Write rows into the template as a person does."""
    book = opened(template(ds))
    for name, many in rows.items():
        heads = [cell.value for cell in book[name][1]]
        for number, row in enumerate(many, 2):
            for column, value in row.items():
                book[name].cell(number, heads.index(column) + 1, value)
    book.save(path)
    return path


@pytest.fixture(scope="module")
def whole(ds):
    """The workbook of the kit's own data."""
    return workbook(ds)


SOURCE = {
    "source_id": "s9",
    "publisher": "yonhap",
    "title": "Nine",
    "url": "https://example.org/9",
    "published": "2024-03",
    "language": "en",
    "kind": "news",
    "origin": "original",
}
CLAIM = {
    "claim_id": "c99",
    "transfer_id": "car",
    "claimant": "nis",
    "said": "2024-03-02",
    "stance": "assesses",
    "modality": "assessed",
    "hedge": "we assess",
    "evidence_kind": "inferred",
    "credibility": 3,
    "summary": "Seoul assesses that the car came by train.",
    "source_id": "s9",
}


def test_every_cell_of_every_table_comes_back(ds, whole):
    book = opened(whole)
    for name, table in ds.package.tables.items():
        rows = list(book[name].iter_rows(values_only=True))
        assert list(rows[0]) == table.columns
        text = as_text(ds.tables[name][table.columns]).fillna("")
        back = [
            ["" if v is None else f"{v:.15g}" if isinstance(v, int | float) else unescaped(v) for v in r]
            for r in rows[1:]
        ]
        assert back == text.to_numpy().tolist()


def test_no_cell_is_a_formula(small):
    sly = small.transfers.assign(summary=[FORMULAS[n % len(FORMULAS)] for n in range(len(small.transfers))])
    book = opened(workbook(small.part(transfers=sly)))
    heads = [cell.value for cell in book["transfers"][1]]
    cells = [row[heads.index("summary")] for row in book["transfers"].iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == sly["summary"].tolist()
    assert {cell.data_type for cell in cells} == {"s"}


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_control_characters_are_escaped_as_the_standard_has_it_and_come_back(text):
    assert unescaped(escaped(text)) == text
    assert not set(escaped(text)) & {chr(n) for n in range(32) if n not in (9, 10, 13)}


def test_a_text_that_no_cell_holds_is_refused_with_its_place(small):
    long = small.transfers.assign(summary="x" * (LONGEST + 1))
    with pytest.raises(ValueError, match=r"transfers, row 2, column summary: a text of 32,768 characters"):
        workbook(small.part(transfers=long))


def test_the_codebook_defines_every_value_and_every_column(ds, whole):
    told = {(row[0], row[1]) for row in opened(whole)[CODEBOOK].iter_rows(min_row=2, values_only=True)}
    for name, terms in ds.package.vocabularies.items():
        assert {(name, term.value) for term in terms} <= told
    whats = {what for what, _ in told}
    assert {f"{name}.{column}" for name, table in ds.package.tables.items() for column in table.columns} <= whats


def test_the_template_offers_the_values_of_each_vocabulary(ds):
    book = opened(template(ds))
    assert book.sheetnames == [CODEBOOK, *FILLED]
    for name in FILLED:
        table = ds.package.tables[name]
        wanted = [field for field in table.fields if field.vocabulary and not field.is_list]
        offered = book[name].data_validations.dataValidation
        assert len(offered) == len(wanted)
        for one, field in zip(offered, wanted, strict=True):
            area = one.formula1.partition("!")[2].replace("$", "")
            values = [cell.value for (cell,) in book[CODEBOOK][area]]
            assert values == ds.package.values(field.vocabulary)


def test_rows_of_a_filled_template_are_added(small, tmp_path):
    new = import_workbook(filled(small, tmp_path / "in.xlsx", sources=[SOURCE], claims=[CLAIM]), small)
    assert len(new.claims) == len(small.claims) + 1
    assert new.sources.set_index("source_id").loc["s9", "published"] == "2024-03"
    assert new.claims.set_index("claim_id").loc["c99", "claimant"] == "nis"


def test_the_kit_s_own_workbook_adds_nothing(ds, whole, tmp_path):
    path = tmp_path / "all.xlsx"
    path.write_bytes(whole)
    new = import_workbook(path, ds)
    for name, frame in ds.tables.items():
        pd.testing.assert_frame_equal(new.tables[name], frame)


def test_every_wrong_cell_is_told_with_its_sheet_and_place(small, tmp_path):
    bad = CLAIM | {"stance": "asses", "said": "21/02/2024", "transfer_id": "cart"}
    path = filled(small, tmp_path / "in.xlsx", sources=[SOURCE], claims=[{}, CLAIM | {"claim_id": "c98"}, bad])
    with pytest.raises(ExchangeError) as error:
        import_workbook(path, small)
    found = error.value.problems
    assert set(found["file"]) == {"sheet claims"}
    assert set(found["row"]) == {4}
    assert {column.partition(" ")[0] for column in found["column"]} == {"stance", "said", "transfer_id"}
    assert "stance (F)" in set(found["column"])
    assert "Nearest: 'assesses'" in str(error.value)


def test_a_cell_that_a_spreadsheet_turned_into_a_date_keeps_its_precision(small, tmp_path):
    path = filled(small, tmp_path / "in.xlsx", sources=[SOURCE], claims=[CLAIM])
    book = load_workbook(path)
    heads = [cell.value for cell in book["sources"][1]]
    cell = book["sources"].cell(2, heads.index("published") + 1, datetime(2024, 3, 1))
    cell.number_format = "mmm-yy"
    said = book["claims"].cell(2, [one.value for one in book["claims"][1]].index("said") + 1, datetime(2024, 3, 2))
    said.number_format = "yyyy-mm-dd"
    book.save(path)
    new = import_workbook(path, small)
    assert new.sources.set_index("source_id").loc["s9", "published"] == "2024-03"
    assert new.claims.set_index("claim_id").loc["c99", "said"] == "2024-03-02"


def test_a_row_that_differs_from_the_tables_is_refused(small, tmp_path):
    row = as_text(small.sources[small.package.tables["sources"].columns]).fillna("").iloc[0].to_dict()
    path = filled(small, tmp_path / "in.xlsx", sources=[row | {"title": "Another"}])
    with pytest.raises(ExchangeError, match="differs from the tables, which have 'One'"):
        import_workbook(path, small)


def test_wrong_headings_and_sheets_are_told(small, tmp_path):
    book = Workbook()
    book.active.title = "claim"
    sheet = book.create_sheet("sources")
    sheet.append(["source_id", "titel", "source_id"])
    sheet.append(["s9", "x", "s9"])
    book.save(tmp_path / "in.xlsx")
    with pytest.raises(ExchangeError) as error:
        import_workbook(tmp_path / "in.xlsx", small)
    told = str(error.value)
    assert "is no table. Nearest: 'claims'" in told
    assert "Nearest: 'title'" in told
    assert "stands twice" in told


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"not a workbook", b"\x00" * 100])
def test_what_is_no_workbook_is_told(small, tmp_path, content):
    path = tmp_path / "in.xlsx"
    path.write_bytes(content)
    with pytest.raises(ExchangeError, match="no Excel workbook"):
        import_workbook(path, small)


def test_an_empty_template_and_a_missing_file_are_told(small, tmp_path):
    with pytest.raises(ExchangeError, match="has no row in it"):
        import_workbook(filled(small, tmp_path / "in.xlsx"), small)
    with pytest.raises(ExchangeError, match="is not there"):
        import_workbook(tmp_path / "none.xlsx", small)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed (libreoffice-calc)")
def test_libreoffice_opens_the_workbook_and_the_template(small, tmp_path):
    sly = small.transfers.assign(summary=FORMULAS[0])
    (tmp_path / "book.xlsx").write_bytes(workbook(small.part(transfers=sly)))
    (tmp_path / "empty.xlsx").write_bytes(template(small))
    home = f"-env:UserInstallation=file://{tmp_path}/profile"
    for name in ("book", "empty"):
        command = ["soffice", home, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"]
        subprocess.run(
            [*command, tmp_path / "out", tmp_path / f"{name}.xlsx"], check=True, capture_output=True, timeout=120
        )
    again = load_workbook(tmp_path / "out" / "book.xlsx")
    heads = [cell.value for cell in again["transfers"][1]]
    cell = again["transfers"].cell(2, heads.index("summary") + 1)
    assert (cell.value, cell.data_type) == (FORMULAS[0], "s")
    assert load_workbook(tmp_path / "out" / "empty.xlsx").sheetnames == [CODEBOOK, *FILLED]
