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


_NO_COUNT = (
    "{s} sent {g} to {r} over a distance of 8,000 kilometres, Seoul said.",
    "{s} sent {g} to {r} despite resolutions 1718 and 2270, Seoul said.",
    "{s} sent {g} to {r} in 27 trips since May, Seoul said.",
    "{s} sent {g} to {r}, where 300 people were killed in May, Seoul said.",
    "{s} sent {g} to {r}, said Oslo as it put 14 people and 9 firms under sanctions.",
    "{s} sent {g} to {r} as Washington gave Ukraine 40 tanks and 5,000 rockets, Seoul said.",
    "{s} sent {g} to {r}, and oil rose 2.5 percent to 81 dollars a barrel.",
    "{s}, with 1.2 million soldiers, sent {g} to {r}, Seoul said.",
    "Two ships carried {g} from {s} to {r}, Seoul said.",
)


@pytest.mark.parametrize(("text", "goods"), list(product(_NO_COUNT, _GOODS)))
def test_figures_beside_a_transfer_are_neither_its_quantity_nor_another_one(text, goods):
    supplier, recipient = _NAMES[goods[2]]
    draft = read_article(text.format(s=supplier, r=recipient, g=goods[0]), "2024-10-18")
    assert [(t.value("category"), t.value("quantity_low")) for t in draft.transfers] == [(goods[1], None)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("North Korea, which has an army of 1.2 million troops, has sent shells to Russia, Seoul said.", None),
        ("North Korea sent shells to Russia, which has 500,000 soldiers in Ukraine.", None),
        ("North Korea has 11,000 soldiers in Russia, Seoul said.", 11_000),
        ("North Korea has sent an army of 11,000 soldiers to Russia, Seoul said.", 11_000),
        ("Russia has 11,000 North Korean soldiers in Kursk, Seoul said.", 11_000),
    ],
)
def test_the_soldiers_that_a_state_has_at_home_are_not_sent(text, found):
    draft = read_article(text, "2024-10-18")
    troops = [t.value("quantity_low") for t in draft.transfers if t.value("category") == "troops"]
    assert troops == ([] if found is None else [found])


_SENT_AND_LOST = {
    "North Korea sent {n} soldiers to Russia and has lost 600 of them, Seoul said.": True,
    "North Korea sent {n} soldiers to Russia; casualties stand at 4,700, Seoul said.": True,
    "North Korea has suffered 4,700 casualties after sending {n} soldiers to Russia, Seoul said.": True,
    "Ukraine captured two of the {n} soldiers that North Korea sent to Russia, Kyiv said.": True,
    "North Korea has sent four brigades with a total of {n} soldiers to Russia, Seoul said.": True,
    "Russia pays each of the {n} soldiers from North Korea 2,000 dollars a month, Kyiv said.": True,
    "Some {n} North Korean soldiers are training in eastern Russia, Seoul said.": True,
    "Some {n} North Korean soldiers are in eastern Russia, Seoul said.": True,
    "Some {n} North Korean soldiers have been killed or wounded in Russia, Seoul said.": False,
    "North Korean losses in Russia rose to {n} soldiers, Seoul said.": False,
}


@pytest.mark.parametrize(
    ("text", "number"), list(product(_SENT_AND_LOST, ("11,000", "3,000 to 4,000", "two thousand")))
)
def test_those_who_were_sent_are_counted_and_not_those_who_fell(text, number):
    draft = read_article(text.format(n=number), "2024-10-18")
    troops = next(t for t in draft.transfers if t.value("category") == "troops")
    first = {"11,000": 11_000, "3,000 to 4,000": 3_000, "two thousand": 2_000}[number]
    assert troops.value("quantity_low") == (first if _SENT_AND_LOST[text] else None)


@pytest.mark.parametrize(
    ("words", "amounts"),
    [
        ("5 million shells, 148 ballistic missiles and 120 howitzers", [5_000_000, 148, 120]),
        ("artillery shells as well as 100 KN-23 missiles", [None, 100]),
        ("100 KN-23 and KN-24 missiles", [100]),
        ("shells in 12,000 containers", [12_000]),
        ("3,000 shells and dozens of missiles", [3_000, None]),
        ("3,000 shells in addition to the 148 supplied earlier", [3_000]),
    ],
)
def test_each_of_several_goods_has_its_own_figure(words, amounts):
    draft = read_article(f"North Korea gave Russia {words}, Seoul said.", "2024-10-18")
    assert [t.value("quantity_low") for t in draft.transfers] == amounts


_HEADS = (
    "According to Seoul, North Korea has delivered to Russia:",
    "SEOUL, Oct. 17, 2024 (Yonhap) -- Seoul listed what North Korea had supplied to Russia:",
    "Russia received from North Korea, the ministry in Seoul said on Monday:",
)


@pytest.mark.parametrize(("head", "bullet"), list(product(_HEADS, "-•–*")))
def test_the_lines_of_a_list_go_on_with_the_sentence_above_them(head, bullet):
    lines = ("3,200 artillery shells of old make;", "more than 150 ballistic missiles of two types.")
    text = "\n\n".join((head, *(f"{bullet} {line}" for line in lines), "Nobody in the two capitals spoke of it."))
    found = read_article(text, "2024-10-18").transfers
    assert [(t.value("supplier"), t.value("quantity_low")) for t in found] == [("PRK", 3_200), ("PRK", 150)]


@pytest.mark.parametrize(
    ("second", "shells", "missiles"),
    [
        ("It put the figure at 3,200 artillery shells.", 3_200, "none"),
        ("In addition, 150 missiles were delivered.", None, 150),
        ("150 missiles followed in May.", None, 150),
        ("There were 3,200 artillery shells, it said.", 3_200, "none"),
        ("South Korea has 3,000 artillery shells of this make.", None, "none"),
    ],
)
def test_the_next_sentence_counts_the_same_goods_or_tells_of_more(second, shells, missiles):
    draft = read_article(f"North Korea sent artillery shells to Russia, Seoul said. {second}", "2024-10-18")
    found = {t.value("category"): t.value("quantity_low") for t in draft.transfers}
    assert (found["artillery-ammunition"], found.get("ballistic-missiles", "none")) == (shells, missiles)
