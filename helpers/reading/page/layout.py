"""What the place of a line makes it: headline, standfirst, caption, heading, story, link."""

from __future__ import annotations

import re

from helpers.reading.page.captions import may_be_credited
from helpers.reading.page.datelines import Dateline, find_dateline
from helpers.reading.page.lines import Line, is_standfirst, is_story
from helpers.reading.page.navigation import opens_links
from helpers.reading.page.runs import masthead
from helpers.reading.page.shapes import ends_sentence, is_item, is_speech
from helpers.reading.page.zones import is_place

_REACH = 14  # lines from the first sentence on in which a dateline may stand

_NAMES_A_PART = re.compile(r"[“\"][^“”\"]*[^“”\".,!?…][”\"]")  # “A line of defence”, above a part of the story
_PART = 8  # words of it
_OPENING = "“\"‘'"
_PULLED = 25  # characters of a pull quote
_SIGNED = 16  # words of a name with an office
_SAID = frozenset("said says added wrote writes stated posted replied answered read reads continued statement".split())
_SPOKEN = frozenset("briefing conference remarks statement readout transcript interview".split())


def first_story(text: str, lines: list[Line], title: str | None) -> tuple[int, Dateline | None]:
    """Return the index of the first line of the story, and its dateline; lines before it get their kind."""
    first, dateline = _after(lines, 0), None
    for i, line in enumerate(lines[: first + _REACH]):
        if line.kind in ("", "date-line") and (dateline := find_dateline(text, line)):
            if _is_author(text, line, dateline):
                dateline = None
                continue
            if not dateline.sure and dateline.end >= line.end and not any(_may_head(other) for other in lines[:i]):
                dateline = None  # a place alone above all else is that of the weather
            elif dateline.sure or i <= first:
                first = i
                if dateline.end >= line.end:
                    line.kind, first = "dateline", i + 1
                    dateline = _again(text, lines[first : first + 1], dateline)
            break
    head = first
    if dateline is None and first < len(lines) and _heads(text, lines, first, _key(title) if title else None):
        first = _after(lines, first + 1)
    done = 0
    for i, line in enumerate(lines[:first]):
        if line.kind or i == head:
            continue
        if line.text.endswith(("...", "…")):  # the beginning of another story, with its headline
            for other in lines[done : i + 1]:
                other.kind = other.kind or "navigation"
            done = i + 1
        elif line.words <= 12 and masthead(line.text):
            line.kind = "masthead"
        elif dateline and is_story(line) and (ends_sentence(line.text) or not is_standfirst(line)):
            line.kind = "caption"  # a sentence before the dateline tells of a picture
    return first, dateline


def _is_author(text: str, line: Line, dateline: Dateline) -> bool:
    """Whether the name in capitals before a stamp is whose story it is ("ANNA BELL — TUESDAY, 19 JULY 2022, 11:06")."""
    named = dateline.agency is None and dateline.place is not None and not is_place(text[slice(*dateline.place)])
    return line.kind == "date-line" and named and any(stamp.clock for stamp in line.stamps(text))


def _may_head(line: Line) -> bool:
    return line.words >= 3 and line.kind in ("", "headline")


def _again(text: str, following: list[Line], dateline: Dateline) -> Dateline:
    """Return the dateline at the head of the story where there is a second one, with the day of that above it."""
    second = find_dateline(text, following[0]) if following else None
    if second is None or not second.sure:
        return dateline
    if second.year is None and dateline.year:
        second = second._replace(**{part: getattr(dateline, part) for part in ("year", "month", "number", "day_at")})
    return second


def _after(lines: list[Line], start: int) -> int:
    return next((i for i in range(start, len(lines)) if is_story(lines[i])), len(lines))


def _key(shown: str) -> str:
    return "".join(char for char in shown.lower() if char.isalnum())


