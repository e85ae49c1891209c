"""Reading: one article or official statement in, a :class:`Draft` of records out, every value with its words.

``read_article`` is made of parts that each know one thing: ``page`` tells the story from the page around it, ``tokens``
and ``lexicon`` find words, ``calendar`` days, ``people`` whoever speaks or acts, ``sayings`` who says what, ``moving``
what goes to whom, ``positions`` claims and reactions; ``story`` puts them together, ``records`` writes them down.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from helpers.reading.draft import Draft, Record
from helpers.reading.page.document import read_document
from helpers.reading.page.source import Raw, ReadingError, checked, read_source
from helpers.reading.page.unseen import plain, told_in
from helpers.reading.story import Story
from helpers.reading.wordlists import lexicon

__all__ = ["Draft", "ReadingError", "Record", "read_article"]


def read_article(
    source: str | Path,
    published: str | date | None = None,
    timezone: str | None = None,
    *,
    timeout: float = 20.0,
    limit: int = 5_000_000,
) -> Draft:
    """Read one English news article or official statement into draft records.

    Args:
        source: the text itself, a path to a .txt, .html or .pdf file, or an http(s) address.
        published: day of publication (EDTF), where the page does not show it; relative dates are counted from it.
        timezone: IANA zone of the dateline, where the text does not tell it.
        timeout: seconds that fetching an address may take altogether.
        limit: the largest text (characters), file or page (bytes) that is read.

    Raises:
        ReadingError: one message on what is wrong with the source and what to do.
    """
    return _drafted(read_source(source, timeout=timeout, limit=limit), published, timezone)


def read_raw(raw: Raw, published: str | date | None = None, timezone: str | None = None) -> Draft:
    """Read a text that is there already, with what its collection says of it, as :func:`read_article` does.

    Raises:
        ReadingError: if there is no English story to read, or ``published`` or ``timezone`` is none.
    """
    return _drafted(checked(raw), published, timezone)


def _drafted(raw: Raw, published: str | date | None, timezone: str | None) -> Draft:
    text = plain(raw.text)
    draft = Story(read_document(raw._replace(text=text), published, timezone), lexicon()).draft(raw.url)
    return draft if text == raw.text else told_in(draft, raw.text)
