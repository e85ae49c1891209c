"""Whole pages as people paste them: transcripts, corrections, retractions, what a journalist only asks."""

import pytest

from helpers.reading import read_article


def draft(text, published="2024-10-25"):
    return read_article(text, published)


def claims(text):
    return [(c.value("claimant"), c.value("stance")) for c in draft(text).claims]


def reactions(text):
    return [(r.value("actor"), r.value("stance")) for r in draft(text).reactions]


def quantities(text):
    return {t.value("category"): (t.value("quantity_low"), t.value("unit")) for t in draft(text).transfers}


PODIUM = """Press Briefing by Ann Keane

October 25, 2024
Briefing Room

MS. KEANE: We believe that North Korea has sent 3,000 soldiers to Russia.

{question}

MS. KEANE: {answer}
"""


@pytest.mark.parametrize(
    "label", ["Q    Ann, ", "Q  ", "Q: ", "QUESTION: ", "Question (Reuters): ", "Correspondent: ", "STAFF: "]
)
def test_what_a_journalist_says_in_a_question_is_not_the_word_of_the_spokesperson(label):
    asked = f"{label}Russia gave North Korea submarine designs, a clear violation of resolutions. Do you condemn it?"
    text = PODIUM.format(question=asked, answer="Next question.")
    assert {stance for who, stance in claims(text)} == {"assesses"}
    assert reactions(text) == []


@pytest.mark.parametrize("label", ["GEN. OAKES", "MAJOR GENERAL PAUL OAKES", "SEC. OAKES", "ADM. OAKES"])
def test_a_rank_in_capitals_takes_the_turn_in_a_transcript(label):
    text = f"Press Briefing\n\nQ: Anything new?\n\n{label}: We condemn North Korea's sending of troops to Russia."
    assert ("Oakes", "condemns") in reactions(text)


@pytest.mark.parametrize(
    "words",
    ["he had seen no such data on it", "there were no such figures at his disposal", "he had no such information"],
)
def test_who_has_seen_no_such_data_denies_nothing(words):
    text = f"MOSCOW - North Korea sent shells to Russia, Seoul said. Dmitry Peskov said {words}."
    assert ("Dmitry Peskov", "no-comment") in claims(text)
    assert all(stance != "denies" for _, stance in claims(text) + reactions(text))


def test_who_has_no_way_of_confirming_a_report_does_not_charge_it():
    text = "Daily briefing\n\nQuestion: Russia has given North Korea reactors. Is it so?\n\nSpokesman: "
    text += "We have no way of confirming that."
    assert all(stance not in ("alleges", "confirms") for _, stance in claims(text))


def test_a_state_told_of_in_a_withdrawn_claim_confirms_nothing():
    text = "SEOUL - A lawmaker on Friday withdrew his claim that Russia had sent jets to North Korea, saying he erred."
    assert claims(text) == [("lawmaker", "disputes")]


@pytest.mark.parametrize("verb", ["retracted", "walked back", "took back", "recanted"])
def test_a_claim_taken_back_is_charged_no_more(verb):
    text = f"SEOUL - A retired general {verb} his earlier claim that North Korea had sent tanks to Russia."
    assert claims(text) == [("retired general", "disputes")]


def test_leading_experts_are_no_aside_behind_which_a_state_speaks():
    text = "The oil paid for troops Pyongyang sent Moscow for its war, leading experts and a British official told us."
    assert all(who not in ("Moscow", "Russia") for who, _ in claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "North Korea has sent 1,500 soldiers to Russia, not 15,000, the spy agency said.",
        "There are not 15,000 but 1,500 North Korean soldiers in Russia, the spy agency said.",
        "North Korea sent 1,500 soldiers, rather than 15,000, to Russia, the spy agency said.",
        "Instead of 15,000 soldiers, North Korea has sent 1,500 soldiers to Russia, the spy agency said.",
    ],
)
def test_a_figure_put_right_is_the_right_one(text):
    assert quantities(f"SEOUL - {text}") == {"troops": (1500, "soldiers")}


