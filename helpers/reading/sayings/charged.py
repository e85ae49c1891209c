"""Nouns that say something: "Seoul's claim that …", "US and Korean accusations of …", "despite Moscow's denials"."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.people.cast import Cast
from helpers.reading.people.who import Place
from helpers.reading.sayings.agreement import agreements, with_joined
from helpers.reading.sayings.counts import figures
from helpers.reading.sayings.passed import SIDES, without_passed
from helpers.reading.sayings.relays import is_medium
from helpers.reading.sayings.saying import Saying
from helpers.reading.sayings.views import SAME
from helpers.reading.tokens import Tokens

_SENSES = {
    "alleges": "claim charge accusation allegation assertion rumor rumour contention suspicion",
    "assesses": "assessment estimate finding conclusion belief analysis view count reckoning judgement judgment "
    "opinion calculation",
    "says": "announcement revelation disclosure statement warning admission confirmation declaration",
    "reports": "report account",
    "denies": "denial rejection refutation",
}
_NOUNS = {
    form: Entry("say", sense, noun, False)
    for sense, nouns in _SENSES.items()
    for noun in nouns.split()
    for form in (noun, f"{noun}s")
}
_PRINTED = frozenset(("report", "reports", "account", "accounts"))
_MAKES = {"alleges": "alleges", "reports": "alleges", "assesses": "assesses"}
_ADJECTIVES = 2  # words between "Seoul's" and "claims"
_AGENT = 3  # words between "claim" and whoever made it
_TIME = 3  # words of "on Thursday" between the claimant and "that"
_OF = frozenset(
    "that of about regarding concerning indicating suggesting saying alleging claiming stating showing".split()
)
_BACKED = frozenset(
    "agreed agrees shares share concurred concurs backed backs echoed echoes repeated repeats endorsed endorses "
    "supported corroborated".split()
)
_MADE = _BACKED | frozenset("made levelled leveled voiced raised shared".split())
_GAVE = _MADE | frozenset("gave offered presented issued released outlined delivered provided published".split())
_SHOWED = _GAVE | frozenset(
    "published showed shown shows disclosed declassified unveiled posted circulated produced ran carried aired printed "
    "broadcast".split()
)
_EVIDENCE = frozenset(
    "evidence proof photo photos photograph photographs image images imagery picture pictures footage video "
    "videos".split()
)
_SHOWS = frozenset("that showing shows of indicating proving suggesting purporting".split())
_LETS_SEE = frozenset(("showed", "shows", "aired"))
_SIGHTS = _EVIDENCE | {"that", "how", "no", "any", "little", "interest", "signs"}
_PARTIES = ("RUS", "PRK")  # what they have is no count of theirs
_VERBS = frozenset("claims charges estimates views counts reports judgements rumors rumours concludes".split())
_REJECTS = frozenset(
    "called calls dismissed dismisses denied denies rejected rejects branded described slammed".split()
)
_GIVEN = 6  # words from "released" to the evidence
_BESIDES = frozenset("in despite following after amid besides beyond given since".split())
_BY = frozenset(("by", "in", "on"))
_ITS = frozenset(("its", "his", "her", "their", "an", "a"))
_BEFORE_AGAIN = frozenset("a an the very much many some several other exactly about".split())
_AGREES = frozenset("agree agrees agreed concur concurs concurred".split())
_AGREED_ON = frozenset((".", ",", "too", ";"))
_AGREEING = Entry("say", "says", "agrees", False)
_OWNER = frozenset(("'s", "’s", "'", "’"))
_MONEY = frozenset("bank banks dollars roubles rubles money cash deposits funds currency".split())
_CLAUSES = frozenset(("while", "whereas", "but", ";"))
_POINTING = frozenset("the these those such this that".split())


def charges_of(
    tokens: Tokens,
    number: int,
    places: Sequence[Place],
    quoted: Sequence[bool],
    cast: Cast,
    mentions: Sequence[Mention],
    spoken: bool = False,
) -> list[Saying]:
    """Return what the nouns of a sentence say, each with whoever they give it to; ``spoken`` if others speak in it."""
    sentence, lows = tokens.sentences[number], tokens.lows
    found = []
    for at in [at for at in sentence if lows[at] in _EVIDENCE and lows[at + 1] in _SHOWS and not quoted[at]]:
        if givers := _givers(lows, at, places, sentence):
            shown = Mention(at, at, Entry("say", "detects", "evidence", False))
            found.append(Saying(givers, shown, "detects", number, range(at + 2, sentence.stop)))
    for at in [at for at in sentence if lows[at] in _LETS_SEE and lows[at + 1] not in _SIGHTS and not quoted[at]]:
        subject = len(without_passed(list(lows[sentence.start : at]))) + sentence.start
        shown = Mention(at, at, Entry("say", "detects", "evidence", False))
        showing = [p for p in places if p.last == subject - 1 and _of_a_party(p)]
        found += [Saying([p], shown, "detects", number, range(at + 1, sentence.stop)) for p in showing]
    for figure in figures(lows, sentence):
        theirs = owners(lows, figure.first, places, cast, mentions) if not quoted[figure.first] else []
        if theirs and not any(owner.who.self.country.value in _PARTIES for owner in theirs):
            found.append(Saying(theirs, figure, "says", number, sentence))
    for at in [at for at in sentence if lows[at] in _AGREES and lows[at + 1] in _AGREED_ON and not quoted[at]]:
        subject = len(without_passed(list(lows[sentence.start : at]))) + sentence.start
        if agreeing := [place for place in places if place.last == subject - 1]:
            found.append(Saying(agreeing, Mention(at, at, _AGREEING), "says", number, sentence))
    found += [Saying(who, words, "says", number, sentence) for who, words in agreements(lows, sentence, places)]
    for at in [at for at in sentence if lows[at] in _NOUNS]:
        entry = _NOUNS[lows[at]]
        if quoted[at] or (lows[at].endswith("s") and lows[at + 1] == "that" and _is_verb(lows, sentence, at, places)):
            continue
        if lows[at].startswith("account") and not _MONEY.isdisjoint(lows[sentence.start : sentence.stop]):
            continue  # "thirty million dollars held in Russian accounts"
        if spoken and lows[at] in _PRINTED and lows[at - 2] == "in" and lows[at - 4] == "as":
            continue  # "Budanov revealed …, as detailed in a report by The Economist": it only passes it on
        verb = Mention(at, at, entry)
        made = entry.value in _MAKES or lows[at - 1] in SAME  # "made a similar statement"
        if makers := _makers(lows, at, places, sentence) if made else []:
            found.append(Saying(makers, verb, _MAKES.get(entry.value, "alleges"), number, sentence))
            continue
        speakers = owners(lows, at, places, cast, mentions) or _agent(lows, at, places, sentence.stop, cast)
        if not speakers:
            continue
        if lows[speakers[0].first - 1 - (lows[speakers[0].first - 1] == "the")] in _BY and entry.value in _MAKES:
            clause = next((to for to in range(at, sentence.start, -1) if lows[to] in _CLAUSES), sentence.start)
            told = range(clause, sentence.stop) if clause > sentence.start else sentence
            found.append(Saying(speakers, verb, entry.value, number, told))  # "By Seoul's count, …"
            continue
        start = max(at, speakers[-1].last) + 1
        of = next((to for to in range(start, min(start + _TIME, sentence.stop)) if lows[to] in _OF), None)
        if of is not None or entry.value == "denies":
            # "despite the North's declaration of …, Moscow sent": what follows is told by the story
            aside = lows[sentence.start] in _BESIDES and entry.value != "denies"
            comma = next((to for to in range(start, sentence.stop) if lows[to] == ","), sentence.stop)
            content = range(start if of is None else of + 1, comma if aside else sentence.stop)
            found.append(Saying(speakers, verb, entry.value, number, content))
    return found


def _of_a_party(place: Place) -> bool:
    """Whether a body of one of the two states lets others see something ("the embassy showed the goats")."""
    who = place.who.self
    return who.kind == "organisation" and who.affiliation == "state" and who.country.value in _PARTIES


def _givers(lows: Sequence[str], at: int, places: Sequence[Place], sentence: range) -> list[Place]:
    """Return who shows evidence of something: "the White House released satellite images showing that …"."""
    gave = next((to for to in range(at - 1, max(at - _GIVEN, sentence.start), -1) if lows[to] in _SHOWED), None)
    if gave is None:
        return []
    subject = len(without_passed(list(lows[sentence.start : gave]))) + sentence.start
    return [
        place
        for place in places
        if place.last == subject - 1 and not (is_medium(place.who.self) and not _of_a_party(place))
    ]


def owners(
    lows: Sequence[str], at: int, places: Sequence[Place], cast: Cast, mentions: Sequence[Mention]
) -> list[Place]:
    """Return whose claim it is: "Seoul's claims", "the White House' recent revelations", "US and Korean claims"."""
    for place in places:
        between = lows[place.last + 1 : at]
        if place.first < at <= place.last and _ends_in(place.who.name.words, lows[at - 1 - (lows[at - 1] in _OWNER)]):
            return [place]  # "a White House statement", read as one party
        if (
            place.last < at
            and (not between or between[0] in ("'s", "'", "’", "’s"))
            and len(between) <= 1 + _ADJECTIVES
        ):
            return [place]
    states = (m for m in mentions if m.entry.kind in ("country", "capital") and at - 2 - _ADJECTIVES <= m.last < at - 1)
    owner = next((m for m in states if lows[m.last + 1] == "'s"), None)
    if owner is not None:  # "South Korea's statement", which is read as its paper
        return [Place(owner.first, owner.last, cast.institutions.state(owner))]
    adjective = next((m for m in mentions if m.entry.kind == "nationality" and m.last == at - 1), None)
    if adjective is None or lows[at] in _PRINTED:
        return []  # "a Japanese report" is a paper's, and not the government's
    found = [Place(adjective.first, adjective.last, cast.institutions.of_adjective(adjective))]
    if lows[adjective.first - 1] == "and":
        found[:0] = [place for place in places if place.last == adjective.first - 2][:1]
    return found


def _is_verb(lows: Sequence[str], sentence: range, at: int, places: Sequence[Place]) -> bool:
    """Whether a body stands right before what ends like a plural: "the ministry estimates that"."""
    if lows[at] not in _VERBS:
        return False
    body = next((place for place in places if place.last == at - 1), None)
    rejected = body is not None and not _REJECTS.isdisjoint(lows[max(body.first - 2, sentence.start) : body.first])
    return body is not None and not rejected


def _ends_in(name: str | None, low: str) -> bool:
    """Whether a name ends in a word."""
    return (name or "").casefold().split()[-1:] == [low]


def _both(at: int, cast: Cast) -> list[Place]:
    """Return the two states of this story ("despite denials from both countries")."""
    states = [cast.known.get(f"state:{code}") for code in _PARTIES]
    return [Place(at, at + 1, who) for who in states if who is not None] if all(states) else []


def _agent(lows: Sequence[str], at: int, places: Sequence[Place], stop: int, cast: Cast) -> list[Place]:
    """Return who made a claim: "a claim by the United States", "accusations from Seoul"."""
    read = next((p for p in places if p.first < at < p.last and is_medium(p.who.self)), None)
    if read is not None and lows[at] in _PRINTED:
        return [read]  # "a report in the Wall Street Journal", read as one name
    if lows[at + 1] in ("by", "from") and lows[at + 2] in ("both", "the") and lows[at + 3] in SIDES:
        return _both(at + 2, cast) if lows[at + 2] == "both" else []
    if lows[at + 1] not in ("by", "from") and not (lows[at] in _PRINTED and lows[at + 1] == "in"):
        return []
    owned = next((to for to in range(at + 2, min(at + 2 + _AGENT, stop)) if lows[to] == "'s"), at)
    near = (place for place in places if max(at, owned) < place.first < min(max(at, owned) + 1 + _AGENT, stop))
    made = next((place for place in near if lows[at + 1] != "in" or is_medium(place.who.self)), None)
    return with_joined(lows, made, places) if made is not None else []


def _makers(lows: Sequence[str], at: int, places: Sequence[Place], sentence: range) -> list[Place]:
    """Return who made or backed what was told: "the allegation … was made by", "Tokyo echoed these claims"."""
    again = lows[at - 1] in SAME  # "made the same claim", "gave a similar account"
    own = again or _NOUNS[lows[at]].value != "reports"  # a report is mostly a paper, and not what is said
    if not again and lows[at - 1] not in _POINTING and not (own and lows[at - 1] in _ITS):
        return []
    for place in places:
        if place.first > at and "by" in lows[max(place.first - 2, at) : place.first]:
            by = place.first - 1 if lows[place.first - 1] == "by" else place.first - 2
            if lows[by - 1] in _MADE:
                return with_joined(lows, place, places)
    verb = at - 2
    while again and lows[verb] in _BEFORE_AGAIN:
        verb -= 1
    verb -= lows[verb] in ("with", "up")  # "agreed with that assessment", "backed up the claim"
    if lows[verb] in (_GAVE if own else _BACKED):
        subject = len(without_passed(list(lows[sentence.start : verb]))) + sentence.start
        last = next((place for place in places if place.last == subject - 1), None)
        return [one for one in places if last in with_joined(lows, one, places)] if last is not None else []
    return []
