"""On which day somebody said something, and from which day a story that shows none is counted."""

import pytest

from helpers.reading import read_article

SENT = "North Korea has sent artillery shells to Russia"


def test_a_year_told_as_history_is_not_that_of_a_story_of_the_war():
    text = (
        f"SEOUL, July 24 (Yonhap) -- {SENT} for its war in Ukraine since May, the ministry said. In 2014, shots fell."
    )
    assert [(cell.words, cell.value) for cell in read_article(text).dates] == [("since May", None), ("2014", "2014")]


def said(text, claimant, published="2024-02-22"):
    draft = read_article(text, published)
    return next(claim.value("said") for claim in draft.claims if claimant in claim.value("claimant"))


@pytest.mark.parametrize(
    ("text", "claimant", "day"),
    [
        (
            f"{SENT}, a senior White House official said Monday. "
            f"John Kirby said that {SENT} by train. He gave no figure for the shells.",
            "John Kirby",
            "2024-02-19",
        ),
        (
            f"{SENT}, Alexander Matsegora said in an interview with the state-run newspaper Harbour Gazette of Moscow "
            "published on Feb. 9.",
            "Alexander Matsegora",
            "2024-02-09",
        ),
        (
            "Reporters pressed Matthew Miller, the spokesman, during a long briefing in Washington on Tuesday. "
            f"{SENT}, Miller said.",
            "Matthew Miller",
            "2024-02-20",
        ),
        (f"WASHINGTON, February 22. /TASS/. {SENT}, John Kirby said at a briefing.", "John Kirby", "2024-02-22"),
        (f"{SENT}, John Kirby said. In January, Kirby also said the train had come back.", "John Kirby", None),
        (
            "John Kirby voiced concern over the growing ties between Moscow and Pyongyang during a press conference at "
            f"the harbour hall in Oslo, Tuesday. {SENT}, Kirby said.",
            "John Kirby",
            "2024-02-20",
        ),
        (
            f"John Kirby spoke of trade on Monday. Kirby has repeatedly said that {SENT}.",
            "John Kirby",
            None,
        ),
        (
            f"John Kirby spoke of trade on Monday. On Tuesday, John Kirby spoke of ports. Kirby said {SENT}.",
            "John Kirby",
            "2024-02-20",
        ),
        (f"Matthew Miller spoke on Tuesday. According to the State Department, {SENT}.", "State", "2024-02-20"),
        (
            f"{SENT}, Yonhap reported on Tuesday, citing Kyrylo Budanov. The shells are bad, Budanov told Yonhap.",
            "Budanov",
            "2024-02-20",
        ),
        (
            f"Shin Won-sik said on Friday that {SENT}. South Korea's Defense Ministry said the same day that it could "
            "not confirm how many shells North Korea had sent to Russia after the May 27 launch.",
            "Ministry",
            "2024-02-16",
        ),
        (
            f"In December, John Kirby said {SENT}. North Korea's Foreign Ministry said at the time that it had never "
            "sent shells to Russia.",
            "DPRK",
            "2023-12",
        ),
        (
            f"The White House on Friday released photos of a train. {SENT}, National Security Council spokesman John "
            "Kirby told reporters.",
            "John Kirby",
            "2024-02-16",
        ),
        (
            f"Yoshimasa Hayashi, Japan's chief cabinet secretary, was asked on Thursday about arms for Russia. {SENT}, "
            "he told reporters.",
            "Hayashi",
            "2024-02-22",
        ),
        (f"Washington last year accused North Korea of sending artillery shells to Russia. {SENT}.", "Wash", "2023"),
        ("The ministers regret Russia's veto of January 28. John Kirby said that " + SENT + ".", "John Kirby", None),
        (
            "The White House spoke of trade on Monday. Pyongyang and the White House have said that " + SENT + ".",
            "White House",
            "2024-02-19",
        ),
        (f"The Kremlin on Monday spoke of trade. Moscow and Pyongyang have denied that {SENT}.", "Moscow", None),
    ],
)
def test_the_day_of_a_saying(text, claimant, day):
    assert said(text, claimant) == day


def test_the_speakers_of_a_transcript_speak_on_its_day():
    text = f"Press briefing by the spokesman\n\nMR. KIRBY: Good afternoon. {SENT}.\n\nQ: How many?\n\nMR. KIRBY: Many."
    assert said(text, "Kirby") == "2024-02-22"


def test_who_speaks_in_what_the_own_body_publishes_speaks_on_its_day():
    text = (
        "U.S. Department of the Treasury\n\nTreasury Targets Oil\n\nMarch 27, 2024\n\n"
        "WASHINGTON — Today, the Department of the Treasury is sanctioning sellers of Russian oil to North Korea.\n\n"
        "“Russia pays with oil for the shells that North Korea sends,” said Under Secretary Brian E. Nelson."
    )
    assert said(text, "Nelson", None) == "2024-03-27"


