"""The text of a PDF, its lines joined to paragraphs."""

from __future__ import annotations

import io
import logging
import re
from typing import Any

from helpers.reading.page.source import Raw, ReadingError

_SOFT = re.compile("\u00ad\\s*")
_LAST, _FIRST = re.compile(r"[^\W\d_]+$"), re.compile(r"[^\W\d_]+")
_COMPOUNDS = frozenset({"made", "based", "led", "backed", "run", "range", "style", "level", "scale", "term", "owned"})
_ENDS = (".", "!", "?", ":", "”", '"', "’")


def read_pdf(body: bytes, url: str | None, name: str, limit: int) -> Raw:
    """Return the text of a PDF, its lines joined to paragraphs.

    Raises:
        ReadingError: if it is encrypted, scanned, damaged, or holds more than ``limit`` characters.
    """
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    pages: list[str] = []
    size = 0
    try:
        reader = pypdf.PdfReader(io.BytesIO(body))
        if reader.is_encrypted and not _opened(reader):
            raise ReadingError(f"{name} is encrypted. Save a copy without a password (print it to PDF) and pass that.")
        title = " ".join(str((reader.metadata and reader.metadata.title) or "").split()) or None
        for page in reader.pages:
            pages.append(page.extract_text())
            size += len(pages[-1])
            if size > limit:
                raise ReadingError(
                    f"{name} holds more than {limit:,} characters. Pass limit= if it really is one text."
                )
    except ReadingError:
        raise
    except Exception:  # pypdf raises many kinds on damaged files
        raise ReadingError(f"{name} is no PDF that can be read: damaged or cut off. Save it again.") from None
    text = ""
    for shown in pages:
        more = _joined(shown)
        # a sentence may run over the end of a page
        runs_on = text and more and not text.endswith(_ENDS) and more[0].islower()
        text += (" " if runs_on else "\n\n" if text else "") + more
    if len(text.split()) < 5:
        raise ReadingError(f"{name} holds no text, it seems to be scanned. Run text recognition (OCR) over it first.")
    return Raw(text, title, None, None, None, url, "pdf")


def _opened(reader: Any) -> bool:
    try:
        return bool(reader.decrypt(""))  # many are locked against changes only, with no password to read
    except Exception:  # the cipher may need a package that is not there
        return False


def _joined(page: str) -> str:
    """Return the paragraphs of a page, whose lines are broken at the margin."""
    lines = [line.strip() for line in _SOFT.sub("", page.replace("\r", "")).split("\n")]
    # the margin that most lines reach: a head over both columns, or two lines that came as one, is wider
    widths = sorted(len(line) for line in lines if line)
    wide = widths[len(widths) * 4 // 5] if widths else 0
    parts: list[str] = []
    fresh = True
    for line in lines:
        if not line:
            fresh = True
            continue
        if fresh:
            parts.append(line)
        elif parts[-1].endswith("-") and line[0].islower():
            parts[-1] = _mended(parts[-1], line, page)
        else:
            parts[-1] += " " + line
        # a line that ends early, or ends a sentence before the margin, ends its paragraph
        fresh = len(line) < wide * (0.85 if line.endswith(_ENDS) else 0.6)
    return "\n\n".join(parts)


def _mended(before: str, line: str, page: str) -> str:
    """Return two lines joined at a hyphen, which goes if the whole word stands elsewhere or is no compound."""
    head, tail = _LAST.search(before[-40:-1]), _FIRST.match(line)
    if head is None or tail is None:
        return before + line
    word = head[0] + tail[0]
    keeps = head[0][:1].isupper() or tail[0] in _COMPOUNDS
    return before + line if keeps and word not in page else before[:-1] + line
