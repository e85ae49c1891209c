"""Bodies that no table knows, by how their names are built: "the Harbour Institute for Trade Studies (HITS)"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from helpers.reading.people.outlets import Names, outlet_at
from helpers.reading.people.surnames import named_in_russian
from helpers.reading.tokens import Tokens

_MEDIA = frozenset(
    "news times post herald daily radio television journal gazette tribune telegraph magazine broadcasting "
    "newspaper shimbun ilbo".split()
)
_STATE = frozenset(
    "ministry agency commission committee council administration bureau directorate service command assembly "
    "department office court secretariat rada authority parliament "
    "inspectorate guard".split()
)
_RESEARCH = frozenset(
    "institute institution center centre foundation project university college initiative network monitor watch "
    "association society consultancy lab laboratory group fund forum academy school observatory consortium".split()
)
# A body of these is a firm, whatever its last word: "Vostok Marine Service".
_TRADES = frozenset(
    "marine shipping maritime trading logistics freight cargo courier tanker transport shipbuilding shipyard trade "
    "commercial airlines airways car auto travel tour tourism delivery supply repair engineering".split()
)
_FIRMS = frozenset(
    "technologies labs holdings industries systems corp inc ltd llc airlines lines railways shipping".split()
)
_IMAGING = frozenset(("labs", "technologies"))
_HEADS = _MEDIA | _STATE | _RESEARCH | _FIRMS
_SERVES = frozenset(("service", "bureau", "office"))
_DOCUMENTS = frozenset("resolution resolutions act treaty agreement charter convention report statement".split())
_LINKS = frozenset("of for on and in & the -".split())
_IN_A_FIELD = frozenset(("and", "of", "the"))
_OPENS = frozenset("the a an".split())
_TWO = 2  # words of a name in full
_LONG = 9  # words of the longest name
_OTHERS = frozenset("european federal foreign international state central external interior financial".split())
_TAKEN = ("name", "office", "role")


class Body(NamedTuple):
    """The tokens of a body's name, what it is, and its short form if the text gives one in brackets."""

    first: int
    last: int
    affiliation: str
    short: str | None
    country: str | None = None


def _without_name(tokens: Tokens, at: int, last: int) -> int:
    """Return where a name ends before that of its holder ("Director of the Agency for Tourism Oleg Petrov")."""
    named = last - at > _TWO and named_in_russian(" ".join(tokens.words[last - 1 : last + 1]), given=True)
    return last - _TWO if named else last


def longer_name(tokens: Tokens, office: int) -> bool:
    """Whether an office is only the end of another body's name ("the European Parliament")."""
    before = office - 1
    if before < 0 or not tokens.words[office][0].isupper() or not tokens.words[before][0].isupper():
        return False
    long_ = tokens.lows[office] == "administration" and before > 0 and tokens.words[before - 1][0].isupper()
    return tokens.lows[before] in _OTHERS or long_  # "the National Aerospace Technology Administration"


def short_after(tokens: Tokens, last: int) -> str | None:
    """Return the short form that stands in brackets behind a name ("the … Institute (HITS)")."""
    words = tokens.words[last + 1 : last + 4]
    return words[1] if len(words) == 3 and words[0] == "(" and words[2] == ")" and words[1].isupper() else None


def field_after(tokens: Tokens, last: int) -> int:
    """Return the last token of the field behind "Ministry" ("of Agriculture and Food"), or the token itself."""
    words, lows = tokens.words, tokens.lows
    if lows[last + 1 : last + 2] != ["of"] or not words[last][0].isupper():
        return last
    end, at = last, last + 2
    while at < len(words) and (words[at][0].isupper() or (end > last and lows[at] in _IN_A_FIELD)):
        end = at if words[at][0].isupper() else end
        at += 1
    return _without_name(tokens, last, end)


class Bodies:
    """Finds the names of unknown bodies in one text."""

    def __init__(self, tokens: Tokens, parts: Mapping[int, tuple[str, object]], outlets: Names) -> None:
        """Keep the words, the known parts, the outlets, and where the last word of a name may stand."""
        self.tokens, self.parts, self.outlets = tokens, parts, outlets
        self.near = bytearray(len(tokens.words))
        for at, low in enumerate(tokens.lows):
            if low in _HEADS and tokens.words[at][0].isupper():
                first = max(at - _LONG, 0)
                self.near[first : at + 1] = b"\1" * (at + 1 - first)
        for at in [at for at, word in enumerate(tokens.words) if word in outlets]:
            self.near[at] = self.near[at - (at > 0 and tokens.lows[at - 1] == "the")] = 1

    def at(self, at: int, stop: int) -> Body | None:
        """Return the name that begins at a token, or None; a name has at least two words, its kind among them."""
        words, lows = self.tokens.words, self.tokens.lows
        if not self.near[at] or lows[at] in _OPENS or not words[at][0].isupper():
            return None
        outlet = outlet_at(self.tokens, at, stop, self.outlets) if words[at] in self.outlets else None
        if outlet is not None and self.parts.get(at, ("", None))[0] != "name":
            return Body(at, outlet.last, outlet.affiliation, None, outlet.country)
        last, kind, capitals = at, "", 0
        where = at
        while where < min(stop, at + _LONG):
            part = self.parts.get(where)
            if part is not None and part[0] == "name" and kind and capitals >= _TWO and words[where - 1][0].isupper():
                break  # "Department of Arms Control Pyotr Ilyichev"
            if part is not None and part[0] in _TAKEN and not (where > at and longer_name(self.tokens, where)):
                return None
            if words[where][0].isupper() and words[where].replace("-", "").replace(".", "").isalpha():
                kind = kind or _kind(lows, where)
                capitals += 1
                last = where
            elif lows[where] not in _LINKS or (
                lows[where] in ("and", "in", "the") and not kind and not self._couples(at, where, stop)
            ):
                break
            elif lows[where] == "and" and where + 1 in self.parts:
                break  # "the Institute and Reuters"
            where += 1
        last = _without_name(self.tokens, at, last)
        if lows[last] in _DOCUMENTS or lows[last - 1 : last + 1] == ["security", "council"]:
            return None
        if kind == "company" and lows[last] in _IMAGING:
            kind = "research"  # whose pictures show what others carried
        if kind == "state" and lows[last] in _SERVES and not _TRADES.isdisjoint(lows[at:last]):
            kind = "company"
        if not kind or capitals < 2 or (capitals == 2 and last == at + 1 and at in self.parts and kind != "research"):
            return None
        return Body(at, last, kind, short_after(self.tokens, last))

    def _couples(self, at: int, where: int, stop: int) -> bool:
        """Whether "and" joins two words of one name ("National Security and Defence Council"), not two parties."""
        words, lows = self.tokens.words, self.tokens.lows
        ends = min(where + 3, stop)
        if lows[where] != "and" or at in self.parts or where + 1 in self.parts or where + 2 >= ends:
            return False
        return words[where + 1][0].isupper() and words[where + 2][0].isupper() and lows[where + 2] in _STATE


def _kind(lows: list[str], at: int) -> str:
    low = lows[at]
    if low in _MEDIA:
        return "media"
    if low in _STATE:
        return "research" if lows[at + 1 : at + 2] in (["on"], ["for"]) else "state"
    if low in _FIRMS:
        return "company"
    return "research" if low in _RESEARCH else ""
