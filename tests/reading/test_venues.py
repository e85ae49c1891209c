"""Where something was said: the venue that the words name, and never one that they only speak of."""

import pytest

from helpers.reading import read_article

LEAD = "North Korea has sent artillery shells to Russia, South Korea's spy agency said."


def _venues(text: str) -> list[str | None]:
    draft = read_article(f"Ties\n\nSEOUL, Oct. 17, 2025 (Reuters) -- {LEAD}\n\n{text}", "2025-10-17")
    return [one.value("venue") for one in draft.reactions]


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("Kremlin spokesman Dmitry Peskov told journalists the deal broke no rules.", "press briefing"),
        ("Russian Deputy Foreign Minister Andrey Rudenko told TASS that Moscow honors its obligations.", "interview"),
        ("A spokesperson for the U.S. State Department told NK News that Washington condemned it.", "interview"),
        ("Yevgeny Prigozhin, the founder of Wagner, called it gossip in a note from his press service.", "statement"),
        ("The Russian Embassy in Seoul, in a text message, condemned the report as a lie.", "statement"),
        ("British Foreign Secretary James Cleverly issued a statement on Thursday. He condemned the delivery and said "
         "London would make them pay.", "statement"),
    ],
)  # fmt: skip
def test_the_words_name_the_venue(text, venue):
    assert venue in _venues(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kremlin spokesman Dmitry Peskov declined to comment on the American statement.",
        "The Kremlin declined to comment on the lawmakers' remarks about it.",
        "Kremlin spokesman Dmitry Peskov did not address the allegations but said Moscow was right to deepen ties.",
        "The Kremlin declined to comment on the agency's briefing.",
        "Kremlin spokesman Dmitry Peskov declined to comment and referred reporters to the Defence Ministry.",
    ],
)
def test_what_is_only_spoken_of_is_no_venue(text):
    assert set(_venues(text)) == {None}


def test_delegates_of_a_story_on_the_council_speak_there():
    text = (
        "Ambassador Hwang Joon-kook told the Security Council that the shipments were a clear breach of its "
        "resolutions.\n\nBritain's deputy ambassador, James Kariuki, condemned the trade."
    )
    assert _venues(text) == ["UNSC meeting", "UNSC meeting"]


def test_a_listing_is_the_venue_of_the_body_that_lists():
    text = (
        "Treasury Sanctions Russian Shippers for Delivering Oil to North Korea\n\nAugust 21, 2018\n\nWASHINGTON - The "
        "U.S. Department of the Treasury today sanctioned two Russian firms for delivering refined petroleum to North "
        "Korea, which violates Security Council resolution 2375.\n\nThe firms moved oil to North Korean ships."
    )
    draft = read_article(text, "2018-08-21")
    assert {one.value("venue") for one in draft.reactions} == {"designation"}
