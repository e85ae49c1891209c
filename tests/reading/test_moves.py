"""Words that only look as if they moved a thing, and things that are only spoken of."""

import pytest

from helpers.reading import read_article


def read(text):
    return read_article(f"SEOUL, Feb. 22, 2024 (Yonhap) -- {text}")


def transfers(text):
    return {(t.value("supplier"), t.value("category")) for t in read(text).transfers}


@pytest.mark.parametrize(
    "text",
    [
        "Russia's war provides valuable insights on modern artillery to the North Korean army, an analyst said.",
        "The North Korean party newspaper carried photos of Shoigu beside weapons in Pyongyang.",
        "Kim Jong Un led Shoigu to an exhibition showcasing the North's newest drones and missiles.",
        "Seoul denounced the North's test-firing of a ballistic missile, and Russia objected.",
        "Moscow and Pyongyang agreed to seek cooperation in science and technology.",
        "Russia received a letter from Kim Jong Un about nuclear weapons, KCNA said.",
        "A think tank wrote of the route on which North Korea supplies Russia.",
        "The ban on North Korean workers in Russia must be lifted, a deputy said.",
        "Russia paid North Korea, which may use the funds to buy oil, Seoul said.",
        "By resolutions passed with Russia's vote states may take no goods from North Korea.",
        "Moscow and Pyongyang work together on ballistic missile research, Seoul said.",
    ],
)
def test_what_is_no_thing_is_not_moved(text):
    assert transfers(text) == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Russia sent North Korea sheep to ease its food shortage, Seoul said.", {("RUS", "animals")}),
        ("North Korea wants ballistic missile technology from Russia, Seoul said.", {("RUS", "military-technology")}),
        (
            "Seoul fears transfers of missile-related technology from Russia to Pyongyang.",
            {("RUS", "military-technology")},
        ),
        (
            "North Korean troops reached Russia trained and ready for battle while Kim's navy tested its missiles.",
            {("PRK", "troops")},
        ),
        ("Such ties may lead to Moscow giving satellites to Pyongyang, Seoul said.", {("RUS", "space-technology")}),
        (
            "The assistance of Russia to North Korea's nuclear and missile programmes is a threat, Seoul said.",
            {("RUS", "nuclear-technology"), ("RUS", "military-technology")},
        ),
        (
            "North Korea sent troops to Russia. Talks turned to how allies can provide critical ammunition.",
            {("PRK", "troops")},
        ),
    ],
)
def test_what_only_describes_a_thing_is_none(text, found):
    assert transfers(text) == found


def test_the_supplier_is_not_guessed_where_a_third_state_is_named():
    text = "North Korea is under an embargo. Iranian firms were listed over the supply of attack drones to Russia."
    assert transfers(text) == set()


def test_a_story_is_not_about_transfers_because_somebody_rejects_something():
    draft = read("Kim Yo Jong rejected talks on the North's nuclear weapons and praised ties with Russia.")
    assert draft.relevant.value is None


def test_stocks_drills_and_bans_are_no_transfers():
    assert transfers("Sanctions restrict Moscow's supplies, and North Korea agrees, Seoul said.") == set()
    assert transfers("North Korea confirmed a test of its newest ballistic missile that flew over Russia.") == set()


def test_what_is_given_in_exchange_may_go_against_the_usual_way():
    found = transfers("Russia will share satellite technology with North Korea in exchange for weapons from Pyongyang.")
    assert found == {("RUS", "space-technology"), ("PRK", "other-arms")}


def test_presents_between_leaders_are_luxury_goods_unless_named():
    assert transfers("Vladimir Putin sent gifts to Kim Jong Un, the Kremlin said.") == {("RUS", "luxury-goods")}
    assert transfers("Putin sent gifts to Kim Jong Un. Russia sent horses to North Korea.") == {("RUS", "animals")}


