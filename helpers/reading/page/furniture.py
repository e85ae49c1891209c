"""Lines that stand around a story and are none of it: navigation, captions, bylines, tags. One look at each line."""

from __future__ import annotations

import re

from helpers.reading.page.captions import AGENCIES, any_of, is_caption, is_credited
from helpers.reading.page.navigation import is_link, is_menu
from helpers.reading.page.shapes import ends_sentence

_LISTED = 5  # words of a list of sources
_TAGS = re.compile(
    any_of(
        r"\(END\)|-?\s?END\s?-?|ENDS|#{2,}|-\s?0\s?-|-{3,}|\*{3,}|_{3,}|={3,}",
        r"\[(?:anchor|lead|report|reporter|pkg|interview|vcr)\]",
        r"\(ATTN:.*\)",
        r"©.*|\(c\) .*|copyright\b.*",
        rf"\(?(?:{AGENCIES})\)?",
        r"[\[(]?(?:unauthori[sz]ed )?reproduction.{0,60}(?:prohibited|forbidden).*",
        r"with (?:inputs?|reporting|additional|files|agency)\b.{0,80}",
        r"this (?:article|story|report|content) (?:was|is|has been|first|originally)\b.{0,200}",
        r"\(?via:? .{0,40}",
        r"sponsor(?:ed)?(?: by|\s?:).*",
        r"a (?:correction|clarification) was (?:made|published|appended|issued) on\b.*",
        r"a version of this (?:article|story|report) (?:appears|appeared|was|ran)\b.*",
        r"(?:update|correction|clarification)s?,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?\s?:.*",
        # the frame of every page of the US government
        r"an official website of.*|here.s how you know.*|a lock .{0,40}https.*|a \.\w+ website belongs.*",
    ),
    re.IGNORECASE,
)
# how every tag begins: a quick look before the slow one
_TAG_STARTS = (
    *("(", "[", "-", "#", "*", "_", "=", "©", "end", "copyright", "unauthori", "reproduction", "with", "this ", "via"),
    *("sponsor", "an official", "here", "a lock", "a .", "a correction", "a clarification", "a version", "update"),
    *("correction", "clarification"),
    *AGENCIES.lower().split("|"),
)
_BYLINES = re.compile(
    any_of(
        r"(?:written |reported |story |posted |article |edited |compiled |text |analysis )?"
        r"by:?\s[^\W\d_](?:[^.!?]|\.(?=\S|\s[A-Z])){2,90}",
        r"\(?(?:additional |further )?(?:reporting|writing|editing|compiled|translat(?:ed|ion)) (?:by|in)\b.{0,200}",
        r"(?:author|reporter|journalist|writer|editor|correspondent|contributor)s?\s?:.{0,80}",
    ),
    re.IGNORECASE,
)
# Shares of a byline that may stand anywhere in it.
_AUTHORS = ("staff writer", "staff reporter", "correspondent", "contributing writer", "bureau chief", "newsroom")
_HELPERS = re.compile(r"[^.!?]{3,60} (?:contributed to|reported from|reporting from)\b.{0,60}")
_ADDRESS = re.compile(r"[^.!?@]{0,80}\S+@\S+\.[a-z]{2,4}\W{0,3}")
_TAIL = re.compile(
    r"\s*"
    + any_of(
        r"\((?:END|ends)\)|-0-|\(Juche ?\d[\d. ]*\)",
        rf"(?:(?<=[.!?\"”’])|(?<=[.!?\"”’]\s))[(\[](?:{AGENCIES})[^()\[\]]{{0,20}}[)\]]",
        r"\(?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\)?",
        rf"[-–—/]\s?(?:{AGENCIES})",
        rf"(?<=[.”\"])\s(?:ENDS|END|BLOOMBERG|{AGENCIES})",
    )
    + r"\s*$"
)
_PLAIN_ENDS = frozenset('.!?"”’,;')  # what _TAIL finds never ends so, nearly all paragraphs do
_BEHIND = re.compile(r"[.!?][”\"’)]?\s+(?:[|·»>]\s+)?(?P<tail>(?:[^\s.!?]+\s+){0,9}[^\s.!?]+)$")
_FEWEST = 4  # words of a sentence
_LINK = 80  # characters of a link behind a sentence
# "ANN KEANE, DEPUTY SPOKESPERSON" above a transcript
_PODIUM = re.compile(
    r"[A-Z][A-Z .'’-]+, [A-Z ,]*"
    r"(?:SPOKESPERSON|SPOKESMAN|SPOKESWOMAN|SECRETARY|AMBASSADOR|REPRESENTATIVE|COORDINATOR|ADVISER|ADVISOR)[A-Z .,]*"
)
_LONGEST = 700  # characters; nothing longer is a caption


