"""Direct quotations: exact stretches, whatever the marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.reading import read_article
from helpers.reading.cells import Span
from helpers.reading.sayings.quotes import Quoted, find_quotes, is_name, is_title, spoken


def outer(text):
    spans = [(q.start, q.end) for q in find_quotes(text, [Span(0, len(text))]) if not q.nested]
    return [text[a:b] for a, b in spans]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ('"It left," he said. "It came."', ["It left,", "It came."]),
        ("“It left,” he said.", ["It left,"]),
        ("‘It’s here,’ he said of Kim’s car.", ["It’s here,"]),
        ("He called it “a ‘real’ gift”.", ["a ‘real’ gift"]),
        ("the soldiers' boots and the states' votes", []),
        ("”It left,” she wrote.", ["It left,"]),
        ("“It left and", ["It left and"]),
        ("He saw “Vera and Olga, in the port.", []),
        ('"It left. "It never came back," he said.', ["It left.", "It never came back,"]),
        ('It left the port."It never came back," he said.', ["It never came back,"]),
        ('It left at noon," he said.', ["It left at noon,"]),
        ("“It left at noon, Petrov said.", ["It left at noon,"]),
        ("He called it 'a joke' and the shells' age 'a pity'.", ["a joke", "a pity"]),
        ("'They sent '90s stock,' he said.", ["They sent '90s stock,"]),
        ("He took 'the results' as they were, in a 'mood' of peace.", ["the results", "mood"]),
    ],
)
def test_marks(text, quotes):
    assert outer(text) == quotes


def test_a_quotation_that_runs_over_paragraphs_opens_anew_in_each():
    text = "“First part.\n\n“Second part,” he said."
    found = find_quotes(text, [Span(0, 12), Span(14, len(text))])
    assert [text[q.start : q.end] for q in found] == ["First part.", "Second part,"]


@pytest.mark.parametrize("marks", ["“”", '""'])
def test_a_quotation_may_open_and_close_once_over_paragraphs(marks):
    text = f"He said: {marks[0]}First part.\n\nSecond part.\n\nThird part,{marks[1]} and left."
    parts = [Span(text.index(part), text.index(part) + len(part)) for part in text.split("\n\n")]
    assert [text[q.start : q.end] for q in find_quotes(text, parts)] == ["First part.", "Second part.", "Third part,"]


def test_the_comma_that_closes_a_quotation_is_not_spoken():
    text = '"It left," he said.'
    span = spoken(text, Quoted(1, 9))
    assert text[span.start : span.end] == "It left"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('A report entitled "The night trains that cross the bridge at Tumangang" came out.', True),
        ('They stood under a banner that read "Glory to those who build the new street".', True),
        ('He calls it a so-called "private trip".', True),
        ('The choir sang "Without you there is no us".', True),
        ('The song "We will all go to the mountain one day" was played.', True),
        ('The missile is called "storm of the new age".', True),
        ('He said the "special military operation" would go on.', True),
        ('The minister said it was "a very private trip that nobody saw".', False),
    ],
)
def test_headings_names_and_what_is_written_on_things_are_no_speech(text, named):
    (quoted,) = find_quotes(text, [Span(0, len(text))])
    assert is_name(text, quoted, len(text[quoted.start : quoted.end].split())) is named


def speakers(*paragraphs):
    draft = read_article("Pages of an imagined story\n\n" + "\n\n".join(paragraphs), "2024-05-03")
    return [(q.value("words").rstrip("."), q.value("speaker")) for q in draft.quotations]


def test_the_inmost_speaker_speaks_and_the_agency_only_carries():
    assert speakers(
        "North Korean leader Kim Jong Un called the bridge a “road of brothers to be”, KCNA reported on Friday.",
        "KCNA reported that Kim told Russian President Vladimir Putin that he “wished him many good years”.",
    ) == [("road of brothers to be", "Kim Jong Un"), ("wished him many good years", "Kim Jong Un")]


def test_any_verb_beside_a_spoken_sentence_tells_its_speaker():
    assert speakers(
        "Kremlin spokesman Dmitry Peskov met the press on Friday.",
        "“We saw no such train anywhere,” he began. “Ask those who did,” laughed Maria Zakharova.",
    ) == [("We saw no such train anywhere", "Dmitry Peskov"), ("Ask those who did", "Maria Zakharova")]


def test_one_or_two_words_in_marks_are_no_quotation():
    assert speakers("The Kremlin said on Friday that there was “no proof” of shells from North Korea.") == []


def test_a_title_is_no_speech():
    assert is_title("Voice of Korea", Span(0, 14))
    assert not is_title("There is Article 4", Span(0, 18))


@given(st.text(alphabet="ab \"'“”‘’.,\n", max_size=200))
def test_stretches_lie_within_the_text(text):
    for quoted in find_quotes(text, [Span(0, len(text))]):
        assert 0 <= quoted.start < quoted.end <= len(text)


def test_who_stands_behind_the_closing_mark_says_what_is_quoted():
    text = (
        "Russia sends oil to North Korea. The shipments, the first since the Security Council imposed a cap, are “an "
        "assault against the sanctions regime”, said Hugh Griffiths, an expert."
    )
    assert [q.value("speaker") for q in read_article(text).quotations] == ["Hugh Griffiths"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Ola Berg, an analyst, said a repair team would go to Oslo. “They cannot do it by themselves,” he said.",
            "Ola Berg",
        ),
        (
            "“That is why we came,” Berg said when reporters asked about it.\n\n“The guest likes rockets very much.”",
            "Berg",
        ),
        (
            "Two intelligence officials said Oslo had sent shells. General Paul Berg said on Monday he had seen none. "
            "One of the officials said the talks were stuck. “They need every jet they have,” the official said.",
            "intelligence officials",
        ),
        ("Two diplomats came. “It is over now,” one of them said.", "diplomats"),
        (
            "A businessman in the region has told RFA so.\n\n“Two have come,” said a trader of Bergen who asked "
            "not to be named for safety reasons. “They went straight to the yard.”",
            "trader of Bergen",
        ),
        ("Those listed are two. Ann Keane, foreign minister of Norway: “Whoever sends shells pays.”", "Ann Keane"),
        (
            "John Berg, a spokesman, said it had begun. The US ambassador to the UN, Ann Keane, reading a statement on "
            "behalf of Norway, Japan and Peru as well, said it would be a breach. “It is a shameful deal,” she said.",
            "Ann Keane",
        ),
        (
            "The Foreign Ministry of Norway said on Telegram that it had begun, Tass reported.\n\n"
            "“They are running out of hands,” the post reads.",
            "Foreign Ministry of Norway",
        ),
        (
            "John Berg, a spokesman of Norway, said it had begun.\n\nSource: Reuters\n\nQuote: “We see many sorts of "
            "information: one says this, one says that.”",
            "John Berg",
        ),
        (
            "SEOUL, June 2 - RIA Novosti. The DPRK Foreign Ministry condemned a report on its arms sales to Russia.\n\n"
            "The Foreign Ministry said that “nobody asked them” to write it.",
            "Ministry of Foreign Affairs of the DPRK",
        ),
        (
            "SEOUL, June 2 - Reuters. The DPRK Foreign Ministry condemned a report on its arms sales to Russia. South "
            "Korea saw no reason for it.\n\nThe Foreign Ministry said that “nobody asked them” to write it.",
            "Ministry of Foreign Affairs of the Republic of Korea",
        ),
        ("Its owner, Vostok Lines, denied it. “She came for repairs,” a man who answered the phone there said.", "man"),
    ],
)
def test_who_spoke_is_neither_what_is_said_nor_who_asked(text, speaker):
    assert read_article(text).quotations[-1].value("speaker") == speaker


def test_so_called_things_are_no_quotation():
    draft = read_article(
        "The envoy of the DPRK said that a debate on “so-called arms transfers” had no place in the Council."
    )
    assert not draft.quotations


def test_who_speaks_for_a_state_is_quoted_and_not_the_state_that_acts():
    text = "Washington would go on to impose sanctions “against those who move these arms” to Moscow, John Kirby said."
    (quotation,) = read_article(text).quotations
    assert quotation.value("speaker") == "John Kirby"


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Ola Berg, an analyst, laughed.\n\n“{A}.\n\n“{B}.\n\n“{C},” Dmitry Peskov said.", "Dmitry Peskov"),
        (
            "Ola Berg, an analyst, laughed at it. He denied it.\n\nDmitry Peskov said:\n\n“{A}.\n\n“{B}. {C}.”",
            "Dmitry Peskov",
        ),
        (
            "Dmitry Peskov said on Monday it was over. Oslo denied it.\n\n“{A}.”\n\n“{B},” Peskov added.",
            "Dmitry Peskov",
        ),
        ("Ola Berg called it “a good deal for all”; Dmitry Peskov called it “{A}”.", "Dmitry Peskov"),
        ("While Ola Berg called it “a good deal for all”, Dmitry Peskov spoke of “{A}”.", "Dmitry Peskov"),
        ("“{A},” – said Dmitry Peskov.", "Dmitry Peskov"),
        ("“{A},” read a statement from Dmitry Peskov, the spokesman.", "Dmitry Peskov"),
        ("“{A},” a post of Dmitry Peskov reads.", "Dmitry Peskov"),
        ("To Dmitry Peskov, it is “{A}”.", "Dmitry Peskov"),
        ("Calling it “{A}”, Dmitry Peskov left.", "Dmitry Peskov"),
        ("Dmitry Peskov laughed at it. In his words, it is “{A}”.", "Dmitry Peskov"),
        ("Dmitry Peskov issued a statement. “{A},” it reads.", "Dmitry Peskov"),
        ("It had come to an end, Ola Berg said. “{B}” — Dmitry Peskov, spokesman.", "Dmitry Peskov"),
        ("Ola Berg said so.\n\n“{A}.”\n\n— Dmitry Peskov, spokesman", "Dmitry Peskov"),
        ("Ola Berg said so. “{A}.” So said Dmitry Peskov on Monday.", "Dmitry Peskov"),
        ("“{B}” was the answer of Dmitry Peskov.", "Dmitry Peskov"),
        ("“{B}.” Peskov said.", "Dmitry Peskov"),
        ("The message from Dmitry Peskov: “{B}.”", "Dmitry Peskov"),
        ("Dmitry Peskov smiled. “{B}.”", "Dmitry Peskov"),
        ("Dmitry Peskov was in no mood for jokes. “{B}.”", "Dmitry Peskov"),
        ("The tug was called “{A}” by Dmitry Peskov.", "Dmitry Peskov"),
        ("Quote from Dmitry Peskov: “{B}.”", "Dmitry Peskov"),
        ("Dmitry Peskov said Berg's “{A}” had come to an end.", "Dmitry Peskov"),
    ],
)
def test_a_quotation_belongs_to_who_is_named_for_it(told, speaker):
    words = {"{A}": "they never saw a ship", "{B}": "We asked them twice", "{C}": "No answer came back"}
    for key, value in words.items():
        told = told.replace(key, value)
    quoted = {words: who for words, who in speakers(told) if words in ("they never saw a ship", "We asked them twice")}
    assert set(quoted.values()) == {speaker}


@pytest.mark.parametrize(
    "told",
    [
        "The treaty speaks of “mutual aid in case of war”.",
        "The “axis of the angry and poor” has grown.",
        "Many call it the “railway to the end of the world”.",
        "It was the first such “meeting of old friends” since May.",
    ],
)
@pytest.mark.parametrize(
    "next_to", ["Ann Keane, the minister, said it came. {}", "{} The Kremlin denied it on Monday."]
)
def test_words_in_marks_within_a_sentence_are_not_those_of_who_speaks_next_to_it(told, next_to):
    assert speakers("Oslo sent a ship.", next_to.format(told)) == []


def test_a_double_surname_leads_back_to_its_owner():
    assert speakers("Anna Holm-Berg, an analyst, laughed.", "“They never saw a ship,” Holm-Berg told reporters.") == [
        ("They never saw a ship", "Anna Holm-Berg")
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Dmitry Peskov, the spokesman, had an answer: “{Q}.”",
        "Dmitry Peskov was quick to react: “{Q}.”",
        "Dmitry Peskov on the trade: “{Q}.”",
        "Dmitry Peskov — “{Q}.”",
        "“{Q},” Dmitry Peskov commented.",
        "Dmitry Peskov replied: “{Q}.”",
        "Dmitry Peskov was blunt. “{Q}.”",
    ],
)
def test_what_is_quoted_is_claimed(told):
    draft = read_article("OSLO, May 6 (NTB) - A ship came.\n\n" + told.replace("{Q}", "North Korea sent Russia tanks"))
    assert [(c.value("claimant"), c.value("stance")) for c in draft.claims] == [("Dmitry Peskov", "confirms")]
