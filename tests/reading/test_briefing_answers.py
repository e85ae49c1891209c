"""What briefers say who will not say more, and what they judge by "that" alone."""

import pytest

from helpers.reading import read_article

BRIEFING = (
    "U.S. Department of Defense\n\nPress Gaggle\n\nOct. 17, 2024\n\nQ: Yonhap says that North Korea has "
    "sent 200 howitzers "
    "to Russia since August. Anything on that?\n\nMS. SINGH: {} Next question.\n\nQ: When does the ship get there?\n\n"
    "MS. SINGH: On Monday."
)


def reactions(answer):
    draft = read_article(BRIEFING.format(answer), published="2024-10-17")
    return {(r.value("actor"), r.value("stance")) for r in draft.reactions}


@pytest.mark.parametrize(
    "answer",
    [
        "I'm just not going to be able to get into what's in individual containers.",
        "I'm not able to get into that.",
        "I'm not going to characterize commercial imagery.",
        "I don't have anything for you on that.",
        "I don't have anything on that for you today.",
        "I have nothing for you on that.",
        "I don't have any updates on that one.",
        "I'll let the Ukrainians speak to that.",
        "We don't have anything to announce on that.",
        "I'm not going to go into detail on that.",
        "I don't want to get into intelligence matters.",
        "I'm going to decline to comment on that.",
        "I haven't seen anything to corroborate it.",
        "I don't have a comment on that.",
        "I'm not confirming it either.",
        "I'd refer you to the Ukrainians to speak to that.",
    ],
)
def test_who_will_not_say_more_does_not_comment(answer):
    assert {stance for _, stance in reactions(answer)} == {"no-comment"}


@pytest.mark.parametrize(
    ("answer", "stance"),
    [
        ("We condemn that in the strongest terms.", "condemns"),
        ("We're deeply concerned about that.", "voices-concern"),
        ("We sanctioned three entities tied to this yesterday.", "announces-measures"),
    ],
)
def test_that_alone_takes_up_the_question(answer, stance):
    assert {one for _, one in reactions(answer)} == {stance}


@pytest.mark.parametrize("answer", ["Let us move on.", "Let me check my notes.", "We said that in August."])
def test_other_words_are_no_silence(answer):
    assert reactions(answer) == set()
