"""Pandoc's tree of a document: read from text, walked, written in another format."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pypandoc

Node = dict[str, Any]


def write(tree: Node, to: str, *options: str) -> str:
    """Return a tree of Pandoc's in another format."""
    text: str = pypandoc.convert_text(json.dumps(tree), to, format="json", extra_args=["--wrap=none", *options])
    return text


def read(text: str, form: str) -> Node:
    """Return the tree of a text."""
    tree: Node = json.loads(pypandoc.convert_text(text, "json", format=form))
    return tree


def walk(node: Any, change: Callable[[Node], Node]) -> Any:
    """Return a tree in which every node is what ``change`` makes of it, the inner ones first."""
    if isinstance(node, list):
        return [walk(one, change) for one in node]
    if not isinstance(node, dict):
        return node
    walked = {name: walk(value, change) for name, value in node.items()}
    return change(walked) if "t" in walked else walked
