"""Who only carries a claim that others make, and who shows a finding: the claimants of a whole story."""

import pytest

from helpers.reading import read_article

SENT = "North Korea sent artillery shells to Russia"


def claims(text):
    draft = read_article(f"SEOUL, Feb. 22, 2024 (Yonhap) -- {text}")
    return [(c.value("claimant"), c.value("stance"), c.value("modality")) for c in draft.claims]


def claimants(text):
    return {who for who, _, _ in claims(text)}


def test_a_medium_carries_what_an_official_of_the_story_says_too():
    assert claimants(f"{SENT}, the White House said. According to CNN, {SENT} by rail.") == {"White House"}


@pytest.mark.parametrize("verb", ["first reported", "also reported"])
def test_a_medium_that_adds_to_it_reports_on_its_own(verb):
    assert "CNN" in claimants(f"{SENT}, the White House said. CNN {verb} that {SENT}.")


def test_a_lawmaker_beside_his_intelligence_service_carries_its_word():
    text = (
        f"{SENT}, the National Intelligence Service said. South Korean lawmaker Han Do-yun told reporters that {SENT}."
    )
    assert claimants(text) == {"National Intelligence Service"}


def test_who_denies_it_does_not_dispute_another_part_of_it():
    text = (
        f"{SENT} and ballistic missiles, the White House said. Dmitry Peskov denied that {SENT}. "
        "Dmitry Peskov said there was no proof of ballistic missiles."
    )
    assert {stance for who, stance, _ in claims(text) if who == "Dmitry Peskov"} == {"denies"}


def test_a_state_that_lists_firms_leaves_the_charge_to_its_ministry():
    text = (
        "The United States sanctioned two firms for shipping artillery shells from North Korea to Russia. "
        f"{SENT}, the Treasury Department said."
    )
    assert claimants(text) == {"US Department of the Treasury"}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (f"“We are seeing evidence that {SENT},” John Kirby said.", ("John Kirby", "assesses", "asserted")),
        (f"Tokyo said it received intelligence indicating that {SENT}.", ("Tokyo", "assesses", "asserted")),
        (f"There is evidence that {SENT}, John Kirby said.", ("John Kirby", "assesses", "asserted")),
        (f"The New York Times alleged that {SENT}.", ("New York Times", "reports", "asserted")),
        (f"John Kirby said in May that {SENT}.", ("John Kirby", "alleges", "asserted")),
        (f"{SENT}, the Security Service of Ukraine said.", ("Security Service of Ukraine", "assesses", "asserted")),
        (f"US Treasury officials said in a statement that {SENT}.", ("US Treasury officials", "alleges", "asserted")),
        (f"US Treasury officials said that {SENT}.", ("US Treasury officials", "alleges", "anonymous")),
        (f"War reporter Ilya Marin claimed that {SENT}.", ("Ilya Marin", "reports", "asserted")),
        (f"Ukrainian intelligence believes that {SENT}.", ("Ukrainian intelligence", "assesses", "assessed")),
        (f"John Kirby said US intelligence has assessed that {SENT}.", ("US intelligence", "assesses", "assessed")),
        (
            f"Data compiled by the Seoul-based Harbour Institute show that {SENT}.",
            ("Seoul-based Harbour Institute", "assesses", "asserted"),
        ),
        (f"{SENT}, according to Kyiv, Washington and Seoul.", ("Seoul", "alleges", "asserted")),
        (f"Seoul says {SENT}, a charge both deny.", ("North Korea", "denies", "asserted")),
        (f"“{SENT},” warned Foreign Minister Ann Keane.", ("Ann Keane", "alleges", "asserted")),
        (f"Russian war bloggers reported that {SENT}.", ("Russian war bloggers", "reports", "asserted")),
        (f"John Kirby earlier this month said that {SENT}.", ("John Kirby", "alleges", "asserted")),
        (f"Lavrov brushed aside claims that {SENT}.", ("Sergey Lavrov", "disputes", "asserted")),
        (
            "Seoul said North Korean soldiers went to Russia ahead of a planned dispatch of more troops.",
            ("Seoul", "alleges", "asserted"),
        ),
    ],
)
def test_what_is_said_and_on_what_ground(text, claim):
    assert claim in claims(text)


def test_who_brushes_questions_aside_disputes_nothing():
    assert claimants(f"{SENT}, Seoul said. Moscow has brushed aside questions about the shells.") == {"Seoul"}


def test_who_does_not_elaborate_still_has_said_it():
    text = f"{SENT}, Seoul's defense ministry said. The ministry did not elaborate."
    assert "no-comment" not in {stance for _, stance, _ in claims(text)}


def test_a_transfer_told_behind_what_somebody_said_is_not_his():
    text = f"{SENT}, Seoul said. Japan would act, a Tokyo official said Monday, following revelations that {SENT}."
    assert claimants(text) == {"Seoul"}


def test_a_question_tells_of_no_transfer():
    text = f"{SENT}, Seoul said. Asked what the North got for its shells to Russia, John Kirby said it was unclear."
    assert claimants(text) == {"Seoul"}


def test_captured_soldiers_are_nobody_s_finding():
    text = f"Seoul said {SENT}. Tokyo said it would take in two captured North Korean soldiers."
    assert ("Tokyo", "assesses") not in {(who, stance) for who, stance, _ in claims(text)}


def test_an_official_without_a_state_is_the_one_told_in_full_before():
    text = (
        f"A Japanese government official said {SENT}. "
        "A government official said Russia sent oil to North Korea in return."
    )
    assert claimants(text) == {"Japanese government official"}


def test_a_body_told_by_its_kind_bears_the_name_it_has_in_the_story():
    text = f"{SENT}, a US broadcaster reported Tuesday. The shells went by rail, Voice of America said."
    assert claimants(text) == {"Voice of America"}


def test_the_ambassador_of_the_first_sentence_is_named_in_the_second():
    text = (
        "Russia has sent oil to North Korea, the ambassador said. "
        "Alexander Matsegora told TASS that Russia had sent flour to North Korea as well."
    )
    assert claimants(text) == {"Alexander Matsegora"}


def test_a_service_of_arms_is_a_body_of_its_state():
    assert "Ukraine's Special Operations Forces" in claimants(f"{SENT}, Ukraine's Special Operations Forces said.")


@pytest.mark.parametrize(
    ("sentence", "medium"),
    [
        ("In an interview with NHK, Shin Won-sik said North Korea had sent shells to Russia.", "NHK"),
        ("Speaking to the BBC, Shin Won-sik said North Korea had sent shells to Russia.", "BBC News"),
        ("North Korea has sent shells to Russia, Shin Won-sik said in remarks carried by KBS.", "KBS World"),
        ("North Korea has sent shells to Russia, Shin Won-sik said, as quoted by KBS.", "KBS World"),
        ("Shin Won-sik confirmed to TASS that North Korea had sent shells to Russia.", "TASS"),
    ],
)
def test_a_medium_that_somebody_speaks_to_carries_what_he_says(sentence, medium):
    (claim,) = read_article(sentence, "2024-10-18").claims
    assert (claim.value("claimant"), claim.value("via")) == ("Shin Won-sik", [medium])
