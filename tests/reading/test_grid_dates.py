"""Days of plans, days of sayings and who goes on speaking, each in many frames."""

from datetime import date, timedelta

import pytest

from helpers.reading import read_article
from helpers.reading.calendar.times import Anchor, find_times
from helpers.reading.cells import Span
from tests.reading.score import DAY

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONDAY = date(2024, 10, 14)

PLANS = [
    "The board was to hold a closed-door session on {}.",
    "The two are likely to sign the papers on {}.",
    "The envoy is preparing to leave for Oslo on {}.",
    "The barge should reach the harbour on {}.",
    "The fair takes place on {}.",
    "The envoy is visiting Oslo on {}.",
    "The envoy has been invited to attend a parade on {}.",
    "The ministry said the goods would be sent on {}.",
    "The envoy will brief the United Nations on {}.",
]
GONE = [
    "The barge is likely to have left on {}.",
    "The forces that attacked on {} withdrew.",
    "The envoy, who is visiting Oslo, said on {} that talks go on.",
    "The board was to have met, it said on {}.",
]


def _days(text: str, day: date) -> list[str | None]:
    return [cell.value for cell in find_times(text, [Span(0, len(text))], Anchor(day))]


@pytest.mark.parametrize("frame", PLANS + GONE)
def test_a_plan_is_on_the_coming_day_and_all_else_on_the_last(frame):
    for today in range(7):
        for wanted in range(7):
            day = MONDAY + timedelta(today)
            told = day + timedelta((wanted - today) % 7 if frame in PLANS else -((today - wanted) % 7))
            assert _days(frame.format(WEEKDAYS[wanted]), day) == [told.isoformat()], (frame, WEEKDAYS[today])


@pytest.mark.parametrize("told", ["from Oct. 22 to 24", "from 22 to 24 October"])
def test_days_from_one_to_another_are_a_stretch_also_when_they_are_to_come(told):
    for frame in ("The envoy will visit Oslo {}.", "{} the two will hold talks."):
        assert _days(frame.format(told), MONDAY) == ["2024-10-22/2024-10-24"]


def test_what_happens_every_monday_is_on_no_day():
    assert _days("Every Monday a train crosses.", MONDAY) == []


LEADS = [
    "{who} said on Tuesday that North Korea had shipped artillery shells to Russia.",
    "On Tuesday, in a post on Telegram, {who} said that North Korea had shipped artillery shells to Russia.",
]
SPEAKERS = {
    "Pentagon press secretary Pat Ryder": ("he", "the spokesman"),
    "South Korea's National Intelligence Service": ("it", "the agency"),
    "a senior official in Oslo": ("he", "the official"),
}
MORE = [
    "Asked what came back, {he} replied that Russia had sent refined oil to North Korea in August.",
    "It began after Kim went to Moscow in June, {he} said, adding that Russia had sent refined oil to North Korea.",
    "It began after Kim went to Moscow in June, {the} said, adding that Russia had sent refined oil to North Korea.",
    "{The} noted that Russia had sent refined oil to North Korea in August.",
    "{He} mentioned that Russia had sent refined oil to North Korea in August.",
]


@pytest.mark.parametrize("more", MORE)
@pytest.mark.parametrize("lead", LEADS)
def test_who_spoke_on_a_day_goes_on_speaking_on_it(lead, more):
    for who, (he, the) in SPEAKERS.items():
        first = lead.format(who=who)
        next_ = more.format(he=he, the=the, He=he.capitalize(), The=the.capitalize())
        draft = read_article(f"SEOUL, Oct. 16 (Reuters) -- {first[0].upper()}{first[1:]}\n\n{next_}", DAY)
        claims = [(claim.value("claimant"), claim.value("said")) for claim in draft.claims]
        assert len(claims) == 2, (first, next_, claims)
        assert len(set(claims)) == 1, (first, next_, claims)
        assert claims[0][1] == "2024-10-15", (first, next_, claims)


