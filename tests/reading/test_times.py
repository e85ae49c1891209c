"""Expressions of time: what they mean, which words are none, and that nothing finer than the words comes out."""

from datetime import date, time, timedelta
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.dates import interval
from helpers.reading import read_article
from helpers.reading.calendar.times import Anchor, find_times, resolve
from helpers.reading.calendar.words import KIND
from helpers.reading.cells import REASONS, Cell, Span

THURSDAY = Anchor(date(2024, 2, 22))
UNKNOWN = Anchor(None)
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
RANKS = ("day", "month", "season", "year", "decade", "century")


def read(text: str, anchor: Anchor = THURSDAY) -> list[Cell]:
    """Read a text whose sentences end in a point and a line feed."""
    spans, start = [], 0
    for line in text.splitlines(keepends=True):
        spans.append(Span(start, start + len(line)))
        start += len(line)
    return find_times(text, spans, anchor)


def pairs(text: str, anchor: Anchor = THURSDAY) -> list[tuple[str | None, str | None]]:
    return [(cell.words, cell.value) for cell in read(text, anchor)]


# --- one expression alone, counted from Thursday 22 February 2024 ---

ALONE = {
    # weekdays
    "Thursday": "2024-02-22",
    "Wednesday": "2024-02-21",
    "Friday": "2024-02-16",
    "late last week": "2024-02-16~",
    "the day before yesterday": "2024-02-20",
    "in the past two months": "2023-12/2024-02",
    "over the last ten days": "2024-02-12/2024-02-22",
    "over the next two weeks": "2024-02-22/2024-03-07",
    "year-end": "2024-12~",
    "H1 2023": "2023-40",
    "late summer": "2023-22~",
    "the winter of 2022-23": "2022-24",
    "Christmas Day": "2023-12-25",
    "Christmas Eve": "2023-12-24",
    "New Year's Eve": "2023-12-31",
    "Sept. 13, last year": "2023-09-13",
    "since at least August 2023": "2023-08/..",
    "prior to 2023": "../2022",
    "no later than May 5, 2024": "../2024-05-05",
    "1950-53": "1950/1953",
    "Wednesday morning": "2024-02-21",
    "late Tuesday": "2024-02-20",
    "late on Tuesday": "2024-02-20",
    "Earlier Wednesday": "2024-02-21",
    "last Tuesday": "2024-02-20",
    "last Thursday": "2024-02-15",
    "this Tuesday": "2024-02-20",
    "next Monday": "2024-02-26",
    "a week ago Tuesday": "2024-02-13",
    "Tuesday last week": "2024-02-13",
    "Tuesday of last week": "2024-02-13",
    "last week Tuesday": "2024-02-13",
    "Tuesday next week": "2024-02-27",
    "this past Tuesday": "2024-02-20",
    "Friday (Feb. 16)": "2024-02-16",
    "this past summer": "2023-22",
    "August of ’23": "2023-08",
    "the start of the war in February 2022": "2022-02",
    # days from here
    "today": "2024-02-22",
    "yesterday": "2024-02-21",
    "tomorrow": "2024-02-23",
    "tonight": "2024-02-22",
    "last night": "2024-02-21",
    "this morning": "2024-02-22",
    "the day before": "2024-02-21",
    "the previous day": "2024-02-21",
    "two days earlier": "2024-02-20",
    # weeks and weekends
    "this week": "2024-02-19/2024-02-25",
    "last week": "2024-02-12/2024-02-18",
    "next week": "2024-02-26/2024-03-03",
    "earlier this week": "2024-02-19/2024-02-22",
    "earlier in the week": "2024-02-19/2024-02-22",
    "later this week": "2024-02-22/2024-02-25",
    "early last week": "2024-02-12~",
    "over the weekend": "2024-02-17/2024-02-18",
    "last weekend": "2024-02-17/2024-02-18",
    "this weekend": "2024-02-24/2024-02-25",
    "next weekend": "2024-03-02/2024-03-03",
    # months from here
    "this month": "2024-02",
    "last month": "2024-01",
    "next month": "2024-03",
    "earlier this month": "2024-02",
    "late last month": "2024-01~",
    "early this month": "2024-02~",
    "the end of last month": "2024-01~",
    # years from here
    "this year": "2024",
    "last year": "2023",
    "next year": "2025",
    "earlier this year": "2024",
    "later in the year": "2024",
    "the start of the year": "2024-01~",
    "early next year": "2025~",
    # months
    "January": "2024-01",
    "in August": "2023-08",
    "February": "2024-02",
    "March": "2023-03",
    "Sept.": "2023-09",
    "last August": "2023-08",
    "last February": "2023-02",
    "this March": "2024-03",
    "next February": "2025-02",
    "September last year": "2023-09",
    "in November of last year": "2023-11",
    "January this year": "2024-01",
    "March next year": "2025-03",
    "August 2023": "2023-08",
    "Aug. 2023": "2023-08",
    "August, 2023": "2023-08",
    "mid-September": "2023-09~",
    "early August": "2023-08~",
    "early to mid-September": "2023-09~",
    "end-March": "2023-03~",
    "the beginning of January 2024": "2024-01~",
    "sometime in August": "2023-08~",
    "the first week of March 2024": "2024-03~",
    "the last days of January": "2024-01~",
    "the first half of February": "2024-02~",
    "the first months of 2024": "2024~",
    "the first nine months of 2023": "2023-01/2023-09",
    "the last two months of 2023": "2023-11/2023-12",
    # years, seasons, parts of a year
    "in 2023": "2023",
    "late 2023": "2023~",
    "early 2024": "2024~",
    "mid-2023": "2023~",
    "the end of 2023": "2023-12~",
    "2023/24": "2023/2024",
    "2023-24": "2023/2024",
    "2016-2019": "2016/2019",
    "2024-02": "2024-02",
    "the second half of 2023": "2023-41",
    "the first half of this year": "2024-40",
    "first quarter of 2024": "2024-33",
    "last quarter": "2023-36",
    "the last quarter of 2023": "2023-36",
    "the third quarter": "2023-35",
    "Q1 2024": "2024-33",
    "summer 2023": "2023-22",
    "the summer of 2023": "2023-22",
    "last summer": "2023-22",
    "this spring": "2024-21",
    "next fall": "2024-23",
    "the fall of 2022": "2022-23",
    "last winter": "2022-24",
    "this winter": "2023-24",
    "autumn last year": "2023-23",
    "the 1990s": "199X",
    "the late 1990s": "199X~",
    "in the 20th century": "19XX",
    "around the New Year": "2024-01-01~",
    # days
    "Feb. 22, 2024": "2024-02-22",
    "Feb. 22, 2024 - 09:07": "2024-02-22",
    "Thursday, February 22, 2024": "2024-02-22",
    "February 22": "2024-02-22",
    "Feb. 23": "2024-02-23",
    "Feb. 22": "2024-02-22",
    "22 February 2024": "2024-02-22",
    "22 Feb": "2024-02-22",
    "Oct. 8": "2023-10-08",
    "March 17": "2024-03-17",
    "Feb. 29": "2024-02-29",
    "the 22nd": "2024-02-22",
    "on the 20th": "2024-02-20",
    "the 31st": "2024-01-31",
    "the 20th of last month": "2024-01-20",
    "7th and 8th of last month": "2024-01-07/2024-01-08",
    "7th, 8th and 11th of last month": "{2024-01-07,2024-01-08,2024-01-11}",
    "the 20th of February": "2024-02-20",
    "February 22nd": "2024-02-22",
    "November 8 last year": "2023-11-08",
    "last September 13": "2023-09-13",
    "January 29, Juche 112 (2023)": "2023-01-29",
    "2024-02-22": "2024-02-22",
    "2024.02.22": "2024-02-22",
    "22.02.2024": "2024-02-22",
    "22/02/2024": "2024-02-22",
    "02/22/2024": "2024-02-22",
    "02/02/2024": "2024-02-02",
    "02/03/2024": "2024-02-03",  # 2 March is after the day of publication
    # ranges
    "Sept. 12-13, 2023": "2023-09-12/2023-09-13",
    "12-13 September 2023": "2023-09-12/2023-09-13",
    "September 12 to 13": "2023-09-12/2023-09-13",
    "12 to 13 September": "2023-09-12/2023-09-13",
    "Feb. 20 and 21": "2024-02-20/2024-02-21",
    "Feb. 12 and 21": "{2024-02-12,2024-02-21}",
    "from Aug. 7 to Oct. 1, 2023": "2023-08-07/2023-10-01",
    "Aug. 7-Oct. 1, 2023": "2023-08-07/2023-10-01",
    "between August and October": "2023-08/2023-10",
    "between August 2023 and January 2024": "2023-08/2024-01",
    "between August 2023 and January": "2023-08/2024-01",
    "between October and January": "2023-10/2024-01",
    "between Oct. 8 and 13": "2023-10-08/2023-10-13",
    "from September 2023 through March 2024": "2023-09/2024-03",
    "August-October 2023": "2023-08/2023-10",
    "July and August": "2023-07/2023-08",
    "2022 and 2023": "2022/2023",
    "at New Year": "2024-01-01",
    "over the past three years": "2021/2024",
    # one of two: neither is said to be the one
    "July or August": "[2023-07,2023-08]",
    "August or September 2022": "[2022-08,2022-09]",
    "2022 or 2023": "[2022,2023]",
    "12 or 13 September": "[2023-09-12,2023-09-13]",
    "Sept. 12 or 13, 2023": "[2023-09-12,2023-09-13]",
    "Tuesday or Wednesday": "[2024-02-20,2024-02-21]",
    "Sept. 30 or Oct. 1": "[2023-09-30,2023-10-01]",
    "late July or early August": "[2023-07~,2023-08~]",
    "from late 2022 to early 2023": "2022~/2023~",
    "from Tuesday to Thursday": "2024-02-20/2024-02-22",
    "between Tuesday and Sunday of last week": "2024-02-13/2024-02-18",
    "between 2016 and 2019": "2016/2019",
    # since, until, by, as of
    "since August": "2023-08/..",
    "since August 2023": "2023-08/..",
    "since early September": "2023-09~/..",
    "since last year": "2023/..",
    "since the start of the year": "2024-01/..",
    "from Feb. 1 onward": "2024-02-01/..",
    "until March": "../2024-03",
    "by Oct. 23": "../2023-10-23",
    "by the end of the year": "../2024",
    "by the end of June 2024": "../2024-06",
    "by year-end": "../2024",
    "by early December": "../2023-12~",
    "before December": "../2023-12",
    "after August 2023": "2023-08/..",
    "as of Feb. 23": "2024-02-23",
    # ago
    "a year ago": "2023~",
    "a decade ago": "2014~",
    "two weeks ago": "2024-02-08~",
    "three days ago": "2024-02-19~",
    "10 days ago": "2024-02-12~",
    "three months ago": "2023-11~",
    "nearly two years ago": "2022~",
    "a week or so ago": "2024-02-15~",
    "Feb. 10 or so": "2024-02-10~",
    "on or about Feb. 10": "2024-02-10~",
    "over the past weekend": "2024-02-17/2024-02-18",
    "in the eight months to August 2023": "2023-01/2023-08",
    "in the 12 months through January": "2023-02/2024-01",
    "the week ending Feb. 18": "2024-02-12/2024-02-18",
    "the week of Feb. 12": "2024-02-12/2024-02-18",
    "from 12 Sept. to 3 Oct.": "2023-09-12/2023-10-03",
    "Jan.-Sept. 2023": "2023-01/2023-09",
    "12-Sep-2023": "2023-09-12",
    "Tuesday, the 20th": "2024-02-20",
    "midway through September": "2023-09~",
    "the closing days of September": "2023-09~",
    "the early months of this year": "2024~",
    "a fortnight ago": "2024-02-08~",
    "the year's first quarter": "2024-33",
    "last year's second half": "2023-41",
    "2023's first nine months": "2023-01/2023-09",
    "the first three quarters of 2023": "2023-01/2023-09",
    "a year and a half ago": "2022~",
    "up to Feb. 1": "../2024-02-01",
    "through the end of January": "../2024-01",
    "from January on": "2024-01/..",
}


