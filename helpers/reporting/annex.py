"""The end of a report: its provenance, the query and records of every figure, the records, the sources."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING

import pandas as pd

from helpers.documents import documents
from helpers.frames import among
from helpers.package import kit_version
from helpers.prose import Mark, address, escape
from helpers.references import bibtex, csl_json, law_id
from helpers.reporting.law import notes_told, provisions_told
from helpers.reporting.provenance import coders_told, left_out
from helpers.wording import marks, reactions_told, transfers_told

if TYPE_CHECKING:
    from helpers.reporting.report import Report

HERE = "here"  # the title of a link that marks where others lead to


def provenance(report: Report) -> pd.DataFrame:
    """Return what a report rests on and what it leaves out, one line each."""
    asked = {name: value for name, value in asdict(report.asked).items() if value is not None} | report.given
    day = f"only what was public on {report.day:%Y-%m-%d}" if report.asked.as_of else "all that the tables hold"
    rows = {
        "data version": report.version,
        "what is used": day,
        "newest document in the data": f"{report.cut_off:%Y-%m-%d}",
        "parameters": ", ".join(f"{name}={value!r}" for name, value in asked.items()),
        "ds in the queries": report.asked.code(),
        "version of the kit": kit_version(),
        "coding": coders_told(report.ds),
        "not in this report": " ".join(left_out(report.everything, report.ds)),
    }
    return pd.DataFrame({"provenance": list(rows), "": list(rows.values())}).set_index("provenance")


def figures(report: Report) -> str:
    """Return a list of every figure with its query and the records behind it."""
    at = {record: number for number, record in enumerate(_in_order(report), 1)}
    lines = []
    for figure, number in report.figures.items():
        behind = sorted({at[home] for one in figure.records if (home := report.home(one)) in at})
        told = ", ".join(_run(list(at), run) for run in _runs(behind))
        here = _anchor(f"Figure {number}", f"figure-{number}", HERE)
        line = f"- {here}: {escape(figure.shown)} = {_code(figure.query)}"
        lines.append(f"{line}; records {told}." if told else f"{line}.")
    return "\n".join(lines) or "*No figure was computed.*"


def records(report: Report) -> str:
    """Return a list of the records that a report names or counts, with the sources of their claims."""
    ids = _in_order(report)
    then, wanted = report.then, pd.Series(ids, dtype="str")
    transfers = wanted[among(wanted, then.transfers["transfer_id"])]
    reactions = then.reactions.set_index("reaction_id", drop=False)
    reactions = reactions.loc[list(wanted[among(wanted, reactions.index)])]
    law = then.provisions.set_index("provision_id", drop=False)
    law = law.loc[list(wanted[among(wanted, law.index)])]
    notes = then.law_notes.set_index("note_id", drop=False)
    notes = notes.loc[list(wanted[among(wanted, notes.index)])]
    told = [
        *transfers_told(then, transfers),
        *reactions_told(then, reactions),
        *provisions_told(then, law),
        *notes_told(notes),
    ]
    every = marks(report.then)
    every_one = documents(report.then.claims)
    behind = every_one.groupby(report.then.claims["transfer_id"].reindex(every_one.index)).unique()
    lines = []
    for number, (one, sentence) in enumerate(zip(ids, told, strict=True), 1):
        own = [piece for piece in sentence.pieces if isinstance(piece, Mark)]
        cited = own or [every[str(source)] for source in behind.get(one, [])]
        seen = "".join(_anchor(f"\\[{report.number(mark)}\\]", f"source-{mark.source_id}") for mark in cited)
        lines.append(f"- {_anchor(f'R{number}', f'record-{one}', HERE)} {sentence} {seen}")
    return "\n".join(lines) or "*No record is named.*"


def sources(report: Report) -> str:
    """Return a list of the sources, in the order in which the report first cites them."""
    lines = [f"{number}. {escape(mark.citation)}" for mark, number in report.sources.items()]
    return "\n".join(lines) or "*No source is cited.*"


def references(report: Report) -> dict[str, str]:
    """Return the cited sources as CSL-JSON ("csl") and BibLaTeX ("bibtex"), "version" of the data and "subtitle"."""
    cited = [mark.source_id for mark in report.sources]
    rows = report.everything.sources
    part = report.everything.part(sources=rows[among(rows["source_id"], cited)])
    laws = [symbol for symbol in report.everything.resolutions["symbol"] if law_id(symbol) in cited]
    lists = {"csl": csl_json(part, laws), "bibtex": bibtex(part, laws)}
    return lists | {"version": report.version, "subtitle": report.subtitle}


def _in_order(report: Report) -> list[str]:
    """Return the ids of a report’s records: transfers as in the table, reactions by day, then the law."""
    notes = report.then.law_notes["note_id"]
    transfers, law = report.then.transfers["transfer_id"], report.then.provisions["provision_id"]
    reactions = report.then.reactions.sort_values("said_end", kind="stable", na_position="last")["reaction_id"]
    wanted = list(report.records)
    return [str(one) for column in (transfers, reactions, law, notes) for one in column[among(column, wanted)]]


def _anchor(text: str, place: str, title: str = "") -> str:
    return f"[{text}](#{address(place)}" + (f' "{title}")' if title else ")")


def _code(query: str) -> str:
    """Return code as Markdown, fenced by more backticks than it holds."""
    fence = "`" * (max((len(run) for run in re.findall("`+", query)), default=0) + 1)
    pad = " " if "`" in query else ""
    return f"{fence}{pad}{query}{pad}{fence}"


def _runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Return the runs of numbers that follow each other: 1, 2, 3, 7 gives (1, 3), (7, 7)."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def _run(ids: list[str], run: tuple[int, int]) -> str:
    ends = dict.fromkeys(run)
    return "–".join(_anchor(f"R{number}", f"record-{ids[number - 1]}") for number in ends)
