"""Two who speak in one sentence: each says what he would say in a sentence of his own, and nothing of the other's."""

from itertools import permutations

import pytest

from helpers.reading import read_article

LEAD = "North Korea has sent artillery shells to Russia, South Korea's spy agency said on Thursday."
PAIRS = [
    ("the Kremlin", "Japan"),
    ("Kyiv", "the Pentagon"),
    ("Germany's foreign ministry", "Pyongyang"),
]
ACTS = [
    "condemned the shipments",
    "voiced concern over the shipments",
    "denied the report",
    "called the report a lie",
    "said such transfers would violate UN resolutions",
    "said it was looking into the matter",
    "accused Russia of breaking the sanctions",
]


def told(sentence):
    """Return who claims and who reacts how, behind the same lead."""
    text = f"SEOUL, Oct. 18, 2024 (Harbour Post) - {LEAD}\n\n{sentence[0].upper()}{sentence[1:]}"
    draft = read_article(text, "2024-10-18")
    claims = {("claim", one.value("claimant").lower(), one.value("stance")) for one in draft.claims}
    reactions = {("reaction", one.value("actor").lower(), one.value("stance")) for one in draft.reactions}
    return {(kind, who.removeprefix("the "), stance) for kind, who, stance in claims | reactions}


@pytest.mark.parametrize("joined", ["{}, and {}.", "{}, while {}.", "{}, whereas {}.", "{} but {}."])
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0])
def test_each_says_what_he_says_alone(pair, joined):
    one, other = pair
    for first, second in permutations(ACTS, 2):
        apart = told(f"{one} {first}.") | told(f"{other} {second}.")
        assert told(joined.format(f"{one} {first}", f"{other} {second}")) == apart, (first, second)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0])
def test_what_one_says_while_the_other_acts_is_his_own(pair):
    one, other = pair
    for first, second in permutations(ACTS, 2):
        apart = told(f"{one} {first}.") | told(f"{other} {second}.")
        assert told(f"While {one} {first}, {other} {second}.") <= apart, (first, second)


@pytest.mark.parametrize(
    "said",
    [
        "the Kremlin said such transfers would violate UN resolutions.",
        "Moscow said such deliveries would be illegal.",
        "Pyongyang said any such shipment could only harm the North.",
    ],
)
def test_what_a_party_supposes_it_does_not_confirm(said):
    assert not [one for one in told(said) if one[2] == "confirms"]
