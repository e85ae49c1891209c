"""The dataset: all tables, loaded, checked, typed and frozen.

>>> from helpers import load
>>> ds = load()
>>> cars = ds.where(category="luxury-goods", direction="RUS>PRK")
>>> cars.transfers[["transfer_id", "occurred", "occurred_start", "occurred_end"]]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import wraps
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from weakref import WeakKeyDictionary

import pandas as pd

from helpers import asof, filters
from helpers.atomic import finish_save, saving
from helpers.merging import ChangedError, changed_since, merge
from helpers.package import DATA, Package, read_package
from helpers.problems import DataError, Problem, as_table
from helpers.stored import as_text, read_tables, stamps, texts, typed
from helpers.tables import save_all
from helpers.validation import Tables, Verdict, check

_ATTEMPTS = 5  # a load that a save overtakes is read again


@dataclass(eq=False)
class Disk:
    """What the files of a folder held when this session last read or wrote them; shared by all datasets made of it."""

    tables: Mapping[str, pd.DataFrame]
    stamps: list[tuple[int, int]]


class Checked(NamedTuple):
    """Tables that passed the checks, typed and as text: what is made of them is checked where it differs."""

    tables: Mapping[str, pd.DataFrame]
    text: Tables
    verdicts: Mapping[str, Verdict]


@dataclass(frozen=True, eq=False)
class Dataset:
    """All tables of the kit. ``ds.transfers``, ``ds.claims`` … give each as a typed DataFrame.

    Vocabulary columns are categorical, quantities float64, dates EDTF text with derived ``*_start`` and ``*_end``
    (datetime64[s]; NaT where open or unknown), lists text separated by semicolons (:func:`helpers.unfold` splits them).
    What you change in a frame you were given never changes the dataset.

    Args:
        tables: name → typed table.
        package: the description of the tables: columns, vocabularies, keys.
        folder: where the tables were read, and where :meth:`save` writes.
        warnings: what only looks odd in the files, a row each.
        day: the day it is as of; None for all that the tables hold.
        whole: False for a part (:meth:`where`, :meth:`as_of`).
        disk: what the files of the folder held when this session saw them last.
        base: the tables on disk that this dataset goes back to.
        checked: the tables that were checked last, which those of a part are not.

    Raises:
        AttributeError: when a table or method is asked for that it does not have, with those that it has.
    """

    tables: Mapping[str, pd.DataFrame]
    package: Package = field(repr=False)
    folder: Path
    warnings: pd.DataFrame = field(repr=False)
    day: pd.Timestamp | None = None  # the day it is as of; None for all that the tables hold
    whole: bool = field(default=True, repr=False)  # False for a part: where(), as_of()
    disk: Disk | None = field(default=None, repr=False)  # what the files held when this session saw them last
    base: Mapping[str, pd.DataFrame] | None = field(default=None, repr=False)  # what this dataset was made from
    checked: Checked | None = field(default=None, repr=False)  # what was checked last

    def __getattr__(self, name: str) -> pd.DataFrame:
        """Return a table by its name."""
        tables = self.__dict__.get("tables", {})
        if name not in tables:
            raise AttributeError(f"{name!r} is no table or method of Dataset. Tables: {', '.join(tables)}.")
        return tables[name].copy(deep=False)  # copy on write: changes stay with the caller

    def __dir__(self) -> list[str]:
        """List the tables too."""
        return [*super().__dir__(), *self.tables]

    def __repr__(self) -> str:
        """Return the number of rows of each table that has any."""
        counts = ", ".join(f"{len(frame)} {name}" for name, frame in self.tables.items() if len(frame))
        return f"Dataset({counts}{f', as of {self.day:%Y-%m-%d}' if self.day is not None else ''})"

    def with_tables(self, **tables: pd.DataFrame) -> Dataset:
        """Return a dataset in which the given tables are replaced, checked as if they had been loaded.

        Args:
            tables: name of a table → what it is to hold.

        Raises:
            DataError: with every problem of the whole dataset.
            ValueError: for a name that is no table, with those that are.
        """
        for name in tables:
            if name not in self.package.tables:
                raise ValueError(f"{name!r} is no table. Tables: {', '.join(self.package.tables)}.")
        made = _checked({**self.tables, **tables}, self.package, self.folder, self.checked)
        return replace(made, day=self.day, whole=self.whole, disk=self.disk, base=self._made_from())

    def _made_from(self) -> Mapping[str, pd.DataFrame] | None:
        """Return the tables on disk that a dataset made of this one goes back to."""
        return self.tables if self.disk is not None and self.disk.tables is self.tables else self.base

    def where(
        self,
        *,
        category: str | Iterable[str] | None = None,
        direction: str | None = None,
        dates: tuple[str | None, str | None] | str | None = None,
        actor: str | Iterable[str] | None = None,
        country: str | Iterable[str] | None = None,
        stance: str | Iterable[str] | None = None,
        status: str | Iterable[str] | None = None,
        conditional: bool | None = None,
        text: str | None = None,
        clock: str = "occurred",
        open_ended: bool = True,
    ) -> Dataset:
        """Return the records that meet every condition given; claims, reactions and sources follow their transfers.

        Args:
            category: categories or category groups ("Ammunition").
            direction: "RUS>PRK" or "PRK>RUS".
            dates: an EDTF text, or (first, last) with None for open; keeps what may lie in it, on the ``clock``.
            actor: ids, names or aliases of claimants or of officials who reacted.
            country: codes or names of the claimants' or officials' states or bodies.
            stance: stances of claims or of reactions.
            status: statuses of transfers (:func:`helpers.status`), as of the day the dataset is of; general reactions
                have none and are left out.
            conditional: True for transfers with a reaction under a condition, False for those with one under none.
            text: words that all stand in title, item, summary, claimants or sources of a record (any case).
            clock: what ``dates`` are compared with: "occurred", "claimed" or "reacted".
            open_ended: whether a date whose beginning or end is not reported ("by 2024") may lie anywhere on its open
                side; if not, it counts by the end that is known.

        A transfer stays if it, its claims or its reactions meet the condition; all its claims and reactions stay with
        it. A general reaction (no transfer) stays if it meets the conditions by itself.

        Raises:
            ValueError: for a value that no vocabulary or table knows, with the nearest one.
        """
        said = filters.Said(actor, country, stance, conditional)
        kept = filters.where(
            self.tables, self.package, category, direction, filters.During(dates, clock, open_ended), said, text
        )
        found = self.part(**kept)
        if status is None:
            return found
        from helpers.statuses import status as statuses  # which are worked out from a dataset

        return found.part(**filters.with_status(found.tables, statuses(found), status))

    def as_of(self, day: str | date | pd.Timestamp) -> Dataset:
        """Return what was public on a day: claims, reactions, sources, measures and the transfers they speak of.

        A claim or reaction is public from the last day it can have been said on, or from the publication of its
        document, whichever is earlier (days of the speaker's calendar); one with neither day is left out. A claim
        retracted or superseded later still stands; retracted by that day, it stays in the table and asserts nothing.
        A transfer some of whose claims came later has the figure of those that were public. Titles, summaries and
        coded dates of transfers are today's. The law is left as it is: paragraphs carry their own days.

        Args:
            day: one day, as text ("2024-02-21") or as a date.

        Raises:
            ValueError: if ``day`` is no single day.
        """
        when = asof.to_day(day)
        if self.day is not None and self.day <= when:
            return self  # what is known of an earlier day does not grow
        return replace(self.part(**asof.as_of(self.tables, when)), day=when)

    def part(self, **tables: pd.DataFrame) -> Dataset:
        """Return a dataset whose given tables hold only the rows given; a view for analysis, not checked again.

        Args:
            tables: name of a table → the rows of it that stay.

        Raises:
            Nothing of its own.
        """
        kept = {name: frame.reset_index(drop=True) for name, frame in tables.items()}
        return replace(self, tables=MappingProxyType({**self.tables, **kept}), whole=False)

    def save(self, folder: Path | str | None = None) -> Path:
        """Write all tables, atomically: killed at any moment, a load sees all of the old or all of the new files.

        One session at a time saves into a folder. Where somebody else saved since this dataset was loaded, nothing is
        written: :meth:`merged` puts both changes together.

        Args:
            folder: where to write; by default the folder that it was loaded from.

        Raises:
            ValueError: if this is a part (``where``, ``as_of``) that would replace the whole it comes from.
            ChangedError: if the tables changed since this dataset was loaded, with every change.
            TimeoutError: if another session is saving into the folder and does not end.
        """
        target = Path(folder) if folder is not None else self.folder
        here = target.resolve() == self.folder.resolve()
        if not self.whole and here:
            raise ValueError(
                f"This dataset is a part of what {str(target)!r} holds, and saving it there would lose the rest. "
                "Save it into another folder, or save the whole: load() returns it."
            )
        with saving(target):
            if here and (changes := self._changed_under()):
                raise ChangedError(changes)
            save_all({t.path: self.tables[n][t.columns] for n, t in self.package.tables.items()}, target)
            if here and self.disk is not None:
                self.disk.tables, self.disk.stamps = self.tables, stamps(target, self.package)
        return target

    def _changed_under(self) -> list[Problem]:
        """Return what changed in the files since the tables that this dataset was made from stood in them."""
        disk = self.disk
        base = self._made_from()
        if disk is None or base is None or (base is disk.tables and disk.stamps == stamps(self.folder, self.package)):
            return []
        return changed_since(texts(base, self.package), read_tables(self.folder, self.package)[0], self.package)

    def merged(self) -> Dataset:
        """Return the tables as they stand in the folder now, with the changes of this dataset put on top.

        Raises:
            ConflictError: with every row that both changed, each in another way.
            DataError: if what comes out does not pass the checks of a load.
        """
        theirs = load(self.folder)
        base = self._made_from()
        if base is None:
            return theirs
        before, mine, now = (texts(tables, self.package) for tables in (base, self.tables, theirs.tables))
        return theirs.with_tables(**merge(before, mine, now, self.package))


def _checked(
    given: Mapping[str, pd.DataFrame],
    package: Package,
    folder: Path,
    before: Checked | None = None,
    problems: Sequence[Problem] = (),
) -> Dataset:
    """Return a dataset of typed tables, of which only what is not as it was checked before is checked."""
    changed = [name for name in package.tables if before is None or given[name] is not before.tables[name]]
    new = {name: as_text(given[name][package.tables[name].columns]) for name in changed}
    text = before.text.replaced(new) if before else Tables(new)
    verdicts = check(text, package, before.verdicts if before else None, changed)
    found = [*problems, *(problem for verdict in verdicts.values() for problem in verdict.problems)]
    errors = [problem for problem in found if problem.level == "error"]
    if errors:
        raise DataError(errors)
    tables = MappingProxyType({**given, **{name: typed(text, package.tables[name]) for name in changed}})
    return Dataset(tables, package, folder, as_table(found), checked=Checked(tables, text, verdicts))


def load(path: Path | str | None = None) -> Dataset:
    """Return the dataset in ``path`` (a folder of CSV files), by default the kit's own ``data/``.

    Args:
        path: the folder; by default that of the kit.

    Raises:
        DataError: with everything that is wrong in the files at once: file, row, column, value, what is allowed.
        FileNotFoundError: if there is no such folder.

    What only looks odd is in ``Dataset.warnings``.
    """
    folder = DATA if path is None else Path(path)
    if not folder.is_dir():
        raise FileNotFoundError(f"{str(folder)!r} is no folder. Give the folder that holds transfers.csv.")
    package = read_package(folder)
    for _ in range(_ATTEMPTS):
        finish_save(folder)
        before = stamps(folder, package)
        tables, problems = read_tables(folder, package)
        if stamps(folder, package) == before:
            break
    made = _checked(tables, package, folder, problems=problems)
    return replace(made, disk=Disk(made.tables, before), base=made.tables)


def worked_out_once(function: Callable[[Dataset], pd.DataFrame]) -> Callable[[Dataset], pd.DataFrame]:
    """Let a pure function of a dataset alone work once for each; what a caller changes in the table stays with him."""
    known: WeakKeyDictionary[Dataset, pd.DataFrame] = WeakKeyDictionary()

    @wraps(function)
    def remembered(ds: Dataset) -> pd.DataFrame:
        if ds not in known:
            known[ds] = function(ds)
        return known[ds].copy(deep=False)

    return remembered
