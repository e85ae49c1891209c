"""The lines of a text, each with its offsets and, where its look alone tells, what it is."""

from __future__ import annotations

import re

from helpers.reading.page import furniture
from helpers.reading.page.captions import caption_end, hints_in
from helpers.reading.page.runs import LONG, first_parts, masthead
from helpers.reading.page.shapes import count_words, ends_sentence, is_speech
from helpers.reading.page.stamps import CLOCK_ALONE, LABEL_ALONE, Stamp, bare, find_stamps

_LINE = re.compile(r"\S(?:[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]*\S)?")
_BLANKS = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())
_BEFORE, _BEHIND = f"{_BLANKS}|,·", f"{_BLANKS}|·"  # what is left between the parts of a line
_LISTS = ("list ", "end of list")  # "list 1 of 3", above each link of a broadcaster
_HEAD = 6  # lines at the head of a text that may hold more than one thing


class Line:
    """A line: its offsets, and what it was found to be ("" while it may be story)."""

    __slots__ = ("_stamps", "end", "kind", "start", "text")

    def __init__(self, start: int, end: int, text: str, kind: str) -> None:
        """Hold ``text``, which stands from ``start`` to ``end``."""
        self.start, self.end, self.text, self.kind = start, end, text, kind
        self._stamps: list[Stamp] | None = None

    @property
    def words(self) -> int:
        """Number of words, roughly."""
        return self.text.count(" ") + 1

    def stamps(self, text: str) -> list[Stamp]:
        """Return the stamps of the line, found once."""
        if self._stamps is None:
            self._stamps = list(find_stamps(text, self.start, self.end)) if _YEAR.search(self.text) else []
        return self._stamps


_YEAR = re.compile(r"19\d\d|20\d\d")
_NAME = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*| van| de| al| von| der)*"
_AUTHORS = re.compile(
    rf"{_NAME}(?:(?:, | and | & |, and ){_NAME})*\s?[|·•–—-]\s?"
)  # "Ann Keane and Ola Berg | June 17, 2025"


def read_lines(text: str) -> list[Line]:
    """Return the lines of a text that are not blank: those broken at a margin joined, long first lines parted."""
    spans = [match.span() for match in _LINE.finditer(text)]
    wrapped, before = 0, -9
    for start, end in spans:
        if (
            start - before <= 2
            and text[start].islower()
            and not text.startswith(_LISTS, start)
            and (text[before - 1].isalpha() or text[before - 1] == ",")
        ):
            wrapped += 1
        before = end
    if wrapped > 2 and wrapped * 4 > len(spans):
        spans = _unwrapped(text, spans)
    hints = hints_in(text)
    lines: list[Line] = []
    for start, end in spans:
        if len(lines) < _HEAD:
            for first, last, kind in first_parts(text, start, end):
                lines += _part(text, first, last, hints, kind)
        else:
            lines += _part(text, start, end, hints, None)
    for line in lines:
        if line.end - line.start <= 200 and _may_be_stamp(text, line) and _is_stamp(text, line):
            line.kind = "date-line"
    return lines


