"""The North told as "Korean" alone, only where nothing of the South is told."""

import pytest

from helpers.reading import read_article
from helpers.reading.cells import Span
from helpers.reading.people.koreans import koreans
from helpers.reading.tokens import tokenize
from helpers.reading.wordlists import lexicon

SENTENCE = "Russia has received Korean shells, Oslo said."


def suppliers(text):
    return [one.value("supplier") for one in read_article(text, "2024-10-18").transfers]


def norths(text):
    tokens, words = tokenize(text, [Span(0, len(text))]), lexicon()
    return [tokens.words[mention.first] for mention in koreans(tokens, words.find(tokens), words.actors)]


def test_korean_alone_is_the_norths_where_only_the_north_is_named():
    assert suppliers(f"North Korea is silent. {SENTENCE}") == ["PRK"]
    assert norths(f"North Korea is silent. {SENTENCE} Koreans work there.") == ["Korean", "Koreans"]


def test_it_is_neithers_where_the_south_is_named_too():
    assert suppliers(f"South Korea exports cars. North Korea is silent. {SENTENCE}") == suppliers(
        f"South Korea exports cars. North Korea is silent. {SENTENCE.replace('Korean ', '')}"
    )


@pytest.mark.parametrize(
    "text",
    [
        f"South Korea exports cars. North Korea is silent. {SENTENCE}",
        f"Seoul is watching. North Korea is silent. {SENTENCE}",
        SENTENCE,
        "North Korea is silent. Peace on the Korean peninsula is far off.",
        "North Korea is silent. North Korean shells have come, and inter-Korean talks have not.",
    ],
)
def test_it_tells_no_state(text):
    assert norths(text) == []
