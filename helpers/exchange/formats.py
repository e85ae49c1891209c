"""What the records can be exported as: one list, for code and for the explorer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from helpers.atomic import write_whole
from helpers.dataset import Dataset
from helpers.exchange import columnar, ftm, geojson, packaged, timelinejs, workbook
from helpers.problems import nearest
from helpers.references import bibtex, csl_json


@dataclass(frozen=True)
class Format:
    """One format: who reads it, the usual name of its file, and what it cannot hold."""

    name: str
    title: str
    file: str
    media: str
    lost: str
    written: Callable[[Dataset], str | bytes]

    def content(self, ds: Dataset) -> bytes:
        """Return a dataset in this format, as the bytes of its file."""
        made = self.written(ds)
        return made.encode() if isinstance(made, str) else made


_SOURCES = "Sources only: no claims, no reactions, no transfers."

FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        Format("package", "Data package (Frictionless)", "transfer-timeline.zip", "application/zip", packaged.LOST,
               packaged.data_package),
        Format("excel", "Excel workbook", "transfer-timeline.xlsx",
               "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook.LOST, workbook.workbook),
        Format("template", "Excel template to fill in", "to-fill-in.xlsx",
               "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "It is empty.", workbook.template),
        Format("parquet", "Parquet (zipped)", "transfer-timeline-parquet.zip", "application/zip", columnar.LOST,
               columnar.parquet),
        Format("timelinejs", "TimelineJS 3", "timelinejs.json", "application/json", timelinejs.LOST,
               timelinejs.timelinejs),
        Format("geojson", "GeoJSON", "transfers.geojson", "application/geo+json", geojson.LOST, geojson.geojson),
        Format("ftm", "FollowTheMoney entities", "entities.ftm.json", "application/json+ftm", ftm.LOST,
               ftm.ftm_entities),
        Format("ftm-statements", "FollowTheMoney statements", "statements.csv", "text/csv", ftm.LOST,
               ftm.ftm_statements),
        Format("csl", "Sources for Zotero (CSL-JSON)", "sources.csl.json", "application/json", _SOURCES, csl_json),
        Format("bibtex", "Sources for LaTeX (BibLaTeX)", "sources.bib", "application/x-bibtex", _SOURCES, bibtex),
    )
}  # fmt: skip


def export(ds: Dataset, name: str, path: str | Path | None = None) -> Path:
    """Write a dataset, or a part of it, in a format of :data:`FORMATS`, whole or not at all; return where.

    Args:
        ds: what to export: ``load()``, ``.where(...)``, ``.as_of(...)``.
        name: "package", "excel", "template", "parquet", "timelinejs", "geojson", "ftm", "ftm-statements", "csl" or
            "bibtex".
        path: the file; by default the format's usual name in the folder that you are in.

    Raises:
        ValueError: for a format that is not in the list.
        OSError: if the file cannot be written; one that was there stays as it was.
    """
    if name not in FORMATS:
        raise ValueError(f"{name!r} is no format.{nearest(name, list(FORMATS))}")
    one = FORMATS[name]
    target = Path(path) if path is not None else Path(one.file)
    write_whole(target, one.content(ds))
    return target