@pytest.mark.parametrize(("words", "edtf"), ALONE.items())
def test_an_expression_means(words, edtf):
    cell = resolve(words, THURSDAY)
    assert (cell.value, cell.reason) == (edtf, None)
    assert words[cell.start : cell.end] == cell.words


@pytest.mark.parametrize(
    ("words", "edtf"),
    {
        "Thursday": "2024-02-22",
        "Friday": "2024-02-23",
        "Wednesday": "2024-02-28",
        "January": "2025-01",
        "February": "2024-02",
        "March": "2024-03",
        "Feb. 21": "2025-02-21",
        "the 20th": "2024-03-20",
        "the weekend": "2024-02-24/2024-02-25",
        "in the summer": "2024-22",
        "from Monday to Wednesday": "2024-02-26/2024-02-28",
        "between December and February": "2024-12/2025-02",
    }.items(),
)
def test_an_expression_in_the_future_means(words, edtf):
    assert resolve(words, THURSDAY, future=True).value == edtf


@pytest.mark.parametrize(
    ("words", "reason"),
    {
        "recent weeks": "not-resolvable",
        "in recent days": "not-resolvable",
        "in the coming days": "not-resolvable",
        "in the next few months": "not-resolvable",
        "a few days ago": "not-resolvable",
        "years ago": "not-resolvable",
        "since the start of the war": "not-resolvable",
        "two days later": "not-resolvable",
        "the following day": "not-resolvable",
        "that month": "not-resolvable",
        "in previous years": "not-resolvable",
        "the 17th of each month": "not-resolvable",
        "Feb. 30, 2024": "not-resolvable",
        "2024-13-01": "not-resolvable",
        "02/01/2024": "ambiguous",
        "2011-12": "ambiguous",
    }.items(),
)
def test_an_expression_without_a_date_says_why(words, reason):
    cell = resolve(words, THURSDAY)
    assert (cell.value, cell.reason) == (None, reason)
    assert cell.words == words[cell.start : cell.end] != ""


