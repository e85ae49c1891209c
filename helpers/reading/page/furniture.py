"""Lines that stand around a story and are none of it: navigation, captions, bylines, tags. One look at each line."""

from __future__ import annotations

import re

from helpers.reading.page.captions import AGENCIES, any_of, is_caption, is_credited


def _words(*rows: str) -> frozenset[str]:
    return frozenset("|".join(rows).split("|"))


# Whole lines, in lower case and without marks around them.
_NAVIGATION = _words(
    "send to|menu content|menu|search|english|go top|top|list|close|settings|font size|font-size|advertisement",
    "advert|ad|ads|print|share|share this|share this article|save|copy|copy link|copy url|link copied|email",
    "e-mail|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|kakaotalk|kakao|naver|line|pinterest|tumblr",
    "messenger|more|home|news|world|politics|national|north korea|south korea|russia|ukraine|asia|europe|opinion",
    "business|diplomacy|defense|defence|security|inter-korea|diplomacy/defense|foreign affairs|latest",
    "latest news|top news|breaking news|most read|most viewed|most popular|popular|popular news|related",
    "related articles|related news|related stories|related topics|related content|recommended",
    "recommended for you|trending|trending now|you may also like|you might also like|also read|read more",
    "read also|see also|read next|up next|what's next|more from|more on this story|more stories|more news",
    "editor's pick|editor's picks|editors' picks|comments|comment|leave a comment|no comments|add a comment",
    "view comments|reply|subscribe|subscribe now|sign in|sign up|log in|login|register|join|newsletter",
    "newsletters|podcast|podcasts|video|videos|photos|photo|gallery|live|watch|watch live|watch now|listen",
    "listen to article|listen to this article|audio|play|pause|mute|skip to content|skip to main content",
    "skip advertisement|skip|back|back to top|back to list|next|previous|prev|next article|previous article",
    "contact us|about us|privacy policy|terms of use|terms of service|cookie policy|cookies|accept|accept all",
    "reject all|manage cookies|all rights reserved|follow us|follow|tags|tag|topics|keywords|categories|category",
    "summary|translate|language|korean|한국어|русский|中文|日本語",
    "all news|article|news article|text size|a a a|small",
    "large|share on facebook|share on twitter|share on x|share on linkedin|facebook share button",
    "twitter share button|print article|bookmark|download|download pdf|pdf|get email alerts",
    "story continues below advertisement|article continues below|continue reading|increase font size",
    "decrease font size|view original|original|source|sources|archive|archives|reporter|writer|end|ends|fin",
    "about the author|about the authors|author|authors|open menu|close menu|main menu|toggle menu|menu close",
    "my account|account|donate|support us|contribute|e-paper|live tv|live radio|on air",
    "get behind the headlines|story highlights|global perspective human stories",
    "українська|polski|deutsch|français|español|italiano|العربية|українською|english version|editions|edition",
)
# Words of a menu that stands on one line, beside those above.
_MENU = _words(
    "society|economy|regions|us|eng|en|укр|рус|ru|ua|kr|sport|sports|weather|support|dictionary|px|pt|sections|all|about|culture|tech|science",
    "health",
)
# Lines after which only links follow.
_BLOCKS = _words(
    "related articles|related|related stories|related news|related topics|more on this story|more from",
    "more stories|more news|read more|read next|up next|most read|most viewed|most popular|popular|popular news",
    "trending|trending now|latest news|top news|recommended|recommended for you|see also|also read",
    "you may also like|you might also like|editor's pick|editor's picks|comments|leave a comment",
    "try unlimited access|unlock this article|become a member|create an account",
)
_LISTED = 5  # words of a list of sources
_MARKS = " \t•·|>»›←→-–—*:#[]()…."

