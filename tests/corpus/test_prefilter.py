"""The prefilter drops what cannot matter, and nothing that the reader finds relevant."""

import json
import random
import re
import time
from html import escape

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.corpus.items import Item, Unread
from helpers.corpus.prefilter import cover, phrases, prefilter
from helpers.corpus.reading import Candidate, read_item
from helpers.reading import ReadingError, read_article
from tests.conftest import ROOT
from tests.corpus.making import samples

SENTENCES = [
    one["sentence"] for one in yaml.safe_load((ROOT / "tests/reading/sentences.yaml").read_text(encoding="utf-8"))
]
STATE = re.compile("Korea|DPRK|Pyongyang|Kim Jong Un|KCNA")


def _kept(text):
    raw = text.encode() if isinstance(text, str) else text
    return prefilter().kept(raw, [len(raw)]) == [0]


def _relevant(text):
    try:
        return read_article(text).relevant.value
    except ReadingError:
        return False


RELEVANT = [text for text in samples() if _relevant(text)]


def _curly(text):
    return re.sub(r"\b(Russia|Moscow|Kremlin|North Korea|DPRK|Pyongyang)", "\u201c\\1", text).replace("'", "\u2019")


def _page(text, space):
    return "".join(f"<p>{escape(part).replace(' ', space)}</p>" for part in text.split("\n\n"))


FORMS = {
    "text": str,
    "JSON": lambda text: json.dumps({"text": text}),
    "JSON with escapes": lambda text: json.dumps({"text": _curly(text)}),
    "JSON without escapes": lambda text: json.dumps({"text": _curly(text)}, ensure_ascii=False),
    "JSON of a page": lambda text: json.dumps({"html": _page(text, "\u00a0")}),
    "page": lambda text: _page(text, " "),
    "page with entities": lambda text: _page(text, "&nbsp;"),
    "page with numbers": lambda text: _page(text, "&#160;"),
    "page with marks": lambda text: _page(text, " ").replace("North Korea", '<b>North</b> <a href="/k">Korea</a>'),
    "capitals": str.upper,
    "line breaks": lambda text: text.replace("North Korea", "North\nKorea").replace("N. Korea", "N.\nKorea"),
    "JSON with line breaks": lambda text: json.dumps({"text": text.replace("North Korea", "North\r\nKorea")}),
    "hyphens": lambda text: text.replace("North Korea", "North\u2011Korea"),
}


@pytest.mark.parametrize("form", FORMS)
def test_no_relevant_sample_is_dropped(form):
    assert len(RELEVANT) > 20
    assert [text[:60] for text in RELEVANT if not _kept(FORMS[form](text))] == []


@pytest.mark.parametrize("form", FORMS)
def test_no_relevant_sentence_that_names_the_state_is_dropped(form):
    told = [text for text in SENTENCES if STATE.search(text) and not _kept(FORMS[form](text))]
    assert [text for text in told if _relevant(text)] == []


def test_a_war_that_is_only_implied_is_kept():
    text = "North Korean shells have reached the battlefield, an analyst at Oslo said on Tuesday."
    assert _relevant(text)
    assert _kept(text)


@pytest.mark.parametrize("change", [str.upper, lambda text: text.replace("North Korea", "North\nKorea"), _curly])
def test_what_the_reader_finds_in_a_changed_text_is_kept(change):
    for text in map(change, samples()):
        assert _kept(text) or not _relevant(text)


def test_what_the_reader_finds_in_a_page_is_kept():
    for text in samples()[::3]:
        html = f"<html><body><article>{_page(text, '&nbsp;')}</article></body></html>"
        assert _kept(html) or read_item(Item("a", html, html=True)) is None


@pytest.mark.parametrize("state", ["PRK", "RUS"])
def test_every_name_of_a_state_is_found(state):
    other = {"PRK": "Russia", "RUS": "North Korea"}[state]
    for phrase in phrases(state, named=True):
        for text in (f"{phrase} and {other}", f"{other}: \u201c{phrase}'s", f"({phrase})\n{other}."):
            assert _kept(text), text
            assert _kept(json.dumps(text)), text


@pytest.mark.parametrize(
    "text",
    [
        "North Korea and South Korea met in May.",
        "Russia and China met in May; Moscow said so.",
        "South Korea and Russia met in May.",
        "Russia went north. Korea did not.".replace(". K", ", and k"),
        "Prussian clerks wrote to North Korea.",
        "Russia wrote to Northern Koreans' neighbours? No: to Koreatown.",
        "",
        "\n",
    ],
)
def test_an_article_without_one_of_the_states_is_dropped(text):
    assert not _kept(text)


