"""Characters that nobody sees: soft hyphens, joiners and spaces without a width. They part no word."""

from __future__ import annotations

import re

_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


def without_unseen(text: str) -> str:
    """Return a text without the characters that nobody sees."""
    return text if text.isascii() else _UNSEEN.sub("", text)
