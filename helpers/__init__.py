"""Transfer Timeline: what Russia and the DPRK were reported to have sent each other, who said so, who reacted.

A session in a notebook::

    from helpers import load, setup, timeline

    setup()                                              # charts draw with no network
    ds = load()                                          # every table, checked and typed
    oil = ds.where(category="Energy", dates=("2023", None))
    timeline(oil)                                        # one chart: transfers, claims, reactions

What the tables say when they are put together::

    from helpers import cap_use, changes, conflicts, lags, silent, status

    then = ds.as_of("2024-02-21")                        # what was public on that day
    status(then)                                         # confirmed, disputed, corroborated, alleged
    changes(ds, "2024-02-21", "2024-03-21")              # what was learned in the month after
    cap_use(ds, "refined-petroleum")                     # reported deliveries against the yearly cap
    silent(ds, ["China", "Japan"], within=7)             # who had not reacted in a week

How far the tables themselves can be trusted::

    from helpers import agreement, coverage

    agreement(ds)                                        # how far two coders agreed, field by field
    coverage(ds)                                         # which months were searched, and what they hold

An article becomes draft records, and after review rows of the tables::

    from helpers import accept, read_article, review

    draft = read_article("story.html")                   # or the text itself, a .pdf, an address
    review(draft, ds)                                    # in a notebook; accept(draft, ds, ...) in code

A collection of articles is scanned for those worth reading::

    from helpers import scan

    found = scan("news.jsonl")                           # a file, a folder; a Dask client scans on a cluster
    found.table                                          # ranked, copies of one story once

The records go into the tools that people already use, and come back::

    from helpers import export, import_workbook

    export(ds.where(category="luxury-goods"), "timelinejs", "car.json")
    export(ds, "template", "to-fill-in.xlsx")            # later: import_workbook("to-fill-in.xlsx", ds).save()

A report is a notebook that is run with its parameters and published with its sources::

    from helpers import publish

    publish("the-car", as_of="2024-03-31")               # build/reports/the-car.html, .pdf, .csl.json, .bib

Names are imported when they are first used, so that ``from helpers import load`` costs no chart library.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from helpers.accepting import accept
    from helpers.agreeing import agreement
    from helpers.caps import cap_use
    from helpers.changing import changes
    from helpers.charts import timeline
    from helpers.charts_amounts import cap_chart, flow_chart
    from helpers.charts_clocks import clock_chart
    from helpers.charts_reactions import lag_chart, stance_chart, vote_chart
    from helpers.charts_statuses import changes_chart, status_chart
    from helpers.citations import bibliography, cite
    from helpers.conflicting import conflicts
    from helpers.corpus.feeds import poll
    from helpers.corpus.queue import review_queue
    from helpers.corpus.scanning import scan
    from helpers.covering import coverage, coverage_chart
    from helpers.dataset import Dataset, load
    from helpers.dates import describe, interval
    from helpers.exchange import export, import_csl, import_package, import_workbook
    from helpers.explorer import explore
    from helpers.frames import unfold
    from helpers.likeness import twins
    from helpers.mapping import route_map, routes
    from helpers.notebook import setup
    from helpers.provisions import provisions_for
    from helpers.quantities import flows
    from helpers.reactions import consistency, lags, silent, stance_matrix
    from helpers.reading import Draft, read_article
    from helpers.references import bibtex, csl_json
    from helpers.reporting.publishing import publish
    from helpers.reporting.report import Report
    from helpers.reviewing import review
    from helpers.statuses import status, status_over_time

_HOME = {
    "Dataset": "dataset",
    "Draft": "reading",
    "Report": "reporting.report",
    "accept": "accepting",
    "agreement": "agreeing",
    "bibliography": "citations",
    "bibtex": "references",
    "cap_chart": "charts_amounts",
    "cap_use": "caps",
    "changes": "changing",
    "changes_chart": "charts_statuses",
    "cite": "citations",
    "clock_chart": "charts_clocks",
    "conflicts": "conflicting",
    "consistency": "reactions",
    "coverage": "covering",
    "coverage_chart": "covering",
    "csl_json": "references",
    "describe": "dates",
    "explore": "explorer",
    "export": "exchange",
    "flow_chart": "charts_amounts",
    "flows": "quantities",
    "import_csl": "exchange",
    "import_package": "exchange",
    "import_workbook": "exchange",
    "interval": "dates",
    "lag_chart": "charts_reactions",
    "lags": "reactions",
    "load": "dataset",
    "poll": "corpus.feeds",
    "provisions_for": "provisions",
    "publish": "reporting.publishing",
    "read_article": "reading",
    "review": "reviewing",
    "review_queue": "corpus.queue",
    "route_map": "mapping",
    "routes": "mapping",
    "scan": "corpus.scanning",
    "setup": "notebook",
    "silent": "reactions",
    "stance_chart": "charts_reactions",
    "stance_matrix": "reactions",
    "status": "statuses",
    "status_chart": "charts_statuses",
    "status_over_time": "statuses",
    "timeline": "charts",
    "twins": "likeness",
    "unfold": "frames",
    "vote_chart": "charts_reactions",
}

__all__ = [
    "Dataset",
    "Draft",
    "Report",
    "accept",
    "agreement",
    "bibliography",
    "bibtex",
    "cap_chart",
    "cap_use",
    "changes",
    "changes_chart",
    "cite",
    "clock_chart",
    "conflicts",
    "consistency",
    "coverage",
    "coverage_chart",
    "csl_json",
    "describe",
    "explore",
    "export",
    "flow_chart",
    "flows",
    "import_csl",
    "import_package",
    "import_workbook",
    "interval",
    "lag_chart",
    "lags",
    "load",
    "poll",
    "provisions_for",
    "publish",
    "read_article",
    "review",
    "review_queue",
    "route_map",
    "routes",
    "scan",
    "setup",
    "silent",
    "stance_chart",
    "stance_matrix",
    "status",
    "status_chart",
    "status_over_time",
    "timeline",
    "twins",
    "unfold",
    "vote_chart",
]


def __getattr__(name: str) -> object:
    """Import a public name from its module when it is first asked for."""
    if name not in _HOME:
        raise AttributeError(f"module 'helpers' has no attribute {name!r}. It has: {', '.join(__all__)}.")
    return getattr(import_module(f"helpers.{_HOME[name]}"), name)
