"""Sentences as agencies write them: each yields its transfers, claims and reactions, and nothing else."""

from pathlib import Path

import pytest
import yaml

from helpers.reading import read_article

CASES = yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text(encoding="utf-8"))


def told(record, name):
    modality = record.value("modality")
    return f"{record.value(name)}: {record.value('stance')}" + ("" if modality == "asserted" else f", {modality}")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["sentence"][:60])
def test_a_sentence_yields_its_transfers_claims_and_reactions_and_nothing_else(case):
    draft = read_article(f"Ties\n\n{case['sentence']}", "2024-11-05")
    transfers = {f"{t.value('supplier')} {t.value('category')}" for t in draft.transfers}
    assert sorted(transfers) == case.get("transfers", [])
    assert sorted({told(claim, "claimant") for claim in draft.claims}) == case.get("claims", [])
    assert sorted({told(reaction, "actor") for reaction in draft.reactions}) == case.get("reactions", [])
