"""Titles with their body in the middle, as Russian agencies print them: title, body and name are one speaker."""

import pytest

from helpers.reading import read_article

TITLES = (
    "Director of the Russian Foreign Ministry's Department of International Organizations Pyotr Ilyichev",
    "Deputy Director of the Foreign Ministry's Information and Press Department Ivan Sokolov",
    "Deputy Director of the Information and Press Department Alexei Morozov",
    "Chairman of the State Duma's Committee on Defense Andrei Lebedev",
    "First Deputy Chairman of the Federation Council's International Affairs Committee Vladimir Lobanov",
    "Head of the Primorye Region's Agency for Tourism Arsen Grigoryan",
    "Director of the First Asian Department of the Russian Foreign Ministry Georgy Zhukov",
    "Russian Deputy Minister of Natural Resources and Environment Sergei Belov",
    "Rector of the Far Eastern Federal University Boris Kuznetsov",
    "Head of the Russian Federal Agency for Tourism Zarina Bulatova",
    "Deputy Speaker of the State Duma Boris Frolov",
    "Head of the Center for Korean Studies Alexander Gusev",
    "President of the Russian Union of Travel Industry Ilya Danilov",
)
FRAMES = (
    "Russia supplied oil to North Korea, {} told TASS.",
    "{} said that Russia had supplied oil to North Korea.",
    "According to {}, Russia has supplied oil to North Korea.",
    '"Russia has supplied oil to North Korea," {} told reporters on Friday.',
)


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("frame", FRAMES)
def test_a_title_and_its_body_belong_to_the_name(frame, title):
    draft = read_article(frame.format(title), published="2024-10-18")
    assert [claim.value("claimant") for claim in draft.claims] == [" ".join(title.split()[-2:])]


def test_the_president_of_a_union_is_not_the_president():
    draft = read_article("President of the Russian Union of Travel Industry said Russia had sent oil to North Korea.")
    assert "Vladimir Putin" not in {claim.value("claimant") for claim in draft.claims}
