"""Workers on this machine: a Dask cluster of one process per core that lives as long as a scan."""

from __future__ import annotations

import gc
import warnings
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from multiprocessing import spawn
from threading import Lock
from typing import TYPE_CHECKING, Any

from helpers.corpus.prefilter import prefilter

if TYPE_CHECKING:
    from distributed import Client

_QUIET: dict[str, Any] = {
    "distributed.worker.daemon": True,
    "distributed.admin.tick.limit": "1h",
    "distributed.worker.profile.enabled": False,  # looks at every worker a hundred times a second
    # looks at itself fifty times a second, and ten at its memory: each look takes the interpreter from the task
    "distributed.admin.tick.interval": "1s",
    "distributed.admin.system-monitor.interval": "5s",
    "distributed.worker.memory.monitor-interval": "1s",
}
_WORKER = "Dask Worker"  # how the names of Dask's processes begin

_prepare, _lock, _alive = spawn.get_preparation_data, Lock(), set[object]()


@contextmanager
def local_client(workers: int) -> Iterator[Client]:
    """Give a client of so many processes on this machine, and end them."""
    import dask

    with ExitStack() as stack:
        stack.enter_context(script_set_aside())
        stack.enter_context(warnings.catch_warnings())
        warnings.filterwarnings("ignore", r"\s*Port \d+ is already in use")  # of another scan; any port will do
        stack.enter_context(dask.config.set(_QUIET))
        # in a thread, where no Ctrl-C comes: a cluster half begun can neither be closed nor found again
        apart = stack.enter_context(ThreadPoolExecutor(1))
        begun = apart.submit(_begin, workers)
        stack.callback(_end, begun)
        client = begun.result()[0]
        client.run(_settle)
        yield client


def _begin(workers: int) -> tuple[Client, ExitStack]:
    from distributed import Client as Connected
    from distributed import LocalCluster

    with ExitStack() as stack:
        cluster = stack.enter_context(
            LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None, silence_logs=50)
        )
        client = Connected(cluster, set_as_default=False)
        stack.callback(client.close)
        return client, stack.pop_all()


def _end(begun: Future[tuple[Client, ExitStack]]) -> None:
    """Wait until the workers have begun, and end them; how they end changes nothing of what was found, or why not."""
    with suppress(Exception):
        begun.result()[1].close()


def _settle() -> None:
    """Load what every article is read with, and leave it out of what the collector of garbage looks at again."""
    prefilter()
    gc.freeze()


@contextmanager
def script_set_aside() -> Iterator[None]:
    """Keep Dask's workers from running the caller's script: none needs it, and it may call ``scan`` at its top.

    It lasts as long as the workers, as one that dies is begun anew. All other processes are begun as ever.
    """
    mine = object()
    with _lock:
        _alive.add(mine)
        spawn.get_preparation_data = _without_script
    try:
        yield
    finally:
        with _lock:
            _alive.remove(mine)
            if not _alive:  # of several scans at once the last one
                spawn.get_preparation_data = _prepare


def _without_script(name: str) -> dict[str, Any]:
    told = _prepare(name)
    if name.startswith(_WORKER):
        for script in ("init_main_from_name", "init_main_from_path"):
            told.pop(script, None)
    return told
