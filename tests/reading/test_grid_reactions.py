"""Every kind of official in every wording of a stance on what was told: one reaction to it, or none at all."""

import pytest

from helpers.reading import read_article
from tests.reading.score import DAY

TOLD = "SEOUL, Oct. 17 (Reuters) -- North Korea has shipped artillery shells to Russia, Seoul said on Tuesday."
OFFICIALS = ("The State Department", "Prime Minister Shigeru Ishiba", "Kyiv", "NATO chief Mark Rutte")
PARTIES = ("The Kremlin", "North Korea's foreign ministry")
STANCES = {
    "{who} condemned the arrangement.": "condemns",
    "{who} denounced the growing military alignment on Wednesday.": "condemns",
    "{who} condemned what the two countries were doing.": "condemns",
    "{who} expressed grave concern about North Korea's role.": "voices-concern",
    "{who} is worried about both regimes.": "voices-concern",
    "{who} shared the concerns of allies about the deal.": "voices-concern",
    'The move "raises serious concerns", {who} said.': "voices-concern",
    "{who} said the shipments were fuelling Russia's war of aggression.": "voices-concern",
    "{who} said it would impose new sanctions.": "warns",
    "{who} said it stood ready to impose new sanctions.": "warns",
    "{who} said all options were on the table.": "warns",
    "The move has drawn sharp criticism from {who}.": "voices-concern",
    "{who} reacted with alarm.": "voices-concern",
    "{who} led the condemnation.": "condemns",
    "{who} responded by imposing sanctions on three North Korean officials.": "announces-measures",
    "{who} called on China to use its influence and enforce the sanctions.": "calls-for-enforcement",
}
NONE = [
    "{who} is expected to condemn the move.",
    "{who} has been urged to condemn the shipments.",
    "{who} was criticised for failing to condemn the move.",
    "{who} demanded that Russia withdraw from Ukraine.",
    "{who} may announce sanctions later this week.",
    "The move is expected to draw condemnation from {who}.",
    "{who} warned Beijing against using force against Taiwan.",
]
NONE_OF_A_PARTY = [
    "{who} dismissed reports that its leader was ill.",
    "{who} dismissed reports of a new mobilisation.",
    "{who} denied any role in the cyberattack.",
    "{who} denied attacking a hospital.",
    "{who} dismissed the election result as a farce.",
    "{who} declined to comment on a possible meeting with Trump.",
    "{who} warned Washington against deploying missiles in Japan.",
    "{who} thanked China for its support.",
]


def stances(sentence: str) -> list[tuple[str, list[str]]]:
    draft = read_article(f"{TOLD} {sentence[0].upper()}{sentence[1:]}", DAY)
    return [(one.value("stance"), list(one.value("transfers") or ())) for one in draft.reactions]


@pytest.mark.parametrize("wording", STANCES)
def test_a_stance_on_what_was_told_is_one_reaction_to_it(wording):
    for who in OFFICIALS:
        named = who.replace("The ", "the ")
        assert stances(wording.format(who=named)) == [(STANCES[wording], ["t1"])], (wording, who)


@pytest.mark.parametrize("wording", [*NONE, *NONE_OF_A_PARTY])
def test_what_is_only_awaited_or_of_something_else_is_none(wording):
    for who in PARTIES if wording in NONE_OF_A_PARTY else OFFICIALS:
        assert stances(wording.format(who=who.replace("The ", "the "))) == [], (wording, who)


@pytest.mark.parametrize("goods", ["dispatch of troops", "supply of weapons", "sale of coal"])
def test_a_statement_behind_a_transfer_is_that_of_who_judges(goods):
    text = f"SEOUL, Oct. 17 (Reuters) -- The EU condemned North Korea's {goods} to Russia in a statement on Wednesday."
    draft = read_article(text, DAY)
    assert [(one.value("actor"), one.value("transfers")) for one in draft.reactions] == [("European Union", ["t1"])]


@pytest.mark.parametrize("when", ["", "on Wednesday ", "Wednesday "])
def test_many_countries_judge_on_a_day(when):
    draft = read_article(f"{TOLD} Ten countries {when}condemned the shipments.", DAY)
    assert [(one.value("actor"), one.value("stance")) for one in draft.reactions] == [("Ten countries", "condemns")]


LED_IN = [
    "Asked about the report, {who} said the move violated U.N. resolutions.",
    "In a phone call with his counterpart on Wednesday, {who} said the move violated U.N. resolutions.",
    "{who} and his Japanese counterpart agreed that the move violated U.N. resolutions.",
    'There was also a reaction from {who}. "This violates U.N. resolutions," he told AFP.',
    '"This violates U.N. resolutions," said {who}.',
]


@pytest.mark.parametrize("wording", LED_IN)
def test_whoever_is_led_in_at_length_says_it(wording):
    for who, name in {
        "President Emmanuel Macron": "Emmanuel Macron",
        "Foreign Minister Cho Tae-yul": "Cho Tae-yul",
        "Adm. Samuel Paparo": "Samuel Paparo",
    }.items():
        draft = read_article(f"{TOLD} {wording.format(who=who)}", DAY)
        found = [(one.value("actor"), one.value("stance")) for one in draft.reactions]
        assert found == [(name, "calls-violation")], (wording, who)


@pytest.mark.parametrize("worry", ["voiced grave concern", "expressed alarm", "expressed deep concern"])
@pytest.mark.parametrize(
    "more",
    [
        "",
        " on Wednesday",
        " on Oct. 12",
        " in a statement",
        " at a press conference",
        " in New York on Wednesday",
        " on Wednesday and urged Moscow to stop",
        " and called on Moscow to abide by the sanctions",
    ],
)
def test_a_worry_that_names_no_object_is_about_what_was_told(worry, more):
    text = f"North Korea has sent shells to Russia, Seoul said. Canada's foreign ministry {worry}{more}."
    assert [r.value("stance") for r in read_article(text, "2024-10-18").reactions] == ["voices-concern"]


@pytest.mark.parametrize("other", ["on Wednesday over Iran's missile tests", "for the children of Sudan"])
def test_a_worry_about_something_else_is_no_reaction(other):
    text = f"North Korea has sent shells to Russia, Seoul said. Canada's foreign ministry voiced grave concern {other}."
    assert not read_article(text, "2024-10-18").reactions
