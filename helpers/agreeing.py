"""How far two coders agree who coded the same records from the same documents, neither having seen the other's coding.

``python -m helpers.agreeing`` prints it. The kept codings are in ``ds.codings``: of each field the value that stood
("first"), that of the coder who had not seen it ("second") and that of today ("settled").
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.dataset import Dataset, load

# Kappa is for choices among a few named values; days, figures and lists of names are only compared.
NOMINAL = ("stance", "modality", "hedged", "evidence_kind", "venue", "direction", "link", "kind")
COLUMNS = [
    "round", "table", "field", "records", "agreed", "percent", "kappa", "kept", "taken", "other", "settled_kappa",
]  # fmt: skip


def cohen_kappa(first: pd.Series, second: pd.Series) -> float:
    """Return Cohen's kappa of two codings of the same things (Cohen 1960); an empty value is a value like any other.

    1 is full agreement, 0 what chance would give, and NaN where it is undefined: nothing was coded, or both
    coders used one and the same value throughout.
    """
    one, two = (coded.astype("str").fillna("").reset_index(drop=True) for coded in (first, second))
    if one.empty:
        return np.nan
    table = pd.crosstab(one, two)
    values = table.index.union(table.columns)
    shares = table.reindex(index=values, columns=values, fill_value=0).to_numpy() / len(one)
    by_chance = float(shares.sum(axis=0) @ shares.sum(axis=1))
    if np.isclose(by_chance, 1):
        return np.nan
    return (float(np.trace(shares)) - by_chance) / (1 - by_chance)


def agreement(ds: Dataset) -> pd.DataFrame:
    """Return how far the two coders of each round agreed, a row per table and field, the whole of a round first.

    Columns: round, table ("all" over the tables), field ("all" over the fields), records (compared cells), agreed
    (cells coded alike), percent (0 to 100), kappa (Cohen's, before settling; NaN for fields that are no choice among
    a few values), kept, taken, other (the cells coded differently: settled as the first coder had them, as the second,
    or in a third way), settled_kappa (of the settled value with the second coder: what stayed different).

    Args:
        ds: the dataset; its ``codings`` hold what the two coders made of each record.

    Raises:
        Nothing of its own.
    """
    rows = ds.codings
    text = {name: rows[name].astype("str").fillna("") for name in ("first", "second", "settled")}
    differ = text["first"] != text["second"]
    rows = rows.assign(
        **text,
        round=rows["round"].astype("str"),
        table=rows["table"].astype("str"),
        agreed=~differ,
        kept=differ & (text["settled"] == text["first"]),
        taken=differ & (text["settled"] == text["second"]),
    )
    rows["other"] = differ & ~rows["kept"] & ~rows["taken"]
    nominal = rows[rows["field"].isin(NOMINAL)]
    found = []
    for keys in (["round"], ["round", "field"], ["round", "table", "field"]):
        sums = rows.groupby(keys)[["agreed", "kept", "taken", "other"]].agg("sum")
        sums.insert(0, "records", rows.groupby(keys).size())
        if "field" in keys:
            for name, side in (("kappa", "first"), ("settled_kappa", "settled")):
                values = {key: cohen_kappa(part[side], part["second"]) for key, part in nominal.groupby(keys)}
                sums[name] = pd.Series(values, dtype="float64").reindex(sums.index)
        found.append(sums.reset_index())
    out = pd.concat(found, ignore_index=True).assign(percent=lambda all_: 100 * all_["agreed"] / all_["records"])
    out = out.reindex(columns=COLUMNS).fillna({"table": "all", "field": "all"})
    return out.sort_values(["round", "table", "field"], key=_whole_first, kind="stable", ignore_index=True)


def _whole_first(column: pd.Series) -> pd.Series:
    return column.where(column != "all", "")


def agreement_table(ds: Dataset, of: str) -> pd.DataFrame:
    """Return :func:`agreement` of one round over all tables, as it is read: field, cells, alike, kappa, how settled."""
    rows = agreement(ds)
    rows = rows[(rows["round"] == of) & (rows["table"] == "all")]

    def two(column: pd.Series) -> pd.Series:
        return column.map("{:.2f}".format, na_action="ignore").fillna("")

    return pd.DataFrame(
        {
            "field": rows["field"],
            "cells": rows["records"],
            "alike": rows["percent"].map("{:.1f} %".format),
            "kappa before": two(rows["kappa"]),
            "settled as first": rows["kept"],
            "as second": rows["taken"],
            "otherwise": rows["other"],
            "kappa after": two(rows["settled_kappa"]),
        }
    ).reset_index(drop=True)


if __name__ == "__main__":
    ds = load()
    for name in ds.codings["round"].astype("str").unique():
        print(f"{name}\n{agreement_table(ds, name).to_string(index=False)}\n")
