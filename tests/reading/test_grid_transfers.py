"""A grid of constructions and goods: each sentence, behind one that names both states, tells its transfer."""

from __future__ import annotations

import pytest

from helpers.reading import read_article
from tests.reading.score import DAY

NAMES = {"PRK": "North Korea", "RUS": "Russia"}
GOODS = [
    ("field guns", "PRK", "artillery-systems"),
    ("machine guns", "PRK", "small-arms"),
    ("coal", "PRK", "coal"),
    ("attack drones", "RUS", "uav"),
    ("petrol", "RUS", "refined-petroleum"),
    ("sewing machines", "RUS", "consumer-goods"),
    ("antibiotics", "RUS", "medical"),
]
CONSTRUCTIONS = [
    ("{S} is also said to have provided {g}.", "delivered"),
    ("{S} is suspected of having sent {g}.", "delivered"),
    ("{S} has begun to ship {g} to {R}.", "under-way"),
    ("{S} has resumed its deliveries of {g} to {R}.", "under-way"),
    ("{R} signed a contract with {S} for {g}.", "agreed"),
    ("{R} struck a deal with {S} to buy {g}.", "agreed"),
    ("{S} signed a contract to supply {R} with {g}.", "agreed"),
    ("{R} has been buying {g} from {S}.", "under-way"),
    ("Last month {g} arrived in {R} by ship.", "delivered"),
    ("In April {g} were unloaded at the port of {P}.", "delivered"),
    ("The vessel took {g} from {S} to the old port of {P}.", "delivered"),
]
PORTS = {"PRK": "Chongjin", "RUS": "Nakhodka"}
PEOPLE = [("soldiers", "troops"), ("military engineers", "military-engineers"), ("welders", "workers")]


@pytest.mark.parametrize(("sentence", "stage"), CONSTRUCTIONS)
def test_a_second_sentence_tells_what_went_from_whom_to_whom(sentence, stage):
    for goods, supplier, category in GOODS:
        recipient = "RUS" if supplier == "PRK" else "PRK"
        told = sentence.format(S=NAMES[supplier], R=NAMES[recipient], P=PORTS[recipient], g=goods)
        lead = (
            "North Korea is drawing closer to Russia, a spokesman of the Unification Ministry in Seoul said on Monday."
        )
        draft = read_article(f"SEOUL, May 19 -- {lead}\n\n{told}\n\nThe ministry gave no details.", "2025-05-19")
        seen = [
            tuple(t.value(name) for name in ("supplier", "recipient", "category", "stage")) for t in draft.transfers
        ]
        assert seen == [(supplier, recipient, category, stage)], told


BOTH_WAYS = [
    (
        "North Korea sent shells to Russia, which has provided diesel.",
        {"PRK artillery-ammunition", "RUS refined-petroleum"},
    ),
    (
        "North Korea has sent howitzers to Russia. It has been paid in oil.",
        {"PRK artillery-systems", "RUS refined-petroleum"},
    ),
    ("Two North Korean firms bought tractors in Vladivostok.", {"RUS vehicles"}),
    ("Having received jammers from Russia, North Korea lifted a ban.", {"RUS electronic-warfare"}),
    ("Russia has made antibiotics available to North Korea.", {"RUS medical"}),
]


@pytest.mark.parametrize(("told", "wanted"), BOTH_WAYS)
def test_each_clause_has_its_own_two_sides(told, wanted):
    draft = read_article(f"SEOUL, May 19 -- {told}\n\nNeither government commented.", "2025-05-19")
    assert {f"{t.value('supplier')} {t.value('category')}" for t in draft.transfers} == wanted


PRONOUNS = [
    "It has also sent {g}, the agency said.",
    "It is thought to have supplied {g} as well.",
    "The agency said it had also shipped {g}.",
    "In March the country also handed over {g}.",
]


@pytest.mark.parametrize("sentence", PRONOUNS)
def test_it_is_who_gave_before(sentence):
    for goods, supplier, category in GOODS:
        recipient = "RUS" if supplier == "PRK" else "PRK"
        lead = (
            f"{NAMES[supplier]} is helping {NAMES[recipient]} more and more, South Korea's spy agency said on Monday."
        )
        text = f"SEOUL, May 19 -- {lead}\n\n{sentence.format(g=goods)}\n\nThe agency gave no details."
        seen = [(t.value("supplier"), t.value("category")) for t in read_article(text, "2025-05-19").transfers]
        assert seen == [(supplier, category)], goods


