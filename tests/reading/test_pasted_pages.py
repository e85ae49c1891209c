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
