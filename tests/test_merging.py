"""Two sessions at one set of tables: nothing of either is lost, and each is told what the other did."""

import subprocess
import sys

import pandas as pd
import pytest
from filelock import FileLock

from helpers import load
from helpers.merging import ChangedError, ConflictError
from helpers.problems import DataError
from tests.conftest import ROOT


def titled(ds, number, title):
    """Return a dataset in which one transfer has another title."""
    titles = ds.transfers["title"].copy()
    titles.iloc[number] = title
    return ds.with_tables(transfers=ds.transfers.assign(title=titles))


def added(ds, key):
    """Return a dataset with one more source."""
    row = ds.sources.iloc[[0]].assign(source_id=key, url=f"https://example.org/{key}")
    return ds.with_tables(sources=pd.concat([ds.sources, row], ignore_index=True))


def test_who_saves_second_is_told_what_changed_and_nothing_is_written(folder):
    one, two = load(folder), load(folder)
    titled(one, 0, "By one").save()
    with pytest.raises(ChangedError) as error:
        titled(two, 1, "By two").save()
    told = error.value.problems
    assert told[["file", "row", "column", "value"]].to_numpy().tolist() == [["transfers.csv", 2, "title", "By one"]]
    assert "it was 'Car'" in str(error.value)
    assert ".merged()" in str(error.value)
    assert load(folder).transfers["title"].tolist()[:2] == ["By one", "Shells"]


def test_both_changes_are_put_together(folder):
    one, two = load(folder), load(folder)
    added(titled(one, 0, "By one"), "s8").save()
    mine = added(titled(two, 1, "By two"), "s9").merged()
    mine.save()
    now = load(folder)
    assert now.transfers["title"].tolist()[:2] == ["By one", "By two"]
    assert now.sources["source_id"].tolist() == ["s1", "s2", "s8", "s9"]


def test_a_row_that_both_changed_is_told_and_nothing_is_put_together(folder):
    one, two = load(folder), load(folder)
    titled(one, 0, "By one").save()
    with pytest.raises(ConflictError, match=r"car.*yours is .*By two.*theirs is .*By one"):
        titled(two, 0, "By two").merged()


def test_the_same_change_by_both_is_no_conflict(folder):
    one, two = load(folder), load(folder)
    titled(one, 0, "Same").save()
    assert titled(two, 0, "Same").merged().transfers["title"].iloc[0] == "Same"


def test_a_row_taken_out_stays_out(folder):
    one, two = load(folder), load(folder)
    titled(one, 0, "By one").save()
    fewer = two.with_tables(reactions=two.reactions.iloc[1:])
    merged = fewer.merged()
    assert merged.reactions["reaction_id"].tolist() == two.reactions["reaction_id"].tolist()[1:]
    assert merged.transfers["title"].iloc[0] == "By one"


def test_one_session_saves_on_and_on(folder):
    ds = load(folder)
    for number in range(3):
        ds = titled(ds, 0, f"Turn {number}")
        ds.save()
        ds.save()
    assert load(folder).transfers["title"].iloc[0] == "Turn 2"


def test_two_branches_in_one_session_are_told_apart_too(folder):
    ds = load(folder)
    titled(ds, 0, "One branch").save()
    with pytest.raises(ChangedError, match="One branch"):
        titled(ds, 1, "Another").save()


def test_a_file_that_was_only_touched_has_not_changed(folder):
    ds = load(folder)
    for path in folder.glob("*.csv"):
        path.write_bytes(path.read_bytes())
    titled(ds, 0, "New").save()
    assert load(folder).transfers["title"].iloc[0] == "New"


def test_a_table_edited_in_a_spreadsheet_meanwhile_is_told(folder):
    ds = load(folder)
    text = (folder / "transfers.csv").read_text(encoding="utf-8")
    (folder / "transfers.csv").write_text("\ufeff" + text.replace("Car", "Auto", 1), encoding="utf-8", newline="\r\n")
    with pytest.raises(ChangedError, match="'Auto' is what stands there now; it was 'Car'"):
        titled(ds, 1, "New").save()


def test_a_save_waits_for_another_and_then_gives_up(folder, monkeypatch):
    monkeypatch.setattr("helpers.atomic._PATIENCE", 0.1)
    ds = titled(load(folder), 0, "New")
    with FileLock(folder / ".lock"), pytest.raises(TimeoutError, match="Another session has been saving"):
        ds.save()
    ds.save()
    assert load(folder).transfers["title"].iloc[0] == "New"


def test_many_sessions_at_once_lose_nothing(folder):
    """Three processes add a source each, as fast as they can; who is refused merges and tries again."""
    code = (
        "import sys; from helpers import load; from helpers.merging import ChangedError\n"
        "from tests.test_merging import added\n"
        "ds = load(sys.argv[1])\n"
        "for number in range(2):\n"
        "    ds = added(ds, f'{sys.argv[2]}-{number}')\n"
        "    while True:\n"
        "        try:\n"
        "            ds.save(); break\n"
        "        except ChangedError:\n"
        "            ds = ds.merged()\n"
    )
    runs = [
        subprocess.Popen([sys.executable, "-c", code, str(folder), name], cwd=ROOT, stderr=subprocess.PIPE)
        for name in "abc"
    ]
    assert [run.wait(timeout=120) for run in runs] == [0] * 3, [run.stderr.read() for run in runs]
    ids = set(load(folder).sources["source_id"])
    assert {f"{name}-{number}" for name in "abc" for number in range(2)} <= ids


def test_what_is_put_together_is_checked(folder):
    one, two = load(folder), load(folder)
    one.with_tables(
        claims=one.claims[one.claims["transfer_id"] != "plan"],
        reactions=one.reactions.iloc[:0],
        transfers=one.transfers[one.transfers["transfer_id"] != "plan"],
    ).save()
    more = two.claims.iloc[[0]].assign(claim_id="c77", transfer_id="plan")
    with pytest.raises(DataError, match="plan"):
        two.with_tables(claims=pd.concat([two.claims, more], ignore_index=True)).merged()
