"""Print how the kit's speed compares with its peers: the median of paired runs, and their ratio."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from statistics import median

import numpy as np
import pandas as pd

from helpers import interval, load, provisions_for, status, timeline
from helpers.package import DATA, read_package
from helpers.tables import write_csv
from tests.benchmarks.corpus import corpus
from tests.benchmarks.timing import once

TRANSFERS, CLAIMS = 100_000, 300_000


def paired(
    name: str, ours: Callable[[], object], peer_name: str, peer: Callable[[], object], runs: int, aim: str
) -> None:
    """Run both in turn and print the medians and the median ratio."""
    pairs = [(once(ours), once(peer)) for _ in range(runs)]
    ratios = [a / b for a, b in pairs]
    print(
        f"{name}: {median(a for a, _ in pairs):.2f} s, {peer_name}: {median(b for _, b in pairs):.2f} s, "
        f"ratio {median(ratios):.3f} ({min(ratios):.3f} to {max(ratios):.3f}; aim {aim}; {runs} pairs)",
        flush=True,
    )


def python(code: str) -> Callable[[], object]:
    """Return a call that runs code in a new Python."""
    return lambda: subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)


def grow(folder: Path, number: int = TRANSFERS, claimed: int = CLAIMS) -> None:
    """Write the kit's data grown to so many transfers and claims with ids and days of their own."""
    ds = load()
    rng = np.random.default_rng(7)

    def drawn(frame: pd.DataFrame, rows: int) -> pd.DataFrame:
        return frame.iloc[rng.integers(0, len(frame), rows)].reset_index(drop=True)

    tables = {name: ds.tables[name][table.columns] for name, table in ds.package.tables.items()}
    days = pd.Series(pd.date_range("2010-01-01", "2026-01-01").strftime("%Y-%m-%d"))
    transfers = drawn(tables["transfers"], number)
    transfers["transfer_id"] = "t" + transfers.index.astype("str")
    transfers["occurred"] = days.iloc[rng.integers(0, len(days), number)].to_numpy()
    transfers["counts_from"] = None
    claims = drawn(tables["claims"], claimed)
    claims["claim_id"] = "c" + claims.index.astype("str")
    chosen = rng.integers(0, number, claimed)
    claims["transfer_id"] = transfers["transfer_id"].iloc[chosen].to_numpy()
    claims["said"] = transfers["occurred"].iloc[chosen].to_numpy()
    claims["source_id"] = tables["sources"]["source_id"].iloc[-1]
    claims["superseded_by"] = None
    reactions = tables["reactions"].assign(transfer_ids=None, categories="other", direction="both")
    sources = tables["sources"].assign(published=None)  # so that no day of a drawn claim looks odd
    for name, table in ds.package.tables.items():
        frame = {"transfers": transfers, "claims": claims, "reactions": reactions, "sources": sources}.get(
            name, tables[name]
        )
        write_csv(frame, folder / table.path)
    (folder / "datapackage.json").write_bytes((DATA / "datapackage.json").read_bytes())


def cold() -> None:
    """A first chart in a new Python against importing pandas and Altair alone."""
    ours = python("from helpers import load, timeline; timeline(load()).to_json()")
    paired("cold first chart", ours, "import pandas, altair", python("import pandas, altair"), 7, "<= 1.5")


