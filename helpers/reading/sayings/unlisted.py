"""Subjects that no table knows, told by a noun of their kind: "the owner of a sawmill", "trade unions", "MG-Flot".

"Two former employees put the number at 40", "Her department declined", "The harbour firm Nordlys said", "Its owner,
Nordlys, has denied": whoever stands right before a verb of saying speaks, whether a table has the noun or not.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from helpers.reading.lexicon import Mention
from helpers.reading.moving.things import PEOPLE
from helpers.reading.people.names import WEEKDAYS
from helpers.reading.people.who import Place, Who
from helpers.reading.sayings.passed import without_passed
from helpers.reading.tokens import Tokens

_KINDS = {
    "company": "company companies firm firms operator operators owner owners exporter exporters importer importers "
    "line lines shipper shippers bank banks plant plants factory factories management manager managers dealer dealers "
    "contractor contractors supplier suppliers employer employers builder builders manufacturer manufacturers maker "
    "captain crew retailer retailers airline airlines railway railways port yard farm farms mill sawmill shipowner "
    "director directors foreman zoo museum theatre circus hospital airport shipyard smelter combine depot terminal "
    "shipowners charterer refinery corporation conglomerate enterprise holding venture subsidiary",
    "media": "media site sites website websites paper papers newspaper newspapers daily channel channels broadcaster "
    "broadcasters blog blogs outlet outlets magazine weekly portal portals tabloid bloggers blogger reporters "
    "correspondents",
    "state": "department departments ministry office authority authorities administration commission police army navy "
    "staff command committee council government cabinet parliament unit brigade officers officer attaches attache "
    "generals general commander commanders diplomats envoys prosecutors court mission embassy consulate delegation "
    "service agency customs directorate bureau regulator guard guards force forces fleet watchdog inspectorate "
    "consul governor regiment battalion brigades units squadron",
    "research": "analysts analyst experts economists economist scholars scholar researchers researcher scientists "
    "foundation institute group groups project team teams authors author tank tanks institution charity organisation "
    "organization nonprofit ngo laboratory investigators engineers specialists historians academics",
}
_KIND = {noun: kind for kind, nouns in _KINDS.items() for noun in nouns.split()}
_PEOPLE = frozenset(
    "manager managers captain director directors foreman owner dealer officers officer attaches attache generals "
    "general commander commanders "
    "diplomats envoys prosecutors analysts analyst experts economists economist scholars scholar researchers "
    "researcher scientists authors author bloggers blogger reporters correspondents investigators engineers "
    "specialists historians academics traders".split()
)
_OPENS = frozenset(
    "a an the one another its his her their some several two three four five six many local former other both".split()
)
_PREPOSITIONS = frozenset("of for at in from with on near among close inside based to by behind within".split())
_BREAKS = frozenset(
    "who which that whose is was were are been be has had have will would could may might should do does did not no "
    "he she it they we i you this these those what there if when where why how than as because since until although "
    "after before during about over under between into through without against toward towards and or but nor so also "
    "said says told".split()
)
_NO_SPEAKERS = frozenset(
    "statement message report reports document letter release banner sign post caption video slogan headline song "
    "sources source comment commentary remark remarks text editorial dispatch readout communique paper account study "
    "survey article section clause treaty pact law resolution charter constitution agreement deal move meeting visit "
    "decision launch test war attack strike speech interview images image photos footage evidence data figure figures "
    "number total amount value cargo shipment shipments delivery deliveries week month year day morning evening night "
    "country countries side sides region world time way move step news claim claims charge charges allegation "
    "allegations accusation accusations assessment estimate finding findings result case matter issue question answer "
    "ship ships vessel vessels tanker train trains missile missiles shell shells weapon weapons debris fragments truck "
    "trucks plane planes others rest latter former half most results result tests records signs papers "
    "persons goods items".split()
)
_CLAUSES = frozenset(("and", "but", "while", "though", "although", "whereas", "as", ";", ":", "”", '"', "—", "–"))
_SOME = frozenset("local regional provincial municipal city her his its their".split())
_SOME_PEOPLE = frozenset("former captured returned returning several some two three four five six many".split())
_PASSIVE = frozenset("is are was were has have had will by above below here".split())
_RELATIVES = frozenset(("who", "whose"))
_SHORTEST = 2  # words of a clause that tells more of somebody ("who visits")
_FIGHTERS = frozenset(
    "resistance partisan partisans underground guerrilla rebel rebels hacker hackers activist".split()
)
_FOLK = frozenset(
    "residents resident soldiers soldier defectors defector workers worker traders trader lawyers lawyer drivers "
    "sailors fishermen villagers locals inhabitants relatives prisoners refugees survivors neighbours students "
    "builders labourers laborers businessmen merchants volunteers activists customers passengers employees employee "
    "dockers dockworkers doctors farmers hunters smugglers brokers eyewitnesses bystanders fighters paratroopers "
    "veterans veteran pilots crewmen seamen seafarers escapees returnees wives parents".split()
)
_NOBODY = frozenset(
    "nobody nothing everyone everybody someone somebody anyone anybody none neither either another other such all both "
    "yes no one some many most few several much little more less enough sure true well thus here there today "
    "yesterday tomorrow elsewhere president minister god".split()
)
_SERVICES = frozenset("CIA MI6 MI5 BND NSA DIA GRU SVR SBU HUR GUR DGSE AIVD MIVD NIS SKW PET FRA".split())
_REPORTS = frozenset("reported reports report wrote writes".split())
_OF_RUSSIA = ("ros", "gazprom", "rus")
_ROSNEFT = 6  # letters; "Rosa" is a name
_HEADS = frozenset("governor mayor".split())
_PUBLIC = frozenset("office department committee commission directorate centre center".split())
_LOCAL = frozenset("regional local provincial municipal port city airport territory region".split())
_LONGEST = 13
_ASIDE = 14  # words of "…, a Ukrainian group that studies pictures,"


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
    if lows[stop - 1] == ",":
        return _with_aside(tokens, sentence, stop - 1, mentions, taken)
    start = _clause(lows, sentence, stop)
    stop = _before_relative(lows, start, stop)  # "a trader who often visits the city said"
    if not 1 <= stop - start <= _LONGEST or _BREAKS & set(lows[start:stop]):
        return None
    alone = _alone(tokens, start, stop, verb, taken, mentions)
    return alone or _in_phrase(tokens, sentence, start, stop, verb, mentions, taken)


def unlisted_behind(
    tokens: Tokens, sentence: range, verb: Mention, mentions: Sequence[Mention], taken: Container[int]
) -> Place | None:
    """Return who stands behind "according to", under the noun that tells the kind ("to residents of the town")."""
    lows, start = tokens.lows, verb.last + 1
    stop = next((at for at in range(start, sentence.stop) if _ends_a_phrase(lows, at)), sentence.stop)
    if not 1 <= stop - start <= _LONGEST:
        return None
    head = _head(tokens, start, stop)
    low = lows[head] if head is not None else ""
    folk = low in _KIND or low in _FOLK or (low.isalpha() and head is not None and tokens.words[head][0].isupper())
    if not folk or (lows[start] not in _OPENS and low not in _FOLK and not tokens.words[start][0].isupper()):
        return None
    alone = _alone(tokens, start, stop, verb, taken, mentions)
    return alone or _in_phrase(tokens, sentence, start, stop, verb, mentions, taken)


def _ends_a_phrase(lows: Sequence[str], at: int) -> bool:
    return lows[at] in _BREAKS or lows[at] in ("and", "on", "-") or not lows[at][0].isalnum()


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
        place = _place(tokens, first, first, "agency", mentions, start)  # "the FBI said"
        place.who.office = "spy-agency" if word in _SERVICES else ""
        return place
    ordinary = low in _NOBODY or low in _KIND or low in _NO_SPEAKERS or low in _OPENS or low in _FOLK
    plural = low.endswith("s") and not low.endswith(("ss", "us", "is", "os"))
    if first > start or ordinary or plural or low.endswith(("ly", "ing", "ed")) or low in WEEKDAYS:
        return None
    russian = low.startswith(_OF_RUSSIA) and len(low) > _ROSNEFT
    if any(m.first <= first <= m.last and not (russian and m.entry.kind == "ground") for m in mentions):
        return None
    told = "company" if russian else "site" if lows[verb.first] in _REPORTS else ""
    place = _place(tokens, first, first, told, mentions, start)
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
        or lows[start] in _FOLK
        or lows[start + 1 : start + 2] == ["'s"]
        or words[start][0].isupper()
    )
    head = _head(tokens, start, stop)
    named = _name_behind(tokens, start, stop)
    if not opens or head is None or (head in taken and named is None):
        return None
    if named is not None:
        return _place(tokens, named, stop - 1, lows[named - 1], mentions, start) if named not in taken else None
    low = lows[head]
    plural = low.endswith("s") and not low.endswith("ss")
    if (
        lows[start] == "the"
        and start < head == stop - 1
        and all(words[at][0].isupper() for at in range(start + 1, stop))
    ):
        known = any(m.first <= head <= m.last and m.entry.kind not in ("move", "say") for m in mentions)
        return None if known or low in _NO_SPEAKERS else _place(tokens, start + 1, head, low, mentions, start)
    if words[head].isupper() and len(low) > 2 and head == stop - 1 and lows[head - 1] == "'s" and head not in taken:
        return _alone(tokens, head, stop, verb, taken, mentions)  # "Germany's BND said"
    capital = words[head][0].isupper() and low not in _KIND and head > sentence.start
    if low in _NO_SPEAKERS or capital or not (low in _KIND or plural or lows[start] in _OPENS):
        return None
    here = [m.entry for m in mentions if m.first <= head <= m.last and m.entry.kind not in ("body", "unit", "role")]
    people = all(entry.value in PEOPLE for entry in here) and _some_people(lows, start, head, mentions)
    if low not in _KIND and here and not people:
        return None  # a thing, a place
    place = _place(tokens, start + (lows[start] in ("a", "an", "the")), stop - 1, low, mentions, start)
    some = _SOME & set(lows[start:stop]) or stop - head > 1 or place.who.country.value is not None or head - start > 1
    return place if place.who.affiliation != "state" or some else None  # "the ministry" is one told of before


def agent_named(tokens: Tokens, sentence: range, verb: Mention) -> list[Place]:
    """Return by whom something was reported, where a noun tells the kind ("reported by the trade site Agro Watch")."""
    lows, start = tokens.lows, verb.last + 2
    if lows[start - 1 : start] != ["by"]:
        return []
    stop = next((at for at in range(start, sentence.stop) if lows[at] in _BREAKS or not lows[at][0].isalnum()), start)
    named = _name_behind(tokens, start, stop)
    return [_place(tokens, named, stop - 1, lows[named - 1], (), start)] if named is not None else []


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


def _before_relative(lows: Sequence[str], start: int, stop: int) -> int:
    """Return where a phrase ends before the clause that tells more of its noun, if one does."""
    who = next((at for at in range(start + 1, stop) if lows[at] in _RELATIVES), stop)
    return who if stop - who > _SHORTEST else stop


def _some_people(lows: Sequence[str], start: int, head: int, mentions: Sequence[Mention]) -> bool:
    """Whether soldiers or workers are told as some that speak ("a captured soldier", "Ukrainian soldiers")."""
    state = next((m.entry.value for m in mentions if m.entry.kind == "nationality" and start <= m.first < head), None)
    return bool(_SOME_PEOPLE & set(lows[start:head])) or state not in (None, "PRK")


def _head(tokens: Tokens, start: int, stop: int) -> int | None:
    """Return the noun of a phrase: its last word before a preposition."""
    end = next((at for at in range(start, stop) if tokens.lows[at] in _PREPOSITIONS), stop)
    low = tokens.lows[end - 1]
    if end == start or not low.isalpha() or low in WEEKDAYS or low.endswith(("ed", "ing")):
        return None
    return end - 1


def _name_behind(tokens: Tokens, start: int, stop: int) -> int | None:
    """Return where a name begins right behind a noun of its kind ("the website Global Watch")."""
    at = stop
    while at > start and (
        (tokens.words[at - 1][0].isupper() and tokens.words[at - 1].isalnum())
        or (tokens.words[at - 1] == "-" and at < stop)
    ):
        at -= 1
    if at < stop and tokens.words[at] == "-":
        return None
    return at if start < at < stop and tokens.lows[at - 1] in _KIND and tokens.words[at - 1][0].islower() else None


def _with_aside(
    tokens: Tokens, sentence: range, comma: int, mentions: Sequence[Mention], taken: Container[int]
) -> Place | None:
    """Read "Its owner, Nordlys, said" and "Nordlys, a group that studies pictures, said"."""
    lows = tokens.lows
    open_ = next((at for at in range(comma - 1, max(comma - _ASIDE, sentence.start), -1) if lows[at] == ","), None)
    if open_ is None or comma - open_ < 2:
        return None
    start = _clause(lows, sentence, open_)
    first = _name_at(tokens, start, open_)
    if first and lows[open_ + 1] in ("a", "an", "the", "its"):
        of_kind = next((lows[at] for at in range(open_ + 1, comma) if lows[at] in _KIND), None)
        if of_kind is None or of_kind in _PEOPLE:
            return None
        return _place(tokens, start, open_ - 1, of_kind, mentions, open_ + 1)
    head = _head(tokens, start, open_)
    if head is None or lows[head] not in _KIND or not _name_at(tokens, open_ + 1, comma) or open_ + 1 in taken:
        return None
    return _place(tokens, open_ + 1, comma - 1, lows[head], mentions, start)


def _name_at(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether some words are nothing but a name."""
    names = tokens.words[start:stop]
    return 0 < len(names) <= 4 and all(word == "-" or (word[0].isupper() and word.isalnum()) for word in names)