@pytest.mark.parametrize("adverb", ["incorrectly", "erroneously", "mistakenly", "wrongly"])
def test_a_figure_given_in_error_counts_nothing(adverb):
    text = f"SEOUL - An earlier version {adverb} stated that North Korea had sent 15,000 soldiers to Russia."
    assert quantities(text) == {"troops": (None, None)}


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("Russia sent 200,000 barrels of oil since May in payment for weapons and soldiers", "refined-petroleum"),
        ("Russia shipped 50,000 tons of wheat to North Korea in return for missiles and workers", "food"),
        ("Russia paid North Korea with 70 tonnes of diesel for soldiers", "refined-petroleum"),
    ],
)
def test_barrels_and_tons_count_no_soldiers_and_missiles(text, paid):
    told = quantities(f"SEOUL - {text} from North Korea, Seoul said.")
    assert told.pop(paid)[0] is not None
    assert set(told.values()) <= {(None, None)}


def test_what_a_price_is_paid_for_does_not_take_its_day():
    text = "Russia has sent North Korea diesel since March in payment for weapons and troops, a report said."
    days = {t.value("category"): t.value("occurred") for t in draft(f"SEOUL - {text}").transfers}
    assert days["refined-petroleum"] == "2024-03/.."
    assert days["troops"] is None


def test_the_day_of_an_older_figure_dates_neither_the_word_nor_the_deed():
    text = "SEOUL - Seoul said North Korea had sent 12,000 troops to Russia, correcting a figure it gave last week."
    read = draft(text)
    assert [t.value("occurred") for t in read.transfers] == [None]
    assert [c.value("said") for c in read.claims] == [None]


def test_a_question_in_marks_denies_nothing():
    text = 'NEW YORK - "Does Russia still maintain that no North Korean troops are there?" the US envoy Ann Keane said.'
    assert ("Ann Keane", "disputes") not in claims(text)


TRANSCRIPT = """Department Press Briefing

QUESTION: North Korea has sent shells to Russia. Any comment?

MR OAKES: We condemn the sending of shells.

QUESTION: {question}

MR OAKES: {answer}
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("And China is selling drone engines to Moscow.", "We are deeply concerned about that."),
        ("Iran has given missiles. Is that a breach?", "It would be a clear violation of Resolution 2231."),
        ("Seoul may give weapons to Ukraine.", "That would be a gross mistake, with consequences."),
        ("South Korea has threatened to send weapons to Ukraine.", "We would welcome that."),
    ],
)
def test_an_answer_on_what_others_send_is_no_reaction_to_the_transfers_of_the_page(question, answer):
    assert reactions(TRANSCRIPT.format(question=question, answer=answer)) == [("Oakes", "condemns")]


def test_a_condition_told_in_the_next_breath_holds_for_what_would_be():
    answer = "That would be a violation of the resolutions. We would be concerned if that were the case."
    text = "Department Press Briefing\n\nQUESTION: Russia has paid North Korea with oil, Seoul says.\n\nMR OAKES: "
    assert [r.value("modality") for r in draft(text + answer).reactions] == ["if-true"]


def test_provided_that_it_is_confirmed_is_a_condition():
    text = "OSLO - North Korea sent shells to Russia. The EU said it would condemn it, provided that it is confirmed."
    assert [r.value("modality") for r in draft(text).reactions] == ["if-true"]


@pytest.mark.parametrize("day", ["In May", "In May 2024", "On 3 May", "Last May", "Since late May"])
def test_the_month_of_may_is_no_verb(day):
    text = f"TOKYO - {day} Japan imposed sanctions on four ships that carried shells from North Korea to Russia."
    assert reactions(text) == [("Japan", "announces-measures")]


def test_a_stance_taken_in_may_is_taken():
    text = "OSLO - The United States in May condemned North Korea's sending of arms to Russia."
    assert reactions(text) == [("United States", "condemns")]


@pytest.mark.parametrize("verb", ["acknowledged", "admitted", "confirmed", "disclosed"])
def test_who_has_not_owned_up_to_it_neither_confirms_nor_denies(verb):
    sent = "KYIV - North Korea sent shells to Russia, Kyiv said."
    aside = f"{sent} Pyongyang, which has not {verb} sending shells, said it would hold a parade."
    assert claims(aside) == [("Kyiv", "alleges")]
    told = f"{sent} North Korea's envoy said that Pyongyang had not {verb} sending shells."
    assert {stance for who, stance in claims(told) if who != "Kyiv"} <= {"no-comment"}


@pytest.mark.parametrize("deed", ["shipped 11,000 barrels", "delivered 20,000 barrels", "already sold 5,000 barrels"])
def test_what_a_third_state_says_it_sent_itself_is_no_claim_on_the_two(deed):
    text = f"LONDON - Russia has sent oil to North Korea, RUSI said. China said it had {deed} in January."
    assert all(who != "China" for who, _ in claims(text))


def test_decades_past_date_no_saying_and_the_same_day_is_no_year():
    text = """PYONGYANG - Kim decided to send 1,000 sappers to Russia, Sergei Shoigu said.

