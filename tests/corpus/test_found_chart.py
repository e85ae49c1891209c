"""The picture of a scan: a circle a story, as large as the papers that carry it."""

from dataclasses import replace

import pytest

from helpers.corpus.found_chart import found_chart
from helpers.corpus.items import Item, Seen
from helpers.corpus.reading import Candidate
from helpers.corpus.runs import Done
from helpers.corpus.scanning import gathered
from helpers.theme import EmptyChartError

WORDS = "north korea sent shells to russia by ship said the ministry on monday in a note to all members of the house"


def story(number, **told):
    return Candidate(Item(f"k{number}", f"{WORDS} {number} " * 3, **told), 5 + number, ("a transfer",))


def test_copies_make_a_larger_circle_and_undated_stories_are_counted():
    copies = [story(1, published="2024-02-20", publisher=name) for name in ("A", "B", "C")]
    found = gathered([Done((*copies, Candidate(Item("u", "quite another story " * 9), 3, ())), (), Seen(9, 4, 1))])
    spec = found_chart(found).to_dict()
    assert spec["title"]["text"] == "1 story found, 2 copies of them put together"
    assert "left out: 1" in spec["title"]["subtitle"][0]


@pytest.mark.parametrize(("credit", "publishers", "papers"), [(None, "ABC", 3), ("Agency", "ABC", 3), ("B", "ABb", 2)])
def test_the_origin_is_counted_where_it_is_a_paper_itself(credit, publishers, papers):
    told = [replace(story(1, published="2024-02-20", publisher=name), credit=credit) for name in publishers]
    found = gathered([Done(tuple(told), (), Seen(3, 3, 1))])
    assert found[0].origin == (credit or "A")
    scale = found_chart(found).to_dict()["layer"][1]["encoding"]["size"]["legend"]["values"]
    assert scale == [1, papers]


def test_nothing_dated_draws_nothing():
    with pytest.raises(EmptyChartError, match="day"):
        found_chart(gathered([Done((story(1),), (), Seen(1, 1, 1))]))
