"""Reactions: what officials say to reported transfers, under which condition, on which rules, with which measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from helpers.reading.cells import Cell, cell
from helpers.reading.claims import STATE_MEDIA, before_no
from helpers.reading.lexicon import Mention
from helpers.reading.said import Saying
from helpers.reading.tokens import Tokens
from helpers.reading.who import Who

# Where one sentence holds several stances, the first of these is what it does.
ORDER = (
    "calls-violation",
    "condemns",
    "announces-measures",
    "welcomes",
    "denies",
    "dismisses",
    "calls-for-enforcement",
    "warns",
    "voices-concern",
    "defends",
    "confirms",
    "no-comment",
)
_RUSSIAN_OR_DPRK = frozenset(
    ("defends", "dismisses", "denies", "welcomes", "warns", "no-comment", "condemns", "announces-measures")
)
_OTHERS = frozenset(
    (
        "calls-violation",
        "condemns",
        "announces-measures",
        "calls-for-enforcement",
        "warns",
        "voices-concern",
        "no-comment",
    )
)


@dataclass(slots=True)
class Reaction:
    """One official stance: who, what, with the sayings and mentions behind it."""

    who: Who
    stance: Cell
    modality: Cell
    saying: Saying
    keys: list[tuple[str, str]] = field(default_factory=list)
    provisions: list[Cell] = field(default_factory=list)
    measures: list[Cell] = field(default_factory=list)


def can_react(who: Who) -> bool:
    """Whether somebody speaks for a state or a body of states; a source or an expert does not."""
    return who.affiliation == "state" and who.role_kind not in ("source", "expert") and who.actor_id not in STATE_MEDIA


def stances_of(tokens: Tokens, saying: Saying, mentions: Sequence[Mention], whole: bool) -> list[Cell]:
    """Return the stances of one act of saying, strongest first: the verb's own, else those of its content."""
    party = saying.who.country.value in ("RUS", "PRK")
    allowed = _RUSSIAN_OR_DPRK if party else _OTHERS
    if saying.verb.entry.kind == "stance" and saying.verb.entry.value in allowed:
        return [_cell(tokens, saying.verb, saying.verb.entry.value, "verb")]
    if saying.sense == "denies" and before_no(tokens, saying.verb):
        return []
    if saying.sense in ("denies", "dismisses", "no-comment") and saying.sense in allowed:
        return [_cell(tokens, saying.verb, saying.sense, "verb")]
    found: dict[str, Mention] = {}
    for mention in mentions:
        entry = mention.entry
        if not (whole or mention.first in saying.content or mention.first == saying.verb.first):
            continue
        if (
            entry.kind == "stance"
            and entry.value in allowed
            and (entry.more != "verb" or _first_person(tokens, mention))
        ):
            found.setdefault(entry.value, mention)
        elif (
            entry.kind == "say"
            and entry.value in ("denies", "dismisses", "no-comment")
            and entry.more != "verb"
            and (party or entry.value == "no-comment")
        ):
            found.setdefault(entry.value, mention)
    ordered = [value for value in ORDER if value in found]
    return [_cell(tokens, found[value], value, "stance-words") for value in ordered[:1]]


def _first_person(tokens: Tokens, mention: Mention) -> bool:
    """Whether a verb of stance is the speaker's own word ("we strongly condemn")."""
    lead = tokens.lows[max(mention.first - 3, 0) : mention.first]
    return bool({"we", "i"} & set(lead)) and not {"been", "have"} & set(lead)


def _cell(tokens: Tokens, mention: Mention, value: str, rule: str) -> Cell:
    return tokens.cell(mention.first, mention.last, value, rule)


def cited(tokens: Tokens, mentions: Sequence[Mention], kind: str) -> list[Cell]:
    """Return the provisions or measures that a sentence names, in the words of the text."""
    found = []
    for mention in mentions:
        if mention.entry.kind == kind:
            span = tokens.span(mention.first, mention.last)
            found.append(cell(tokens.text, span.start, span.end, tokens.text[span.start : span.end], kind))
    return found
