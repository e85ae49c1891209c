"""What data/README.md prints: figures, agreement, searches, codebook, data dictionary, reliability of publishers.

All of it is made from data/datapackage.json and the tables. ``python -m helpers.dictionary`` prints the dictionary and
the codebook and renews every section.
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from helpers.agreeing import agreement_table
from helpers.covering import by_month
from helpers.dataset import Dataset, load
from helpers.package import DATA, Field, Package, read_package

DICTIONARY, CODEBOOK, FIGURES, PUBLISHERS = "data dictionary", "codebook", "figures", "publishers"
AGREEMENT, SEARCHES = "agreement", "searches"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _line(cells: Iterable[str]) -> str:
    """Return a row of a table in Markdown."""
    return "| " + " | ".join(map(_cell, cells)) + " |"


def _table(frame: pd.DataFrame) -> list[str]:
    """Return a table as lines of Markdown."""
    rows = [frame.columns.tolist(), ["---"] * len(frame.columns), *frame.astype("str").to_numpy().tolist()]
    return [_line(row) for row in rows]


def _kind(field: Field) -> str:
    if field.edtf:
        return "EDTF date"
    return "list (;)" if field.is_list else field.type


def _allowed(field: Field) -> str:
    parts = []
    if field.vocabulary:
        parts.append(f"vocabulary *{field.vocabulary}*")
    elif field.allowed:
        parts.append(", ".join(f"`{value}`" for value in field.allowed))
    if field.points_to:
        parts.append(f"→ {field.points_to[0]}.{field.points_to[1]}")
    low, high = field.constraints.get("minimum"), field.constraints.get("maximum")
    if low is not None or high is not None:
        parts.append(f"{low if low is not None else '…'} to {high if high is not None else '…'}")
    if pattern := field.constraints.get("pattern"):
        parts.append(f"`{pattern}`")
    return "; ".join(parts)


def _empty(field: Field) -> str:
    return "never" if field.constraints.get("required") else field.missing or "not given"


def dictionary(package: Package | None = None) -> str:
    """Return the data dictionary as Markdown: a table per data table, a line per column."""
    package = package or read_package()
    lines = []
    for table in package.tables.values():
        key = " + ".join(f"`{name}`" for name in table.primary_key) or "none: a log, in which a record may stand twice"
        lines += [f"### {table.title} (`{table.path}`)", "", f"{table.description} Key: {key}.", ""]
        lines += ["| column | type | holds | allowed | empty means |", "| --- | --- | --- | --- | --- |"]
        for field in table.fields:
            cells = (f"`{field.name}`", _kind(field), field.description, _allowed(field), _empty(field))
            lines.append(_line(cells))
        lines.append("")
    return "\n".join(lines).strip()


def codebook(package: Package | None = None) -> str:
    """Return the codebook as Markdown: every value of every vocabulary, with a case on each side of its boundary."""
    package = package or read_package()
    lines = []
    for name, terms in package.vocabularies.items():
        lines += [f"### {name}", "", "| value | means | a case of it | not a case of it |", "| --- | --- | --- | --- |"]
        for term in terms:
            group = f" (group: {term.group})" if term.group else ""
            cells = (f"`{term.value}`", f"**{term.label}**{group}. {term.definition}", term.inside, term.outside)
            lines.append(_line(cells))
        lines.append("")
    return "\n".join(lines).strip()


def figures(ds: Dataset) -> str:
    """Return rows per table, the data cut-off and how much is dated, as Markdown."""
    newest = ds.sources["published_end"].max()
    undated = int(ds.transfers["occurred"].isna().sum())
    unsaid = int(ds.claims["said"].isna().sum()), int(ds.reactions["said"].isna().sum())
    lines = [
        "## Figures and cut-off",
        "",
        f"The newest document dates from **{newest:%Y-%m-%d}** (the data cut-off). Undated: {undated} transfers, "
        f"{unsaid[0]} claims, {unsaid[1]} reactions.",
        "",
        "| table | rows |",
        "| --- | --- |",
        *(f"| {ds.package.tables[name].title} | {len(frame):,} |" for name, frame in ds.tables.items()),
    ]
    return "\n".join(lines)


def agreed(ds: Dataset) -> str:
    """Return agreement of the coders, round by round and field by field, as Markdown."""
    lines = []
    for term in ds.package.vocabularies["coding_round"]:
        table = agreement_table(ds, term.value)
        if len(table):
            lines += [f"**{term.label}.** {term.definition}", "", *_table(table), ""]
    return "\n".join(lines).strip()


def searched(ds: Dataset) -> str:
    """Return what each month was searched for and what came of it, as Markdown: pages seen and records added."""
    rows = by_month(ds)
    told = rows["pages"].astype("str") + " / " + rows["added"].astype("str")
    table = rows.assign(told=told, direction=rows["direction"].astype("str"))
    wide = table.groupby(["month", "direction"])["told"].agg("; ".join).unstack().fillna("not searched").reset_index()
    return "\n".join(["Pages seen on the month and direction / records added.", "", *_table(wide)])


def publishers(ds: Dataset) -> str:
    """Return every publisher with its Admiralty letter, the reason, and how many sources it gives, as Markdown."""
    counts = ds.sources["publisher"].value_counts()
    rows = ds.actors[ds.actors["actor_id"].isin(counts.index)].sort_values(["reliability", "name"])
    table = pd.DataFrame(
        {
            "letter": rows["reliability"],
            "publisher": rows["name"],
            "sources": rows["actor_id"].map(counts),
            "reason": rows["reliability_reason"],
        }
    )
    return "\n".join(_table(table))


def sections() -> dict[str, str]:
    """Return the text of every printed section of data/README.md."""
    ds = load()
    return {
        FIGURES: figures(ds),
        AGREEMENT: agreed(ds),
        SEARCHES: searched(ds),
        CODEBOOK: codebook(),
        DICTIONARY: dictionary(),
        PUBLISHERS: publishers(ds),
    }


def _edges(mark: str) -> tuple[str, str]:
    return f"<!-- {mark}: printed by `make dictionary` -->", f"<!-- end of {mark} -->"


def section(readme: str, mark: str) -> str:
    """Return the text between the two comments that name ``mark``.

    Raises:
        ValueError: if a comment is missing.
    """
    first, last = _edges(mark)
    if first not in readme or last not in readme:
        raise ValueError(f"data/README.md lacks the comments {first} and {last}.")
    return readme.split(first, 1)[1].split(last, 1)[0].strip()


def renew(readme: str) -> str:
    """Return the README with its printed sections renewed."""
    for mark, text in sections().items():
        first, last = _edges(mark)
        readme = readme.replace(
            f"{first}{readme.split(first, 1)[1].split(last, 1)[0]}{last}", f"{first}\n\n{text}\n\n{last}"
        )
    return readme


if __name__ == "__main__":
    path = DATA / "README.md"
    path.write_text(renew(path.read_text(encoding="utf-8")), encoding="utf-8")
    print(dictionary())
    print()
    print(codebook())