# Beginnings of lines, in lower case. The longer the line, the fewer of them are safe: only short lines are asked.
_LINKS = re.compile(
    any_of(
        r"(?:read|see|watch|learn|know|find out) more\b",
        r"read (?:also|next|original|the (?:full|original|rest))",
        r"(?:also|must) read",
        r"see also",
        r"related(?: (?:articles?|stor(?:y|ies)|news|topics?|coverage|content|links?|posts?))?\s*:",
        r"more (?:on|from|about) (?:this|the)\b",
        r"more stories",
        r"next story",
        r"sign up (?:for|to|here|now)",
        r"subscribe (?:to|for|now|here|today)",
        r"follow (?:us|@|[a-z ]{2,20} on)",
        r"share (?:this|on|via|to|·|print|\|)",
        r"(?:click|tap) here",
        r"send to",
        r"listen to",
        r"(?:watch|read|listen|quiz):",
        r"(?:tags?|topics?|keywords?|subjects|categor(?:y|ies))\s*:",
        r"filed under|posted in",
        r"(?:facebook|twitter|kakao\w*|print|e-?mail|linkedin|whatsapp|url)(?: share)? (?:share|button|copy)",
        r"(?:print|advertisement|menu|search|recommended|trending)\b",
        r"this (?:site|website|page) uses|we use cookies|by (?:clicking|continuing|using)\b|accept (?:all )?cookies",
        r"all rights reserved",
        r"get (?:the|our) (?:latest|daily|best)",
        r"(?:download|join|support) (?:us|our|the conversation|independent)|support [^.?]{3,40} on patreon",
        r"(?:support|join|become a member of) [^.?!]{3,40}!$",
        r"editor'?s'? pick",
        r"(?:article|story) continues|continue reading",
        r"copy (?:link|url)",
        r"home\s*[>»/›|]|you are here|breadcrumb",
        r"please (?:enable|note that comments|sign|log|subscribe)",
        r"send (?:us )?(?:tips|feedback)|have a (?:tip|story)|got a tip|write to|contact (?:us|the|our)",
        r"(?:if you (?:notice|spot|find|see)|spotted) (?:an? |any )?(?:error|mistake|typo)",
        r"(?:most|top) (?:read|viewed|popular|stories)|latest news",
        r"(?:\d+ )?(?:min(?:ute)?s? read|shares?|comments?|views?)$|\d+ min(?:ute)?s?[ -]read",
        r"\d+ of \d+\b",
        r"(?:open|view) image|enlarge",
        r"(?:font|text)[ -]?size",
        r"(?:skip|back) to|scroll|loading",
        r"about \w+ go to",
        r"our standards:|in other media:|end text\b|comments? \(\d+\)|source link$",
        r"the (?:reporter|author|writer) can be reached",
        r"for more (?:information|news)|(?:please )?(?:visit|go to) (?:our|www|http)",
        r"this (?:audio|voice|narration|translation|summary) (?:is|was|has been) (?:\w+ ){0,2}(?:by|with|using)\b",
        r"ai-(?:generated|narrated|translated) (?:audio|voice|summary)",
        r"voice is ai-generated|skip to (?:\w+ ){0,2}(?:content|menu|sites|navigation|search|footer)\b",
        r"https?://\S+$|www\.\S+$|pic\.twitter|@\w+$",
    )
)
_SITE_HINTS = ("your ", " our ", "cookies", "ad-free", " ads")
# a site that speaks of itself and to its reader: "Your support helps our newsroom", "We use cookies on this website"
_SITE_TALK = re.compile(
    r"\b(?:ad-free|cookies|your (?:inbox|browser|subscription|e-?mail(?: address)?|account|consent|privacy|device|"
    r"support|(?:\w+ )?(?:reading|browsing|viewing|user) experience)|(?:support|subscribe to|fund|sustain) our "
    r"(?:journalism|newsroom|reporting|work)|our (?:journalism|newsletters?|privacy policy|terms of (?:use|service)|"
    r"paywall|subscribers|comment(?:ing)? (?:policy|guidelines))|disabled? (?:all )?ads)\b",
    re.IGNORECASE,
)
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
        # the frame of every page of the US government
        r"an official website of.*|here.s how you know.*|a lock .{0,40}https.*|a \.\w+ website belongs.*",
    ),
    re.IGNORECASE,
)
# how every tag begins: a quick look before the slow one
_TAG_STARTS = (
    *("(", "[", "-", "#", "*", "_", "=", "©", "end", "copyright", "unauthori", "reproduction", "with", "this ", "via"),
    *("sponsor", "an official", "here", "a lock", "a ."),
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
_TERMINAL = re.compile(r"[.!?…:;][\"”’'»)\]]*$|[\"”]$|[.!?][\"”’']? ?[(\[][^()\[\]]{1,40}[)\]]$")
_STOPS, _CLOSING = frozenset('.!?…:;"”'), frozenset("’'»)]")  # the last characters of all that it finds
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
_PARTED = re.compile(r"\s*[|·•›»>]\s*|\s{2,}|\t")
_DEGREES = re.compile(r" [+−-]\d{1,2}(?: ?°C?)?$")
_ROW = 3  # links that make a row, and words of one of them
_BULLET = re.compile(r"[•·*▪●○■□–—-]\s|\(?\d{1,2}[.)]\s|\([a-z]\)\s")
_WORDS = re.compile(r"[^\W_]+(?:[.,’'-][^\W_]+)*")
# "ANN KEANE, DEPUTY SPOKESPERSON" above a transcript
_PODIUM = re.compile(
    r"[A-Z][A-Z .'’-]+, [A-Z ,]*"
    r"(?:SPOKESPERSON|SPOKESMAN|SPOKESWOMAN|SECRETARY|AMBASSADOR|REPRESENTATIVE|COORDINATOR|ADVISER|ADVISOR)[A-Z .,]*"
)
_FIGURES = re.compile(r"\d")
_LONGEST = 700  # characters; nothing longer is a caption


def opens_links(line: str) -> bool:
    """Whether only links follow this line ("More on this story")."""
    return len(line) < 40 and line.strip(_MARKS).lower() in _BLOCKS


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
    if size < 90:
        if low.strip(_MARKS + "0123456789") in _NAVIGATION:
            return "navigation"
        words = [word for word in _WORDS.findall(low) if not word.isdecimal()]
        if all(word in _NAVIGATION or word in _MENU for word in words) and (words or not _FIGURES.search(low)):
            return "navigation"  # a menu on one line, or marks only
    if size < 140 and _is_menu(line):
        return "navigation"
    if size < 120 and line.startswith(("Source:", "Sources:", "Source :", "(Source:")) and not _sources_say(line):
        return "source"
    if (low.startswith(_TAG_STARTS) and _TAGS.fullmatch(line)) or "all rights reserved" in low:
        return "tag"
    if _LINKS.match(low.lstrip(_MARKS + "0123456789")) and not (size > 110 and ends_sentence(line)):
        return "navigation"
    if any(hint in low for hint in _SITE_HINTS) and line[0] not in "“\"‘'" and _SITE_TALK.search(line):
        return "navigation"
    if is_credited(line):
        return "caption"
    if size < 140 and _is_byline(line, low):
        return "byline"
    return None


def _is_menu(line: str) -> bool:
    """Whether a line is a row of links: three or more of a few words each, or two beside the weather."""
    parts = [part for part in _PARTED.split(line) if part]
    row = _ROW - any(map(_DEGREES.search, parts))  # "Oslo +3 · Sport"
    return len(parts) >= row and all(
        count_words(part) <= _ROW and part[0].isupper() and part[-1] not in _STOPS for part in parts
    )


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


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    if line[-1:] in _STOPS:
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
    return len(_WORDS.findall(line))


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
