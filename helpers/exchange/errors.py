"""What is wrong with a file that comes in: one error, with every problem and where it stands."""

from __future__ import annotations

from helpers.problems import DataError


class ExchangeError(DataError):
    """A file that cannot be taken in. ``problems`` names its sheet and row, or its entry; nothing of it was taken."""

    where = "in this file"
