"""Offices: which state "the foreign ministry" belongs to where none is told, and which body it is there."""

from __future__ import annotations

from helpers.reading.cells import Cell
from helpers.reading.lexicon import Mention
from helpers.reading.people.bodies import longer_name
from helpers.reading.people.memory import Memory
from helpers.reading.people.parts import Part
from helpers.reading.people.who import Place

_KNOWN_BY_NAME = frozenset(
    "state-department treasury unification-ministry joint-chiefs national-security-office "
    "national-security-council".split()
)
_ONLY_IN = {
    "federal security service": "RUS",
    "fsb": "RUS",
    "sbu": "UKR",
    "hur": "UKR",
    "nis": "KOR",
    "cia": "USA",
    "mi6": "GBR",
}
_JOINED = (["and"], ["and", "the"], ["or", "the"], ["nor", "the"])
_ABOUT = frozenset("regarding on about over of concerning for with from to against to after amid despite".split())
_EVERYWHERE = frozenset("foreign-ministry defence-ministry defense-ministry government".split())  # each state has one
_ABROAD = ["foreign", "ministry"]
_LOCAL = frozenset("regional local provincial municipal city district".split())
_BACK = 2  # sentences in which Germany is told of, whose ministry is a Foreign Office too
_NEAR = 4  # parties told since the one whose office it is


def of_its_state(memory: Memory, office: Mention, country: Cell, parts: list[Part]) -> tuple[Cell, Cell | None]:
    """Return the state of an office, and the body that a table knows it as."""
    of = memory.lexicon.offices[office.entry.value]
    named = " ".join(memory.tokens.lows[office.first : office.last + 1])
    code = (
        country.value
        or _ONLY_IN.get(named)
        or ("USA" if named == "administration" and _of_the_us(memory, office) else None)
        or (
            None
            if longer_name(memory.tokens, office.first) or _some(memory, office)
            else _its_state(memory, office, of)
        )
    )
    if code is None and not _some(memory, office) and not longer_name(memory.tokens, office.first):
        code = _usual_state(memory, office, of) or _beside(memory, office) or _of_the_subject(memory, office)
    if code and country.value is None:
        country = memory.cell(office.first, office.last, code, "office-of-the-dateline-country")
    name = of.get(code or "") if _sits(memory, office, of.get(code or "")) else None
    bodies = (m for kind, m in parts if kind == "body" and m.entry.value != "document")
    longer = any(m.first == office.last + 1 for m in bodies)
    value = name if name and not longer else None  # the Defense Intelligence Command is not the agency
    found = memory.cell(office.first, office.last, value, "office-of-country") if value else None
    return country, found


def _of_the_us(memory: Memory, office: Mention) -> bool:
    """Whether "the administration" is that of the United States, of whose offices the story has told."""
    told = (*(place.who.self for place in memory.here), *memory.recent)
    return memory.tokens.lows[office.first - 1] == "the" and any(who.country.value == "USA" for who in told)


def _some(memory: Memory, office: Mention) -> bool:
    """Whether an office is not the state's: "veterinary authorities", "the regional government"."""
    lows = memory.tokens.lows
    if lows[office.last] == "government" and lows[office.first - 1] in _LOCAL:
        return True
    before = lows[office.first - 1] if office.first > memory.sentence.start else "the"
    return lows[office.last] == "authorities" and before.isalpha() and before not in ("the", "its", "their", "and")


def _sits(memory: Memory, office: Mention, actor_id: str | None) -> bool:
    """Whether an embassy is the one that a table knows: "in Washington" is not the one in Seoul, nor is any."""
    lows, at = memory.tokens.lows, office.last + 1
    if office.entry.value != "embassy" or actor_id is None:
        return True
    if lows[at] not in ("in", "to", "at"):
        return False
    here = at + 2 if lows[at + 1 : at + 2] == ["the"] else at + 1
    city = next(iter(memory.tokens.words[here : here + 1]), ".")  # the text may end behind "in"
    return city in memory.lexicon.actors[actor_id].name or not city[0].isupper()


