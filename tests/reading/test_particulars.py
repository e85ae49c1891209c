"""How much, when and where: the particulars of a transfer."""

import pytest

from helpers.reading import read_article


def first(text):
    return read_article(f"SEOUL, Feb. 22, 2024 (Yonhap) -- {text}").transfers[0]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("North Korean troops, numbering about 12,000, were sent to Russia, Seoul said.", 12000, 12000),
        ("North Korea sent up to almost 9,000 shells to Russia, Seoul said.", None, 9000),
        ("Seoul said in 2024 that troops were sent from North Korea to Russia.", None, None),
        ("North Korea sent its 77th Engineer Regiment of sappers to Russia.", None, None),
        ("Russia sold North Korea refined petroleum totalling 9,400 barrels.", 9400, 9400),
        ("Russia sent North Korea grain amounting to some 700 tons.", 700, 700),
        ("Pork sales from Russia to North Korea in May amounted to 800 tons valued at over $700,000.", 800, 800),
        ("Five North Korean tankers with petrol left the Russian port of Vostochny, RUSI said.", None, None),
        ("Thousands of North Korean troops went to Russia. North Korea sent 8,000 troops to Russia.", 8000, 8000),
        ("Russia supplied North Korea with over a million barrels (56,000 tonnes) of oil, Seoul said.", 1000000, None),
        ("North Korea sent Russia some 50 domestically built 170mm self-propelled howitzers.", 50, 50),
        ("North Korea supplies up to 40 percent of Russia's ammunition, Kyiv said.", None, None),
        ("Russia received 16,500 containers worth of munitions from North Korea.", 16500, 16500),
        ("Putin gave Kim an armored limousine, KCNA said.", 1, 1),
        ("Russia has supplied Pyongyang with Pantsir-S1 air defense systems.", None, None),
        ("North Korea earned up to $540 million by sending shells to Russia, a study found.", None, None),
        ("Russia paid North Korea 30 million dollars for shells, Seoul said.", None, None),
        ("Russia sent North Korea goods worth $2.5 million in December, Seoul said.", 2500000, 2500000),
        ("Russia released $9 million of frozen North Korean assets, officials said.", 9000000, 9000000),
        ("North Korea has sent Russia as many as 9 million shells, Budanov said.", None, 9000000),
        ("North Korea delivered some 200 170mm guns to Russia, Kyiv said.", 200, 200),
        ("Seven Russian ships moved 1,500 North Korean special forces to Vladivostok, the NIS said.", 1500, 1500),
        ("Footage posted on October 18 purportedly shows North Korean soldiers in Russia.", None, None),
        ("On Oct. 18 North Korean soldiers arrived in Russia, Seoul said.", None, None),
        ("North Korea has delivered M-1989 self-propelled guns to Russia.", None, None),
        ("Britain examined 40 components of a North Korean missile that Russia fired at Ukraine.", None, None),
    ],
)
def test_a_figure_counts_what_is_moved(text, low, high):
    assert (first(text).value("quantity_low"), first(text).value("quantity_high")) == (low, high)


def test_what_is_listed_beside_a_counted_thing_is_not_counted_with_it():
    text = "North Korea has sent 10 million artillery shells, ballistic missiles and rockets to Russia."
    draft = read_article(f"SEOUL, Feb. 22, 2024 (Yonhap) -- {text}")
    found = {t.value("category"): t.value("quantity_low") for t in draft.transfers}
    assert (found["artillery-ammunition"], found["ballistic-missiles"]) == (10000000, None)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("North Korea sent troops to Russia's Kursk region, Seoul said.", "Kursk region"),
        ("North Korea has sent troops to Russia, Seoul said.", "Russia"),
        ("North Korea has sent shells to Moscow, Seoul said.", None),
        ("Russia sent goats to the North Korean city of Rason, Seoul said.", "Rason"),
    ],
)
def test_where_it_went(text, place):
    assert first(text).value("place_to") == place


def test_the_day_on_which_a_missile_was_fired_is_not_when_it_came():
    assert first("Russia fired a North Korean ballistic missile at Kharkiv on January 2.").value("occurred") is None


def test_a_port_of_the_supplier_is_where_things_leave_whatever_they_do_there():
    text = "SEOUL, May 5 (Yonhap) -- North Korean ships loaded Russian oil at Vostochny last week, an aid worker said."
    (record,) = read_article(text, "2025-05-05").transfers
    assert (record.value("place_from"), record.value("place_to")) == ("Vostochny", None)


