"""How many: figures without their noun, figures of carriers and boxes, and figures that count nothing that moves."""

from itertools import product

import pytest

from helpers.reading import read_article

_GOODS = (
    ("artillery shells", "artillery-ammunition", "PRK"),
    ("soldiers", "troops", "PRK"),
    ("missiles", "ballistic-missiles", "PRK"),
    ("buses", "vehicles", "RUS"),
)
_NAMES = {"PRK": ("North Korea", "Russia"), "RUS": ("Russia", "North Korea")}
_COUNTED = {
    "The number of {g} that {s} has sent to {r} has reached 950, Seoul said.": (950, 950),
    "The number of {g} {s} sent to {r} exceeds 950, Seoul said.": (950, None),
    "The number of {g} supplied by {s} to {r} grew from 300 to 950, Seoul said.": (950, 950),
    "{s}'s supplies of {g} to {r} came to a total of 950, Seoul said.": (950, 950),
    "{s} has sent {g} to {r}, 950 in all, Seoul said.": (950, 950),
    "{s} has sent {g} – about 950 of them – to {r}, Seoul said.": (950, 950),
    "{s} has sent {g} (more than 950) to {r}, Seoul said.": (950, None),
    "{s} has sent {g} to {r}, Seoul said. About 950 of them arrived last month.": (950, 950),
    "{s} has sent {g} to {r}, Seoul said. The total is 950, it added.": (950, 950),
    "{s} has sent {g} to {r}, Seoul said. So far, up to 950 have been delivered.": (None, 950),
    "{s} has sent {g} to {r}, Seoul said. According to border data, 950 entered {r} in May.": (950, 950),
    "{s} has sent {g} to {r}, Seoul said. It dispatched 950 in May.": (950, 950),
    "{s} has sent {g} to {r}, Seoul said. At least 950 were killed in May.": (None, None),
    "{s} has sent {g} to {r}, Seoul said. Iran had sent 950 in 2022, it added.": (None, None),
    "{s} has sent {g} to {r}, Seoul said. That is 30 percent more than in 2022.": (None, None),
    "{s} has sent {g} to {r}, Seoul said. Some 300 have returned home.": (None, None),
}
_SHELLS = {
    "North Korea sent Russia 6,700 containers, equivalent to 3 million shells, Seoul said.": (6700, "containers"),
    "North Korea sent Russia 6,700 containers, enough for 3 million shells, Seoul said.": (6700, "containers"),
    "North Korea sent Russia 20 trainloads of shells, Seoul said.": (20, "loads"),
    "North Korea sent Russia 300 crates of 152-mm shells, Seoul said.": (300, "crates"),
    "North Korea sent Russia 20 railcars of shells, Seoul said.": (20, "railcars"),
    "North Korea sent Russia 2 million units of shells, Seoul said.": (2_000_000, "units"),
    "North Korea sent Russia $540 million worth of shells, Seoul said.": (540_000_000, "USD"),
    "North Korea sold shells worth 20 billion dollars to Russia, Seoul said.": (20_000_000_000, "USD"),
    "North Korea sent Russia 900 containers of shells worth $5 million, Seoul said.": (900, "containers"),
    "Ships took shells from North Korea to Russia, Seoul said, each carrying about 300 containers.": (None, None),
    "North Korea sent shells to Russia, 300 containers per voyage, Seoul said.": (None, None),
    "Russia fires 10,000 shells a day, most of them from North Korea, Seoul said.": (None, None),
    "One in three shells that Russia fires comes from North Korea, Seoul said.": (None, None),
}


@pytest.mark.parametrize(("text", "goods"), list(product(_COUNTED, _GOODS)))
def test_a_figure_without_its_noun_counts_what_was_told_before(text, goods):
    supplier, recipient = _NAMES[goods[2]]
    (transfer,) = read_article(text.format(s=supplier, r=recipient, g=goods[0]), "2024-10-18").transfers
    assert transfer.value("category") == goods[1]
    assert (transfer.value("quantity_low"), transfer.value("quantity_high")) == _COUNTED[text]


@pytest.mark.parametrize("text", _SHELLS)
def test_what_shells_are_counted_in(text):
    (transfer,) = read_article(text, "2024-10-18").transfers
    assert transfer.value("category") == "artillery-ammunition"
    assert (transfer.value("quantity_low"), transfer.value("unit")) == _SHELLS[text]
