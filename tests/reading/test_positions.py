"""What a stance is taken on, and what is none: each behaviour in a sentence of our own."""

import pytest

from helpers.reading import read_article

TOLD = "SEOUL, Feb. 22, 2024 (Yonhap) -- North Korea sent artillery shells to Russia, Seoul's spy agency said Tuesday. "


def stances_of(text):
    return {r.value("stance") for r in read_article(text).reactions}


def stances(text):
    return [(r.value("actor"), r.value("stance")) for r in read_article(TOLD + text).reactions]


@pytest.mark.parametrize(
    "text",
    [
        "John Kirby condemned the North's missile launch on Monday.",
        "John Kirby said the missile launch violated Security Council resolutions.",
        "Days after the missile test John Kirby said it posed a serious threat.",
        "John Kirby did not condemn the shipments.",
        "John Kirby urged allies to give Ukraine more shells.",
        "John Kirby warned that North Korea had sent 3,000 troops to Russia.",
        "John Kirby spoke to reporters amid concerns about the shells.",
        "Washington accused Moscow of buying North Korean shells, which would violate UN sanctions.",
        "The UN Security Council imposed sanctions over the North's nuclear program in 2006.",
        "Vladimir Putin congratulated Kim Jong Un on the anniversary of the founding of his state.",
        "Vladimir Putin hailed the ties between the two countries.",
        "Pyongyang rebuffed overtures by Seoul.",
        "The Kremlin did not respond to the offer of talks with Seoul.",
        "Neither Moscow nor Pyongyang has confirmed the shipments.",
        "John Kirby said the shells are a sign of serious trouble in Moscow's arms plants.",
        "John Kirby said the launch of a missile that can reach far cities was a violation of UN resolutions.",
        "The shells went through a bank that Washington had designated in 2013.",
        "The Kremlin did not immediately respond to a request for comment on the shells.",
        "Shells reached Russia, Seoul's defense ministry said on Friday, in apparent violation of UN resolutions.",
        'A journalist asked: "Is this not a serious escalation?"',
        "Seoul rejected US calls for talks on the shells.",
    ],
)
def test_what_is_no_stance_on_a_transfer(text):
    assert stances(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dmitry Peskov called the report groundless.", ("Dmitry Peskov", "dismisses")),
        ("Dmitry Peskov said the groundless report was a fabrication.", ("Dmitry Peskov", "denies")),
        ("Dmitry Peskov would not comment on the shells and spoke of rumours.", ("Dmitry Peskov", "dismisses")),
        ("Moscow denounced the report on the shells.", ("Russia", "dismisses")),
        ("Moscow and Pyongyang are denying this.", ("Russia", "denies")),
        ("Lin Jian said the shells are a matter between the two states.", ("Lin Jian", "defends")),
        ("John Kirby announced on Friday a series of sanctions over the shells.", ("John Kirby", "announces-measures")),
        ("John Kirby said it would impose sanctions over the shells.", ("John Kirby", "warns")),
        ("Washington urged Moscow to end a trade in violation of UN resolutions.", ("Washington", "calls-violation")),
        (
            "Washington voiced alarm over the shells, saying they flout UN resolutions.",
            ("Washington", "calls-violation"),
        ),
        (
            "Germany's foreign ministry summoned the North's envoy over the shells and warned of consequences.",
            ("Germany's foreign ministry", "warns"),
        ),
        (
            "The Japanese ministry issued a statement calling on Russia to halt the shipments.",
            ("Japanese ministry", "voices-concern"),
        ),
        (
            "Antonio Guterres is very concerned about the shells, his spokesman Stephane Dujarric said.",
            ("António Guterres", "voices-concern"),
        ),
        ("The Pentagon is concerned about the shells, John Kirby said.", ("John Kirby", "voices-concern")),
        (
            "British Prime Minister Keir Starmer condemned the shipments of shells.",
            ("Keir Starmer", "condemns"),
        ),
        (
            "European Commission President Ursula von der Leyen condemned the shipments of shells.",
            ("Ursula von der Leyen", "condemns"),
        ),
        ('"We condemn the shipments," the ministry quoted John Kirby as saying.', ("John Kirby", "condemns")),
    ],
)
def test_a_stance_and_who_takes_it(text, expected):
    assert stances(text)[:1] == [expected]


def test_a_call_beside_a_judgement_is_part_of_it():
    text = "John Kirby condemned the shipments. He urged Moscow to stop buying shells."
    assert stances(text) == [("John Kirby", "condemns")]


def test_a_state_and_its_official_react_once():
    text = (
        "Ukraine has not confirmed the shells. Ukrainian presidential adviser Mykhailo Podolyak has not confirmed them."
    )
    assert len(stances(text)) == 1


def test_a_warning_of_what_follows_if_it_goes_on_is_no_reaction_to_an_unproven_report():
    (reaction,) = read_article(TOLD + "John Kirby said if North Korea goes on, it will pay a price.").reactions
    assert (reaction.value("stance"), reaction.value("modality")) == ("warns", "planned")


