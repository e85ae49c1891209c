"""Speed of scanning a corpus, each against its peer in the same run, on a generated collection (1 article in 100 ours).

``python -m tests.benchmarks.corpus`` runs these alone.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from pathlib import Path
from statistics import median

import numpy as np
import pandas as pd

from helpers.corpus.prefilter import cover, phrases, prefilter
from helpers.corpus.scanning import scan
from tests.benchmarks.timing import once
from tests.corpus.making import articles, write_lines

MANY = 72_000  # articles: some 250 MB


def filtering(path: Path) -> None:
    """The prefilter on raw lines against the same words looked for by others in strings that are parsed already."""
    import polars
    import spacy
    from spacy.matcher import PhraseMatcher

    buffer = path.read_bytes()
    size = len(buffer) / 1e6
    lines = buffer.decode().splitlines()
    words = sorted({form for word in cover(phrases("PRK", named=True)) for form in (word, word.upper())})
    drawn, held = polars.Series(lines), pd.Series(lines, dtype="str")
    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab)
    matcher.add("words", [nlp.make_doc(word) for word in words])
    few = lines[:: max(1, len(lines) // 400)]
    few_size = sum(map(len, few)) / 1e6
    ours = prefilter()

    def kept() -> list[int]:
        ends = (np.flatnonzero(np.frombuffer(buffer, dtype=np.uint8) == 10) + 1).tolist()
        return ours.kept(buffer, ends)

    peers: dict[str, tuple[Callable[[], object], float]] = {
        "polars contains_any": (lambda: drawn.str.contains_any(words), size),
        "pandas str.contains": (lambda: held.str.contains("|".join(words), regex=True), size),
        "spaCy PhraseMatcher": (lambda: [matcher(nlp(text)) for text in few], few_size),
    }
    kept(), drawn.str.contains_any(words)
    speed = size / median(once(kept) for _ in range(5))
    print(
        f"prefilter, lines found and both states looked for: {speed:,.0f} MB/s ({len(kept())} of {len(lines):,} kept)"
    )
    near = size / median(once(lambda: ours.places(buffer)) for _ in range(5))
    print(f"prefilter, its first look alone: {near:,.0f} MB/s")
    for name, (work, amount) in peers.items():
        other = amount / median(once(work) for _ in range(3))
        print(
            f"  {name}: {other:,.1f} MB/s; ratio {other / near:.2f} (aim <= 1.5), whole {other / speed:.2f}", flush=True
        )


def scanning(path: Path) -> None:
    """The whole scan against a straightforward pipeline: pandas, spaCy's phrases, dateparser on what they find."""
    import spacy
    from dateparser.search import search_dates
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("words", [nlp.make_doc(word) for word in ("North Korea", "DPRK", "Pyongyang", "Russia", "Moscow")])

    def plain(few: Path) -> None:
        for text in pd.read_json(few, lines=True)["text"]:
            if len(matcher(nlp(text))) > 1:
                search_dates(text)

    size = path.stat().st_size / 1e6
    seconds = once(lambda: scan(path, workers=1, progress=False))
    with tempfile.TemporaryDirectory() as folder:
        few = write_lines(Path(folder) / "few.jsonl", 700)
        slow = few.stat().st_size / 1e6 / once(lambda: plain(few))
    print(
        f"scan, one process: {size / seconds:.1f} MB/s; pandas, spaCy and dateparser: {slow:.2f} MB/s, "
        f"{size / seconds / slow:.0f} times faster (aim >= 50)",
        flush=True,
    )


def _half(folder: str, odd: bool) -> None:
    """Scan every second file of a folder, in a process of its own that knows nothing of the other."""
    scan(sorted(Path(folder).iterdir())[odd::2], workers=1, progress=False)


def _apart(folder: Path) -> None:
    """Scan a folder with two processes that nothing connects, half the files each."""
    halves = [get_context("spawn").Process(target=_half, args=(str(folder), odd)) for odd in (False, True)]
    for half in halves:
        half.start()
    for half in halves:
        half.join()
        assert half.exitcode == 0


