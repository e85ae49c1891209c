"""Accepting a draft: drafted rows, changed by a person as far as needed, become rows of a new dataset.

Everything goes through the same checks as a load. What the reader drafted and what was kept both stand in the table
``readings``: that pair shows where the reader errs.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from hashlib import blake2b

import pandas as pd

from helpers.dataset import Dataset
from helpers.drafted import Row, rows
from helpers.likeness import SURE, Twin, address, twins_of
from helpers.problems import DataError, Problem, nearest
from helpers.reading.draft import Draft
from helpers.stored import placed, with_rows

_WORDS = 12  # words that may be quoted
_ODD = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]"
)  # control characters and halves of pairs; \t and \n are text
Edits = Mapping[str, Mapping[str, str]]


class AcceptError(DataError):
    """A draft that cannot be accepted as it stands. ``problems`` names the record of the draft in place of the file."""

    where = "in this draft"


def text_hash(draft: Draft) -> str:
    """Return what tells one read text from another: 32 hexadecimal digits."""
    return blake2b(draft.text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def links_of(found: Mapping[str, Sequence[Twin]]) -> dict[str, str]:
    """Return the links that need no person: a page that is a source already, and what was already taken from it."""
    return {key: some[0].row_id for key, some in found.items() if some[0].score == SURE}


def accept(
    draft: Draft,
    ds: Dataset,
    *,
    reject: Collection[str] = (),
    link: Mapping[str, str] | None = None,
    edit: Edits | None = None,
) -> Dataset:
    """Return ``ds`` with the drafted rows added, checked as a load checks them; ``ds`` itself stays as it is.

    Args:
        draft: what :func:`helpers.read_article` returned.
        ds: the dataset to add to.
        reject: keys of drafted rows that are not taken ("c2").
        link: key → id of an existing row that stands for the drafted one: ``{"t1": "2024-02-18-aurus-senat"}``;
            claims and reactions then point to it. An existing claim or reaction that is linked to gets the page
            that was read among the documents that carry it (``also_in``). A page that is a source already is linked to
            it without being asked, and so is a claim or reaction that was already taken from that page. "" undoes such
            a link, and takes a page once more that the tables have.
        edit: key → column → value as it would stand in the file ("" is empty, lists with ";"); blanks around it go.

    Raises:
        AcceptError: with all that is wrong at once, each with the key in the draft, column, value and remedy.
    """
    drafted = rows(draft, ds)
    found = twins_of(drafted, ds)
    edits = {key: {column: _clean(value) for column, value in one.items()} for key, one in (edit or {}).items()}
    links = {key: row_id for key, row_id in (links_of(found) | dict(link or {})).items() if row_id}
    asked = [*_unknown(drafted, reject, links, edits, ds), *_at_odds(drafted, reject, links, edits)]
    if asked:
        raise AcceptError(asked)
    kept = {row.key: row for row in drafted if row.key not in reject and row.key not in links}
    values = {key: {**row.values, **edits.get(key, {})} for key, row in kept.items()}
    ids = {row.row_id: links[row.key] for row in drafted if row.key in links}
    ids |= {row.row_id: next(iter(values[key].values())) for key, row in kept.items()}
    values = {key: _pointing(one, kept[key].table, ids, ds) for key, one in values.items()}
    gone = {row.row_id: row.key for row in drafted if row.key in reject and row.key not in links}
    problems = [*_unkept(kept, values), *_dangling(kept, values, gone, ds), *_unclaimed(kept, values, found)]
    if "source" in kept and "source" not in (link or {}):
        problems += _known_page(draft, values["source"]["url"], ds)
    if problems:
        raise AcceptError(problems)
    keys: dict[str, list[str]] = {}
    for key, row in kept.items():
        keys.setdefault(row.table, []).append(key)
    new = {
        name: with_rows(ds.tables[name], ds.package.tables[name], [values[key] for key in ours])
        for name, ours in keys.items()
    }
    source = values["source"]["source_id"] if "source" in values else links.get("source", "")
    for name in ("claims", "reactions"):
        if said_here := [links[row.key] for row in drafted if row.table == name and row.key in links]:
            new[name] = _also_in(new.get(name, ds.tables[name]), said_here, source)
    new["readings"] = _journal(draft, drafted, values, links, edits, ds, source)
    try:
        return ds.with_tables(**new)
    except DataError as error:

        def record(name: str, at: int, problem: Problem) -> Problem | None:
            if name not in keys:
                return None  # the journal, which no record of the draft stands in
            told = problem.message.replace("in an earlier row", "in the tables already, or twice in this draft")
            return problem._replace(file=f"{keys[name][at]} ({name})", row=None, message=told)

        raise AcceptError(placed(error, ds.tables, ds.package, record)) from None


def _clean(value: object) -> str:
    return "" if value is None else "\n".join(str(value).strip().splitlines())


def _problem(key: str, table: str, column: str | None, value: str | None, message: str) -> Problem:
    return Problem("error", f"{key} ({table})" if table else key, None, column, value, message)


def _unknown(
    drafted: Sequence[Row], reject: Collection[str], links: Mapping[str, str], edits: Edits, ds: Dataset
) -> Iterator[Problem]:
    """Yield keys, columns and ids that nothing has."""
    by_key = {row.key: row for row in drafted}
    for argument, keys in (("reject", reject), ("link", links), ("edit", edits)):
        for key in keys:
            if key not in by_key:
                yield _problem(
                    f"{argument}=", "", None, key, f"is no record of this draft.{nearest(key, list(by_key))}"
                )
    for key in edits.keys() & by_key.keys():
        columns = ds.package.tables[by_key[key].table].columns
        for column in edits[key]:
            if column not in columns:
                message = f"is no column of {by_key[key].table}.{nearest(column, columns)}"
                yield _problem(key, by_key[key].table, column, column, message)
    for key in links.keys() & by_key.keys():
        table = by_key[key].table
        known = ds.tables[table].iloc[:, 0].tolist()
        if links[key] not in known:
            message = f"cannot be linked to: no row of {table} has this id.{nearest(links[key], known)}"
            yield _problem(key, table, None, links[key], message)


def _at_odds(
    drafted: Sequence[Row], reject: Collection[str], links: Mapping[str, str], edits: Edits
) -> Iterator[Problem]:
    """Yield records for which two things are asked that exclude each other."""
    for row in drafted:
        if row.key in reject and row.key in edits:
            yield _problem(row.key, row.table, None, None, "is rejected and edited at once. Keep one.")
        if row.key in links and row.key in edits:
            message = (
                f"is linked to {links[row.key]!r} and edited at once. Undo the link, or edit that row in its table."
            )
            yield _problem(row.key, row.table, None, None, message)


def _pointing(values: Mapping[str, str], table: str, ids: Mapping[str, str], ds: Dataset) -> dict[str, str]:
    """Return a row whose references to drafted rows are those that will stand in the tables."""
    out = dict(values)
    for field in ds.package.tables[table].fields:
        if field.points_to and out[field.name]:
            items = out[field.name].split(";") if field.is_list else [out[field.name]]
            out[field.name] = ";".join(dict.fromkeys(ids.get(item, item) for item in items))
    return out


def _unkept(kept: Mapping[str, Row], values: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    """Yield cells with characters that no file of the tables can hold."""
    for key, row in kept.items():
        for column, value in values[key].items():
            if odd := _ODD.search(value):
                message = f"holds a character that is no text (U+{ord(odd[0]):04X}). Take it out."
                yield _problem(key, row.table, column, _ODD.sub("\ufffd", value), message)


def _known_page(draft: Draft, url: str, ds: Dataset) -> Iterator[Problem]:
    """Yield the source that this page is already: its address, or a text read before that stood at no other address.

    The same words at another address are another carrier of one story.
    """
    mine, read = address(url), ds.tables["readings"]
    theirs = ds.sources["url"].map(address, na_action="ignore")
    before = ds.sources["source_id"].isin(read.loc[read["text_hash"] == text_hash(draft), "source_id"].dropna())
    same = (theirs == mine) | (before & theirs.isna()) if mine else before
    for source in ds.sources.loc[same.astype(bool), "source_id"]:
        message = f"is in the tables already, as {source!r}. Link source to it, so that nothing stands twice."
        yield _problem("source", "sources", "url" if url else None, url or None, message)


def _dangling(
    kept: Mapping[str, Row], values: Mapping[str, Mapping[str, str]], gone: Mapping[str, str], ds: Dataset
) -> Iterator[Problem]:
    """Yield references of kept records to rejected ones."""
    for key, row in kept.items():
        for field in ds.package.tables[row.table].fields:
            if not field.points_to:
                continue
            items = values[key][field.name].split(";") if field.is_list else [values[key][field.name]]
            for item in items:
                if item in gone:
                    other = gone[item]
                    message = (
                        f"is {other}, which is rejected. Link {other} to an existing row, take it, or reject {key} too."
                    )
                    yield _problem(key, row.table, field.name, item, message)


def _unclaimed(
    kept: Mapping[str, Row], values: Mapping[str, Mapping[str, str]], found: Mapping[str, Sequence[Twin]]
) -> Iterator[Problem]:
    """Yield new transfers that nobody is said to claim: a row says that somebody reported it."""
    claimed = {values[key]["transfer_id"] for key, row in kept.items() if row.table == "claims"}
    for key, row in kept.items():
        if row.table == "transfers" and values[key]["transfer_id"] not in claimed:
            likely = f" Likely twin: {found[key][0].row_id!r}." if key in found else ""
            message = f"has no claim in this draft. Link it to an existing transfer, or reject it.{likely}"
            yield _problem(key, row.table, None, row.row_id, message)


def _also_in(frame: pd.DataFrame, ids: Collection[str], source: str) -> pd.DataFrame:
    """Return claims or reactions with the page that was read added to the documents of those it repeats."""
    cells = frame["also_in"].astype(object).where(frame["also_in"].notna(), "")
    listed = cells.str.split(";").map(lambda items: source in items)
    more = frame.iloc[:, 0].isin(ids) & (frame["source_id"] != source) & ~listed & (source != "")
    joined = (cells + ";" + source).str.strip(";")
    return frame.assign(also_in=cells.mask(more, joined).where(lambda column: column != ""))


def _short(words: str) -> str:
    return _ODD.sub("\ufffd", " ".join(words.split()[:_WORDS]))


def _decision(key: str, column: str, same: bool, taken: bool, links: Mapping[str, str], edits: Edits) -> str:
    if key in links:
        return "linked"
    if not taken:
        return "rejected"
    if column in edits.get(key, {}) and not same:
        return "edited"
    return "accepted" if same else "linked"  # it points to a row that another record was linked to


def _journal(
    draft: Draft,
    drafted: Sequence[Row],
    values: Mapping[str, Mapping[str, str]],
    links: Mapping[str, str],
    edits: Edits,
    ds: Dataset,
    source: str,
) -> pd.DataFrame:
    """Return the readings with one row for each value drafted or set; those of an earlier look at the page give way."""
    mark, earlier = text_hash(draft), ds.tables["readings"]
    again = earlier["text_hash"] == mark
    elsewhere = again & earlier["source_id"].notna() & (earlier["source_id"] != source) if source else again & False
    start = f"{mark[:12]}-{source}" if elsewhere.any() else mark[:12]  # the same words at another address
    new = []
    for row in drafted:
        final = values.get(row.key)
        row_id = links.get(row.key) or (next(iter(final.values())) if final else "")
        for column, was in row.values.items():
            now = final[column] if final else ""
            if not was and not now:
                continue
            cell = next((cell for cell in row.cells.get(column, ()) if cell.words), None)
            new.append(
                {
                    "reading_id": f"{start}-{row.key}-{column}",
                    "text_hash": mark,
                    "source_id": source,
                    "key": row.key,
                    "table": row.table,
                    "row_id": row_id,
                    "column": column,
                    "drafted": _ODD.sub("\ufffd", was),
                    "kept": now,
                    "decision": _decision(row.key, column, was == now, final is not None, links, edits),
                    "words": _short(cell.words or "") if cell else "",
                    "start": ""
                    if cell is None or cell.start is None
                    else str(cell.start),  # a page's own data have none
                    "end": "" if cell is None or cell.end is None else str(cell.end),
                    "rule": cell.rule if cell else "assumed" if was else "",
                }
            )
    return with_rows(earlier[~again | elsewhere], ds.package.tables["readings"], new)
