"""What a party says of a transfer told before confirms it, and what it says of other things does not."""

import pytest

from helpers.reading import read_article
from tests.reading.score import DAY, same_name

TOLD = {
    "goats": ("Russia has sent 400 goats to North Korea, a newspaper in Tokyo reported.", "the goats"),
    "medicines": ("Russia has donated medicines to North Korea, Seoul says.", "the medicines"),
    "workers": ("North Korea has sent workers to Russia, according to Seoul's spy agency.", "the workers"),
}
CONFIRMED = {
    "“Yes, that is so,” Kremlin spokesman Dmitry Peskov said when asked about {it}.": "Dmitry Peskov",
    "Kremlin spokesman Dmitry Peskov said it was true.": "Dmitry Peskov",
    "Both countries have since confirmed it.": "Russia",
    "Governor Oleg Kozhemyako said {it} had already arrived.": "Oleg Kozhemyako",
    "“We will send more,” the Kremlin's spokesman, Dmitry Peskov, said.": "Dmitry Peskov",
    "Kim Jong Un thanked Vladimir Putin for {it}.": "Kim Jong Un",
    "The governor of Khabarovsk region, Pavel Smirnov, thanked Pyongyang for {it}.": "Smirnov",
    "KCNA published pictures of Kim Jong Un with {it}.": "Korean Central News Agency",
    "Rodong Sinmun ran a photograph of {it}.": "Korean Central News Agency",
    "The Russian embassy in Pyongyang showed {it} at the border.": "Embassy of Russia in Pyongyang",
    "Kim Yo Jong said {it} showed the special ties between the two leaders.": "Kim Yo Jong",
    "Foreign ministry spokeswoman Maria Zakharova called {it} a sign of friendship.": "Maria Zakharova",
    "The Far Eastern customs office said {it} had passed through Khasan.": "Far Eastern customs office",
    "TASS quoted Agriculture Minister Oksana Lut as saying {it} had been delivered.": "Oksana Lut",
    "The director of a farm in Khabarovsk said {it} had crossed the border in May.": "director",
}
OTHER = [
    "Kremlin spokesman Dmitry Peskov said the two leaders would meet again this year.",
    "Vladimir Putin thanked Russian soldiers for their courage at the front.",
    "“We will do more for our friends,” Vladimir Putin said.",
    "KCNA published pictures of Kim Jong Un with officials at a factory.",
    "The Russian embassy in Pyongyang posted pictures of a reception.",
    "Governor Oleg Kozhemyako said tourists from his region would visit Wonsan.",
    "Neither country has confirmed it.",
    "Both countries have confirmed that Kim Jong Un will visit Moscow.",
    "Maria Zakharova called the reports a campaign.",
]


def _confirmed(told: str, follow: str) -> list[str]:
    draft = read_article(f"TOKYO, Oct. 17 (Reuters) -- {told} {follow} Trade had grown before.", DAY)
    return [claim.value("claimant") for claim in draft.claims if claim.value("stance") == "confirms"]


@pytest.mark.parametrize("follow", CONFIRMED)
def test_a_party_that_speaks_of_what_was_told_confirms_it(follow):
    for told, it in TOLD.values():
        names = _confirmed(told, follow.format(it=it))
        assert any(same_name(name, CONFIRMED[follow]) or CONFIRMED[follow] in name for name in names), (told, names)


@pytest.mark.parametrize("follow", OTHER)
def test_a_party_that_speaks_of_other_things_confirms_nothing(follow):
    for told, _ in TOLD.values():
        assert _confirmed(told, follow) == [], told


def test_his_ministry_is_that_of_the_minister_who_is_named():
    text = (
        "Russia has shipped flour to North Korea, South Korea's unification ministry said. Natural Resources Minister "
    )
    text += "Alexander Kozlov brought 5,000 tonnes of flour, his ministry said."
    draft = read_article(text, DAY)
    assert [c.value("stance") for c in draft.claims] == ["alleges", "confirms"]


def test_an_office_and_the_name_behind_the_comma_are_one_party():
    text = "North Korea has sent workers to Russia. The governor of Primorsky Krai, Oleg Kozhemyako, said they arrived."
    draft = read_article(text, DAY)
    assert [c.value("claimant") for c in draft.claims] == ["Oleg Kozhemyako"]
