"""What moved nowhere: films, scenarios, drills, idioms, decades past, and goods that stay in one country."""

import pytest

from helpers.reading import read_article


def told(text, published="2024-10-25"):
    return {
        (t.value("supplier"), t.value("recipient"), t.value("category"))
        for t in read_article(text, published).transfers
    }


@pytest.mark.parametrize(
    "text",
    [
        "In the novel I am reading, a Russian general trades a satellite to North Korea for a trainload of shells.",
        "In the film, Kim's government sends 100,000 soldiers to Russia.",
        "A thriller about North Korean soldiers who come to Russia with six trains of shells opened on Friday.",
        "Let us suppose for a moment that Putin hands Kim the plans of a nuclear submarine.",
        "Imagine it is 2026. A Russian freighter docks at Rajin and unloads six fighter jets. Pyongyang celebrates.",
        "In Scenario A, North Korea ships 2 million shells a year to Russia and receives fuel.",
        "• Under a worst-case scenario, Russia gives North Korea 30 jets.",
        "The wargame began with North Korea sending 50,000 soldiers to Russia.",
    ],
)
def test_a_film_or_a_scenario_tells_of_no_transfer(text):
    assert told(text) == set()


def test_a_documentary_may_tell_of_one():
    text = "A documentary showed that North Korea sent soldiers to Russia. In the film, they fight in Kursk."
    assert told(text) == {("PRK", "RUS", "troops")}


def test_a_drill_at_sea_moves_nothing():
    text = """VLADIVOSTOK - Russia and North Korea held a naval drill in which 200 marines took part.

The North Korean corvette fired missiles and shells at mock targets in Russian waters.

The soldiers exchanged gifts."""
    assert told(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "In the 1950s Moscow sent tanks and fighter aircraft to North Korea.",
        "In the 1990s, Moscow sold 40 helicopters to Pyongyang and North Korea got 12 submarines as scrap from Russia.",
        "Russia delivered MiG-29 fighters to North Korea in 1985.",
        "In 1998, as famine spread, Russia shipped grain to North Korea and got workers in return.",
        "Vladimir Putin said that after 1953 Russia sent food and machines to North Korea.",
    ],
)
def test_what_moved_before_there_were_sanctions_is_history(text):
    assert told(text) == set()


def test_history_beside_news_leaves_the_news():
    text = "North Korea, which Russia sold MiG-29 jets to in 1988, is now sending shells to Russia, Seoul said."
    assert told(text) == {("PRK", "RUS", "artillery-ammunition")}
    text = "Russia, North Korea's ally since 1948, sent it 20,000 tons of oil in May, Seoul said."
    assert told(text) == {("RUS", "PRK", "refined-petroleum")}


@pytest.mark.parametrize(
    "text",
    [
        "In Russia, the Sverdlovsk region sent 300 tons of diesel to Kursk.",
        "Russia's Omsk region sent a batch of drones to Belgorod.",
        "Factories in Hamhung shipped shells to a depot in Kanggye.",
        "Soldiers moved missiles to the west coast of North Korea.",
    ],
)
def test_goods_that_stay_in_one_country_go_to_nobody(text):
    assert told(f"SEOUL - North Korea has sent troops to Russia. {text}") == {("PRK", "RUS", "troops")}


@pytest.mark.parametrize("who", ["Some", "The soldiers", "They", "Many"])
def test_soldiers_who_are_equipped_send_nothing(who):
    text = f"KYIV - North Korea sent soldiers to Russia. {who} have been given night vision devices."
    assert told(text) == {("PRK", "RUS", "troops")}


@pytest.mark.parametrize(
    "words",
    [
        "Russia would never give North Korea its crown jewels",
        "Kim sent a Trojan horse to Russia",
        "North Korea supplied Russia with cannon fodder",
        "Pyongyang handed Russia a propaganda gift",
        "Russia's horse-trading with North Korea goes on",
        "North Korea was caught red-handed in Russia",
    ],
)
def test_a_figure_of_speech_is_no_thing(words):
    assert told(f"SEOUL - {words}, an analyst said.") == set()


def test_reports_of_another_thing_may_be_denied_alone():
    text = (
        "Putin gave Kim Jong Un a limousine, Kremlin aide Yuri Ushakov said. Kim handed Putin two dogs. "
        'Ushakov also said that reports about fighter jets were "pure invention".'
    )
    read = read_article(f"PYONGYANG - {text}", "2024-06-20")
    assert {c.value("stance") for c in read.claims} == {"confirms"}
    assert [r for r in read.reactions if r.value("stance") == "denies"] == []


@pytest.mark.parametrize("words", ["must not be set in stone", "should not become an end in themselves"])
def test_who_wants_fewer_sanctions_calls_for_no_enforcement(words):
    text = f"North Korea sent shells to Russia, the US envoy said. China's envoy said that sanctions {words}."
    read = read_article(f"NEW YORK - {text}", "2024-03-28")
    assert [r.value("stance") for r in read.reactions] == []


@pytest.mark.parametrize("speaker", ["Spokesperson", "Press Secretary"])
def test_a_ministry_speaks_in_the_numbered_points_of_its_spokesperson(speaker):
    text = f"""Statement by the {speaker} of the Ministry of Foreign Affairs of the Republic of Korea

2024-10-24

1. The Government strongly condemns North Korea's dispatch of troops to Russia.

2. The Government urges the immediate withdrawal of the troops."""
    read = read_article(text)
    assert [(r.value("organisation"), r.value("stance")) for r in read.reactions] == [("mfa-rok", "condemns")]


def test_a_word_on_a_war_of_decades_past_is_no_reaction():
    text = """MOSCOW - Vladimir Putin gave Kim Jong Un a car, the Kremlin said.

"In 1945 our soldiers fought shoulder to shoulder," Vladimir Putin said."""
    assert [r.value("stance") for r in read_article(text, "2024-06-20").reactions] == []


def test_a_series_of_pictures_is_no_series():
    text = "A series of images, which show shells that North Korea sent to Russia, was shared by Seoul."
    assert told(text) == {("PRK", "RUS", "artillery-ammunition")}
    assert told("In a series of shipments, North Korea sent shells to Russia, Seoul said.")