def _unwrapped(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return paragraphs of a text whose lines are broken at a margin: a blank line parts them."""
    joined = spans[:1]
    for start, end in spans[1:]:
        if text.count("\n", joined[-1][1], start) < 2:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _part(text: str, start: int, end: int, hints: tuple[str, ...], kind: str | None) -> list[Line]:
    """Return one line, two where a caption runs into the story, or none where nothing but marks is left."""
    shown = text[start:end].rstrip(_BEHIND)
    end = start + len(shown)
    shown = shown.lstrip(_BEFORE)
    start = end - len(shown)
    if not shown:
        return []
    if kind is None and (cut := furniture.tail_at(shown)):
        return [*_part(text, start, start + cut, hints, None), Line(start + cut, end, shown[cut:], "navigation")]
    kind = kind or furniture.kind_of(shown, hints)
    if end - start > LONG and (kind == "caption" or (hints and end - start > 700)):
        cut = caption_end(text, start, end)
        if start < cut < end - 40:
            return [Line(start, cut, text[start:cut], "caption"), *_part(text, cut, end, (), None)]
    return [Line(start, end, shown, kind or "")]


def _may_be_stamp(text: str, line: Line) -> bool:
    """Whether a line is of no kind yet, or of one that a day and a time of day at its head outweigh."""
    if line.kind == "navigation":  # "News | 14.11.2025 | 12:10"
        return any(stamp.clock for stamp in line.stamps(text)) or _ends_a_row(text, line)
    if line.kind == "caption":  # "20 August 2025, 16:30 · Economy · Photo: press service"
        return bool(stamps := line.stamps(text)) and stamps[0].first == line.start and stamps[0].clock is not None
    return line.kind in ("", "byline")


def _ends_a_row(text: str, line: Line) -> bool:
    """Whether a row of sections ends with the day of the story: "News | World | November 21, 2024"."""
    stamps = line.stamps(text)
    if len(stamps) != 1 or len(stamps[0].edtf or "") != 10:
        return False
    return not text[stamps[0].last : line.end].strip(" .") and text[line.start : stamps[0].first].rstrip().endswith("|")


def _is_stamp(text: str, line: Line) -> bool:
    """Whether a line holds a day or a time of day and hardly anything else."""
    shown = line.text
    if len(shown) < 60 and (LABEL_ALONE.fullmatch(shown) or CLOCK_ALONE.fullmatch(shown) or bare(shown)):
        return True
    stamps = line.stamps(text)
    if not stamps:
        return False
    words, strong, floor = 0, False, line.start
    for stamp in stamps:
        words += count_words(text[floor : stamp.first])
        strong = strong or stamp.clock is not None or stamp.label is not None
        floor = stamp.last
    words += count_words(text[floor : line.end])
    head = stamps[0]
    behind = text[
        head.last : head.last + 9
    ].strip()  # "Oct. 18, 2024Updated 9:03 a.m. ET", as pages that are copied run
    strong = strong or masthead(text[line.start : head.first].rstrip(" ,|–—-")) is not None
    strong = strong or (head.last >= line.end and _AUTHORS.fullmatch(text, line.start, head.first) is not None)
    strong = strong or (head.start == line.start and (behind[:1] in tuple("·|•–—") or behind.startswith("Updated")))
    return words <= (9 if strong else 3) and not (words > 2 and not strong and ends_sentence(shown))


# The shortest paragraph of a story: "Russia denies it."
_ANSWERS = re.compile(r"\w+ (?:den(?:y|ies|ied)|(?:reject|dispute|confirm|dismiss|doubt)(?:e?[sd]|ed)?) \w+\.$")


def is_story(line: Line) -> bool:
    """Whether a line of no other kind reads as story: it ends a sentence, is long, or is a speech in a transcript."""
    if line.kind:
        return False
    size = len(line.text)
    if 120 < size < 400 and is_title(line.text):
        return False
    if size > 220 or (size > 140 and line.words > 20):
        return True
    if line.words == 3 and _ANSWERS.match(line.text):
        return True
    return (line.words >= 4 and ends_sentence(line.text.removesuffix("-0-").rstrip())) or is_speech(line.text)


def is_title(shown: str) -> bool:
    """Whether a long line is written as a title: no stop at its end, and all but its short words capitalised."""
    if ends_sentence(shown):
        return False
    words = [word for word in shown.split() if len(word) > 5]
    return bool(words) and sum(1 for word in words if word[0].islower()) * 4 <= len(words)


def is_standfirst(line: Line) -> bool:
    """Whether a line reads as a sentence without its full stop: long, and most words small."""
    small = sum(1 for word in line.text.split() if word[0].islower())
    return line.words >= 8 and small * 2 >= line.words
