"""Background paragraphs of a long story: each stands beside what the story is about and adds no record of its own."""

from pathlib import Path

import pytest
import yaml

from helpers.reading import read_article

PARAGRAPHS = yaml.safe_load((Path(__file__).parent / "background.yaml").read_text(encoding="utf-8"))
STORY = (
    "SEOUL - North Korea has sent Russia thousands of containers of artillery shells and some 10,000 soldiers, South "
    "Korea's spy agency said on Wednesday.",
    "The National Intelligence Service told lawmakers that Russia was likely giving North Korea help with satellites "
    "in return.",
    "Norway's foreign ministry condemned the deliveries as a grave violation of UN resolutions. Kremlin spokesman "
    "Dmitry Peskov called the report fake.",
)


def records(paragraphs):
    draft = read_article("\n\n".join(paragraphs), "2024-10-30")
    return (
        {(t.value("supplier"), t.value("category")) for t in draft.transfers},
        {(c.value("claimant"), c.value("stance")) for c in draft.claims},
        {(r.value("actor"), r.value("stance")) for r in draft.reactions},
    )


@pytest.mark.parametrize("paragraph", PARAGRAPHS, ids=lambda paragraph: paragraph[:60])
def test_a_paragraph_of_background_adds_no_record(paragraph):
    alone, beside = records(STORY), records((*STORY, paragraph))
    assert beside == alone