@pytest.mark.parametrize(
    "words", ["", "recently", "in three days", "a two-day visit", "for the past two months", "may"]
)
def test_what_is_no_expression_has_no_words(words):
    assert resolve(words, THURSDAY) == Cell(None, None, None, None, "no-time", reason="not-resolvable")


def test_alternatives_are_told():
    assert resolve("02/01/2024", THURSDAY).alternatives == ("2024-01-02", "2024-02-01")
    assert resolve("last Tuesday", THURSDAY).alternatives == ("2024-02-13",)
    assert resolve("last Friday", THURSDAY).alternatives == ()
    assert resolve("Thursday", THURSDAY, future=True).alternatives == ("2024-02-29",)
    assert resolve("March 17", THURSDAY).alternatives == ("2023-03-17",)
    assert resolve("last January", THURSDAY).alternatives == ("2023-01",)


@pytest.mark.parametrize(
    ("words", "rule"),
    {
        "Wednesday": "weekday-past",
        "Thursday": "weekday-same-day",
        "last Monday": "weekday-last",
        "last month": "month-relative",
        "since August": "since",
        "as of Feb. 23": "as-of",
        "between August and October": "range",
        "two weeks ago": "ago",
        "Feb. 22, 2024": "day",
        "Feb. 22": "month-day",
    }.items(),
)
def test_the_rule_names_the_kind(words, rule):
    assert resolve(words, THURSDAY).rule == rule


# --- what it is counted from ---


def test_a_relative_date_says_what_it_was_counted_from():
    anchor = Anchor(date(2024, 2, 22), label="dateline")
    assert resolve("Wednesday", anchor).against == "2024-02-22, dateline"
    assert resolve("between Aug. 7 and Oct. 1", anchor).against == "2024-02-22, dateline"
    for absolute in ("Feb. 22, 2024", "from Aug. 7 to Oct. 1, 2023", "since August 2023", "2023", "the summer of 2023"):
        assert resolve(absolute, anchor).against is None


@pytest.mark.parametrize("words", ["Wednesday", "last month", "Feb. 22", "August", "since last year", "two weeks ago"])
def test_nothing_is_counted_from_an_unknown_day(words):
    assert resolve(words, UNKNOWN).reason == "no-day-to-count-from"


def test_absolute_dates_need_no_day():
    assert pairs("On Feb. 20, 2024, it came, and the next day, between Oct. 8 and Nov. 3, 2023, it went.", UNKNOWN) == [
        ("Feb. 20, 2024", "2024-02-20"),
        ("the next day", "2024-02-21"),
        ("between Oct. 8 and Nov. 3, 2023", "2023-10-08/2023-11-03"),
    ]