def test_in_addition_to_a_state_gives_it_nothing():
    text = (
        "In addition to the DPRK's support to Russia's war effort, through the provision of rockets, Seoul sees more."
    )
    assert transfers(text) == {("PRK", "rockets")}


def test_a_transfer_named_after_a_trade_is_not_part_of_it():
    text = "Seoul asks what Moscow gives Pyongyang in exchange for arms, including a transfer of satellite technology."
    assert transfers(text) == {("PRK", "other-arms"), ("RUS", "space-technology")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Russia released frozen North Korean assets after Pyongyang provided Moscow with arms.",
            {("RUS", "finance"), ("PRK", "other-arms")},
        ),
        (
            "Russia will give North Korea satellites in return for the North's provision of arms to Moscow.",
            {("RUS", "space-technology"), ("PRK", "other-arms")},
        ),
        (
            "Kim Jong Un travelled to Russia for talks on possible Russian help for satellites, Seoul said.",
            {("RUS", "space-technology")},
        ),
        ("North Korea watches. China helps Moscow by purchasing Russian oil.", set()),
        ("Pyongyang means to use the money to buy crude oil. Russia is silent.", set()),
        ("North Korea is training 10,000 soldiers to support Russia, Kyiv said.", set()),
        ("North Korean gunners are training Russian crews on the mortars, Oslo said.", {("PRK", "training")}),
        ("North Korean sergeants are to train their Russian counterparts, Oslo said.", {("PRK", "training")}),
        ("Russian crews were taught by North Korean instructors, Oslo said.", {("PRK", "training")}),
        ("North Korean crews were taught by Russian instructors, Oslo said.", {("RUS", "training")}),
        ("North Korean crews are training with Russian soldiers near Omsk, Oslo said.", {("RUS", "training")}),
        ("Russia fired two KN-23 missiles at Poltava, Oslo said.", {("PRK", "ballistic-missiles")}),
        ("Russia used KN-23/24 missiles against Poltava, Oslo said.", {("PRK", "ballistic-missiles")}),
        (
            "Kyiv obtained evidence of Russian invaders using missiles made in North Korea to hit Kharkiv, Oslo said.",
            {("PRK", "ballistic-missiles")},
        ),
        ("North Korea helps Russia. One Russian drone landed in a field near Sumy, Oslo said.", set()),
        (
            "Russia plans to hire 9,000 workers from North Korea to boost its long-range drone production, Oslo said.",
            {("PRK", "workers")},
        ),
        ("Russian KN-23 missiles are no match for it, Oslo said. Pyongyang is silent.", set()),
        (
            "Oslo said that shells from North Korea tear the barrels of Russia's howitzers and mortars.",
            {("PRK", "artillery-ammunition")},
        ),
        (
            "North Korea cuts shell supplies to Russia, launches drone production, Oslo says.",
            {("PRK", "artillery-ammunition")},
        ),
        ("Russia helps North Korea launch drone production, Oslo says.", {("RUS", "military-technology")}),
        (
            "For its men, North Korea gets missile and submarine tech from Moscow, Oslo said.",
            {("RUS", "military-technology"), ("RUS", "naval-technology")},
        ),
        (
            "Oslo said the North, which earlier had sold coal to Moscow, had deployed its soldiers to Russia.",
            {("PRK", "coal"), ("PRK", "troops")},
        ),
        (
            "Footage from Belgorod showed howitzers in a wood, which a driver called a gift from Kim Jong Un.",
            {("PRK", "artillery-systems")},
        ),
    ],
)
def test_who_moves_what_in_a_sentence_of_several_clauses(text, found):
    assert transfers(text) == found


