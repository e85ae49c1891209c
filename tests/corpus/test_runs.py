"""A run goes on where it was stopped, gives what an undisturbed one gives, and is never mixed with another."""

import errno
import json
import os
import shutil
from pathlib import Path

import pytest

from helpers import atomic
from helpers.corpus import inputs, limits, runs, scanning
from helpers.corpus.items import CorpusError, Seen, Unread
from helpers.corpus.reading import Candidate
from helpers.corpus.runs import Done
from helpers.corpus.scanning import scan
from tests.corpus import shelves
from tests.corpus.making import articles

ARTICLES = [*articles(40, every=4)]


@pytest.fixture
def source(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "SIZE", 15_000)
    return shelves.write(ARTICLES, ".jsonl", tmp_path)


def _scan(source, run=None, **options):
    return scan(source, run=run, workers=1, progress=False, **options)


class _Stopped(BaseException):
    """Somebody pressed Ctrl-C."""


def _stopping(monkeypatch, after, error=_Stopped):
    """Make a scan stop after so many parts; returns the list of the parts that are read."""
    read, work = [], scanning.scan_part

    def scan_part(part, columns):
        if len(read) == after:
            raise error
        read.append(part)
        return work(part, columns)

    monkeypatch.setattr(scanning, "scan_part", scan_part)
    return read


@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_run_that_was_stopped_gives_what_an_undisturbed_one_gives(after, source, tmp_path, monkeypatch):
    whole, number = _scan(source), len(inputs.parts(source))
    assert number > 5
    with monkeypatch.context() as patch:
        read = _stopping(patch, after)
        with pytest.raises(_Stopped):
            _scan(source, tmp_path / "run")
    with monkeypatch.context() as patch:
        rest = _stopping(patch, -1)
        assert _scan(source, tmp_path / "run") == whole
    assert len(read) == after
    assert sorted(read + rest, key=lambda part: part.start) == inputs.parts(source)


def test_a_finished_run_reads_nothing_again(source, tmp_path, monkeypatch):
    whole = _scan(source, tmp_path / "run")
    read = _stopping(monkeypatch, 0)
    assert _scan(source, tmp_path / "run") == whole
    assert read == []


@pytest.mark.parametrize("form", shelves.FORMS)
def test_every_form_can_go_on(form, tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "FILES", 8)
    source = shelves.write(ARTICLES, form, tmp_path)
    first = _scan(source, tmp_path / "run")
    (tmp_path / "run" / "part-000000.json").unlink()
    assert _scan(source, tmp_path / "run") == first


def test_another_collection_is_refused(source, tmp_path):
    _scan(source, tmp_path / "run")
    with source.open("ab") as file:
        file.write(b'{"text": "one more"}\n')
    with pytest.raises(CorpusError, match="before the collection or its columns changed"):
        _scan(source, tmp_path / "run")


@pytest.mark.parametrize("form", [".jsonl", ".csv.gz", ".parquet", "/txt"])
def test_a_file_that_was_written_again_is_refused(form, tmp_path):
    source = shelves.write(ARTICLES, form, tmp_path)
    _scan(source, tmp_path / "run")
    one = max(source.rglob("*.txt")) if source.is_dir() else source
    stat = one.stat()
    os.utime(one, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1_000_000_000))
    with pytest.raises(CorpusError, match="the collection or its columns changed"):
        _scan(source, tmp_path / "run")


def test_other_columns_are_refused(source, tmp_path):
    _scan(source, tmp_path / "run")
    with pytest.raises(CorpusError, match="the collection or its columns"):
        _scan(source, tmp_path / "run", columns={"title": "publisher"})


def test_another_reader_is_refused(source, tmp_path, monkeypatch):
    _scan(source, tmp_path / "run")
    monkeypatch.setattr(runs, "reader_mark", lambda: "another")
    with pytest.raises(CorpusError, match=r"before the reader or its lexicon changed.*Choose another folder"):
        _scan(source, tmp_path / "run")


@pytest.mark.parametrize("name", ["lexicon.csv", "actors.csv", "places.csv", "resolutions.csv", "provision-map.csv"])
def test_the_reader_is_marked_by_its_words(name, monkeypatch, tmp_path):
    mark = runs.reader_mark()
    for path in runs.DATA.glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    monkeypatch.setattr(runs, "DATA", tmp_path)
    assert runs.reader_mark() == mark
    with (tmp_path / name).open("a") as file:
        file.write("\n")
    assert runs.reader_mark() != mark


