"""Wording: every sentence says who says it and how surely, before it says what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import load, status
from helpers.prose import Datum
from helpers.reporting.law import provisions_told
from helpers.wording import (
    ANSWERS,
    MANNERS,
    OF_ANSWERS,
    STAGES,
    VERBS,
    claims_told,
    day_by_day,
    reactions_told,
    transfers_told,
)
from tests.conftest import ROWS, write_tables

KIT = load()
STATUS_WORDS = ("confirmed", "disputed", "corroborated", "alleged")


@pytest.fixture(scope="module")
def little(tmp_path_factory):
    return load(write_tables(tmp_path_factory.mktemp("wording") / "data", ROWS))


def told_before(sentence, field):
    """Return the text of a sentence before a cell of its record."""
    at = next(n for n, piece in enumerate(sentence.pieces) if isinstance(piece, Datum) and piece.field == field)
    return "".join(piece if isinstance(piece, str) else getattr(piece, "shown", "") for piece in sentence.pieces[:at])


def test_every_value_of_a_vocabulary_has_words():
    package = KIT.package
    assert set(VERBS) == set(package.values("claim_stance"))
    assert set(ANSWERS) == set(package.values("reaction_stance"))
    assert set(MANNERS) == set(OF_ANSWERS) == set(package.values("modality"))
    assert set(STAGES) == set(package.values("stage"))


def test_each_transfer_of_the_kit_is_told_with_its_status_and_no_other():
    rows = status(KIT)
    for row, sentence in zip(rows.itertuples(), transfers_told(KIT, rows["transfer_id"]), strict=True):
        before = told_before(sentence, "title")
        assert f"**{row.status}**" in before
        assert not [word for word in STATUS_WORDS if word != row.status and f"**{word}**" in before]


def test_a_transfer_of_one_claimant_is_never_told_as_known():
    rows = status(KIT)
    single = rows[(rows["status"] == "alleged") & (rows["independent"] == 1)]
    assert len(single) > 50
    for sentence in transfers_told(KIT, single["transfer_id"]):
        before = told_before(sentence, "title")
        assert before.startswith("**alleged** by ")
        assert before.rstrip(": ").endswith(("alone", "of one origin"))


def test_every_claim_of_the_kit_names_its_claimant_and_how_surely_before_what_it_says():
    names = KIT.actors.set_index("actor_id")["name"]
    for row, sentence in zip(KIT.claims.itertuples(), claims_told(KIT, KIT.claims), strict=True):
        before = told_before(sentence, "summary")
        assert names[row.claimant] in before
        assert VERBS[str(row.stance)] in before
        if row.modality != "asserted" and row.stance != "assesses":
            assert MANNERS[str(row.modality)] in before


def test_every_conditional_reaction_of_the_kit_says_its_condition_first():
    rows = KIT.reactions[KIT.reactions["modality"] == "if-true"]
    assert len(rows) > 5
    for sentence in reactions_told(KIT, rows):
        assert "*under a condition*" in told_before(sentence, "summary")


@given(st.sampled_from(sorted(VERBS)), st.sampled_from(sorted(MANNERS)))
def test_a_claim_of_any_stance_and_modality_says_both(little, stance, modality):
    row = little.claims.head(1).astype({"stance": "str", "modality": "str"}).assign(stance=stance, modality=modality)
    before = told_before(claims_told(little, row)[0], "summary")
    assert before.startswith("2024-02-20: **KCNA** " + VERBS[stance])
    assert MANNERS[modality] in before or (stance, modality) == ("assesses", "assessed")


@given(st.sampled_from(sorted(ANSWERS)), st.sampled_from(sorted(MANNERS)))
def test_a_reaction_of_any_stance_and_modality_says_both(little, stance, modality):
    row = little.reactions.head(1).astype({"stance": "str", "modality": "str"}).assign(stance=stance, modality=modality)
    before = told_before(reactions_told(little, row)[0], "summary")
    assert ANSWERS[stance] in before
    assert OF_ANSWERS[modality] in before


def test_relays_hedges_and_what_was_taken_back_are_told(small):
    claims = small.claims
    claims.loc[claims["claim_id"] == "car-c2", ["hedge", "retracted"]] = ["likely", "2024-03-01"]
    sentence = claims_told(small, claims)[1]
    assert sentence == (
        "2024-02-20: **Kremlin** confirmed, through RIA: It is an Aurus. Hedge: likely. Retracted 2024-03-01."
    )


def test_a_plan_and_an_estimate_are_called_so(small):
    told = dict(zip(small.transfers["transfer_id"], transfers_told(small, small.transfers["transfer_id"]), strict=True))
    assert told["car"] == "**confirmed** by KCNA and Kremlin: Car (dated 2024-02-18)."
    assert "a cumulative estimate" in told["shells"]
    assert "sought, with no delivery reported" in told["plan"]
    assert told["hidden"].startswith("**alleged** only in what others answered: Something")


def test_an_unknown_transfer_is_an_error(small):
    with pytest.raises(KeyError, match="nope"):
        transfers_told(small, ["nope"])


def test_days_run_in_order_and_the_undated_come_last(small):
    days = [line[2:9] for line in day_by_day(small).splitlines()]
    assert days == sorted(days)
    assert len(days) == len(small.claims) + len(small.reactions)


def test_a_paragraph_says_since_when_how_russia_voted_and_how_its_number_was_checked(small):
    sentence = provisions_told(small, small.provisions)[0]
    assert sentence.startswith(
        "**S/RES/2397 (2017), OP7**: No vehicles. In force from 2017-12-22; Russia voted in favour"
    )
    assert "number checked: " in sentence


def test_a_reaction_says_to_what_or_in_general(small):
    told = reactions_told(small, small.reactions, about=True)
    assert ", on limousine: Would appear to violate." in told[0]
    general = reactions_told(small, small.reactions.tail(1), about=True)
    assert ", on artillery ammunition in general: Waves it off." in general[0]
    assert reactions_told(small, small.reactions.head(0), about=True) == []
