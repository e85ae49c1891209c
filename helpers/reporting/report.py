"""A report: parameters that are checked, the dataset that they leave, and what the sentences of it rest on."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from helpers.asof import to_day
from helpers.dataset import Dataset, load
from helpers.notebook import PUBLISHING, setup
from helpers.prose import Datum, Figure, Mark, Piece, Told, address, escape, joined, say
from helpers.queries import Queries
from helpers.reporting import annex
from helpers.reporting.parameters import Parameters
from helpers.reporting.provenance import cut_off, data_version
from helpers.theme import EmptyChartError

REFERENCES = "application/vnd.transfer-timeline.references+json"  # CSL-JSON, BibLaTeX and the version of the data
FOLDER = "TRANSFER_TIMELINE_DATA"  # names another folder of tables for the reports that are run


@dataclass(frozen=True)
class Linked:
    """Text of a report with its links, shown as Markdown."""

    text: str

    def __str__(self) -> str:
        """Return the Markdown."""
        return self.text

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        # the text once: a notebook that keeps it twice is twice the size
        return {"text/markdown": self.text, "text/plain": f"<text of {len(self.text):,} characters>"}


@dataclass(frozen=True)
class Cited(Linked):
    """The list of sources; a notebook that is run to be published keeps the references beside it."""

    references: dict[str, str]

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        kept = {REFERENCES: self.references} if PUBLISHING in os.environ else {}
        return super()._repr_mimebundle_() | kept


class Report:
    """What a report's notebook works with: ``ds``, which its parameters leave, and the record of what was said.

    Args:
        period: EDTF text ("2024", "2024-02/2024-05") in which a transfer may lie; None for all time. Where only one
            end of its dates is reported, that one counts.
        as_of: one day, for only what was public on it; None for all that the tables hold.
        categories: categories or category groups; None for all.
        direction: "RUS>PRK" or "PRK>RUS"; None for both.
        transfer: the id of the one transfer the report is about; None for all.
        names: "English", or "native" for 조선중앙통신 (Korean Central News Agency).
        subtitle: what stands behind the title of the published report.
        given: further parameters of the report; its queries can name them.

    Raises:
        ParameterError: with everything that is wrong with them at once.
    """

    def __init__(
        self,
        *,
        period: str | None = None,
        as_of: str | None = None,
        categories: str | Iterable[str] | None = None,
        direction: str | None = None,
        transfer: str | None = None,
        names: str = "English",
        subtitle: str = "",
        **given: Any,
    ) -> None:
        """Load the tables and apply the parameters."""
        setup()
        several = isinstance(categories, Iterable) and not isinstance(categories, str)
        chosen = list(categories or ()) if several else categories
        self.asked = Parameters(period, as_of, chosen, direction, transfer, names)
        self.given, self.subtitle = given, subtitle
        whole = load(os.environ.get(FOLDER) or None)
        self.asked.check(whole)
        _apart(whole)
        self.version, self.cut_off = data_version(whole), cut_off(whole)
        self.day = self.cut_off if as_of is None else to_day(as_of)
        self.everything = native(whole) if names == "native" else whole
        # with no such day, what has no day of its own counts too
        self.then = self.everything if as_of is None else self.everything.as_of(self.day)
        self.ds = self.asked.part(self.then)
        self.queries = Queries(self.ds, day=f"{self.day:%Y-%m-%d}", **given)
        self.figures: dict[Figure, int] = {}
        self.records: dict[str, None] = {}
        self.sources: dict[Mark, int] = {}
        claims = whole.claims
        self._homes = dict(zip(claims["claim_id"], claims["transfer_id"], strict=True))

    def say(self, *told: Told) -> Linked:
        """Show sentences; their figures and sources are numbered, and the records behind them noted.

        Args:
            told: sentences of :func:`helpers.reporting.sentences.say`; each is a paragraph.

        Raises:
            Nothing of its own.
        """
        one = joined(told, "\n\n")
        for piece in one.pieces:
            if isinstance(piece, Figure):
                self.figures.setdefault(piece, len(self.figures) + 1)
                self.records |= dict.fromkeys(self.home(record) for record in piece.records)
            elif isinstance(piece, Datum):
                self.records.setdefault(self.home(piece.record))
            elif isinstance(piece, Mark):
                self.number(piece)
        return Linked(one.linked(self._address))

    def number(self, mark: Mark) -> int:
        """Return the number of a source: that of its first mention.

        Args:
            mark: the mark of a source in a sentence.

        Raises:
            Nothing of its own.
        """
        return self.sources.setdefault(mark, len(self.sources) + 1)

    def home(self, record: str) -> str:
        """Return the record under which another is listed: a claim stands with its transfer.

        Args:
            record: the id of a record.

        Raises:
            Nothing of its own.
        """
        return self._homes.get(record, record)

    def _address(self, piece: Piece) -> str:
        if isinstance(piece, Figure):
            return f"figure-{self.figures[piece]}"
        if isinstance(piece, Mark):
            return f"source-{piece.source_id}!{self.sources[piece]}"
        assert isinstance(piece, Datum)
        return address(f"record-{self.home(piece.record)}")

    def chart(self, draw: Callable[..., alt.TopLevelMixin], *given: Any, **named: Any) -> alt.TopLevelMixin | Linked:
        """Draw a chart, or say why there is none.

        Args:
            draw: a chart function of the kit.
            given: what it is called with.
            named: what it is called with by name.

        Raises:
            What ``draw`` raises, but for EmptyChartError, which is told in the report.
        """
        try:
            return draw(*given, **named)
        except EmptyChartError as error:
            return Linked(f"*No chart: {escape(str(error).partition(', so there')[0])}.*")

    def table(self, frame: pd.DataFrame, empty: str) -> pd.DataFrame | Linked:
        """Show a table, or say in its place that there is nothing for it.

        Args:
            frame: the table.
            empty: the sentence that stands in its place where it has no rows.

        Raises:
            Nothing of its own.
        """
        return frame if len(frame) else Linked(f"*{escape(empty)}*")

    def about(self) -> Linked:
        """Say on which day's knowledge and on which data the report stands.

        Raises:
            Nothing of its own.
        """
        told = "All that the tables hold, up to {day}" if self.asked.as_of is None else "Only what was public on {day}"
        code = Told(f"`{self.version}`")
        return self.say(say(told + "; data version {code}.", day=self.queries("day"), code=code))

    def provenance(self) -> pd.DataFrame:
        """Return what the report rests on and what it leaves out, one line each.

        Raises:
            Nothing of its own.
        """
        return annex.provenance(self)

    def figures_told(self) -> Linked:
        """List every figure of the report with its query and the records behind it.

        Raises:
            Nothing of its own.
        """
        return Linked(annex.figures(self))

    def records_told(self) -> Linked:
        """List every record that the report names or counts: how surely it is known, and the sources of its claims.

        Raises:
            Nothing of its own.
        """
        return Linked(annex.records(self))

    def sources_told(self) -> Cited:
        """List the sources in the order in which the report first cites them.

        Raises:
            Nothing of its own.
        """
        return Cited(annex.sources(self), annex.references(self))


def _apart(ds: Dataset) -> None:
    """Refuse tables in which two records of different kinds have one id: a link could not tell them apart."""
    kinds = ("transfers", "claims", "reactions", "provisions", "law_notes")
    ids = pd.concat([pd.DataFrame({"id": ds.tables[kind].iloc[:, 0], "table": kind}) for kind in kinds])
    twice = ids[ids.duplicated("id", keep=False)]
    if len(twice):
        one = twice.iloc[0]["id"]
        raise ValueError(
            f"The id {one!r} stands in {', '.join(twice[twice['id'] == one]['table'])}. Rename one of them."
        )


def native(ds: Dataset) -> Dataset:
    """Return a dataset in which actors go by their native name, with the English one in brackets."""
    actors = ds.actors
    named = actors["native_name"] + " (" + actors["name"] + ")"
    return ds.part(actors=actors.assign(name=named.fillna(actors["name"])))
