"""The whole reader: every value has its words, nothing is made up, any text reads or raises one error."""

import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.package import read_package
from helpers.reading import ReadingError, read_article
from tests.reading.score import SAMPLES, read_gold
from tests.reading.stories import CAR


@pytest.fixture(scope="module")
def car():
    return read_article(CAR)


def test_the_founding_story_has_two_transfers(car):
    found = {(t.value("supplier"), t.value("recipient"), t.value("category")) for t in car.transfers}
    assert found == {("RUS", "PRK", "luxury-goods"), ("PRK", "RUS", "ballistic-missiles")}
    missile = next(t for t in car.transfers if t.value("category") == "ballistic-missiles")
    assert missile.value("occurred") == "2024-01"


def test_its_claims_are_the_agencys_and_the_kremlins_through_its_relay(car):
    found = [(c.value("claimant"), c.value("stance"), c.value("said"), c.value("via")) for c in car.claims]
    assert ("Korean Central News Agency", "confirms", "2024-02-20", []) in found
    assert ("Kremlin", "confirms", None, ["RIA Novosti"]) in found
    assert not any(who == "Matthew Miller" for who, *_ in found)


def test_its_reactions_are_conditional_and_dated_in_washington(car):
    violation, tools = car.reactions
    assert violation.value("stance") == "calls-violation"
    assert violation.value("modality") == "if-true"
    assert violation.value("said") == "2024-02-21"
    assert {"luxury automobiles", "transportation vehicles"} <= set(violation.value("provisions"))
    assert tools.value("measures") == ["export controls", "sanctions", "interdiction"]


def test_nothing_comes_from_the_photo_caption(car):
    start = CAR.index("Matthew Miller, the State Department spokesperson, at the lectern")
    caption = range(start, CAR.index("WASHINGTON"))
    for record in (*car.quotations, *car.transfers, *car.claims, *car.reactions):
        assert all(cell.start not in caption for _, cell in record.all_cells())
    assert "2023-10-30" not in [c.value for c in car.dates]


def check_cells(draft):
    for record in draft.records():
        for column, cell in record.all_cells():
            where = f"{record.key} {column}"
            if cell.start is not None:
                assert draft.text[cell.start : cell.end] == cell.words, where
            elif cell.value is not None:
                assert cell.rule in ("given", "page-metadata", "page-address"), where
            else:
                assert cell.reason, where
            assert cell.rule, where
    for cell in draft.dates:
        assert draft.text[cell.start : cell.end] == cell.words


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_value_of_every_sample_has_its_words_and_is_of_the_vocabulary(path):
    draft, _ = read_gold(path)
    check_cells(draft)
    package = read_package()
    vocabularies = {"category": "category", "stage": "stage", "modality": "modality", "venue": "venue"}
    for record in draft.records():
        for column, name in vocabularies.items():
            if column in record.cells and record.value(column) is not None:
                assert record.value(column) in package.values(name)
    stances = {"claim": package.values("claim_stance"), "reaction": package.values("reaction_stance")}
    for record in (*draft.claims, *draft.reactions):
        assert record.value("stance") in stances[record.kind]
    json.dumps(draft.to_dict())


WORDS = "North Korea sent Russia shells Kim Putin the Kremlin said denied on Tuesday 3,000 to from".split()
WORDS += ["“", "”", '"', "'", ".", ",", ";", "(", ")", "--", "\n\n"]


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=400), st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join)))
def test_any_text_reads_or_raises_one_clear_error(text):
    with suppress(ReadingError):  # any other error fails the test
        check_cells(read_article(text, "2024-02-22"))


@pytest.mark.parametrize(
    "text",
    [
        "Russia sent oil to North Korea. Seoul said that if.",
        "North Korea sent arms to Russia, said Russia's defense ministry, told that it was not serious",
    ],
)
def test_a_text_may_end_anywhere(text):
    check_cells(read_article(text, "2024-02-22"))


def test_reading_is_the_same_each_time(car):
    assert read_article(CAR).to_dict() == car.to_dict()


def test_today_is_the_speakers_day():
    text = (
        "Feb. 22, 2024 - 09:07 By Yonhap\n\n"
        "North Korea has sent artillery shells to Russia, John Kirby of the White House National Security Council "
        "told reporters today. He condemned the shipments."
    )
    (claim,) = read_article(text, timezone="Asia/Seoul").claims
    assert claim.value("said") == "2024-02-21"
    assert "America/New_York" in claim["said"].against


@pytest.mark.parametrize(
    ("sentence", "said", "occurred"),
    [
        (
            "Moscow supplied 165,000 barrels of refined petroleum to North Korea in March alone, Kirby said.",
            None,
            "2024-03",
        ),
        ("In March alone, Kirby stated, Russia shipped 165,000 barrels of oil to North Korea.", None, "2024-03"),
        ("On Thursday, Kirby said that Russia had shipped oil to North Korea.", "2024-05-02", None),
        ("Earlier on April 19, Putin gave a luxury limousine to Kim Jong Un, a Kremlin aide said.", None, "2024-04-19"),
        (
            "Russia used North Korean missiles, said Jung Pak, the U.S. senior official for it, in late March.",
            "2024-03~",
            None,
        ),
        (
            "Kirby also spoke of a report that a North Korean missile, which Russia fired at Kharkiv last month, held "
            "many parts traced to makers in Europe. He said North Korea had sent the missile to Russia.",
            None,
            "2024-04",
        ),
    ],
)
def test_a_time_dates_what_was_done_or_what_was_said(sentence, said, occurred):
    draft = read_article(f"Ties\n\n{sentence}", "2024-05-03")
    assert draft.claims[0].value("said") == said
    assert draft.transfers[0].value("occurred") == occurred


def test_the_day_of_a_thing_is_not_the_day_of_a_saying():
    draft = read_article(
        "Ties\n\nRussia sent oil to North Korea. Kirby deplored Tuesday's end of the panel, set up in 2009, and "
        "condemned the oil shipments.",
        "2024-05-03",
    )
    assert {reaction.value("said") for reaction in draft.reactions} == {None}


def test_a_text_released_by_governments_is_the_word_of_each():
    text = """Joint statement on arms transfers

The following text was released by the Governments of Australia, Canada and the Republic of Korea.

North Korea sent shells to Russia. We strongly condemn these unlawful arms transfers."""
    found = {(r.value("actor"), r.value("stance")) for r in read_article(text, "2025-05-29").reactions}
    assert {("Australia", "condemns"), ("Canada", "condemns"), ("Republic of Korea", "condemns")} <= found


def test_the_delivery_told_two_sentences_later_dates_the_transfer():
    text = """Images

The White House said North Korea provided Russia with weapons. Images show cargo from a depot in North Korea was \
loaded on a Russian ship. The delivery took place between Sept. 7 and Oct. 1, the U.S. says."""
    draft = read_article(text, "2023-10-17")
    assert [(t.value("supplier"), t.value("occurred")) for t in draft.transfers] == [("PRK", "2023-09-07/2023-10-01")]


def test_a_report_dates_no_delivery():
    text = "Ties\n\nNorth Korea is supplying ammunition to Russia, according to a Bloomberg report on Saturday."
    assert read_article(text, "2025-07-13").transfers[0].value("occurred") is None


def test_a_condition_on_something_else_makes_no_conditional_reaction():
    text = """Ties

Russia gave a luxury car to Kim Jong Un. "If Seoul has questions, it should ask the committee," Maria Zakharova said, \
dismissing the allegations."""
    assert {r.value("modality") for r in read_article(text, "2024-02-20").reactions} == {"asserted"}
