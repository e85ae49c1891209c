"""Scan a collection of articles: find, read and rank those worth an analyst's time.

Dask does the work: on this machine a cluster of one process per core that lives as long as the scan, or whatever
cluster the caller's client is connected to. Each part is read by one task; results are put together in the order of
the collection, whoever finished first, so that they are the same everywhere.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

import pandas as pd

from helpers.corpus.columns import check_roles
from helpers.corpus.copies import group, origins, papers
from helpers.corpus.heads import check_heads
from helpers.corpus.inputs import each_once, looked_into, read_part
from helpers.corpus.items import CorpusError, Part, Seen, Unread
from helpers.corpus.prefilter import prefilter
from helpers.corpus.reading import Candidate, read_item
from helpers.corpus.runs import Done, Run
from helpers.corpus.workers import local_client

if TYPE_CHECKING:
    from distributed import Client

_COLUMNS = ["score", "title", "published", "origin", "carriers", "because", "publisher", "url", "key"]
_AHEAD = 2  # parts in flight per worker: memory does not grow with the collection


@dataclass(frozen=True)
class Candidates:
    """What a scan found: candidates, the best first, one for all copies of a story; and what it could not read."""

    candidates: tuple[Candidate, ...]
    unread: tuple[Unread, ...]
    seen: Seen
    copies: int

    def __len__(self) -> int:
        """Return the number of candidates."""
        return len(self.candidates)

    def __iter__(self) -> Iterator[Candidate]:
        """Return the candidates, the best first."""
        return iter(self.candidates)

    @overload
    def __getitem__(self, number: int) -> Candidate: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[Candidate, ...]: ...
    def __getitem__(self, number: int | slice) -> Candidate | tuple[Candidate, ...]:
        """Return one candidate, 0 being the best, or some of them."""
        return self.candidates[number]

    @property
    def table(self) -> pd.DataFrame:
        """The candidates as a table: score, title, published, origin, carriers, because, publisher, url, key."""
        rows = [
            {
                "score": one.score,
                "title": one.item.title,
                "published": one.published,
                "origin": one.origin,
                "carriers": "; ".join(one.carriers),
                "because": ", ".join(one.because),
                "publisher": one.publisher,
                "url": one.item.url,
                "key": one.item.key,
            }
            for one in self.candidates
        ]
        return pd.DataFrame(rows, columns=_COLUMNS)

    @property
    def left(self) -> pd.DataFrame:
        """What could not be read, as a table: key (where it stands), reason."""
        rows = [{"key": one.key, "reason": one.reason} for one in self.unread]
        return pd.DataFrame(rows, columns=["key", "reason"])

    def __repr__(self) -> str:
        """Return what was seen, dropped and found."""
        seen = self.seen
        dropped = 1 - seen.passed / seen.records if seen.records else 0
        return (
            f"Candidates({len(self)} stories, {self.copies} copies of them; {seen.records:,} records seen, "
            f"{dropped:.1%} dropped unread, {len(self.unread):,} could not be read)"
        )


def scan_part(part: Part, columns: Mapping[str, str]) -> Done:
    """Return what one part of a collection gives, its candidates in their order: the work of one task."""
    seen = Seen()
    found: list[Candidate] = []
    unread: list[Unread] = []
    for one in read_part(part, prefilter().kept, seen, columns):
        read = one if isinstance(one, Unread) else read_item(one)
        if isinstance(read, Unread):
            unread.append(read)
        elif read is not None:
            found.append(read)
    return Done(tuple(found), tuple(unread), seen)


def scan(
    source: str | Path | Sequence[str | Path],
    client: Client | None = None,
    *,
    columns: Mapping[str, str] | None = None,
    run: str | Path | None = None,
    workers: int | None = None,
    progress: bool = True,
) -> Candidates:
    """Find the articles of a collection that tell of transfers between Russia and the DPRK, or of reactions to them.

    Args:
        source: a file (.jsonl, .csv, .tsv, .parquet, .warc, GDELT's .gkg.csv and .mentions.csv; all but Parquet also
            packed), a folder of such files and of .txt and .html pages, or several of these. GDELT's files hold no
            texts: what they give are leads, addresses that :func:`helpers.corpus.feeds.poll` can fetch.
        client: a ``dask.distributed.Client``; without one, a process per core of this machine does the work.
        columns: column of the collection → "text", "html", "url", "title", "published" or "publisher", where its names
            are not usual ones: ``{"corps": "text"}``.
        run: a folder that keeps finished parts: the same call goes on where it was stopped.
        workers: processes on this machine; 1 works in this very process.
        progress: show how far it is, how fast, and how long it will take.

    Returns:
        The candidates, the best first, those of one score in the order of the collection; copies of one story are one
        candidate, with its origin and carriers.

    Raises:
        CorpusError: if there is nothing to scan, no table has a column for the text, ``columns`` names what is in no
            file or means nothing, or ``run`` is of another collection.
    """
    sources = [source] if isinstance(source, str | Path) else list(dict.fromkeys(source))
    if not sources:
        raise CorpusError("source= names nothing to scan. Pass a file, a folder, or several of them.")
    named = dict(columns or {})
    check_roles(named)
    looked = [looked_into(one, run) for one in sources]
    pieces = [part for found, _ in looked for part in found]
    pieces = each_once(pieces) if len(sources) > 1 else pieces
    check_heads(pieces, named)
    kept = Run(run, pieces, named) if run is not None else None
    ready = (kept.finished(number) for number in range(len(pieces))) if kept else ()
    done = {number: one for number, one in enumerate(ready) if one is not None}
    todo = [number for number in range(len(pieces)) if number not in done]
    with _bar(pieces, todo, progress) as tick, closing(_worked(pieces, todo, named, client, workers)) as work:
        for number, result in work:
            if kept:
                kept.finish(number, result)
            done[number] = result
            tick(pieces[number].size)
    strange = Done((), tuple(one for _, unknown in looked for one in unknown), Seen())
    return gathered([*(done[number] for number in range(len(pieces))), strange])


def gathered(parts: Iterable[Done]) -> Candidates:
    """Return the candidates of all parts: copies put together, the best first."""
    every = list(parts)
    found = _once([one for part in every for one in part.candidates])
    unread = tuple(one for part in every for one in part.unread)
    seen = Seen(*(sum(getattr(part.seen, name) for part in every) for name in ("records", "passed", "bytes")))
    groups = group([one.story or one.item.text for one in found])
    publishers = [one.publisher for one in found]
    told = origins(
        groups,
        publishers,
        [one.credit for one in found],
        [one.published for one in found],
    )
    fullest: dict[int, Candidate] = {}  # of the copies of a story the one that tells most, the first of equals
    for head, one in zip(groups, found, strict=True):
        if head not in fullest or one.score > fullest[head].score:
            fullest[head] = one
    best = [
        replace(one, origin=origin, carriers=tuple(carriers), papers=number)
        for one, (origin, carriers), number in zip(fullest.values(), told, papers(groups, publishers), strict=True)
    ]
    best.sort(key=lambda one: -one.score)  # stable: those of one score in the order of the collection
    return Candidates(tuple(best), unread, seen, len(found) - len(best))


def _once(found: Sequence[Candidate]) -> list[Candidate]:
    """Leave out leads to a page that another candidate tells more of: an article, or a lead with a headline."""
    best: dict[str | None, Candidate] = {}
    for one in found:
        known = best.get(one.item.url)
        if known is None or (not one.item.lead, one.score) > (not known.item.lead, known.score):
            best[one.item.url] = one
    return [one for one in found if not one.item.lead or best[one.item.url] is one]


def _worked(
    pieces: Sequence[Part], todo: Sequence[int], columns: dict[str, str], client: Client | None, workers: int | None
) -> Generator[tuple[int, Done], None, None]:
    """Yield the number and the result of each part as it is finished, a few in flight at a time."""
    count = workers or os.cpu_count() or 1
    if client is None and (count == 1 or len(todo) < 2):
        for number in todo:
            yield number, scan_part(pieces[number], columns)
        return
    from distributed import as_completed

    with nullcontext(client) if client is not None else local_client(min(count, len(todo))) as hands:
        ahead = _AHEAD * max(1, len(hands.scheduler_info()["workers"]))
        waiting = iter(todo)
        numbers: dict[Any, int] = {}
        running = as_completed(loop=hands.loop)

        def send() -> None:
            number = next(waiting, None)
            if number is not None:
                future = hands.submit(scan_part, pieces[number], columns, pure=False)
                numbers[future] = number
                running.add(future)

        try:
            for _ in range(ahead):
                send()
            for future in running:
                yield numbers[future], future.result()
                del numbers[future]
                future.release()
                send()
        finally:
            hands.cancel(list(numbers))  # where the scan was stopped; nobody waits for them


@contextmanager
def _bar(pieces: Sequence[Part], todo: Sequence[int], shown: bool) -> Iterator[Any]:
    """Give what is called with the bytes of each finished part; shows rate and time left."""
    from tqdm.auto import tqdm

    total = sum(part.size for part in pieces)
    ready = total - sum(pieces[number].size for number in todo)
    with tqdm(total=total, initial=ready, unit="B", unit_scale=True, disable=not shown, desc="scan") as bar:
        yield bar.update
