"""Checks of the cells against the data package, and the rules that span columns and tables.

Everything is a pure function of text tables and returns problems; nothing stops at the first. Errors are what cannot
be true or cannot be read; warnings are what only looks odd and may be right.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Literal, NamedTuple

import pandas as pd
import pyarrow.compute as pc

from helpers.dates import intervals
from helpers.frames import arrow, look_up, not_in, numbers, unfold, where_true
from helpers.package import Field, Package, Table, read_package
from helpers.problems import Problem, nearest


class Tables(dict[str, pd.DataFrame]):
    """Text tables by name; dates and figures are worked out once, for the checks and for the typed table.

    ``read`` holds the names of those that were looked at since it was last emptied.
    """

    def __init__(self, tables: Mapping[str, pd.DataFrame]) -> None:
        """Keep the tables."""
        super().__init__(tables)
        self.read: set[str] = set()
        self._spans: dict[tuple[str, str], pd.DataFrame] = {}
        self._figures: dict[tuple[str, str], pd.Series] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        """Return a table, and remember that it was looked at."""
        self.read.add(name)
        return super().__getitem__(name)

    def replaced(self, new: Mapping[str, pd.DataFrame]) -> Tables:
        """Return the tables with some in place of those of their names; of the others, what was worked out stays."""
        made = Tables({**self, **new})
        made._spans = {key: span for key, span in self._spans.items() if key[0] not in new}
        made._figures = {key: figures for key, figures in self._figures.items() if key[0] not in new}
        return made

    def span(self, table: str, column: str) -> pd.DataFrame:
        """Return start, end and error of a date column, as :func:`helpers.dates.intervals` does."""
        key, cells = (table, column), self[table][column]
        if key not in self._spans:
            self._spans[key] = intervals(cells)
        return self._spans[key]

    def figures(self, table: str, column: str) -> pd.Series:
        """Return a number column as float64, as :func:`helpers.frames.numbers` does."""
        key, cells = (table, column), self[table][column]
        if key not in self._figures:
            self._figures[key] = numbers(cells)
        return self._figures[key]


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


def _check_number(cells: pd.Series, values: pd.Series, field: Field, to: Collector) -> None:
    bad = cells.notna() & ~values.abs().lt(float("inf"))
    if field.type == "integer":
        bad |= values.notna() & (values % 1 != 0)
    kind = "a whole number" if field.type == "integer" else "a number"
    to.add(cells[bad], f"is not {kind}. Write digits only, with a point before decimals.")
    low, high = field.constraints.get("minimum"), field.constraints.get("maximum")
    if low is not None:
        to.add(cells[~bad & (values < low)], f"is below {low}, the lowest value allowed.")
    if high is not None:
        to.add(cells[~bad & (values > high)], f"is above {high}, the highest value allowed.")


def _check_dates(cells: pd.Series, errors: pd.Series, to: Collector) -> None:
    told = errors.dropna()
    if len(told):
        texts = cells[told.index]
        to.add(texts, dict(zip(texts, told, strict=True)).__getitem__)


def _check_items(items: pd.Series, field: Field, tables: Tables, to: Collector) -> None:
    if field.is_list:
        untidy = (items == "") | (items.str.strip() != items)
        to.add(items[untidy], "has an empty item or spaces around an item; separate with ';' alone.")
        items = items[~untidy]
    if field.allowed:
        bad = not_in(items, field.allowed)
        to.add(bad, _not_allowed(bad, list(field.allowed), "is not allowed here."))
    if pattern := field.constraints.get("pattern"):
        shaped = pc.match_substring_regex(arrow(items), f"^(?:{pattern})$")
        to.add(where_true(items, pc.invert(shaped)), f"does not have the form {pattern}.")
    if field.points_to:
        other, key = field.points_to
        known = tables[other][key].dropna()
        bad = not_in(items, known)
        to.add(bad, _not_allowed(bad, known.tolist(), f"points nowhere: no row of {other} has this {key}."))


def _constrained(field: Field) -> bool:
    """Return whether a cell of this column can be wrong; plain text cannot."""
    limited = set(field.constraints) - {"required"}
    return bool(field.type != "string" or field.edtf or field.allowed or field.points_to or limited)


def check_table(frame: pd.DataFrame, table: Table, tables: Tables) -> list[Problem]:
    """Return what is wrong with the cells of one table: types, vocabularies, patterns, keys, references."""
    to = Collector(table)
    for field in table.fields:
        column = frame[field.name]
        empty = column.isna()
        if field.constraints.get("required") and empty.any():
            to.add(column[empty], "The cell is empty, and must not be.")
        if not _constrained(field) or empty.all():
            continue
        if field.type in ("number", "integer"):
            _check_number(column, tables.figures(table.name, field.name), field, to)
            continue
        if field.edtf:
            _check_dates(column, tables.span(table.name, field.name)["error"], to)
            continue
        cells = column[~empty] if empty.any() else column
        if field.constraints.get("unique") and not cells.is_unique:
            to.add(cells[cells.duplicated(keep="first")], "stands in an earlier row too. Each row needs its own.")
        _check_items(unfold(cells) if field.is_list else cells, field, tables, to)
    keys = list(table.primary_key)
    if len(keys) > 1:
        repeated = frame[keys[0]].str.cat(frame[keys[1:]], sep=", ")[frame.duplicated(keys)]
        to.add(repeated, "stands in an earlier row too. Each row needs its own.", column=" + ".join(keys))
    return to.found


def _quantities(tables: Tables, to: Collector) -> None:
    frame, name = tables[to.table.name], to.table.name
    swapped = tables.figures(name, "quantity_low") > tables.figures(name, "quantity_high")
    rows = frame[["quantity_low", "quantity_high"]][swapped]
    both = rows["quantity_low"] + " to " + rows["quantity_high"]
    to.add(both.rename("quantity_low"), "has a low figure above the high one. Swap or correct them.")
    bare = frame["unit"].isna() & (frame["quantity_low"].notna() | frame["quantity_high"].notna())
    figures = frame["quantity_low"][bare].fillna(frame["quantity_high"][bare])
    to.add(figures.rename("unit"), "is a figure with no unit. Say in `unit` what is counted.")


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
    later = frame["superseded_by"].dropna()
    if later.empty:
        return
    own = frame.loc[later.index]
    to.add(later[later == own["claim_id"]], "replaces itself. Name the later claim.")
    claimant = look_up(frame.set_index("claim_id")["claimant"], later)
    other = claimant.notna() & (claimant != own["claimant"])
    to.add(later[other], "is by another claimant; a claim is superseded by the same claimant.", level="warning")


_TOLD = ("reports", "alleges", "assesses", "confirms")


def _claimed_before(tables: Tables, to: Collector) -> None:
    claims, transfers = tables["claims"], tables["transfers"]
    starts = tables.span("transfers", "occurred")["start"]
    done = transfers["stage"].isin(["delivered", "under-way"])
    earliest = starts[done].set_axis(transfers["transfer_id"][done])
    asserted = claims["stance"].isin(_TOLD) & (claims["modality"] != "planned")
    said = tables.span("claims", "said")["end"]
    early = asserted & (said < look_up(earliest, claims["transfer_id"]))
    to.add(
        claims["said"][early],
        "is before the earliest day of the transfer it speaks of. Check both dates.",
        level="warning",
    )


def _published_before(tables: Tables, to: Collector) -> None:
    frame = tables[to.table.name]
    published = tables.span("sources", "published")["end"].set_axis(tables["sources"]["source_id"])
    said = tables.span(to.table.name, "said")["start"]
    early = look_up(published, frame["source_id"]) < said - pd.Timedelta(days=1)
    to.add(frame["said"][early], "is after the day its source was published. Check both dates.", level="warning")


# What the value of a lexicon row must be, by its kind: a vocabulary, a column of a table, or the reader's own senses.
_SENSES = {
    "move": "give deploy receive use seek offer help trade",
    "say": "says speaks reports confirms denies dismisses assesses detects alleges no-comment",
    "bound": "low high about",
    "carrier": "ship train aircraft truck",
    "make": "RUS PRK",
    "body": "ministry agency document outlet group press states",
    "matter": "transfer other",
}
_AGAIN = "people arms goods coming sending moving carrier measure part"  # or a category
_VOCABULARIES = {"item": "category", "stance": "reaction_stance", "hedge": "modality", "venue": "venue"}
MORE = ("verb", "generic", "weak")


def _meanings(tables: Tables, to: Collector) -> None:
    frame, package = tables["lexicon"], read_package()
    allowed = {kind: senses.split() for kind, senses in _SENSES.items()}
    allowed |= {kind: package.values(name) for kind, name in _VOCABULARIES.items()}
    allowed["again"] = [*_AGAIN.split(), *package.values("category")]
    allowed["name"] = tables["actors"]["actor_id"].dropna().tolist()
    allowed["outlet"] = tables["countries"]["country"].dropna().tolist()
    for kind, values in allowed.items():
        bad = not_in(frame["value"][frame["kind"] == kind].dropna(), values)
        to.add(bad, _not_allowed(bad, values, f"is no value for a phrase of the kind {kind}."))
    offices = frame["more"][frame["kind"] == "office"].dropna().str.split(" ").explode()
    wrong = not_in(offices.str.split(":").str[-1], allowed["name"])
    to.add(wrong.rename("more"), _not_allowed(wrong, allowed["name"], "points nowhere: no actor has this id."))
    others = frame["more"][frame["kind"] != "office"].dropna()
    to.add(not_in(others, MORE), f"is not allowed here. Allowed: {', '.join(MORE)}, or leave it empty.")
    phrases = unfold(frame["phrases"])
    keys = frame[["language", "kind", "more"]].astype("str").fillna("")
    same = (keys["language"] + " " + keys["kind"] + " " + keys["more"]).loc[phrases.index] + " " + phrases
    to.add(phrases[same.duplicated()].rename("phrases"), "stands twice for this kind. Keep one.", level="warning")


Rule = Callable[[Tables, Collector], None]
# Which rule belongs to which table: rules that span columns or tables, beyond what the data package can say.
RULES: dict[str, tuple[Rule, ...]] = {
    "transfers": (_quantities, _two_sides),
    "claims": (_quantities, _succession, _claimed_before, _published_before),
    "reactions": (_links_or_general, _published_before),
    "sources": (_known_document,),
    "lexicon": (_meanings,),
}


class Verdict(NamedTuple):
    """What is wrong with a table or looks odd in it, and the names of the tables that were looked at to say so."""

    problems: list[Problem]
    read: frozenset[str]


def check(
    tables: Tables, package: Package, before: Mapping[str, Verdict] | None = None, changed: Collection[str] = ()
) -> dict[str, Verdict]:
    """Return the verdict on each of a whole set of text tables, in the order of the package.

    Args:
        tables: the tables.
        package: their description.
        before: verdicts on an earlier state of them: one stays where it rests on no table that changed since.
        changed: the names of those that did.

    Raises:
        Nothing of its own.
    """
    found: dict[str, Verdict] = {}
    for name, table in package.tables.items():
        if before and not before[name].read & set(changed):
            found[name] = before[name]
            continue
        tables.read = {name}
        to = Collector(table)
        if not tables[name].empty:
            to.found = check_table(tables[name], table, tables)
            for rule in RULES.get(name, ()):
                rule(tables, to)
        found[name] = Verdict(to.found, frozenset(tables.read))
    return found
