"""Stances that a verb makes with what it is done to, and no phrase of a list: each told after the same news."""

import pytest

from helpers.reading import read_article

SENT = "SEOUL, Feb. 22, 2024 (Yonhap) -- North Korea sent artillery shells to Russia, Seoul's spy agency said Tuesday. "


def stances(text):
    return [(r.value("actor"), r.value("stance")) for r in read_article(SENT + text).reactions]


@pytest.mark.parametrize(
    "text",
    [
        "Norway on Friday listed four Russian firms and a tanker over the shipments.",
        "Norway added four traders and a ship to its sanctions list over the shipments.",
        "Norway targeted a network of Russian companies behind the shipments.",
        "Norway on Friday widened its sanctions on Russia over the shipments.",
        "Norway decided on Friday to freeze the assets of four Russian traders over the shipments.",
        "Norway barred two ships that carried the shells from entering its ports.",
        "Norway put North Korea's defence minister on its sanctions list.",
    ],
)
def test_an_act_against_somebody(text):
    assert stances(text) == [("Norway", "announces-measures")]


@pytest.mark.parametrize(
    "text",
    [
        "Seoul's spy agency listed three ships that carried the shells.",  # a finding
        "Ukraine's air force targeted two ships that carried the shells.",
        "Norway took part in targeted financial talks with Russia on the shells.",
        "The firms listed in Norway carried the shells.",
    ],
)
def test_no_act_against_anybody(text):
    assert "announces-measures" not in [stance for _, stance in stances(text)]


@pytest.mark.parametrize(
    ("said", "stance"),
    [
        ("buying the shells breaks every one of the resolutions that Russia helped to write", "calls-violation"),
        ("the shipments run directly against the sanctions", "calls-violation"),
        ("under the sanctions no state may buy shells from North Korea", "calls-violation"),
        ("any such trade in arms must fully respect the sanctions", "calls-for-enforcement"),
        ("Russia has to send the arms back, as the resolutions require", "calls-for-enforcement"),
        ("new sanctions would follow if the shipments went on", "warns"),
        ("the ships with the shells would be lawful targets", "warns"),
        ("the shipments would not go unanswered", "warns"),
        ("today's action targets those who ship the shells for Russia", "announces-measures"),
    ],
)
def test_what_an_official_says(said, stance):
    assert stances(f"John Kirby said {said}.") == [("John Kirby", stance)]


def test_who_is_asked_to_keep_to_rules():
    assert stances("John Kirby asked Moscow to abide by the resolutions and to buy no more shells.") == [
        ("John Kirby", "calls-for-enforcement")
    ]


def test_a_promised_answer_is_a_threat():
    assert stances("John Kirby vowed a firm response to the shipments.") == [("John Kirby", "warns")]


def test_who_is_asked_goes_on_behind_the_question():
    assert stances("John Kirby, asked about the Kim-Putin summit, condemned the shipments.") == [
        ("John Kirby", "condemns")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Norway has imposed sanctions on Russia since it invaded Ukraine in 2022.",
        "Norway called on its allies to send Kyiv more air defence systems.",
        "Norway said it would take steps to protect its nationals in Russia.",
        "Norway's prime minister said the two Koreas must not go back to war.",
        "Norway's prime minister said that the purchase does not breach any sanctions.",
    ],
)
def test_words_of_a_stance_on_something_else(text):
    assert stances(text) == []


def test_what_is_to_be_announced_is_held_out():
    assert (
        stances("“Norway will announce new sanctions over the shells,” Norway's prime minister said.")[0][1] == "warns"
    )


def test_verbs_of_a_stance_share_their_object():
    assert stances("Norway condemned and protested against the shipments.") == [("Norway", "condemns")]


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        ("Norway's prime minister voiced concern over North Korean missiles in Europe and spoke of Russia.", True),
        ("Sergei Lavrov praised the resort at Wonsan in North Korea. Russian guests liked the beer.", None),
        ("Norway's prime minister condemned the Iranian drones that Russia fires. He did not name North Korea.", None),
        (
            "Steam rises in North Korea. That is a violation of the resolutions, Norway said. Russia abstained.",
            None,
        ),
        ("Kyiv found North Korean mortars. Norway's prime minister voiced concern about the find.", True),
        ("Sergei Lavrov thanked North Korea for the two dogs.", True),
        ("Norway's prime minister voiced unease over North Korean fighters in Europe.", True),
        ("North Korea and Ukraine are far apart. Norway's prime minister condemned the Iranian tanks.", None),
    ],
)
def test_a_reaction_makes_a_story_one_about_transfers_where_a_thing_of_the_north_is_named(text, relevant):
    assert read_article(text, "2024-02-22").relevant.value is relevant


def test_a_decision_that_is_denounced_is_denounced_by_its_agent():
    assert stances("The shipments were denounced on Tuesday by Norway's prime minister.") == [
        ("Norway's prime minister", "condemns")
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The shipments drew condemnation from Norway and Canada.", ["Norway", "Canada"]),
        ("A strong condemnation of the shipments was issued by Norway.", ["Norway"]),
        ("The shipments were condemned by Norway and by Canada.", ["Norway", "Canada"]),
        ("Norway joined the condemnation of the shipments.", ["Norway"]),
    ],
)
def test_who_gives_a_condemnation(text, who):
    assert stances(text) == [(one, "condemns") for one in who]


def test_who_is_appealed_to_or_has_to_do_more():
    appeal = "John Kirby appealed to all states to respect the arms embargo."
    assert stances(appeal) == [("John Kirby", "calls-for-enforcement")]
    more = "John Kirby said Russia had to do more to implement the sanctions."
    assert stances(more) == [("John Kirby", "calls-for-enforcement")]


def test_what_is_announced_to_come_is_announced():
    ahead = "John Kirby announced that Washington would soon issue new sanctions over the shells."
    assert stances(ahead) == [("John Kirby", "announces-measures")]
