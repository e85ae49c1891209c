"""Who supplies what to whom, whichever way the sentence runs."""

import pytest

from helpers.reading import read_article


def read(text, **options):
    return read_article(f"SEOUL, Feb. 22, 2024 (Yonhap) -- {text}", **options)


def transfers(text):
    return [(t.value("supplier"), t.value("recipient"), t.value("category")) for t in read(text).transfers]


@pytest.mark.parametrize(
    "text",
    [
        "North Korea sent artillery shells to Russia, Seoul said.",
        "Artillery shells were shipped from North Korea to Russia, Seoul said.",
        "Russia bought artillery shells from the North, Seoul said.",
        "Moscow received North Korean artillery shells, Seoul said.",
        "Seoul condemned Pyongyang's shipments of artillery shells to Moscow.",
        "Russia has procured artillery shells made in North Korea, Seoul said.",
        "Seoul said Russian forces fired North Korean artillery shells at Kherson.",
    ],
)
def test_shells_go_to_russia_whichever_way_the_sentence_runs(text):
    assert transfers(text) == [("PRK", "RUS", "artillery-ammunition")]


@pytest.mark.parametrize(
    "text",
    [
        "Putin gave Kim Jong Un a limousine, the Kremlin said.",
        "Kim Jong Un was given a limousine by Putin, the Kremlin said.",
        "Kim Jong Un was presented with a Russian limousine, KCNA said.",
        "Kim Jong Un received a limousine from President Vladimir Putin, KCNA said.",
        "The Kremlin spoke of a limousine, a gift from Putin to Kim Jong Un.",
    ],
)
def test_the_car_goes_to_pyongyang(text):
    assert transfers(text) == [("RUS", "PRK", "luxury-goods")]


def test_what_is_sought_in_exchange_goes_the_other_way_and_is_sought():
    draft = read("North Korea sent troops to Russia in exchange for satellite technology, Seoul said.")
    by_category = {t.value("category"): t for t in draft.transfers}
    assert by_category["troops"].value("supplier") == "PRK"
    assert by_category["space-technology"].value("supplier") == "RUS"
    assert by_category["space-technology"].value("stage") == "sought"


def test_the_things_of_a_list_are_kept_apart():
    found = transfers("North Korea has sent Russia artillery shells, rockets and ballistic missiles, Seoul said.")
    assert {category for _, _, category in found} == {"artillery-ammunition", "rockets", "ballistic-missiles"}


def test_a_general_word_is_absorbed_by_the_kind_the_story_names():
    found = transfers("North Korea shipped artillery shells to Russia. Pyongyang sent Moscow the weapons by rail.")
    assert found == [("PRK", "RUS", "artillery-ammunition")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Pyongyang has shipped arms to Moscow. Russia fired North Korean ballistic missiles, Seoul said.",
            {"other-arms", "ballistic-missiles"},
        ),
        (
            "North Korea sent Russia shells, missiles and soldiers.",
            {"artillery-ammunition", "ballistic-missiles", "troops"},
        ),
        ("North Korea gave Russia weapons, including rockets, Seoul said.", {"rockets"}),
    ],
)
def test_a_general_word_stands_where_it_is_told_beside_the_others(text, found):
    assert {category for _, _, category in transfers(text)} == found


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("North Korea has sent troops to Russia, Seoul said.", "delivered"),
        ("North Korea is sending troops to Russia, Seoul said.", "under-way"),
        ("North Korea agreed to send troops to Russia, Seoul said.", "agreed"),
        ("North Korea could send troops to Russia, Seoul said.", "sought"),
    ],
)
def test_stage(text, stage):
    assert [t.value("stage") for t in read(text).transfers] == [stage]


@pytest.mark.parametrize(
    "text",
    [
        "North Korea fired a ballistic missile into the sea on Thursday, Seoul said.",
        "Iran has sent drones to Russia, the Pentagon said.",
        "Kim Jong Un congratulated President Vladimir Putin on his birthday, KCNA said.",
        "The resolutions prohibit the supply of luxury cars to North Korea, Russia's envoy said.",
        "Trade between North Korea and China grew last year, Seoul said.",
    ],
)
def test_a_story_without_such_a_transfer_yields_none(text):
    draft = read(text)
    assert draft.transfers == ()
    assert draft.relevant.value is None


