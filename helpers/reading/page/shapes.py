"""How a line is written: as a sentence, as a speech in a transcript, as an item of a list."""

from __future__ import annotations

import re

_TERMINAL = re.compile(r"[.!?…:;][\"”’'»)\]]*$|[\"”]$|[.!?][\"”’']? ?[(\[][^()\[\]]{1,40}[)\]]$")
STOPS, _CLOSING = frozenset('.!?…:;"”'), frozenset("’'»)]")  # the last characters of all that it finds
_SPEAKER = re.compile(r"[A-Z][A-Z.’'-]{1,20}(?: [A-Z][A-Z.’'-]{0,20}){0,3}(?: \([^)]{1,40}\))?:\s")
_TITLES = (
    "QUESTION",
    "Q:",
    "MODERATOR",
    "MR ",
    "MR. ",
    "MS ",
    "MS. ",
    "MRS ",
    "SECRETARY ",
    "PRESIDENT ",
    "AMBASSADOR ",
)
_BULLET = re.compile(r"[•·*▪●○■□–—-]\s|\(?\d{1,2}[.)]\s|\([a-z]\)\s")
WORDS = re.compile(r"[^\W_]+(?:[.,’'-][^\W_]+)*")


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    if line[-1:] in STOPS:
        return line != ""
    return line[-1:] in _CLOSING and _TERMINAL.search(line[-60:]) is not None


def is_speech(line: str) -> bool:
    """Whether a line begins with the name of a speaker, as in a transcript ("MR MILLER: …"); "NYT: …" is a headline."""
    match = _SPEAKER.match(line)
    return match is not None and (line.startswith(_TITLES) or (" " in match[0].strip() and ends_sentence(line)))


def is_item(line: str) -> bool:
    """Whether a line is an item of a list."""
    return _BULLET.match(line) is not None


def count_words(line: str) -> int:
    """Return the number of words."""
    return len(WORDS.findall(line))
