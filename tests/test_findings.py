"""Findings: every figure in a sentence is the one in the tables, and no claim is told as a fact."""

import pytest

from helpers import findings, findings_coding, status


def test_the_overview_counts_what_is_there(small):
    told = findings.overview(small)
    assert "**3 reported transfers and 1 cumulative estimate**" in told
    assert "4 claims by 3 claimants" in told
    assert "2 official reactions" in told


def test_certainty_adds_up_and_agrees_with_status(ds):
    table = findings.certainty(ds)
    assert table["all"].sum() == len(ds.transfers)
    assert table["confirmed"].sum() == (status(ds)["status"] == "confirmed").sum()
    told = findings.certainty_told(ds)
    assert f"{table['confirmed'].sum()} of {len(ds.transfers)} are confirmed" in told


def test_conditional_reactions_keep_their_condition(small):
    rows = findings.conditional_reactions(small)
    assert rows["condition"].tolist() == ["if true"]
    assert "1 reaction of 2 stand under a condition" in findings.conditional_told(small)


def test_a_year_table_counts_each_dated_record_once(ds):
    dated = ds.transfers["occurred"].notna().sum()
    assert findings.by_year(ds, 2022).to_numpy().sum() == dated
    assert findings.by_year(ds, 2022).index[0] == "before 2022"


def test_the_law_table_has_every_transfer_once(ds):
    assert findings.law(ds).to_numpy().sum() == len(ds.transfers)


def test_a_conditional_reaction_is_never_told_as_a_finding(ds):
    told = findings.record_told(ds, "2024-02-18-aurus-senat")
    assert "*if the report is true*" in told
    assert "Kremlin → RIA Novosti → Yonhap News Agency → The Korea Herald" in told
    assert "2024-02-21" in told


def test_an_alleged_record_is_told_as_alleged(small):
    told = findings.record_told(small, "shells")
    assert "*alleged*" in told
    assert "confirmed" not in told


def test_text_from_outside_is_shown_letter_for_letter(small):
    transfers = small.transfers.assign(title="<b>*Bold*</b> [link](x) $1$")
    told = findings.record_told(small.with_tables(transfers=transfers), "car")
    assert "\\<b\\>\\*Bold\\*" in told
    assert "\\[link\\]" in told


@pytest.mark.parametrize(("number", "text"), [(1, "1 record"), (0, "0 records"), (2000, "2,000 records")])
def test_counts_agree_with_their_noun(number, text):
    assert findings.count(number, "record") == text


def test_the_newest_correcting_release_is_found_by_number_and_not_by_letter(ds):
    rows = ds.corrections.assign(release=["0.9.0", *["0.10.0"] * (len(ds.corrections) - 1)])
    assert findings_coding.last_correcting(ds.with_tables(corrections=rows)) == "0.10.0"
