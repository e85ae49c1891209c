"""What speakers say of a transfer told before, and what they say of other things: a claim on the right one, or none."""

import pytest

from helpers.reading import read_article

TOLD = {
    "animals": "Russia has sent 70 animals from a Moscow zoo to North Korea, the Russian ministry said on Wednesday.",
    "luxury-goods": "Vladimir Putin gave North Korea's Kim Jong Un an Aurus limousine, the Kremlin said on Wednesday.",
    "troops": "North Korea has sent about 10,000 soldiers to Russia, South Korea's spy agency said on Wednesday.",
    "artillery-ammunition": "North Korea has shipped a million artillery shells to Russia, Seoul said on Wednesday.",
}
SPEAKERS = {
    "Sweden's defence ministry": "Swede",
    "the newspaper Nikkei": "Nikkei",
    "Russian diplomat Ivan Petrov": "Petrov",
}
AGAIN = [
    ("animals", "the creatures were handed over last week"),
    ("animals", "two planes had carried them"),
    ("animals", "the transport took two days"),
    ("luxury-goods", "the vehicle is already there"),
    ("luxury-goods", "it came by rail"),
    ("luxury-goods", "the presentation took place in May"),
    ("troops", "the first of them crossed the border in August"),
    ("troops", "they are now in the Kursk region"),
    ("troops", "the men came by ship"),
    ("troops", "both batches came by rail"),
    ("artillery-ammunition", "the rest is still on the way"),
    ("artillery-ammunition", "a further 3,000 had arrived by May"),
    ("artillery-ammunition", "13,000 containers had been unloaded"),
    ("artillery-ammunition", "the amount was twice that of last year"),
]
OTHER = [
    "the transfer of power began in June",
    "the number of voters had risen to 12,000",
    "about half had voted by noon",
    "a first group of tourists had arrived in Pyongyang",
    "the ships of the Black Sea fleet had left Sevastopol",
    "they had to return to talks",
    "three people were injured",
    "the driver of the car was arrested",
    "the aircraft carrier had arrived in Busan",
    "the supply of water was cut",
    "it flew for 12 minutes",
    "the arrival of the minister was put off",
]


def claims(told: str, said: str, who: str) -> list[str]:
    said = f"{who[0].upper()}{who[1:]} said {said}."
    draft = read_article(f"SEOUL, Oct. 17 (Reuters) -- {told}\n\nIt was a cold week in the east. {said}", "2024-10-18")
    kinds = {t.key: t.value("category") for t in draft.transfers}
    return [kinds[c.value("transfer")] for c in draft.claims if SPEAKERS[who] in str(c.value("claimant"))]


@pytest.mark.parametrize("who", SPEAKERS)
@pytest.mark.parametrize(("category", "said"), AGAIN)
def test_words_that_stand_for_a_transfer_told_before_are_a_claim_on_it(category, said, who):
    assert claims(TOLD[category], said, who) == [category]


@pytest.mark.parametrize("said", OTHER)
def test_words_on_other_things_are_no_claim(said):
    assert not any(claims(told, said, who) for told in TOLD.values() for who in SPEAKERS)
