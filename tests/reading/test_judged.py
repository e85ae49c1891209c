"""Stances told by a noun, by a clause that opens a sentence, by an official for his state, or by plain grammar."""

import pytest

from helpers.reading import read_article

SENT = "North Korea has sent artillery shells to Russia, Ukraine said. "


def stances(text):
    return [(r.value("actor"), r.value("stance")) for r in read_article(SENT + text).reactions]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Norway's sharp condemnation of the shipments came within hours.", "condemns"),
        ("The shipments drew a rebuke from Norway.", "condemns"),
        ("The shipments were met with alarm in Norway.", "voices-concern"),
    ],
)
def test_a_noun_of_a_stance_is_that_of_its_owner_or_of_whom_it_is_drawn_from(text, stance):
    assert stances(text) == [("Norway", stance)]


@pytest.mark.parametrize(
    "text",
    [
        "Condemning the shipments, Norway's prime minister said that help for Kyiv would go on.",
        "Norway's prime minister joined her colleagues in condemning the shipments.",
        "Norway's prime minister said Norway condemned the shipments.",
    ],
)
def test_who_judges_stands_behind_the_clause_that_opens_a_sentence_or_far_before(text):
    assert stances(text) == [("Norway's prime minister", "condemns")]


def test_an_official_announces_what_his_state_had_done():
    assert stances("Norway's prime minister said Norway had blacklisted two firms over the shipments.") == [
        ("Norway's prime minister", "announces-measures")
    ]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The Kremlin waved the reports away.", "dismisses"),
        ("“We did not get any shells,” the Kremlin said.", "denies"),
        ("Such shells were never delivered, the Kremlin said.", "denies"),
    ],
)
def test_a_party_waves_off_or_denies_in_plain_words(text, stance):
    assert stances(text) == [("Kremlin", stance)]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Norway said further sanctions were being prepared over the shipments.", "warns"),
        ("Norway said the shipments ran against Security Council decisions.", "calls-violation"),
        ("Norway said that Moscow had broken its own word with the shipments.", "calls-violation"),
        ("Norway said resolution 1874 bans all such shipments.", "calls-violation"),
        ("Norway said the labourers should have been sent home under a resolution.", "calls-violation"),
        ("It is for all states to respect the resolutions on such shipments, Norway said.", "calls-for-enforcement"),
    ],
)
def test_grammar_of_rules_and_of_what_is_prepared(text, stance):
    assert stances(text) == [("Norway", stance)]


@pytest.mark.parametrize(
    "text",
    [
        "The Kremlin said it did not want to comment on military matters.",
        "The Kremlin said it had not heard of any shipments.",
        "Norway said it could not yet say whether the shells had arrived.",
    ],
)
def test_who_will_not_or_cannot_speak_gives_no_comment(text):
    assert [stance for _, stance in stances(text)] == ["no-comment"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The Kremlin said that whoever makes such charges should first bring proof.", "dismisses"),
        ("“A sign of true friendship,” the Kremlin said of the shells.", "welcomes"),
    ],
)
def test_proof_asked_for_and_friendship_seen(text, stance):
    assert stances(text) == [("Kremlin", stance)]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("“Russia voted for the embargo that it now breaks,” Norway's prime minister said.", "calls-violation"),
        ("“From today their accounts are frozen,” Norway's prime minister said of the traders.", "announces-measures"),
        ("Norway might now send Ukraine shells of its own, Norway's prime minister said.", "warns"),
        ("Each of these shells makes the war longer, Norway's prime minister said.", "voices-concern"),
        ("The Council must hold Moscow to its own resolutions, Norway's prime minister said.", "calls-for-enforcement"),
    ],
)
def test_plain_grammar_of_a_stance(text, stance):
    assert stances(text) == [("Norway's prime minister", stance)]


def test_measures_for_what_goes_to_another_state_are_none():
    assert stances("Norway imposed sanctions on a Chinese firm that sold chips to Iran.") == []


def test_a_name_alone_after_an_official_said_is_his():
    assert stances("“They lie,” a Russian diplomat said. Konstantin Belov said Russia had bought no shells.") == [
        ("Konstantin Belov", "denies")
    ]


def test_an_official_of_a_region_speaks_for_its_state():
    assert stances("Primorye governor Oleg Berg thanked the soldiers. Seoul was silent.") == [("Oleg Berg", "welcomes")]


@pytest.mark.parametrize(
    "text",
    [
        "A police officer who was not authorised to speak told of the shells.",
        "Norway said it was a matter that did not concern it.",
    ],
)
def test_words_on_others_take_no_stance(text):
    assert stances(text) == []


def test_the_spokesman_named_after_his_ministry_speaks_for_it():
    assert stances(
        "Norway's defence ministry could not say whether the shells had arrived. "
        "“I cannot confirm it,” spokesman Ola Berg said."
    ) == [("Ola Berg", "no-comment")]


def test_we_have_sent_none_denies():
    assert stances("“We have sent none,” North Korea's defence ministry said of the shells.")[0][1] == "denies"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Norway has barred four traders over the shipments.", "announces-measures"),
        ("Norway withdrew the registration of a ship over the shipments.", "announces-measures"),
        ("Norway would reconsider what it gives Ukraine, Norway said of the shipments.", "warns"),
        ("Norway found it troubling that the North would be paid in technology.", "voices-concern"),
    ],
)
def test_acts_and_second_thoughts(text, stance):
    assert stances(text) == [("Norway", stance)]
