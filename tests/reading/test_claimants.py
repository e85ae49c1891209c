"""Claimants that no plain "said" names: nouns, passing words, governments by their heads, and media of a state."""

import pytest

from helpers.reading import read_article


def claims(text):
    draft = read_article(f"SEOUL, Feb. 22, 2024 (Yonhap) -- {text}")
    return [(c.value("claimant"), c.value("stance")) for c in draft.claims]


SENT = "North Korea sent artillery shells to Russia"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Kremlin denied that Pyongyang had sent shells to Russia, as the United States claims.",
            [("Kremlin", "denies"), ("United States", "alleges")],
        ),
        (
            f"Despite Moscow's denials, {SENT}, a Japanese official said.",
            [("Japanese official", "alleges"), ("Moscow", "denies")],
        ),
        (
            "US and South Korean accusations that Pyongyang sends shells to Russia are on the agenda.",
            [("US", "alleges"), ("Government of the Republic of Korea", "alleges")],
        ),
        (
            "The allegation that North Korea sent engineers to Russia was made by Japan's defense minister.",
            [("Japan's defense minister", "alleges")],
        ),
        (f"Tokyo said {SENT}. Canada has echoed these claims.", [("Tokyo", "alleges"), ("Canada", "alleges")]),
        (
            "The Biden administration accused North Korea of sending rockets to Russia.",
            [("Government of the United States", "alleges")],
        ),
        (f"The US, Japan, and others say {SENT}.", [("US", "alleges"), ("Japan", "alleges")]),
        (f"{SENT}, reported NHK, citing local residents.", [("local residents", "reports")]),
        (f"{SENT}, state media said.", [("North Korean state media", "confirms")]),
        (f"Japanese media reported that {SENT}.", [("Japanese media", "reports")]),
        (f"Western countries accuse Pyongyang after {SENT}.", [("Western countries", "alleges")]),
        (
            "Based on the Treasury's data, a Russian ship transferred oil to North Korea.",
            [("US Department of the Treasury", "alleges")],
        ),
        (f"NHK cited two witnesses as saying that {SENT}.", [("witnesses", "reports")]),
        (f"Russia did not confirm that {SENT} until April.", [("Russia", "confirms")]),
        (
            "Tokyo said North Korea sent troops to Russia. Russia is denying this news, which would widen the war.",
            [("Tokyo", "alleges"), ("Russia", "denies")],
        ),
        (f"Tokyo said {SENT}. US allegations about the cargo are older.", [("Tokyo", "alleges"), ("US", "alleges")]),
        (f"Ann Keane of the Harbour Institute said {SENT}.", [("Ann Keane", "assesses")]),
        (f"{SENT}, according to the EU-funded Harbour Institute.", [("Harbour Institute", "assesses")]),
        (f"Tokyo said {SENT}. The revelations highlight how it gets round the rules.", [("Tokyo", "alleges")]),
        (f"Tokyo said {SENT}. Yermak said {SENT}.", [("Tokyo", "alleges"), ("Andriy Yermak", "alleges")]),
        (f"Tokyo said {SENT}. Putin refrained from denying it.", [("Tokyo", "alleges")]),
        (
            f"The United States, Norway and six allies say {SENT}.",
            [("United States", "alleges"), ("Norway", "alleges")],
        ),
        (f"Oslo met Ann Keane, who mentioned the deployment of troops. Tokyo said {SENT}.", [("Tokyo", "alleges")]),
        ("John Kirby mentioned the dispatch of North Korean troops to Russia.", [("John Kirby", "alleges")]),
        (f"Putin said {SENT}, Russian news agencies reported.", [("Vladimir Putin", "confirms")]),
        (
            f"UN experts found no evidence that the shells were made by Russia. Tokyo said {SENT}.",
            [("Tokyo", "alleges")],
        ),
        (f"The talks come amid U.S. allegations that {SENT}.", [("U.S.", "alleges")]),
        (f"Despite US accusations that {SENT}, Ola Berg went on a visit.", [("US", "alleges")]),
        (f"Tokyo said {SENT}, as detailed in a report by Der Spiegel.", [("Tokyo", "alleges")]),
        (f"{SENT}, as described in a report by Der Spiegel.", [("Der Spiegel", "reports")]),
        (f'{SENT}, reports "Der Spiegel".', [("Der Spiegel", "reports")]),
        (f"“Der Spiegel” writes that {SENT}.", [("Der Spiegel", "reports")]),
        (
            f"Tokyo said {SENT}. Moscow spoke of good ties, without directly confirming that shells were sent.",
            [("Tokyo", "alleges"), ("Russia", "no-comment")],
        ),
        (
            f"Tokyo said {SENT}. Kim Song, the North's ambassador, called the Japanese allegations a manoeuvre.",
            [("Tokyo", "alleges"), ("Kim Song", "disputes")],
        ),
    ],
)
def test_a_claimant_is_found_where_no_plain_verb_names_it(text, expected):
    assert claims(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"Tokyo said {SENT}. The Russian embassy did not immediately respond to a request for comment.",
        f"Tokyo said {SENT}. Reuters was unable to independently verify the report.",
        f"Tokyo said {SENT}. Russia provided no further details.",
    ],
)
def test_silence_and_what_a_newspaper_cannot_verify_are_no_claims(text):
    assert claims(text) == [("Tokyo", "alleges")]


