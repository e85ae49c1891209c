"""Direct quotations: where they stand, exactly, and who speaks them.

Curly and straight marks, double and single; a quotation split by its speaker ("…," he said, "…") is two stretches
with one speaker; one that runs over paragraphs opens anew in each; one inside another belongs to the inner speaker
only where the text names one. Words in marks that nobody is told to have said (titles, so-called things) are none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from helpers.reading.cells import Span
from helpers.reading.tokens import Tokens

_MARK = re.compile(r"[\"“”„«»‘’']")
# Pages mix marks: a curly quotation may close with a straight mark, and a straight one with a curly.
_PAIRS = {"“": '”"', "„": "“”", "«": "»", '"': '"”', "‘": "’", "'": "'"}
_WORD = re.compile(r"\w")
_SINGLE = {"'": re.compile("'"), "’": re.compile("[‘’]")}
_STOPS = tuple(".!?…")
# What stands before the mark of a quotation that is never closed; elsewhere such a mark is a slip.
_SPOKEN = re.compile(r"(?:^|[:,.!?…—–(]|\b(?:said|says|saying|that|added|stated|wrote|as))\s*\Z")
_LEAD = 12
_DECADE = re.compile(r"\d0s\b")  # "'90s"
_DOUBLE = re.compile(r"[\"“”]")
# who speaks, behind a quotation that was never closed: "“It left, Petrov said."
_UNCLOSED = re.compile(
    r",(?= (?:[^,.“”\"]{2,60} (?:said|says|added|wrote|noted|stressed|told reporters)"
    r"|(?:said|added|says) [^,.“”\"]{2,60})"
    r"(?: (?:on|in|at) [^,.“”\"]{2,40})?\.?\s*\Z)"
)
_TELLER = 130  # characters of it
_FAR = 6  # paragraphs of a quotation that opens and closes once


class Quoted(NamedTuple):
    """A stretch between quotation marks: its offsets without the marks, and whether it stands inside another."""

    start: int
    end: int
    nested: bool = False
    closed: bool = True


def _is_apostrophe(text: str, at: int) -> bool:
    """Whether a single mark stands inside a word or after one, as in "Kim's" or "states'"."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before.isalnum() and after.isalnum()) or _DECADE.match(text, at + 1) is not None


def _opens(text: str, at: int, begin: int) -> bool:
    before = text[at - 1] if at > begin else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before.isspace() or before in "([—–-“\"'‘:") and not after.isspace()


def _glued(text: str, at: int) -> bool:
    """Whether a straight mark opens right behind a full stop, as where a page ran sentences together (`war."The`)."""
    return text[at] == '"' and text[at - 1 : at] in (".", "?", "!") and text[at + 1 : at + 2].isupper()


def find_quotes(text: str, paragraphs: Sequence[Span]) -> list[Quoted]:
    """Return all stretches in quotation marks in the given paragraphs, in order; an outer one before its inner ones."""
    found: list[Quoted] = []
    runs_to = -1  # the last paragraph of a quotation that opened in an earlier one and opens no more
    for number, (begin, end) in enumerate(paragraphs):
        start = begin
        if number <= runs_to or _lacks_opening(text, begin, end):
            closes = _closing(text, begin, end)
            found.append(Quoted(begin, end if closes is None else closes, closed=closes is not None))
            start = end if closes is None else closes + 1
        quotes, open_ = _in_paragraph(text, start, end)
        found.extend(quotes)
        if open_ and number >= runs_to:
            runs_to = _runs_to(text, paragraphs, number)
    return [quoted for quoted in found if quoted.end > quoted.start]


def _closing(text: str, begin: int, end: int) -> int | None:
    """Return the first double mark of a paragraph, if it closes."""
    match = _DOUBLE.search(text, begin, end)
    if match is None or match[0] == "“" or match.start() == begin or text[match.start() - 1].isspace():
        return None
    return match.start() if not text[match.end() : min(match.end() + 1, end)].isalnum() else None


def _lacks_opening(text: str, begin: int, end: int) -> bool:
    """Whether the only mark of a paragraph closes a spoken sentence with no opening one ("It left,” he said")."""
    if (
        not text[begin : begin + 1].isupper()
        or (closes := _closing(text, begin, end)) is None
        or text[closes - 1] not in ",!?"
    ):
        return False
    return _DOUBLE.search(text, closes + 1, end) is None and text[closes + 1 : closes + 2] == " "


def _runs_to(text: str, paragraphs: Sequence[Span], number: int) -> int:
    """Return the paragraph in which a quotation closes that runs on in paragraphs which do not open it anew, or -1."""
    for later in range(number + 1, min(number + _FAR, len(paragraphs))):
        if _closing(text, *paragraphs[later]) is not None:
            return later
        if _DOUBLE.search(text, *paragraphs[later]):
            return -1
    return -1


