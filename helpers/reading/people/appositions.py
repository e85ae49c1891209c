"""What follows in a noun phrase: the name behind a role or a body, the office, body or states behind a name."""

from __future__ import annotations

from helpers.reading.calendar.tense import GONE
from helpers.reading.lexicon import STATE_KINDS, Entry, Mention
from helpers.reading.people.names import SAYS, SAYS_NOW, Named, PersonNames
from helpers.reading.people.parts import DETERMINERS, Part
from helpers.reading.tokens import Tokens

_NAME = 4  # words of a body's name
_OFFICE = 7  # words of "Estonian military intelligence centre"
_REGION = 6  # words of "'s Troms County"
_LEADS_TO = frozenset("with of on to in".split())  # what "people familiar" and "a person close" know or serve
_GOES_ON = frozenset("that has have had as are were is was believe found".split())
_COMPLEMENT = 10  # words of "with the talks between the two countries"
_SEVERAL = frozenset("officials sources experts lawmakers diplomats analysts officers authorities legislators".split())
_LINKED_TO = frozenset(("for", "of", "to", "under", "'s", "the", "with"))
_APPOSITION_ENDS = frozenset((",", ")", "–", "—", ";", ".", ":"))
_RANKS = frozenset("army the general gen maj lt col capt adm brig cmdr colonel admiral captain sir dr prof".split())
_ARTICLES = ("a", "an", "the", "one")
_CLAUSE_LENGTH = 14  # words of "who served in Oslo,"
_CLAUSE = frozenset(("who", "which", "said", "told"))
_LEADS = frozenset("chairs heads leads directs commands runs oversees chaired headed led commanded".split())
_LEADING = Entry("role", "director", "who heads", False)


def of_its_region(tokens: Tokens, last: int, stop: int) -> int:
    """Return the end of "'s Troms County" after a state that ends at a token, or where the phrase ends already."""
    if tokens.lows[last + 1 : last + 2] != ["'s"]:
        return last
    at = last + 2
    while at < min(stop, last + _REGION) and tokens.words[at][0].isupper():
        at += 1
    return at - 1 if at > last + 2 else last


def name_after(names: PersonNames, last: int, stop: int) -> Named | None:
    """Read the name in "its spokesperson, Jeon Ha-kyu," after a role."""
    lows = names.tokens.lows
    if last + 2 >= stop or lows[last + 1] != ",":
        return None
    at = last + 2
    while at < stop and at - last < 7:
        part = names.parts.get(at)
        if part is not None and part[0] == "role":
            at = part[1].last + 1
        elif lows[at] in _RANKS or (lows[at] == "." and lows[at - 1] in _RANKS):
            at += 1
        else:
            break
    if at >= stop:
        return None
    found = names.known(at) if at in names.parts else None
    if found is None and (name := names.unknown(at, stop, at, True)) is not None and name[1] > name[0]:
        found = names.with_initial(name) or Named(*name, None)
    if found is None and lows[at - 1] == "gen" and names.tokens.words[at][0].isupper():
        found = Named(at - 1, at, None)  # "Japan's defence minister, Gen Nakatani,": a given name
    if found is None:
        return None
    after = lows[found.last + 1] or "."
    return found if after in (",", ".", "(", ";", "”", '"') or after in SAYS else None


def name_after_field(names: PersonNames, at: int, stop: int) -> Named | None:
    """Read the name in "under secretary for terrorism and financial intelligence Brian Nelson" after the role."""
    words, lows = names.tokens.words, names.tokens.lows
    if lows[at] != "for":
        return None
    for where in range(at + 2, min(at + 9, stop)):
        if lows[where] in SAYS or not (words[where][0].isupper() or lows[where] in ("and", ",", "-")):
            return None
        if where in names.parts:
            return names.known(where)
        if (name := names.unknown(where, stop, at, True)) is not None and name[1] > name[0]:
            return Named(*name, None)
    return None


_BEHIND_NAME = frozenset(", . ” has had have is was would also later again found estimates".split())