def kind_of(line: str, hints: tuple[str, ...]) -> str | None:
    """Return navigation, tag, source, byline or caption for a line that is one by its look, else None.

    ``hints`` are those of the whole text (``captions.hints_in``). Lines of more than 700 characters are story; what
    hangs on their ends is cut elsewhere.
    """
    size = len(line)
    if size > _LONGEST:
        return None
    if size < 260 and (kind := _short_kind(line, size)):
        return kind
    return "caption" if is_caption(line, hints) else None


def _short_kind(line: str, size: int) -> str | None:
    low = line.lower()
    if size < 140 and is_menu(line, low):
        return "navigation"
    if size < 120 and line.startswith(("Source:", "Sources:", "Source :", "(Source:")) and not _sources_say(line):
        return "source"
    if (
        low.startswith(_TAG_STARTS) and (_TAGS.fullmatch(line) or _TAGS.fullmatch(line.lstrip("*•- ")))
    ) or "all rights reserved" in low:
        return "tag"
    if is_link(line, low):
        return "navigation"
    if is_credited(line):
        return "caption"
    if size < 140 and _is_byline(line, low):
        return "byline"
    return None


def _sources_say(line: str) -> bool:
    """Whether "Source: …" is a headline that tells what it says, not the name of one or a list."""
    words = line.split()[1:]
    told = sum(word[0].islower() and word not in ("of", "the", "and", "for") for word in words) * 3 > len(words)
    many = len(words) >= _LISTED and ", " not in line and "/" not in line
    return many and (line.startswith("Sources:") or (line.startswith("Source:") and told))


def _is_byline(line: str, low: str) -> bool:
    if "@" in line and _ADDRESS.fullmatch(line):
        return True
    if ("contributed to" in low or "d from" in low or "ing from" in low) and _HELPERS.fullmatch(line):
        return True
    if ends_sentence(line.rstrip(")")):
        return False
    if _PODIUM.fullmatch(line):
        return True
    return _BYLINES.fullmatch(line) is not None or (len(line) < 80 and any(author in low for author in _AUTHORS))


def tail_at(line: str) -> int:
    """Return where a link or words in another script begin behind the last sentence of a line, or 0 if none do."""
    if line[-1] in _PLAIN_ENDS or (match := _BEHIND.search(line, max(0, len(line) - _LINK))) is None:
        return 0
    tail, ahead = match["tail"], match.start("tail")
    if line.count(" ", 0, ahead) < _FEWEST:  # hardly a sentence
        return 0
    letters = [char for char in tail if char.isalpha()]
    other = sum(char > "\u036f" for char in letters)
    low = tail.lower()
    return ahead if other * 2 > len(letters) or is_menu(tail, low) or is_link(tail, low) else 0


def trim_tail(text: str, start: int, end: int) -> int:
    """Return the end of a paragraph without agency tags, addresses and "(END)" at its end."""
    for _ in range(5):  # no story has more of them behind it
        if end == start or text[end - 1] in _PLAIN_ENDS:
            return end
        match = _TAIL.search(text, max(start, end - 90), end)
        if match is None or match.start() == start:
            return end
        end = match.start()
    return end