def test_a_name_in_angle_brackets_is_a_name():
    assert _kept("<Russia sends cars> said a page on North Korea")
    assert _kept("<North Korea> and <Russia>")


SENT = (
    "{} has sent two million artillery shells to Russia, a spokesman for the ministry of defence said on Monday. "
    "The deliveries, he added, began last year and continue by rail."
)
NAMED = [
    "The Democratic People\u2019s Republic of Korea",
    "The Workers\u2019 Party of Korea",
    "The Hermit Kingdom",
    "The Dprk",
    "North korea",
    "North Korea1",
    'North "Korea"',
    "North Kor\u00adea",
    "North \u200bKorea",
    "North\ufeff Korea",
]
WRITTEN = [
    "Democratic People&rsquo;s Republic of Korea",
    "North Kor&shy;ea",
    "North Kor&#8203;ea",
    "North Kor<wbr>ea",
    "North Kor&#101;a",
    "North &#x4b;orea",
    "".join(f"&#{ord(letter)};" for letter in "North Korea"),
    '<span class="large">N</span>orth Korea',
    '<span class="large">P</span>yongyang',
    "North<!-- --> Korea",
    "<h2>North</h2> <h2>Korea</h2>",
    "<cite>North</cite> <ins>Korea</ins>",
    '<x-name>North</x-name> <a title="a > b">Korea</a>',
    f'North <a href="/{"x" * 1500}">Korea</a>',
    "North <img src='k.png'>Korea",
]


def _as_json(page, escaped):
    told = json.dumps({"html": page}).replace("/", "\\/")
    return re.sub("[<>&]", lambda found: f"\\u{ord(found[0]):04x}", told) if escaped else told


@pytest.mark.parametrize("name", NAMED)
def test_a_state_named_in_an_unusual_way_is_kept_where_it_is_read(name):
    text = SENT.format(name)
    assert isinstance(read_item(Item("a", text)), Candidate)
    assert _kept(text)
    assert _kept(json.dumps({"text": text}))


@pytest.mark.parametrize("name", WRITTEN)
def test_a_name_with_marks_within_it_is_kept_where_it_is_read(name):
    page = f"<html><head><title>x</title></head><body><article><p>{SENT.format(name)}</p></article></body></html>"
    assert isinstance(read_item(Item("a", page, html=True)), Candidate)
    assert _kept(page)
    assert _kept(_as_json(page, False))
    assert _kept(_as_json(page, True))


def test_many_broken_tags_take_no_time():
    raw = ("North Korea <a href=\"x' <p " * 100_000).encode()
    started = time.perf_counter()
    assert not prefilter().may_matter(raw)
    assert time.perf_counter() - started < 10


def test_words_cover_every_phrase():
    names = phrases("PRK", named=True)
    assert all(any(word in name for word in cover(names)) for name in names)
    assert cover(["North Venn", "Venner Sund", "Orla"]) == ["Venn", "Orla"]


NOISE = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from('<>&;"\\u/ \n-KN')), max_size=60)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(RELEVANT), st.lists(NOISE, min_size=1, max_size=6), st.integers(0, 10**6))
def test_noise_never_drops_what_was_kept(text, noise, seed):
    draw = random.Random(seed)
    parts = text.split("\n\n")
    for some in noise:
        parts.insert(draw.randrange(len(parts) + 1), some)
    noisy = "\n\n".join(parts)
    assert _kept(noisy)
    assert _kept(json.dumps({"title": noise[0], "text": noisy}))


PIECES = st.sampled_from(
    ["Russia", "North", "Korea", "Kor", "ea", "DPR", "DPRK", "K", "Pyong", "yang", "NK", " ", "\u00e9", "Moscow", "x y"]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.lists(PIECES, max_size=6).map("".join), max_size=10), st.sampled_from(["\n", "\r\n"]))
def test_many_records_are_looked_at_as_each_alone(records, end):
    raw = [(text + end).encode() for text in records]
    ends = [sum(map(len, raw[: number + 1])) for number in range(len(raw))]
    alone = [number for number, one in enumerate(raw) if _kept(one)]
    assert prefilter().kept(b"".join(raw), ends) == alone


def test_what_lies_behind_the_last_record_is_nobodys():
    raw = b"nothing\nNorth Korea and Russia"
    assert prefilter().kept(raw, [8]) == []
    assert prefilter().kept(b"", []) == []


def test_sentences_are_read_or_dropped_and_never_fail():
    assert not any(isinstance(read_item(Item("a", text)), Unread) for text in SENTENCES)
