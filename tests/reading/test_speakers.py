"""Who speaks a quotation: every way in which a text may name, title or only hint at the speaker."""

import pytest

from helpers.reading import read_article


def speakers(*paragraphs):
    draft = read_article("Pages of an imagined story\n\n" + "\n\n".join(paragraphs), "2024-05-03")
    return [q.value("speaker") for q in draft.quotations]


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("“We counted three of them,” said one of the drivers.", "one of the drivers"),
        ("“They all went north,” a porter from the village told the paper.", "porter"),
        ("“The orders fell in spring,” said a trader surnamed Qi, who sells wigs.", "Qi"),
        ("“It cost me a week,” says its longtime field director, Ann Keane.", "Ann Keane"),
        ("“They never told us why,” Oleksandr, a driver of the depot, told the paper.", "Oleksandr"),
        ("“It is not over yet,” Rep. Lee Seong-min of the ruling Sea Power Party told reporters.", "Lee Seong-min"),
        ("Yang Uk of the Harbour Institute notes that it is “no more than a rumour”.", "Yang Uk"),
        ("[Ann Keane/Field director: “Today we have seen the first of them.”]", "Ann Keane"),
        ("Ann Keane met the drivers. The reporter tried again: “Why did you wait for them?”", "reporter"),
        ("Emma Noir on Monday received Ann Keane. “It shows what they are,” Noir said.", "Emma Noir"),
        (
            "The Russian Federation’s delegate said that it was “a tale meant to distract”.",
            "Russian Federation’s delegate",
        ),
        (
            "The office of the prosecutor stayed calm. “We looked at half of it,” Ann Keane's office said.",
            "Ann Keane's office",
        ),
        (
            "A line of tankers lay off Rajin, according to news agencies quoting Vladimir Putin’s security council "
            "chief, Sergei Shoigu, who called them “a fleet of good will”.",
            "Sergei Shoigu",
        ),
        ("“We know what they do”, — said Dmitry Peskov.", "Dmitry Peskov"),
    ],
)
def test_the_speaker_beside_a_quotation(paragraph, speaker):
    assert speakers(paragraph) == [speaker]


def test_a_message_speaks_for_who_sent_it():
    assert speakers(
        "North Korean leader Kim Jong Un sent a message to Russian President Vladimir Putin on Friday.",
        "The message, which KCNA said was sent by train, said “the road between us is open for ever”.",
    ) == ["Kim Jong Un"]


def test_who_only_hears_it_does_not_speak_later():
    assert speakers(
        "“It sails at night,” a U.S. official told Bloomberg.", "“We have seen it more than once,” the official said."
    ) == ["U.S. official", "U.S. official"]


def test_a_title_leads_back_to_a_name_that_had_none():
    assert speakers(
        "Emma Noir spoke in Paris about the trains.", "“They will not stop by themselves,” the French president said."
    ) == ["Emma Noir"]


def test_a_title_may_come_before_the_name():
    assert speakers(
        "“There is nothing in these reports,” the Russian diplomat said in a comment.",
        "“We have said so many times over,” Maria Zakharova insisted.",
    ) == ["Maria Zakharova", "Maria Zakharova"]


def test_words_that_a_teaser_repeats_count_once():
    assert speakers(
        "One tourist said: “I want to see the sea from there.”",
        "“I want to see the sea from there,” said Ann Keane of the Harbour Club.",
    ) == ["Ann Keane"]