def test_today_in_washington_is_yesterday_in_seoul():
    seoul = Anchor(date(2024, 2, 22), time(9, 7), "Asia/Seoul")
    there = seoul.in_zone("America/New_York")
    assert (there.day, there.clock, there.zone) == (date(2024, 2, 21), time(19, 7), "America/New_York")
    assert resolve("today", there).value == "2024-02-21"
    assert resolve("today", there).against == "2024-02-21, day of publication in America/New_York"
    assert there.in_zone("Asia/Seoul")[:3] == seoul[:3]


@pytest.mark.parametrize(
    "anchor", [THURSDAY, UNKNOWN, Anchor(date(2024, 2, 22), time(9)), Anchor(None, time(9), "UTC")]
)
def test_a_day_without_clock_or_zone_stays(anchor):
    assert anchor.in_zone("America/New_York") == anchor


def test_the_ends_of_the_calendar_stay():
    assert Anchor(date.min, time(0), "Asia/Seoul").in_zone("America/New_York").day == date.min


STORY = [
    ("It fell on Tuesday.\nThe day before, it rose.", "2024-02-19", '2024-02-20, "Tuesday"'),
    ("It fell on Feb. 10, 2024.\nTwo days later it rose.", "2024-02-12", '2024-02-10, "Feb. 10, 2024"'),
    ("It fell on Tuesday.\nThe following day it rose.", "2024-02-21", '2024-02-20, "Tuesday"'),
    ("It fell on Tuesday.\nThe next day it rose.", "2024-02-21", '2024-02-20, "Tuesday"'),
    ("It fell on Tuesday.\nIt rose the same day.", "2024-02-20", '2024-02-20, "Tuesday"'),
    ("It fell on Feb. 6.\nBy the following Monday it rose.", "../2024-02-12", '2024-02-06, "Feb. 6"'),
    ("It fell in June 2023.\nIt rose that year.", "2023", '2023-06, "June 2023"'),
    ("It fell in June 2023.\nA month later it rose.", "2023-07", '2023-06, "June 2023"'),
    ("It rose in June 2023, more than a year earlier.", "2022-06", '2023-06, "June 2023"'),
    ("It fell in June 2023.\nIt has risen since then.", "2023-06/..", '2023-06, "June 2023"'),
    ("It fell on Tuesday, a day after it rose.", "2024-02-20", '2024-02-20, "Tuesday"'),
    ("It fell on Tuesday.\nThe drop came two days after the vote.", "2024-02-20", '2024-02-20, "Tuesday"'),
    ("It fell on Tuesday.\nIt was last year.\nIt came a day after a vote.", "2024-02-20", '2024-02-20, "Tuesday"'),
    ("It fell on Tuesday.\nThe envoy spoke on Feb. 9.\nThey met.\nEarlier in the day, it rose.", "2024-02-20", None),
    ("It fell in June 2023.\nIt rose in October of the previous year.", "2022-10", '2023-06, "June 2023"'),
    ("It fell in June 2023.\nIt rose on May 4 and 5 of that year.", "2023-05-04/2023-05-05", '2023-06, "June 2023"'),
    ("It fell in June 2023.\nIt rose early the following year.", "2024~", '2023-06, "June 2023"'),
    (
        "It fell in June 2022.\nIt had risen since the middle of the month before.",
        "2022-05~/..",
        '2022-06, "June 2022"',
    ),
    ("It stood still until November, when it rose.\nIt fell later that month.", "2023-11", '2023-11, "until November"'),
    ("It fell in June 2023.\nIn the same period, it rose.", "2023-06", '2023-06, "June 2023"'),
    ("It fell in June 2023.\nIn the same period Oslo bought coal.", "2023-06", '2023-06, "June 2023"'),
    ("It fell last month.\nTwo days earlier it rose.", "2024-02-20", "2024-02-22, day of publication"),
    ("It will fall on Friday.\nThe day before, it rose.", "2024-02-21", "2024-02-22, day of publication"),
]


@pytest.mark.parametrize(("text", "edtf", "against"), STORY)
def test_the_story_is_counted_from_what_it_named_last(text, edtf, against):
    cell = read(text)[-1]
    assert (cell.value, cell.against) == (edtf, against or cell.against)


def test_a_day_after_an_event_is_no_date_unless_the_sentence_dates_it():
    assert pairs("A day after the summit, the day before the vote, it has since then grown.") == []


# --- the verb ---


@pytest.mark.parametrize(
    "text",
    [
        "Kim will visit Russia on Tuesday.",
        "Kim is due to arrive Tuesday.",
        "Kim plans to hold talks on Tuesday.",
        "Kim is set to visit Russia on Tuesday.",
        "The talks are scheduled for Tuesday.",
        "A meeting to be held on Tuesday was announced.",
        "It is expected to be launched on Tuesday.",
        "Their upcoming talks on Tuesday were announced.",
        "He said Kim would arrive on Tuesday.",
        "He was to fly on to China for a meeting on Tuesday.",
        "On Tuesday, Kim will visit Russia.",
        "Kim to visit Russia on Tuesday.",
        "Kim said he'll come on Tuesday.",
    ],
)
def test_a_verb_in_the_future_makes_the_next_weekday(text):
    cell = next(cell for cell in read(text) if cell.words == "Tuesday")
    assert (cell.value, cell.rule) == ("2024-02-27", "weekday-future")