@pytest.mark.parametrize("giver", ["Russia gave the North", "The North may receive", "The North wants Russian"])
@pytest.mark.parametrize("of", ["for", "on", "related to"])
@pytest.mark.parametrize(
    ("things", "kinds"),
    [
        ("fighter jets", {"military-technology"}),
        ("submarines and tanks", {"naval-technology", "military-technology"}),
        ("missiles, air defence systems and fighter jets", {"military-technology"}),
        ("satellites and nuclear-powered submarines", {"space-technology", "naval-technology"}),
    ],
)
def test_knowledge_of_arms_is_no_arms(giver, of, things, kinds):
    after = " from Russia" if "may" in giver else ""
    assert {
        kind for _, kind in transfers(f"{giver} technologies {of} {things}{after}, Seoul's minister said.")
    } == kinds


def test_arms_beside_knowledge_are_arms():
    text = "Russia gave the North technologies, tanks and fighter jets, Seoul's defence minister said."
    assert transfers(text) == {("RUS", k) for k in ("military-technology", "armoured-vehicles", "aircraft")}


@pytest.mark.parametrize("plan", ["gearing up to send", "readying to send", "taking steps to send", "pushing to send"])
@pytest.mark.parametrize("things", ["shells", "workers"])
def test_what_one_gears_up_for_is_still_to_come(plan, things):
    (found,) = read(f"North Korea is {plan} {things} to Russia, Seoul's spy agency said.").transfers
    assert found.value("stage") == "sought"


def test_a_plant_that_was_geared_up_plans_nothing():
    (found,) = read("North Korea has geared up plants and sent shells to Russia, Seoul's spy agency said.").transfers
    assert found.value("stage") == "delivered"


@pytest.mark.parametrize("got", ["received", "got", "has obtained"])
@pytest.mark.parametrize(
    ("back", "kinds"),
    [("air defence missiles", {"air-defence"}), ("oil and flour", {"refined-petroleum", "food"})],
)
@pytest.mark.parametrize(("given", "kind"), [("troops", "troops"), ("shells", "artillery-ammunition")])
def test_what_one_got_for_sending_something_goes_the_other_way(got, back, kinds, given, kind):
    text = f"North Korea {got} {back} for sending {given} to Russia, Seoul's unification ministry said."
    assert transfers(text) == {("RUS", one) for one in kinds} | {("PRK", kind)}


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("nuclear and missile technology", {"nuclear-technology", "military-technology"}),
        ("missile and nuclear technology", {"nuclear-technology", "military-technology"}),
        ("space, missile and submarine technologies", {"space-technology", "military-technology", "naval-technology"}),
        ("missiles and satellite technology", {"ballistic-missiles", "space-technology"}),
    ],
)
def test_kinds_that_share_the_word_of_a_technology(words, kinds):
    assert transfers(f"Russia gave North Korea {words}, Seoul said.") == {("RUS", kind) for kind in kinds}


def test_tankers_that_the_north_sent_fetched_their_oil():
    text = "North Korea had sent several oil tankers to Russia's Vostochny Port to smuggle oil, a paper in Seoul said."
    assert transfers(text) == {("RUS", "refined-petroleum")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Kim is asking for help from Russia including fighter jets, radars and coal, Oslo said.",
            {("RUS", "aircraft"), ("RUS", "other-arms"), ("RUS", "coal")},
        ),
        (
            "Pyongyang got goods from Russia including flour, diesel and paper.",
            {("RUS", "food"), ("RUS", "refined-petroleum")},
        ),
        ("The satellite photographed a train bound for Russia. North Korea is silent.", set()),
    ],
)
def test_a_list_of_examples_and_what_only_sees_it(text, found):
    assert transfers(text) >= found if found else transfers(text) == found


def test_a_charge_of_the_deed_outweighs_talk_of_buying():
    text = "Oslo accused Pyongyang of quietly sending Russia mortars. Russia was buying mortars from it, Oslo had said."
    (draft,) = read_article(text, "2024-02-22").transfers
    assert draft.value("stage") == "delivered"


