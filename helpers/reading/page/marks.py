"""Quotation marks of one kind: “ ” and ‘ ’ for those of German, Russian, French, Japanese, Korean and typewritten text.

Every mark is put as another one of the same length, so that offsets stay; what has to go (the second of two single
marks, a blank behind an opening one) is told by its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

_KINDS = {"“": "„‟〝❝「『《〈﹁﹃", "”": "〞〟❞」』》〉﹂﹄", '"': "″＂", "‘": "‚‛", "’": "´", "'": "＇`"}
_ALIKE = str.maketrans({mark: kind for kind, marks in _KINDS.items() for mark in marks})
_RARE = re.compile(f"[{''.join(_KINDS.values())}«»‹›]")
_GUILLEMETS = re.compile("[«»‹›]")
_BEFORE = r"(?<![^\s(\[{—–/‘“-])"  # before an opening mark stands a blank, a bracket or a dash
_BEHIND = r"(?=\u00ad*(?:[\s.,;:!?)\]—–-]|\Z))"
_OPENED = re.compile(rf"(?<=[^\s(\[—–-])“{_BEHIND}")  # that closes: „Nein“
_CLOSED = re.compile(rf"{_BEFORE}”(?=\w)")  # that opens: ”No”
_OPENED_ONE = re.compile(rf"(?<=[^\s(\[—–-])‘{_BEHIND}")
# marks that a page or a record of it has written out
_ENTITY = re.compile(
    r"&(?:quot|[lr][ds]quo|[bs]bquo|[lr]s?aquo|apos|amp|nbsp|[mn]dash|hellip|"
    r"#(?:3[489]|160|171|187|82[0-5]\d)|#[xX](?:2[267]|[aA]0|[aAbB][bB]|20[0-5][0-9a-fA-F]));|"
    r'\\"'
)
_KINDS_OF_GUILLEMETS = {"«": "“", "»": "”", "‹": "‘", "›": "’"}
_TWO = re.compile(r"''|‘‘|’’|``")
_STRAIGHT = re.compile('"')


def _written(found: re.Match[str]) -> str:
    """Return what an entity or an escaped mark stands for, with places for the rest of it."""
    shown = '"' if found[0][0] == "\\" else unescape(found[0])
    shown = _KINDS_OF_GUILLEMETS.get(shown, shown)
    return shown + "\u00ad" * (len(found[0]) - 1)


def in_one_kind(text: str) -> str:
    """Return a text of the same length whose marks are “ ”, ‘ ’ and the straight ones."""
    if "&" in text or '\\"' in text:
        text = _ENTITY.sub(_written, text)
    if not text.isascii() or "`" in text:
        if _RARE.search(text):
            text = _GUILLEMETS.sub(lambda found: _turned(text, found), text).translate(_ALIKE)
        if "“" in text:
            text = _OPENED.sub("”", text)
        if "”" in text:
            text = _CLOSED.sub("“", text)
        if "‘" in text:
            text = _OPENED_ONE.sub("’", text)
    return _TWO.sub(_doubled, text) if "''" in text or "‘‘" in text or "’’" in text else text


def _turned(text: str, found: re.Match[str]) -> str:
    """Return the mark that a guillemet stands for, whichever way it points («oui», »nein«)."""
    at = found.start()
    before, behind = text[max(at - 1, 0) : at].strip("(—–"), text[at + 1 : at + 2]
    double = found[0] in "«»"
    if behind.strip() and not before.strip():
        opens = behind.isalnum() or behind in "‹›„“‘…[("
    elif before.strip() and not behind.isalnum():
        opens = False
    else:
        opens = found[0] in "«‹"
    return ("“" if opens else "”") if double else ("‘" if opens else "’")


def _doubled(found: re.Match[str]) -> str:
    """Return one mark and a blank place for two single ones, which stand for a double one."""
    return ("“" if found[0] == "‘‘" else "”" if found[0] == "’’" else '"') + found[0][1]


def passed_over(text: str, shown: str) -> Iterator[int]:
    """Yield the places that a text with its marks in one kind passes over: doubled marks, blanks within marks."""
    if "&" in text or '\\"' in text:
        yield from (at for found in _ENTITY.finditer(text) for at in range(found.start() + 1, found.end()))
    if "''" in text or "``" in text or "‘‘" in text or "’’" in text or "´´" in text:
        yield from (found.start() + 1 for found in re.finditer(r"''|``|‘‘|’’|´´", text))
    at = shown.find('" ')
    while at >= 0:
        begin, end = shown.rfind("\n", 0, at) + 1, shown.find("\n", at)
        end = len(shown) if end < 0 else end
        yield from _blanks_within(shown, begin, end)
        at = shown.find('" ', end)


def _blanks_within(text: str, begin: int, end: int) -> Iterator[int]:
    """Yield the blanks behind an opening straight mark and before its closing one, where all marks of a line pair."""
    marks = [found.start() for found in _STRAIGHT.finditer(text, begin, end)]
    pairs = list(zip(marks[::2], marks[1::2], strict=False))
    if len(marks) % 2 or not all(_pairs(text, begin, end, *pair) for pair in pairs):
        return
    for first, last in pairs:
        if text[first + 1] == " ":
            yield first + 1
            if text[last - 1] == " " and last - 1 > first + 1:
                yield last - 1


def _pairs(text: str, begin: int, end: int, first: int, last: int) -> bool:
    """Whether two straight marks open and close a stretch."""
    before, behind = text[max(first - 1, begin) : first], text[last + 1 : min(last + 2, end)]
    return (not before.strip() or before in "(—–-") and not behind.isalnum() and last - first > 2
