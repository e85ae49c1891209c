"""Claims: stance and modality code the words."""

import pytest

from helpers.reading import read_article


def claims(text):
    draft = read_article(f"SEOUL, Feb. 22, 2024 (Yonhap) -- {text}")
    return [(c.value("claimant"), c.value("stance"), c.value("modality")) for c in draft.claims]


SENT = "North Korea sent artillery shells to Russia"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (f"{SENT}, the National Intelligence Service said.", ("National Intelligence Service", "assesses", "asserted")),
        (
            f"The National Intelligence Service believes {SENT}.",
            ("National Intelligence Service", "assesses", "assessed"),
        ),
        (f"{SENT}, the White House said.", ("White House", "alleges", "asserted")),
        (f"{SENT}, KCNA said.", ("Korean Central News Agency", "confirms", "asserted")),
        (f"Reuters reported that {SENT}.", ("Reuters", "reports", "asserted")),
        (f"John Kirby accused Pyongyang after {SENT}.", ("John Kirby", "alleges", "asserted")),
        (
            "North Korea appears to have sent artillery shells to Russia, the White House said.",
            ("White House", "assesses", "apparent"),
        ),
        (f"{SENT}, a government source said.", ("government source", "alleges", "anonymous")),
        (
            "North Korea has never sent artillery shells to Russia, Dmitry Peskov said.",
            ("Dmitry Peskov", "denies", "asserted"),
        ),
        (f"Dmitry Peskov denied that {SENT}.", ("Dmitry Peskov", "denies", "asserted")),
        (f"The Kremlin declined to comment on reports that {SENT}.", ("Kremlin", "no-comment", "asserted")),
    ],
)
def test_stance_and_modality(text, claim):
    assert claim in claims(text)


def test_a_denial_of_the_report_before_answers_it():
    found = claims(f"{SENT}, the White House said. The Kremlin called the report a fake.")
    assert ("Kremlin", "denies", "asserted") in found


def test_a_conditional_is_no_claim():
    text = "If this is true, Russia gave Kim Jong Un a limousine against the resolutions, Matthew Miller said."
    assert not any(who == "Matthew Miller" for who, _, _ in claims(text))


@pytest.mark.parametrize("judged", ["the shipment of shells to Russia was", "any shipment of shells would be"])
def test_whoever_judges_a_delivery_claims_nothing(judged):
    text = f"{SENT}, the White House said. John Kirby said {judged} a violation."
    assert not any(who == "John Kirby" for who, _, _ in claims(text))


def test_whoever_sanctions_a_carrier_alleges_what_it_carried():
    text = "The United States sanctioned a firm over shipments of North Korean missiles to Russia."
    assert ("United States", "alleges", "asserted") in claims(text)


def test_a_report_called_baseless_is_disputed_and_one_called_false_denied():
    said = "Seoul said North Korea sent artillery shells to Russia. The Kremlin rejected the report as"
    assert ("Kremlin", "disputes", "asserted") in claims(f"{said} groundless.")
    assert ("Kremlin", "denies", "asserted") in claims(f"{said} a fabrication.")


def test_a_third_state_that_confirms_alleges():
    assert ("White House", "alleges", "asserted") in claims(f"The White House confirmed that {SENT}.")


def test_a_warning_that_something_goes_on_alleges_it():
    assert ("Seoul", "alleges", "asserted") in claims("Seoul warned that North Korea is sending shells to Russia.")


def test_an_official_who_opens_a_story_and_is_named_later_is_one():
    text = f"{SENT}, a senior U.S. official said. North Korea sent shells to Russia by sea, John Kirby told reporters."
    assert [who for who, _, _ in claims(text)] == ["John Kirby"]


def test_two_transfers_of_one_state_keep_its_own_charge():
    text = f"{SENT}, John Kirby said. The United States has accused Pyongyang of sending workers to Russia."
    assert [who for who, _, _ in claims(text)] == ["John Kirby", "United States"]


