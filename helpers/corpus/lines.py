"""Files of one record a line, cut at any byte: a part begins after the end of a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from helpers.corpus import limits
from helpers.corpus.cutting import Lines, Window
from helpers.corpus.items import Keep, Part, Seen, Unread
from helpers.corpus.packed import ENDS, check_utf8, opened


def _end_line(file: Any) -> int:
    """Read to the end of a line and return how many bytes that were."""
    size = 0
    while some := file.readline(limits.BLOCK):
        size += len(some)
        if some.endswith(b"\n"):
            break
    return size


def _blocks(part: Part) -> Iterator[tuple[int, bytes]]:
    """Yield whole lines, some 8 MB at a time, with the place of the first; a part begins after a line's end.

    Of a line longer than a record may be only the beginning is there.
    """
    path = Path(part.path)
    window = Window(part.start, part.stop, Lines()) if path.suffix.lower() in ENDS else None
    whole = part.stop < 0 or window is not None
    with opened(path, window) as file:
        at = part.start
        if window:
            file.peek(1)
            at = window.first
        elif at:
            file.seek(at - 1)
            at += _end_line(file) - 1  # the line that the part before ends with
        while whole or at < part.stop:
            block = file.read(limits.BLOCK if whole else min(limits.BLOCK, part.stop - at))
            if not block:
                return
            if not block.endswith(b"\n"):
                block += file.readline(limits.LONGEST + 1)
            if getattr(file.raw, "fault", None):
                block = block[: block.rfind(b"\n") + 1]
                if not block:
                    return  # of its last line only the beginning is there
            yield at, block
            at += len(block)
            if not block.endswith(b"\n"):
                at += _end_line(file)


def kept_lines(part: Part, keep: Keep, seen: Seen) -> Iterator[tuple[str, bytes] | Unread]:
    """Yield the lines of a part that may matter, each with its key: the place of the line in the unpacked file."""
    for at, block in _blocks(part):
        if not at:
            check_utf8(block[:2])
        ends = (np.flatnonzero(np.frombuffer(block, dtype=np.uint8) == 10) + 1).tolist()
        if not block.endswith(b"\n"):
            ends.append(len(block))
        sizes = np.diff(ends, prepend=0)
        seen.records += len(ends) - sum(not block[ends[at] - 2 : ends[at]].strip() for at in np.flatnonzero(sizes < 3))
        seen.bytes += len(block)
        long = set(np.flatnonzero(sizes > limits.LONGEST).tolist())
        whole = ends[:-1] if len(ends) - 1 in long else ends  # of what is too long nobody looks at the beginning
        for number in sorted(long.union(keep(block, whole))):
            first = ends[number - 1] if number else 0
            key = f"{part.label}@{at + first}"
            if number in long:
                yield Unread(key, f"is longer than {limits.LONGEST:,} bytes")
                continue
            seen.passed += 1
            yield key, block[first : ends[number]]
