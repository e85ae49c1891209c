"""Lines that hold more than one thing: a date and a headline, a headline with its site, a whole page in one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.reading.page.publishers import Publisher, find_publisher
from helpers.reading.page.stamps import MONTH, Stamp, find_stamps

LONG = 300  # characters; a line with more holds several sentences
_HEAD = 700  # characters of such a line in which headline, stamp and byline may stand
_STORED = re.compile(r"date \d{4}-\d\d-\d\d(?=\s)")
_MENU = re.compile(r"(?:(?:Send to|Menu Content|Skip to (?:main )?content|Go Top|Print|Share) +)+(?=[A-Z‘“\"'\[(])")
_DATELINE = re.compile(
    rf"(?<![^\s|])[A-Z][A-Z., ]{{2,30}}, {MONTH}\.? \d{{1,2}}(?:, \d{{4}})? ?\([A-Z][\w /-]{{1,20}}\) ?(?:--|—|–|-)"
)
_BYLINE = re.compile(r"[Bb]y (?P<name>[A-Z][\w’'.-]*(?: [A-Z][\w’'-]*){0,3})")
_LAST_BYLINE = re.compile(r"\s[Bb]y [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}$")
_CREDIT = re.compile(r"Photo ?: ?[A-Z]{2,20}(?: News)?(?: / [A-Z][A-Za-z]{1,20}(?: News)?)?(?=\s)")
_SIGNED = re.compile(r"(?<=\w{3}) [Bb]y (?P<name>[A-Z][\w ]{1,20})$")
_SITE = re.compile(r"\s[|–—-]\s(?P<site>[^|–—]{2,40})$")
_DESKS = re.compile(
    r"(?:The )?(?:[A-Z][\w’'&-]+ ){1,3}(?:Daily|Times|Herald|Post|News|Journal|Tribune|Project|Institute|Agency|"
    r"Gazette|Watch|Review|Press|Telegraph|Observer|Chronicle|Cent(?:er|re)|Radio|Broadcasting|Wire|Today|Monitor|"
    r"Service|Courier|Ledger|Dispatch|Bulletin|Examiner|Inquirer|Sentinel|Argus|Echo|Express|Independent|Mirror|Weekly|Digest|"
    r"Messenger|Mercury|Advertiser|Advocate|Guardian|Globe|Standard|Insider|Magazine|Quarterly|Television|Network|Online|Tracker|"
    r"Observatory|Foundation|Newswire|Correspondent|Intelligencer|Register|TV|FM)"
)
_SECTIONS = re.compile(
    "(?:World|Breaking|Latest|Top|Local|Live|National|International|All|Other|More) (?:News|Today|Press)"
)
_WHAT = re.compile(r"(?:[A-Z][a-z]+(?:ian|ean|ish|ese) )?[Nn]ews [Aa]gency")  # what the line above it names is one
# "Official website of the President of Russia", "Permanent Mission of Japan to the United Nations"
_OFFICIAL = re.compile(
    r"(?:(?:The )?[Oo]fficial (?:[Ww]eb ?)?[Ss]ite of (?:the )?(?P<name>[A-Z][\w ’'-]{3,80})$"
    r"|(?=(?P<office>(?:Permanent Mission|Permanent Representation|Embassy|Consulate General|Ministry) "
    r"(?:of|to) (?:(?:of|the|to|and|for) |[A-Z][\w’',-]+ ){0,12}[A-Z][\w’'-]+)$))"
)
_EDITION = re.compile(
    r"(?:KCNA )?(?P<name>[A-Z][\w .]{3,40}) \((?:EN|En|English)\)"
)  # "KCNA Rodong Sinmun (En)", as collections name a paper's edition
_SITE_NAME = re.compile(r"(?:www\.)?[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]+)*\.(?:com|org|net|info|news|[a-z]{2})")
_CALL = re.compile(r"^(?:Watch|Follow|About|Visit|Subscribe to|Welcome to|Listen to|Read) (?=[A-Z])")
_DASH = re.compile(r"\s[|–—-]\s")
# newspapers, agencies and institutes that a headline cites behind a dash by their initials
_CITED = frozenset(
    "NYT WSJ FT WP AP AFP ISW CSIS RUSI NIS JCS RFA KCNA UPI HUR GUR SBU NSC DIA CIA MND IAEA UN".split()
)
_PARTS = re.compile(r"\s[|·•>–—-]\s")
# under the title of a statement of the State Department
_SECRETARY = re.compile(
    r".{3,40}, (?:(?:U\.S\. )?Secretary of State|(?:Department|Principal) (?:Deputy )?Spokesperson)"
    r"(?:, U\.S\. .{3,40})?"
)


def _in_small(shown: str) -> str:
    """Return "Ministry of Trade of the Republic" for a name in capitals."""
    return re.sub(r"\b(?:Of|The|And|To|For)\b", lambda word: word[0].lower(), shown.title()).replace("'S ", "'s ")


def masthead(shown: str) -> Publisher | None:
    """Return the publisher that a line names and little else ("The Hanbat Daily", "KBS WORLD | Politics")."""
    if _SECRETARY.fullmatch(shown):
        return find_publisher("US Department of State", media_only=False)
    if match := _OFFICIAL.match(_in_small(shown) if shown.isupper() else shown):
        name = match["name"] or match["office"]
        return find_publisher(name, media_only=False) or Publisher(name, None, False)
    if match := _EDITION.fullmatch(shown):
        name = match["name"]
        return find_publisher(name) or Publisher(name, None, True)
    if _SITE_NAME.fullmatch(shown):  # "www.bulletin.example"
        name = shown.lower().removeprefix("www.")
        return find_publisher(name) or Publisher(name, None, True)
    parts = _PARTS.split(_CALL.sub("", shown))
    for part in parts:
        found = find_publisher(part, media_only=False)
        # "… | Russia" is a section, and what stands beside "— KCNA" a headline
        if _WHAT.fullmatch(part):
            return None
        if found and not found.name.startswith("Government of ") and shown.count(" ") - part.count(" ") < 6:
            return found
    desk = parts[0].title() if parts[0].isupper() else parts[0]
    return Publisher(parts[0], None, True) if _DESKS.fullmatch(desk) and not _SECTIONS.match(desk) else None


def first_parts(text: str, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
    """Yield the parts of one of the first lines, with the kind of those that are no story for sure."""
    if match := _STORED.match(text, start, end):
        yield start, match.end(), "date-line"
        start = match.end() + 1
    if end - start > LONG or _ends_stamped(text, start, end):
        yield from _run(text, start, end)
        return
    behind = text[max(start, end - 44) : end]
    if (
        "y " in behind
        and (match := _SIGNED.search(text, start, end))
        and text.count(" ", start, match.start()) > 3
        and find_publisher(match["name"])
    ):
        yield start, match.start(), None
        yield match.start() + 1, end, "byline"
    elif (
        _DASH.search(behind)
        and (match := _SITE.search(text, start, end))
        and _signs(match)
        and "©" not in text[start:end]
    ):
        yield start, match.start(), None
        yield *match.span("site"), "masthead"
    else:
        yield start, end, None


def _signs(match: re.Match[str]) -> bool:
    """Whether what stands behind a headline is its site, not who says so ("… – NYT")."""
    return not (match["site"] in _CITED and match[0][1] in "–—") and masthead(match["site"]) is not None


def _run(text: str, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
    """Yield the parts of a line in which headline, stamp, byline, caption and story stand one after the other."""
    stop = min(end, start + _HEAD)
    if match := _MENU.match(text, start, stop):
        yield start, match.end(), "navigation"
        start = match.end()
    cuts = []
    if text.find("20", start, stop) >= 0 or text.find("19", start, stop) >= 0:
        cuts = [(s.first, s.last) for s in find_stamps(text, start, stop) if _cuts(text, s, start)]
    if text.find(") ", start, stop) >= 0 and (match := _DATELINE.search(text, start, stop)):
        cuts.append((match.start(), match.start()))
    cut = False
    for first, last in sorted(cuts):
        if first < start:
            continue
        cut = True
        if match := _LAST_BYLINE.search(text, start, _trimmed(text, start, first)):
            yield start, match.start(), None
            yield match.start() + 1, first, "byline"
        else:
            yield start, first, None
        yield first, last, "date-line"
        start = last
    if cut:
        start += len(text[start : start + 3]) - len(text[start : start + 3].lstrip(" |·"))
        if match := _BYLINE.match(text, start, end):
            last = match.start("name") + len(_name(match["name"]))
            yield start, last, "byline"
            start = last + 1
        if match := _CREDIT.match(text, start, end):
            yield start, match.end(), "caption"
            start = match.end() + 1
    yield start, end, None


def _cuts(text: str, stamp: Stamp, start: int) -> bool:
    """Whether a stamp in a line of several things is one, and no day in a sentence ("in this picture released …")."""
    label = stamp.label is not None and text[stamp.first].isupper()
    return label or stamp.clock is not None or stamp.first == start


def _ends_stamped(text: str, start: int, end: int) -> bool:
    """Whether a day and a time of day stand behind a headline in its own line."""
    if end - start < 60 or text[end - 1] not in "0123456789mM" or "20" not in text[end - 30 : end]:
        return False
    stamps = [stamp for stamp in find_stamps(text, start, end) if stamp.clock]
    return bool(stamps) and stamps[-1].last >= end - 2 and text.count(" ", start, stamps[0].first) > 5


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip(" |-–—·"))


def _name(words: str) -> str:
    """Return the author among the words behind "By": a known publisher, or a name of two words."""
    parts = words.split(" ")
    for size in range(len(parts), 0, -1):
        if find_publisher(" ".join(parts[:size])):
            return " ".join(parts[:size])
    return " ".join(parts[:2])