def test_a_relay_more_adds_no_claimant():
    found = claims(f"The Kremlin confirmed that {SENT}, according to RIA Novosti.")
    assert [who for who, _, _ in found] == ["Kremlin"]


def test_a_negated_denial_is_no_denial():
    found = claims(f"{SENT}, Seoul said. Vladimir Putin did not deny it.")
    assert not any(stance == "denies" for _, stance, _ in found)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (f"{SENT}, a Western intelligence official said.", ("Western intelligence official", "assesses", "anonymous")),
        (f"The Pentagon said it had information that {SENT}.", ("US Department of Defense", "assesses", "asserted")),
        (
            f"It has been identified that {SENT}, South Korea's unification minister said.",
            ("South Korea's unification minister", "assesses", "asserted"),
        ),
        (
            f"Dmitry Peskov called Seoul's recent claims that {SENT} a rumour.",
            ("Seoul", "alleges", "asserted"),
        ),
        (f"It followed a charge by the United States that {SENT}.", ("United States", "alleges", "asserted")),
        (
            f"Citing U.S. intelligence, Antony Blinken said that {SENT}.",
            ("Antony Blinken", "assesses", "assessed"),
        ),
        (
            f"The Lakeside Institute for Trade Studies (LITS), which stated that {SENT}, gave no figure.",
            ("Lakeside Institute for Trade Studies", "assesses", "asserted"),
        ),
        (
            f"A new study by the Lakeside Institute says that {SENT}.",
            ("Lakeside Institute", "assesses", "asserted"),
        ),
    ],
)
def test_who_asserts_and_on_what_ground(text, claim):
    assert claim in claims(text)


def test_a_question_alleges_nothing():
    assert claims("The United States asked whether North Korea sent artillery shells to Russia.") == []


def test_a_short_form_in_brackets_leads_to_its_body():
    text = f"The Lakeside Institute (LITS) met on Monday. LITS said {SENT}."
    assert ("Lakeside Institute", "assesses", "asserted") in claims(text)


def by_whom(text):
    return sorted({c.value("claimant") for c in read_article(text, "2024-06-28").claims})


def test_a_title_tells_whose_words_the_text_is():
    text = (
        "Remarks by Ambassador Robert Wood at a Briefing on Arms Transfers\n\nThank you, Mr. President.\n\n"
        "I wish to thank the briefers. Russia has used ballistic missiles from the DPRK against Ukraine."
    )
    assert by_whom(text) == ["Robert Wood"]


def test_many_governments_sign_one_joint_statement():
    text = (
        "Arms transfers to Russia: joint statement\n\nThe following is a statement from the Ministers of Foreign "
        "Affairs of Albania, Belgium, Canada and Denmark:\n\nWe condemn the DPRK's export of ballistic missiles to "
        "Russia and Russia's use of these missiles."
    )
    assert by_whom(text) == ["signatories of the joint statement of Albania, Belgium, Canada and Denmark"]


def test_who_opens_a_story_unnamed_takes_the_name_that_follows():
    text = (
        f"SEOUL, Feb. 22, 2024 (Yonhap) -- {SENT}, a senior U.S. official said. "
        "Russia has sent fuel to North Korea in return, John Kirby told reporters."
    )
    assert by_whom(text) == ["John Kirby"]


def test_a_state_that_is_denying_denies():
    assert ("Russia", "denies", "asserted") in claims(f"{SENT}, Seoul said. Russia is firmly denying this report.")


def test_a_medium_that_first_told_the_news_reports_it():
    assert ("Reuters", "reports", "asserted") in claims(f"{SENT}, Seoul said. Reuters first reported the news.")


def test_whatever_verb_stands_beside_a_quotation_it_is_said():
    text = '"We believe that North Korea has sent artillery shells to Russia," Matthew Miller began.'
    assert ("Matthew Miller", "assesses", "assessed") in claims(text)