@pytest.mark.parametrize(
    "text",
    [
        "Kim visited Russia on Tuesday.",
        "Kim will visit Russia, the Kremlin said on Tuesday.",
        "Kim will visit Russia, the Kremlin says on Tuesday.",
        "Putin, who will visit Pyongyang, arrived in Beijing on Tuesday.",
        "He travelled to Moscow to meet Putin on Tuesday.",
        "According to a report on Tuesday, which says that it will come.",
        "They could not confirm the launch on Tuesday.",
        "Moscow wanted a day on which it would end, but others would not agree to it in talks on Tuesday.",
        "It may have come on Tuesday.",
        "It is believed to be made up on Tuesday.",
        "Tuesday.",
    ],
)
def test_any_other_verb_leaves_the_latest_weekday(text):
    assert [cell.rule for cell in read(text)] == ["weekday-past"]


def test_the_verb_moves_months_and_days_too():
    assert pairs("Kim will visit in April, by the end of May, on Oct. 10 and over the summer.") == [
        ("April", "2024-04"),
        ("by the end of May", "../2024-05"),
        ("Oct. 10", "2024-10-10"),
        ("over the summer", "2024-22"),
    ]
    assert pairs("Kim visited in April and on Oct. 10.") == [("April", "2023-04"), ("Oct. 10", "2023-10-10")]
    assert pairs("He told them of the May 17 vote, which they had moved from May 10.") == [
        ("May 17", "2024-05-17"),
        ("May 10", "2023-05-10"),
    ]
    assert pairs("It says that it takes bookings for a tour from May 10 to June 1.") == [
        ("from May 10 to June 1", "2024-05-10/2024-06-01")
    ]
    assert pairs("It comes ahead of the summit in April.") == [("April", "2024-04")]


# --- in a sentence ---

IN_PLACE = {
    "It was adopted in March 2016, as resolution 2270 of 2016.": ["March 2016", "2016"],
    "At the September summit and at the summit in August it was agreed.": ["September", "August"],
    "In 2022, 2023 and 2024 it came.": ["2022", "2023", "2024"],
    "It came in May, and in the May attack.": ["May", "May"],
    "Wednesday's talks and last month's summit.": ["Wednesday", "last month"],
    "In “August”, (February 22) and “on Tuesday,” he said.": ["August", "February 22", "Tuesday"],
    "It came in Aug. or on 22 Feb.": ["Aug", "22 Feb"],
    "They fell silent over the weekend and in the coming weeks.": ["over the weekend", "in the coming weeks"],
    "He came around Feb. 10, by the end of 2025 and as of Feb. 23.": [
        "around Feb. 10",
        "by the end of 2025",
        "as of Feb. 23",
    ],
    "After Wednesday's talks, before the May summit, after Wednesday.": ["Wednesday", "May", "after Wednesday"],
    "It came on the night of Feb. 21 at 9:07 a.m. on Wednesday.": ["Feb. 21", "Wednesday"],
    "In autumn, through the winter, it was the biggest of the spring.": ["autumn", "the winter", "the spring"],
    "JANUARY 5 and on WEDNESDAY, SEPT. 3.": ["JANUARY 5", "WEDNESDAY, SEPT. 3"],
    "Il a plu\u00a0: on\u00a0Feb.\u00a022,\u00a02024 – Kim’s Aug.\n7.": ["Feb.\u00a022,\u00a02024"],
    "Earlier Wednesday, later in the day.": ["Earlier Wednesday", "later in the day"],
}


@pytest.mark.parametrize(("text", "words"), IN_PLACE.items())
def test_the_words_are(text, words):
    assert [cell.words for cell in read(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "Resolution 2397 and Resolution 2050 were adopted.",
        "More than 2022 containers and 2000 troops, worth $2022 or 2,022 euros, came to 2050 people.",
        "The 1718 Committee and resolutions 1718, 1874, 2006 and 2270 ban it.",
        "No. 1718, page 2023 of the report, the 2006 resolution.",
        "In 2022 containers it came.",
        "He may have sent it; May told parliament; March on Pyongyang, he said.",
        "Jan Egeland, June Park and Sun Wei of the Sun newspaper Sat down.",
        "The 24-hour visit of a 52-year-old man, 9/11, KN-23 missiles, KN23, at 9:07 a.m., +82-2-2100-2000.",
        "A two-day visit lasted for the past two months, and in three days it ends.",
        "Over the last year it grew.",
        "The 20th Party Congress on the 20th anniversary of the 9th Brigade, on the 9th floor.",
        "The fall of Kyiv, to spring a leak, the second half of the bridge, a quarter of the troops.",
        "Russia Today and USA Today, on This Week and in the Sunday Times.",
        "By the end of the day it was over, three days earlier than planned.",
        "On the last evening, in a New Year speech, he spoke of a Black Friday.",
        "Recently, now, soon, once a week, every day and each year.",
        "Since the start of the war prices rose, and they cannot live as they do today.",
    ],
)
def test_these_are_no_dates(text):
    assert read(text) == []


def test_what_stands_last_in_a_list_of_years_is_a_year():
    assert [words for words, _ in pairs("Treaties from 1961, 2000, and 2001 ended.")] == ["1961", "2000", "2001"]


def test_what_is_done_by_somebody_of_a_year_has_no_deadline():
    assert pairs("The paper was issued by this year's chair.") == [("this year", "2024")]


def test_a_list_shares_its_year():
    assert pairs("In May and August 2022, and on Aug. 7 and Oct. 1, 2022.") == [
        ("May", "2022-05"),
        ("August 2022", "2022-08"),
        ("Aug. 7", "2022-08-07"),
        ("Oct. 1, 2022", "2022-10-01"),
    ]


def test_only_the_spans_are_read():
    text = "Aug. 5, 2020 file photo. It fell on Tuesday. Feb. 3, 2021."
    assert [cell.words for cell in find_times(text, [Span(25, 44)], THURSDAY)] == ["Tuesday"]
    assert find_times(text, [], THURSDAY) == []


# --- properties ---