def test_what_a_state_supplies_now_is_under_way_and_what_is_only_possible_is_sought():
    now = read_article("Moscow supplies North Korea with coal and diesel.", "2025-05-05")
    assert {record.value("stage") for record in now.transfers} == {"under-way"}
    maybe = read_article(
        "Seoul warned of a possible transfer of missile technology from Russia to North Korea.", "2025-05-05"
    )
    assert [record.value("stage") for record in maybe.transfers] == ["sought"]


def test_the_dead_of_a_sentence_leave_the_figure_of_those_sent():
    text = "North Korea sent 9,000 soldiers to Russia, many of whom are thought to have been killed there."
    (record,) = read_article(text, "2025-05-05").transfers
    assert record.value("quantity_low") == 9000
    text = "Some 700 North Korean soldiers were killed in Russia."
    (record,) = read_article(text, "2025-05-05").transfers
    assert record.value("quantity_low") is None


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Seoul watches a delivery of Northern shells. It said that North Korea was supplying Russia with shells.",
         "under-way"),
        ("North Korean soldiers may be sent to Russia, Seoul said, and spoke of the deployment of soldiers.",
         "sought"),
        ("A firm was involved in bringing North Korean mortars to Russia, Seoul said.", "delivered"),
        ("Some 900 North Korean troops are currently deployed in Russia, Seoul said.", "delivered"),
        ("Two men attempted to sell North Korean mortars to Russia, Seoul said.", "sought"),
    ],
)  # fmt: skip
def test_how_far_it_has_come_is_told_by_a_verb_before_a_noun(text, stage):
    assert [t.value("stage") for t in read_article(f"Ties\n\n{text}", "2025-05-05").transfers] == [stage]


def test_goods_given_back_have_come_as_far_as_what_was_given():
    text = "Ties\n\nNorth Korea sent shells to Russia in return for flour, Seoul said."
    assert {t.value("stage") for t in read_article(text, "2025-05-05").transfers} == {"delivered"}


@pytest.mark.parametrize(
    "text",
    [
        "North Korea has sent thousands of shells to Russia, Seoul said.",
        "Ukraine showed two captured soldiers among the troops that North Korea sent to Russia.",
    ],
)
def test_a_unit_stands_only_with_a_figure_of_what_is_moved(text):
    assert {first(text).value(column) for column in ("quantity_low", "quantity_high", "unit")} == {None}


def test_the_port_told_of_beside_a_transfer_is_where_things_leave():
    text = "North Korea sent shells to Russia, Seoul said. A ship lay at the port of Rajin for four days, it added."
    assert first(text).value("place_from") == "Rajin"


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("Russia has shipped oil to North Korea. The Northern tankers made forty voyages.", "tankers"),
        ("A Russian vessel carried shells from North Korea to Russia. It was the Angara.", "Angara"),
        ("Soldiers were sent from North Korea to Russia as tankers were seen in port.", None),
        ("Russian railroad cars picked up shells in North Korea and brought them to Russia.", "railroad cars"),
    ],
)
def test_what_carried_it(text, carrier):
    assert first(text).value("carrier") == carrier


def test_the_years_of_an_office_are_not_when_its_holder_spoke():
    text = (
        'Russia sends oil to North Korea, Ann Keane, who led the panel from 2014 to 2019, said: "It is oil for arms."'
    )
    assert read_article(text).claims[0].value("said") is None


def test_a_briefing_gone_by_is_no_venue():
    text = (
        "Ann Keane, a UN official, said that since the last briefing there had been reports of transfers of arms from "
        "North Korea to Russia that would violate resolutions."
    )
    assert [r.value("venue") for r in read_article(text).reactions] == [None]


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        (
            "Department Press Briefing – March 4, 2024\n\nMatthew Miller, Department Spokesperson\n\nQUESTION: North "
            "Korea sent shells to Russia. Any comment?\n\nMR MILLER: That violates Security Council resolutions.",
            "press briefing",
        ),
        (
            "North Korea sent shells to Russia. Robert Wood told the Security Council that this violated resolutions.",
            "UNSC meeting",
        ),
        (
            "North Korea sent shells to Russia. Robert Wood told NHK that this violated Security Council resolutions.",
            "interview",
        ),
        ("North Korea sent shells to Russia. Robert Wood said this violated Security Council resolutions.", None),
    ],
)
def test_the_venue_of_a_reaction(text, venue):
    assert {r.value("venue") for r in read_article(text, "2024-03-05").reactions} == {venue}


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ("the Council's resolutions", ["resolutions"]),
        ("resolutions that Russia itself had voted for", ["resolutions"]),
        ("an embargo", ["embargo"]),
    ],
)
def test_rules_are_kept_as_they_are_cited(words, cited):
    text = f"North Korea sent shells to Russia. Robert Wood, the U.S. envoy, said this was a violation of {words}."
    assert [[c.value for c in r["provisions"]] for r in read_article(text).reactions] == [cited]


