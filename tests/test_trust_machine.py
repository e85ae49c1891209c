"""Load, edit, accept, save, merge and as-of in any order: what was saved is there, and nothing else."""

import tempfile
from pathlib import Path

import pandas as pd
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from helpers import accept, load, read_article
from helpers.merging import ChangedError, ConflictError
from helpers.problems import DataError
from tests.conftest import ROWS, write_tables

DRAFT = read_article(
    "Seoul counts shells\n\nSEOUL, Nov. 1, 2023 (Yonhap) - North Korea has shipped more than 1 million artillery "
    "shells to Russia since August, South Korea's National Intelligence Service said on Wednesday."
)
TITLES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12).map(lambda text: f"x{text}x")


class Sessions(RuleBasedStateMachine):
    """Two sessions at one folder. ``stored`` is what the files must hold, as title by transfer and ids of claims."""

    @initialize()
    def begin(self):
        self.folder = write_tables(Path(tempfile.mkdtemp()) / "data", ROWS)
        self.mine, self.other = load(self.folder), load(self.folder)
        self.stored = self.told(self.mine)
        self.drafted = 0

    def told(self, ds):
        titles = dict(zip(ds.transfers["transfer_id"], ds.transfers["title"], strict=True))
        return titles, set(ds.claims["claim_id"])

    @rule(title=TITLES, number=st.integers(0, 2))
    def edit(self, title, number):
        titles = self.mine.transfers["title"].copy()
        titles.iloc[number] = title
        self.mine = self.mine.with_tables(transfers=self.mine.transfers.assign(title=titles))

    @precondition(lambda self: self.drafted == 0)
    @rule()
    def accept(self):
        """Take a draft in; it is refused whole where a person has to complete it."""
        before = self.told(self.mine)
        try:
            self.mine = accept(DRAFT, self.mine, edit={"source": {"url": "https://example.org/accepted"}})
            self.drafted += 1
        except DataError:
            assert self.told(self.mine) == before

    @rule()
    def save(self):
        try:
            self.mine.save()
        except ChangedError:
            return  # the invariant looks at the files
        self.stored = self.told(self.mine)

    @rule(title=TITLES)
    def somebody_else_saves(self, title):
        fresh = load(self.folder)
        titles = fresh.transfers["title"].copy()
        titles.iloc[3] = title
        fresh.with_tables(transfers=fresh.transfers.assign(title=titles)).save()
        self.stored = self.told(load(self.folder))
        assert self.stored[0]["hidden"] == title

    @rule()
    def merge(self):
        own = self.told(self.mine)
        try:
            merged = self.mine.merged()
        except ConflictError:
            return
        self.mine = merged
        titles, claims = self.told(merged)
        assert claims >= own[1] | self.stored[1]
        assert titles["hidden"] == self.stored[0]["hidden"]

    @rule(day=st.dates(pd.Timestamp("2023-01-01").date(), pd.Timestamp("2026-12-31").date()))
    def look_back(self, day):
        then = self.mine.as_of(day)
        assert set(then.claims["claim_id"]) <= set(self.mine.claims["claim_id"])
        said = then.claims["said_end"].dropna()
        public = then.sources.set_index("source_id")["published_end"].reindex(then.claims.loc[said.index, "source_id"])
        assert ((said <= pd.Timestamp(day)).to_numpy() | (public <= pd.Timestamp(day)).to_numpy()).all()

    @rule()
    def start_again(self):
        self.mine, self.drafted = load(self.folder), self.drafted and int(len(self.stored[1]) > len(ROWS["claims"]))
        assert self.told(self.mine) == self.stored

    @invariant()
    def the_files_hold_what_was_saved_last(self):
        if hasattr(self, "folder"):
            assert self.told(load(self.folder)) == self.stored
            assert not [path for path in self.folder.iterdir() if path.name.startswith((".staging", ".commit"))]


TestSessions = Sessions.TestCase
TestSessions.settings = settings(
    max_examples=2, stateful_step_count=8, deadline=None, suppress_health_check=list(HealthCheck)
)
