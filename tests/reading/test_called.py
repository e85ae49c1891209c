"""Who speaks in long stories: call signs, nouns that point back, officials told with their house, mute ships."""

import pytest

from helpers.reading import read_article

SENT = "North Korea had sent shells to Russia"


def claimants(text):
    return {claim.value("claimant") for claim in read_article(text, published="2024-10-18").claims}


def speakers(text):
    return [quote.value("speaker") for quote in read_article(text, published="2024-10-18").quotations]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("An officer of a battery near Sudzha, who goes by the callsign Lypa,", "Lypa"),
        ("A drone commander with the call sign Skif", "Skif"),
        ("A trader who asked to be identified only as Sergei", "Sergei"),
        ("A Chinese trader, who gave only his surname, Wang,", "Wang"),
        ("A truck driver who agreed to be named only by his first name, Pavel,", "Pavel"),
        ("Oksana, a dental nurse from Khabarovsk who spent a week in Pyongyang,", "Oksana"),
        ("Lypa, an artillery officer,", "Lypa"),
        (
            "A former manager at Primor Bunker, the firm that runs the Vostok Star and the Anatoly,",
            "former manager at Primor Bunker",
        ),
    ],
)
def test_who_is_told_by_a_call_sign_a_first_name_or_a_noun(who, name):
    assert claimants(f"{who} said {SENT}.") == {name}


@pytest.mark.parametrize(
    "said",
    [
        "the ship, identified as Angara, had carried North Korean shells to Russia",
        "a general who goes by the call sign Bear had received North Korean shells in Russia",
        "North Korea had sent shells to Russia on a ship known only as Angara",
    ],
)
def test_a_name_in_what_is_said_is_not_the_speakers(said):
    assert claimants(f"A trader said {said}.") <= {"trader"}


@pytest.mark.parametrize("text", ["Afterwards, an officer said {}.", "Meanwhile, an official in Seoul said {}."])
def test_an_adverb_is_no_name(text):
    assert claimants(text.format(SENT)).isdisjoint({"Afterwards", "Meanwhile"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'The tanker, the Bright Hope, took on oil for North Korea.\n\n"They tell you to switch it off," said '
            "a crew "
            'member of one of the ships. The man said his crew had pumped oil over to "Koreans from the north" '
            "in July.",
            ["crew member of one of the ships"] * 2,
        ),
        (
            "They built a stadium for the World Cup.\n\nOne, a 38-year-old tiler from Pyongyang whom a paper met "
            "twice in a "
            'park, said he pays his minder. "They told us there would be new papers," he said.',
            ["38-year-old tiler from Pyongyang"],
        ),
        (
            "Two former employees of a migration office said North Korea had sent workers to Russia. "
            '"The builders asked for it," one said.',
            ["Two former employees of a migration office"],
        ),
        (
            'North Korea has sent 90 men to Khabarovsk, a local resident told RFA. "They came by bus," said the '
            "source.\n\nA "
            'second source, a Chinese trader, said 40 women had come to Russia. "The school is real," the trader '
            "said.\n\nThe "
            'first source said there were more. "They keep to themselves," said the source.',
            ["local resident", "trader", "local resident"],
        ),
        (
            "The sports ministry sent balls to North Korea. The state-run Korean Central News Agency devoted "
            "four sentences "
            'to the match. The players "fully displayed the noble friendship of the two," it said.',
            ["Korean Central News Agency"],
        ),
    ],
)
def test_who_a_noun_or_a_pronoun_means(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "South Korea's military is on alert. In a post, the regional government wrote that {}.",
            "regional government",
        ),
        (
            "In an interview with NHK, Russia's envoy spoke. Ukrinform published an interview with HUR's deputy "
            "chief, Vadym "
            "Skibitskyi, in which he said that {}.",
            "Vadym Skibitskyi",
        ),
        (
            "The 11-country Multilateral Sanctions Monitoring Team found in its first report, published in May, "
            "that {}.",
            "Multilateral Sanctions Monitoring Team",
        ),
        (
            "{}, the veterinary service of Russia's Primorye region said in a press release on November 2.",
            "veterinary service of Russia's Primorye region",
        ),
        (
            "In a statement carried by KCNA, a vice director of the military foreign affairs office at the "
            "North's Defense "
            "Ministry said that {}.",
            "vice director of the military foreign affairs office at the North's Defense Ministry",
        ),
        (
            "Berg was first named in May. The Kremlin spokesman was asked about it and said that {}. Foreign "
            "Minister Lavrov "
            "is headed to Pyongyang.",
            "Kremlin spokesman",
        ),
        ("Karen Pierce said that, according to the Panel of Experts, {}.", "UN Panel of Experts on the DPRK"),
    ],
)
def test_who_says_it(text, expected):
    assert claimants(text.format(SENT[0].upper() + SENT[1:] if text[0] == "{" else SENT)) == {expected}


def test_the_press_service_of_a_zone_is_not_the_intelligence_service():
    text = (
        "Ukraine's military intelligence agency said North Korea had sent workers to the Alabuga zone in Russia.\n\n"
        'The zone\'s press service told RBC that the report was "pure invention from beginning to end."'
    )
    assert speakers(text) == ["zone's press service"]


@pytest.mark.parametrize("noun", ["ambassador to Pyongyang", "ambassador in Moscow"])
def test_an_ambassador_is_not_of_the_state_that_he_is_sent_to(noun):
    (claim,) = read_article(f"Russia sent wheat to North Korea, the {noun} said.", published="2019-12-18").claims
    assert claim.value("stance") != "confirms"


def test_what_others_are_sent_is_no_transfer():
    text = (
        "North Korea sent troops to Russia. Those who had sent Kyiv tanks have no right to say whom Moscow may ask for "
        "help."
    )
    assert [t.value("category") for t in read_article(text).transfers] == ["troops"]


def test_the_delegate_of_a_state_is_not_anonymous():
    (reaction,) = read_article(f"Japan's delegate condemned it that {SENT}.", published="2024-10-18").reactions
    assert reaction.value("modality") == "asserted"
