"""Which transfer an answer or a judgement speaks of: the thing it names, whose words it takes up, the main matter."""

import pytest

from helpers.reading import read_article


def about(text, who):
    """Return the categories of what somebody's claims and reactions speak of."""
    draft = read_article(text, "2024-10-18")
    categories = {one.key: one.value("category") for one in draft.transfers}
    claimed = [c.value("transfer") for c in draft.claims if who in str(c.value("claimant"))]
    reacted = [key for r in draft.reactions if who in str(r.value("actor")) for key in r.value("transfers")]
    return {categories[key] for key in claimed}, {categories[key] for key in reacted}


TRACTORS = "Russia has shipped 40 tractors to North Korea, Aftenposten reported on Monday."
SHELLS = "In 2023 Pyongyang sent shells to Moscow, according to the White House."


@pytest.mark.parametrize(
    ("answer", "thing"),
    [
        ("Kremlin spokesman Dmitry Peskov declined to comment on the report.", "vehicles"),
        ("Kremlin spokesman Dmitry Peskov called the reports about shells groundless.", "artillery-ammunition"),
        ("Dmitry Peskov said at the time that the charge was groundless.", "artillery-ammunition"),
        ("Dmitry Peskov dismissed the White House's claims as a rumor.", "artillery-ammunition"),
        ("Dmitry Peskov said that it was a rumor.", "vehicles"),
        ("“This is a rumor,” Dmitry Peskov said.", "artillery-ammunition"),
    ],
)
def test_an_answer_is_given_to_the_main_matter_unless_it_points_elsewhere(answer, thing):
    claimed, reacted = about(f"{TRACTORS}\n{SHELLS}\n{answer}", "Peskov")
    assert claimed == reacted == {thing}


def test_an_answer_in_the_paragraph_of_a_charge_is_given_to_it():
    text = (
        f"{TRACTORS}\nThe United States accuses Pyongyang of sending artillery shells to Moscow."
        " Both countries have denied it."
    )
    assert about(text, "North Korea")[0] == {"artillery-ammunition"}


def test_whose_remarks_are_not_confirmed():
    text = (
        "North Korea has sent 300 mortars to Russia, Japan's defence minister Gen Nakatani said on Tuesday.\n"
        "Kyodo News reported last week that Russia had sent the North wheat.\n"
        "The Pentagon could not confirm the minister's remarks."
    )
    assert about(text, "Department of Defense")[0] == {"mortars"}


def test_a_thing_means_the_technology_for_it():
    text = (
        "In spring North Korea shipped 120 mortars to Russia, Ukraine's military intelligence said on Friday.\n"
        "Russia has given North Korea technology for building tanks, it added.\n"
        "Kremlin spokesman Dmitry Peskov called the reports about tanks groundless."
    )
    assert about(text, "Peskov")[0] == {"military-technology"}


def test_what_a_party_has_confirmed_is_not_what_the_other_denies():
    text = (
        "Russia has presented Kim Jong Un with a limousine, the Kremlin said on Tuesday.\n"
        "Seoul says that North Korea has sent 10,000 soldiers to Russia.\n"
        "North Korea's foreign ministry called the accusation groundless."
    )
    assert about(text, "Foreign")[0] == {"troops"}


@pytest.mark.parametrize(
    ("judgement", "who", "thing"),
    [
        ("Germany's Foreign Ministry condemned the dispatch on Thursday.", "Germany", "troops"),
        ("Poland's foreign minister, Radoslaw Sikorski, condemned the coal trade.", "Sikorski", "coal"),
        ("Poland's Radoslaw Sikorski said such acts were a breach of UN resolutions.", "Sikorski", "troops"),
    ],
)
def test_a_judgement_is_of_the_main_matter_or_of_what_it_names(judgement, who, thing):
    text = (
        "North Korea has sent a new contingent of soldiers to Russia, South Korea's spy agency said on Wednesday.\n"
        f"Moscow is paying with coal, the agency believes.\n{judgement}"
    )
    assert about(text, who)[1] == {thing}


@pytest.mark.parametrize(
    ("text", "who", "things"),
    [
        (
            "Russia has promised North Korea diesel and flour, the Sankei newspaper reported on Sunday.\n"
            "The Kremlin would not comment on the report.",
            "Kremlin",
            {"refined-petroleum", "food"},
        ),
        (
            "The United States accused North Korea of sending rockets to Russia and of selling mortars to it. "
            "Pyongyang denied both charges.",
            "North Korea",
            {"rockets", "mortars"},
        ),
        (
            "Russia will give North Korea fighter jets in return for the soldiers it sent, a US admiral said.\n"
            "The Kremlin would not comment on the report.",
            "Kremlin",
            {"aircraft"},
        ),
    ],
)
def test_who_answers_a_list_answers_all_of_it_but_not_what_is_given_in_return(text, who, things):
    assert about(text, who)[0] == things


@pytest.mark.parametrize(
    ("goes_on", "thing"),
    [("the deployment had begun in October", "troops"), ("the deliveries had begun in May", "coal")],
)
def test_who_goes_on_from_a_deployment_speaks_of_people(goes_on, thing):
    text = (
        "North Korea has sent soldiers to Russia, South Korea's spy agency said on Wednesday.\n"
        f"Moscow is paying with coal, the agency believes.\nNorway's minister Espen Barth Eide said that {goes_on}."
    )
    assert about(text, "Eide")[0] == {thing}