def test_quantity_places_and_carrier_are_the_words_of_the_text():
    draft = read(
        "A cargo ship took 3,000 containers of artillery shells from Rajin to Vladivostok for Russia, Seoul said."
    )
    transfer = draft.transfers[0]
    assert transfer.value("quantity_low") == 3000
    assert transfer.value("place_from") == "Rajin"
    assert transfer.value("place_to") == "Vladivostok"
    assert transfer.value("carrier") == "cargo ship"
    assert transfer.value("occurred") is None
    assert transfer["occurred"].reason == "not-said"


@pytest.mark.parametrize(
    "text",
    [
        "Moscow and Pyongyang have both denied any arms deals.",
        "Ties between North Korea and Russia deepen, including arms transfers, Seoul said.",
        "The freighter Lena shuttles between Rajin and Vladivostok carrying North Korean munitions.",
    ],
)
def test_both_states_told_together_leave_the_way_to_the_thing(text):
    assert transfers(text) == [("PRK", "RUS", "other-arms")]


def test_what_is_got_in_return_does_not_come_from_where_the_other_half_goes():
    found = transfers("Kim Jong Un may receive sensitive technologies in return for sending troops to Russia.")
    assert set(found) == {("RUS", "PRK", "military-technology"), ("PRK", "RUS", "troops")}


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("North Korea continues to supply shells to Russia, Seoul said.", "under-way"),
        ("North Korea may be supplying shells to Russia, Seoul said.", "under-way"),
        ("North Korea is to send sappers to Russia, Shoigu said.", "agreed"),
        ("Russia's efforts to acquire shells from North Korea go on, Seoul said.", "sought"),
        ("A minister flew to Pyongyang to persuade the North to sell shells to Russia.", "sought"),
        ("Moscow has asked the North Korean army to deliver shells to Russia.", "sought"),
        ("Russia has approached North Korea for shells.", "sought"),
        ("A broker set up a deal that would have given Russia shells from North Korea.", "sought"),
        ("The North decided to send a thousand sappers to Russia.", "agreed"),
    ],
)
def test_stage_by_the_words_before_the_verb(text, stage):
    assert [t.value("stage") for t in read(text).transfers] == [stage]


def test_what_only_the_headline_tells_is_a_transfer_beside_the_sentence_on_its_thing():
    story = "SEOUL, Feb. 22, 2024 (Yonhap) -- Seoul said the coal lay at a pier."
    (found,) = read_article(f"Ship brings North Korean coal to Nakhodka\n\n{story}").transfers
    assert [found.value(name) for name in ("supplier", "recipient", "category")] == ["PRK", "RUS", "coal"]


@pytest.mark.parametrize(
    "text",
    [
        "Seoul said DPRK howitzers were seen with Russian troops, who had received them by sea.",
        "Russian crews around Kherson are using poor North Korean howitzers, Kyiv said.",
        "Most of the howitzers that Russia fires are North Korean, Kyiv said.",
    ],
)
def test_a_state_before_or_behind_a_thing_says_where_it_is_from(text):
    assert ("PRK", "RUS", "artillery-systems") in transfers(text)


def test_who_is_given_something_is_no_adjective_of_it():
    assert transfers("Russia gave the DPRK coal, Seoul said.") == [("RUS", "PRK", "coal")]


def test_what_is_paid_for_comes_and_what_it_is_paid_with_goes():
    found = transfers("Russia pays for the howitzers with kerosene, Seoul said, and North Korea is content.")
    assert found == [("PRK", "RUS", "artillery-systems"), ("RUS", "PRK", "refined-petroleum")]


def test_who_travels_to_ask_for_something_brings_none():
    found = transfers("Shoigu went to Pyongyang to discuss howitzers, Seoul said.")
    assert ("RUS", "PRK", "artillery-systems") not in found


