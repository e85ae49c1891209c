"""A draft as a page: marked, linked, and escaped."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.reading import ReadingError, read_article
from helpers.reading.show import page
from tests.reading.stories import CAR

TEXT = (
    "SEOUL, Feb. 22, 2024 (Yonhap) -- North Korea sent 3,000 containers of artillery shells to Russia, the National "
    'Intelligence Service said Tuesday. John Kirby condemned the shipment. "It must stop," he said.'
)


def test_markup_in_an_article_is_shown_as_text():
    text = (
        TEXT + '\n\n<script>alert("x")</script> North Korea sent shells to Russia, <b onclick=alert(1)>Seoul</b> said.'
    )
    html = page(read_article(text)).data
    assert "<script" not in html
    assert "<b onclick" not in html
    assert "&lt;script&gt;" in html


def test_each_record_has_its_anchor_and_each_key_leads_to_one():
    html = page(read_article(TEXT)).data
    anchors = re.findall(r'<a id="([^"]+)"', html)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(anchors)
    assert {key.split("-")[1] for key in anchors} >= {"t1", "c1", "r1", "q1", "d1"}


def test_the_text_is_whole_whatever_is_marked():
    html = page(read_article(TEXT)).data
    text = html.split('<div class="tt-text">')[1].split("</div>")[0]
    plain = re.sub(r"<sup>.*?</sup>|<[^>]+>", "", text)
    assert plain.replace("&quot;", '"') == TEXT


def test_a_value_tells_its_rule_and_words_and_an_empty_one_its_reason():
    html = page(read_article(CAR)).data
    assert "counted from: 2024-02-22" in html
    assert "empty: The text does not say it." in html


def test_columns_that_hold_nothing_are_named_once():
    html = page(read_article(TEXT)).data
    assert "The text does not say: " in html
    assert "<th>carrier</th>" not in html


def test_a_story_without_a_transfer_says_so():
    html = page(
        read_article("SEOUL, Feb. 22 (Yonhap) -- The weather in Seoul was fine on Tuesday, officials said.")
    ).data
    assert "No transfer between Russia and the DPRK was found" in html


def test_it_is_the_same_in_every_run():
    assert page(read_article(TEXT)).data == page(read_article(TEXT)).data


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="<>&\"'ab North Korea sent Russia shells.\n", max_size=300))
def test_no_text_breaks_out(text):
    try:
        draft = read_article(text, "2024-02-22")
    except ReadingError:
        return
    tags = set(re.findall(r"</?([a-z0-9]+)", page(draft).data))
    assert tags <= {
        "style",
        "div",
        "p",
        "b",
        "h4",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "span",
        "a",
        "mark",
        "sup",
    }