def name_beside(names: PersonNames, sort: Mention, stop: int) -> Named | None:
    """Read the name right behind a lower-case noun of its kind ("the newspaper Nordlys")."""
    words, lows = names.tokens.words, names.tokens.lows
    first = at = sort.last + 1
    if sort.entry.value not in ("group", "outlet") or words[sort.last][0].isupper():
        return None
    while at < min(stop, first + _NAME) and words[at][0].isupper() and words[at].isalnum() and at not in names.parts:
        at += 1
    named = first < at < stop and (
        lows[at] in SAYS or lows[at] in SAYS_NOW or lows[at] in _BEHIND_NAME or lows[at].endswith("ed")
    )
    return Named(first, at - 1, None) if named else None


def states_of_role(names: PersonNames, last: int, stop: int) -> int | None:
    """Return the end of "of the United States, Japan and South Korea" after a plural role ("the ministers")."""
    lows = names.tokens.lows
    if not lows[last].endswith("s") or lows[last + 1 : last + 2] != ["of"]:
        return None
    states, where, end = 0, last + 2, last
    while where < stop:
        part = names.parts.get(where)
        if part is not None and part[0] in STATE_KINDS:
            states, end, where = states + 1, part[1].last, part[1].last + 1
        elif part is None and lows[where] in (",", "and", "the", "of"):
            where += 1
        else:
            break
    return end if states > 1 else None


_DOES = frozenset("was were is are has had have will would by who which".split())  # the verb of a sentence


def body_of_role(names: PersonNames, last: int, stop: int) -> tuple[list[Part], int] | None:
    """Read "of the general bureau of equipment of the North's Ministry of National Defense" after a role."""
    lows = names.tokens.lows
    if last + 1 >= stop or lows[last + 1] not in ("of", "at", "in", "for", "from"):
        return None
    parts: list[Part] = []
    where = last + 1
    while where < min(stop, last + 16):
        part = names.parts.get(where)
        if part is not None and part[0] in ("office", "name") and names.known(where) is None:
            return [*parts, part], part[1].last
        if part is not None and part[0] in STATE_KINDS and lows[part[1].last + 1 : part[1].last + 2] == ["'s"]:
            parts.append(part)
            where = part[1].last + 1
        elif (
            (part is not None and part[0] != "body")
            or lows[where] in SAYS
            or lows[where] in _DOES
            or not (lows[where].isalpha() or lows[where] == "'s")
        ):
            return None
        else:
            where += 1
    return None


def complement(names: PersonNames, last: int, stop: int) -> int:
    """Return where "people familiar with the talks between the two" ends: at a verb, a mark or a clause."""
    lows, end = names.tokens.lows, last
    if lows[last] not in _LEADS_TO:
        return last
    while end + 1 < min(stop, last + _COMPLEMENT) and (lows[end + 1].isalpha() or lows[end + 1] in ("'s", "-")):
        if lows[end + 1] in SAYS or lows[end + 1] in SAYS_NOW or lows[end + 1] in _CLAUSE or lows[end + 1] in _GOES_ON:
            return end
        if (
            (lows[end + 1].endswith("ed") or lows[end + 1] in GONE)
            and lows[end] not in DETERMINERS
            and lows[end] != "-"
        ):
            return end  # "people close to the talks claimed", but "close to the planned talks"
        end += 1
    return end


def body_in_capitals(names: PersonNames, parts: list[Part], last: int, stop: int) -> int:
    """Return where the body ends that no table knows and a spokesman speaks for ("for the Harbour Timber Company")."""
    words, lows = names.tokens.words, names.tokens.lows
    begins, ends = last, last
    if parts[-1][0] == "role" and parts[-1][1].last == last:
        if lows[last + 1 : last + 2] != ["for"]:
            return last
        begins = last + 1 + (lows[last + 2 : last + 3] == ["the"])
        ends = begins
    while (
        ends + 1 < stop and words[ends + 1][0].isupper() and words[ends + 1].isalpha() and ends + 1 not in names.parts
    ):
        ends += 1
    return ends if ends > begins else last