@pytest.mark.parametrize(
    ("said", "modality"),
    [
        ("any such transfer would violate Security Council resolutions", "planned"),
        ("if this was true, it would violate Security Council resolutions", "if-true"),
        ("the transfer violated Security Council resolutions", "asserted"),
    ],
)
def test_what_would_follow_is_no_finding(said, modality):
    text = f"North Korea sent shells to Russia, Seoul said. Robert Wood, the U.S. envoy, said {said}."
    assert read_article(text).reactions[-1].value("modality") == modality


@pytest.mark.parametrize(
    "text",
    [
        "Russia sent North Korea oil, Seoul said.\n\nA resolution caps imports by the North at 500,000 barrels.",
        "North Korea sent shells to Russia, Kyiv said.\n\nSeven of every ten shells fired came from the North.",
    ],
)
def test_a_limit_or_a_share_is_no_quantity(text):
    assert [t.value("quantity_low") for t in read_article(text, "2024-04-01").transfers] == [None]


def test_an_article_of_a_treaty_is_no_op_ed():
    text = (
        "North Korea sent troops to Russia, Seoul said. Putin defended it: Article 4 of the treaty allows it, he said."
    )
    assert {r.value("venue") for r in read_article(text).reactions} == {None}


def test_the_day_on_which_footage_was_posted_is_not_that_of_what_it_shows():
    text = (
        "Footage posted on Telegram on October 18 shows North Korean soldiers receiving equipment at a base in Russia."
    )
    assert first(text).value("occurred") is None


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Russia is about to receive shells from North Korea, Washington said.", "sought"),
        ("Russia was supposed to deliver oil to North Korea in May, its ambassador to Pyongyang said.", "agreed"),
        ("Russia and North Korea signed a deal on the supply of coal to Russia, officials said.", "agreed"),
        ("North Korea has been selecting workers to be sent to Russia, Seoul said.", "sought"),
        ("There are signs of the selection of North Korean troops to go to Russia, Seoul said.", "sought"),
        ("North Korea is likely to send more troops to Russia, Seoul said.", "sought"),
        ("Russia refused to give North Korea fighter jets, Seoul said.", "sought"),
        ("Putin said he did not rule out sending weapons to North Korea.", "offered"),
        ("Russia and North Korea discussed the return of North Korean labourers to Russia, the envoy said.", "sought"),
        ("Russia was in the process of buying shells from North Korea, Seoul said.", "sought"),
        ("Russia will deliver four Su-57 jets to North Korea, a Japanese defence official said.", "sought"),
        ("Russia will deliver 40 buses to North Korea, Russian transport minister Roman Starovoit said.", "agreed"),
        ("Moscow has promised Pyongyang a dozen MiG-29 jets, a Seoul official said.", "agreed"),
        ("North Korean loggers are being sent to Russia's Far East, Oslo said.", "under-way"),
        ("Pyongyang was preparing to rotate its units, and to supply Russia with drones, Seoul said.", "sought"),
        ("He said 8,000 North Korean soldiers are in Russia's Kursk region and may be sent into battle.", "delivered"),
        ("North Korean workers are said to be supplied to Russia, Seoul said.", "delivered"),
    ],
)
def test_what_is_still_to_come_is_not_told_as_delivered(text, stage):
    assert first(text).value("stage") == stage


@pytest.mark.parametrize(
    ("second", "stages"),
    [
        ("Russian instructors have trained these soldiers in artillery, it added.", {"troops", "training"}),
        ("Russia's training of the troops breaks U.N. resolutions, Tokyo said.", {"troops", "training"}),
        ("Russia trained the Belarusian troops last year, Kyiv said.", {"troops"}),
        ("Russia's training of conscripts takes three weeks, experts say.", {"troops"}),
    ],
)
def test_who_is_taught_may_be_pointed_at(second, stages):
    draft = read_article(f"North Korea has sent 3,000 troops to Russia, Seoul said.\n{second}")
    assert {t.value("category") for t in draft.transfers} == stages


