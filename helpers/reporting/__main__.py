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


def _value(text: str) -> Any:
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return text  # a day or a word needs no quotes on a command line


def main(words: list[str]) -> int:
    """Publish; returns how many reports could not be."""
    given = dict(word.split("=", 1) for word in words if "=" in word)
    chosen: list[Path | str] = [word for word in words if "=" not in word] or list(reports())
    failed = 0
    for one in tqdm(chosen, desc="Reports", unit="report"):
        try:
            done = publish(one, progress=True, **{name: _value(text) for name, text in given.items()})
        except (ParameterError, PublishError, DocumentError, FileNotFoundError) as error:
            tqdm.write(f"{error}", file=sys.stderr)
            failed += 1
        else:
            tqdm.write(f"{done.html}  {done.html.stat().st_size / 1e6:.1f} MB\n{done.pdf}")
    return failed


if __name__ == "__main__":
    sys.exit(min(main(sys.argv[1:]), 1))
