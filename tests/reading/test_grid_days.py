"""Which date belongs to what: the day of the moving, the day of the word, the day of the answer, and other days."""

import pytest

from helpers.reading import read_article

SAID = {
    "on Wednesday": "2024-10-16",
    "on Oct. 16": "2024-10-16",
    "on Wednesday, Oct. 16, 2024": "2024-10-16",
    "late on Monday (14 October)": "2024-10-14",
}
SENT = {
    "on 12 September": "2024-09-12",
    "on Sept. 2 and 3": "2024-09-02/2024-09-03",
    "last month": "2024-09",
    "in the first nine months of 2024": "2024-01/2024-09",
}
SPEAKERS = ("South Korea's spy agency", "Pentagon spokesman Pat Ryder", "Ukraine's foreign ministry")
GOODS = ("artillery shells", "some 3,000 soldiers")


def _draft(text: str):
    return read_article(f"Ties\n\nSEOUL, Oct. 18, 2024 (Reuters) -- {text[0].upper()}{text[1:]}", "2024-10-18")


def _days(text: str) -> tuple[set, set, set]:
    draft = _draft(text)
    records = (draft.transfers, "occurred"), (draft.claims, "said"), (draft.reactions, "said")
    return tuple({one.value(column) for one in found} for found, column in records)


@pytest.mark.parametrize(
    "frame",
    [
        "{W} said in a report released {D} that North Korea had sent {G} to Russia {O}.",
        "{W} {D} confirmed that North Korea had sent {G} to Russia {O}.",
        "at a press conference in Oslo {D}, {W} said North Korea had sent {G} to Russia {O}.",
        "{W} said {D} that North Korea had sent {G} to Russia {O} under the treaty of June 2024.",
    ],
)
def test_the_day_of_the_word_and_the_day_of_the_moving(frame):
    for number, (when, said) in enumerate(SAID.items()):
        for place, (then, sent) in enumerate(SENT.items()):
            text = frame.format(W=SPEAKERS[(number + place) % 3], D=when, O=then, G=GOODS[place % 2])
            assert _days(text)[:2] == ({sent}, {said}), text


@pytest.mark.parametrize(
    "then",
    [
        "ahead of a summit planned for November",
        "in violation of a resolution adopted in 2016",
        "under the treaty of June 2024",
        "in defiance of sanctions in place since 2006",
        "weeks before a vote scheduled for Dec. 3",
        "where a parade was held on May 9",
    ],
)
def test_the_day_of_another_thing_is_not_that_of_the_moving(then):
    for who in SPEAKERS:
        for goods in GOODS[:1]:
            text = f"{who} said on Tuesday that North Korea had sent {goods} to Russia {then}."
            assert _days(text)[:2] == ({None}, {"2024-10-15"}), text


ELSEWHERE = [
    "{S} has sent {G} to {R} for the drills it held {O}.",
    "{S} has sent {G} to {R} for use in an offensive that began {O}.",
    "{S} has sent {G} made {O} to {R}.",
    "{S} has sent {G} to {R}, the Security Council heard {O}.",
    "in a vote {O}, the Council condemned {S} for sending {G} to {R}.",
    "the Council discussed {O} the {G} that {S} has sent to {R}.",
    "the reports that {S} has sent {G} to {R} first appeared {O}.",
    "{S} has sent {G} to {R}, seven weeks before the drill it plans for August.",
    "Seoul condemned the shipments of {G} from {S} to {R} in a speech in Oslo {O}.",
    "Seoul dismissed {O} talk of {G} that {S} has sent to {R}.",
]


@pytest.mark.parametrize("frame", ELSEWHERE)
def test_the_day_of_another_verb_is_not_that_of_the_moving(frame):
    for then in ("on Oct. 9", "last month"):
        for moved in (("North Korea", "artillery shells", "Russia"), ("Moscow", "refined oil", "Pyongyang")):
            text = frame.format(O=then, **dict(zip("SGR", moved, strict=True)))
            assert _days(text)[0] <= {None}, text


@pytest.mark.parametrize(
    ("frame", "sent", "answered"),
    [
        ("{W} condemned North Korea's shipments of {G} to Russia on Oct. 16.", None, "2024-10-16"),
        ("{W} condemned North Korea's shipments of {G} to Russia on Wednesday.", None, "2024-10-16"),
        ("{W} condemned North Korea's shipments of {G} to Russia last year.", "2023", "2024-10-18"),
        ("{W} protested against North Korea's shipments of guided missiles to Russia on 16 October.", None,
         "2024-10-16"),
        ("{W} on Monday denounced last week's delivery of {G} from North Korea to Russia.",
         "2024-10-07/2024-10-13", "2024-10-14"),
        ("{W} said it would raise North Korea's shipments of {G} to Russia at the Council this week, calling the "
         "deliveries a breach.", None, "2024-10-18"),
    ],
)  # fmt: skip
def test_the_day_of_an_answer(frame, sent, answered):
    for who in SPEAKERS:
        for goods in GOODS:
            text = frame.format(W=who, G=goods)
            assert _days(text)[0] == {sent}, text
            assert _days(text)[2] == {answered}, text


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("Images from April 2 and 3 show ships carrying shells from North Korea to Russia.", "2024-04-02/2024-04-03"),
        (
            "Oslo on Monday released images taken last month of ships carrying shells from North Korea to Russia.",
            "2024-09",
        ),
        ("They met in Oslo on Sept. 13. Two days after the summit, Russia sent oil to North Korea.", "2024-09-15"),
        ("Trade grew in 2023. In the first nine months Russia sent oil to North Korea.", "2023-01/2023-09"),
        ("Russia sent oil to North Korea, a week after talks on Oct. 2, Seoul said.", "2024-10-09"),
        ("Seoul said on Monday that Russia sent oil to North Korea. It happened last week.", "2024-10-07/2024-10-13"),
        ("Seoul said on Monday that Russia sent oil to North Korea. The cargo arrived in May, it said.", "2024-05"),
        ("Seoul said Russia sent oil to North Korea ahead of the party's anniversary on Oct. 10.", None),
        ("Russia sent oil to North Korea in 2022 and again in 2023, Seoul said.", "2022/2023"),
        ("On Monday and Wednesday, Russia sent oil to North Korea, Seoul said.", "{2024-10-14,2024-10-16}"),
        ("Moscow's delivery of oil to Pyongyang on Monday broke the rules, Seoul said.", "2024-10-14"),
        ("Seoul said on Monday that Russia would send refined oil to North Korea in January.", "2025-01"),
        ("Seoul said a delivery of oil from Russia to North Korea was planned for next month.", "2024-11"),
    ],
)
def test_days_that_are_counted_from_what_stands_before(text, sent):
    assert _days(text)[0] == {sent}


