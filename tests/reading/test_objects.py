"""Who reacts to something else, or answers on it, takes no stance on the transfer that the story tells."""

import pytest

from helpers.reading import read_article

STORY = "SEOUL, Oct. 18, 2024 (Harbour Post) - North Korea has sent artillery shells to Russia, Seoul said on Thursday."
OTHER = [
    "the trial of a poet",
    "the theft of paintings from a museum",
    "the crash of a passenger plane",
    "a plan to cut pensions",
    "the flooding of farmland near Sinuiju",
    "the cutting of an undersea cable",
    "the bombing of a theatre",
    "the price of bread",
    "an outbreak of cholera",
    "the ban on a newspaper",
]
SAID = [
    "Japan condemned {}.",
    "Japan voiced concern over {}.",
    "Sweden's foreign minister criticised {}.",
    "The Kremlin dismissed reports of {}.",
    "The Kremlin denied {}.",
    "Pyongyang rejected claims about {}.",
    "Russia rejected accusations over {}.",
    "The White House declined to comment on {}.",
    "Oslo called {} a violation of international law.",
    "The EU announced sanctions over {}.",
    "Moscow defended {}.",
    "Australia confirmed {}.",
]
TOLD = {
    "Japan condemned the shipments.": "condemns",
    "Japan voiced concern over the deal.": "voices-concern",
    "Sweden's foreign minister criticised North Korea's conduct.": "voices-concern",
    "The Kremlin dismissed the reports.": "dismisses",
    "The Kremlin denied the claim.": "denies",
    "Pyongyang rejected Seoul's statements.": "denies",
    "The White House declined to comment on the matter.": "no-comment",
    "Oslo called the shipments a violation of international law.": "calls-violation",
    "Moscow defended its ties with the North.": "defends",
}


def stances(text):
    draft = read_article(f"{STORY}\n\n{text}", "2024-10-18")
    claims = [claim.value("claimant") for claim in draft.claims if claim.value("claimant") != "Seoul"]
    return claims, [reaction.value("stance") for reaction in draft.reactions]


@pytest.mark.parametrize("said", SAID)
def test_what_is_said_of_something_else_is_no_reaction(said):
    for other in OTHER:
        assert stances(said.format(other)) == ([], []), other


@pytest.mark.parametrize(("text", "stance"), TOLD.items())
def test_what_takes_up_the_transfer_is_one(text, stance):
    assert stances(text)[1] == [stance]