@pytest.mark.parametrize(
    "text",
    [
        "Howitzers have left Rajin for the Russian port of Dunai, Seoul said.",
        "Seoul said howitzers had made their way from North Korea to Russia.",
        "Pyongyang has become the main supplier of howitzers for Moscow, Seoul said.",
        "Every second howitzer in service with Russian crews is now North Korean, and Russia fires them, Kyiv said.",
        "Russian troops have begun using howitzers from North Korea, a blogger wrote.",
        "North Korean howitzers were filmed on flatcars in Krasnoyarsk, a blogger wrote.",
    ],
)
def test_howitzers_go_to_russia_whichever_way_it_is_told(text):
    assert transfers(text) == [("PRK", "RUS", "artillery-systems")]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Moscow let North Korea open accounts at a Russian bank, the report said.", "finance"),
        ("Russian instructors are teaching North Korean gunners to aim, the report said.", "training"),
        ("Kerosene from Vladivostok is being railed into North Korea, the report said.", "refined-petroleum"),
        ("Russia probably helped with the North's new destroyer, the report said.", "naval-technology"),
        ("Russia shared data from the battlefield with North Korea, the report said.", "military-technology"),
    ],
)
def test_russia_gives_services_and_knowledge_in_many_words(text, category):
    assert transfers(text) == [("RUS", "PRK", category)]


def test_a_car_of_a_train_that_travels_is_no_present():
    assert transfers("A through car left Pyongyang for Moscow on Tuesday, the railway said.") == []


def test_a_promise_not_to_send_adds_no_transfer_to_what_was_sent():
    found = transfers(
        "North Korea sent howitzers to Russia. Pyongyang should keep its word not to sell arms to Moscow."
    )
    assert found == [("PRK", "RUS", "artillery-systems")]


def test_what_a_cap_allows_is_no_transfer():
    assert transfers("The resolution allows North Korea to import kerosene; Russia knows it, Seoul said.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Analysts suspect Russian help behind the North's new torpedo launcher and its destroyer.",
        "The North's destroyer was designed with Russian know-how, analysts wrote.",
        "The North's destroyer shows signs of Russian involvement, analysts wrote.",
    ],
)
def test_russian_help_is_seen_in_a_weapon(text):
    assert ("RUS", "PRK", "naval-technology") in transfers(text)


def test_containers_from_the_north_hold_what_the_story_says():
    shipped = "Russian ships moved 300 containers from Rajin to Dunai, Seoul said."
    assert transfers(shipped) == [("PRK", "RUS", "mixed-cargo")]
    assert transfers(f"{shipped} Kyiv fears more arms.") == [("PRK", "RUS", "other-arms")]
    held = f"{shipped} They could hold 900,000 howitzer shells."
    assert transfers(held) == [("PRK", "RUS", "artillery-ammunition")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Kyiv said Pyongyang and Moscow are allies. A Koksan gun was destroyed in the Kursk region.",
            "artillery-systems",
        ),
        ("Four North Korean officers died near Donetsk, Kyiv said; Russia was silent.", "troops"),
        ("North Korea trades with Russia, Kyiv said. Some 200 howitzers were handed over by May.", "artillery-systems"),
        (
            "Britain listed a trader for supplying howitzers to Russian troops; North Korea was silent.",
            "artillery-systems",
        ),
    ],
)
def test_the_state_that_is_not_named_beside_a_thing_follows_from_the_story(text, found):
    assert transfers(text) == [("PRK", "RUS", found)]


@pytest.mark.parametrize(
    "text",
    [
        "North Korea trades with Russia. Ukraine received howitzers from the United States, Kyiv said.",
        "North Korea trades with Russia. China and Iran trade too, and China ships oil, a lot of China's own.",
        "Kim Jong Un and Putin spoke. Lavrov went to Pyongyang to discuss howitzers.",
    ],
)
def test_what_others_send_or_talks_are_about_is_no_transfer(text):
    assert transfers(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fragments of a North Korean howitzer shell were found in Odesa, prosecutors said.", "artillery-ammunition"),
        ("North Korean soldiers were seen near Pokrovsk, Kyiv said.", "troops"),
    ],
)
def test_what_the_north_has_at_the_front_went_to_russia_also_where_russia_is_not_named(text, found):
    assert transfers(text) == [("PRK", "RUS", found)]


