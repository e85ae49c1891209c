"""A text that came by mail: forwarded or answered, each line with a mark before it."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
_BROKEN = re.compile(r"(?<=[^\n]{50})(?<=\S)\n(?:>[ \t]?)+(?=[^\s>])")  # a line that is broken at the margin
_QUOTED_LINES = 3


def unquoted(text: str) -> str:
    """Return a forwarded mail with blanks for the marks of quoting, its lines joined; all offsets stay."""
    if ">" not in text or text.count("\n>") < _QUOTED_LINES:
        return text
    for marks in (_BROKEN, _QUOTED):
        text = marks.sub(lambda found: " " * len(found[0]), text)
    return text
