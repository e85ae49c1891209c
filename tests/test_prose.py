"""Prose: no number is typed, no claim stands as a fact, and text from outside is letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.prose import NUMBER_WORDS, Datum, Figure, Mark, ProseError, Told, joined, listed, named, say, words
from helpers.prose import address as place

WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz ,", max_size=60).filter(
    lambda text: not NUMBER_WORDS.search(text) and "alleged" not in text
)


def address(piece):
    return "source-s1!3" if isinstance(piece, Mark) else "figure-1" if isinstance(piece, Figure) else "record-car"


@pytest.mark.parametrize("typed", ["12 shells", "two shells", "A dozen shells", "half of it", "٣ shells"])
def test_a_typed_number_is_refused_in_the_sentence_and_in_its_parts(typed):
    with pytest.raises(ProseError, match="typed number"):
        say(typed)
    with pytest.raises(ProseError, match="typed number"):
        say("It was {what}.", what=typed)


def test_a_figure_is_shown_with_its_query_where_links_are_drawn_and_bare_elsewhere():
    told = say("There are {number}.", number=Figure("12 records", 'len(ds.transfers.query("a < 1"))', ("car",)))
    assert told == "There are 12 records."
    assert told.linked(address) == 'There are [12 records](#figure-1 "len(ds.transfers.query(&#34;a &#60; 1&#34;))").'


def test_a_source_is_a_mark_with_its_citation_where_links_are_drawn_and_absent_elsewhere():
    told = say("So it is said.{mark}", mark=Mark("s1", "Yonhap: “One”"))
    assert told == "So it is said."
    assert told.linked(address) == 'So it is said.[\\[3\\]](#source-s1 "Yonhap: “One”")'


def test_text_from_outside_is_shown_letter_for_letter_on_one_line():
    nasty = "[x](http://a.b) <script>\n*b* `c` @d ^e $f"
    assert say("{what}", what=nasty) == "\\[x\\](http://a.b) \\<script\\> \\*b\\* \\`c\\` \\@d \\^e <span>$</span>f"


def test_a_claim_needs_the_word_that_says_how_surely_before_it():
    what = Datum("A car came", "car", "title", ("alleged",))
    assert say("**alleged** by KCNA: {what}", what=what) == "**alleged** by KCNA: A car came"
    for template in ("{what}", "{what} is alleged.", "Not alleged: {what}", "It is alleged. {what}", "alleged\n{what}"):
        with pytest.raises(ProseError, match="would stand as a fact"):
            say(template, what=what)


@given(WORDS, WORDS)
def test_no_sentence_without_that_word_can_print_a_claim(before, after):
    with pytest.raises(ProseError):
        say(f"{before}{{what}}{after}", what=Datum("A car came", "car", "title", ("alleged",)))


@pytest.mark.parametrize("denied", ["It was never", "Nobody", "No party", "It is not yet"])
def test_a_denied_word_does_not_count(denied):
    with pytest.raises(ProseError):
        say(denied + " confirmed that {what}", what=Datum("A car came", "car", "title", ("confirmed",)))


def test_a_name_neither_counts_as_the_word_nor_ends_the_sentence():
    what = Datum("A car came", "car", "title", ("alleged",))
    with pytest.raises(ProseError):
        say("{who} says {what}", who="Alleged Facts Weekly", what=what)
    assert say("**alleged** by {who}: {what}", who="U.S. Treasury. St. Petersburg", what=what)


def test_marks_that_turn_the_direction_and_control_signs_are_dropped():
    assert say("{what}", what="a\u202eb\x08c\ud800d") == "abcd"


def test_a_datum_without_a_record_is_no_link():
    assert say("{who}", who=words("38 North", "", "who")).linked(address) == "38 North"


def test_two_names_never_give_one_address():
    assert place("a/b") != place("a-b") != place("a:b")


def test_a_word_in_a_part_counts_as_said():
    told = say("**alleged** by KCNA")
    assert "A car came" in say("{told}: {what}", told=told, what=Datum("A car came", "car", "title", ("alleged",)))


def test_a_part_that_is_not_given_is_an_error():
    with pytest.raises(KeyError):
        say("{what}")


def test_a_name_with_a_number_is_a_cell_of_its_record():
    assert words("KCNA", "c1", "claimant") == "KCNA"
    assert words("38 North", "c1", "claimant") == Datum("38 North", "c1", "claimant")


def test_names_and_lists_keep_what_is_behind_them():
    assert named(["A", "B", Datum("38 North", "c1", "claimant")]) == "A, B and 38 North"
    assert named(["A"]) == "A"
    assert named([]) == ""
    both = listed([say("a"), say("b")])
    assert both == "- a\n- b"
    assert joined([Told("a"), both], "\n\n") == "a\n\n- a\n- b"
