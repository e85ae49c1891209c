"""Whom a story's own words name as its outlet: what it has learned, whom somebody told, who was shown something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.reading.cells import Span, cell
from helpers.reading.page.publishers import Named, find_publisher, longest_name

_OFFICE = re.compile(
    r"(?:today,? |on \w+,? )?the (?P<name>(?:U\.?S\.? )?Department of (?:the )?[A-Z]\w+|Treasury(?: Department)?)\b",
    re.IGNORECASE,
)
_REPORTS = re.compile(r"\b(?:reports|informs)\b")
_SIGNER = re.compile(r"(?:[A-Z][\w.’'-]{1,20} ){1,3}$")
# What an outlet says of itself, behind its name; what was shown to nobody else; what others may say of it as well.
_LEARNED = (" has learned", " has learnt", " has found out", " can reveal", " can exclusively reveal", " can report")
_ONLY = ("xclusively with ", "xclusively to ", "xclusively by ", "ontacted by ")
_SHOWN = (
    *("told ", "tells ", "seen by ", "viewed by ", "obtained by ", "analyzed by ", "analysed by ", "verified by "),
    *(
        "spoke to ",
        "spoke with ",
        "speaking to ",
        "speaking with ",
        "talked to ",
        "interview with ",
        "interviews with ",
    ),
    *("comment from ", "comment by ", "asked by "),
)
_BIOGRAPHY = re.compile(
    r" is (?:an?|the) (?:[\w-]+ ){0,3}(?:correspondent|reporter|editor|journalist|writer) (?:at|for|with) (?:the )?"
)


def outlet_of_story(text: str, paragraphs: tuple[Span, ...]) -> Named | None:
    """Return whom a story's own words name as its outlet, unless it also cites that one, as others do."""
    if paragraphs and (match := _OFFICE.match(text, *paragraphs[0])):
        name = match["name"].removeprefix("U.S. ").removeprefix("US ")
        if found := find_publisher(f"US {name}", media_only=False):
            return cell(text, *match.span("name"), found.name, "office"), found
    for start, end in paragraphs[:2]:
        for verb in _REPORTS.finditer(text, start, min(end, start + 1000)):
            # agencies of Ukraine sign the first sentences of their stories so ("…, Ukrinform reports")
            first, last = verb.end() + 1, verb.end() + 16
            if (signer := _SIGNER.search(text[max(start, verb.start() - 60) : verb.start()])) is not None:
                first, last = verb.start() - len(signer[0]), verb.start()
            signed = longest_name(text, first, last, "signed")
            if signed and signed[1].country == "UKR":
                return signed
    for named, count in _speaking_of_itself(text, paragraphs):
        words = re.escape(named[0].words or "")
        cites = rf"{words} (?:report|said|wrote|quoted|note)"
        cited = rf"{cites}|(?:according to|cit(?:ing|ed by)|report(?:ed)? by) (?:the )?{words}"
        if count > 1 and not re.search(cited, text[:20_000]):
            return named
    return None


def _speaking_of_itself(text: str, paragraphs: tuple[Span, ...]) -> list[tuple[Named, int]]:
    """Return the outlets that were told, shown or have learned something, with how often (one's own finding is two)."""
    if not paragraphs:
        return []
    counts: dict[str, tuple[Named, int]] = {}
    for first, last, weight in _own_words(text, paragraphs[0].start, paragraphs[-1].end):
        if (named := longest_name(text, first, last, "self")) and (named[0].start or 0) - first < 5:
            before = counts.get(named[1].name, (named, 0))
            counts[named[1].name] = before[0], before[1] + weight
    return sorted(counts.values(), key=lambda one: -one[1])


def _own_words(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield where the name of a story's own outlet may stand, and how much that says."""
    for phrase in _LEARNED:
        at = text.find(phrase, start, end)
        signer = _SIGNER.search(text[max(start, at - 40) : at + 1]) if at >= 0 else None
        if signer:
            yield at + 1 - len(signer[0]), at, 2
    for phrases, weight in ((_ONLY, 2), (_SHOWN, 1)):
        for phrase in phrases:
            at = text.find(phrase, start, end)
            while at >= 0:
                first = at + len(phrase)
                first += 4 * text.startswith("the ", first)
                if text[first : first + 1].isupper():
                    yield first, min(end, first + 30), weight
                at = text.find(phrase, first, end)
    if " is a" in text or " is the" in text:
        for match in _BIOGRAPHY.finditer(text, start, end):
            yield match.end(), min(end, match.end() + 30), 2
