"""Hostile text in every column that holds free text: nothing that is shown or exported runs it."""

import csv
import io
import json
import re
import zipfile
from html.parser import HTMLParser

import bibtexparser
import pypandoc
import pytest
from openpyxl import load_workbook

from helpers import cite, explore, timeline
from helpers.corpus.queue import review_queue
from helpers.corpus.scanning import scan
from helpers.downloads import picture, safe_csv
from helpers.exchange import FORMATS
from helpers.known import Known
from helpers.notebook import _table
from helpers.prose import escape
from helpers.reading import read_article
from helpers.recordcard import card
from helpers.reviewing import review

MARK = "payload"
HTML = f'"\'><script>{MARK}()</script><img src=x onerror="{MARK}()"><a href="javascript:{MARK}()">'
FORMULA = f'=HYPERLINK("http://{MARK}.example","x")'
LATEX = rf"\input{{{MARK}}}\write18{{{MARK}}}$x$ %{MARK} }}"
ATTACKS = {"html": HTML, "formula": FORMULA, "latex": LATEX}
_ACTS = re.compile(r"^on|^srcdoc$")


class Found(HTMLParser):
    """Collects what would run: elements and attributes that the hostile text would bring."""

    def __init__(self):
        super().__init__()
        self.bad = []

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            led = name in ("href", "src", "action") and (value or "").strip('\\" ').lower().startswith("javascript:")
            if MARK in (value or "") and (_ACTS.match(name) or led):
                self.bad.append((tag, name, value))
        if tag == "img" and dict(attrs).get("src") == "x":
            self.bad.append((tag, attrs))

    def handle_data(self, data):
        if self.lasttag == "script" and data.strip() == f"{MARK}()":  # a script of its own, no string in another
            self.bad.append(("script", data))


def runs(html):
    """Return what of a page would run."""
    found = Found()
    found.feed(html)
    return found.bad


@pytest.fixture(params=ATTACKS)
def hostile(request, small):
    """The small dataset with one attack in every column of free text."""
    text = ATTACKS[request.param]
    changed = {}
    for name, table in small.package.tables.items():
        frame = small.tables[name]
        free = [
            field.name
            for field in table.fields
            if field.type == "string"
            and not field.vocabulary
            and not field.edtf
            and not field.points_to
            and not field.constraints.get("pattern")
            and field.name not in table.primary_key
        ]
        changed[name] = frame.assign(**{column: text for column in free if len(frame)})
    return request.param, small.part(**changed)


def test_the_explorer_its_card_and_its_files_show_letters(hostile):
    _, ds = hostile
    explorer = explore(ds)
    shown = [explorer.told.value, explorer.card.value, explorer.message.value]
    explorer.prepare.click()
    shown.append(explorer.files.value)
    shown += [card(Known(ds), transfer) for transfer in ds.transfers["transfer_id"]]
    for html in shown:
        assert not runs(html)


def test_a_table_in_a_notebook_shows_letters(hostile):
    _, ds = hostile
    for frame in (ds.transfers, ds.claims, ds.sources, cite(ds).to_frame()):
        assert not runs(_table(frame))


def test_a_page_of_a_chart_shows_letters(hostile):
    _, ds = hostile
    page = picture(timeline(ds, width=700).to_dict(), "html").decode()
    assert not runs(page)
    assert f"<script>{MARK}" not in page
    assert f"<script>{MARK}" not in picture(timeline(ds, width=700).to_dict(), "svg").decode()


def test_no_export_for_a_spreadsheet_starts_a_formula(hostile):
    _, ds = hostile
    for name in ("transfers", "claims", "sources", "actors"):
        for row in csv.reader(io.StringIO(safe_csv(ds.tables[name]))):
            assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)
    book = load_workbook(io.BytesIO(FORMATS["excel"].content(ds)))
    for sheet in book.worksheets:
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_the_bibliography_is_letters_for_latex_and_whole_for_its_reader(hostile):
    _, ds = hostile
    text = FORMATS["bibtex"].content(ds).decode()
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    assert len(library.entries) == len(ds.sources)
    assert not re.search(rf"(?<!\\)\\(input|write18)\{{{MARK}", text)


@pytest.mark.parametrize("name", ["timelinejs", "geojson", "csl"])
def test_json_for_other_tools_holds_the_text_and_no_element(hostile, name):
    attack, ds = hostile
    told = json.loads(FORMATS[name].content(ds))
    if name == "timelinejs":  # its texts are HTML
        for slide in told["events"]:
            assert not runs(slide["text"]["headline"] + slide["text"]["text"])
    elif attack == "html":  # these hold data: the text as it is
        assert MARK in json.dumps(told)


def test_a_package_holds_the_text_as_it_is(hostile):
    attack, ds = hostile
    with zipfile.ZipFile(io.BytesIO(FORMATS["package"].content(ds))) as packed:
        rows = list(csv.DictReader(io.TextIOWrapper(packed.open("transfers.csv"), encoding="utf-8")))
    assert {row["summary"] for row in rows} == {ATTACKS[attack]}


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=list(ATTACKS))
def test_a_sentence_of_a_report_shows_letters(attack):
    pandoc = pypandoc.convert_text(f"Seoul said {escape(attack)} on Monday.", "html", format="markdown")
    assert not runs(pandoc)
    assert MARK in pandoc
    typst = pypandoc.convert_text(f"Seoul said {escape(attack)} on Monday.", "typst", format="markdown")
    assert "#HYPERLINK" not in typst


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=list(ATTACKS))
def test_a_read_article_its_review_and_its_queue_show_letters(ds, tmp_path, attack):
    text = (
        f"{attack} Seoul counts shells\n\nSEOUL, Nov. 1, 2023 (Harbour Post) - North Korea has shipped more than 1 "
        f"million artillery shells {attack} to Russia since August, South Korea's National Intelligence Service said "
        f'on Wednesday. "It is {attack} a breach," said its director {attack}.'
    )
    draft = read_article(text)
    assert not runs(draft.show().data)
    widget = review(draft, ds)
    assert not runs(widget.text.value)
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps({"text": text, "title": attack, "publisher": attack, "url": "https://example.org/a"}))
    queue = review_queue(scan(path, workers=1, progress=False), ds)
    queue.show(0)
    assert not runs(queue.head.value + queue.held.value + queue._repr_mimebundle_()["text/html"])
