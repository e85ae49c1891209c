"""Getting the text in: pasted text, a .txt, .html or .pdf file, or an http(s) address; one clear error for all else.

Everything works offline but an address. A text that is given as text stays as it is, character by character, so that
offsets into it are offsets into what the caller holds; files and pages get plain ``\\n`` line ends.
"""

from __future__ import annotations

import codecs
import os
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from helpers.reading.page.mail import unquoted
from helpers.reading.page.unseen import plain


class ReadingError(ValueError):
    """Why a text cannot be read, in one message: what is wrong and what to do. The root of all errors of reading."""


class Raw(NamedTuple):
    """A text as it came in, and what its page says about itself.

    ``kind`` is text, html or pdf. ``published`` and ``modified`` are days or ISO date-times of the page's metadata.
    ``agency`` is whose text a collection knows it to be, by other copies.
    """

    text: str
    title: str | None
    site: str | None
    published: str | None
    modified: str | None
    url: str | None
    kind: str
    agency: str | None = None


_KINDS = {".txt": "text", ".html": "html", ".htm": "html", ".pdf": "pdf"}
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:/{1,3}\S+")
_SEVERAL = re.compile(r"https?://\S+(?:\s+https?://\S+)+")
_BARE = re.compile(r"www\.\S+|[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}/\S*")  # "example.org/news/1.html"
_FILE_NAME = re.compile(r"[^\r\n<>]{1,400}\.(?:txt|html?|pdf)", re.IGNORECASE)
_SAMPLE = 20_000  # characters looked at to tell the language
_FEW = 50  # stretches between blanks; among more there are five words

_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f\ufffd]")
_LETTER = re.compile(r"[^\W\d_]")
_NOT_LATIN = re.compile(r"[^\W\d_A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SCRIPTS = {
    "HANGUL": "Korean (Hangul)",
    "CYRILLIC": "Cyrillic",
    "CJK": "Chinese characters",
    "HIRAGANA": "Japanese kana",
}
_SCRIPTS |= {"KATAKANA": "Japanese kana", "ARABIC": "Arabic", "HEBREW": "Hebrew", "GREEK": "Greek", "THAI": "Thai"}


def _words(*rows: str) -> frozenset[str]:
    return frozenset(" ".join(rows).split())


_ENGLISH = _words(
    "the of and to that said for was were by with from its has have had which will would this these been being is are",
    "be it he she they his her their on at as in a an not but if or than after before into about we our you i who what",
)
# Frequent words of other languages in Latin script that are no English words and no parts of names in the news.
_FOREIGN = _words(
    "der das und ist nicht mit dem den ein eine einen einem für auf aus nach sich auch wird wurde haben bei zum zur",
    "über le les des du et est une dans pour que qui sur avec ses aux cette été sont selon plus de la un von",
    "el los las del al una para por con como más este esta pero según ha han",
    "il di che della dei delle nel nella gli sono anche più alla dal dalla",
    "o os uma não em na ao dos das foi são pelo pela het een niet zijn aan ook naar wordt werd voor",
    "w z nie się jest że przez oraz dla po av til som det ikke med att och är från ve bir bu için ile",
    "yang dan dengan untuk dari ini",
)


def read_source(source: str | Path, *, timeout: float = 20.0, limit: int = 5_000_000) -> Raw:
    """Return the text behind ``source``: a text, a path, or an http(s) address.

    A string is an address if it is nothing but one, a path if it is one line that names a file or ends as one does
    (.txt, .html, .htm, .pdf), and text otherwise. ``timeout`` (seconds) is for the whole of a fetch; ``limit`` is the
    largest text (characters), file or page (bytes) that is looked at.

    Raises:
        ReadingError: if there is no English text of a story to read, with what to do.
    """
    for name, given in (("timeout", timeout), ("limit", limit)):
        if not isinstance(given, int | float) or not given > 0:
            raise ReadingError(f"{name}={given!r} is no number above 0. Leave it out, or pass one.")
    if isinstance(source, str):
        line = source.strip() if len(source) < 4000 else ""
        if line and _ADDRESS.fullmatch(line):
            return checked(_from_address(line, timeout, limit))
        if _SEVERAL.fullmatch(line):
            raise ReadingError(f"These are {len(line.split())} addresses, and one article is read at a time. Pass one.")
        if _BARE.fullmatch(line) and not _exists(line):
            raise ReadingError(
                f"{line} is no file that is there (looked in {Path.cwd()}), and an address starts with http:// or "
                "https://. Copy the whole address from the browser, or check the name of the file."
            )
        if not line or "\n" in line or not (_FILE_NAME.fullmatch(line) or _exists(line)):
            if len(source) > limit:
                raise _too_large("The text", len(source), "characters", limit)
            return checked(Raw(unquoted(source), None, None, None, None, None, "text"))
        source = Path(line)
    elif not isinstance(source, Path):
        raise ReadingError(f"A text, a path or an address is needed, not {type(source).__name__}.")
    return checked(_from_file(source, limit))


def _exists(line: str) -> bool:
    try:
        return os.path.exists(line)  # noqa: PTH110  a text is no path yet
    except (OSError, ValueError):
        return False


def _too_large(what: str, size: int, unit: str, limit: int) -> ReadingError:
    return ReadingError(
        f"{what} has {size:,} {unit}; the limit is {limit:,}. Pass one article, or limit= if it really is one."
    )


