"""The reports: every number in their prose is computed, every claim stays a claim, and changed data is noticed."""

import os
import re
import shutil
import subprocess
import sys

import nbformat
import pandas as pd
import pytest

from helpers import load, status
from helpers.prose import LINK, NUMBER_WORDS, address
from helpers.queries import shown
from helpers.reporting.parameters import ParameterError
from helpers.reporting.report import FOLDER
from tests.conftest import ROOT
from tests.reporting.cells import REPORTS, run_cells, text_of

KIT = load()
CODE = re.compile(r"`[^`]*`")
# Numbers that prose may hold although no query gives them, and why.
EXCEPTIONS = {
    "Three clocks": "the name of a chart and of an idea of the kit, no count of anything in the data",
    "the three are never mixed": "the same three clocks",
    "### In 152 mm shells": "the name of a unit, which is a parameter",
    "one year": "which year is a parameter",
}


@pytest.fixture(params=REPORTS, ids=lambda path: path.stem)
def report(request):
    return nbformat.read(request.param, as_version=4)


@pytest.fixture(scope="module", params=REPORTS, ids=lambda path: path.stem)
def made(request):
    """A report that was run in this process."""
    return run_cells(request.param)


def prose(book, annex=False):
    """Return the texts of a report: its own and those that its cells show."""
    for cell in book.cells:
        if ("annex" in cell.metadata.get("tags", [])) != annex:
            continue
        if cell.cell_type == "markdown":
            yield cell.source
        for output in cell.get("outputs", []):
            if text := output.get("data", {}).get("text/markdown"):
                yield text


def bare(text):
    """Return a text without what is linked to a query, a record or a source, and without exceptions."""
    text = CODE.sub("", LINK.sub("", text))
    for words in EXCEPTIONS:
        text = text.replace(words, "")
    return text


def test_there_are_four():
    assert [path.stem for path in REPORTS] == ["arms-to-russia", "petroleum-cap", "the-car", "year-in-review"]


def test_each_opens_with_its_parameters(report):
    cell = next(cell for cell in report.cells if cell.cell_type == "code")
    assert cell.metadata.tags == ["parameters"]
    for name in ("as_of", "categories", "names"):
        assert f"{name} = " in cell.source
    assert "period = " in cell.source or "year = " in cell.source


def test_no_number_in_prose_is_typed(report):
    for text in prose(report):
        assert not re.findall(r"\d", bare(text)), text[:300]
        assert not NUMBER_WORDS.findall(bare(text)), text[:300]


@pytest.mark.parametrize("typed", ["There are 12 records.", "There are twelve records.", "**12** [13](#figure-1)"])
def test_a_typed_number_would_be_found(typed):
    assert re.findall(r"\d", bare(typed)) or NUMBER_WORDS.findall(bare(typed))


def test_every_exception_is_used():
    everything = "\n".join(text for path in REPORTS for text in prose(nbformat.read(path, as_version=4)))
    assert not [words for words in EXCEPTIONS if words not in everything]


def test_every_figure_is_what_its_query_gives(made):
    names, _ = made
    report = names["report"]
    assert len(report.figures) > 15
    for figure in report.figures:
        number = shown(report.queries.value(figure.query))
        assert figure.shown == number or figure.shown.startswith(f"{number} "), figure


# Queries whose figures rest on no record, and why.
NO_RECORD = {
    "day": "a parameter",
    "year": "a parameter",
    "cap_use(ds, good)": "a period of a cap, or the cap itself",
}


def test_every_figure_leads_to_records_that_are_listed(made):
    names, told = made
    text, report = text_of(told), names["report"]
    for figure, number in report.figures.items():
        assert f'(#figure-{number} "here")' in text
        listed = [f'(#{address("record-" + report.home(one))} "here")' in text for one in figure.records]
        assert any(listed) or figure.query.removeprefix("len(").startswith(tuple(NO_RECORD)), figure


def test_no_record_is_named_without_its_status(report):
    """The title of a record stands behind the word that says how surely it is known."""
    known = status(KIT).set_index("transfer_id")["status"].astype("str")
    found = 0
    for text in prose(report):
        for line in text.splitlines():
            for one in re.finditer(r'\(#record-[^\s)]* "title of ([^"]*)"\)', line):
                found += 1
                assert f"**{known[one[1]]}**" in line[: one.start()]
    assert found or report.cells[0].source.startswith("# The petroleum cap")


def test_no_conditional_reaction_is_printed_without_its_condition(report):
    under = set(KIT.reactions[KIT.reactions["modality"] == "if-true"]["reaction_id"])
    for text in prose(report):
        for line in text.splitlines():
            for one in re.finditer(r'"summary of ([^"]*)"', line):
                assert one[1] not in under or "*under a condition*" in line[: one.start()]


