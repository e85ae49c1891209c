"""Packed files, unpacked as they are read; one that is broken gives all that stands before the break."""

from __future__ import annotations

import codecs
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from helpers.corpus import limits
from helpers.corpus.cutting import FAULTS, Window

ENDS = (".gz", ".zst", ".zip")


def packed_whole(path: Path) -> Path:
    """Return a path that holds something, if it is packed.

    Raises:
        OSError: of a packed file of no bytes: nothing, packed, has some.
    """
    if path.suffix.lower() in ENDS and not path.stat().st_size:
        raise OSError("it is packed and has no bytes: it did not arrive")
    return path


def _frames(path: Path, begin: Callable[[], Any], error: type[Exception]) -> Iterator[tuple[int, bytes]]:
    """Unpack one frame after the other; between them, and behind the last, may be nothing but zeros."""
    frame, place = None, 0
    with packed_whole(path).open("rb") as file:
        while held := file.read(limits.CHUNK):
            size = len(held)
            while held := held if frame else held.lstrip(b"\0"):
                frame = frame or begin()
                try:
                    yield place, frame.decompress(held)
                except error as fault:
                    raise OSError(str(fault)) from None
                held = frame.unused_data if frame.eof else b""
                frame = None if frame.eof else frame
            place += size
    if frame:
        raise EOFError("Compressed file ended before the end-of-stream marker was reached")


def _from_gzip(path: Path) -> Iterator[tuple[int, bytes]]:
    return _frames(path, lambda: zlib.decompressobj(31), zlib.error)


def _from_zstd(path: Path) -> Iterator[tuple[int, bytes]]:
    import zstandard

    return _frames(path, lambda: zstandard.ZstdDecompressor().decompressobj(), zstandard.ZstdError)


def _from_zip(path: Path) -> Iterator[tuple[int, bytes]]:
    with zipfile.ZipFile(path) as packed:
        names = [one for one in packed.namelist() if not one.endswith("/")]
        if len(names) != 1:
            raise OSError(f"holds {len(names)} files and not one; unpack it into a folder")
        with packed.open(names[0]) as file:
            while chunk := file.read(limits.CHUNK):
                yield 0, chunk


def _plain(path: Path) -> Iterator[tuple[int, bytes]]:
    with path.open("rb") as file:
        place = 0
        while chunk := file.read(limits.CHUNK):
            yield place, chunk
            place += len(chunk)


class _Unpacked(io.RawIOBase):
    """What a packed file holds; one that is broken ends where it breaks, and ``fault`` says why."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks, self._held = chunks, memoryview(b"")
        self.fault: Exception | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._held:
            try:
                chunk = next(self._chunks, None)
            except FAULTS as error:
                self.fault, chunk = error, None
            if chunk is None:
                return 0
            self._held = memoryview(chunk)
        size = min(len(buffer), len(self._held))
        buffer[:size], self._held = self._held[:size], self._held[size:]
        return size


def check_utf8(head: bytes) -> None:
    """Refuse the head of a file in which a letter takes two bytes.

    Raises:
        OSError: if it is UTF-16.
    """
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise OSError("it is UTF-16; save it as UTF-8")


_UNPACK = {".gz": _from_gzip, ".zst": _from_zstd, ".zip": _from_zip}


@contextmanager
def opened(path: Path, window: Window | None = None) -> Iterator[Any]:
    """Open a file, unpacked, or the rows of it that a window shows.

    Why it ends before its time is raised when all that could be unpacked was read.
    """
    unpack = _UNPACK.get(path.suffix.lower())
    chunks = (unpack or _plain)(path)
    raw = _Unpacked(window.of(chunks) if window else (data for _, data in chunks)) if unpack or window else None
    with io.BufferedReader(raw, 1 << 20) if raw else path.open("rb") as file:
        try:
            yield file
        except Exception as error:  # what was read is odd because it is not all
            raise (raw and raw.fault) or error from None
        if raw and raw.fault:
            raise raw.fault
