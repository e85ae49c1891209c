"""Words that may name somebody or only tell of what kind something is: "the military" and "a military deployment"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from helpers.reading.lexicon import STATE_NAMES, Actor, Mention
from helpers.reading.people.parts import Part
from helpers.reading.tokens import Tokens

# What makes of "US intelligence" somebody or something else.
_INTELLIGENCE_OF = frozenset(
    "agency agencies service services official officials chief chiefs officer officers community analyst analysts "
    "source sources director head minister committee bureau directorate sharing operation operations satellite "
    "support aid cooperation -".split()
)
_OF_A_MILITARY = frozenset(
    "deployment deployments cooperation collaboration ties assistance support aid equipment hardware technology "
    "technologies exercise exercises drills parade parades involvement action alliance partnership goods supplies "
    "trade ally allies relations relationship links contacts bloc pact treaty base bases power operation operations "
    "campaign build expansion spending budget personnel vehicles aircraft planes satellite satellites reconnaissance "
    "dispatch contingent capabilities capability use purposes presence alignment industry doctrine might collusion "
    "coordination exchange exchanges agreement agreements deal deals dealings pacts alliances transactions transfer "
    "transfers shipments deliveries items gear products parts help intervention threat threats tensions tension "
    "conflict strength superiority potential programme program programmes programs modernization modernisation "
    "expertise intent adventurism commission committee academy blogger bloggers blog".split()
)
_WATCHERS = frozenset(
    "expert experts specialist specialists analyst analysts watcher watchers scholar scholars researcher researchers "
    "studies chair desk programme program".split()
)
_WATCHED = ("Korea", "Russia", "China", "Japan", "Ukraine")
_OF_CUSTOMS = frozenset(
    "broker brokers agent agents declaration declarations clearance documents document duties duty union post posts "
    "house warehouse forms form lawyer expert specialist paperwork consultant".split()
)
_FIELDS = frozenset("studies language literature history politics affairs".split())


def who_are_named(tokens: Tokens, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that name somebody; "media" does only where a state stands before it."""
    states = {m.last for m in mentions if m.entry.kind in STATE_NAMES}
    bare = (m.entry.kind == "body" and m.entry.phrase == "media" and m.first - 1 not in states for m in mentions)
    return [m for m, nobody in zip(mentions, bare, strict=True) if not nobody and not _qualifies(tokens, m)]


def _qualifies(tokens: Tokens, mention: Mention) -> bool:
    """Whether a word only tells of what kind something is ("North Korea's military deployment", "a network of")."""
    after = tokens.lows[mention.last + 1 : mention.last + 2]
    if mention.entry.value == "source" and tokens.lows[mention.first - 2 : mention.first] == ["open", "-"]:
        return True  # "an open-source group"
    if mention.entry.kind == "nationality" and after and after[0] in _FIELDS:
        return True  # "a professor of North Korean studies" is no official of the North
    if mention.entry.kind == "country" and after and after[0] in _WATCHERS and mention.entry.phrase.endswith(_WATCHED):
        return True  # "a North Korea expert" is of no state
    if mention.entry.kind == "body":
        return mention.entry.phrase in ("network", "channel") and after == ["of"]
    if mention.entry.kind == "office" and mention.entry.value == "customs" and _OF_CUSTOMS & set(after):
        return True  # "a customs broker" is no official
    return mention.entry.kind == "office" and mention.entry.value == "military" and bool(_OF_A_MILITARY & set(after))


def services(tokens: Tokens, mentions: Sequence[Mention]) -> dict[int, Mention]:
    """Return the states whose "intelligence", not its officers or agencies, a text names, by their first token."""
    lows = tokens.lows
    return {
        m.first: m
        for m in mentions
        if m.entry.kind in STATE_NAMES
        and lows[m.last + 1 : m.last + 2] == ["intelligence"]
        and not _INTELLIGENCE_OF & set(lows[m.last + 2 : m.last + 3])
    }


def is_adjective(tokens: Tokens, parts: Mapping[int, Part], actors: Mapping[str, Actor], role: Mention) -> bool:
    """Whether "official" only tells of what kind a body is ("the official Korean Central News Agency")."""
    after = parts.get(role.last + 1)
    return (
        tokens.lows[role.first : role.last + 1] == ["official"]
        and after is not None
        and after[0] in ("name", "office", "body")
        and not (after[0] == "name" and actors[after[1].entry.value].kind == "person")
    )
