"""When a transfer took place: many ways to tell it, and many times beside it that are of something else."""

import pytest

from helpers.reading import read_article

PUBLISHED = "2025-10-17"  # a Friday
TRANSFERS = [
    ("North Korea", "Russia", "artillery shells", "PRK"),
    ("Russia", "North Korea", "refined oil", "RUS"),
    ("North Korea", "Russia", "about 3,000 soldiers", "PRK"),
    ("Moscow", "Pyongyang", "a limousine", "RUS"),
]
TIMES = {
    "in August": "2025-08",
    "on Sept. 12": "2025-09-12",
    "earlier this year": "2025",
    "since last October": "2024-10/..",
    "between June and August": "2025-06/2025-08",
    "on Monday": "2025-10-13",
}
TOLD = [
    "{S} sent {G} to {R} {T}, officials said.",
    "{S} sent {G} {T} to {R}, officials said.",
    "{T}, {S} sent {G} to {R}, officials said.",
    "{S} {T} sent {G} to {R}, officials said.",
    "Officials said Thursday that {S} had shipped {G} to {R} {T}.",
    "{G} that {S} shipped to {R} {T} have been used up, officials said.",
    "{R} obtained {G} from {S} {T}, a minister told lawmakers on Thursday.",
    "It was {T} that {S} sent {G} to {R}, officials said.",
    "{S} delivered {G} to {R} by rail {T}, officials said, citing satellite images taken on Wednesday.",
    "{S}, which tested a missile on Tuesday, sent {G} to {R} {T}, officials said.",
    "{S} sent {G} to {R} {T}, and denied it on Tuesday.",
    "{S} handed over {G} to {R} {T}, according to a report published on Wednesday.",
    "{S} sent {G} as well as food and medicine to {R} {T}, officials said.",
    "{S} sent {G}, along with launchers, to {R} {T}, officials said.",
    "Trains loaded with {G} went from {S} to {R} {T}, officials said.",
]
ELSEWHERE = [
    "Officials said {T} that {S} had sent {G} to {R}.",
    "{S} has sent {G} to {R}, according to a report published {T}.",
    "{S}, which tested a missile {T}, has sent {G} to {R}, officials said.",
    "{S} has sent {G} to {R}, whose leader was in Beijing {T}, officials said.",
    "{S} has sent {G} to {R}, and Seoul summoned its envoy {T}.",
    "Asked {T} about {G} from {S}, an official in {R} said it had received them.",
    "An official in {R}, asked {T} about {G} from {S}, said it had received them.",
    "{S} has sent {G} to {R}, and Seoul spoke of it in step with measures taken by Oslo {T}.",
]


def _occurred(frame: str, transfer: tuple[str, str, str, str], time: str) -> set[str | None]:
    supplier, recipient, goods, code = transfer
    text = frame.format(S=supplier, R=recipient, G=goods, T=time)
    draft = read_article(f"Ties\n\nSEOUL, Oct. 17, 2025 (Reuters) -- {text[0].upper()}{text[1:]}", PUBLISHED)
    return {one.value("occurred") for one in draft.transfers if one.value("supplier") == code}


@pytest.mark.parametrize("frame", TOLD)
def test_the_time_of_the_moving_is_when_it_took_place(frame):
    for transfer in TRANSFERS:
        for time, edtf in TIMES.items():
            assert edtf in _occurred(frame, transfer, time), (transfer, time)


@pytest.mark.parametrize("frame", ELSEWHERE)
def test_the_time_of_something_else_is_not(frame):
    for transfer in TRANSFERS:
        for time in TIMES:
            assert _occurred(frame, transfer, time) == {None}, (transfer, time)