def test_a_report_names_a_conditional_reaction(made):
    assert "*under a condition*" in text_of(made[1]) or "petroleum" in str(made[0]["report"].asked)


def test_own_text_of_a_report_says_nothing_of_a_record(report):
    """What is said of records comes from code, which knows how surely; a cell of text names no actor and no act."""
    verbs = re.compile(r"\b(gave|shipped|supplied|delivered|received|fired|transferred)\b", re.IGNORECASE)
    for cell in report.cells:
        if cell.cell_type == "markdown":
            assert not verbs.search(cell.source), cell.source


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_day_before_everything_gives_an_honest_empty_report(path):
    text = text_of(run_cells(path, as_of="1990-01-01")[1])
    assert "*No chart: " in text
    assert "the tables hold no" in text
    assert "*No record is named.*" in text


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("year-in-review", {"year": 2018}),
        ("year-in-review", {"year": 2023, "as_of": "2023-10-20", "categories": ["Ammunition"]}),
        ("arms-to-russia", {"period": "2022", "units": "rounds"}),
        ("petroleum-cap", {"good": "coal", "categories": ["Energy"]}),
        ("the-car", {"transfer": "2024-04-angara-eleven-trips"}),  # reactions "about" a day
        ("the-car", {"transfer": "2023-10-05-artillery-transfer-begins", "asked": ["38 North"]}),
    ],
)
def test_other_parameters_give_a_report_too(name, given):
    names, told = run_cells(next(path for path in REPORTS if path.stem == name), **given)
    assert names["report"].figures
    assert "nan" not in text_of(told).split()


def test_names_in_their_own_language_reach_the_text():
    path = next(path for path in REPORTS if path.stem == "the-car")
    assert re.search(r"[가-힣]+ \(", text_of(run_cells(path, names="native")[1]))


@pytest.mark.parametrize(
    ("name", "given", "words"),
    [
        ("year-in-review", {"categories": ["Amunition"], "as_of": "2024-02"}, "Nearest: 'Ammunition'"),
        ("the-car", {"transfer": "2024-02-18-aurus-senator"}, "Nearest: '2024-02-18-aurus-senat'"),
        ("the-car", {"asked": ["Narnia"]}, "'Narnia' is no actor or state"),
        ("the-car", {"within": -1}, "Give 0 or more"),
        ("petroleum-cap", {"good": "food"}, "is under no cap with a figure"),
        ("arms-to-russia", {"units": ["bottles"]}, "'bottles' is no unit"),
    ],
)
def test_a_parameter_that_cannot_be_met_is_told(name, given, words):
    path = next(path for path in REPORTS if path.stem == name)
    with pytest.raises(ParameterError, match=words):
        run_cells(path, **given)


def test_the_founding_case_as_it_was_known_day_by_day():
    path = next(path for path in REPORTS if path.stem == "the-car")
    first, second = (text_of(run_cells(path, as_of=day)[1]) for day in ("2024-02-20", "2024-02-21"))
    assert "Matthew Miller" not in first
    assert "Kremlin** confirmed, through RIA Novosti, Yonhap News Agency" in first
    assert "called it a violation, *under a condition*" in second


def test_changing_one_datum_makes_the_stored_report_fail(tmp_path):
    """Strictly: the figure in prose, the table and the chart that rest on it, each by itself."""
    for path in KIT.folder.iterdir():
        if path.is_file():
            shutil.copy(path, tmp_path / path.name)
    table = pd.read_csv(tmp_path / "transfers.csv", dtype="str", keep_default_na=False)
    barrels = table[(table["category"] == "refined-petroleum") & (table["unit"] == "barrels")]
    highest = barrels["quantity_low"].astype("float").idxmax()
    table.loc[highest, "quantity_low"] = str(int(table.loc[highest, "quantity_low"]) + 1)
    table.to_csv(tmp_path / "transfers.csv", index=False, lineterminator="\n")
    book = ROOT / "notebooks" / "reports" / "petroleum-cap.ipynb"
    command = [sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", "-p", "no:cacheprovider", "-q", "-rf"]
    found = subprocess.run(
        [*command, str(book)], env={**os.environ, FOLDER: str(tmp_path)}, capture_output=True, text=True, cwd=ROOT
    )
    assert found.returncode == 1, found.stdout
    code = [cell.source for cell in nbformat.read(book, as_version=4).cells if cell.cell_type == "code"]
    failed = {int(number) for number in re.findall(r"^FAILED .*::Cell (\d+)", found.stdout, re.MULTILINE)}
    changed = "\n".join(code[number] for number in failed)
    for cell in ("petroleum.summary(q)", "cap_chart", "petroleum.band(q)", "report.provenance()"):
        assert cell in changed, (cell, found.stdout[-3000:])
    assert "petroleum.rule(q)" not in changed
