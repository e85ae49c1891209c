"""Loading, freezing, filtering and saving."""

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import helpers.tables as tables_module
from helpers import load
from helpers.problems import DataError
from tests.conftest import ROOT, ROWS


def test_tables_are_typed_from_the_package(small):
    transfers = small.transfers
    assert transfers["category"].dtype == "category"
    assert transfers["quantity_low"].dtype == "float64"
    assert transfers["occurred_start"].dtype == "datetime64[s]"
    assert transfers["occurred_end"].tolist()[1] == pd.Timestamp("2024-02-29")
    assert transfers["occurred_end"].isna().tolist() == [False, False, True, True]


def test_what_a_caller_changes_never_changes_the_dataset(small):
    frame = small.transfers
    frame["title"] = "changed"
    frame.loc[0, "summary"] = "changed"
    assert small.transfers["title"].tolist()[0] == "Car"
    assert small.transfers["summary"].tolist()[0] == "A car was given."
    with pytest.raises(AttributeError):
        small.folder = None
    with pytest.raises(TypeError):
        small.tables["transfers"] = frame


def test_an_unknown_table_is_named_with_those_there_are(small):
    with pytest.raises(AttributeError, match="transfers"):
        _ = small.transfer


def test_load_of_a_missing_folder_says_what_to_give(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"transfers\.csv"):
        load(tmp_path / "nowhere")


def test_saving_what_was_loaded_changes_no_byte(ds, tmp_path):
    ds.save(tmp_path)
    for table in ds.package.tables.values():
        assert (tmp_path / table.path).read_bytes() == (ds.folder / table.path).read_bytes(), table.path


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\r\x00"), min_size=1, max_size=30)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=5)
@given(text=TEXT, low=st.one_of(st.integers(0, 10**9), st.floats(0, 1e6)))
def test_whatever_is_saved_is_loaded_again(small, tmp_path, text, low):
    transfers = small.transfers.assign(summary="x" + text + "x")
    transfers.loc[0, ["quantity_low", "quantity_high"]] = [float(low), 2e9]
    changed = small.with_tables(transfers=transfers)
    changed.save(tmp_path / "again")
    again = load(tmp_path / "again")
    for name in small.tables:
        pd.testing.assert_frame_equal(again.tables[name], changed.tables[name])


def test_with_tables_checks_like_a_load(small):
    with pytest.raises(DataError, match="nowhere"):
        small.with_tables(claims=small.claims.assign(transfer_id="nowhere"))
    with pytest.raises(ValueError, match="is no table"):
        small.with_tables(transfer=small.transfers)


CELLS = {
    "transfers": [("title", ""), ("title", "New"), ("transfer_id", "other"), ("occurred", "2031"), ("stage", "lost")],
    "claims": [("transfer_id", "nowhere"), ("superseded_by", "car-c2"), ("said", "2011-01-01"), ("quantity_low", "9")],
    "actors": [("actor_id", "someone"), ("country", "USA"), ("organisation", "state")],
    "sources": [("published", "2011"), ("url", None), ("source_id", "s77")],
    "reactions": [("transfer_ids", "car;car"), ("quote", "word " * 13), ("said", "2024-02")],
}
CHANGES = st.lists(
    st.sampled_from([(table, *cell) for table, cells in CELLS.items() for cell in cells]), min_size=1, max_size=3
)


@given(steps=st.lists(CHANGES, min_size=1, max_size=3))
@settings(deadline=None, max_examples=12)
def test_what_was_not_changed_needs_no_second_check(once, steps):
    """A table that was checked is taken as it is: the outcome is that of a check of everything."""

    def outcome(ds, frames):
        try:
            return ds.with_tables(**frames), None
        except DataError as error:
            return ds, error.problems

    ds = once
    for changes in steps:
        frames = {}
        for table, column, value in changes:
            frame = frames.get(table, ds.tables[table]).astype({column: "object"})
            frame.loc[0, column] = value
            frames[table] = frame
        ds, (whole, told) = outcome(ds, frames), outcome(replace(ds, checked=None), frames)
        ds, problems = ds
        assert (problems is None) == (told is None)
        if problems is not None:
            pd.testing.assert_frame_equal(problems, told)
        pd.testing.assert_frame_equal(ds.warnings, whole.warnings)
        for name in ds.tables:
            pd.testing.assert_frame_equal(ds.tables[name], whole.tables[name])


def test_a_save_cut_off_at_any_step_leaves_the_old_or_the_new_files(once, small, folder, monkeypatch):
    """Fail at the first, second, ... file operation; a load must then see one whole version."""
    new = small.with_tables(transfers=small.transfers.assign(title="New"), claims=small.claims.assign(summary="New"))
    seen = set()
    for step in range(60):
        shutil.rmtree(folder)
        shutil.copytree(once.folder, folder)
        calls = 0

        def stumble(*, limit=step):
            nonlocal calls
            calls += 1
            if calls > limit:
                raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            for owner, name in (
                (tables_module.os, "fsync"),
                (tables_module.Path, "replace"),
                (tables_module.Path, "rmdir"),
            ):
                real = getattr(owner, name)

                def faulty(*args, real=real, **kwargs):
                    stumble()
                    return real(*args, **kwargs)

                patch.setattr(owner, name, faulty)
            try:
                new.save(folder)
                finished = True
            except KeyboardInterrupt:
                finished = False
        after = load(folder)
        version = (after.transfers["title"].tolist()[0], after.claims["summary"].tolist()[0])
        assert version in {("Car", "A car came."), ("New", "New")}
        assert not (folder / ".commit").exists()
        seen.add(version[0])
        if finished:
            break
    assert finished
    assert seen == {"Car", "New"}


@pytest.mark.skipif(os.name != "posix", reason="kills a process with a POSIX signal")
def test_a_killed_process_leaves_a_whole_dataset(folder):
    """Save over and over in another process, kill it, and load."""
    code = (
        "import sys; from helpers import load\n"
        "ds = load(sys.argv[1]); print('ready', flush=True)\n"
        "n = 0\n"
        "while True:\n"
        "    n += 1; t = str(n)\n"
        "    ds = ds.with_tables(transfers=ds.transfers.assign(title=t), claims=ds.claims.assign(summary=t))\n"
        "    ds.save()\n"
    )
    for pause in (0.05, 0.11, 0.17, 0.23):
        with subprocess.Popen([sys.executable, "-c", code, str(folder)], stdout=subprocess.PIPE, cwd=ROOT) as process:
            assert process.stdout.readline()
            time.sleep(pause)
            process.send_signal(signal.SIGKILL)
            process.wait()
        after = load(folder)
        titles = set(after.transfers["title"])
        assert titles == set(after.claims["summary"]) or titles == set(small_titles())


def small_titles() -> list[str]:
    return [row["title"] for row in ROWS["transfers"]]


def test_a_carriage_return_in_a_cell_survives_saving_and_loading(ds, tmp_path):
    summaries = ds.transfers["summary"].copy()
    summaries.iloc[0] = "one\rtwo"
    new = ds.with_tables(transfers=ds.transfers.assign(summary=summaries))
    pd.testing.assert_frame_equal(load(new.save(tmp_path / "data")).transfers, new.transfers)