def _heads(text: str, lines: list[Line], at: int, wanted: str | None) -> bool:
    """Whether a line that ends as a sentence is the headline: by the page's title, or by what follows it."""
    line = lines[at]
    if len(line.text) > 180 or at + 1 >= len(lines) or is_speech(line.text):
        return False
    if wanted and _key(line.text) == wanted:
        return True
    quoted = line.text[-1] in '"”’' and line.text[-2:-1] not in (".", "!", "?", ",")
    if (quoted or line.text.endswith("?")) and not any(other.kind == "" and other.words >= 4 for other in lines[:at]):
        return True
    if lines[at + 1].kind in ("date-line", "byline"):
        return True
    return not any(other.kind == "date-line" for other in lines[:at]) and find_dateline(text, lines[at + 1]) is not None


def headline(text: str, lines: list[Line], first: int, title: str | None) -> Line | None:
    """Return the headline's line, marked as such, among the lines before the story.

    It is the line that the page has as its title, the one that stands there twice, or the first of four words or more.
    """
    # "ANNA BELL, HOST:" opens a transcript, "Dear friends," a speech
    fronts = [line for line in lines[:first] if not line.kind and line.text[-1] not in ":,"]
    if len(fronts) > 1 and (
        _is_way(fronts[0].text, fronts[1])
        or _is_tagline(text, lines[: lines.index(fronts[0]) + 1], fronts[1])
        or _is_body(lines, fronts[0])
    ):
        fronts = fronts[1:]
    wanted = _key(title) if title else None
    best = next((line for line in fronts if wanted and _key(line.text) == wanted), None)
    dated = [line for line in lines[:first] if line.kind == "date-line" and line.words > 5]
    dated = [line for line in dated if not any(stamp.label or stamp.clock for stamp in line.stamps(text))]
    best = best or _twice(lines[:first])
    # "Department Press Briefing – January 18, 2024", before "Anna Bell, Department Spokesperson"
    best = best or next((line for line in dated if not _SPOKEN.isdisjoint(line.text.lower().split())), None)
    best = best or next((line for line in fronts if line.words >= 4), None)
    if best and best.words < 6 and not best.kind:  # the name of a section, if a long title in capitals follows
        later = (line for line in fronts if line.start > best.start and line.words >= 8)
        best = next((line for line in later if not is_standfirst(line)), best)
    best = best or next(iter(dated), None) or next((line for line in fronts if line.words == 3), None)
    if best is not None:
        best.kind = "headline"
    return best