DAYS = st.dates()
ANCHORS = st.builds(Anchor, st.none() | DAYS)
PIECES = st.sampled_from(
    [*sorted(KIND), "2024-02-22", "12-13", "2023/24", "02/03/2024", "31", "29", "ll", "said", "will"]
)
GAPS = st.sampled_from([" ", "", "\n", ", ", "-", "–", ". ", "\u00a0", "’s ", " of the ", " \U0001f680 ", " é"])
SCRAPS = st.lists(st.tuples(PIECES, GAPS), max_size=40).map(lambda parts: "".join(a + b for a, b in parts))
TEXTS = st.one_of(st.text(), SCRAPS, st.builds(lambda *parts: "".join(parts), SCRAPS, st.text(max_size=9), SCRAPS))


@given(TEXTS, ANCHORS)
def test_any_text_gives_cells_that_hold(text, anchor):
    middle = len(text) // 2
    cells = find_times(text, [Span(0, middle), Span(middle, len(text))], anchor)
    ends = 0
    for cell in cells:
        assert cell.start is not None
        assert ends <= cell.start < cell.end
        assert text[cell.start : cell.end] == cell.words == cell.words.strip()
        ends = cell.end
        if cell.value is None:
            assert cell.reason in REASONS
        else:
            assert cell.reason is None
            interval(cell.value)
        for other in cell.alternatives:
            interval(other)


@given(TEXTS, ANCHORS, st.booleans())
def test_any_words_resolve_or_say_why(words, anchor, future):
    cell = resolve(words, anchor, future)
    assert (cell.value is None) == (cell.reason is not None)
    if cell.value is not None:
        interval(cell.value)
    if cell.words is not None:
        assert words[cell.start : cell.end] == cell.words


@given(st.dates(min_value=date(1, 1, 8)), st.sampled_from(WEEKDAYS))
def test_a_weekday_is_the_latest_on_or_before_the_day(day, weekday):
    found = date.fromisoformat(resolve(weekday, Anchor(day)).value)
    assert timedelta(0) <= day - found < timedelta(7)
    assert WEEKDAYS[found.weekday()] == weekday


@given(st.dates(max_value=date(9999, 12, 24)), st.sampled_from(WEEKDAYS))
def test_a_weekday_ahead_is_the_first_on_or_after_the_day(day, weekday):
    found = date.fromisoformat(resolve(weekday, Anchor(day), future=True).value)
    assert timedelta(0) <= found - day < timedelta(7)
    assert WEEKDAYS[found.weekday()] == weekday


MONTH_WORDS = st.sampled_from(["January", "Feb.", "March", "April", "May", "June", "August", "Sept.", "December"])
PHRASES = st.one_of(
    st.tuples(
        st.builds(
            "{} {}{}".format,
            st.sampled_from(
                ["", "since", "by", "until", "in", "last", "mid-", "early", "the end of", "around", "as of"]
            ),
            MONTH_WORDS,
            st.sampled_from(["", " 2023", " of last year", " to June 2025", " or so"]),
        ),
        st.just("month"),
    ),
    st.tuples(
        st.builds(
            "{} {}".format,
            st.sampled_from(["in", "since", "early", "late", "mid-", "by the end of", "from 2016 to"]),
            st.sampled_from(["2019", "2023", "last year", "this year"]),
        ),
        st.just("year"),
    ),
    st.tuples(
        st.sampled_from(["last month", "late last month", "two months ago", "earlier this month"]), st.just("month")
    ),
    st.tuples(st.sampled_from(["this summer", "the first quarter", "the second half of 2023"]), st.just("season")),
    st.tuples(st.sampled_from(["the 1990s", "since the early 1990s", "this decade"]), st.just("decade")),
)


@given(PHRASES, DAYS)
def test_no_value_is_finer_than_its_words(phrase, day):
    words, precision = phrase
    value = resolve(words, Anchor(day)).value
    if value is not None:
        parts = [interval(part).precision for part in value.split("/") if part != ".."]
        assert all(RANKS.index(part) >= RANKS.index(precision) for part in parts)


@pytest.mark.parametrize(
    "scrap",
    ["((((", '"', "1-", "1", "mid-", "a ", "last ", "Monday ", "the day before ", "July and ", "to ", "2023, ", "é"],
)
def test_a_long_text_takes_no_longer_than_its_length(scrap):
    text = (scrap * 300_000)[:300_000]
    start = process_time()
    find_times(text, [Span(0, len(text))], THURSDAY)
    assert process_time() - start < 10  # about one second at most; a quadratic search takes minutes


# --- more of what stands around a time ---

