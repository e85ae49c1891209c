"""How a verb of saying stands: passive, in progress, owed, or made to be by another."""

import pytest

from helpers.reading.cells import null
from helpers.reading.lexicon import Entry, Mention
from helpers.reading.people.who import Place, Who
from helpers.reading.sayings.voice import made_to, owed, passive, progressive


def verb(text, word, value="says"):
    lows = [*text.lower().split(), "", "", ""]
    at = lows.index(word)
    return lows, range(len(text.split())), Mention(at, at, Entry("say", value, word, False, "verb"))


@pytest.mark.parametrize(
    ("text", "word", "value", "others_say_it"),
    [
        ("Oslo is widely believed to have known", "believed", "assesses", True),
        ("the claim denied by both sides", "denied", "denies", True),
        ("Oslo denied it", "denied", "denies", False),
        ("as reported by the paper", "reported", "reports", True),
    ],
)
def test_a_passive_verb_is_said_of_its_subject(text, word, value, others_say_it):
    assert passive(*verb(text, word, value)) is others_say_it


def test_what_should_be_said_is_said_by_nobody():
    assert owed(*verb("Seoul should soberly assess it", "assess"))
    assert not owed(*verb("Seoul will assess it", "assess"))


def test_a_form_in_ing_may_be_the_verb_of_a_sentence():
    lows, _, denying = verb("they are still denying it", "denying", "denies")
    assert progressive(lows, denying, "denies")
    lows, _, denying = verb("the firm , denying it", "denying", "denies")
    assert not progressive(lows, denying, "denies")


def test_whoever_is_made_to_think_so_does_not_say_it():
    lows, _, thinks = verb("it makes Oslo think twice", "think")
    oslo = Place(2, 2, Who("state", null("not-said")))
    assert made_to(lows, thinks, [oslo])
    assert not made_to(lows, thinks, [])