def test_who_denies_it_does_not_also_decline_to_confirm_it():
    text = f"Neither Russia nor North Korea has acknowledged that {SENT}. Russia and North Korea have denied this."
    assert claims(text) == [("Russia", "denies"), ("North Korea", "denies")]


def test_an_adverb_at_the_head_is_nobody():
    text = f"“It is quiet.” Previously, Sergey Lavrov labelled as rumours Tokyo's claims that {SENT}."
    assert ("Sergey Lavrov", "disputes") in claims(text)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("North Korea could send shells to Russia, Tokyo said.", "apparent"),
        ("North Korea is expected to send shells to Russia, Tokyo said.", "planned"),
        ("Tokyo expects North Korea to send shells to Russia.", "planned"),
        ("Tokyo said that North Korea allegedly sent shells to Russia.", "asserted"),
        ("A Japanese official confirmed that North Korea sent shells to Russia.", "anonymous"),
    ],
)
def test_what_is_to_come_and_what_only_the_page_doubts(text, modality):
    draft = read_article(f"SEOUL, Feb. 22, 2024 (Yonhap) -- {text}")
    assert [c.value("modality") for c in draft.claims] == [modality]


@pytest.mark.parametrize(
    "text",
    [
        f"{SENT}, Petro Bilyk, a lawmaker, told broadcaster NHK.",
        f"{SENT}, Petro Bilyk, a lawmaker, said in an interview with NHK.",
        f"Petro Bilyk, a lawmaker, said in a column published by NHK that {SENT}.",
    ],
)
def test_a_medium_that_somebody_speaks_to_carries_it(text):
    draft = read_article(f"SEOUL, Feb. 22, 2024 (Yonhap) -- {text}")
    assert [(c.value("claimant"), c.value("via")) for c in draft.claims] == [("Petro Bilyk", ["NHK"])]


def of_a_transcript(*turns):
    draft = read_article("Department Press Briefing\n\nFebruary 22, 2024\n\n" + "\n\n".join(turns), "2024-02-22")
    return [(c.value("claimant"), c.value("stance")) for c in draft.claims], draft.reactions


def test_we_in_a_transcript_is_whose_turn_it_is():
    found, _ = of_a_transcript(
        "REPORTER: Seoul's defense minister, Shin Won-sik, said that Russia gave North Korea fighter jets.",
        "MR MILLER: I have seen what they've said. We assess that North Korea has sent soldiers to Russia.",
    )
    assert ("Matthew Miller", "assesses") in found
    assert ("Shin Won-sik", "assesses") not in found


def test_the_government_that_condemns_in_a_transcript_is_its_spokesman():
    _, reactions = of_a_transcript(
        "REPORTER: What of the shells that North Korea has sent to Russia?",
        "MR MILLER: The United States condemns these transfers of shells from North Korea to Russia.",
    )
    assert [(r.value("actor"), r.value("stance")) for r in reactions] == [("Matthew Miller", "condemns")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{SENT}, according to estimates by Ukraine.", [("Ukraine", "assesses")]),
        (f"{SENT}, according to Ukraine.", [("Ukraine", "alleges")]),
        (
            "The Kremlin called the reports that North Korea sent shells to Russia a fantasy.",
            [("Kremlin", "denies")],
        ),
        (
            f"The NIS believes that {SENT}, according to Reps. Kim Dal-soo and Lee Han-bit.",
            [("National Intelligence Service", "assesses")],
        ),
    ],
)
def test_estimates_and_fantasies(text, expected):
    assert claims(text) == expected


def test_what_reporters_ask_at_a_briefing_is_nobodys_statement():
    page = "U.S. Department of State\n\nDepartment Press Briefing – May 2, 2024\n\nMR PATEL: Good afternoon.\n\n"
    asked = "QUESTION: North Korea has sent artillery shells to Russia. That is a violation of the resolutions, no?\n\n"
    answered = "MR PATEL: I can't confirm that."
    draft = read_article(page + asked + answered)
    assert [(c.value("claimant"), c.value("stance")) for c in draft.claims] == [("Vedant Patel", "no-comment")]
    assert [r.value("stance") for r in draft.reactions] in ([], ["no-comment"])