def big() -> None:
    """Load and validate the grown dataset against reading the same files, and against Frictionless."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        grow(folder)
        paths = [folder / table.path for table in read_package().tables.values()]
        print(f"grown: {sum(path.stat().st_size for path in paths) / 1e6:.0f} MB")
        ours, plain = (lambda: load(folder)), (lambda: [pd.read_csv(path) for path in paths])
        once(ours)
        paired("load and validate", ours, "pandas.read_csv", plain, 3, "<= 4")
        seconds = once(ours)
        from frictionless import Package, system

        with system.use_context(trusted=True):
            package = Package(str(folder / "datapackage.json"))
            peer = once(package.validate)
        print(
            f"load and validate: {seconds:.2f} s, frictionless validate: {peer:.1f} s, "
            f"{peer / seconds:.0f} times faster (aim >= 20)"
        )


def evidence() -> None:
    """What the tables say put together, on the grown dataset, against a groupby over the same claims."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        grow(folder)
        ds = load(folder)
        half = ds.part(transfers=ds.transfers.head(TRANSFERS // 2), claims=ds.claims.head(CLAIMS // 2))

        def peer() -> object:
            spoken = {"first": ("said_start", "min"), "last": ("said_end", "max"), "who": ("claimant", "nunique")}
            return ds.claims.groupby("transfer_id").agg(**spoken)

        for what, ours in (
            ("status", status),
            ("as_of", lambda data: data.as_of("2020-01-01")),
            ("provisions_for", provisions_for),
        ):
            once(lambda ours=ours: ours(ds)), once(peer)
            paired(what, lambda ours=ours: ours(ds), "groupby over the claims", peer, 5, "<= 10")
            whole, part = (median(once(lambda d=d, f=ours: f(d)) for _ in range(3)) for d in (ds, half))
            print(f"{what}: twice the records take {whole / part:.2f} times as long")


def reading() -> None:
    """Reading relevant articles end to end against tokenizing and phrase matching, and against looking for dates."""
    import spacy
    import yaml
    from dateparser.search import search_dates
    from spacy.matcher import PhraseMatcher

    from helpers.reading import read_article
    from helpers.reading.wordlists import lexicon
    from tests.reading.score import SAMPLES

    articles = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in SAMPLES]
    texts = [article["text"] for article in articles if article["gold"]["relevant"]]
    size = sum(map(len, texts)) / 1e6
    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("names", [nlp.make_doc(actor.name) for actor in lexicon().actors.values()])

    def ours() -> None:
        for text in texts:
            read_article(text, "2024-02-22")

    def peer() -> None:
        for text in texts:
            matcher(nlp(text))

    once(ours), once(peer)
    paired(f"reading {len(texts)} articles ({size:.2f} MB)", ours, "spaCy tokenizer and PhraseMatcher", peer, 7, "<= 2")
    few = texts[:3]
    seconds = once(lambda: [read_article(text, "2024-02-22") for text in few])
    slow = once(lambda: [search_dates(text) for text in few])
    print(f"reading: {size / once(ours):.2f} MB/s")
    print(f"dateparser.search_dates takes {slow / seconds:.0f} times as long as reading (aim >= 100)")
    story = "\n\n".join(texts[0].split("\n\n")[2:])
    runs = {n: "\n\n".join([story] * n) for n in (100, 200)}
    short, long = (once(lambda text=text: read_article(text, "2024-02-22")) for text in runs.values())
    print(f"reading a text twice as long takes {long / short:.2f} times as long")


def dates() -> None:
    """EDTF texts a second, each read anew, against the edtf package."""
    import edtf

    days = pd.date_range("1950-01-01", periods=100_000, freq="6h").strftime("%Y-%m-%d").tolist()
    spans = [f"{day}/{day[:4]}" for day in days]
    few = spans[:200]
    for name, texts in (("days", days), ("intervals", spans)):
        speed = len(texts) / once(lambda t=texts: [interval(text) for text in t])
        print(f"interval(), {name}: {speed:,.0f} a second (aim > 100,000)")
    print(f"edtf.parse_edtf, intervals: {len(few) / once(lambda: [edtf.parse_edtf(x) for x in few]):,.0f} a second")


def explorer() -> None:
    """A change of filters in the explorer, against drawing a plain Altair chart of the same filtered frame anew."""
    import altair as alt
    import vl_convert

    from helpers.explorer import Explorer

    alt.data_transformers.disable_max_rows()

    def plain(seen: Explorer) -> dict[str, object]:
        frame = seen.shown.transfers[["occurred_start", "category", "supplier", "title", "transfer_id"]]
        marks = alt.Chart(frame.astype({"category": "str", "supplier": "str"})).mark_point()
        fields = {"x": "occurred_start:T", "y": "category:N", "color": "supplier:N"}
        return marks.encode(**fields, tooltip=["title:N", "transfer_id:N"]).to_dict()

    def draw(spec: dict[str, object]) -> None:
        vl_convert.vegalite_to_svg(json.dumps(spec))

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        grow(folder, 20_000, 60_000)
        for ds, aim in ((load(), "ours <= 0.10 s"), (load(folder), "<= 0.2")):
            seen = Explorer(ds)
            choices = [
                (facet, (value,))
                for facet in ("category", "status", "country")
                for _, value in seen.facets[facet].options[:4]
            ] + [("text", "missile")]

            turns = cycle(choices)

            def narrow(seen: Explorer = seen, turns: Iterator[tuple[str, object]] = turns) -> None:
                facet, chosen = next(turns)
                seen.choose(**{facet: chosen})

            def widen(seen: Explorer = seen) -> None:
                seen.show(seen.view.cleared())

            for _ in choices:
                narrow(), widen()
            for what, step, back in (("to a part of", narrow, widen), ("back to all of", widen, narrow)):
                back()
                rows: list[tuple[float, float, float, float]] = []
                for _ in choices:
                    seconds, other = once(step), once(lambda seen=seen: plain(seen))
                    shown, peer = seen.chart.spec, plain(seen)
                    rows.append((seconds, other, once(lambda s=shown: draw(s)), once(lambda s=peer: draw(s))))
                    back()
                ratio, drawn = (median(f(*row) for row in rows) for f in (lambda a, b, *_: a / b, _drawn))
                print(
                    f"a change of filters {what} {len(ds.transfers):,} transfers: {median(r[0] for r in rows):.3f} s "
                    f"of Python, {median(r[2] for r in rows):.2f} s to draw; plain Altair chart of the frame: "
                    f"{median(r[1] for r in rows):.3f} s and {median(r[3] for r in rows):.2f} s; "
                    f"ratio {ratio:.2f}, with drawing {drawn:.2f} (aim {aim}; {len(rows)} pairs)",
                    flush=True,
                )
            widen()
            sent = seen.chart.spec["datasets"]
            marks = sum(sent[table].count("\n") - 1 for table in ("cells", "transfers", "reactions") if table in sent)
            print(f"  sent: {marks:,} marks (aim <= 2,000), {sum(map(len, sent.values())) / 1e6:.2f} MB")


def _drawn(ours: float, peer: float, our_picture: float, their_picture: float) -> float:
    return (ours + our_picture) / (peer + their_picture)


def chart() -> None:
    """A chart of 10,000 transfers: time and size."""
    ds = load()
    many = pd.concat([ds.transfers] * (10_000 // len(ds.transfers) + 1), ignore_index=True).head(10_000)
    many["transfer_id"] = "t" + many.index.astype("str")
    grown = ds.part(transfers=many)
    start = time.perf_counter()
    text = timeline(grown).to_json(indent=None)
    seconds = time.perf_counter() - start
    print(f"chart of {len(many):,} transfers: {seconds:.2f} s, {len(text.encode()) / 1e6:.2f} MB (aim < 5)")
    assert json.loads(text)["datasets"]


if __name__ == "__main__":
    for work in (dates, reading, cold, chart, explorer, big, evidence, corpus):
        work()