def test_officials_are_the_official_who_says_the_same():
    text = f"{SENT}, U.S. officials said. North Korea keeps sending shells to Russia, a U.S. official said."
    assert [who for who, _, _ in claims(text)] == ["U.S. official"]


def test_what_lawmakers_were_briefed_on_is_the_services_word():
    text = f"{SENT}, lawmakers briefed by South Korea's National Intelligence Service said."
    assert ("National Intelligence Service", "assesses", "asserted") in claims(text)


def test_a_test_of_a_missile_confirmed_is_no_transfer_confirmed():
    text = f"{SENT}, Seoul said. North Korea confirmed the successful test of a new ballistic missile."
    assert not any(stance == "confirms" for _, stance, _ in claims(text))


def test_a_party_that_speaks_of_what_others_say_confirms_nothing():
    text = "Statements about North Korean shells sent to Russia are a diversion, Maria Zakharova said."
    assert not any(stance == "confirms" for _, stance, _ in claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "The White House gave no specific estimate of the shells that North Korea sent to Russia.",
        "Reuters did not identify the bank that released the assets of North Korea in Russia.",
        "Moscow denied reports alleging that it received artillery shells from North Korea.",
    ],
)
def test_nouns_negations_and_reports_make_no_accuser(text):
    assert not any(stance in ("alleges", "assesses") for _, stance, _ in claims(text))


def test_intelligence_that_indicates_is_a_finding():
    text = f"Volodymyr Zelenskyy said intelligence indicates that {SENT}."
    assert ("Volodymyr Zelenskyy", "assesses", "asserted") in claims(text)


TOLD_BEFORE = f"{SENT}, the White House said."


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        # "the ships", a count of voyages, the two states: words that take up what was told
        ("The Harbour Watch Institute counted fourteen voyages.", ("Harbour Watch Institute", "assesses")),
        ("Norway's defence minister said the total was 9,000 rounds.", ("Norway's defence minister", "alleges")),
        ("Rishi Patel, a British minister, said the two vessels had sailed at night.", ("Rishi Patel", "alleges")),
        (
            "Japan's foreign ministry said much more was moving to Russia by rail.",
            ("Ministry of Foreign Affairs of Japan", "alleges"),
        ),
        ("Moscow called such stories silly.", ("Russia", "disputes")),
    ],
)
def test_other_words_take_up_the_transfer_told_before(text, claim):
    assert claim in [found[:2] for found in claims(f"{TOLD_BEFORE} {text}")]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Japan's foreign ministry said it was looking into the reports.", "no-comment"),
        ("Japan's foreign ministry said it was aware of such reports.", "no-comment"),
        ("Japan's foreign ministry disputed the account.", "disputes"),
        ("Japan's foreign ministry pointed to thousands of shells.", "alleges"),
        ("Japan's foreign ministry tracked the two ships.", "assesses"),
    ],
)
def test_verbs_of_looking_doubting_and_tracking_take_their_stance(text, claim):
    assert ("Ministry of Foreign Affairs of Japan", claim) in [found[:2] for found in claims(f"{TOLD_BEFORE} {text}")]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Norway's intelligence service then raised its estimate to 40,000 rounds.", "assesses"),
        ("Norway's intelligence service revised the figure upwards in May.", "assesses"),
        ("By May the Norwegian figure had risen to 40,000 rounds.", "alleges"),
        ("The find led Norway's intelligence service to suspect that the shipments had gone on.", "assesses"),
    ],
)
def test_counts_that_are_given_or_changed_and_what_somebody_is_led_to_say(text, claim):
    assert any("Nor" in who and stance == claim for who, stance, _ in claims(f"{TOLD_BEFORE} {text}"))