def _from_address(url: str, timeout: float, limit: int) -> Raw:
    scheme = url.partition(":")[0].lower()
    if scheme not in ("http", "https"):
        raise ReadingError(
            f"{url}: addresses start with http:// or https://. For a file on this computer, pass its path."
        )
    from helpers.reading.page.fetch import fetch  # a text needs no network library

    page = fetch(url, timeout, limit)
    return _from_bytes(page.body, page.kind, page.charset, page.url, page.url, limit)


def _from_file(path: Path, limit: int) -> Raw:
    kind = _KINDS.get(path.suffix.lower())
    try:
        if path.is_dir():
            raise ReadingError(f"{path} is a folder. Pass one file.")
        if not path.exists():
            raise ReadingError(f"{path} is not there (looked in {Path.cwd()}). Check the name and the folder.")
        if kind is None:
            raise ReadingError(f"{path} is no .txt, .html, .htm or .pdf file. Save it as one of these.")
        if not path.is_file():
            raise ReadingError(f"{path} is no ordinary file. Pass a .txt, .html or .pdf file.")
        if (size := path.stat().st_size) > limit:
            raise _too_large(str(path), size, "bytes", limit)
        body = path.read_bytes()
    except ReadingError:  # a ValueError, too
        raise
    except PermissionError:
        raise ReadingError(
            f"{path} may not be read: no permission. Copy it to where you may, or change its rights."
        ) from None
    except (OSError, ValueError) as error:
        raise ReadingError(f"{path} cannot be opened ({getattr(error, 'strerror', None) or error}).") from None
    return _from_bytes(body, kind, None, None, str(path), limit)


def _from_bytes(body: bytes, kind: str, charset: str | None, url: str | None, name: str, limit: int) -> Raw:
    if kind == "pdf":
        from helpers.reading.page.pdf import read_pdf

        return read_pdf(body, url, name, limit)
    text = decode(body, charset, html=kind == "html").replace("\r\n", "\n").replace("\r", "\n")
    if kind == "text":
        return Raw(text, None, None, None, None, url, kind)
    if "\0" in text:
        raise ReadingError(f"{name} is no web page but binary data. Pass a .txt, .html or .pdf file of the article.")
    from helpers.reading.page.pages import read_page

    return read_page(text, url, name)


_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE
)


def decode(body: bytes, charset: str | None = None, *, html: bool = False) -> str:
    """Return the characters of ``body``: by its byte order mark, as UTF-8, as declared, or as Windows-1252.

    UTF-8 goes before what is declared: other text is hardly ever valid UTF-8, and declarations are often wrong.
    """
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if body.startswith(mark):
            return body.decode(name, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        patched = body.decode("utf-8", "replace")
    if html and charset is None and (found := _DECLARED.search(body[:4096])):
        charset = found.group(1).decode("ascii")
    if charset is not None:
        try:
            if codecs.lookup(charset).name != "utf-8":
                return body.decode(charset)
        except (LookupError, UnicodeDecodeError):
            pass
    # a few broken bytes in UTF-8 stay UTF-8; Windows-1252 leaves hardly anything that is valid UTF-8 beyond ASCII
    broken = patched.count("\ufffd")
    if sum(1 for char in patched if char > "\x7f") - broken > broken:
        return patched
    return body.decode("cp1252", "replace")


def checked(raw: Raw) -> Raw:
    """Return a text that holds an English story.

    Raises:
        ReadingError: if it is empty, binary, too short or in another language.
    """
    text = raw.text
    if not text.strip():
        raise ReadingError("The text is empty. Paste the article, or pass a path or an address.")
    sample = plain(text[:_SAMPLE])
    if "\0" in text or len(_CONTROL.findall(sample)) * 20 > len(sample):
        raise ReadingError("This is binary data, no text. Pass the article as text, .txt, .html or .pdf.")
    if not text.isascii():
        _check_script(sample)
    words = sample.split()
    if len(words) < _FEW and len(_WORD.findall(sample)) < 5:
        raise ReadingError("There is no story in this text: it has fewer than five words. Pass the whole article.")
    _check_english(words)
    return raw


def _check_script(sample: str) -> None:
    other = _NOT_LATIN.findall(sample)
    if not other:
        return
    letters = _LETTER.findall(sample)
    if len(other) * 2 <= len(letters):
        return
    seen = Counter(_script(char) for char in other).most_common(2)
    shares = ", ".join(f"{script} {100 * count // len(letters)} %" for script, count in seen)
    raise ReadingError(f"Only English can be read for now; the letters of this text are {shares}. Pass a translation.")


def _script(char: str) -> str:
    name = unicodedata.name(char, "unknown").split()[0]
    return _SCRIPTS.get(name, name.capitalize())


def _check_english(words: list[str]) -> None:
    english = sum(map(_ENGLISH.__contains__, map(str.lower, words)))
    foreign = sum(map(_FOREIGN.__contains__, words))  # lower case only: names hold many of them
    if (foreign >= 3 and foreign > english) or (len(words) >= 40 and english * 33 < len(words)):
        raise ReadingError(
            f"Only English can be read for now; {english} of {len(words)} words are common English ones. "
            "Pass a translation."
        )
