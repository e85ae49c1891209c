"""A made collection: articles on nothing of ours, with a sample article of the kit's every so often."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from tests.conftest import ROOT

SAMPLES = ROOT / "tests" / "articles" / "building"
WORDS = 450  # of an article


def samples() -> list[str]:
    """Return the texts of the first sample articles."""
    return [
        yaml.safe_load(path.read_text(encoding="utf-8"))["text"] for path in sorted(SAMPLES.glob("[0-3][0-9]-*.yaml"))
    ]


def articles(number: int, every: int = 100, seed: int = 7) -> Iterator[dict[str, str]]:
    """Yield so many articles: prose of small words of the samples, and each ``every``-th a sample."""
    draw, texts = random.Random(seed), samples()
    words = sorted({word for text in texts for word in re.findall(r"\b[a-z]{2,12}\b", text)})
    names = (
        "Avonport Borburg Lindau Trent Hale Senate Monday March Council Kent Paris Denver Norway President Department "
        "North Police Kyoto Park NATO GDP NHS Europe China India World Bank United Nations South Jones Smith"
    ).split()
    for number_ in range(number):
        if number_ % every == 0:
            text = texts[(number_ // every) % len(texts)]
        else:
            picked = [
                draw.choice(names) if draw.random() < 0.08 else word + ("." if draw.random() < 0.05 else "")
                for word in draw.choices(words, k=WORDS)
            ]
            text = " ".join(picked).capitalize()
        yield {
            "url": f"https://example.org/{number_}",
            "title": text.strip().split("\n")[0][:80],
            "text": text,
            "source_domain": f"paper{number_ % 50}.example",
        }


def write_lines(path: Path, number: int, every: int = 100) -> Path:
    """Write a collection as JSON Lines."""
    with path.open("w", encoding="utf-8") as file:
        for article in articles(number, every):
            file.write(json.dumps(article) + "\n")
    return path
