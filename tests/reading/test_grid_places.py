"""Where a transfer left and where it went: constructions crossed with towns, and places that are none of it."""

from itertools import product

import pytest

from helpers.reading import read_article

_TOWNS = (("Nampo", "Tambov"), ("Huichon", "Rostov-on-Don"), ("Rajin", "Vostochny"))
_PLACED = {
    "North Korea shipped shells from {n} to {r}, Seoul said.": "nr",
    "North Korea sent shells from the port of {n} to the Russian port of {r}, Seoul said.": "nr",
    "Shells from North Korea arrived on Monday in the Russian city of {r}, Seoul said.": "r",
    "North Korea sent Russia shells that are stored at a depot near {r}, Seoul said.": "r",
    "A train with shells left {n} for Russia, Seoul said of North Korea's deliveries.": "n",
    "A ship took shells between {n} and {r}, Seoul said of North Korea's sales to Russia.": "nr",
    "North Korea shipped shells to Russia, Seoul said. The boxes were loaded in {n} and unloaded in {r}.": "nr",
    "North Korea shipped shells to Russia, Seoul said. They are now kept at a site near {r}.": "r",
}
_UNPLACED = (
    "North Korea agreed at talks in {r} to send shells to Russia, Seoul said.",
    "North Korea has sent shells to Russia, an official said in {r}.",
    "In {r}, an official said that North Korea has sent shells to Russia.",
    "North Korea sent shells to Russia, a newspaper in {r} reported.",
    "North Korea sent shells to Russia and was paid through a bank in {r}, Seoul said.",
    "North Korea sent shells to Russia as fighting raged in {r}, Seoul said.",
    "North Korea sent shells to Russia after a delegation flew to {r}, Seoul said.",
    "North Korea sent shells to Russia, a trader from {r} said.",
    "North Korea has sent shells to Russia, Seoul said. Talks were held in {r} in May.",
)


def ends(text):
    transfer = read_article(text, "2024-10-18").transfers[0]
    return transfer.value("place_from"), transfer.value("place_to")


@pytest.mark.parametrize(("text", "towns"), list(product(_PLACED, _TOWNS)))
def test_where_it_left_and_where_it_went(text, towns):
    n, r = (town if side in _PLACED[text] else None for town, side in zip(towns, "nr", strict=True))
    assert ends(text.format(n=towns[0], r=towns[1])) == (n, r)


@pytest.mark.parametrize(("text", "town"), list(product(_UNPLACED, ("Kursk", "Vladivostok", "Tambov"))))
def test_where_people_meet_speak_or_fight_is_no_place_of_a_transfer(text, town):
    assert ends(text.format(r=town)) == (None, None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "North Korea sent shells to Russia in return for oil shipped from {r}, Seoul said.",
            {"artillery-ammunition": (None, None), "refined-petroleum": ("{r}", None)},
        ),
        (
            "Russia paid for shells from North Korea with oil that was loaded in {r}, Seoul said.",
            {"artillery-ammunition": (None, None), "refined-petroleum": ("{r}", None)},
        ),
        (
            "North Korea shipped shells from {n} and received oil from {r} in exchange, Seoul said.",
            {"artillery-ammunition": ("{n}", None), "refined-petroleum": ("{r}", None)},
        ),
        (
            "North Korea has sent workers to {r} and shells to Kursk, Seoul said.",
            {"workers": (None, "{r}"), "artillery-ammunition": (None, "Kursk")},
        ),
        (
            "North Korea sent shells by rail, as many as 3,000, from {n} to {r}, Seoul said.",
            {"artillery-ammunition": ("{n}", "{r}")},
        ),
    ],
)
@pytest.mark.parametrize(("n", "r"), _TOWNS)
def test_each_of_several_goods_has_its_own_places(text, found, n, r):
    draft = read_article(text.format(n=n, r=r), "2024-10-18")
    seen = {t.value("category"): (t.value("place_from"), t.value("place_to")) for t in draft.transfers}
    assert seen == {kind: tuple(v and v.format(n=n, r=r) for v in ends) for kind, ends in found.items()}
