"""By which name a claimant is told: "a US broadcaster" that the story names, "the authors" of an institute's study."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from helpers.reading.sayings.relays import is_medium

if TYPE_CHECKING:
    from helpers.reading.positions.claims import Claim
    from helpers.reading.story import Story

_ITS_PEOPLE = frozenset(("authors", "researchers", "analysts", "investigators"))
_ALLIES = frozenset(("allies", "two allies", "three allies", "three countries", "three nations", "partners"))
_POINTED = frozenset(("the", "its", "their", "'s"))


def _the_allies(claim: Claim) -> bool:
    """Whether "the allies" speak, who are those that were named and spoke before."""
    who = claim.who
    return who.name.rule == "unlisted-speaker" and str(who.name.value).casefold() in _ALLIES


def by_name(story: Story, claims: Iterable[Claim]) -> list[Claim]:
    """Give "a US broadcaster" the name under which the story speaks of it: that of the nearest body of its kind."""
    claims = [claim for claim in claims if not _the_allies(claim)]
    bodies = [who for who in story.cast.known.values() if who.kind == "organisation"]
    for claim in claims:
        who = claim.who
        if who.name.rule == "unlisted-speaker" and str(who.name.value).casefold().split()[-1] in _ITS_PEOPLE:
            before = [b for b in bodies if b.affiliation == "research" and (b.name.start or 0) < (who.name.start or 0)]
            at = story.token_at(who.name.start or 0)
            before = before if _POINTED & set(story.tokens.lows[at - 1 : at + 1]) else []
            claim.who = max(before, key=lambda body: body.name.start or 0, default=who)
            continue  # "the authors" of what an institute has published
        if who.name.rule == "unlisted-speaker" and who.affiliation == "media" and " " not in str(who.name.value):
            at = who.name.start or 0
            before = [b for b in bodies if is_medium(b) and b is not who and (b.name.start or 0) < at]
            before = [b for b in before if b.name.rule != who.name.rule]
            claim.who = max(before, key=lambda body: body.name.start or 0, default=who)
            continue  # "the outlet" that was named
        if who.name.rule != "body-by-its-kind" or who.affiliation not in ("media", "research"):
            continue
        if "telegram" in str(who.name.value).casefold():
            continue  # "a Russian Telegram channel" seldom has another name
        named = [b for b in bodies if b.affiliation == who.affiliation and b.name.rule != who.name.rule]
        named = [b for b in named if who.country.value in (None, b.country.value) or b.country.value is None]
        at = who.name.start or 0
        claim.who = min(named, key=lambda body: abs((body.name.start or 0) - at), default=who)
    return list(claims)
