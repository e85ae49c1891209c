"""Transfer Timeline: what Russia and the DPRK were reported to have sent each other, who said so, who reacted.

A session in a notebook::

    from helpers import load, setup, timeline

    setup()                                              # charts draw with no network
    ds = load()                                          # every table, checked and typed
    oil = ds.where(category="Energy", dates=("2023", None))
    timeline(oil)                                        # one chart: transfers, claims, reactions

An article becomes draft records, and after review rows of the tables::

    from helpers import accept, read_article, review

    draft = read_article("story.html")                   # or the text itself, a .pdf, an address
    review(draft, ds)                                    # in a notebook; accept(draft, ds, ...) in code

Names are imported when they are first used, so that ``from helpers import load`` costs no chart library.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from helpers.accepting import accept
    from helpers.charts import clock_chart, timeline
    from helpers.citations import bibliography, cite
    from helpers.dataset import Dataset, load
    from helpers.dates import describe, interval
    from helpers.frames import unfold
    from helpers.likeness import twins
    from helpers.notebook import setup
    from helpers.provisions import provisions_for
    from helpers.reading import Draft, read_article
    from helpers.reviewing import review
    from helpers.statuses import status

_HOME = {
    "Dataset": "dataset",
    "Draft": "reading",
    "accept": "accepting",
    "bibliography": "citations",
    "cite": "citations",
    "clock_chart": "charts",
    "describe": "dates",
    "interval": "dates",
    "load": "dataset",
    "provisions_for": "provisions",
    "read_article": "reading",
    "review": "reviewing",
    "setup": "notebook",
    "status": "statuses",
    "timeline": "charts",
    "twins": "likeness",
    "unfold": "frames",
}

__all__ = [
    "Dataset",
    "Draft",
    "accept",
    "bibliography",
    "cite",
    "clock_chart",
    "describe",
    "interval",
    "load",
    "provisions_for",
    "read_article",
    "review",
    "setup",
    "status",
    "timeline",
    "twins",
    "unfold",
]


def __getattr__(name: str) -> object:
    """Import a public name from its module when it is first asked for."""
    if name not in _HOME:
        raise AttributeError(f"module 'helpers' has no attribute {name!r}. It has: {', '.join(__all__)}.")
    return getattr(import_module(f"helpers.{_HOME[name]}"), name)
