"""What is said: the words of a sentence that a verb of saying speaks of, and where those of another begin."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from helpers.reading.lexicon import Mention
from helpers.reading.people.names import SAYS, WEEKDAYS
from helpers.reading.sayings.agents import AFTER_SPEAKER, AUXILIARIES
from helpers.reading.sayings.dependents import PREPOSITIONS, WORKS
from helpers.reading.sayings.passed import before_date, behind_date
from helpers.reading.sayings.saying import Saying
from helpers.reading.sayings.voice import IS
from helpers.reading.tokens import Tokens

MARKS = frozenset((",", "”", '"', "'", "’", "—", "–", "?", "!"))
# What opens a sentence and is no saying: "Asked about the reports, he said the information needed checking".
_LEADS_IN = frozenset(
    "asked questioned pressed quizzed queried commenting responding reacting replying answering referring speaking "
    "addressing touching turning regarding concerning".split()
)
_GOES_ON = frozenset("but and while although though whereas an a as yet which".split())
_FIRST = frozenset(
    "while although though whereas as".split()
)  # of a sentence: what comes behind the comma is another's
_PARTS = frozenset("and but while after as although though whereas".split())  # before what another one says
CLAUSE = frozenset('that who which whom whose while as when after before since “ "'.split())
_JOINS = frozenset(("and", "but"))
_TIMES = 5  # words of ", and soon after that the Pentagon admitted"
_WHENS = (
    (PREPOSITIONS - {"to", "of", "about"})
    | WEEKDAYS
    | frozenset("earlier last this yesterday today later again too".split())
)
_STOPS = MARKS | {".", ";", ")"}
_UNITS = frozenset("minute minutes hour hours day days week weeks month months year years shortly".split())
_WHEN = 4  # words of "earlier this month"
_OWNER = 6  # words of the owner of a speaker
_LONG_PHRASE = 7  # words before the name of a speaker ("the South Korean news site")
_STIRRING = frozenset(
    "fuelling fueling raising sparking prompting stoking deepening triggering feeding igniting heightening".split()
)
_STIRRED = frozenset(
    "suspicion suspicions fear fears concern concerns worry worries speculation questions alarm doubts unease".split()
)
_AT = frozenset("in at during after following before on ahead speaking".split())
_MEETINGS = frozenset(
    "meeting meetings call talks speech interview statement briefing conference address hearing session visit message "
    "post remarks summit forum debate ceremony letter readout testimony dinner event conversation consultations".split()
)
_PLACED = 14  # words of "in a press release on its website on November 2"
_OPENING = 9  # words in which an occasion is told: "At a closed-door meeting of the council"
_CONDITION = frozenset(("if", "should"))
_RESUMED = 16  # words from a verb to where the quotation before it goes on
_NO_PHRASE = (
    PREPOSITIONS
    | CLAUSE
    | AUXILIARIES
    | SAYS
    | frozenset("and or but then not he she it they whereas although though because".split())
)


def content_of(
    lows: Sequence[str], quoted: Sequence[bool], sentence: range, verb: Mention, first: int, inverted: bool
) -> range:
    """Return what is said: what follows the verb, or what stands before where little follows ("…, he said.")."""
    if _split(lows, quoted, sentence, verb, first if not inverted else verb.first):
        return range(sentence.start, sentence.stop)  # "“If true,” Keane said, “it is a breach.”"
    lead = first if not inverted else verb.first
    lead -= lows[lead - 1] == "the" and lows[lead - 2] == ","  # "…, the customs office said"
    told = first - 1 - (lows[first - 1] in ("the", "a", "an"))
    if lows[told] == "as" and verb.entry.kind == "stance" and told > sentence.start:
        return range(verb.last + 1, sentence.stop)  # "… as Beijing voiced concern"
    if lows[told] == "as" and told - sentence.start > 3 and verb.first - first < _OWNER:
        if not _ends(lows, sentence, verb):  # "…, as Oslo told reporters that it would", "as Rome announced a test"
            return range(verb.last + 1, sentence.stop)
        return range(sentence.start, told)  # "…, as a newspaper reported, he said"
    while (
        lead - sentence.start > 3
        and first - lead < _OWNER
        and lows[lead - 1] not in MARKS
        and lows[verb.first - 1] != ","
    ):
        if "'s" not in lows[lead - _OWNER : lead]:
            break
        lead -= 1  # "…, the Washington-based Stimson Center's 38 North wrote"
    lead = _phrase_before(lows, sentence, lead) if not inverted else lead
    if lead - sentence.start > 3 and lows[lead - 1] in (",", "”", '"', "'", "’", "—"):
        following = verb.last + 1
        day = behind_date(lows, following)
        if day > following and lows[day : day + 1] == [","] and lows[lead - 1] == ",":
            return range(sentence.start, lead)  # "…, the ministry said Monday, days after the United States claimed"
        if lows[following] == "," and lows[lead - 1] == "," and _at_a_time(lows, following + 1):
            return range(sentence.start, lead)  # "…, the Kremlin said, hours before the two signed a treaty"
        if lows[following] == "," and lows[lead - 1] == "," and lows[following + 1] in _GOES_ON | _STIRRING:
            return range(sentence.start, lead)  # "…, the U.S. says, but Pyongyang has denied it"
        if lows[following : following + 1] in (["of"], ["about"], ["when"]) and IS & set(lows[sentence.start : lead]):
            return range(sentence.start, lead)  # "Such claims are nonsense, Petrov said of the reports that …"
        aside = lows[following : following + 1] == [","] and lows[lead - 1] == "," and verb.entry.kind == "say"
        if aside and lows[following + 1] not in _GOES_ON and not lows[following + 1].endswith("ing"):
            clause = lows[lead - 2] in ("that", "which", "who")  # "the shells that, Seoul says, the North has sent"
            return range(lead - 2 if clause else sentence.start, sentence.stop)  # "By selling, he said, Oslo helps"
        told = following < sentence.stop and lows[following] in ("that", ":", "he", "she", "it", "they")
        told = told or (_on_an_occasion(lows, sentence.start, lead) and not _ends(lows, sentence, verb))
        told = told or (_leads_in(lows, sentence.start) and lows[lead - 1] == "," and not _ends(lows, sentence, verb))
        if not told and verb.entry.kind == "say" and lows[lead - 1] == "," and _where(lows, following, sentence.stop):
            return range(sentence.start, lead)  # "…, the service said in a press release on November 2."
        done_to = verb.entry.kind == "stance" and not inverted and lows[following] not in AFTER_SPEAKER
        first_clause = lows[sentence.start] in _FIRST and lows[lead - 1] == ","  # "While …, Japan voiced regret"
        told = told or (first_clause and (verb.entry.kind == "stance" or not _ends(lows, sentence, verb)))
        quote_before = lows[lead - 1] != "," or lows[lead - 2] in ("”", '"')
        if not told and not done_to and (inverted or quote_before or lead - sentence.start > sentence.stop - following):
            return range(sentence.start, lead)
    stop = sentence.stop
    if lows[first - 1] == "what" and "," in lows[verb.last : stop]:
        stop = lows.index(",", verb.last, stop)  # "If it is what they say it is, then firing it is a breach"
    return range(verb.last + 1, _before_comment(lows, quoted, verb.last + 1, stop))


def _before_comment(lows: Sequence[str], quoted: Sequence[bool], start: int, stop: int) -> int:
    """Return where the page adds what others made of it ("…, fuelling suspicion that Russian know-how was used")."""
    for at in range(start, stop - 2):
        if lows[at] == "," and lows[at + 1] in _STIRRING and not quoted[at] and _STIRRED & set(lows[at + 2 : at + 5]):
            return at
    return stop


def _where(lows: Sequence[str], at: int, stop: int) -> bool:
    """Whether only where and when something was said stands behind the verb, up to the end of the sentence."""
    end = next((to for to in range(at, min(at + _PLACED, stop)) if lows[to] in _STOPS), stop)
    return (
        at < end < stop
        and lows[end] == "."
        and lows[at] in _AT
        and AUXILIARIES.isdisjoint(lows[at:end])
        and CLAUSE.isdisjoint(lows[at:end])
    )


def _at_a_time(lows: Sequence[str], at: int) -> bool:
    """Whether words tell only when something was said ("a day after the visit", "hours before they met")."""
    unit = next((to for to in range(at, at + _WHEN) if lows[to] in _UNITS), None)
    return unit is not None and lows[unit + 1] in ("after", "before")


def _leads_in(lows: Sequence[str], start: int) -> bool:
    """Whether a sentence opens with what somebody was asked or spoke on ("When asked about it, …")."""
    start += lows[start] in ("when", "also", "later")
    if _at_a_time(lows, start):
        return True  # "A day after Seoul spoke of guns, the Kremlin said …"
    return lows[start] in _LEADS_IN or (lows[start] in ("on", "as") and lows[start + 1] in ("whether", "to", "if"))


def _on_an_occasion(lows: Sequence[str], start: int, lead: int) -> bool:
    """Whether a sentence opens with where or when somebody spoke ("In a call with his counterpart on Friday, …")."""
    if lows[start] not in _AT or lows[lead - 1] != "," or "," in lows[start : before_date(lows, lead - 1)]:
        return False
    return not _MEETINGS.isdisjoint(lows[start + 1 : min(start + _OPENING, lead)])


def _split(lows: Sequence[str], quoted: Sequence[bool], sentence: range, verb: Mention, lead: int) -> bool:
    """Whether a quotation, or a condition, is broken off before its speaker and goes on behind the verb."""
    opens_so = lows[sentence.start] in _CONDITION or lows[sentence.start + 1] in _CONDITION
    if not opens_so and not any(
        quoted[at] and lows[at] in MARKS for at in range(max(lead - _LONG_PHRASE, sentence.start), lead)
    ):
        return False
    opens = next((at for at in range(verb.last + 1, min(verb.last + _RESUMED, sentence.stop)) if quoted[at]), None)
    return opens is not None and lows[opens - 1] == ","


def _ends(lows: Sequence[str], sentence: range, verb: Mention) -> bool:
    """Whether nothing is said behind a verb but when ("as a paper reported Monday", not "as he began a test")."""
    after = lows[verb.last + 1 : min(verb.last + 2 + _WHEN, sentence.stop)]
    if lows[verb.last + 1] == "this" and lows[verb.last + 2] in AUXILIARIES | IS:
        return False  # "said this was untrue"
    return not _STOPS.isdisjoint(after) and (after[0] in _STOPS or after[0] in _WHENS)


def _phrase_before(lows: Sequence[str], sentence: range, first: int) -> int:
    """Return where the phrase before a speaker begins behind a comma ("…, the news site Global Watch said")."""
    at = first
    by = first - 1 - (lows[first - 1] == "the")
    if lows[by] in ("by", "from") and lows[by - 1] in WORKS:
        at = by - 1  # "…, a new study by the institute found"
    while at > sentence.start + 3 and first - at < _LONG_PHRASE and lows[at - 1] not in MARKS:
        low = lows[at - 1]
        if not (low.isalpha() or low in ("-", "'s")) or low in _NO_PHRASE or low.endswith(("ed", "ly")):
            return first
        at -= 1
    return at if lows[at - 1] in MARKS else first


def part(tokens: Tokens, found: list[Saying]) -> None:
    """End what one says where "and" begins what another says ("KCNA reported that …, and the Kremlin said …")."""
    lows = tokens.lows
    for saying, later in pairwise(found):
        place = later.speakers[0]
        lead = place.first - 1 - (lows[place.first - 1] == "the")
        lead = next((at for at in range(lead, lead - _TIMES, -1) if lows[at] in _JOINS and lows[at - 1] == ","), lead)
        beside = 0 <= later.verb.first - later.speakers[-1].last <= 2 and not later.pronoun
        answers = lows[lead - 1 : lead + 1] == ["to", "which"]  # "…, to which Petrov said"
        short = saying.sense == "no-comment"  # "had no details, though Petrov wrote"
        as_well = lows[lead] == "as" and later.content.start > later.verb.last  # not "…, as Seoul reported"
        joins = lows[lead] in _PARTS or as_well
        acts = saying.verb.entry.kind == "stance" or (lows[lead - 1] == "," and saying.content.start < lead - 1)
        parts = beside and (short or acts or saying.content.start + 3 < lead) and (joins or answers)
        start = tokens.sentences[saying.at].start
        begins = lows[start] in _FIRST or _at_a_time(lows, start)  # "While the Kremlin …, Ukraine says"
        parts = parts or (beside and begins and lows[lead] == ",")
        if parts or lows[lead] == ";":
            for one in (one for one in found if one.verb.first <= saying.verb.first):
                if one.content.start < lead < one.content.stop and lead > one.verb.last:
                    one.content = range(one.content.start, lead)


def cut(lows: Sequence[str], found: list[Saying]) -> None:
    """End what one says where the next verb of the same speaker begins ("said it was false and called it a lie")."""
    for saying, later in pairwise(found):
        shared = all(
            low in ("and", "or") or low.endswith("ly") for low in lows[saying.verb.last + 1 : later.verb.first]
        )
        if shared:
            continue  # "condemned and protested against the shipments"
        clause = lows[later.verb.first - 2] == "what"  # "condemned what he called a trade in shells"
        if saying.content.start < later.verb.first < saying.content.stop and saying.who is later.who and not clause:
            saying.content = range(saying.content.start, later.verb.first)
