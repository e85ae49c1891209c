"""Fonts for pictures and PDFs: Noto Sans with Hangul, Kana and Han, the same on every machine."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import vl_convert

_PACKAGE = find_spec("rendercv_fonts")  # found and not imported: on import it walks through all its fonts
assert _PACKAGE is not None
assert _PACKAGE.origin is not None
FOLDER = Path(_PACKAGE.origin).parent / "Noto Sans"


@cache
def register() -> None:
    """Let the renderer of pictures fall back to these fonts; without them a Korean name is a row of boxes."""
    vl_convert.register_font_directory(str(FOLDER))