@pytest.mark.parametrize(("out", "back"), [("oil", "weapons"), ("flour", "shells"), ("oil", "coal")])
@pytest.mark.parametrize("verb", ["take", "carry", "bring"])
def test_what_ships_take_back_goes_the_other_way(out, back, verb):
    kinds = {"oil": "refined-petroleum", "flour": "food", "weapons": "other-arms", "coal": "coal"}
    text = f"Russian ships bring {out} to North Korea and {verb} {back} back, Seoul said."
    assert transfers(text) == {("RUS", kinds[out]), ("PRK", kinds.get(back, "artillery-ammunition"))}


@pytest.mark.parametrize("leads", ["to help fuel", "that fuel", "which will fuel"])
@pytest.mark.parametrize("war", ["Russian President Vladimir Putin's war on Ukraine", "Moscow's invasion"])
def test_what_fuels_a_war_is_no_oil(leads, war):
    text = f"North Korea sent a million artillery shells to Russia {leads} {war}, Seoul's spy agency said."
    assert transfers(text) == {("PRK", "artillery-ammunition")}


@pytest.mark.parametrize("then", ["and", "and then", "and now"])
@pytest.mark.parametrize("them", ["it", "the North"])
def test_a_second_clause_has_its_own_giver(then, them):
    text = (
        f"North Korea is providing Russia with missiles {then} Russia is providing {them} with technology, Oslo said."
    )
    assert transfers(text) == {("PRK", "ballistic-missiles"), ("RUS", "military-technology")}


@pytest.mark.parametrize("noun", ["arms transfers to Moscow", "weapons shipments to Russia"])
def test_what_transfers_named_with_their_way_are_given_for(noun):
    text = f"Russia has given oil to North Korea in return for its {noun}, Seoul said."
    assert transfers(text) == {("RUS", "refined-petroleum"), ("PRK", "other-arms")}


def test_aircraft_that_carry_shells_are_not_given():
    text = "North Korea sent Russia shells and other weapons using Russian ships and transport aircraft, Seoul said."
    assert {kind for _, kind in transfers(text)} == {"artillery-ammunition", "other-arms"}


@pytest.mark.parametrize(
    "text",
    [
        "Moscow opened talks with Pyongyang on the supply of flour in return for shells, Oslo said.",
        "The ministers voiced fears about any transfer to North Korea of Russian jets or any transfer of tanks.",
    ],
)
def test_what_is_talked_of_or_feared_has_not_come(text):
    assert {draft.value("stage") for draft in read_article(text, "2024-02-22").transfers} == {"sought"}


@pytest.mark.parametrize("verb", ["gave", "has provided", "appears to have given"])
@pytest.mark.parametrize(
    ("what", "kind"),
    [("two advanced destroyers", "naval-technology"), ("a new satellite", "space-technology")],
)
def test_help_in_building_something_is_knowledge(verb, what, kind):
    text = f"Russia {verb} North Korea help in designing and rapidly building {what}, Seoul's military said."
    assert transfers(text) == {("RUS", kind)}


@pytest.mark.parametrize(
    "text",
    [
        "Russia offered Japan help in building a destroyer, Oslo said. North Korea watched.",
        "China gave North Korea help in building a destroyer, and Russia watched, Oslo said.",
        "North Korea gave Russia help in building roads, Oslo said.",
    ],
)
def test_help_of_or_for_others_is_none(text):
    assert transfers(text) == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Russian officials who had lately visited Pyongyang offered flour, Oslo said.", {("RUS", "food")}),
        ("North Korean generals who went to Moscow offered shells.", {("PRK", "artillery-ammunition")}),
        ("North Korea sent Russia 2 million rounds of heavy artillery.", {("PRK", "artillery-ammunition")}),
        ("North Korea sent Russia heavy artillery.", {("PRK", "artillery-systems")}),
        ("The Council put limits on North Korea's refined oil imports, Moscow noted.", set()),
    ],
)
def test_guests_rounds_and_limits(text, found):
    assert transfers(text) - {("PRK", "troops")} == found
