"""People and bodies of every shape in every position of a speaker, later short forms, and who must not speak."""

import pytest

from helpers.reading import read_article
from helpers.reading.page.document import read_document
from helpers.reading.page.source import read_source
from helpers.reading.story import Story
from helpers.reading.wordlists import lexicon
from tests.reading.score import DAY

TOLD = "North Korea had sent shells to Russia"
FRAMES = ["{who} said that {told}.", "{told}, said {last}.", "According to {last}, {told}."]
SPEAKERS = {
    "Acting Primorye governor Oleg Berg": ("Oleg Berg", "RUS"),
    "Oleh Tur, the governor of Kharkiv region,": ("Oleh Tur", "UKR"),
    "Foreign Minister Karl Lund": ("Karl Lund", None),
    "Dr. Karl Lund, a lecturer at Oxford University,": ("Karl Lund", None),
    "Joseph S. Lund Jr., an imagery analyst": ("Joseph S. Lund Jr.", None),
    "Colonel Karl Lund of the Estonian military intelligence centre": ("Karl Lund", "EST"),
    "Lt. Col. Karl Lund of the Ukrainian Air Assault Forces": ("Karl Lund", "UKR"),
    "Rep. Han Min-su, a lawmaker who attended the briefing,": ("Han Min-su", "KOR"),
    "Karl Lund, a North Korea specialist at Harbour University,": ("Karl Lund", None),
    "Budanov's deputy, James O'Brien,": ("James O'Brien", None),
    "the European Parliament": ("European Parliament", None),
    "the Amur region's administration": ("Amur region's administration", "RUS"),
    "the 47th Mechanized Brigade": ("47th Mechanized Brigade", None),
    "the Danish newspaper Politiken": ("Politiken", "DNK"),
    "Norway's coast guard": ("Norway's coast guard", "NOR"),
    "Maxar Technologies": ("Maxar Technologies", None),
    "the Supreme Court of Norway": ("Supreme Court of Norway", "NOR"),
}


def speakers(text):
    story = Story(read_document(read_source(f"SEOUL, Oct. 17 (Reuters) -- {text}"), DAY, None), lexicon())
    return [[place.who.self for saying in told for place in saying.speakers] for told in story.sayings.told]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("who", SPEAKERS)
def test_a_speaker_is_found_with_his_state(frame, who):
    text = frame.format(who=who, last=who.rstrip(","), told=TOLD)
    ((found, *_),) = speakers(text[0].upper() + text[1:])
    name, country = SPEAKERS[who]
    assert found.name.value == name
    assert found.country.value in (country, None if country == "DNK" else country)


STORIES = [
    [
        ("The Harbour Institute, a London think tank, said that shells had been sent.", "Harbour Institute"),
        ("The think tank put the number at two million.", None),
        ("The report said trains were used.", "Harbour Institute"),
    ],
    [
        (
            "Ann Keane, an analyst at the Center for Strategic and International Studies, said ships had come.",
            "Ann Keane",
        ),
        ("The think tank said it would watch the port.", "Center for Strategic and International Studies"),
    ],
    [
        ("Rep. Lee Seong-kweun said the North had sent men.", "Lee Seong-kweun"),
        ("Defence Minister Kim Yong-hyun said they would fight.", "Kim Yong-hyun"),
        ("Lee said more would come.", "Lee Seong-kweun"),
        ("The minister told reporters that Seoul was ready.", "Kim Yong-hyun"),
    ],
]


@pytest.mark.parametrize("story", STORIES)
def test_short_forms_lead_back(story):
    found = speakers(" ".join(sentence for sentence, _ in story))
    for who, (sentence, name) in zip(found, story, strict=True):
        assert name is None or [one.name.value for one in who] == [name], sentence


SILENT = {
    "Some in Seoul say North Korea has sent shells to Russia.": "Seoul",
    "Park, a professor of North Korean studies, said so.": "North Korea",
    "The firm Tobol, which the US Treasury visited in May, said it had sent nothing.": "US Department of the Treasury",
    "The Primorye government said flour would be sent.": "Government of Russia",
}


@pytest.mark.parametrize("text", SILENT)
def test_who_only_stands_there_does_not_speak(text):
    assert SILENT[text] not in [who.name.value for told in speakers(text) for who in told]


NAMELESS = ["truck driver", "dock worker", "trader", "resident of Rason", "engineer", "shipping analyst"]
ASIDES = [
    "",
    " who asked not to be named",
    ", who declined to be identified,",
    ", speaking by phone,",
    " in the port",
    ", 42,",
]


@pytest.mark.parametrize(
    "said", ["said Russia sends fuel to North Korea", "told a radio station that Russia had sent fuel to North Korea"]
)
@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize("noun", NAMELESS)
def test_somebody_without_a_name_speaks_for_himself_alone(noun, aside, said):
    draft = read_article(f"Trade goes on.\n\nOne {noun}{aside} {said}.", DAY)
    assert [transfer.value("category") for transfer in draft.transfers] == ["refined-petroleum"]
    ((claimant, stance),) = [(claim.value("claimant"), claim.value("stance")) for claim in draft.claims]
    assert noun.partition(" of ")[0].split()[-1] in claimant
    assert stance in ("reports", "assesses")


def test_soldiers_who_say_that_they_were_sent_are_what_was_sent():
    draft = read_article("Two captured North Korean soldiers said that they had been sent to Russia in October.", DAY)
    assert [transfer.value("category") for transfer in draft.transfers] == ["troops"]


@pytest.mark.parametrize(
    ("before", "latter", "former"),
    [
        ("Kim Jong Un met Sergei Shoigu in Pyongyang on Tuesday.", "Sergei Shoigu", "Kim Jong Un"),
        ("Kim Jong Un met the Russian envoy.", "Russian envoy", "Kim Jong Un"),
        ("The Pentagon and the Kremlin traded words.", "Kremlin", "US Department of Defense"),
    ],
)
def test_the_latter_and_the_former_are_those_of_the_sentence_before(before, latter, former):
    for word, who in (("latter", latter), ("former", former)):
        *_, (found, *_) = speakers(f"{before} The {word} said that North Korea had sent sappers to Russia.")
        assert found.name.value == who
