"""Stories about Russia and the North that tell no transfer between the two yield no record and are not relevant."""

from pathlib import Path

import pytest
import yaml

from helpers.reading import read_article

STORIES = [
    item
    for one in yaml.safe_load((Path(__file__).parent / "no_transfer.yaml").read_text(encoding="utf-8"))
    for item in one.items()
]


@pytest.mark.parametrize(("way", "text"), STORIES, ids=[way for way, _ in STORIES])
def test_a_story_without_a_transfer_is_not_relevant(way, text):
    draft = read_article(text, published="2024-10-18")
    assert not draft.relevant.value
    assert [*draft.transfers, *draft.claims, *draft.reactions] == []
