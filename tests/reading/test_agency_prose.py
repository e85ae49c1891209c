"""What agency prose does to a reader: relays, lists, captions and losses. Sentences in our own words."""

import pytest

from helpers.reading import read_article


def read(text, published="2024-11-22"):
    return read_article(text, published)


def said(draft):
    return {(c.value("claimant"), c.value("stance"), c.value("said"), tuple(c.value("via"))) for c in draft.claims}


def test_a_state_agency_that_carries_a_denial_neither_confirms_nor_denies():
    draft = read(
        "Pyongyang's foreign ministry has denied reports that North Korea is supplying Russia with munitions, North "
        "Korean news agency KCNA reported on Friday."
    )
    ministry, carrier = "Ministry of Foreign Affairs of the DPRK", "Korean Central News Agency"
    assert said(draft) == {(ministry, "denies", "2024-11-22", (carrier,))}


def test_a_day_of_saying_is_no_day_of_the_transfer():
    draft = read(
        "The Kremlin said on Tuesday that allegations that North Korea was supplying weapons to Russia were not based "
        "on evidence, the TASS news agency cited Kremlin spokesman Dmitry Peskov as saying. The White House on Friday "
        "said North Korea recently provided Russia with weapons. The delivery took place between Sept. 7 and Oct. 1."
    )
    (transfer,) = draft.transfers
    assert transfer.value("occurred") == "2024-09-07/2024-10-01"


def test_figures_of_the_dead_are_no_quantity():
    draft = read(
        "Around 2,000 North Korean soldiers deployed to help Russia are believed to have been killed, lawmaker Lee "
        "Seong-kweun said Tuesday. Pyongyang sent more than 10,000 troops to Russia in October, he said."
    )
    assert draft.transfers[0].value("quantity_low") == 10000
    assert draft.transfers[0].value("quantity_high") is None


@pytest.mark.parametrize("tail", ["Nov. 1. Yonhap", "Nov. 1."])
def test_a_pose_is_a_caption(tail):
    text = (
        "Russia gave missiles to North Korea: adviser\n\n"
        f"National Security Adviser Shin Won-sik, center, testifies at the National Assembly in Seoul, {tail}\n\n"
        "Russia has provided North Korea with anti-air missiles, South Korea's security adviser said Friday."
    )
    draft = read(text)
    assert draft.document.value("headline") == "Russia gave missiles to North Korea: adviser"
    assert [cell.words for cell in draft.dates] == ["Friday"]


def test_anti_aircraft_missiles_do_not_fly_themselves():
    draft = read("Russia has supplied North Korea with anti-aircraft missiles, Shin Won-sik told SBS on Friday.")
    assert draft.transfers[0].value("carrier") is None


def test_measures_that_may_follow_are_a_warning():
    draft = read(
        "North Korea sent troops to Russia, Seoul said. The US State Department said it could impose sanctions over "
        "the deployment of North Korean troops to Russia."
    )
    stances = {r.value("stance") for r in draft.reactions if r.value("country") == "USA"}
    assert stances == {"warns"}


def test_an_unnamed_spokesman_and_the_name_in_the_next_sentence_are_one():
    draft = read(
        "North Korea is supplying artillery shells to Russia, a White House National Security Council (NSC) spokesman "
        "said Wednesday.\n\nJohn Kirby, NSC coordinator for strategic communications, also said the North is trying to "
        "hide its shipments."
    )
    assert {c.value("claimant") for c in draft.claims} == {"John Kirby"}
    assert {c.value("said") for c in draft.claims} == {"2024-11-20"}


def test_mixed_quotation_marks_close_each_other():
    draft = read(
        '"North Korea is not being helpful,” said State Department spokesperson Tammy Bruce on Tuesday of the troops '
        'that North Korea sent to Russia. “It must end," she said.'
    )
    assert [q.value("words") for q in draft.quotations] == ["North Korea is not being helpful", "It must end"]
    assert {q.value("speaker") for q in draft.quotations} == {"Tammy Bruce"}


def test_a_state_that_fires_its_own_missiles_sends_none():
    draft = read(
        "North Korea sent workers to Russia, the NIS said. The spy agency said the North could launch ballistic "
        "missiles."
    )
    assert {t.value("category") for t in draft.transfers} == {"workers"}


def test_the_dateline_tells_day_from_month_in_a_stamp():
    draft = read_article(
        "Press Statement on Rumours\n\nDate: 08/11/2022 | Source: KCNA.kp (En)\n\n"
        "Pyongyang, November 8 (KCNA) -- North Korea never sold shells to Russia, its defence ministry said on Monday."
    )
    assert draft.document.value("published") == "2022-11-08"
    assert [cell.value for cell in draft.dates] == ["2022-11-07"]