def body_of_name(names: PersonNames, last: int, stop: int) -> tuple[list[Part], int] | None:
    """Read "of the State Department" or "of the Estonian military intelligence centre" after a name."""
    lows = names.tokens.lows
    if last + 2 >= stop or lows[last + 1] not in ("of", "at", "from", "with"):
        return None
    where = last + 3 if lows[last + 2] == "the" else last + 2
    parts: list[Part] = []
    end = min(stop, where + _OFFICE)
    while where < end:
        part = names.parts.get(where)
        if part is None:
            if not parts or not (lows[where].isalpha() or lows[where] == "'s") or lows[where] in SAYS | SAYS_NOW:
                return None
            where += 1
            continue
        if (part[0] == "name" and names.known(where) is not None) or part[0] in ("role", "capital"):
            return None
        parts.append(part)
        if part[0] in ("name", "office", "body"):
            end_of = part[1].last
            more = names.parts.get(end_of + 1)  # "the military intelligence centre"
            return (parts, more[1].last) if more is not None and more[0] == "body" else (parts, end_of)
        where = part[1].last + 1
        ends = where
        while ends < stop and names.tokens.words[ends][0].isupper() and ends not in names.parts:
            ends += 1
        if part[0] == "nationality" and ends > where + 1 and (ends == stop or lows[ends] in SAYS | {",", "."}):
            return parts, ends - 1  # "of the Ukrainian Air Assault Forces"
    return None


def apposition(names: PersonNames, last: int, stop: int) -> tuple[list[Part], int] | None:
    """Read ", the State Department spokesperson," after a name; returns its parts and its last token."""
    lows = names.tokens.lows
    if last + 2 >= stop or lows[last + 1] not in (",", "("):
        return None
    parts: list[Part] = []
    where = last + 2
    if lows[last + 2] == "who" and lows[last + 3 : last + 4] and lows[last + 3] in _LEADS:
        parts.append(("role", Mention(last + 3, last + 3, _LEADING)))
        where = last + 4
    while where < stop and where - last < 22 and lows[where] not in _APPOSITION_ENDS:
        part = names.parts.get(where)
        if part is None:
            if parts and _clause(lows, last, where, stop):
                break
            if parts and parts[-1][0] == "role" and parts[-1][1].last == where - 1 and not _owned(lows, parts):
                name = names.unknown(where, stop, where, True)
                if name is not None and name[1] > name[0]:
                    return None  # "…, Swedish Prime Minister Ulf Kristersson and": the next of a list
            if lows[where] in _CLAUSE or (not parts and lows[where] in ("where", "and", "when", "says")):
                return None
            where += 1
            continue
        if part[0] == "name" and names.known(where) is not None:
            owned = lows[part[1].last + 1 : part[1].last + 2] == ["'s"]  # "Kim's younger sister"
            if not owned and not any(kind == "role" for kind, _ in parts):
                return None
            if parts and parts[-1][1].last == where - 1 and not _owned(lows, parts):
                return None  # "…, US Secretary of State Antony Blinken": the next of a list
        elif part[0] != "body":
            parts.append(part)
        where = part[1].last + 1
    role = next((mention for kind, mention in reversed(parts) if kind == "role"), None)
    if role is not None and lows[role.last] in _SEVERAL and "of" not in lows[last + 1 : role.first]:
        return None  # "Kim, Russian officials say, will get": they are not he
    ends = where < stop and (lows[where] in _APPOSITION_ENDS - {";"} or _clause(lows, last, where, stop))
    if role is None or not ends:
        return None
    return parts, where - 1


def _clause(lows: list[str], last: int, where: int, stop: int) -> bool:
    """Whether an aside behind a name goes on with a clause of its own (", a diplomat who served in Oslo, …")."""
    if lows[where] != "who" or lows[last + 2] not in _ARTICLES:
        return False
    ends = next((at for at in range(where, min(where + _CLAUSE_LENGTH, stop)) if lows[at] in (",", ".")), None)
    return ends is not None and lows[ends - 1] not in _CLAUSE


def _owned(lows: list[str], parts: list[Part]) -> bool:
    """Whether the last run of parts hangs on a role before it ("the adviser of Russian President …")."""
    first = parts[-1][1].first
    for _, mention in reversed(parts[:-1]):
        if mention.last != first - 1:
            break
        first = mention.first
    lead = lows[first - 1]
    opens = parts[0][1]
    if lead == "'s" and parts[0][0] in STATE_KINDS and opens.last == first - 2 and lows[opens.first - 1] == ",":
        return False  # "…, Sweden's Prime Minister Ulf Kristersson"
    return (lows[first - 2] if lead == "the" else lead) in _LINKED_TO
