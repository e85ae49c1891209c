"""Numbers in words are read as the number that they say, however they are built."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.reading.cells import Span
from helpers.reading.moving.numerals import numeral
from helpers.reading.tokens import tokenize

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split()
)
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def words(number: int, joined: str) -> str:
    """Write a number in English; ``joined`` stands behind a hundred (" and " or a blank)."""
    for scale, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            link = joined if rest and (name == "hundred" or rest < 100) else " "
            return f"{words(number // scale, joined)} {name}" + (link + words(rest, joined) if rest else "")
    if number < 20:
        return SMALL[number]
    return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")


def read(text: str) -> tuple[float, int] | None:
    lows = tokenize(text, [Span(0, len(text))]).lows
    return numeral(lows, 0, len(lows))


@given(st.integers(1, 999_999_999), st.sampled_from([" and ", " "]))
def test_every_number_is_read_as_it_is_written(number, joined):
    text = words(number, joined)
    assert read(f"{text} shells") == (number, read(text)[1])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("half a million shells", 500_000),
        ("half-a-dozen planes", 6),
        ("a quarter of a million shells", 250_000),
        ("two and a half thousand men", 2_500),
        ("a million and a half shells", 1_500_000),
        ("two dozen lorries", 24),
        ("twelve hundred men", 1_200),
        ("sixty two boxes", 62),
        ("pair of dogs", 2),
    ],
)
def test_halves_dozens_and_pairs(text, number):
    assert read(text)[0] == number


@pytest.mark.parametrize("text", ["half of its shells", "a shell", "pair", "hundred shells", "quarter past ten"])
def test_what_is_no_number_is_none(text):
    assert read(text) is None


def test_a_list_of_numbers_is_not_one():
    assert read("two hundred and three hundred boxes") == (200, 1)
    assert read("nineteen eighty")[0] == 19
