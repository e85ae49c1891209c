"""Citations: one line per document, with its address or UN symbol and the Admiralty letter of its publisher."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from helpers.dataset import Dataset
from helpers.dates import describe
from helpers.documents import documents
from helpers.frames import unfold


def cite(ds: Dataset, source_ids: Iterable[str] | None = None) -> pd.Series:
    """Return a citation per source, indexed by source_id: publisher, carried text, title, date, address, letter.

    What a page did not say is told as such ("undated", "title not recorded"), never filled in.

    Args:
        ds: the dataset: the whole, a part or one as of a day.
        source_ids: ids of the sources wanted, in that order; by default all of the dataset.

    Raises:
        KeyError: for an id that is no source of the dataset.
    """
    sources = ds.sources.set_index("source_id", drop=False)
    if source_ids is not None:
        wanted = list(dict.fromkeys(source_ids))
        if missing := [i for i in wanted if i not in sources.index]:
            raise KeyError(f"No source has the id {', '.join(map(repr, missing))}.")
        sources = sources.loc[wanted]
    actors = ds.actors.set_index("actor_id")
    names, letters = actors["name"], actors["reliability"].astype("str")
    carried = unfold(sources["via"]).map(names).groupby(level=0).agg(", ".join).reindex(sources.index)
    publisher = sources["publisher"].map(names) + (", carrying " + carried).fillna("")
    title = ("“" + sources["title"] + "”").fillna("title not recorded")
    place = sources["symbol"].where(sources["symbol"].notna(), sources["url"]).fillna("")
    letter = sources["publisher"].map(letters).fillna("F")
    return publisher + ": " + title + ", " + sources["published"].map(describe) + ". " + place + " [" + letter + "]"


def bibliography(ds: Dataset) -> pd.DataFrame:
    """Return the sources behind the claims and reactions of a dataset, ordered by date and publisher, numbered from 1.

    One column, ``citation``. What only a measure cites is left out, as measures stay when records are filtered.

    Args:
        ds: the dataset: the whole, a part or one as of a day.

    Raises:
        Nothing of its own.
    """
    cited = ds.sources[ds.sources["source_id"].isin(pd.concat([documents(ds.claims), documents(ds.reactions)]))]
    order = cited.sort_values(["published_start", "publisher", "source_id"], na_position="last")["source_id"]
    lines = cite(ds, order)
    return pd.DataFrame({"citation": lines.to_numpy()}, index=pd.RangeIndex(1, len(lines) + 1, name="no."))