MORE = {
    "Trade grew as far back as 2018, and both 2022 and 2023 were good.": [
        ("2018", "2018"),
        ("2022", "2022"),
        ("2023", "2023"),
    ],
    "Even today, in today's harsh environment, trade goes on.": [],
    "See the page at example.org/world/2023/08/10/ships for more.": [],
    "After following months of talks the 1950-53 Korean War ended, half a year ago.": [("half a year ago", "2023-08~")],
    "It closed in January 2020. Kits came that February, he said that February was cold.": [
        ("January 2020", "2020-01"),
        ("February", "2020-02"),
        ("February", "2024-02"),
    ],
    "It struck on Jan. 2, 2023. Experts examined it that April.": [
        ("Jan. 2, 2023", "2023-01-02"),
        ("April", "2023-04"),
    ],
    "In May 2023 he said that it came in the first half of that year.": [
        ("May 2023", "2023-05"),
        ("the first half of that year", "2023-40"),
    ],
    "It fell between January and June 2023, faster than in the same months of 2021.": [
        ("between January and June 2023", "2023-01/2023-06"),
        ("same months of 2021", "2021-01/2021-06"),
    ],
    "Ships came since the beginning of the year. Over the same period of 2023, more did.": [
        ("since the beginning of the year", "2024-01/.."),
        ("same period of 2023", "2023-01/2023-02"),
    ],
    "Calls came between August and November. Since then, they are rare.": [
        ("between August and November", "2023-08/2023-11"),
        ("Since then", "2023-11/.."),
    ],
    "It fell to 11,490 by the end of 2022 from 30,023 a year before.": [
        ("by the end of 2022", "../2022"),
        ("a year before", "2021"),
    ],
    "They are supposed to be gone by Sunday.": [("by Sunday", "../2024-02-25")],
    "He made a statement titled “Those who play will be burnt” on Monday.": [("Monday", "2024-02-19")],
    "Boats have to go out in June.": [("June", "2024-06")],
    "On Monday, they put before it a draft that would lift the ban.": [("Monday", "2024-02-19")],
    "By the 30th day they must report. It came the month before.": [("the month before", "2024-01")],
    "Starting in 2023, the two will meet each spring.": [("Starting in 2023", "2023/..")],
    "It followed a 2019 summit and the country's 2016 tests.": [("2019", "2019"), ("2016", "2016")],
    "He called 2023 a year of victories.": [("2023", "2023")],
    "They have fought since the start of the full-scale invasion of Ukraine in February 2022.": [
        ("since the start of the full-scale invasion of Ukraine in February 2022", "2022-02/..")
    ],
    "The rules go into effect on Friday.": [("Friday", "2024-02-23")],
    "The envoy is due to speak, with an aide seeing him off on Monday.": [("Monday", "2024-02-19")],
    "The brigade was formed in June 1946. Ten years later, it was dissolved.": [
        ("June 1946", "1946-06"),
        ("Ten years later", "1956-06"),
    ],
    "He signed it in May 2020. Ten years later, it failed.": [("May 2020", "2020-05"), ("Ten years later", None)],
    "Cargo was seen in late November and early December.": [
        ("late November", "2023-11~"),
        ("early December", "2023-12~"),
    ],
    "It came to power after the autumn elections.": [("the autumn", "2023-23")],
    "The men had gone weeks earlier, over the past several days.": [
        ("weeks earlier", None),
        ("over the past several days", None),
    ],
}


HARDER = [
    ("It was fired this winter.", "2024-03-14", [("this winter", "2023-24")]),
    ("It was fired this winter.", "2024-01-14", [("this winter", "2023-24")]),
    ("It will thaw this winter.", "2024-04-14", [("this winter", "2024-24")]),
    ("They came between early and mid-October.", "2024-11-29", [("early and mid-October", "2024-10~")]),
    ("It was made no earlier than March 2023.", "2024-03-14", [("no earlier than March 2023", "2023-03/..")]),
    ("They have held it since a raid in August.", "2024-11-29", [("since a raid in August", "2024-08/..")]),
    (
        "It grew since Oslo's full-scale ban in May 2022 and since the two met in June.",
        "2024-11-29",
        [("since Oslo's full-scale ban in May 2022", "2022-05/.."), ("June", "2024-06")],
    ),
    ("The men will leave for Oslo from early June.", "2024-05-14", [("from early June", "2024-06~/..")]),
    ("Two groups, in July and August, had been booked.", "2025-07-18", [("July and August", "2025-07/2025-08")]),
    ("It was the most for any October, it said in the weeks ahead.", "2025-11-20", [("in the weeks ahead", None)]),
    ("All I will say is the autumn.", "2024-01-05", [("the autumn", "2023-23")]),
    ("Flights could begin by the end of the summer.", "2025-06-12", [("by the end of the summer", "../2025-22")]),
    ("Oslo has asked for the parts since spring.", "2024-11-29", [("since spring", "2024-21/..")]),
    ("Oslo promised the wheat by spring.", "2023-11-29", [("by spring", "../2024-21")]),
    ("He spoke late on April 24.", "2024-11-29", [("late on April 24", "2024-04-24")]),
    (
        "They left on Nov. 12. The same evening a train came.",
        "2024-11-29",
        [("Nov. 12", "2024-11-12"), ("The same evening", "2024-11-12")],
    ),
    ("It fell in the winter before last.", "2025-02-06", [("the winter before last", "2022-24")]),
    ("They met the week before last.", "2025-02-06", [("week before last", "2025-01-20/2025-01-26")]),
    ("He wrote that 2024 had been a hard year.", "2025-02-06", [("2024", "2024")]),
    ("It said that in 2024 ships carried oil.", "2025-02-06", [("2024", "2024")]),
    ("The visit is planned for May.", "2024-02-22", [("May", "2024-05")]),
    ("Two groups are booked for August.", "2025-07-14", [("August", "2025-08")]),
    ("The drill ends on Friday.", "2024-02-22", [("Friday", "2024-02-23")]),
    ("She has booked for August.", "2025-07-08", [("August", "2025-08")]),
    (
        "Trade fell last year, with most of it in the first quarter.",
        "2021-04-12",
        [("last year", "2020"), ("the first quarter", "2020-33")],
    ),
    (
        "Trade fell last year.\nMost was in the first quarter.",
        "2021-04-12",
        [
            ("last year", "2020"),
            ("the first quarter", "2021-33"),
        ],
    ),
    ("Some 10,000 had come since September.", "2018-09-14", [("since September", "2017-09/..")]),
    ("Some 10,000 had come since September.", "2018-09-28", [("since September", "2018-09/..")]),
    ("The lots date from the 1970s and 1980s.", "2023-12-28", [("from the 1970s and 1980s", "1970/1989")]),
    ("They sew in two shifts, on winter jackets and for summer uniforms.", "2026-01-20", []),
    ("On Tuesday, he spoke by telephone ahead of the vote.", "2024-02-22", [("Tuesday", "2024-02-20")]),
    ("The ban stays, but from May there will be no panel.", "2024-02-22", [("from May", "2024-05/..")]),
    ("Images from April 11 show a ship.", "2024-11-29", [("April 11", "2024-04-11")]),
    (
        "It will play in Oslo on April 18 and in Bergen two days later.",
        "2024-04-12",
        [("April 18", "2024-04-18"), ("two days later", "2024-04-20")],
    ),
    (
        "He said Friday that it grew. Talks since May failed. She came on the same day.",
        "2024-11-29",
        [("Friday", "2024-11-29"), ("since May", "2024-05/.."), ("the same day", "2024-11-29")],
    ),
    ("Talks would be held in the first half of May.", "2024-04-23", [("the first half of May", "2024-05~")]),
    ("The visit was moved to March.", "2024-12-30", [("March", "2025-03")]),
    (
        "He came on April 26; she came two days later, on Monday.",
        "2025-05-12",
        [("April 26", "2025-04-26"), ("two days later", "2025-04-28"), ("Monday", "2025-04-28")],
    ),
    ("They wrote on Oct. 12, a Saturday.", "2025-05-12", [("Oct. 12", "2024-10-12"), ("Saturday", "2024-10-12")]),
    ("He flies home on Friday.", "2024-11-13", [("Friday", "2024-11-15")]),
    ("Kim arrives in Oslo on Friday", "2024-11-13", [("Friday", "2024-11-08")]),
    ("Since at least 2021, it has opened accounts.", "2024-11-29", [("Since at least 2021", "2021/..")]),
    ("It met at the April 25 House of Culture.", "2024-11-29", []),
    ("The March 17 Oslo strike killed two.", "2024-11-29", [("March 17", "2024-03-17")]),
    ("All their goals fell in the second half.", "2024-11-29", []),
]


