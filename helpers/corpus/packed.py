"""Packed files, unpacked as they are read; one that is broken gives all that stands before the break."""

from __future__ import annotations

import codecs
import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from helpers.corpus import limits

ENDS = (".gz", ".zst", ".zip")


def packed_whole(path: Path) -> Path:
    """Return a path that holds something, if it is packed.

    Raises:
        OSError: of a packed file of no bytes: nothing, packed, has some.
    """
    if path.suffix.lower() in ENDS and not path.stat().st_size:
        raise OSError("it is packed and has no bytes: it did not arrive")
    return path


def _from_gzip(path: Path) -> Iterator[bytes]:
    with gzip.open(packed_whole(path), "rb") as file:
        while chunk := file.read1(limits.CHUNK):
            yield chunk


def _from_zstd(path: Path) -> Iterator[bytes]:
    import zstandard

    with packed_whole(path).open("rb") as file:
        frame = None
        while chunk := file.read(limits.CHUNK):
            while chunk:
                frame = frame or zstandard.ZstdDecompressor().decompressobj()
                try:
                    yield frame.decompress(chunk)
                except zstandard.ZstdError as error:
                    raise OSError(str(error)) from None
                chunk = frame.unused_data if frame.eof else b""
                frame = None if frame.eof else frame
        if frame is not None:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")


def _from_zip(path: Path) -> Iterator[bytes]:
    with zipfile.ZipFile(path) as packed:
        names = [one for one in packed.namelist() if not one.endswith("/")]
        if len(names) != 1:
            raise OSError(f"holds {len(names)} files and not one; unpack it into a folder")
        with packed.open(names[0]) as file:
            while chunk := file.read(limits.CHUNK):
                yield chunk


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
            except (OSError, EOFError, zlib.error, zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
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


@contextmanager
def opened(path: Path) -> Iterator[Any]:
    """Open a file, unpacked; why it ends before its time is raised when all that could be unpacked was read."""
    unpack = {".gz": _from_gzip, ".zst": _from_zstd, ".zip": _from_zip}.get(path.suffix.lower())
    raw = _Unpacked(unpack(path)) if unpack else None
    with io.BufferedReader(raw, 1 << 20) if raw else path.open("rb") as file:
        try:
            yield file
        except Exception as error:  # what was read is odd because it is not all
            raise (raw and raw.fault) or error from None
        if raw and raw.fault:
            raise raw.fault
