"""Subjects that no table knows, told by a noun of their kind: "the owner of a sawmill", "trade unions", "MG-Flot".

"Two former employees put the number at 40", "Her department declined", "The harbour firm Nordlys said", "Its owner,
Nordlys, has denied": whoever stands right before a verb of saying speaks, whether a table has the noun or not.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from helpers.reading.calendar.words import MONTHS
from helpers.reading.lexicon import Mention
from helpers.reading.moving.categories import PEOPLE
from helpers.reading.people.names import WEEKDAYS
from helpers.reading.people.who import Place
from helpers.reading.sayings.callings import FOLK, KIND, NO_SPEAKERS, NOBODY, STAFF
from helpers.reading.sayings.headnouns import head_of, is_name, name_behind, named_person, some_people, speaker_at
from helpers.reading.sayings.passed import MET, without_passed
from helpers.reading.tokens import Tokens

_OPENS = frozenset(
    "a an the one another its his her their some several two three four five six many local former other both".split()
)
_ARTICLES = frozenset(("a", "an", "the"))
_BREAKS = frozenset(
    "who which that whose is was were are been be has had have will would could may might should do does did not no "
    "he she it they we i you this these those what there if when where why how than as because since until although "
    "after before during about over under between into through without against toward towards and or but nor so also "
    "said says told".split()
)
_CLAUSES = frozenset(("and", "but", "while", "though", "although", "whereas", "as", ";", ":", "”", '"', "—", "–"))
_DAYS = WEEKDAYS | MONTHS  # "pictures from Oct. 27 showed"
_SOME = frozenset("local regional provincial municipal city her his its their".split())
_PASSIVE = frozenset("is are was were has have had will by above below here".split())
_RELATIVES = frozenset(("who", "whose"))
_WHO = frozenset(("who", "whose", "whom"))
_ASIDES = frozenset("asked speaking asking fearing requesting citing insisting pointing recalling declining".split())
_ORDINALS = frozenset("first second third last latest only".split())
_SHORTEST = 2  # words of a clause that tells more of somebody ("who visits")
_UNNAMED = frozenset("unnamed unidentified undisclosed unspecified anonymous".split())
_SERVICES = frozenset("CIA MI6 MI5 BND NSA DIA GRU SVR SBU HUR GUR DGSE AIVD MIVD NIS SKW PET FRA".split())
_REPORTS = frozenset("reported reports report wrote writes".split())
_WHOSE = frozenset("your our my their his her its whose this that these those".split())  # "Your report claims"
_OF_RUSSIA = ("ros", "gazprom", "rus")
_ROSNEFT = 6  # letters; "Rosa" is a name
_LONGEST = 13
_ASIDE = 14  # words of "…, a Ukrainian group that studies pictures,"
_LONG_ASIDE = 30  # words of "…, who goes by his call sign in keeping with the rules of the army,"


def unlisted(
    tokens: Tokens, sentence: range, verb: Mention, mentions: Sequence[Mention], taken: Container[int]
) -> Place | None:
    """Return who stands right before a verb of saying, under the noun that tells its kind, or nobody.

    ``taken`` are the tokens of the parties that the text names otherwise.
    """
    lows = tokens.lows
    stop = sentence.start + len(without_passed(list(lows[sentence.start : verb.first])))
    after = lows[verb.last + 1] if verb.last + 1 < sentence.stop else "."
    if stop <= sentence.start or (lows[verb.first].endswith("ed") and after in _PASSIVE):
        return None  # "the persons listed are believed to"
    if (first := _described(lows, sentence, stop)) is not None:
        return _in_phrase(tokens, sentence, *first, verb, mentions, taken)
    stop = _before_aside(lows, sentence, stop)
    if lows[stop - 1] == ",":
        return _with_aside(tokens, sentence, stop - 1, mentions, taken)
    start = _clause(lows, sentence, stop)
    stop = _before_relative(lows, start, stop)  # "a trader who often visits the city said"
    if not 1 <= stop - start <= _LONGEST or _BREAKS & set(lows[start:stop]) or lows[stop - 1] in _ORDINALS:
        return None  # "the first confirmed cases"
    alone = _alone(tokens, start, stop, verb, taken, mentions)
    return alone or _in_phrase(tokens, sentence, start, stop, verb, mentions, taken)


def unlisted_behind(
    tokens: Tokens, sentence: range, verb: Mention, mentions: Sequence[Mention], taken: Container[int]
) -> Place | None:
    """Return who stands behind "according to", under the noun that tells the kind ("to residents of the town")."""
    lows, start = tokens.lows, verb.last + 1
    stop = next((at for at in range(start, sentence.stop) if _ends_a_phrase(lows, at)), sentence.stop)
    return unlisted_phrase(tokens, sentence, range(start, stop), verb, mentions, taken)


def unlisted_phrase(
    tokens: Tokens,
    sentence: range,
    phrase: range,
    verb: Mention,
    mentions: Sequence[Mention],
    taken: Container[int],
) -> Place | None:
    """Return whom the noun of a phrase tells, behind the verb or the words that lead to it."""
    lows, start, stop = tokens.lows, phrase.start, phrase.stop
    if not 1 <= stop - start <= _LONGEST:
        return None
    head = head_of(tokens, start, stop)
    low = lows[head] if head is not None else ""
    folk = low in KIND or low in FOLK or (low.isalpha() and head is not None and tokens.words[head][0].isupper())
    if not folk or (lows[start] not in _OPENS and low not in FOLK and not tokens.words[start][0].isupper()):
        return None
    alone = _alone(tokens, start, stop, verb, taken, mentions)
    return alone or _in_phrase(tokens, sentence, start, stop, verb, mentions, taken)


def _ends_a_phrase(lows: Sequence[str], at: int) -> bool:
    return (
        lows[at] in _BREAKS
        or lows[at] in ("and", "on", "-")
        or not (lows[at][0].isalnum() or (lows[at] == "'s" and lows[at - 1] != "country"))
    )


def _alone(
    tokens: Tokens, start: int, stop: int, verb: Mention, taken: Container[int], mentions: Sequence[Mention]
) -> Place | None:
    """Return a speaker that is only one name ("Maxar said", "the FBI said", "Rosneft reported")."""
    words, lows = tokens.words, tokens.lows
    first = start + (lows[start] == "the")
    word, low = words[first] if first < stop else "", lows[min(first, stop - 1)]
    if first != stop - 1 or first in taken or len(word) < 3 or not word.isalnum() or not word[0].isupper():
        return None
    if word.isupper() and not word.isdigit():
        place = speaker_at(tokens, first, first, "agency", mentions, start)  # "the FBI said"
        place.who.office = "spy-agency" if word in _SERVICES else ""
        return place
    ordinary = low in NOBODY or low in KIND or low in NO_SPEAKERS or low in _OPENS or low in FOLK
    plural = low.endswith("s") and not low.endswith(("ss", "us", "is", "os"))
    if first > start or ordinary or plural or low.endswith(("ly", "ing", "ed")) or low in _DAYS or low in _WHOSE:
        return None
    russian = low.startswith(_OF_RUSSIA) and len(low) > _ROSNEFT
    here = [m.entry for m in mentions if m.first <= first <= m.last]
    make = next((entry.value for entry in here if entry.kind == "make"), "")  # "Kamaz said": its lorries are named so
    if any(not (russian and e.kind == "ground") and not (make and e.kind in ("make", "item")) for e in here):
        return None
    russian = russian or make == "RUS"
    told = "company" if russian else "site" if lows[verb.first] in _REPORTS else ""
    place = speaker_at(tokens, first, first, told, mentions, start)
    place.who.kind = "organisation"
    if russian:
        place.who.country = tokens.cell(first, first, "RUS", "country-of-the-name")
    return place


def _in_phrase(
    tokens: Tokens,
    sentence: range,
    start: int,
    stop: int,
    verb: Mention,
    mentions: Sequence[Mention],
    taken: Container[int],
) -> Place | None:
    """Return the speaker that a phrase of several words names."""
    words, lows = tokens.words, tokens.lows
    if any(lows[at] == "-" and lows[at + 1].endswith("ed") for at in range(start, stop - 1)):
        return None  # "Kremlin-linked media"
    if lows[stop - 1].endswith("ed") and words[stop - 1][0].islower():
        return None  # "the blog posted photographs": what follows is a noun
    opens = (
        lows[start] in _OPENS
        or lows[start] in FOLK
        or lows[start + 1 : start + 2] == ["'s"]
        or words[start][0].isupper()
    )
    head = head_of(tokens, start, stop)
    named = name_behind(tokens, start, stop)
    if not opens or head is None or (head in taken and named is None):
        return None
    if named is not None:
        return speaker_at(tokens, named, stop - 1, lows[named - 1], mentions, start) if named not in taken else None
    low = lows[head]
    plural = low.endswith("s") and not low.endswith("ss")
    if (
        lows[start] == "the"
        and start < head == stop - 1
        and all(words[at][0].isupper() for at in range(start + 1, stop))
    ):
        known = any(m.first <= head <= m.last and m.entry.kind not in ("move", "say") for m in mentions)
        return None if known or low in NO_SPEAKERS else speaker_at(tokens, start + 1, head, low, mentions, start)
    if words[head].isupper() and len(low) > 2 and head == stop - 1 and lows[head - 1] == "'s" and head not in taken:
        return _alone(tokens, head, stop, verb, taken, mentions)  # "Germany's BND said"
    capital = words[head][0].isupper() and low not in KIND and head > sentence.start
    if (
        (low in NO_SPEAKERS and not _hidden_state(lows, start, head))
        or capital
        or not (low in KIND or plural or lows[start] in _OPENS)
    ):
        return None
    here = [m.entry for m in mentions if m.first <= head <= m.last and m.entry.kind not in ("body", "unit", "role")]
    people = all(entry.value in PEOPLE for entry in here) and some_people(lows, start, head, mentions)
    if low not in KIND and here and not people:
        return None  # a thing, a place
    place = speaker_at(tokens, start + (lows[start] in _ARTICLES), stop - 1, low, mentions, start)
    some = _SOME & set(lows[start:stop]) or stop - head > 1 or place.who.country.value is not None or head - start > 1
    return place if place.who.affiliation != "state" or some else None  # "the ministry" is one told of before


def _hidden_state(lows: Sequence[str], start: int, head: int) -> bool:
    """Whether a state speaks that is not named ("one unnamed country told the experts")."""
    return lows[head] in ("country", "state") and not _UNNAMED.isdisjoint(lows[start:head])


def agent_named(tokens: Tokens, sentence: range, verb: Mention) -> list[Place]:
    """Return by whom something was reported, where a noun tells the kind ("reported by the trade site Agro Watch")."""
    lows, start = tokens.lows, verb.last + 2
    if lows[start - 1 : start] != ["by"]:
        return []
    stop = next((at for at in range(start, sentence.stop) if lows[at] in _BREAKS or not lows[at][0].isalnum()), start)
    named = name_behind(tokens, start, stop)
    return [speaker_at(tokens, named, stop - 1, lows[named - 1], (), start)] if named is not None else []


def refers_back(place: Place) -> bool:
    """Whether a speaker is only "the firm" or "the embassy", which may have been told of before."""
    name = str(place.who.name.value)
    return place.who.name.rule == "unlisted-speaker" and " " not in name and name[:1].islower()


def _clause(lows: Sequence[str], sentence: range, stop: int) -> int:
    """Return where the clause before a verb begins: behind a mark, a conjunction or a comma."""
    start = stop
    while start > sentence.start and lows[start - 1] not in _CLAUSES and lows[start - 1] != ",":
        start -= 1
    return start


def _before_aside(lows: Sequence[str], sentence: range, stop: int) -> int:
    """Return where a speaker ends before an aside that tells how he spoke ("A trader, fearing reprisals, said")."""
    if lows[stop - 1] != ",":
        return stop
    opens = next((at for at in range(stop - 2, max(stop - _ASIDE, sentence.start), -1) if lows[at] == ","), stop)
    aside = lows[opens + 1] if opens < stop - 1 else ""
    if aside.isdigit() and opens + 3 == stop:
        return opens  # "a trader, 42, said"
    return opens if aside in _RELATIVES or aside == "which" or aside in MET or aside in _ASIDES else stop


def described(lows: Sequence[str], sentence: range, verb: Mention, places: Sequence[Place]) -> Place | None:
    """Return the unnamed party that opens a sentence and is described in asides up to a verb ("An officer at …,")."""
    stop = sentence.start + len(without_passed(list(lows[sentence.start : verb.first])))
    phrase = _described(lows, sentence, stop) if stop > sentence.start else None
    if phrase is None:
        return None
    first = next((place for place in places if phrase[0] <= place.first <= phrase[0] + 2), None)
    return first if first is not None and first.who.self.kind == "unnamed" else None


def _described(lows: Sequence[str], sentence: range, stop: int) -> tuple[int, int] | None:
    """Return the phrase that opens a sentence and is described in asides up to its verb, or nobody.

    "A former manager at Nordlys, the firm that runs the ships and the port, said", "The man, who asked not to be
    named because he feared for his job, said"; of "One, a tiler from the north, said" the phrase that describes.
    """
    start = sentence.start
    if lows[stop - 1] != "," or lows[start] not in _OPENS | {"the"} or stop - start > _LONG_ASIDE + _LONGEST:
        return None
    opens = next((at for at in range(start + 1, stop - 2) if lows[at] == ","), None)
    who = next((at for at in range(start + 2, opens or start) if lows[at] in _RELATIVES), None)
    if who is not None:
        return start, who  # "A driver who agreed to be named only by his first name, Pavel, said"
    if opens is None or opens - start > _LONGEST or not _BREAKS.isdisjoint(lows[start:opens]):
        return None
    aside = lows[opens + 1]
    if lows[start] == "one" and opens == start + 1 and aside in ("a", "an"):
        close = next(at for at in range(opens + 1, stop) if lows[at] == "," or lows[at] in _WHO)
        return opens + 1, close
    if lows[start] == "one" or aside not in _WHO | _ASIDES | _ARTICLES | {"which", "both", "all", "now"}:
        return None
    return (start, opens) if aside in _WHO or opens - start > 2 or lows[opens - 1] in FOLK else None


def _before_relative(lows: Sequence[str], start: int, stop: int) -> int:
    """Return where a phrase ends before the clause that tells more of its noun, if one does."""
    tells = (at for at in range(start + 1, stop) if lows[at] in _RELATIVES or lows[at] in MET or _that_does(lows, at))
    who = next(tells, stop)
    return who if stop - who > _SHORTEST else stop


def _that_does(lows: Sequence[str], at: int) -> bool:
    """Whether "that monitors the sanctions" tells what a body does."""
    return lows[at] == "that" and (lows[at + 1].endswith("s") or lows[at + 1].endswith("ed"))


def _with_aside(
    tokens: Tokens, sentence: range, comma: int, mentions: Sequence[Mention], taken: Container[int]
) -> Place | None:
    """Read "Its owner, Nordlys, said" and "Nordlys, a group that studies pictures, said"."""
    lows = tokens.lows
    open_ = next((at for at in range(comma - 1, max(comma - _ASIDE, sentence.start), -1) if lows[at] == ","), None)
    if open_ is None or comma - open_ < 2:
        return None
    start = _clause(lows, sentence, open_)
    first = is_name(tokens, start, open_)
    if first and lows[open_ + 1] in ("a", "an", "the", "its"):
        of_kind = next((lows[at] for at in range(open_ + 1, comma) if lows[at] in KIND), None)
        if of_kind in STAFF or any(low in FOLK for low in lows[open_ + 1 : comma]):
            return named_person(tokens, start, open_ - 1, mentions) if start not in taken else None
        if of_kind is None:
            return None
        return speaker_at(tokens, start, open_ - 1, of_kind, mentions, open_ + 1)
    head = head_of(tokens, start, open_)
    if head is None or not (lows[head] in KIND or lows[head] in FOLK):
        return None
    if not is_name(tokens, open_ + 1, comma) or open_ + 1 in taken:
        return None
    return speaker_at(tokens, open_ + 1, comma - 1, lows[head], mentions, start)
