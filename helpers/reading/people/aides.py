"""Aides: "a spokesman for Putin" and "the adviser to the minister Ann Keane" are told by whom they serve."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.reading.lexicon import STATE_KINDS, Entry, Mention
from helpers.reading.people.names import Named
from helpers.reading.people.parts import Part
from helpers.reading.tokens import Tokens

_AIDES = frozenset(("adviser", "spokesperson", "sister"))
_AIDE_OF = (["for"], ["of"], ["to"])


def is_aide(lows: Sequence[str], role: Mention) -> bool:
    """Whether a role is told by whom it serves ("an aide to …", "a spokesman for …", "the sister of …")."""
    return role.entry.value in _AIDES and lows[role.last + 1 : role.last + 2] in _AIDE_OF


def aide_of(tokens: Tokens, parts: list[Part], person: Named) -> list[Part] | None:
    """Return the parts of "a spokesman for Putin" or "an aide to President Zelensky", who is not the person told.

    The state of a person whom a table knows is that of the aide as well.
    """
    if not parts or (parts[0][0] != "role" and (len(parts) < 2 or parts[1][0] != "role")):
        return None
    lead = next(n for n, (kind, _) in enumerate(parts) if kind == "role")
    role, lows = parts[lead][1], tokens.lows
    if not is_aide(lows, role):
        return None
    chief = [part for part in parts[lead + 1 :] if part[0] not in STATE_KINDS]
    if chief and (len(chief) > 1 or chief[0][0] != "role" or chief[0][1].last != person.first - 1):
        return None  # "the adviser to the head of the office, Ann Keane", "spokesperson for the ministry Ann Keane"
    if chief and lows[chief[0][1].first - 1] == "the" and tokens.words[chief[0][1].first][0].islower():
        return None  # "adviser to the president Ann Keane" is she herself
    if not chief and role.last + 2 != person.first:
        return None
    told = parts[: lead + 1] + [part for part in parts[lead + 1 :] if part[0] in STATE_KINDS]
    if person.actor is not None and person.actor.country and not any(kind in STATE_KINDS for kind, _ in told):
        state = Entry("nationality", person.actor.country, person.actor.name, False)
        told.append(("nationality", Mention(person.first, person.last, state)))
    return told
