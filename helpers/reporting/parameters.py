"""The parameters that all reports share: checked all at once, and turned into the part of the dataset they leave."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from helpers.asof import to_day
from helpers.dataset import Dataset
from helpers.filters import known
from helpers.record import only

NAMES = ("English", "native")


class ParameterError(ValueError):
    """Parameters of a report that cannot be met: all that is wrong with them, and what is allowed."""


@dataclass(frozen=True)
class Parameters:
    """What a report is asked for; :class:`helpers.reporting.report.Report` documents each."""

    period: str | None = None
    as_of: str | None = None
    categories: str | Iterable[str] | None = None
    direction: str | None = None
    transfer: str | None = None
    names: str = "English"

    def conditions(self) -> dict[str, Any]:
        """Return the arguments of :meth:`helpers.Dataset.where` that leave what is asked for."""
        given: dict[str, Any] = {"dates": self.period, "category": self.categories, "direction": self.direction}
        found = {name: value for name, value in given.items() if value is not None}
        # "by 2024" is reported of 2024, and of no year before it
        return found | ({"open_ended": False} if self.period is not None else {})

    def code(self) -> str:
        """Return the Python that gives the dataset they leave."""
        arguments = ", ".join(f"{name}={value!r}" for name, value in self.conditions().items())
        code = "load()" + (f".as_of({self.as_of!r})" if self.as_of else "")
        code += f".where({arguments})" if arguments else ""
        return f"helpers.record.only({code}, {self.transfer!r})" if self.transfer else code

    def check(self, ds: Dataset) -> None:
        """Check every parameter against the tables.

        Raises:
            ParameterError: with everything that is wrong, one line each.
        """
        ids = ds.transfers["transfer_id"]
        checks: list[tuple[str, Any, Callable[[Any], object]]] = [
            ("period", self.period, lambda period: ds.where(dates=period)),
            ("as_of", self.as_of, to_day),
            *(("categories", one, lambda one: ds.where(category=one)) for one in _listed(self.categories)),
            ("direction", self.direction, lambda direction: ds.where(direction=direction)),
            ("transfer", self.transfer, lambda transfer: known([transfer], ids, "id of a transfer")),
            ("names", self.names, lambda names: known([names], NAMES, "language of names")),
        ]
        problems = []
        for name, value, check in checks:
            try:
                if value is not None or name == "names":
                    check(_text(value))
            except ValueError as error:
                problems.append(f"{name}: {error}")
        if problems:
            raise ParameterError("The report cannot be made with these parameters:\n" + "\n".join(problems))

    def part(self, ds: Dataset) -> Dataset:
        """Return what they leave of a dataset; without a row where they leave no such transfer."""
        conditions = self.conditions()
        left = ds.where(**conditions) if conditions else ds
        if self.transfer is None:
            return left
        if (left.transfers["transfer_id"] == self.transfer).any():
            return only(left, self.transfer)
        empty: dict[str, pd.DataFrame] = {
            name: getattr(left, name).head(0) for name in ("transfers", "claims", "reactions", "sources")
        }
        return left.part(**empty)


def _listed(values: Any) -> list[Any]:
    return [] if values is None else list(values) if isinstance(values, list | tuple | set) else [values]


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no text. Put it in quotes.")
    return value
