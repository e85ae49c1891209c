"""A text reads as it looks: characters that nobody sees and blanks of other kinds change no record, only offsets."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.reading import read_article

PLAIN = """Kim thanks for a limousine

SEOUL, Feb. 20, 2024 (Reuters) -- Russia sent North Korea a limousine and 10 000 shells on Sunday, the Kremlin said.
“We are grateful for the gift,” Kim Yo Jong told the Korean Central News Agency on Tuesday.
The State Department said on Wednesday that, if true, it would appear to violate U.N. Security Council resolutions."""
UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
BLANKS = "\u00a0\u2009\u202f\u3000"


def _told(text):
    draft = read_article(text)
    for record in draft.records():
        for _, cell in record.all_cells():
            assert cell.words == (None if cell.start is None else text[cell.start : cell.end])
    for cell in draft.dates:
        assert cell.words == text[cell.start : cell.end]
    values = [(r.kind, r.key, {name: r.value(name) for name in r.cells}) for r in draft.records()]
    return values, [cell.value for cell in draft.dates], [what for _, _, what in draft.furniture]


@pytest.fixture(scope="module")
def plain():
    told = _told(PLAIN)
    assert {kind for kind, _, _ in told[0]} >= {"transfer", "claim", "reaction", "quotation"}
    return told


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(PLAIN)), st.sampled_from(UNSEEN)), min_size=1, max_size=40))
def test_characters_that_nobody_sees_change_no_record(plain, put):
    text = PLAIN
    for at, char in sorted(put, reverse=True):
        text = text[:at] + char + text[at:]
    assert _told(text) == plain


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_a_blank_of_another_kind_is_a_blank(plain, data):
    text = "".join(data.draw(st.sampled_from(" " + BLANKS)) if char == " " else char for char in PLAIN)
    assert _told(text) == plain


def test_evidence_is_cut_from_the_text_that_was_given():
    draft = read_article(PLAIN.replace("limousine and", "limou\u00adsine and"))
    item = next(t["item"] for t in draft.transfers if t.value("category") == "luxury-goods")
    assert item.value == "limousine"
    assert item.words == "limou\u00adsine"


@pytest.mark.parametrize("marks", ['""', "“”", "„“", "«»"])
def test_marks_around_the_name_of_an_outlet_quote_nobody(marks):
    named = f"{marks[0]}Der Spiegel{marks[1]}"
    text = f"Oslo, May 2, 2024.\n\nNorth Korea sent mortars to Russia, {named} reported. {named} named a port."
    values, _, _ = _told(text)
    assert [cells["claimant"] for kind, _, cells in values if kind == "claim"] == ["Der Spiegel"]
    assert not [cells for kind, _, cells in values if kind == "quotation"]


MARKS = "„“ „” «» »« 「」 『』 《》 ‟” ＂＂ ″″ ”” ““ “\" \"” ‹› ‘’ `' ''|'' ``|''".split()


@pytest.mark.parametrize("marks", [*MARKS, '" |"', '" | "', "« | »"])
def test_marks_of_any_kind_hold_a_quotation(marks):
    opening, closing = marks.split("|") if "|" in marks else marks
    text = PLAIN.replace("“", opening).replace("”", closing).replace("gift,", "neighbours' gift, it's new,")
    (quotation,) = read_article(text).quotations
    assert (quotation.value("words"), quotation.value("speaker")) == (
        "We are grateful for the neighbours' gift, it's new",
        "Kim Yo Jong",
    )
    assert quotation["words"].words == quotation.value("words")
    assert text[quotation["words"].start - 1] in opening


@pytest.mark.parametrize("marks", ["&quot;", "&#34;", "&ldquo; &rdquo;", "&#8220; &#8221;", "&laquo; &raquo;", '\\"'])
def test_marks_that_a_page_has_written_out_are_marks(marks):
    opening, closing = (marks.split() * 2)[:2]
    text = PLAIN.replace("“", opening).replace("”", closing).replace("gift,", "gift &amp; the neighbours&#39; help,")
    (quotation,) = read_article(text).quotations
    assert quotation.value("speaker") == "Kim Yo Jong"
    assert quotation["words"].words == "We are grateful for the gift &amp; the neighbours&#39; help"


def test_a_name_broken_at_the_margin_is_one():
    lines = (
        "“The cars went to the\nfront,” the US envoy Ann\nKeane said on Monday in a\nspeech.\n\nMoscow kept\nsilent."
    )
    (quotation,) = read_article("SEOUL - Russia sent North Korea tanks.\n\n" + lines).quotations
    assert quotation.value("speaker") == "Ann Keane"