def test_a_hedge_on_the_breach_makes_it_apparent():
    (reaction,) = read_article(TOLD + "John Kirby said the shipments appear to violate UN resolutions.").reactions
    assert (reaction.value("stance"), reaction.value("modality")) == ("calls-violation", "apparent")


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Remarks by Ambassador Robert Wood on arms transfers from North Korea to Russia", {"Robert Wood"}),
        (
            "Joint statement by Foreign Minister Cho Tae-yul and Foreign Minister Penny Wong on North Korea and Russia",
            {"Cho Tae-yul", "Penny Wong"},
        ),
    ],
)
def test_a_statement_speaks_for_those_in_its_title(title, who):
    draft = read_article(f"{title}\n\nWe condemn the transfer of shells by North Korea to Russia.", "2024-06-28")
    assert {r.value("actor") for r in draft.reactions} == who


def test_what_several_states_say_in_one_text_is_said_by_its_signatories():
    text = (
        "Canada and Japan condemned the shipments in a joint statement on Monday. "
        '"We are deeply concerned about the shells," the statement read.'
    )
    assert stances(text) == [("signatories of the joint statement of Canada and Japan", "condemns")]


def test_the_leaders_of_a_body_and_the_parties_sign_nothing():
    assert stances("NATO leaders condemned the shipments in a joint statement.") == [("NATO leaders", "condemns")]
    parties = [who for who, _ in stances("In a joint statement, Moscow and Pyongyang denied the reports.")]
    assert parties == ["Russia", "North Korea"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow will not talk of it, despite Pyongyang's repeated denials.", ("North Korea", "denies")),
        ("The Polish foreign ministry “strongly condemned” it.", ("Polish foreign ministry", "condemns")),
        ("Unification ministry spokesperson Koo Byoung-sam took notes. Koo said the shells violate UN resolutions.",
         ("Koo Byoung-sam", "calls-violation")),
        ("Kim Yo Jong called the gift “a token of friendship”.", ("Kim Yo Jong", "welcomes")),
        ("The Russian ambassador to North Korea Ivan Petrov refuted reports of the shells.",
         ("Ivan Petrov", "denies")),
        ("The minister of foreign affairs of Norway Kari Lund expressed “grave concern” about the shells.",
         ("Kari Lund", "voices-concern")),
        ("“We cannot stay silent on these shells,” John Kirby said.", ("John Kirby", "warns")),
        ("John Kirby vowed to hold Russia to account for the shells.", ("John Kirby", "warns")),
        ("Kim Jong Un praised the units that fought for Russia.", ("Kim Jong Un", "welcomes")),
    ],
)  # fmt: skip
def test_who_takes_a_stance(text, expected):
    assert expected in stances(text)


def test_what_others_are_told_to_say_is_theirs():
    found = stances("John Kirby said that Moscow denied the reports and dismissed them as groundless.")
    assert found == [("Russia", "denies")]


def test_a_colon_leads_to_the_paragraphs_of_a_quotation():
    text = (
        "A French Foreign Ministry spokesperson statement on the shells sent to Russia said:\n\n"
        "“France is alarmed by the delivery of shells by North Korea.\n\n"
        "The delivery of arms violates UN Security Council resolutions.\n\n"
        "“North Korea will pay a high price for arming Russia.”"
    )
    assert [stance for _, stance in stances(text)] == ["calls-violation"]


def test_a_statement_is_one_reaction_with_its_strongest_stance():
    text = (
        "John Kirby said he was concerned about the shells. John Kirby said the shipments violate UN resolutions. "
        "John Kirby said Moscow would pay a price for the shells."
    )
    assert stances(text) == [("John Kirby", "calls-violation")]
    listed = "John Kirby announced on Monday a series of sanctions. John Kirby condemned the shipments on Monday."
    assert stances(listed) == [("John Kirby", "announces-measures")]


def test_another_day_or_the_other_direction_is_a_statement_of_its_own():
    days = "John Kirby condemned the shipments on Monday. John Kirby said on Feb. 2 the shells violate UN resolutions."
    assert [stance for _, stance in stances(days)] == ["condemns", "calls-violation"]
    ways = "John Kirby condemned the shipments. He was concerned that Russia had sent North Korea oil in return."
    assert [stance for _, stance in stances(ways)] == ["condemns", "voices-concern"]


def test_who_declines_to_confirm_and_then_takes_a_position_is_coded_by_it():
    text = "John Kirby said he could not confirm the shipments but added they would be alarming, if true."
    assert stances(text) == [("John Kirby", "voices-concern")]


def test_the_comment_of_a_ministry_is_its_own_throughout():
    text = (
        "Comment of the Ministry of Foreign Affairs of Ukraine on arms for Russia\n\n"
        "Ukraine is alarmed by the supply of North Korean shells to Russia.\n\nThis supply violates UN resolutions."
    )
    found = [(r.value("actor"), r.value("stance")) for r in read_article(text).reactions]
    assert found == [("Ministry of Foreign Affairs of Ukraine", "calls-violation")]


def test_a_measure_that_is_not_ruled_out_warns_and_is_planned():
    (one,) = read_article(TOLD + "John Kirby did not rule out sanctions over the shells.").reactions
    assert (one.value("stance"), one.value("modality")) == ("warns", "planned")