@pytest.mark.parametrize("when", ["last week", "yesterday", "on Tuesday"])
def test_a_statement_issued_in_a_week_says_so(when):
    text = f"Oslo's foreign ministry issued a statement {when} saying that North Korea had shipped shells to Russia."
    draft = read_article(f"SEOUL, Oct. 16 (Reuters) -- {text}", DAY)
    assert [claim.value("said") is not None for claim in draft.claims] == [True]


OF_THE_TRANSFER = [
    "{the} said the train seen {when} was carrying artillery shells from North Korea to Russia.",
    "{the} said in a report that North Korea shipped artillery shells to Russia {when}.",
    "{The} published images taken {when} that show North Korea shipping artillery shells to Russia.",
    "After a visit {when}, North Korea shipped artillery shells to Russia, {the} said.",
]


@pytest.mark.parametrize("frame", OF_THE_TRANSFER)
@pytest.mark.parametrize("when", ["on Oct. 3", "on Sunday", "yesterday", "last month"])
def test_a_day_within_what_is_said_dates_no_saying(frame, when):
    lead = "Estonian intelligence chief Ants Kiviselg met reporters in Seoul on Tuesday and said trade was growing."
    for before, the, day in (
        ("", "Estonian intelligence chief Ants Kiviselg", None),
        ("", "Pentagon deputy press secretary Sabrina Singh", None),
        (f"{lead}\n\n", "Kiviselg", "2024-10-15"),
    ):
        text = frame.format(the=the, The=the, when=when)
        draft = read_article(f"SEOUL, Oct. 16 (Reuters) -- {before}{text}", DAY)
        assert [claim.value("said") for claim in draft.claims] == [day], (before, text)


SECOND = {
    "Pentagon spokesman Pat Ryder": ("Pat Ryder", "the spokesman"),
    "Pentagon press secretary Pat Ryder": ("Pat Ryder", "the spokesman"),
    "U.S. Secretary of State Antony Blinken": ("Antony Blinken", "the secretary of state"),
    "Peter Ahlberg, a former British diplomat who served in Oslo,": ("Peter Ahlberg", "the former diplomat"),
    "Peter Ahlberg, a researcher who studies trade,": ("Peter Ahlberg", "the researcher"),
}


def _quoted(text: str) -> list[tuple[str, str]]:
    return [(q.value("speaker"), q.value("words")) for q in read_article(f"SEOUL, Oct. 16 -- {text}", DAY).quotations]


@pytest.mark.parametrize(("who", "told"), SECOND.items())
def test_who_is_called_by_his_office_later_is_the_same(who, told):
    name, later = told
    for lead in ("{} voiced concern on Tuesday.", "{} said on Tuesday that it must stop.", "{} came here on Tuesday."):
        text = f"{lead.format(who)}\n\n“We watch it very closely,” {later} said."
        assert _quoted(text) == [(name, "We watch it very closely")], text


def test_a_paragraph_of_words_that_do_not_close_belongs_to_who_closes_them():
    asked = "“We watch it every day. It is a grave threat.\n\n“Nobody should doubt it,” Ann Keane said."
    assert _quoted(asked) == [
        ("Ann Keane", "We watch it every day. It is a grave threat."),
        ("Ann Keane", "Nobody should doubt it"),
    ]
    assert len(_quoted(asked.replace("threat.", "threat.”"))) == 1


@pytest.mark.parametrize("rank", ["Gen", "Gen.", "Maj Gen", "Lt. Gen.", "Adm."])
def test_a_rank_before_a_name_behind_an_office_parts_nothing(rank):
    text = f"Norway's army chief, {rank} Ola Berg, said on Tuesday: “We watch it very closely.”"
    assert [speaker for speaker, _ in _quoted(text)] == ["Ola Berg"]
    assert [speaker for speaker, _ in _quoted(text.replace(f"{rank} Ola Berg", "Gen Nakatani"))] == ["Gen Nakatani"]


@pytest.mark.parametrize("goes", ["went on to say", "goes on to say"])
def test_who_goes_on_to_say_something_says_it(goes):
    text = f"SEOUL, Oct. 16 -- Finnish President Alexander Stubb {goes} Russia had sent oil to North Korea."
    assert [claim.value("claimant") for claim in read_article(text, DAY).claims] == ["Alexander Stubb"]
