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


RULES = {
    "Resolution 1718": ["Resolution 1718"],
    "U.N. Security Council Resolution 2270": ["U.N. Security Council Resolution 2270"],
    "UNSCR 1874 (2009)": ["UNSCR 1874 (2009)"],
    "Security Council resolutions 1718, 1874 (2009) and 2270": ["1718", "1874 (2009)", "2270"],
    "the U.N. sanctions regime": ["U.N. sanctions regime"],
    "the relevant resolutions of the U.N. Security Council": ["resolutions of the U.N. Security Council"],
    "the sanctions imposed by the Security Council": ["sanctions imposed by the Security Council"],
    "the ban on all arms exports": ["ban on all arms exports"],
}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_one_provision_and_of_who_cites_it(rule):
    for told in (
        "Oslo called the shipments a breach of {rule}, while Moscow dismissed the reports.",
        "Moscow dismissed the reports, but Oslo said the shipments broke {rule}.",
        "Tokyo condemned the shipments, which Oslo says violate {rule}.",
        "Under {rule}, the shipments are illegal, Oslo said.",
    ):
        draft = read_article(f"{TOLD} {told.format(rule=rule)}", DAY)
        found = {one.value("actor"): sorted(one.value("provisions")) for one in draft.reactions}
        assert {name: rules for name, rules in found.items() if rules} == {"Oslo": sorted(RULES[rule])}, told


@pytest.mark.parametrize(
    ("rule", "ids"),
    [
        ("paragraph 8 (a) of Resolution 1718", {"S/RES/1718(2006)/OP8(a)(i)", "S/RES/1718(2006)/OP8(a)(iii)"}),
        ("operative paragraph 9 of UNSCR 1874", {"S/RES/1874(2009)/OP9"}),
        ("paragraph 8(b) of 1718", {"S/RES/1718(2006)/OP8(b)"}),
    ],
)
def test_a_paragraph_is_cited_with_its_resolution(rule, ids):
    (one,) = read_article(f"{TOLD} Oslo said the shipments violated {rule}.", DAY).reactions
    assert list(one.value("provisions")) == [rule]
    (led,) = one["provision_ids"]
    assert ids <= {led.value, *led.alternatives}


@pytest.mark.parametrize(
    "condition",
    [
        "were this to prove true",
        "were the reports to be confirmed",
        "should the reports hold",
        "if there is truth to it",
    ],
)
def test_a_condition_on_a_report_is_found_in_every_form(condition):
    opening = condition[0].upper() + condition[1:]
    for told in (
        f"Oslo said that, {condition}, the shipments would violate U.N. resolutions.",
        f"“{opening}, this would be a clear violation of international law,” Oslo said.",
        f"Oslo said the shipments would be a grave escalation {condition}.",
    ):
        (one,) = read_article(f"{TOLD} {told}", DAY).reactions
        assert one.value("modality") == "if-true", told


NAMED = {
    "{a} and almost 40 other countries condemned the shipments.": ["a"],
    "The shipments were condemned by {a}, {b} and almost 40 other states on Wednesday.": ["a", "b"],
    "{a} joined a statement of 47 ministers, which condemns the shipments.": ["a"],
    "{a} has signed up to a statement that condemns the shipments.": ["a"],
    "{a} was among 47 countries that condemned the shipments.": ["a"],
    "{a} is one of 47 states to condemn the shipments.": ["a"],
    "{a} joined {b} on Wednesday in condemning the shipments.": ["a", "b"],
    "{a} followed {b} in condemning the shipments.": ["a", "b"],
    "Condemnation came from {a} and {b}.": ["a", "b"],
}


@pytest.mark.parametrize("wording", NAMED)
def test_whoever_is_named_among_many_judges(wording):
    for a, b in (("Oslo", "Rome"), ("Canada", "Britain")):
        draft = read_article(f"{TOLD} {wording.format(a=a, b=b)}", DAY)
        wanted = [{"a": a, "b": b}[name] for name in NAMED[wording]]
        assert [(one.value("actor"), one.value("stance")) for one in draft.reactions] == [
            (name, "condemns") for name in wanted
        ]


