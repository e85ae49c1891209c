"""Precision and recall of the reader on short passages: ``python -m tests.reading.passages FILE… [-v FIELD]``.

A file is a list of passages of one to four sentences, each with the transfers, claims and reactions that a coder who
had not seen the reader found in it. Passages of even number are for building; of the others, which are held out, only
the totals are printed.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml

from helpers.reading import read_article
from tests.reading.score import ARTICLES, DAY, Count, add_records, table

FIELDS = ("transfers", "claims", "claimants", "reactions", "reacting")


def passages(path: Path) -> list[dict[str, Any]]:
    """Return the passages of a file: text, transfers, claims, reactions."""
    return list(yaml.safe_load(path.read_text(encoding="utf-8")))


def score(path: Path, half: int) -> dict[str, Count]:
    """Return the counts of the passages of even number (half 0) or of odd number (half 1)."""
    counts = {name: Count() for name in FIELDS}
    for number, one in enumerate(passages(path)):
        if number % 2 == half:
            records = [[tuple(row) for row in one[kind]] for kind in ("transfers", "claims", "reactions")]
            add_records(counts, read_article(one["text"], published=DAY), *records, f"{number}")
    return counts


def main(arguments: list[str]) -> None:
    """Print a table for each half of each file; with ``-v FIELD`` also the mistakes among those for building."""
    wanted = arguments[arguments.index("-v") + 1].split(",") if "-v" in arguments else []
    paths = [Path(a) for a in arguments if a.endswith(".yaml")] or sorted((ARTICLES / "passages").glob("*.yaml"))
    for path in paths:
        for half, name in enumerate(("for building", "held out")):
            print(f"{path}: {len(passages(path)[half::2])} passages {name}")
            print(table(score(path, half), () if half else wanted))


if __name__ == "__main__":
    main(sys.argv[1:])