In 1946, he recalled, a Soviet officer saved Kim Il Sung.

At a briefing in Seoul the same day, a ministry official said sending the sappers would violate UN resolutions."""
    read = draft(text)
    assert {str(one.value("said"))[:4] for one in (*read.claims, *read.reactions)} <= {"None", "2024"}


def test_a_letter_to_the_editor_has_no_speaker_named_your():
    text = 'SIR - Your report ("Shells", June 10) claims that North Korea has sent five million shells to Russia.'
    assert claims(text) == []


def test_a_verb_carries_nothing():
    text = "KYIV - North Korea ships missiles to Russia every week, Kyiv said."
    assert [t.value("carrier") for t in draft(text).transfers] == [None]


def test_a_count_told_by_the_way_counts_what_stands_in_its_clause():
    text = (
        "WASHINGTON - Russia has shipped 165,000 barrels of oil to North Korea, the White House says, while going the "
        "other way are shells, 10,000 containers by Tokyo's count."
    )
    assert claims(text) == [("White House", "alleges")]


def test_three_towns_of_a_dateline_keep_its_day_out_of_the_story():
    text = "LONDON/SEOUL/NEW YORK, March 7 — Russian tankers have carried fuel to North Korea since 5 March, RUSI said."
    assert [t.value("occurred") for t in draft(text, "2024-03-07").transfers] == ["2024-03-05/.."]


def test_who_hands_a_gift_over_says_nothing():
    text = "PYONGYANG - Kim got a car from Russia. Kim Yo Jong was conveyed the gift by the Russian side, KCNA said."
    assert all(who != "Government of Russia" for who, _ in claims(text))


def test_nobody_refuses_a_comment_where_no_transfer_is_told():
    text = (
        "South Korea supplied shells to Ukraine, a paper said. Russia warned Seoul. Its ministry declined to comment."
    )
    assert reactions(text) == []


def test_doubts_about_a_diary_are_none_about_the_troops():
    text = (
        "KYIV - North Korea sent troops to Russia, Kyiv said. Experts questioned the diary. It was real, others said."
    )
    assert ("Experts", "disputes") not in claims(text)


def test_a_remark_in_brackets_parts_no_name_from_its_colon():
    text = """Russia-DPRK talks

President of Russia Vladimir Putin: We presented Mr Kim with a car.

