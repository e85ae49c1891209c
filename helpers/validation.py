"""Checks of the cells against the data package, and the rules that span columns and tables.

Everything is a pure function of text tables and returns problems; nothing stops at the first. Errors are what cannot
be true or cannot be read; warnings are what only looks odd and may be right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal

import pandas as pd

from helpers.dates import intervals
from helpers.frames import look_up, unfold
from helpers.package import Field, Package, Table
from helpers.problems import Problem, nearest

Tables = Mapping[str, pd.DataFrame]
_NAMED = 25  # the nearest allowed value is looked up for so many distinct bad values of a column


def _row(position: object) -> int:
    return int(position) + 2  # type: ignore[call-overload]  # the header is row 1, as in a spreadsheet


class Collector:
    """Collects the problems of one table."""

    def __init__(self, table: Table) -> None:
        """Start with none."""
        self.table = table
        self.found: list[Problem] = []

    def add(
        self,
        cells: pd.Series,
        message: str | Callable[[str], str],
        column: str | None = None,
        level: Literal["error", "warning"] = "error",
    ) -> None:
        """Add one problem per cell; the index of ``cells`` is the position of the row in the file."""
        for position, value in cells.items():
            text = None if pd.isna(value) else str(value)
            told = message(text or "") if callable(message) else message
            name = column or str(cells.name)
            self.found.append(Problem(level, self.table.path, _row(position), name, text, told))


def _not_allowed(bad: pd.Series, allowed: list[str], what: str) -> Callable[[str], str]:
    hints = {value: nearest(value, allowed) for value in bad.unique()[:_NAMED]}
    return lambda value: f"{what}{hints.get(value, '')}"


def _check_number(cells: pd.Series, field: Field, to: Collector) -> pd.Series:
    numbers = pd.to_numeric(cells, errors="coerce").astype("float64")
    bad = numbers.isna() | ~numbers.abs().lt(float("inf"))
    if field.type == "integer":
        bad |= numbers % 1 != 0
    kind = "a whole number" if field.type == "integer" else "a number"
    to.add(cells[bad], f"is not {kind}. Write digits only, with a point before decimals.")
    low, high = field.constraints.get("minimum"), field.constraints.get("maximum")
    if low is not None:
        to.add(cells[~bad & (numbers < low)], f"is below {low}, the lowest value allowed.")
    if high is not None:
        to.add(cells[~bad & (numbers > high)], f"is above {high}, the highest value allowed.")
    return numbers


def _check_items(items: pd.Series, field: Field, tables: Tables, to: Collector) -> None:
    if field.is_list:
        untidy = (items == "") | (items.str.strip() != items)
        to.add(items[untidy], "has an empty item or spaces around an item; separate with ';' alone.")
        items = items[~untidy]
    if field.allowed:
        bad = items[~items.isin(field.allowed)]
        to.add(bad, _not_allowed(bad, list(field.allowed), "is not allowed here."))
    if pattern := field.constraints.get("pattern"):
        to.add(items[~items.str.fullmatch(pattern)], f"does not have the form {pattern}.")
    if field.points_to:
        other, key = field.points_to
        known = tables[other][key].dropna()
        bad = items[~items.isin(known)]
        to.add(bad, _not_allowed(bad, known.tolist(), f"points nowhere: no row of {other} has this {key}."))


def check_table(frame: pd.DataFrame, table: Table, tables: Tables) -> list[Problem]:
    """Return what is wrong with the cells of one table: types, vocabularies, patterns, keys, references."""
    to = Collector(table)
    for field in table.fields:
        column = frame[field.name]
        if field.constraints.get("required"):
            to.add(column[column.isna()], "The cell is empty, and must not be.")
        cells = column.dropna()
        if field.constraints.get("unique"):
            to.add(cells[cells.duplicated(keep="first")], "stands in an earlier row too. Each row needs its own.")
        if field.type in ("number", "integer"):
            _check_number(cells, field, to)
        elif field.edtf:
            errors = intervals(cells)["error"].dropna()
            told = dict(zip(cells[errors.index], errors, strict=True))
            to.add(cells[errors.index], told.__getitem__)
        else:
            _check_items(unfold(column) if field.is_list else cells, field, tables, to)
    keys = list(table.primary_key)
    if len(keys) > 1:
        repeated = frame[keys[0]].str.cat(frame[keys[1:]], sep=", ")[frame.duplicated(keys)]
        to.add(repeated, "stands in an earlier row too. Each row needs its own.", column=" + ".join(keys))
    return to.found


def _numbers(frame: pd.DataFrame, column: str) -> pd.Series:
    return pd.to_numeric(frame[column], errors="coerce")


def _quantities(tables: Tables, to: Collector) -> None:
    frame = tables[to.table.name]
    low, high = _numbers(frame, "quantity_low"), _numbers(frame, "quantity_high")
    both = frame["quantity_low"] + " to " + frame["quantity_high"]
    to.add(both[low > high].rename("quantity_low"), "has a low figure above the high one. Swap or correct them.")
    bare = frame["quantity_low"].fillna(frame["quantity_high"])[frame["unit"].isna()].dropna()
    to.add(bare.rename("unit"), "is a figure with no unit. Say in `unit` what is counted.")


def _two_sides(tables: Tables, to: Collector) -> None:
    frame = tables["transfers"]
    same = frame["supplier"][frame["supplier"] == frame["recipient"]]
    to.add(same, "is supplier and recipient at once. A transfer goes from one to the other.")
    events = frame["counts_from"][(frame["kind"] == "event")].dropna()
    to.add(events, "is set, but the row is an event. Only a cumulative estimate counts from a day.")


def _links_or_general(tables: Tables, to: Collector) -> None:
    frame = tables["reactions"]
    linked, general = frame["transfer_ids"].notna(), frame["categories"].notna() & frame["direction"].notna()
    to.add(
        frame["reaction_id"][~linked & ~general].rename("transfer_ids"),
        "answers no transfer: a general remark needs categories and a direction.",
    )
    to.add(
        frame["reaction_id"][linked & (frame["categories"].notna() | frame["direction"].notna())].rename("categories"),
        "answers a transfer and is marked as general too. Keep transfer_ids, or categories and direction.",
    )
    words = frame["quote"].str.count(r"\S+")
    to.add(frame["quote"][words > 12], "is longer than 12 words. Shorten the quote.")


def _known_document(tables: Tables, to: Collector) -> None:
    frame = tables["sources"]
    unknown = frame["url"].isna() & frame["symbol"].isna()
    to.add(frame["source_id"][unknown], "has neither url nor symbol: nobody can find this document.")


def _succession(tables: Tables, to: Collector) -> None:
    frame = tables["claims"]
    itself = frame["superseded_by"][frame["superseded_by"] == frame["claim_id"]]
    to.add(itself, "replaces itself. Name the later claim.")
    by_id = frame.drop_duplicates("claim_id").set_index("claim_id")["claimant"]
    later = frame["superseded_by"].dropna()
    other = later[(later.map(by_id) != frame["claimant"][later.index]) & later.isin(by_id.index)]
    to.add(other, "is by another claimant; a claim is superseded by the same claimant.", level="warning")


def _spans(column: pd.Series) -> pd.DataFrame:
    return intervals(column)[["start", "end"]]


_TOLD = ("reports", "alleges", "assesses", "confirms")


def _claimed_before(tables: Tables, to: Collector) -> None:
    claims, transfers = tables["claims"], tables["transfers"].drop_duplicates("transfer_id")
    done = transfers[transfers["stage"].isin(["delivered", "under-way"])]
    earliest = _spans(done["occurred"]).set_axis(done["transfer_id"])["start"]
    told = claims[claims["stance"].isin(_TOLD) & (claims["modality"] != "planned")]
    early = _spans(told["said"])["end"] < look_up(earliest, told["transfer_id"])
    to.add(
        told["said"][early],
        "is before the earliest day of the transfer it speaks of. Check both dates.",
        level="warning",
    )


def _published_before(tables: Tables, to: Collector) -> None:
    frame = tables[to.table.name]
    sources = tables["sources"].drop_duplicates("source_id")
    published = _spans(sources["published"]).set_axis(sources["source_id"])["end"]
    early = look_up(published, frame["source_id"]) < _spans(frame["said"])["start"] - pd.Timedelta(days=1)
    to.add(frame["said"][early], "is after the day its source was published. Check both dates.", level="warning")


Rule = Callable[[Tables, Collector], None]
# Which rule belongs to which table: rules that span columns or tables, beyond what the data package can say.
RULES: dict[str, tuple[Rule, ...]] = {
    "transfers": (_quantities, _two_sides),
    "claims": (_quantities, _succession, _claimed_before, _published_before),
    "reactions": (_links_or_general, _published_before),
    "sources": (_known_document,),
}


def check(tables: Tables, package: Package) -> Iterator[Problem]:
    """Yield every problem of a whole set of text tables, in the order of the package."""
    for name, table in package.tables.items():
        yield from check_table(tables[name], table, tables)
        to = Collector(table)
        for rule in RULES.get(name, ()):
            rule(tables, to)
        yield from to.found
