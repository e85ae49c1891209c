"""Accepting: everything is checked, everything is told at once, and nothing is lost."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.accepting import AcceptError, accept, text_hash
from helpers.dataset import load
from helpers.drafted import rows
from helpers.reading import read_article
from tests.reading.stories import CAR

LINK = {"t1": "2024-02-18-aurus-senat", "t2": "2024-01-02-missile-kharkiv"}
EDIT = {"source": {"url": "https://example.org/car"}}


@pytest.fixture(scope="module")
def draft():
    return read_article(CAR)


def test_an_accepted_claim_stands_with_the_transfer_it_was_linked_to(draft, ds):
    new = accept(draft, ds, link=LINK, edit=EDIT)
    added = new.claims.iloc[len(ds.claims) :]
    assert added["transfer_id"].unique().tolist() == ["2024-02-18-aurus-senat"]
    assert len(new.transfers) == len(ds.transfers)
    reaction = new.reactions.iloc[len(ds.reactions)]
    assert (reaction["stance"], reaction["modality"]) == ("calls-violation", "if-true")
    assert reaction["transfer_ids"] == "2024-02-18-aurus-senat"


def test_the_dataset_given_stays_as_it_is(draft, ds):
    before = {name: len(frame) for name, frame in ds.tables.items()}
    accept(draft, ds, link=LINK, edit=EDIT)
    assert {name: len(frame) for name, frame in ds.tables.items()} == before


def test_a_new_transfer_is_taken_with_its_claims(draft, ds):
    new = accept(draft, ds, link={"t2": LINK["t2"]}, edit=EDIT)
    transfer = new.transfers.iloc[-1]
    assert (transfer["supplier"], transfer["category"]) == ("RUS", "luxury-goods")
    assert set(new.claims.iloc[len(ds.claims) :]["transfer_id"]) == {transfer["transfer_id"]}


def test_what_was_accepted_survives_saving_and_loading(draft, ds, tmp_path):
    new = accept(draft, ds, link=LINK, edit=EDIT)
    new.save(tmp_path / "data")
    again = load(tmp_path / "data")
    for name in new.tables:
        pd.testing.assert_frame_equal(again.tables[name], new.tables[name])


def test_an_edit_is_kept_beside_what_was_drafted(draft, ds):
    new = accept(draft, ds, link=LINK, edit={**EDIT, "c1": {"said": "2024-02-21"}})
    told = new.readings[(new.readings["key"] == "c1") & (new.readings["column"] == "said")].iloc[0]
    assert (told["drafted"], told["kept"], told["decision"]) == ("2024-02-20", "2024-02-21", "edited")
    assert draft.text[int(told["start"]) : int(told["end"])] == told["words"] == "Tuesday"


def test_what_was_rejected_is_kept_as_rejected(draft, ds):
    new = accept(draft, ds, link=LINK, edit=EDIT, reject=["c2"])
    assert len(new.claims) == len(ds.claims) + 1
    told = new.readings[new.readings["key"] == "c2"]
    assert set(told["decision"]) == {"rejected"}
    assert told["kept"].isna().all()


def test_a_second_look_at_a_text_replaces_the_first(draft, ds):
    once = accept(draft, ds, link=LINK, edit=EDIT, reject=["c2"])
    twice = accept(draft, ds.with_tables(readings=once.readings.assign(source_id=None)), link=LINK, edit=EDIT)
    assert twice.readings["reading_id"].is_unique
    assert "rejected" not in set(twice.readings["decision"])


def test_accepting_a_page_again_adds_nothing(draft, ds):
    draft = replace(draft, url="https://example.org/car")
    once = accept(draft, ds, link=LINK)
    again = accept(draft, once, link=LINK)
    for name in ("sources", "claims", "reactions", "transfers", "actors"):
        assert len(again.tables[name]) == len(once.tables[name])


def test_all_that_is_wrong_is_told_at_once_with_key_and_column(draft, ds):
    edit = {"source": {"url": "car"}, "c1": {"said": "2024-02-30", "stance": "confirm"}}
    with pytest.raises(AcceptError) as told:
        accept(draft, ds, link=LINK, edit=edit)
    problems = told.value.problems
    assert set(zip(problems["file"], problems["column"], strict=True)) == {
        ("source (sources)", "url"),
        ("c1 (claims)", "said"),
        ("c1 (claims)", "stance"),
    }
    assert "Nearest: 'confirms'" in str(told.value)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"reject": ["t9"]}, "'t9' is no record of this draft"),
        ({"edit": {"c1": {"sayd": "2024"}}}, "Nearest: 'said'"),
        ({"link": {"t1": "2024-02-18-aurus-senat-car"}}, "Nearest: '2024-02-18-aurus-senat'"),
        ({"reject": ["c1"], "edit": {"c1": {"said": "2024"}}}, "rejected and edited"),
        ({"edit": {"t1": {"item": "car"}}, "link": LINK}, "linked to '2024-02-18-aurus-senat' and edited"),
        ({"reject": ["t1"], "link": {"t2": LINK["t2"]}}, "t1, which is rejected. Link t1 to an existing row"),
        ({"link": {"t1": LINK["t1"]}}, "has no claim in this draft"),
    ],
)
def test_each_contradiction_says_what_to_do(draft, ds, asked, told):
    with pytest.raises(AcceptError) as error:
        accept(draft, ds, **asked)
    assert told in str(error.value)


def test_an_empty_cell_that_must_not_be_is_told_with_its_record(draft, ds):
    with pytest.raises(AcceptError, match=r"source \(sources\), column publisher: The cell is empty"):
        accept(draft, ds, link=LINK, edit={"source": {"publisher": ""}})


def test_the_hash_tells_texts_apart(draft):
    assert text_hash(draft) != text_hash(replace(draft, text=draft.text + " "))


KEYS = ("source", "t1", "t2", "c1", "c2", "r1", "r2")


@settings(max_examples=12, deadline=None)
@given(st.sets(st.sampled_from(KEYS)), st.sets(st.sampled_from(("t1", "t2"))))
def test_any_choice_is_accepted_whole_or_refused_whole(draft, ds, rejected, linked):
    drafted = {row.key: row for row in rows(draft, ds)}
    edit = {} if "source" in rejected else EDIT
    try:
        new = accept(draft, ds, reject=rejected, link={key: LINK[key] for key in linked}, edit=edit)
    except AcceptError:  # any other error fails the test
        return
    for key in set(KEYS) - rejected - linked:
        row = drafted[key]
        added = new.tables[row.table].set_index(new.tables[row.table].columns[0]).loc[row.row_id]
        for column, value in row.values.items():
            if (
                value
                and column in added
                and column not in ("transfer_id", "transfer_ids", "quantity_low", "quantity_high")
            ):
                assert added[column] == value or column == "url"


def test_a_page_that_is_in_the_tables_by_a_typed_address_is_not_taken_twice(draft, ds):
    once = accept(draft, ds, link=LINK, edit=EDIT)
    other = replace(draft, text=draft.text + "\n")
    with pytest.raises(AcceptError, match=r"Link source to it") as told:
        accept(other, once, link=LINK, edit={"source": {"url": "http://www.example.org/car?utm_source=x"}})
    assert once.sources["source_id"].iloc[-1] in str(told.value)
    assert len(accept(other, once, link={**LINK, "source": ""}, edit=EDIT).sources) == len(once.sources) + 1


def test_a_pasted_text_that_was_read_before_is_not_taken_twice(draft, ds):
    once = accept(draft, ds, link=LINK, edit={"source": {"url": "", "symbol": "S/2024/1"}})
    source = once.sources["source_id"].iloc[-1]
    with pytest.raises(AcceptError, match=f"in the tables already, as '{source}'"):
        accept(draft, once, link=LINK)
    assert len(accept(draft, once, link={**LINK, "source": source}).sources) == len(once.sources)


def test_the_same_words_at_another_address_are_another_carrier(draft, ds):
    once = accept(draft, ds, link=LINK, edit=EDIT)
    twice = accept(draft, once, link=LINK, edit={**EDIT, "source": {"url": "https://example.com/the-same-wire"}})
    assert len(twice.sources) == len(once.sources) + 1
    read = twice.readings
    assert set(read["source_id"]) >= set(twice.sources["source_id"].iloc[-2:])
    assert read["reading_id"].is_unique
    again = accept(draft, twice, link={**LINK, "source": twice.sources["source_id"].iloc[-1]})
    assert len(again.readings[again.readings["source_id"] == once.sources["source_id"].iloc[-1]]) == len(
        read[read["source_id"] == once.sources["source_id"].iloc[-1]]
    )


@pytest.mark.parametrize(("char", "told"), [("\0", "U+0000"), ("\x1b", "U+001B"), ("\ud800", "U+D800")])
def test_a_character_that_no_file_holds_is_refused(draft, ds, char, told):
    with pytest.raises(AcceptError) as error:
        accept(draft, ds, link={"t2": LINK["t2"]}, edit={**EDIT, "t1": {"summary": f"A car{char}."}})
    assert "t1 (transfers), column summary" in str(error.value)
    assert told in str(error.value)


def test_half_a_character_in_the_text_stops_no_save(ds, tmp_path):
    odd = replace(read_article(CAR.replace("Aurus", "Au\ud800rus")), url="https://example.org/odd")
    new = accept(odd, ds, reject=[row.key for row in rows(odd, ds)])
    assert len(load(new.save(tmp_path / "data")).readings) == len(new.readings)


def test_blanks_and_line_ends_of_an_edit_are_tidied(draft, ds, tmp_path):
    edit = {**EDIT, "t1": {"summary": "  one\r\ntwo\rthree ", "item": None}}
    new = accept(draft, ds, link={"t2": LINK["t2"]}, edit=edit)
    assert new.transfers["summary"].iloc[-1] == "one\ntwo\nthree"
    assert pd.isna(new.transfers["item"].iloc[-1])
    pd.testing.assert_frame_equal(load(new.save(tmp_path / "data")).transfers, new.transfers)
