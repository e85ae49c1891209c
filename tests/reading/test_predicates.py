"""Predicates of one subject: what is done with one thing is not done with the thing of another verb."""

import pytest

from helpers.reading import read_article

SENT, GOT = ("PRK", "artillery-ammunition"), ("RUS", "refined-petroleum")


def moved(sentence):
    """Return who supplies what, in a story of that one sentence."""
    draft = read_article(f"SEOUL, Oct. 18, 2024 (Harbour Post) - {sentence}", "2024-10-18")
    return {(one.value("supplier"), one.value("category")) for one in draft.transfers}


OTHER = [
    "tested a ballistic missile",
    "test-fired cruise missiles",
    "paraded new drones in Pyongyang",
    "fired rockets into the sea",
    "christened a frigate",
    "sold coal to China",
    "unloaded grain from Brazil",
    "withdrew tanks from the border",
    "trained pilots at Wonsan",
    "handed out rifles to farmers",
    "stockpiled rice",
]


@pytest.mark.parametrize("other", OTHER)
@pytest.mark.parametrize(
    "sentence",
    [
        "North Korea {other} and sent artillery shells to Russia, Japan said.",
        "North Korea {other}, then shipped artillery shells to Russia, Japan said.",
        "Japan said on Thursday that North Korea supplied Russia with artillery shells, and {other}.",
        "Japan said that North Korea delivered artillery shells to Russia and later {other}.",
        "North Korea {other} before sending artillery shells to Russia, Japan said.",
    ],
)
def test_what_another_verb_has_is_not_sent(sentence, other):
    assert moved(sentence.format(other=other)) == {SENT}


@pytest.mark.parametrize(
    "sentence",
    [
        "North Korea received oil at Chongjin and sent artillery shells to Tambov in Russia, Japan said.",
        "North Korea got oil from Russia, and has since sent artillery shells to Russia, Japan said.",
        "North Korea sent artillery shells to Russia and received oil by ship, Japan said.",
        "North Korea supplied Russia with artillery shells, then got oil, Japan said.",
        "Japan said that Russia received artillery shells from North Korea, and delivered oil to North Korea.",
        "Russia shipped oil to North Korea but also imported artillery shells from North Korea, Japan said.",
        "Russia named a new governor, received artillery shells from North Korea and sent it oil, Japan said.",
    ],
)
def test_each_goes_its_own_way(sentence):
    assert moved(sentence) == {SENT, GOT}


@pytest.mark.parametrize(
    "sentence",
    [
        "North Korea packed artillery shells into crates and shipped them to Russia, Japan said.",
        "Artillery shells were loaded at Rajin and sent to Russia, Japan said of North Korea.",
        "North Korea produced and shipped artillery shells to Russia, Japan said.",
        "North Korea has sent Russia artillery shells and used shells of other kinds, Japan said.",
        "North Korea sent captured and refurbished artillery shells to Russia, Japan said.",
    ],
)
def test_one_thing_of_two_verbs_is_sent(sentence):
    assert moved(sentence) == {SENT}
