"""A scan gives the same wherever its parts are read: here, by processes, and when one of them dies."""

import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from helpers.corpus import inputs, limits, scanning
from helpers.corpus.items import CorpusError, Item, Seen, Unread
from helpers.corpus.reading import Candidate, read_item
from helpers.corpus.runs import Done
from helpers.corpus.scanning import gathered, scan
from tests.conftest import ROOT
from tests.corpus import shelves
from tests.corpus.making import articles, samples

STORY = "Russia has sent two luxury cars to North Korea, Kremlin spokesman Dmitry Peskov said on Monday."
WIRE = samples()[0]


def _scan(source, **options):
    return scan(source, progress=False, **({"workers": 1} | options))


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """Some thirty parts of several forms, with what cannot be read among them."""
    folder = tmp_path_factory.mktemp("source")
    shelves.write([*articles(240, every=4)], ".jsonl", folder)
    for form in (".csv.gz", ".parquet", ".warc.gz", "/txt"):
        shelves.write([*articles(12, every=3, seed=9)], form, folder)
    (folder / "bad.jsonl").write_bytes(b'{"text": "North Korea and Russia\n[]\n')
    return folder


@pytest.fixture(scope="module", autouse=True)
def small():
    """Parts of 30 kB."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "SIZE", 30_000)
        patch.setattr(limits, "FILES", 5)
        yield


@pytest.fixture(scope="module")
def alone(source):
    return _scan(source)


@pytest.fixture(scope="module")
def client():
    from distributed import Client, LocalCluster

    with (
        LocalCluster(
            processes=True, n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50
        ) as cluster,
        Client(cluster, set_as_default=False) as client,
    ):
        yield client


# --- a cluster


def test_a_cluster_gives_what_one_process_gives(source, alone, client):
    assert len(inputs.parts(source)) > 20
    assert len(alone) > 20
    assert alone.unread
    assert _scan(source, client=client) == alone


def test_a_cluster_takes_its_orders_few_at_a_time(source, client, monkeypatch):
    sent, submit = [], type(client).submit
    waiting = []

    def counted(self, *args, **options):
        future = submit(self, *args, **options)
        sent.append(future.key)
        waiting.append(sum(one.status == "pending" for one in self.futures.values()))
        return future

    monkeypatch.setattr(type(client), "submit", counted)
    _scan(source, client=client)
    assert len(sent) == len(inputs.parts(source))
    assert max(waiting) <= 2 * scanning._AHEAD


def test_a_run_begun_on_a_cluster_goes_on_here(source, alone, client, tmp_path):
    _scan(source, client=client, run=tmp_path / "run")
    for path in list((tmp_path / "run").glob("part-*.json"))[::2]:
        path.unlink()
    assert _scan(source, run=tmp_path / "run") == alone


def test_a_fault_of_the_caller_is_told_by_a_cluster_too(source, client):
    with pytest.raises(CorpusError, match=r"no such column.*Nearest: 'text'"):
        _scan(source, client=client, columns={"txet": "text"})


def test_a_worker_that_is_killed_changes_nothing(source, alone, client):
    finished, killed = [], []

    class Bar:
        def update(self, size):
            finished.append(size)
            if len(finished) == 3:
                pid = next(iter(client.run(os.getpid).values()))
                os.kill(pid, signal.SIGKILL)
                killed.append(pid)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scanning, "_bar", lambda *args: _Given(Bar().update))
        assert _scan(source, client=client) == alone
    assert killed
    assert len(finished) == len(inputs.parts(source))
    client.wait_for_workers(2, timeout=30)


class _Given:
    """A context that gives what it was given."""

    def __init__(self, what):
        self._what = what

    def __enter__(self):
        return self._what

    def __exit__(self, *args):
        return None


def test_the_client_of_the_caller_is_left_as_it_was(source, client):
    _scan(source, client=client)
    deadline = time.monotonic() + 5
    while client.futures and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not client.futures
    assert client.status == "running"
    assert threading.active_count() < 100


@pytest.mark.parametrize("told", ["script", "standard input"])
def test_a_script_may_scan_at_its_top(told, source, tmp_path):
    """Processes are spawned, and would run the script once more."""
    script = tmp_path / "mine.py"
    script.write_text(
        f"from helpers import scan\n"
        f"print(len(scan([{str(source / 'txt')!r}, {str(source / 'bad.jsonl')!r}], workers=2, progress=False)))\n"
        "print(globals().get('__file__', '-'))\n"
    )
    with script.open() as file:
        run = subprocess.run(
            [sys.executable, *([str(script)] if told == "script" else [])],
            stdin=file,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )
    assert run.stdout.split() == [str(len(_scan(source / "txt"))), str(script) if told == "script" else "<stdin>"], run


# --- what is found


def test_two_scans_are_the_same(source, alone):
    assert _scan(source) == alone


def test_several_sources_are_one_collection(source, alone):
    some = [source / "news.jsonl", source / "news.parquet"]
    found = _scan(some)
    assert found.seen.records == 252
    assert {one.item.key for one in found} <= {one.key for one in shelves.read_all(some[0]) + shelves.read_all(some[1])}


def test_the_best_come_first_and_equals_in_the_order_of_the_collection(alone, source):
    order = {key: at for at, key in enumerate(one.key for one in shelves.read_all(source))}
    ranks = [(-one.score, order[one.item.key]) for one in alone]
    assert ranks == sorted(ranks)
    assert len({score for score, _ in ranks}) < len(ranks)


def _candidate(text, **more):
    return read_item(Item(more.pop("key", "a"), text, **more))


def _together(*candidates):
    return gathered([Done((one,), (), Seen(1, 1, 10)) for one in candidates])


def test_copies_are_one_candidate_with_origin_and_carriers():
    found = _together(
        _candidate(WIRE, key="a", publisher="The Daily"),
        _candidate(STORY, key="b", publisher="Norda"),
        _candidate(WIRE + "\n\nOur staff added a line.", key="c", publisher="Evening Post"),
    )
    assert (len(found), found.copies, found.seen) == (2, 1, Seen(3, 3, 30))
    (wire,) = [one for one in found if one.item.key == "a"]
    assert (wire.origin, wire.carriers) == ("Yonhap News Agency", ("The Daily", "Evening Post"))
    (other,) = [one for one in found if one.item.key == "b"]
    assert (other.origin, other.carriers) == ("Norda", ())


def test_copies_in_different_parts_and_forms_are_found(tmp_path):
    one = {"title": "Cars", "text": WIRE, "url": "https://a.example", "source_domain": "a.example"}
    for form in (".jsonl", ".csv", ".parquet", ".warc", "/txt"):
        shelves.write([one], form, tmp_path)
    found = _scan(tmp_path)
    assert (len(found), found.copies) == (1, 4)
    assert found[0].origin == "Yonhap News Agency"


def test_papers_that_only_their_pages_name_are_carriers_and_the_first_by_its_day_is_the_origin(tmp_path):
    story = shelves.page({"title": "Cars", "text": f"{STORY} The cars went by rail."})
    pages = {
        f"https://{name}.example/1": story.replace(
            "<head>", f'<head><meta name="date" content="2024-02-{day}">'
        ).encode()
        for name, day in (("late", 22), ("first", 20), ("www.later", 21))
    }
    (tmp_path / "a.warc").write_bytes(b"".join(shelves.response(url, body) for url, body in pages.items()))
    (found,) = _scan(tmp_path)
    assert (found.origin, found.carriers, found.papers) == ("first.example", ("late.example", "later.example"), 3)


FRAME = "".join(f"<li><a href='/{n}'>Another headline of ours, number {n}, on the weather</a></li>" for n in range(80))


def test_pages_of_one_site_are_no_copies_for_their_frame():
    pages = [
        f"<html><body><nav><ul>{FRAME}</ul></nav><article><p>{text}</p></article></body></html>"
        for text in (STORY, samples()[1].replace("\n\n", "</p><p>"), STORY)
    ]
    found = _together(*(_candidate(page, key=str(n), html=True) for n, page in enumerate(pages)))
    assert sorted(one.item.key for one in found) == ["0", "1"]


def test_nothing_found_is_an_empty_result(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "nothing of ours"}\n\n')
    found = _scan(tmp_path)
    assert (len(found), list(found), found.unread, found.copies) == (0, [], (), 0)
    assert list(found.table.columns)[:2] == ["score", "title"]
    assert found.table.empty
    assert found.left.empty
    assert repr(gathered([])).startswith("Candidates(0 stories, 0 copies of them; 0 records seen, 0.0% dropped unread")


# --- how it is shown

NASTY = '<script>alert("1")</script> =cmd|x!A1 \u202e "quoted", a\nb'


def _nasty():
    item = Item(NASTY, STORY, url="javascript:alert(1)", title=NASTY, published=NASTY, publisher=NASTY)
    candidate = Candidate(item, 3, ("a transfer",))
    return gathered([Done((candidate,), (Unread(NASTY, NASTY),), Seen(2_000, 20, 10))])


def test_a_table_holds_what_the_collection_says_and_shows_it_escaped():
    table = _nasty().table
    assert table.loc[0, ["title", "published", "publisher", "key"]].tolist() == [NASTY] * 4
    assert table.loc[0, "because"] == "a transfer"
    assert "<script>" not in table.to_html()
    assert "&lt;script&gt;" in table._repr_html_()


def test_what_could_not_be_read_is_a_table_of_places_and_reasons():
    left = _nasty().left
    assert left.to_dict("records") == [{"key": NASTY, "reason": NASTY}]
    assert "<script>" not in left._repr_html_()


def test_a_result_tells_its_numbers_and_no_text_of_others():
    assert repr(_nasty()) == (
        "Candidates(1 stories, 0 copies of them; 2,000 records seen, 99.0% dropped unread, 1 could not be read)"
    )


def test_progress_is_shown_when_asked_for(source, capsys):
    scan(source / "bad.jsonl", workers=1)
    assert "scan" in capsys.readouterr().err
    _scan(source / "bad.jsonl")
    assert capsys.readouterr().err == ""
