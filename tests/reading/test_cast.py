"""Who is meant: names, offices, roles, and the short forms that lead back to them."""

import pytest

from helpers.reading.cells import Span
from helpers.reading.people.cast import Cast
from helpers.reading.tokens import tokenize
from helpers.reading.wordlists import lexicon


def parties(text, home=None):
    tokens = tokenize(text, [Span(0, len(text))])
    cast = Cast(tokens, lexicon().find(tokens), lexicon(), home)
    return [
        (text[slice(*tokens.span(place.first, place.last))], place.who.self)
        for places in cast.places
        for place in places
    ]


def who(text, home=None):
    return [(words, party.name.value) for words, party in parties(text, home)]


def test_a_name_with_its_role_and_body_is_one_party():
    ((words, party),) = parties("South Korea's defense ministry spokesperson Jeon Ha-kyu spoke.")
    assert words == "South Korea's defense ministry spokesperson Jeon Ha-kyu"
    assert (party.actor_id, party.country.value, party.kind) == ("jeon-ha-kyu", "KOR", "person")


def test_an_apposition_gives_the_role():
    ((words, party),) = parties("Matthew Miller, the State Department spokesperson, spoke.")
    assert words == "Matthew Miller, the State Department spokesperson"
    assert party.organisation.value == "us-department-of-state"


def test_a_surname_and_a_title_lead_back_to_the_person():
    text = "Winston Peters, the foreign minister of New Zealand, spoke. Peters left. The minister will return."
    assert [party.name.value for _, party in parties(text)][-2:] == ["Winston Peters", "Winston Peters"]


def test_an_unnamed_spokesperson_is_the_one_named_later():
    text = "A State Department spokesperson spoke. It rained. Matthew Miller, the spokesperson, left."
    first = parties(text)[0][1]
    assert first.name.value == "Matthew Miller"


def test_people_the_tables_do_not_know_are_found_beside_a_role():
    assert who("Deputy minister Oleg Turkov said so.") == [("Deputy minister Oleg Turkov", "Oleg Turkov")]


@pytest.mark.parametrize(
    "words",
    [
        "Russia's agriculture ministry",
        "The Russian agriculture ministry",
        "Russia's Ministry of Agriculture",
        "The Agriculture Ministry of Russia",
        "Russia's farm ministry",
    ],
)
def test_a_ministry_however_it_is_put_is_the_one_that_the_table_knows(words):
    ((_, party),) = parties(f"{words} spoke.")
    assert party.actor_id == "ministry-of-agriculture-of-russia"


def test_a_ministry_that_no_table_knows_is_one_under_all_its_names():
    text = "Russia's Interior Ministry spoke. It rained. The Russian Ministry of Internal Affairs left."
    assert len({id(party) for _, party in parties(text)}) == 1


@pytest.mark.parametrize("words", ["The Interior Ministry", "The Foreign Ministry", "The defence ministry"])
@pytest.mark.parametrize("home", ["DEU", None])
def test_a_ministry_of_a_state_that_the_text_does_not_tell_is_a_party(words, home):
    ((_, name),) = who(f"{words} spoke.", home)
    assert name == words.removeprefix("The ")


def test_a_ministry_without_a_state_is_that_of_the_dateline():
    ((_, party),) = parties("The foreign ministry said so.", home="KOR")
    assert party.actor_id == "mfa-rok"
    assert party.country.rule == "office-of-the-dateline-country"


def test_a_body_that_no_table_knows_keeps_its_words():
    ((_, party),) = parties("The state veterinary service said so.")
    assert party.name.value == "state veterinary service"
    assert party.actor_id is None


def test_a_states_envoy_to_the_un_speaks_for_the_state():
    ((_, party),) = parties("A representative of North Korea at the United Nations, Kim Song, said so.")
    assert party.name.value == "Kim Song"
    assert party.country.value == "PRK"


def test_a_delegate_stands_before_his_state_in_brackets():
    ((words, party),) = parties("INGRID DALE (Norway) spoke.")
    assert words == "INGRID DALE (Norway)"
    assert (party.name.value, party.country.value, party.affiliation) == ("Ingrid Dale", "NOR", "state")


def test_a_ministry_keeps_its_field():
    assert who("The regional Ministry of Farming and Food said so.") == [
        ("The regional Ministry of Farming and Food", "regional Ministry of Farming and Food")
    ]


def test_an_office_joined_to_a_body_is_of_the_same_state():
    (_, kremlin), (_, ministry) = parties("The Kremlin and the Defence Ministry said nothing.")
    assert (kremlin.country.value, ministry.country.value) == ("RUS", "RUS")


def test_and_may_stand_within_a_name():
    assert who("Norway's National Shipping and Safety Council wrote that.")[-1][1] == (
        "National Shipping and Safety Council"
    )


def test_the_security_council_of_a_state_is_not_that_of_the_united_nations():
    ((_, party),) = parties("The Russian Security Council said so.")
    assert party.actor_id == "security-council-of-russia"


def test_who_heads_something_is_told_by_a_clause():
    ((words, party),) = parties("Yuri Petrov, who chairs the budget committee, spoke.", home="RUS")
    assert words == "Yuri Petrov, who chairs the budget committee"
    assert (party.role_kind, party.affiliation, party.country.value) == ("director", "state", "RUS")
