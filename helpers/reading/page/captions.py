"""Captions of pictures and their credits."""

from __future__ import annotations

import re

AGENCIES = (
    "Yonhap|AP|AFP|Reuters|REUTERS|KCNA|TASS|EPA|UPI|Kyodo|Newsis|News1|Sputnik|RIA|Xinhua|IANS|ANI|EFE|dpa|Interfax"
)
MONTHS = (
    r"Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?"
)
_PICTURES = "photo|image|picture|photograph"
# One of these stands in every caption that the two patterns below find: a quick look before the slow one.
_HINTS = (
    *("photo", "image", "picture", "video", "footage", "screen", "handout", "graphic", "getty", "frame", "caption"),
    *(
        "credit",
        "©",
        "file",
        "map",
        "illustration",
        "pose",
        "▲",
        "△",
        "▶",
        "fig",
        "via",
        "composit",
        "combination",
        "/",
        *(
            ", left",
            ", right",
            ", center",
            ", centre",
            "from left",
            "from right",
            "from the left",
            ". yonhap",
            ". afp",
            ". ap",
            ", 20",
            ", 19",
        ),
        *(". reuters", ". epa", ". newsis"),
    ),
)


# "this month, satellite images show" is story
_THIS = r"this (?!(?:week|month|year|spring|summer|autumn|fall|winter|morning|afternoon|evening|quarter|time)\b)"


def any_of(*parts: str) -> str:
    """Return a pattern of alternatives."""
    return f"(?:{'|'.join(parts)})"


# A picture is "this photo", a "file photo", or has a credit. "Photos released by KCNA showed Kim …" is story.
_START = re.compile(
    r"[\[(]?"
    + any_of(
        r"(?:figure|fig\.|image|photo|map) \d{1,2}[.:]",
        r"(?:image|photo|picture|media|video|figure) (?:caption|source|credit|gallery|by|courtesy)",
        r"(?:image|photo|picture)s (?:source|credit|caption)s?\s?:",
        r"(?:image|photo|picture) (?:taken|released|provided|shows|of\b)",
        r"(?:(?:file |archive |stock |handout |undated )?(?:photo|image|picture|photograph|video|graphic|illustration|"
        r"screenshot|screengrab|infographic|map)s?|captions?|credits?|file|pictured|photographer)\s?"
        r"(?::|/|by\s(?!.{0,60}\b(?:show|reveal|indicate|suggest))|©|\||\(|-\s|—|–|\]|via\s|courtesy)",
        r"©|📷|▲|△|▶|/\s?(?:photo|image)",
    ),
    re.IGNORECASE,
)
# in lower case: that is much faster than to ask every letter for both
_INSIDE = any_of(
    r"\b"
    + any_of(
        rf"(?:file|archive|stock|pool|handout) (?:{_PICTURES}|footage|pic)",
        rf"in {_THIS}(?:[\w.,-]+ ){{0,6}}(?:{_PICTURES}|screenshot|handout|frame|screengrab|still)\b",
        # "in an image of May 22" is story
        rf"in an? (?:[\w.,-]+ ){{0,6}}(?:{_PICTURES}|screenshot|handout|frame|screengrab|still)\b"
        r"(?=.{0,60}\b(?:provide|release|take|made|distribute|supplie|publishe|obtaine|post))",
        rf"in an? (?:undated|handout) (?:{_PICTURES})\b",
        rf"(?<!before )(?<!after ){_THIS}(?:[\w.,-]+ ){{0,6}}"
        rf"(?:{_PICTURES}|screenshot|handout|combination|composite)s?\b"
        r"(?=.{0,90}\b(?:show|provide|release|take|ma[dk]e|distribute|supplie|capture|publishe|carrie))",
        r"(?:photo|image|picture|handout)s?,? (?:\w+ ){0,3}(?:made available|courtesy)\b",
        r"via (?:getty|reuters|ap|afp|epa)\b|getty images",
        r"(?:ap|afp|reuters|epa|tass|kcna|yonhap|kns)[ /-]+(?:photo|images?|file|pool|epa|afp|tass|getty|yonhap)\b",
        r"poses? for (?:a )?(?:photo|group photo|picture)",
        r"(?:photo|image)s? ?(?::|credit|courtesy|©)",
        # no "study of satellite images by NUPI", no "Images by Planet show …"
        r"(?<!satellite )(?<!aerial )(?<!of )(?:photo|image)s? ?by\b(?!.{0,60}\b(?:show|reveal|indicate|suggest|from))",
    ),
    r"/ ?getty\b",
    # not "the tanker, the Vityaz, left the port"
    r"^[^\"“”]{3,120}, (?:(?:cent(?:er|re)|(?:far|top|bottom) (?:left|right)|"
    r"(?:second|third|fourth) from (?:the )?(?:left|right)),? |(?:left|right), )",
    rf"\d\. ?(?:(?:{AGENCIES.lower()})(?:[-/](?:{AGENCIES.lower()}))*)$",
)
_INSIDE_LOW, _INSIDE_ANY = re.compile(_INSIDE), re.compile(_INSIDE, re.IGNORECASE)
# "A minister shakes hands with an envoy in Oslo, Norway, on April 25, 2019."
_POSING = re.compile(
    r"[^\"“”]{3,110}\b(?:shakes? hands|poses?|walks?|waves?|smiles?|attends?|inspects?|greets?|stands?|sits?|"
    r"speaks?|talks?|hugs?|rides?|drives?|looks?|toasts?|arrives?|salutes?|applauds?|watch(?:es)?|(?:is|are) (?:"
    rf"seen|pictured|shown|greeted|welcomed))\b[^\"“”]{{3,160}}, "
    rf"(?:on )?(?:\w+day, )?(?:{MONTHS})\.? \d{{1,2}}, (?:19|20)\d\d\b",
    re.IGNORECASE,
)
_DAY = rf"(?:(?:{MONTHS})\.? \d{{1,2}}, |\d{{1,2}} (?:{MONTHS}) )(?:19|20)\d\d"
# "An aerial view of the capital, May 15, 2023.", "Closeup of the yard, October 5, 2023. …"
_VIEW = re.compile(
    r"(?:an? |the )?(?:(?:aerial|general|satellite|overhead|wide|panoramic|detailed|annotated) )?"
    r"(?:(?:over)?view|close-?up|graphic|map|screengrab|screenshot|picture|image|photo|still|diagram|scene) "
    r"(?:of|from)\b[^\"“”.]{3,160},? "
    rf"{_DAY}\b",
    re.IGNORECASE,
)
# one sentence that ends in a place and a day with no "on": "… as shown in Tapa, Estonia, Sept. 19, 2024."
_PLACED = re.compile(
    r"[^\"“”]{40,320} (?:in|at|near|outside|of|from) [^\"“”]{2,100}, "
    rf"{_DAY}\.?(?: [A-Z][A-Z0-9 /.,-]+| [\[(][^\[\]()]{{2,50}}[\])])?$"
)
_SIGNERS = rf"(?:{AGENCIES}|YONHAP|NEWS1|NEWSIS|XINHUA|JOONGANG|SCREEN CAPTURE|PHOTO|GETTY|Getty|Photo|Image|Pool)\b"
_CREDIT = re.compile(
    any_of(
        rf"(?<=[.!?\"”’])\s?\((?:[^()]{{0,40}}\b)?{_SIGNERS}[^()]{{0,60}}\)",
        rf"\[[A-Z][A-Z0-9 ,./&'-]+\]|\[(?:[^\[\]]{{0,40}}\b)?{_SIGNERS}[^\[\]]{{0,60}}\]",
        rf"(?:/|©|\||–|—|-)\s?(?:{AGENCIES}|Getty Images|UPI Photo)(?:-\w+)?",
    )
    + r"\W{0,2}$"
)
# These credits stand under pictures only; one in brackets may end a story.
_SURE_CREDIT = re.compile(
    rf"(?:\w\s?/\s?(?:{AGENCIES})|\[(?=[^\]]*[A-Z])[A-Z0-9][A-Z0-9 ,./&-]*\]|\w-(?:Yonhap|AFP|AP)\)?)$"
)
_STOP = re.compile(r"[.!?]?\s?(?:\([^()]{2,60}\)|\[[^\[\]]{2,60}\])|[.!?](?=\s[A-Z“\"'‘])")
_SENTENCE = re.compile(r"[a-z]{3}[.!?][\"”’]?\s[A-Z]")
_HEAD = 400  # characters of a long line in which a caption may stand
_ENDS = frozenset('.!?"”’,;')


