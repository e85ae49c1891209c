"""The North told as "Korean" alone, only where nothing of the South is told."""

from helpers.reading import read_article

SENTENCE = "Russia has received Korean shells, Oslo said."


def suppliers(text):
    return [one.value("supplier") for one in read_article(text, "2024-10-18").transfers]


def test_korean_alone_is_the_norths_where_only_the_north_is_named():
    assert suppliers(f"North Korea is silent. {SENTENCE}") == ["PRK"]


def test_it_is_neithers_where_the_south_is_named_too():
    assert suppliers(f"South Korea exports cars. North Korea is silent. {SENTENCE}") == suppliers(
        f"South Korea exports cars. North Korea is silent. {SENTENCE.replace('Korean ', '')}"
    )
