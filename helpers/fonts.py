"""Fonts for pictures and PDFs: Noto Sans with Hangul, Kana and Han, the same on every machine."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import rendercv_fonts
import vl_convert

FOLDER = Path(rendercv_fonts.__file__).parent / "Noto Sans"


@cache
def register() -> None:
    """Let the renderer of pictures fall back to these fonts; without them a Korean name is a row of boxes."""
    vl_convert.register_font_directory(str(FOLDER))