NIS = "National Intelligence Service"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # lawmakers whom a service briefed carry its word throughout a story
            f"The NIS estimates that {SENT}, Rep. Park Sun-won told reporters. Moscow sent wheat back, Park said.",
            {(NIS, "Park Sun-won")},
        ),
        (
            f'The NIS told lawmakers that {SENT}, Rep. Ann Keane said. "I believe Russia sent it oil," Keane said.',
            {(NIS, "Ann Keane"), ("Ann Keane", "")},
        ),
        (
            f"The NIS told lawmakers that {SENT}. Lawmaker Ola Berg said that Russia sent North Korea wheat.",
            {(NIS, ""), ("Ola Berg", "")},
        ),
        (
            f"Ola Berg, another member of the committee, said the NIS also estimated that {SENT}.",
            {(NIS, "Ola Berg")},
        ),
        # who goes on, is one of several told before, or is told by whom he serves
        (f"Two Danish diplomats saw it. {SENT}, the diplomats said.", {("Danish diplomats", "")}),
        (f"Two Norwegian officials spoke. One of them said {SENT}.", {("Norwegian officials", "")}),
        (f"Norwegian officials met. In Seoul, officials said {SENT}.", {("officials", "")}),
        (
            f"Norwegian Defence Minister Ola Berg sat down. Her ministry said {SENT}.",
            {("Norwegian Defence Ministry", "")},
        ),
        (
            f"National Security Adviser Shin Won-sik says {SENT}. The adviser said Russia gave North Korea jets.",
            {("Shin Won-sik", "")},
        ),
        (f"Norway's embassy lies in Seoul. Its defence ministry said {SENT}.", {("defence ministry", "")}),
        (
            f"We asked the Danish defence ministry. A spokesman said that {SENT}.",
            {("spokesman for the Danish defence ministry", "")},
        ),
        (
            f"A second official, at the Danish defence ministry, said {SENT}.",
            {("official of the Danish defence ministry", "")},
        ),
        (
            f"A Danish official said {SENT}, as Moscow told reporters that it would hold drills.",
            {("Danish official", "")},
        ),
    ],
)
def test_who_is_told_by_those_named_before(text, expected):
    draft = read_article(f"SEOUL, Feb. 22, 2024 (Yonhap) -- {text}")
    assert {(c.value("claimant"), "; ".join(c.value("via") or [])) for c in draft.claims} == expected


def test_what_the_reporter_of_an_outlet_asks_is_told_by_others():
    told = (
        "Lin Jian: China and Russia are friends.\n\nReuters: South Korean media say that Russia sends the DPRK rice. "
    )
    draft = read_article(f"{told}Is China worried?\n\nLin Jian: I am not aware of what you mentioned.")
    claims = [(c.value("claimant"), c.value("stance"), c.value("via")) for c in draft.claims]
    assert claims[0] == ("South Korean media", "reports", ["Reuters"])
    assert {r.value("stance") for r in draft.reactions} <= {"no-comment"}


HEADING = "Joint Statement on the DPRK\n\nMay 3, 2024\n\n"
CONDEMNED = "condemn the supply of munitions by North Korea to Russia."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # few officials whom the text names speak for themselves
            f"{HEADING}The text of the joint statement by Foreign Minister Ola Berg of Norway, U.S. Secretary of State "
            "Antony Blinken and Foreign Minister Ann Keane of Denmark is as follows:\n\n"
            f"The three ministers {CONDEMNED}",
            ["Ola Berg", "Antony Blinken", "Ann Keane"],
        ),
        (  # states that it lists are those of its signatories
            "Ministers' joint statement\n\nMay 3, 2024\n\nText of the following statement released by the governments "
            f"of Canada, Norway and the United Kingdom:\n\nWe, the foreign ministers, {CONDEMNED}",
            ["signatories of the joint statement of Canada, Norway and the United Kingdom"],
        ),
        (
            "SEOUL, May 3 (Yonhap) -- U.S. Ambassador Ann Keane told a newspaper in Seoul that ten countries condemned "
            "the supply of munitions by North Korea to Russia in a joint statement.",
            ["ten countries"],
        ),
    ],
)
def test_who_makes_a_joint_statement(text, expected):
    assert [r.value("actor") for r in read_article(text).reactions] == expected


