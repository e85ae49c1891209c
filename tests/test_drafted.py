"""A draft as rows: ids for names, words behind values, and what no words tell is named."""

import pytest

from helpers.drafted import ASSUMED, rows, slug
from helpers.reading import read_article
from tests.reading.score import SAMPLES, read_gold
from tests.reading.stories import CAR


@pytest.fixture(scope="module")
def by_key(ds):
    return {row.key: row for row in rows(read_article(CAR), ds)}


def test_names_become_the_ids_of_the_tables(by_key):
    assert by_key["source"].values["publisher"] == "yonhap-news-agency"
    assert by_key["c1"].values["claimant"] == "korean-central-news-agency"
    assert by_key["c2"].values["via"] == "ria-novosti"
    assert by_key["r1"].values["actors"] == "matthew-miller"


def test_records_point_to_the_rows_drafted_with_them(by_key):
    assert by_key["c1"].values["transfer_id"] == by_key["t1"].row_id
    assert by_key["r1"].values["transfer_ids"] == by_key["t1"].row_id
    assert {by_key[key].values["source_id"] for key in ("c1", "c2", "r1", "r2")} == {by_key["source"].row_id}


def test_a_condition_stands_in_modality_hedge_and_summary(by_key):
    row = by_key["r1"]
    assert row.values["modality"] == "if-true"
    assert "if" in row.values["hedge"].casefold().split()
    assert "(if true)" in row.values["summary"]


def test_what_no_words_tell_is_named_as_assumed(by_key):
    assert by_key["c1"].assumed == set(ASSUMED["claims"])
    assert by_key["c1"].words("credibility") is None
    assert "venue" not in by_key["r1"].assumed
    assert by_key["r1"].words("venue") == "press briefing"


def test_an_unknown_speaker_gets_a_row_and_is_named_by_it(ds):
    draft = read_article(
        "SEOUL, Feb. 22, 2024 (Yonhap) -- North Korea sent artillery shells to Russia, Gam Na-rae, a spokesperson for "
        "the defense ministry, told reporters Tuesday."
    )
    drafted = {row.key: row for row in rows(draft, ds)}
    assert drafted["a1"].values["name"] == "Gam Na-rae"
    assert drafted["a1"].values["kind"] == "person"
    assert drafted["c1"].values["claimant"] == drafted["a1"].row_id


@pytest.mark.parametrize("path", SAMPLES[::4], ids=lambda path: path.stem)
def test_rows_have_ids_of_their_own_and_every_drafted_record_is_a_row(ds, path):
    draft, _ = read_gold(path)
    drafted = rows(draft, ds)
    for table in ("sources", "actors", "transfers", "claims", "reactions"):
        ids = [row.row_id for row in drafted if row.table == table]
        assert len(ids) == len(set(ids))
        assert not set(ids) & set(ds.tables[table].iloc[:, 0])
    keys = {row.key for row in drafted}
    assert {r.key for r in (*draft.transfers, *draft.claims, *draft.reactions)} <= keys
    for row in drafted:
        assert set(row.values) == set(ds.package.tables[row.table].columns)


def test_a_slug_is_an_id(ds):
    assert slug("Путин: “Aurus” — for Kím!") == "aurus-for-kim"


def test_a_line_break_of_the_text_is_a_blank_in_the_row(ds):
    text = "SEOUL, Feb. 22, 2024 (Yonhap) -- Russia has sent North Korea a luxury\r\ncar as a\r\ngift, "
    text += "the unification ministry\r\nsaid Thursday.\r\n\r\nIt was a violation, the ministry said."
    values = [value for row in rows(read_article(text), ds) for value in row.values.values()]
    assert "car as a gift" in values
    assert not any(set("\r\n") & set(value) for value in values)