_TAGLINE = re.compile(
    r"\b(?:analysis|news|independent|official|journalism|website|portal|agency|commentary|coverage|insights?|edition|"
    r"newspaper|perspectives?|reporting)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r" [|/·›»] ")
_WAY = 4  # words of a section
_TELLS = frozenset("says said to sends sent will has have is was were are after over denies reports".split())


def _is_way(shown: str, following: Line) -> bool:
    """Whether a line only tells the section of a page ("Politics / International relations", "ASIA | NORTH")."""
    parts = _PARTS.split(shown)
    return len(parts) > 1 and following.words >= 4 and all(part.count(" ") < _WAY for part in parts)


def _is_tagline(text: str, lines: list[Line], following: Line) -> bool:
    """Whether the last of these lines says what site this is, right under its name ("Independent news since 1990")."""
    if len(lines) < 2 or following.words < 4 or is_standfirst(following):
        return False
    name, line = lines[-2:]
    return (
        name.kind in ("masthead", "tag")
        and text.count("\n", name.end, line.start) < 2
        and _TAGLINE.search(line.text) is not None
        and _TELLS.isdisjoint(line.text.lower().split())
    )


_BODY = re.compile(
    r"(?:(?:Main|General|Federal|State|Permanent|Joint|National) )*(?:Directorate|Ministry|Department|Office|Committee|"
    r"Service|Agency|Embassy|Bureau|Secretariat|Staff|Mission|Delegation)\b"
    r"(?: (?:of|the|for|and|to|in)| [A-Z][\w’',-]*)+"
)


def _is_body(lines: list[Line], line: Line) -> bool:
    """Whether a line under the name of a site is that of the body whose site it is."""
    at = lines.index(line)
    return at > 0 and lines[at - 1].kind == "masthead" and _BODY.fullmatch(line.text) is not None


def _twice(lines: list[Line]) -> Line | None:
    """Return the line that stands in front of the story twice: as title of the page and, further down, as headline."""
    seen: dict[str, int] = {}
    for i, line in enumerate(lines[:60]):
        if not line.kind and line.words >= 4 and (before := seen.setdefault(line.text, i)) != i:
            return lines[before] if i - before <= 2 else line
    return None


def judge_body(text: str, lines: list[Line], head: Line | None, first: int) -> None:
    """Give every line that is not story its kind, by its place."""
    for line in lines[:first]:
        if head and line.text == head.text:
            line.kind = "headline"
        # a sentence under the headline, with no full stop at its end, belongs to the story
        elif not line.kind and not (head and line.start > head.start and is_standfirst(line)):
            line.kind = "heading"
    last = _judge_story(lines, head, first)
    if 0 < last == len(lines) - 2 and lines[-1].kind == "heading" and _breaks_off(text, lines[-1]):
        lines[-1].kind, last = "", last + 1
    for line in lines[last + 1 :]:
        line.kind = line.kind if line.kind not in ("", "heading") else "navigation"
    for line in lines[first:last]:
        # a picture's credit ends a caption, save where it ends the story
        if not line.kind and len(line.text) < 500 and may_be_credited(line.text):
            line.kind = "caption"


def _judge_story(lines: list[Line], head: Line | None, first: int) -> int:
    """Judge the lines from the first of the story on; return the index of its last."""
    seen: dict[str, Line] = {}
    last, links = -1, False
    for i in range(first, len(lines)):
        line = lines[i]
        links = links or (line.kind != "headline" and opens_links(line.text))
        if line.kind == "date-line" and "(@" in line.text and _leads_to_speech(lines, i):
            line.kind = ""  # "— Ann Keane (@annkeane) March 12, 2025", under her post
        if line.kind:
            continue
        if head and line.text == head.text:
            line.kind = "headline"
        elif len(line.text) > 40 and (twin := seen.setdefault(line.text, line)) is not line:
            # what is printed twice in a row is the caption of a picture
            line.kind = "caption" if lines[i - 1] is twin else "repeat"
            twin.kind = "caption" if lines[i - 1] is twin else twin.kind
        elif line.text[0] in _OPENING and _is_pulled(lines, first, line):
            line.kind = "repeat"
        elif _NAMES_A_PART.fullmatch(line.text) and line.words < _PART and i + 1 < len(lines):
            line.kind = "heading"
        elif (is_story(line) and not (links and len(line.text) < 140)) or _leads_to_speech(lines, i):
            last = i
        elif links or not (is_item(line.text) and line.words > 3):
            line.kind = "navigation" if links else "heading"
    return last


def _is_pulled(lines: list[Line], first: int, line: Line) -> bool:
    """Whether a line is nothing but words in marks that another line of the story tells with more around them."""
    words = line.text.strip("“”\"‘’'.,!? ")
    if line.text[-1] not in "”\"’'" or len(words) < _PULLED or "“" in words or '"' in words:
        return False
    return any(
        words in other.text and other is not line and len(other.text) > len(line.text) for other in lines[first:]
    )


def _leads_to_speech(lines: list[Line], at: int) -> bool:
    """Whether a line of few words names who says what the next one quotes ("Ann Keane said:")."""
    line = lines[at]
    if line.text[0] in "—–" and line.words < _SIGNED and at and lines[at - 1].text[-1] in '”"':
        return True  # "— Ann Keane", under what is hers
    if line.text[-1] != ":" or at + 1 >= len(lines) or lines[at + 1].text[0] not in _OPENING:
        return False
    return line.text[:-1].rsplit(" ", 1)[-1] in _SAID


def _breaks_off(text: str, line: Line) -> bool:
    """Whether the last line of a text, right after its story, is a sentence that is cut off, as stored pages end."""
    if " | " in line.text or " · " in line.text or line.text.startswith("UPDATE"):
        return False
    small = sum(1 for word in line.text.split() if word[0].islower())
    return line.text[0] in "“\"‘'" or line.words >= 12 or (len(text) > 1200 and small * 2 >= line.words)