def test_a_page_goes_on_with_the_report_that_it_tells_of():
    text = (
        "Report on arms published\n\nMay 29, 2025\n\nMinistry of Foreign Affairs of Japan\n\n"
        "The Multilateral Sanctions Monitoring Team (MSMT) published today its first report.\n\n"
        "According to the report, North Korea shipped rockets to Russia. Russia also supplied a million barrels of oil."
    )
    draft = read_article(text)
    assert len(draft.claims) == 2
    for claim in draft.claims:
        assert (claim.value("claimant")[:12], claim.value("said")) == ("Multilateral", "2025-05-29")


def test_envoys_speak_on_the_day_on_which_the_lead_tells_of_the_council():
    text = (
        "The United States told the U.N. Security Council on Wednesday that North Korea gains from the war.\n\n"
        f"South Korea's ambassador, Hwang Joon-kook, told members that {SENT}."
    )
    assert said(text, "Hwang") == "2024-02-21"


def test_a_statement_keeps_its_issuer():
    text = (
        "Press Statement of the Vice Director General\n\nPyongyang, February 22 (KCNA) -- The vice director general "
        "of the General Bureau of Equipment of the DPRK issued the following press statement on Wednesday:\n\n"
        "We have never sent shells to Russia.\n\nThe statement follows remarks made early this month by a spokesman "
        "for the U.S. State Department, who asserted that Russia was buying shells from the DPRK."
    )
    assert said(text, "vice director general") == "2024-02-21"


def test_each_clause_has_its_own_day():
    text = (
        "Putin thanked North Korea on April 28 for sending troops to Russia, two days after Russia's top general "
        "acknowledged that North Korean soldiers had taken part.\n\nNorth Korea confirmed the dispatch the same day."
    )
    days = {c.value("country"): c.value("said") for c in read_article(text, "2025-04-29").claims}
    assert days == {"RUS": "2025-04-26", "PRK": "2025-04-28"}


def test_a_day_before_after_is_that_of_the_first_clause():
    text = f"Japan voiced concern Monday after South Korea said {SENT}."
    assert said(text, "South Korea") is None


def test_who_speaks_at_a_meeting_speaks_on_its_day():
    text = (
        "United Nations\n\nMeetings Coverage and Press Releases\n\n28 June 2024\n\nSpeakers Differ over Missiles\n\n"
        "The Security Council met today to consider arms transfers.\n\nThe representative of the United Kingdom said "
        "that North Korea had sent missiles to Russia, one of which had hit Kharkiv on 2 January."
    )
    assert said(text, "United Kingdom", None) == "2024-06-28"


@pytest.mark.parametrize(
    ("lead", "value"),
    [
        ("Russia gave Kim a car, the Kremlin said on May 6, 2024. It had gone on Friday.", "2024-05-03"),
        (
            "Russia gave Kim a car, the Kremlin said on May 6. Talks began in March 2024. It had gone on Friday.",
            "2024-05-03",
        ),
        ("Russia gave Kim a car, the Kremlin said. Talks began on May 6. It had gone on Friday.", None),
    ],
)
def test_a_story_without_a_stamp_is_counted_from_the_day_that_its_lead_tells(lead, value):
    assert next(cell.value for cell in read_article(lead).dates if cell.words == "Friday") == value


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Last year, the U.S. accused North Korea of supplying artillery shells to Russia.", {"2024"}),
        ("In 2023, the White House said North Korea had sent shells to Russia.", {"2023"}),
        ("Earlier this year South Korea said that North Korea had sent shells to Russia.", {"2025"}),
        ("In a report to the Council last year, sanctions monitors wrote that North Korea sent missiles to Russia.",
         {"2024"}),
        ("Kim Jong Un said in a speech last year that he was proud of the soldiers sent to Russia.", {"2024"}),
        ("Foreign Minister Takeshi Iwaya told South Korean counterpart Cho Tae-yul by phone on Tuesday that North "
         "Korea's supply of munitions to Russia violated U.N. resolutions.", {"2025-10-14"}),
        ("In December, the Russian news agency RIA quoted Foreign Minister Sergei Lavrov as saying that Russia's oil "
         "supplies to North Korea broke no law.", {"2024-12"}),
        ("In 2023, the two leaders met and North Korea sent shells to Russia, Kirby said Thursday.", {"2025-10-16"}),
    ],
)  # fmt: skip
def test_a_time_that_opens_what_somebody_says_is_not_the_day_of_the_dateline(text, said):
    draft = read_article(f"Ties\n\nSEOUL, Oct. 17, 2025 (Reuters) -- {text}", "2025-10-17")
    assert {one.value("said") for one in (*draft.claims, *draft.reactions)} == said


def test_today_in_a_quotation_may_only_mean_these_times():
    text = (
        "“At the beginning of last year, every second North Korean missile given to Russia missed. Today we see a "
        "deviation of 50 meters in the North Korean missiles that Russia gets,” Skibitskyi noted."
    )
    draft = read_article(f"Ties\n\n{text}", "2025-10-17")
    assert {one.value("said") for one in draft.claims} == {None}
