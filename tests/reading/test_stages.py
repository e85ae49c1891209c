"""How far a transfer has come: what is only thought about, allowed or planned is never told as sent."""

import pytest

from helpers.reading import read_article

GOODS = [
    ("North Korea", "about 25,000 workers to Russia"),
    ("North Korea", "1,000 sappers to clear mines in Russia's Kursk region"),
    ("Russia", "fighter jets to North Korea"),
]
TO_COME = (
    "is weighing sending|is weighing whether to send|is looking into sending|is looking at sending|is mulling sending|"
    "is exploring ways to send|is contemplating sending|is eyeing sending|is thinking about sending|"
    "is discussing sending|is open to sending|was to send|is going to send|has committed to sending|"
    "has approved sending|has authorised sending|is debating whether to send|is on the verge of sending|"
    "is moving toward sending|has threatened to send|had decided to send|expects the delivery of|"
    "has approved the dispatch of|is mulling the transfer of|must send|was warned not to send"
).split("|")
DONE = (
    "was accused of sending|is believed to have sent|admitted sending|has begun sending|continues to send|"
    "went on to send|is now sending|was caught sending|profits from sending|keeps sending|is said to have sent|"
    "must have sent|should stop sending|must stop sending"
).split("|")


def stages(text):
    return {transfer.value("stage") for transfer in read_article(text, "2024-10-18").transfers}


@pytest.mark.parametrize(("supplier", "goods"), GOODS)
@pytest.mark.parametrize("intent", TO_COME)
def test_what_is_thought_about_allowed_or_planned_is_still_to_come(intent, supplier, goods):
    found = stages(f"South Korea's spy agency said that {supplier} {intent} {goods}.")
    assert found
    assert found <= {"sought", "offered", "agreed"}


@pytest.mark.parametrize(("supplier", "goods"), GOODS)
@pytest.mark.parametrize("deed", DONE)
def test_what_somebody_did_is_done_whatever_verb_tells_it(deed, supplier, goods):
    found = stages(f"South Korea's spy agency said that {supplier} {deed} {goods}.")
    assert found
    assert found <= {"delivered", "under-way"}


def test_what_people_are_to_do_when_they_are_sent_is_still_to_come_too():
    text = "Kim had decided to send 1,000 sappers to clear mines in Kursk, and 5,000 military builders, Shoigu said."
    assert stages(text) == {"agreed"}


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        (
            "North Korea sent rockets to Wagner, the Russian company whose fighters hold the town, Oslo said.",
            ["PRK rockets"],
        ),
        (
            "North Korea has sent shells to Russia, whose soldiers are short of them, Oslo said.",
            ["PRK artillery-ammunition"],
        ),
        (
            "Russia, whose troops are advancing, has got missiles from North Korea, Oslo said.",
            ["PRK ballistic-missiles"],
        ),
        (
            "North Korea, whose soldiers are fighting in Kursk, has received oil from Russia, Oslo said.",
            ["PRK troops", "RUS refined-petroleum"],
        ),
    ],
)
def test_what_belongs_to_a_party_is_not_what_it_gets(text, ways):
    draft = read_article(text, "2024-10-18")
    assert sorted(f"{t.value('supplier')} {t.value('category')}" for t in draft.transfers) == ways


@pytest.mark.parametrize(
    "deed",
    [
        "refused to send",
        "declined to send",
        "was prevented from sending",
        "was stopped from sending",
        "cancelled the delivery of",
        "cannot send",
        "failed to send",
    ],
)
def test_what_was_refused_stopped_or_cancelled_is_charged_by_nobody(deed):
    draft = read_article(f"North Korea {deed} shells to Russia, a South Korean official said.", "2024-10-18")
    assert not draft.claims


def test_a_delivery_that_is_put_off_is_still_to_come():
    assert stages("Russia postponed the delivery of oil to North Korea, a Russian official said.") == {"agreed"}


def test_a_shipment_that_was_blocked_did_not_arrive():
    assert stages("Norway blocked a shipment of Russian coal to North Korea, Oslo said.") == {"sought"}


BODY = "SEOUL, Oct. 17 (Reuters) - Ties between the two countries have grown closer since the war began, analysts say."


@pytest.mark.parametrize(
    ("headline", "stage"),
    [
        ("Putin gives Kim Jong Un a Russian-made limousine", "delivered"),
        ("N. Korea sends more shells to Russia, Seoul says", "delivered"),
        ("Russia to supply North Korea with wheat", "sought"),
    ],
)
def test_a_headline_tells_in_the_present_what_is_past_and_nobody_in_the_story_says_it(headline, stage):
    draft = read_article(f"{headline}\n\n{BODY}", "2024-10-18")
    assert [one.value("stage") for one in draft.transfers] == [stage]
    assert not draft.claims