def test_what_is_told_behind_a_semicolon_is_not_said_by_who_spoke_before_it():
    text = f"The Kremlin thanked Pyongyang; Norway's intelligence service said {SENT}."
    assert [who for who, *_ in claims(text)] == ["Norway's intelligence service"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The owner of a quarry said the shells had left by rail.", ("owner of a quarry", "confirms")),
        ("Two former dockers said the shells had left by rail.", ("Two former dockers", "reports")),
        ("The website Nordlys Global reported fourteen voyages.", ("Nordlys Global", "reports")),
        ("The ship's operator, Nordlinje, denied it.", ("Nordlinje", "denies")),
        ("Norwegian economists doubted the number.", ("Norwegian economists", "disputes")),
        ("Harbour Eye, a small group that reads pictures, said it had found the ships.", ("Harbour Eye", "assesses")),
    ],
)
def test_speakers_that_no_table_knows_are_told_by_the_noun_of_their_kind(text, claim):
    assert claim in [found[:2] for found in claims(f"{TOLD_BEFORE} {text}")]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("NIS: North Korea sent artillery shells to Russia.", ("National Intelligence Service", "assesses")),
        ("North Korea sent artillery shells to Russia, said a docker who gave no name.", ("docker", "reports")),
        (f"Harbour Watch, a British research group, said {SENT}.", ("Harbour Watch", "assesses")),
        (f"The NSDA said {SENT}.", ("NSDA", "alleges")),
        (f"The customs office in Nakhodka said {SENT}.", ("customs office in Nakhodka", "confirms")),
    ],
)
def test_a_label_an_inversion_an_apposition_and_the_ground_tell_who_speaks(text, claim):
    assert [one[:2] for one in claims(text)] == [claim]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Norway's defence minister put the number at 9,000.", "assesses"),
        ("Norwegian economists called the figure too high.", "disputes"),
        ("Ann Keane, an analyst, said she had seen no sign of the shipments.", "disputes"),
        ("Norway's foreign ministry said the account could not be verified.", "no-comment"),
    ],
)
def test_a_number_that_is_put_is_a_finding_and_what_is_not_seen_is_disputed(text, claim):
    assert [stance for _, stance, _ in claims(f"{TOLD_BEFORE} {text}")][-1] == claim


def test_a_doubt_on_something_else_disputes_nothing():
    found = claims(f"{TOLD_BEFORE} Ann Keane, an analyst, doubted that supplies were running out.")
    assert not any(stance == "disputes" for _, stance, _ in found)


def test_a_name_behind_its_kind_is_the_speaker_and_a_research_group_is_no_state():
    found = claims(f"{TOLD_BEFORE} The British research group Harbour Eye said the shells had left by rail.")
    assert ("Harbour Eye", "assesses", "asserted") in found


def test_an_official_who_cites_his_services_gives_their_finding_as_his_own():
    found = claims(f"{TOLD_BEFORE} The shells had left by rail, Antony Blinken said, citing American intelligence.")
    assert ("Antony Blinken", "assesses") in [one[:2] for one in found]


def test_who_denies_it_and_then_calls_it_nonsense_denies_it():
    assert ("Dmitry Peskov", "denies", "asserted") in claims(
        "Dmitry Peskov said North Korea had not sent artillery shells to Russia and that talk of it was nonsense."
    )


def test_a_spokesman_is_not_the_minister_named_after_him():
    text = f"A spokesman for Ukraine's eastern command said {SENT}. Foreign Minister Andrii Sybiha urged restraint."
    assert not any(who == "Andrii Sybiha" for who, *_ in claims(text))


@pytest.mark.parametrize("text", ["The ministry said so.", "Preliminary results said the shells were old."])
def test_a_thing_and_a_body_not_told_before_are_no_speakers(text):
    assert [who for who, *_ in claims(f"{TOLD_BEFORE} {text}")] == ["White House"]


def test_nobody_is_no_speaker():
    text = f"{TOLD_BEFORE} Dmitry Peskov asked why nobody spoke of the weapons that others send."
    assert not any(who == "Dmitry Peskov" for who, _, _ in claims(text))