Kim Jong Un (retranslated): We highly appreciate the car."""
    assert reactions(text) == [("Kim Jong Un", "welcomes")]


def test_who_only_offered_a_thing_confirms_no_delivery_of_it():
    text = "SEOUL - Russia shipped flour to North Korea, Seoul said. Moscow had offered wheat, Dmitry Peskov said."
    assert claims(text) == [("Seoul", "alleges")]


def test_what_will_probably_follow_makes_what_was_sent_no_less_sure():
    text = (
        "KYIV - North Korea has sent howitzers to Russia, Ukraine's spy chief said. "
        '"They gave 120 of them," he said, "and will probably give as many again."'
    )
    assert [c.value("modality") for c in draft(text).claims] == ["asserted"]


def test_one_of_several_is_not_who_is_named_next():
    text = (
        'I asked three officials. "Russia would never give the North reactors," said one. '
        'A third, Ann Keane, said that "nothing crossed the border".'
    )
    spoken = [(q.value("speaker"), q.value("words")) for q in draft(text).quotations]
    assert ("Ann Keane", "Russia would never give the North reactors") not in spoken


@pytest.mark.parametrize(
    "words",
    [
        "Russia failed to deliver oil to North Korea",
        "Russia stopped short of giving North Korea missiles",
        "Russia came close to selling North Korea jets",
        "North Korea has yet to send troops to Russia",
    ],
)
def test_what_was_not_done_is_neither_delivered_nor_charged(words):
    read = draft(f"SEOUL - {words}, the White House said.")
    assert [t.value("stage") for t in read.transfers] == ["sought"]
    assert not read.claims


def test_contracted_words_tell_what_is_to_come():
    read = draft("SEOUL - Putin said he'd give Kim Jong Un satellites. Peskov said Russia'll send North Korea oil.")
    assert {t.value("stage") for t in read.transfers} == {"offered", "agreed"}
    assert {c.value("modality") for c in read.claims} == {"planned"}
    read = draft('SEOUL - "They\'d already given Russia missiles," said Kirby of North Korea.')
    assert [t.value("stage") for t in read.transfers] == ["delivered"]


@pytest.mark.parametrize(
    "tail", ["Читать", "новости и фото", "이 기사 공유하기", "続きを読む", "المزيد", "Read more", "| Share on X"]
)
@pytest.mark.parametrize("more", ["", "\n\nThe Kremlin denied it."])
def test_a_word_in_another_script_or_a_link_behind_a_story_leaves_it_a_story(tail, more):
    told = "SEOUL - Russia has sent North Korea 200 tanks, the White House said on Monday." + more
    read = draft(f"{told} {tail}")
    assert [t.value("quantity_low") for t in read.transfers] == [200]
    assert len(read.claims) == (2 if more else 1)


@pytest.mark.parametrize("pulled", ["“{Q}”", "“{Q}”\n\n— Ann Keane, foreign minister"])
def test_a_quotation_pulled_out_of_the_story_is_told_once(pulled):
    story = [
        "SEOUL - Russia has sent North Korea tanks, Seoul said.",
        "“{Q},” Ann Keane said.",
        "Oslo was silent on it.",
    ]
    for at in (1, 2, 3):
        text = "\n\n".join([*story[:at], pulled, *story[at:]]).replace("{Q}", "We saw them come in at night")
        assert [(q.value("words"), q.value("speaker")) for q in draft(text).quotations] == [
            ("We saw them come in at night", "Ann Keane")
        ]


def test_more_from_a_section_opens_a_list_of_links():
    text = "Tanks go east\n\nSEOUL - Russia has sent North Korea 200 tanks, Seoul said on Monday. More are to come.\n\n"
    read = draft(
        text + "More from World\n\nIran sends Russia missiles, US says.\n\nRussia sends North Korea oil, Oslo says."
    )
    assert len(read.transfers) == 1


@pytest.mark.parametrize(("asks", "answers"), [("Q: ", "A: "), ("Question: ", "Answer: "), ("NHK: ", "Keane: ")])
def test_who_is_interviewed_gives_the_answers(asks, answers):
    text = "An interview\n\nThe Norwegian minister Ann Keane spoke to NHK.\n\n" + "".join(
        f"{asks}{question}\n\n{answers}{answer}\n\n"
        for question, answer in [
            ("Has Russia sent North Korea oil?", "“We have seen three tankers.”"),
            ("And now?", "“We count each of them.”"),
        ]
    )
    assert [q.value("speaker") for q in draft(text).quotations] == ["Ann Keane", "Ann Keane"]


def test_a_post_is_signed_below_and_a_heading_in_marks_is_none():
    text = (
        "SEOUL - Russia has sent North Korea oil, Seoul said.\n\n“We have seen three tankers.”\n\n— Dmitry Peskov "
        "(@peskov) March 12, 2025\n\n“A lifeline for the war”\n\nOslo had nothing to say."
    )
    assert [q.value("speaker") for q in draft(text).quotations] == ["Dmitry Peskov"]