def test_who_states_this_stands_for_what_the_sentence_before_told():
    text = "The United States has imposed new sanctions over the shells. Antony Blinken stated this on Monday."
    assert stances(text) == [("Antony Blinken", "announces-measures")]


def test_an_adjective_alone_says_no_breach():
    assert stances("John Kirby spoke of the illegal war that the shells serve.") == []
    assert stances("John Kirby spoke of illegal arms shipments to Russia.") == []
    assert stances("John Kirby said the arms shipments to Russia are illegal.") == [("John Kirby", "calls-violation")]


def test_the_words_of_a_verb_in_marks_are_without_the_mark():
    (one,) = read_article(TOLD + "John Kirby “strongly condemned” the shipments.").reactions
    assert one["stance"].words == "strongly condemned"


@pytest.mark.parametrize("text", ["John Kirby said it is illegal", "John Kirby said", "Dmitry Peskov denied"])
def test_a_text_may_end_with_any_word(text):
    assert isinstance(stances(text), list)


def test_the_official_is_not_who_is_called_a_minister():
    text = (
        "A senior official of Seoul's foreign ministry spoke of the shells. Defence Minister Shin Won-sik was away. "
        "The official said the shipments violate UN resolutions."
    )
    assert [(who, stance) for who, stance in stances(text) if "Shin" in who] == []
    assert [stance for _, stance in stances(text)] == ["calls-violation"]


def test_what_a_body_is_told_to_say_and_its_unnamed_official_says_is_one_statement():
    text = (
        "North Korea's defense ministry denied the shipments. "
        "“We have never sold Russia shells,” an unnamed North Korean official said."
    )
    assert [stance for _, stance in stances(text)] == ["denies"]


def test_a_state_in_short_and_its_envoy_at_length_are_one_statement():
    text = "Russia dismissed the reports. Its ambassador Vasily Nebenzya said the reports on the shells were lies."
    assert stances(text) == [("Vasily Nebenzya", "denies")]


def test_a_picture_that_dates_what_is_said_is_no_caption():
    text = "The day before this photo was taken, NATO condemned the cooperation of Russia and North Korea in arms."
    assert stances(f"\n\n{text}") == [("NATO", "condemns")]


def test_what_a_state_has_denied_all_along_is_no_echo_of_a_dated_denial():
    text = "Kim Yo Jong denied the shipments on Friday. Moscow and Pyongyang have denied sending or buying shells."
    assert stances(text) == [("Kim Yo Jong", "denies"), ("Russia", "denies"), ("North Korea", "denies")]


def test_a_listing_of_another_day_is_an_act_of_its_own():
    text = (
        "The Treasury Department announced new sanctions on Feb. 20, adding the names of two North Korean banks. "
        "In January, the United States announced sanctions on an airline that flew the shells."
    )
    assert stances(text) == [
        ("US Department of the Treasury", "announces-measures"),
        ("United States", "announces-measures"),
    ]


def test_two_answers_of_a_transcript_on_two_matters_are_two_statements():
    text = (
        "Department Press Briefing\n\nMR MILLER: The soldiers that North Korea has sent to Russia are legitimate "
        "targets in the field.\n\nQUESTION: Seoul says Moscow gives the North jets in return. Can you confirm it?\n\n"
        "MR MILLER: I've seen the report. I can't confirm it."
    )
    assert stances_of(text) == {"warns", "no-comment"}


def test_what_an_outlet_asks_is_nobodys_stance():
    text = (
        "Regular Press Conference\n\nLin Jian: How Russia and North Korea develop their ties is their own matter.\n\n"
        "AFP: Russia is said to send jets to North Korea. Is China worried about that?\n\n"
        "Lin Jian: I am not aware of what you mentioned."
    )
    assert "voices-concern" not in stances_of(text)


def test_a_party_that_warns_of_something_else_takes_no_stance():
    text = "Sergey Lavrov warned Japan against forming a bloc aimed at Moscow and Pyongyang."
    assert stances(text) == []


@pytest.mark.parametrize(
    ("then", "taken"),
    [
        ("Such trade was a breach of resolution 1718 (2006).", {"calls-violation"}),
        ("That was deeply worrying for the region.", {"voices-concern"}),
        ("The meeting began at 10 a.m. and ended at noon.", set()),
        ("\n\nThe use of such missiles is a violation of resolution 1718, experts have found.", set()),
    ],
)
def test_what_a_delegate_says_runs_on_in_the_minutes_of_a_meeting(then, taken):
    text = "Meetings Coverage\n\nThe representative of Norway said that Russia had received North Korean shells. "
    assert stances_of(text + then) == taken


def test_strong_blame_is_concern():
    assert stances("John Kirby said it was “despicable” to buy shells from Pyongyang.") == [
        ("John Kirby", "voices-concern")
    ]


@pytest.mark.parametrize("who", ["A Moscow firm", "A Pyongyang bank", "A Vladivostok shipper"])
def test_a_firm_in_a_capital_is_not_its_state(who):
    assert stances_of(TOLD + f"{who} denied that its trains had carried them.") == set()
