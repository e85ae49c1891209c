"""One claimant takes one stance to a transfer: who asserts or denies it has not left it without a comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from helpers.reading.positions.claims import Claim

_DENIED = ("denies", "disputes")
_BY_DEFAULT = ("official-says", "source-says", "research-says", "intelligence-says", "hedge")
_ASSERTED = ("alleges", "assesses", "reports", "confirms")


def one_stance(claims: list[Claim]) -> list[Claim]:
    """Drop the silence of who takes a position on the same transfer, and what was only made of his silence."""
    silent = {(id(c.who), c.key, c.saying.at) for c in claims if c.stance.value == "no-comment"}
    made_of_it = [
        c
        for c in claims
        if c.frame is None and c.stance.value in _ASSERTED and (id(c.who), c.key, c.saying.at) in silent
    ]  # "said it was aware of the ship but would not comment"
    claims = [c for c in claims if c not in made_of_it]
    taken = {(id(c.who), c.key) for c in claims if c.stance.value in _DENIED}
    claims = [c for c in claims if not (_made_of_more(c) and (id(c.who), c.key) in taken)]
    taken |= {(id(c.who), c.key) for c in claims if c.stance.value in _ASSERTED and c.frame is not None}
    return [c for c in claims if c.stance.value != "no-comment" or (id(c.who), c.key) not in taken]


def _made_of_more(claim: Claim) -> bool:
    """Whether a claim is only made of what somebody goes on to say of the thing ("they need every jet they have")."""
    return claim.frame is None and claim.stance.rule in _BY_DEFAULT
