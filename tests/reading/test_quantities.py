"""Figures and what they count."""

import pytest

from helpers.reading import read_article
from helpers.reading.cells import Span
from helpers.reading.moving.quantities import cells_of, counted, figures
from helpers.reading.tokens import tokenize
from helpers.reading.wordlists import lexicon


def first(text):
    tokens = tokenize(text, [Span(0, len(text))])
    mentions = lexicon().find(tokens)
    figure = figures(tokens, tokens.sentences[0], mentions)[0]
    unit = counted(tokens, figure, [m for m in mentions if m.entry.kind == "unit"])
    low, high, unit_cell = cells_of(tokens, figure, unit)
    return low.value, high.value, unit_cell.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("more than 1 million rounds", (1_000_000, None, "rounds")),
        ("8,000 to 10,000 troops", (8000, 10000, "soldiers")),
        ("between 5,000 and 6,000 containers", (5000, 6000, "containers")),
        ("10,000-12,000 soldiers", (10000, 12000, "soldiers")),
        ("two of the five missiles", (2, 2, "missiles")),
        ("three out of ten missiles", (3, 3, "missiles")),
        ("at least one missile", (1, None, "missiles")),
        ("up to 200 shells", (None, 200, "shells")),
        ("about 60 horses", (60, 60, "horses")),
        ("2.5 million barrels", (2_500_000, 2_500_000, "barrels")),
        ("dozens of missiles", (None, None, "missiles")),
        ("more than 165 000 barrels", (165_000, None, "barrels")),
        ("1 200 000 shells", (1_200_000, 1_200_000, "shells")),
        ("a total of 15-thousand troops", (15_000, 15_000, "soldiers")),
        ("four-thousand-100 soldiers", (4_100, 4_100, "soldiers")),
        ("not only a million artillery shells", (1_000_000, 1_000_000, "shells")),
        ("a pair of hunting dogs", (2, 2, "animals")),
        ("1.5m shells", (1_500_000, 1_500_000, "shells")),
        ("12k shells", (12_000, 12_000, "shells")),
        ("300 or more missiles", (300, None, "missiles")),
        ("300-plus missiles", (300, None, "missiles")),
        ("400 or fewer missiles", (None, 400, "missiles")),
        ("a minimum of 400 missiles", (400, None, "missiles")),
        ("more than 800 but fewer than 900 troops", (800, 900, "soldiers")),
        ("under 900 but more than 800 troops", (800, 900, "soldiers")),
        ("300 to as many as 400 troops", (300, 400, "soldiers")),
        ("three or four hundred troops", (300, 400, "soldiers")),
        ("rose from 300 to 400 troops", (400, 400, "soldiers")),
        ("two-and-a-half million shells", (2_500_000, 2_500_000, "shells")),
        ("a few dozen missiles", (None, None, "missiles")),
    ],
)
def test_figures(text, expected):
    assert first(text) == expected


def test_the_number_of_a_model_counts_nothing():
    text = "debris of a Hwasong-11 series missile"
    assert figures(tokenize(text, [Span(0, len(text))]), range(8), []) == []


def test_a_calibre_counts_nothing():
    tokens = tokenize("152 mm shells", [Span(0, 13)])
    assert figures(tokens, tokens.sentences[0], []) == []


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Moscow would send 40 buses and a shipment of insulin to North Korea.",
         {"vehicles": 40, "medical": None}),
        ("North Korea has sent about 15,000 troops and large quantities of shells to Russia.",
         {"troops": 15_000, "artillery-ammunition": None}),
        ("The two countries reported Russian shipments of flour to North Korea in 2021.", {"food": None}),
        ("Six of their vessels were named for their part in Russian transfers of oil to North Korea.",
         {"refined-petroleum": None}),
        ("About 10,000 of Kim Jong Un's soldiers have arrived in Russia's Kursk region.", {"troops": 10_000}),
        ("Russia has sent the North more than 9,000 containers, most of them filled with food.", {"food": 9_000}),
        ("Russia sent North Korea 9,000 containers of food, and North Korea sent Russia shells.",
         {"food": 9_000, "artillery-ammunition": None}),
    ],
)  # fmt: skip
def test_a_figure_counts_its_own_thing_and_none_beside_it(text, amounts):
    draft = read_article(
        f"Ties\n\nSEOUL, Oct. 17, 2025 (Reuters) -- North Korea and Russia trade. {text}", "2025-10-17"
    )
    assert {one.value("category"): one.value("quantity_low") for one in draft.transfers} == amounts
