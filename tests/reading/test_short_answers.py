"""Answers of a word or two to a question about a transfer: who confirms, asserts or denies by "yes" or "no"."""

import pytest

from helpers.reading import read_article

ASKED = (
    "Asked whether North Korea had sent shells to Russia, {} said {}.",
    "When asked if North Korea had sent shells to Russia, {} said {}.",
    "{0} was asked whether North Korea had sent shells to Russia. {0} said {1}.",
    "Has North Korea sent shells to Russia? {} said {}.",
)
YES = ("yes", "it had", "that it had", "that was the case", "this was true", "that was indeed so", "he believed so")
NO = ("no", "it had not", "that it had not", "it hadn't", "that was not so", "this was untrue", "that was not the case")


def claims(text):
    return [(c.value("claimant"), c.value("stance")) for c in read_article(text, published="2024-10-18").claims]


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("answer", YES)
def test_a_yes_affirms_what_was_asked(asked, answer):
    ((who, stance),) = claims(asked.format("Dmitry Peskov", answer))
    assert (who, stance) == ("Dmitry Peskov", "confirms")
    ((who, stance),) = claims(asked.format("Mark Rutte", answer))
    assert who == "Mark Rutte"
    assert stance in ("alleges", "assesses")


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("answer", NO)
def test_a_no_denies_what_was_asked(asked, answer):
    assert claims(asked.format("Dmitry Peskov", answer)) == [("Dmitry Peskov", "denies")]
    assert claims(asked.format("Mark Rutte", answer)) == [("Mark Rutte", "denies")]


@pytest.mark.parametrize("answer", NO)
def test_a_party_that_says_no_has_reacted(answer):
    draft = read_article(ASKED[0].format("Dmitry Peskov", answer), published="2024-10-18")
    assert [(r.value("actor"), r.value("stance")) for r in draft.reactions] == [("Dmitry Peskov", "denies")]


@pytest.mark.parametrize("answer", NO)
def test_the_words_behind_a_no_are_those_that_were_said(answer):
    (claim,) = read_article(ASKED[0].format("Dmitry Peskov", answer), published="2024-10-18").claims
    assert claim["stance"].words.removeprefix("that ") in (answer, answer.removeprefix("that "))


@pytest.mark.parametrize(
    "text",
    [
        'North Korea sent shells to Russia, Seoul said. "No," said a boy who had been asked whether he liked school.',
        "Mark Rutte said the North had sent shells to Russia. Asked whether NATO would act, he said it had not.",
    ],
)
def test_a_no_to_another_question_denies_nothing(text):
    assert not any(stance in ("denies", "disputes") for _, stance in claims(text))


@pytest.mark.parametrize("word", ["Asked", "Pressed", "Questioned"])
def test_what_is_asked_with_if_is_no_condition(word):
    (transfer,) = read_article(f"{word} if North Korea had sent shells to Russia, Mark Rutte said it had.").transfers
    assert transfer.value("stage") == "delivered"


def test_if_still_makes_a_case():
    (transfer,) = read_article(
        "If North Korea sent shells to Russia, it would be a grave step, Mark Rutte said."
    ).transfers
    assert transfer.value("stage") == "sought"
