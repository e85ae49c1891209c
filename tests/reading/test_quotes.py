"""Direct quotations: exact stretches, whatever the marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.reading.cells import Span
from helpers.reading.quotes import Quoted, find_quotes, is_title, spoken


def outer(text):
    spans = [(q.start, q.end) for q in find_quotes(text, [Span(0, len(text))]) if not q.nested]
    return [text[a:b] for a, b in spans]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ('"It left," he said. "It came."', ["It left,", "It came."]),
        ("“It left,” he said.", ["It left,"]),
        ("‘It’s here,’ he said of Kim’s car.", ["It’s here,"]),
        ("He called it “a ‘real’ gift”.", ["a ‘real’ gift"]),
        ("the soldiers' boots and the states' votes", []),
        ("”It left,” she wrote.", ["It left,"]),
        ("“It left and", ["It left and"]),
    ],
)
def test_marks(text, quotes):
    assert outer(text) == quotes


def test_a_quotation_that_runs_over_paragraphs_opens_anew_in_each():
    text = "“First part.\n\n“Second part,” he said."
    found = find_quotes(text, [Span(0, 12), Span(14, len(text))])
    assert [text[q.start : q.end] for q in found] == ["First part.", "Second part,"]


def test_the_comma_that_closes_a_quotation_is_not_spoken():
    text = '"It left," he said.'
    span = spoken(text, Quoted(1, 9))
    assert text[span.start : span.end] == "It left"


def test_a_title_is_no_speech():
    assert is_title("Voice of Korea", Span(0, 14))
    assert not is_title("There is Article 4", Span(0, 18))


@given(st.text(alphabet="ab \"'“”‘’.,\n", max_size=200))
def test_stretches_lie_within_the_text(text):
    for quoted in find_quotes(text, [Span(0, len(text))]):
        assert 0 <= quoted.start < quoted.end <= len(text)
