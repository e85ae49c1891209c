"""What knowledge is of: "technologies for missiles, satellites and submarines", "missile and nuclear technology"."""

from __future__ import annotations

from helpers.reading.lexicon import Entry, Mention
from helpers.reading.moving.categories import ARMS, SCIENCES

_HEADS = ("technolog", "expertise", "know", "advice", "assistance", "guidance", "help")
_TECHNOLOGY = ("technology", "technologies", "tech")
_OF = frozenset("for on of in about regarding concerning involving".split())
_RELATING = frozenset("related relating pertaining linked".split())
_AND = frozenset((",", "and", "or"))
_NO_TOPIC = frozenset(
    "to from with by that which who in on at as if but while also then said will would has have had is are was were "
    "sent sends sending send supplied supplies gave gives given give provided provides received receives delivered "
    "shipped offered got sold bought its'".split()
)
_MORE = frozenset("ballistic advanced sensitive spy reconnaissance tactical strategic long - range modern".split())
_MARKS = frozenset((".", ";", ":", "(", ")", "“", "”", '"', "–", "—", "?"))
_KINDS = {
    **dict.fromkeys("missile weapons military hypersonic icbm rocket drone warhead".split(), "military-technology"),
    **dict.fromkeys(("nuclear", "atomic", "reactor"), "nuclear-technology"),
    **dict.fromkeys(("space", "satellite"), "space-technology"),
    **dict.fromkeys(("submarine", "naval"), "naval-technology"),
}
_MOST = 5  # kinds of technology in a row
_FILL = 5  # words before a topic: "its new long - range"


def as_knowledge(lows: list[str], things: list[Mention]) -> list[Mention]:
    """Return the things of a sentence, with arms that knowledge is told to be of as military technology."""
    for head in [m for m in things if lows[m.last].startswith(_TECHNOLOGY) and m.last > m.first]:
        things = _in_one(lows, head, things)
    for head in [m for m in things if m.entry.value == "military-technology" and lows[m.last].startswith(_HEADS)]:
        if lows[head.last] == "known":
            continue
        topics = [m for m in _topics(lows, head, things) if m.entry.value in ARMS]
        if topics:
            things = [
                m._replace(entry=m.entry._replace(value="military-technology", more=""))
                if m in topics or m is head
                else m
                for m in things
            ]
    return things


def _in_one(lows: list[str], head: Mention, things: list[Mention]) -> list[Mention]:
    """Return the things with the kinds that share the word of a technology: "nuclear, missile and space technology"."""
    at = head.first - 1
    for _ in range(_MOST):
        while lows[at] in _MORE:
            at -= 1
        joint = at
        while lows[at] in _AND:
            at -= 1
        if at == joint or lows[at] not in _KINDS or lows[at - 1] in ("a", "an"):
            break
        kind = Mention(at, at, Entry("item", _KINDS[lows[at]], lows[at], False))
        things = sorted([m for m in things if not m.first <= at <= m.last] + [kind], key=lambda m: m.first)
        at -= 1
    return things


def _topics(lows: list[str], head: Mention, things: list[Mention]) -> list[Mention]:
    """Return what a word of knowledge is told to be of: all of a list, unless goods of another kind end it."""
    at = head.last + 1
    if lows[at] in _RELATING and lows[at + 1] == "to":
        at += 2
    elif lows[at] in _OF:
        at += 1
    else:
        return []
    topics: list[Mention] = []
    while (topic := _next(lows, at, things)) is not None:
        if topic.entry.value not in ARMS and topic.entry.value not in SCIENCES:
            return topics[:1]  # "technology for satellites, missiles and fuel"
        topics.append(topic)
        at = topic.last + 1
        if lows[at] not in _AND and lows[at : at + 3] != ["as", "well", "as"]:
            break
        while lows[at] in _AND or lows[at] in ("as", "well"):
            at += 1
    return topics


def _next(lows: list[str], at: int, things: list[Mention]) -> Mention | None:
    """Return the thing that begins here, a few words on, or behind a member of the list that is none of them."""
    stop = at + _FILL
    while at < stop:
        found = [m for m in things if m.first == at]
        if found:
            return max(found, key=lambda m: m.last)
        if lows[at] in _MARKS or lows[at] in _NO_TOPIC:
            return None
        at += 1
        if lows[at] in _AND:
            stop = at + 1 + _FILL  # "tactical nuclear weapons, missiles"
    return None
