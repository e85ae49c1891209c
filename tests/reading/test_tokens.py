"""Words and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.reading.cells import Span
from helpers.reading.tokens import tokenize


def sentences(text):
    tokens = tokenize(text, [Span(0, len(text))])
    return [text[slice(*tokens.span(s.start, s.stop - 1))] for s in tokens.sentences]


def test_abbreviations_end_no_sentence():
    assert sentences("On Feb. 22 Gen. Cho said the U.S. envoy left. He came back.") == [
        "On Feb. 22 Gen. Cho said the U.S. envoy left.",
        "He came back.",
    ]


def test_an_abbreviation_may_also_end_a_sentence():
    assert sentences("It was seen by the U.S. The train left.") == ["It was seen by the U.S.", "The train left."]


def test_a_decade_ends_a_sentence():
    assert len(sentences("Trade began in the 1960s. S. Korea had none.")) == 2


def test_a_closing_mark_belongs_to_its_sentence():
    assert sentences('He said, "It left." Then it rained.') == ['He said, "It left."', "Then it rained."]


def test_a_page_that_lost_its_spaces_is_still_cut():
    assert sentences("They came on Friday.According to the agency it rained.") == [
        "They came on Friday.",
        "According to the agency it rained.",
    ]


def test_figures_and_possessives_are_tokens_of_their_own():
    tokens = tokenize("Kim's 1,000.5 didn't", [Span(0, 20)])
    assert tokens.words == ["Kim", "'s", "1,000.5", "didn", "'t"]


@given(st.text(max_size=300))
def test_offsets_slice_to_the_words_and_sentences_cover_all_tokens(text):
    tokens = tokenize(text, [Span(0, len(text))])
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words
    assert [at for s in tokens.sentences for at in s] == list(range(len(tokens.words)))


@pytest.mark.parametrize("phrase", ["sent shells to Russia and ", "sent shells to Russia, then "])
def test_what_has_no_point_is_cut_into_sentences(phrase):
    text = "North Korea " + phrase * 200 + "left."
    found = tokenize(text, [Span(0, len(text))])
    assert [at for sentence in found.sentences for at in sentence] == list(range(len(found.words)))
    assert max(len(sentence) for sentence in found.sentences) <= 250
    assert len(found.paragraphs) == len(found.sentences)
