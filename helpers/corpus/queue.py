"""The queue of candidates: each with what the tables hold beside it, reviewed one after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

import ipywidgets as w
import pandas as pd

from helpers.accepting import AcceptError, accept, links_of
from helpers.conflicting import COLUMNS, conflicts
from helpers.corpus.reading import Candidate
from helpers.corpus.scanning import Candidates
from helpers.dataset import Dataset
from helpers.drafted import rows
from helpers.keys import WITHIN, OwnKeys
from helpers.likeness import Twin, twins_of
from helpers.notebook import interactive, on_screen
from helpers.reading import Draft, read_article
from helpers.record import only
from helpers.reviewing import Review

LIKELY = 60  # score of a twin from which a transfer of the tables is likely the one that is told of
_SIDES = ["transfer_id", "kind", "who_a", "says_a", "who_b", "says_b", "why"]
_STATIC = 6  # candidates that are shown where nobody can click
_NOWHERE = "https://example.invalid/"  # stands for the address that a person has to give, and is never saved
_FULL = w.Layout(width="100%")


@dataclass(frozen=True)
class Beside:
    """What the tables hold beside a candidate: the transfers it likely tells of, and what it would contradict.

    ``likely`` has each transfer of its draft, by its title, with the likely one of the tables or None.
    ``conflicts`` has the columns of :func:`helpers.conflicts`, for the conflicts that accepting it would bring; None
    where a person has to complete the draft before that can be told.
    """

    likely: tuple[tuple[str, Twin | None], ...]
    conflicts: pd.DataFrame | None

    @property
    def twin(self) -> Twin | None:
        """The likeliest of them all."""
        twins = [twin for _, twin in self.likely if twin]
        return max(twins, key=lambda twin: twin.score) if twins else None


def beside(draft: Draft, ds: Dataset) -> Beside:
    """Return what the tables hold beside a draft: its transfers linked to the likely ones, nothing saved."""
    drafted = rows(draft, ds)
    found = twins_of(drafted, ds)
    transfers = [row for row in drafted if row.table == "transfers"]
    likely = {row.key: one for row in transfers for one in found.get(row.key, ())[:1] if one.score >= LIKELY}
    told = tuple((row.values["title"], likely.get(row.key)) for row in transfers)
    none = pd.DataFrame(columns=COLUMNS)
    if not likely:
        return Beside(told, none)
    source = next((row for row in drafted if row.table == "sources"), None)
    nowhere = source is not None and not source.values["url"] and not source.values["symbol"]
    again = {} if "source" in links_of(found) else {"source": ""}  # an earlier look at this text is no obstacle
    try:
        new = accept(
            draft,
            ds,
            link={key: twin.row_id for key, twin in likely.items()} | again,
            reject=[row.key for row in drafted if row.table == "reactions"],  # contradictions are between claims
            edit={source.key: {"url": _NOWHERE}} if source and nowhere else None,
        )
    except AcceptError:  # a person has to complete it first
        return Beside(told, None)
    brought = []
    for row_id in dict.fromkeys(twin.row_id for twin in likely.values()):
        now, before = conflicts(only(new, row_id)), conflicts(only(ds, row_id))
        known = set(map(tuple, before[_SIDES].astype("str").to_numpy()))
        fresh = [tuple(one) not in known for one in now[_SIDES].astype("str").to_numpy()]
        brought.append(now[pd.Series(fresh, index=now.index, dtype="bool")])
    return Beside(told, pd.concat(brought, ignore_index=True))


def _told(candidate: Candidate, number: int, many: int) -> str:
    item = candidate.item
    told = {
        "why": f"score {candidate.score}: {', '.join(candidate.because)}",
        "origin": candidate.origin or "not told",
        "carried by": ", ".join(candidate.carriers) or "nobody else in this collection",
        "published": candidate.published or "not told",
        "where": item.url or item.key,
    }
    if item.seen and not candidate.published:
        told["published"] += f"; the collection came upon it on {item.seen}"
    lines = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in told.items())
    title = item.title or (item.url if item.lead else candidate.draft.document.value("headline")) or item.key
    return f"<h3>{number} of {many}: {escape(str(title))}</h3><dl>{lines}</dl>"


def _held(found: Beside) -> str:
    if found.twin is None:
        return "<p>No transfer of the tables is like what it tells.</p>"
    parts = [
        f"<li>{escape(title)}: "
        + (
            f"likely <b>{escape(one.name)}</b> ({escape(one.row_id)}): {escape(one.reason)}, score {one.score}"
            if one
            else "nothing of the tables is like it"
        )
        + "</li>"
        for title, one in found.likely
    ]
    text = f"<p>It tells of:</p><ul>{''.join(parts)}</ul>"
    if found.conflicts is None:
        return text + "<p>What it would contradict can be told when the draft below is complete.</p>"
    if found.conflicts.empty:
        return text + "<p>It would contradict nothing that the tables hold of them.</p>"
    lines = "".join(
        f"<li>{' and '.join(escape(str(row[who])) for who in ('who_a', 'who_b') if pd.notna(row[who]))}: "
        f"{escape(str(row['why']))}</li>"
        for row in found.conflicts.to_dict("records")
    )
    return f"{text}<p>It would contradict:</p><ul>{lines}</ul>"


class Queue(w.VBox):
    """The widget. ``dataset`` is the dataset as last saved; ``at`` the number of the candidate shown, from 0."""

    def __init__(self, candidates: Candidates, dataset: Dataset) -> None:
        """Show the first candidate."""
        self.candidates, self.dataset, self.at = candidates, dataset, 0
        self.review: Review | None = None
        self._listeners: list[Callable[[Dataset], object]] = []
        self.head, self.held, self.message, self.place = w.HTML(), w.HTML(), w.HTML(), w.VBox(layout=_FULL)
        self.back = w.Button(description="‹ previous", tooltip="The candidate before")
        self.on = w.Button(description="next ›", tooltip="The next candidate; what is not saved is left")
        self.fetching = w.Button(description="Fetch and read", tooltip="Ask the server of this page for it, once")
        self._fetched: dict[int, Draft] = {}
        self.fetching.on_click(lambda _: self.fetch())
        self.back.on_click(lambda _: self.show(self.at - 1))
        self.on.on_click(lambda _: self.show(self.at + 1))
        bar = w.HBox([self.back, self.on])
        super().__init__([OwnKeys(), bar, self.message, self.head, self.held, self.place], layout=_FULL)
        self.add_class(WITHIN)
        if interactive():
            self.show(0)

    def on_saved(self, listener: Callable[[Dataset], object]) -> None:
        """Call a function with the new dataset after each save."""
        self._listeners.append(listener)

    def failed(self, error: Exception) -> None:
        """Say what went wrong; the candidate shown stays."""
        self.message.value = f"<p><b>{escape(type(error).__name__)}</b>: {escape(str(error))}</p>"

    @on_screen
    def show(self, number: int) -> None:
        """Show one candidate, with what the tables hold beside it and the review of its draft."""
        if not len(self.candidates):
            self.head.value = "<p>The scan found no candidate.</p>"
            return
        number = min(max(number, 0), len(self.candidates) - 1)
        candidate = self.candidates[number]
        self.head.value = _told(candidate, number + 1, len(self.candidates))
        if candidate.item.lead and number not in self._fetched:
            self.held.value = "<p>Nobody has read this page yet: the collection has its address only.</p>"
            self.review, self.place.children = None, [self.fetching]
        else:
            draft = self._fetched.get(number) or candidate.draft
            self.held.value = _held(beside(draft, self.dataset))
            self.review = Review(draft, self.dataset)
            self.review.on_saved(self._saved)
            self.place.children = [self.review]
        self.back.disabled, self.on.disabled = number == 0, number == len(self.candidates) - 1
        self.at, self.message.value = number, ""

    @on_screen
    def fetch(self) -> None:
        """Fetch the page of the lead that is shown, and show what was read of it."""
        item = self.candidates[self.at].item
        self._fetched[self.at] = read_article(item.url or "", item.published)
        self.show(self.at)

    def _saved(self, dataset: Dataset) -> None:
        self.dataset = dataset
        for listener in self._listeners:
            listener(dataset)

    def _repr_mimebundle_(self, **kwargs: object) -> dict[str, object] | None:
        """Return the widget; where nobody can click, the table of the candidates."""
        told = f"Queue of {len(self.candidates)} candidates. Run this cell in JupyterLab to review them."
        if interactive():
            bundle: dict[str, object] | None = super()._repr_mimebundle_(**kwargs)
            return bundle
        lines = "".join(self._line(one) for one in self.candidates.candidates[:_STATIC])
        head = "<tr><th>story</th><th>likely already in the tables</th><th>would contradict</th></tr>"
        return {"text/plain": told, "text/html": f"<p>{told} The first of them:</p><table>{head}{lines}</table>"}

    def _line(self, candidate: Candidate) -> str:
        if candidate.item.lead:
            twin = why = "not read yet"
        else:
            found = beside(candidate.draft, self.dataset)
            likely = [f"{title}: {f'{one.name} ({one.reason})' if one else 'nothing'}" for title, one in found.likely]
            twin = "; ".join(likely) or "nothing like it"
            told = None if found.conflicts is None else "; ".join(found.conflicts["why"].astype("str"))
            why = "not known before the draft is complete" if told is None else told or "nothing"
        cells = (str(candidate.item.title or candidate.item.url or candidate.item.key), twin, why)
        line = "".join(f"<td style='text-align:left'>{escape(cell)}</td>" for cell in cells)
        return f"<tr>{line}</tr>"


def review_queue(candidates: Candidates, dataset: Dataset) -> Queue:
    """Return a widget that walks through the candidates of a scan, the best first, against a dataset.

    Args:
        candidates: what :func:`helpers.scan` or :func:`helpers.poll` returned.
        dataset: the dataset to add to.

    Raises:
        Nothing: what goes wrong with a candidate is told in the widget, and the queue stays.
    """
    return Queue(candidates, dataset)