def workers(path: Path, times: int = 16, rounds: int = 3) -> None:
    """Two processes against one, on so many copies of a collection, the start of the processes included.

    The two cores of one machine are seldom worth two: what two processes reach that nothing connects is the most that
    can be had here, so it is measured between the others. Rounds alternate, the best of each counts.
    """
    folder = path.parent / "twofold"
    folder.mkdir()
    for number in range(times):
        (folder / f"{number:02d}.jsonl").hardlink_to(path)
    size = times * path.stat().st_size / 1e6
    ways: tuple[Callable[[], object], ...] = (
        lambda: scan(folder, workers=1, progress=False),
        lambda: scan(folder, workers=2, progress=False),
        lambda: _apart(folder),
    )
    one, two, apart = (min(each) for each in zip(*([once(way) for way in ways] for _ in range(rounds)), strict=True))
    print(
        f"scan of {size:,.0f} MB: {one:.1f} s in one process, {two:.1f} s in two, {one / two:.2f} times faster "
        f"(aim >= 1.8); two processes that nothing connects: {apart:.1f} s, {one / apart:.2f} times faster",
        flush=True,
    )


# not ru_maxrss, which a process has from the one that started it
_PEAK = (
    "import sys; from pathlib import Path; from helpers.corpus.scanning import scan; "
    "scan(sys.argv[1], workers=1, progress=False); "
    "print(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])"
)


def memory(small: Path, large: Path) -> None:
    """Peak memory on a collection and on one ten times as large, none of whose further articles is found."""
    peaks = [
        int(subprocess.run([sys.executable, "-c", _PEAK, str(path)], check=True, capture_output=True, text=True).stdout)
        for path in (small, large)
    ]
    sizes = [path.stat().st_size / 1e6 for path in (small, large)]
    print(
        f"peak memory: {peaks[0] / 1e3:.0f} MB on {sizes[0]:.0f} MB, {peaks[1] / 1e3:.0f} MB on {sizes[1]:.0f} MB: "
        f"{100 * (peaks[1] / peaks[0] - 1):+.0f} % (aim <= +10 %)",
        flush=True,
    )


def _pages(number: int) -> Iterator[bytes]:
    """Yield pages as the records of a WARC file, each packed by itself."""
    for one in articles(number):
        body = f"<html><head><title>{one['title']}</title></head><body><p>{one['text']}</p></body></html>".encode()
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {one['url']}\r\nWARC-Date: 2024-02-20T00:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:{hash(one['url']) & 0xFFFFFFFF:08x}-0000-4000-8000-000000000000>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        yield gzip.compress(head.encode() + http + b"\r\n\r\n", 6)


# "from 2016 until Sep 2022 includes about 25 TiB of WARC files": its maintainer, github.com/commoncrawl/news-crawl,
# issue 48, 3 October 2022; it began in the last days of August 2016
CC_NEWS_YEAR = 25 * 2**40 / 1e6 / (6 + 1 / 12)  # megabytes, packed


def web(folder: Path) -> None:
    """Pages as CC-NEWS packs them, and what a year of them would take."""
    path = folder / "pages.warc.gz"
    with path.open("wb") as file:
        for record in _pages(20_000):
            file.write(record)
    size = path.stat().st_size / 1e6
    seconds = once(lambda: scan(path, workers=1, progress=False))
    rate = size / seconds
    hours = CC_NEWS_YEAR / rate / 3600
    told = ", ".join(f"{hours / workers:,.1f} hours of {workers}" for workers in (2, 16, 100))
    print(
        f"WARC, packed: {rate:.1f} MB/s in one process; a year of CC-NEWS ({CC_NEWS_YEAR / 1e6:.1f} TB) takes "
        f"{hours:,.0f} hours of one worker, {told} workers, if reading from the store keeps up",
        flush=True,
    )


def corpus() -> None:
    """All of it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = write_lines(folder / "many.jsonl", MANY)
        print(f"collection: {path.stat().st_size / 1e6:.0f} MB, {MANY:,} articles, {os.cpu_count()} cores")
        filtering(path)
        scanning(path)
        small, large = folder / "small.jsonl", folder / "large.jsonl"
        write_lines(small, MANY // 5)
        with large.open("w", encoding="utf-8") as file:
            file.write(small.read_text(encoding="utf-8"))
            for article in articles(9 * MANY // 5, every=10**9, seed=8):
                file.write(json.dumps(article) + "\n")
        memory(small, large)
        workers(path)
        web(folder)


if __name__ == "__main__":
    corpus()
