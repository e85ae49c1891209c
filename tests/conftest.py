"""Fixtures: the kit's own dataset, and a small one whose every row is known."""

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from helpers import load
from helpers.dataset import Dataset, Disk
from helpers.package import read_package
from helpers.reporting.report import FOLDER
from helpers.stored import stamps
from tests.lab import browser as browser
from tests.lab import lab as lab

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def ds() -> Dataset:
    """The kit's own data; in a check of a release, the unpacked data package."""
    return load(os.environ.get(FOLDER) or None)


ROWS: dict[str, list[dict[str, str]]] = {
    "countries": [
        {"country": "RUS", "name": "Russia", "kind": "state", "aliases": "Moscow"},
        {"country": "PRK", "name": "DPRK", "kind": "state", "aliases": "North Korea;Pyongyang"},
        {"country": "USA", "name": "United States", "kind": "state"},
        {"country": "KOR", "name": "Republic of Korea", "kind": "state", "aliases": "Seoul"},
    ],
    "actors": [
        {"actor_id": "kremlin", "name": "Kremlin", "kind": "organisation", "affiliation": "state", "country": "RUS"},
        {"actor_id": "kcna", "name": "KCNA", "kind": "organisation", "affiliation": "state", "country": "PRK"},
        {
            "actor_id": "state",
            "name": "Department of State",
            "kind": "organisation",
            "affiliation": "state",
            "country": "USA",
        },
        {
            "actor_id": "miller",
            "name": "Miller",
            "kind": "person",
            "affiliation": "state",
            "country": "USA",
            "organisation": "state",
        },
        {"actor_id": "nis", "name": "NIS", "kind": "organisation", "affiliation": "state", "country": "KOR"},
        {"actor_id": "jcs", "name": "JCS", "kind": "organisation", "affiliation": "state", "country": "KOR"},
        {
            "actor_id": "ria",
            "name": "RIA",
            "kind": "organisation",
            "affiliation": "media",
            "country": "RUS",
            "reliability": "C",
        },
        {
            "actor_id": "yonhap",
            "name": "Yonhap",
            "kind": "organisation",
            "affiliation": "media",
            "country": "KOR",
            "reliability": "B",
        },
        {"actor_id": "blog", "name": "Blog", "kind": "organisation", "affiliation": "media", "reliability": "F"},
    ],
    "sources": [
        {
            "source_id": "s1",
            "publisher": "yonhap",
            "title": "One",
            "url": "https://example.org/1",
            "published": "2024-02-22",
            "language": "en",
            "kind": "news",
            "origin": "original",
        },
        {
            "source_id": "s2",
            "publisher": "blog",
            "title": "Two",
            "url": "https://example.org/2",
            "published": "2025-08",
            "language": "en",
            "kind": "news",
            "origin": "aggregator",
        },
    ],
    "transfers": [
        {
            "transfer_id": "car",
            "title": "Car",
            "kind": "event",
            "stage": "delivered",
            "supplier": "RUS",
            "recipient": "PRK",
            "category": "luxury-goods",
            "item": "limousine",
            "quantity_low": "1",
            "quantity_high": "1",
            "unit": "vehicles",
            "occurred": "2024-02-18",
            "summary": "A car was given.",
        },
        {
            "transfer_id": "shells",
            "title": "Shells",
            "kind": "cumulative",
            "stage": "delivered",
            "supplier": "PRK",
            "recipient": "RUS",
            "category": "artillery-ammunition",
            "item": "shells",
            "quantity_low": "10000",
            "unit": "containers",
            "occurred": "2023-09/2024-02",
            "counts_from": "2023-09",
            "summary": "Containers were counted.",
        },
        {
            "transfer_id": "plan",
            "title": "Workers",
            "kind": "event",
            "stage": "sought",
            "supplier": "PRK",
            "recipient": "RUS",
            "category": "workers",
            "item": "workers",
            "occurred": "2025-07/..",
            "summary": "Workers are sought.",
        },
        {
            "transfer_id": "hidden",
            "title": "Something",
            "kind": "event",
            "stage": "delivered",
            "supplier": "RUS",
            "recipient": "PRK",
            "category": "other",
            "summary": "No day is known.",
        },
    ],
    "claims": [
        {
            "claim_id": "car-c1",
            "transfer_id": "car",
            "claimant": "kcna",
            "said": "2024-02-20",
            "stance": "confirms",
            "modality": "asserted",
            "evidence_kind": "witnessed",
            "credibility": "1",
            "summary": "A car came.",
            "source_id": "s1",
            "via": "",
        },
        {
            "claim_id": "car-c2",
            "transfer_id": "car",
            "claimant": "kremlin",
            "said": "2024-02-20",
            "stance": "confirms",
            "modality": "asserted",
            "evidence_kind": "witnessed",
            "credibility": "1",
            "summary": "It is an Aurus.",
            "source_id": "s1",
            "via": "ria",
        },
        {
            "claim_id": "shells-c1",
            "transfer_id": "shells",
            "claimant": "nis",
            "said": "2024-02-23",
            "stance": "assesses",
            "modality": "assessed",
            "evidence_kind": "inferred",
            "credibility": "3",
            "quantity_low": "10000",
            "unit": "containers",
            "summary": "More than 10,000.",
            "source_id": "s1",
        },
        {
            "claim_id": "plan-c1",
            "transfer_id": "plan",
            "claimant": "nis",
            "said": "2025-07",
            "stance": "assesses",
            "modality": "planned",
            "evidence_kind": "told",
            "credibility": "6",
            "summary": "Workers are to come.",
            "source_id": "s2",
        },
    ],
    "reactions": [
        {
            "reaction_id": "r1",
            "actors": "miller",
            "transfer_ids": "car",
            "said": "2024-02-21",
            "venue": "press briefing",
            "stance": "calls-violation",
            "modality": "if-true",
            "hedge": "if true",
            "summary": "Would appear to violate.",
            "source_id": "s1",
        },
        {
            "reaction_id": "r2",
            "actors": "kremlin;ria",
            "categories": "artillery-ammunition",
            "direction": "PRK>RUS",
            "said": "2024-02",
            "venue": "statement",
            "stance": "dismisses",
            "modality": "asserted",
            "summary": "Waves it off.",
            "source_id": "s1",
        },
    ],
    "resolutions": [
        {
            "symbol": "S/RES/2397 (2017)",
            "adopted": "2017-12-22",
            "votes_for": "15",
            "votes_against": "0",
            "votes_abstain": "0",
            "russia_vote": "in-favour",
            "kind": "sanctions",
            "subject": "Caps.",
            "checked": "text",
        },
    ],
    "provisions": [
        {
            "provision_id": "S/RES/2397(2017)/OP7",
            "resolution": "S/RES/2397 (2017)",
            "paragraph": "OP7",
            "title": "Vehicles",
            "summary": "No vehicles.",
            "direction": "to-dprk",
            "kind": "goods",
            "binding": "decides",
            "categories": "vehicles",
            "effective_from": "2017-12-22",
            "checked": "text",
            "paragraph_checked": "memory",
        },
        {
            "provision_id": "S/RES/2397(2017)/OP99",
            "resolution": "S/RES/2397 (2017)",
            "paragraph": "OP99",
            "title": "Later",
            "summary": "Later rule.",
            "direction": "to-dprk",
            "kind": "goods",
            "binding": "decides",
            "categories": "vehicles",
            "effective_from": "2024-03-01",
            "checked": "text",
            "paragraph_checked": "text",
        },
    ],
    "provision_map": [
        {
            "category": "luxury-goods",
            "direction": "to-dprk",
            "status": "barred",
            "provisions": "S/RES/2397(2017)/OP7;S/RES/2397(2017)/OP99",
            "reason": "Vehicles.",
        },
        {"category": "artillery-ammunition", "direction": "from-dprk", "status": "barred", "reason": "Arms."},
        {"category": "workers", "direction": "from-dprk", "status": "not-barred-as-such", "reason": "For the test."},
        {"category": "other", "direction": "to-dprk", "status": "not-barred-as-such", "reason": "For the test."},
    ],
    "oversight": [
        {
            "event_id": "veto",
            "date": "2024-03-28",
            "kind": "veto",
            "title": "A veto",
            "summary": "A veto.",
            "checked": "text",
        },
    ],
}


def write_tables(folder: Path, rows: dict[str, list[dict[str, str]]]) -> Path:
    """Write tables of the kit's package with the given rows, empty where none are given."""
    folder.mkdir(exist_ok=True)
    for name, table in read_package().tables.items():
        frame = pd.DataFrame(rows.get(name, []), columns=table.columns, dtype="str")
        frame.to_csv(folder / table.path, index=False, lineterminator="\n")
    return folder


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The small dataset, written and loaded once; tests get a folder of their own."""
    return load(write_tables(tmp_path_factory.mktemp("small") / "data", ROWS))


@pytest.fixture
def folder(tmp_path: Path, once: Dataset) -> Path:
    """A folder with the small dataset."""
    return Path(shutil.copytree(once.folder, tmp_path / "data"))


@pytest.fixture
def small(folder: Path, once: Dataset) -> Dataset:
    """The small dataset: a car, an estimate, a plan, an undated thing; as loaded from ``folder``."""
    return replace(once, folder=folder, disk=Disk(once.tables, stamps(folder, once.package)))
