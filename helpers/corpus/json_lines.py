"""JSON Lines: an article is an object on a line of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator

from helpers.corpus.columns import item_of
from helpers.corpus.items import Item, Keep, Part, Seen, Unread
from helpers.corpus.lines import kept_lines


def read(part: Part, keep: Keep, seen: Seen, columns: dict[str, str]) -> Iterator[Item | Unread]:
    """Yield the articles of a part that may matter."""
    for one in kept_lines(part, keep, seen):
        yield one if isinstance(one, Unread) else _from_json(one[1], one[0], columns)


def _from_json(line: bytes, key: str, columns: dict[str, str]) -> Item | Unread:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Unread(key, f"is no JSON ({error})")
    if not isinstance(record, dict):
        return Unread(key, f"is a JSON {type(record).__name__}, no object with named fields")
    return item_of(record, key, columns)
