"""``python -m helpers.reporting [NAME …] [parameter=value …]``: publish reports, all of them by default."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import Any

from tqdm import tqdm

from helpers.reporting.document import DocumentError
from helpers.reporting.parameters import ParameterError
from helpers.reporting.publishing import PublishError, publish, reports

_TEXTS = ("period", "as_of", "year", "transfer", "names", "direction", "good", "name", "folder")


def _value(name: str, text: str) -> Any:
    """Return a value as Python writes it; days, years and words need no quotes."""
    if name in _TEXTS and text != "None":
        return text.strip("'\"")
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return text


def main(words: list[str]) -> int:
    """Publish; returns how many reports could not be."""
    given = {name: _value(name, text) for name, _, text in (word.partition("=") for word in words if "=" in word)}
    chosen: list[Path | str] = [word for word in words if "=" not in word] or list(reports())
    if "name" in given and len(chosen) > 1:
        print("name= is for one report: several would overwrite each other.", file=sys.stderr)
        return len(chosen)
    failed = 0
    for one in tqdm(chosen, desc="Reports", unit="report"):
        try:
            done = publish(one, **given)
        except (ParameterError, PublishError, DocumentError, OSError) as error:
            tqdm.write(f"{error}", file=sys.stderr)
            failed += 1
        else:
            tqdm.write(f"{done.html}  {done.html.stat().st_size / 1e6:.1f} MB\n{done.pdf}")
    return failed


if __name__ == "__main__":
    sys.exit(min(main(sys.argv[1:]), 1))