def _in_paragraph(text: str, begin: int, end: int) -> tuple[list[Quoted], bool]:
    """Return the stretches in marks of one paragraph, and whether the last one runs on to its end unclosed."""
    stack: list[tuple[str, int]] = []
    pending: list[Quoted] = []
    for match in _MARK.finditer(text, begin, end):
        mark, at = match[0], match.start()
        if mark in "'’‘" and _is_apostrophe(text, at):
            continue
        if mark in '“"' and stack and stack[-1][0] in '“"' and _begins_anew(text, at, begin):
            start = stack.pop()[1]  # paragraphs that a page ran together: each opens, only the last closes
            pending.append(Quoted(start, _trimmed(text, start, at), bool(stack), False))
            stack.append((mark, at + 1))
            continue
        if (
            stack
            and mark in _PAIRS[stack[-1][0]]
            and not (mark in "\"'" and _opens(text, at, begin) and (stack[-1][0] == "“" or at - stack[-1][1] < 2))
        ):
            if (
                mark in "'’"
                and text[at - 1 : at] in ("s", "z", "x")
                and at + 1 < end
                and text[at + 1].isspace()
                and _later(text, at, end, mark)
            ):
                continue  # a plural's apostrophe: the quotation closes further on
            _, start = stack.pop()
            pending.append(Quoted(start, at, bool(stack)))
        elif (
            mark in _PAIRS
            and mark not in "”»’"
            and (mark not in "\"'‘" or _opens(text, at, begin) or (not stack and _glued(text, at)))
        ):
            if mark in "'‘" and not _later(text, at, end, _PAIRS[mark]):
                continue
            stack.append((mark, at + 1))
        elif mark == "”" and not stack and _opens(text, at, begin):
            stack.append(("“", at + 1))  # pages that open and close with the same curly mark
        elif stack and len(stack) > 1 and mark in _PAIRS[stack[0][0]]:
            start = stack[0][1]
            stack.clear()
            pending.append(Quoted(start, at))
    opened = stack[0][1] if stack and stack[0][0] in '“"' else 0
    runs_on = bool(opened) and _SPOKEN.search(text[max(begin, opened - _LEAD) : opened - 1]) is not None
    if runs_on:
        told = _UNCLOSED.search(text[:end], max(opened, end - _TELLER))
        stop = told.end() if told else end
        pending.append(Quoted(opened, _trimmed(text, opened, stop), closed=False))
        runs_on = told is None
    return sorted(pending, key=lambda quoted: (quoted.start, -quoted.end)), runs_on


def _begins_anew(text: str, at: int, begin: int) -> bool:
    """Whether a double mark inside a quotation opens the next one: it stands before a sentence, after another."""
    before = text[begin:at].rstrip()
    return _opens(text, at, begin) and before.endswith(_STOPS) and text[at + 1 : at + 2].isupper()


def _later(text: str, at: int, end: int, mark: str) -> bool:
    """Whether a closing single mark follows within a few sentences, before another one opens."""
    for found in _SINGLE[mark].finditer(text, at + 1, min(end, at + 600)):
        where = found.start()
        if _is_apostrophe(text, where):
            continue
        return found[0] == mark and not text[where - 1].isspace()
    return False


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def inside(tokens: Tokens, quotes: Sequence[Quoted]) -> list[bool]:
    """Return for each token whether it stands inside quotation marks (or is one)."""
    flags = [False] * len(tokens.starts)
    for quoted in quotes:
        if not quoted.nested:
            first, stop = bisect_left(tokens.starts, quoted.start - 1), bisect_right(tokens.starts, quoted.end)
            flags[first:stop] = [True] * (stop - first)
    return flags


def spoken(text: str, quoted: Quoted) -> Span:
    """Return the words of a quotation without white space and without the comma or point that only closes it."""
    start, end = quoted.start, quoted.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",，"):
        end -= 1
    return Span(start, end)


def is_title(text: str, span: Span) -> bool:
    """Whether a stretch looks like a name or a title: all its words but the small ones have a capital."""
    words = [word for word in text[span.start : span.end].split() if word[0].isalpha() and word not in _SMALL]
    shouted = len(words) > 3 and all(word.isupper() for word in words)  # a post in capitals
    return bool(words) and not shouted and all(word[0].isupper() for word in words)


_SMALL = frozenset("of the and for in on to a an at with".split())
_WORKS = (
    "songs?|films?|movies?|books?|novels?|plays?|operas?|poems?|anthems?|hymns?|marches|exhibitions?|series|albums?|"
    "musicals?|concerts?|documentar(?:y|ies)|programmes?|missiles?|ships?|vessels?|tankers?|drills?|exercises?|museums?|"
    "conferences?|forums?|festivals?|medals?|awards?|orders of|games?|projects?|reports?|units?|groups?|plans?"
)
_NAMING = re.compile(
    r"(?:\b(?:so[- ]called|dubbed|known as|codenamed|code-named|nicknamed|treaty on|branded|(?:word|term|phrase|name)s?"
    rf"|(?:{_WORKS}) (?:called|named)|(?:is|are) (?:called|named)|named)"
    r"|(?P<written>\b(?:en)?titled|headlined|\b(?:song|film|movie|novel|play|opera|poem|anthem|hymn|documentary)s?"
    r"|\b(?:sang|sings|singing|performed|recited)"
    r"|\b(?:banner|sign(?!s? (?:of|that)\b)|placard|poster|slogan|inscription|plaque|label)s?\b[^.]*))"
    r",?\s*\Z",
    re.IGNORECASE,
)
_TERM = re.compile(r"(?:the )?(?:special )?military operation\b")  # as Russia calls its war
_AGREEMENT = re.compile(
    r" (?:\w+ )?(?:pact|treaty|agreement|accord|deal|doctrine|operation|programme|program|plan)s?\b"
)
_NAMED = 6  # words that a name or a term has at most


def is_name(text: str, quoted: Quoted, words: int) -> bool:
    """Whether the words before a stretch present it as a name, a term, a heading or what is written on a thing."""
    if words < _NAMED and _TERM.match(text, quoted.start):
        return True
    match = _NAMING.search(text, max(quoted.start - 60, 0), quoted.start - 1)
    if words < _NAMED and _AGREEMENT.match(text, quoted.end + 1):
        return True
    return match is not None and (words < _NAMED or match["written"] is not None)


def word_count(text: str, span: Span) -> int:
    """Return the number of words in a stretch."""
    return sum(1 for word in text[span.start : span.end].split() if _WORD.search(word))