def _its_state(memory: Memory, office: Mention, of: dict[str, str]) -> str | None:
    """Return the state that "its defence ministry" belongs to: the one that the sentence begins with."""
    lows = memory.tokens.lows
    if lows[office.first - 1] in ("his", "her"):  # "Putin gave away a lion, his government said"
        told = (*reversed([place.who.self for place in memory.here]), *reversed(memory.recent[-_NEAR:]))
        chief = next((who for who in told if who.kind == "person" and who.country.value is not None), None)
        return str(chief.country.value) if chief is not None and chief.country.value in of else None
    if not {"its", "their"} & set(lows[max(office.first - 3, memory.sentence.start) : office.first]):
        its = memory.here and lows[office.first - 1 : office.last + 1] == ["the", "government"]
        whose = memory.here[0 if memory.here[-1].who.self.kind == "state" else -1] if its else None
        if whose is not None and whose.who.kind == "state" and _only_beside(lows, whose, memory.sentence):
            whose = None  # "Regarding North Korea's decision, the government said": not that of the North
        teller = (
            whose.who.self if whose is not None else None
        )  # "Japan watches Russia, the government's spokesman said"
        code = teller.country.value if teller is not None and teller.affiliation == "state" else None
        return code if code in of else None  # "an official of Japan's ministry said the government views"
    states = [place.who.self.country.value for place in memory.here]
    if not memory.here and memory.places and office.first - memory.sentence.start <= 1:
        # "Norway's embassy …. Its defence ministry said": that of whom the sentence before is about
        before = next((place.who.self for place in memory.places[-1]), None)
        return str(before.country.value) if before is not None and before.country.value else None
    return next((code for code in states if code in of), None)


def _only_beside(lows: list[str], state: Place, sentence: range) -> bool:
    """Whether a state only stands behind a preposition at the head of a sentence, or owns what does."""
    before = state.first - 1 - (lows[state.first - 1] == "the")
    return before >= sentence.start and lows[before] in _ABOUT


def _usual_state(memory: Memory, office: Mention, of: dict[str, str]) -> str | None:
    """Return the state of an office named without one: the only one that has it, or that of the page."""
    sort = office.entry.value
    if sort == "embassy":
        return None  # each state has many: "the embassy" is one that was named before
    if sort in _KNOWN_BY_NAME and len(of) == 1:
        return next(iter(of))
    last = next((w for w in reversed(memory.recent) if w.kind == "organisation" and w.office == sort), None)
    if last is not None and last.country.value is not None and last.actor_id is None:
        return str(last.country.value)  # "the Foreign Office", after Germany's
    if (told := _told_alone(memory, of)) is not None:
        return told
    if memory.tokens.words[office.first : office.last + 1] == ["Foreign", "Office"]:
        near = [place.who.self.country.value for places in memory.places[-_BACK:] for place in places]
        return "DEU" if "DEU" in near and "GBR" not in near else "GBR"
    homes = [code for code in (memory.near, memory.home) if code in of or (code and (not of or sort in _EVERYWHERE))]
    if homes[:1] in (["GBR"], ["USA"]) and _lows_of(memory, office) == _ABROAD:
        return _last_told(memory, homes[0])  # London has a Foreign Office, Washington a State Department
    return next(iter(homes), None)


def _lows_of(memory: Memory, office: Mention) -> list[str]:
    """Return the lower-case words of an office."""
    return memory.tokens.lows[office.first : office.last + 1]


def _last_told(memory: Memory, home: str) -> str | None:
    """Return the state that was told of last, other than that of the dateline."""
    told = (place.who.self for places in (memory.here, *memory.places[::-1][:_BACK]) for place in reversed(places))
    states = (str(who.country.value) for who in told if who.kind == "state" and who.country.value is not None)
    return next((code for code in states if code != home), None)


def _told_alone(memory: Memory, of: dict[str, str]) -> str | None:
    """Return the state whose such office was told of last, where nobody of the dateline's state was told of at all.

    "SEOUL, June 2 – The DPRK Foreign Ministry condemned …. The Foreign Ministry said" is still that of the North.
    """
    bodies = set(of.values())
    last = next((w for w in reversed(memory.recent) if w.kind == "organisation" and w.actor_id in bodies), None)
    if last is None or memory.home is None:
        return None
    told = (place.who.self for places in (*memory.places, memory.here) for place in places)
    if any(who.country.value == memory.home for who in (*memory.recent, *told)):
        return None
    return str(last.country.value) if last.country.value is not None else None


def _beside(memory: Memory, office: Mention) -> str | None:
    """Return the state of the party that an office is joined to ("the Kremlin and the Defence Ministry")."""
    here = memory.here
    joined = memory.tokens.lows[here[-1].last + 1 : office.first] if here else []
    return here[-1].who.self.country.value if joined in _JOINED else None


def _of_the_subject(memory: Memory, office: Mention) -> str | None:
    """Return the state that the sentence before is about ("Japan froze …. The foreign ministry said …")."""
    sentence, lows = memory.sentence, memory.tokens.lows
    if office.first != sentence.start + 1 or lows[sentence.start] != "the" or not memory.places:
        return None
    before = memory.tokens.sentences[len(memory.places) - 1]
    first = next(iter(memory.places[-1]), None)
    if first is None or first.first > before.start + (lows[before.start] == "the"):
        return None
    who = first.who.self
    return str(who.country.value) if who.affiliation == "state" and who.country.value not in (None, "UN") else None