def test_what_a_body_marks_in_its_own_statement_is_a_term():
    text = (
        "Press statement of the DPRK Ministry of Foreign Affairs\n\nPyongyang, May 3 (KCNA) -- A spokesperson for the "
        "Ministry of Foreign Affairs of the DPRK issued the following press statement on Friday:\n\nRecently the U.S. "
        'is spreading a groundless "story of arms trains" once more.\n\nWe will not pass it over.'
    )
    assert read_article(text, "2024-05-03").quotations == ()


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (["The North Korean leader spoke on Friday. “The bridge is ours for ever,” Kim said."], "Kim Jong Un"),
        (["“It is a breach of every rule,” said Treasury Secretary Ann Keane."], "Ann Keane"),
        (
            [
                "The engines came by ship, stated the chairman of the State Harbour Agency, Yuri Danov.",
                "“There is proof of it,” he said.",
            ],
            "Yuri Danov",
        ),
        (
            [
                "Germany's Foreign Office summoned the envoy over South Korea's report.",
                "“This would be a grave step,” the foreign office posted on X.",
            ],
            "Germany's Foreign Office",
        ),
        (
            [
                "The spy agency briefed them.",
                "[Sound bite: Rep. Park Sun-won (Korean)]",
                "“The engines did come by rail.”",
            ],
            "Park Sun-won",
        ),
        (
            ["Maria Zakharova spoke of the drills on Friday. “We do not like such steps at all,” the comment noted."],
            "Maria Zakharova",
        ),
    ],
)
def test_the_speaker_told_before_a_quotation(paragraphs, speaker):
    assert speakers(*paragraphs) == [speaker]


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (
            ["Kim Jong Un drank to his guest, “comrade” Vladimir Putin, and said he was “sure of what would come”."],
            "Kim Jong Un",
        ),
        (["In closing, Kim Jong Un wished Putin “health and a long road without stones”."], "Kim Jong Un"),
        (["North Korea has answered Donald Trump's “bolt from a clear sky” threat."], "Donald Trump"),
        (
            [
                "Ann Keane of the Harbour Institute keeps calm.",
                "Even as Kim Jong Un builds his ships, it is “a drum that is only loud,” she said.",
            ],
            "Ann Keane",
        ),
        (["Matthew Miller went on to joke that Kim should have kept “the bill for the repairs”."], "Matthew Miller"),
        (
            ["It came after Vladimir Putin declined to deny the news, saying it is “a matter between two friends”."],
            "Vladimir Putin",
        ),
        (
            ["It showed its newest rocket, described by KCNA as “the strongest of all the spears”."],
            "Korean Central News Agency",
        ),
        (
            [
                "Kim Jong Un sent a letter to Vladimir Putin.",
                "“I greet you and the government of the Russian Federation,” the letter reads.",
            ],
            "Kim Jong Un",
        ),
        (
            ["Emma Noir spoke in Paris.", "“It shows what President Putin is worth to us,” the French president said."],
            "Emma Noir",
        ),
        (
            ["The Harbour Institute's report is full of blame. It calls the port “a door that is never shut”."],
            "Harbour Institute",
        ),
    ],
)
def test_the_subject_speaks_and_not_whoever_stands_nearest(paragraphs, speaker):
    assert speakers(*paragraphs) == [speaker]


def test_the_statement_is_of_whoever_made_one():
    assert speakers(
        "U.S. Ambassador to the United Nations Ann Keane read a joint statement at a Security Council briefing.",
        "“It is time that this chamber spoke with one voice,” the statement said.",
    ) == ["Ann Keane"]


def test_a_pact_in_marks_is_a_name():
    assert (
        speakers("Vladimir Putin said the two sides had signed a “broad strategic partnership” pact in Pyongyang.")
        == []
    )


def test_a_former_official_speaks_behind_the_verb():
    assert speakers(
        "Kim is another man than in 2019, says former State Department official Ann Keane. “He holds a stronger hand,” "
        "she added."
    ) == ["Ann Keane"]


def test_who_will_convey_a_message_speaks_himself():
    text = (
        "Vice Foreign Minister Kim Hong-kyun of South Korea condemned the dispatch of North Korean troops to Russia. "
        "The Russian ambassador, Georgy Zinoviev, said he would convey the message to Moscow and stressed "
        "that cooperation between Russia and North Korea is in line with international law."
    )
    reactions = {(r.value("actor"), r.value("stance")) for r in read_article(text, "2024-10-21").reactions}
    assert reactions == {("Kim Hong-kyun", "condemns"), ("Georgy Zinoviev", "defends")}
