"""Who made something public, told in the background of a story, and whose pictures or figures show it.

"The report first appeared in Nordlys", "CNN was the first to report it", "pictures published by the institute show".
"""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.people.who import Place
from helpers.reading.sayings.saying import Saying
from helpers.reading.sayings.unlisted import unlisted_behind
from helpers.reading.tokens import Tokens

_STORIES = frozenset("report reports story stories news account article claim claims details information".split())
_APPEARED = frozenset(
    "appeared ran published carried printed aired broadcast emerged broken revealed surfaced circulated came".split()
)
_BY = frozenset(("in", "by", "on", "from"))
_TELLS = frozenset("report reveal disclose publish announce break".split())
_EVIDENCE = frozenset(
    "photo photos photograph photographs picture pictures image images imagery footage video videos data figures "
    "records documents statistics maps".split()
)
_MADE = frozenset(
    "published released shared taken provided obtained analysed analyzed collected gathered compiled reviewed shown "
    "issued posted seen supplied".split()
)
_SHOW = frozenset("show shows showed suggest suggests suggested indicate indicates indicated reveal reveals".split())
_REACH = 5  # words from the noun to the verb, and from the verb to who published it
_LONG = 12  # words from the pictures to what they do
_FIRST = _STORIES | _EVIDENCE | {"first"}
_REPORTS = Entry("say", "reports", "made public", False)
_SHOWS = Entry("say", "detects", "shown in pictures", False)


def published(
    tokens: Tokens, number: int, places: Sequence[Place], quoted: Sequence[bool], mentions: Sequence[Mention]
) -> list[Saying]:
    """Return what a sentence tells as made public, each with whoever did it."""
    lows, sentence, found = tokens.lows, tokens.sentences[number], list[Saying]()
    for at in sentence:
        if lows[at] not in _FIRST or quoted[at]:
            continue
        if lows[at] == "first":
            place = _first_to_tell(lows, at, places)
        elif lows[at] in _STORIES:
            place = _appeared_in(tokens, at, sentence, places, mentions)
        else:
            place = None
            show = _shown(lows, at, sentence)
            shower = _behind(tokens, sentence, at, places, mentions) if show else None
            if show and shower is not None and shower.who.self.affiliation != "media":
                content = range(show + 1, sentence.stop)
                found.append(Saying([shower], Mention(show, show, _SHOWS), "detects", number, content))
        if place is not None:
            found.append(Saying([place], Mention(at, at, _REPORTS), "reports", number, sentence))
    return found


def _first_to_tell(lows: Sequence[str], first: int, places: Sequence[Place]) -> Place | None:
    """Return who stands before "was the first to report"."""
    be = first - 1 - (lows[first - 1] == "the")
    if lows[be] not in ("was", "were") or lows[first + 1] != "to" or lows[first + 2] not in _TELLS:
        return None
    return next((place for place in places if place.last == be - 1), None)


def _appeared_in(
    tokens: Tokens, story: int, sentence: range, places: Sequence[Place], mentions: Sequence[Mention]
) -> Place | None:
    """Return the medium in which "the report" first appeared."""
    lows = tokens.lows
    stop = min(story + _REACH, sentence.stop)
    verb = next((at for at in range(story + 1, stop) if lows[at] in _APPEARED), None)
    if verb is None or {",", "that", "which"} & set(lows[story + 1 : verb]):
        return None
    place = _behind(tokens, sentence, verb, places, mentions)
    return place if place is not None and place.who.self.affiliation == "media" else None


def _shown(lows: Sequence[str], evidence: int, sentence: range) -> int | None:
    """Return where pictures that somebody published do show something."""
    if lows[evidence + 1] not in _MADE and lows[evidence + 1] != "from":
        return None
    stop = min(evidence + _LONG, sentence.stop)
    show = next((at for at in range(evidence + 2, stop) if lows[at] in _SHOW), None)
    return show if show is not None and {"by", "from"} & set(lows[evidence + 1 : show]) else None


def _behind(
    tokens: Tokens, sentence: range, verb: int, places: Sequence[Place], mentions: Sequence[Mention]
) -> Place | None:
    """Return who stands behind the next "by" or "in"."""
    lows = tokens.lows
    by = next((at for at in range(verb + 1, min(verb + _REACH, sentence.stop)) if lows[at] in _BY), None)
    if by is None:
        return None
    taken = {at for place in places for at in range(place.first, place.last + 1)}
    named = unlisted_behind(tokens, sentence, Mention(by, by, _REPORTS), mentions, taken)
    near = (place for place in places if by < place.first <= by + _REACH)
    return next(near, None) or named
