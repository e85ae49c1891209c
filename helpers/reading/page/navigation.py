"""Lines of links: the menus of a site, what it offers to read next, and what it says of itself."""

from __future__ import annotations

import re

from helpers.reading.page.captions import any_of
from helpers.reading.page.shapes import STOPS, WORDS, count_words, ends_sentence


def _words(*rows: str) -> frozenset[str]:
    return frozenset("|".join(rows).split("|"))


# Whole lines, in lower case and without marks around them.
_NAVIGATION = _words(
    "send to|menu content|menu|search|english|go top|top|list|close|settings|font size|font-size|advertisement",
    "advert|ad|ads|print|share|share this|share this article|save|copy|copy link|copy url|link copied|email",
    "e-mail|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|kakaotalk|kakao|naver|line|pinterest|tumblr",
    "messenger|more|home|news|world|politics|national|north korea|south korea|russia|ukraine|asia|europe|opinion",
    "business|diplomacy|defense|defence|security|inter-korea|diplomacy/defense|foreign affairs|latest",
    "latest news|top news|world news|breaking news|most read|most viewed|most popular|popular|popular news|related",
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
    "democracy dies in darkness|all the news that's fit to print|news from scholars|comment is free|truth matters",
    "get behind the headlines|story highlights|global perspective human stories",
    "українська|polski|deutsch|français|español|italiano|العربية|українською|english version|editions|edition",
)
# Words of a menu that stands on one line, beside those above.
_MENU = _words(
    "society|economy|regions|a|us|eng|en|укр|рус|ru|ua|kr|sport|sports|weather|support|dictionary|px|pt|sections|all|about|culture|tech|science",
    "health",
)
_LISTED = _NAVIGATION | _MENU
# Lines after which only links follow.
_BLOCKS = _words(
    "related articles|related|related stories|related news|related topics|more on this story|more from",
    "more stories|more news|read more|read next|up next|most read|most viewed|most popular|popular|popular news",
    "trending|trending now|latest news|top news|recommended|recommended for you|see also|also read",
    "you may also like|you might also like|editor's pick|editor's picks|comments|leave a comment",
    "try unlimited access|unlock this article|become a member|create an account",
)
_MORE = (
    "also on ",
    "also in ",
    "more from ",
    "more on ",
    "more in ",
    "more about ",
    "latest from ",
)  # "More from World"
_MORE_WORDS = 6
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
        r"(?:page )?\d+ of \d+\b|page \d{1,3}$",
        r"(?:open|view) image|enlarge",
        r"(?:font|text)[ -]?size",
        r"(?:skip|back) to|scroll|loading",
        r"about \w+ go to",
        r"our standards:|in other media:|end text\b|comments? \(\d+\)|source link$",
        r"the (?:reporter|author|writer) can be reached",
        r"[^.?!]{3,30} [–—|-] (?:english|international|global|asian?|europe(?:an)?) edition$",
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
_PARTED = re.compile(r"\s*[|·•›»>]\s*|\s{2,}|\t")
_DEGREES = re.compile(r" [+−-]\d{1,2}(?: ?°C?)?$")
_ROW = 3  # links that make a row, and words of one of them
_ABBREVIATION = re.compile(r"(?:[A-Z]\.)+")
_FIRST = re.compile(r"[A-Z0-9]")
_FIGURES = re.compile(r"\d")


def opens_links(line: str) -> bool:
    """Whether only links follow this line ("More on this story")."""
    if len(line) >= 40:
        return False
    low = line.strip(_MARKS).lower()
    return low in _BLOCKS or (
        low.startswith(_MORE) and low.count(" ") < _MORE_WORDS and not ends_sentence(line.rstrip(":"))
    )


def is_menu(line: str, low: str) -> bool:
    """Whether a line is a menu: words that only menus have, or a row of links; ``low`` is it in lower case."""
    if len(line) < 90:
        if low.strip(_MARKS + "0123456789") in _NAVIGATION:
            return True
        words = [word for word in WORDS.findall(low) if not word.isdecimal()]
        if all(word in _LISTED for word in words) and (words or not _FIGURES.search(low)):
            return True  # a menu on one line, or marks only
    parts = [part for part in _PARTED.split(line) if part]
    if len(parts) > 1 and len(line) < 90:
        known = [part.lower().strip(_MARKS) in _LISTED for part in parts]
        short = all(count_words(part) <= _ROW + 1 and _FIRST.search(part) for part in parts)
        if all(known) or (any(known) and short):
            return True  # "Subscribe | Log in", "World | Asia Pacific", "Sport | 5 October, 14:02"
    row = _ROW - any(map(_DEGREES.search, parts))  # "Oslo +3 · Sport": two beside the weather
    return len(parts) >= row and all(
        count_words(part) <= _ROW and part[0].isupper() and (part[-1] not in STOPS or _ABBREVIATION.fullmatch(part))
        for part in parts
    )


def is_link(line: str, low: str) -> bool:
    """Whether a line leads to something else to read or to do, or a site speaks in it of itself."""
    if _LINKS.match(low.lstrip(_MARKS + "0123456789")) and not (len(line) > 110 and ends_sentence(line)):
        return True
    return any(hint in low for hint in _SITE_HINTS) and line[0] not in "“\"‘'" and _SITE_TALK.search(line) is not None
