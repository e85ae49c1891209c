"""Reading one item: as read_article reads it, with what the collection says of it; and what a candidate holds."""

import json

import pytest

from helpers.corpus import reading
from helpers.corpus.items import Item, Unread
from helpers.corpus.reading import POINTS, Candidate, raw_of, read_item
from helpers.reading import read_article
from tests.corpus.making import samples

STORY = "Russia has sent two luxury cars to North Korea, Kremlin spokesman Dmitry Peskov said on Monday."
PAGE = f"<html><head><title>Two cars</title></head><body><article><p>{STORY}</p></article></body></html>"


def test_an_item_is_read_as_an_article_is():
    for text in samples():
        found, draft = read_item(Item("a", text)), read_article(text)
        assert (found is not None) == bool(draft.relevant.value)
        if found is not None:
            assert found.draft.transfers == draft.transfers
            assert found.because == reading.reasons(draft)
            assert found.score == sum(POINTS[name] for name in found.because)


def test_reasons_stand_in_one_order():
    for text in samples():
        found = read_item(Item("a", text))
        if found is not None:
            assert list(found.because) == [name for name in POINTS if name in found.because]


def test_a_headline_that_stands_apart_goes_before_the_story():
    apart = raw_of(Item("a", STORY, title="Two cars"))
    assert apart.text == f"Two cars\n\n{STORY}"
    assert raw_of(Item("a", apart.text, title="Two cars")).text == apart.text
    assert raw_of(Item("a", "one\r\ntwo\rthree")).text == "one\ntwo\nthree"


def test_the_collection_goes_before_the_page():
    raw = raw_of(Item("a", PAGE, True, "https://a.example/1", "Cars", publisher="Norda"))
    assert (raw.title, raw.site, raw.url) == ("Cars", "Norda", "https://a.example/1")
    assert raw_of(Item("a", PAGE, True)).title == "Two cars"


@pytest.mark.parametrize("told", ["2024-02-20", "2024-02-20T23:59:00+09:00", "2024-02-20 08:00:00"])
def test_days_are_counted_from_the_day_that_the_collection_tells(told):
    assert read_item(Item("a", STORY, published=told)).draft.document.value("published") == "2024-02-20"


@pytest.mark.parametrize("told", ["0000-00-00 00:00:00", "2024-02-30", "2024-13-01", "yesterday", "20/02/2024", "2024"])
def test_a_day_that_is_none_costs_no_article(told):
    found = read_item(Item("a", STORY, published=told))
    assert found.because == read_item(Item("a", STORY)).because
    assert found.item.published == told


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (Item("a", "Kurz"), "fewer than five words"),
        (Item("a", "\0" * 300), "binary data"),
        (Item("a", "Россия и КНДР подписали договор, сообщили в Кремле в понедельник вечером"), "Only English"),
        (Item("a", "<html></html>", html=True), "No story|no HTML"),
        (Item("a", PAGE.replace(STORY, "Subscribe to continue reading this story."), html=True), "only a wall"),
    ],
)
def test_what_is_no_story_is_told(item, reason):
    found = read_item(item)
    assert isinstance(found, Unread)
    assert found.key == "a"
    assert any(one in found.reason for one in reason.split("|"))


def test_a_fault_of_the_reader_is_told_and_does_not_stop_it(monkeypatch):
    def fail(*args):
        raise IndexError("no such word")

    monkeypatch.setattr(reading, "read_raw", fail)
    assert read_item(Item("a", STORY)) == Unread("a", "IndexError: no such word")


def test_a_story_without_a_transfer_is_no_candidate():
    assert read_item(Item("a", "Russia and North Korea play football on Monday, the coach of the team said.")) is None


def test_a_candidate_is_the_same_after_it_was_written_down():
    for item in (Item("a", STORY), Item("b", PAGE, html=True, url="https://a.example"), Item("c", samples()[0])):
        found = read_item(item)
        again = Candidate.from_dict(json.loads(json.dumps(found.to_dict())))
        assert again == found
        assert again.draft.transfers == found.draft.transfers


def test_a_page_is_kept_with_the_story_that_was_read():
    assert STORY in read_item(Item("a", PAGE, html=True)).story
    assert "<p>" not in read_item(Item("a", PAGE, html=True)).story
    assert read_item(Item("a", STORY)).story is None


def test_an_agency_is_credited_by_the_text_and_not_by_the_collection():
    text = f"SEOUL, Feb. 20 (Yonhap) -- {STORY}"
    assert read_item(Item("a", text, publisher="The Daily")).credit == "Yonhap News Agency"
    assert read_item(Item("a", STORY, publisher="The Daily")).credit is None


def test_a_page_tells_its_day_and_its_paper_where_the_collection_does_not():
    head = (
        '<meta property="og:site_name" content="The Daily Crane">'
        '<meta property="article:published_time" content="2024-02-20T08:00:00Z">'
    )
    page, url = PAGE.replace("<head>", f"<head>{head}"), "https://www.crane.example/1"
    found = read_item(Item("a", page, html=True, url=url))
    assert (found.published, found.publisher) == ("2024-02-20", "The Daily Crane")
    told = read_item(Item("a", page, True, url, None, "2024-02-21", "Norda"))
    assert (told.published, told.publisher) == ("2024-02-21", "Norda")
    assert read_item(Item("a", page, html=True, published="yesterday")).published == "2024-02-20"
    assert read_item(Item("a", PAGE, html=True, url=url)).publisher == "crane.example"
    assert read_item(Item("a", PAGE, html=True, url="http://[")).publisher is None
    assert (read_item(Item("a", STORY)).published, read_item(Item("a", STORY)).publisher) == (None, None)