def _place(tokens: Tokens, first: int, last: int, noun: str, mentions: Sequence[Mention], start: int) -> Place:
    """Return the speaker at some tokens, of the kind that a noun tells, and of the state that is named in it."""
    span = tokens.span(first, last)
    name = " ".join(tokens.text[span.start : span.end].split())
    kind = "" if _FIGHTERS & set(tokens.lows[start : last + 1]) else _KIND.get(noun, "")
    named = tokens.words[first][0].isupper() and tokens.words[last][0].isupper() and first > start
    who = Who(
        "organisation" if (kind and noun not in _PEOPLE) or named else "unnamed",
        tokens.cell(first, last, name, "unlisted-speaker"),
        affiliation=kind,
    )
    states = (m for m in mentions if start <= m.first <= last and m.entry.kind in ("nationality", "country", "capital"))
    state = next(states, None)
    if state is not None:
        who.country = tokens.cell(state.first, state.last, state.entry.value, "country-word")
    return Place(first, last, who)


def of_its_ground(tokens: Tokens, place: Place, sentence: range, states: Mapping[int, tuple[int, str]]) -> None:
    """Give a body the state of the ground it stands on ("the customs office in Nakhodka", "the regional service").

    ``states`` are the places of the text: last token and state, by the first token.
    """
    who, lows = place.who, tokens.lows
    public = who.affiliation == "research" and lows[place.last] in _PUBLIC and lows[place.last - 1] not in _PUBLIC
    if who.country.value is not None or not (public or who.affiliation in ("state", "company")):
        return
    within = [at for at in range(place.first, place.last + 1) if at in states]
    if not within and who.kind == "organisation" and lows[place.last + 1] in ("in", "of", "at"):
        within = [at for at in (place.last + 2, place.last + 3) if at in states][:1]
    local = _LOCAL & set(lows[max(place.first - 2, sentence.start) : place.last + 1])
    if public and not local:
        return
    if not within and (local or _HEADS & set((who.role.words or "").casefold().split())):
        within = [at for at in range(sentence.start, place.first) if at in states]
    codes = {states[at][1] for at in within}
    if within and len(codes - {""}) == 1:
        last, code = states[within[0]]
        who.country = tokens.cell(within[0], last, code, "country-of-the-place")
        who.affiliation = "state" if public else who.affiliation