def test_what_a_third_state_does_is_no_claim_on_the_transfer():
    text = f"{TOLD_BEFORE} Norway's foreign ministry said China was letting vessels with artillery shells pass."
    assert not any("Norway" in who for who, _, _ in claims(text))


def test_who_leads_an_intelligence_service_charges_unless_he_shows_a_finding():
    assert ("Kyrylo Budanov", "alleges", "asserted") in claims(f"{SENT}, Kyrylo Budanov said.")
    found = claims(f"Our intelligence shows that {SENT}, Kyrylo Budanov said.")
    assert "assesses" in [stance for who, stance, _ in found if who == "Kyrylo Budanov"]


def test_state_media_claim_what_they_tell_of_somebody_without_his_words():
    text = (
        "Pyongyang, August 22, 2025 (KCNA) -- Kim Jong Un met the units of the Korean People's Army who fought in the "
        "Kursk region of Russia and conferred state commendations on them.\n\nHe said that it was a proud history."
    )
    assert ("Korean Central News Agency", "confirms") in [
        (c.value("claimant"), c.value("stance")) for c in read_article(text).claims
    ]


def test_a_transcript_names_its_spokesman_at_its_head_and_questions_tell_nothing():
    text = (
        "Daily Press Briefing\n\nAnn Keane, Deputy Spokesman for the Harbour Union\n\nQuestion: Has the minister seen "
        "the images of North Korean troops in Russia?\n\nDeputy Spokesman: We cannot confirm these reports.\n\n"
    )
    assert [(c.value("claimant"), c.value("stance")) for c in read_article(text).claims] == [
        ("Ann Keane", "no-comment")
    ]


def test_what_happens_at_the_same_time_is_not_what_was_said():
    found = claims("Russia has sent wheat to North Korea, Kyiv said Monday, as Moscow announced a new missile test.")
    assert [who for who, _, _ in found] == ["Kyiv"]


def test_who_only_watches_for_a_shipment_charges_nobody():
    text = "Japan closely monitors potential arms shipments from North Korea to Russia, Hirokazu Matsuno said."
    assert not read_article(text).claims


def test_the_department_is_the_one_that_speaks_and_not_the_one_it_acts_with():
    text = (
        "The State Department said North Korea shipped shells to Russia. The department told of it as it and the "
        "Treasury Department listed firms. “The North has sent shells to Russia,” the department said in a note."
    )
    assert {claim.value("claimant") for claim in read_article(text).claims} == {"US Department of State"}


@pytest.mark.parametrize(
    "when", ["had never imported {} from Russia before", "had never before imported {} from Russia"]
)
@pytest.mark.parametrize("things", ["cooking oil", "flour"])
def test_what_is_only_told_as_new_is_not_denied(when, things):
    text = f"Food came from Russia, Seoul said. Analyst Ann Keane said that North Korea {when.format(things)}."
    stances = {c.value("stance") for c in read_article(text, "2024-02-22").claims}
    assert not stances & {"denies", "disputes"}


def test_a_party_that_never_bought_any_before_denies():
    text = "Dmitry Peskov said that Russia had never bought shells from North Korea before."
    assert [c.value("stance") for c in read_article(text, "2024-02-22").claims] == ["denies"]


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("North Korea has denied sending shells to Russia, an official in Seoul said on Thursday.", {"North Korea"}),
        ("Kirby said that North Korea had denied sending shells to Russia.", {"North Korea"}),
        ("The North, which denies sending shells to Russia, did it, Seoul said.", {"North Korea", "Seoul"}),
        (
            "Kirby said that North Korea had denied sending shells to Russia but that ships had carried them there.",
            {"North Korea", "John Kirby"},
        ),
    ],
)
def test_who_only_tells_that_another_denies_it_charges_nothing(text, claimants):
    assert {claim.value("claimant") for claim in read_article(text, "2024-10-18").claims} == claimants