@pytest.mark.parametrize(
    ("text", "occurred"),
    [
        ("Shipments of shells from North Korea to Russia began in August 2023.", "2023-08/.."),
        ("In a first delivery in November 2022, Pyongyang sent rockets to Russia.", "2022-11"),
        ("North Korea supplied Russia with rockets as recently as last month.", "2025-09"),
        ("North Korea had been sending shells to Russia since their leaders met in September 2023.", "2023-09/.."),
        ("In exchange, and since November 2024, Russia has transferred a Pantsir vehicle to the DPRK.", "2024-11/.."),
        ("Some 10,000 new North Korean laborers had registered in Russia since March.", "2025-03/.."),
        ("Some 15,000 North Korean troops had been sent to the battlefield in Russia since March.", "2025-03/.."),
        ("The rail link stood idle until November 2022, when a Russian train carrying horses crossed into North "
         "Korea.", "2022-11"),
        ("North Korea gave Russia 100 ballistic missiles, and more than 200 guns, in 2024.", "2024"),
        ("Putin presented Kim Jong Un with a limousine when they met in June 2024.", "2024-06"),
        ("When they met in June 2024, Putin presented Kim Jong Un with a limousine.", "2024-06"),
        ("During his visit to Pyongyang in June 2024, Putin presented Kim Jong Un with a limousine.", "2024-06"),
        ("Putin, visiting Pyongyang in June 2024, presented Kim Jong Un with a limousine.", "2024-06"),
        ("Kim Jong Un had given Putin a pair of Pungsan hunting dogs during a summit in June.", "2025-06"),
        ("Russia's defence minister tried to buy shells from North Korea when he visited Pyongyang in July.", None),
        ("Some 1,100 North Korean soldiers in Russia had become casualties since they entered combat in May.", None),
        ("Putin gave Kim Jong Un horses in August, which papers took as thanks for artillery shells.", "2025-08"),
    ],
)  # fmt: skip
def test_occasions_clauses_and_beginnings(text, occurred):
    draft = read_article(f"Ties\n\nSEOUL, Oct. 17, 2025 (Reuters) -- {text}", PUBLISHED)
    assert draft.transfers[0].value("occurred") == occurred


def test_goods_of_an_inserted_clause_are_not_what_was_sent():
    draft = read_article("Ties\n\nMoscow, which tested a missile on Tuesday, has sent oil to Pyongyang.", PUBLISHED)
    assert [one.value("category") for one in draft.transfers] == ["refined-petroleum"]


def test_the_day_of_a_present_is_not_that_of_denying_it():
    draft = read_article("Ties\n\nMoscow sent a limousine to Pyongyang in August, and denied it Tuesday.", PUBLISHED)
    assert [one.value("said") for one in draft.claims] == ["2025-10-14"]


def test_the_day_of_pictures_dates_only_what_is_told_near_them():
    text = (
        "Images\n\nImagery of Rajin captured on 4 June 2024 showed a Russian ship at the pier.\n\nThe pier is long.\n\n"
        "It was built in 2013.\n\nCoal lies beside it.\n\nThe town is small.\n\nRussia has spoken of grain deliveries "
        "to North Korea before."
    )
    assert {one.value("occurred") for one in read_article(text, "2024-06-09").transfers} == {None}


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Russia has agreed to give North Korea MiG-29 fighters. There is no sign that any of the planes have left "
         "Russia for North Korea.", "agreed"),
        ("North Korea will send workers to Russia. Seoul is checking whether the first North Korean workers have "
         "arrived in Russia.", "sought"),
        ("They discussed larger deliveries of Russian wheat flour to North Korea next year.", "sought"),
    ],
)  # fmt: skip
def test_what_nobody_has_seen_or_lies_ahead_is_not_delivered(text, stage):
    draft = read_article(f"Ties\n\nSEOUL, Oct. 17, 2025 (Reuters) -- {text}", PUBLISHED)
    assert [one.value("stage") for one in draft.transfers] == [stage]


def test_no_evidence_that_it_ended_is_no_doubt_that_it_began():
    text = "There is no evidence that North Korea has stopped sending shells to Russia, the Pentagon said."
    draft = read_article(f"Ties\n\nWASHINGTON, Oct. 17, 2025 (Reuters) -- {text}", PUBLISHED)
    assert [one.value("stance") for one in draft.claims] == ["alleges"]


def test_a_visit_that_comes_with_troops_elsewhere_moves_none():
    text = "The visit comes with thousands of North Korean troops in Russia's Kursk region, according to Seoul."
    draft = read_article(f"Ties\n\nMOSCOW, Oct. 17, 2025 (AP) -- {text}", PUBLISHED)
    assert [one.value("stage") for one in draft.transfers] == ["delivered"]
