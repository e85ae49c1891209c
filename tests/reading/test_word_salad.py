"""Sentences thrown together from the reader's own words are read, whatever they say, and every value has words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers import load
from helpers.reading import ReadingError, read_article

_SMALL = (
    "the a of to from in on and that which who had has been was were is by with for not no never if may could said "
    "says told it its his their he they this these two 1,000 dozens more than about , ; : - ( ) “ ” \" ' . ? ! …"
).split()


def words() -> list[str]:
    """Return every phrase of the lexicon and some names of people, bodies and places."""
    ds = load()
    phrases = [phrase for row in ds.lexicon["phrases"] for phrase in row.split(";")]
    return [*phrases, *ds.actors["name"].head(200), *ds.places["name"], "on Tuesday", "in August 2023", "Feb. 21, 2024"]


_WORDS = words()
SALAD = st.lists(
    st.one_of(
        st.sampled_from(_WORDS), st.sampled_from(_SMALL), st.sampled_from(["North Korea", "Russia", "\n\n", "."])
    ),
    min_size=12,
    max_size=60,
).map(" ".join)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=SALAD)
def test_any_order_of_the_readers_words_is_read_and_every_value_slices_to_its_words(text):
    try:
        draft = read_article(text, published="2024-02-22", timezone="Asia/Seoul")
    except ReadingError:
        return  # no English sentence among them
    cells = [*draft.dates, draft.relevant, *(cell for record in draft.records() for _, cell in record.all_cells())]
    for cell in cells:
        assert cell.value is not None or cell.reason
        if cell.start is not None:
            assert draft.text[cell.start : cell.end] == cell.words


@pytest.mark.parametrize(
    "text",
    [
        "Russia has sent 2,000 tonnes of flour to North Korea, the Russian embassy in Pyongyang said on Tuesday.",
        "The governor of the Primorye region in Russia said North Korean workers are needed, and that is an Iskander.",
        "Asked about the shells, spokesman Ola Berg of the ministry in Oslo said it is a North Korean KN-23 missile.",
    ],
)
def test_a_text_may_end_anywhere(text):
    words_ = text.split()
    for stop in range(8, len(words_)):
        assert read_article(" ".join(words_[:stop]), "2024-02-22").document is not None