@pytest.mark.parametrize("told", ["They included {g}.", "The cargo consisted of {g}.", "Among the items were {g}."])
def test_what_the_shipments_held_went_the_same_way(told):
    for supplier, first, second in (("PRK", "howitzers", "machine guns"), ("RUS", "diesel", "washing machines")):
        recipient = "RUS" if supplier == "PRK" else "PRK"
        lead = f"{NAMES[supplier]} has sent {first} to {NAMES[recipient]}, the ministry in Seoul said on Monday."
        text = f"SEOUL, May 19 -- {lead}\n\n{told.format(g=second)}\n\nThe ministry gave no details."
        assert [t.value("supplier") for t in read_article(text, "2025-05-19").transfers] == [supplier, supplier]


@pytest.mark.parametrize(("people", "category"), PEOPLE)
@pytest.mark.parametrize("start", ["Russia is using", "Russia hosts", "Thousands are in Russia, among them"])
def test_russia_has_people_of_the_north(start, people, category):
    draft = read_article(f"{start} North Korean {people}, the ministry in Seoul said on Monday.", "2025-05-19")
    assert [(t.value("supplier"), t.value("category")) for t in draft.transfers] == [("PRK", category)]


@pytest.mark.parametrize(
    "told",
    [
        "Ukraine has called on its partners to supply more air defence systems.",
        "The goods were handed over at the border station of Tumangang.",
        "Ukraine said it had received shells.",
        "The United States is worried. It has sent bombers to the region.",
        "The country needs air defence systems, Zelensky said.",
        "Russian troops and North Korean troops share a history, Putin said.",
        "It gave no figures on the weapons.",
        "Under UN resolutions, all North Korean workers had to be sent home by December 2019.",
        "UN sanctions cap North Korea's imports of refined petroleum at 500,000 barrels a year.",
        "Vladivostok hosted a forum on coal in May.",
        "Moscow hosted talks with a North Korean delegation on soldiers missing in the war of 1950.",
    ],
)
def test_what_only_sounds_like_it_adds_nothing(told):
    lead = "North Korea has shipped howitzers to Russia, the Unification Ministry in Seoul said on Monday."
    draft = read_article(f"SEOUL, May 19 -- {lead}\n\n{told}\n\nThe ministry gave no details.", "2025-05-19")
    assert [t.value("category") for t in draft.transfers] == ["artillery-systems"]


@pytest.mark.parametrize(
    "text",
    [
        "Russia has used DPRK ballistic missiles against Ukraine.",
        "Russian vessels carried DPRK ballistic missiles to Russia.",
        "An airline whose aircraft is reported to have carried DPRK ballistic missiles to Russia was listed by the EU.",
        "Russian forces launched four North Korean KN-23 ballistic missiles and 91 drones overnight, Kyiv said.",
    ],
)
def test_what_is_of_the_dprk_comes_from_there_and_nothing_else_does(text):
    ways = {(t.value("supplier"), t.value("category")) for t in read_article(text, DAY).transfers}
    assert ways == {("PRK", "ballistic-missiles")}


def test_the_dprk_behind_a_verb_of_giving_gets_something():
    draft = read_article("Russia gave the DPRK coal last year, the envoy said.", DAY)
    assert [(t.value("supplier"), t.value("category")) for t in draft.transfers] == [("RUS", "coal")]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Russia would supply grain, and North Korea would send shells to Russia, the envoy said.", "food"),
        ("Russia gave oil to the North, and it received shells from Pyongyang.", "refined-petroleum"),
        ("North Korea shipped shells, and has received oil from Russia.", "refined-petroleum"),
        ("North Korea shipped shells and received oil from Russia.", "refined-petroleum"),
        ("Russia delivered food, and received shells from North Korea.", "food"),
        ("North Korea built up stocks of shells, and then shipped them to Russia.", ""),
        ("North Korea sent shells, and repaired guns, to Russia.", ""),
    ],
)
def test_each_of_two_clauses_has_its_own_way(text, other):
    ways = {(t.value("supplier"), t.value("category")) for t in read_article(text, DAY).transfers}
    assert ways >= {("PRK", "artillery-ammunition")}
    assert ("RUS", "artillery-ammunition") not in ways
    assert not other or (("RUS", other) in ways and ("PRK", other) not in ways)
