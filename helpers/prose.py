"""Prose for notebooks: sentences made of parts, in which no number is typed and no claim can stand as a fact.

A sentence is a template and its parts: :class:`Figure` (a number with the query behind it), :class:`Datum` (a cell of
a record), :class:`Mark` (a source) and names. :func:`say` refuses a template that holds a number, and one that prints
an alleged or conditional record without the word that says so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from string import Formatter
from typing import Any

_MARKDOWN: dict[str, str] = {character: f"\\{character}" for character in "`*_{}[]<>|#~^@&"}
# JupyterLab takes $…$ and \\(…\\) for mathematics unless an element parts them
_MARKDOWN |= {character: f"<span>{character}</span>" for character in "$"} | {"\\": "<span>\\\\</span>"}
_ESCAPED = str.maketrans(_MARKDOWN)
_TITLE = str.maketrans({character: f"&#{ord(character)};" for character in '\\"&<>$@'})
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_DENIED = re.compile(r"\b(not|never|no longer|nobody|neither|nor|none|no)\b")
NUMBER_WORDS = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|twice|double|half|hundreds?|thousands?"
    r"|millions?|billions?)\b",
    re.IGNORECASE,
)

# a link that Told.linked makes: its text, the kind of what it leads to
LINK = re.compile(r'\[((?:\\.|[^\]\\])*)\]\(#(figure|record|source)-[^\s)]*(?: "(?:\\.|[^"\\])*")?\)')


def escape(text: str) -> str:
    """Return text from outside so that Markdown shows it letter for letter, on one line."""
    return cleaned(text).translate(_ESCAPED)


def cleaned(text: str) -> str:
    """Return text on one line, without control characters and marks that turn the direction of what follows."""
    line = " ".join(text.split())
    return "".join(one for one in line if one not in _BIDI and unicodedata.category(one) not in ("Cc", "Cs"))


def count(number: int, one: str, many: str | None = None) -> str:
    """Return "1 record", "2,000 records"."""
    return f"{number:,} {plural(number, one, many)}"


def plural(number: float, one: str, many: str | None = None) -> str:
    """Return "record" of one, "records" of none or several."""
    return one if number == 1 else many or one + "s"


@dataclass(frozen=True)
class Figure:
    """A number in a sentence: as shown, the query (Python over ``ds``) that gives it, and the records behind it."""

    shown: str
    query: str
    records: tuple[str, ...] = ()


@dataclass(frozen=True)
class Datum:
    """A cell of a record in a sentence.

    ``force`` are the words of which one has to stand in the sentence before it: how surely the record is known.
    ``record`` is empty for what no record holds, such as a name that was asked for.
    """

    shown: str
    record: str
    field: str
    force: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mark:
    """The mark of a source behind a sentence; ``citation`` is shown to who hovers."""

    source_id: str
    citation: str


Piece = str | Figure | Datum | Mark


class ProseError(ValueError):
    """A sentence that would print a typed number, or a claim as a fact."""


class Told(str):
    """A sentence that a notebook shows as Markdown: its text is that without links, ``pieces`` hold what is behind."""

    __slots__ = ("own", "pieces")
    pieces: tuple[Piece, ...]
    own: str  # the words of its templates, without those of its parts

    def __new__(cls, text: str = "", pieces: Iterable[Piece] | None = None, own: str = "") -> Told:
        """Make a sentence of a text, or of pieces and the words of their templates."""
        kept = (text,) if pieces is None else tuple(pieces)
        told = super().__new__(cls, "".join(_plain(piece) for piece in kept))
        told.pieces, told.own = kept, own
        return told

    def _repr_markdown_(self) -> str:
        return str(self)

    def linked(self, number: Callable[[Piece], str]) -> str:
        """Return the sentence as Markdown with links; ``number`` gives the address of a piece ("figure-3")."""
        return "".join(_link(piece, number) for piece in self.pieces)


Part = str | Figure | Datum | Mark | Told


def _plain(piece: Piece) -> str:
    if isinstance(piece, Mark):
        return ""
    return escape(piece.shown) if not isinstance(piece, str) else piece


def _link(piece: Piece, number: Callable[[Piece], str]) -> str:
    if isinstance(piece, str):
        return piece
    if isinstance(piece, Datum) and not piece.record:
        return escape(piece.shown)
    address = number(piece)
    if isinstance(piece, Mark):
        return f"[\\[{address.rpartition('!')[2]}\\]](#{address.rpartition('!')[0]} {_title(piece.citation)})"
    why = piece.query if isinstance(piece, Figure) else f"{piece.field} of {piece.record}"
    return f"[{escape(piece.shown)}](#{address} {_title(why)})"


def _title(text: str) -> str:
    return '"' + cleaned(text).translate(_TITLE) + '"'


def say(template: str, **parts: Part) -> Told:
    """Return a sentence: the template with its parts in the places of ``{name}``; text parts are escaped.

    Raises:
        ProseError: if the template or a text part holds a number (figures are computed, cells are data), or if a
            record is named without a word that says how surely it is known.
        KeyError: if the template names a part that is not given.
    """
    pieces: list[Piece] = []
    own = ""
    for text, name, _, _ in Formatter().parse(template):
        _refuse_number(text, "The sentence")
        own += text
        pieces.append(text)
        if name is None:
            continue
        part = parts[name]
        if isinstance(part, Told):
            pieces.extend(part.pieces)
            own += part.own
        elif isinstance(part, str):
            _refuse_number(part, f"The part {name!r}")
            pieces.append(escape(part))
            own += _PART
        else:
            if isinstance(part, Datum) and part.force and not _forced(own, part.force):
                raise ProseError(
                    f"{part.field} of {part.record} would stand as a fact in {template!r}. "
                    f"Say before it how surely it is known: {' or '.join(map(repr, part.force))}."
                )
            pieces.append(part)
            own += _PART
    return Told(pieces=pieces, own=own)


_PART = "\0"  # what stands for a part in the words of a template: no name counts as said, or ends a sentence


def _forced(text: str, force: Iterable[str]) -> bool:
    sentence = re.split(r"[.!?]\s|\n", text.casefold())[-1]
    for word in force:
        found = re.search(rf"\b{re.escape(word.casefold())}", sentence)
        if found and not _DENIED.search(re.split(r"[,:;]", sentence[: found.start()])[-1]):
            return True
    return False


def _refuse_number(text: str, what: str) -> None:
    if any(character.isdigit() for character in text) or NUMBER_WORDS.search(text):
        raise ProseError(f"{what} {text!r} holds a typed number. Compute it with Queries, or take it from a record.")


def address(name: str) -> str:
    """Return a name as the end of an address within a page; two names never give the same."""
    return re.sub(r"[^A-Za-z0-9.-]", lambda found: f"_{ord(found[0]):x}_", name)


def words(text: str, record: str, field: str) -> str | Datum:
    """Return a name for a sentence; one that holds a number ("38 North") as the cell it comes from."""
    try:
        _refuse_number(text, field)
    except ProseError:
        return Datum(text, record, field)
    return text


def joined(told: Iterable[Told], between: str = " ") -> Told:
    """Return sentences one after the other."""
    pieces: list[Any] = []
    own: list[str] = []
    for one in told:
        if pieces and one:
            pieces.append(between)
            own.append(between)
        pieces.extend(one.pieces)
        own.append(one.own)
    return Told(pieces=pieces, own="".join(own))


def listed(told: Iterable[Told]) -> Told:
    """Return sentences as a list with dots; nothing for none."""
    return joined([Told(pieces=["- ", *one.pieces], own=one.own) for one in told], "\n")


def named(names: Iterable[Part], joint: str = "and") -> Told:
    """Return "A, B and C" of names."""
    parts = list(names)
    pieces: list[Piece] = []
    for at, part in enumerate(parts):
        if at:
            pieces.append(f" {joint} " if at == len(parts) - 1 else ", ")
        pieces.extend(part.pieces if isinstance(part, Told) else [escape(part) if isinstance(part, str) else part])
    return Told(pieces=pieces)