@pytest.mark.parametrize(("text", "day", "found"), HARDER)
def test_harder_times_in_place(text, day, found):
    cells = read(text, Anchor(date.fromisoformat(day)))
    assert [(cell.words, cell.value) for cell in cells] == found


@pytest.mark.parametrize(("text", "found"), MORE.items())
def test_more_times_in_place(text, found):
    assert pairs(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was hit on 5, 6 and 18 August.", ["{2023-08-05,2023-08-06,2023-08-18}"]),
        ("It was hit on August 5, 6, and 7, 2022.", ["2022-08-05/2022-08-07"]),
        ("They met on Aug. 5, 6 and 10 people died.", ["2023-08-05"]),
        ("It rang in 5, 10 and 20 towns.", []),
        ("It was hit on August 18, 6 and 5.", [None]),  # in no order: which month is meant is not sure
    ],
)
def test_days_in_a_row_share_their_month(text, found):
    assert [cell.value for cell in read(text)] == found


@pytest.mark.parametrize(
    ("told", "stretch"),
    [
        ("from January to September 2023", "2022-01/2022-09"),
        ("in the first half of 2023", "2022-40"),
        ("in the third quarter of 2023", "2022-35"),
        ("in August 2023", "2022-08"),
    ],
)
@pytest.mark.parametrize(
    "against",
    ["the same period of 2022", "the same period a year earlier", "the corresponding period of the previous year"],
)
def test_the_same_period_of_another_year_is_those_months(told, stretch, against):
    assert [cell.value for cell in read(f"Trade {told} was, it said on Monday, above that of {against}.")][
        -1
    ] == stretch


def test_the_same_period_of_last_year_is_in_that_year_where_the_story_names_no_months():
    assert pairs("Trade rose against the same period of last year.") == [("same period of last year", "2023")]
    assert pairs("Trade rose against the same period a year earlier.")[0][1] is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ships left in November 2022. In September it had been said.", ("September", "2022-09")),
        ("Ties may grow in 2023, after the war of 2022. It said on May 2 it had help.", ("May 2", "2023-05-02")),
        ("It has sent 100 tons in 2024, the site showed as of Dec. 4.", ("as of Dec. 4", "2024-12-04")),
        ("It broke a cap, he said on May 2. The cap was set by a vote adopted by the U.N. in 2017.", ("May 2", None)),
        ("It has sent 100 tons in 2024, the site showed on Friday.", ("Friday", None)),
        ("It sent 100 tons in 2024 and less this year, until August.", ("until August", None)),
    ],
)
def test_a_month_is_counted_from_the_newest_date_of_a_story_that_has_no_day(text, found):
    draft = read_article(f"Ships seen at the port\n\n{text} The ministry said that it would look into it.")
    assert found in [(time.words, time.value) for time in draft.dates]


def test_a_month_is_counted_from_the_days_of_the_pictures_of_a_story_that_has_no_day():
    caption = "Figure 1. Overview of the rail yard on December 8, 2022."
    story = "Goods were delivered from Russia to the yard, it says. The North said in September that trains would run."
    draft = read_article(f"A rail yard springs to life\n\n{story}\n\n{caption}\n\nThe trains have left since.")
    assert [(time.words, time.value) for time in draft.dates] == [("September", "2022-09")]


def test_a_month_once_named_with_its_year_keeps_it_where_no_day_is_known():
    assert pairs("The train came in November 2022. None has come since November.", UNKNOWN)[1][1] == "2022-11/.."


def test_a_date_of_the_headline_that_the_story_tells_too_is_told_once():
    text = "Seoul bought coal last year and ore this year\n\nSeoul said on Monday that it had bought coal in 2023."
    dates = read_article(text, "2024-02-22").dates
    assert [time.words for time in dates] == ["this year", "Monday", "2023"]
