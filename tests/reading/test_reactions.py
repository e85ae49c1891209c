"""Reactions: stance, condition, rules and measures."""

import pytest

from helpers.reading import read_article

SENT = "SEOUL, Feb. 22, 2024 (Yonhap) -- North Korea sent artillery shells to Russia, Seoul's spy agency said Tuesday. "


def reactions(text):
    return read_article(SENT + text).reactions


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("John Kirby condemned the shipments.", "condemns"),
        ("John Kirby said the shipments violate Security Council resolutions.", "calls-violation"),
        ("John Kirby said Washington was gravely concerned by the shipments.", "voices-concern"),
        ("John Kirby warned that Pyongyang would pay a price.", "warns"),
        ("John Kirby urged Moscow to stop buying arms from the North.", "voices-concern"),
        ("John Kirby announced new sanctions on the shippers of the arms.", "announces-measures"),
        ("Dmitry Peskov denied the report.", "denies"),
        ("Dmitry Peskov dismissed the report.", "dismisses"),
        ("Dmitry Peskov said cooperation with the North is not directed against anyone.", "defends"),
        ("Kim Yo Jong thanked Moscow for the arms.", "welcomes"),
        ("The Kremlin declined to comment on the shells.", "no-comment"),
    ],
)
def test_stance(text, stance):
    assert stance in [r.value("stance") for r in reactions(text)]


def test_a_condition_makes_it_conditional():
    (reaction,) = reactions("John Kirby said that, if true, the shipment would violate resolutions.")
    assert (reaction.value("stance"), reaction.value("modality")) == ("calls-violation", "if-true")
    assert reaction["modality"].words == "if true"


def test_rules_are_cited_in_the_words_and_led_to_their_ids():
    (reaction,) = reactions("John Kirby said the shells violate Resolutions 1718, 1874 and 2270 and the arms embargo.")
    assert "1718" in reaction.value("provisions")
    assert {"S/RES/1718 (2006)", "S/RES/1874 (2009)", "S/RES/2270 (2016)"} <= set(reaction.value("provision_ids"))


def test_an_expert_or_a_source_does_not_react():
    assert reactions("An analyst condemned the shipments. A source condemned them too.") == ()


def test_the_day_is_the_speakers_and_never_the_day_of_publication():
    (reaction,) = reactions("John Kirby condemned the shipments on Wednesday.")
    assert reaction.value("said") == "2024-02-21"
    (undated,) = reactions("John Kirby condemned the shipments.")
    assert undated.value("said") is None
    assert undated["said"].reason == "not-said"


@pytest.mark.parametrize(
    ("said", "stance"),
    [
        ("The shells erode its own long-standing commitments under Resolution 1718", "calls-violation"),
        ("As we have been warning for months, Pyongyang is one of its suppliers", None),
        ("As we have warned, Moscow will pay a price for these shells", "warns"),
    ],
)
def test_duties_undermined_and_warnings_pointed_back_to(said, stance):
    found = reactions(f"John Kirby spoke of the shells that North Korea sent. “{said},” Kirby said.")
    assert {reaction.value("stance") for reaction in found} == ({stance} if stance else set())


def test_thanks_to_its_own_soldiers_are_no_reaction_of_moscow():
    told = "Seoul said North Korea sent 12,000 soldiers to Russia."
    assert not read_article(f"{told} Putin expressed his gratitude to the Russian paratroopers.").reactions
    thanked = read_article(f"{told} Putin expressed his gratitude to the North Korean soldiers.").reactions
    assert [r.value("stance") for r in thanked] == ["welcomes"]


@pytest.mark.parametrize(
    "text",
    [
        "John Kirby said members missed the panel that had investigated suspected violations.",
        "The vote was condemned by several other U.N. members, who pointed to the shells.",
        "John Kirby said Washington will seek full implementation of the resolutions on these shells.",
    ],
)
def test_breaches_looked_into_and_members_of_a_body_take_no_position(text):
    taken = {(r.value("actor"), r.value("stance")) for r in reactions(text)}
    assert not taken & {("John Kirby", "calls-violation"), ("John Kirby", "announces-measures")}
    assert "United Nations" not in {actor for actor, _ in taken}


@pytest.mark.parametrize("verb", ["sought practical", "discussed joint", "is seeking"])
def test_countermeasures_that_are_only_sought_warn_nobody(verb):
    text = (
        f"Expressing concern over the shipments, President Yoon Suk Yeol {verb} countermeasures with NATO, his office "
    )
    assert [(r.value("actor"), r.value("stance")) for r in reactions(f"{text}said.")] == [
        ("Yoon Suk Yeol", "voices-concern")
    ]


def test_countermeasures_that_will_be_taken_warn():
    (reaction,) = reactions("John Kirby said Washington will take countermeasures if the shipments go on.")
    assert reaction.value("stance") == "warns"


@pytest.mark.parametrize("who", ["The G-7 ministers", "Foreign ministers of the Group of Seven (G7) nations", "The G7"])
def test_the_ministers_of_the_seven_are_the_seven(who):
    (reaction,) = reactions(f"{who} condemned the shipments.")
    assert reaction.value("actor") == "G7"


def test_the_chief_of_an_alliance_is_no_minister_told_of_since():
    told = (
        "NATO Secretary-General Mark Rutte said North Korea sent soldiers to Russia. He met Defence Minister Ola Berg."
    )
    (reaction,) = read_article(f"{told} The NATO chief condemned the deployment.").reactions
    assert reaction.value("actor") == "Mark Rutte"


@pytest.mark.parametrize(
    "text",
    [
        "John Kirby noted that Pyongyang is already under targeted sanctions aimed at such shipments.",
        "The news follows John Kirby's criticism of China over a report on other shipments.",
    ],
)
def test_sanctions_in_force_and_blame_of_a_third_state_are_no_answer(text):
    assert not reactions(text)