PLACED = {
    "Speaking to reporters in Brussels on Wednesday, {who} condemned the shipments.": ("2024-10-16", "press briefing"),
    "In a phone call with Norwegian Foreign Minister Espen Barth Eide on Wednesday, {who} condemned the shipments.": (
        "2024-10-16",
        None,
    ),
    "{who} voiced concern over the arms shipments in talks with Norway's Espen Barth Eide on Wednesday.": (
        "2024-10-16",
        None,
    ),
    "{who} condemned the shipments ahead of Friday's Security Council meeting.": (None, None),
    "{who} said he would raise the shipments at the Security Council next week.": (None, None),
    "Addressing the Security Council on Wednesday, {who} condemned the shipments.": ("2024-10-16", "UNSC meeting"),
    "{who} told a session of the Bundestag that the shipments were a dangerous escalation.": (None, "parliament"),
    "In a tweet, {who} condemned the shipments, while Moscow told reporters the reports were baseless.": (
        None,
        "social media",
    ),
}


@pytest.mark.parametrize("wording", PLACED)
def test_a_day_and_a_venue_are_those_of_who_speaks(wording):
    for name in ("David Lammy", "Penny Wong"):
        draft = read_article(f"{TOLD} {wording.format(who=f'Foreign Minister {name}')}", DAY)
        found = {one.value("actor"): (one.value("said"), one.value("venue")) for one in draft.reactions}
        assert found[name] == PLACED[wording]


OF_OTHER_THINGS = [
    "{who} strongly condemned the missile test, calling it a clear violation of Security Council resolutions.",
    "{who} slammed the North's firing of two rockets into the sea as a breach of U.N. resolutions.",
    "{who} said Iran's supply of drones to Moscow violated Resolution 2231.",
    "{who} called on Iran to stop supplying drones to Russia.",
    "{who} voiced concern that Beijing was selling machine tools to Russian arms makers.",
    "{who} warned Moscow against using nuclear weapons.",
    "{who} criticised Pyongyang's decision to scrap a military accord.",
    "{who} expelled two Russian diplomats over an alleged spying operation.",
    "{who} declined to elaborate on troop activity near the border.",
    "{who} declined to discuss the minister's travel plans.",
    "{who} declined to say whether it would send missiles to Ukraine.",
    "{who} has long called for tougher enforcement of the price cap on Russian oil.",
    "{who} denounced Hamas.",
    "{who} said it was alarmed at reports of torture in Russian prisons.",
    "{who} denounced the missile barrage that hit Kharkiv overnight.",
    "{who} criticised Hungary for blocking EU funds for Kyiv.",
    "{who} said Russia's withdrawal from the treaty was regrettable.",
    "{who} voiced concern over China's build-up of nuclear warheads.",
    "{who} declined to comment on the resignation.",
    "{who} warned its citizens against travel to Russia.",
    "{who} called for the release of the hostages.",
]


@pytest.mark.parametrize("wording", OF_OTHER_THINGS)
def test_what_is_judged_of_something_else_is_no_reaction_to_a_transfer(wording):
    for who in ("Oslo", "White House spokeswoman Ann Keane", "the Danish foreign ministry"):
        assert stances(wording.format(who=who)) == [], who


ACTS = {
    "{who} unveiled a package of sanctions against the network behind the shipments.": "announces-measures",
    "Sanctions were announced on Thursday by {who} against five firms behind the shipments.": "announces-measures",
    "{who} recalled its ambassador from Moscow over the shipments.": "announces-measures",
    "{who} suspended a military accord with Pyongyang in response to the shipments.": "announces-measures",
    "{who} pledged more military aid for Ukraine in response to the shipments.": "announces-measures",
    "{who} requested an urgent meeting of the Security Council over the shipments.": "announces-measures",
    "{who} handed Russia's ambassador a note of protest over the shipments.": "condemns",
    "{who} is considering sanctions against those behind the shipments.": "warns",
    "{who} said all options, including weapons for Kyiv, were on the table.": "warns",
}


@pytest.mark.parametrize("wording", ACTS)
def test_an_act_that_answers_a_transfer_is_one_reaction(wording):
    for who in ("Canberra", "Canada's foreign ministry"):
        assert stances(wording.format(who=who)) == [(ACTS[wording], ["t1"])], who


def test_a_report_is_waved_off_as_a_tale_and_a_breach_denied():
    assert stances("Dmitry Peskov dismissed the report as “another fairy tale”.") == [("dismisses", ["t1"])]
    assert [one for one, _ in stances("The Kremlin denied violating U.N. resolutions.")] == ["defends"]
    assert [one for one, _ in stances("The Kremlin denied that it had breached the embargo.")] == ["defends"]


