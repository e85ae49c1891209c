"""Who says what: speakers, carriers, subjects."""

import pytest

from helpers.reading.cells import Span
from helpers.reading.people.cast import Cast
from helpers.reading.sayings.quotes import find_quotes, inside
from helpers.reading.sayings.said import Sayings
from helpers.reading.tokens import tokenize
from helpers.reading.wordlists import lexicon


def sayings(text):
    paragraphs = [Span(0, len(text))]
    tokens = tokenize(text, paragraphs)
    mentions = lexicon().find(tokens)
    within = [[m for m in mentions if m.first in s] for s in tokens.sentences]
    cast = Cast(tokens, mentions, lexicon(), "KOR")
    found = Sayings(tokens, within, cast, inside(tokens, find_quotes(text, paragraphs)))
    return [s for one in found.by_sentence for s in one]


def told(text):
    return [
        ([p.who.self.name.value for p in s.speakers], s.sense, [carrier.name.value for carrier in s.via])
        for s in sayings(text)
    ]


@pytest.mark.parametrize(
    ("text", "speakers", "sense", "via"),
    [
        ("The Kremlin confirmed the gift, according to RIA Novosti.", ["Kremlin"], "confirms", ["RIA Novosti"]),
        (
            "Yonhap reported, citing the National Intelligence Service, that shells were shipped.",
            ["National Intelligence Service"],
            "reports",
            ["Yonhap News Agency"],
        ),
        ('"It left," said Dmitry Peskov.', ["Dmitry Peskov"], "says", []),
        ("The charge was denied by Dmitry Peskov on Monday.", ["Dmitry Peskov"], "denies", []),
        ("Moscow and Pyongyang have denied any arms deal.", ["Moscow", "Pyongyang"], "denies", []),
        (
            "Winston Peters, who will visit Seoul on Thursday, said the plan was wrong.",
            ["Winston Peters"],
            "says",
            [],
        ),
    ],
)
def test_speaker_and_carriers(text, speakers, sense, via):
    assert told(text)[0] == (speakers, sense, via)


def test_whoever_is_accused_does_not_speak():
    assert all("Russia" not in speakers for speakers, _, _ in told("The Pentagon accused Russia of buying shells."))


def test_a_passive_belief_has_no_speaker():
    assert told("North Korea is believed to have shipped shells.") == []


def test_a_pronoun_is_the_last_who_spoke():
    text = "John Kirby spoke on Monday. He said the shells were old."
    assert told(text)[-1][0] == ["John Kirby"]


def test_a_second_verb_shares_its_subject_and_cuts_the_first():
    first, second = sayings("Kirby called it an escalation and said more sanctions would follow.")
    assert first.who is second.who
    assert first.content.stop == second.verb.first


def test_an_article_alone_names_nobody():
    assert told("The showed that North Korea sent shells to Russia.") == []
