"""Cutting a file that cannot be entered in its middle: packed, or a table whose cells may have several lines.

Who reads a piece of it looks over all that stands before: where rows end, and how many there are. That is fast beside
reading articles, so a single large file is work for several processes, too, and has progress.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from copy import copy
from zipfile import BadZipFile

import numpy as np

FAULTS = (OSError, EOFError, zlib.error, BadZipFile, RuntimeError, NotImplementedError)  # of what cannot be unpacked

_CR, _LF, _QUOTE = b'\r\n"'
_BOM = 3, 0xBF  # the bytes of a byte order mark, and the last of them


class Lines:
    """Where rows end: at the end of each line."""

    def __init__(self) -> None:
        """Begin at the first byte of a file."""
        self.fresh = True  # whether a row begins with the next byte
        self.count = 0  # rows that were looked over, for those who count them

    def feed(self, data: bytes) -> list[tuple[int, int]]:
        """Look over the next bytes and return the stretches of them in which lines may end."""
        if data:
            self.fresh = data.endswith(b"\n")
        return [(0, len(data))]

    def end(self, data: bytes) -> int:
        """Return how many of the next bytes belong to the row that is looked over; -1 where it does not end there."""
        for start, stop in copy(self).feed(data):
            if (found := data.find(b"\n", start, stop)) >= 0:
                return found + 1
        return -1


class Rows(Lines):
    """Where the rows of a CSV file end: at the end of a line, in no cell that begins with a quote.

    It goes by what pyarrow's parser takes for a cell in quotes (RFC 4180; elsewhere a quote is a letter), and for a
    row: an empty line is none.
    """

    def __init__(self, mark: str) -> None:
        """Begin at the first byte of a file whose cells are parted by ``mark``."""
        super().__init__()
        self._opens = (ord(mark), _CR, _LF)  # behind which a quote opens a cell
        self._at, self._last = 0, _LF  # bytes so far, and the last of them
        self._within = False  # a cell in quotes
        self._closing = False  # behind a quote within, which ends the cell if no other follows

    def feed(self, data: bytes) -> list[tuple[int, int]]:
        """Look over the next bytes and return the stretches of them that stand in no cell in quotes."""
        if not data:
            return []
        stretches = self._outside(data)
        seen = np.frombuffer(b'"'.join(data[start:stop] for start, stop in stretches), np.uint8)
        ends = (seen == _LF) | (seen == _CR)
        self.count += int(np.count_nonzero(ends[1:] & ~ends[:-1]))  # an empty line ends no row
        first = stretches and not stretches[0][0] and self._last in (_CR, _LF)
        self.count += bool(len(ends) and ends[0] and not first)
        self._at, self._last = self._at + len(data), data[-1]
        self.fresh = self._last == _LF and not self._within
        return stretches

    def _outside(self, data: bytes) -> list[tuple[int, int]]:
        found, begin, at = list[tuple[int, int]](), 0, 0
        if self._closing:
            self._closing = False
            if data[0] == _QUOTE:
                at = 1
            else:
                self._within = False
        while True:
            quote = data.find(b'"', at)
            at = quote + 1
            if quote < 0:
                return found if self._within else [*found, (begin, len(data))]
            if not self._within:
                before = data[quote - 1] if quote else self._last
                if before in self._opens or (self._at + quote, before) == _BOM:
                    found.append((begin, quote))
                    self._within = True
            elif at == len(data):
                self._closing = True
                return found
            elif data[at] == _QUOTE:
                at += 1
            else:
                self._within, begin = False, at


class Window:
    """The rows of a piece, which is cut by bytes of the file as it stands there: packed, if it is."""

    def __init__(self, start: int, stop: int, rows: Lines) -> None:
        """Take the rows that begin in what bytes ``start`` to ``stop`` (-1: the end) of a file give."""
        self._start, self._stop, self._rows = start, stop, rows
        self.first = 0  # the byte of the unpacked file with which the first of these rows begins
        self.before = 0  # rows before it

    def of(self, chunks: Iterator[tuple[int, bytes]]) -> Iterator[bytes]:
        """Yield the bytes of whole rows, from chunks of the file with their places.

        A fault in what stands before is told by whoever reads that, and passed over.
        """
        rows, begun = self._rows, not self._start
        try:
            for place, data in chunks:
                over = 0 <= self._stop <= place
                if not begun:
                    end = -1 if place < self._start else 0 if rows.fresh else rows.end(data)
                    rows.feed(data[:end] if end >= 0 else data)
                    self.first += end if end >= 0 else len(data)
                    if end < 0:
                        continue
                    self.before, begun, data = rows.count, True, data[end:]
                    if over:
                        return
                end = -1 if not over else 0 if rows.fresh else rows.end(data)
                yield data[:end] if end >= 0 else data
                if end >= 0:
                    return
                if self._stop >= 0:
                    rows.feed(data)
        except FAULTS:
            if begun:
                raise
