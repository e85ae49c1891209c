"""What follows a lead that tells a transfer: who else asserts, denies or keeps silent, and who asserts nothing."""

import pytest

from helpers.reading import read_article
from tests.reading.score import DAY, same_name

GOODS = [
    ("North Korea had shipped mortar rounds to Russia", "the shipments"),
    ("North Korea had sent engineers to Russia", "the deployment"),
    ("Russia had delivered petrol to North Korea", "the deliveries"),
    ("Moscow had given Pyongyang satellite technology", "the transfer"),
]
LEAD = "Japan's defence ministry said on Monday that {told}. "
FOLLOWS = {
    "Oslo and Ottawa share the assessment.": [("Norway", "assesses"), ("Canada", "assesses")],
    "Norway made a similar statement on Tuesday.": [("Norway", "alleges")],
    "A group of states that monitors sanctions said {told}.": [("group of states", "assesses")],
    "One unnamed country told the council that {told}.": [("One unnamed country", "reports")],
    "North Korea's foreign ministry denounced the report as a fabrication.": [
        ("Ministry of Foreign Affairs", "denies")
    ],
    "North Korea's foreign ministry said the country had never engaged in {it}.": [
        ("Ministry of Foreign Affairs", "denies")
    ],
    "Despite denials from both countries, {it} appear to go on.": [("Russia", "denies"), ("North Korea", "denies")],
    "The Kremlin, which had earlier denied {it}, did not comment.": [("Kremlin", "denies")],
    "Pyongyang dismissed the accusation as false.": [("North Korea", "denies")],
    "Norway said it had no evidence of {it} so far.": [("Norway", "disputes")],
    "The Norwegian foreign ministry said that was not confirmed yet.": [("foreign ministry", "no-comment")],
    "Norway said reports that {told} were being verified.": [("Norway", "no-comment")],
}
NOTHING = [
    "Experts say {it} show how close the two have become.",
    "Analysts said {it} could continue for years.",
    "Moscow will have to pay for {it}, said Lim Sang of the Hill Institute.",
    '"It remains to be seen what will come of {it}," a US official said.',
    "An official at the unification ministry said the government was closely following {it}.",
    "Norway said it was gathering and analysing information on {it}.",
    "The minister will discuss {it} with his colleague, the foreign ministry in Oslo said.",
    "Norway said it had not seen evidence that China was involved.",
    "Critics say the government reacted too slowly to {it}.",
    "North Korea denied that it had hacked a bank.",
    "Russia and North Korea resumed direct flights, TASS reported.",
    "The ministry's spokesperson declined to comment on the minister's travel plans.",
    "Neither side has confirmed {it}.",
    "Videos posted on social media appeared to show it, but they could not be verified.",
]


def _claims(text: str) -> list[tuple[str, str]]:
    draft = read_article(f"TOKYO, Oct. 17 (Reuters) -- {text}", DAY)
    return [(claim.value("claimant"), claim.value("stance")) for claim in draft.claims]


@pytest.mark.parametrize("follow", FOLLOWS)
def test_who_follows_the_lead_takes_his_own_stance(follow):
    for told, it in GOODS:
        text = (LEAD + follow).format(told=told, it=it)
        claims = _claims(text)
        for name, stance in FOLLOWS[follow]:
            assert any((same_name(who, name) or name in who) and one == stance for who, one in claims), (
                text,
                claims,
            )
        assert len(claims) == 1 + len(FOLLOWS[follow]), (text, claims)


@pytest.mark.parametrize("follow", NOTHING)
def test_an_opinion_or_a_watch_asserts_nothing(follow):
    for told, it in GOODS:
        text = (LEAD + follow).format(told=told, it=it)
        assert len(_claims(text)) == 1, (text, _claims(text))
