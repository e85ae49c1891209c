"""What follows from a dataset and no filter changes, each worked out once, when it is first asked for.

A filter keeps whole transfers, with all their claims and all reactions to them. So the status of a transfer, its marks,
its law and its conflicts are the same in every view of one day, and a change of filters only chooses among them.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from helpers import filters
from helpers.citations import cite
from helpers.conflicting import conflicts
from helpers.dataset import Dataset
from helpers.dates import describe
from helpers.exploring import FACETS, View
from helpers.frames import among, positions
from helpers.marks import Marks, marks_of
from helpers.provisions import provisions_for
from helpers.reactions import first_reports, linked
from helpers.record import only
from helpers.statuses import STATUSES, status

_SAID = ("country", "actor", "stance", "conditional")  # who says what: all of it in one claim or reaction


class _Pairs(NamedTuple):
    """Which values each transfer has: the values, and arrays of positions with one entry per pair, in their order.

    ``row`` is the claim or reaction that gives the transfer this value; empty but for facets on who says what.
    """

    values: list[str]
    transfer: np.ndarray
    value: np.ndarray
    row: np.ndarray


class Known:
    """A dataset, as of a day or as it is, and what was worked out from it. ``ds`` is the dataset."""

    def __init__(self, ds: Dataset) -> None:
        """Keep a dataset; nothing is worked out yet."""
        self.ds = ds
        self._one: tuple[str, Dataset] | None = None

    @cached_property
    def status(self) -> pd.DataFrame:
        """:func:`helpers.status` of every transfer."""
        return status(self.ds)

    @cached_property
    def every_mark(self) -> Marks:
        """The marks of all transfers and reactions."""
        return marks_of(self.ds)

    @cached_property
    def law(self) -> pd.DataFrame:
        """:func:`helpers.provisions_for` every transfer."""
        return provisions_for(self.ds)

    @cached_property
    def conflicts(self) -> pd.DataFrame:
        """:func:`helpers.conflicts` of all claims."""
        return conflicts(self.ds)

    @cached_property
    def first_reports(self) -> pd.DataFrame:
        """:func:`helpers.reactions.first_reports` of every transfer."""
        return first_reports(self.ds)

    @cached_property
    def cited(self) -> pd.Series:
        """:func:`helpers.citations.cite` of every source."""
        return cite(self.ds)

    @cached_property
    def listed(self) -> pd.DataFrame:
        """All transfers, newest first, undated last: transfer_id, label ("2024-02-18: A car [confirmed]")."""
        rows = self.ds.transfers.sort_values("occurred_end", ascending=False, kind="stable", na_position="last")
        found = self.status.set_index("transfer_id")["status"].astype("str")
        label = rows["occurred"].map(describe) + ": " + rows["title"] + " [" + rows["transfer_id"].map(found) + "]"
        return pd.DataFrame({"transfer_id": rows["transfer_id"], "label": label}).reset_index(drop=True)

    def where(self, view: View) -> Dataset:
        """Return what a view shows of the dataset, whatever its day: :meth:`View.apply`, with the statuses at hand.

        Raises:
            ValueError: as :meth:`View.apply`.
        """
        conditions = view.conditions()
        wanted = conditions.pop("status", None)
        found = self.ds.where(**conditions) if conditions else self.ds
        if wanted is None:
            return found
        return found.part(**filters.with_status(found.tables, self.status, wanted))

    def one(self, transfer_id: str) -> Dataset:
        """Return the dataset of one transfer; that of the last one asked for is kept.

        Raises:
            KeyError: if no transfer has this id.
        """
        if self._one is None or self._one[0] != transfer_id:
            self._one = (transfer_id, only(self.ds, transfer_id))
        return self._one[1]

    def marks(self, shown: Dataset) -> Marks:
        """Return the marks of a view's transfers and reactions."""
        mine, answers, turns = self.every_mark
        tied = among(answers["transfer_id"], shown.transfers["transfer_id"])
        general = answers["transfer_id"].isna() & among(answers["reaction_id"], shown.reactions["reaction_id"])
        return Marks(mine[among(mine["transfer_id"], shown.transfers["transfer_id"])], answers[tied | general], turns)

    @cached_property
    def _facets(self) -> dict[str, _Pairs]:
        ds = self.ds
        ids, category = ds.transfers["transfer_id"], ds.transfers["category"].astype("str")
        spoken = _spoken(ds)
        spoken = spoken.assign(country=spoken["actor"].map(ds.actors.set_index("actor_id")["country"]))
        groups = category.map(ds.package.groups())
        found = {
            "category": pd.DataFrame({"transfer_id": pd.concat([ids, ids]), "value": pd.concat([category, groups])}),
            "direction": pd.DataFrame({"transfer_id": ids, "value": filters.direction_of(ds.transfers)}),
            "status": self.status[["transfer_id"]].assign(value=self.status["status"].astype("str")),
            **{name: spoken[["transfer_id", "row"]].assign(value=spoken[name]) for name in _SAID},
        }
        return {name: self._pairs(found[name]) for name in FACETS}

    def _pairs(self, rows: pd.DataFrame) -> _Pairs:
        rows = rows[rows["value"].notna() & (rows["value"] != "")].drop_duplicates()
        at = positions(rows["transfer_id"], self.ds.transfers["transfer_id"])
        codes, values = pd.factorize(rows["value"])
        order = np.lexsort((codes, at))
        order = order[at[order] >= 0]
        row = rows["row"].to_numpy()[order] if "row" in rows else np.zeros(0, dtype="int64")
        return _Pairs([str(value) for value in values], at[order], codes[order], row)

    def _said(self, conditions: dict[str, Any]) -> np.ndarray:
        """Return which claims and reactions meet the conditions on who says what."""
        rows = np.ones(len(self.ds.claims) + len(self.ds.reactions), dtype=bool)
        for name in set(_SAID) & set(conditions):
            pairs, wanted = self._facets[name], conditions[name]
            chosen = {str(value) for value in (wanted if isinstance(wanted, list) else [wanted])}
            codes = [code for code, value in enumerate(pairs.values) if value in chosen]
            meets = np.zeros_like(rows)
            meets[pairs.row[np.isin(pairs.value, codes)]] = True
            rows &= meets
        return rows

    def counts(self, view: View, shown: Dataset) -> dict[str, pd.Series]:
        """Return for each facet how many transfers each choice would leave, given the day and all other filters.

        One Series a facet, indexed by value; categories have their groups too. ``shown`` is what the view shows.

        Raises:
            ValueError: as :meth:`View.apply`.
        """
        kept: dict[View, np.ndarray] = {}

        def left(other: View) -> np.ndarray:
            if other not in kept:
                seen = shown if other == view else self.where(other)
                ids = self.ds.transfers["transfer_id"]
                kept[other] = among(ids, seen.transfers["transfer_id"]).to_numpy()
            return kept[other]

        found: dict[str, pd.Series] = {}
        for facet, pairs in self._facets.items():
            other = view.without(facet)
            if facet not in _SAID:
                counted = left(other)[pairs.transfer]
            else:  # the choice and the others on who says what hold of one claim or reaction
                counted = left(view.without(*_SAID))[pairs.transfer] & self._said(other.conditions())[pairs.row]
            transfer, value = pairs.transfer[counted], pairs.value[counted]
            first = np.ones(len(value), dtype=bool)  # of several rows that give a transfer one value
            first[1:] = (transfer[1:] != transfer[:-1]) | (value[1:] != value[:-1])
            number = pd.Series(np.bincount(value[first], minlength=len(pairs.values)), index=pairs.values)
            found[facet] = number.reindex(STATUSES, fill_value=0) if facet == "status" else number[number > 0]
        return found


def _spoken(ds: Dataset) -> pd.DataFrame:
    """Return one row per transfer and who claims it or reacts to it: transfer_id, actor, stance, conditional, row.

    ``row`` counts the claims and then the reactions.
    """
    claims = ds.claims[["transfer_id", "claimant", "stance"]].rename(columns={"claimant": "actor"})
    claims = claims.assign(stance=claims["stance"].astype("str"), conditional="", row=np.arange(len(claims)))
    answers = linked(ds)
    said = answers[["transfer_id", "actor"]].assign(
        stance=answers["stance"].astype("str"),
        conditional=(answers["modality"] == "if-true").map({True: "True", False: "False"}),
        row=len(claims) + positions(answers["reaction_id"], ds.reactions["reaction_id"]),
    )
    return pd.concat([claims, said], ignore_index=True)
