"""What carried a transfer: constructions crossed with ships, trains and aircraft, and craft that carried none of it."""

from itertools import product

import pytest

from helpers.reading import read_article

_CRAFT = ("dry cargo ship", "goods train", "Il-62M", "helicopter", "ferry", "truck convoy", "military transport plane")
_CARRIED = (
    "North Korea sent shells to Russia aboard a {v}, Seoul said.",
    "North Korea sent shells to Russia on board the {v}, Seoul said.",
    "A Russian {v} carried shells from North Korea to Russia, Seoul said.",
    "North Korea used a {v} to send shells to Russia, Seoul said.",
    "North Korea loaded shells for Russia onto a {v}, Seoul said.",
)


@pytest.mark.parametrize(("text", "craft"), list(product(_CARRIED, _CRAFT)))
def test_what_carries_is_the_carrier_and_no_transfer_of_its_own(text, craft):
    transfers = read_article(text.format(v=craft), "2024-10-18").transfers
    assert [(t.value("category"), t.value("carrier")) for t in transfers] == [("artillery-ammunition", craft)]


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("North Korea sent shells to Russia, Seoul said. They were carried by a Russian freighter.", "freighter"),
        ("North Korea sent shells to Russia on the vessel Orion Star, Seoul said.", "Orion Star"),
        ("A freighter, the Belka, carried shells from North Korea to Russia, Seoul said.", "Belka"),
        ("North Korea sent shells to Russia, Seoul said. The ship, Belka, left port in May.", "Belka"),
        ("The ship Russia used to take shells from North Korea to Russia was old, Seoul said.", "ship"),
        ("North Korea trains troops and has shipped shells to Russia, Seoul said.", None),
        ("North Korea sent shells to Russia, Seoul said, as its warships held a drill.", None),
        ("North Korea sent shells to Russia, an official on board his plane said.", None),
        ("North Korea sent shells to Russia, Seoul said. Kim went to Moscow by train in May.", None),
    ],
)
def test_the_ship_by_its_name_and_craft_that_carried_none_of_it(text, carrier):
    transfers = read_article(text, "2024-10-18").transfers
    assert [t.value("carrier") for t in transfers if t.value("category") == "artillery-ammunition"] == [carrier]
