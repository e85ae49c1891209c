"""What is wrong in the files: collected, never one at a time, each with its place and its remedy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Literal, NamedTuple

import pandas as pd

_SHOWN = 100  # problems printed in full; the rest stay in DataError.problems


class Problem(NamedTuple):
    """One thing that is wrong (``error``) or odd (``warning``), and where. ``row`` counts as a spreadsheet does."""

    level: Literal["error", "warning"]
    file: str
    row: int | None
    column: str | None
    value: str | None
    message: str

    def __str__(self) -> str:
        """Return the problem as one line: place, value, what is wrong and what to do."""
        place = ", ".join(
            part
            for part in (
                self.file,
                f"row {self.row}" if self.row else "",
                f"column {self.column}" if self.column else "",
            )
            if part
        )
        shown = "" if self.value is None else f"{_short(self.value)!r} "
        return f"{place}: {shown}{self.message}"


def _short(value: str) -> str:
    return value if len(value) <= 80 else value[:77] + "…"


class DataError(ValueError):
    """The files hold errors. ``problems`` is a table of all of them: level, file, row, column, value, message."""

    where = "in the data"

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep all problems; the text shows the first hundred and counts the rest."""
        found = list(problems)
        self.problems = as_table(found)
        lines = [str(problem) for problem in found[:_SHOWN]]
        if len(found) > _SHOWN:
            lines.append(f"… and {len(found) - _SHOWN} more: see .problems of this error, a table of all of them.")
        super().__init__("\n".join([f"{len(found)} problem{'s' if len(found) != 1 else ''} {self.where}:", *lines]))


def as_table(problems: Sequence[Problem]) -> pd.DataFrame:
    """Return problems as a table with the columns of :class:`Problem`."""
    return pd.DataFrame(problems, columns=list(Problem._fields))


def nearest(value: str, allowed: Sequence[str]) -> str:
    """Return a hint that names the nearest allowed value, or all of them where they are few, or nothing."""
    pool = allowed if len(allowed) <= 5000 else [a for a in allowed if a[:3] == value[:3]][:5000]
    close = get_close_matches(value, pool, n=1, cutoff=0.6)
    if not close and value.casefold() != value:
        close = get_close_matches(value.casefold(), pool, n=1, cutoff=0.6)
    hint = f" Nearest: {close[0]!r}." if close else ""
    return f"{hint} Allowed: {', '.join(allowed)}." if 0 < len(allowed) <= 60 else hint