def test_a_word_of_many_meanings_is_a_thing_where_it_is_weighed():
    assert transfers("Russia offered 500 tonnes of sugar at the port of Rajin, Seoul said.") == [("RUS", "PRK", "food")]
    assert transfers("Russia has offered a sugar of its own, and North Korea likes it, Seoul said.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Russian diesel went to North Korea in a train of tank cars, Seoul said.",
        "Diesel went from Russia to North Korea in closed lorries, Seoul said.",
    ],
)
def test_what_carries_a_thing_is_not_sent(text):
    assert transfers(text) == [("RUS", "PRK", "refined-petroleum")]


def test_a_car_given_in_return_has_its_own_way():
    found = transfers("Putin received howitzers from Kim Jong Un in return for the limousine he gave him, KCNA said.")
    assert ("PRK", "RUS", "luxury-goods") not in found


def test_a_headline_alone_is_read():
    (found,) = read_article("North Korea sends howitzers to Russia, Zelensky says").transfers
    assert found.value("category") == "artillery-systems"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Some 9,000 North Koreans are working on Russian building sites, a broadcaster reported.", "workers"),
        ("Kyiv put the number of North Koreans killed in Kursk at 900; Moscow was silent.", "troops"),
        (
            "Russia could not hold out without North Korean mortar shells, the alliance's chief said.",
            "artillery-ammunition",
        ),
        ("Denmark called on Pyongyang to end its deliveries of howitzers; Moscow was silent.", "artillery-systems"),
    ],
)
def test_what_is_told_only_by_those_who_were_sent_or_who_need_it(text, found):
    assert transfers(text) == [("PRK", "RUS", found)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sanctioned North Korean banks kept accounts at Russian banks, the report said.", "finance"),
        ("A North Korean tanker was filled with diesel in Vostochny, the report said.", "refined-petroleum"),
        ("Kozlov, a Russian minister, brought a lion and two bears to Pyongyang, the report said.", "animals"),
        ("Russian experts came to Sohae to help with the launch of a satellite, the report said.", "space-technology"),
    ],
)
def test_what_russia_gives_is_told_in_everyday_words(text, found):
    assert ("RUS", "PRK", found) in transfers(text)


@pytest.mark.parametrize(
    "text",
    [
        "North Korea trades with Russia. Kim inspected a farm and gave workers advice.",
        "North Korea trades with Russia. Two soldiers crossed into the South and were held.",
    ],
)
def test_people_who_get_advice_or_flee_are_not_sent(text):
    assert transfers(text) == []


def test_plain_goods_that_are_told_by_their_state_go_either_way():
    assert transfers("Vladivostok on Monday took in North Korean lathes, the port said.") == [
        ("PRK", "RUS", "machinery")
    ]


def test_who_flies_drones_sends_none():
    found = transfers("The first North Korean soldiers trained in Russia to fly drones have come home, Seoul said.")
    assert ("PRK", "RUS", "uav") not in found
    assert ("RUS", "PRK", "uav") not in found


def test_what_one_state_moves_in_a_story_that_names_the_other_far_off_goes_elsewhere():
    text = (
        "A ship that once belonged to North Korea was searched in Oslo. Nothing was found. The crew stayed. "
        "A storm came. Another tanker had sailed from a Russian port with fuel for a power station."
    )
    assert transfers(text) == []


@pytest.mark.parametrize("stop", [".", ""])
def test_a_text_may_end_with_whom_a_thing_is_for_and_no_full_stop(stop):
    draft = read_article(f"Ties\n\nNorth Korea held a parade. Russia sent fuel for homes{stop}")
    assert [t.value("category") for t in draft.transfers] == ["refined-petroleum"]
