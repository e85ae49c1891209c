"""Workers on this machine: begun without the caller's script, and ended whatever comes."""

import os
import subprocess
import sys
from multiprocessing import spawn

import pytest

from helpers.corpus.workers import script_set_aside
from tests.conftest import ROOT

WORKER = "Dask Worker process (from Nanny)"
SCRIPT = ("init_main_from_name", "init_main_from_path")


@pytest.fixture(autouse=True)
def script(monkeypatch):
    """A script that new processes run first; where tests run on several cores there is none."""
    main = sys.modules["__main__"]
    monkeypatch.setattr(main, "__spec__", None, raising=False)
    monkeypatch.setattr(main, "__file__", "/mine.py", raising=False)


def _runs_script(name):
    return any(how in spawn.get_preparation_data(name) for how in SCRIPT)


def test_only_the_workers_are_begun_without_the_script():
    before = dict(vars(sys.modules["__main__"]))
    with script_set_aside():
        assert not _runs_script(WORKER)
        assert _runs_script("SpawnProcess-1")
        assert dict(vars(sys.modules["__main__"])) == before
    assert _runs_script(WORKER)


def test_of_two_scans_at_once_the_first_that_ends_takes_nothing_from_the_other():
    first, second = script_set_aside(), script_set_aside()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert not _runs_script(WORKER)
    second.__exit__(None, None, None)
    assert _runs_script(WORKER)


STOPPED = """
import os, signal, sys, threading, time
from concurrent.futures import ThreadPoolExecutor
from distributed import LocalCluster, Nanny
from helpers.corpus.workers import local_client

begin = Nanny.start_unsafe

async def started(self):
    os.kill(os.getpid(), signal.SIGINT)  # while the workers begin
    return await begin(self)

Nanny.start_unsafe = started
try:
    with local_client(1):
        print("begun")
except KeyboardInterrupt:
    print("stopped")
from multiprocessing import active_children
print(len(active_children()))
"""


@pytest.mark.skipif(os.name != "posix", reason="sends a signal")
def test_a_stop_while_the_workers_begin_ends_them_and_is_told_as_a_stop(tmp_path):
    (tmp_path / "mine.py").write_text(STOPPED)
    run = subprocess.run(
        [sys.executable, str(tmp_path / "mine.py")],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert (run.stdout.split(), run.stderr, run.returncode) == (["stopped", "0"], "", 0)
