"""Who speaks through a participle: "…, with Seoul saying", "joined Oslo in condemning", "a statement calling on …"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.calendar.words import MONTHS
from helpers.reading.composed.composing import before_adverbs
from helpers.reading.lexicon import Mention
from helpers.reading.people.names import WEEKDAYS
from helpers.reading.people.who import Place
from helpers.reading.sayings.agents import joined
from helpers.reading.sayings.contents import CLAUSE
from helpers.reading.sayings.dependents import PREPOSITIONS, behind_preposition, is_summoned
from helpers.reading.sayings.referents import ISSUED
from helpers.reading.sayings.saying import Saying
from helpers.reading.sayings.strangers import crowd
from helpers.reading.sayings.subjects import Subjects

_DAYS = WEEKDAYS | MONTHS | frozenset("on in late early last this earlier week month year yesterday today , .".split())
_OF_A_DAY = 8  # words of "on Jan. 9, 2024"
_PAPERS = ISSUED | {"letter", "note", "declaration", "appeal", "resolution"}
_ISSUES = frozenset(
    "issued released published made adopted sent issue issues signed joined endorsed signs joins endorses backs backed "
    "passed passes adopts supported supports approved approves".split()
)
_JOINS = frozenset("join joins joined joining follow follows followed following".split())
_REACTS = frozenset("responded reacted retaliated answered replied hit".split())
MANY = frozenset("countries nations states governments members allies partners".split())  # who issue a joint paper
_NEAR = 6  # words of the paper's owner
_MADE_BY = 8  # words of "statement of almost fifty foreign ministers"


def spoken(
    subjects: Subjects, number: int, sentence: range, verb: Mention, places: list[Place], earlier: list[Saying]
) -> Saying | None:
    """Return what is said by a participle: by who joins in it, speaks already, or issues the paper before it."""
    lows = subjects.tokens.lows
    sense = verb.entry.value if verb.entry.kind == "say" else "stance"
    content = range(verb.last + 1, sentence.stop)
    if beside := _with(lows, verb, places) or _joining(subjects, sentence, verb, places):
        return Saying(beside, verb, sense, number, content)
    if earlier and earlier[-1].sense != "according":
        return Saying(earlier[-1].speakers, verb, sense, number, content, pronoun=True)
    if verb.first == sentence.start and verb.entry.kind == "stance":
        return _opening(lows, number, sentence, verb, places)
    if issuers := issuing(subjects, sentence, verb, places):
        return Saying(issuers, verb, sense, number, content)
    subject = _subject(subjects, verb, places) if lows[verb.first - 1] == "," and not earlier else None
    return Saying([subject], verb, sense, number, content, pronoun=True) if subject is not None else None


def _with(lows: Sequence[str], verb: Mention, places: list[Place]) -> list[Place]:
    """Return who tells something beside the sentence ("…, with Seoul and Kyiv saying that")."""
    beside: list[Place] = []
    for place in reversed([place for place in places if place.last < verb.first]):
        between = lows[place.last + 1 : (beside[0].first if beside else verb.first)]
        if between != [] and not (beside and between in (["and"], ["and", "the"], [","], [",", "and"])):
            break
        beside.insert(0, place)
        if "with" in lows[max(place.first - 2, 0) : place.first]:
            return beside
    return []


def _joining(subjects: Subjects, sentence: range, verb: Mention, places: list[Place]) -> list[Place]:
    """Return who does something together ("Japan has joined Seoul in condemning it")."""
    lows = subjects.tokens.lows
    if lows[verb.first - 1] == "by" and lows[verb.first - 2] in _REACTS:  # "Seoul responded by imposing sanctions"
        reacts = verb._replace(first=verb.first - 2, last=verb.first - 2)
        return subjects.before(sentence, reacts, [place for place in places if place.last < reacts.first], [])
    if lows[verb.first - 1] != "in":
        return []
    others = [place for place in places if place.last < verb.first - 1]
    joins = next((at for at in range(verb.first - 2, sentence.start, -1) if lows[at] in _JOINS), None)
    partners = [place for place in others if joins is not None and place.first > joins]
    if joins is not None and not partners and not CLAUSE & set(lows[joins : verb.first]):
        return subjects.before(sentence, verb._replace(first=joins, last=joins), others, [])
    day = verb.first - 1
    while lows[day - 1] in _DAYS or lows[day - 1].isdigit():
        day -= 1  # "joined Seoul on Wednesday in condemning"
    if joins is None or not partners or day - partners[-1].last > 1:
        return []  # "joined her colleagues in condemning" has no other party
    return [*subjects.before(sentence, verb._replace(first=joins, last=joins), others, []), *partners]


def issuing(subjects: Subjects, sentence: range, verb: Mention, places: list[Place]) -> list[Place]:
    """Return whose paper says something ("the ministry issued a statement calling on Russia to stop")."""
    lows = subjects.tokens.lows
    paper = before_adverbs(lows, verb.first - 1)  # "a statement strongly condemning"
    day = paper
    while day > verb.first - _OF_A_DAY and (lows[day] in _DAYS or lows[day].isdigit()):
        day -= 1  # "a statement on Jan. 9, 2024 condemning"
    paper = day if lows[day] in _PAPERS else paper
    paper -= lows[paper] == "," or lows[paper] in ("that", "which")
    paper -= lows[paper] == ","  # "joined a statement, which condemns"
    if lows[paper] not in _PAPERS:
        paper = next(
            (at for at in range(paper - 1, max(paper - _MADE_BY, sentence.start), -1) if lows[at] in _PAPERS), paper
        )
        if lows[paper + 1] not in ("of", "by", "from"):
            return []  # "joined a statement of 47 ministers, which condemns"
    if lows[sentence.start] == "in" and paper - sentence.start < _NEAR:
        return _headed(lows, sentence, verb, places)
    issued = next((at for at in range(paper - 1, sentence.start, -1) if lows[at] in _ISSUES), None)
    if issued is None or paper - issued > _NEAR + 1:
        return []
    states = [place for place in places if place.last < issued and place.who.kind in ("state", "organisation")]
    if lows[paper - 1] == "joint" and len(states) > 1 and MANY & set(lows[sentence.start : issued]):
        return states  # "forty countries, including Japan and Norway, issued a joint statement condemning"
    heads = [at for at in range(sentence.start, issued) if lows[at] in MANY] if lows[paper - 1] == "joint" else []
    many = crowd(subjects.tokens, sentence, heads[0] + 1 if heads else issued)  # "48 countries and the Union issued"
    return [many] if many else subjects.before(sentence, verb._replace(first=issued, last=issued), places, [])


def _headed(lows: Sequence[str], sentence: range, verb: Mention, places: list[Place]) -> list[Place]:
    """Return who speaks behind a paper that opens a sentence ("In a statement condemning it, Oslo and Rome …")."""
    comma = next((at for at in range(verb.last + 1, sentence.stop) if lows[at] == ","), sentence.stop)
    first = next((place for place in places if place.first in (comma + 1, comma + 2)), None)
    return [first, *joined(lows, first, places)] if first is not None else []


def _opening(lows: Sequence[str], number: int, sentence: range, verb: Mention, places: list[Place]) -> Saying | None:
    """Return what a clause that opens a sentence judges ("Condemning the deal, the minister said that …")."""
    comma = next((at for at in range(verb.last + 1, sentence.stop) if lows[at] == ","), sentence.stop)
    speakers = _headed(lows, sentence, verb, places)
    content = range(verb.last + 1, comma)
    return Saying(speakers, verb, "stance", number, content) if speakers else None


def _subject(subjects: Subjects, verb: Mention, places: list[Place]) -> Place | None:
    """Return the subject of the clause that "…, saying" goes on from: the nearest party with a verb behind it."""
    lows = subjects.tokens.lows
    for place in reversed(places):
        after = lows[place.last + 1]
        if after == "on" and lows[place.last + 2] in WEEKDAYS:
            after = lows[place.last + 3]  # "A lawmaker on Friday withdrew it, saying"
        if place.last >= verb.first - 2 or subjects.quoted[place.first] or behind_preposition(lows, place):
            continue
        if is_summoned(lows, place):
            continue  # "summoned Norway's envoy over it, saying": the envoy says nothing
        if "that" in lows[max(place.first - 2, 0) : place.first]:
            continue  # "withdrew her claim that Russia had sold jets, saying": Russia is only told of
        if after.isalpha() and after not in PREPOSITIONS and after not in ("and", "or", "as", "who", "which"):
            return place
    return None