def test_how_often_since_when_is_not_when_it_took_place():
    text = "In November a batch of 30 horses was sent from Russia to North Korea, the seventh since 2019."
    assert first(text).value("occurred") == "2023-11"


@pytest.mark.parametrize(
    ("text", "batches"),
    [
        (
            "North Korea has sent 3,000 soldiers to Russia and is preparing to send more troops there, Seoul said.",
            [("delivered", 3000), ("sought", None)],
        ),
        (
            "Russia delivered 40 buses to North Korea in May.\nKozlov, a Russian minister, said Russia would hand "
            "over a further 60 buses to North Korea.",
            [("delivered", 40), ("agreed", 60)],
        ),
        (
            "North Korea sent 11,000 soldiers to Russia in October 2024, Kyiv said.\n"
            "It sent 3,000 soldiers to Russia in January 2025, Seoul said.",
            [("delivered", 11000), ("delivered", 3000)],
        ),
        (
            "North Korea sent 11,000 soldiers to Russia in October 2024, Kyiv said.\nIt sent some 11,000 soldiers "
            "to Russia late in 2024, Seoul said.",
            [("delivered", 11000)],
        ),
        (
            "North Korea has sent more than 3,000 soldiers to Russia, and more soldiers than ever.",
            [("delivered", 3000)],
        ),
        ("North Korea is preparing to send more soldiers to Russia, Seoul said.", [("sought", None)]),
    ],
)
def test_what_came_and_what_is_to_follow_are_two_transfers(text, batches):
    assert [(t.value("stage"), t.value("quantity_low")) for t in read_article(text).transfers] == batches


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Russia handed over 50 fire engines to North Korea, the ministry said.", 50),
        ("Russia gave North Korea 1,500 test kits, Seoul said.", 1500),
        ("Russia helped North Korea to build a 5,000-ton destroyer, Seoul said.", None),
        ("Russia has sent North Korea more refined oil than the annual limit of 500,000 barrels, Seoul said.", None),
        ("Russia exceeded the cap and sent North Korea 1.2 million barrels of oil, Seoul said.", 1_200_000),
        ("Seoul put the number of containers of shells shipped from North Korea to Russia at about 30,000.", 30_000),
        ("The number of North Korean soldiers killed in Russia rose to 4,000, Seoul said.", None),
    ],
)
def test_limits_and_sizes_are_no_quantities(text, low):
    assert first(text).value("quantity_low") == low


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("North Korean missiles built with Russian help would threaten Japan, Tokyo said.", {"military-technology"}),
        ("Two fuel tanks stand at a pad in North Korea. The tanks came from Russia, the brief said.", set()),
        ("The five railcars crossed from Russia into North Korea and returned loaded, Kirby said.", set()),
        ("Lavrov was received by Kim on board a yacht off Wonsan in North Korea, Russia's ministry said.", set()),
        ("Moscow has allowed North Korea to take nine million dollars out of a Russian bank.", {"finance"}),
        ("Russia gave North Korea forty railcars, a paper said.", {"vehicles"}),
        ("Russia delivered two tanks to North Korea, Seoul said.", {"armoured-vehicles"}),
    ],
)
def test_what_only_carries_or_holds_is_not_what_moves(text, ways):
    assert {t.value("category") for t in read_article(text).transfers} == ways


@pytest.mark.parametrize(
    ("text", "occurred"),
    [
        (
            "North Korea has sent Russia fewer mortars this year.\nIt has sent Russia 4,000 mortars since 2022.",
            ["2022/.."],
        ),
        (
            "Moscow promised to deliver gasoline to North Korea in January 2025 and 50 tons of wheat by March 2025.",
            ["2025-01", "../2025-03"],
        ),
        ("A North Korean missile supplied to Russia killed twelve people in Kyiv this week, Ukraine said.", [None]),
        (
            "Russia and North Korea resumed trade in May 2023, when Russia delivered 12 lorries to the North.",
            ["2023-05"],
        ),
        ("North Korean workers in Russia had to go home by December 2019, the UN said.", [None]),
        ("North Korea sent Russia ballistic missiles in 2023 that killed twelve people, Kyiv said.", ["2023"]),
    ],
)
def test_the_time_goes_with_what_is_counted_or_stands_beside_it(text, occurred):
    assert [t.value("occurred") for t in read_article(text, "2024-11-20").transfers] == occurred
