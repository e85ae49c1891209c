"""Run the code cells of a report in this process, without a kernel."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import nbformat
import pandas as pd

from tests.conftest import ROOT

REPORTS = sorted((ROOT / "notebooks" / "reports").glob("*.ipynb"))


def run_cells(path: Path, **given: Any) -> tuple[dict[str, Any], list[Any]]:
    """Return the names a report leaves and what its cells show, with parameters in place of its own."""
    names: dict[str, Any] = {}
    shown: list[Any] = []
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type != "code":
            continue
        tree = ast.parse(cell.source)
        last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, path.name, "exec"), names)
        if last is not None:
            shown.append(eval(compile(ast.Expression(last.value), path.name, "eval"), names))
        if "parameters" in cell.metadata.get("tags", []):
            names |= given
    return names, shown


def text_of(shown: list[Any]) -> str:
    """Return what the cells show as text."""
    return "\n".join(one.to_csv() if isinstance(one, pd.DataFrame) else str(one) for one in shown)