SEATED = {
    "the chair of the U.S. Senate Foreign Relations Committee, Ann Hallam,": ("Ann Hallam", "USA", "chair"),
    "Ann Hallam, the Republican chairwoman of the House Foreign Affairs Committee,": (
        "Ann Hallam",
        "USA",
        "chairwoman",
    ),
    "the head of the Bundestag's defence committee, Ann Hallam,": ("Ann Hallam", "DEU", "head"),
    "People Power Party leader Han Dong-su": ("Han Dong-su", "KOR", "Party leader"),
    "White House national security spokesperson Ann Hallam": ("Ann Hallam", "USA", "spokesperson"),
    "U.S. National Security Communications Adviser Ann Hallam": ("Ann Hallam", "USA", "Adviser"),
    "U.N. Under-Secretary-General Ann Hallam": ("Ann Hallam", "UN", "Under-Secretary-General"),
}


@pytest.mark.parametrize("who", SEATED)
def test_whoever_sits_in_a_house_or_an_office_is_of_its_state(who):
    for told in ("{who} condemned the shipments.", "“This is a clear breach of U.N. resolutions,” {who} said."):
        opening = told.format(who=who)
        (one,) = read_article(f"{TOLD} {opening[0].upper()}{opening[1:]}", DAY).reactions
        assert (one.value("actor"), one.value("country"), one.value("role")) == SEATED[who]


LED_OTHERWISE = {
    "In {who}'s view, the shipments are a breach of U.N. resolutions.": ("calls-violation", None),
    "{who} minced no words on Wednesday: “The shipments are a breach of U.N. resolutions.”": ("calls-violation", None),
    "{who}'s answer was short: “The shipments are a breach of U.N. resolutions.”": ("calls-violation", None),
    "{who} added its voice to the criticism of the shipments.": ("voices-concern", None),
    "Writing in Le Monde, {who} called the shipments a threat to global security.": ("voices-concern", "op-ed"),
}


@pytest.mark.parametrize("wording", LED_OTHERWISE)
def test_what_is_led_in_by_other_words_is_said(wording):
    for who in ("Foreign Minister Caspar Veldkamp", "the Swiss foreign ministry"):
        opening = wording.format(who=who)
        (one,) = read_article(f"{TOLD} {opening[0].upper()}{opening[1:]}", DAY).reactions
        assert (one.value("stance"), one.value("venue")) == LED_OTHERWISE[wording], who


OF_WHOM = {
    "BERLIN, Oct. 15 (dpa) - The North has sent Russia shells, Kyiv said. The Foreign Ministry condemned it.": "DEU",
    "WARSAW, Oct. 15 (PAP) - The North has shipped shells to Russia, Kyiv said. The government condemned it.": "POL",
    "The North has shipped shells to Russia, Kyiv said. In Tokyo, the foreign ministry condemned the shipments.": "JPN",
    "The North has shipped shells to Russia, Kyiv said. In Prague, Foreign Minister Jan Berg condemned it.": "CZE",
    "LONDON, Oct. 15 (Reuters) - Russia has got shells from North Korea, Kyiv said. Moscow is short of them. The "
    "foreign ministry dismissed the report.": "RUS",
}


@pytest.mark.parametrize("text", OF_WHOM)
def test_a_bare_ministry_is_of_the_dateline_or_of_where_the_sentence_opens(text):
    assert [one.value("country") for one in read_article(text, DAY).reactions] == [OF_WHOM[text]]


def test_a_broker_of_goods_is_no_customs_officer():
    assert stances("A Russian customs broker denied that any shells had been shipped.") == []


@pytest.mark.parametrize(
    ("wording", "stance"),
    [
        ("“A line has been crossed,” {who} said of the shipments.", "warns"),
        ("{who} found the shipments “profoundly disturbing”.", "voices-concern"),
        ("{who} called it “yet another flagrant breach of international law”.", "calls-violation"),
        ("{who} took a dim view of the shipments.", "voices-concern"),
        ("{who} hinted at further sanctions over the shipments.", "warns"),
        ("{who} said it was too early to comment on the reports.", "no-comment"),
    ],
)
def test_a_stance_is_found_in_rarer_words(wording, stance):
    for who in ("Canberra", "the Belgian foreign ministry"):
        opening = wording.format(who=who)
        assert [one for one, _ in stances(opening)] == [stance], who


@pytest.mark.parametrize(
    ("who", "country"), [("Downing Street", "GBR"), ("Brussels", "EU"), ("The Quai d'Orsay", "FRA")]
)
def test_a_seat_of_government_speaks_for_its_state(who, country):
    (one,) = read_article(f"{TOLD} {who} condemned the shipments.", DAY).reactions
    assert one.value("country") == country


def test_what_cannot_go_unanswered_is_a_warning():
    assert stances("The shipments, Penny Wong said on Thursday, “cannot go unanswered.”") == [("warns", ["t1"])]
