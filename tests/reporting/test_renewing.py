"""Renewing: what changed between two runs is printed, cell by cell."""

import nbformat

from helpers.reporting.renewing import changed


def book(**data):
    output = nbformat.v4.new_output("execute_result", {kind.replace("_", "/", 1): text for kind, text in data.items()})
    made = nbformat.v4.new_notebook()
    made.cells = [nbformat.v4.new_code_cell("first\nreport.say(x)", outputs=[output])]
    return made


def test_the_same_outputs_give_nothing():
    assert changed(book(text_markdown="12 records"), book(text_markdown="12 records")) == []


def test_a_figure_that_changed_is_printed_with_its_cell():
    lines = changed(book(text_markdown="a\n12 records"), book(text_markdown="a\n13 records"))
    assert lines == ["  report.say(x)", "    -12 records", "    +13 records"]


def test_a_table_is_compared_as_text_and_a_chart_as_a_picture():
    assert changed(book(text_plain="a 1"), book(text_plain="a 2"))[1:] == ["    -a 1", "    +a 2"]
    chart = [book(**{"image_svg+xml": text}) for text in ("<svg>1</svg>", "<svg>2</svg>")]
    assert changed(*chart)[1:] == ["    the chart is drawn differently"]


def test_a_long_difference_is_cut_and_counted():
    lines = changed(book(text_markdown="x"), book(text_markdown="\n".join(map(str, range(100)))))
    assert lines[-1] == "    … and 61 more lines"


def test_links_are_not_printed_but_a_changed_query_is_told():
    before, after = ('[12](#figure-1 "a")', '[12](#figure-1 "b")')
    assert changed(book(text_markdown=before), book(text_markdown=after))[1:] == [
        "    what its figures or records rest on"
    ]
    lines = changed(book(text_markdown=before), book(text_markdown=after.replace("12", "13")))
    assert lines[1:] == ["    -12", "    +13"]


def test_a_cell_that_is_gone_is_named():
    empty = nbformat.v4.new_notebook()
    assert changed(book(text_markdown="gone"), empty) == ["  report.say(x)", "    -gone"]