def test_the_reader_is_marked_by_its_code(monkeypatch, tmp_path):
    mark = runs.reader_mark()
    for folder in ("reading", "corpus"):
        shutil.copytree(runs.CODE / folder, tmp_path / folder)
    monkeypatch.setattr(runs, "CODE", tmp_path)
    assert runs.reader_mark() == mark
    with (tmp_path / "reading" / "lexicon.py").open("a") as file:
        file.write("# changed\n")
    assert runs.reader_mark() != mark


def test_a_full_disk_leaves_no_half_part_and_the_run_goes_on(source, tmp_path, monkeypatch):
    whole, run = _scan(source), tmp_path / "run"
    write, written = atomic.write_bytes, []

    def full(content, path):
        written.append(path)
        if len(written) == 4:
            path.write_bytes(content[:100])
            raise OSError(errno.ENOSPC, "No space left on device")
        write(content, path)

    with monkeypatch.context() as patch:
        patch.setattr(atomic, "write_bytes", full)
        with pytest.raises(
            CorpusError, match=r"cannot keep part \d+ of the run \(No space left on device\).*same run="
        ):
            _scan(source, run)
    assert sorted(path.name for path in run.iterdir()) == ["part-000000.json", "part-000001.json", "run.json"]
    assert _scan(source, run) == whole


def test_a_foreign_folder_is_refused_and_left_alone(source, tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "thesis.txt").write_text("years of work")
    with pytest.raises(CorpusError, match="is not empty and holds no run"):
        _scan(source, folder)
    assert [path.name for path in folder.iterdir()] == ["thesis.txt"]


def test_an_empty_folder_is_taken_and_a_new_one_made(source, tmp_path):
    (tmp_path / "empty").mkdir()
    assert _scan(source, tmp_path / "empty") == _scan(source, tmp_path / "a" / "b")


@pytest.mark.parametrize("begun", [True, False])
def test_what_a_killed_process_left_does_no_harm(begun, source, tmp_path):
    run = tmp_path / "run"
    if begun:
        _scan(source, run)
        (run / "part-000002.json").unlink()
    run.mkdir(exist_ok=True)
    for name in (".run.json-0123", ".part-000002.json-4567"):
        (run / name).write_text('{"candidates": [')
    assert _scan(source, run) == _scan(source)


def test_a_run_may_stand_in_the_folder_that_it_scans(source):
    run = source.parent / "run"
    assert _scan(source.parent, run) == _scan(source.parent, run)


def test_a_part_is_the_same_after_it_was_written_down():
    item = inputs.Item("a\udce9@1", "text \u201c", True, "u", "t", "2024", "p")
    done = Done((Candidate(item, 3, ("a transfer",), "Norda", "story"),), (Unread("b", "why"),), Seen(3, 2, 1))
    assert Done.from_json(done.to_json()) == done
    assert Done.from_json(done.to_json().encode().decode()) == done


def test_what_a_run_was_made_of_can_be_read(source, tmp_path):
    _scan(source, tmp_path / "run")
    told = json.loads(Path(tmp_path / "run" / "run.json").read_text())
    assert told["parts"] == len(inputs.parts(source))


@pytest.mark.parametrize("left", ["", '{"candidates": [', "[]", "null", '{"candidates": []}'])
def test_a_part_that_a_disk_has_damaged_is_read_again(left, source, tmp_path):
    run = tmp_path / "run"
    whole = _scan(source, run)
    (run / "part-000001.json").write_text(left)
    assert _scan(source, run) == whole
    assert _scan(source, run) == whole


@pytest.mark.parametrize("left", ["", "[]", "{"])
def test_a_run_of_which_nothing_says_what_it_is_of_is_refused(left, source, tmp_path):
    _scan(source, tmp_path / "run")
    (tmp_path / "run" / "run.json").write_text(left)
    with pytest.raises(CorpusError, match="Delete the folder"):
        _scan(source, tmp_path / "run")


def test_a_place_that_can_keep_no_run_is_told(source, tmp_path):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(CorpusError, match="cannot keep a run"):
        _scan(source, tmp_path / "file")
    assert (tmp_path / "file").read_text() == "mine"


def test_a_run_goes_on_from_another_folder(source, tmp_path, monkeypatch):
    whole = _scan(source, tmp_path / "run")
    monkeypatch.chdir(source.parent)
    assert _scan(source.name, tmp_path / "run") == whole
