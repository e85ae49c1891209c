"""Several files written as one: killed at any moment, a reader sees all of the old ones or all of the new ones.

All files are written and synced in a staging folder; renaming that folder is the commit point; moving the files in can
be repeated, and the next load or save repeats it (:func:`finish_save`).
"""

from __future__ import annotations

import os
import shutil
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

STAGING = ".staging-"
_COMMIT = ".commit"  # a folder of this name holds a finished save whose files are being moved in
_LOCK = ".lock"
_PATIENCE = 30.0  # seconds that a save waits for another
_ABANDONED = 3600.0  # seconds after which a staging folder belongs to a save that died


def sync_folder(folder: Path) -> None:
    """See the entries of a folder onto the disk, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def finish_save(folder: Path) -> None:
    """Complete a save that was cut off after its commit point. Two readers may do so at once."""
    commit = folder / _COMMIT
    if not commit.is_dir():
        return
    with suppress(FileNotFoundError):
        for path in sorted(commit.iterdir()):
            with suppress(FileNotFoundError):
                path.replace(folder / path.name)
        sync_folder(folder)
        commit.rmdir()


@contextmanager
def saving(folder: Path) -> Iterator[None]:
    """Be the only session that saves into a folder; a session that died holds nothing.

    Raises:
        TimeoutError: if another session holds it for longer than a save can take.
        OSError: if the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / _LOCK, timeout=_PATIENCE):
            yield
    except Timeout:
        raise TimeoutError(
            f"Another session has been saving into {str(folder)!r} for {_PATIENCE:.0f} seconds. Try again when it is "
            "done; nothing was written."
        ) from None


def _clear_abandoned(folder: Path) -> None:
    for staging in folder.glob(f"{STAGING}*"):
        with suppress(FileNotFoundError):
            if time.time() - staging.stat().st_mtime > _ABANDONED:
                shutil.rmtree(staging, ignore_errors=True)


def save_files(writers: Mapping[str, Callable[[Path], None]], folder: Path) -> None:
    """Write files into a folder, all or none: each writer is given the path to write to.

    Raises:
        OSError: if the folder cannot be written to, or one of the names is that of a folder in it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    finish_save(folder)
    _clear_abandoned(folder)
    if taken := [name for name in writers if (folder / name).is_dir()]:
        raise IsADirectoryError(f"{folder / taken[0]} is a folder, where a file is to be written.")
    staging = folder / f"{STAGING}{uuid.uuid4().hex}"
    staging.mkdir()
    try:
        for name, write in writers.items():
            write(staging / name)
        sync_folder(staging)
        staging.replace(folder / _COMMIT)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    sync_folder(folder)
    finish_save(folder)


def write_bytes(content: bytes, path: Path) -> None:
    """Write a file and see it onto the disk."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def write_whole(path: Path, content: str | bytes) -> None:
    """Write one file so that it is there whole or not at all; what stood there gives way at the last moment.

    Raises:
        OSError: if it cannot be written (a full disk, a read-only folder); nothing of it is left then.
    """
    draft = path.with_name(f".{path.name}-{uuid.uuid4().hex}")
    try:
        write_bytes(content.encode("utf-8") if isinstance(content, str) else content, draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    sync_folder(path.parent)