def test_a_figure_behind_a_day_may_count_what_follows():
    assert [cell.value for cell in _draft("On Oct. 8 and 13 guns were lost.").dates] == ["2024-10-08"]
    assert [cell.value for cell in _draft("On Oct. 8 and 9 for talks.").dates] == ["2024-10-08/2024-10-09"]


def test_who_published_images_that_it_said_showed_something_says_so():
    text = "Ukraine's foreign ministry released images on Monday that it said showed ships carrying {} to Russia."
    assert _days(text.format("shells from North Korea"))[1] == {"2024-10-14"}


@pytest.mark.parametrize("when", ["on the same day", "the same day"])
def test_who_answers_on_the_same_day_behind_an_apposition(when):
    text = (
        f"Seoul said on Monday that Russia sent oil to North Korea. Norway's prime minister, Ola Berg, {when} condemned"
    )
    assert _days(f"{text} the shipments.")[2] == {"2024-10-14"}


def test_what_something_came_ahead_of_may_be_over():
    for text, day in (("Oct. 10", "2024-10-10"), ("Nov. 5", "2024-11-05"), ("Jan. 8", "2025-01-08")):
        assert [cell.value for cell in _draft(f"It was sent ahead of the feast on {text}.").dates] == [day]


def test_a_comma_within_a_day_ends_nothing():
    text = "after visiting Seoul, Japan's Defence Minister Ken Mori said on Wednesday, Oct. 16 that Russia had sent oil"
    assert _days(f"{text} to North Korea in May.")[:2] == ({"2024-05"}, {"2024-10-16"})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("In the early hours of Thursday, {W} said that Russia has sent oil to North Korea.", "2024-10-17"),
        ("Back in September, {W} said that Russia has sent oil to North Korea.", "2024-09"),
        ("On Wednesday, {W}, citing images taken last week, said Russia has sent oil to North Korea.", "2024-10-16"),
        ("{W} told reporters on the 16th it expects that Russia will send oil to North Korea.", "2024-10-16"),
        ("Russia sent oil to North Korea, according to a statement on Monday, Oct. 14 from {W}.", "2024-10-14"),
        ("Russia sent oil to North Korea, said {W} in a statement Tuesday.", "2024-10-15"),
        ("{W} met reporters in Oslo on Monday. Russia sent oil to North Korea, {W} said.", "2024-10-14"),
        ("{W} over the weekend confirmed that Russia had sent oil to North Korea.", "2024-10-12/2024-10-13"),
        ("{W} Wednesday (U.S. time) confirmed that Russia had sent oil to North Korea.", "2024-10-16"),
        ("The day before yesterday, {W} confirmed that Russia had sent oil to North Korea.", "2024-10-16"),
        ("{W} earlier in the day confirmed that Russia had sent oil to North Korea.", "2024-10-18"),
        ("Russia sent oil to North Korea, {W} said earlier on Friday, adding that more was to follow.", "2024-10-18"),
    ],
)
def test_the_day_of_a_word_in_other_words(text, said):
    for who in SPEAKERS:
        assert _days(text.format(W=who))[1] == {said}, who


def test_so_far_opens_no_clause():
    assert _days("Russia has sent 50,000 barrels of oil to North Korea so far this year.")[0] == {"2024"}
    assert _days("So far this year, Russia has sent 50,000 barrels of oil to North Korea.")[0] == {"2024"}


def test_a_figure_with_th_is_a_day_only_behind_on():
    assert [cell.value for cell in _draft("They met on the 16th for talks.").dates] == ["2024-10-16"]
    assert not _draft("They met on the 16th floor for the 75th anniversary.").dates


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Trade rose in September, October and November 2023.", ["2023-09", "2023-10/2023-11"]),
        ("It came as recently as May.", ["2024-05"]),
        ("It came on May 3. He spoke earlier in the day.", ["2024-05-03", "2024-10-18"]),
        ("It came weeks before a drill it plans for August.", ["2025-08"]),
        ("By Monday it had left.", ["../2024-10-14"]),
        ("It will have left by Monday.", ["../2024-10-21"]),
        ("The two promised to meet in January.", ["2025-01"]),
    ],
)
def test_years_of_lists_and_bounds_of_the_past(text, days):
    assert [cell.value for cell in _draft(text).dates] == days
