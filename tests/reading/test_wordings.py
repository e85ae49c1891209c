"""Another spelling of the same words changes nothing of what a sample tells."""

import re

import pytest
import yaml

from helpers.reading import read_article
from tests.reading.score import SAMPLES

_NOT = re.compile(r"\b(did|does|do|has|have|had|is|was|were|are|would|could) not\b(?! only)")
_MARKS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
WORDINGS = {
    "shortened": lambda text: _NOT.sub(r"\1n't", text).replace("cannot", "can't").replace("will not", "won't"),
    "straight": lambda text: text.translate(_MARKS),
    "spoken for": lambda text: re.sub(r"\b([Ss])pokes(?:wo)?man\b", r"\1pokesperson", text),
}
ARTICLES = [path for path in SAMPLES if path.parent.name == "building"]


def told(text, article):
    published = article["published"]
    draft = read_article(text, str(published) if published else None, article["timezone"])
    transfers = [tuple(one.value(name) for name in ("supplier", "category", "stage")) for one in draft.transfers]
    said = [(one.value("transfer"), one.value("stance"), one.value("said")) for one in draft.claims]
    return transfers, said, [(one.value("stance"), one.value("said")) for one in draft.reactions]


@pytest.mark.parametrize("wording", WORDINGS)
def test_a_sample_tells_the_same_in_another_wording(wording):
    changed = 0
    for path in ARTICLES:
        article = yaml.safe_load(path.read_text(encoding="utf-8"))
        other = WORDINGS[wording](article["text"])
        if other != article["text"]:
            changed += 1
            assert told(other, article) == told(article["text"], article), path.stem
    assert changed > 15
