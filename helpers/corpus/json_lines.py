"""JSON Lines, cut at any byte: a part begins after the end of a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from helpers.corpus import limits
from helpers.corpus.columns import check_columns, item_of
from helpers.corpus.items import Item, Keep, Part, Seen, Unread
from helpers.corpus.packed import opened

_FIRST = 100  # lines of JSON in which a column that is named must stand


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
    whole = part.stop < 0
    with opened(Path(part.path)) as file:
        at = part.start
        if at:
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
            yield at, block
            at += len(block)
            if not block.endswith(b"\n"):
                at += _end_line(file)


def read(part: Part, keep: Keep, seen: Seen, columns: dict[str, str]) -> Iterator[Item | Unread]:
    """Yield the lines of a part that may matter; a key is the place of the line in the unpacked file."""
    name = part.label
    for at, block in _blocks(part):
        ends = (np.flatnonzero(np.frombuffer(block, dtype=np.uint8) == 10) + 1).tolist()
        if not block.endswith(b"\n"):
            ends.append(len(block))
        if columns and not at:
            _check_lines(columns, block, ends, name)
        seen.records += len(ends)
        seen.bytes += len(block)
        long = set(np.flatnonzero(np.diff(ends, prepend=0) > limits.LONGEST).tolist())
        whole = ends[:-1] if len(ends) - 1 in long else ends  # of what is too long nobody looks at the beginning
        for number in sorted(long.union(keep(block, whole))):
            first = ends[number - 1] if number else 0
            key = f"{name}@{at + first}"
            if number in long:
                yield Unread(key, f"is longer than {limits.LONGEST:,} bytes")
                continue
            seen.passed += 1
            yield _from_json(block[first : ends[number]], key, columns)


def _check_lines(columns: Mapping[str, str], block: bytes, ends: Sequence[int], name: str) -> None:
    """Refuse columns that stand in none of the first lines of a file."""
    fields: dict[str, None] = {}
    for line in block[: ends[:_FIRST][-1]].splitlines() if ends else []:
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(record, dict):
            fields.update(dict.fromkeys(record))
    if fields:
        check_columns(columns, list(fields), name)


def _from_json(line: bytes, key: str, columns: dict[str, str]) -> Item | Unread:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Unread(key, f"is no JSON ({error})")
    if not isinstance(record, dict):
        return Unread(key, f"is a JSON {type(record).__name__}, no object with named fields")
    return item_of(record, key, columns)
