"""One key for the spellings of a name: Andrii, Andriy and Andrei, Yury and Yuri, Sung-joon and Sung-jun."""

from __future__ import annotations

import re
import unicodedata

_ENDS = re.compile(r"(?:iy|ii|yi|ij|ei|ey|ej|y)\b")
_ALIKE = (("ya", "ia"), ("yu", "iu"), ("yo", "io"), ("kh", "h"), ("oo", "u"))
_TWICE = re.compile(r"([a-z])\1")


def folded(name: str) -> str:
    """Return a name of at least two words as all its usual spellings have it in common, else nothing."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(char for char in plain if char.isalpha() or char in " -").replace("-", " ")
    plain = " ".join(part for part in plain.split() if len(part) > 1)
    if " " not in plain:
        return ""
    for one, other in _ALIKE:
        plain = plain.replace(one, other)
    return _TWICE.sub(r"\1", _ENDS.sub("i", plain))