@pytest.mark.parametrize("noun", ["claims", "accusations"])
@pytest.mark.parametrize("by", ["from", "by"])
@pytest.mark.parametrize("makers", ["Japan and Norway", "Japan, Norway, and Canada", "the United States and Japan"])
def test_claims_of_several_states(noun, by, makers):
    named = {name.removeprefix("the ") for name in makers.replace(",", " and").replace("and and", "and").split(" and ")}
    found = claims(f"The report follows {noun} {by} {makers} that {SENT[0].upper()}{SENT[1:]}.")
    assert set(found) == {(name, "alleges") for name in named}


@pytest.mark.parametrize("party", ["People Power Party", "People Power Party (PPP)", "Democratic Party (DP)"])
@pytest.mark.parametrize("told", ["The NIS believes", "Officials from the National Intelligence Service believe"])
def test_a_lawmaker_of_a_party_carries_what_a_service_believes(party, told):
    draft = read_article(f"{told} {SENT}, according to {party} Rep. Seo Min-jae.", "2024-02-22")
    (claim,) = draft.claims
    assert "Intelligence Service" in claim.value("claimant")
    assert claim.value("via") == ["Seo Min-jae"]


def test_a_short_form_in_brackets_does_not_speak():
    assert claims(f"Rep. Seo Min-jae of the Harbour Party (HP) said {SENT}.") == [("Seo Min-jae", "alleges")]


@pytest.mark.parametrize(
    "lead", ["Images from Planet Labs show", "An analysis of images by Harbour Technologies shows"]
)
def test_whose_pictures_show_it_carried_nothing(lead):
    assert [stance for _, stance in claims(f"{lead} that {SENT}.")] == ["assesses"]


@pytest.mark.parametrize("told", ["met in Oslo", "spoke by phone", "met in Oslo. The talks lasted an hour"])
@pytest.mark.parametrize("both", ["The two leaders", "Both leaders", "The two presidents"])
def test_two_leaders_told_together_both_take_a_stance(told, both):
    text = f"President Yoon Suk Yeol and Ukrainian President Volodymyr Zelenskyy {told}. {both} condemned the arms "
    draft = read_article(f"{text}that North Korea sends to Russia.", "2024-02-22")
    assert {r.value("actor") for r in draft.reactions} == {"Yoon Suk Yeol", "Volodymyr Zelenskyy"}


def test_two_leaders_of_whom_three_were_told_are_not_named():
    text = (
        "Ann Keane, Ola Berg and Kim Jong Un met. The two leaders condemned the arms that North Korea sent to Russia."
    )
    assert "Ann Keane" not in [r.value("actor") for r in read_article(text, "2024-02-22").reactions]


@pytest.mark.parametrize("lead", ["Regarding", "On", "As for", "Over"])
def test_the_government_is_not_that_of_the_state_one_speaks_about(lead):
    text = f'{lead} North Korea\'s decision to send troops to Russia, the government stated, "We are deeply concerned."'
    draft = read_article(f"SEOUL, Feb. 22, 2024 (Yonhap) -- {text}")
    assert [q.value("speaker") for q in draft.quotations] == ["Government of the Republic of Korea"]


def test_who_is_suspected_claims_nothing():
    assert claims("A Syrian firm is run by a dealer suspected of sending North Korean shells to Russia.") == []


def test_russia_without_a_capital():
    assert claims("The spy agency in Seoul said that North Korea sent shells to russia.") == [
        ("National Intelligence Service", "assesses")
    ]


@pytest.mark.parametrize("states", ["in Moscow and Pyongyang", "of Russia and North Korea"])
@pytest.mark.parametrize(("verb", "stance"), [("dismissed reports of", "disputes"), ("denied", "denies")])
def test_the_governments_of_two_states(states, verb, stance):
    found = claims(f"The governments {states} have repeatedly {verb} arms deliveries from North Korea to Russia.")
    assert [one for _, one in found] == [stance, stance]


@pytest.mark.parametrize("agency", ["the state-run Korean Central News Agency (KCNA)", "the official KCNA", "KCNA"])
def test_an_agency_only_carries_a_statement(agency):
    text = f"Kim Yo Jong, the sister of Kim Jong Un, issued a statement carried by {agency}, saying the claims that "
    found = claims(f"{text}North Korea sends arms to Russia are absurd.")
    assert found == [("Kim Yo Jong", "disputes")]


def test_who_confirms_a_friendship_confirms_no_transfer():
    text = (
        f"{SENT}, Seoul said. Kim Jong Un and Vladimir Putin met in May when they agreed to confirm their friendship."
    )
    assert claims(text) == [("Seoul", "alleges")]