def hints_in(text: str) -> tuple[str, ...]:
    """Return the words of captions that a text holds at all; most hold few, which makes :func:`is_caption` fast."""
    low = text.lower()
    return tuple(hint for hint in _HINTS if hint in low)


def is_caption(line: str, hints: tuple[str, ...]) -> bool:
    """Whether a line tells of a picture, by its words; ``hints`` are those of the whole text."""
    low = line.lower()
    if not any(hint in low for hint in hints):
        return False
    if _START.match(line) or _INSIDE_LOW.search(low):
        return True
    dated = " 20" in line or " 19" in line
    return dated and any(pattern.match(line) is not None for pattern in (_POSING, _VIEW, _PLACED))


def is_credited(line: str) -> bool:
    """Whether a line ends in a credit that only a picture has ("/ AFP", "[YONHAP]")."""
    return line[-1] not in _ENDS and _SURE_CREDIT.search(line, max(0, len(line) - 60)) is not None


def may_be_credited(line: str) -> bool:
    """Whether a line ends in the credit of a picture, or in the tag of an agency, as the last line of a story may."""
    if line[-1] in _ENDS and line[-2:-1] not in (")", "]"):
        return False
    return _CREDIT.search(line, max(0, len(line) - 110)) is not None


def caption_end(text: str, start: int, end: int) -> int:
    """Return where the caption at the head of a long line ends, or ``start`` if there is none."""
    match = _INSIDE_ANY.search(text, start, min(end, start + _HEAD))
    if match is None or _SENTENCE.search(text, start, match.start()):
        return start
    found = _STOP.search(text, match.end(), min(end, match.end() + 160))
    return found.end() if found else start
