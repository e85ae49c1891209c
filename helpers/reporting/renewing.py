"""Renewing the stored outputs of the reports, and saying what changed in them.

``python -m helpers.reporting.renewing`` does so for all of them (``make reports-update``).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from helpers.notebook import run
from helpers.prose import LINK
from helpers.reporting.publishing import reports

_LINES = 40  # of one cell that are printed; the rest is counted


def renew(path: Path) -> list[str]:
    """Run a notebook, store its outputs, and return in lines what is no longer as it was.

    Raises:
        nbclient.exceptions.CellExecutionError: if a cell fails; the file is then left as it was.
    """
    before = nbformat.read(path, as_version=4)
    run(path)
    return changed(before, nbformat.read(path, as_version=4))


def changed(before: NotebookNode, after: NotebookNode) -> list[str]:
    """Return in lines what differs between the outputs of two runs of one notebook."""
    old, new = dict(_outputs(before)), dict(_outputs(after))
    lines: list[str] = []
    for cell in [*new, *(cell for cell in old if cell not in new)]:
        was, now = old.get(cell, {}), new.get(cell, {})
        kinds = [kind for kind in {**was, **now} if was.get(kind, "") != now.get(kind, "")]
        if not kinds:
            continue
        lines.append(f"  {cell.splitlines()[-1]}")
        for kind in kinds:
            lines += _difference(kind, was.get(kind, ""), now.get(kind, ""))
    return lines


def _outputs(book: NotebookNode) -> Iterator[tuple[str, dict[str, str]]]:
    for cell in book.cells:
        if cell.cell_type == "code" and cell.source:
            shown: dict[str, list[str]] = {}
            for output in cell.outputs:
                data = output.get("data", {})
                # prose as Markdown, a chart as its picture, a table as text
                kind = next((one for one in ("text/markdown", "image/svg+xml") if one in data), "text/plain")
                shown.setdefault(kind, []).append(data.get(kind, ""))
            yield cell.source, {kind: "\n".join(texts) for kind, texts in shown.items()}


def _difference(kind: str, was: str, now: str) -> list[str]:
    if kind == "image/svg+xml":
        return ["    the chart is drawn differently"]
    was, now = LINK.sub(r"\1", was), LINK.sub(r"\1", now)
    if was == now:
        return ["    what its figures or records rest on"]
    marked = [
        line
        for line in unified_diff(was.splitlines(), now.splitlines(), lineterm="", n=0)
        if line[:3] not in ("---", "+++")
    ]
    lines = [f"    {line}" for line in marked if not line.startswith("@@")]
    more = len(lines) - _LINES
    return lines[:_LINES] + ([f"    … and {more} more lines"] if more > 0 else [])


if __name__ == "__main__":
    for one in [Path(name) for name in sys.argv[1:]] or reports():
        found = renew(one)
        print("\n".join([f"{one.name}: " + ("changed in" if found else "nothing changed"), *found]))
